"""The register of a center as figures read it: what counts of every dossier in a period."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

import orjson

from dossiers.clock import due_of
from dossiers.closed import Line
from dossiers.counted import Counted
from dossiers.counting import counted_in, figures_in
from dossiers.day_counts import registers_of
from dossiers.dossier import Pause
from dossiers.figures import groupings, standings
from dossiers.instants import from_seconds, seconds_of
from dossiers.period import Period
from dossiers.summing import summed
from dossiers.table import Figures, Grouping
from dossiers.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Overdue:
    """A dossier behind an overdue figure; `stopped` is None while its clock runs. In seconds since 1970."""

    code: str
    unit: str | None
    procedure: str
    due: int | None
    stopped: int | None


class Register:
    """Questions about all dossiers of a period."""

    def __init__(self, place: Workplace) -> None:
        self.place = place

    def figures(
        self, period: Period, by: Sequence[Grouping] = ("unit", "procedure"), *, unit: str | None = None
    ) -> Figures:
        """The figures of a period, of all units or of one, read from the events that count now.

        A month of the center is read from its sums; any other stretch of days is counted.
        """
        with self.place.store.read() as work:
            figures = summed(self.place, work, period, groupings(by), unit)
        return figures or self.counted(period, by, unit=unit)

    def counted(
        self, period: Period, by: Sequence[Grouping] = ("unit", "procedure"), *, unit: str | None = None
    ) -> Figures:
        """The same by a count of all dossiers that the period concerns."""
        with self.place.store.read() as work:
            return figures_in(self.place, work, period, by, unit)

    def registers(self, period: Period) -> dict[str, int]:
        """What is counted besides dossiers, by register of the pack."""
        with self.place.store.read() as work:
            return registers_of(self.place, work, period)

    def overdue(self, period: Period, frozen: Iterable[Line] | None = None) -> list[Overdue]:
        """The dossiers behind the overdue figures of a period, settled or pending: the frozen ones of a closed month."""
        if frozen is not None:
            return list(self._frozen(frozen))
        behind = standings(self._counted(period), period, self.place.now(), self.place.calendar)
        return [
            self._overdue(counted, key[0], key[1])
            for counted, key, standing in behind
            if "overdue" in (standing.settled, standing.pending)
        ]

    def _frozen(self, lines: Iterable[Line]) -> Iterator[Overdue]:
        """Their groups are the frozen ones; due and stop are as they are known now."""
        late = [line for line in lines if "overdue" in (line.standing.settled, line.standing.pending)]
        with self.place.store.read() as work:
            for line in late:
                counted = work.lists.counted_of(line.code)
                if counted is not None:
                    known = Counted.from_json(orjson.loads(counted))
                    yield self._overdue(known, line.unit, line.procedure)

    def _overdue(self, counted: Counted, unit: str | None, procedure: str | None) -> Overdue:
        return Overdue(counted.code, unit, procedure or "", self._due(counted), counted.stopped)

    def first_submission(self) -> datetime | None:
        """When the earliest dossier was submitted."""
        with self.place.store.read() as work:
            first = work.lists.first_submission()
        return None if first is None else from_seconds(first, self.place.center.tz)

    def _counted(self, period: Period) -> Iterator[Counted]:
        with self.place.store.read() as work:
            yield from counted_in(work, period)

    def _due(self, counted: Counted) -> int | None:
        tz = self.place.center.tz
        pauses = [
            Pause("applicant", from_seconds(since, tz), None if until is None else from_seconds(until, tz))
            for since, until, *_ in counted.pauses
        ]
        budget = counted.budget_before(seconds_of(self.place.now()) + 1)
        due = due_of(self.place.calendar, budget, from_seconds(counted.accepted or 0, tz), pauses)
        return None if due is None else seconds_of(due)
