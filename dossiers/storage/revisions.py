"""Which migrations this release has: named here, so that an up-to-date database opens without the migration tool."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Revisions:
    """A line of migrations: the package it lies in, the table that notes where a database stands, the newest."""

    package: str
    table: str
    newest: str


JOURNAL: Final = Revisions("dossiers.storage.migrations", "alembic_version", "0006")
"""The journal, the keys and the projections. A hub's own tables have a line of theirs."""
