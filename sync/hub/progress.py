"""How far a dossier is, in words for the people who wait for it: a headline, what is missing, five steps."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from dossiers.queries import DossierView, EventView
from dossiers.states import Status
from forms.procedures import Procedure

HEADLINES: Final[Mapping[str, str]] = {
    Status.SUBMITTED: "Your application has arrived",
    Status.ACCEPTED: "Your dossier is accepted",
    Status.TRANSFERRED: "A field team has your dossier",
    Status.IN_FIELD: "A visit to your place comes next",
    Status.AWAITING_SUPPLEMENT: "We wait for papers from you",
    Status.AWAITING_PAYMENT: "We wait for your payment",
    Status.ON_HOLD: "Your dossier is paused",
    Status.COMPLETED: "Done: your result is ready",
    Status.CLOSED: "Done and handed over",
    Status.REFUSED: "Your application was refused",
    Status.WITHDRAWN: "Your application was withdrawn",
    Status.STOPPED: "Your dossier was stopped",
}
AFTER_SURVEY: Final = "The work at your place comes next"

WAITING_FOR: Final[Mapping[str, str]] = {
    "supplement": "The clock stands still until the papers asked for are here.",
    "payment": "The clock stands still until the fee is paid.",
    "applicant": "The clock stands still until your own works are done.",
    "agency": "The clock stands still until another agency has answered.",
    "force_majeure": "The clock stands still because of force majeure.",
}

_TEAM_STEPS: Final = (
    ("submitted", "Application received"),
    ("accepted", "Dossier accepted"),
    ("taken", "Taken by the field team"),
    ("surveyed", "Survey at the place"),
    ("completed", "Work completed at the place"),
)
_CONNECTED: Final = "Meter fitted, connected"
_OFFICE_STEPS: Final = (
    ("submitted", "Application received"),
    ("accepted", "Dossier accepted"),
    ("assigned", "In work at the center"),
    ("completed", "Result ready"),
    ("handed_over", "Result handed over"),
)
_ENDINGS: Final = {
    Status.REFUSED: ("refused", "Refused"),
    Status.WITHDRAWN: ("withdrawn", "Withdrawn"),
    Status.STOPPED: ("stopped", "Stopped"),
}


@dataclass(frozen=True, slots=True)
class Step:
    """One of the five steps: `done`, `now`, `todo` or `ended`; `at` where it is known."""

    say: str
    state: str
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Missing:
    """Why the clock stands still, since when, and which papers are asked for, by their names."""

    say: str
    since: datetime | None
    papers: tuple[str, ...]
    amount: int | None


def headline_of(view: DossierView) -> str:
    """The sentence that says it all."""
    if view.row.status == Status.IN_FIELD and latest(view, "surveyed") is not None:
        return AFTER_SURVEY
    return HEADLINES[view.row.status]


def steps_of(view: DossierView, procedure: Procedure) -> list[Step]:
    """The five steps of this dossier; what comes next is the first that has not happened."""
    known = _TEAM_STEPS if procedure.performer == "team" else _OFFICE_STEPS
    happened = [(say, latest(view, kind)) for kind, say in known]
    if known is _TEAM_STEPS and ends_with_meter(procedure):
        happened[-1] = (_CONNECTED, happened[-1][1])
    last = max((index for index, (_, event) in enumerate(happened) if event is not None), default=-1)
    steps = []
    for index, (say, event) in enumerate(happened):
        at = view.facts.effective.get(event.id, event.at) if event is not None else None
        state = "done" if index <= last else "now" if index == last + 1 else "todo"
        steps.append(Step(say, state, at))
    return _ended(view, steps, last)


def missing_of(view: DossierView, procedure: Procedure, lang: str) -> Missing | None:
    """What the clock waits for, if it stands still. Free words of a request are personal and stay away."""
    cause = _cause(view)
    if cause is None:
        return None
    request = latest(view, "supplement_requested")
    asked = set(request.body.get("items") or ()) if request is not None and cause == "supplement" else set()
    papers = tuple(paper.name.to(lang) for paper in procedure.papers if paper.kind in asked)
    amount = view.facts.fee_asked if cause == "payment" else None
    return Missing(WAITING_FOR[cause], view.row.paused_since, papers, amount)


def ends_with_meter(procedure: Procedure) -> bool:
    """Whether the work ends with a meter that counts."""
    return procedure.group == "new_connection"


def latest(view: DossierView, kind: str) -> EventView | None:
    """The last event of a kind that counts."""
    found = [event for event in view.events if event.kind == kind and event.counts]
    return found[-1] if found else None


def _cause(view: DossierView) -> str | None:
    if view.row.status == Status.AWAITING_SUPPLEMENT:
        return "supplement"
    if view.row.status == Status.AWAITING_PAYMENT:
        return "payment"
    if view.row.status == Status.ON_HOLD:
        return view.facts.waiting_for or "applicant"
    return None


def _ended(view: DossierView, steps: list[Step], last: int) -> list[Step]:
    """A dossier that came to another end shows that end after what was done, and no step that will not be."""
    if view.row.status not in _ENDINGS:
        return steps
    kind, say = _ENDINGS[view.row.status]
    event = latest(view, kind)
    at = view.facts.effective.get(event.id) if event is not None else None
    return [*steps[: last + 1], Step(say, "ended", at)]
