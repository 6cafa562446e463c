"""The journal's table: appending to this station's chain, taking in other chains, reading both ways."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, NamedTuple

from sqlalchemy import BindParameter, and_, bindparam, func, select

from dossiers.errors import IntegrityProblem
from dossiers.ids import new_id
from dossiers.instants import seconds_of, text_of
from dossiers.records import GENESIS, Record, Sealed
from dossiers.sealing import DossierKey
from dossiers.station import Head, Station
from dossiers.storage.batching import Batch
from dossiers.storage.branches import Branches
from dossiers.storage.inserting import replacing
from dossiers.storage.schema import EVENTS, HEADS, LOCAL
from dossiers.storage.witness import Last

_CENTER: Final[BindParameter[str]] = bindparam("center")
_HEAD: Final = select(HEADS.c.seq, HEADS.c.hash, HEADS.c.signature).where(
    HEADS.c.center == _CENTER, HEADS.c.station == bindparam("station")
)
_LAST: Final = select(func.max(EVENTS.c.position)).where(EVENTS.c.center == _CENTER)
_BEGINNING: Final = "center-beginning"
_CENTER_MARK: Final = select(
    select(func.max(EVENTS.c.position))
    .where(EVENTS.c.center == _CENTER, EVENTS.c.dossier.is_(None))
    .scalar_subquery(),
    select(LOCAL.c.value).where(LOCAL.c.center == _CENTER, LOCAL.c.name == _BEGINNING).scalar_subquery(),
)
_OF_DOSSIER: Final = (
    select(EVENTS.c.record)
    .where(EVENTS.c.center == _CENTER, EVENTS.c.dossier == bindparam("dossier"))
    .order_by(EVENTS.c.position)
)
_OF_DOSSIERS: Final = (
    select(EVENTS.c.dossier, EVENTS.c.record)
    .where(EVENTS.c.center == _CENTER, EVENTS.c.dossier.in_(bindparam("dossiers", expanding=True)))
    .order_by(EVENTS.c.position)
)
_ADDED: Final = EVENTS.insert()
MOST_AT_AN_END: Final = 200
"""Events of a chain from one of its ends on: that one, and those of longer branches."""
_BESIDE: Final = (EVENTS.c.id, EVENTS.c.dossier, EVENTS.c.station, EVENTS.c.seq, EVENTS.c.kind)


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


@dataclass(frozen=True, slots=True)
class Stored:
    """An event as its row has it, unread: its bytes, its hash, and the columns by which it is found."""

    position: int
    raw: bytes
    hash: bytes
    beside: Mapping[str, Any]


class CenterMark(NamedTuple):
    """The position of the newest event of a center itself, and the digest of the first settings under it."""

    position: int
    beginning: bytes


class Journal:
    """One center's journal inside one transaction; what is appended is sent with the next batch."""

    def __init__(self, batch: Batch, center: str) -> None:
        self._batch = batch
        self._center = center
        self.branches = Branches(batch, center)
        self._position: int | None = None
        self.last_added: Last | None = None
        """The newest event that this transaction adds."""
        self._ends: dict[str, Head | None] = {}
        self._moved: set[str] = set()

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
        record = Record.of(_fields(self._center, station.id, seq, draft, sealed, head))
        self._insert([record], received_at)
        self.put_head(Head(station.id, seq, record.hash, b""))
        return record

    def sign_head(self, station: Station) -> None:
        """Signs the end of this station's chain; called once, last in a transaction that appended."""
        head = self.head(station.id)
        if head is not None:
            self.put_head(station.head(head.seq, head.hash))

    def take(self, records: Sequence[Record], received_at: datetime) -> None:
        """Adds events of other chains, already checked; the heads are the caller's."""
        self._insert(records, received_at)

    def head(self, station: str) -> Head | None:
        """The end of a station's chain as it is known here."""
        if station not in self._ends:
            found = self._batch.ask(_HEAD, {"center": self._center, "station": station})
            ends = [Head(station, seq, digest, signature or b"") for seq, digest, signature in found]
            self._ends[station] = ends[0] if ends else None
        return self._ends[station]

    def put_head(self, head: Head) -> None:
        """Notes the end of a station's chain, signed or not yet."""
        self._ends[head.station] = head
        self._moved.add(head.station)

    def send_heads(self) -> None:
        """Sends the ends that were noted; before a commit, and before all ends are read."""
        statement = replacing(self._batch.dialect, HEADS, "seq", "hash", "signature")
        for station in sorted(self._moved):
            head = self._ends[station]
            assert head is not None
            row = {"seq": head.seq, "hash": head.hash, "signature": head.signature}
            self._batch.add(statement, {"center": self._center, "station": station, **row})
        self._moved.clear()

    def heads(self) -> list[Head]:
        """The ends of all chains known here, by station; a chain that has branches has several."""
        self.send_heads()
        query = select(HEADS).where(HEADS.c.center == self._center)
        firsts = [
            Head(row.station, row.seq, row.hash, row.signature or b"") for row in self._batch.execute(query)
        ]
        return sorted([*firsts, *self.branches.of()], key=lambda each: (each.station, each.seq, each.hash))

    def is_end(self, head: Head) -> bool:
        """Whether a chain, or a branch of it, does end so: its event is here, and none that hangs on it."""
        following = self.of_station(head.station, head.seq - 1, MOST_AT_AN_END)
        ends = any((each.seq, each.hash) == (head.seq, head.hash) for each in following)
        return ends and not any(each.prev == head.hash.hex() for each in following)

    def of_dossier(self, dossier: str) -> list[Record]:
        """All events of one dossier, as they arrived."""
        rows = self._batch.fetch(_OF_DOSSIER, {"center": self._center, "dossier": dossier})
        return [_of(dossier, raw) for (raw,) in rows]

    def of_dossiers(self, dossiers: Iterable[str]) -> dict[str, list[Record]]:
        """`of_dossier` of several at once; one without events is not in it."""
        found: dict[str, list[Record]] = {}
        values = {"center": self._center, "dossiers": list(dossiers)}
        for row in self._batch.execute(_OF_DOSSIERS, values):
            found.setdefault(row.dossier, []).append(_of(row.dossier, row.record))
        return found

    def of_center(self, kinds: Collection[str] | None = None) -> list[Record]:
        """All events of the center itself, or those of some kinds."""
        own = EVENTS.c.dossier.is_(None)
        return self._records(own if kinds is None else and_(own, EVENTS.c.kind.in_(kinds)))

    def of_center_after(self, position: int) -> tuple[list[Record], int]:
        """The events of the center itself behind a position, as they arrived, and the position of the last."""
        query = (
            select(EVENTS.c.position, EVENTS.c.record)
            .where(EVENTS.c.center == self._center, EVENTS.c.dossier.is_(None), EVENTS.c.position > position)
            .order_by(EVENTS.c.position)
        )
        rows = self._batch.execute(query).all()
        return [Record.parse(row.record) for row in rows], rows[-1].position if rows else position

    def center_mark(self) -> CenterMark:
        """Where the newest event of the center stands, on which first settings; as long as both are, so is the center."""
        self._batch.flush()  # what this transaction wrote itself counts too
        ((position, beginning),) = self._batch.ask(_CENTER_MARK, {"center": self._center})
        return CenterMark(position or 0, beginning or b"")

    def mark_beginning(self, digest: bytes) -> None:
        """Notes that the center's first settings are those of this digest."""
        row = {"center": self._center, "name": _BEGINNING, "value": digest}
        self._batch.add(replacing(self._batch.dialect, LOCAL), row)

    def by_id(self, event: str) -> Record | None:
        """One event."""
        found = self._records(EVENTS.c.id == event)
        return found[0] if found else None

    def known(self, events: Iterable[str]) -> dict[str, bytes]:
        """Which of these ids are here, each with the hash of its event."""
        here = EVENTS.c.center == self._center, EVENTS.c.id.in_(list(events))
        return {
            row.id: row.hash for row in self._batch.execute(select(EVENTS.c.id, EVENTS.c.hash).where(*here))
        }

    def of_station(self, station: str, after_seq: int, limit: int) -> list[Record]:
        """A stretch of one station's chain."""
        return self._stretch(station, after_seq, limit)

    def line_to(self, end: Head, after_seq: int, limit: int) -> list[Record]:
        """A stretch of a chain, of the one branch that leads to this end."""
        if not self.branches.of(end.station):
            return self.of_station(end.station, after_seq, limit)
        by_hash = {record.hash.hex(): record for record in self._stretch(end.station, after_seq)}
        line, at = [], by_hash.get(end.hash.hex())
        while at is not None:
            line.append(at)
            at = by_hash.get(at.prev)
        return line[::-1][:limit]

    def after(self, position: int, limit: int, but: str | None = None) -> tuple[list[Record], int]:
        """Events in the order of their arrival here, without those of one station, and the next position."""
        query = (
            select(EVENTS.c.position, EVENTS.c.station, EVENTS.c.record)
            .where(EVENTS.c.center == self._center, EVENTS.c.position > position)
            .order_by(EVENTS.c.position)
            .limit(limit)
        )
        rows = self._batch.execute(query).all()
        records = [Record.parse(row.record) for row in rows if row.station != but]
        return records, rows[-1].position if rows else position

    def stream(self) -> Iterator[Stored]:
        """Every event as it is stored, in the order of the chains."""
        query = (
            select(EVENTS.c.position, EVENTS.c.record, EVENTS.c.hash, *_BESIDE)
            .where(EVENTS.c.center == self._center)
            .order_by(EVENTS.c.station, EVENTS.c.seq, EVENTS.c.id)
            .execution_options(yield_per=500)
        )
        for row in self._batch.execute(query):
            yield Stored(row.position, row.record, row.hash, {c.name: row._mapping[c] for c in _BESIDE})

    def digest_at(self, position: int) -> str | None:
        """The hash of the event at a position, in hex."""
        query = select(EVENTS.c.hash).where(EVENTS.c.center == self._center, EVENTS.c.position == position)
        found: bytes | None = self._batch.execute(query).scalar()
        return None if found is None else found.hex()

    def count(self) -> int:
        """How many events there are."""
        query = select(func.count()).select_from(EVENTS).where(EVENTS.c.center == self._center)
        return int(self._batch.execute(query).scalar_one())

    def dossiers(self) -> Iterator[str]:
        """The ids of all dossiers that have an event here."""
        query = (
            select(EVENTS.c.dossier)
            .where(EVENTS.c.center == self._center, EVENTS.c.dossier.is_not(None))
            .distinct()
            .order_by(EVENTS.c.dossier)
        )
        yield from (str(dossier) for dossier in self._batch.execute(query).scalars())

    def _stretch(self, station: str, after_seq: int, limit: int | None = None) -> list[Record]:
        query = (
            select(EVENTS.c.record)
            .where(EVENTS.c.center == self._center, EVENTS.c.station == station, EVENTS.c.seq > after_seq)
            .order_by(EVENTS.c.seq, EVENTS.c.id)
            .limit(limit)
        )
        return [Record.parse(raw) for raw in self._batch.execute(query).scalars()]

    def _records(self, condition: Any) -> list[Record]:
        query = (
            select(EVENTS.c.record)
            .where(EVENTS.c.center == self._center, condition)
            .order_by(EVENTS.c.position)
        )
        return [Record.parse(raw) for raw in self._batch.execute(query).scalars()]

    def _insert(self, records: Sequence[Record], received_at: datetime) -> None:
        if self._position is None:
            ((last,),) = self._batch.ask(_LAST, {"center": self._center})
            self._position = last or 0
        for record in records:
            self._position += 1
            self._batch.add(_ADDED, _row(self._center, self._position, record, received_at))
            self.last_added = Last(self._position, record.hash.hex())


def _of(dossier: str, raw: bytes) -> Record:
    record = Record.parse(raw)
    if record.dossier != dossier:
        raise IntegrityProblem(
            "An event in the journal is filed under another dossier; run `onedoor verify`."
        )
    return record


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


def _fields(
    center: str, station: str, seq: int, draft: Draft, sealed: Sealed | None, head: Head | None
) -> dict[str, Any]:
    return {
        "actor": draft.actor,
        "after": list(draft.after),
        "at": text_of(draft.at),
        "body": draft.opened,
        "center": center,
        "dossier": draft.dossier,
        "id": draft.id,
        "kind": str(draft.kind),
        "on": draft.on,
        "prev": head.hash.hex() if head else GENESIS,
        "schema": draft.schema,
        "sealed": {"key": sealed.key_id, "data": sealed.data} if sealed else None,
        "seq": seq,
        "station": station,
        "version": draft.version,
    }
