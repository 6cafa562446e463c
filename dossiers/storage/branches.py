"""Chains that have branches: where two machines went on with one station's key, each further end is kept here.

The end of the branch that came first stands with the ends of all other chains.
"""

from typing import Final

from sqlalchemy import bindparam, delete, select

from dossiers.station import Head
from dossiers.storage.batching import Batch
from dossiers.storage.inserting import replacing
from dossiers.storage.schema import BRANCHES

_OF: Final = select(BRANCHES).where(BRANCHES.c.center == bindparam("center"))
_OF_STATION: Final = _OF.where(BRANCHES.c.station == bindparam("station"))
_AWAY: Final = delete(BRANCHES).where(
    BRANCHES.c.center == bindparam("of_center"),
    BRANCHES.c.station == bindparam("of_station"),
    BRANCHES.c.hash == bindparam("of_hash"),
)


class Branches:
    """The further ends of the chains of one center inside one transaction."""

    def __init__(self, batch: Batch, center: str) -> None:
        self._batch = batch
        self._center = center

    def of(self, station: str | None = None) -> list[Head]:
        """The further ends of one station's chain, or of all."""
        values = {"center": self._center}
        found = (
            self._batch.execute(_OF, values)
            if station is None
            else self._batch.execute(_OF_STATION, {**values, "station": station})
        )
        return [Head(row.station, row.seq, row.hash, row.signature or b"") for row in found]

    def put(self, end: Head, instead_of: bytes | None = None) -> None:
        """Notes a further end, in the place of the hash at which that branch ended before."""
        if instead_of is not None:
            gone = {"of_center": self._center, "of_station": end.station, "of_hash": instead_of}
            self._batch.execute(_AWAY, gone)
        row = {"station": end.station, "hash": end.hash, "seq": end.seq, "signature": end.signature or None}
        self._batch.add(replacing(self._batch.dialect, BRANCHES), {"center": self._center, **row})
