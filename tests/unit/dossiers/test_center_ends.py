"""Where the center's events end is told without reading all of them, in whatever order they arrived."""

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiers.center_ends import center_ends
from dossiers.center_writing import NewAccount, change_accounts
from dossiers.events import CenterKind
from dossiers.records import Record
from dossiers.station import Station
from dossiers.storage.journal import Draft, Journal
from dossiers.storage.store import Transaction
from tests.support.office import MONDAY_NINE, an_office

TREE = {"a": (), "b": ("a",), "c": ("a",), "d": ("b", "c"), "e": ("c",), "f": ("d",), "g": ()}
"""Events of stations that were apart and met: each with those that it goes after."""


def records() -> dict[str, Record]:
    """The tree as records, the version of each one above those it goes after."""
    made: dict[str, Record] = {}
    stranger = Station.new("H49.22", 7, "counter")
    with TemporaryDirectory() as folder:
        office = an_office(Path(folder))
        with office.place.store.write() as work:
            for name, after in TREE.items():
                draft = Draft(
                    dossier=None,
                    kind=CenterKind.ACCOUNTS_CHANGED,
                    at=MONDAY_NINE + timedelta(minutes=len(made)),
                    actor="admin:an",
                    opened={"put": [], "drop": [name]},
                    version=1 + max((made[each].version for each in after), default=0),
                    after=tuple(made[each].id for each in after),
                )
                made[name] = work.journal.append(stranger, draft, None, MONDAY_NINE)
        office.close()
    return made


def by_reading_all(work: Transaction) -> tuple[int, set[str], set[str]]:
    """The highest version, the events that no other names, and those that are named and not here."""
    known = work.journal.of_center()
    named = {event for record in known for event in record.after}
    here = {record.id for record in known}
    return max(record.version for record in known), here - named, named - here


@settings(max_examples=15, deadline=None)
@given(st.permutations(list(TREE)), st.lists(st.integers(1, 3), min_size=7, max_size=7))
def test_the_ends_are_those_of_all_events_in_whatever_order_they_come(
    order: list[str], together: list[int]
) -> None:
    made, waiting = records(), list(order)
    with TemporaryDirectory() as folder:
        office = an_office(Path(folder))
        for count in together:
            arrived, waiting = waiting[:count], waiting[count:]
            with office.place.store.write() as work:
                work.journal.take([made[name] for name in arrived], MONDAY_NINE)
                ends = center_ends(work)
                assert (ends.version, set(ends.newest), set(ends.missing)) == by_reading_all(work)
        office.close()


def test_a_new_event_reads_those_alone_that_came_since(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office, read = an_office(tmp_path), list[int]()
    after = Journal.of_center_after

    def counted(journal: Journal, position: int) -> tuple[list[Record], int]:
        found = after(journal, position)
        read.append(len(found[0]))
        return found

    monkeypatch.setattr(Journal, "of_center_after", counted)
    for number in range(4):
        change_accounts(office.place, put=[NewAccount(f"an-{number}", "clerk")], actor="admin:cli")

    assert read == [1, 1, 1, 1], "each time the event before, the first time that of the station itself"
    with office.place.store.read() as work:
        assert [(record.version, len(record.after)) for record in work.journal.of_center()] == [
            (1, 0),
            *((version, 1) for version in (2, 3, 4, 5)),
        ]
    office.close()
