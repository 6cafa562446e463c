"""Stations that carry bundles to each other on a stick."""

import io
from collections.abc import Callable
from io import BytesIO

from kiosk.bootstrap import Office
from sync.bringing import Brought, bring
from sync.carrying import write_bundle
from sync.introduction import fingerprint_of, introduction_of
from sync.meeting import StationDoor, bring_introduction, reader_of


def a_bundle(author: Office, reader: Office, *, everything: bool = False) -> bytes:
    """What one station writes for another."""
    stick = BytesIO()
    to = reader_of(StationDoor(author.exchange), reader.place.station.id)
    write_bundle(author.exchange, to, stick, everything=everything)
    return stick.getvalue()


def brings(reader: Office, bundle: bytes, *, trust: str | None = None) -> Brought:
    """What becomes of a bundle at a station."""
    return bring(StationDoor(reader.exchange), BytesIO(bundle), trust=trust)


def carries(author: Office, reader: Office, *, everything: bool = False) -> Brought:
    """One way with a stick, from one station to another."""
    return brings(reader, a_bundle(author, reader, everything=everything))


def meets(one: Office, other: Office) -> None:
    """Each gets to know the other by its introduction, the fingerprints compared."""
    for speaker, listener in ((one, other), (other, one)):
        told = BytesIO(introduction(speaker))
        fingerprint = fingerprint_of(speaker.place.station.keys)
        bring_introduction(StationDoor(listener.exchange), told, fingerprint)


def introduction(office: Office) -> bytes:
    """The file by which a station introduces itself."""
    return introduction_of(office.place.station, office.place.beginning.model_dump(mode="json"))


class Pulled(io.BytesIO):
    """A stick that is pulled out: from a place on nothing more can be read."""

    def __init__(self, data: bytes, at: int, pulled: Callable[[], bool] = lambda: True) -> None:
        super().__init__(data)
        self._at, self._pulled = at, pulled

    def read(self, size: int | None = -1, /) -> bytes:
        if self._pulled() and self.tell() + (size or 0) > self._at:
            raise OSError(5, "Input/output error")
        return super().read(size)
