"""The figures of a month out of the sums that were kept up: the same table as a count of all dossiers gives."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from dossiers.instants import seconds_of
from dossiers.period import Period
from dossiers.storage.store import Transaction
from dossiers.table import BY_DAY, URGENT, Figures, Grouping, Key, Row
from dossiers.workplace import Workplace

SumRow = Mapping[str, Any]
_COUNTS: Final = (
    "online", "in_person", "ahead", "on_time", "overdue", "scores", "ratings", "completed", *URGENT,
)  # fmt: skip


def summed(
    place: Workplace, work: Transaction, period: Period, by: Sequence[Grouping], unit: str | None
) -> Figures | None:
    """The figures of a period, or None where sums cannot tell: it is no month of the center, or the clock went back."""
    first, after = period.seconds
    now = seconds_of(place.now())
    if period != place.months.of(first):
        return None
    is_over = after <= now
    if not is_over and (work.lists.last_stop() or 0) > now:
        return None
    flows = work.lists.month_sums(period.name, by, unit)
    stocks = work.lists.month_stocks(period.name, by, unit)
    late = stocks if is_over else work.lists.overdue_now(now, by, unit)
    figures = Figures(period, tuple(by))
    rows = _Rows(figures)
    rows.add_flows(flows)
    rows.add_pending(stocks, late)
    figures.awaiting_acceptance = sum(row["awaiting"] for row in stocks)
    figures.refused_before_acceptance = sum(row["refused_before"] for row in flows)
    figures.withdrawn_before_acceptance = sum(row["withdrawn_before"] for row in flows)
    rows.finish()
    return figures


class _Rows:
    """The rows of the table while they are put together."""

    def __init__(self, figures: Figures) -> None:
        self._figures = figures

    def add_flows(self, flows: Iterable[SumRow]) -> None:
        """Everything that happened in the month."""
        for sums in flows:
            row = self._row(sums)
            for name in _COUNTS:
                setattr(row, name, getattr(row, name) + int(sums[name]))
            for name in BY_DAY:
                row.spend(name, int(sums["standard"]), int(sums[name]))

    def add_pending(self, stocks: Iterable[SumRow], late: Iterable[SumRow]) -> None:
        """What stood at the end of the month, and what of it was overdue."""
        for sums in stocks:
            self._row(sums).pending_in_time += int(sums["pending"])
        for sums in late:
            row = self._row(sums)
            row.pending_overdue += int(sums["pending_overdue"])
            row.pending_in_time -= int(sums["pending_overdue"])

    def finish(self) -> None:
        """Works out what was carried over, leaves out groups without anything, and adds up."""
        for row in self._figures.rows.values():
            row.carried_over = row.settled + row.pending - row.online - row.in_person
        self._figures.rows = {
            key: row for key, row in self._figures.rows.items() if row.received or row.ratings
        }
        for row in self._figures.rows.values():
            self._figures.total.add(row)
        self._figures.in_order()

    def _row(self, sums: SumRow) -> Row:
        key: Key = tuple(sums[name] or None for name in self._figures.by)
        return self._figures.rows.setdefault(key, Row())
