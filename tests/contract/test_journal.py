"""The journal refuses to be changed, keeps its chain, and undoes what was not finished."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from dossiers.errors import DatabaseNewer, DatabaseUnusable, DiskFull
from dossiers.storage import database as opening
from dossiers.storage import open_database
from dossiers.storage.migrating import downgrade, head, upgrade
from dossiers.storage.revisions import JOURNAL
from dossiers.storage.schema import METADATA
from dossiers.verifying import verify
from kiosk.bootstrap import DATABASE, KEY_FILE, Office
from tests.support.office import an_application, an_office, submitted

HOSTILE = (
    "UPDATE events SET kind = 'completed'",
    "UPDATE events SET record = x'00' WHERE position = 1",
    "DELETE FROM events",
    "DELETE FROM events WHERE position = 2",
    "INSERT OR REPLACE INTO events SELECT * FROM events WHERE position = 1",
    "REPLACE INTO events SELECT * FROM events WHERE position = 1",
    "INSERT OR IGNORE INTO events SELECT * FROM events WHERE position = 1",
    "UPDATE OR REPLACE events SET position = 1 WHERE position = 2",
    "INSERT INTO events SELECT * FROM events WHERE position = 1 ON CONFLICT DO UPDATE SET kind = 'x'",
    "INSERT OR REPLACE INTO events SELECT center, 999, id, dossier, station, seq, kind, record, hash, received_at "
    "FROM events WHERE position = 1",
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = an_office(tmp_path / "station")
    submitted(opened, an_application(papers=False))
    yield opened
    opened.close()


def raw_key(office: Office) -> str:
    return (office.place.folder / KEY_FILE).read_text().strip()


def a_stranger(office: Office) -> sqlcipher3.Connection:
    """Somebody who has the key and a database tool."""
    connection = sqlcipher3.connect(str(office.place.folder / DATABASE), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{raw_key(office)}'\"")
    return connection


@pytest.mark.parametrize("recursive", ["ON", "OFF"])
@pytest.mark.parametrize("statement", HOSTILE)
def test_the_database_itself_refuses_to_change_the_journal(
    office: Office, statement: str, recursive: str
) -> None:
    stranger = a_stranger(office)
    stranger.execute(f"PRAGMA recursive_triggers = {recursive}")
    before = stranger.execute("SELECT * FROM events ORDER BY position").fetchall()

    with pytest.raises(sqlcipher3.IntegrityError, match="append-only"):
        stranger.execute(statement)

    assert stranger.execute("SELECT * FROM events ORDER BY position").fetchall() == before
    stranger.close()


def test_the_log_and_the_sync_are_really_on(office: Office) -> None:
    with office.database.read() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(text("PRAGMA synchronous")).scalar() == 2
        assert connection.execute(text("PRAGMA secure_delete")).scalar() == 1


def test_a_stolen_disk_without_the_key_tells_nothing(office: Office) -> None:
    submitted(office)
    for file in (each for each in office.place.folder.rglob("*") if each.is_file() and each.name != KEY_FILE):
        data = file.read_bytes()
        for said in (
            "Nguyễn Thị Minh Hạnh",
            "0936128457",
            "nguyen thi minh hanh",
            "lv-household-new",
            "JFIF",
        ):
            assert said.encode() not in data, f"{file.name} tells “{said}”"


def test_the_key_is_for_its_owner_alone(office: Office) -> None:
    assert (office.place.folder / KEY_FILE).stat().st_mode & 0o777 == 0o600


def test_another_key_is_said_in_a_sentence(office: Office) -> None:
    with pytest.raises(DatabaseUnusable, match="cannot be read"):
        open_database(office.place.folder / DATABASE, b"\x01" * 32)


def test_a_missing_key_is_said_and_no_new_one_is_made(office: Office) -> None:
    office.close()
    (office.place.folder / KEY_FILE).unlink()

    with pytest.raises(DatabaseUnusable, match="key file"):
        an_office(office.place.folder)
    assert not (office.place.folder / KEY_FILE).exists()


def test_a_file_that_is_no_database_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "x.db").write_bytes(b"rubbish" * 1000)

    with pytest.raises(DatabaseUnusable):
        open_database(tmp_path / "x.db", b"\x01" * 32)


def test_a_database_of_a_newer_program_is_left_alone(office: Office) -> None:
    stranger = a_stranger(office)
    stranger.execute("UPDATE alembic_version SET version_num = '9999'")
    stranger.close()

    with pytest.raises(DatabaseNewer):
        an_office(office.place.folder)


def test_a_locked_database_is_waited_for_and_then_said(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.2)
    other = an_office(office.place.folder)
    stranger = a_stranger(office)
    stranger.execute("BEGIN IMMEDIATE")

    with pytest.raises(DatabaseUnusable, match="locked"):
        submitted(other)
    stranger.execute("ROLLBACK")

    assert submitted(other).code.endswith("01002")
    stranger.close()
    other.close()


def test_a_full_disk_loses_nothing_and_is_said(office: Office) -> None:
    with office.database.read() as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar_one()
    before = office.queries.counts()
    with pytest.raises(DiskFull):
        for _ in range(50):
            with office.database.read() as connection:  # the connection that the next write takes
                connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
            submitted(office, an_application(papers=False))

    assert office.queries.counts()["inbox"] >= before["inbox"]
    assert verify(office.place).faults == ()


def test_what_was_not_finished_never_was(office: Office) -> None:
    events = verify(office.place).events
    with pytest.raises(ZeroDivisionError), office.place.store.write() as work:
        work.local.put("x", b"1")
        work.local.next_number("s", "261207")
        raise ZeroDivisionError

    with office.place.store.read() as work:
        assert work.local.value("x") is None
    assert verify(office.place).events == events


def test_the_newest_revision_is_the_one_that_the_program_knows() -> None:
    assert head() == JOURNAL.newest


def test_every_revision_goes_up_and_down_and_up(tmp_path: Path) -> None:
    database = open_database(tmp_path / "x.db", b"\x02" * 32)
    for step in (lambda c: downgrade(c, "base"), upgrade, lambda c: downgrade(c, "base"), upgrade):
        with database.write() as connection:
            step(connection)
    with database.read() as connection:
        found = {
            name
            for (name,) in connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'"))
        }
    assert set(METADATA.tables) <= found
    with database.write() as connection, pytest.raises(DBAPIError):
        connection.execute(text("SELECT * FROM nowhere"))
    database.close()
