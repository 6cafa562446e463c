"""Registers to measure in hold what the program would have written."""

from datetime import date
from pathlib import Path

from benchmarks.registers import check, make_register
from dossiers.service import Submitted
from dossiers.verifying import verify
from tests.support.office import an_application

SPAN = (date(2026, 9, 1), date(2026, 11, 1))


def test_a_register_is_what_its_journal_says_and_goes_on(tmp_path: Path) -> None:
    office = make_register(tmp_path, 150, span=SPAN)
    assert verify(office.place).faults == ()
    assert isinstance(office.service.submit(an_application()), Submitted)
    assert verify(office.place).faults == ()
    office.close()


def test_the_same_seed_gives_the_same_register(tmp_path: Path) -> None:
    offices = [make_register(tmp_path / name, 60, span=SPAN, seed=7) for name in ("one", "two")]
    one, two = (
        [(row.code, row.name, row.status) for row in each.queries.find("H49.22-26")] for each in offices
    )
    assert one == two and len(one) == 50
    for office in offices:
        office.close()


def test_a_sample_shows_where_the_tables_say_otherwise_than_the_journal(tmp_path: Path) -> None:
    office = make_register(tmp_path, 60, span=SPAN, whole=30)
    assert check(office, 30, 30) == []
    assert check(office, 60, 60) != []
    assert check(office, 0, 60) == check(office, 10, 0) == []
    office.close()
