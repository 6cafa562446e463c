"""The store's side of an exchange, the same for a station, a hub and a file on a stick.

Everything here is idempotent: what came before changes nothing, and a kill between two calls is mended by
doing them again.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from dossiers.chains import MOST_BRANCHES, Chains, ends_of
from dossiers.continuing import continuation_of, go_on_in
from dossiers.erasing import erase, is_erased, sweep, unswept
from dossiers.errors import IntegrityProblem
from dossiers.events import CenterKind, Kind
from dossiers.identity import former_stations, own_station
from dossiers.ids import is_id
from dossiers.projecting import project
from dossiers.reckoning import reckon_again
from dossiers.records import Record
from dossiers.sealing import DossierKey
from dossiers.station import Head, Station, StationKeys
from dossiers.storage.store import Transaction
from dossiers.workplace import Workplace, opened

BATCH: Final = 500


@dataclass(frozen=True, slots=True)
class SealedKey:
    """A dossier's key, sealed to one receiver."""

    key_id: str
    sealed: bytes


@dataclass(frozen=True, slots=True)
class Received:
    """What became of a batch: up to which seq each station's chain is durable here, and what was new."""

    durable: Mapping[str, int]
    new: int
    duplicates: int
    waiting: int
    dossiers: tuple[str, ...]
    forked: tuple[str, ...] = ()
    """Stations of which a second branch came: two machines work with their key."""
    continued: bool = False
    """Whether this machine went on under a new chain, because another one writes with its key."""


class Exchange:
    """What one station gives to others and takes from them."""

    def __init__(self, place: Workplace) -> None:
        self.place = place

    def own_after(self, seq: int, limit: int = BATCH) -> list[Record]:
        """The next stretch of this station's own chain."""
        return self.of_line(self.place.station.id, seq, limit)

    def of_line(self, station: str, seq: int, limit: int = BATCH) -> list[Record]:
        """The next stretch of a chain that this machine wrote, without what a clone of it wrote beside."""
        with self.place.store.read() as work:
            end = work.journal.head(station)
            return work.journal.line_to(end, seq, limit) if end else []

    def lines(self) -> list[Station]:
        """The stations whose chains this machine wrote: itself, then those that it went on from, newest first."""
        with self.place.store.read() as work:
            former = former_stations(work, self.place.center.code)
        return [self.place.station, *reversed(former)]

    def ends(self, station: str) -> list[Head]:
        """All ends of a station's chain: one, unless two machines wrote it."""
        with self.place.store.read() as work:
            return ends_of(work, station)

    def of_station(self, station: str, seq: int, limit: int = BATCH) -> list[Record]:
        """The next stretch of any station's chain that is here."""
        with self.place.store.read() as work:
            return work.journal.of_station(station, seq, limit)

    def chain(self, station: str, after: int, until: int, most: int = BATCH) -> Iterator[list[Record]]:
        """A station's chain from behind one seq up to another, in stretches that part no two branches at one seq."""
        while after < until:
            found = self.of_station(station, after, most)
            last = found[-1].seq if found else until
            whole = found if len(found) < most else [record for record in found if record.seq < last]
            after = last if len(found) < most else last - 1
            wanted = [record for record in whole if record.seq <= until]
            if wanted:
                yield wanted

    def head(self, station: str) -> Head | None:
        """The end of a station's chain as it is known here."""
        with self.place.store.read() as work:
            return work.journal.head(station)

    def heads(self) -> list[Head]:
        """The ends of all chains known here."""
        with self.place.store.read() as work:
            return work.journal.heads()

    def holds(self, head: Head) -> bool:
        """Whether a chain has this event, at this place, with this hash."""
        with self.place.store.read() as work:
            found = work.journal.of_station(head.station, head.seq - 1, MOST_BRANCHES)
        return any((record.seq, record.hash) == (head.seq, head.hash) for record in found)

    def signed_head(self) -> Head | None:
        """The signed end of this station's own chain."""
        return self.head(self.place.station.id)

    def records_after(
        self, position: int, limit: int = BATCH, exclude_station: str | None = None
    ) -> tuple[list[Record], int]:
        """Events in the order in which they came to be here, and the position to go on from."""
        with self.place.store.read() as work:
            return work.journal.after(position, limit, exclude_station)

    def receive(
        self, records: Sequence[Record], heads: Sequence[Head] = (), *, own: bool = False
    ) -> Received:
        """Takes events in: chains checked, each event once, projections brought up, in one commit.

        A gap ends the taking of that chain: `durable` tells from where to send again. Events of this station's own
        chain that it did not write have it go on under a new one, but where they are asked for (`own`), as by a
        station that was put back from a backup. Raises IntegrityProblem for an event of another center, one that does
        not hang on its chain or is here with other words, or a head that is not signed by its station.
        """
        with self.place.store.write() as work:
            fresh, duplicates = self._fresh(work, records)
            chains = Chains(work)
            taken = chains.take(fresh)
            work.journal.take(taken, self.place.now())
            self._note_stations(work, taken)
            self._note_heads(work, chains, heads)
            if self.place.follow(work):
                moved = (record.at for record in taken if record.kind == CenterKind.CALENDAR_CHANGED)
                reckon_again(self.place, work, min(moved))
            touched = sorted({record.dossier for record in taken if record.dossier})
            erased = [dossier for dossier in touched if is_erased(work, dossier)]
            for dossier in touched:
                (erase if dossier in erased else _reproject)(self.place, work, dossier)
            has_traces = bool(unswept(work))
            durable = {record.station: _durable(work, record.station) for record in records}
            new = self._goes_on(work, taken) if not own else None
            received = Received(
                durable,
                len(taken),
                duplicates,
                work.rows.waiting(),
                tuple(touched),
                tuple(sorted(chains.forked)),
                new is not None,
            )
        if new is not None:
            self.place.station = new
        if has_traces:
            sweep(self.place)
        return received

    def keys_for(self, dossiers: Iterable[str], receiver: bytes) -> dict[str, list[SealedKey]]:
        """The keys of dossiers, sealed to a receiver's X25519 public key (32 bytes)."""
        public = X25519PublicKey.from_public_bytes(receiver)
        with self.place.store.read() as work:
            return {
                dossier: [
                    SealedKey(key.id, key.for_receiver(public)) for key in work.keys.of(dossier).values()
                ]
                for dossier in dossiers
            }

    def put_keys(self, dossier: str, keys: Sequence[SealedKey]) -> int:
        """Takes keys that were sealed to this station; gives how many were new. After `erased` none is taken."""
        return self.put_all_keys({dossier: keys})

    def put_all_keys(
        self, keys: Mapping[str, Sequence[SealedKey]], box_key: X25519PrivateKey | None = None
    ) -> int:
        """`put_keys` of several dossiers in one commit; `box_key` opens what was sealed to a station that this was."""
        opens = box_key or self.place.station.box_key
        with self.place.store.write() as work:
            return sum(self._put_keys(work, dossier, sealed, opens) for dossier, sealed in keys.items())

    def dossiers_without_keys(self) -> list[str]:
        """Dossiers of which something sealed is here, but not the key that opens it."""
        with self.place.store.read() as work:
            return [
                dossier
                for dossier in work.journal.dossiers()
                if _missing_keys(work.journal.of_dossier(dossier), work.keys.of(dossier))
            ]

    def lacks_keys(self, dossiers: Iterable[str]) -> list[str]:
        """Those of some dossiers whose sealed parts cannot be opened here."""
        with self.place.store.read() as work:
            return [
                dossier
                for dossier in dossiers
                if _missing_keys(work.journal.of_dossier(dossier), work.keys.of(dossier))
            ]

    def attachments_missing(self) -> list[str]:
        """Attachments that events name and that are not here; of erased dossiers none is missing."""
        with self.place.store.read() as work:
            lacking = [each for each in work.rows.attachments() if not self.place.attachments.has(each[0])]
            gone = {dossier for dossier in {of for _, of in lacking} if is_erased(work, dossier)}
        return [sha for sha, dossier in lacking if dossier not in gone]

    def attachments_of(self, dossiers: Iterable[str]) -> list[str]:
        """Attachments that events of these dossiers name."""
        wanted = set(dossiers)
        with self.place.store.read() as work:
            return [sha for sha, dossier in work.rows.attachments() if dossier in wanted]

    def attachment(self, sha256: str) -> bytes | None:
        """The sealed bytes of an attachment."""
        return self.place.attachments.get(sha256)

    def put_attachment(self, sha256: str, sealed: bytes) -> None:
        """Keeps an attachment that came, unless its dossier is erased. Raises IntegrityProblem if it is another one."""
        if self.place.attachments.put(sealed) != sha256:
            raise IntegrityProblem("An attachment that came is not the one that was named; send it again.")
        # Asked afterwards: an erasure that was committed in between has swept already.
        if self.is_erased(sha256):
            self.place.attachments.remove_all([sha256])

    def wants_attachment(self, sha256: str) -> bool:
        """Whether an event names this attachment, it is not here, and its dossier was not erased."""
        with self.place.store.read() as work:
            dossier = work.rows.attachment_dossier(sha256)
            if dossier is None or is_erased(work, dossier):
                return False
        return not self.place.attachments.has(sha256)

    def is_erased(self, sha256: str) -> bool:
        """Whether the dossier of which an event names this attachment was erased."""
        with self.place.store.read() as work:
            dossier = work.rows.attachment_dossier(sha256)
            return dossier is not None and is_erased(work, dossier)

    def attachment_named(self, sha256: str) -> bool:
        """Whether an event names this attachment."""
        with self.place.store.read() as work:
            return work.rows.attachment_dossier(sha256) is not None

    def stations(self) -> list[StationKeys]:
        """The stations of the center whose public keys are known here."""
        with self.place.store.read() as work:
            return [StationKeys.of(self.place.center.code, row) for row in work.rows.stations()]

    def trust(self, keys: StationKeys) -> None:
        """Notes a station's public keys, from enrollment or from the hub."""
        with self.place.store.write() as work:
            work.rows.put_station(keys.fields())

    def cursor(self, name: str) -> str | None:
        """A position that this station keeps for an exchange."""
        with self.place.store.read() as work:
            value = work.local.value(f"cursor/{name}")
            return None if value is None else value.decode()

    def set_cursor(self, name: str, value: str) -> None:
        """Keeps a position; it may lag behind what was taken, never run ahead."""
        with self.place.store.write() as work:
            work.local.put(f"cursor/{name}", value.encode())

    def _put_keys(
        self, work: Transaction, dossier: str, keys: Sequence[SealedKey], box_key: X25519PrivateKey
    ) -> int:
        if not is_id(dossier) or is_erased(work, dossier):
            return 0
        known = work.keys.of(dossier)
        new = [key for key in keys if key.key_id not in known]
        for key in new:
            came = DossierKey.from_sender(dossier, key.sealed, box_key)
            if came.id != key.key_id:
                raise IntegrityProblem("A key that came is another one than was said.")
            work.keys.add(came)
        if new:
            _reproject(self.place, work, dossier)
        return len(new)

    def _goes_on(self, work: Transaction, taken: Iterable[Record]) -> Station | None:
        me = self.place.station.id
        if own_station(work, self.place.center.code) is None or all(each.station != me for each in taken):
            return None
        return go_on_in(self.place, work)

    def _fresh(self, work: Transaction, records: Sequence[Record]) -> tuple[list[Record], int]:
        wrong = next((r for r in records if r.center != self.place.center.code), None)
        if wrong is not None:
            raise IntegrityProblem("An event belongs to another center ({center}).", center=wrong.center)
        known = work.journal.known(record.id for record in records)
        if any(known.get(record.id, record.hash) != record.hash for record in records):
            raise IntegrityProblem("An event came that is here with other words; nothing was taken.")
        fresh = {record.id: record for record in records if record.id not in known}
        return list(fresh.values()), len(records) - len(fresh)

    def _note_stations(self, work: Transaction, records: Iterable[Record]) -> None:
        """Public keys from `station_joined`: from the hub, or from a station about itself that is new here and no hub.

        From `station_continued` where the old station's key agrees.
        """
        for record in records:
            if record.kind == CenterKind.STATION_CONTINUED:
                self._note_continued(work, record)
            if record.kind != CenterKind.STATION_JOINED:
                continue
            try:
                subject = StationKeys.of(record.center, record.body).station
            except (KeyError, ValueError, TypeError):
                continue
            known = {str(row["station"]): str(row["role"]) for row in work.rows.stations()}
            is_new = subject == record.station and subject not in known and record.body["role"] != "hub"
            if known.get(record.station) == "hub" or is_new:
                work.rows.put_station(record.body)

    def _note_continued(self, work: Transaction, record: Record) -> None:
        found = continuation_of(record)
        known = {str(row["station"]): row for row in work.rows.stations()}
        if found is None or found.old not in known or found.keys.station in known:
            return
        old = StationKeys.of(record.center, known[found.old])
        if found.is_signed_by(old.sign) and found.keys.role == old.role:
            work.rows.put_station(found.keys.fields())

    def _note_heads(self, work: Transaction, chains: Chains, heads: Iterable[Head]) -> None:
        keys: dict[str, Any] = {row["station"]: row for row in work.rows.stations()}
        for head in heads:
            row = keys.get(head.station)
            if row is None or not chains.is_end(head):
                continue
            if not head.is_signed_by(StationKeys.of(self.place.center.code, row).sign):
                raise IntegrityProblem("The end of a chain is not signed by its station; nothing was taken.")
            chains.sign(head)


def _durable(work: Transaction, station: str) -> int:
    return max((end.seq for end in ends_of(work, station)), default=0)


def _missing_keys(records: Sequence[Record], keys: Mapping[str, DossierKey]) -> bool:
    """Whether a key is to come: of an erased dossier none will."""
    lacks = any(record.sealed and record.sealed.key_id not in keys for record in records)
    return lacks and all(record.kind != Kind.ERASED for record in records)


def _reproject(place: Workplace, work: Transaction, dossier: str) -> None:
    keys = work.keys.of(dossier)
    events = [opened(record, keys) for record in work.journal.of_dossier(dossier)]
    if events:
        project(place, work, dossier, events)
