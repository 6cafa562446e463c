"""The tables. The center leads every key, so that a hub shards by center.

On PostgreSQL every text is of collation "C": compared by code points as on SQLite, whatever the server's language.
The migrations say so, since SQLAlchemy would repeat it at every parameter.
"""

from typing import Final

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from dossiers.shares import COLUMNS, Cell

METADATA: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    }
)


def know_server() -> None:
    """What only PostgreSQL is told of the tables; naming it loads its dialect, which stations do not need."""
    _index(DOSSIERS, "ix_dossiers_running").dialect_kwargs["postgresql_where"] = text(RUNNING)
    _index(PEOPLE, "ix_people_words").dialect_kwargs["postgresql_using"] = "gin"


def _index(table: Table, name: str) -> Index:
    return next(index for index in table.indexes if index.name == name)


def _key(name: str) -> Column[str]:
    return Column(name, Text, primary_key=True)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _maybe(name: str) -> Column[str]:
    return Column(name, Text)


def _partial(name: str, *columns: str, where: str) -> Index:
    return Index(name, "center", *columns, sqlite_where=text(where))


def _instant(name: str, *, nullable: bool = True) -> Column[int]:
    return Column(name, BigInteger, nullable=nullable)


EVENTS: Final = Table(
    "events",
    METADATA,
    _key("center"),
    Column("position", BigInteger, primary_key=True, autoincrement=False),
    _text("id"),
    _maybe("dossier"),
    _text("station"),
    Column("seq", BigInteger, nullable=False),
    _text("kind"),
    Column("record", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    _instant("received_at", nullable=False),
    UniqueConstraint("center", "id"),
    Index("ix_events_center_dossier_position", "center", "dossier", "position"),
    Index("ix_events_center_station_seq", "center", "station", "seq"),
)
"""The journal: append-only by triggers, and on PostgreSQL by rights."""

KEYS: Final = Table(
    "dossier_keys",
    METADATA,
    _key("center"),
    _key("dossier"),
    _key("key_id"),
    Column("key", LargeBinary, nullable=False),
)

STATIONS: Final = Table(
    "stations",
    METADATA,
    _key("center"),
    _key("station"),
    Column("number", Integer, nullable=False),
    _text("role"),
    _text("sign_key"),
    _text("box_key"),
)

HEADS: Final = Table(
    "heads",
    METADATA,
    _key("center"),
    _key("station"),
    Column("seq", BigInteger, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("signature", LargeBinary),
    Column("countersignature", LargeBinary),
)

BRANCHES: Final = Table(
    "branches",
    METADATA,
    _key("center"),
    _key("station"),
    Column("hash", LargeBinary, primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("signature", LargeBinary),
)
"""The further ends of chains that have branches, as from a copied disk."""

LOCAL: Final = Table(
    "local_values", METADATA, _key("center"), _key("name"), Column("value", LargeBinary, nullable=False)
)
"""What only this machine knows: its private keys, cursors, the center key."""

COUNTERS: Final = Table(
    "counters",
    METADATA,
    _key("center"),
    _key("station"),
    _key("day"),
    Column("last", Integer, nullable=False),
)

SUBMISSION_KEYS: Final = Table("submission_keys", METADATA, _key("center"), _key("key"), _text("dossier"))

IMPORTED: Final = Table(
    "imported",
    METADATA,
    _key("center"),
    _key("source"),
    _key("ref"),
    _key("digest"),
    _text("dossier"),
)

OPEN: Final = "stopped_at IS NULL"
"""Of a dossier that has not come to its end: few among many."""

CONTRADICTED: Final = "contradicted > 0"
"""Of a dossier with events to look at."""

RUNNING: Final = "accepted_at IS NOT NULL AND stopped_at IS NULL"
"""Of a dossier whose clock has begun and not stopped: few among many."""

DOSSIERS: Final = Table(
    "dossiers",
    METADATA,
    _key("center"),
    _key("dossier"),
    _text("code"),
    _text("token_sha256"),
    _text("procedure"),
    Column("procedure_version", Integer, nullable=False),
    _text("channel"),
    _text("status"),
    _maybe("unit"),
    _maybe("team"),
    _text("priority"),
    _maybe("assigned_to"),
    _maybe("budget"),
    _instant("submitted_at", nullable=False),
    _instant("accepted_at"),
    _instant("first_due"),
    _instant("due"),
    _instant("told"),
    _instant("internal"),
    _instant("appointment"),
    _instant("stopped_at"),
    _maybe("outcome"),
    _instant("paused_since"),
    Column("working_left", BigInteger),
    _text("counted"),
    Column("lost", Integer, nullable=False),
    Column("shares", Text, nullable=False, server_default="[]"),
    Column("contradicted", Integer, nullable=False, server_default="0"),
    Index("ix_dossiers_center_code", "center", "code"),
    Index("ix_dossiers_center_token_sha256", "center", "token_sha256"),
    Index("ix_dossiers_center_status_submitted_at", "center", "status", "submitted_at"),
    Index("ix_dossiers_center_stopped_at", "center", "stopped_at", "accepted_at"),
    _partial("ix_dossiers_running", "due", where=RUNNING),
    _partial("ix_dossiers_internal", "internal", where=RUNNING),
    _partial("ix_dossiers_told", "told", where=RUNNING),
    _partial("ix_dossiers_open", "submitted_at", "code", where=OPEN),
    _partial("ix_dossiers_contradicted", "submitted_at", "code", where=CONTRADICTED),
)
"""One row a dossier, as it stands now: no personal data."""

LISTED: Final = (
    DOSSIERS.c.dossier,
    DOSSIERS.c.code,
    DOSSIERS.c.procedure,
    DOSSIERS.c.channel,
    DOSSIERS.c.status,
    DOSSIERS.c.unit,
    DOSSIERS.c.team,
    DOSSIERS.c.priority,
    DOSSIERS.c.assigned_to,
    DOSSIERS.c.budget,
    DOSSIERS.c.submitted_at,
    DOSSIERS.c.accepted_at,
    DOSSIERS.c.due,
    DOSSIERS.c.told,
    DOSSIERS.c.stopped_at,
    DOSSIERS.c.outcome,
    DOSSIERS.c.paused_since,
    DOSSIERS.c.working_left,
    DOSSIERS.c.lost,
    DOSSIERS.c.contradicted,
)
"""What a list shows of a dossier, besides its person."""

LEXEMES: Final = "array_to_tsvector(string_to_array(words, ' '))"
"""The words on PostgreSQL as they are: its own parser would take them for hosts, paths and signed numbers."""

PEOPLE: Final = Table(
    "people",
    METADATA,
    Column("row", Integer().with_variant(BigInteger, "postgresql"), primary_key=True, autoincrement=False),
    _text("center"),
    _text("dossier"),
    _text("name"),
    _text("place"),
    _text("words"),
    UniqueConstraint("center", "dossier"),
    Index("ix_people_words", text(LEXEMES)).ddl_if(dialect="postgresql"),
)
"""Who stands behind a dossier, for lists and search; of an erased person nothing but the dossier's code is left.

Rows are numbered by the second of submission, so that a search finds the newest first by walking them backwards.
"""

ROWS_A_SECOND: Final = 4096


def first_row(submitted: int) -> int:
    """The number of the first row of `people` for dossiers that were submitted in this second."""
    return submitted * ROWS_A_SECOND


RATINGS: Final = Table(
    "ratings",
    METADATA,
    _key("center"),
    _key("event"),
    _text("dossier"),
    _instant("at", nullable=False),
    Column("score", Integer, nullable=False),
    Index("ix_ratings_center_at", "center", "at"),
)

SUMS: Final = Table(
    "monthly_sums",
    METADATA,
    _key("center"),
    *map(_key, Cell._fields[:-1]),
    Column(Cell._fields[-1], BigInteger, primary_key=True, autoincrement=False),
    *(Column(name, BigInteger, nullable=False) for name in COLUMNS),
)
"""What all dossiers together add to each month, by group: the figures of a month are read from here."""

ATTACHMENTS: Final = Table(
    "attachments",
    METADATA,
    _key("center"),
    _key("sha256"),
    _text("dossier"),
    Index("ix_attachments_center_dossier", "center", "dossier"),
)

WAITING: Final = Table("waiting", METADATA, _key("center"), _key("event"), _text("dossier"))
"""Events that wait for others which are not here yet."""

PROJECTIONS: Final = (DOSSIERS, PEOPLE, RATINGS, ATTACHMENTS, WAITING)

SEARCH_INDEX: Final = "search"
"""Full-text index over people.words on SQLite, keyed by people.row."""
