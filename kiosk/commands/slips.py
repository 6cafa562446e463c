"""Commands that write a slip of paper to a file: receipt, slip."""

from pathlib import Path
from typing import Annotated, Final

import typer

from dossiers.errors import BadInput
from kiosk.bootstrap import Office
from kiosk.commands.dossier import Code, in_office
from kiosk.commands.output import Said

FORMATS: Final = ("pdf", "png")
Out = Annotated[Path, typer.Option(help="The file to write.")]
Format = Annotated[str, typer.Option(help="pdf or png.")]


def add_to(app: typer.Typer) -> None:
    """Adds these commands."""
    for command in (receipt, slip):
        app.command()(command)


def receipt(context: typer.Context, code: Code, out: Out, format: Format = "pdf") -> None:
    """Writes the receipt, or the submission ticket while there is none."""
    from kiosk.files import write_whole
    from kiosk.paper import slip_bytes

    said: Said = context.obj

    def work(office: Office) -> None:
        _check(format)
        write_whole(out, slip_bytes(office, office.service.receipt(code), said.lang, format))
        said.result({"file": str(out)}, str(out))

    in_office(said, work)


def slip(
    context: typer.Context,
    code: Code,
    kind: Annotated[
        str, typer.Argument(help="supplement, refusal, apology, stop, process_control, receipt, ticket.")
    ],
    out: Out,
    format: Format = "pdf",
    reason: Annotated[str | None, typer.Option(help="Why it is issued anew.")] = None,
) -> None:
    """Writes a slip as it was issued last; with a reason it is issued anew under the next version."""
    from kiosk.files import write_whole
    from kiosk.paper import slip_bytes

    said: Said = context.obj

    def work(office: Office) -> None:
        _check(format)
        issued = office.service.slip(code, kind.replace("-", "_"), actor="clerk:cli", reason=reason)
        write_whole(out, slip_bytes(office, issued, said.lang, format))
        said.result({"file": str(out), "version": issued.version}, f"{out} · {issued.version}")

    in_office(said, work)


def _check(format: str) -> None:
    if format not in FORMATS:
        raise BadInput("A slip is written as pdf or png, not as “{format}”.", format=format)
