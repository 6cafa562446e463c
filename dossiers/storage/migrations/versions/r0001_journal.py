"""The journal, the keys and the first projections.

Written out, not taken from the schema: this is what the tables were, whatever becomes of them later.
"""

from typing import Final

from alembic import op
from sqlalchemy import BigInteger, Column, Integer, LargeBinary, Text, UniqueConstraint

revision = "0001"
down_revision = None

WORDS: Final = Text().with_variant(Text(collation="C"), "postgresql")

TABLES: Final = (
    "attachments",
    "counters",
    "dossier_keys",
    "dossiers",
    "events",
    "heads",
    "imported",
    "local_values",
    "people",
    "ratings",
    "stations",
    "submission_keys",
    "waiting",
)

ON_SQLITE: Final = (
    """CREATE TRIGGER events_refuse_update BEFORE UPDATE ON events
       BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
    """CREATE TRIGGER events_refuse_delete BEFORE DELETE ON events
       BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
    """CREATE TRIGGER events_refuse_replace BEFORE INSERT ON events
       WHEN EXISTS (SELECT 1 FROM events WHERE center = NEW.center AND (position = NEW.position OR id = NEW.id))
       BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
    """CREATE VIRTUAL TABLE search
       USING fts5(words, prefix='1 2 3 4', detail='none', content='', contentless_delete=1)""",
    """CREATE TRIGGER people_added AFTER INSERT ON people
       BEGIN INSERT INTO search (rowid, words) VALUES (NEW.row, NEW.words); END""",
    """CREATE TRIGGER people_changed AFTER UPDATE OF words ON people WHEN OLD.words IS NOT NEW.words
       BEGIN DELETE FROM search WHERE rowid = OLD.row; INSERT INTO search (rowid, words) VALUES (NEW.row, NEW.words); END""",
    """CREATE TRIGGER people_removed AFTER DELETE ON people
       BEGIN DELETE FROM search WHERE rowid = OLD.row; END""",
)

ON_POSTGRESQL: Final = (
    """CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'the journal is append-only'; END $$""",
    """CREATE TRIGGER events_refuse_change BEFORE UPDATE OR DELETE ON events
       FOR EACH ROW EXECUTE FUNCTION journal_is_append_only()""",
    """CREATE TRIGGER events_refuse_truncate BEFORE TRUNCATE ON events
       FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only()""",
    # Always: a session that switches triggers off for replication does not get round them.
    "ALTER TABLE events ENABLE ALWAYS TRIGGER events_refuse_change",
    "ALTER TABLE events ENABLE ALWAYS TRIGGER events_refuse_truncate",
    # Of the owner too: where one user owns and serves, the journal still grows only.
    "REVOKE UPDATE, DELETE, TRUNCATE ON events FROM PUBLIC, CURRENT_USER",
    """CREATE INDEX ix_people_words ON people
       USING gin (array_to_tsvector(string_to_array(words, ' ')))""",
)


def upgrade() -> None:
    """Creates every table, and what refuses a change of the journal."""
    _tables_from_a_to_e()
    _tables_from_h_on()
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in ON_SQLITE if is_sqlite else ON_POSTGRESQL:
        op.execute(statement)


def downgrade() -> None:
    """Drops it all; only tests do this."""
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    if is_sqlite:
        op.execute("DROP TABLE search")
    for table in TABLES:
        op.drop_table(table)
    if not is_sqlite:
        op.execute("DROP FUNCTION journal_is_append_only()")


def _tables_from_a_to_e() -> None:
    op.create_table(
        "attachments",
        Column("center", WORDS, primary_key=True),
        Column("sha256", WORDS, primary_key=True),
        Column("dossier", WORDS, nullable=False),
    )
    op.create_index("ix_attachments_center_dossier", "attachments", ["center", "dossier"])
    op.create_table(
        "counters",
        Column("center", WORDS, primary_key=True),
        Column("station", WORDS, primary_key=True),
        Column("day", WORDS, primary_key=True),
        Column("last", Integer, nullable=False),
    )
    op.create_table(
        "dossier_keys",
        Column("center", WORDS, primary_key=True),
        Column("dossier", WORDS, primary_key=True),
        Column("key_id", WORDS, primary_key=True),
        Column("key", LargeBinary, nullable=False),
    )
    op.create_table(
        "dossiers",
        Column("center", WORDS, primary_key=True),
        Column("dossier", WORDS, primary_key=True),
        Column("code", WORDS, nullable=False),
        Column("token_sha256", WORDS, nullable=False),
        Column("procedure", WORDS, nullable=False),
        Column("procedure_version", Integer, nullable=False),
        Column("channel", WORDS, nullable=False),
        Column("status", WORDS, nullable=False),
        Column("unit", WORDS),
        Column("team", WORDS),
        Column("priority", WORDS, nullable=False),
        Column("assigned_to", WORDS),
        Column("budget", WORDS),
        Column("submitted_at", BigInteger, nullable=False),
        Column("accepted_at", BigInteger),
        Column("first_due", BigInteger),
        Column("due", BigInteger),
        Column("told", BigInteger),
        Column("internal", BigInteger),
        Column("appointment", BigInteger),
        Column("stopped_at", BigInteger),
        Column("outcome", WORDS),
        Column("paused_since", BigInteger),
        Column("working_left", BigInteger),
        Column("counted", WORDS, nullable=False),
        Column("lost", Integer, nullable=False),
    )
    op.create_index("ix_dossiers_center_code", "dossiers", ["center", "code"])
    op.create_index(
        "ix_dossiers_center_status_submitted_at", "dossiers", ["center", "status", "submitted_at"]
    )
    op.create_index("ix_dossiers_center_stopped_at", "dossiers", ["center", "stopped_at", "accepted_at"])
    op.create_index("ix_dossiers_center_token_sha256", "dossiers", ["center", "token_sha256"])
    op.create_table(
        "events",
        Column("center", WORDS, primary_key=True),
        Column("position", BigInteger, primary_key=True, autoincrement=False),
        Column("id", WORDS, nullable=False),
        Column("dossier", WORDS),
        Column("station", WORDS, nullable=False),
        Column("seq", BigInteger, nullable=False),
        Column("kind", WORDS, nullable=False),
        Column("record", LargeBinary, nullable=False),
        Column("hash", LargeBinary, nullable=False),
        Column("received_at", BigInteger, nullable=False),
        UniqueConstraint("center", "id", name="uq_events_center_id"),
    )
    op.create_index("ix_events_center_dossier_position", "events", ["center", "dossier", "position"])
    op.create_index("ix_events_center_station_seq", "events", ["center", "station", "seq"])


def _tables_from_h_on() -> None:
    op.create_table(
        "heads",
        Column("center", WORDS, primary_key=True),
        Column("station", WORDS, primary_key=True),
        Column("seq", BigInteger, nullable=False),
        Column("hash", LargeBinary, nullable=False),
        Column("signature", LargeBinary),
        Column("countersignature", LargeBinary),
    )
    op.create_table(
        "imported",
        Column("center", WORDS, primary_key=True),
        Column("source", WORDS, primary_key=True),
        Column("ref", WORDS, primary_key=True),
        Column("digest", WORDS, primary_key=True),
        Column("dossier", WORDS, nullable=False),
    )
    op.create_table(
        "local_values",
        Column("center", WORDS, primary_key=True),
        Column("name", WORDS, primary_key=True),
        Column("value", LargeBinary, nullable=False),
    )
    op.create_table(
        "people",
        Column("row", Integer().with_variant(BigInteger, "postgresql"), primary_key=True, autoincrement=True),
        Column("center", WORDS, nullable=False),
        Column("dossier", WORDS, nullable=False),
        Column("name", WORDS, nullable=False),
        Column("place", WORDS, nullable=False),
        Column("phone_reversed", WORDS, nullable=False),
        Column("words", WORDS, nullable=False),
        UniqueConstraint("center", "dossier", name="uq_people_center_dossier"),
    )
    op.create_index("ix_people_center_phone_reversed", "people", ["center", "phone_reversed"])
    op.create_table(
        "ratings",
        Column("center", WORDS, primary_key=True),
        Column("event", WORDS, primary_key=True),
        Column("dossier", WORDS, nullable=False),
        Column("at", BigInteger, nullable=False),
        Column("score", Integer, nullable=False),
    )
    op.create_index("ix_ratings_center_at", "ratings", ["center", "at"])
    op.create_table(
        "stations",
        Column("center", WORDS, primary_key=True),
        Column("station", WORDS, primary_key=True),
        Column("number", Integer, nullable=False),
        Column("role", WORDS, nullable=False),
        Column("sign_key", WORDS, nullable=False),
        Column("box_key", WORDS, nullable=False),
    )
    op.create_table(
        "submission_keys",
        Column("center", WORDS, primary_key=True),
        Column("key", WORDS, primary_key=True),
        Column("dossier", WORDS, nullable=False),
    )
    op.create_table(
        "waiting",
        Column("center", WORDS, primary_key=True),
        Column("event", WORDS, primary_key=True),
        Column("dossier", WORDS, nullable=False),
    )
