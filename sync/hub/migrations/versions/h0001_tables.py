"""The hub's first tables, as they were."""

from typing import Final

from alembic import op
from sqlalchemy import BigInteger, Column, Integer, LargeBinary, Text, UniqueConstraint, inspect

revision = "h0001"
down_revision = None

WORDS: Final = Text().with_variant(Text(collation="C"), "postgresql")

TABLES: Final = (
    "hub_accounts",
    "hub_centers",
    "hub_identity",
    "hub_invitations",
    "hub_nonces",
    "hub_papers",
    "hub_sessions",
    "hub_stations",
    "hub_uploads",
)


def downgrade() -> None:
    """Drops it all; only tests do this."""
    for table in TABLES:
        op.drop_table(table)


def upgrade() -> None:
    """Creates every table; what was made before revisions were counted stays."""
    if inspect(op.get_bind()).has_table("hub_identity"):
        return
    _tables_of_people()
    _tables_of_exchange()


def _tables_of_people() -> None:
    op.create_table(
        "hub_accounts",
        Column("center", WORDS, primary_key=True),
        Column("login", WORDS, primary_key=True),
        Column("role", WORDS, nullable=False),
        Column("team", WORDS),
        Column("password", WORDS, nullable=False),
        Column("failures", Integer, nullable=False),
        Column("locked_until", BigInteger, nullable=False),
    )
    op.create_table(
        "hub_centers",
        Column("center", WORDS, primary_key=True),
        Column("station", WORDS, nullable=False),
        Column("sign_key", LargeBinary, nullable=False),
        Column("box_key", LargeBinary, nullable=False),
        Column("settings", WORDS),
    )
    op.create_table(
        "hub_identity",
        Column("one", Integer, primary_key=True, autoincrement=False),
        Column("hub", WORDS, nullable=False),
        Column("epoch", Integer, nullable=False),
        Column("sign_key", LargeBinary, nullable=False),
    )
    op.create_table(
        "hub_invitations",
        Column("center", WORDS, primary_key=True),
        Column("name", WORDS, primary_key=True),
        Column("proof_key", LargeBinary, nullable=False),
        Column("number", Integer),
        Column("tries", Integer, nullable=False),
        Column("expires_at", BigInteger, nullable=False),
        Column("used_by", WORDS),
    )


def _tables_of_exchange() -> None:
    op.create_table(
        "hub_nonces",
        Column("center", WORDS, primary_key=True),
        Column("station", WORDS, primary_key=True),
        Column("nonce", WORDS, primary_key=True),
        Column("expires_at", BigInteger, nullable=False),
    )
    op.create_index("ix_hub_nonces_expires_at", "hub_nonces", ["expires_at"])
    op.create_table(
        "hub_papers",
        Column("center", WORDS, primary_key=True),
        Column("sha256", WORDS, primary_key=True),
        Column("data", LargeBinary, nullable=False),
    )
    op.create_table(
        "hub_sessions",
        Column("center", WORDS, primary_key=True),
        Column("digest", WORDS, primary_key=True),
        Column("login", WORDS, nullable=False),
        Column("csrf", WORDS, nullable=False),
        Column("expires_at", BigInteger, nullable=False),
    )
    op.create_index("ix_hub_sessions_expires_at", "hub_sessions", ["expires_at"])
    op.create_table(
        "hub_stations",
        Column("center", WORDS, primary_key=True),
        Column("station", WORDS, primary_key=True),
        Column("number", Integer, nullable=False),
        Column("role", WORDS, nullable=False),
        Column("sign_key", LargeBinary, nullable=False),
        Column("box_key", LargeBinary, nullable=False),
        Column("joined_at", BigInteger, nullable=False),
        Column("seen_at", BigInteger),
        Column("revoked_at", BigInteger),
        Column("cloned_at", BigInteger),
        UniqueConstraint("center", "number", name="uq_hub_stations_center_number"),
    )
    op.create_table(
        "hub_uploads",
        Column("center", WORDS, primary_key=True),
        Column("sha256", WORDS, primary_key=True),
        Column("start", BigInteger, primary_key=True, autoincrement=False),
        Column("data", LargeBinary, nullable=False),
        Column("at", BigInteger, nullable=False),
    )
