"""Who this machine is, and who it was: the private keys of its station and of those that it went on from."""

from dataclasses import replace
from typing import Any, Final

import orjson
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from dossiers.station import Station
from dossiers.storage.store import Transaction

_STATION: Final = "station"
_FORMER: Final = "former-stations"


def own_station(work: Transaction, center: str) -> Station | None:
    """The station that this machine is; None before its first start, and on a hub, which keeps its own elsewhere."""
    kept = work.local.value(_STATION)
    return None if kept is None else _station(center, orjson.loads(kept))


def keep_own(work: Transaction, station: Station) -> None:
    """Keeps the station that this machine is."""
    work.local.put(_STATION, orjson.dumps(_fields(station)))


def former_stations(work: Transaction, center: str) -> list[Station]:
    """The stations that this machine was before, the oldest first: what they left unsent is still sent."""
    return [_station(center, fields) for fields in orjson.loads(work.local.value(_FORMER) or b"[]")]


def succeed(work: Transaction, old: Station, new: Station) -> None:
    """Makes this machine another station; the keys of the old one stay, since things are still sealed to it."""
    former = orjson.loads(work.local.value(_FORMER) or b"[]")
    work.local.put(_FORMER, orjson.dumps([*former, _fields(old)]))
    keep_own(work, new)


def renumber_own(work: Transaction, center: str, number: int) -> None:
    """Gives this machine's station another number; codes made from now on carry it."""
    station = own_station(work, center)
    if station is not None and station.number != number:
        keep_own(work, replace(station, number=number))


def _station(center: str, fields: dict[str, Any]) -> Station:
    return Station(
        center=center,
        id=fields["id"],
        number=fields["number"],
        role=fields["role"],
        sign_key=Ed25519PrivateKey.from_private_bytes(bytes.fromhex(fields["sign_key"])),
        box_key=X25519PrivateKey.from_private_bytes(bytes.fromhex(fields["box_key"])),
    )


def _fields(station: Station) -> dict[str, str | int]:
    return {
        "id": station.id,
        "number": station.number,
        "role": station.role,
        "sign_key": station.sign_key.private_bytes_raw().hex(),
        "box_key": station.box_key.private_bytes_raw().hex(),
    }
