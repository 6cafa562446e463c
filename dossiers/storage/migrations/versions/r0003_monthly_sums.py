"""Sums of the months, and what each dossier adds to them; the index of the running clocks."""

from typing import Final

from alembic import op
from sqlalchemy import BigInteger, Column, Text, text

revision = "0003"
down_revision = "0002"

WORDS: Final = Text().with_variant(Text(collation="C"), "postgresql")
RUNNING: Final = "accepted_at IS NOT NULL AND stopped_at IS NULL"
COLUMNS: Final = (
    "online", "in_person", "ahead", "on_time", "overdue", "handling", "scores", "ratings",
    "pending", "pending_overdue", "awaiting", "refused_before", "withdrawn_before",
)  # fmt: skip


def upgrade() -> None:
    """Creates them; the program fills them when it opens the station."""
    op.create_table(
        "monthly_sums",
        *(
            Column(name, WORDS, primary_key=True)
            for name in ("center", "month", "unit", "procedure", "team", "channel")
        ),
        Column("standard", BigInteger, primary_key=True, autoincrement=False),
        *(Column(name, BigInteger, nullable=False) for name in COLUMNS),
    )
    op.add_column("dossiers", Column("shares", WORDS, nullable=False, server_default="[]"))
    op.create_index(
        "ix_dossiers_running",
        "dossiers",
        ["center", "due"],
        sqlite_where=text(RUNNING),
        postgresql_where=text(RUNNING),
    )


def downgrade() -> None:
    """Drops them."""
    op.drop_index("ix_dossiers_running", "dossiers")
    op.drop_column("dossiers", "shares")
    op.drop_table("monthly_sums")
