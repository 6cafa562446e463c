"""The journal's table: appending to this station's chain, taking in other chains, reading both ways."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from dossiers.ids import new_id
from dossiers.instants import seconds_of, text_of
from dossiers.records import GENESIS, Record, Sealed, canonical
from dossiers.sealing import DossierKey
from dossiers.station import Head, Station
from dossiers.storage.inserting import insert_into
from dossiers.storage.schema import EVENTS, HEADS


@dataclass(frozen=True, slots=True)
class Draft:
    """An event before it has its place in the chain."""

    dossier: str | None
    kind: str
    at: datetime
    actor: str
    opened: dict[str, Any]
    personal: dict[str, Any] = field(default_factory=dict)
    version: int = 1
    after: tuple[str, ...] = ()
    on: str | None = None
    schema: int = 1
    id: str = field(default_factory=new_id)


class Journal:
    """One center's journal inside one transaction."""

    def __init__(self, connection: Connection, center: str) -> None:
        self._connection = connection
        self._center = center
        self._positions: int | None = None

    def append(self, station: Station, draft: Draft, key: DossierKey | None, received_at: datetime) -> Record:
        """Adds one event to this station's own chain; the head is signed by `sign_head` before the commit."""
        head = self.head(station.id)
        seq = 1 if head is None else head.seq + 1
        sealed: Sealed | None = None
        if draft.personal:
            if key is None:
                raise ValueError("a personal body needs a key")
            sealed = key.seal_body(
                draft.personal, event=draft.id, kind=draft.kind, station=station.id, seq=seq
            )
        record = Record.parse(_bytes_of(self._center, station.id, seq, draft, sealed, head))
        self._insert([record], received_at)
        self._put_head(Head(station.id, seq, record.hash, b""))
        return record

    def sign_head(self, station: Station) -> None:
        """Signs the end of this station's chain; called once, last in a transaction that appended."""
        head = self.head(station.id)
        if head is not None:
            self._put_head(station.head(head.seq, head.hash))

    def take(self, records: Sequence[Record], received_at: datetime) -> None:
        """Adds events of other chains, already checked; the heads are the caller's."""
        if records:
            self._insert(records, received_at)

    def head(self, station: str) -> Head | None:
        """The end of a station's chain as it is known here."""
        query = select(HEADS.c.seq, HEADS.c.hash, HEADS.c.signature).where(
            HEADS.c.center == self._center, HEADS.c.station == station
        )
        row = self._connection.execute(query).first()
        return None if row is None else Head(station, row.seq, row.hash, row.signature or b"")

    def heads(self) -> list[Head]:
        """The ends of all chains known here, by station."""
        query = select(HEADS).where(HEADS.c.center == self._center).order_by(HEADS.c.station)
        return [
            Head(row.station, row.seq, row.hash, row.signature or b"")
            for row in self._connection.execute(query)
        ]

    def put_head(self, head: Head) -> None:
        """Notes the signed end of another station's chain."""
        self._put_head(head)

    def of_dossier(self, dossier: str) -> list[Record]:
        """All events of one dossier, as they arrived."""
        return self._records(EVENTS.c.dossier == dossier)

    def of_center(self) -> list[Record]:
        """All events of the center itself."""
        return self._records(EVENTS.c.dossier.is_(None))

    def by_id(self, event: str) -> Record | None:
        """One event."""
        found = self._records(EVENTS.c.id == event)
        return found[0] if found else None

    def known(self, events: Iterable[str]) -> set[str]:
        """Which of these ids are here."""
        query = select(EVENTS.c.id).where(EVENTS.c.center == self._center, EVENTS.c.id.in_(list(events)))
        return set(self._connection.execute(query).scalars())

    def of_station(self, station: str, after_seq: int, limit: int) -> list[Record]:
        """A stretch of one station's chain."""
        query = (
            select(EVENTS.c.record)
            .where(EVENTS.c.center == self._center, EVENTS.c.station == station, EVENTS.c.seq > after_seq)
            .order_by(EVENTS.c.seq, EVENTS.c.id)
            .limit(limit)
        )
        return [Record.parse(raw) for raw in self._connection.execute(query).scalars()]

    def after(self, position: int, limit: int, but: str | None = None) -> tuple[list[Record], int]:
        """Events in the order of their arrival here, without those of one station, and the next position."""
        query = (
            select(EVENTS.c.position, EVENTS.c.station, EVENTS.c.record)
            .where(EVENTS.c.center == self._center, EVENTS.c.position > position)
            .order_by(EVENTS.c.position)
            .limit(limit)
        )
        rows = self._connection.execute(query).all()
        records = [Record.parse(row.record) for row in rows if row.station != but]
        return records, rows[-1].position if rows else position

    def stream(self) -> Iterator[tuple[int, Record, bytes]]:
        """Every event with its position and the hash stored beside it."""
        query = (
            select(EVENTS.c.position, EVENTS.c.record, EVENTS.c.hash)
            .where(EVENTS.c.center == self._center)
            .order_by(EVENTS.c.station, EVENTS.c.seq, EVENTS.c.id)
            .execution_options(yield_per=500)
        )
        for row in self._connection.execute(query):
            yield row.position, Record.parse(row.record), row.hash

    def dossiers(self) -> Iterator[str]:
        """The ids of all dossiers that have an event here."""
        query = (
            select(EVENTS.c.dossier)
            .where(EVENTS.c.center == self._center, EVENTS.c.dossier.is_not(None))
            .distinct()
            .order_by(EVENTS.c.dossier)
        )
        yield from (str(dossier) for dossier in self._connection.execute(query).scalars())

    def _records(self, condition: Any) -> list[Record]:
        query = (
            select(EVENTS.c.record)
            .where(EVENTS.c.center == self._center, condition)
            .order_by(EVENTS.c.position)
        )
        return [Record.parse(raw) for raw in self._connection.execute(query).scalars()]

    def _insert(self, records: Sequence[Record], received_at: datetime) -> None:
        if self._positions is None:
            last = select(func.max(EVENTS.c.position)).where(EVENTS.c.center == self._center)
            self._positions = self._connection.execute(last).scalar() or 0
        rows = []
        for record in records:
            self._positions += 1
            rows.append(_row(self._center, self._positions, record, received_at))
        self._connection.execute(EVENTS.insert(), rows)

    def _put_head(self, head: Head) -> None:
        values = {"seq": head.seq, "hash": head.hash, "signature": head.signature}
        statement = insert_into(self._connection, HEADS).values(
            center=self._center, station=head.station, **values
        )
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=["center", "station"], set_=values)
        )


def _row(center: str, position: int, record: Record, received_at: datetime) -> dict[str, Any]:
    return {
        "center": center,
        "position": position,
        "id": record.id,
        "dossier": record.dossier,
        "station": record.station,
        "seq": record.seq,
        "kind": record.kind,
        "record": record.raw,
        "hash": record.hash,
        "received_at": seconds_of(received_at),
    }


def _bytes_of(
    center: str, station: str, seq: int, draft: Draft, sealed: Sealed | None, head: Head | None
) -> bytes:
    return canonical(
        {
            "actor": draft.actor,
            "after": list(draft.after),
            "at": text_of(draft.at),
            "body": draft.opened,
            "center": center,
            "dossier": draft.dossier,
            "id": draft.id,
            "kind": draft.kind,
            "on": draft.on,
            "prev": head.hash.hex() if head else GENESIS,
            "schema": draft.schema,
            "sealed": {"key": sealed.key_id, "data": sealed.data} if sealed else None,
            "seq": seq,
            "station": station,
            "version": draft.version,
        }
    )
