"""Checking the whole journal: chains, gaps, heads, sealed parts, attachments and projections."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dossiers.errors import IntegrityProblem
from dossiers.projecting import rows_of
from dossiers.records import GENESIS, Record
from dossiers.station import StationKeys
from dossiers.storage.projections import Row
from dossiers.storage.store import Transaction
from dossiers.workplace import Workplace, opened


@dataclass(frozen=True, slots=True)
class Verified:
    """How many events were read, and what is wrong with the journal or with what stands on it."""

    events: int
    faults: tuple[str, ...]


def verify(place: Workplace, progress: Callable[[int], None] = lambda _: None) -> Verified:
    """Reads everything again and compares. Raises DatabaseUnusable where the database cannot be read."""
    with place.store.read() as work:
        chains = _Chains()
        try:
            for count, (position, record, stored) in enumerate(work.journal.stream(), start=1):
                chains.check(position, record, stored)
                if count % 1000 == 0:
                    progress(count)
        except IntegrityProblem as error:
            chains.faults.append(str(error))
        faults = [*chains.faults, *_heads(place, work, chains), *_attachments(place, work)]
        faults.extend(_projections(place, work))
    return Verified(chains.events, tuple(faults))


class _Chains:
    """The hash chains of all stations, read in the order of their seq."""

    def __init__(self) -> None:
        self.events = 0
        self.faults: list[str] = []
        self.ends: dict[str, dict[int, set[str]]] = defaultdict(dict)

    def check(self, position: int, record: Record, stored: bytes) -> None:
        """One event: its bytes against its hash, and its place in its chain."""
        self.events += 1
        name = f"Event {record.seq} of station {record.station}"
        if hashlib.sha256(record.raw).digest() != stored:
            self.faults.append(f"{name} was changed: its hash does not fit (position {position}).")
        ends = self.ends[record.station]
        before = {GENESIS} if record.seq == 1 else ends.get(record.seq - 1)
        if before is None:
            self.faults.append(f"{name} comes after a gap in its chain.")
        elif record.prev not in before:
            self.faults.append(f"{name} does not hang on the event before it.")
        ends.setdefault(record.seq, set()).add(record.hash.hex())
        ends.pop(record.seq - 2, None)


def _heads(place: Workplace, work: Transaction, chains: _Chains) -> Iterator[str]:
    keys = {row["station"]: StationKeys.of(place.center.code, row) for row in work.rows.stations()}
    for head in work.journal.heads():
        known = chains.ends.get(head.station, {})
        if max(known, default=0) != head.seq or head.hash.hex() not in known.get(head.seq, set()):
            yield f"The chain of station {head.station} does not end where its head says."
        elif head.signature and head.station in keys and not head.is_signed_by(keys[head.station].sign):
            yield f"The head of station {head.station} is not signed by it."
    own = work.journal.head(place.station.id)
    if own is None or not own.signature:
        yield "The head of this station's own chain is missing or not signed."


def _attachments(place: Workplace, work: Transaction) -> Iterator[str]:
    for sha256, dossier in work.rows.attachments():
        sealed = place.attachments.get(sha256)
        if sealed is None:
            if work.keys.of(dossier) and place.keeps_people:
                yield f"Attachment {sha256} is missing."
        elif hashlib.sha256(sealed).hexdigest() != sha256:
            yield f"Attachment {sha256} was changed."


def _projections(place: Workplace, work: Transaction) -> Iterator[str]:
    seen = set()
    for dossier in work.journal.dossiers():
        seen.add(dossier)
        try:
            keys = work.keys.of(dossier)
            events = [opened(record, keys) for record in work.journal.of_dossier(dossier)]
            expected = rows_of(place, dossier, events)
        except IntegrityProblem as error:
            yield f"Dossier {dossier}: {error}"
            continue
        found = work.rows.of(dossier)
        wrong = [table for table, rows in found.items() if rows != _sorted(expected.get(table, []))]
        if wrong:
            yield f"Dossier {dossier}: {', '.join(sorted(wrong))} differ from what the journal says."
    for dossier in work.rows.dossiers():
        if dossier not in seen:
            yield f"Dossier {dossier} stands in a list, but not in the journal."


def _sorted(rows: list[Row]) -> list[Row]:
    for key in ("event", "sha256"):
        if rows and key in rows[0]:
            return sorted(rows, key=lambda row: str(row[key]))
    return rows
