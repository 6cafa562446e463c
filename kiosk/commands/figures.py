"""Commands about the whole register: report, import, verify."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dossiers.errors import BadInput, IntegrityProblem
from forms.sentences import translator
from kiosk.bootstrap import Office
from kiosk.commands.dossier import in_office
from kiosk.commands.output import Failed, Said
from kiosk.commands.progress import counting

if TYPE_CHECKING:
    from dossiers.closed import Line
    from dossiers.table import Grouping


def add_to(app: typer.Typer) -> None:
    """Adds these commands."""
    app.command()(close)
    app.command()(report)
    app.command("import")(import_file)
    app.command()(verify)


def close(
    context: typer.Context,
    month: Annotated[str, typer.Option(help="YYYY-MM")],
    reason: Annotated[str | None, typer.Option(help="Why, where a station has not been heard since.")] = None,
    actor: Annotated[str, typer.Option(help="manager:LOGIN.")] = "manager:cli",
) -> None:
    """Freezes a month: its figures stay what they are now, and reprint the same for ever."""
    from dossiers.actors import actor_of
    from kiosk.monthly import period_of

    said: Said = context.obj

    def work(office: Office) -> None:
        who = actor_of(actor)
        if who.partition(":")[0] != "manager":
            raise BadInput("A month is closed by a manager, not by “{actor}”.", actor=who)
        closed = office.closings.close(period_of(office, month), actor=who, reason=reason)
        said.result({"month": month, "hash": closed}, f"{month} · {closed}")

    in_office(said, work)


def report(
    context: typer.Context,
    month: Annotated[str, typer.Option(help="YYYY-MM")],
    out: Annotated[Path | None, typer.Option(help="The folder that gets the files.")] = None,
    by: Annotated[str, typer.Option(help="unit,procedure or team or channel.")] = "unit,procedure",
    format: Annotated[str, typer.Option(help="pdf,xlsx,csv,json")] = "pdf,xlsx,csv,json",
    hash: Annotated[str | None, typer.Option(help="One of the month's closings.")] = None,
    compare: Annotated[str | None, typer.Option(help="Another month to set beside it, YYYY-MM.")] = None,
    behind: Annotated[
        str | None, typer.Option(help="A number, such as settled.overdue: lists its dossiers.")
    ] = None,
    unit: Annotated[str | None, typer.Option(help="Only this unit.")] = None,
    procedure: Annotated[str | None, typer.Option(help="With --behind: only this procedure.")] = None,
    team: Annotated[str | None, typer.Option(help="With --behind: only this team.")] = None,
    channel: Annotated[str | None, typer.Option(help="With --behind: only this channel.")] = None,
) -> None:
    """Writes the monthly report, of a closed month the frozen one; or lists the dossiers behind a number."""
    from kiosk.monthly import FORMATS, monthly_report, write_report

    said: Said = context.obj

    def work(office: Office) -> None:
        where = {"unit": unit, "procedure": procedure, "team": team, "channel": channel}
        if behind is not None:
            _tell_behind(office, said, month, behind, where, hash, out)
            return
        if procedure or team or channel:
            raise BadInput("--procedure, --team and --channel go with --behind; a report takes --by.")
        if out is None:
            raise BadInput("Name the folder that gets the report: --out DIR.")
        formats = listed(format, FORMATS, "--format")
        made = monthly_report(office, month, grouping(by), said.lang, unit=unit, hash=hash, compare=compare)
        files = write_report(made, formats, out)
        said.result(made.table, "\n".join(map(str, files)))

    in_office(said, work)


def _tell_behind(
    office: Office,
    said: Said,
    month: str,
    number: str,
    where: dict[str, str | None],
    hash: str | None,
    out: Path | None,
) -> None:
    from dossiers.closed import told_of
    from kiosk.monthly import behind, write_behind

    lines = list(behind(office, month, number, where, hash))
    if out is not None:
        said.note(str(write_behind(lines, month, number, out)))
    rows = [{"code": line.code, **told_of(line)} for line in lines]
    told = [
        f"{line.code}  {line.unit or '–':<14}  {line.procedure or '–':<22}  {_where(line)}" for line in lines
    ]
    said.result(rows, "\n".join([*told, str(len(told))]))


def _where(line: "Line") -> str:
    return ", ".join(line.standing.columns) or "rating"


def import_file(
    context: typer.Context,
    file: Path,
    source: Annotated[str | None, typer.Option(help="Whose history; default the center's code.")] = None,
) -> None:
    """Takes in a history of events: all of the file, or nothing."""
    from dossiers.importing import import_history

    said: Said = context.obj

    def work(office: Office) -> None:
        with counting("import", said) as progress:
            done = import_history(office.place, file, source, progress)
        document = {"dossiers": done.dossiers, "events": done.events, "skipped": done.skipped}
        say = translator("cli", said.lang)
        said.result(
            document,
            say("Dossiers: {dossiers}; events: {events}; taken before: {skipped}.").format(**document),
        )

    in_office(said, work)


def verify(context: typer.Context) -> None:
    """Re-checks the whole journal: chain, gaps, attachments, projections."""
    from dossiers.verifying import verify as verified

    said: Said = context.obj

    def work(office: Office) -> None:
        with counting("verify", said) as progress:
            found = verified(office.place, progress)
        document = {"events": found.events, "faults": list(found.faults), "notes": list(found.notes)}
        told = [each.sentence(said.lang) for each in (*found.faults, *found.notes)]
        say = translator("cli", said.lang)
        counted = say("Events read: {events}; faults: {faults}.").format(
            events=found.events, faults=len(found.faults)
        )
        said.result(document, "\n".join([counted, *told]))
        if found.faults:
            raise Failed(IntegrityProblem.exit_code)

    in_office(said, work)


def grouping(text: str) -> "tuple[Grouping, ...]":
    """The groups of a report. Raises BadInput for others than those of the contract."""
    from dossiers.figures import GROUPINGS

    asked = listed(text, GROUPINGS, "--by")
    return tuple(each for each in GROUPINGS if each in asked)


def listed(text: str, known: tuple[str, ...], what: str) -> tuple[str, ...]:
    """The words of an option that takes several. Raises BadInput for others than those known."""
    parts = tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
    wrong = [part for part in parts if part not in known]
    if wrong or not parts:
        raise BadInput(
            "{what} takes one or more of {known}, not “{wrong}”.",
            what=what,
            known=", ".join(known),
            wrong=", ".join(wrong) or text,
        )
    return parts
