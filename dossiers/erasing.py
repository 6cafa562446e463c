"""Erasing a person: the keys of the dossier go, and with them all that was sealed; the chain stays whole."""

from dossiers.projecting import project
from dossiers.storage.store import Transaction
from dossiers.workplace import Workplace, opened


def erase(place: Workplace, work: Transaction, dossier: str) -> tuple[str, ...]:
    """Destroys all keys of a dossier and what the projections kept of the person.

    Gives the attachments, which the caller takes away once this is committed.
    """
    work.keys.destroy(dossier)
    project(place, work, dossier, [opened(record, {}) for record in work.journal.of_dossier(dossier)])
    return tuple(str(row["sha256"]) for row in work.rows.of(dossier)["attachments"])
