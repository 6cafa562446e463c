"""Bringing a bundle: all of it is examined before anything is taken, then it is taken in small commits.

Examined are the author's signature over the whole, that every chain in it hangs together, and that every chain ends
in a head that its own station signed. So even a station of the center cannot write in another's name.
"""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import BinaryIO, Final, get_args

import orjson

from dossiers.attachments import checked
from dossiers.continuing import continuation_of
from dossiers.errors import IntegrityProblem
from dossiers.events import CenterKind
from dossiers.exchange import Exchange, SealedKey
from dossiers.ids import is_id
from dossiers.records import Record
from dossiers.station import Head, Role, StationKeys
from sync.bundle import ATTACHMENT, EVENTS, KEYS, MOST_WANTED, BundleReader, DossierKeys, Events, Opening
from sync.carrying import CUT, KNOWN, LACKS, WANTED, Progress, wanted
from sync.errors import DamagedBundle
from sync.meeting import Door, known, meet

LAST_NUMBER: Final = 99
Chains = dict[str, dict[str, int]]


@dataclass
class Brought:
    """What came of a bundle: new events and attachments, events that wait for others, and what is to be known."""

    author: StationKeys
    events: int = 0
    attachments: int = 0
    waiting: int = 0
    gaps: set[str] = field(default_factory=set)
    """Stations of which events in between are lacking: the next bundle made for here brings them."""
    forked: set[str] = field(default_factory=set)
    continued: bool = False


def bring(
    door: Door, file: BinaryIO, *, trust: str | None = None, progress: Progress = lambda _: None
) -> Brought:
    """Takes what a bundle tells; done again it changes nothing. `trust` is the fingerprint of an author new here.

    Raises an ExchangeError with nothing taken: NoBundle, BundleNewer, OtherCenter, OtherReader, DamagedBundle,
    UnreadableBundle, Unmet, OtherFingerprint or NotWelcome.
    """
    exchange = door.exchange
    readers = {station.id: station for station in exchange.lines()}
    bundle = BundleReader(file, readers, exchange.place.center.code)
    with _said_damaged():
        opening = bundle.opening()
        author, is_met = _author(door, bundle.author, opening)
        examined = _Examination(exchange, opening, author)
        for kind, data in bundle.check(author.sign):
            examined.look(kind, data)
        chains = examined.conclude()
    if not is_met:
        meet(door, author, trust)
    for keys in examined.introduced_by_author():
        exchange.trust(keys)
    return _Taking(door, bundle, opening, chains, examined.heads, Brought(author), progress).take()


@contextmanager
def _said_damaged() -> Iterator[None]:
    """What cannot be read in a bundle, for whatever reason, is one thing to people: it is damaged."""
    try:
        yield
    except (IntegrityProblem, KeyError, ValueError, TypeError):
        raise DamagedBundle from None


def _author(door: Door, station: str, opening: Opening) -> tuple[StationKeys, bool]:
    """The author's keys, and whether it is trusted here: known itself, or going on from a station that is known."""
    found = door.author(station)
    if found is not None:
        return found, True
    for event in reversed(opening.continued):
        continuation = continuation_of(Record.parse(event.encode()))
        followed = door.follow(continuation) if continuation else None
        if followed is not None and followed.station == station:
            return followed, True
    claimed = StationKeys.of(door.exchange.place.center.code, opening.author)
    if claimed.station != station:
        raise DamagedBundle
    return claimed, False


class _Examination:
    """A look at all events of a bundle: do the chains hang together, and who are the stations that wrote them."""

    def __init__(self, exchange: Exchange, opening: Opening, author: StationKeys) -> None:
        self._center = exchange.place.center.code
        self._known = known(exchange)
        self._vouches = author.role != "citizen"
        """A kiosk stands in a public hall: nobody becomes a station of the center by its word."""
        self._introduced = {author.station: author}
        if self._vouches:
            for fields in opening.stations:
                self._introduce(StationKeys.of(self._center, fields))
        self._heads = [head.head() for head in opening.heads]
        self._at: dict[str, dict[int, set[str]]] = defaultdict(dict)
        self._ends: Chains = defaultdict(dict)
        self._first: dict[str, int] = {}
        self.heads: list[Head] = []
        """The heads that are signed by stations known here; complete after `conclude`."""

    def look(self, kind: bytes, data: bytes) -> None:
        """Looks at one frame."""
        if kind == EVENTS:
            for record in Events.model_validate_json(data).records():
                if record.center != self._center:
                    raise DamagedBundle
                self._hang(record)
                self._note_station(record)
        elif kind == KEYS:
            DossierKeys.model_validate_json(data)

    def conclude(self) -> Chains:
        """The chains to take, by station with their ends. Raises DamagedBundle if one is not its station's own."""
        stations = self._introduced | self._known
        self.heads = [
            head
            for head in self._heads
            if head.station in stations and head.is_signed_by(stations[head.station].sign)
        ]
        signed = {(head.station, head.hash.hex()) for head in self.heads}
        chains = {station: ends for station, ends in self._ends.items() if station in stations}
        if any((station, digest) not in signed for station, ends in chains.items() for digest in ends):
            raise DamagedBundle
        return chains

    def introduced_by_author(self) -> list[StationKeys]:
        """The stations that are new here and that the author stands for."""
        return [keys for station, keys in self._introduced.items() if station not in self._known]

    def _introduce(self, keys: StationKeys) -> None:
        has_hub = any(each.role == "hub" for each in self._known.values())
        if keys.role == "hub" and has_hub:
            return
        if is_id(keys.station) and keys.role in get_args(Role) and 0 <= keys.number <= LAST_NUMBER:
            self._introduced.setdefault(keys.station, keys)

    def _hang(self, record: Record) -> None:
        station = record.station
        at, ends = self._at[station], self._ends[station]
        if record.seq != self._first.setdefault(station, record.seq) and (
            record.prev not in at.get(record.seq - 1, ())
        ):
            raise DamagedBundle
        digest = record.hash.hex()
        at.setdefault(record.seq, set()).add(digest)
        at.pop(record.seq - 2, None)
        ends.pop(record.prev, None)
        ends[digest] = record.seq

    def _note_station(self, record: Record) -> None:
        """Keys that came in the events themselves: by a hub that is known, or as a station goes on as another."""
        stations = self._introduced | self._known
        if record.kind == CenterKind.STATION_CONTINUED:
            found = continuation_of(record)
            old = stations.get(found.old) if found else None
            if found and old and found.is_signed_by(old.sign) and found.keys.role == old.role:
                self._introduce(found.keys)
        if record.kind == CenterKind.STATION_JOINED:
            writer = stations.get(record.station)
            if writer is not None and writer.role == "hub":
                self._introduce(StationKeys.of(record.center, record.body))


@dataclass
class _Taking:
    """A bundle that was examined, while it is taken."""

    door: Door
    bundle: BundleReader
    opening: Opening
    chains: Chains
    heads: list[Head]
    brought: Brought
    progress: Progress

    def take(self) -> Brought:
        """Everything, frame by frame. If it is cut, others are asked to tell all again."""
        exchange = self.door.exchange
        self._note_cut(True)
        lacking, named = map(set, wanted(exchange))
        for kind, data in self.bundle.frames():
            if kind == EVENTS:
                records = Events.model_validate_json(data).records()
                self._take_events([each for each in records if each.station in self.chains])
                lacking |= {each.dossier for each in records if each.dossier and each.sealed}
                named |= {sha for each in records for sha in each.body.get("attachment_sha256", ())}
            elif self._keeps_people and kind == KEYS:
                self._take_keys(DossierKeys.model_validate_json(data))
            elif self._keeps_people and kind == ATTACHMENT:
                self._take_attachment(data)
        self._take_events([])
        if self._keeps_people:
            self._note_wanted(lacking, named)
        self._note_author()
        self._note_cut(False)
        self.door.note_forked(self.brought.forked)
        return self.brought

    @property
    def _keeps_people(self) -> bool:
        """Not on a citizen station, which has keys and attachments of its own submissions only."""
        return self.bundle.reader.role != "citizen"

    def _take_events(self, records: list[Record]) -> None:
        received = self.door.exchange.receive(records, self.heads)
        self.brought.events += received.new
        self.brought.waiting = received.waiting
        self.brought.forked |= set(received.forked)
        self.brought.continued |= received.continued
        for station, seq in received.durable.items():
            is_behind = seq < max(record.seq for record in records if record.station == station)
            (self.brought.gaps.add if is_behind else self.brought.gaps.discard)(station)
        self.progress(self.brought.events)

    def _take_keys(self, keys: DossierKeys) -> None:
        self.door.exchange.put_all_keys(
            {
                dossier: [SealedKey(key.key_id, key.sealed_bytes()) for key in sealed]
                for dossier, sealed in keys.keys.items()
            },
            self.bundle.reader.box_key,
        )

    def _take_attachment(self, sealed: bytes) -> None:
        sha256 = checked(sealed)
        if self.door.exchange.wants_attachment(sha256):
            self.door.exchange.put_attachment(sha256, sealed)
            self.brought.attachments += 1

    def _note_wanted(self, dossiers: set[str], attachments: set[str]) -> None:
        """What nobody has brought yet: who reads the next bundle from here hears of it."""
        exchange = self.door.exchange
        keys = exchange.lacks_keys(sorted(dossiers))[:MOST_WANTED]
        papers = [sha for sha in sorted(attachments) if exchange.wants_attachment(sha)][:MOST_WANTED]
        exchange.set_cursor(WANTED, orjson.dumps([keys, papers]).decode())

    def _note_author(self) -> None:
        """What the author has and lacks: what is made for it from now on begins there."""
        heads = self.opening.heads if self.opening.is_whole else []
        shown = [[head.station, head.seq, head.hash] for head in heads]
        lacks = [self.opening.lacks_keys, self.opening.lacks_attachments]
        author, exchange = self.brought.author.station, self.door.exchange
        exchange.set_cursor(KNOWN + author, orjson.dumps(shown).decode())
        exchange.set_cursor(LACKS + author, orjson.dumps(lacks).decode())

    def _note_cut(self, is_cut: bool) -> None:
        """Notes whose bundle is being taken: as long as one was cut, this station asks to be told all again."""
        exchange, author = self.door.exchange, self.brought.author.station
        cut = set(orjson.loads(exchange.cursor(CUT) or "[]"))
        exchange.set_cursor(CUT, orjson.dumps(sorted(cut | {author} if is_cut else cut - {author})).decode())
