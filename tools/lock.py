"""Works out the lock files from the ranges in `pyproject.toml`: every package pinned, with its hashes.

`requirements.lock` is what the program, its tests and its tools need, `benchmarks/peers.lock` what it is measured beside.
A lock file names no index and no path of this machine. Pins that still fit the ranges stay as they are;
`make lock UPGRADE=1` takes the newest that fit.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
LOCK: Final = ROOT / "requirements.lock"
PEERS: Final = ROOT / "benchmarks" / "peers.lock"
PIP_TOOLS: Final = "pip-tools==7.6.2"
FLAGS: Final = [
    "--quiet",
    "--generate-hashes",
    "--allow-unsafe",
    "--strip-extras",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-emit-trusted-host",
    "--no-emit-options",
]


def ranges() -> dict[Path, list[str]]:
    """What each lock file holds: the program with its tests and tools, and the peers of the benchmarks."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text())
    project = told["project"]
    extras = project["optional-dependencies"].values()
    own = sorted([*project["dependencies"], *(name for extra in extras for name in extra)])
    return {LOCK: own, PEERS: told["dependency-groups"]["peers"]}


def main() -> int:
    options = argparse.ArgumentParser(prog="make lock", description=__doc__)
    options.add_argument("--upgrade", action="store_true", help="take the newest versions that fit")
    upgrade = ["--upgrade"] if options.parse_args().upgrade else []
    with tempfile.TemporaryDirectory(prefix="onedoor-lock-") as name:
        folder = Path(name)
        venv.create(folder / "venv", with_pip=True)
        python = str(folder / "venv" / "bin" / "python")
        subprocess.run([python, "-m", "pip", "install", "--quiet", PIP_TOOLS], check=True)
        for lock, wanted in ranges().items():
            _compile(python, folder, lock, wanted, upgrade)
    return 0


def _compile(python: str, folder: Path, lock: Path, wanted: list[str], upgrade: list[str]) -> None:
    (folder / "pyproject.in").write_text("\n".join(wanted) + "\n")
    if lock.exists():
        shutil.copy(lock, folder / lock.name)
    command = [
        python,
        "-m",
        "piptools",
        "compile",
        *FLAGS,
        *upgrade,
        "--output-file",
        lock.name,
        "pyproject.in",
    ]
    environment = {**os.environ, "CUSTOM_COMPILE_COMMAND": "make lock"}
    subprocess.run(command, cwd=folder, env=environment, check=True)
    shutil.copy(folder / lock.name, lock)


if __name__ == "__main__":
    sys.exit(main())
