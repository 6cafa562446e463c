"""Working out an appointment without a dossier: for checks, for telling people, for other programs."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from dossiers.clock import check_due, reading
from dossiers.dossier import ClockFacts, Pause
from dossiers.errors import BadInput, WrongAnswers
from dossiers.explanation import steps
from forms.budgets import BadBudget, Budget
from forms.errors import UnknownProcedure
from forms.validation import faults, normalise
from kiosk.bootstrap import Office
from kiosk.commands.views import told

Stretch = tuple[datetime, datetime | None]


def appointment(
    office: Office,
    lang: str,
    *,
    accepted_at: datetime,
    procedure: str | None,
    budget: str | None,
    answers: Mapping[str, Any],
    pauses: Sequence[Stretch],
    stopped_at: datetime | None,
) -> tuple[dict[str, Any], list[str]]:
    """The contract's document, and the same as sentences, the due first. Raises BadInput, or WrongAnswers in `lang`; missing ones are fine."""
    place = office.place
    if stopped_at is not None and stopped_at < accepted_at:
        raise BadInput("--stop lies before --at.")
    facts = ClockFacts(
        budget=_budget(office, procedure, budget, answers, accepted_at, lang),
        accepted_at=accepted_at,
        pauses=tuple(
            Pause("untold", since, until) for since, until in sorted(pauses, key=lambda each: each[0])
        ),
        stopped_at=stopped_at,
    )
    clock = reading(place.calendar, facts, stopped_at or accepted_at)
    check_due(facts.budget, clock.due)
    calendar = place.pack.calendar
    said = steps(place.calendar, facts, lang, calendar.holidays, calendar.years)
    left = reading(place.calendar, facts, clock.paused_since).working_left if clock.paused_since else None
    document = {
        "due": told(office, clock.due),
        "budget": str(facts.budget),
        "outcome": str(clock.outcome) if clock.outcome else None,
        "steps": [{"at": told(office, step.at), "code": step.code, "say": step.say} for step in said],
        "paused_since": told(office, clock.paused_since),
        "working_left": None if left is None else int(left.total_seconds()),
        "handling_days": clock.handling_days,
    }
    outcome = f" · {clock.outcome}" if clock.outcome else ""
    return document, [f"{document['due'] or '–'}{outcome}", *(step.say for step in said)]


def _budget(
    office: Office,
    procedure: str | None,
    budget: str | None,
    answers: Mapping[str, Any],
    at: datetime,
    lang: str,
) -> Budget:
    if (procedure is None) == (budget is None):
        raise BadInput("Give either --procedure or --budget.")
    if budget is not None:
        try:
            return Budget.parse(budget)
        except BadBudget:
            raise BadInput(
                "“{budget}” is no budget: write it like '3 working_days'.", budget=budget
            ) from None
    assert procedure is not None
    day = office.place.local(at).date()
    try:
        found = office.place.pack.procedure(procedure, on=day)
    except UnknownProcedure:
        raise BadInput("There is no procedure “{procedure}”.", procedure=procedure) from None
    wrong = faults(found, answers, lang, partial=True, today=day)
    if wrong:
        raise WrongAnswers([(fault.field, fault.say) for fault in wrong])
    return found.budget_for(normalise(found, answers)).budget
