"""What happened to a dossier and what comes next, as a line of moments."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Literal

from dossiers.events import Kind
from dossiers.states import Status
from kiosk.counter.labels import event_title, handed_in, slip_name
from kiosk.counter.ports import DossierSeen, EventSeen
from kiosk.widgets.wording import Translate, day_or_hour

NameOf = Callable[[Literal["unit", "team", "person"], str], str]


@dataclass(frozen=True, slots=True)
class Moment:
    """One point of the line; `done` is filled, `lost` happened but no longer counts."""

    title: str
    under: str
    time: str
    done: bool
    lost: bool = False


def moments(seen: DossierSeen, now: datetime, name_of: NameOf, translate: Translate) -> tuple[Moment, ...]:
    """The events, then what is still to come."""
    return (*_past(seen.events, now, name_of, translate), *_ahead(seen, now, translate))


def _past(
    events: Sequence[EventSeen], now: datetime, name_of: NameOf, translate: Translate
) -> Iterator[Moment]:
    last: Moment | None = None
    for event in events:
        if event.kind == Kind.SLIP_ISSUED and last is not None:
            printed = slip_name(str(event.body.get("slip", "")), translate)
            last = replace(last, under=" · ".join(filter(None, (last.under, printed))))
            continue
        if last is not None:
            yield last
        last = Moment(
            title=event_title(event.kind, translate),
            under=_under(event, name_of, translate),
            time=day_or_hour(event.at, now),
            done=True,
            lost=not event.counts,
        )
    if last is not None:
        yield last


def _under(event: EventSeen, name_of: NameOf, translate: Translate) -> str:
    body = event.body
    words = [
        handed_in(str(body["channel"]), translate)
        if event.kind == Kind.SUBMITTED and "channel" in body
        else "",
        name_of("unit", str(body["unit"])) if body.get("unit") else "",
        name_of("team", str(body["team"])) if body.get("team") else "",
        str(body.get("reason") or body.get("text") or body.get("findings") or body.get("receiver") or ""),
        _actor(event.actor, name_of) if event.kind != Kind.SUBMITTED else "",
    ]
    if not event.counts:
        words.append(translate("Counter", "no longer counts"))
    return " · ".join(word for word in words if word)


def _actor(actor: str, name_of: NameOf) -> str:
    role, _, login = actor.partition(":")
    return name_of("person", login) if role in ("clerk", "manager", "admin", "team") and login else ""


_STILL: Final[dict[Status, tuple[str, ...]]] = {
    Status.SUBMITTED: ("accept", "field", "result"),
    Status.ACCEPTED: ("transfer", "field", "result"),
    Status.AWAITING_SUPPLEMENT: ("supplement", "field", "result"),
    Status.AWAITING_PAYMENT: ("payment", "field", "result"),
    Status.ON_HOLD: ("resume", "field", "result"),
    Status.TRANSFERRED: ("field", "result"),
    Status.IN_FIELD: ("works", "result"),
    Status.COMPLETED: ("result",),
}


def _ahead(seen: DossierSeen, now: datetime, translate: Translate) -> Iterator[Moment]:
    told = seen.appointments.told
    for at, step in enumerate(_STILL.get(seen.row.status, ())):
        time = translate("Counter", "now") if at == 0 else ""
        if step == "result" and told is not None:
            time = day_or_hour(told, now)
        yield Moment(_step_name(step, translate), "", time, done=False)


def _step_name(step: str, translate: Translate) -> str:
    return {
        "accept": translate("Counter", "Waits to be accepted"),
        "transfer": translate("Counter", "Waits to be transferred"),
        "supplement": translate("Counter", "Waits for the applicant's papers"),
        "payment": translate("Counter", "Waits for the payment"),
        "resume": translate("Counter", "The clock rests"),
        "field": translate("Counter", "Work on site"),
        "works": translate("Counter", "Work on site goes on"),
        "result": translate("Counter", "Result handed over"),
    }[step]
