"""Log-ins of people: a random cookie kept as a hash, a form token against forged forms, an end after a day."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from fastapi import Request, Response
from sqlalchemy import delete, select

from sync.hub.accounts import Account, Accounts
from sync.hub.rooms import Hub
from sync.hub.store import SESSIONS

COOKIE: Final = "onedoor"
LIFETIME: Final = timedelta(hours=16)


@dataclass(frozen=True, slots=True)
class Session:
    """Who is there, and the token that each of their forms carries."""

    account: Account
    csrf: str


class Sessions:
    """The log-ins that hold."""

    def __init__(self, hub: Hub) -> None:
        self._hub, self._database = hub, hub.database

    def begin(self, account: Account, now: datetime) -> str:
        """A new log-in; the cookie's value."""
        secret = secrets.token_urlsafe(32)
        row = {
            "center": account.center,
            "digest": _digest(secret),
            "login": account.login,
            "password": account.password,
            "csrf": secrets.token_urlsafe(24),
            "expires_at": int((now + LIFETIME).timestamp()),
        }
        with self._database.write(account.center) as connection:
            connection.execute(
                delete(SESSIONS).where(
                    SESSIONS.c.center == account.center, SESSIONS.c.expires_at < int(now.timestamp())
                )
            )
            connection.execute(SESSIONS.insert().values(row))
        return f"{account.center}~{secret}"

    def of(self, cookie: str | None, now: datetime) -> Session | None:
        """The log-in behind a cookie, if it holds: it ends with its account, and with its password."""
        center, _, secret = (cookie or "").partition("~")
        query = select(SESSIONS).where(SESSIONS.c.center == center, SESSIONS.c.digest == _digest(secret))
        # The room first: as it opens, log-ins of before become those of the center's accounts.
        if not secret or self._hub.room(center) is None:
            return None
        with self._database.read() as connection:
            row = connection.execute(query).first()
        if row is None or row.expires_at <= now.timestamp():
            return None
        account = Accounts(self._hub).named(center, row.login, row.password)
        return None if account is None else Session(account, row.csrf)

    def end(self, cookie: str | None) -> None:
        """Ends a log-in."""
        center, _, secret = (cookie or "").partition("~")
        with self._database.write(center) as connection:
            connection.execute(
                delete(SESSIONS).where(SESSIONS.c.center == center, SESSIONS.c.digest == _digest(secret))
            )


def set_cookie(request: Request, response: Response, value: str) -> None:
    """The cookie: not for scripts, not from other sites, over https wherever the page is."""
    response.set_cookie(
        COOKIE,
        value,
        max_age=int(LIFETIME.total_seconds()),
        path="/team",
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
    )


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
