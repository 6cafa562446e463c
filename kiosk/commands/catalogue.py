"""Commands about packs: catalogue check."""

from pathlib import Path
from typing import Annotated

import typer

from dossiers.errors import OperationalError
from forms.sentences import translator
from kiosk.commands.output import Failed, Said, fail
from kiosk.settings import RESOURCES, load_center


def add_to(app: typer.Typer) -> None:
    """Adds these commands."""
    group = typer.Typer(help="The catalogue of procedures.", no_args_is_help=True)
    group.callback()(_group)
    group.command()(check)
    app.add_typer(group, name="catalogue")


def _group() -> None:
    """The catalogue of procedures."""


def check(context: typer.Context, path: Annotated[Path | None, typer.Argument()] = None) -> None:
    """Checks a pack's folder, its procedures folder or one file; default the center's pack."""
    from forms.checking import check_pack, count_procedures

    said: Said = context.obj
    try:
        checked = path or _own_pack(said)
    except OperationalError as error:
        fail(said, error)
    found, count = check_pack(checked), count_procedures(checked)
    faults = [
        {"file": each.file, "line": each.line, "fault": each.fault, "cure": each.cure} for each in found
    ]
    document = {"procedures": count, "faults": faults}
    say = translator("cli", said.lang)
    counted = say("Procedures: {count}; faults: {faults}.").format(count=count, faults=len(faults))
    said.result(document, "\n".join([counted, *map(str, found)]))
    if faults:
        raise Failed(2)


def _own_pack(said: Said) -> Path:
    if said.center:
        return RESOURCES / "packs" / load_center(said.center).pack
    with said.office() as office:
        return RESOURCES / "packs" / office.place.center.pack
