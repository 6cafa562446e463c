"""A journal that somebody with the key cut or wrote anew: the next exchange with the hub shows it."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import orjson
import pytest
import sqlcipher3

from dossiers.records import GENESIS, Record, canonical
from dossiers.verifying import verify
from kiosk.bootstrap import DATABASE, KEY_FILE, open_office
from sync.errors import Rewritten

from .conftest import CENTER, Clock, Desk, RunningHub

Stations = Callable[..., Desk]


@pytest.fixture
def counter(hub: RunningHub, station: Stations) -> Desk:
    """A counter whose three dossiers the hub has."""
    made = station("counter")
    made.joins(hub)
    for _ in range(3):
        made.submits()
    made.syncs()
    return made


def as_a_thief(desk: Desk) -> sqlcipher3.Connection:
    """Who has the database's key, and with it everything that the station keeps in it."""
    key = (desk.office.place.folder / KEY_FILE).read_text().strip()
    stranger = sqlcipher3.connect(str(desk.office.place.folder / DATABASE), isolation_level=None)
    stranger.execute(f"PRAGMA key = \"x'{key}'\"")
    for trigger in ("update", "delete", "replace"):
        stranger.execute(f"DROP TRIGGER IF EXISTS events_refuse_{trigger}")
    return stranger


def cut(desk: Desk, to: int) -> None:
    """Takes the newest events out, with the dossiers that they made, and signs the end that is left."""
    own = desk.office.place.station
    with desk.office.place.store.read() as work:
        left = work.journal.of_station(own.id, 0, to)
        gone = {record.dossier for record in work.journal.of_station(own.id, to, 1000)}
    head, stranger = own.head(left[-1].seq, left[-1].hash), as_a_thief(desk)
    stranger.execute("DELETE FROM events WHERE station = ? AND seq > ?", (own.id, to))
    stranger.execute(
        "UPDATE heads SET seq = ?, hash = ?, signature = ? WHERE station = ?",
        (head.seq, head.hash, head.signature, own.id),
    )
    for dossier in gone:
        for table in ("attachments", "people", "dossiers"):
            stranger.execute(f"DELETE FROM {table} WHERE dossier = ?", (dossier,))
    stranger.close()


def rewritten(desk: Desk, actor: str) -> None:
    """Has all own events done by another person, hash by hash, and signs the new end."""
    own, prev, stranger = desk.office.place.station, GENESIS, as_a_thief(desk)
    with desk.office.place.store.read() as work:
        records = work.journal.of_station(own.id, 0, 1000)
    for record in records:
        raw = canonical({**orjson.loads(record.raw), "prev": prev, "actor": actor})
        prev = hashlib.sha256(raw).hexdigest()
        stranger.execute(
            "UPDATE events SET record = ?, hash = ? WHERE id = ?", (raw, bytes.fromhex(prev), record.id)
        )
    head = own.head(records[-1].seq, Record.parse(raw).hash)
    stranger.execute(
        "UPDATE heads SET hash = ?, signature = ? WHERE station = ?", (head.hash, head.signature, own.id)
    )
    stranger.close()


def forget_what_was_sent(desk: Desk) -> None:
    stranger = as_a_thief(desk)
    stranger.execute("UPDATE local_values SET value = CAST('0' AS BLOB) WHERE name LIKE 'cursor/events:%'")
    stranger.close()


def length(desk: Desk) -> int:
    head = desk.office.exchange.signed_head()
    assert head is not None
    return head.seq


def at_the_hub(hub: RunningHub) -> set[str]:
    room = hub.hub.room(CENTER.code)
    assert room is not None
    return {row.dossier for row in room.queries.working_list("inbox")}


def test_an_untouched_journal_is_confirmed_at_every_exchange(counter: Desk) -> None:
    before = counter.office.place.station.id
    for _ in range(3):
        assert counter.syncs()[:2] == (0, 0)
    assert counter.office.place.station.id == before


def test_a_journal_that_was_cut_gets_its_events_back_and_goes_on_under_a_new_chain(
    counter: Desk, hub: RunningHub
) -> None:
    there, old = at_the_hub(hub), counter.office.place.station.id
    cut(counter, length(counter) - 3)
    done = counter.client.sync_once()

    assert (done.came_back, done.continued) == (3, 1)
    assert {row.dossier for row in counter.office.queries.working_list("inbox")} == there
    assert counter.office.place.station.id != old
    assert "-01004" in counter.submits().code
    assert any("its last one is at position" in fault for fault in verify(counter.office.place).faults)


def test_a_disk_that_was_put_back_gets_its_events_back_and_goes_on_under_a_new_chain(
    counter: Desk, hub: RunningHub, tmp_path: Path, clock: Clock
) -> None:
    counter.office.close()
    shutil.copytree(tmp_path / "counter", tmp_path / "snapshot")
    later = Desk(open_office(tmp_path / "counter", now=clock))
    later.submits()
    later.syncs()
    later.office.close()
    back = Desk(open_office(tmp_path / "snapshot", now=clock))
    done = back.client.sync_once()

    assert (done.came_back, done.continued) == (3, 1)
    assert {row.dossier for row in back.office.queries.working_list("inbox")} == at_the_hub(hub)
    assert back.submits().code.endswith("-01005")
    assert back.client.sync_once().continued is None
    assert verify(back.office.place).faults == ()
    back.office.close()


def test_a_journal_that_was_cut_and_written_on_is_found(counter: Desk) -> None:
    cut(counter, length(counter) - 3)
    counter.submits()
    with pytest.raises(Rewritten):
        counter.syncs()


def test_a_journal_that_was_cut_and_grew_beyond_its_old_end_is_found(counter: Desk) -> None:
    cut(counter, length(counter) - 3)
    for _ in range(2):
        counter.submits()
    with pytest.raises(Rewritten):
        counter.syncs()


def test_a_journal_that_was_written_anew_and_signed_is_found_though_it_verifies(counter: Desk) -> None:
    rewritten(counter, "clerk:nobody")
    assert not [fault for fault in verify(counter.office.place).faults if "sign" in fault or "hang" in fault]
    with pytest.raises(Rewritten):
        counter.syncs()


def test_a_journal_that_was_written_anew_is_found_though_all_of_it_is_sent_again(
    counter: Desk, hub: RunningHub
) -> None:
    room = hub.hub.room(CENTER.code)
    assert room is not None
    before = room.exchange.of_station(counter.office.place.station.id, 0)
    rewritten(counter, "clerk:nobody")
    forget_what_was_sent(counter)
    with pytest.raises(Rewritten):
        counter.syncs()
    assert room.exchange.of_station(counter.office.place.station.id, 0) == before


def test_what_was_written_anew_is_not_taken_by_another_station(counter: Desk, station: Stations) -> None:
    other = station("other")
    other.office.exchange.receive(counter.office.exchange.own_after(0))
    rewritten(counter, "clerk:nobody")
    with pytest.raises(Exception, match="other words"):
        other.office.exchange.receive(counter.office.exchange.own_after(0))
