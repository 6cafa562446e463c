"""Commands without a screen never load Qt: they run on servers, over ssh and in scripts, and start quickly."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source import ROOT

LISTER = """
import atexit, json, pathlib, runpy, sys
atexit.register(lambda: pathlib.Path({out!r}).write_text(json.dumps(sorted(sys.modules))))
sys.argv = ["onedoor", *{arguments!r}]
runpy.run_module("kiosk", run_name="__main__", alter_sys=True)
"""
SOMETHING_MISSING = 3
COMMANDS = {
    "help": ["--help"],
    "due": ["due", "--budget", "3 working_days", "--at", "2026-12-07T09:00:00+07:00"],
    "find": ["--json", "find", "nobody"],
    "list": ["list", "inbox"],
    "verify": ["verify"],
    "catalogue": ["catalogue", "check"],
    "doctor": ["doctor"],
}


def loaded_by(arguments: list[str], folder: Path) -> tuple[int, set[str], str]:
    """Exit code, loaded modules and words of a run of the program."""
    out = folder / "modules.json"
    environment = {**os.environ, "ONEDOOR_DATA": str(folder / "station"), "PYTHONWARNINGS": "default"}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        environment.pop(name, None)
    program = LISTER.format(out=str(out), arguments=arguments)
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return done.returncode, set(json.loads(out.read_text())), done.stdout + done.stderr


@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS.keys())
def test_a_command_without_a_screen_never_loads_qt(arguments: list[str], tmp_path: Path) -> None:
    code, loaded, said = loaded_by(arguments, tmp_path)
    assert code in (0, SOMETHING_MISSING), said
    assert "kiosk" in loaded
    assert not [name for name in loaded if name.split(".")[0] in ("PySide6", "shiboken6")]


def test_the_touchscreen_loads_no_database_and_no_pack_before_its_first_page() -> None:
    loads = "import sys; from kiosk.command_line import program; program('start'); import kiosk.touchscreen; print(*sys.modules)"
    said = subprocess.run([sys.executable, "-c", loads], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(said.stdout.split())
    assert "PySide6.QtQuick" in loaded
    assert not loaded & {"sqlalchemy", "sqlcipher3", "pydantic", "babel", "cryptography", "phonenumbers"}
