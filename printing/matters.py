"""What a notice is about, taken from the events that stood behind it when it was issued."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from printing import wording
from printing.slips import Matter, SlipKind, TrailLine
from printing.terms import STEPS

if TYPE_CHECKING:  # at run time they would load the database for a notice that is only drawn
    from dossiers.center import Center
    from dossiers.queries import DossierView, EventView

GROUNDS: Final = {
    SlipKind.RECEIPT: "accepted",
    SlipKind.SUPPLEMENT: "supplement_requested",
    SlipKind.REFUSAL: "refused",
    SlipKind.APOLOGY: "rescheduled",
    SlipKind.STOP: "stopped",
}
OUTCOMES: Final = {"ahead": "ahead of time", "on_time": "on time", "overdue": "overdue"}
ROLES: Final = {
    "citizen": "Applicant",
    "clerk": "Clerk {login}",
    "manager": "Manager {login}",
    "admin": "Administrator {login}",
    "team": "Team {login}",
}


def matter_of(view: "DossierView", kind: SlipKind, center: "Center", lang: str) -> Matter | None:
    """What the notice says beyond the facts of the dossier; None for tickets and receipts.

    `view` is the dossier as it stood when the slip was issued.
    """
    if kind in (SlipKind.TICKET, SlipKind.RECEIPT):
        return None
    if kind is SlipKind.PROCESS_CONTROL:
        return _control(view, center, lang)
    ground = _ground(view, kind)
    if ground is None:
        return Matter(view.row.submitted_at)
    items = ground.body.get("items") or ()
    return Matter(
        at=ground.at,
        reason=str(ground.body.get("reason") or ""),
        items=tuple(map(str, items)),
        promised=_promised(view.events) if kind is SlipKind.APOLOGY else None,
        clock_runs=_is_stopped_by(ground, view),
    )


def issuer_of(
    view: "DossierView", kind: SlipKind, center: "Center", names: Mapping[str, str], lang: str
) -> str:
    """Who made what the slip says: the clerk who refused, asked for papers …; of a receipt who accepted or took it in.

    Empty where nobody did: OneDoor itself, or the applicant at the kiosk.
    """
    first = _last(view, "submitted") if kind is SlipKind.RECEIPT else None
    actors = [event.actor for event in (_ground(view, kind), first) if event is not None]
    actor = next((each for each in actors if ":" in each), "")
    return names.get(actor.partition(":")[2]) or _who(actor, center, lang) if actor else ""


def _ground(view: "DossierView", kind: SlipKind) -> "EventView | None":
    """The event that a slip tells of."""
    return _last(view, GROUNDS.get(kind, ""))


def _last(view: "DossierView", kind: str) -> "EventView | None":
    return next((event for event in reversed(view.events) if event.kind == kind and event.counts), None)


def _is_stopped_by(ground: "EventView", view: "DossierView") -> bool:
    """Whether the clock ran when this happened, with budget left."""
    due = view.row.due
    return view.row.accepted_at is not None and (due is None or due > ground.at)


def _promised(events: "Sequence[EventView]") -> datetime | None:
    """The appointment on the paper before this one."""
    told = [
        str(event.body["due"])
        for event in events
        if event.kind == "slip_issued"
        and event.body.get("due")
        and event.body["slip"] in ("receipt", "apology")
    ]
    return datetime.fromisoformat(told[-2]) if len(told) > 1 else None


def _control(view: "DossierView", center: "Center", lang: str) -> Matter:
    say = wording.say(lang)
    trail = tuple(
        TrailLine(
            event.at, say(STEPS[event.kind]), _who(event.actor, center, lang), _note(event, center, lang)
        )
        for event in view.events
        if event.kind in STEPS and event.counts
    )
    outcome = say(OUTCOMES[view.outcome]) if view.outcome else ""
    return Matter(view.row.submitted_at, trail=trail, outcome=outcome)


def _who(actor: str, center: "Center", lang: str) -> str:
    role, _, login = actor.partition(":")
    known = center.team(login) if role == "team" else None
    if known is not None:
        return known.name.to(lang)
    return wording.say(lang)(ROLES[role]).format(login=login) if role in ROLES else "OneDoor"


def _note(event: "EventView", center: "Center", lang: str) -> str:
    return "; ".join(_noted(event.body, center, lang))


def _noted(body: Any, center: "Center", lang: str) -> Iterator[str]:
    team = center.team(str(body.get("team")))
    if body.get("team"):
        yield team.name.to(lang) if team else str(body["team"])
    unit = center.unit(str(body.get("unit")))
    if body.get("unit"):
        yield unit.name.to(lang) if unit else str(body["unit"])
    yield from map(str, body.get("items") or ())
    for key in ("reason", "remarks", "agency"):
        if body.get(key):
            yield str(body[key])
