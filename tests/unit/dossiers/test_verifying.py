"""Whoever has the key and changes the journal, or what stands on it, is found by `verify`."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlcipher3

from dossiers.verifying import verify
from kiosk.bootstrap import DATABASE, KEY_FILE, Office
from tests.support.office import acts, an_office, submitted

Deed = Callable[[sqlcipher3.Connection], None]


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
        "UPDATE people SET name = 'Trần Văn B' WHERE row = 1",
        "DELETE FROM people",
    ],
)
def test_every_change_is_found(office: Office, statement: str) -> None:
    assert tampered(office, statement)


def test_a_dossier_that_no_event_made_is_found(office: Office) -> None:
    copied = (
        "INSERT INTO dossiers SELECT center, 'made-up', code, token_sha256, procedure, procedure_version, channel, "
        "status, unit, team, priority, assigned_to, budget, submitted_at, accepted_at, first_due, due, told, internal, "
        "appointment, stopped_at, outcome, paused_since, working_left, counted, lost FROM dossiers LIMIT 1"
    )
    assert any("made-up" in fault for fault in tampered(office, copied))


def test_a_missing_and_a_changed_attachment_are_found(office: Office) -> None:
    files = sorted(each for each in (office.place.folder / "attachments").rglob("*") if each.is_file())
    files[0].unlink()
    changed = bytearray(files[1].read_bytes())
    changed[100] ^= 1
    files[1].write_bytes(bytes(changed))

    faults = verify(office.place).faults

    assert any(files[0].name in fault and "missing" in fault for fault in faults)
    assert any(files[1].name in fault and "changed" in fault for fault in faults)
