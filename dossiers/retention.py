"""Dossiers whose time is over: those that the pack lets a center erase, so many years after their final state as their procedure says."""

from dataclasses import dataclass
from datetime import date, datetime, time

from dossiers.dossier import Dossier
from dossiers.fold import fold
from dossiers.instants import seconds_of
from dossiers.states import Status
from dossiers.storage.store import Transaction
from dossiers.workplace import Workplace, event_of
from forms.retention import Retention
from forms.sentences import translator


@dataclass(frozen=True, slots=True)
class Expired:
    """A dossier that is proposed to be erased, since when it is final, and until when it had to be kept."""

    dossier: str
    code: str
    procedure: str
    status: Status
    final_since: datetime
    kept_until: date
    retention: Retention

    def why(self, lang: str) -> str:
        """Why it is proposed: since when it is final, how long it was to be kept, and on whose word."""
        say = translator("dossiers", lang)
        kept = say("final since {since}, to be kept for {years} years: until {until}").format(
            since=f"{self.final_since:%d/%m/%Y}",
            years=self.retention.years,
            until=f"{self.kept_until:%d/%m/%Y}",
        )
        ground = self.retention.citation or ""
        if self.retention.unverified:
            ground = " – ".join(part for part in (ground, say("not checked against its source")) if part)
        return f"{kept} ({ground})"


def to_erase(place: Workplace, limit: int) -> list[Expired]:
    """Dossiers past their time of retention whose person is still known here, the oldest first; nothing is erased.

    The time runs from the final state that holds; a result that nobody has fetched yet is not proposed.
    """
    found: list[Expired] = []
    today = place.local(place.now()).date()
    of = {id: _before(place, place.first_pack.retention_of(id), today) for id in place.first_pack.ids}
    with place.store.read() as work:
        others = _before(place, place.first_pack.manifest.retention, today)
        for dossier in work.lists.settled_before(others, of):
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
    retention = place.first_pack.retention_of(dossier.procedure)
    kept_until = _in_year(since.date(), since.year + retention.years)
    if kept_until >= today:
        return None
    return Expired(dossier.id, dossier.code, dossier.procedure, dossier.status, since, kept_until, retention)


def _before(place: Workplace, retention: Retention, today: date) -> int:
    """The second before which the time of what stopped is over."""
    day = _in_year(today, today.year - retention.years)
    return seconds_of(datetime.combine(day, time(0), place.center.tz))


def _in_year(day: date, year: int) -> date:
    """The same day of another year; 29 February becomes the 28th."""
    leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=year, day=28) if leap_day else day.replace(year=year)
