"""PostgreSQL as the database of a hub: how it is connected to, and what it says in a sentence for people."""

from typing import Any, Final

from sqlalchemy import Engine, create_engine, event, exc, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection

from dossiers.errors import BadInput, DatabaseUnusable, DiskFull, OperationalError
from dossiers.storage.schema import know_server

WAIT_SECONDS: Final = 30
CONNECTION: Final = {
    "application_name": "onedoor",
    "connect_timeout": "5",
    "keepalives_idle": "10",
    "keepalives_interval": "5",
    "keepalives_count": "3",
    "tcp_user_timeout": "15000",
}
"""What an address may say otherwise: a server that is gone is noticed in seconds, not in the hours of TCP."""

# A lock that is not given ends as on SQLite. A hub that says "durable" has synced, whatever the server's default.
PREPARE: Final = f"""
    SELECT set_config('lock_timeout', '{WAIT_SECONDS}s', false),
           set_config('synchronous_commit', CASE current_setting('synchronous_commit')
                      WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END, false),
           current_setting('fsync')
"""

SILENT: Final = "The database server does not answer; check that it runs and its address."
NOT_LET_IN: Final = (
    "The database server does not let OneDoor in; check the user and the password in its address."
)
ABSENT: Final = "The database {name} is not on the server; make it there, or check its address."
FULL: Final = "The database server has no connection free; let it take more, or run fewer hubs."
STANDBY: Final = "The database server is a standby that cannot be written; promote it, or check its address."
LOCKED: Final = "Another program keeps the database {name} locked; close it and try again."
NO_RIGHTS: Final = (
    "The user of the database {name} may not do this; run “onedoor hub migrate” with its owner's address."
)
UNSYNCED: Final = "The database {name} does not sync to the disk as it must."
DISK_FULL: Final = "The disk is full. Free some space, then try again; nothing was lost."

BY_STATE: Final = {
    "28P01": NOT_LET_IN,
    "28000": NOT_LET_IN,
    "3D000": ABSENT,
    "53300": FULL,
    "25006": STANDBY,
    "55P03": LOCKED,
    "40P01": LOCKED,
    "42501": NO_RIGHTS,
}
"""By SQLSTATE (PostgreSQL's manual, appendix A)."""

BY_WORDS: Final = (
    ("authentication failed", NOT_LET_IN),
    ("no password supplied", NOT_LET_IN),
    ("pg_hba.conf", NOT_LET_IN),
    ("too many", FULL),
    ("connection slots are reserved", FULL),
    ("read-only", STANDBY),
    ("not read-write", STANDBY),
    ("in hot standby mode", STANDBY),
    ('role "', NOT_LET_IN),
    ('" does not exist', ABSENT),
)
"""While connecting there is no SQLSTATE; a server that speaks another language gets the general sentence."""


def connect(url: str) -> tuple[Engine, str]:
    """The engine for an address, and the database's name; connects to nothing yet. Raises BadInput."""
    try:
        parsed = make_url(url)
    except exc.ArgumentError:
        # The address is not repeated: a password may stand in it.
        raise BadInput("This is no database address; write postgresql+psycopg://user@host/name.") from None
    if parsed.get_backend_name() != "postgresql":
        raise BadInput("A hub's database is PostgreSQL: write postgresql+psycopg://user@host/name.")
    know_server()
    engine = create_engine(
        parsed.set(drivername="postgresql+psycopg"),
        connect_args={name: value for name, value in CONNECTION.items() if name not in parsed.query},
        pool_pre_ping=True,
        pool_size=10,
        max_overflow=30,
        pool_timeout=WAIT_SECONDS,
    )
    name = parsed.database or "PostgreSQL"

    @event.listens_for(engine, "connect")
    def _prepare(connection: DBAPIConnection, _record: Any) -> None:
        _set_up(connection, name)

    return engine, name


def fault_of(error: Exception, name: str) -> OperationalError | None:
    """The sentence for what the server said, or None where it is our mistake."""
    if isinstance(error, exc.TimeoutError):
        return DatabaseUnusable(FULL)
    cause = getattr(error, "orig", None) or error
    state = getattr(cause, "sqlstate", None) or ""
    if "during recovery" in str(cause):
        return DatabaseUnusable(STANDBY)
    if state == "53100":
        return DiskFull(DISK_FULL)
    if state in BY_STATE:
        return DatabaseUnusable(BY_STATE[state], name=name)
    if state[:2] in ("08", "53") or state[:3] in ("57P", "570"):
        return DatabaseUnusable(SILENT)
    if not state and type(cause).__name__ in ("OperationalError", "InterfaceError", "ConnectionTimeout"):
        said = str(cause)
        say = next((say for words, say in BY_WORDS if words in said), SILENT)
        return DatabaseUnusable(say, name=name)
    return None


def _set_up(connection: Any, name: str) -> None:
    connection.autocommit = True
    fsync = connection.execute(PREPARE).fetchone()[-1]
    connection.autocommit = False
    if fsync != "on":
        raise DatabaseUnusable(UNSYNCED, name=name)
