"""How dossiers look as JSON and as a line of text: the keys are a contract (interfaces page)."""

from datetime import datetime
from typing import Any, Final
from unicodedata import east_asian_width

from dossiers.instants import text_of
from dossiers.queries import DossierView, EventView, Row
from dossiers.roles import ROLE_NAMES
from forms.sentences import translator
from kiosk.bootstrap import Office
from printing.terms import event_name, state_name

STATE_WIDTH: Final = 32
EVENT_WIDTH: Final = 28


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


def row_line(row: Row, lang: str) -> str:
    """A dossier in a line."""
    state = filled(state_name(row.status.value, lang), STATE_WIDTH)
    return f"{row.code}  {state}  {minute(row.due):<16}  {row.procedure:<20}  {row.name}"


def event_line(event: EventView, lang: str) -> str:
    """An event in a line under its dossier; one without effect says so."""
    role, _, login = event.actor.partition(":")
    names = ROLE_NAMES.get(role)
    who = " ".join((names[lang] if names else role, login)).rstrip()
    lost = "" if event.counts else f"  ({translator('cli', lang)('without effect')})"
    return f"  {minute(event.at)}  {filled(event_name(event.kind, lang), EVENT_WIDTH)}  {who}{lost}"


def minute(at: datetime | None) -> str:
    """An instant of the center to the minute; a dash where there is none."""
    return f"{at:%d/%m/%Y %H:%M}" if at else "–"


def filled(text: str, width: int) -> str:
    """The text with spaces up to a width in columns of a terminal, where a Chinese sign takes two."""
    wide = sum(east_asian_width(sign) in "WF" for sign in text)
    return text + " " * (width - len(text) - wide)


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
