"""The one-time code by which a station joins a hub: short enough to type, strong enough to trust the hub by.

Seven groups of four characters (Crockford's base32, so that O and 0, I and 1 are the same): which invitation
(20 bits), its secret (60 bits) and the fingerprint of the hub's key (60 bits). The secret itself never
travels: the station proves that it knows it over its own keys, so that nobody between can join in its place.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from sync.errors import BadCode

LIFETIME: Final = timedelta(minutes=15)
TRIES: Final = 10

_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ALIKE: Final = str.maketrans("OIL", "011", "- \t\r\n.")
_NAME, _SECRET, _FINGERPRINT = 4, 12, 12


@dataclass(frozen=True, slots=True)
class Invitation:
    """A code in its three parts."""

    name: str
    secret: str
    fingerprint: str

    @classmethod
    def new(cls, hub_key: bytes) -> "Invitation":
        """A fresh invitation of the hub with this public key (32 raw bytes)."""
        return cls(_random(_NAME), _random(_SECRET), fingerprint(hub_key))

    @classmethod
    def parse(cls, text: str) -> "Invitation":
        """The invitation in what somebody typed, in any case and grouping.

        Raises BadCode if it is none.
        """
        typed = plain(text)
        if len(typed) != _NAME + _SECRET + _FINGERPRINT or not set(typed) <= set(_ALPHABET):
            raise BadCode
        return cls(typed[:_NAME], typed[_NAME : _NAME + _SECRET], typed[_NAME + _SECRET :])

    def __str__(self) -> str:
        return _in_fours(self.name + self.secret + self.fingerprint)

    def is_of(self, hub_key: bytes) -> bool:
        """Whether the hub with this public key made it."""
        return hmac.compare_digest(self.fingerprint, fingerprint(hub_key))

    @property
    def proof_key(self) -> bytes:
        """What both sides prove with; the hub keeps this and not the secret."""
        return hashlib.sha256(b"onedoor/invitation/1|" + self.name.encode() + self.secret.encode()).digest()


def fingerprint(hub_key: bytes) -> str:
    """The first 60 bits of the SHA-256 of a hub's public key, as twelve characters."""
    return _letters(hashlib.sha256(b"onedoor/hub/1|" + hub_key).digest(), _FINGERPRINT)


def grouped(digest: bytes, letters: int) -> str:
    """The first bits of a digest as so many characters (5 bits each), in groups of four for people to compare."""
    return _in_fours(_letters(digest, letters))


def plain(text: str) -> str:
    """What somebody typed of such characters, whatever case and grouping they used."""
    return text.upper().translate(_ALIKE)


def proof(proof_key: bytes, said: bytes) -> str:
    """Hexadecimal HMAC-SHA-256 (RFC 2104) over what is said in the name of an invitation."""
    return hmac.new(proof_key, said, hashlib.sha256).hexdigest()


def is_proof(proof_key: bytes, said: bytes, given: str) -> bool:
    """Whether the proof is right; takes as long for wrong ones."""
    return hmac.compare_digest(proof(proof_key, said).encode(), given.encode())


def _letters(digest: bytes, letters: int) -> str:
    bits = int.from_bytes(digest, "big") >> (8 * len(digest) - 5 * letters)
    return "".join(_ALPHABET[bits >> shift & 31] for shift in range(5 * letters - 5, -1, -5))


def _in_fours(text: str) -> str:
    return "-".join(text[at : at + 4] for at in range(0, len(text), 4))


def _random(length: int) -> str:
    return "".join(secrets.choice(_ALPHABET) for _ in range(length))
