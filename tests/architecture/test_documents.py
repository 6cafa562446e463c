"""What the documents say of the program is true: commands, settings, targets of make."""

import re

import typer.main

from dossiers.center import Center
from kiosk.command_line import program
from tests.architecture.source import ROOT

PAGES = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]


def commands() -> set[str]:
    group = typer.main.get_command(program())
    return set(group.list_commands(None))  # type: ignore[attr-defined]


def test_every_command_is_documented() -> None:
    page = (ROOT / "docs" / "command-line.md").read_text()
    assert not [name for name in commands() if f"`onedoor {name}" not in page]


def test_every_documented_command_exists() -> None:
    told = {
        word
        for page in PAGES
        for word in re.findall(r"(?:`onedoor|-m kiosk) (?:--data \S+ )?([a-z][a-z-]*)", page.read_text())
    }
    assert told <= commands()


def test_every_setting_of_a_center_is_documented() -> None:
    page = (ROOT / "docs" / "center-settings.md").read_text()
    assert not [name for name in Center.model_fields if not re.search(rf"`\[*{name}\]*`", page)]


def test_every_documented_target_of_make_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.M))
    told = {
        word for page in PAGES for word in re.findall(r"(?:`|^)make ([a-z]+)[ `\n]", page.read_text(), re.M)
    }
    assert told <= targets
