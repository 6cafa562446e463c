"""The keys of dossiers and what this machine alone knows."""

import hashlib
from collections.abc import Iterable
from typing import Final

from sqlalchemy import BindParameter, bindparam, delete, func, select, update

from dossiers.sealing import KEY_BYTES, DossierKey
from dossiers.storage.batching import Batch
from dossiers.storage.inserting import adding, replacing
from dossiers.storage.schema import COUNTERS, IMPORTED, KEYS, LOCAL, SUBMISSION_KEYS

_CENTER: Final[BindParameter[str]] = bindparam("center")
_KEYS_OF: Final = (
    select(KEYS.c.key)
    .where(KEYS.c.center == _CENTER, KEYS.c.dossier == bindparam("dossier"))
    .order_by(KEYS.c.key_id)
)
_KEYS_OF_ALL: Final = (
    select(KEYS.c.dossier, KEYS.c.key)
    .where(KEYS.c.center == _CENTER, KEYS.c.dossier.in_(bindparam("dossiers", expanding=True)))
    .order_by(KEYS.c.key_id)
)
_BARE: Final = select(KEYS.c.dossier, KEYS.c.key_id, KEYS.c.key).where(
    KEYS.c.center == _CENTER, func.length(KEYS.c.key) == bindparam("length")
)
_VALUE: Final = select(LOCAL.c.value).where(LOCAL.c.center == _CENTER, LOCAL.c.name == bindparam("name"))
_SUBMISSION: Final = select(SUBMISSION_KEYS.c.dossier).where(
    SUBMISSION_KEYS.c.center == _CENTER, SUBMISSION_KEYS.c.key == bindparam("key")
)
_LAST_NUMBER: Final = select(COUNTERS.c.last).where(
    COUNTERS.c.center == _CENTER,
    COUNTERS.c.station == bindparam("station"),
    COUNTERS.c.day == bindparam("day"),
)
_SUBMITTED: Final = SUBMISSION_KEYS.insert()
_IMPORTED: Final = IMPORTED.insert()
_IMPORTED_OF: Final = select(IMPORTED.c.ref, IMPORTED.c.digest, IMPORTED.c.dossier).where(
    IMPORTED.c.center == _CENTER,
    IMPORTED.c.source == bindparam("source"),
    IMPORTED.c.ref.in_(bindparam("refs", expanding=True)),
)


class Keys:
    """The key table of one center inside one transaction; `wrapping` is the key that they are kept under, if any."""

    def __init__(self, batch: Batch, center: str, wrapping: bytes | None = None) -> None:
        self._batch = batch
        self._center = center
        self._wrapping = wrapping

    def of(self, dossier: str) -> dict[str, DossierKey]:
        """All keys of a dossier that are here, by their ids."""
        found = self._batch.fetch(_KEYS_OF, {"center": self._center, "dossier": dossier})
        keys = (DossierKey.kept(dossier, raw, self._wrapping) for (raw,) in found)
        return {key.id: key for key in keys}

    def of_all(self, dossiers: Iterable[str]) -> dict[str, dict[str, DossierKey]]:
        """`of` for several dossiers at once; one without keys is not in it."""
        found: dict[str, dict[str, DossierKey]] = {}
        values = {"center": self._center, "dossiers": list(dossiers)}
        for row in self._batch.execute(_KEYS_OF_ALL, values):
            key = DossierKey.kept(row.dossier, row.key, self._wrapping)
            found.setdefault(row.dossier, {})[key.id] = key
        return found

    def add(self, key: DossierKey) -> None:
        """Keeps a key; one that is here already is left alone."""
        kept = key.kept_under(self._wrapping) if self._wrapping else key.key
        row = {"center": self._center, "dossier": key.dossier, "key_id": key.id, "key": kept}
        self._batch.add(adding(self._batch.dialect, KEYS), row)

    def wrap(self) -> None:
        """Wraps the keys that were kept as they are before this store had a wrapping key."""
        if self._wrapping is None:
            return
        for row in self._batch.execute(_BARE, {"center": self._center, "length": KEY_BYTES}).all():
            key = DossierKey(row.dossier, row.key)
            self._batch.execute(
                update(KEYS)
                .where(
                    KEYS.c.center == self._center, KEYS.c.dossier == row.dossier, KEYS.c.key_id == row.key_id
                )
                .values(key=key.kept_under(self._wrapping))
            )

    def destroy(self, dossier: str) -> None:
        """Destroys all keys of a dossier: what they sealed is gone for ever."""
        self._batch.execute(delete(KEYS).where(KEYS.c.center == self._center, KEYS.c.dossier == dossier))


class Local:
    """What only this machine knows: identity, counters, cursors, keys that make a repeated order one order."""

    def __init__(self, batch: Batch, center: str) -> None:
        self._batch = batch
        self._center = center
        self._numbers: dict[tuple[str, str], int] = {}
        """The counters that this transaction moved."""

    def value(self, name: str) -> bytes | None:
        """A value by its name."""
        found = self._batch.fetch(_VALUE, {"center": self._center, "name": name})
        return found[0][0] if found else None

    def put(self, name: str, value: bytes) -> None:
        """Keeps a value under a name."""
        row = {"center": self._center, "name": name, "value": value}
        self._batch.add(replacing(self._batch.dialect, LOCAL), row)

    def next_number(self, station: str, day: str) -> int:
        """The next counter of a station and local day, from 1."""
        last = self._numbers.get((station, day))
        if last is None:
            asked = {"center": self._center, "station": station, "day": day}
            found = self._batch.ask(_LAST_NUMBER, asked)
            last = int(found[0][0]) if found else 0
        self.put_number(station, day, last + 1)
        return last + 1

    def put_number(self, station: str, day: str, number: int) -> None:
        """Has the counter of a station and local day go on after this number."""
        self._numbers[station, day] = number

    def send_numbers(self) -> None:
        """Sends the counters that were moved; before a commit."""
        statement = replacing(self._batch.dialect, COUNTERS)
        for (station, day), number in self._numbers.items():
            row = {"center": self._center, "station": station, "day": day, "last": number}
            self._batch.add(statement, row)
        self._numbers = {}

    def submission(self, key: str) -> str | None:
        """The dossier that was filed under a key."""
        return self._batch.execute(_SUBMISSION, {"center": self._center, "key": _told_nothing(key)}).scalar()

    def put_submission(self, key: str, dossier: str) -> None:
        """Notes under which key a dossier was filed."""
        row = {"center": self._center, "key": _told_nothing(key), "dossier": dossier}
        self._batch.add(_SUBMITTED, row)

    def imported(self, source: str, refs: Iterable[str]) -> dict[str, tuple[str, set[str]]]:
        """What these refs of a source became: the dossier, and the digests of the events taken, by ref."""
        values = {"center": self._center, "source": source, "refs": list(refs)}
        found: dict[str, tuple[str, set[str]]] = {}
        for row in self._batch.execute(_IMPORTED_OF, values):
            found.setdefault(row.ref, (row.dossier, set()))[1].add(row.digest)
        return found

    def put_imported(self, source: str, ref: str, digest: str, dossier: str) -> None:
        """Notes an event of a history as taken."""
        row = {"center": self._center, "source": source, "ref": ref, "digest": digest, "dossier": dossier}
        self._batch.add(_IMPORTED, row)


def _told_nothing(key: str) -> str:
    """A submission key as it is kept: who gave it may have put a name or a phone into it, and it outlives the person."""
    return hashlib.sha256(key.encode()).hexdigest()
