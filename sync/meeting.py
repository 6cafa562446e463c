"""Whom a machine carries bundles to and takes them from: at a station the stations that it was told to trust.

The hub has a door of its own (`sync.hub.stick`), since it gives numbers and takes stations out again.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, BinaryIO, Protocol

from pydantic import ValidationError

from dossiers.center import Center
from dossiers.center_bodies import FIXED, GOVERNED
from dossiers.continuing import Continuation, continuation_of
from dossiers.errors import BadInput, IntegrityProblem
from dossiers.exchange import Exchange
from dossiers.founding import join
from dossiers.station import StationKeys
from sync.errors import NoReader, OtherFingerprint, OwnIntroduction, Unmet
from sync.introduction import fingerprint_of, is_fingerprint_of, read_introduction


class Door(Protocol):
    """Who may come and go with a stick."""

    @property
    def exchange(self) -> Exchange:
        """The store behind the door."""

    def author(self, station: str) -> StationKeys | None:
        """A station from which bundles are taken; None if nobody has said so yet. Raises NotWelcome."""

    def follow(self, found: Continuation) -> StationKeys | None:
        """A station that goes on from one known here, as the old key says; None if it does not."""

    def others(self) -> list[StationKeys]:
        """The stations for which bundles can be made."""

    def let_in(self, keys: StationKeys, settings: Mapping[str, Any] | None) -> tuple[str, ...]:
        """Trusts a station whose fingerprint a person has compared, from now on.

        Gives the names of the settings with which its center began otherwise than here.
        """

    def note_forked(self, stations: Collection[str]) -> None:
        """Two machines were seen to work with the keys of these stations."""


class StationDoor:
    """The door of a station."""

    def __init__(self, exchange: Exchange) -> None:
        self.exchange = exchange
        self._followed: dict[str, StationKeys] = {}

    def author(self, station: str) -> StationKeys | None:
        """A station that is known here."""
        return known(self.exchange).get(station)

    def follow(self, found: Continuation) -> StationKeys | None:
        """A station that goes on from one known here, under the same role."""
        old = self._followed.get(found.old) or self.author(found.old)
        if old is None or not found.is_signed_by(old.sign) or found.keys.role != old.role:
            return None
        self._followed[found.keys.station] = found.keys
        return found.keys

    def others(self) -> list[StationKeys]:
        """The stations known here that have not gone on as others, without this one."""
        return others(self.exchange, self.exchange.stations())

    def let_in(self, keys: StationKeys, settings: Mapping[str, Any] | None) -> tuple[str, ...]:
        """Trusts a station. Of its hub a station takes over how the center began, so that all begin alike."""
        self.exchange.trust(keys)
        place = self.exchange.place
        if settings is None:
            return ()
        if keys.role == "hub":
            return join(place, place.station.number, settings)
        return differing(place.beginning, settings)

    def note_forked(self, stations: Collection[str]) -> None:
        """A station says it in what comes of the exchange."""


def known(exchange: Exchange) -> dict[str, StationKeys]:
    """The stations whose public keys are here, by their ids."""
    return {keys.station: keys for keys in exchange.stations()}


def others(exchange: Exchange, stations: Iterable[StationKeys]) -> list[StationKeys]:
    """Those of some stations that are still at work under their id, and not this machine."""
    with exchange.place.store.read() as work:
        found = (continuation_of(record) for record in work.journal.of_center())
        gone = {each.old for each in found if each is not None}
    own = {station.id for station in exchange.lines()}
    return sorted(
        (keys for keys in stations if keys.station not in gone | own),
        key=lambda keys: (keys.number, keys.station),
    )


def reader_of(door: Door, named: str | None) -> StationKeys:
    """The station that a person means by "hub", a number or an id; without a name the hub. Raises NoReader."""
    found = door.others()
    wanted = named or "hub"
    fitting = [keys for keys in found if wanted in _names(keys)]
    if len(fitting) == 1:
        return fitting[0]
    listed = ", ".join(f"{keys.number:02d} ({keys.role}) {keys.station}" for keys in fitting or found)
    if fitting:
        raise NoReader(
            "Several stations are called {name}; name one by its id: {stations}.",
            name=wanted,
            stations=listed,
        )
    if not found:
        raise NoReader(
            "No other station is known here yet: have it write “onedoor export FILE --introduction”, "
            "and bring that file here first."
        )
    if named is None:
        raise NoReader("No hub is known here; name the reader with --to: {stations}.", stations=listed)
    raise NoReader("No station {name} is known here; these are: {stations}.", name=named, stations=listed)


def bring_introduction(door: Door, file: BinaryIO, typed: str | None) -> tuple[StationKeys, tuple[str, ...]]:
    """Trusts the station that introduces itself in a file, if a person typed its fingerprint.

    Gives it, and the names of the settings with which its center began otherwise than here. Raises as `meet`, and
    DamagedBundle, BundleNewer or OtherCenter.
    """
    told = read_introduction(file, door.exchange.place.center.code)
    keys = told.keys
    if keys.station in {station.id for station in door.exchange.lines()}:
        raise OwnIntroduction
    trusted = door.author(keys.station)
    if trusted is not None and trusted.are_those_of(keys):
        return trusted, ()
    return keys, meet(door, keys, typed, told.settings)


def meet(
    door: Door, keys: StationKeys, typed: str | None, settings: Mapping[str, Any] | None = None
) -> tuple[str, ...]:
    """Trusts a new station if a person typed its fingerprint; gives what `Door.let_in` does.

    Raises Unmet with the fingerprint to compare, OtherFingerprint, or IntegrityProblem for a known station's id with
    other keys.
    """
    before = known(door.exchange).get(keys.station)
    if before is not None and not before.are_those_of(keys):
        raise IntegrityProblem(
            "A station known here comes with other keys; nothing was taken. Ask who wrote the file."
        )
    compare(keys, typed)
    return door.let_in(keys, settings)


def compare(keys: StationKeys, typed: str | None) -> None:
    """Raises Unmet where no fingerprint was typed, OtherFingerprint where it is another station's."""
    if typed is None:
        raise Unmet(keys.number, keys.role, fingerprint_of(keys))
    if not is_fingerprint_of(keys, typed):
        raise OtherFingerprint(fingerprint_of(keys))


def differing(own: Center, settings: Mapping[str, Any]) -> tuple[str, ...]:
    """The settings of a center's beginning that are not the same here and there. Raises BadInput."""
    try:
        theirs = Center.model_validate(settings)
    except ValidationError:
        raise BadInput("The settings of the center in the file cannot be read; update OneDoor.") from None
    return tuple(
        name
        for name in (*FIXED, *GOVERNED)
        if name != "pack_calendar" and getattr(own, name) != getattr(theirs, name)
    )


def _names(keys: StationKeys) -> tuple[str, ...]:
    hub = ("hub",) if keys.role == "hub" else ()
    return (keys.station, str(keys.number), f"{keys.number:02d}", *hub)
