"""The table of states: which event leads from which state to which (domain page, "States")."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from dossiers.events import Kind


class Status(StrEnum):
    """Where a dossier stands."""

    SUBMITTED = "SUBMITTED"
    ACCEPTED = "ACCEPTED"
    AWAITING_SUPPLEMENT = "AWAITING_SUPPLEMENT"
    AWAITING_PAYMENT = "AWAITING_PAYMENT"
    ON_HOLD = "ON_HOLD"
    TRANSFERRED = "TRANSFERRED"
    IN_FIELD = "IN_FIELD"
    COMPLETED = "COMPLETED"
    CLOSED = "CLOSED"
    REFUSED = "REFUSED"
    WITHDRAWN = "WITHDRAWN"
    STOPPED = "STOPPED"

    @property
    def is_final(self) -> bool:
        """Whether the clock has stopped for good, or never starts."""
        return self in FINAL


class Outcome(StrEnum):
    """How a stopped clock stands against its due."""

    AHEAD = "ahead"
    ON_TIME = "on_time"
    OVERDUE = "overdue"


FINAL: Final = frozenset({Status.COMPLETED, Status.CLOSED, Status.REFUSED, Status.WITHDRAWN, Status.STOPPED})
OPEN: Final = frozenset(set(Status) - FINAL)

_AT_WORK: Final = (Status.ACCEPTED, Status.TRANSFERRED, Status.IN_FIELD)
PAUSED: Final = (Status.AWAITING_SUPPLEMENT, Status.AWAITING_PAYMENT, Status.ON_HOLD)

BEFORE: Final = None
"""In AFTER: back to the state before the request or the pause."""

AFTER: Final[Mapping[tuple[Status | None, str], Status | None]] = {
    (None, Kind.SUBMITTED): Status.SUBMITTED,
    (Status.SUBMITTED, Kind.ACCEPTED): Status.ACCEPTED,
    **{
        (status, Kind.SUPPLEMENT_REQUESTED): Status.AWAITING_SUPPLEMENT
        for status in (Status.SUBMITTED, *_AT_WORK)
    },
    (Status.AWAITING_SUPPLEMENT, Kind.SUPPLEMENTED): BEFORE,
    **{(status, Kind.FEE_REQUESTED): Status.AWAITING_PAYMENT for status in _AT_WORK},
    (Status.AWAITING_PAYMENT, Kind.FEE_PAID): BEFORE,
    **{(status, Kind.PAUSED): Status.ON_HOLD for status in _AT_WORK},
    (Status.ON_HOLD, Kind.RESUMED): BEFORE,
    **{(status, Kind.TRANSFERRED): Status.TRANSFERRED for status in _AT_WORK},
    (Status.TRANSFERRED, Kind.TAKEN): Status.IN_FIELD,
    (Status.IN_FIELD, Kind.SURVEYED): Status.IN_FIELD,
    (Status.TRANSFERRED, Kind.HANDED_BACK): Status.ACCEPTED,
    (Status.IN_FIELD, Kind.HANDED_BACK): Status.ACCEPTED,
    **{(status, Kind.COMPLETED): Status.COMPLETED for status in _AT_WORK},
    (Status.COMPLETED, Kind.HANDED_OVER): Status.CLOSED,
    **{
        (status, Kind.REFUSED): Status.REFUSED
        for status in (Status.SUBMITTED, Status.ACCEPTED, Status.AWAITING_SUPPLEMENT)
    },
    **{(status, Kind.WITHDRAWN): Status.WITHDRAWN for status in Status if status in OPEN},
    **{(status, Kind.STOPPED): Status.STOPPED for status in (*_AT_WORK, *PAUSED)},
}
"""The law. `after` below adds what a pair cannot say: the way back, `handed_over`, and stopping before acceptance."""

STATE_KINDS: Final = frozenset(kind for _, kind in AFTER)
"""Kinds that form the tree by `on`: the table above its last three rows."""

STOPS_CLOCK: Final = frozenset({Kind.COMPLETED, Kind.REFUSED, Kind.WITHDRAWN, Kind.STOPPED})
PAUSES_CLOCK: Final = frozenset({Kind.SUPPLEMENT_REQUESTED, Kind.FEE_REQUESTED, Kind.PAUSED})
RESUMES_CLOCK: Final = frozenset({Kind.SUPPLEMENTED, Kind.FEE_PAID, Kind.RESUMED})

WHILE_OPEN: Final = frozenset({Kind.CORRECTED, Kind.ASSIGNED, Kind.RESCHEDULED})
ALWAYS: Final = frozenset({Kind.NOTED, Kind.RATED, Kind.SLIP_ISSUED})

NATIONAL: Final[Mapping[Status, int]] = {
    Status.SUBMITTED: 1,
    Status.ACCEPTED: 2,
    Status.REFUSED: 3,
    Status.TRANSFERRED: 4,
    Status.IN_FIELD: 4,
    Status.ON_HOLD: 4,
    Status.AWAITING_SUPPLEMENT: 5,
    Status.AWAITING_PAYMENT: 6,
    Status.WITHDRAWN: 7,
    Status.STOPPED: 8,
    Status.COMPLETED: 9,
    Status.CLOSED: 10,
}
"""The dossier status that the national portal knows."""

ROLES: Final[Mapping[Kind, tuple[str, ...]]] = {
    Kind.SUBMITTED: ("citizen", "clerk"),
    Kind.CORRECTED: ("clerk",),
    Kind.ACCEPTED: ("clerk", "system"),
    Kind.ASSIGNED: ("clerk", "manager"),
    Kind.SUPPLEMENT_REQUESTED: ("clerk", "team"),
    Kind.SUPPLEMENTED: ("citizen", "clerk"),
    Kind.FEE_REQUESTED: ("clerk", "team"),
    Kind.FEE_PAID: ("clerk",),
    Kind.PAUSED: ("clerk", "team"),
    Kind.RESUMED: ("clerk", "team"),
    Kind.REFUSED: ("clerk",),
    Kind.WITHDRAWN: ("citizen", "clerk"),
    Kind.STOPPED: ("clerk",),
    Kind.TRANSFERRED: ("clerk", "system"),
    Kind.TAKEN: ("team",),
    Kind.SURVEYED: ("team",),
    Kind.HANDED_BACK: ("team",),
    Kind.RESCHEDULED: ("clerk",),
    Kind.COMPLETED: ("team",),
    Kind.HANDED_OVER: ("clerk",),
    Kind.SLIP_ISSUED: ("clerk", "system"),
    Kind.RATED: ("citizen",),
    Kind.NOTED: ("clerk", "team"),
    Kind.ERASED: ("manager",),
}
"""Who makes an event of this kind; the first is taken where a command line names nobody."""


def after(
    status: Status | None,
    kind: str,
    body: Mapping[str, Any],
    *,
    before: Status | None,
    is_accepted: bool,
) -> Status | None:
    """The state that a state event leads to, or None if it does not apply.

    `before` is the state to which a request or a pause returns; `is_accepted` whether the clock ever started.
    """
    if (status, kind) not in AFTER:
        return None
    if kind == Kind.STOPPED and not is_accepted:
        return None
    if kind in RESUMES_CLOCK:
        return before
    if kind == Kind.COMPLETED and body.get("handed_over") is True:
        return Status.CLOSED
    return AFTER[status, kind]
