"""Days, instants and spans of time as the sentences of this room say them, in the reader's language."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Final

from forms.budgets import Budget
from forms.sentences import translator

_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAYS: Final = {
    "vi": "{weekday}, {day:02}/{month:02}/{year}",
    "en": "{weekday} {day} {month_name} {year}",
    "zh": "{year}年{month}月{day}日（{weekday}）",
}
_INSTANTS: Final = {"vi": "{time} {day}", "en": "{day}, {time}", "zh": "{day}{time}"}


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an explanation: its instant (None for none), a stable code, and the sentence."""

    at: datetime | None
    code: str
    say: str


class Words:
    """The words of one language, for instants told in one time zone."""

    def __init__(self, lang: str, tz: tzinfo) -> None:
        self.lang, self.tz = lang if lang in _DAYS else "en", tz
        self._translate: Callable[[str], str] = translator("dossiers", lang)

    def say(self, sentence: str, **params: object) -> str:
        """An English sentence in this language, its {params} filled in."""
        said = self._translate(sentence).format(**params)
        return said[:1].upper() + said[1:]

    def day(self, day: date) -> str:
        """A day with its weekday."""
        return _DAYS[self.lang].format(
            weekday=self._translate(_WEEKDAYS[day.weekday()]),
            day=day.day,
            month=day.month,
            month_name=_MONTHS[day.month - 1],
            year=day.year,
        )

    def time(self, at: datetime) -> str:
        """The time of day, rounded down to the minute."""
        return f"{at.astimezone(self.tz):%H:%M}"

    def instant(self, at: datetime) -> str:
        """A day and its time."""
        local = at.astimezone(self.tz)
        return _INSTANTS[self.lang].format(day=self.day(local.date()), time=self.time(local))

    def budget(self, budget: Budget) -> str:
        """A budget, such as “3 working days”."""
        names = {
            "working_days": ("{n} working day", "{n} working days"),
            "working_hours": ("{n} working hour", "{n} working hours"),
            "hours": ("{n} hour", "{n} hours"),
        }
        return self._counted(budget.amount, *names[budget.unit])

    def span(self, seconds: int, standard_day: int | None) -> str:
        """A span of time, in working days where the length of one is told; rounded down to the minute."""
        parts: list[str] = []
        if standard_day:
            days, seconds = divmod(seconds, standard_day)
            parts += [self._counted(days, "{n} working day", "{n} working days")] if days else []
        hours, minutes = divmod(seconds // 60, 60)
        parts += [self._counted(hours, "{n} hour", "{n} hours")] if hours else []
        parts += [self._counted(minutes, "{n} minute", "{n} minutes")] if minutes else []
        joined = ("" if self.lang == "zh" else " ").join(parts)
        return joined or self._translate("less than a minute")

    def _counted(self, n: int, one: str, many: str) -> str:
        return self._translate(one if n == 1 else many).format(n=n)
