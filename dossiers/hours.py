"""When a center works: its settings of hours, and the local intervals that they give a day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cached_property
from types import MappingProxyType
from typing import Final, NamedTuple

from dossiers.errors import BadInput
from dossiers.wrong_fields import Misfit

Interval = tuple[time, time]
_MIDNIGHT: Final = time(0)
MONDAY: Final = 0
DAY_SECONDS: Final = 86_400

OFFICE_HOURS: Final[Mapping[int, tuple[Interval, ...]]] = MappingProxyType(
    {day: ((time(7, 30), time(11, 30)), (time(13), time(17))) for day in range(5)}
)
"""Monday to Friday, eight hours a day: the default of a center."""


@dataclass(frozen=True)
class CenterHours:
    """The hours of a center: per weekday (0 is Monday), closures, extra working days, holidays, cut-off.

    An interval that ends at 00:00 ends at midnight. `extra_days` names for an extra working day the day whose
    hours it has (None: Monday's). Raises Misfit for hours that overlap or a week without Monday, whose
    length is the standard working day.
    """

    weekly: Mapping[int, tuple[Interval, ...]] = field(default_factory=lambda: OFFICE_HOURS)
    closures: tuple[tuple[datetime, datetime], ...] = ()
    extra_days: Mapping[date, date | None] = field(default_factory=dict)
    holidays: frozenset[date] = frozenset()
    cut_off: time | None = None

    def __post_init__(self) -> None:
        for intervals in self.weekly.values():
            last = -1
            for start, end in intervals:
                if not last <= seconds_of_day(start) < end_second(end):
                    raise Misfit(BadInput("The working intervals of a day must follow one another."))
                last = end_second(end)
        if not self.weekly.get(MONDAY):
            raise Misfit(BadInput("Monday needs working hours: its length is the standard working day."))

    def told(self) -> tuple[object, ...]:
        """All of it in one order, to tell hours apart."""
        closures = sorted((start.timestamp(), end.timestamp()) for start, end in self.closures)
        extra, holidays = sorted(self.extra_days.items()), sorted(self.holidays)
        return sorted(self.weekly.items()), closures, extra, holidays, self.cut_off

    def intervals_on(self, day: date) -> tuple[Interval, ...]:
        """The local working intervals of a day, before closures."""
        if day in self.extra_days:
            stands_for = self.extra_days[day]
            hours = self.weekly.get(stands_for.weekday(), ()) if stands_for else ()
            return hours or self.weekly[MONDAY]
        if day in self.holidays:
            return ()
        return self.weekly.get(day.weekday(), ())

    @cached_property
    def standard_day_seconds(self) -> int:
        """The length of Monday."""
        return sum(end_second(end) - seconds_of_day(start) for start, end in self.weekly[MONDAY])


class Change(NamedTuple):
    """New hours of a center: made known at an instant, holding from then on or from a later one."""

    at: datetime
    hours: CenterHours
    begins: datetime | None = None

    @property
    def holds_from(self) -> datetime:
        """A change counts only for working time after it was made."""
        return self.at if self.begins is None else max(self.at, self.begins)


def seconds_of_day(at: time) -> int:
    """Seconds since local midnight."""
    return at.hour * 3600 + at.minute * 60 + at.second


def end_second(at: time) -> int:
    """The same for the end of an interval, where 00:00 is the midnight after."""
    return DAY_SECONDS if at == _MIDNIGHT else seconds_of_day(at)
