"""The first start of a station: its identity, its keys, and the event with which its chain begins."""

import secrets
from dataclasses import replace
from datetime import datetime
from typing import Final

import orjson
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from dossiers.center import Center
from dossiers.errors import BadInput
from dossiers.events import CenterKind
from dossiers.station import Station
from dossiers.storage.journal import Draft
from dossiers.storage.store import Store, Transaction

_STATION: Final = "station"
_CENTER_KEY: Final = "center-key"
_SETTINGS: Final = "center-settings"
CENTER_KEY_BYTES: Final = 32


def station_of(store: Store) -> tuple[Station, bytes] | None:
    """The station whose store this is, and its center key; None before the first start."""
    with store.read() as work:
        return _known(work, store.center)


def found(store: Store, number: int, role: str, at: datetime) -> tuple[Station, bytes]:
    """The station of this store, made if it is its first start; two that start at once make one.

    `at` is an instant in the center's time zone.
    """
    with store.write() as work:
        known = _known(work, store.center)
        if known is not None:
            return known
        station, center_key = Station.new(store.center, number, role), secrets.token_bytes(CENTER_KEY_BYTES)
        work.local.put(_STATION, _private(station))
        work.local.put(_CENTER_KEY, center_key)
        body = station.keys.fields()
        draft = Draft(None, CenterKind.STATION_JOINED, at, "system", dict(body))
        work.journal.append(station, draft, None, at)
        work.journal.sign_head(station)
        work.rows.put_station(body)
        return station, center_key


def renumber(store: Store, number: int) -> None:
    """Gives the station the number that its hub gave it; codes made from now on carry it."""
    with store.write() as work:
        known = _known(work, store.center)
        if known is not None and known[0].number != number:
            work.local.put(_STATION, _private(replace(known[0], number=number)))


def settings_of(store: Store) -> Center | None:
    """The center's settings as this station keeps them."""
    with store.read() as work:
        kept = work.local.value(_SETTINGS)
    return None if kept is None else Center.model_validate_json(kept)


def keep_settings(store: Store, center: Center) -> None:
    """Keeps the center's settings. Raises BadInput for those of another center."""
    if center.code != store.center:
        raise BadInput(
            "This folder belongs to center {own}, not to {other}.", own=store.center, other=center.code
        )
    with store.write() as work:
        work.local.put(_SETTINGS, center.model_dump_json().encode())


def _known(work: Transaction, center: str) -> tuple[Station, bytes] | None:
    private, center_key = work.local.value(_STATION), work.local.value(_CENTER_KEY)
    if private is None or center_key is None:
        return None
    fields = orjson.loads(private)
    station = Station(
        center=center,
        id=fields["id"],
        number=fields["number"],
        role=fields["role"],
        sign_key=Ed25519PrivateKey.from_private_bytes(bytes.fromhex(fields["sign_key"])),
        box_key=X25519PrivateKey.from_private_bytes(bytes.fromhex(fields["box_key"])),
    )
    return station, center_key


def _private(station: Station) -> bytes:
    return orjson.dumps(
        {
            "id": station.id,
            "number": station.number,
            "role": station.role,
            "sign_key": station.sign_key.private_bytes_raw().hex(),
            "box_key": station.box_key.private_bytes_raw().hex(),
        }
    )
