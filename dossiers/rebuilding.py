"""Working all projections out anew from the journal, where a release or the center's months made them others.

Where only the working calendar is another one, as when a newer OneDoor knows the one that the center changed to, what
it decides is worked out anew.
"""

from collections.abc import Callable
from typing import Final

from dossiers.projecting import project
from dossiers.reckoning import EVER, is_reckoned, note_calendar, reckon_again
from dossiers.storage.store import Transaction
from dossiers.workplace import Workplace, opened

RULES: Final = 5
"""Grows whenever the same events give other rows than before."""

_MADE_BY: Final = "projections-made-by"


def make_anew(place: Workplace) -> int:
    """Makes all that stands on the journal anew, whatever it holds: indexes, search, rows and sums; gives how many rows.

    One commit, or nothing. Raises DatabaseUnusable or DiskFull.
    """
    with place.store.write(long=True) as work:
        work.rows.make_search_anew()
        return _all_anew(place, work, lambda _: None)


def bring_up(place: Workplace, progress: Callable[[int], None] = lambda _: None) -> int:
    """Works out every dossier's rows and all sums anew if they were made by other rules; gives how many it did.

    One commit, or nothing. Raises DatabaseUnusable or DiskFull.
    """
    with place.store.read() as work:
        if _is_made(place, work) and is_reckoned(place, work):
            return 0
    with place.store.write(long=True) as work:
        if not _is_made(place, work):
            return _all_anew(place, work, progress)
        return 0 if is_reckoned(place, work) else reckon_again(place, work, EVER)


def _is_made(place: Workplace, work: Transaction) -> bool:
    return work.local.value(_MADE_BY) == _rules(place)


def _all_anew(place: Workplace, work: Transaction, progress: Callable[[int], None]) -> int:
    work.rows.forget_sums()
    done = 0
    for done, dossier in enumerate(list(work.journal.dossiers()), start=1):
        keys = work.keys.of(dossier)
        events = [opened(record, keys) for record in work.journal.of_dossier(dossier)]
        project(place, work, dossier, events)
        progress(done)
    work.local.put(_MADE_BY, _rules(place))
    note_calendar(place, work)
    return done


def _rules(place: Workplace) -> bytes:
    return f"{RULES} {place.beginning.month_starts_on} {place.beginning.time_zone}".encode()
