"""Checking the whole journal: chains, gaps, heads, sealed parts, attachments and projections."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass

from dossiers.errors import IntegrityProblem
from dossiers.projecting import rows_of
from dossiers.records import GENESIS, Record
from dossiers.station import StationKeys
from dossiers.storage.journal import Stored
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
        for count, stored in enumerate(work.journal.stream(), start=1):
            chains.check(stored)
            if count % 1000 == 0:
                progress(count)
        faults = [*chains.all_faults(), *_heads(place, work, chains), *_attachments(place, work)]
        faults.extend(_projections(place, work))
    return Verified(chains.events, tuple(faults))


class _Chains:
    """The hash chains of all stations, read in the order of their seq."""

    def __init__(self) -> None:
        self.events = self._last_position = 0
        self.ends: dict[str, dict[int, set[str]]] = defaultdict(dict)
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

    def all_faults(self) -> Iterator[str]:
        """What is wrong with the events, and whether some are missing among them."""
        yield from self._faults
        if self._last_position != self.events:
            yield f"The journal has {self.events} events, but its last one is at position {self._last_position}."

    def _hang(self, record: Record, name: str) -> None:
        ends = self.ends[record.station]
        before = {GENESIS} if record.seq == 1 else ends.get(record.seq - 1)
        if before is None:
            self._faults.append(f"{name} comes after a gap in its chain.")
        elif record.prev not in before:
            self._faults.append(f"{name} does not hang on the event before it.")
        ends.setdefault(record.seq, set()).add(record.hash.hex())
        ends.pop(record.seq - 2, None)


def _heads(place: Workplace, work: Transaction, chains: _Chains) -> Iterator[str]:
    keys = dict(_station_keys(place, work))
    heads = work.journal.heads()
    for head in heads:
        known = chains.ends.get(head.station, {})
        if max(known, default=0) != head.seq or head.hash.hex() not in known.get(head.seq, set()):
            yield f"The chain of station {head.station} does not end where its head says."
        elif head.signature and head.station in keys and not head.is_signed_by(keys[head.station].sign):
            yield f"The head of station {head.station} is not signed by it."
    for station in sorted(chains.ends.keys() - {head.station for head in heads}):
        yield f"The head of station {station} is missing."
    yield from _own(place, work, keys)


def _station_keys(place: Workplace, work: Transaction) -> Iterator[tuple[str, StationKeys]]:
    for row in work.rows.stations():
        with suppress(ValueError):
            yield row["station"], StationKeys.of(place.center.code, row)


def _own(place: Workplace, work: Transaction, keys: Mapping[str, StationKeys]) -> Iterator[str]:
    own, known = work.journal.head(place.station.id), keys.get(place.station.id)
    if own is None or not own.signature:
        yield "The head of this station's own chain is missing or not signed."
    if known is None or not known.are_those_of(place.station.keys):
        yield "The public keys that are kept of this station are not its own."


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
    unsearchable = work.rows.unsearchable()
    if unsearchable:
        yield f"The search index does not fit the lists: {unsearchable} entries."


def _sorted(rows: list[Row]) -> list[Row]:
    for key in ("event", "sha256"):
        if rows and key in rows[0]:
            return sorted(rows, key=lambda row: str(row[key]))
    return rows
