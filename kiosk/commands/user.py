"""Commands about the accounts of a center: user add, list, password, drop."""

from typing import Annotated

import typer

from dossiers.accounts import Account
from dossiers.errors import BadInput
from kiosk.bootstrap import Office
from kiosk.commands.dossier import in_office
from kiosk.commands.hub import read_password
from kiosk.commands.output import Said

user_app = typer.Typer(help="Accounts of the center.", no_args_is_help=True)
ACTOR = "admin:cli"
Login = Annotated[str, typer.Argument(help="Small letters, digits, dots and dashes.")]


@user_app.command("add")
def add(
    context: typer.Context,
    login: Login,
    role: Annotated[str, typer.Option(help="clerk, manager, admin or team.")],
    name: Annotated[str, typer.Option(help="The person's name, as screens and paper say it.")] = "",
    team: Annotated[str | None, typer.Option(help="The team of a team's account.")] = None,
) -> None:
    """Adds an account; the password is asked for, or read from standard input."""
    from dossiers.center_writing import NewAccount, change_accounts, check_account
    from dossiers.passwords import hash_of

    said: Said = context.obj

    def work(office: Office) -> None:
        if login in office.place.accounts:
            raise BadInput(
                "There is an account {login} already; give it another password with `onedoor user password {login}`.",
                login=login,
            )
        if role == "team" and team is None:
            raise BadInput("An account of a team names its team: add --team TEAM.")
        check_account(office.place, NewAccount(login, role, name, team))
        put = NewAccount(login, role, name, team, hash_of(read_password()))
        change_accounts(office.place, put=[put], actor=ACTOR)
        said.result({"login": login}, f"{login} · {role}")

    in_office(said, work)


@user_app.command("list")
def list_(context: typer.Context) -> None:
    """Shows the accounts."""
    said: Said = context.obj

    def work(office: Office) -> None:
        found = list(office.place.accounts.values())
        document = [
            {
                "login": each.login,
                "role": each.role,
                "name": each.name,
                "team": each.team,
                "has_password": each.password is not None,
            }
            for each in found
        ]
        said.result(
            document, "\n".join(f"{each.login:<24}{each.role:<10}{each.name}" for each in found) or "–"
        )

    in_office(said, work)


@user_app.command("password")
def password(context: typer.Context, login: Login) -> None:
    """Gives an account another password, asked for or read from standard input."""
    from dossiers.center_writing import NewAccount, change_accounts
    from dossiers.passwords import hash_of

    said: Said = context.obj

    def work(office: Office) -> None:
        known = _known(office, login)
        hashed = hash_of(read_password())
        put = NewAccount(known.login, known.role, known.name, known.team, hashed)
        change_accounts(office.place, put=[put], actor=ACTOR)
        said.result({"login": login}, login)

    in_office(said, work)


@user_app.command("drop")
def drop(context: typer.Context, login: Login) -> None:
    """Takes an account away; what it did stays under its name."""
    from dossiers.center_writing import change_accounts

    said: Said = context.obj

    def work(office: Office) -> None:
        known = _known(office, login)
        others = [each for each in office.place.accounts.values() if each.login != login]
        if known.role == "admin" and others and all(each.role != "admin" for each in others):
            raise BadInput("{login} is the last administrator; add another one first.", login=login)
        change_accounts(office.place, drop=[login], actor=ACTOR)
        said.result({"login": login}, login)

    in_office(said, work)


def _known(office: Office, login: str) -> Account:
    known = office.place.accounts.get(login)
    if known is None:
        raise BadInput("There is no account {login}; `onedoor user list` shows them.", login=login)
    return known
