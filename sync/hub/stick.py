"""The hub's way to stations that no network joins with it: bundles on a stick, for one center at a time."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from sqlalchemy import select

from dossiers.continuing import Continuation
from dossiers.exchange import Exchange
from dossiers.station import StationKeys
from sync.bringing import Brought, bring
from sync.carrying import Carried, Progress, write_bundle
from sync.errors import HubRefused, NotWelcome
from sync.hub.denial import Denied
from sync.hub.enrolment import Enrolments, announce, keep_settings
from sync.hub.going_on import taken_on
from sync.hub.identity import station_of
from sync.hub.rooms import Hub, Now, Room, open_hub
from sync.hub.store import STATIONS
from sync.introduction import introduction_of, is_introduction, read_introduction
from sync.meeting import bring_introduction, compare, known, others, reader_of


class HubDoor:
    """The door of the hub in one center: stations that were given a number, and not taken out again."""

    def __init__(self, hub: Hub, room: Room) -> None:
        self._hub, self._room = hub, room

    @property
    def exchange(self) -> Exchange:
        """The hub's side of the exchange."""
        return self._room.exchange

    def author(self, station: str) -> StationKeys | None:
        """A station of this hub. Raises NotWelcome for one that was taken out or cloned."""
        found = self._joined().get(station)
        if found is None:
            return None
        keys, is_welcome = found
        if not is_welcome:
            raise NotWelcome(keys.number)
        return keys

    def follow(self, found: Continuation) -> StationKeys | None:
        """A station that goes on from one of this hub: the old key's word is its invitation."""
        try:
            number, role = taken_on(self._hub.database, found, self._hub.now())
        except Denied:
            return None
        keys = replace(found.keys, number=number, role=role)
        announce(self._room, keys)
        return keys

    def others(self) -> list[StationKeys]:
        """The stations of this hub."""
        welcome = [keys for keys, is_welcome in self._joined().values() if is_welcome]
        return others(self.exchange, welcome)

    def let_in(self, keys: StationKeys, settings: Mapping[str, Any] | None) -> tuple[str, ...]:
        """Gives a station the number that it has. Raises HubRefused if another one had it."""
        hub = self._hub
        Enrolments(hub.database, hub.master, hub.identity).admit(keys, hub.now())
        announce(self._room, self._room.station.keys)
        announce(self._room, keys)
        return ()

    def note_forked(self, stations: Collection[str]) -> None:
        """Nothing more is taken from stations that two machines work as."""
        hub, center = self._hub, self._room.center.code
        for station in stations:
            Enrolments(hub.database, hub.master, hub.identity).note_clone(center, station, hub.now())

    def _joined(self) -> dict[str, tuple[StationKeys, bool]]:
        center = self._room.place.store.center
        with self._hub.database.read() as connection:
            rows = connection.execute(select(STATIONS).where(STATIONS.c.center == center)).all()
        keys = known(self.exchange)
        return {
            row.station: (keys[row.station], row.revoked_at is None and row.cloned_at is None)
            for row in rows
            if row.station in keys
        }


def export(
    database_url: str | None,
    data_dir: Path,
    center: str,
    file: BinaryIO,
    to: str,
    *,
    everything: bool = False,
    now: Now,
    progress: Progress = lambda _: None,
) -> tuple[Carried, StationKeys, StationKeys]:
    """Writes what a station of a center may lack into a bundle for it; gives the station too, and the hub's own.

    Raises NoReader.
    """
    with _hub(database_url, data_dir, now) as hub:
        room = _room(hub, center)
        door = HubDoor(hub, room)
        reader = reader_of(door, to)
        done = write_bundle(door.exchange, reader, file, everything=everything, progress=progress)
        return done, reader, room.station.keys


def introduce(
    database_url: str | None, data_dir: Path, center: str, file: BinaryIO, *, now: Now
) -> StationKeys:
    """Writes the introduction of the hub in a center; gives what it tells."""
    with _hub(database_url, data_dir, now) as hub:
        room = _room(hub, center)
        file.write(introduction_of(room.station, room.place.beginning.model_dump(mode="json")))
        return room.station.keys


def take(
    database_url: str | None,
    data_dir: Path,
    center: str,
    file: BinaryIO,
    *,
    trust: str | None = None,
    now: Now,
    progress: Progress = lambda _: None,
) -> Brought:
    """Brings a bundle or an introduction to the hub. A hub that has no settings of the center takes those it brings.

    Raises what `bring` and `bring_introduction` do, and HubRefused for a number that was given.
    """
    with _hub(database_url, data_dir, now) as hub:
        if not is_introduction(file):
            return bring(HubDoor(hub, _room(hub, center)), file, trust=trust, progress=progress)
        _begin_with(hub, center, file, trust)
        keys, _ = bring_introduction(HubDoor(hub, _room(hub, center)), file, trust)
        return Brought(keys)


def _begin_with(hub: Hub, center: str, file: BinaryIO, trust: str | None) -> None:
    """A center's first station brings its settings, if a person vouches for it."""
    if hub.room(center) is None:
        told = read_introduction(file, center)
        compare(told.keys, trust)
        station_of(hub.database, hub.master, center, may_make=True)
        with hub.database.write(center) as connection:
            keep_settings(connection, center, told.settings)
        file.seek(0)


@contextmanager
def _hub(database_url: str | None, data_dir: Path, now: Now) -> Iterator[Hub]:
    hub = open_hub(database_url, data_dir, now)
    try:
        yield hub
    finally:
        hub.database.close()


def _room(hub: Hub, center: str) -> Room:
    room = hub.room(center)
    if room is None:
        raise HubRefused(
            "settings",
            "the hub does not know this center yet: bring the introduction of one of its stations first.",
        )
    return room
