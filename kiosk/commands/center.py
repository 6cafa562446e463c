"""Commands about the center as a whole: how it stands, and changing it from an instant on."""

from pathlib import Path
from typing import Annotated, Any

import typer

from dossiers.errors import BadInput
from forms.texts import translator
from kiosk.bootstrap import Office
from kiosk.commands.dossier import in_office, instant
from kiosk.commands.output import Said

center_app = typer.Typer(help="The center: its hours, units, teams and catalogue.", no_args_is_help=True)


@center_app.command()
def show(context: typer.Context) -> None:
    """Shows what events have made of the center's first settings: hours, units, teams, catalogue."""
    from dossiers.center_bodies import PARTS, part_of

    said: Said = context.obj

    def work(office: Office) -> None:
        with office.place.store.read():
            center = office.place.center
        document: dict[str, Any] = {"center": center.code}
        for kind in PARTS:
            document |= part_of(kind, center)
        said.result(document, "\n".join(f"{name}: {value}" for name, value in document.items()))

    in_office(said, work)


@center_app.command()
def change(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="A center settings file that says how the center is to be.")],
    begins: Annotated[
        str | None, typer.Option("--from", help="From when changed hours hold; default now.")
    ] = None,
    actor: Annotated[str, typer.Option(help="manager:LOGIN or admin:LOGIN.")] = "admin:cli",
) -> None:
    """Makes the center what a settings file says: from now on, for all stations, written into the journal."""
    from dossiers.actors import actor_of
    from dossiers.center_writing import change_center
    from kiosk.settings import load_center

    said: Said = context.obj

    def work(office: Office) -> None:
        who = actor_of(actor)
        if who.partition(":")[0] not in ("manager", "admin"):
            raise BadInput(
                "A center is changed by a manager or an administrator, not by “{actor}”.", actor=who
            )
        when = instant(office, begins, "--from") if begins else None
        say = translator("cli", said.lang)
        kinds = change_center(office.place, load_center(file), actor=who, begins=when)
        said.result({"events": list(kinds)}, ", ".join(kinds) or say("The center is like that already."))

    in_office(said, work)
