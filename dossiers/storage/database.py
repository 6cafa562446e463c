"""Opening and guarding a database: pragmas that are checked, one writer, every fault as one sentence."""

import logging
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

import sqlcipher3
from sqlalchemy import Connection, Engine, create_engine, event, exc, text
from sqlalchemy.engine.interfaces import DBAPIConnection

from dossiers.errors import DatabaseNewer, DatabaseUnusable, OperationalError
from dossiers.storage.faults import NOT_WRITTEN, code_of, fault_of, full
from dossiers.storage.revisions import JOURNAL, Revisions
from dossiers.storage.turns import Turns

OLDEST_SQLITE: Final = (3, 51, 3)
"""3.7.0 to 3.51.2 can corrupt a database when the WAL is reset (sqlite.org, "WAL-reset bug")."""

BUSY_SECONDS: Final = 30
PREPARED: Final = 500
"""How many statements stay prepared. A full cache of the driver gives up the newest, which is then prepared each time."""
LEAST_ROOM_BYTES: Final = 65_536
SCRUB_SECONDS: Final = 3
KEPT: Final = 2
"""How many connections wait beside the pool for the next short transactions: one that reads, one that writes."""
_LOG = logging.getLogger(__name__)


class Database:
    """A journal's database; `write` is one transaction at a time, `read` sees one moment."""

    def __init__(self, engine: Engine, name: str, turns: Turns | None = None) -> None:
        self.engine = engine
        self.name = name
        self._turns = turns
        self._watch: Connection | None = None
        self._kept: list[Connection] = []

    @property
    def is_sqlite(self) -> bool:
        """Whether this is the embedded database."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def write(self, center: str = "", *, long: bool = False) -> Iterator[Connection]:
        """A transaction that alone may write for its center; leaving it by an exception undoes all of it.

        The others wait for one that says it is `long` until its end, however late that is.
        """
        with self._guarded():
            if self.is_sqlite and not long:
                with self._passed_on() as connection, self._short(_driver(connection)):
                    yield connection
                return
            with self.engine.connect() as connection:
                begun = self._long(connection) if self.is_sqlite else _for_center(connection, center)
                with begun:
                    yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that sees one moment and writes nothing."""
        with self._guarded():
            if self.is_sqlite:
                with self._passed_on() as connection, _moment(_driver(connection)):
                    yield connection
                return
            with self.engine.connect() as connection:
                connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
                with connection.begin():
                    yield connection

    def when_held_up(self, call: Callable[[], None]) -> None:
        """From now on calls this once in a while as long as a transaction waits for another program's long work."""
        if self._turns is not None:
            self._turns.held_up = call

    def data_version(self) -> int:
        """A number that changes when anybody else has written: asked on one connection kept for it."""
        if not self.is_sqlite:
            return 0
        if self._watch is None:
            self._watch = self.engine.connect()
        number = int(self._watch.exec_driver_sql("PRAGMA data_version").scalar_one())
        self._watch.rollback()
        return number

    def copy_to(self, file: Path, key: bytes) -> None:
        """Writes one moment of the embedded database into a new file, under another key (32 bytes), while others write.

        Only what is in use is copied: what was erased stays behind. Raises DatabaseUnusable or DiskFull.
        """
        if not self.is_sqlite:
            raise DatabaseUnusable("A database on a server is backed up by its own tools, such as pg_dump.")
        with self._guarded(), self.engine.connect() as connection:
            connection.exec_driver_sql(f"ATTACH DATABASE ? AS copied KEY \"x'{key.hex()}'\"", (str(file),))
            try:
                connection.exec_driver_sql("SELECT sqlcipher_export('copied')")
                connection.commit()
            finally:
                connection.rollback()
                connection.exec_driver_sql("DETACH DATABASE copied")

    def scrub(self) -> bool:
        """Has the log of the embedded database written home and cut off, so that nothing old stands in it.

        False while somebody reads it. A server writes over its old rows and its log by itself (docs/security.md).
        Raises DatabaseUnusable or DiskFull.
        """
        if not self.is_sqlite:
            return True
        with self._guarded(), self.engine.connect() as connection:
            raw = connection.connection.cursor()
            try:
                raw.execute(f"PRAGMA busy_timeout = {SCRUB_SECONDS * 1000}")
                is_busy = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            finally:
                raw.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
                raw.close()
        return not is_busy

    def close(self) -> None:
        """Gives back every connection."""
        if self._watch is not None:
            self._watch.close()
            self._watch = None
        while self._kept:
            self._kept.pop().close()
        self.engine.dispose()

    @contextmanager
    def _passed_on(self) -> Iterator[Connection]:
        """A connection that short transactions pass on to each other: to ask the pool for one takes as long as a read."""
        try:
            connection = self._kept.pop()
        except IndexError:
            connection = self.engine.connect()
        try:
            yield connection
            if connection.in_transaction():  # SQLAlchemy joined in
                connection.rollback()
        except BaseException:
            connection.close()
            raise
        if len(self._kept) < KEPT:
            self._kept.append(connection)
        else:
            connection.close()

    @contextmanager
    def _short(self, driver: Any) -> Iterator[None]:
        """Given to the driver itself: SQLAlchemy, which joins in where it is asked, would take as long again to begin."""
        assert self._turns is not None
        try:
            self._turns.take(driver, BUSY_SECONDS)
            yield
            driver.commit()
        except BaseException:
            with suppress(sqlcipher3.Error):  # what went wrong first is what is to be said
                driver.rollback()
            raise

    @contextmanager
    def _long(self, connection: Connection) -> Iterator[None]:
        """Begun by SQLAlchemy, for which the toolkit of the migrations looks; the others learn that it takes long."""
        assert self._turns is not None
        connection.execution_options(onedoor_writes=True)
        with connection.begin(), self._turns.long():
            yield

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            yield
        except (exc.DBAPIError, exc.TimeoutError, sqlcipher3.Error) as error:
            if self.is_sqlite and code_of(error).startswith("IOERR"):
                self.close()  # what a connection holds in memory may not be what the disk has
            fault = (fault_of if self.is_sqlite else _server_fault)(error, self.name)
            if fault is None:
                raise
            raise (full() if self._is_disk_full(fault) else fault) from error

    def _is_disk_full(self, fault: OperationalError) -> bool:
        """Whether a file that cannot be opened or written only lacks room, which SQLite does not say of its log's index."""
        place = self.engine.url.database
        if not self.is_sqlite or fault.say != NOT_WRITTEN or not place or place == ":memory:":
            return False
        try:
            return shutil.disk_usage(Path(place).parent).free < LEAST_ROOM_BYTES
        except OSError:
            return False


def _driver(connection: Connection) -> Any:
    """The embedded database's own connection. SQLAlchemy joins in where it is asked."""
    return connection.connection.driver_connection


@contextmanager
def _moment(driver: Any) -> Iterator[None]:
    driver.execute("BEGIN")
    try:
        yield
    finally:
        driver.rollback()


@contextmanager
def _for_center(connection: Connection, center: str) -> Iterator[None]:
    """A server's transaction: of those that write for one center, one at a time."""
    with connection.begin():
        connection.execute(text("SELECT pg_advisory_xact_lock(hashtextextended(:c, 0))"), {"c": center})
        yield


def open_database(place: Path | str, key: bytes | None = None) -> Database:
    """The database at a path (SQLCipher, with its 32-byte raw key) or a postgresql+psycopg URL, migrated.

    Raises DatabaseUnusable, DatabaseNewer or DiskFull.
    """
    if isinstance(place, Path):
        turns = Turns(place)
        database = Database(_embedded(place, key, turns), place.name, turns)
    else:
        database = Database(*_server(place))
    try:
        migrate(database, JOURNAL)
    except BaseException:
        database.close()
        raise
    return database


def migrate(database: Database, revisions: Revisions) -> None:
    """Brings some tables to what this release knows; of several programs that start at once, one does it.

    Raises DatabaseNewer, and DatabaseUnusable where the database's user may not change its tables.
    """
    with database.read() as connection:
        found = _revision(connection, revisions.table)
    if found == revisions.newest:
        return
    from dossiers.storage.migrating import is_known, upgrade

    if found is not None and not is_known(found, revisions):
        raise DatabaseNewer(
            "The database {name} was written by a newer OneDoor; start that one, or update this one.",
            name=database.name,
        )
    with database.write("migrations", long=True) as connection:
        upgrade(connection, revisions=revisions)
        if _revision(connection, revisions.table) != revisions.newest:
            raise DatabaseUnusable(
                "Parts of OneDoor itself cannot be read; check the disk, and install it again."
            )


def _embedded(path: Path, key: bytes | None, turns: Turns) -> Engine:
    if sqlcipher3.sqlite_version_info < OLDEST_SQLITE:
        raise DatabaseUnusable(
            "This SQLite ({version}) can damage databases; install OneDoor's own packages.",
            version=sqlcipher3.sqlite_version,
        )
    engine = create_engine(
        "sqlite+pysqlite:///" + str(path),
        module=sqlcipher3.dbapi2,
        pool_use_lifo=True,
        pool_reset_on_return=None,  # every transaction ends where it began
        connect_args={"timeout": BUSY_SECONDS, "cached_statements": PREPARED},
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: DBAPIConnection, _record: Any) -> None:
        _set_up(connection, key, path.name)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("onedoor_writes")
        driver: Any = connection.connection.driver_connection  # a third of what every transaction costs
        if writes:
            turns.take(driver, BUSY_SECONDS)
        elif not driver.in_transaction:
            driver.execute("BEGIN")

    return engine


def _set_up(connection: Any, key: bytes | None, name: str) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    if key is not None:
        cursor.execute("PRAGMA cipher_log_level = NONE")
        cursor.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
    if _wal(cursor) != "wal":
        raise DatabaseUnusable(
            "The database {name} cannot keep its log; check that the disk is healthy.", name=name
        )
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA secure_delete = ON")
    cursor.execute("PRAGMA foreign_keys = ON")
    if cursor.execute("PRAGMA synchronous").fetchone()[0] != 2:
        raise DatabaseUnusable("The database {name} does not sync to the disk as it must.", name=name)
    cursor.close()


def _wal(cursor: Any) -> str:
    """Switches to WAL; a busy answer at a first start beside another process is waited out."""
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            return str(cursor.execute("PRAGMA journal_mode = WAL").fetchone()[0])
        except sqlcipher3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def _server(url: str) -> tuple[Engine, str]:
    from dossiers.storage.server import connect

    return connect(url)


def _server_fault(error: Exception, name: str) -> OperationalError | None:
    from dossiers.storage.server import fault_of as said

    return said(error, name)


def _revision(connection: Connection, table: str) -> str | None:
    known = (
        "SELECT max(name) FROM sqlite_master WHERE name = :table"
        if connection.dialect.name == "sqlite"
        else "SELECT to_regclass(:table)::text"
    )
    if connection.execute(text(known), {"table": table}).scalar_one() is None:
        return None
    found = connection.execute(text(f"SELECT version_num FROM {table}")).scalar()
    return None if found is None else str(found)
