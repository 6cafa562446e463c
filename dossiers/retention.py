"""Dossiers whose time is over: those that the pack lets a center erase, some years after their final state."""

from dataclasses import dataclass
from datetime import date, datetime, time

from dossiers.dossier import Dossier
from dossiers.fold import fold
from dossiers.instants import seconds_of
from dossiers.states import Status
from dossiers.storage.store import Transaction
from dossiers.workplace import Workplace, event_of
from forms.errors import UnknownProcedure


@dataclass(frozen=True, slots=True)
class Expired:
    """A dossier that is proposed to be erased, since when it is final, and until when it had to be kept."""

    dossier: str
    code: str
    procedure: str
    status: Status
    final_since: datetime
    kept_until: date


def to_erase(place: Workplace, limit: int) -> list[Expired]:
    """Dossiers past their time of retention whose person is still known here, the oldest first; nothing is erased.

    The time runs from the final state that holds; a result that nobody has fetched yet is not proposed.
    """
    found: list[Expired] = []
    shortest = min([place.pack.manifest.retention_years, *(_years(place, id) for id in place.first_pack.ids)])
    today = place.local(place.now()).date()
    latest = datetime.combine(_in_year(today, today.year - shortest), time(0), place.center.tz)
    with place.store.read() as work:
        for dossier in work.lists.settled_before(seconds_of(latest)):
            if len(found) == limit:
                break
            expired = _expired(place, _folded(work, dossier), today)
            if expired is not None:
                found.append(expired)
    return found


def _folded(work: Transaction, dossier: str) -> Dossier:
    """The dossier as far as it can be told without opening anything personal."""
    records = work.journal.of_dossier(dossier)
    folded = fold([event_of(record, record.body, sealed=True) for record in records])
    assert isinstance(folded, Dossier), "it has a row"
    return folded


def _expired(place: Workplace, dossier: Dossier, today: date) -> Expired | None:
    if dossier.erased or not dossier.status.is_final or dossier.status is Status.COMPLETED:
        return None
    since = place.local(dossier.effective[dossier.last_state_event])
    kept_until = _in_year(since.date(), since.year + _years(place, dossier.procedure))
    if kept_until >= today:
        return None
    return Expired(dossier.id, dossier.code, dossier.procedure, dossier.status, since, kept_until)


def _years(place: Workplace, procedure: str) -> int:
    try:
        return place.first_pack.retention_years(place.first_pack.procedure(procedure))
    except UnknownProcedure:
        return place.pack.manifest.retention_years


def _in_year(day: date, year: int) -> date:
    """The same day of another year; 29 February becomes the 28th."""
    leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=year, day=28) if leap_day else day.replace(year=year)
