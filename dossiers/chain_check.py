"""The hash chains of all stations as the journal has them: bytes, places, gaps, branches and ends."""

from collections import defaultdict
from collections.abc import Iterator

from dossiers.continuing import Continuation, continuation_of
from dossiers.errors import IntegrityProblem
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
        self._faults: list[str] = []

    def check(self, stored: Stored) -> None:
        """One event: its bytes against its hash and its columns, and its place in its chain."""
        self.events += 1
        self._last_position = max(self._last_position, stored.position)
        try:
            record = Record.parse(stored.raw)
        except IntegrityProblem:
            self._faults.append(
                f"The event at position {stored.position} cannot be read: its bytes are damaged."
            )
            return
        name = f"Event {record.seq} of station {record.station}"
        if record.hash != stored.hash:
            self._faults.append(f"{name} was changed: its hash does not fit (position {stored.position}).")
        if any(getattr(record, column) != value for column, value in stored.beside.items()):
            self._faults.append(f"{name} is filed as another one than it is (position {stored.position}).")
        self._hang(record, name)
        found = continuation_of(record)
        if found is not None:
            self.continued.append(found)
        elif record.kind == CenterKind.STATION_CONTINUED:
            self._faults.append(f"{name} says that it goes on from another station, but is not signed so.")

    def all_faults(self) -> Iterator[str]:
        """What is wrong with the events, and whether some are missing among them."""
        yield from self._faults
        if self._last_position != self.events:
            yield f"The journal has {self.events} events, but its last one is at position {self._last_position}."

    def notes(self) -> Iterator[str]:
        """Which chains two machines wrote."""
        for station, seq in sorted(self._forks.items()):
            yield (
                f"Two machines worked as station {station}: its chain has branches from event {seq} on, "
                "and both count."
            )

    def _hang(self, record: Record, name: str) -> None:
        digest, at, ends = record.hash.hex(), self._at[record.station], self.ends[record.station]
        before = {GENESIS} if record.seq == 1 else at.get(record.seq - 1)
        if before is None:
            self._faults.append(f"{name} comes after a gap in its chain.")
        elif record.prev not in before:
            self._faults.append(f"{name} does not hang on the event before it.")
        if record.seq in at:
            self._forks.setdefault(record.station, record.seq)
        at.setdefault(record.seq, set()).add(digest)
        at.pop(record.seq - 2, None)
        ends.pop(record.prev, None)
        ends[digest] = record.seq
