"""What has happened: the kinds of events and the event as every rule reads it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """Events of a dossier (domain page, "Events")."""

    SUBMITTED = "submitted"
    CORRECTED = "corrected"
    ACCEPTED = "accepted"
    ASSIGNED = "assigned"
    SUPPLEMENT_REQUESTED = "supplement_requested"
    SUPPLEMENTED = "supplemented"
    FEE_REQUESTED = "fee_requested"
    FEE_PAID = "fee_paid"
    PAUSED = "paused"
    RESUMED = "resumed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"
    TRANSFERRED = "transferred"
    TAKEN = "taken"
    SURVEYED = "surveyed"
    HANDED_BACK = "handed_back"
    RESCHEDULED = "rescheduled"
    COMPLETED = "completed"
    HANDED_OVER = "handed_over"
    SLIP_ISSUED = "slip_issued"
    RATED = "rated"
    NOTED = "noted"
    ERASED = "erased"


class CenterKind(StrEnum):
    """Events of a center, on which dues, rights and figures depend."""

    CALENDAR_CHANGED = "calendar_changed"
    STATION_JOINED = "station_joined"
    STATION_CONTINUED = "station_continued"
    UNITS_CHANGED = "units_changed"
    TEAMS_CHANGED = "teams_changed"
    ACCOUNTS_CHANGED = "accounts_changed"
    CATALOGUE_CHANGED = "catalogue_changed"
    MONTH_CLOSED = "month_closed"
    DAY_COUNTED = "day_counted"


@dataclass(frozen=True, slots=True)
class Event:
    """One immutable fact, its body opened as far as this station has the key."""

    id: str
    dossier: str | None
    version: int
    after: tuple[str, ...]
    on: str | None
    station: str
    seq: int
    kind: str
    schema: int
    at: datetime
    actor: str
    body: Mapping[str, Any]
    sealed: bool = False
    """True if a part of the body exists that cannot be read here."""

    @property
    def order(self) -> tuple[int, str, int, str]:
        """The order in which events that do not stand on each other apply."""
        return (self.version, self.station, self.seq, self.id)
