"""Passwords: kept as Argon2id hashes (RFC 9106), and slower after every wrong one."""

from functools import cache
from typing import TYPE_CHECKING, Final

from dossiers.errors import BadInput

if TYPE_CHECKING:
    from argon2 import PasswordHasher

SHORTEST: Final = 8
LONGEST: Final = 256
FREE_TRIES: Final = 3
LONGEST_WAIT_S: Final = 15 * 60


def hash_of(password: str) -> str:
    """The hash of a new password. Raises BadInput for one that is too short or too long."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise BadInput(
            "A password has {least} to {most} characters; choose another one.", least=SHORTEST, most=LONGEST
        )
    return _hasher().hash(password)


def is_right(hashed: str | None, password: str) -> bool:
    """Whether this is the password; where there is no hash, it takes as long to say no."""
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return _hasher().verify(hashed or _nobodys(), password[:LONGEST]) and hashed is not None
    except (VerificationError, InvalidHashError):
        return False


def wait_after(failures: int) -> int:
    """Seconds: none for the first wrong passwords, then twice as long each time, at most a quarter of an hour."""
    return 0 if failures < FREE_TRIES else min(2 ** min(failures - FREE_TRIES + 1, 20), LONGEST_WAIT_S)


@cache
def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher  # needed by who logs in only

    return PasswordHasher()


@cache
def _nobodys() -> str:
    return _hasher().hash("the password of nobody")
