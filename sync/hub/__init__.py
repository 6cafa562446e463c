"""The hub: where stations meet, teams work and applicants follow their dossier.

What the command line calls stands here; the web framework is loaded only by what needs it.
"""

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from dossiers.center import CODE, Center
from dossiers.errors import BadInput

Now = Callable[[], datetime]


def serve(
    database_url: str | None, data_dir: Path, listen: str, *, now: Now, on_ready: Callable[[str], None]
) -> None:
    """Runs the hub until it is told to stop; calls back once with the address it listens on, "HOST:PORT".

    Without a URL the database is embedded in `data_dir`. Raises PortTaken, DatabaseUnusable, HubUnusable.
    """
    from sync.hub.serving import run

    run(database_url, data_dir, listen, now=now, on_ready=on_ready)


def migrate(database_url: str, serve_as: str | None = None) -> list[str]:
    """Makes or renews a hub's tables on PostgreSQL as their owner, and lets another user serve on them.

    Gives the users that may serve besides the owner; those of before keep their rights. Raises BadInput for a user
    that is not there or that owns the tables, DatabaseUnusable, DatabaseNewer.
    """
    from dossiers.storage import open_database, schema
    from dossiers.storage.rights import let_serve, serving
    from sync.hub import store

    database = open_database(database_url)
    try:
        store.create_tables(database)
        with database.write("migrations") as connection:
            for role in sorted({*serving(connection), *([serve_as] if serve_as else [])}):
                let_serve(connection, role, (*schema.METADATA.tables, *store.METADATA.tables))
            return serving(connection)
    finally:
        database.close()


def invite(
    database_url: str | None,
    data_dir: Path,
    center: str,
    number: int | None = None,
    *,
    now: Now,
    settings: Center | None = None,
) -> tuple[str, datetime]:
    """A one-time code for a station of a center, and the instant at which it ends.

    `settings` are kept as the center's if the hub has none. Raises BadInput for a code that is none, HubRefused for a number given before.
    """
    from sync.hub.enrolment import Enrolments, keep_settings
    from sync.hub.rooms import open_hub

    if re.match(CODE, center) is None:
        raise BadInput("“{code}” is no center's code: write it like H49.22.", code=center[:40])
    hub = open_hub(database_url, data_dir, now)
    try:
        enrolments = Enrolments(hub.database, hub.master, hub.identity)
        invitation, expires_at = enrolments.invite(center, now(), number)
        if settings is not None:
            with hub.database.write(center) as connection:
                keep_settings(connection, center, settings.model_dump(mode="json"))
        return str(invitation), expires_at
    finally:
        hub.database.close()


def put_back(database_url: str | None, data_dir: Path, *, now: Now) -> int:
    """To be called once when a hub's database was put back from a backup; gives the new epoch.

    Raises DatabaseUnusable, DatabaseNewer, DiskFull or HubUnusable.
    """
    from sync.hub.putting_back import begin_again
    from sync.hub.rooms import open_hub

    hub = open_hub(database_url, data_dir, now)
    try:
        return begin_again(hub)
    finally:
        hub.database.close()


def revoke(database_url: str | None, data_dir: Path, center: str, station: str, *, now: Now) -> str:
    """Takes a station out, named by its number or id: nothing that it signs is taken from now on. Gives its id."""
    from sync.hub.enrolment import Enrolments
    from sync.hub.rooms import open_hub

    hub = open_hub(database_url, data_dir, now)
    try:
        return Enrolments(hub.database, hub.master, hub.identity).revoke(center, station, now())
    finally:
        hub.database.close()


def user_add(
    database_url: str | None,
    data_dir: Path,
    center: str,
    login: str,
    role: str,
    password: str,
    team: str | None = None,
    *,
    now: Now,
) -> str:
    """An account of the center for a team or an administrator, or a new password for one; gives the login.

    Raises HubRefused or BadInput with what is wrong with it.
    """
    from sync.hub.accounts import Accounts
    from sync.hub.identity import station_of
    from sync.hub.rooms import open_hub

    hub = open_hub(database_url, data_dir, now)
    try:
        station_of(hub.database, hub.master, center, may_make=True)
        return Accounts(hub).put(center, login, role, password, team)
    finally:
        hub.database.close()
