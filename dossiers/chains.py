"""Taking in other stations' chains: every event hangs on the one before it; branches are kept beside each other."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from dossiers.errors import IntegrityProblem
from dossiers.records import GENESIS, Record
from dossiers.station import Head
from dossiers.storage.store import Transaction

MOST_BRANCHES: Final = 64


@dataclass
class Chains:
    """What a batch does to the chains of a center: `take` gives the events to keep, `forked` whose chain branched."""

    work: Transaction
    forked: set[str] = field(default_factory=set)
    _seen: dict[tuple[str, int], set[str]] = field(default_factory=lambda: defaultdict(set))

    def take(self, records: Sequence[Record]) -> list[Record]:
        """The events that hang on what is here; a gap ends the taking of that branch.

        Raises IntegrityProblem for an event that hangs on nothing of a chain that has no branches.
        """
        taken: list[Record] = []
        for record in sorted(records, key=lambda each: (each.station, each.seq)):
            if not self._hangs(record):
                continue
            taken.append(record)
            self._seen[record.station, record.seq].add(record.hash.hex())
            self._advance(record)
        return taken

    def sign(self, head: Head) -> None:
        """Keeps the signature over an end that is known here."""
        known = self.work.journal.head(head.station)
        if known is not None and (known.seq, known.hash) == (head.seq, head.hash):
            self.work.journal.put_head(head)
        elif self.is_branch(head):
            self.work.journal.branches.put(head)

    def is_end(self, head: Head) -> bool:
        """Whether a chain ends so, in one of its branches."""
        known = self.work.journal.head(head.station)
        is_first = known is not None and (known.seq, known.hash) == (head.seq, head.hash)
        return is_first or self.is_branch(head)

    def is_branch(self, head: Head) -> bool:
        """Whether a further branch ends so."""
        return any(end.hash == head.hash for end in self.work.journal.branches.of(head.station))

    def _hangs(self, record: Record) -> bool:
        if record.seq == 1:
            return record.prev == GENESIS
        before = self._seen[record.station, record.seq - 1]
        if record.prev not in before:
            stored = self.work.journal.of_station(record.station, record.seq - 2, MOST_BRANCHES)
            before |= {each.hash.hex() for each in stored if each.seq == record.seq - 1}
        if before and record.prev not in before and not self._has_branches(record.station):
            raise IntegrityProblem("An event does not hang on its station's chain; nothing was taken.")
        return record.prev in before

    def _has_branches(self, station: str) -> bool:
        return station in self.forked or bool(self.work.journal.branches.of(station))

    def _advance(self, record: Record) -> None:
        journal, end = self.work.journal, Head(record.station, record.seq, record.hash, b"")
        head = journal.head(record.station)
        if head is None or head.hash.hex() == record.prev:
            journal.put_head(end)
            return
        ended = bytes.fromhex(record.prev)
        is_known = any(branch.hash == ended for branch in journal.branches.of(record.station))
        journal.branches.put(end, instead_of=ended if is_known else None)
        if not is_known:
            self.forked.add(record.station)


def ends_of(work: Transaction, station: str) -> list[Head]:
    """All ends of a station's chain: one, unless two machines wrote it."""
    first = work.journal.head(station)
    return [*([first] if first else []), *work.journal.branches.of(station)]
