"""Checking the whole journal: chains, gaps, heads, sealed parts, attachments and projections."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from dossiers.chain_check import ChainCheck
from dossiers.errors import DatabaseDamaged, Discrepancy, IntegrityProblem
from dossiers.projecting import rows_of
from dossiers.shares import Shares, added, from_text, without_zeros
from dossiers.station import Head, StationKeys
from dossiers.storage.projections import Row
from dossiers.storage.store import Transaction
from dossiers.workplace import Workplace, opened

LOOKED_UP: Final = 1_000
"""How many of the newest dossiers are looked up in the search index, and of the others: all would cost more than all else."""


@dataclass(frozen=True, slots=True)
class Verified:
    """How many events were read, what is wrong with the journal or with what stands on it, and what is to be known.

    `notes` name stations whose chain two machines wrote: nothing is lost or changed by that.
    """

    events: int
    faults: tuple[Discrepancy, ...]
    notes: tuple[Discrepancy, ...] = ()


def verify(place: Workplace, progress: Callable[[int], None] = lambda _: None) -> Verified:
    """Reads everything again and compares.

    Raises IntegrityProblem where what is kept is damaged, DatabaseUnusable where it cannot be reached.
    """
    try:
        return _verified(place, progress)
    except DatabaseDamaged as error:
        raise IntegrityProblem(error.say, **error.params) from error


def _verified(place: Workplace, progress: Callable[[int], None]) -> Verified:
    with place.store.read() as work:
        chains = ChainCheck()
        for count, stored in enumerate(work.journal.stream(), start=1):
            chains.check(stored)
            if count % 1000 == 0:
                progress(count)
        faults = [*chains.all_faults(), *_heads(place, work, chains), *_attachments(place, work)]
        faults.extend(_projections(place, work))
        faults.extend(
            Discrepancy("The database's own check finds: {fault}.", fault=fault) for fault in work.damage()
        )
        notes = tuple(chains.notes())
    return Verified(chains.events, tuple(faults), notes)


def _heads(place: Workplace, work: Transaction, chains: ChainCheck) -> Iterator[Discrepancy]:
    keys = dict(_station_keys(place, work))
    kept: dict[str, dict[str, Head]] = defaultdict(dict)
    for head in work.journal.heads():
        kept[head.station][head.hash.hex()] = head
    for station, ends in sorted(kept.items()):
        if {digest: head.seq for digest, head in ends.items()} != chains.ends.get(station, {}):
            yield Discrepancy(
                "The chain of station {station} does not end where its head says.", station=station
            )
        elif not all(_is_signed(head, keys.get(station), strictly=len(ends) > 1) for head in ends.values()):
            yield Discrepancy("The head of station {station} is not signed by it.", station=station)
    for station in sorted(chains.ends.keys() - kept.keys()):
        yield Discrepancy("The head of station {station} is missing.", station=station)
    for found in chains.continued:
        old = keys.get(found.old)
        if old is not None and not found.is_signed_by(old.sign):
            say = "Station {station} says that it goes on from {old}, which did not sign it."
            yield Discrepancy(say, station=found.keys.station, old=found.old)
    yield from _own(place, work, keys)


def _is_signed(head: Head, keys: StationKeys | None, *, strictly: bool) -> bool:
    """Whether a head is signed by its station. What nobody signed yet is only taken where a chain has no branches:
    a second branch that the station's key did not sign is no clone's, but somebody's who put it in."""
    if not strictly and (not head.signature or keys is None):
        return True
    return keys is not None and bool(head.signature) and head.is_signed_by(keys.sign)


def _station_keys(place: Workplace, work: Transaction) -> Iterator[tuple[str, StationKeys]]:
    for row in work.rows.stations():
        with suppress(ValueError):
            yield row["station"], StationKeys.of(place.center.code, row)


def _own(place: Workplace, work: Transaction, keys: Mapping[str, StationKeys]) -> Iterator[Discrepancy]:
    own, known = work.journal.head(place.station.id), keys.get(place.station.id)
    if own is None or not own.signature:
        yield Discrepancy("The head of this station's own chain is missing or not signed.")
    if known is None or not known.are_those_of(place.station.keys):
        yield Discrepancy("The public keys that are kept of this station are not its own.")


def _attachments(place: Workplace, work: Transaction) -> Iterator[Discrepancy]:
    for sha256, dossier in work.rows.attachments():
        sealed = place.attachments.get(sha256)
        if sealed is None:
            if work.keys.of(dossier) and place.keeps_people:
                yield Discrepancy("Attachment {sha256} is missing.", sha256=sha256)
        elif hashlib.sha256(sealed).hexdigest() != sha256:
            yield Discrepancy("Attachment {sha256} was changed.", sha256=sha256)


def _projections(place: Workplace, work: Transaction) -> Iterator[Discrepancy]:
    seen, sums = set(), Shares()
    for dossier in work.journal.dossiers():
        seen.add(dossier)
        try:
            keys = work.keys.of(dossier)
            events = [opened(record, keys) for record in work.journal.of_dossier(dossier)]
            expected = rows_of(place, dossier, events)
        except IntegrityProblem as error:
            yield Discrepancy("Dossier {dossier}: {error}", dossier=dossier, error=error)
            continue
        for row in expected.get("dossiers", ()):
            added(sums, from_text(row["shares"]))
        found = work.rows.of(dossier)
        wrong = [table for table, rows in found.items() if rows != _sorted(expected.get(table, []))]
        if wrong:
            say = "Dossier {dossier}: {tables} differ from what the journal says."
            yield Discrepancy(say, dossier=dossier, tables=", ".join(sorted(wrong)))
    for dossier in work.rows.dossiers():
        if dossier not in seen:
            yield Discrepancy("Dossier {dossier} stands in a list, but not in the journal.", dossier=dossier)
    if work.rows.sums() != without_zeros(sums):
        yield Discrepancy("The sums of the months differ from what the journal says.")
    unsearchable = work.rows.unsearchable() or sum(not work.rows.is_found(each) for each in _some(seen))
    if unsearchable:
        say = "The search index does not fit the lists; entries that differ: {entries}."
        yield Discrepancy(say, entries=unsearchable)


def _some(dossiers: Collection[str]) -> list[str]:
    """Those whom search must find: the newest, whose entries an older page lacks, and as many from all times."""
    in_order = sorted(dossiers)
    return in_order[-LOOKED_UP:] + in_order[: -LOOKED_UP : 1 + len(in_order) // LOOKED_UP]


def _sorted(rows: list[Row]) -> list[Row]:
    for key in ("event", "sha256"):
        if rows and key in rows[0]:
            return sorted(rows, key=lambda row: str(row[key]))
    return rows
