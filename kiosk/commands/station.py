"""Commands about this machine: init, doctor."""

from typing import Annotated

import typer

from dossiers.errors import BadInput, OperationalError
from kiosk.commands.hub import read_password
from kiosk.commands.output import Failed, Said, fail


def add_to(app: typer.Typer) -> None:
    """Adds these commands."""
    app.command()(init)
    app.command()(doctor)


def init(
    context: typer.Context,
    center: Annotated[str | None, typer.Option(help="Code of the center.")] = None,
    number: Annotated[int | None, typer.Option("--station", help="Number of this station, 1 to 99.")] = None,
    role: Annotated[str, typer.Option(help="citizen, counter or manager.")] = "counter",
    admin: Annotated[
        str | None, typer.Option(help="Login of the first administrator; the password is asked for.")
    ] = None,
    hub: Annotated[str | None, typer.Option(help="Address of the hub to join; then --code too.")] = None,
    code: Annotated[str | None, typer.Option(help="The one-time code from `hub invite`.")] = None,
    settings: Annotated[str | None, typer.Option(help="Writes a center settings file here and ends.")] = None,
) -> None:
    """Sets this station up: its center, its number, its role, its hub."""
    from kiosk.founding import set_up, write_settings

    said: Said = context.obj
    try:
        if settings:
            written = write_settings(settings, center)
            said.result({"settings": str(written)}, str(written))
            return
        if number is not None and not 1 <= number <= 99:
            raise BadInput("A station's number is 1 to 99, not {number}.", number=number)
        if role not in ("citizen", "counter", "manager"):
            raise BadInput("A station is citizen, counter or manager, not “{role}”.", role=role)
        if (hub is None) != (code is None):
            raise BadInput("To join a hub, give its address with --hub and its one-time code with --code.")
        joined = (hub, code) if hub is not None and code is not None else None
        first = (admin, read_password()) if admin else None
        of, given = set_up(said.data, said.center, center, number, role, joined, first)
        said.result({"center": of, "station": given}, f"{of} · {given:02d}")
    except OperationalError as error:
        fail(said, error)


def doctor(context: typer.Context) -> None:
    """Says what works and what does not on this machine."""
    from kiosk.doctor import examine

    said: Said = context.obj
    found = examine(said)
    document = [{"check": each.check, "ok": each.ok, "say": each.say} for each in found]
    said.result(document, "\n".join(f"{'✓' if each.ok else '✗'} {each.check}: {each.say}" for each in found))
    if not all(each.ok for each in found if each.needed):
        raise Failed(3)
