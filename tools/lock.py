"""Works out `requirements.lock` from the ranges in `pyproject.toml`: every package pinned, with its hashes.

The lock file names no index and no path of this machine. Pins that still fit the ranges stay as they are;
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


def ranges() -> list[str]:
    """What the program, its tests and its tools ask for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"].values()
    return sorted([*project["dependencies"], *(name for extra in extras for name in extra)])


def main() -> int:
    options = argparse.ArgumentParser(prog="make lock", description=__doc__)
    options.add_argument("--upgrade", action="store_true", help="take the newest versions that fit")
    upgrade = ["--upgrade"] if options.parse_args().upgrade else []
    with tempfile.TemporaryDirectory(prefix="onedoor-lock-") as name:
        folder = Path(name)
        venv.create(folder / "venv", with_pip=True)
        python = str(folder / "venv" / "bin" / "python")
        subprocess.run([python, "-m", "pip", "install", "--quiet", PIP_TOOLS], check=True)
        (folder / "pyproject.in").write_text("\n".join(ranges()) + "\n")
        shutil.copy(LOCK, folder / LOCK.name)
        subprocess.run(
            [
                python,
                "-m",
                "piptools",
                "compile",
                *FLAGS,
                *upgrade,
                "--output-file",
                LOCK.name,
                "pyproject.in",
            ],
            cwd=folder,
            env={**os.environ, "CUSTOM_COMPILE_COMMAND": "make lock"},
            check=True,
        )
        shutil.copy(folder / LOCK.name, LOCK)
    return 0


if __name__ == "__main__":
    sys.exit(main())
