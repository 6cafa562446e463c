"""The working lists of a center: which dossiers each one holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from dossiers.calendar import WorkingCalendar
from dossiers.clock import due_of
from dossiers.instants import seconds_of
from dossiers.states import OPEN, Status
from forms.budgets import Budget

BY_STATE: Final[Mapping[str, tuple[Status, ...]]] = {
    "inbox": tuple(status for status in Status if status in OPEN),
    "awaiting-acceptance": (Status.SUBMITTED,),
    "awaiting-supplement": (Status.AWAITING_SUPPLEMENT,),
    "awaiting-payment": (Status.AWAITING_PAYMENT,),
    "on-hold": (Status.ON_HOLD,),
    "to-transfer": (Status.ACCEPTED,),
    "in-field": (Status.TRANSFERRED, Status.IN_FIELD),
    "back-at-center": (Status.COMPLETED,),
}
"""Lists of the dossiers in some states."""

BY_CLOCK: Final = ("due-soon", "overdue", "apology-due")
"""Past the unit's internal target and not overdue; overdue; and those whose applicants must be told of a delay now:
what they were told last runs out within one more unit of the budget (a working day, an hour), or has."""

TO_LOOK_AT: Final = ("contradicted", "waiting")
"""Dossiers with events that another station's made void, and with events that wait for others."""

LISTS: Final = (*BY_STATE, *BY_CLOCK, *TO_LOOK_AT)


@dataclass(frozen=True, slots=True)
class Moments:
    """Now, and one unit of each kind of budget later; in seconds since 1970."""

    now: int
    working_days: int
    working_hours: int
    hours: int

    @classmethod
    def of(cls, calendar: WorkingCalendar, now: datetime) -> "Moments":
        """Those of an instant by a calendar."""

        def later(unit: str) -> int:
            due = due_of(calendar, Budget.parse(f"1 {unit}"), now)
            assert due is not None, "nothing pauses this clock"
            return seconds_of(due)

        return cls(seconds_of(now), later("working_days"), later("working_hours"), later("hours"))
