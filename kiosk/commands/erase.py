"""`onedoor erase`: the personal data of a dossier go for good."""

from typing import Annotated

import typer

from dossiers.errors import Refused
from dossiers.events import Kind
from forms.sentences import translator
from kiosk.bootstrap import Office
from kiosk.commands.dossier import Code, in_office
from kiosk.commands.output import Said, fail


def add_to(app: typer.Typer) -> None:
    """Adds this command."""
    app.command()(erase)


def erase(
    context: typer.Context,
    code: Code,
    reason: Annotated[str, typer.Option(help="Why; it stays readable, so it names no person.")],
    actor: Annotated[str, typer.Option(help="manager:LOGIN.")] = "manager:cli",
) -> None:
    """Erases the person of a dossier that has come to its end: there is no way back."""
    from dossiers.actors import actor_of
    from dossiers.erasing import sweep

    said: Said = context.obj

    def work(office: Office) -> None:
        erased = office.service.act(code, Kind.ERASED, {"reason": reason}, actor=actor_of(actor))
        if isinstance(erased, Refused):
            fail(said, erased)
        if not sweep(office.place):
            say = translator("cli", said.lang)
            said.note(
                say(
                    "The person is erased; traces in OneDoor's own files go when it next starts, since something "
                    "reads them now."
                )
            )
        said.result({"code": erased.code}, erased.code)

    in_office(said, work)
