"""The hash chains of all stations as the journal has them: bytes, places, gaps, branches and ends."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from dossiers.continuing import Continuation, continuation_of
from dossiers.errors import Discrepancy, IntegrityProblem
from dossiers.events import CenterKind
from dossiers.records import GENESIS, Record
from dossiers.storage.journal import Stored


class ChainCheck:
    """Checks every event as it is read, in the order of station, seq and id.

    `ends` has by station the events on which none hangs, hash to seq: several where a chain has branches.
    """

    def __init__(self) -> None:
        self.events = self._last_position = 0
        self.ends: dict[str, dict[str, int]] = defaultdict(dict)
        self.continued: list[Continuation] = []
        self._at: dict[str, dict[int, set[str]]] = defaultdict(dict)
        self._forks: dict[str, int] = {}
        self._faults: list[Discrepancy] = []

    def check(self, stored: Stored) -> None:
        """One event: its bytes against its hash and its columns, and its place in its chain."""
        self.events += 1
        self._last_position = max(self._last_position, stored.position)
        try:
            record = Record.parse(stored.raw)
        except IntegrityProblem:
            say = "The event at position {position} cannot be read: its bytes are damaged."
            self._faults.append(Discrepancy(say, position=stored.position))
            return
        name = {"seq": record.seq, "station": record.station}
        if record.hash != stored.hash:
            say = "Event {seq} of station {station} was changed: its hash does not fit (position {position})."
            self._faults.append(Discrepancy(say, **name, position=stored.position))
        if any(getattr(record, column) != value for column, value in stored.beside.items()):
            say = "Event {seq} of station {station} is filed as another one than it is (position {position})."
            self._faults.append(Discrepancy(say, **name, position=stored.position))
        self._hang(record, name)
        found = continuation_of(record)
        if found is not None:
            self.continued.append(found)
        elif record.kind == CenterKind.STATION_CONTINUED:
            say = "Event {seq} of station {station} says that it goes on from another station, but is not signed so."
            self._faults.append(Discrepancy(say, **name))

    def all_faults(self) -> Iterator[Discrepancy]:
        """What is wrong with the events, and whether some are missing among them."""
        yield from self._faults
        if self._last_position != self.events:
            say = "Events in the journal: {events}; but its last one is at position {position}."
            yield Discrepancy(say, events=self.events, position=self._last_position)

    def notes(self) -> Iterator[Discrepancy]:
        """Which chains two machines wrote."""
        for station, seq in sorted(self._forks.items()):
            say = "Two machines worked as station {station}: its chain has branches from event {seq} on, and both count."
            yield Discrepancy(say, station=station, seq=seq)

    def _hang(self, record: Record, name: Mapping[str, Any]) -> None:
        digest, at, ends = record.hash.hex(), self._at[record.station], self.ends[record.station]
        before = {GENESIS} if record.seq == 1 else at.get(record.seq - 1)
        if before is None:
            self._faults.append(
                Discrepancy("Event {seq} of station {station} comes after a gap in its chain.", **name)
            )
        elif record.prev not in before:
            say = "Event {seq} of station {station} does not hang on the event before it."
            self._faults.append(Discrepancy(say, **name))
        if record.seq in at:
            self._forks.setdefault(record.station, record.seq)
        at.setdefault(record.seq, set()).add(digest)
        at.pop(record.seq - 2, None)
        ends.pop(record.prev, None)
        ends[digest] = record.seq
