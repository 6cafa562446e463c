"""Log-ins of people at the hub: by the center's accounts, and by what its own table still has of before."""

from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import delete

from dossiers import accounts as center_accounts
from dossiers.center_writing import NewAccount, change_accounts
from dossiers.instants import seconds_of
from dossiers.logging_in import Failures, failures_of, hash_here, note_failures
from dossiers.passwords import hash_of, is_right, wait_after
from dossiers.rights import may
from sync.errors import HubRefused
from sync.hub import own_accounts
from sync.hub.rooms import Hub, Room
from sync.hub.store import SESSIONS

ACTOR: Final = "admin:cli"
_SCREEN: Final = "screen team"


@dataclass(frozen=True, slots=True)
class Account:
    """Who is logged in; a team's account names its team. `password` names its setting, None in the hub's own table."""

    center: str
    login: str
    role: str
    team: str | None
    password: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Wait:
    """Too many wrong passwords: nothing is checked for so many seconds."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The password is right, but the account's work is not at the hub's pages."""


class Accounts:
    """The accounts of the hub's centers, as its pages need them."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def put(self, center: str, login: str, role: str, password: str, team: str | None = None) -> str:
        """Adds an account to the center, or gives one a new password and team; its sessions end. Gives the login.

        Where the hub does not know the center yet the account waits until it does. Raises BadInput for an account that
        cannot be, HubRefused for a login that somebody of another role has.
        """
        login = login.strip().lower()
        if role not in ("team", "admin"):
            raise HubRefused("role", "An account at the hub is for a team or an administrator.")
        if role == "team" and not team:
            raise HubRefused("team", "An account of a team names its team: add --team TEAM.")
        if not center_accounts.is_login(login):
            raise HubRefused("login", "A login has letters, digits, dots and dashes only.")
        hashed, room = hash_of(password), self._hub.room(center)
        if room is None:
            own_accounts.keep(self._hub.database, center, login, role, team, hashed)
            return login
        with room.place.store.read():
            known = room.place.accounts.get(login)
        if known is not None and known.role != role:
            raise HubRefused("role", "Somebody of another role has this login already; choose another one.")
        name = known.name if known is not None else ""
        change_accounts(room.place, put=[NewAccount(login, role, name, team, hashed)], actor=ACTOR)
        own_accounts.drop(self._hub.database, center, login)
        self._end_sessions(center, login)
        return login

    def check(self, center: str, login: str, password: str) -> Account | Wait | Elsewhere | None:
        """The account if the password is right, None if it is not, or how long to wait.

        An unknown login takes as long as a wrong password.
        """
        room, login = self._hub.room(center), login.strip().lower()
        if room is None:
            is_right(None, password)
            return None
        at = seconds_of(room.place.now())
        with room.place.store.read() as work:
            failures, known = failures_of(work, login), room.place.accounts.get(login)
            hashed = hash_here(room.place, work, known)
        if failures.until > at:
            return Wait(failures.until - at)
        kept = own_accounts.find(self._hub.database, center, login, known)
        found: Account | None = None
        if is_right(hashed, password):
            found = _account(center, known)
        elif kept is not None and is_right(kept.hashed, password):
            found = Account(center, login, kept.role, kept.team)
        if known is not None or kept is not None:
            _count(room, login, at, was_right=found is not None)
        return Elsewhere() if found is not None and not may(found.role, _SCREEN) else found

    def named(self, center: str, login: str, password: str | None) -> Account | None:
        """The account of a log-in, as long as it is there and has the password that was given."""
        room = self._hub.room(center)
        if room is None:
            return None
        with room.place.store.read():
            known = room.place.accounts.get(login)
        if password is None:
            kept = own_accounts.find(self._hub.database, center, login, known)
            return Account(center, login, kept.role, kept.team) if kept is not None else None
        found = _account(center, known)
        holds = found is not None and found.password == password and may(found.role, _SCREEN)
        return found if holds else None

    def _end_sessions(self, center: str, login: str) -> None:
        with self._hub.database.write(center) as connection:
            mine = (SESSIONS.c.center == center) & (SESSIONS.c.login == login)
            connection.execute(delete(SESSIONS).where(mine))


def _count(room: Room, login: str, at: int, *, was_right: bool) -> None:
    """Counts a wrong password, or forgets those of before; tries at the same time are all counted."""
    with room.place.store.write() as work:
        before = failures_of(work, login)
        if was_right:
            if before.count:
                note_failures(work, login, Failures())
            return
        count = before.count + 1
        note_failures(work, login, Failures(count, at + wait_after(count)))


def _account(center: str, known: center_accounts.Account | None) -> Account | None:
    if known is None or known.password is None:
        return None
    return Account(center, known.login, known.role, known.team, known.password.id)
