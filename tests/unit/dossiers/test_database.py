"""What the embedded database does when the disk under it fails."""

from pathlib import Path

import pytest
import sqlcipher3
from sqlalchemy import text

from dossiers.errors import DatabaseUnusable
from dossiers.storage import Database, migrating, open_database


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return open_database(tmp_path / "onedoor.db", bytes(32))


def failed_to_sync() -> sqlcipher3.OperationalError:
    error = sqlcipher3.OperationalError("disk I/O error")
    error.sqlite_errorname = "SQLITE_IOERR_FSYNC"
    return error


def test_a_connection_whose_disk_failed_is_not_used_again(database: Database) -> None:
    with database.read() as connection:
        used = connection.connection.driver_connection
    with pytest.raises(DatabaseUnusable), database.write():
        raise failed_to_sync()
    with database.write() as connection:
        assert connection.connection.driver_connection is not used
        assert connection.execute(text("SELECT count(*) FROM events")).scalar_one() == 0
    database.close()


def test_a_connection_that_only_met_a_rule_is_kept(database: Database) -> None:
    with database.read() as connection:
        used = connection.connection.driver_connection
    with pytest.raises(sqlcipher3.IntegrityError), database.write():
        raise sqlcipher3.IntegrityError("UNIQUE constraint failed")
    with database.read() as connection:
        assert connection.connection.driver_connection is used
    database.close()


def test_a_program_whose_revisions_cannot_be_read_begins_no_half_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrating, "upgrade", lambda *_, **__: None)
    with pytest.raises(DatabaseUnusable, match="install it again"):
        open_database(tmp_path / "onedoor.db", bytes(32))
