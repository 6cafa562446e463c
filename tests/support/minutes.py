"""A second, slow reading of the domain page's clock, that walks minute by minute; all instants lie on minutes."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from dossiers.dossier import Pause
from dossiers.hours import CenterHours, Change
from forms.budgets import Budget

MINUTE = timedelta(minutes=1)
UTC = ZoneInfo("UTC")


class MinuteClock:
    """The rules, as a person would check them with a calendar and a pencil."""

    def __init__(self, tz: ZoneInfo, first: CenterHours, changes: Sequence[Change]) -> None:
        self.tz, self.first, self.changes = tz, first, changes
        self._seen: dict[datetime, bool] = {}

    def hours_at(self, at: datetime) -> CenterHours:
        hours = self.first
        for change in self.changes:
            if change.at <= at and (change.begins is None or change.begins <= at):
                hours = change.hours
        return hours

    def is_working(self, at: datetime) -> bool:
        if at not in self._seen:
            self._seen[at] = self._works(at)
        return self._seen[at]

    def _works(self, at: datetime) -> bool:
        hours, local = self.hours_at(at), at.astimezone(self.tz)
        if any(start <= at < end for start, end in hours.closures):
            return False
        day = local.date()
        if day in hours.extra_days:
            like = hours.extra_days[day]
            intervals = hours.weekly.get(like.weekday()) if like else None
            intervals = intervals or hours.weekly[0]
        elif day in hours.holidays:
            return False
        else:
            intervals = hours.weekly.get(day.weekday(), ())
        return any(start <= local.time() < end for start, end in intervals)

    def standard_minutes(self, accepted: datetime) -> int:
        return sum(
            (end.hour - start.hour) * 60 + end.minute - start.minute
            for start, end in self.hours_at(accepted).weekly[0]
        )

    def minutes_of(self, budget: Budget, accepted: datetime) -> int:
        if budget.unit == "working_days":
            return budget.amount * self.standard_minutes(accepted)
        return budget.amount * 60

    def start(self, budget: Budget, accepted: datetime) -> datetime:
        if budget.unit == "hours":
            return accepted
        local, cut_off = accepted.astimezone(self.tz), self.hours_at(accepted).cut_off
        late = cut_off is not None and local.time() > cut_off
        at = accepted
        while not self.is_working(at) or (late and at.astimezone(self.tz).date() == local.date()):
            at += MINUTE
        return at

    def running(self, budget: Budget, accepted: datetime, pauses: Sequence[Pause]) -> Iterator[datetime]:
        """Every minute that counts against the budget, without end unless a pause has none."""
        at = self.start(budget, accepted)
        while True:
            now = [pause for pause in pauses if pause.start <= at and (pause.end is None or at < pause.end)]
            if any(pause.end is None for pause in now):
                return
            if not now and (budget.unit == "hours" or self.is_working(at)):
                yield at
            at += MINUTE

    def due(self, budget: Budget, accepted: datetime, pauses: Sequence[Pause]) -> datetime | None:
        left = self.minutes_of(budget, accepted)
        for minute in self.running(budget, accepted, pauses):
            left -= 1
            if not left:
                return minute + MINUTE
        return None

    def left(self, budget: Budget, accepted: datetime, pauses: Sequence[Pause], at: datetime) -> int:
        used = 0
        for minute in self.running(budget, accepted, pauses):
            if minute >= at:
                break
            used += 1
        return max(self.minutes_of(budget, accepted) - used, 0)

    def outcome(self, budget: Budget, accepted: datetime, pauses: Sequence[Pause], stop: datetime) -> str:
        resumed = [
            Pause(p.cause, p.start, stop if p.end is None or p.end > stop else p.end)
            for p in pauses
            if p.start < stop
        ]
        due = self.due(budget, accepted, resumed)
        assert due is not None
        if stop > due:
            return "overdue"
        if budget.unit == "working_days":
            same = stop.astimezone(self.tz).date() == due.astimezone(self.tz).date()
        else:
            same = self.left(budget, accepted, resumed, stop) <= 60
        return "on_time" if same else "ahead"

    def handling(self, budget: Budget, accepted: datetime, pauses: Sequence[Pause], stop: datetime) -> int:
        """Working minutes from start to stop, less the pauses."""
        at, minutes = self.start(budget, accepted), 0
        while at < stop:
            paused = any(p.start <= at and (p.end is None or at < p.end) for p in pauses)
            minutes += self.is_working(at) and not paused
            at += MINUTE
        return minutes
