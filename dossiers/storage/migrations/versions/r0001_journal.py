"""The journal, the keys and the first projections."""

from alembic import op

from dossiers.storage import schema

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Creates every table, and the triggers that refuse a change of the journal."""
    connection = op.get_bind()
    schema.METADATA.create_all(connection)
    if connection.dialect.name == "sqlite":
        for statement in schema.JOURNAL_TRIGGERS_SQLITE:
            op.execute(statement)
        op.execute(
            "CREATE VIRTUAL TABLE search USING fts5(words, prefix='1 2 3 4', detail='none', content='', contentless_delete=1)"
        )
    else:
        for statement in schema.JOURNAL_TRIGGERS_POSTGRESQL:
            op.execute(statement)
        op.execute("CREATE INDEX ix_people_words ON people USING gin (to_tsvector('simple', words))")


def downgrade() -> None:
    """Drops it all; only tests do this."""
    connection = op.get_bind()
    if connection.dialect.name == "sqlite":
        op.execute("DROP TABLE search")
        for name in ("update", "delete", "replace"):
            op.execute(f"DROP TRIGGER events_refuse_{name}")
    else:
        op.execute("DROP INDEX ix_people_words")
        op.execute("DROP FUNCTION journal_is_append_only CASCADE")
    schema.METADATA.drop_all(connection)
