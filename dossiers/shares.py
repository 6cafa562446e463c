"""What one dossier adds to the sums of which months, so that a month's figures are read and not counted anew.

Flows (accepted, settled, rated …) stand in the month in which they happen. Stocks (pending, awaiting acceptance) are
kept as what a month adds to them: the stock at a month's end is the sum over all months up to it. What depends on the
hour, the overdue of a month that is not over, is no sum: it is asked of the open dossiers.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from datetime import tzinfo
from typing import Final, NamedTuple, TypeVar

import orjson

from dossiers.calendar import WorkingCalendar
from dossiers.clock import run, settled_at
from dossiers.counted import Counted
from dossiers.figures import urgent_of
from dossiers.instants import from_seconds
from dossiers.period import Period
from dossiers.states import Status
from dossiers.table import BY_DAY, URGENT
from forms.budgets import Budget

S = TypeVar("S")
COLUMNS: Final = (
    "online", "in_person", "ahead", "on_time", "overdue", "handling", "scores", "ratings",
    "pending", "pending_overdue", "awaiting", "refused_before", "withdrawn_before",
    "applicant", "agency", "nobody", "completed", *URGENT,
)  # fmt: skip
STOCKS: Final = ("pending", "pending_overdue", "awaiting")
FLOWS: Final = tuple(name for name in COLUMNS if name not in STOCKS)


class Cell(NamedTuple):
    """The group of a share: its month, whose it is, and the seconds of the working day that its handling is told in.

    Empty texts stand for what a dossier does not have.
    """

    month: str
    unit: str
    procedure: str
    team: str
    channel: str
    standard: int


Shares = dict[Cell, dict[str, int]]


class Months:
    """The reporting months of a center, found by the second."""

    def __init__(self, first_day: int, tz: tzinfo) -> None:
        self._first_day, self._tz = first_day, tz
        self._periods: list[Period] = []
        self._starts: list[int] = []

    def of(self, second: int) -> Period:
        """The month in which a second lies."""
        if not self._periods:
            self._keep([Period.around(from_seconds(second, self._tz), self._first_day, self._tz)])
        while second < self._starts[0]:
            self._keep([self._periods[0].preceding, *self._periods])
        while second >= self._periods[-1].seconds[1]:
            self._keep([*self._periods, self._periods[-1].following])
        return self._periods[bisect_right(self._starts, second) - 1]

    def _keep(self, periods: list[Period]) -> None:
        self._periods, self._starts = periods, [period.seconds[0] for period in periods]


def shares_of(counted: Counted, cal: WorkingCalendar, months: Months) -> Shares:
    """What the dossier adds to the sums; zeros are left out."""
    shares: Shares = {}

    def add(cell: Cell, column: str, value: int) -> None:
        if value:
            columns = shares.setdefault(cell, {})
            columns[column] = columns.get(column, 0) + value

    for cell, column, value in _beside(counted, months):
        add(cell, column, value)
    if counted.accepted is not None:
        for cell, column, value in _Life(counted, counted.accepted, cal, months).shares():
            add(cell, column, value)
    return without_zeros(shares)


def to_text(shares: Shares) -> str:
    """The shares as they are kept beside a dossier."""
    told = [[*cell, columns] for cell, columns in sorted(shares.items())]
    return orjson.dumps(told, option=orjson.OPT_SORT_KEYS).decode()


def from_text(text: str) -> Shares:
    """The shares again."""
    return {Cell(*cell): columns for *cell, columns in orjson.loads(text)}


def added(to: Shares, shares: Mapping[Cell, Mapping[str, int]], sign: int = 1) -> None:
    """Adds shares to others, or with a `sign` of -1 takes them away."""
    for cell, columns in shares.items():
        sums = to.setdefault(cell, {})
        for column, value in columns.items():
            sums[column] = sums.get(column, 0) + sign * value


def without_zeros(shares: Mapping[Cell, Mapping[str, int]]) -> Shares:
    """The same without what cancelled out."""
    kept = {
        cell: {name: value for name, value in columns.items() if value} for cell, columns in shares.items()
    }
    return {cell: columns for cell, columns in kept.items() if columns}


def _beside(counted: Counted, months: Months) -> Iterator[tuple[Cell, str, int]]:
    """What stands beside the table: a dossier awaits its acceptance until it is accepted or ends without."""
    how, ended = counted.ended or (None, None)
    leaves = min(
        (max(at, counted.submitted) for at in (counted.accepted, ended) if at is not None), default=None
    )

    def awaiting(month: Period) -> Cell | None:
        return None if leaves is not None and leaves < month.seconds[1] else _bare(counted, month)

    changes = [counted.submitted, *(at for at, _ in counted.units)]
    last = max(changes) if leaves is None else leaves
    for month, cell, value in _moves(months.of(counted.submitted), months.of(last), awaiting):
        yield cell._replace(month=month), "awaiting", value
    if leaves is not None and counted.accepted is None:
        column = "refused_before" if how == Status.REFUSED else "withdrawn_before"
        ended_in = months.of(leaves)
        yield _bare(counted, ended_in)._replace(month=ended_in.name), column, 1


def _bare(counted: Counted, month: Period) -> Cell:
    """The group of a dossier that is in no row of the table; its month is left out."""
    return Cell("", counted.unit_before(month.seconds[1]) or "", "", "", counted.channel, 0)


def _moves(month: Period, last: Period, stands: Callable[[Period], S | None]) -> Iterator[tuple[str, S, int]]:
    """What each month adds to a stock: what stood before goes, what stands at its end comes."""
    stood: S | None = None
    while True:
        now = stands(month)
        if now != stood:
            if stood is not None:
                yield month.name, stood, -1
            if now is not None:
                yield month.name, now, 1
        stood = now
        if month.start >= last.start:
            return
        month = month.following


class _Life:
    """A dossier from its acceptance to its stop, seen from the ends of the months."""

    def __init__(self, counted: Counted, accepted: int, cal: WorkingCalendar, months: Months) -> None:
        self._counted, self._accepted, self._cal, self._months = counted, accepted, cal, months
        self._standard = cal.hours_at_second(accepted).standard_day_seconds

    def shares(self) -> Iterator[tuple[Cell, str, int]]:
        """All of them, the same cell more than once perhaps."""
        counted, first = self._counted, self._months.of(self._accepted)
        yield self._cell(first), "online" if counted.channel == "online" else "in_person", 1
        if counted.stopped is not None:
            month = self._months.of(counted.stopped)
            budget = counted.budget_before(month.seconds[1])
            yield from self._settled(self._cell(month), budget, counted.stopped)
        for at, score in counted.ratings:
            month = self._months.of(at)
            if self._accepted < month.seconds[1]:
                yield self._cell(month), "scores", score
                yield self._cell(month), "ratings", 1
        last = self._months.of(max(self._last_change(), self._accepted))
        for name, (cell, is_overdue), value in _moves(first, last, self._pending):
            yield cell._replace(month=name), "pending", value
            yield cell._replace(month=name), "pending_overdue", value * is_overdue

    def _settled(self, cell: Cell, budget: Budget, stopped: int) -> Iterator[tuple[Cell, str, int]]:
        counted = self._counted
        outcome, spent = settled_at(
            self._cal, budget, self._accepted, counted.pauses, counted.causes, stopped
        )
        yield cell, outcome.value, 1
        yield cell, "completed", int(counted.completed)
        for name, seconds in zip(BY_DAY, spent, strict=True):
            yield cell, name, seconds
        urgent = urgent_of(counted, budget, self._accepted, stopped) or ()
        for step, total, after in zip(URGENT[::2], URGENT[1::2], urgent, strict=False):
            if after is not None:
                yield cell, step, 1
                yield cell, total, after

    def _pending(self, month: Period) -> tuple[Cell, bool] | None:
        end, stopped = month.seconds[1], self._counted.stopped
        if stopped is not None and stopped < end:
            return None
        due = run(self._cal, self._counted.budget_before(end), self._accepted, self._counted.pauses).due
        return self._cell(month)._replace(month=""), due is not None and due < end

    def _last_change(self) -> int:
        counted = self._counted
        dues = [
            run(self._cal, counted.budget_before(at + 1), self._accepted, counted.pauses).due
            for at, _ in counted.budgets
        ]
        moments = [
            counted.stopped,
            *dues,
            *(
                at
                for part in (counted.units, counted.procedures, counted.teams, counted.budgets)
                for at, _ in part
            ),
        ]
        known = [at for at in moments if at is not None]
        return min(max(known), counted.stopped) if counted.stopped is not None else max(known)

    def _cell(self, month: Period) -> Cell:
        counted, end = self._counted, month.seconds[1]
        return Cell(
            month.name,
            counted.unit_before(end) or "",
            counted.procedure_before(end) or "",
            counted.team_before(end) or "",
            counted.channel,
            self._standard,
        )
