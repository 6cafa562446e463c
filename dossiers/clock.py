"""The clock of a dossier: when its result is due, and how a stopped clock stands against that.

All rules are those of the domain page, "The clock". Exact to the second, in integers of seconds since 1970; a due that no
calendar reaches is told as LAST_SECOND, and refused where somebody would promise it (`check_due`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import zip_longest
from typing import Final, NamedTuple

from dossiers.calendar import WorkingCalendar
from dossiers.dossier import ClockFacts, Pause
from dossiers.errors import BadInput
from dossiers.instants import LAST_SECOND, YEARS, from_seconds, seconds_of
from dossiers.states import Outcome
from forms.budgets import Budget

__all__ = [
    "INTERNAL_SHARE",
    "ClockFacts",
    "Parties",
    "Pause",
    "Reading",
    "check_due",
    "due_of",
    "outcome_of",
    "parties",
    "reading",
    "start_of",
]

INTERNAL_SHARE: Final = 0.8
"""The part of a budget after which a unit is warned, unless the center says otherwise."""

_HOUR: Final = 3600
Stretch = tuple[int, int | None]


class Run(NamedTuple):
    """A clock in seconds: `due` is None while it is paused with `left` of its budget."""

    start: int
    budget: int
    due: int | None
    left: int
    paused_since: int | None


class Spent(NamedTuple):
    """Working seconds by whom they were spent: handling time, waits for the applicant and for agencies, force majeure."""

    utility: int
    applicant: int
    agency: int
    other: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What a clock shows.

    `due` and `working_left` are as the domain page says: while paused with budget left there is no due but
    what is left, in the budget's own time (working time, or clock hours). `internal` is the unit's own target
    and moves like the due. `share_left` is the part of the budget left, 0 to 1; `outcome` and `handling` exist
    once the clock has stopped, and then nothing is left to show.
    """

    start: datetime
    due: datetime | None
    paused_since: datetime | None
    working_left: timedelta | None
    share_left: float | None
    is_overdue: bool
    internal: datetime | None
    outcome: Outcome | None
    handling: timedelta | None
    handling_days: float | None


@dataclass(frozen=True, slots=True)
class Parties:
    """Working time from the clock's start by whom it was spent; the four parts add up to the total.

    `other` is force majeure: time that is nobody's.
    """

    utility: timedelta
    applicant: timedelta
    agency: timedelta
    other: timedelta
    total: timedelta


def start_of(cal: WorkingCalendar, facts: ClockFacts) -> datetime:
    """When the clock starts: at the acceptance, in working time, before the cut-off (clock hours: at once)."""
    return from_seconds(start_second(cal, facts.budget, seconds_of(facts.accepted_at)), cal.tz)


def due_of(
    cal: WorkingCalendar, budget: Budget, accepted_at: datetime, pauses: Sequence[Pause] = ()
) -> datetime | None:
    """When the running time reaches the budget; None while a pause without end keeps it from that."""
    due = run(cal, budget, seconds_of(accepted_at), stretches(pauses)).due
    return None if due is None else from_seconds(due, cal.tz)


def check_due(budget: Budget, due: datetime | None) -> None:
    """Raises BadInput for a due that can be promised to nobody: it lies where reckoning ends."""
    if due is not None and seconds_of(due) >= LAST_SECOND:
        say = "By these hours the time allowed of {budget} ends after the year {last}: give a shorter one."
        raise BadInput(say, budget=str(budget), last=YEARS[-1])


def outcome_of(cal: WorkingCalendar, facts: ClockFacts) -> Outcome | None:
    """How the stopped clock stands against its due; None while it has not stopped."""
    if facts.stopped_at is None:
        return None
    stop = seconds_of(facts.stopped_at)
    return outcome_at(cal, facts.budget, seconds_of(facts.accepted_at), stretches(facts.pauses), stop)


def reading(
    cal: WorkingCalendar, facts: ClockFacts, at: datetime, *, internal_share: float = INTERNAL_SHARE
) -> Reading:
    """What the clock shows at an instant, which only matters while it has not stopped."""
    accepted, budget = seconds_of(facts.accepted_at), facts.budget
    stop = None if facts.stopped_at is None else seconds_of(facts.stopped_at)
    pauses = stretches(facts.pauses) if stop is None else clipped(stretches(facts.pauses), stop)
    now = run(cal, budget, accepted, pauses)
    inner = run(cal, budget, accepted, pauses, int(now.budget * internal_share))
    left = left_at(cal, budget, accepted, pauses, seconds_of(at)) if stop is None else None
    handled = None if stop is None else handling_seconds(cal, now.start, pauses, stop)
    standard = cal.hours_at(facts.accepted_at).standard_day_seconds
    return Reading(
        start=from_seconds(now.start, cal.tz),
        due=_told(cal, now.due),
        paused_since=_told(cal, now.paused_since),
        working_left=None if left is None else timedelta(seconds=left),
        share_left=None if left is None else left / now.budget,
        is_overdue=now.due is not None and (seconds_of(at) if stop is None else stop) > now.due,
        internal=_told(cal, inner.due),
        outcome=outcome_of(cal, facts),
        handling=None if handled is None else timedelta(seconds=handled),
        handling_days=None if handled is None else handled / standard,
    )


def parties(cal: WorkingCalendar, facts: ClockFacts, at: datetime) -> Parties:
    """The clocks that run side by side, until the stop or else until an instant, in working time."""
    end = seconds_of(facts.stopped_at or at)
    start = start_second(cal, facts.budget, seconds_of(facts.accepted_at))
    ordered = sorted(facts.pauses, key=lambda pause: pause.start)
    spent = spent_at(cal, start, stretches(ordered), [pause.cause for pause in ordered], end)
    return Parties(*(timedelta(seconds=seconds) for seconds in (*spent, sum(spent))))


def start_second(cal: WorkingCalendar, budget: Budget, accepted: int) -> int:
    """`start_of` in seconds."""
    if budget.unit == "hours":
        return accepted
    cut_off = cal.hours_at_second(accepted).cut_off
    if cut_off is not None and from_seconds(accepted, cal.tz).time() > cut_off:
        return cal.next_morning_second(accepted)
    return cal.next_working_second(accepted)


def budget_seconds(cal: WorkingCalendar, budget: Budget, accepted: int) -> int:
    """The budget as running time; a working day is Monday's length at the acceptance."""
    if budget.unit == "working_days":
        return budget.amount * cal.hours_at_second(accepted).standard_day_seconds
    return budget.amount * _HOUR


def run(
    cal: WorkingCalendar,
    budget: Budget,
    accepted: int,
    pauses: Sequence[Stretch],
    seconds: int | None = None,
) -> Run:
    """The clock, whose running time is interrupted by pauses in the order of their starts.

    `seconds` is the running time to reach if it is not the whole budget.
    """
    start = at = start_second(cal, budget, accepted)
    whole = left = budget_seconds(cal, budget, accepted) if seconds is None else seconds
    paused_since: int | None = None
    due: int | None = None
    for begin, end in pauses:
        used = _between(cal, budget, at, begin)
        if due is None and used >= left:
            due = _added(cal, budget, at, left)
        left = max(left - used, 0)
        if end is None:
            paused_since = begin
            break
        at = max(at, end)
    if due is None and paused_since is None:
        due = _added(cal, budget, at, left)
    return Run(start, whole, due, left, paused_since)


def outcome_at(
    cal: WorkingCalendar, budget: Budget, accepted: int, pauses: Sequence[Stretch], stop: int
) -> Outcome:
    """The outcome of a clock that stops at a second; if it is paused then, as if it were resumed just then."""
    pauses = clipped(pauses, stop)
    return _judged(cal, budget, accepted, pauses, stop, run(cal, budget, accepted, pauses))


def settled_at(
    cal: WorkingCalendar,
    budget: Budget,
    accepted: int,
    pauses: Sequence[Stretch],
    causes: Sequence[str],
    stop: int,
) -> tuple[Outcome, Spent]:
    """The outcome of a clock that stops at a second, and its working seconds; `causes` are those of the pauses."""
    ended = clipped(pauses, stop)
    ran = run(cal, budget, accepted, ended)
    outcome = _judged(cal, budget, accepted, ended, stop, ran)
    return outcome, spent_at(cal, ran.start, ended, causes, stop)


def spent_at(
    cal: WorkingCalendar, start: int, pauses: Sequence[Stretch], causes: Sequence[str], end: int
) -> Spent:
    """The working seconds between a clock's start and a second, by whom they were spent."""
    total = cal.working_seconds(start, end)
    if not pauses:
        return Spent(total, 0, 0, 0)
    waited = {"agency": 0, "force_majeure": 0, "applicant": 0}
    gaps = _running_gaps(clipped(pauses, end), start)
    for gap, cause in zip_longest(gaps, causes[: len(gaps)]):
        waited[cause if cause in waited else "applicant"] += cal.working_seconds(*gap)
    return Spent(total - sum(waited.values()), waited["applicant"], waited["agency"], waited["force_majeure"])


def _judged(
    cal: WorkingCalendar, budget: Budget, accepted: int, pauses: Sequence[Stretch], stop: int, ran: Run
) -> Outcome:
    assert ran.due is not None, "pauses that end by the stop leave a due"
    if stop > ran.due:
        return Outcome.OVERDUE
    if budget.unit == "working_days":
        same_date = from_seconds(stop, cal.tz).date() == from_seconds(ran.due, cal.tz).date()
        return Outcome.ON_TIME if same_date else Outcome.AHEAD
    left = left_at(cal, budget, accepted, pauses, stop)
    return Outcome.ON_TIME if left <= _HOUR else Outcome.AHEAD


def left_at(cal: WorkingCalendar, budget: Budget, accepted: int, pauses: Sequence[Stretch], at: int) -> int:
    """What is left of the budget at a second, in the budget's own time; zero once it is used up."""
    start = start_second(cal, budget, accepted)
    used = _between(cal, budget, start, at)
    for begin, end in _running_gaps(clipped(pauses, at), start):
        used -= _between(cal, budget, begin, end)
    return max(budget_seconds(cal, budget, accepted) - used, 0)


def left_until(cal: WorkingCalendar, budget: Budget, at: int, due: int) -> int:
    """The time from a second to a due, in the budget's own time: what is left while no pause holds."""
    return _between(cal, budget, at, due)


def handling_seconds(cal: WorkingCalendar, start: int, pauses: Sequence[Stretch], stop: int) -> int:
    """Working time between start and stop, less the pauses, whatever unit the budget has."""
    return spent_at(cal, start, pauses, (), stop).utility


def stretches(pauses: Sequence[Pause]) -> list[Stretch]:
    """Pauses in seconds, in the order of their starts."""
    return sorted(
        ((seconds_of(p.start), None if p.end is None else seconds_of(p.end)) for p in pauses),
        key=lambda stretch: stretch[0],
    )


def clipped(pauses: Sequence[Stretch], at: int) -> list[Stretch]:
    """The pauses as if all of them ended at a second at the latest."""
    return [(start, at if end is None or end > at else end) for start, end in pauses if start < at]


def _running_gaps(pauses: Sequence[Stretch], start: int) -> list[tuple[int, int]]:
    """Ended pauses since the clock's start, each without what an earlier one covers."""
    gaps: list[tuple[int, int]] = []
    at = start
    for begin, end in pauses:
        assert end is not None
        gaps.append((max(at, begin), max(at, begin, end)))
        at = max(at, end)
    return gaps


def _between(cal: WorkingCalendar, budget: Budget, start: int, end: int) -> int:
    return max(end - start, 0) if budget.unit == "hours" else cal.working_seconds(start, end)


def _added(cal: WorkingCalendar, budget: Budget, start: int, seconds: int) -> int:
    return min(start + seconds, LAST_SECOND) if budget.unit == "hours" else cal.add_seconds(start, seconds)


def _told(cal: WorkingCalendar, at: int | None) -> datetime | None:
    return None if at is None else from_seconds(at, cal.tz)
