"""Going on under a new chain: a machine whose station key is used by another one, or that was put back from a backup.

The first event of the new chain names the old station and its head, and is signed by both keys: whoever knows the old
key knows the new one, without another invitation.
"""

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from dossiers import numbering
from dossiers.center_writing import append_center_event
from dossiers.errors import DatabaseUnusable
from dossiers.events import CenterKind
from dossiers.identity import succeed
from dossiers.records import GENESIS, Record, canonical
from dossiers.station import Head, Station, StationKeys
from dossiers.storage.store import Transaction
from dossiers.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Continuation:
    """What a `station_continued` says: who goes on, and from which station's chain."""

    keys: StationKeys
    old: str
    old_head: tuple[int, str]
    """Seq and hash (hexadecimal) at which the old chain was left."""
    old_signature: bytes

    def is_signed_by(self, old_key: Ed25519PublicKey) -> bool:
        """Whether the old station's key agrees."""
        return _holds(old_key, self.old_signature, _said(self.keys.center, _fields(self)))


def continuation_of(record: Record) -> Continuation | None:
    """What a record continues; None if it is no `station_continued`, or not signed by the key that it brings."""
    if record.kind != CenterKind.STATION_CONTINUED or record.seq != 1 or record.prev != GENESIS:
        return None
    try:
        found = _parsed(record.center, record.body)
        own = base64.b64decode(record.body["signature"])
    except (KeyError, ValueError, TypeError):
        return None
    is_own = found.keys.station == record.station and found.old != record.station
    return found if is_own and _holds(found.keys.sign, own, _said(record.center, _fields(found))) else None


def go_on(place: Workplace, *, jumps: bool = False) -> Station:
    """Makes this machine a new station with the old number, in one commit; gives the new station.

    `jumps` has the counters of all days up to today leave out 500 numbers. Raises DatabaseUnusable.
    """
    with place.store.write() as work:
        new = go_on_in(place, work)
        if jumps:
            numbering.jump(work, place.local(place.now()).date())
    place.station = new
    return new


def go_on_in(place: Workplace, work: Transaction) -> Station:
    """The same inside a transaction; the caller makes the new station the workplace's once it is committed."""
    old = place.station
    new = Station.new(old.center, old.number, old.role)
    begin_chain(place, work, new)
    succeed(work, old, new)
    return new


def begin_chain(place: Workplace, work: Transaction, new: Station) -> None:
    """Writes the first event of a new chain, which goes on from the workplace's. Raises DatabaseUnusable if that is none."""
    old = place.station
    head = work.journal.head(old.id)
    if head is None:
        raise DatabaseUnusable("This station has no chain to go on from; set it up anew.")
    body = _body(old, head, new)
    append_center_event(
        work, new, CenterKind.STATION_CONTINUED, body, actor="system", at=place.local(place.now())
    )
    work.journal.sign_head(new)
    work.rows.put_station(new.keys.fields())


def _body(old: Station, head: Head, new: Station) -> dict[str, Any]:
    fields = {**new.keys.fields(), "continues": old.id, "head_seq": head.seq, "head_hash": head.hash.hex()}
    said = _said(old.center, fields)
    return {**fields, "old_signature": _text(old.sign(said)), "signature": _text(new.sign(said))}


def _parsed(center: str, body: Mapping[str, Any]) -> Continuation:
    return Continuation(
        keys=StationKeys.of(center, dict(body)),
        old=str(body["continues"]),
        old_head=(int(body["head_seq"]), str(body["head_hash"])),
        old_signature=base64.b64decode(body["old_signature"]),
    )


def _fields(found: Continuation) -> dict[str, Any]:
    seq, digest = found.old_head
    return {**found.keys.fields(), "continues": found.old, "head_seq": seq, "head_hash": digest}


def _said(center: str, fields: Mapping[str, Any]) -> bytes:
    return b"onedoor/continued/1|" + canonical([center, fields])


def _holds(key: Ed25519PublicKey, signature: bytes, said: bytes) -> bool:
    try:
        key.verify(signature, said)
    except InvalidSignature:
        return False
    return True


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
