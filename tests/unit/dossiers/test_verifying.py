"""Whoever has the key and changes the journal, or what stands on it, is found by `verify`."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import orjson
import pytest
import sqlcipher3

from dossiers.errors import DatabaseUnusable, IntegrityProblem
from dossiers.records import GENESIS, canonical
from dossiers.verifying import verify
from kiosk.bootstrap import DATABASE, KEY_FILE, Office
from tests.support.office import acts, an_office, submitted

Deed = Callable[[sqlcipher3.Connection], None]
PAGE = 4096


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = an_office(tmp_path / "station")
    for _ in range(3):
        acts(opened, submitted(opened).code, ("transferred", {"team": "ha-long-1"}))
    yield opened
    opened.close()


def tampered(office: Office, *statements: str) -> tuple[str, ...]:
    key = (office.place.folder / KEY_FILE).read_text().strip()
    stranger = sqlcipher3.connect(str(office.place.folder / DATABASE), isolation_level=None)
    stranger.execute(f"PRAGMA key = \"x'{key}'\"")
    for trigger in ("update", "delete", "replace"):
        stranger.execute(f"DROP TRIGGER events_refuse_{trigger}")
    for statement in statements:
        assert stranger.execute(statement).rowcount != 0
    stranger.close()
    return verify(office.place).faults


def test_an_untouched_journal_holds(office: Office) -> None:
    assert verify(office.place).faults == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE events SET record = replace(record, 'ha-long', 'cam-pha') WHERE kind = 'transferred'",
        "UPDATE events SET record = CAST(replace(CAST(record AS TEXT), '\"clerk:an\"', '\"clerk:xy\"') AS BLOB) "
        "WHERE position = 5",
        "UPDATE events SET hash = zeroblob(32) WHERE position = 3",
        "DELETE FROM events WHERE position = 4",
        "DELETE FROM events WHERE position = (SELECT max(position) FROM events)",
        "UPDATE heads SET seq = seq - 1",
        "UPDATE heads SET signature = zeroblob(64)",
        "UPDATE heads SET signature = NULL",
        "UPDATE dossiers SET status = 'CLOSED' WHERE code LIKE '%01001'",
        "UPDATE dossiers SET due = due + 3600 WHERE code LIKE '%01002'",
        "DELETE FROM dossiers WHERE code LIKE '%01003'",
        "UPDATE people SET name = 'Trần Văn B' WHERE row = (SELECT min(row) FROM people)",
        "DELETE FROM people",
        "INSERT INTO search (search) VALUES ('delete-all')",
        "UPDATE events SET id = 'another' WHERE position = 4",
        "UPDATE events SET kind = 'completed' WHERE position = 4",
        "UPDATE events SET dossier = (SELECT dossier FROM events ORDER BY position DESC) WHERE position = 4",
        "UPDATE events SET seq = 99 WHERE position = 4",
        "UPDATE events SET station = 'another' WHERE position = 4",
        "UPDATE events SET position = 99 WHERE position = (SELECT max(position) FROM events)",
        "UPDATE events SET record = zeroblob(300) WHERE position = 4",
        "UPDATE events SET record = (SELECT record FROM events WHERE position = 3) WHERE position = 4",
        "UPDATE events SET record = CAST('{}' AS BLOB) WHERE position = 4",
        "UPDATE events SET record = CAST('[1]' AS BLOB) WHERE position = 4",
        "DELETE FROM heads",
        "UPDATE stations SET sign_key = box_key",
        "UPDATE stations SET sign_key = 'x'",
        "DELETE FROM dossier_keys",
        "UPDATE dossier_keys SET key = randomblob(32)",
        "DELETE FROM attachments",
        "INSERT INTO ratings SELECT center, 'x', dossier, submitted_at, 5 FROM dossiers LIMIT 1",
    ],
)
def test_every_change_is_found(office: Office, statement: str) -> None:
    assert tampered(office, statement)


def test_a_dossier_that_no_event_made_is_found(office: Office) -> None:
    copied = (
        "INSERT INTO dossiers SELECT center, 'made-up', code, token_sha256, procedure, procedure_version, channel, "
        "status, unit, team, priority, assigned_to, budget, submitted_at, accepted_at, first_due, due, told, internal, "
        "appointment, stopped_at, outcome, paused_since, working_left, counted, lost, shares, contradicted FROM dossiers LIMIT 1"
    )
    assert any("made-up" in fault for fault in tampered(office, copied))


def test_a_changed_sum_of_a_month_is_found(office: Office) -> None:
    changed = "UPDATE monthly_sums SET in_person = in_person + 1"
    assert any("sums of the months" in fault for fault in tampered(office, changed))


def test_a_missing_and_a_changed_attachment_are_found(office: Office) -> None:
    files = sorted(each for each in (office.place.folder / "attachments").rglob("*") if each.is_file())
    files[0].unlink()
    changed = bytearray(files[1].read_bytes())
    changed[100] ^= 1
    files[1].write_bytes(bytes(changed))

    faults = verify(office.place).faults

    assert any(files[0].name in fault and "missing" in fault for fault in faults)
    assert any(files[1].name in fault and "changed" in fault for fault in faults)


def test_two_events_that_changed_places_are_found(office: Office) -> None:
    assert tampered(
        office,
        "CREATE TABLE kept AS SELECT position, record, hash FROM events WHERE position IN (3, 4)",
        "UPDATE events SET (record, hash) = (SELECT record, hash FROM kept WHERE kept.position = 7 - events.position) "
        "WHERE position IN (3, 4)",
    )


def test_a_tail_that_was_cut_off_is_found_though_the_head_was_put_back(office: Office) -> None:
    faults = tampered(
        office,
        "DELETE FROM events WHERE position > 6",
        "UPDATE heads SET seq = 6, hash = (SELECT hash FROM events WHERE position = 6)",
    )
    assert any("not signed" in fault for fault in faults)


def test_one_damaged_event_does_not_hide_another(office: Office) -> None:
    faults = tampered(
        office,
        "UPDATE events SET record = zeroblob(9) WHERE position = 3",
        "UPDATE events SET hash = zeroblob(32) WHERE position = 9",
    )
    assert any("position 3" in fault for fault in faults)
    assert any("position 9" in fault for fault in faults)


def test_what_cannot_be_rewritten_without_the_stations_key_is_found(office: Office) -> None:
    """The whole chain is made anew, hash by hash, by somebody who can do anything but sign."""
    with office.place.store.read() as work:
        records = work.journal.of_station(office.place.station.id, 0, 1000)
    statements, prev = [], GENESIS
    for record in records:
        fields = {**orjson.loads(record.raw), "prev": prev}
        if fields["actor"] == "clerk:an":
            fields["actor"] = "clerk:xy"
        raw = canonical(fields)
        prev = hashlib.sha256(raw).hexdigest()
        statements.append(
            f"UPDATE events SET record = x'{raw.hex()}', hash = x'{prev}' WHERE position = {record.seq}"
        )
    statements.append(f"UPDATE heads SET hash = x'{prev}'")

    assert any("not signed" in fault for fault in tampered(office, *statements))


def test_the_chain_of_another_station_is_checked_too(office: Office, tmp_path: Path) -> None:
    other = an_office(tmp_path / "other", number=2)
    submitted(other)
    office.exchange.receive(other.exchange.own_after(0), [other.exchange.signed_head()])
    other.close()
    assert verify(office.place).faults == ()

    station = other.place.station.id
    assert tampered(office, f"DELETE FROM events WHERE station = '{station}' AND seq = 2")


def test_without_keys_a_station_still_verifies_what_it_has(office: Office, tmp_path: Path) -> None:
    hall = an_office(tmp_path / "hall", number=2)
    hall.exchange.receive(office.exchange.own_after(0), [office.exchange.signed_head()])

    assert verify(hall.place).faults == ()
    hall.close()


def test_progress_is_told_and_events_are_counted(office: Office) -> None:
    heard: list[int] = []
    found = verify(office.place, heard.append)

    assert found.events == 1 + 3 * 4
    assert heard == []


def test_a_page_that_changed_on_the_disk_is_an_integrity_problem(tmp_path: Path) -> None:
    folder = tmp_path / "station"
    opened = an_office(folder)
    submitted(opened)
    opened.close()
    database = folder / "onedoor.db"
    whole, found = database.read_bytes(), 0
    for page in range(len(whole) // PAGE - 1, 0, -1):
        damaged = bytearray(whole)
        damaged[page * PAGE + 100] ^= 1
        database.write_bytes(damaged)
        try:
            opened = an_office(folder)
        except DatabaseUnusable:
            continue  # a page without which nothing opens
        with closing(opened):
            try:
                verify(opened.place)
            except IntegrityProblem:
                found += 1
    assert found > 0
