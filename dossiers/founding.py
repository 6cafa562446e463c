"""The first start of a station: its identity, its keys, and the event with which its chain begins."""

import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from pydantic import ValidationError

from dossiers.center import Center
from dossiers.center_bodies import GOVERNED
from dossiers.center_writing import append_center_event
from dossiers.errors import BadInput
from dossiers.events import CenterKind
from dossiers.identity import keep_own, own_station, renumber_own
from dossiers.instants import from_seconds
from dossiers.projecting import project_again
from dossiers.station import Station
from dossiers.storage.store import Store, Transaction
from dossiers.workplace import Workplace

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
        keep_own(work, station)
        work.local.put(_CENTER_KEY, center_key)
        body = station.keys.fields()
        append_center_event(work, station, CenterKind.STATION_JOINED, body, actor="system", at=at)
        work.journal.sign_head(station)
        work.rows.put_station(body)
        return station, center_key


def renumber(store: Store, number: int) -> None:
    """Gives the station the number that its hub gave it; codes made from now on carry it."""
    with store.write() as work:
        renumber_own(work, store.center, number)


def join(place: Workplace, number: int, settings: Mapping[str, Any]) -> None:
    """What a hub said when it let this station in: its number, and the first settings of the center.

    What events govern is taken over, so that all stations of a center begin alike; the words on this machine's
    paper stay. Raises BadInput for settings that cannot be read.
    """
    try:
        hubs = Center.model_validate(settings)
    except ValidationError:
        raise BadInput("The hub's settings of the center cannot be read; update OneDoor.") from None
    renumber(place.store, number)
    place.station = replace(place.station, number=number)
    first = place.first.model_copy(update={name: getattr(hubs, name) for name in GOVERNED})
    if first != place.first:
        keep_settings(place.store, first)
        with place.store.write() as work:
            place.begin_with(first, work)
            project_again(place, work, from_seconds(0, first.tz))


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
    station, center_key = own_station(work, center), work.local.value(_CENTER_KEY)
    return None if station is None or center_key is None else (station, center_key)
