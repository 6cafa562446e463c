"""Commands of a hub, and of a station towards its hub: hub serve, invite, revoke, user add; enroll, sync."""

import getpass
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dossiers.errors import BadInput, OperationalError
from dossiers.instants import text_of
from forms.sentences import translator
from kiosk.bootstrap import Office
from kiosk.clock import system_now
from kiosk.commands.dossier import in_office
from kiosk.commands.output import Said, fail
from kiosk.settings import DEMO_CENTER, load_center

if TYPE_CHECKING:
    from sync.talk import Synced

Database = Annotated[
    str | None, typer.Option(help="postgresql+psycopg://…; default: a database in the data folder.")
]
DEFAULT_LISTEN = "127.0.0.1:8440"


def add_to(app: typer.Typer) -> typer.Typer:
    """Adds these commands; gives the group of a hub's."""
    group = typer.Typer(help="The server that stations, teams and applicants meet at.", no_args_is_help=True)
    group.command()(serve)
    group.command()(migrate)
    group.command()(invite)
    group.command()(revoke)
    group.command()(restored)
    users = typer.Typer(help="Accounts at the hub.", no_args_is_help=True)
    users.callback()(_users)
    users.command("add")(user_add)
    group.add_typer(users, name="user")
    app.add_typer(group, name="hub")
    app.command()(enroll)
    app.command()(sync)
    return group


def _users() -> None:
    """Accounts at the hub."""


def serve(
    context: typer.Context,
    database: Database = None,
    listen: Annotated[str, typer.Option(help="HOST:PORT; port 0 takes any free one.")] = DEFAULT_LISTEN,
) -> None:
    """Runs the hub until it is told to stop."""
    from sync import hub

    said: Said = context.obj

    def ready(address: str) -> None:
        said.result({"listening": address, "ready": True}, f"http://{address}")
        sys.stdout.flush()

    try:
        hub.serve(database, said.data, listen, now=system_now, on_ready=ready)
    except OperationalError as error:
        fail(said, error)


def migrate(
    context: typer.Context,
    database: Annotated[str, typer.Option(help="postgresql+psycopg://…, as the owner of its tables.")],
    serve_as: Annotated[
        str | None, typer.Option(help="The database user that `hub serve` connects as; it owns nothing.")
    ] = None,
) -> None:
    """Makes or renews the hub's tables on PostgreSQL, where the user that serves may not."""
    from sync import hub

    said: Said = context.obj
    try:
        serving = hub.migrate(database, serve_as)
    except OperationalError as error:
        fail(said, error)
    said.result({"ready": True, "serving": serving}, ", ".join(serving))


def invite(
    context: typer.Context,
    center: Annotated[str, typer.Option(help="Code of the center.")],
    number: Annotated[int | None, typer.Option(help="The station's number, 1 to 99.")] = None,
    database: Database = None,
) -> None:
    """Makes a one-time code with which a station joins the hub."""
    from sync import hub

    said: Said = context.obj
    try:
        code, expires = hub.invite(database, said.data, center, number, now=system_now)
    except OperationalError as error:
        fail(said, error)
    said.result({"code": code, "expires": text_of(expires)}, code)


def revoke(
    context: typer.Context,
    station: Annotated[str, typer.Argument(help="Number or id of the station.")],
    center: Annotated[str | None, typer.Option("--of", help="Code of the center.")] = None,
    database: Database = None,
) -> None:
    """Takes a station out: nothing that it signs is taken from now on."""
    from sync import hub

    said: Said = context.obj
    try:
        out = hub.revoke(database, said.data, center or own_center(said), station, now=system_now)
    except OperationalError as error:
        fail(said, error)
    said.result({"station": out}, out)


def restored(context: typer.Context, database: Database = None) -> None:
    """Once after the hub's database was put back from a backup: its stations offer everything again."""
    from sync import hub

    said: Said = context.obj
    try:
        epoch = hub.put_back(database, said.data, now=system_now)
    except OperationalError as error:
        fail(said, error)
    said.result({"epoch": epoch}, str(epoch))


def user_add(
    context: typer.Context,
    login: str,
    role: Annotated[str, typer.Option(help="team or admin.")] = "team",
    team: Annotated[str | None, typer.Option(help="The team whose dossiers the account sees.")] = None,
    of: Annotated[
        str | None, typer.Option("--of", help="Code of the center; default the settings file's.")
    ] = None,
    database: Database = None,
) -> None:
    """Adds an account; the password is asked for, or read from standard input."""
    from sync import hub

    said: Said = context.obj
    try:
        center = of or own_center(said)
        password = read_password()
        added = hub.user_add(database, said.data, center, login, role, password, team, now=system_now)
    except OperationalError as error:
        fail(said, error)
    said.result({"login": added}, added)


def enroll(
    context: typer.Context,
    hub: Annotated[str, typer.Option(help="Address of the hub.")],
    code: Annotated[str, typer.Option(help="The one-time code from `hub invite`.")],
) -> None:
    """Joins this station to a hub."""
    from kiosk.founding import join_hub

    said: Said = context.obj

    def work(office: Office) -> None:
        number, others = join_hub(office, hub, code)
        if others:
            say = translator("cli", said.lang)
            said.note(
                say(
                    "The center's first settings at the hub are others: {parts}; this station has taken them."
                ).format(parts=", ".join(others))
            )
        station = office.place.station.id
        done = {"station": station, "number": number, "settings_taken": list(others)}
        said.result(done, f"{station} · {number:02d}")

    in_office(said, work)


def sync(
    context: typer.Context,
    once: Annotated[bool, typer.Option("--once", help="One exchange, then end.")] = False,
) -> None:
    """Exchanges with the hub; without --once it goes on until it is stopped."""
    from kiosk.desks.clocks import clock_sentence
    from sync.client import Client

    said: Said = context.obj

    def work(office: Office) -> None:
        client = Client(office.exchange)
        while True:
            done = client.sync_once(wait_s=0 if once else 25)
            _say_what_came_back(said, done)
            document = {"pushed": done.pushed, "pulled": done.pulled, "waiting": done.waiting}
            if done.clock_off:
                said.note(clock_sentence(done.clock_off, said.lang))
                document["clock_off"] = done.clock_off
            said.result(document, f"↑ {done.pushed}  ↓ {done.pulled}  … {done.waiting}")
            if once:
                return

    in_office(said, work)


def _say_what_came_back(said: Said, done: "Synced") -> None:
    """What a person must know of an exchange beside its numbers."""
    say = translator("cli", said.lang)
    if done.came_back:
        said.note(
            say(
                "Events of this station that were missing here and came back from the hub: {number}. The disk lost "
                "them, or somebody cut the journal."
            ).format(number=done.came_back)
        )
    if done.continued is not None:
        said.note(
            say("This station goes on as {station} under a new chain.").format(
                station=f"{done.continued:02d}"
            )
        )


def read_password() -> str:
    """A password from the keyboard, unseen, or the first line of standard input. Raises BadInput for none."""
    password = getpass.getpass() if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")
    if not password:
        raise BadInput("There is no password on standard input; give one line with it.")
    return password


def own_center(said: Said) -> str:
    """The code of the center that the settings file names, else the demo center's."""
    return load_center(said.center or Path(DEMO_CENTER)).code
