"""The days between two instants on which the center does not work as on others, told one by one."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

from dossiers.calendar import WorkingCalendar, without
from dossiers.dossier import Pause
from dossiers.hours import CenterHours, end_second, seconds_of_day
from dossiers.instants import from_seconds, seconds_of
from dossiers.wording import Step, Words

_ONE_DAY: Final = timedelta(days=1)
_TOLD_ONE_BY_ONE: Final = 62
"""Beyond so many days, days off are told in one sentence; holidays and closures still one by one."""


class OddDays:
    """Holidays, days off, closures and extra working days of a calendar, in words."""

    def __init__(self, cal: WorkingCalendar, words: Words, names: Mapping[date, str]) -> None:
        self.cal, self.words, self.names = cal, words, names

    def between(self, start: datetime, until: datetime, pauses: Sequence[Pause]) -> Iterator[Step]:
        """The odd days from one instant to another; those that a pause covers do not matter."""
        day, last = self.cal.local(start).date(), self.cal.local(until).date()
        is_long = (last - day).days > _TOLD_ONE_BY_ONE
        if is_long:
            yield Step(
                start, "day.off", self.words.say("Days on which the center does not work do not count.")
            )
        off: list[date] = []
        while day <= last:
            told = [] if self._is_paused_all(day, pauses) else [*self._day(day)]
            if told and told[0].code == "day.off":
                off += [] if is_long else [day]
            else:
                yield from self._off(off)
                off = []
                yield from told
            day += _ONE_DAY
        yield from self._off(off)

    def _off(self, days: list[date]) -> Iterator[Step]:
        if not days:
            return
        first, last = self.words.day(days[0]), self.words.day(days[-1])
        if len(days) == 1:
            say = self.words.say("{day} is not a working day.", day=first)
        elif len(days) == 2:
            say = self.words.say("{first} and {last} are not working days.", first=first, last=last)
        else:
            say = self.words.say("{first} to {last} are not working days.", first=first, last=last)
        yield Step(self._dawn(days[0]), "day.off", say)

    def _day(self, day: date) -> Iterator[Step]:
        dawn, told = self._dawn(day), self.words.day(day)
        hours = self.cal.hours_at(self._dawn(day + _ONE_DAY) - timedelta(seconds=1))
        if day in hours.extra_days:
            yield self._extra(hours, day)
        if hours.intervals_on(day):
            yield from self._closures(hours, day)
        elif day not in hours.holidays or not hours.weekly.get(day.weekday()):
            yield Step(dawn, "day.off", "")
        elif day in self.names:
            say = self.words.say("{day} is a holiday: {name}.", day=told, name=self.names[day])
            yield Step(dawn, "day.holiday", say)
        else:
            yield Step(dawn, "day.holiday", self.words.say("{day} is a holiday.", day=told))

    def _extra(self, hours: CenterHours, day: date) -> Step:
        stands_for, told = hours.extra_days[day], self.words.day(day)
        if stands_for is None:
            say = self.words.say("{day} is an extra working day.", day=told)
        else:
            was_off = not self.cal.intervals(stands_for)
            sentence = (
                "{day} is a working day in place of {other}."
                if was_off
                else "{day} is an extra working day with the hours of {other}."
            )
            say = self.words.say(sentence, day=told, other=self.words.day(stands_for))
        return Step(self._dawn(day), "day.extra", say)

    def _closures(self, hours: CenterHours, day: date) -> Iterator[Step]:
        """The closures that take working time from the day; one told too late takes less, or none."""
        opened = [(seconds_of(start), seconds_of(end)) for start, end in self.cal.intervals(day)]
        told = self.words.day(day)
        for closed, reopened in hours.closures:
            taken = [
                piece
                for start, end in self._nominal(hours, day)
                for piece in without(max(start, seconds_of(closed)), min(end, seconds_of(reopened)), opened)
            ]
            if taken and not opened:
                yield Step(
                    self._dawn(day), "day.closed", self.words.say("The center is closed on {day}.", day=told)
                )
            elif taken:
                first, last = (from_seconds(edge, self.cal.tz) for edge in (taken[0][0], taken[-1][1]))
                say = "The center is closed on {day} from {first} to {last}."
                times = {"first": self.words.time(first), "last": self.words.time(last)}
                yield Step(first, "day.closed", self.words.say(say, day=told, **times))

    def _nominal(self, hours: CenterHours, day: date) -> Iterator[tuple[int, int]]:
        dawn = self._dawn(day)
        for opens, closes in hours.intervals_on(day):
            first, last = seconds_of_day(opens), end_second(closes)
            yield seconds_of(dawn + timedelta(seconds=first)), seconds_of(dawn + timedelta(seconds=last))

    def _is_paused_all(self, day: date, pauses: Sequence[Pause]) -> bool:
        dawn, dusk = self._dawn(day), self._dawn(day + _ONE_DAY)
        return any(p.start <= dawn and (p.end is None or p.end >= dusk) for p in pauses)

    def _dawn(self, day: date) -> datetime:
        return datetime.combine(day, time(0), self.cal.tz)
