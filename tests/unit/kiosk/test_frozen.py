"""Programs that the built one opens get the environment of the machine, not its own."""

import os
import sys

import pytest

from kiosk.frozen import give_environment_back

STARTED = {
    "LD_LIBRARY_PATH": "/opt/onedoor/_internal:/usr/local/lib",
    "LD_LIBRARY_PATH_ORIG": "/usr/local/lib",
    "_PYI_ARCHIVE_FILE": "/opt/onedoor/onedoor",
    "LANG": "vi_VN.UTF-8",
}


def given_back(monkeypatch: pytest.MonkeyPatch, started: dict[str, str], *, built: bool) -> dict[str, str]:
    """What programs get that are opened by one that was started so."""
    monkeypatch.setattr(sys, "frozen", built, raising=False)
    with monkeypatch.context() as during:
        during.setattr(os, "environ", started)
        give_environment_back()
    return started


def test_a_built_program_gives_the_environment_back(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = given_back(monkeypatch, dict(STARTED), built=True)
    assert opened == {"LD_LIBRARY_PATH": "/usr/local/lib", "LANG": "vi_VN.UTF-8"}


def test_where_the_machine_named_no_libraries_none_are_named_afterwards(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started = {name: value for name, value in STARTED.items() if name != "LD_LIBRARY_PATH_ORIG"}
    assert given_back(monkeypatch, started, built=True) == {"LANG": "vi_VN.UTF-8"}


def test_a_program_run_from_its_source_leaves_it_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    assert given_back(monkeypatch, dict(STARTED), built=False) == STARTED
