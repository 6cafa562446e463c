"""What an action asks before it is done: the fields of its sheet, what must be given, what will happen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, Literal

from dossiers.events import Kind
from kiosk.counter.actions import action_name
from kiosk.counter.ports import Choice
from kiosk.widgets.wording import Translate

Sort = Literal["line", "text", "items", "choice", "amount", "instant", "files", "yes_no"]

SLIP_AFTER: Final = {
    Kind.ACCEPTED: "receipt",
    Kind.SUPPLEMENT_REQUESTED: "supplement",
    Kind.REFUSED: "refusal",
    Kind.RESCHEDULED: "apology",
    Kind.STOPPED: "stop",
}
"""The slip that is printed after an event."""

ASKS_NOTHING: Final = frozenset({Kind.ACCEPTED, Kind.RESUMED, Kind.ASSIGNED})


@dataclass(frozen=True, slots=True)
class Question:
    """One field of a sheet; `missing` is said where it must be given and is not."""

    key: str
    sort: Sort
    label: str
    missing: str = ""
    hint: str = ""
    choices: tuple[Choice, ...] = ()
    value: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a sheet says and asks, and the words on the button that does it."""

    kind: Kind
    title: str
    says: str
    questions: tuple[Question, ...]
    do: str
    grave: bool = False
    body: Mapping[str, Any] = field(default_factory=dict)


def sheet_for(
    kind: Kind,
    name: str,
    papers: Sequence[Choice],
    teams: Sequence[Choice],
    translate: Translate,
    currency: str = "",
) -> Sheet:
    """The sheet of an action on the dossier of `name`; `currency` is what amounts are counted in."""
    title = action_name(kind, translate)
    match kind:
        case Kind.SUPPLEMENT_REQUESTED:
            return Sheet(
                kind,
                title,
                translate(
                    "Counter", "The clock pauses until the papers come. A slip with your words is printed."
                ),
                (
                    Question(
                        "items", "items", translate("Counter", "What is missing"), choices=tuple(papers)
                    ),
                    _reason(
                        translate("Counter", "What the applicant should bring or mend, and why"), translate
                    ),
                ),
                translate("Counter", "Ask and print"),
            )
        case Kind.REFUSED:
            return Sheet(
                kind,
                title,
                translate("Counter", "The dossier of {name} ends here. This cannot be undone.").format(
                    name=name
                ),
                (
                    _reason(
                        translate("Counter", "Why it is refused; this is printed for the applicant"),
                        translate,
                    ),
                ),
                translate("Counter", "Refuse and print"),
                grave=True,
            )
        case Kind.STOPPED:
            return Sheet(
                kind,
                title,
                translate("Counter", "Work on the dossier of {name} ends. This cannot be undone.").format(
                    name=name
                ),
                (
                    _reason(
                        translate("Counter", "Why it is stopped; this is printed for the applicant"),
                        translate,
                    ),
                ),
                translate("Counter", "Stop and print"),
                grave=True,
            )
        case Kind.WITHDRAWN:
            return Sheet(
                kind,
                title,
                translate("Counter", "The dossier of {name} ends at the applicant's wish.").format(name=name),
                (_reason(translate("Counter", "The applicant's reason"), translate),),
                translate("Counter", "Withdraw"),
                grave=True,
            )
        case Kind.TRANSFERRED:
            return _transfer(title, teams, translate)
    return _plain(kind, title, name, papers, translate, currency)


def _transfer(title: str, teams: Sequence[Choice], translate: Translate) -> Sheet:
    missing = translate("Counter", "Choose a team.")
    if not teams:
        missing = translate(
            "Counter", "This center has no team yet; an administrator adds teams in the settings."
        )
    return Sheet(
        Kind.TRANSFERRED,
        title,
        translate("Counter", "The team gets the dossier at once. Only the team can hand it back."),
        (Question("team", "choice", translate("Counter", "Team"), missing, choices=tuple(teams)),),
        translate("Counter", "Transfer"),
    )


def _plain(
    kind: Kind, title: str, name: str, papers: Sequence[Choice], translate: Translate, currency: str
) -> Sheet:
    questions: tuple[Question, ...]
    says, do = "", translate("Counter", "Save")
    match kind:
        case Kind.HANDED_OVER:
            says = translate("Counter", "The result goes to the applicant and the dossier is closed.")
            questions = (Question("receiver", "line", translate("Counter", "Who receives it"), value=name),)
            do = translate("Counter", "Hand over")
        case Kind.FEE_REQUESTED:
            says = translate("Counter", "The clock pauses until the payment comes.")
            amount = translate("Counter", "Amount") + (f" ({currency})" if currency else "")
            questions = (
                Question("amount", "amount", amount, translate("Counter", "Write an amount in figures.")),
                Question("reason", "text", translate("Counter", "What it is for")),
            )
            do = translate("Counter", "Ask for payment")
        case Kind.FEE_PAID:
            says = translate("Counter", "The clock runs on from now.")
            questions = (
                Question("reference", "line", translate("Counter", "Number of the payment receipt")),
            )
        case Kind.PAUSED:
            says = translate("Counter", "The clock pauses until you let it run again.")
            questions = _pause(translate)
        case Kind.RESCHEDULED:
            says = translate(
                "Counter", "A slip with an apology is printed. On time is still judged by the first promise."
            )
            missing = translate("Counter", "Write a day and an hour to come, such as 30/11/2026 16:00.")
            questions = (
                Question(
                    "due", "instant", translate("Counter", "New appointment"), missing, "30/11/2026 16:00"
                ),
                _reason(
                    translate("Counter", "Why it takes longer; this is printed for the applicant"), translate
                ),
            )
            do = translate("Counter", "Save and print")
        case Kind.COMPLETED:
            says = translate("Counter", "The clock stops now.")
            questions = (
                Question("result", "text", translate("Counter", "What was done")),
                Question("handed_over", "yes_no", translate("Counter", "The result was handed over at once")),
            )
        case Kind.SUPPLEMENTED:
            says = translate("Counter", "The clock runs on from now.")
            questions = (Question("files", "files", translate("Counter", "Papers"), choices=tuple(papers)),)
            do = translate("Counter", "Take")
        case _:
            missing = translate("Counter", "Write the note.")
            questions = (Question("text", "text", translate("Counter", "Note"), missing),)
    return Sheet(kind, title, says, questions, do)


def _pause(translate: Translate) -> tuple[Question, ...]:
    causes = (
        Choice("applicant", translate("Counter", "the applicant's own works")),
        Choice("agency", translate("Counter", "another agency")),
        Choice("force_majeure", translate("Counter", "force majeure")),
    )
    return (
        Question(
            "waiting_for", "choice", translate("Counter", "Waiting for"), choices=causes, value="applicant"
        ),
        Question("agency", "line", translate("Counter", "Which agency")),
        _reason(translate("Counter", "Reason"), translate),
    )


def _reason(label: str, translate: Translate) -> Question:
    return Question("reason", "text", label, translate("Counter", "Write the reason: it cannot be left out."))


def fault_of(question: Question, value: str, now: datetime) -> str:
    """What is wrong with a value, in one sentence; empty where nothing is."""
    text = value.strip()
    if question.sort == "amount" and text and amount_of(text) is None:
        return question.missing
    if question.sort == "instant" and text:
        at = instant_of(text, now)
        return question.missing if at is None or at <= now else ""
    return question.missing if question.missing and not text else ""


def amount_of(text: str) -> int | None:
    """An amount written with or without points between thousands."""
    digits = text.replace(".", "").replace(",", "").replace(" ", "")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 12 else None


def instant_of(text: str, now: datetime) -> datetime | None:
    """An instant written dd/MM/yyyy HH:mm, in the time zone of `now`."""
    try:
        return datetime.strptime(text.strip(), "%d/%m/%Y %H:%M").replace(tzinfo=now.tzinfo)
    except ValueError:
        return None


def body_of(sheet: Sheet, values: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    """The body of the event from the values of the sheet; what was left empty is left out."""
    body: dict[str, Any] = dict(sheet.body)
    for question in sheet.questions:
        value = values.get(question.key)
        if isinstance(value, str):
            value = value.strip()
        if value in (None, "", [], ()) or question.sort == "files":
            continue
        if question.sort == "amount":
            value = amount_of(str(value))
        elif question.sort == "instant":
            at = instant_of(str(value), now)
            value = at.isoformat() if at else None
        body[question.key] = value
    return body
