"""The hub's own tables beside the journal: who may speak to it, and what is half received.

The center leads every key. Instants are seconds since 1970. Secrets are kept as hashes or wrapped.
"""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite

from dossiers.storage import Database
from dossiers.storage.database import migrate
from dossiers.storage.revisions import Revisions

METADATA: Final = MetaData(naming_convention={"uq": "uq_%(table_name)s_%(column_0_N_name)s"})
REVISIONS: Final = Revisions("sync.hub.migrations", "hub_version", "h0003")


def _key(name: str) -> Column[str]:
    return Column(name, Text, primary_key=True)


def _instant(name: str, *, nullable: bool = False) -> Column[int]:
    return Column(name, BigInteger, nullable=nullable)


IDENTITY: Final = Table(
    "hub_identity",
    METADATA,
    Column("one", Integer, primary_key=True, autoincrement=False),
    Column("hub", Text, nullable=False),
    Column("epoch", Integer, nullable=False),
    Column("sign_key", LargeBinary, nullable=False),
)

CENTERS: Final = Table(
    "hub_centers",
    METADATA,
    _key("center"),
    Column("station", Text, nullable=False),
    Column("sign_key", LargeBinary, nullable=False),
    Column("box_key", LargeBinary, nullable=False),
    Column("settings", Text),
)
"""The hub's own chain in each center, its private keys wrapped by the master key, and the center's settings."""

STATIONS: Final = Table(
    "hub_stations",
    METADATA,
    _key("center"),
    _key("station"),
    Column("number", Integer, nullable=False),
    Column("role", Text, nullable=False),
    Column("sign_key", LargeBinary, nullable=False),
    Column("box_key", LargeBinary, nullable=False),
    _instant("joined_at"),
    _instant("seen_at", nullable=True),
    _instant("revoked_at", nullable=True),
    _instant("cloned_at", nullable=True),
    Column("continues", Text),
    Column("continued_by", Text),
    Index(
        "uq_hub_stations_held_number",
        "center",
        "number",
        unique=True,
        sqlite_where=text("continued_by IS NULL"),
        postgresql_where=text("continued_by IS NULL"),
    ),
)
"""Rows are never deleted: a number is given once, and stays in the line of a station that goes on under a new chain."""

INVITATIONS: Final = Table(
    "hub_invitations",
    METADATA,
    _key("center"),
    _key("name"),
    Column("proof_key", LargeBinary, nullable=False),
    Column("number", Integer),
    Column("tries", Integer, nullable=False),
    _instant("expires_at"),
    Column("used_by", Text),
)

NONCES: Final = Table(
    "hub_nonces",
    METADATA,
    _key("center"),
    _key("station"),
    _key("nonce"),
    _instant("expires_at"),
    Index("ix_hub_nonces_expires_at", "expires_at"),
)

ACCOUNTS: Final = Table(
    "hub_accounts",
    METADATA,
    _key("center"),
    _key("login"),
    Column("role", Text, nullable=False),
    Column("team", Text),
    Column("password", Text, nullable=False),
    Column("failures", Integer, nullable=False),
    _instant("locked_until"),
    Column("beside", Text),
)
"""Accounts that are not among the center's events. `beside` NULL: made before the hub knew the center, written there as
soon as it does; else made by a program of before (`?` as long as nobody looked at it), and good as long as the center's
account of this login has this password, or none has it where it is empty.
"""

SESSIONS: Final = Table(
    "hub_sessions",
    METADATA,
    _key("center"),
    _key("digest"),
    Column("login", Text, nullable=False),
    Column("csrf", Text, nullable=False),
    _instant("expires_at"),
    Column("password", Text),
    Index("ix_hub_sessions_expires_at", "expires_at"),
)
"""`password` is the name of the setting of the password that was given; NULL for an account of the table above."""

UPLOADS: Final = Table(
    "hub_uploads",
    METADATA,
    _key("center"),
    _key("sha256"),
    Column("start", BigInteger, primary_key=True, autoincrement=False),
    Column("data", LargeBinary, nullable=False),
    _instant("at"),
)
"""Pieces of attachments on their way, in the database so that any process of the hub can go on."""


PAPERS: Final = Table(
    "hub_papers", METADATA, _key("center"), _key("sha256"), Column("data", LargeBinary, nullable=False)
)
"""Attachments that are whole, where a folder would be one process's own."""


def create_tables(database: Database) -> None:
    """Makes the hub's tables where they are not there yet, and brings old ones up."""
    migrate(database, REVISIONS)


def put_once(connection: Connection, table: Table, values: Mapping[str, Any]) -> bool:
    """Inserts a row; False if its key was there already, which changes nothing."""
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    statement = dialect.insert(table).values(**values).on_conflict_do_nothing()
    # A row comes back only if one was written; a row count is -1 on PostgreSQL.
    return connection.execute(statement.returning(*table.primary_key.columns)).first() is not None
