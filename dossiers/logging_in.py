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
from dossiers.storage.store import Transaction
from dossiers.workplace import Workplace


@dataclass(frozen=True, slots=True)
class _Failures:
    """Wrong passwords in a row, and until when nothing is checked, in seconds since 1970."""

    count: int = 0
    until: int = 0


def log_in(place: Workplace, login: str, password: str, screen: str) -> Account | Refused:
    """The account, if the password is right and the screen is for its role.

    While somebody must wait nothing is checked; nobody is shut out for ever. Raises DatabaseUnusable.
    """
    login = login.strip().lower()
    with place.store.write() as work:
        now, failures = seconds_of(place.now()), _failures(work, login)
        if failures.until > now:
            return _waits(failures.until - now)
        account = place.accounts.get(login)
        if not is_right(_hash(place, work, account), password) or account is None:
            if account is None:
                return _wrong()
            count = failures.count + 1
            wait = wait_after(count)
            _note(work, login, _Failures(count, now + wait))
            return _waits(wait) if wait else _wrong()
        if failures.count:
            _note(work, login, _Failures())
    if not may(account.role, f"screen {screen}"):
        roles = ", ".join(RIGHTS[f"screen {screen}"])
        say = "This screen is not for {role}: it is for {roles}."
        return Refused("login.role", say, {"role": account.role, "roles": roles})
    return account


def _hash(place: Workplace, work: Transaction, account: Account | None) -> str | None:
    if account is None:
        return None
    stations = (place.station, *former_stations(work, place.center.code))
    return next((found for each in stations if (found := open_hash(account, each)) is not None), None)


def _failures(work: Transaction, login: str) -> _Failures:
    kept = work.local.value(_name(login))
    return _Failures(*orjson.loads(kept)) if kept else _Failures()


def _note(work: Transaction, login: str, failures: _Failures) -> None:
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
