"""Closing a month: its figures are written into the journal and stay what they were (domain page)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from dossiers.center_writing import append_center_event
from dossiers.closed import (
    Closing,
    Line,
    body_of_closing,
    carried_over,
    closings,
    content_of,
    errata,
    line_of,
)
from dossiers.continuing import continuation_of
from dossiers.counting import counted_in
from dossiers.day_counts import registers_of
from dossiers.errors import BadInput, IntegrityProblem
from dossiers.events import CenterKind
from dossiers.figures import standings
from dossiers.period import Period
from dossiers.storage.store import Transaction
from dossiers.summing import summed
from dossiers.table import GROUPINGS, Figures, Grouping
from dossiers.workplace import Workplace

DEFAULT: Final[tuple[Grouping, ...]] = ("unit", "procedure")


@dataclass(frozen=True, slots=True)
class ClosedMonth:
    """The closing that is the month, and the others that were made before anybody knew of it."""

    closing: Closing
    others: tuple[Closing, ...]


class Closings:
    """The closed months of a center."""

    def __init__(self, place: Workplace) -> None:
        self.place = place

    def close(self, period: Period, *, actor: str, reason: str | None = None) -> str:
        """Freezes a month and gives its hash; one that is closed stays as it is.

        Raises BadInput for a month that is not over, or in which a station has not been heard since its end and no
        word of why is given; IntegrityProblem where the balance does not hold.
        """
        place, why = self.place, (reason or "").strip() or None
        with place.store.write() as work:
            known = _of_month(work, period.name)
            if known is not None:
                return known.closing.hash
            self._check(work, period, why)
            content = self._content(work, period)
            body = body_of_closing(period, content, why)
            at = place.local(place.now())
            append_center_event(work, place.station, CenterKind.MONTH_CLOSED, body, actor=actor, at=at)
            work.journal.sign_head(place.station)
            return body["hash"]

    def of(self, period: Period) -> ClosedMonth | None:
        """The closing that is the month, or None while it is open."""
        with self.place.store.read() as work:
            return _of_month(work, period.name)

    def all(self) -> dict[str, ClosedMonth]:
        """The closed months by their names."""
        with self.place.store.read() as work:
            found = closings(work.journal.of_center((CenterKind.MONTH_CLOSED,)))
        months = sorted({each.month for each in found})
        return {month: _closed([each for each in found if each.month == month]) for month in months}

    def by_hash(self, period: Period, hash: str) -> Closing:
        """One of the closings of a month. Raises BadInput if there is none of this hash."""
        month = self.of(period)
        known = (month.closing, *month.others) if month else ()
        found = [each for each in known if each.hash.startswith(hash.lower()) and len(hash) >= 8]
        if len(found) != 1:
            raise BadInput("The month has no closing with the hash {hash}.", hash=hash[:64])
        return found[0]

    def errata(self, period: Period, closing: Closing) -> list[dict[str, Any]]:
        """What came to light since the month was closed."""
        with self.place.store.read() as work:
            month = _of_month(work, period.name)
            others = (month.closing, *month.others) if month else ()
            registers = registers_of(self.place, work, period)
            return errata(closing, self._lines(work, period), others, registers)

    def carried_over(self, period: Period, closing: Closing) -> dict[str, Any] | None:
        """Why the next month, as it was closed or else as it is known now, carried over something else."""
        following = period.following
        with self.place.store.read() as work:
            then = _of_month(work, following.name)
            lines = then.closing.lines() if then else self._lines(work, following)
            differs = carried_over(closing, lines)
        return None if differs is None else {"month": following.name, **differs}

    def lines(self, period: Period) -> Iterator[Line]:
        """The dossiers behind the numbers of a month as they are known now."""
        with self.place.store.read() as work:
            yield from self._lines(work, period)

    def _check(self, work: Transaction, period: Period, reason: str | None) -> None:
        if self.place.now() < period.ends_at:
            raise BadInput("The month {month} is not over; it cannot be closed yet.", month=period.name)
        silent = self._silent(work, period)
        if silent and not reason:
            raise BadInput(
                "Not heard since the end of {month}: station {stations}. Exchange first, or say why the month is "
                "closed without that.",
                stations=", ".join(silent),
                month=period.name,
            )

    def _silent(self, work: Transaction, period: Period) -> list[str]:
        """The numbers of the stations of which nothing is known since the end of the month."""
        left = (continuation_of(record) for record in work.journal.of_center())
        gone = {each.old for each in left if each is not None} | {self.place.station.id}
        heads = {head.station: head.seq for head in work.journal.heads()}
        silent = []
        for row in work.rows.stations():
            station = str(row["station"])
            if station in gone or row["role"] == "hub":
                continue
            last = work.journal.of_station(station, heads.get(station, 0) - 1, 1)
            if not last or last[-1].at < period.ends_at:
                silent.append(f"{row['number']:02d}")
        return sorted(silent)

    def _content(self, work: Transaction, period: Period) -> bytes:
        lines, figures = [], Figures(period, DEFAULT)
        for line in self._lines(work, period):
            lines.append(line)
            figures.count((line.unit, line.procedure), line.standing)
        figures.in_order()
        kept = summed(self.place, work, period, DEFAULT, None)
        if not figures.is_balanced or (kept is not None and kept.to_json() != figures.to_json()):
            raise IntegrityProblem("The balance of the month does not hold; run `onedoor verify`.")
        return content_of(period, figures, lines, registers_of(self.place, work, period))

    def _lines(self, work: Transaction, period: Period) -> Iterator[Line]:
        now, cal = self.place.now(), self.place.calendar
        for counted, key, standing in standings(counted_in(work, period), period, now, cal, GROUPINGS):
            yield line_of(counted, key, standing)


def _of_month(work: Transaction, month: str) -> ClosedMonth | None:
    known = closings(work.journal.of_center((CenterKind.MONTH_CLOSED,)), month)
    return _closed(known) if known else None


def _closed(found: Sequence[Closing]) -> ClosedMonth:
    return ClosedMonth(found[0], tuple(found[1:]))
