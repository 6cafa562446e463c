"""Makes this machine ready: `.venv` with the pinned packages, the libraries of Debian, the translations.

Runs on the bare interpreter, before anything is installed. Can be run as often as one likes; when nothing
changed it only looks. Everything that stops it is one sentence that says what to do.
"""

import argparse
import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from tools import system_packages as debian
from tools.display import has_display
from tools.translations import compile_changed

ROOT: Final = Path(__file__).resolve().parent.parent
VENV: Final = ROOT / ".venv"
LOCK: Final = ROOT / "requirements.lock"
STAMP: Final = VENV / "onedoor-setup"
COMMAND: Final = VENV / "bin" / "onedoor"
STARTER: Final = """#!/bin/sh
bin=$(dirname "$(readlink -f "$0")")
PYTHONPATH=${bin%/.venv/bin} exec "$bin/python" -m kiosk "$@"
"""
PYTHON: Final = (3, 11)
NEEDED_GB: Final = 3


class CannotSetUp(Exception):
    """Something outside is missing; its text is the sentence for people."""


def main() -> int:
    options = argparse.ArgumentParser(prog="make setup", description=__doc__)
    options.add_argument(
        "--window", action="store_true", help="also what a window needs, if there is a screen"
    )
    options.add_argument("--tests", action="store_true", help="also what the tests need")
    options.add_argument("--build", action="store_true", help="also what building the program needs")
    chosen = options.parse_args()
    try:
        with _alone():
            install_system_packages(
                window=chosen.window and has_display(os.environ), tests=chosen.tests, build=chosen.build
            )
            make_environment()
            make_command()
            compile_changed(VENV / "bin" / "pyside6-lrelease")
    except (CannotSetUp, debian.NotInstalled) as fault:
        print(fault, file=sys.stderr)
        return 3
    return 0


def _alone() -> "_Folder":
    return _Folder(ROOT / "tools")


class _Folder:
    """Two set-ups at once wait for each other."""

    def __init__(self, folder: Path) -> None:
        self._handle = os.open(folder, os.O_RDONLY)

    def __enter__(self) -> None:
        fcntl.flock(self._handle, fcntl.LOCK_EX)

    def __exit__(self, *_: object) -> None:
        os.close(self._handle)


def make_environment() -> None:
    wanted = fingerprint()
    if STAMP.is_file() and STAMP.read_text() == wanted and _runs(VENV):
        return
    free_gb = shutil.disk_usage(ROOT).free / 1e9
    if free_gb < NEEDED_GB:
        raise CannotSetUp(
            f"the disk of {ROOT} has {free_gb:.1f} GB free and {NEEDED_GB} GB are needed; make room there"
        )
    if not _runs(VENV):
        _create()
    _install_pinned()
    STAMP.write_text(wanted)
    print("The environment is ready.", flush=True)


def make_command() -> None:
    """`.venv/bin/onedoor`: starts OneDoor from any folder, also by a link to it."""
    if not COMMAND.is_file() or COMMAND.read_text() != STARTER:
        COMMAND.write_text(STARTER)
        COMMAND.chmod(0o755)


def fingerprint() -> str:
    """Changes when the environment has to be looked at again."""
    digest = hashlib.sha256(LOCK.read_bytes())
    digest.update(repr((sys.version_info[:2], str(VENV))).encode())
    return digest.hexdigest()


def _runs(venv: Path) -> bool:
    """Whether the environment is there, works, and is of the right Python."""
    python = venv / "bin" / "python"
    if not python.exists() or not (venv / "bin" / "pip").exists():
        return False
    question = f"import sys; sys.exit(sys.version_info[:2] != {PYTHON})"
    return subprocess.run([python, "-S", "-c", question], capture_output=True, check=False).returncode == 0


def _create() -> None:
    print("Making the environment in .venv …", flush=True)
    made = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(VENV)], capture_output=True, text=True, check=False
    )
    if made.returncode:
        raise CannotSetUp(f"python3 -m venv did not work: {_last_line(made.stdout + made.stderr)}")


def _install_pinned() -> None:
    print("Installing the pinned packages (about 1 GB; some minutes the first time) …", flush=True)
    pip = [str(VENV / "bin" / "python"), "-m", "pip", "--disable-pip-version-check", "--no-input"]
    done = subprocess.run(
        [*pip, "install", "--quiet", "--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise CannotSetUp(_why_not(done.stderr))


def _why_not(said: str) -> str:
    """What pip's words mean. Its last line says that no such package exists where only the way to it is shut."""
    if "connection broken by" in said or "problem confirming the ssl certificate" in said:
        untrusted = "CERTIFICATE_VERIFY_FAILED" in said
        why = "a certificate on the way is not trusted" if untrusted else "no connection"
        return (
            f"pip could not reach the package index ({why}); "
            "look at the network, or at the proxy, mirror and certificate in pip's settings (pip config)"
        )
    return f"pip could not install the pinned packages: {_last_line(said)}"


def _last_line(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1].strip() if lines else "no reason given"


def install_system_packages(*, window: bool, tests: bool, build: bool) -> None:
    """Install what is missing of Debian's, all at once, so that one sentence can name everything.

    A window's libraries are insisted on only where one will open; where apt may be used they come along.
    """
    needed = debian.missing_libraries(debian.OFFSCREEN)
    if not _runs(VENV) and importlib.util.find_spec("ensurepip") is None:
        needed.append(debian.VENV)
    for_window = debian.missing_libraries(debian.DISPLAY)
    if tests:
        needed += debian.missing_programs(debian.TESTS) + debian.missing_libraries(debian.DRIVER)
    if build:
        needed += debian.missing_programs(debian.BUILD) + debian.missing_libraries(debian.PYTHON)
    if window or tests or build or (needed and debian.may_install()):
        needed += for_window
    if needed:
        debian.install(needed)


if __name__ == "__main__":
    sys.exit(main())
