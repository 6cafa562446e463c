"""How much time rows of a list have left, cheaply for hundreds of them: what the clock decided stands in the row."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from dossiers.calendar import WorkingCalendar
from dossiers.clock import budget_seconds, left_until
from dossiers.instants import from_seconds
from forms.budgets import Budget

_DAY = timedelta(days=1)


class TimeLeft:
    """The time left of rows by one calendar, which remembers its working days."""

    def __init__(self, calendar: WorkingCalendar) -> None:
        self.calendar = calendar
        self._worked: dict[date, bool] = {}

    def share(self, row: Mapping[str, Any], now: int) -> float | None:
        """The part of the budget that is left, 0 to 1, while the clock runs or is paused."""
        if row["accepted_at"] is None or row["stopped_at"] is not None:
            return None
        budget = Budget.parse(row["budget"])
        whole = budget_seconds(self.calendar, budget, row["accepted_at"])
        if row["due"] is None:
            left = row["working_left"] or 0
        else:
            left = left_until(self.calendar, budget, now, row["due"])
        return min(left, whole) / whole

    def days(self, row: Mapping[str, Any], now: int, until: str = "due") -> int | None:
        """Whole working days from today to the due, or to what the applicant is told: 0 on that day, negative after."""
        if row["due"] is None or row["stopped_at"] is not None:
            return None
        today, day = self._date(now), self._date(row[until])
        count, at, last = 0, min(today, day), max(today, day)
        while at < last:
            at += _DAY
            count += self._is_worked(at)
        return count if day >= today else -count

    def _date(self, at: int) -> date:
        return from_seconds(at, self.calendar.tz).date()

    def _is_worked(self, day: date) -> bool:
        worked = self._worked.get(day)
        if worked is None:
            worked = self._worked[day] = bool(self.calendar.intervals(day))
        return worked
