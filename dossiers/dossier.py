"""A dossier as its events tell it: what `fold` makes and every reader takes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from dossiers.states import Status
from forms.budgets import Budget

Cause = Literal["supplement", "payment", "applicant", "agency", "force_majeure", "untold"]
"""What a pause waits for; `untold` where an appointment is worked out without a dossier."""


@dataclass(frozen=True, slots=True)
class Pause:
    """A stretch in which the clock stands still; `end` is None while it lasts."""

    cause: Cause
    start: datetime
    end: datetime | None


@dataclass(frozen=True, slots=True)
class ClockFacts:
    """All that a clock needs to know of a dossier.

    `budgets` tells since when which budget held, the one of the acceptance first; `budget` is the one that
    holds now. A pause that was open when the clock stopped ends at that instant.
    """

    budget: Budget
    accepted_at: datetime
    pauses: tuple[Pause, ...] = ()
    stopped_at: datetime | None = None
    budgets: tuple[tuple[datetime, Budget], ...] = ()


@dataclass(frozen=True, slots=True)
class SlipIssued:
    """A slip of paper that was made."""

    slip: str
    version: int
    at: datetime
    event_id: str


@dataclass(frozen=True, slots=True)
class Rating:
    """A score that the applicant gave, 1 to 5."""

    at: datetime
    score: int
    event_id: str


@dataclass(frozen=True, slots=True)
class Field:
    """When a field team first had the dossier, took it and was at the place; None where it did not come to that."""

    transferred: datetime | None = None
    taken: datetime | None = None
    surveyed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """Events of a dossier whose beginning is not here yet."""

    dossier: str
    waiting: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """An application and everything that happened to it, folded from the events that are here.

    Histories (`units`, `procedures`, `teams`) are in the order in which the events apply, with the effective
    instant of each: what held at an instant is the last entry that is not later. `lost` names the events
    without effect and what each would have done, `unseen` those that no note was written after.
    """

    id: str
    code: str
    status: Status
    version: int
    heads: tuple[str, ...]
    last_state_event: str
    procedure: str
    procedure_version: int
    channel: str
    submitted_at: datetime
    unit: str | None
    team: str | None
    priority: str
    assigned_to: str | None
    clock: ClockFacts | None
    appointment: datetime | None
    first_due: datetime | None
    waiting_for: str | None
    before: Status | None
    fee_asked: int | None
    answers: Mapping[str, Any]
    attachments: tuple[Mapping[str, Any], ...]
    slips: tuple[SlipIssued, ...]
    ratings: tuple[Rating, ...]
    done_at: datetime | None
    handed_over: bool
    result: Any
    units: tuple[tuple[datetime, str], ...]
    procedures: tuple[tuple[datetime, str], ...]
    teams: tuple[tuple[datetime, str | None], ...]
    stopped_before_acceptance: tuple[Status, datetime] | None
    is_completed: bool
    in_field: Field
    effective: Mapping[str, datetime]
    counts: Mapping[str, bool]
    lost: Mapping[str, tuple[str, ...]]
    unseen: tuple[str, ...]
    waiting: tuple[str, ...]
    erased: bool

    @property
    def last_at(self) -> datetime:
        """The latest effective instant of its events."""
        return max(self.effective.values())

    @property
    def is_accepted(self) -> bool:
        """Whether its clock ever started."""
        return self.clock is not None

    @property
    def is_running(self) -> bool:
        """Whether its clock runs or is paused."""
        return self.clock is not None and self.clock.stopped_at is None

    @property
    def to_look_at(self) -> tuple[str, ...]:
        """The events that a clerk must look at: those without effect until a note is written that knows of them, and
        all of a dossier that was erased and is open again, until it is ended."""
        if self.is_reopened_after_erasure:
            return self.unseen or (self.last_state_event,)
        return () if self.erased else self.unseen

    @property
    def is_reopened_after_erasure(self) -> bool:
        """Erased here, and open again by another station's line: a clerk must look."""
        return self.erased and not self.status.is_final
