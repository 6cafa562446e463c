"""Commands about the center as a whole: how it stands, and changing it from an instant on."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from dossiers.errors import BadInput
from forms.sentences import translator
from kiosk.bootstrap import Office
from kiosk.commands.dossier import in_office, instant
from kiosk.commands.output import Said

center_app = typer.Typer(help="The center: its hours, units, teams and catalogue.", no_args_is_help=True)


@center_app.command()
def show(
    context: typer.Context,
    file: Annotated[
        Path | None, typer.Option(help="Write the settings into this file, to change them.")
    ] = None,
) -> None:
    """Shows the center as it stands: its first settings, and what events have made of them."""
    from kiosk.settings_text import settings_text

    said: Said = context.obj

    def work(office: Office) -> None:
        with office.place.store.read():
            center, line = office.place.center, office.place.line
            lacking = office.place.lacks_calendar
        document = center.model_dump(mode="json")
        document["hidden_procedures"] = sorted(center.hidden_procedures)
        document["changes"] = [each.begins.isoformat() for each in line if each.begins is not None]
        document["lacks_calendar"] = lacking
        text = settings_text(center)
        if file is not None:
            _written(file, text)
            document, text = {"file": str(file)}, str(file)
        said.result(document, text.rstrip())

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
        bodies = change_center(office.place, load_center(file), actor=who, begins=when)
        told = "\n".join(_told(bodies))
        said.result(
            {"events": list(bodies), "changes": bodies}, told or say("The center is like that already.")
        )

    in_office(said, work)


def _told(bodies: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """What changes, line by line: + is put into a setting, - dropped from it."""
    for body in bodies.values():
        for name, value in body.items():
            if not isinstance(value, dict) or not value.keys() <= {"put", "drop"}:
                yield f"{name}: {_short(value)}"
                continue
            yield from (f"{name}: - {part}" for part in value.get("drop", ()))
            yield from (f"{name}: + {_short(part)}" for part in value.get("put", ()))


def _short(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _written(file: Path, text: str) -> None:
    if file.exists():
        raise BadInput("{file} is there already; name a file that is not.", file=file.name)
    try:
        file.write_text(text, encoding="utf-8")
    except OSError:
        raise BadInput("{file} cannot be written; choose another folder.", file=file.name) from None
