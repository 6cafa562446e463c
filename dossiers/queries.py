"""What screens, paper and the command line read: lists, search, one dossier."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime, timedelta, tzinfo
from typing import Any

from dossiers.clock import ClockFacts, parties, reading
from dossiers.dossier import Dossier
from dossiers.duplicates import duplicates
from dossiers.errors import UnknownDossier
from dossiers.events import Event
from dossiers.explanation import Step, steps
from dossiers.finding import find_id
from dossiers.fold import fold
from dossiers.ids import is_code
from dossiers.instants import from_seconds, seconds_of, text_of
from dossiers.issuing import IssuedSlip
from dossiers.lifecycle import allowed
from dossiers.line import known_to
from dossiers.projecting import row_of, token_lookup
from dossiers.reckoning import told
from dossiers.seeking import sought_in
from dossiers.states import NATIONAL, Status
from dossiers.storage.lists import Lists
from dossiers.storage.store import Transaction
from dossiers.time_left import TimeLeft
from dossiers.working_lists import BY_CLOCK, BY_STATE, LISTS, Moments
from dossiers.workplace import Workplace, opened
from forms.rules import PhoneRule


@dataclass(frozen=True, slots=True)
class Row:
    """One dossier in a list."""

    dossier: str
    code: str
    name: str
    procedure: str
    status: Status
    due: datetime | None
    told: datetime | None
    channel: str
    place: str
    unit: str | None
    team: str | None
    submitted_at: datetime
    accepted_at: datetime | None
    paused_since: datetime | None
    working_left: timedelta | None
    budget: str | None
    share_left: float | None
    days_left: int | None
    overdue: bool
    assigned_to: str | None
    urgent: bool
    lost: int
    contradicted: int = 0
    days_to_told: int | None = None
    """As `days_left`, but to what the applicant is told."""


@dataclass(frozen=True, slots=True)
class EventView:
    """One event of a dossier as people may see it."""

    id: str
    kind: str
    at: datetime
    actor: str
    station: str
    seq: int
    version: int
    body: Mapping[str, Any]
    counts: bool


@dataclass(frozen=True, slots=True)
class Appointments:
    """The four instants that are kept apart."""

    first: datetime | None
    due: datetime | None
    told: datetime | None
    internal: datetime | None


@dataclass(frozen=True, slots=True)
class DossierView:
    """All of one dossier that is readable here."""

    row: Row
    procedure_version: int
    answers: Mapping[str, Any]
    attachments: tuple[Mapping[str, Any], ...]
    appointments: Appointments
    outcome: str | None
    handling_days: float | None
    events: tuple[EventView, ...]
    allowed: tuple[str, ...]
    facts: Dossier
    token: str | None
    clocks: Mapping[str, float] | None = None
    """Working days so far by whom they were spent (utility, applicant, agency, other, total); None before acceptance."""

    @property
    def national_status(self) -> int:
        """The dossier status that the national portal knows."""
        return NATIONAL[self.row.status]


class Queries:
    """Questions to one station's store."""

    def __init__(self, place: Workplace) -> None:
        self.place = place
        self._left = TimeLeft(place.calendar)

    def working_list(self, name: str, *, limit: int = 200) -> list[Row]:
        """A working list: by state newest first, by clock the most urgent first. Raises KeyError for another name."""
        with self.place.store.read() as work:
            return self._rows(self._listed(work.lists, name, limit))

    def counts(self) -> dict[str, int]:
        """How many dossiers each working list holds."""
        statuses = sorted({str(status) for group in BY_STATE.values() for status in group})
        with self.place.store.read() as work:
            found = work.lists.counts(statuses, Moments.of(self.place.calendar, self.place.now()))
        return {name: sum(found.get(part, 0) for part in BY_STATE.get(name, (name,))) for name in LISTS}

    def waiting(self) -> dict[str, int]:
        """The dossiers, by id, with events that wait for others, and how many; of some the beginning is not here."""
        with self.place.store.read() as work:
            return work.lists.waiting()

    def find(self, text: str, limit: int = 50) -> list[Row]:
        """Dossiers by code, token, phone end or words in any order, with or without accents, newest first."""
        with self.place.store.read() as work:
            return self._rows(_search(work, text, limit, self.place.pack.manifest.phone))

    def duplicates(
        self, procedure: str, answers: Mapping[str, Any], at: datetime | None = None, but: str = ""
    ) -> list[Row]:
        """Dossiers that an application with these answers may double, but for the one with that id; newest first."""
        with self.place.store.read() as work:
            found = duplicates(self.place, work, procedure, answers, at)
        return self._rows(row for row in found if row["dossier"] != but)

    def view(self, code_or_id: str) -> DossierView:
        """One dossier. Raises UnknownDossier or AmbiguousCode."""
        with self.place.store.read() as work:
            return self._view(work, find_id(work, code_or_id))

    def view_when_issued(self, slip: IssuedSlip) -> DossierView:
        """The dossier as the author of a slip knew it, so that a reprint says what the slip said."""
        with self.place.store.read() as work:
            return self._view(work, slip.dossier, slip.event)

    def by_token_sha256(self, digest: str) -> DossierView | None:
        """The dossier of a tracking token, by the token's SHA-256 in hexadecimal."""
        with self.place.store.read() as work:
            row = work.lists.by_token(digest)
            return self._view(work, str(row["dossier"])) if row else None

    def attachment(self, dossier: str, sha256: str) -> bytes | None:
        """The opened bytes of an attachment, or None where it or its key is not here."""
        sealed = self.place.attachments.get(sha256)
        if sealed is None:
            return None
        with self.place.store.read() as work:
            keys = work.keys.of(dossier)
        for key in keys.values():
            try:
                return key.open_attachment(sealed)
            except Exception:
                continue
        return None

    def explanation(self, view: DossierView, lang: str) -> tuple[Step, ...]:
        """How the appointment came about, step by step."""
        if view.facts.clock is None:
            return ()
        calendar = self.place.pack.calendar
        return steps(self.place.calendar, view.facts.clock, lang, calendar.holidays, calendar.years)

    def heads(self) -> list[dict[str, Any]]:
        """The ends of all chains that stand behind a figure, with the instant that each was written."""
        with self.place.store.read() as work:
            ends = [
                (head, work.journal.of_station(head.station, head.seq - 1, 1))
                for head in work.journal.heads()
            ]
        return [
            {
                "station": head.station,
                "seq": head.seq,
                "hash": head.hash.hex(),
                "at": text_of(records[0].at, self.place.center.tz) if records else None,
            }
            for head, records in ends
        ]

    def _listed(self, lists: Lists, name: str, limit: int) -> list[Mapping[str, Any]]:
        if name in BY_CLOCK:
            return lists.by_clock(name, Moments.of(self.place.calendar, self.place.now()), limit)
        if name == "contradicted":
            return lists.contradicted(limit)
        if name == "waiting":
            return lists.with_waiting(limit)
        statuses = tuple(map(str, BY_STATE[name]))
        if name == "inbox":
            return lists.open_ones(limit)
        if name == "in-field":
            return lists.running(statuses, limit)
        return lists.by_status(statuses, oldest_due_first=False, limit=limit)

    def _view(self, work: Transaction, dossier: str, known_by: str | None = None) -> DossierView:
        """The dossier now, or as it stood for the author of the event `known_by`."""
        keys = work.keys.of(dossier)
        events = [opened(record, keys) for record in work.journal.of_dossier(dossier)]
        events = known_to(known_by, events) if known_by else events
        facts = fold(events)
        row = row_of(self.place, facts, events) if known_by else work.lists.by_id(dossier)
        if not isinstance(facts, Dossier) or row is None:
            raise UnknownDossier(
                "The beginning of this dossier is not here yet; exchange with the hub first."
            )
        clock = reading(self.place.calendar, facts.clock, self.place.now()) if facts.clock else None
        return DossierView(
            row=self._rows([row])[0],
            procedure_version=facts.procedure_version,
            answers=facts.answers,
            attachments=facts.attachments,
            appointments=Appointments(
                facts.first_due,
                clock.due if clock else None,
                told(facts.appointment, clock),
                clock.internal if clock else None,
            ),
            outcome=str(clock.outcome) if clock and clock.outcome else None,
            handling_days=clock.handling_days if clock else None,
            clocks=self._clocks(facts.clock) if facts.clock else None,
            events=tuple(_event_view(event, facts) for event in sorted(events, key=lambda each: each.order)),
            allowed=tuple(map(str, allowed(facts))),
            facts=facts,
            token=next((str(event.body["token"]) for event in events if "token" in event.body), None),
        )

    def _clocks(self, facts: ClockFacts) -> dict[str, float]:
        calendar = self.place.calendar
        told = parties(calendar, facts, self.place.now())
        standard = calendar.standard_day(facts.accepted_at)
        return {each.name: getattr(told, each.name) / standard for each in fields(told)}

    def _rows(self, rows: Iterable[Mapping[str, Any]]) -> list[Row]:
        """Rows as they stand at this moment."""
        now, left, tz = seconds_of(self.place.now()), self._time_left(), self.place.center.tz
        return [_row(row, now, left, tz) for row in rows]

    def _time_left(self) -> TimeLeft:
        if self._left.calendar is not self.place.calendar:
            self._left = TimeLeft(self.place.calendar)
        return self._left


def _row(row: Mapping[str, Any], now: int, left: TimeLeft, tz: tzinfo) -> Row:
    due, told, accepted, paused = row["due"], row["told"], row["accepted_at"], row["paused_since"]
    return Row(
        dossier=row["dossier"],
        code=row["code"],
        name=row["name"] or "",
        procedure=row["procedure"],
        status=Status(row["status"]),
        due=None if due is None else from_seconds(due, tz),
        told=None if told is None else from_seconds(told, tz),
        channel=row["channel"],
        place=row["place"] or "",
        unit=row["unit"],
        team=row["team"],
        submitted_at=from_seconds(row["submitted_at"], tz),
        accepted_at=None if accepted is None else from_seconds(accepted, tz),
        paused_since=None if paused is None else from_seconds(paused, tz),
        working_left=None if row["working_left"] is None else timedelta(seconds=row["working_left"]),
        budget=row["budget"],
        share_left=left.share(row, now),
        days_left=left.days(row, now),
        days_to_told=left.days(row, now, "told"),
        overdue=_is_overdue(row, now),
        assigned_to=row["assigned_to"],
        urgent=row["priority"] == "urgent",
        lost=row["lost"],
        contradicted=row["contradicted"],
    )


def _is_overdue(row: Mapping[str, Any], now: int) -> bool:
    if row["stopped_at"] is not None:
        return bool(row["outcome"] == "overdue")
    return row["due"] is not None and bool(row["due"] < now)


def _search(work: Transaction, text: str, limit: int, phone: PhoneRule) -> list[Mapping[str, Any]]:
    digest = token_lookup(text)
    if digest:
        row = work.lists.by_token(digest)
        return [row] if row else []
    if is_code(text.strip()):
        whole = work.lists.by_code(text.strip().upper())
        if whole:
            return whole
    found = work.search.newest(sought_in(text, phone), limit)
    return sorted(found, key=lambda row: (row["submitted_at"], row["code"]), reverse=True)


def _event_view(event: Event, facts: Dossier) -> EventView:
    return EventView(
        id=event.id,
        kind=event.kind,
        at=event.at,
        actor=event.actor,
        station=event.station,
        seq=event.seq,
        version=event.version,
        body=event.body,
        counts=facts.counts.get(event.id, False),
    )
