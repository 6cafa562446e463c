"""How much time a dossier has left, as a bar and a few words."""

from datetime import datetime, timedelta
from typing import Final

from dossiers.states import Status
from forms.budgets import BadBudget, Budget
from kiosk.counter.ports import Row
from kiosk.widgets.wording import BarLook, Tone, Translate

LOW_DAYS: Final = 2
LOW_SHARE: Final = 0.4
LAST_HOUR: Final = timedelta(hours=1)


def time_left(row: Row, now: datetime, translate: Translate) -> BarLook:
    """The bar of a row: green, amber when little is left, red on the last day, full red when overdue, grey at rest."""
    date = "" if row.due is None else _date(row.due, now)
    if row.status is Status.SUBMITTED:
        words = _budget_words(row.budget, translate)
        return BarLook(words, translate("Counter", "not started"), 1.0, "ok")
    if row.accepted_at is None:
        return BarLook(translate("Counter", "never started"), "", 0.0, "neutral")
    if row.status.is_final:
        return _stopped(row, date, translate)
    if row.overdue:
        return BarLook(late_words(row, now, translate), date, 1.0, "error")
    share = _share(row)
    if row.paused_since is not None:
        words = _paused_words((now.date() - row.paused_since.date()).days, translate)
        return BarLook(words, translate("Counter", "Paused"), share, "neutral")
    if row.due is None:
        return BarLook(translate("Counter", "no due"), "", share, "neutral")
    tone = tone_of(row, now)
    return BarLook(left_words(row, now, translate), date, share, tone)


def is_in_hours(row: Row) -> bool:
    """Whether its budget counts in hours rather than days."""
    try:
        return row.budget is not None and Budget.parse(row.budget).unit != "working_days"
    except BadBudget:
        return False


def tone_of(row: Row, now: datetime) -> Tone:
    """The tone of a clock that runs and is not overdue."""
    left = row.working_left or timedelta()
    if is_in_hours(row):
        if left <= LAST_HOUR:
            return "error"
        return "warn" if _share(row) <= LOW_SHARE else "ok"
    if row.due is not None and row.due.date() == now.date():
        return "error"
    return "warn" if (row.days_left or 0) <= LOW_DAYS else "ok"


def left_words(row: Row, now: datetime, translate: Translate) -> str:
    """What is left: days, hours, or "today"."""
    if is_in_hours(row):
        return _hours_words(row.working_left or timedelta(), translate)
    if row.due is not None and row.due.date() == now.date():
        return translate("Counter", "today")
    return days_words(max(row.days_left or 0, 1), translate)


def days_words(days: int, translate: Translate) -> str:
    """A number of days."""
    one, many = translate("Counter", "{n} day"), translate("Counter", "{n} days")
    return (one if days == 1 else many).format(n=days)


def late_words(row: Row, now: datetime, translate: Translate) -> str:
    """How long it is overdue."""
    days = -row.days_left if row.days_left is not None and row.days_left < 0 else 0
    if days == 0 and row.due is not None:
        days = (now.date() - row.due.date()).days
    if days <= 0:
        return translate("Counter", "overdue today")
    one, many = translate("Counter", "{n} day late"), translate("Counter", "{n} days late")
    return (one if days == 1 else many).format(n=days)


def _stopped(row: Row, date: str, translate: Translate) -> BarLook:
    if row.overdue:
        return BarLook(translate("Counter", "done, late"), date, 1.0, "error")
    return BarLook(translate("Counter", "done in time"), date, 1.0, "ok")


def _share(row: Row) -> float:
    return min(max(row.share_left or 0.0, 0.0), 1.0)


def _hours_words(left: timedelta, translate: Translate) -> str:
    minutes = int(left.total_seconds() // 60)
    if minutes < 120:
        return translate("Counter", "{n} min").format(n=minutes)
    return translate("Counter", "{n} h").format(n=minutes // 60)


def _paused_words(days: int, translate: Translate) -> str:
    if days <= 0:
        return translate("Counter", "paused today")
    one, many = translate("Counter", "paused {n} day"), translate("Counter", "paused {n} days")
    return (one if days == 1 else many).format(n=days)


def _budget_words(budget: str | None, translate: Translate) -> str:
    if budget is None:
        return translate("Counter", "to accept")
    try:
        parsed = Budget.parse(budget)
    except BadBudget:
        return budget
    if parsed.unit == "working_days":
        return days_words(parsed.amount, translate)
    return translate("Counter", "{n} h").format(n=parsed.amount)


def _date(due: datetime, now: datetime) -> str:
    if due.date() == now.date():
        return due.strftime("%H:%M")
    return due.strftime("%d/%m") if due.year == now.year else due.strftime("%d/%m/%Y")
