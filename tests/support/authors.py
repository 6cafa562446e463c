"""Stations of a test that write events about one dossier, and hear of each other's when they are told."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any
from zoneinfo import ZoneInfo

from dossiers.events import Event, Kind
from dossiers.fold import Dossier, fold

TZ = ZoneInfo("Asia/Ho_Chi_Minh")
MONDAY = datetime(2026, 12, 7, 9, tzinfo=TZ)

BODIES: Mapping[str, Mapping[str, Any]] = {
    Kind.SUBMITTED: {
        "procedure": "lv-household-new",
        "procedure_version": 1,
        "channel": "kiosk",
        "code": "H49.22-261207-01001",
        "answers": {"name": "Nguyễn Thị Mẫu", "phone": "0900000000"},
    },
    Kind.ACCEPTED: {"unit": "ha-long", "budget": "3 working_days", "due": "2026-12-10T09:00:00+07:00"},
    Kind.FEE_REQUESTED: {"amount": 150_000},
    Kind.PAUSED: {"waiting_for": "agency"},
    Kind.TRANSFERRED: {"team": "ha-long-1"},
    Kind.RESCHEDULED: {"due": "2026-12-14T09:00:00+07:00", "reason": "storm"},
    Kind.COMPLETED: {"handed_over": False},
    Kind.SLIP_ISSUED: {"slip": "receipt", "version": 1},
    Kind.RATED: {"score": 5},
}


class Author:
    """A station: writes on top of what it knows."""

    def __init__(self, name: str, *heard: Event) -> None:
        self.name, self.seq = name, 0
        self.known: dict[str, Event] = {}
        self.hear(heard)

    def hear(self, events: Iterable[Event]) -> "Author":
        """Takes in what others wrote."""
        self.known |= {event.id: event for event in events}
        return self

    @property
    def dossier(self) -> Dossier:
        folded = fold(self.known.values())
        assert isinstance(folded, Dossier)
        return folded

    def write(self, kind: str, at: datetime = MONDAY, **body: Any) -> Event:
        """One event, with a body that is good enough unless something else is said."""
        before = self.dossier if self.known else None
        self.seq += 1
        event = Event(
            id=sha256(f"{self.name}-{self.seq}".encode()).hexdigest()[:12],
            dossier="D",
            version=before.version + 1 if before else 1,
            after=before.heads if before else (),
            on=before.last_state_event if before else None,
            station=self.name,
            seq=self.seq,
            kind=kind,
            schema=1,
            at=at,
            actor="clerk:test",
            body={**BODIES.get(kind, {}), **body},
        )
        self.known[event.id] = event
        return event

    def live(self, *kinds: str) -> "Author":
        """Writes a life, an hour from event to event."""
        for hour, kind in enumerate(kinds):
            self.write(kind, MONDAY + timedelta(hours=hour))
        return self

    @property
    def events(self) -> list[Event]:
        return list(self.known.values())


def an_author(*kinds: str, name: str = "a") -> Author:
    """A station that has written this life."""
    return Author(name).live(*kinds)
