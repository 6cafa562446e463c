"""The stretch of days that a report is about: a calendar month, or from a day of the month to the day before."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from functools import cached_property
from typing import Final

from dossiers.instants import seconds_of

LAST_FIRST_DAY: Final = 28
"""Every month has it, so that every period has a first day."""

_MONTH: Final = re.compile(r"([0-9]{4})-([0-9]{2})", re.ASCII)


@dataclass(frozen=True)
class Period:
    """The days from `start` to the day before `end`, in local time."""

    start: date
    end: date
    tz: tzinfo

    @classmethod
    def month(cls, name: str, first_day: int, tz: tzinfo) -> "Period":
        """The period named by the month in which it ends, such as `2026-11`.

        With a `first_day` other than 1 it begins on that day of the month before. Raises ValueError for a name
        that is no month, or a first day that not every month has.
        """
        match = _MONTH.fullmatch(name)
        if match is None or not 1 <= int(match[2]) <= 12 or not 1 < int(match[1]) < 9000:
            raise ValueError(f"{name[:20]!r} is no month: write it like 2026-11")
        if not 1 <= first_day <= LAST_FIRST_DAY:
            raise ValueError(f"a period begins on a day from 1 to {LAST_FIRST_DAY}, not {first_day}")
        month = date(int(match[1]), int(match[2]), first_day)
        return cls(month, _next_month(month), tz) if first_day == 1 else cls(_month_before(month), month, tz)

    @classmethod
    def around(cls, at: datetime, first_day: int, tz: tzinfo) -> "Period":
        """The period in which an instant lies."""
        day = at.astimezone(tz).date()
        period = cls.month(f"{day:%Y-%m}", first_day, tz)
        return period if day < period.end else period.following

    @property
    def name(self) -> str:
        """The month in which it ends."""
        return f"{self.last_day:%Y-%m}"

    @property
    def last_day(self) -> date:
        """Its last day."""
        return self.end - timedelta(days=1)

    @property
    def preceding(self) -> "Period":
        """The period right before."""
        return Period(_month_before(self.start), self.start, self.tz)

    @property
    def following(self) -> "Period":
        """The period right after."""
        return Period(self.end, _next_month(self.end), self.tz)

    @property
    def starts_at(self) -> datetime:
        """Its first instant."""
        return datetime.combine(self.start, time(0), self.tz)

    @property
    def ends_at(self) -> datetime:
        """The first instant after it."""
        return datetime.combine(self.end, time(0), self.tz)

    @cached_property
    def seconds(self) -> tuple[int, int]:
        """First second, and first second after, since 1970."""
        return seconds_of(self.starts_at), seconds_of(self.ends_at)

    def __contains__(self, at: datetime) -> bool:
        first, after = self.seconds
        return first <= seconds_of(at) < after


def _next_month(day: date) -> date:
    return day.replace(year=day.year + day.month // 12, month=day.month % 12 + 1)


def _month_before(day: date) -> date:
    return day.replace(year=day.year - (day.month == 1), month=(day.month - 2) % 12 + 1)
