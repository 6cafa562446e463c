"""The keys of dossiers and what this machine alone knows."""

from collections.abc import Iterable

from sqlalchemy import Connection, delete, select

from dossiers.sealing import DossierKey
from dossiers.storage.inserting import insert_into
from dossiers.storage.schema import COUNTERS, IMPORTED, KEYS, LOCAL, SUBMISSION_KEYS


class Keys:
    """The key table of one center inside one transaction."""

    def __init__(self, connection: Connection, center: str) -> None:
        self._connection = connection
        self._center = center

    def of(self, dossier: str) -> dict[str, DossierKey]:
        """All keys of a dossier that are here, by their ids."""
        query = select(KEYS.c.key).where(KEYS.c.center == self._center, KEYS.c.dossier == dossier)
        keys = (
            DossierKey(dossier, raw)
            for raw in self._connection.execute(query.order_by(KEYS.c.key_id)).scalars()
        )
        return {key.id: key for key in keys}

    def add(self, key: DossierKey) -> None:
        """Keeps a key; one that is here already is left alone."""
        row = {"center": self._center, "dossier": key.dossier, "key_id": key.id, "key": key.key}
        self._connection.execute(insert_into(self._connection, KEYS).values(row).on_conflict_do_nothing())

    def destroy(self, dossier: str) -> None:
        """Destroys all keys of a dossier: what they sealed is gone for ever."""
        self._connection.execute(delete(KEYS).where(KEYS.c.center == self._center, KEYS.c.dossier == dossier))


class Local:
    """What only this machine knows: identity, counters, cursors, keys that make a repeated order one order."""

    def __init__(self, connection: Connection, center: str) -> None:
        self._connection = connection
        self._center = center

    def value(self, name: str) -> bytes | None:
        """A value by its name."""
        query = select(LOCAL.c.value).where(LOCAL.c.center == self._center, LOCAL.c.name == name)
        found: bytes | None = self._connection.execute(query).scalar()
        return found

    def put(self, name: str, value: bytes) -> None:
        """Keeps a value under a name."""
        statement = insert_into(self._connection, LOCAL).values(center=self._center, name=name, value=value)
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=["center", "name"], set_={"value": value})
        )

    def next_number(self, station: str, day: str) -> int:
        """The next counter of a station and local day, from 1."""
        statement = insert_into(self._connection, COUNTERS).values(
            center=self._center, station=station, day=day, last=1
        )
        counted = statement.on_conflict_do_update(
            index_elements=["center", "station", "day"], set_={"last": COUNTERS.c.last + 1}
        ).returning(COUNTERS.c.last)
        return int(self._connection.execute(counted).scalar_one())

    def submission(self, key: str) -> str | None:
        """The dossier that was filed under a key."""
        query = select(SUBMISSION_KEYS.c.dossier).where(
            SUBMISSION_KEYS.c.center == self._center, SUBMISSION_KEYS.c.key == key
        )
        return self._connection.execute(query).scalar()

    def put_submission(self, key: str, dossier: str) -> None:
        """Notes under which key a dossier was filed."""
        self._connection.execute(
            SUBMISSION_KEYS.insert().values(center=self._center, key=key, dossier=dossier)
        )

    def imported_dossier(self, source: str, ref: str) -> str | None:
        """The dossier that a ref of a source became."""
        query = select(IMPORTED.c.dossier).where(
            IMPORTED.c.center == self._center, IMPORTED.c.source == source, IMPORTED.c.ref == ref
        )
        return self._connection.execute(query.limit(1)).scalar()

    def imported(self, source: str, ref: str, digests: Iterable[str]) -> set[str]:
        """Which of these events of a ref were taken before."""
        query = select(IMPORTED.c.digest).where(
            IMPORTED.c.center == self._center,
            IMPORTED.c.source == source,
            IMPORTED.c.ref == ref,
            IMPORTED.c.digest.in_(list(digests)),
        )
        return set(self._connection.execute(query).scalars())

    def put_imported(self, source: str, ref: str, digest: str, dossier: str) -> None:
        """Notes an event of a history as taken."""
        self._connection.execute(
            IMPORTED.insert().values(
                center=self._center, source=source, ref=ref, digest=digest, dossier=dossier
            )
        )
