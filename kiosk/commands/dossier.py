"""Commands about dossiers: submit, act, show, find, list, due."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import orjson
import typer

from dossiers.errors import BadInput, OperationalError, Refused
from dossiers.instants import instant_of, sensible, text_of
from kiosk.bootstrap import Office
from kiosk.commands.output import Said, fail
from kiosk.commands.views import dossier_json, event_line, headless_json, minute, row_json, row_line
from printing.terms import state_name

if TYPE_CHECKING:
    from dossiers.application import Application
    from dossiers.issuing import IssuedSlip
    from dossiers.service import Submitted

_DRAWING_BROKE: Final = OperationalError(
    "its drawing went wrong inside OneDoor, please report the line above."
)
Code = Annotated[str, typer.Argument(help="Code or id of the dossier.")]


def add_to(app: typer.Typer) -> None:
    """Adds these commands."""
    for command in (submit, act, show, find, due):
        app.command()(command)
    app.command("list")(working_list)


def submit(context: typer.Context, file: Path, key: Annotated[str | None, typer.Option()] = None) -> None:
    """Files one application; the same key files it once."""
    from dossiers.application import read_application

    said: Said = context.obj

    def work(office: Office) -> None:
        if key is not None and not key.strip():
            raise BadInput("--key is empty: an application filed without a key can be filed twice.")
        application = read_application(file)
        actor = "citizen" if application.channel in ("kiosk", "online") else "clerk:cli"
        filed = office.service.submit(application, actor=actor, key=key, lang=said.lang)
        if isinstance(filed, Refused):
            fail(said, filed)
        path = _kept_slip(office, filed.slip, said)
        document = {
            "dossier": filed.dossier,
            "code": filed.code,
            "token": filed.token,
            "state": filed.state.value,
            "due": _instant(office, filed.due),
            "receipt": path,
            "duplicates": _said_duplicates(office, said, filed, application),
        }
        said.result(document, f"{filed.code} · {state_name(filed.state.value, said.lang)} · {path or '–'}")

    in_office(said, work)


def act(
    context: typer.Context,
    code: Code,
    kind: str,
    body: Annotated[str, typer.Option(help="The event's fields, as JSON.")] = "{}",
    at: Annotated[str | None, typer.Option(help="When it happened; default now.")] = None,
    actor: Annotated[str | None, typer.Option(help="citizen, system, clerk:LOGIN, team:LOGIN …")] = None,
) -> None:
    """Appends one event of the domain page."""
    from dossiers.actors import actor_of, default_actor
    from dossiers.application import read_attachments

    said: Said = context.obj

    def work(office: Office) -> None:
        who = default_actor(kind) if actor is None else actor_of(actor)
        when = None if at is None else instant(office, at, "--at")
        fields = json_object(body, "--body")
        papers = read_attachments(fields.pop("attachments", []))
        acted = office.service.act(code, kind, fields, actor=who, at=when, attachments=papers, lang=said.lang)
        if isinstance(acted, Refused):
            fail(said, acted)
        due_text = _instant(office, acted.due)
        if acted.assigned_to and who.startswith("clerk:") and who != f"clerk:{acted.assigned_to}":
            say = "{code} is being worked on by {clerk}; tell them."
            said.note(OperationalError(say, code=acted.code, clerk=acted.assigned_to).sentence(said.lang))
        said.result(
            {
                "code": acted.code,
                "state": acted.state.value,
                "due": due_text,
            },
            f"{acted.code} · {state_name(acted.state.value, said.lang)} · {minute(acted.due and office.place.local(acted.due))}",
        )

    in_office(said, work)


def show(context: typer.Context, code: Code) -> None:
    """Shows one dossier with its events."""
    said: Said = context.obj

    def work(office: Office) -> None:
        view = office.queries.view(code)
        document = dossier_json(office, view)
        lines = [row_line(view.row, said.lang), *(event_line(event, said.lang) for event in view.events)]
        said.result(document, "\n".join(lines))

    in_office(said, work)


def find(
    context: typer.Context, text: str, limit: Annotated[int, typer.Option(min=1, max=10_000)] = 50
) -> None:
    """Searches by code, name (with or without accents), phone, ID number or address."""
    said: Said = context.obj

    def work(office: Office) -> None:
        rows = office.queries.find(text, limit)
        said.result(
            [row_json(office, row) for row in rows],
            "\n".join(row_line(row, said.lang) for row in rows) or "–",
        )

    in_office(said, work)


def working_list(
    context: typer.Context, name: str, limit: Annotated[int, typer.Option(min=1, max=100_000)] = 200
) -> None:
    """Shows a working list: inbox, to-transfer, in-field, due-soon, overdue …, or the dossiers to-erase."""
    from dossiers.working_lists import LISTS
    from kiosk.commands.registers import TO_ERASE, tell_to_erase

    said: Said = context.obj

    def work(office: Office) -> None:
        if name == TO_ERASE:
            tell_to_erase(office, said, limit)
            return
        if name not in LISTS:
            raise BadInput(
                "There is no list “{name}”; the lists are {known}.",
                name=name,
                known=", ".join((*LISTS, TO_ERASE)),
            )
        rows = office.queries.working_list(name, limit=limit)
        document = [row_json(office, row) for row in rows]
        lines = [row_line(row, said.lang) for row in rows]
        if name == "waiting":
            events, here = office.queries.waiting(), {row.dossier for row in rows}
            document = [{**row, "waiting": events.get(row["id"], 0)} for row in document]
            headless = [each for each in events if each not in here][:limit]
            document += [headless_json(each, events[each]) for each in headless]
            lines += headless
        said.result(document, "\n".join(lines) or "–")

    in_office(said, work)


def due(
    context: typer.Context,
    at: Annotated[str, typer.Option(help="When it is accepted.")],
    procedure: Annotated[str | None, typer.Option()] = None,
    budget: Annotated[str | None, typer.Option(help="Such as '3 working_days'.")] = None,
    answers: Annotated[str, typer.Option(help="Answers that the budget depends on, as JSON.")] = "{}",
    pause: Annotated[list[str] | None, typer.Option(help="FROM/TO; may be repeated.")] = None,
    stop: Annotated[str | None, typer.Option(help="When the clock stops.")] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Say how it comes about.")] = False,
) -> None:
    """Works out an appointment, and the outcome of stopping at an instant."""
    from kiosk.commands.appointment import appointment

    said: Said = context.obj

    def work(office: Office) -> None:
        document, lines = appointment(
            office,
            said.lang,
            accepted_at=instant(office, at, "--at"),
            procedure=procedure,
            budget=budget,
            answers=json_object(answers, "--answers"),
            pauses=[_pause(office, each) for each in pause or ()],
            stopped_at=None if stop is None else instant(office, stop, "--stop"),
        )
        said.result(document, "\n".join(lines if explain else lines[:1]))

    in_office(said, work)


def _said_duplicates(office: Office, said: Said, filed: "Submitted", application: "Application") -> list[str]:
    """The codes of dossiers that this one may double, told to people too."""
    at = application.at
    found = office.queries.duplicates(application.procedure, application.answers, at, but=filed.dossier)
    codes = [row.code for row in found]
    if codes:
        say = "{code} may double {others}: the same person or place, and the same procedure; look at them."
        known = OperationalError(say, code=filed.code, others=", ".join(codes))
        said.note(known.sentence(said.lang))
    return codes


def _kept_slip(office: Office, slip: "IssuedSlip", said: Said) -> str | None:
    """The slip's file; None, and a word to people, where it cannot be written: the dossier is filed all the same.

    A bug in drawing it does not take the code from who applied either: it is logged, and told.
    """
    from kiosk import crash
    from kiosk.paper import keep_receipt
    from printing.errors import PrintingError

    try:
        return str(keep_receipt(office, slip, said.lang))
    except Exception as error:
        if isinstance(error, OperationalError | PrintingError):
            why = error.sentence(said.lang)
        else:
            crash.log.error("bug: %s", crash.where(error))
            why = _DRAWING_BROKE.sentence(said.lang)
        say = "{code} is filed, but its slip is not: {why} Then write it with `onedoor receipt`."
        said.note(OperationalError(say, code=slip.code, why=why).sentence(said.lang))
        return None


def in_office(said: Said, work: Callable[[Office], None]) -> None:
    """Does a command's work in the station of the data folder; operational errors end it with their sentence."""
    try:
        with said.office() as office:
            work(office)
    except OperationalError as error:
        fail(said, error)


def instant(office: Office, text: str, what: str) -> datetime:
    """An instant that a person wrote; without an offset it is the center's local time."""
    try:
        return instant_of(text)
    except ValueError:
        pass
    try:
        local = datetime.fromisoformat(text)
        if local.tzinfo is None:
            return sensible(local.replace(tzinfo=office.place.center.tz, microsecond=0))
        raise ValueError(text)
    except ValueError:
        raise BadInput(
            "{what} “{text}” is no instant: write it like 2026-11-23T09:00:00+07:00.", what=what, text=text
        ) from None


def json_object(text: str, what: str) -> dict[str, Any]:
    """A JSON object that a person wrote."""
    try:
        fields = orjson.loads(text)
    except orjson.JSONDecodeError:
        raise BadInput('{what} is not JSON; write it like \'{{"reason": "…"}}\'.', what=what) from None
    if not isinstance(fields, dict):
        raise BadInput("{what} is not a JSON object.", what=what)
    return fields


def _pause(office: Office, text: str) -> tuple[datetime, datetime | None]:
    start, slash, end = text.partition("/")
    if not slash:
        raise BadInput("--pause “{text}” is no stretch: write FROM/TO.", text=text)
    since, until = instant(office, start, "--pause"), instant(office, end, "--pause") if end else None
    if until is not None and until < since:
        raise BadInput("--pause “{text}” ends before it begins.", text=text)
    return since, until


def _instant(office: Office, at: datetime | None) -> str | None:
    return None if at is None else text_of(at, office.place.center.tz)
