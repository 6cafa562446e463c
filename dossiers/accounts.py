"""The accounts of a center as its events tell them: who may log in, as what; passwords only as sealed hashes.

The hash of a password is sealed to each station that has accounts; no other station, and nobody who reads the journal,
can try passwords against it. A station that comes later gets its copy from one that can open its own.
"""

import base64
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Annotated, Any, Final, Literal, Protocol

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from dossiers.errors import IntegrityProblem
from dossiers.events import CenterKind
from dossiers.sealing import open_for, seal_for
from dossiers.station import Station, StationKeys

AccountRole = Literal["clerk", "manager", "admin", "team"]
STATION_ROLES: Final = ("counter", "manager", "hub")
"""The roles of stations that have accounts: a kiosk in a public hall has none."""

_LOGIN: Final = r"[a-z0-9][a-z0-9._-]{0,63}"
Login = Annotated[str, StringConstraints(pattern=f"^{_LOGIN}$")]


class _Body(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Password(_Body):
    """One setting of a password: its name, and its hash as sealed for each station, in base64."""

    id: str = Field(min_length=1, max_length=64)
    sealed: Mapping[str, str] = Field(default_factory=dict)


class PutAccount(_Body):
    """An account as it is from then on."""

    login: Login
    role: AccountRole
    name: str = ""
    team: str | None = None
    password: Password | None = None


class Copy(_Body):
    """The hash of a password that is set already, sealed for one more station."""

    login: Login
    password: str
    station: str
    sealed: str


class AccountsChanged(_Body):
    """What is put in place of the account of the same login, what is dropped, and copies for more stations."""

    put: tuple[PutAccount, ...] = ()
    drop: tuple[Login, ...] = ()
    copies: tuple[Copy, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who may log in; without a password nobody can."""

    login: str
    role: AccountRole
    name: str
    team: str | None = None
    password: Password | None = field(default=None, repr=False)

    @property
    def actor(self) -> str:
        """How events name this person."""
        return f"{self.role}:{self.login}"


class _Event(Protocol):
    @property
    def kind(self) -> str: ...
    @property
    def body(self) -> dict[str, Any]: ...


def accounts_of(ordered: Iterable[_Event]) -> dict[str, Account]:
    """The accounts after these events of a center, which are in their order; others are passed over."""
    accounts: dict[str, Account] = {}
    for event in ordered:
        changed = _changed(event)
        for login in changed.drop if changed else ():
            accounts.pop(login, None)
        for put in changed.put if changed else ():
            accounts[put.login] = Account(put.login, put.role, put.name, put.team, put.password)
        for copy in changed.copies if changed else ():
            _take(accounts, copy)
    return dict(sorted(accounts.items()))


def seal_hash(
    hashed: str, center: str, login: str, password: str, stations: Iterable[StationKeys]
) -> dict[str, str]:
    """The hash of a password, sealed for each of these stations that has accounts."""
    context = _context(center, login, password)
    return {
        keys.station: base64.b64encode(seal_for(keys.box, hashed.encode(), context)).decode()
        for keys in stations
        if keys.role in STATION_ROLES
    }


def open_hash(account: Account, station: Station) -> str | None:
    """The hash of an account's password as this station can read it; None if there is none for it, or none that opens.

    A hub that was put back from a backup is another station with the same X25519 key: it opens what was sealed to the old one.
    """
    if account.password is None:
        return None
    copies = account.password.sealed
    own = [copies[station.id]] if station.id in copies else []
    context = _context(station.center, account.login, account.password.id)
    tried = own or (copies.values() if station.role == "hub" else ())
    opened = (_opened(station, sealed, context) for sealed in tried)
    return next((found for found in opened if found is not None), None)


def is_login(text: str) -> bool:
    """Whether a login can be this."""
    return re.fullmatch(_LOGIN, text) is not None


def asks_who(accounts: Iterable[Account]) -> bool:
    """Whether the center's own screens ask who it is: from the first account on that is not a field team's."""
    return any(account.role != "team" for account in accounts)


def copies_for(
    accounts: Iterable[Account], owns: Sequence[Station], stations: Iterable[StationKeys]
) -> tuple[dict[str, str], ...]:
    """The copies that stations with accounts lack and this machine can make: what an `accounts_changed` says.

    `owns` is the station that the machine is, and those that it was before.
    """
    receivers = [keys for keys in stations if keys.role in STATION_ROLES]
    made: list[dict[str, str]] = []
    for account in accounts:
        lacking = [
            keys for keys in receivers if account.password and keys.station not in account.password.sealed
        ]
        opened = (open_hash(account, own) for own in owns if lacking)
        hashed = next((each for each in opened if each is not None), None)
        if account.password is None or hashed is None:
            continue
        named = {"login": account.login, "password": account.password.id}
        sealed = seal_hash(hashed, owns[0].center, account.login, account.password.id, lacking)
        made += [{**named, "station": station, "sealed": copy} for station, copy in sealed.items()]
    return tuple(made)


def _changed(event: _Event) -> AccountsChanged | None:
    if event.kind != CenterKind.ACCOUNTS_CHANGED:
        return None
    try:
        return AccountsChanged.model_validate(event.body)
    except (ValidationError, ValueError):
        return None


def _take(accounts: dict[str, Account], copy: Copy) -> None:
    """Adds a copy to the password that it is of; one that is there already stays."""
    account = accounts.get(copy.login)
    if account is None or account.password is None or account.password.id != copy.password:
        return
    sealed = {copy.station: copy.sealed, **account.password.sealed}
    password = account.password.model_copy(update={"sealed": sealed})
    accounts[copy.login] = replace(account, password=password)


def _opened(station: Station, sealed: str, context: bytes) -> str | None:
    try:
        return open_for(station.box_key, base64.b64decode(sealed), context).decode()
    except (IntegrityProblem, ValueError):
        return None


def _context(center: str, login: str, password: str) -> bytes:
    return f"onedoor/password/1|{center}|{login}|{password}|".encode()
