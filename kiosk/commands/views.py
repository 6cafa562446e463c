"""How dossiers look as JSON and as a line of text: the keys are a contract (interfaces page)."""

from datetime import datetime
from typing import Any

from dossiers.instants import text_of
from dossiers.queries import DossierView, Row
from kiosk.bootstrap import Office


def row_json(office: Office, row: Row) -> dict[str, Any]:
    """A dossier in a list."""
    return {
        "code": row.code,
        "name": row.name,
        "procedure": row.procedure,
        "state": row.status.value,
        "due": told(office, row.due),
        "id": row.dossier,
        "unit": row.unit,
        "team": row.team,
        "channel": row.channel,
        "submitted_at": told(office, row.submitted_at),
        "overdue": row.overdue,
        "assigned_to": row.assigned_to,
        "contradicted": row.contradicted,
    }


def headless_json(dossier: str, events: int) -> dict[str, Any]:
    """A dossier of which only later events are here, in the list of those that wait."""
    nothing = dict.fromkeys(("code", "name", "procedure", "state", "due"))
    return {**nothing, "id": dossier, "waiting": events}


def row_line(office: Office, row: Row) -> str:
    """A dossier in a line."""
    due = f"{row.due:%d/%m/%Y %H:%M}" if row.due else "–"
    return f"{row.code}  {row.status.value:<20}  {due:<16}  {row.procedure:<20}  {row.name}"


def dossier_json(office: Office, view: DossierView) -> dict[str, Any]:
    """One dossier with all that is readable here."""
    row = view.row
    return {
        "code": row.code,
        "state": row.status.value,
        "procedure": row.procedure,
        "answers": dict(view.answers),
        "due": told(office, row.due),
        "outcome": view.outcome,
        "events": [_event_json(office, event) for event in view.events],
        "id": row.dossier,
        "procedure_version": view.procedure_version,
        "channel": row.channel,
        "unit": row.unit,
        "team": row.team,
        "budget": row.budget,
        "national_status": view.national_status,
        "attachments": [dict(each) for each in view.attachments],
        "appointments": {
            "first": told(office, view.appointments.first),
            "due": told(office, view.appointments.due),
            "told": told(office, view.appointments.told),
            "internal": told(office, view.appointments.internal),
        },
        "paused_since": told(office, row.paused_since),
        "working_left": None if row.working_left is None else int(row.working_left.total_seconds()),
        "handling_days": view.handling_days,
        "clocks": view.clocks,
        "token": view.token,
        "allowed": list(view.allowed),
        "waiting": list(view.facts.waiting),
        "assigned_to": row.assigned_to,
        "lost": {event: list(parts) for event, parts in view.facts.lost.items()},
        "to_look_at": list(view.facts.to_look_at),
    }


def told(office: Office, at: datetime | None) -> str | None:
    """An instant in the center's time zone."""
    return None if at is None else text_of(at, office.place.center.tz)


def _event_json(office: Office, event: Any) -> dict[str, Any]:
    return {
        "id": event.id,
        "kind": event.kind,
        "at": text_of(event.at),
        "actor": event.actor,
        "station": event.station,
        "seq": event.seq,
        "version": event.version,
        "body": dict(event.body),
        "counts": event.counts,
    }
