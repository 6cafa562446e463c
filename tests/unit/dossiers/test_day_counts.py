"""The official registers: numbers a day by clerks, and dossiers that count themselves."""

from datetime import date, datetime
from pathlib import Path

import pytest

from dossiers.day_counts import count_day
from dossiers.errors import BadInput
from dossiers.importing import import_history
from dossiers.verifying import verify
from kiosk.bootstrap import Office
from kiosk.monthly import monthly_report, period_of
from printing.report import pdf
from tests.support.histories import a_line, a_submission, an_acceptance, write_history
from tests.support.office import TZ, Standing, an_office
from tests.support.paper import pdf_text

DAY = date(2026, 12, 7)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path / "station", Standing(datetime(2026, 12, 8, 9, 0, tzinfo=TZ)))


def registers(office: Office, month: str = "2026-12") -> dict[str, int]:
    return dict(monthly_report(office, month, ("unit",), "en").table["registers"])


def test_days_and_clerks_add_up_and_a_second_number_corrects_the_first(office: Office) -> None:
    for day, clerk, number in (
        (DAY, "an", 40),
        (DAY, "an", 45),
        (DAY, "binh", 10),
        (date(2026, 12, 8), "an", 5),
        (date(2026, 11, 30), "an", 1000),
    ):
        count_day(office.place, "leaflets", day, number, actor=f"clerk:{clerk}")
    assert registers(office) == {"leaflets": 60, "visits": 0, "hazards": 0}
    assert registers(office, "2026-11")["leaflets"] == 1000
    assert verify(office.place).faults == ()


def test_hazards_are_the_reports_whose_work_was_done(office: Office, tmp_path: Path) -> None:
    at = datetime(2026, 12, 1, 8, 0, tzinfo=TZ)
    lines = []
    for ref, procedure, end in (
        ("A", "hazard-report", ("completed", {"handed_over": True})),
        ("B", "hazard-report", ("withdrawn", {"reason": "x"})),
        ("C", "outage-report", ("completed", {"handed_over": True})),
        ("D", "hazard-report", None),
    ):
        lines += [a_submission(ref, at, procedure=procedure), an_acceptance(ref, at, budget="24 hours")]
        lines += [a_line(ref, end[0], at.replace(hour=9), **end[1])] if end else []
    import_history(office.place, write_history(tmp_path / "x.jsonl", lines))
    assert registers(office)["hazards"] == 1


def test_they_stand_in_the_remarks_of_the_report_and_only_in_that_of_the_whole_center(office: Office) -> None:
    count_day(office.place, "visits", DAY, 7, actor="clerk:an")
    assert "Outreach visits: 7." in pdf_text(pdf(monthly_report(office, "2026-12", ("unit",), "en")))
    of_unit = monthly_report(office, "2026-12", ("unit",), "en", unit="ha-long").table
    assert "registers" not in of_unit


def test_a_closed_month_keeps_them_and_tells_a_later_number_in_the_errata(office: Office) -> None:
    count_day(office.place, "visits", DAY, 7, actor="clerk:an")
    clock = office.place.now
    office.place.now = Standing(datetime(2027, 1, 4, 9, 0, tzinfo=TZ))
    assert clock is not office.place.now
    office.closings.close(period_of(office, "2026-12"), actor="manager:huy")
    count_day(office.place, "visits", DAY, 8, actor="clerk:an")
    table = monthly_report(office, "2026-12", ("unit",), "en").table
    assert table["registers"]["visits"] == 7
    assert table["errata"] == [{"register": "visits", "was": 7, "is": 8}]
    assert "Outreach visits" in pdf_text(pdf(monthly_report(office, "2026-12", ("unit",), "en")))


@pytest.mark.parametrize(
    ("register", "day", "number", "words"),
    [
        ("brochures", DAY, 1, "leaflets, visits"),
        ("hazards", DAY, 1, "leaflets, visits"),
        ("leaflets", date(2026, 12, 9), 1, "not come yet"),
        ("leaflets", DAY, -1, "from 0"),
    ],
)
def test_what_cannot_be_counted_is_refused(
    office: Office, register: str, day: date, number: int, words: str
) -> None:
    with pytest.raises(BadInput, match=words):
        count_day(office.place, register, day, number, actor="clerk:an")


def test_every_register_that_counts_dossiers_names_procedures_of_the_pack(office: Office) -> None:
    pack = office.place.pack
    named = [id for register in pack.manifest.registers for id in register.procedures]
    assert named
    assert all(pack.has(id) for id in named)
