"""The first start of a station: its identity, its keys, and the event with which its chain begins."""

import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from pydantic import ValidationError

from dossiers.center import Center
from dossiers.center_bodies import FIXED, GOVERNED
from dossiers.center_writing import append_center_event
from dossiers.errors import BadInput
from dossiers.events import CenterKind
from dossiers.first_settings import keep_settings_in
from dossiers.identity import keep_own, own_station, renumber_own
from dossiers.reckoning import EVER, reckon_again
from dossiers.station import Station
from dossiers.storage.store import Store, Transaction
from dossiers.workplace import Workplace

_CENTER_KEY: Final = "center-key"
CENTER_KEY_BYTES: Final = 32


def station_of(store: Store) -> tuple[Station, bytes] | None:
    """The station whose store this is, and its center key; None before the first start."""
    with store.read() as work:
        return _known(work, store.center)


def found(store: Store, number: int, role: str, at: datetime) -> tuple[Station, bytes]:
    """The station of this store, made if it is its first start; two that start at once make one.

    `at` is an instant in the center's time zone.
    """
    known = station_of(store)  # reading waits for nobody, as for a long import
    if known is not None:
        return known
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


def join(place: Workplace, number: int, settings: Mapping[str, Any]) -> tuple[str, ...]:
    """What a hub said when it let this station in: its number, and the first settings of the center.

    What events govern, and what they never change, is taken over, so that all stations of a center begin alike; gives
    the names of the settings that were others here. The words on this machine's paper stay. Raises BadInput for
    settings that cannot be read.
    """
    try:
        hubs = Center.model_validate(settings)
    except ValidationError:
        raise BadInput("The hub's settings of the center cannot be read; update OneDoor.") from None
    place.station = replace(place.station, number=number)
    with place.store.write() as work:
        renumber_own(work, place.store.center, number)
        own, common = place.beginning, (*FIXED, *GOVERNED)
        others = tuple(name for name in common if getattr(own, name) != getattr(hubs, name))
        if others:
            first = own.model_copy(update={name: getattr(hubs, name) for name in others})
            keep_settings_in(work, first)
            if place.follow(work):
                reckon_again(place, work, EVER)
    return others


def _known(work: Transaction, center: str) -> tuple[Station, bytes] | None:
    station, center_key = own_station(work, center), work.local.value(_CENTER_KEY)
    return None if station is None or center_key is None else (station, center_key)
