"""Carrying dossiers on a stick: writing a bundle with all that its reader may lack, and bringing one.

What a reader has is known by the signed heads that it last showed in a bundle of its own; of a reader that never
showed any everything is told. What came before changes nothing, so a bundle may be brought twice, late, or be cut.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Final

import orjson

from dossiers.center_writing import hand_on_accounts
from dossiers.exchange import Exchange
from dossiers.records import Record
from dossiers.station import Head, StationKeys
from sync.bundle import (
    ATTACHMENT,
    EVENTS,
    KEYS,
    MOST_WANTED,
    OPENING,
    BundleWriter,
    DossierKeys,
    Events,
    Opening,
)
from sync.protocol import BATCH_BYTES, BATCH_EVENTS, WireHead, WireKey

KNOWN: Final = "stick-known:"
LACKS: Final = "stick-lacks:"
WANTED: Final = "stick-wanted"
CUT: Final = "stick-cut"

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Carried:
    """What went into a bundle."""

    events: int
    attachments: int


def write_bundle(
    exchange: Exchange,
    reader: StationKeys,
    file: BinaryIO,
    *,
    everything: bool = False,
    progress: Progress = lambda _: None,
) -> Carried:
    """Writes what a reader may lack into a bundle that only the reader can open; `progress` hears of events written."""
    hand_on_accounts(exchange.place)
    return _Carrying(exchange, reader, BundleWriter(file, exchange.place.station, reader), progress).write(
        everything
    )


def wanted(exchange: Exchange) -> tuple[list[str], list[str]]:
    """Dossiers of which keys are lacking here, and attachments that events name and nobody has brought yet."""
    kept = orjson.loads(exchange.cursor(WANTED) or "[[],[]]")
    return list(kept[0]), list(kept[1])


class _Carrying:
    """One bundle while it is written."""

    def __init__(
        self, exchange: Exchange, reader: StationKeys, bundle: BundleWriter, progress: Progress
    ) -> None:
        self._exchange, self._reader, self._bundle, self._progress = exchange, reader, bundle, progress
        self._shares_people = reader.role != "citizen"
        """A citizen station keeps keys and attachments of its own submissions only (architecture page)."""
        self._events = self._attachments = 0

    def write(self, everything: bool) -> Carried:
        chains = self._chains()
        self._bundle.say(OPENING, self._opening([head for ends in chains.values() for head in ends]))
        theirs: dict[str, dict[str, int]] = {} if everything else self._known()
        for station, ends in chains.items():
            start = self._start(ends, theirs.get(station, {}))
            for records in self._exchange.chain(station, start, max(head.seq for head in ends)):
                self._tell(records)
        if self._shares_people and not everything:
            self._tell_what_is_lacking()
        self._bundle.finish()
        return Carried(self._events, self._attachments)

    def _chains(self) -> dict[str, list[Head]]:
        """The ends of all chains here. One that its station has not signed yet stays until its signature is here."""
        chains: dict[str, list[Head]] = {}
        for head in self._exchange.heads():
            chains.setdefault(head.station, []).append(head)
        return {station: ends for station, ends in chains.items() if all(end.signature for end in ends)}

    def _opening(self, heads: Sequence[Head]) -> Opening:
        exchange = self._exchange
        keys, attachments = wanted(exchange)
        lines = (exchange.of_station(station.id, 0, 1) for station in exchange.lines()[:-1])
        return Opening(
            author=exchange.place.station.keys.fields(),
            continued=[record.raw.decode() for first in lines for record in first],
            heads=[WireHead.of(head) for head in heads],
            is_whole=(exchange.cursor(CUT) or "[]") == "[]",
            stations=[keys.fields() for keys in exchange.stations()],
            lacks_keys=keys,
            lacks_attachments=attachments,
        )

    def _known(self) -> dict[str, dict[str, int]]:
        """The ends that the reader showed last: by station its hashes, with where they stand."""
        kept = orjson.loads(self._exchange.cursor(KNOWN + self._reader.station) or "[]")
        ends: dict[str, dict[str, int]] = {}
        for station, seq, digest in kept:
            ends.setdefault(station, {})[digest] = seq
        return ends

    def _start(self, ends: Sequence[Head], theirs: dict[str, int]) -> int:
        """Behind which seq the reader may lack events of a chain; a chain with branches is told from its beginning."""
        last = max(end.seq for end in ends)
        if {end.hash.hex() for end in ends} == theirs.keys():
            return last
        if len(ends) == len(theirs) == 1:
            [(digest, seq)] = theirs.items()
            if seq > last:
                return last
            at = self._exchange.of_station(ends[0].station, seq - 1, 1)
            if at and at[0].hash.hex() == digest:
                return seq
        return 0

    def _tell(self, records: Iterable[Record]) -> None:
        for part in _by_size(records):
            self._bundle.say(EVENTS, Events(events=[record.raw.decode() for record in part]))
            self._events += len(part)
            if self._shares_people:
                # Keys last: where they are, papers are expected.
                self._tell_attachments(sha for each in part for sha in each.body.get("attachment_sha256", ()))
                self._tell_keys(sorted({each.dossier for each in part if each.dossier and each.sealed}))
            self._progress(self._events)

    def _tell_keys(self, dossiers: Sequence[str]) -> None:
        found = self._exchange.keys_for(dossiers, self._reader.box.public_bytes_raw())
        keys = {
            dossier: [WireKey.of(each.key_id, each.sealed) for each in sealed]
            for dossier, sealed in found.items()
            if sealed
        }
        if keys:
            self._bundle.say(KEYS, DossierKeys(keys=keys))

    def _tell_attachments(self, digests: Iterable[str]) -> None:
        for sha256 in digests:
            sealed = self._exchange.attachment(sha256)
            if sealed is not None:
                self._bundle.write(ATTACHMENT, sealed)
                self._attachments += 1

    def _tell_what_is_lacking(self) -> None:
        kept = orjson.loads(self._exchange.cursor(LACKS + self._reader.station) or "[[],[]]")
        dossiers, attachments = list(kept[0])[:MOST_WANTED], list(kept[1])[:MOST_WANTED]
        self._tell_attachments(attachments)
        for at in range(0, len(dossiers), BATCH_EVENTS):
            self._tell_keys(dossiers[at : at + BATCH_EVENTS])


def _by_size(records: Iterable[Record]) -> Iterator[list[Record]]:
    part: list[Record] = []
    size = 0
    for record in records:
        size += len(record.raw)
        if part and size > BATCH_BYTES:
            yield part
            part, size = [], len(record.raw)
        part.append(record)
    if part:
        yield part
