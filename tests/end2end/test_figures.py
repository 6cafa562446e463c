"""The books of a center by commands: figures beside another month, what stands behind them, the register, what may be erased."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from tests.end2end.test_command_line import onedoor, refused, told
from tests.support.histories import a_line, a_settled_dossier, a_submission, an_acceptance, write_history
from tests.support.office import TZ

JULY, AUGUST = datetime(2013, 7, 1, 8, 0, tzinfo=TZ), datetime(2013, 8, 5, 8, 0, tzinfo=TZ)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two months of long ago: of July one dossier, of August two, one of them late, and an outage."""
    folder = tmp_path_factory.mktemp("books")
    lines = [
        *a_settled_dossier("A", JULY, working_days=6),
        *a_settled_dossier("B", AUGUST, working_days=2),
        *a_settled_dossier("C", AUGUST, working_days=4),
        a_submission("D", AUGUST, procedure="outage-report", channel="online"),
        an_acceptance("D", AUGUST, unit="cam-pha", budget="2 hours"),
        a_line("D", "transferred", AUGUST.replace(minute=5), team="cam-pha-1"),
        a_line("D", "completed", AUGUST.replace(minute=50), handed_over=True),
    ]
    station = folder / "station"
    told(station, "import", str(write_history(folder / "history.jsonl", lines)))
    return station


def test_a_report_stands_beside_another_month_and_behind_its_numbers_stand_dossiers(
    data: Path, tmp_path: Path
) -> None:
    report = told(data, "report", "--month", "2013-08", "--compare", "2013-07", "--out", str(tmp_path))
    change = report["compared"]["change"]["settled.total"]
    assert (change["was"], change["is"]) == (1, 3)
    assert report["clocks"]["total"]["utility"] == report["total"]["mean_working_days"]
    assert report["outages"]["total"]["transferred"] == {"count": 1, "mean_minutes": 5.0}
    assert json.loads((tmp_path / "report-2013-08.json").read_text()) == report
    late = told(data, "report", "--month", "2013-08", "--behind", "settled.overdue", "--out", str(tmp_path))
    assert [each["working_days"] for each in late] == [4.0]
    rows = (tmp_path / "behind-2013-08-settled.overdue.csv").read_text().splitlines()
    assert rows[1].startswith(late[0]["code"])
    asked = ("report", "--month", "2013-08", "--behind", "received.total", "--unit", "cam-pha")
    assert [each["channel"] for each in told(data, *asked)] == ["online"]


def test_the_clocks_of_a_dossier_are_shown_with_it(data: Path) -> None:
    code = told(data, "report", "--month", "2013-07", "--behind", "settled.total")[0]["code"]
    shown = told(data, "show", code)
    assert shown["clocks"] == {"utility": 6.0, "applicant": 0.0, "agency": 0.0, "other": 0.0, "total": 6.0}


def test_the_register_has_every_dossier_of_the_month(data: Path, tmp_path: Path) -> None:
    made = told(data, "register", "--month", "2013-08", "--out", str(tmp_path))
    assert made["dossiers"] == 3
    assert (tmp_path / "register-2013-08.pdf").read_bytes().startswith(b"%PDF")
    assert len((tmp_path / "register-2013-08.csv").read_text().splitlines()) == 4


def test_clerks_count_days_and_what_is_old_is_proposed_to_be_erased(data: Path, tmp_path: Path) -> None:
    told(data, "count", "leaflets", "40", "--day", "2013-08-06")
    told(data, "count", "leaflets", "2", "--day", "2013-08-06", "--actor", "clerk:an")
    asked = ("report", "--month", "2013-08", "--format", "json", "--out", str(tmp_path))
    assert told(data, *asked)["registers"] == {"leaflets": 42, "visits": 0, "hazards": 0}
    old = told(data, "list", "to-erase", "--limit", "2")
    assert [each["kept_until"][:7] for each in old] == ["2023-07", "2018-08"]
    assert [(each["years"], each["unverified"]) for each in old] == [(10, True), (5, True)]
    assert ", to be kept for 10 years: until " in onedoor(data, "list", "to-erase", "--limit", "1").stdout


def test_what_cannot_be_asked_is_said_in_a_sentence(data: Path) -> None:
    assert "settled.total" in refused(data, 2, "report", "--month", "2013-08", "--behind", "settled.never")
    assert "--out" in refused(data, 2, "report", "--month", "2013-08")
    assert "--behind" in refused(data, 2, "report", "--month", "2013-08", "--team", "x", "--out", "y")
    assert "manager:an" in refused(data, 2, "count", "leaflets", "1", "--actor", "manager:an")
