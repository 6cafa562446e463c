"""Working lists read by indexes over the open dossiers; a search index that finds the newest first."""

from typing import Final

from alembic import op
from sqlalchemy import Column, Integer, Text, text

revision = "0006"
down_revision = "0005"

WORDS: Final = Text().with_variant(Text(collation="C"), "postgresql")
OPEN: Final = "stopped_at IS NULL"
RUNNING: Final = "accepted_at IS NOT NULL AND stopped_at IS NULL"
INDEXES: Final = (
    ("ix_dossiers_open", ("submitted_at", "code"), OPEN),
    ("ix_dossiers_internal", ("internal",), RUNNING),
    ("ix_dossiers_told", ("told",), RUNNING),
    ("ix_dossiers_contradicted", ("submitted_at", "code"), "contradicted > 0"),
)

NO_SEARCH: Final = (
    "DROP TRIGGER people_added",
    "DROP TRIGGER people_changed",
    "DROP TRIGGER people_removed",
    "DROP TABLE search",
)
ADD: Final = "INSERT INTO search (rowid, words) VALUES (NEW.row, NEW.words);"
TAKE_AWAY: Final = "INSERT INTO search (search, rowid, words) VALUES ('delete', OLD.row, OLD.words);"
SEARCH: Final = (
    """CREATE VIRTUAL TABLE search USING fts5(words, prefix='1 2 3 4 5 6 7', detail='none', content='people',
       content_rowid='row', tokenize="unicode61 remove_diacritics 0 tokenchars '_'")""",
    # What is erased leaves the index at once, and not when it is next tidied up.
    "INSERT INTO search (search, rank) VALUES ('secure-delete', 1)",
    f"CREATE TRIGGER people_added AFTER INSERT ON people BEGIN {ADD} END",
    f"""CREATE TRIGGER people_changed AFTER UPDATE OF words ON people WHEN OLD.words IS NOT NEW.words
        BEGIN {TAKE_AWAY} {ADD} END""",
    f"CREATE TRIGGER people_removed AFTER DELETE ON people BEGIN {TAKE_AWAY} END",
)
SEARCH_BEFORE: Final = (
    """CREATE VIRTUAL TABLE search
       USING fts5(words, prefix='1 2 3 4', detail='none', content='people', content_rowid='row')""",
    *SEARCH[1:],
)
NUMBERED_BY_US: Final = ("ALTER TABLE people ALTER COLUMN row DROP DEFAULT", "DROP SEQUENCE people_row_seq")
NUMBERED_BEFORE: Final = (
    "CREATE SEQUENCE people_row_seq OWNED BY people.row",
    "ALTER TABLE people ALTER COLUMN row SET DEFAULT nextval('people_row_seq')",
)


def upgrade() -> None:
    """Creates them; the program fills them when it opens the station."""
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    op.execute("DELETE FROM people")
    if is_sqlite:
        _execute(*NO_SEARCH)
    else:
        _execute(*NUMBERED_BY_US)
    op.drop_index("ix_people_center_phone_reversed", "people")
    op.drop_column("people", "phone_reversed")
    op.add_column("dossiers", Column("contradicted", Integer, nullable=False, server_default="0"))
    for name, columns, where in INDEXES:
        op.create_index(
            name, "dossiers", ["center", *columns], sqlite_where=text(where), postgresql_where=text(where)
        )
    if is_sqlite:
        _execute(*SEARCH)


def downgrade() -> None:
    """Drops them."""
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    op.execute("DELETE FROM people")
    if is_sqlite:
        _execute(*NO_SEARCH)
    for name, *_ in INDEXES:
        op.drop_index(name, "dossiers")
    op.drop_column("dossiers", "contradicted")
    op.add_column("people", Column("phone_reversed", WORDS, nullable=False, server_default=""))
    op.create_index("ix_people_center_phone_reversed", "people", ["center", "phone_reversed"])
    _execute(*(SEARCH_BEFORE if is_sqlite else NUMBERED_BEFORE))


def _execute(*statements: str) -> None:
    for statement in statements:
        op.execute(statement)
