"""Commands about the books of a center: its register, what is counted besides dossiers, what may be erased."""

from pathlib import Path
from typing import Annotated, Final

import typer

from dossiers.errors import BadInput
from kiosk.bootstrap import Office
from kiosk.commands.dossier import in_office
from kiosk.commands.figures import listed
from kiosk.commands.output import Said
from kiosk.commands.views import told
from printing.terms import state_name

TO_ERASE: Final = "to-erase"


def add_to(app: typer.Typer) -> None:
    """Adds these commands."""
    for command in (register, count):
        app.command()(command)


def register(
    context: typer.Context,
    month: Annotated[str, typer.Option(help="YYYY-MM")],
    out: Annotated[Path, typer.Option(help="The folder that gets the files.")],
    unit: Annotated[str | None, typer.Option(help="Only this unit.")] = None,
    format: Annotated[str, typer.Option(help="pdf,xlsx,csv")] = "pdf,xlsx,csv",
) -> None:
    """Writes the register of the dossiers that were handed in in a month: it names persons."""
    from kiosk.book import FORMATS, book_of, write_book

    said: Said = context.obj

    def work(office: Office) -> None:
        formats = listed(format, FORMATS, "--format")
        book = book_of(office, month, said.lang, unit)
        files = [str(file) for file in write_book(book, formats, out)]
        said.result({"dossiers": len(book.lines), "files": files}, "\n".join(files))

    in_office(said, work)


def count(
    context: typer.Context,
    register: Annotated[str, typer.Argument(help="leaflets, visits …")],
    number: Annotated[int, typer.Argument(help="How many on that day.")],
    day: Annotated[str, typer.Option(help="YYYY-MM-DD; default today.")] = "",
    actor: Annotated[str, typer.Option(help="clerk:LOGIN.")] = "clerk:cli",
) -> None:
    """Notes how many leaflets or visits a clerk counted on a day; a second number corrects the first."""
    from dossiers.actors import actor_of
    from dossiers.day_counts import count_day, day_of

    said: Said = context.obj

    def work(office: Office) -> None:
        who = actor_of(actor)
        if who.partition(":")[0] != "clerk":
            raise BadInput("A day is counted by a clerk, not by “{actor}”.", actor=who)
        place = office.place
        of_day = day_of(day, place.local(place.now()))
        count_day(place, register, of_day, number, actor=who)
        document = {"register": register, "day": of_day.isoformat(), "count": number}
        said.result(document, f"{register} · {of_day} · {number}")

    in_office(said, work)


def tell_to_erase(office: Office, said: Said, limit: int) -> None:
    """Lists the dossiers whose time of retention is over; `onedoor erase` erases one, with a word of why."""
    from dossiers.retention import to_erase

    found = to_erase(office.place, limit)
    rows = [
        {
            "code": each.code,
            "procedure": each.procedure,
            "state": each.status.value,
            "final_since": told(office, each.final_since),
            "kept_until": each.kept_until.isoformat(),
            "years": each.retention.years,
            "citation": each.retention.citation,
            "unverified": each.retention.unverified,
            "id": each.dossier,
        }
        for each in found
    ]
    lines = [
        f"{each.code}  {state_name(each.status.value, said.lang)}  {each.procedure}: {each.why(said.lang)}"
        for each in found
    ]
    said.result(rows, "\n".join(lines) or "–")
