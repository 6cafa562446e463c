"""What the working calendar decides of a dossier, and working it out anew where the calendar became another one."""

from datetime import UTC, datetime
from typing import Any, Final

import orjson

from dossiers.clock import Reading, reading
from dossiers.counted import Counted
from dossiers.dossier import ClockFacts, Pause
from dossiers.instants import YEARS, from_seconds, seconds_of
from dossiers.shares import shares_of, to_text
from dossiers.storage.projections import Row
from dossiers.storage.store import Transaction
from dossiers.workplace import Workplace
from forms.budgets import Budget

EVER: Final = datetime(YEARS.start, 1, 1, tzinfo=UTC)
"""Before every instant that a dossier knows."""

_RECKONED_BY: Final = "calendar-reckoned-by"


def reckoned(
    place: Workplace, counted: Counted, facts: ClockFacts | None, appointment: datetime | None
) -> Row:
    """The columns of a dossier's row that its clock decides, and what it adds to the months."""
    clock = reading(place.calendar, facts, facts.accepted_at) if facts else None
    return {
        "due": _seconds(clock.due if clock else None),
        "told": _seconds(told(appointment, clock)),
        "internal": _seconds(clock.internal if clock else None),
        "outcome": str(clock.outcome) if clock and clock.outcome else None,
        "paused_since": _seconds(clock.paused_since if clock else None),
        "working_left": _left(place, facts, clock),
        "shares": to_text(shares_of(counted, place.calendar, place.months)),
    }


def told(appointment: datetime | None, clock: Reading | None) -> datetime | None:
    """What the applicant is told: the later of the due and the rescheduled appointment; None while paused."""
    known = [at for at in (clock.due if clock else None, appointment) if at is not None]
    return max(known, default=None)


def reckon_again(place: Workplace, work: Transaction, since: datetime) -> int:
    """Works out anew what the calendar decides of every dossier whose clock it can have moved after an instant.

    Gives how many rows are others by that. What the rows say of each clock is enough: no body is opened.
    """
    changed: list[tuple[Row, Row]] = []
    for row in work.rows.clocks_after(seconds_of(since)):
        counted = Counted.from_json(orjson.loads(row["counted"]))
        appointment = (
            None if row["appointment"] is None else from_seconds(row["appointment"], place.center.tz)
        )
        columns = reckoned(place, counted, _facts(place, counted, row["budget"]), appointment)
        if any(row[name] != value for name, value in columns.items()):
            changed.append((row, columns))
    work.rows.put_clocks(changed)
    note_calendar(place, work)
    return len(changed)


def is_reckoned(place: Workplace, work: Transaction) -> bool:
    """Whether the rows were worked out by the calendar that holds: a newer program may know one that an older lacked."""
    return work.local.value(_RECKONED_BY) == place.calendar.digest


def note_calendar(place: Workplace, work: Transaction) -> None:
    """Notes by which calendar the rows are worked out."""
    work.local.put(_RECKONED_BY, place.calendar.digest)


def _facts(place: Workplace, counted: Counted, budget: str) -> ClockFacts:
    def at(second: int) -> datetime:
        return from_seconds(second, place.center.tz)

    assert counted.accepted is not None, "asked for by the query"
    pauses: list[Any] = list(zip(counted.causes, counted.pauses, strict=True))
    return ClockFacts(
        budget=Budget.parse(budget),
        accepted_at=at(counted.accepted),
        pauses=tuple(
            Pause(cause, at(start), None if end is None else at(end)) for cause, (start, end) in pauses
        ),
        stopped_at=None if counted.stopped is None else at(counted.stopped),
    )


def _left(place: Workplace, facts: ClockFacts | None, clock: Reading | None) -> int | None:
    if clock is None or facts is None or clock.paused_since is None:
        return None
    left = reading(place.calendar, facts, clock.paused_since).working_left
    return None if left is None else int(left.total_seconds())


def _seconds(at: datetime | None) -> int | None:
    return None if at is None else seconds_of(at)
