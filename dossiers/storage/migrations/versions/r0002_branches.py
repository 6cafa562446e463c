"""Chains that have branches: the ends beside the first one."""

from typing import Final

from alembic import op
from sqlalchemy import BigInteger, Column, LargeBinary, Text

revision = "0002"
down_revision = "0001"

WORDS: Final = Text().with_variant(Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Creates their table."""
    op.create_table(
        "branches",
        Column("center", WORDS, primary_key=True),
        Column("station", WORDS, primary_key=True),
        Column("hash", LargeBinary, primary_key=True),
        Column("seq", BigInteger, nullable=False),
        Column("signature", LargeBinary),
    )


def downgrade() -> None:
    """Drops it."""
    op.drop_table("branches")
