"""Accounts are events of the center: what the hub's own table has stays until it is changed."""

from typing import Final

from alembic import op
from sqlalchemy import Column, Text

revision = "h0003"
down_revision = "h0002"

WORDS: Final = Text().with_variant(Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Marks the accounts of before; log-ins say of which password they are."""
    with op.batch_alter_table("hub_accounts") as accounts:
        accounts.add_column(Column("beside", WORDS))
    op.execute("UPDATE hub_accounts SET beside = '?'")
    with op.batch_alter_table("hub_sessions") as sessions:
        sessions.add_column(Column("password", WORDS))


def downgrade() -> None:
    """Back to accounts of the hub alone; only tests do this."""
    with op.batch_alter_table("hub_sessions") as sessions:
        sessions.drop_column("password")
    with op.batch_alter_table("hub_accounts") as accounts:
        accounts.drop_column("beside")
