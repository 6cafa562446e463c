"""Accounts of people at the hub: passwords as Argon2id hashes (RFC 9106), slower after every wrong one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, Literal

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Connection, select, update
from sqlalchemy.dialects import postgresql, sqlite

from dossiers.passwords import LONGEST, SHORTEST, wait_after
from dossiers.storage import Database
from sync.errors import HubRefused
from sync.hub.store import ACCOUNTS, SESSIONS

AccountRole = Literal["team", "admin"]


@dataclass(frozen=True, slots=True)
class Account:
    """Who is logged in; a team's account names its team."""

    center: str
    login: str
    role: str
    team: str | None


@dataclass(frozen=True, slots=True)
class Wait:
    """Too many wrong passwords: nothing is checked for so many seconds."""

    seconds: int


class Accounts:
    """The accounts of the hub's centers."""

    def __init__(self, database: Database, hasher: PasswordHasher | None = None) -> None:
        self._database = database
        self._hasher = hasher or PasswordHasher()

    def put(self, center: str, login: str, role: str, password: str, team: str | None = None) -> Account:
        """Adds an account, or gives one a new password and team; its sessions end.

        Raises HubRefused for a password that is too short, or a team's account without a team.
        """
        login = login.strip().lower()
        if (
            not login
            or len(login) > 64
            or not login.replace("-", "").replace(".", "").replace("_", "").isalnum()
        ):
            raise HubRefused("login", "A login has letters, digits, dots and dashes only.")
        if not SHORTEST <= len(password) <= LONGEST:
            raise HubRefused("password", f"A password has {SHORTEST} to {LONGEST} characters.")
        if role not in ("team", "admin"):
            raise HubRefused("role", "An account at the hub is for a team or an administrator.")
        if role == "team" and not team:
            raise HubRefused("team", "An account of a team names its team: add --team TEAM.")
        values = {
            "role": role,
            "team": team,
            "password": self._hasher.hash(password),
            "failures": 0,
            "locked_until": 0,
        }
        with self._database.write(center) as connection:
            _upsert(connection, center, login, values)
            connection.execute(
                SESSIONS.delete().where(SESSIONS.c.center == center, SESSIONS.c.login == login)
            )
        return Account(center, login, role, team)

    def check(self, center: str, login: str, password: str, now: datetime) -> Account | Wait | None:
        """The account if the password is right, None if it is not, or how long to wait.

        An unknown login takes as long as a wrong password.
        """
        login, at = login.strip().lower(), int(now.timestamp())
        mine = (ACCOUNTS.c.center == center) & (ACCOUNTS.c.login == login)
        with self._database.read() as connection:
            row = connection.execute(select(ACCOUNTS).where(mine)).first()
        if row is not None and row.locked_until > at:
            return Wait(int(row.locked_until) - at)
        right = self._is_right(row.password if row is not None else _nobodys_hash(self._hasher), password)
        if row is None:
            return None
        failures = 0 if right else row.failures + 1
        with self._database.write(center) as connection:
            connection.execute(
                update(ACCOUNTS).where(mine).values(failures=failures, locked_until=at + wait_after(failures))
            )
        return Account(center, login, row.role, row.team) if right else None

    def _is_right(self, hashed: str, password: str) -> bool:
        try:
            return self._hasher.verify(hashed, password[:LONGEST])
        except (VerificationError, InvalidHashError):
            return False


def account_of(connection: Connection, center: str, login: str) -> Account | None:
    """An account by its login."""
    query = select(ACCOUNTS).where(ACCOUNTS.c.center == center, ACCOUNTS.c.login == login)
    row = connection.execute(query).first()
    return None if row is None else Account(center, login, row.role, row.team)


@cache
def _nobodys_hash(hasher: PasswordHasher) -> str:
    return hasher.hash("the password of nobody")


def _upsert(connection: Connection, center: str, login: str, values: Mapping[str, Any]) -> None:
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    statement = dialect.insert(ACCOUNTS).values(center=center, login=login, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=["center", "login"], set_=values))
