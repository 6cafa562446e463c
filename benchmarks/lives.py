"""Ways in which applications go, told as the events that the rules read."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any, Final, NamedTuple

from dossiers.center import Unit
from dossiers.clock import due_of
from dossiers.events import Event, Kind
from dossiers.instants import text_of
from dossiers.states import STATE_KINDS
from dossiers.workplace import Workplace
from forms.procedures import Procedure

CHANNELS: Final = ("online",) * 9 + ("kiosk",) * 5 + ("counter",) * 5 + ("postal",)
DOSSIER: Final = "the-dossier-of-a-life"
CODE: Final = "the-code-of-a-life"
TOKEN: Final = "the-token-of-a-life"
"""What stands for the dossier's id, code and token digest, until somebody lives that life."""


class Step(NamedTuple):
    """An event of a life: what it says openly, and what it says of the person."""

    kind: Kind
    at: datetime
    actor: str
    opened: dict[str, Any]
    personal: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Life:
    """One way in which an application goes, from an instant on."""

    procedure: Procedure
    ward: str
    steps: tuple[Step, ...]

    def events(self) -> list[Event]:
        """Its events, named `event-0`, `event-1` …, as one station wrote them."""
        made: list[Event] = []
        on: str | None = None
        for number, step in enumerate(self.steps):
            made.append(
                Event(
                    id=f"event-{number}",
                    dossier=DOSSIER,
                    version=number + 1,
                    after=(f"event-{number - 1}",) if number else (),
                    on=on,
                    station="station",
                    seq=number + 1,
                    kind=str(step.kind),
                    schema=1,
                    at=step.at,
                    actor=step.actor,
                    body={**step.opened, **step.personal},
                )
            )
            on = f"event-{number}" if step.kind in STATE_KINDS else on
        return made


def a_life(place: Workplace, chance: Random, submitted: datetime, until: datetime) -> Life:
    """A life that begins at an instant; what would lie behind `until` has not happened yet."""
    unit = chance.choice(place.center.units)
    procedure = chance.choice(place.pack.procedures(on=submitted.date()))
    steps = []
    for step in _steps(place, chance, submitted, procedure, unit):
        if step.at >= until:
            break
        steps.append(step)
    return Life(procedure, chance.choice(unit.wards), tuple(steps))


def _steps(
    place: Workplace, chance: Random, submitted: datetime, procedure: Procedure, unit: Unit
) -> Iterator[Step]:
    opened = {
        "procedure": procedure.id,
        "procedure_version": procedure.version,
        "channel": chance.choice(CHANNELS),
        "code": CODE,
        "token_sha256": TOKEN,
    }
    yield Step(Kind.SUBMITTED, submitted, "citizen", opened, {})
    at = submitted + timedelta(minutes=chance.randrange(240))
    if chance.random() < 0.03:
        yield Step(Kind.REFUSED, at, "clerk:an", {}, {"reason": "Ngoài địa bàn phục vụ."})
        return
    budget = procedure.budget_for({}).budget
    due = due_of(place.calendar, budget, at)
    assert due is not None
    accepted = {"unit": unit.id, "budget": str(budget), "due": text_of(due, place.center.tz)}
    yield Step(Kind.ACCEPTED, at, "clerk:an", accepted, {})
    yield from _work(place, chance, at, due - at, procedure, unit)


def _work(
    place: Workplace, chance: Random, at: datetime, span: timedelta, procedure: Procedure, unit: Unit
) -> Iterator[Step]:
    """What becomes of an accepted one, of which the due lies `span` away."""
    if chance.random() < 0.06:
        reason = {"reason": "Thiếu giấy tờ về địa điểm dùng điện."}
        at += span * chance.uniform(0.05, 0.3)
        yield Step(Kind.SUPPLEMENT_REQUESTED, _whole(at), "clerk:an", {}, reason)
        at += timedelta(hours=chance.randrange(4, 200))
        yield Step(Kind.SUPPLEMENTED, _whole(at), "clerk:an", {}, {})
    teams = [team for team in place.center.teams if team.unit == unit.id]
    worker = "clerk:an"
    if procedure.performer == "team" and teams:
        team = chance.choice(teams).id
        worker, at = f"team:{team}", at + timedelta(minutes=5)
        yield Step(Kind.TRANSFERRED, _whole(at), "system", {"team": team, "priority": procedure.priority}, {})
        at += span * chance.uniform(0.05, 0.2)
        yield Step(Kind.TAKEN, _whole(at), worker, {}, {})
    at += span * (chance.uniform(0.8, 1.9) if chance.random() < 0.07 else chance.uniform(0.2, 0.65))
    if chance.random() < 0.02:
        yield Step(Kind.WITHDRAWN, _whole(at), "clerk:an", {}, {"reason": "Người dân xin rút."})
        return
    done = {"done_at": text_of(_whole(at), place.center.tz), "handed_over": chance.random() < 0.9}
    yield Step(Kind.COMPLETED, _whole(at), worker, done, {})
    if not done["handed_over"]:
        at += timedelta(hours=chance.randrange(2, 60))
        yield Step(Kind.HANDED_OVER, _whole(at), "clerk:an", {}, {})
    if chance.random() < 0.3:
        score = chance.choice((5, 5, 5, 5, 4, 4, 3, 2, 1))
        yield Step(
            Kind.RATED, _whole(at + timedelta(hours=chance.randrange(1, 30))), "citizen", {"score": score}, {}
        )


def _whole(at: datetime) -> datetime:
    return at.replace(microsecond=0)
