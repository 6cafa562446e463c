"""Identifiers: UUIDv7 for what is made (RFC 9562), codes for people, tokens for QR codes."""

import base64
import hashlib
import re
import secrets
import uuid
from datetime import date

import uuid_utils

TOKEN_BYTES = 16
TOKEN_LENGTH = 26
_SPARE_BITS_ZERO = "AEIMQUY4"
"""What the last character of a token can be: 26 characters hold two bits more than a token has."""

_CODE = re.compile(r"^(?P<center>[A-Z0-9.]+)-(?P<day>\d{6})-(?P<station>\d{2})(?P<counter>\d{3,})$")


def new_id() -> str:
    """A new UUIDv7 in its canonical text form."""
    return str(uuid_utils.uuid7())


def is_id(text: str) -> bool:
    """Whether the text is a UUID in canonical form."""
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False


def code_of(center: str, day: date, station: int, counter: int) -> str:
    """The code of a dossier: center, local submission date, station number and its counter of that day."""
    return f"{center}-{day:%y%m%d}-{station:02d}{counter:03d}"


def counter_of(code: str) -> int:
    """The counter at the end of a code that `code_of` made."""
    match = _CODE.match(code)
    return int(match["counter"]) if match else 0


def is_code(text: str) -> bool:
    """Whether the text has the form of a dossier code."""
    return _CODE.match(text.upper()) is not None


def new_token() -> bytes:
    """128 random bits that let their holder follow one dossier."""
    return secrets.token_bytes(TOKEN_BYTES)


def token_text(token: bytes) -> str:
    """The 26 base32 characters of a token (RFC 4648 without padding)."""
    return base64.b32encode(token).decode().rstrip("=")


def token_of(text: str) -> bytes | None:
    """The token behind 26 base32 characters in any case, or None if they are not canonical."""
    upper = text.strip().upper()
    if len(upper) != TOKEN_LENGTH or upper[-1] not in _SPARE_BITS_ZERO:
        return None
    try:
        return base64.b32decode(upper + "======")
    except ValueError:
        return None


def token_digest(token: bytes) -> str:
    """The hexadecimal SHA-256 by which a token is looked up."""
    return hashlib.sha256(token).hexdigest()
