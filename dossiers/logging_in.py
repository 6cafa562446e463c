"""Logging in at a station: the password, how often it was wrong, and whom the screen is for.

Wrong passwords are counted in the station's database: whoever starts the program anew waits all the same.
"""

from dataclasses import dataclass

import orjson

from dossiers.accounts import Account, open_hash
from dossiers.errors import Refused
from dossiers.identity import former_stations
from dossiers.instants import seconds_of
from dossiers.passwords import is_right, wait_after
from dossiers.rights import RIGHTS, may
from dossiers.roles import Roles
from dossiers.storage.store import Transaction
from dossiers.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Failures:
    """Wrong passwords in a row, and until when nothing is checked, in seconds since 1970."""

    count: int = 0
    until: int = 0


def log_in(place: Workplace, login: str, password: str, screen: str) -> Account | Refused:
    """The account, if the password is right and the screen is for its role.

    While somebody must wait nothing is checked; nobody is shut out for ever. Raises DatabaseUnusable.
    """
    login = login.strip().lower()
    with place.store.write() as work:
        now, failures = seconds_of(place.now()), failures_of(work, login)
        if failures.until > now:
            return _waits(failures.until - now)
        account = place.accounts.get(login)
        if not is_right(hash_here(place, work, account), password) or account is None:
            if account is None:
                return _wrong()
            count = failures.count + 1
            wait = wait_after(count)
            note_failures(work, login, Failures(count, now + wait))
            return _waits(wait) if wait else _wrong()
        if failures.count:
            note_failures(work, login, Failures())
    if not may(account.role, f"screen {screen}"):
        say = "This screen is not for {role}: it is for {roles}."
        named = {"role": Roles((account.role,)), "roles": Roles(RIGHTS[f"screen {screen}"])}
        return Refused("login.role", say, named)
    return account


def hash_here(place: Workplace, work: Transaction, account: Account | None) -> str | None:
    """The hash of an account's password as this machine can read it, by a station that it is or was."""
    if account is None:
        return None
    stations = (place.station, *former_stations(work, place.center.code))
    return next((found for each in stations if (found := open_hash(account, each)) is not None), None)


def failures_of(work: Transaction, login: str) -> Failures:
    """How often the password of a login was wrong on this machine."""
    kept = work.local.value(_name(login))
    return Failures(*orjson.loads(kept)) if kept else Failures()


def note_failures(work: Transaction, login: str, failures: Failures) -> None:
    """Keeps this for the next try."""
    work.local.put(_name(login), orjson.dumps([failures.count, failures.until]))


def _name(login: str) -> str:
    return f"login-failures {login}"


def _wrong() -> Refused:
    return Refused("login.wrong", "The login or the password is not right; try again.")


def _waits(seconds: int) -> Refused:
    if seconds < 60:
        say = "Too many wrong passwords: wait {seconds} seconds, then try again."
        return Refused("login.wait", say, {"seconds": seconds})
    say = "Too many wrong passwords: wait {minutes} minutes, then try again."
    return Refused("login.wait", say, {"minutes": -(-seconds // 60)})
