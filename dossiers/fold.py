"""From events to a dossier: the same events give the same state, whatever order they arrived in."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, Final, cast

from dossiers.dossier import Cause, ClockFacts, Dossier, Field, Pause, Rating, SlipIssued, Waiting
from dossiers.events import Event, Kind
from dossiers.instants import instant_of
from dossiers.line import Step, counting_line, is_budget, known_to, ready
from dossiers.states import PAUSES_CLOCK, RESUMES_CLOCK, STATE_KINDS, STOPS_CLOCK, Status
from forms.budgets import Budget

__all__ = ["ClockFacts", "Dossier", "Pause", "Rating", "SlipIssued", "Waiting", "fold"]

_MOVED_BY_CORRECTION: Final = ("unit", "procedure", "budget")
_BEARS_HISTORY: Final = frozenset({Kind.SUBMITTED, Kind.ACCEPTED, Kind.CORRECTED})
_ENDS_PAUSE: Final = RESUMES_CLOCK | STOPS_CLOCK


def fold(events: Collection[Event]) -> Dossier | Waiting:
    """The dossier that these events make, or what waits while its submission is not here.

    Raises ValueError if there is no event, or if they are not all of one dossier.
    """
    ids = {event.dossier for event in events}
    if len(ids) != 1 or None in ids:
        raise ValueError("a fold takes the events of one dossier")
    known, waiting = ready(events)
    line = counting_line(known)
    if not line:
        return Waiting(str(ids.pop()), tuple(sorted(event.id for event in events)))
    return _Folding(known, line, waiting).dossier(max(event.version for event in events))


class _Folding:
    """One pass over the events that apply, in their order."""

    def __init__(self, known: list[Event], line: tuple[Step, ...], waiting: tuple[str, ...]) -> None:
        self.known, self.line, self.waiting = known, line, waiting
        self.in_line = {step.event.id for step in line}
        self.effective = effective_instants(known)
        stops = [self.effective[step.event.id] for step in line if step.event.kind in STOPS_CLOCK]
        self.stopped_at = min(stops, default=None)
        self.lost: dict[str, tuple[str, ...]] = {}
        self.applied = sorted((event for event in known if self._applies(event)), key=lambda e: e.order)
        self.bearing = [event for event in self.applied if event.kind in _BEARS_HISTORY]

    def _applies(self, event: Event) -> bool:
        """Whether any of the event has effect; notes what it loses."""
        if event.kind in STATE_KINDS:
            if event.id in self.in_line:
                return True
            self.lost[event.id] = ("state",)
            return False
        parts = _bound_parts(event)
        if not parts or self._is_bound_to_what_counts(event):
            return True
        self.lost[event.id] = parts
        return event.kind == Kind.CORRECTED

    def _is_bound_to_what_counts(self, event: Event) -> bool:
        stopped_earlier = self.stopped_at is not None and self.stopped_at < self.effective[event.id]
        return event.on in self.in_line and not stopped_earlier

    def _holds(self, event: Event, part: str) -> bool:
        return event.body.get(part) is not None and part not in self.lost.get(event.id, ())

    def history(self, part: str) -> tuple[tuple[datetime, Any], ...]:
        """Every value that a field took, with the effective instant, in the order of the events."""
        return tuple(
            (self.effective[event.id], event.body[part]) for event in self.bearing if self._holds(event, part)
        )

    def last(self, kind: str, part: str, default: Any = None) -> Any:
        """The field in the last event of a kind that has effect."""
        values = [event.body.get(part) for event in self.applied if event.kind == kind]
        return values[-1] if values else default

    def answers(self) -> dict[str, Any]:
        """What was answered, with what was supplemented and corrected."""
        merged: dict[str, Any] = {}
        for event in self.applied:
            if event.kind in (Kind.SUBMITTED, Kind.SUPPLEMENTED, Kind.CORRECTED):
                merged |= event.body.get("answers") or {}
        return merged

    def attachments(self) -> tuple[Mapping[str, Any], ...]:
        """The papers and photos of all events that count, first to last."""
        return tuple(part for event in self.applied for part in event.body.get("attachments") or ())

    def teams(self) -> tuple[tuple[datetime, str | None], ...]:
        """To which team the dossier went when; None when it was handed back."""
        return tuple(
            (self.effective[step.event.id], step.event.body.get("team"))
            for step in self.line
            if step.event.kind in (Kind.TRANSFERRED, Kind.HANDED_BACK)
        )

    def clock(self) -> ClockFacts | None:
        """What the clock needs; None before acceptance."""
        accepted = next((step.event for step in self.line if step.event.kind == Kind.ACCEPTED), None)
        if accepted is None:
            return None
        budgets = tuple((at, Budget.parse(text)) for at, text in self.history("budget") if is_budget(text))
        return ClockFacts(
            budget=budgets[-1][1],
            accepted_at=self.effective[accepted.id],
            pauses=self.pauses(accepted),
            stopped_at=self.stopped_at,
            budgets=budgets,
        )

    def pauses(self, accepted: Event) -> tuple[Pause, ...]:
        """The stretches in which the clock stood still, since the acceptance."""
        pauses: list[Pause] = []
        behind = [step.event for step in self.line]
        for event in behind[[other.id for other in behind].index(accepted.id) :]:
            at = self.effective[event.id]
            if event.kind in PAUSES_CLOCK:
                pauses.append(Pause(_cause(event), at, None))
            elif pauses and pauses[-1].end is None and event.kind in _ENDS_PAUSE:
                pauses[-1] = Pause(pauses[-1].cause, pauses[-1].start, at)
        return tuple(pauses)

    def before_acceptance(self) -> tuple[Status, datetime] | None:
        """How and when the dossier ended without ever being accepted."""
        tip = self.line[-1]
        accepted = any(step.event.kind == Kind.ACCEPTED for step in self.line)
        if accepted or not tip.status.is_final or self.stopped_at is None:
            return None
        return tip.status, self.stopped_at

    def first(self, kind: str) -> datetime | None:
        """When the first state event of a kind that counts took effect."""
        return next((self.effective[step.event.id] for step in self.line if step.event.kind == kind), None)

    def heads(self) -> tuple[str, ...]:
        """The newest events: those that no other names in `after`."""
        named = {other for event in self.known for other in event.after}
        return tuple(sorted(event.id for event in self.known if event.id not in named))

    def counts(self) -> dict[str, bool]:
        """Whether each event has all of its effect; a correction of answers keeps that part in any case."""
        return {
            **{event.id: event.id not in self.lost for event in self.known},
            **dict.fromkeys(self.waiting, False),
        }

    def unseen(self) -> tuple[str, ...]:
        """The events without effect that no note was written of: by somebody who knew that they have none."""
        seen: set[str] = set()
        for note in (event.id for event in self.known if self.lost and event.kind == Kind.NOTED):
            known = known_to(note, self.known)
            seen |= _Folding(known, counting_line(known), ()).lost.keys()
        return tuple(sorted(self.lost.keys() - seen))

    def slips(self) -> tuple[SlipIssued, ...]:
        """The slips that were made."""
        return tuple(
            SlipIssued(str(e.body.get("slip")), int(e.body.get("version", 1)), self.effective[e.id], e.id)
            for e in self.applied
            if e.kind == Kind.SLIP_ISSUED
        )

    def ratings(self) -> tuple[Rating, ...]:
        """The scores that the applicant gave."""
        return tuple(
            Rating(self.effective[e.id], int(e.body["score"]), e.id)
            for e in self.applied
            if e.kind == Kind.RATED and "score" in e.body
        )

    def dossier(self, version: int) -> Dossier:
        """All of it."""
        first, tip = self.line[0].event, self.line[-1]
        units, procedures, teams = self.history("unit"), self.history("procedure"), self.teams()
        is_paused = tip.before is not None
        return Dossier(
            id=str(first.dossier),
            code=str(first.body.get("code", "")),
            status=tip.status,
            version=version,
            heads=self.heads(),
            last_state_event=tip.event.id,
            procedure=procedures[-1][1],
            procedure_version=self._procedure_version(),
            channel=str(first.body.get("channel", "")),
            submitted_at=self.effective[first.id],
            unit=units[-1][1] if units else None,
            team=teams[-1][1] if teams else None,
            priority=self.last(Kind.TRANSFERRED, "priority") or "normal",
            assigned_to=self.last(Kind.ASSIGNED, "clerk"),
            clock=self.clock(),
            appointment=_instant(self.last(Kind.RESCHEDULED, "due")),
            first_due=_instant(self.last(Kind.ACCEPTED, "due")),
            waiting_for=_cause(tip.event) if is_paused else None,
            before=tip.before,
            fee_asked=self.last(Kind.FEE_REQUESTED, "amount"),
            answers=self.answers(),
            attachments=self.attachments(),
            slips=self.slips(),
            ratings=self.ratings(),
            done_at=_instant(self.last(Kind.COMPLETED, "done_at")),
            handed_over=tip.status is Status.CLOSED,
            result=self.last(Kind.COMPLETED, "result"),
            units=units,
            procedures=procedures,
            teams=teams,
            stopped_before_acceptance=self.before_acceptance(),
            is_completed=self.first(Kind.COMPLETED) is not None,
            in_field=Field(self.first(Kind.TRANSFERRED), self.first(Kind.TAKEN), self.first(Kind.SURVEYED)),
            effective=self.effective,
            counts=self.counts(),
            lost=self.lost,
            unseen=self.unseen(),
            waiting=self.waiting,
            erased=any(event.kind == Kind.ERASED for event in self.applied),
        )

    def _procedure_version(self) -> int:
        """The version that came with the procedure that holds."""
        version = 1
        for event in self.applied:
            if self._holds(event, "procedure"):
                version = int(event.body.get("procedure_version", version))
        return version


def effective_instants(known: Collection[Event]) -> dict[str, datetime]:
    """The instant that counts of each event: the later of its own and of the event it stands on.

    `known` holds each event behind those it names.
    """
    effective: dict[str, datetime] = {}
    for event in known:
        effective[event.id] = event.at if event.on is None else max(event.at, effective[event.on])
    return effective


def _bound_parts(event: Event) -> tuple[str, ...]:
    """What of the event holds only while the event in its `on` counts and the clock has not stopped."""
    if event.kind == Kind.ASSIGNED:
        return ("clerk",)
    if event.kind == Kind.RESCHEDULED:
        return ("appointment",)
    if event.kind == Kind.CORRECTED:
        return tuple(part for part in _MOVED_BY_CORRECTION if event.body.get(part) is not None)
    return ()


def _cause(event: Event) -> Cause:
    if event.kind == Kind.SUPPLEMENT_REQUESTED:
        return "supplement"
    if event.kind == Kind.FEE_REQUESTED:
        return "payment"
    said = event.body.get("waiting_for")
    return cast(Cause, said) if said in ("agency", "force_majeure") else "applicant"


def _instant(text: str | None) -> datetime | None:
    try:
        return instant_of(text) if text else None
    except ValueError:
        return None
