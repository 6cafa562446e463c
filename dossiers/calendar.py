"""Working time: when a center works, measured and added exactly to the second in its time zone.

Inside, instants are seconds since 1970; the working intervals that follow one another are kept with the sum of
working time before each, grown as far as they are asked for, so that a question costs two binary searches. They end at
LAST_SECOND: what would lie behind it, because the center hardly works or never again, is told as that second.
"""

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta, tzinfo
from typing import Final

from dossiers.hours import OFFICE_HOURS, CenterHours, Change, end_second, seconds_of_day
from dossiers.instants import LAST_SECOND, from_seconds, seconds_of

__all__ = ["OFFICE_HOURS", "CenterHours", "Change", "WorkingCalendar", "without"]

_GROWTH: Final = timedelta(days=120)
_ONE_DAY: Final = timedelta(days=1)

Span = tuple[int, int]


class WorkingCalendar:
    """The working time of a center, through all changes of its hours.

    `first` holds from the beginning. Change i, in the order of the center's events, holds for working time
    after its instant, and whatever earlier change would still hold then gives way to it.
    """

    def __init__(
        self,
        tz: tzinfo,
        first: CenterHours,
        changes: Sequence[Change | tuple[datetime, CenterHours]] = (),
    ) -> None:
        self.tz = tz
        self.changes = tuple(Change(*change) for change in changes)
        self._regimes = _regimes(first, self.changes)
        self._begins = [begin for begin, _ in self._regimes]
        self._closures = [
            sorted((seconds_of(start), seconds_of(end)) for start, end in hours.closures)
            for _, hours in self._regimes
        ]
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._until: list[int] = []
        self._first_day = self._next_day = date.min
        self._earliest = self._latest = 0

    def hours_at(self, at: datetime) -> CenterHours:
        """The hours that hold at an instant."""
        return self.hours_at_second(seconds_of(at))

    def hours_at_second(self, at: int) -> CenterHours:
        """`hours_at` in seconds since 1970."""
        return self._regimes[bisect_right(self._begins, at) - 1][1]

    def says_as(self, other: "WorkingCalendar") -> bool:
        """Whether both have the same hours at all times."""
        return self.tz == other.tz and self._regimes == other._regimes

    @property
    def digest(self) -> bytes:
        """Tells calendars apart from one start of the program to the next."""
        told = [(begins, *hours.told()) for begins, hours in self._regimes]
        return hashlib.sha256(repr((str(self.tz), told)).encode()).digest()

    def standard_day(self, at: datetime) -> timedelta:
        """The length of a working day for budgets that start at an instant: Monday's."""
        return timedelta(seconds=self.hours_at(at).standard_day_seconds)

    def local(self, at: datetime) -> datetime:
        """The instant told in the center's time zone."""
        return at.astimezone(self.tz)

    def intervals(self, day: date) -> tuple[tuple[datetime, datetime], ...]:
        """The working intervals of a local day, closures and changes of hours taken into account."""
        return tuple((self._instant(start), self._instant(end)) for start, end in self._spans_on(day))

    def next_working(self, at: datetime) -> datetime:
        """The instant itself if it lies in working time (an interval's end does not), else the next start."""
        return self._instant(self.next_working_second(seconds_of(at)))

    def working_between(self, start: datetime, end: datetime) -> timedelta:
        """The working time between two instants; zero if the second is not later."""
        return timedelta(seconds=self.working_seconds(seconds_of(start), seconds_of(end)))

    def add(self, start: datetime, working: timedelta) -> datetime:
        """The first instant at which so much working time has passed: an interval's end, not the next start."""
        return self._instant(self.add_seconds(seconds_of(start), int(working.total_seconds())))

    def next_working_second(self, at: int) -> int:
        """`next_working` in seconds since 1970."""
        self._cover(at)
        i = bisect_right(self._ends, at)
        while i == len(self._ends):
            if self._latest > LAST_SECOND:
                return max(at, LAST_SECOND)
            self._grow()
            i = bisect_right(self._ends, at)
        return max(at, self._starts[i])

    def working_seconds(self, start: int, end: int) -> int:
        """`working_between` in seconds."""
        if end <= start:
            return 0
        self._cover(start)
        self._cover(end)
        return self._passed(end) - self._passed(start)

    def add_seconds(self, start: int, working: int) -> int:
        """`add` in seconds; LAST_SECOND where it would be later."""
        if working <= 0:
            return start
        self._cover(start)
        target = self._passed(start) + working
        while not self._until or self._until[-1] < target:
            if self._latest > LAST_SECOND:
                return LAST_SECOND
            self._grow()
        i = bisect_left(self._until, target)
        return min(self._ends[i] - (self._until[i] - target), LAST_SECOND)

    def next_morning_second(self, at: int) -> int:
        """The first working instant of a local day after that of `at`."""
        day = from_seconds(at, self.tz).date() + _ONE_DAY
        return self.next_working_second(self._second(day, 0))

    def _instant(self, at: int) -> datetime:
        return from_seconds(at, self.tz)

    def _second(self, day: date, second: int) -> int:
        """A local time of a day; one that the clocks skip or repeat is read by the offset before the shift."""
        midnight = datetime(day.year, day.month, day.day, tzinfo=self.tz)
        return seconds_of(midnight + timedelta(seconds=second))

    def _passed(self, at: int) -> int:
        i = bisect_left(self._ends, at)
        if i == len(self._ends):
            return self._until[-1] if self._until else 0
        return self._until[i] - (self._ends[i] - max(at, self._starts[i]))

    def _cover(self, at: int) -> None:
        if self._earliest <= at < self._latest:
            return
        day = from_seconds(at, self.tz).date()
        if self._latest == self._earliest or at < self._earliest:
            self._starts, self._ends, self._until = [], [], []
            had = self._next_day
            self._first_day = self._next_day = day - _GROWTH
            self._earliest = self._second(self._first_day, 0)
            self._grow(max(day + _GROWTH, had))
        elif at >= self._latest:
            self._grow(day + _GROWTH)

    def _grow(self, to: date | None = None) -> None:
        to = to or self._next_day + _GROWTH
        total = self._until[-1] if self._until else 0
        while self._next_day < to:
            for start, end in self._spans_on(self._next_day):
                total += end - start
                self._starts.append(start)
                self._ends.append(end)
                self._until.append(total)
            self._next_day += _ONE_DAY
        self._latest = self._second(self._next_day, 0)

    def _spans_on(self, day: date) -> Iterator[Span]:
        """The working intervals that begin on a local day, in seconds since 1970."""
        dawn, dusk = self._second(day, 0), self._second(day + _ONE_DAY, 0)
        first = bisect_right(self._begins, dawn) - 1
        last = bisect_right(self._begins, dusk) - 1
        behind = dawn
        for i in range(first, last + 1):
            begin, hours = self._regimes[i]
            end = self._begins[i + 1] if i + 1 < len(self._begins) else dusk
            for opens, closes in hours.intervals_on(day):
                start = max(self._second(day, seconds_of_day(opens)), begin, behind)
                stop = min(self._second(day, end_second(closes)), end)
                behind = max(behind, stop)
                yield from without(start, stop, self._closures[i])


def _regimes(first: CenterHours, changes: Sequence[Change]) -> list[tuple[int, CenterHours]]:
    """Since which second which hours hold, later changes covering what earlier ones would say."""
    regimes = [(-(10**12), first)]
    for change in changes:
        begins = seconds_of(change.holds_from)
        while len(regimes) > 1 and regimes[-1][0] >= begins:
            regimes.pop()
        regimes.append((begins, change.hours))
    return regimes


def without(start: int, end: int, closures: Sequence[Span]) -> Iterator[Span]:
    """What closures, in the order of their starts, leave of an interval of seconds."""
    for closed, opened in closures:
        if closed < end and opened > start:
            if start < closed:
                yield start, closed
            start = max(start, opened)
    if start < end:
        yield start, end
