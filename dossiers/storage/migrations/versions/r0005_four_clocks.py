"""Sums of the clocks beside the utility's, and of how soon outages were dealt with."""

from typing import Final

from alembic import op
from sqlalchemy import BigInteger, Column

revision = "0005"
down_revision = "0004"

COLUMNS: Final = (
    "applicant", "agency", "nobody", "completed", "transferred", "transferring", "taken", "taking", "arrived",
    "arriving", "restored", "restoring",
)  # fmt: skip


def upgrade() -> None:
    """Adds them; the program works them out when it opens the station."""
    for name in COLUMNS:
        op.add_column("monthly_sums", Column(name, BigInteger, nullable=False, server_default="0"))


def downgrade() -> None:
    """Drops them."""
    for name in reversed(COLUMNS):
        op.drop_column("monthly_sums", name)
