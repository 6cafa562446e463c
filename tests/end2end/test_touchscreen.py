"""The touchscreen as a process: where the station behind its first page cannot be opened, that is said as everywhere."""

from pathlib import Path

import pytest

from kiosk.citizen.first_page import FILE
from kiosk.desks.citizen import CitizenDesk
from kiosk.paper import PrintRoom
from tests.end2end.test_command_line import ROOT, refused
from tests.support.office import an_office

START = ("start", "--role", "citizen")


@pytest.fixture(params=["first start", "later start"])
def data(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A station's folder, with the first page of an earlier start and without."""
    office = an_office(tmp_path / "s")
    if request.param == "later start":
        CitizenDesk(office, PrintRoom(office)).keep_first_page("vi")
    office.close()
    assert (tmp_path / "s" / FILE).exists() == (request.param == "later start")
    return tmp_path / "s"


def test_a_damaged_database_is_said(data: Path) -> None:
    database = data / "onedoor.db"
    database.write_bytes(b"\x00" * 4096 + database.read_bytes()[4096:])
    refused(data, 3, *START)


def test_a_missing_key_is_said(data: Path) -> None:
    (data / "key").unlink()
    assert "key" in refused(data, 3, *START)


def test_settings_of_another_center_are_said(data: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    text = (ROOT / "resources" / "centers" / "demo.toml").read_text(encoding="utf-8")
    other.write_text(text.replace("H49.22", "H50.01"), encoding="utf-8")
    assert "H50.01" in refused(data, 2, "--center", str(other), *START)
