"""The table of a working list as values: what each row shows, the filters over it, their counts, the order."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from dossiers.states import Status
from kiosk.counter.labels import channel_name, status_chip
from kiosk.counter.ports import Row
from kiosk.counter.time_left import time_left
from kiosk.widgets.wording import BarLook, Chip, Translate

ProcedureName = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class RowLook:
    """One row as it is drawn, and as a screen reader says it."""

    dossier: str
    code: str
    channel: str
    name: str
    place: str
    procedure: str
    chip: Chip
    bar: BarLook
    urgent: bool

    @property
    def spoken(self) -> str:
        """The row in one sentence."""
        parts = (self.code, self.name, self.procedure, self.chip.text, self.bar.text, self.bar.date)
        return ", ".join(part for part in parts if part)


def row_look(row: Row, now: datetime, name_of: ProcedureName, translate: Translate) -> RowLook:
    """What a row shows."""
    return RowLook(
        dossier=row.dossier,
        code=row.code,
        channel=channel_name(row.channel, translate),
        name=row.name or translate("Counter", "Name not readable here"),
        place=row.place,
        procedure=name_of(row.procedure),
        chip=status_chip(row.status, row.overdue, translate),
        bar=time_left(row, now, translate),
        urgent=row.urgent,
    )


FILTERS: Final = ("all", "new", "due-today", "overdue", "kiosk")
ORDERS: Final = ("newest", "oldest", "due", "name")


def passes(row: Row, filter_: str, now: datetime) -> bool:
    """Whether a row is shown under a filter."""
    match filter_:
        case "new":
            return row.status is Status.SUBMITTED
        case "due-today":
            return is_due_today(row, now)
        case "overdue":
            return row.overdue and not row.status.is_final
        case "kiosk":
            return row.channel == "kiosk"
    return True


def is_due_today(row: Row, now: datetime) -> bool:
    """Whether it is open and falls due today, and has not yet."""
    return (
        row.due is not None and not row.overdue and not row.status.is_final and row.due.date() == now.date()
    )


def filter_name(filter_: str, translate: Translate) -> str:
    """The word on a filter."""
    return {
        "all": translate("Counter", "All"),
        "new": translate("Counter", "New"),
        "due-today": translate("Counter", "Due today"),
        "overdue": translate("Counter", "Overdue"),
        "kiosk": translate("Counter", "From the kiosk"),
    }[filter_]


def order_name(order: str, translate: Translate) -> str:
    """The words on an order."""
    return {
        "newest": translate("Counter", "Newest first"),
        "oldest": translate("Counter", "Oldest first"),
        "due": translate("Counter", "Due first"),
        "name": translate("Counter", "By name"),
    }[order]


def filter_counts(rows: Sequence[Row], now: datetime) -> dict[str, int]:
    """How many rows each filter would show."""
    return {each: sum(passes(row, each, now) for row in rows) for each in FILTERS}


def ordered(rows: Sequence[Row], order: str) -> list[Row]:
    """The rows in an order; without a due they come last."""
    if order == "newest":
        return sorted(rows, key=lambda row: (row.submitted_at, row.code), reverse=True)
    if order == "oldest":
        return sorted(rows, key=lambda row: (row.submitted_at, row.code))
    if order == "due":
        return sorted(
            rows, key=lambda row: (row.due is None, row.due.timestamp() if row.due else 0, row.code)
        )
    return sorted(rows, key=lambda row: (_given_name(row.name), row.code))


def shown_rows(
    rows: Sequence[Row], filter_: str, procedure: str | None, order: str, now: datetime
) -> list[Row]:
    """The rows of a list under filter, procedure and order."""
    fitting = [
        row for row in rows if passes(row, filter_, now) and (procedure is None or row.procedure == procedure)
    ]
    return ordered(fitting, order)


def subtitle(rows: Sequence[Row], now: datetime, translate: Translate) -> str:
    """How many there are, and how many want work today."""
    urgent = sum(is_due_today(row, now) or passes(row, "overdue", now) for row in rows)
    count = len(rows)
    one, many = translate("Counter", "{n} dossier"), translate("Counter", "{n} dossiers")
    words = (one if count == 1 else many).format(n=count)
    if not urgent:
        return words
    return words + " · " + translate("Counter", "{n} to settle today").format(n=urgent)


def _given_name(name: str) -> tuple[str, str]:
    words = name.casefold().split()
    return (words[-1] if words else "", name.casefold())
