"""The monthly figures (domain page, "The monthly figures"; layout after the national form II.06a)."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final, Literal

from dossiers.calendar import WorkingCalendar
from dossiers.clock import run, settled_at
from dossiers.counted import Counted, counted_of
from dossiers.instants import seconds_of
from dossiers.percent import format_percent
from dossiers.period import Period
from dossiers.states import Outcome, Status
from dossiers.table import GROUPINGS, Beside, Figures, Grouping, Key, Row, Standing, Urgent
from forms.budgets import Budget

__all__ = [
    "GROUPINGS",
    "Counted",
    "Figures",
    "Grouping",
    "Period",
    "Row",
    "Standing",
    "counted_of",
    "format_percent",
    "standings",
    "tally",
    "urgent_of",
]


def tally(
    dossiers: Iterable[Counted],
    period: Period,
    now: datetime,
    cal: WorkingCalendar,
    by: Sequence[str] = ("unit", "procedure"),
) -> Figures:
    """The figures of a center's dossiers in a period, as they are known at `now`.

    Raises ValueError for a grouping that is none of GROUPINGS.
    """
    figures = Figures(period, groupings(by))
    for _, key, standing in standings(dossiers, period, now, cal, by):
        figures.count(key, standing)
    figures.in_order()
    return figures


def standings(
    dossiers: Iterable[Counted],
    period: Period,
    now: datetime,
    cal: WorkingCalendar,
    by: Sequence[str] = ("unit", "procedure"),
) -> Iterator[tuple[Counted, Key, Standing]]:
    """The dossiers behind every number: each that is counted or stands beside, with its group and its columns."""
    groups, frame = groupings(by), _Frame(period, now, cal)
    for counted in dossiers:
        standing = frame.standing(counted)
        if standing is not None:
            yield counted, frame.key(counted, groups), standing


def groupings(by: Sequence[str]) -> tuple[Grouping, ...]:
    """The groupings of these names. Raises ValueError for one that is none of GROUPINGS."""
    known: dict[str, Grouping] = {name: name for name in GROUPINGS}
    unknown = [name for name in by if name not in known]
    if unknown:
        raise ValueError(f"figures are grouped by {', '.join(GROUPINGS)}, not by {', '.join(unknown)}")
    return tuple(known[name] for name in by)


class _Frame:
    """A period, seen from an instant."""

    def __init__(self, period: Period, now: datetime, cal: WorkingCalendar) -> None:
        self.start, self.end = period.seconds
        self.known_until = min(self.end, seconds_of(now) + 1)
        self.judged_at = min(self.end, seconds_of(now))
        self.cal = cal

    def key(self, counted: Counted, by: Sequence[Grouping]) -> Key:
        """The group of a dossier: what held at the end of the period."""
        return tuple([_VALUES[part](counted, self.end) for part in by])

    def standing(self, counted: Counted) -> Standing | None:
        """Where the dossier stands; None if it is in no row and not beside the table."""
        accepted, stopped = counted.accepted, counted.stopped
        if accepted is None or accepted >= self.end:
            beside = self._beside(counted)
            return Standing(beside=beside) if beside else None
        scores = tuple([score for at, score in counted.ratings if self.start <= at < self.end])
        if stopped is not None and stopped < self.start:
            return Standing(scores=scores) if scores else None
        received: Literal["online", "in_person", "carried_over"] = (
            "carried_over"
            if accepted < self.start
            else "online"
            if counted.channel == "online"
            else "in_person"
        )
        if stopped is not None and stopped < self.end:
            return self._settled(counted, accepted, stopped, received, scores)
        overdue = self._is_overdue(counted, accepted)
        return Standing(received, pending="overdue" if overdue else "in_time", scores=scores)

    def _settled(
        self,
        counted: Counted,
        accepted: int,
        stopped: int,
        received: Literal["online", "in_person", "carried_over"],
        scores: tuple[int, ...],
    ) -> Standing:
        budget = counted.budget_before(self.end)
        outcome, spent = settled_at(self.cal, budget, accepted, counted.pauses, counted.causes, stopped)
        standard = self.cal.hours_at_second(accepted).standard_day_seconds
        return Standing(
            received,
            _SETTLED[outcome],
            spent=spent,
            standard=standard,
            scores=scores,
            completed=counted.completed,
            urgent=urgent_of(counted, budget, accepted, stopped),
        )

    def _beside(self, counted: Counted) -> Beside | None:
        """What a dossier is that was not accepted before the end."""
        how, ended = counted.ended or (None, self.end)
        if counted.submitted >= self.end or ended < self.start:
            return None
        if ended >= self.end:
            return "awaiting_acceptance"
        return "refused_before_acceptance" if how == Status.REFUSED else "withdrawn_before_acceptance"

    def _is_overdue(self, counted: Counted, accepted: int) -> bool:
        """Whether the due, as known at the end or now, had passed by then.

        Only a corrected budget that came later must be left out. Pauses and changes of hours that came later
        move no due that had passed: they count for time after they were made.
        """
        budget = counted.budget_before(self.known_until)
        due = run(self.cal, budget, accepted, counted.pauses).due
        return due is not None and due < self.judged_at


_VALUES: Final[Mapping[Grouping, Callable[[Counted, int], str | None]]] = {
    "unit": Counted.unit_before,
    "procedure": Counted.procedure_before,
    "team": Counted.team_before,
    "channel": lambda counted, _: counted.channel,
}
_SETTLED: Final[dict[Outcome, Literal["ahead", "on_time", "overdue"]]] = {
    Outcome.AHEAD: "ahead",
    Outcome.ON_TIME: "on_time",
    Outcome.OVERDUE: "overdue",
}


def urgent_of(counted: Counted, budget: Budget, accepted: int, stopped: int) -> Urgent | None:
    """How soon a team came to an outage: a dossier whose budget runs day and night, and whose work was done."""
    if budget.unit != "hours" or not counted.completed:
        return None
    steps = (counted.transferred, counted.taken, counted.surveyed)
    transferred, taken, arrived = (None if at is None else max(at - accepted, 0) for at in steps)
    return Urgent(transferred, taken, arrived, stopped - accepted)
