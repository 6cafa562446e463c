"""Stations that go on under a new chain: who follows whom, and a number that stays in the line."""

from typing import Final

from alembic import op
from sqlalchemy import Column, Text, text

revision = "h0002"
down_revision = "h0001"

WORDS: Final = Text().with_variant(Text(collation="C"), "postgresql")
HELD: Final = text("continued_by IS NULL")


def upgrade() -> None:
    """A number is held by the newest station of a line."""
    with op.batch_alter_table("hub_stations") as stations:
        stations.add_column(Column("continues", WORDS))
        stations.add_column(Column("continued_by", WORDS))
        stations.drop_constraint("uq_hub_stations_center_number", type_="unique")
    op.create_index(
        "uq_hub_stations_held_number",
        "hub_stations",
        ["center", "number"],
        unique=True,
        sqlite_where=HELD,
        postgresql_where=HELD,
    )


def downgrade() -> None:
    """Back to one station a number; only tests do this."""
    op.drop_index("uq_hub_stations_held_number", "hub_stations")
    with op.batch_alter_table("hub_stations") as stations:
        stations.drop_column("continues")
        stations.drop_column("continued_by")
        stations.create_unique_constraint("uq_hub_stations_center_number", ["center", "number"])
