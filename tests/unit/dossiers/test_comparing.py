"""Two periods beside each other: the case of the utility that went from 5.8 working days to 4.28."""

import io
import zipfile
from datetime import datetime
from pathlib import Path

import pytest

from dossiers.comparing import compared
from dossiers.importing import import_history
from kiosk.bootstrap import Office
from kiosk.monthly import monthly_report
from printing.report import pdf, xlsx
from tests.support.histories import a_settled_dossier, write_history
from tests.support.office import TZ, Standing, an_office
from tests.support.paper import pdf_text

BEFORE, AFTER = "2026-09", "2026-11"
DAYS = {BEFORE: [5, 6, 6, 6, 6], AFTER: [4] * 18 + [5] * 7}
"""Working days of each dossier: 29 / 5 = 5.8, and 107 / 25 = 4.28."""

FIRST_MONDAYS = {
    BEFORE: datetime(2026, 9, 7, 8, 0, tzinfo=TZ),
    AFTER: datetime(2026, 11, 2, 8, 0, tzinfo=TZ),
}


@pytest.fixture
def office(tmp_path: Path) -> Office:
    lines = []
    for month, all_days in DAYS.items():
        first = FIRST_MONDAYS[month]
        for number, days in enumerate(all_days):
            lines += a_settled_dossier(f"{month}-{number}", first, working_days=days)
    file = write_history(tmp_path / "history.jsonl", lines)
    made = an_office(tmp_path / "station", Standing(datetime(2026, 12, 7, 9, 0, tzinfo=TZ)))
    import_history(made.place, file)
    return made


def test_the_mean_went_from_5_8_to_4_28_working_days(office: Office) -> None:
    table = monthly_report(office, AFTER, ("unit", "procedure"), "en", compare=BEFORE).table
    change = table["compared"]["change"]["mean_working_days"]
    assert (change["was"], change["is"]) == (5.8, 4.28)
    assert change["difference"] == pytest.approx(-1.52)
    assert change["percent"] == pytest.approx(-26.2069, abs=1e-4)
    assert table["compared"]["period"] == {"start": "2026-09-01", "end": "2026-10-01"}
    assert table["compared"]["change"]["settled.total"] == {
        "was": 5, "is": 25, "difference": 20, "percent": 400.0,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("vi", "5,80 → 4,28 ngày làm việc (−26,21%)"),
        ("en", "5.80 → 4.28 working days (−26.21%)"),
        ("zh", "5.80 → 4.28 个工作日（−26.21%）"),
    ],
)
def test_paper_and_workbook_say_so(office: Office, lang: str, words: str) -> None:
    report = monthly_report(office, AFTER, ("unit", "procedure"), lang, compare=BEFORE)
    assert words.replace(" ", "") in pdf_text(pdf(report)).replace(" ", "")
    with zipfile.ZipFile(io.BytesIO(xlsx(report))) as archive:
        assert 'name="compared"' in archive.read("xl/workbook.xml").decode()


def test_where_there_was_nothing_there_is_no_percent(office: Office) -> None:
    table = monthly_report(office, AFTER, ("unit",), "en", compare="2026-01").table
    assert table["compared"]["change"]["settled.total"]["percent"] is None
    assert table["compared"]["change"]["mean_working_days"] == {
        "was": None, "is": 4.28, "difference": None, "percent": None,
    }  # fmt: skip


def test_a_month_beside_itself_did_not_change(office: Office) -> None:
    table = monthly_report(office, AFTER, ("unit",), "en").table
    changes = compared(table, table)["change"].values()
    assert {change["difference"] for change in changes} <= {0, None}
