"""The hub's own table of accounts: those that wait for their center, and those of hubs of before until they are changed.

As soon as the hub opens a center they become its events. What would change who may do what at a station stays here: an
administrator of before, or a login that somebody else has at the center.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Connection, Row, delete, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from dossiers.accounts import Account
from dossiers.center_writing import NewAccount, change_accounts, check_account
from dossiers.errors import BadInput
from dossiers.logging_in import Failures, note_failures
from dossiers.storage import Database
from dossiers.workplace import Workplace
from sync.hub.store import ACCOUNTS, SESSIONS

OF_BEFORE: Final = "?"


@dataclass(frozen=True, slots=True)
class Kept:
    """An account of the table."""

    role: str
    team: str | None
    hashed: str = field(repr=False)


def keep(database: Database, center: str, login: str, role: str, team: str | None, hashed: str) -> None:
    """Has an account wait until the hub knows its center."""
    values = {"role": role, "team": team, "password": hashed, "beside": None}
    with database.write(center) as connection:
        _upsert(connection, center, login, {**values, "failures": 0, "locked_until": 0})


def drop(database: Database, center: str, login: str) -> None:
    """Forgets an account: the center has it."""
    with database.write(center) as connection:
        connection.execute(delete(ACCOUNTS).where(_of(center, login)))


def find(database: Database, center: str, login: str, known: Account | None) -> Kept | None:
    """An account that nobody has changed since; `known` is the center's account of the login."""
    with database.read() as connection:
        row = connection.execute(select(ACCOUNTS).where(_of(center, login))).first()
    if row is None or row.beside != _setting_of(known):
        return None
    return Kept(row.role, row.team, row.password)


def hand_over(database: Database, place: Workplace) -> None:
    """Makes the accounts that nobody looked at yet events of their center, with their passwords as they are.

    Their log-ins hold, and those that were slowed stay slow. Done again it changes nothing.
    """
    center = place.center.code
    with database.read() as connection:
        new = or_(ACCOUNTS.c.beside.is_(None), ACCOUNTS.c.beside == OF_BEFORE)
        rows = connection.execute(select(ACCOUNTS).where(ACCOUNTS.c.center == center, new)).all()
    if not rows:
        return
    with place.store.read():
        known = dict(place.accounts)
    fitting = [row for row in rows if _fits(place, row, known.get(row.login))]
    change_accounts(place, put=[_wanted(row, known.get(row.login)) for row in fitting], actor="system")
    with place.store.write() as work:
        now_known = dict(place.accounts)
        for row in fitting:
            note_failures(work, row.login, Failures(row.failures, row.locked_until))
    with database.write(center) as connection:
        for row in rows:
            setting = _setting_of(now_known.get(row.login))
            if row not in fitting:
                connection.execute(update(ACCOUNTS).where(_of(center, row.login)).values(beside=setting))
                continue
            theirs = (SESSIONS.c.center == center) & (SESSIONS.c.login == row.login)
            connection.execute(update(SESSIONS).where(theirs).values(password=setting))
            connection.execute(delete(ACCOUNTS).where(_of(center, row.login)))


def _fits(place: Workplace, row: Row[Any], known: Account | None) -> bool:
    """Whether an account can be the center's without anybody else losing or gaining anything by that."""
    if (known is not None and known.role != row.role) or (row.beside == OF_BEFORE and row.role != "team"):
        return False
    try:
        check_account(place, _wanted(row, known))
    except BadInput:
        return False
    return True


def _wanted(row: Row[Any], known: Account | None) -> NewAccount:
    return NewAccount(row.login, row.role, known.name if known else "", row.team, row.password)


def _setting_of(known: Account | None) -> str:
    return known.password.id if known is not None and known.password is not None else ""


def _of(center: str, login: str) -> Any:
    return (ACCOUNTS.c.center == center) & (ACCOUNTS.c.login == login)


def _upsert(connection: Connection, center: str, login: str, values: Mapping[str, Any]) -> None:
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    statement = dialect.insert(ACCOUNTS).values(center=center, login=login, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=["center", "login"], set_=values))
