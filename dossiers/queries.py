"""What screens, paper and the command line read: lists, search, one dossier, the month."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any, Final

import orjson

from dossiers.clock import ClockFacts, budget_seconds, left_at, parties, reading
from dossiers.counted import Counted, parse_budget
from dossiers.dossier import Dossier
from dossiers.errors import UnknownDossier
from dossiers.events import Event
from dossiers.explanation import Step, steps
from dossiers.finding import find_id
from dossiers.fold import fold
from dossiers.instants import from_seconds, seconds_of, text_of
from dossiers.issuing import IssuedSlip
from dossiers.lifecycle import allowed
from dossiers.line import known_to
from dossiers.projecting import row_of, token_lookup
from dossiers.reckoning import told
from dossiers.states import NATIONAL, Status
from dossiers.storage.store import Transaction
from dossiers.words import words_of
from dossiers.workplace import Workplace, opened

LISTS: Final[Mapping[str, tuple[Status, ...]]] = {
    "inbox": tuple(status for status in Status if not status.is_final),
    "awaiting-acceptance": (Status.SUBMITTED,),
    "awaiting-supplement": (Status.AWAITING_SUPPLEMENT,),
    "awaiting-payment": (Status.AWAITING_PAYMENT,),
    "on-hold": (Status.ON_HOLD,),
    "to-transfer": (Status.ACCEPTED,),
    "in-field": (Status.TRANSFERRED, Status.IN_FIELD),
    "back-at-center": (Status.COMPLETED,),
}
"""Working lists by state; `due-soon` and `overdue` stand beside them."""

BY_CLOCK: Final = ("due-soon", "overdue")

CONTRADICTED: Final = "contradicted"
"""What stations that were apart did against each other, and what was opened again after its person was erased."""


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

    def working_list(self, name: str, *, limit: int = 200) -> list[Row]:
        """A working list: by state newest first, by clock the most urgent first. Raises KeyError for another name."""
        now = seconds_of(self.place.now())
        with self.place.store.read() as work:
            if name in BY_CLOCK:
                rows = work.lists.due_before(now, internal=name == "due-soon", limit=limit)
            elif name == CONTRADICTED:
                rows = work.lists.contradicted(limit)
            else:
                statuses = tuple(map(str, LISTS[name]))
                rows = work.lists.by_status(statuses, oldest_due_first=name == "in-field", limit=limit)
        return [self._row(row) for row in rows]

    def counts(self) -> dict[str, int]:
        """How many dossiers each working list holds."""
        with self.place.store.read() as work:
            found = work.lists.counts(seconds_of(self.place.now()))
        by_state = {
            name: sum(found.get(status, 0) for status in statuses) for name, statuses in LISTS.items()
        }
        return {**by_state, **{name: found.get(name, 0) for name in BY_CLOCK}}

    def find(self, text: str, limit: int = 50) -> list[Row]:
        """Dossiers by code, token, phone end or words in any order, with or without accents, newest first."""
        with self.place.store.read() as work:
            return [self._row(row) for row in _search(work, text, limit)]

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
            row=self._row(row),
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

    def _row(self, row: Mapping[str, Any]) -> Row:
        return Row(
            dossier=row["dossier"],
            code=row["code"],
            name=row["name"] or "",
            procedure=row["procedure"],
            status=Status(row["status"]),
            due=self._at(row["due"]),
            told=self._at(row["told"]),
            channel=row["channel"],
            place=row["place"] or "",
            unit=row["unit"],
            team=row["team"],
            submitted_at=from_seconds(row["submitted_at"], self.place.center.tz),
            accepted_at=self._at(row["accepted_at"]),
            paused_since=self._at(row["paused_since"]),
            working_left=None if row["working_left"] is None else timedelta(seconds=row["working_left"]),
            budget=row["budget"],
            share_left=self._share_left(row),
            days_left=self._days_left(row),
            overdue=self._is_overdue(row),
            assigned_to=row["assigned_to"],
            urgent=row["priority"] == "urgent",
            lost=row["lost"],
        )

    def _share_left(self, row: Mapping[str, Any]) -> float | None:
        if row["accepted_at"] is None or row["stopped_at"] is not None:
            return None
        counted = Counted.from_json(orjson.loads(row["counted"]))
        budget, accepted = parse_budget(row["budget"]), row["accepted_at"]
        left = left_at(self.place.calendar, budget, accepted, counted.pauses, seconds_of(self.place.now()))
        return left / budget_seconds(self.place.calendar, budget, accepted)

    def _days_left(self, row: Mapping[str, Any]) -> int | None:
        """Whole working days from today to the due: 0 on the due day, negative when overdue."""
        due = self._at(row["due"])
        if due is None or row["stopped_at"] is not None:
            return None
        today, day = self.place.local(self.place.now()).date(), due.date()
        first, last = min(today, day), max(today, day)
        days = sum(
            bool(self.place.calendar.intervals(first + timedelta(days=each)))
            for each in range(1, (last - first).days + 1)
        )
        return days if day >= today else -days

    def _is_overdue(self, row: Mapping[str, Any]) -> bool:
        if row["stopped_at"] is not None:
            return bool(row["outcome"] == "overdue")
        return row["due"] is not None and bool(row["due"] < seconds_of(self.place.now()))

    def _at(self, seconds: int | None) -> datetime | None:
        return None if seconds is None else from_seconds(seconds, self.place.center.tz)


def _search(work: Transaction, text: str, limit: int) -> list[Mapping[str, Any]]:
    sought = text.strip()
    digest = token_lookup(sought)
    if digest:
        row = work.lists.by_token(digest)
        return [row] if row else []
    found: dict[str, Mapping[str, Any]] = {}
    digits = sought.replace(" ", "")
    if digits and (digits[0].isdigit() or "-" in digits or "." in digits):
        _keep(found, work.lists.by_code_part(sought.upper(), limit))
    if digits.isdigit() and len(digits) >= 3:
        _keep(found, work.lists.by_phone_end(digits, limit))
    words = words_of([sought])
    if words:
        _keep(found, work.lists.by_words(words, limit))
    newest_first = sorted(found.values(), key=lambda row: (row["submitted_at"], row["code"]), reverse=True)
    return newest_first[:limit]


def _keep(found: dict[str, Mapping[str, Any]], rows: Sequence[Mapping[str, Any]]) -> None:
    for row in rows:
        found.setdefault(str(row["dossier"]), row)


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
