"""May this be done to this dossier now? Rules say no with a sentence that tells why."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

from dossiers.dossier import Dossier
from dossiers.errors import Refused
from dossiers.events import Kind
from dossiers.instants import instant_of
from dossiers.line import is_budget
from dossiers.openness import OPEN
from dossiers.states import ALWAYS, PAUSED, ROLES, STATE_KINDS, WHILE_OPEN, Status, after

__all__ = ["ROLES", "allowed", "refusal"]

STANDS: Final[Mapping[Status, str]] = {
    Status.SUBMITTED: "“{kind}” cannot be done yet: the dossier has not been accepted.",
    Status.ACCEPTED: "“{kind}” cannot be done while the dossier is with the center.",
    Status.AWAITING_SUPPLEMENT: "“{kind}” cannot be done while the dossier waits for papers from the applicant.",
    Status.AWAITING_PAYMENT: "“{kind}” cannot be done while the dossier waits for a payment.",
    Status.ON_HOLD: "“{kind}” cannot be done while the dossier is on hold: resume it first.",
    Status.TRANSFERRED: "“{kind}” cannot be done while the dossier waits for the field team to take it.",
    Status.IN_FIELD: "“{kind}” cannot be done while the dossier is in the field.",
    Status.COMPLETED: "“{kind}” cannot be done any more: the work is completed and only its result is to be handed over.",
    Status.CLOSED: "“{kind}” cannot be done any more: the dossier is closed.",
    Status.REFUSED: "“{kind}” cannot be done any more: the dossier was refused.",
    Status.WITHDRAWN: "“{kind}” cannot be done any more: the applicant withdrew the dossier.",
    Status.STOPPED: "“{kind}” cannot be done any more: the dossier was stopped.",
}
"""Why an event does not apply, by the state that it meets."""

ANSWERS: Final[Mapping[str, str]] = {
    Kind.SUPPLEMENTED: "“{kind}” answers a request, and nothing has been asked for: note “supplement_requested” first.",
    Kind.FEE_PAID: "“{kind}” answers a request, and no fee has been asked for: note “fee_requested” first.",
    Kind.RESUMED: "“{kind}” ends a pause, and the dossier is not paused.",
}
"""Why an event does not apply that only answers another one, while nothing waits for an answer."""

PRINTED_REASON: Final = "Say why: the reason is printed for the applicant."
_REASONS: Final[Mapping[str, str]] = {
    Kind.SUPPLEMENT_REQUESTED: PRINTED_REASON,
    Kind.REFUSED: PRINTED_REASON,
    Kind.STOPPED: PRINTED_REASON,
    Kind.RESCHEDULED: PRINTED_REASON,
    Kind.ERASED: "Say why the personal data are erased.",
}


def refusal(
    dossier: Dossier | None,
    kind: str,
    body: Mapping[str, Any],
    at: datetime | None = None,
    *,
    now: datetime | None = None,
    history: bool = False,
) -> Refused | None:
    """Why this event may not be made; None if it may.

    `at` is an instant that a person gave (None: now is written, whatever earlier events claim), and is
    compared with `now` if that is told. In a `history` reasons may be missing and old promises stand.
    """
    if kind not in ROLES:
        return Refused("event.unknown", "There is no event called “{kind}”.", {"kind": kind})
    return (
        _about_instant(dossier, at, now)
        or _about_state(dossier, kind, body)
        or _about_body(dossier, kind, body, history)
        or (None if history else _about_words(dossier, kind, body, at or now))
    )


def allowed(dossier: Dossier, role: str | None = None) -> tuple[Kind, ...]:
    """The events that the dossier's state lets happen, in the order of the domain page; for one role if told."""
    return tuple(
        kind
        for kind, roles in ROLES.items()
        if (role is None or role in roles) and _about_state(dossier, kind, {}) is None
    )


def _about_instant(dossier: Dossier | None, at: datetime | None, now: datetime | None) -> Refused | None:
    if at is None:
        return None
    if now is not None and at > now:
        return Refused("instant.future", "{at} lies in the future.", {"at": at.isoformat()})
    if dossier is not None and at < dossier.last_at:
        last = dossier.last_at.astimezone(at.tzinfo).isoformat()
        say = "{at} lies before the last event of the dossier, which was at {last}."
        return Refused("instant.before-last", say, {"at": at.isoformat(), "last": last})
    return None


def _about_state(dossier: Dossier | None, kind: str, body: Mapping[str, Any]) -> Refused | None:
    if dossier is None:
        if kind == Kind.SUBMITTED:
            return None
        return Refused("dossier.unknown", "There is no such dossier here.")
    if kind == Kind.SUBMITTED:
        return Refused("dossier.exists", "This dossier has been submitted already.")
    return _about_erasure(dossier, kind, body) or _about_table(dossier, kind, body)


def _about_erasure(dossier: Dossier, kind: str, body: Mapping[str, Any]) -> Refused | None:
    if kind == Kind.ERASED:
        if not dossier.status.is_final:
            return Refused("erase.open", "Only a dossier that has come to its end can be erased.")
        if dossier.erased:
            return Refused("erase.again", "The personal data of this dossier have been erased already.")
    elif dossier.erased and (kind == Kind.NOTED or _is_personal(kind, body)):
        say = "The personal data of this dossier were erased: nothing personal can be added to it."
        return Refused("erase.sealed-after", say)
    return None


def _is_personal(kind: str, body: Mapping[str, Any]) -> bool:
    """Whether any of the body would be sealed; a hand-back's code shares its name with the dossier's open one."""
    return any(
        value for key, value in body.items() if key not in OPEN or (kind, key) == (Kind.HANDED_BACK, "code")
    )


def _about_table(dossier: Dossier, kind: str, body: Mapping[str, Any]) -> Refused | None:
    if kind in ALWAYS or kind == Kind.ERASED:
        return None
    if kind == Kind.STOPPED and not dossier.status.is_final and not dossier.is_accepted:
        return Refused(
            "dossier.not-accepted", "Only an accepted dossier can be stopped; this one can be refused."
        )
    if kind == Kind.RESCHEDULED and not dossier.status.is_final and not dossier.is_running:
        return Refused(
            "dossier.no-clock", "There is no appointment to change before the dossier is accepted."
        )
    if kind in WHILE_OPEN and not dossier.status.is_final:
        return None
    applies = kind in STATE_KINDS and after(
        dossier.status, kind, body, before=dossier.before, is_accepted=dossier.is_accepted
    )
    if applies:
        return None
    return Refused(
        "dossier.state", _why(dossier.status, kind), {"kind": str(kind), "status": str(dossier.status)}
    )


def _why(status: Status, kind: str) -> str:
    waits = status.is_final or status in PAUSED
    return STANDS[status] if waits else ANSWERS.get(kind, STANDS[status])


def _about_body(dossier: Dossier | None, kind: str, body: Mapping[str, Any], history: bool) -> Refused | None:
    need = _NEEDS.get(kind)
    return None if need is None else need(dossier, body, history)


def _about_words(
    dossier: Dossier | None, kind: str, body: Mapping[str, Any], at: datetime | None
) -> Refused | None:
    """What a person must say today, though a history may lack it."""
    missing = _REASONS.get(kind)
    if missing and not str(body.get("reason") or "").strip():
        return Refused("reason.missing", missing)
    if kind == Kind.RESCHEDULED and at is not None and instant_of(body["due"]) <= at:
        return Refused("appointment.past", "The new appointment must lie in the future.")
    if kind == Kind.COMPLETED and at is not None and dossier is not None and body.get("done_at"):
        return _about_work(dossier, instant_of(body["done_at"]), at)
    return None


def _about_work(dossier: Dossier, done: datetime, at: datetime) -> Refused | None:
    """Work is told of afterwards, and nobody worked for a dossier that was not there."""
    if done > at:
        return Refused("work.future", "{at} lies in the future.", {"at": done.isoformat()})
    if done < dossier.submitted_at:
        say = "The work cannot have been done at {at}: the dossier was handed in after that."
        return Refused("work.before", say, {"at": done.isoformat()})
    return None


def _submitted(_: Dossier | None, body: Mapping[str, Any], history: bool) -> Refused | None:
    if not body.get("procedure"):
        return Refused("procedure.missing", "Say for which procedure the application is.")
    if body.get("channel") not in ("kiosk", "counter", "online", "postal"):
        return Refused("channel.unknown", "The channel is one of kiosk, counter, online and postal.")
    return None


def _accepted(_: Dossier | None, body: Mapping[str, Any], history: bool) -> Refused | None:
    if not body.get("unit"):
        return Refused("unit.missing", "Say which unit answers for the dossier.")
    return _budget(body)


def _corrected(_: Dossier | None, body: Mapping[str, Any], history: bool) -> Refused | None:
    return _budget(body)


def _budget(body: Mapping[str, Any]) -> Refused | None:
    budget = body.get("budget")
    if budget is None or is_budget(budget):
        return None
    say = "“{budget}” is no budget: write a number and working_days, working_hours or hours."
    return Refused("budget.unreadable", say, {"budget": str(budget)})


def _amount(_: Dossier | None, body: Mapping[str, Any], history: bool) -> Refused | None:
    amount = body.get("amount")
    if isinstance(amount, int) and not isinstance(amount, bool) and amount >= 0:
        return None
    return Refused("amount.missing", "Say the amount of the fee as a whole number.")


def _payment(dossier: Dossier | None, body: Mapping[str, Any], history: bool) -> Refused | None:
    return None if body.get("amount") is None else _amount(dossier, body, history)


def _paused(_: Dossier | None, body: Mapping[str, Any], history: bool) -> Refused | None:
    if body.get("waiting_for") in (None, "applicant", "agency", "force_majeure"):
        return None
    return Refused("pause.unknown", "A pause waits for one of applicant, agency and force_majeure.")


def _transferred(dossier: Dossier | None, body: Mapping[str, Any], history: bool) -> Refused | None:
    team = body.get("team")
    if not team:
        return Refused("team.missing", "Say to which team the dossier goes.")
    if dossier is not None and dossier.team == team and dossier.status is not Status.ACCEPTED:
        return Refused("team.same", "The dossier is with team “{team}” already.", {"team": team})
    if body.get("priority") not in (None, "normal", "urgent"):
        return Refused("priority.unknown", "The priority is normal or urgent.")
    return None


def _rescheduled(_: Dossier | None, body: Mapping[str, Any], history: bool) -> Refused | None:
    try:
        instant_of(body["due"])
    except (KeyError, TypeError, ValueError):
        return Refused("appointment.missing", "Say the new appointment, such as 2026-11-23T09:00:00+07:00.")
    return None


def _rated(_: Dossier | None, body: Mapping[str, Any], history: bool) -> Refused | None:
    score = body.get("score")
    if isinstance(score, int) and not isinstance(score, bool) and 1 <= score <= 5:
        return None
    return Refused("score.missing", "A rating is a whole number from 1 to 5.")


def _slip(dossier: Dossier | None, body: Mapping[str, Any], history: bool) -> Refused | None:
    made = [slip.version for slip in dossier.slips if slip.slip == body.get("slip")] if dossier else []
    following = max(made, default=0) + 1
    version = body.get("version", following)
    if version != following and not history:
        say = "The next version of this slip is {version}."
        return Refused("slip.version", say, {"version": following})
    if made and not history and dossier and not dossier.erased and not str(body.get("reason") or "").strip():
        return Refused("slip.reason", "Say why the slip is issued again.")
    return None


_Need = Callable[[Dossier | None, Mapping[str, Any], bool], Refused | None]
_NEEDS: Final[Mapping[str, _Need]] = {
    Kind.SUBMITTED: _submitted,
    Kind.ACCEPTED: _accepted,
    Kind.CORRECTED: _corrected,
    Kind.FEE_REQUESTED: _amount,
    Kind.FEE_PAID: _payment,
    Kind.PAUSED: _paused,
    Kind.TRANSFERRED: _transferred,
    Kind.RESCHEDULED: _rescheduled,
    Kind.RATED: _rated,
    Kind.SLIP_ISSUED: _slip,
}
