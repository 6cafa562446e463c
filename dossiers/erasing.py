"""Erasing a person: the keys of the dossier go, and with them all that was sealed; the chain stays whole.

What the rows said goes in the commit of `erase`. What lies beside them (attachments, paper kept as files, old pages in
the database's log) goes by `sweep` after it; until that is done the dossier stays noted, so that a kill, a full disk or
a long reading in between only puts it off.
"""

import logging
from collections.abc import Iterable
from typing import Final

import orjson

from dossiers.errors import OperationalError
from dossiers.events import Kind
from dossiers.projecting import project
from dossiers.storage.store import Transaction
from dossiers.workplace import Workplace, opened

_UNSWEPT: Final = "erased-unswept"
_LOG: Final = logging.getLogger(__name__)


def is_erased(work: Transaction, dossier: str) -> bool:
    """Whether anybody erased this dossier, even if what the event stands on is not here yet."""
    return any(record.kind == Kind.ERASED for record in work.journal.of_dossier(dossier))


def erase(place: Workplace, work: Transaction, dossier: str) -> None:
    """Destroys all keys of a dossier and what the projections kept of the person; `sweep` follows the commit."""
    work.keys.destroy(dossier)
    project(place, work, dossier, [opened(record, {}) for record in work.journal.of_dossier(dossier)])
    _note(work, {*unswept(work), dossier})


def sweep(place: Workplace) -> bool:
    """Takes away what erased persons left beside the rows; whether nothing of them is left here.

    Raises nothing: what could not be taken away now is tried again at the next start, exchange or erasure.
    """
    try:
        with place.store.read() as work:
            dossiers = unswept(work)
            if not dossiers:
                return True
            left = {dossier: work.rows.of(dossier) for dossier in dossiers}
        digests = sorted(str(row["sha256"]) for rows in left.values() for row in rows["attachments"])
        codes = sorted(str(row["code"]) for rows in left.values() for row in rows["dossiers"])
        place.attachments.remove_all(digests)
        for remove in place.leftovers:
            remove(codes, digests)
        if not place.store.database.scrub():
            return False
        with place.store.write() as work:
            _note(work, unswept(work) - dossiers)
    except (OperationalError, OSError) as fault:
        _LOG.warning("what erased dossiers left is not swept yet: %s", type(fault).__name__)
        return False
    return True


def unswept(work: Transaction) -> set[str]:
    """The erased dossiers of which something may be left beside the rows."""
    return set(orjson.loads(work.local.value(_UNSWEPT) or b"[]"))


def _note(work: Transaction, dossiers: Iterable[str]) -> None:
    work.local.put(_UNSWEPT, orjson.dumps(sorted(dossiers)))
