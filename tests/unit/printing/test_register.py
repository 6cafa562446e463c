"""The register of dossiers: form 07, and 06 of the older set; the same lines on paper, in workbooks and for programs."""

import csv
import io
from datetime import datetime
from pathlib import Path

import pytest

from dossiers.errors import BadInput
from dossiers.importing import import_history
from kiosk.book import book_of, write_book
from kiosk.bootstrap import Office
from printing import register
from tests.support.histories import a_settled_dossier, a_submission, write_history
from tests.support.office import TZ, Standing, acts, an_office, submitted
from tests.support.paper import pdf_text


def an_office_with(tmp_path: Path, year: int, count: int = 2) -> Office:
    """Dossiers of May of a year; the last one is not settled."""
    first = datetime(year, 5, 4, 8, 0, tzinfo=TZ)
    lines = []
    for number in range(count - 1):
        lines += a_settled_dossier(f"S-{number}", first, working_days=2)
    address = {"province": "Quảng Ninh", "ward": "Hồng Gai", "street": "Số 1 phố Mẫu"}
    answers = {"name": "=Ông Thử", "phone": "0900000001", "address": address}
    lines.append(a_submission("open", first, answers=answers))
    office = an_office(tmp_path / "station", Standing(datetime(2026, 12, 7, 9, 0, tzinfo=TZ)))
    import_history(office.place, write_history(tmp_path / "x.jsonl", lines))
    return office


@pytest.mark.parametrize(("year", "number", "law"), [(2026, "07", "03/2025"), (2024, "06", "01/2018")])
def test_the_form_is_the_one_in_force_in_the_period(tmp_path: Path, year: int, number: str, law: str) -> None:
    office = an_office_with(tmp_path, year)
    said = pdf_text(register.pdf(book_of(office, f"{year}-05", "vi")))
    assert "SỔ THEO DÕI HỒ SƠ" in said
    assert f"Mẫu số {number}" in said
    assert law in said
    assert "Ông Thử" in said
    assert "0900000001" in said


def test_csv_and_paper_have_every_dossier_once(tmp_path: Path) -> None:
    office = an_office_with(tmp_path, 2026, count=70)
    book = book_of(office, "2026-05", "en")
    rows = list(csv.DictReader(io.StringIO(register.csv(book).decode())))
    said = pdf_text(register.pdf(book))
    assert len(rows) == 70
    assert "Page 2 of" in said
    assert all(said.count(row["code"]) == 1 for row in rows)
    assert rows[-1]["name"] == "'=Ông Thử"
    assert rows[-1]["given"] == ""
    assert datetime.fromisoformat(rows[0]["given"]) == datetime(2026, 5, 6, 8, 0, tzinfo=TZ)


def test_a_reprint_is_the_same_and_names_the_journal_it_was_read_from(tmp_path: Path) -> None:
    office = an_office_with(tmp_path, 2026)
    one, again = (book_of(office, "2026-05", "vi") for _ in range(2))
    assert [write(one) for write in (register.pdf, register.xlsx, register.csv)] == [
        write(again) for write in (register.pdf, register.xlsx, register.csv)
    ]
    assert one.heads_hash[:16] in pdf_text(register.pdf(one))


def test_the_register_of_a_unit_has_its_dossiers_only(tmp_path: Path) -> None:
    office = an_office_with(tmp_path, 2026, count=4)
    assert len(book_of(office, "2026-05", "vi", "ha-long").lines) == 3
    assert book_of(office, "2026-05", "vi", "cam-pha").lines == ()
    assert len(register.pdf(book_of(office, "2026-05", "vi", "cam-pha"))) > 1000
    with pytest.raises(BadInput, match="nowhere"):
        book_of(office, "2026-05", "vi", "nowhere")


def test_files_are_named_by_the_month(tmp_path: Path) -> None:
    office = an_office_with(tmp_path, 2026)
    files = write_book(book_of(office, "2026-05", "zh"), ("pdf", "xlsx", "csv"), tmp_path / "out")
    assert [file.name for file in files] == [f"register-2026-05.{each}" for each in ("pdf", "xlsx", "csv")]


def test_the_result_was_given_when_it_was_handed_over_and_an_erased_person_has_no_name(
    tmp_path: Path,
) -> None:
    office = an_office_with(tmp_path, 2026)
    code = submitted(office).code
    acts(office, code, "completed", ("handed_over", {"receiver": "Bà Mẫu"}))
    [line] = book_of(office, "2026-12", "vi").lines
    assert (line.given, line.state, bool(line.name)) == (office.place.now(), "CLOSED", True)
    office.service.act(code, "erased", {"reason": "Theo đề nghị"}, actor="manager:huy")
    [line] = book_of(office, "2026-12", "vi").lines
    assert (line.name, line.place, line.phone, line.code) == ("", "", "", code)
