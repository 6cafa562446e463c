"""Commands with a screen: start, demo. Only these load Qt."""

from pathlib import Path
from typing import Annotated

import typer

from dossiers.errors import BadInput, OperationalError
from kiosk.commands.output import Failed, Said, fail


def add_to(app: typer.Typer) -> None:
    """Adds these commands."""
    app.command()(start)
    app.command()(demo)


def start(
    context: typer.Context,
    role: Annotated[
        str | None, typer.Option(help="citizen, counter or manager; default: a launcher.")
    ] = None,
    windowed: Annotated[
        bool, typer.Option("--windowed", help="A window that can be closed, no lockdown.")
    ] = False,
) -> None:
    """Opens the application."""
    said: Said = context.obj
    try:
        if role not in (None, "citizen", "counter", "manager"):
            raise BadInput("A station is citizen, counter or manager, not “{role}”.", role=role)
        code = _opened(said, role, windowed=windowed)
    except OperationalError as error:
        fail(said, error)
    if code:
        raise Failed(code)


def _opened(said: Said, role: str | None, *, windowed: bool) -> int:
    """Each loads what it shows first, and no more."""
    if role == "citizen":
        from kiosk import touchscreen

        return touchscreen.start(said.data, said.center, windowed=windowed)
    from kiosk import starting

    return starting.start(said.data, said.center, said.lang, role)


def demo(
    context: typer.Context,
    out: Annotated[Path, typer.Option(help="The folder that gets papers, pictures and reports.")] = Path(
        "onedoor-demo"
    ),
) -> None:
    """Plays the guided demo through the real screens."""
    said: Said = context.obj
    try:
        from kiosk.demo import list_of, play

        files = play(out, said)
    except OperationalError as error:
        fail(said, error)
    said.result({"out": str(out), "files": files}, list_of(files, str(out), said.lang))
