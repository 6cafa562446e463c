"""The public holidays of a pack, as the clock reads them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from forms.manifest import CalendarFile
from forms.texts import Text


@dataclass(frozen=True)
class PackCalendar:
    """Holidays by date; working days swapped for others; the years covered, and on whose word.

    `extra_days` names for each extra working day the day that it stands for, whose hours it has.
    """

    version: str
    holidays: Mapping[date, Text]
    extra_days: Mapping[date, date | None]
    years: range
    sources: Mapping[int, str]
    unverified: frozenset[date]

    def covers(self, day: date) -> bool:
        """Whether the calendar knows the year of this day."""
        return day.year in self.years


def calendar_of(file: CalendarFile) -> PackCalendar:
    """The calendar that a `calendar.yaml` describes."""
    holidays = {day: file.names[name] for year in file.years for day, name in year.holidays.items()}
    swapped: dict[date, date | None] = {day: off for year in file.years for day, off in year.swapped.items()}
    numbers = [year.year for year in file.years]
    return PackCalendar(
        version=file.version,
        holidays=dict(sorted(holidays.items())),
        extra_days=dict(sorted(swapped.items())),
        years=range(min(numbers), max(numbers) + 1),
        sources={year.year: year.source for year in file.years},
        unverified=frozenset(
            day for year in file.years for day in _unverified(year.unverified, year.holidays)
        ),
    )


def _unverified(said: bool | tuple[date, ...], holidays: Mapping[date, str]) -> tuple[date, ...]:
    if isinstance(said, bool):
        return tuple(holidays) if said else ()
    return said
