"""Counting the dossiers of a period one by one, where sums cannot tell or are to be checked."""

from collections.abc import Iterator, Sequence

import orjson

from dossiers.counted import Counted
from dossiers.figures import tally
from dossiers.period import Period
from dossiers.storage.store import Transaction
from dossiers.table import Figures, Grouping
from dossiers.workplace import Workplace


def counted_in(work: Transaction, period: Period) -> Iterator[Counted]:
    """What counts of every dossier that the period can concern, as it streams from the database."""
    start, end = period.seconds
    return (Counted.from_json(orjson.loads(text)) for text in work.lists.counted(end, start))


def figures_in(
    place: Workplace, work: Transaction, period: Period, by: Sequence[Grouping], unit: str | None = None
) -> Figures:
    """The figures of a period, of all units or of one, by a count of all dossiers that it can concern."""
    end = period.seconds[1]
    found = (each for each in counted_in(work, period) if unit in (None, each.unit_before(end)))
    return tally(found, period, place.now(), place.calendar, by)
