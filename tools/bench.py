"""What stands behind `make bench`: the peers in a folder of their own, then all measurements, or those that are named."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
PEERS: Final = ROOT / ".bench"
LOCK: Final = ROOT / "benchmarks" / "peers.lock"
STAMP: Final = PEERS / "onedoor-peers"


def main() -> int:
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if not STAMP.is_file() or STAMP.read_text() != wanted:
        print("Installing what OneDoor is measured beside …", flush=True)
        target = ["--require-hashes", "--only-binary", ":all:", "--target", str(PEERS), "--upgrade"]
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        if subprocess.run([*pip, *target, "-r", str(LOCK)], check=False).returncode:
            print("The peers could not be installed; see pip's words above.", file=sys.stderr)
            return 3
        STAMP.write_text(wanted)
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    command = [sys.executable, "-m", "benchmarks", *sys.argv[1:]]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
