"""Dossiers whose time is over: those that the pack lets a center erase, some years after their final state."""

from dataclasses import dataclass
from datetime import date, datetime, time

from dossiers.dossier import Dossier
from dossiers.fold import fold
from dossiers.instants import from_seconds, seconds_of
from dossiers.states import Status
from dossiers.storage.lists import Row
from dossiers.storage.store import Transaction
from dossiers.workplace import Workplace, event_of
from forms.errors import UnknownProcedure


@dataclass(frozen=True, slots=True)
class Expired:
    """A dossier that is proposed to be erased, since when it is final, and until when it had to be kept."""

    dossier: str
    code: str
    procedure: str
    state: str
    final_since: datetime
    kept_until: date


def to_erase(place: Workplace, limit: int) -> list[Expired]:
    """Dossiers past their time of retention whose person is still known here, the oldest first; nothing is erased.

    The time runs from the final state that holds; a result that nobody has fetched yet is not proposed.
    """
    found: list[Expired] = []
    least = min([place.pack.manifest.retention_years, *(_years(place, id) for id in place.first_pack.ids)])
    today = place.local(place.now()).date()
    latest = datetime.combine(_in_year(today, today.year - least), time(0), place.center.tz)
    with place.store.read() as work:
        for row in work.lists.settled_before(seconds_of(latest)):
            if len(found) == limit:
                break
            expired = _expired(place, work, row)
            if expired is not None:
                found.append(expired)
    return found


def _expired(place: Workplace, work: Transaction, row: Row) -> Expired | None:
    if row["status"] == Status.COMPLETED:
        return None
    since = _final_since(place, work, row)
    kept_until = _in_year(since.date(), since.year + _years(place, row["procedure"]))
    if kept_until >= place.local(place.now()).date():
        return None
    return Expired(row["dossier"], row["code"], row["procedure"], row["status"], since, kept_until)


def _final_since(place: Workplace, work: Transaction, row: Row) -> datetime:
    """When its last state event took effect: for a result that was fetched, the day it was."""
    if row["status"] != "CLOSED":
        return from_seconds(row["stopped_at"], place.center.tz)
    events = [
        event_of(record, record.body, sealed=True) for record in work.journal.of_dossier(row["dossier"])
    ]
    folded = fold(events)
    assert isinstance(folded, Dossier), "it has a row"
    return place.local(folded.effective[folded.last_state_event])


def _years(place: Workplace, procedure: str) -> int:
    try:
        return place.first_pack.retention_years(place.first_pack.procedure(procedure))
    except UnknownProcedure:
        return place.pack.manifest.retention_years


def _in_year(day: date, year: int) -> date:
    """The same day of another year; 29 February becomes the 28th."""
    leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=year, day=28) if leap_day else day.replace(year=year)
