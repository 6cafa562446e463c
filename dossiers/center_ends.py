"""Where the center's events end: what the next one goes after. Kept beside the journal, so that only new ones are read."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

import orjson

from dossiers.records import Record
from dossiers.storage.store import Transaction

_KEPT: Final = "center-ends"


@dataclass(frozen=True, slots=True)
class CenterEnds:
    """The center's events up to a position: their highest version, those that no other names, and those that are named
    and not here yet."""

    position: int = 0
    version: int = 0
    newest: frozenset[str] = frozenset()
    missing: frozenset[str] = frozenset()

    def with_more(self, records: Collection[Record], position: int, here: Collection[str]) -> "CenterEnds":
        """With the events that came up to a position; `here` are those of the ids named by them that were here before."""
        ids = {record.id for record in records}
        named = {event for record in records for event in record.after}
        return CenterEnds(
            position=position,
            version=max([self.version, *(record.version for record in records)]),
            newest=frozenset((self.newest | (ids - self.missing)) - named),
            missing=frozenset((self.missing - ids) | (named - ids - set(here))),
        )


def center_ends(work: Transaction) -> CenterEnds:
    """The ends as this transaction sees them; it keeps them when it writes."""
    ends = _kept(work)
    records, position = work.journal.of_center_after(ends.position)
    if not records:
        return ends
    named = {event for record in records for event in record.after} - {record.id for record in records}
    ends = ends.with_more(records, position, work.journal.known(named))
    work.local.put(_KEPT, _text(ends))
    return ends


def _kept(work: Transaction) -> CenterEnds:
    kept = work.local.value(_KEPT)
    if kept is None:
        return CenterEnds()
    position, version, newest, missing = orjson.loads(kept)
    return CenterEnds(position, version, frozenset(newest), frozenset(missing))


def _text(ends: CenterEnds) -> bytes:
    return orjson.dumps([ends.position, ends.version, sorted(ends.newest), sorted(ends.missing)])
