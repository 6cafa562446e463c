"""A search index from which words go for good, and submission keys that tell nothing.

FTS5 leaves a deleted word in its segments until they are merged. `secure-delete` takes it out at once, but must be
told what stood there: so the index reads the words from `people` instead of keeping none.
"""

import hashlib
from typing import Final

from alembic import op
from sqlalchemy import column, table

revision = "0004"
down_revision = "0003"

DROPPED: Final = (
    "DROP TRIGGER people_added",
    "DROP TRIGGER people_changed",
    "DROP TRIGGER people_removed",
    "DROP TABLE search",
)
MADE: Final = (
    """CREATE VIRTUAL TABLE search
       USING fts5(words, prefix='1 2 3 4', detail='none', content='people', content_rowid='row')""",
    "INSERT INTO search (search, rank) VALUES ('secure-delete', 1)",
    "INSERT INTO search (search) VALUES ('rebuild')",
    """CREATE TRIGGER people_added AFTER INSERT ON people
       BEGIN INSERT INTO search (rowid, words) VALUES (NEW.row, NEW.words); END""",
    """CREATE TRIGGER people_changed AFTER UPDATE OF words ON people WHEN OLD.words IS NOT NEW.words
       BEGIN INSERT INTO search (search, rowid, words) VALUES ('delete', OLD.row, OLD.words);
             INSERT INTO search (rowid, words) VALUES (NEW.row, NEW.words); END""",
    """CREATE TRIGGER people_removed AFTER DELETE ON people
       BEGIN INSERT INTO search (search, rowid, words) VALUES ('delete', OLD.row, OLD.words); END""",
)
BEFORE: Final = (
    """CREATE VIRTUAL TABLE search
       USING fts5(words, prefix='1 2 3 4', detail='none', content='', contentless_delete=1)""",
    "INSERT INTO search (rowid, words) SELECT row, words FROM people",
    """CREATE TRIGGER people_added AFTER INSERT ON people
       BEGIN INSERT INTO search (rowid, words) VALUES (NEW.row, NEW.words); END""",
    """CREATE TRIGGER people_changed AFTER UPDATE OF words ON people WHEN OLD.words IS NOT NEW.words
       BEGIN DELETE FROM search WHERE rowid = OLD.row; INSERT INTO search (rowid, words) VALUES (NEW.row, NEW.words); END""",
    """CREATE TRIGGER people_removed AFTER DELETE ON people
       BEGIN DELETE FROM search WHERE rowid = OLD.row; END""",
)
KEYS: Final = table("submission_keys", column("center"), column("key"), column("dossier"))


def upgrade() -> None:
    """Makes the index anew, and keeps of every submission key its SHA-256."""
    if op.get_bind().dialect.name == "sqlite":
        for statement in (*DROPPED, *MADE):
            op.execute(statement)
    for center, key, _ in op.get_bind().execute(KEYS.select()).all():
        kept = (KEYS.c.center == center) & (KEYS.c.key == key)
        op.execute(KEYS.update().where(kept).values(key=hashlib.sha256(key.encode()).hexdigest()))


def downgrade() -> None:
    """The index as it was; the keys stay hashed. Only tests do this."""
    if op.get_bind().dialect.name == "sqlite":
        for statement in (*DROPPED, *BEFORE):
            op.execute(statement)
