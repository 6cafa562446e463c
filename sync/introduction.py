"""How two stations meet that have no hub between them: each tells its public keys, and a person compares them.

A file on a stick could have been changed by whoever carried it. So the keys of a station have a fingerprint, short
enough to be read out over a telephone: 120 bits in six groups of four characters (Crockford's base32).
"""

import base64
import hashlib
import hmac
from dataclasses import dataclass
from typing import Any, BinaryIO, Final

import orjson
from cryptography.exceptions import InvalidSignature

from dossiers.records import canonical
from dossiers.station import Station, StationKeys
from sync.errors import BundleNewer, DamagedBundle, OtherCenter
from sync.invitation import grouped, plain

MAGIC: Final = b"ONEDOOR INTRODUCTION\n"
FORMAT: Final = 1
_MOST_BYTES: Final = 1 << 20
_LETTERS: Final = 24


@dataclass(frozen=True, slots=True)
class Introduction:
    """What a station tells of itself: its public keys, and how its center began."""

    keys: StationKeys
    settings: dict[str, Any]


def fingerprint_of(keys: StationKeys) -> str:
    """The first 120 bits of the SHA-256 over a station's center, id, number, role and public keys."""
    return grouped(hashlib.sha256(_said(keys)).digest(), _LETTERS)


def is_fingerprint_of(keys: StationKeys, typed: str) -> bool:
    """Whether somebody typed this station's fingerprint, in any case and grouping."""
    return hmac.compare_digest(plain(typed).encode(), plain(fingerprint_of(keys)).encode())


def introduction_of(station: Station, settings: dict[str, Any]) -> bytes:
    """The file by which a station introduces itself. It holds nothing secret and nothing of any dossier."""
    said = {"format": FORMAT, "center": station.center, **station.keys.fields(), "settings": settings}
    signature = base64.b64encode(station.sign(_signed(said))).decode()
    return MAGIC + orjson.dumps({**said, "signature": signature}, option=orjson.OPT_SORT_KEYS)


def is_introduction(file: BinaryIO) -> bool:
    """Whether a file begins as an introduction does; leaves it at its beginning."""
    begins = file.read(len(MAGIC))
    file.seek(0)
    return begins == MAGIC


def read_introduction(file: BinaryIO, center: str) -> Introduction:
    """What a station tells in such a file. Whether it is that station is for a person to compare.

    Raises DamagedBundle, BundleNewer, or OtherCenter for a station of another one.
    """
    try:
        said = orjson.loads(file.read(_MOST_BYTES)[len(MAGIC) :])
        if int(said["format"]) > FORMAT:
            raise BundleNewer
        signature = base64.b64decode(said.pop("signature"), validate=True)
        keys = StationKeys.of(str(said["center"]), said)
        keys.sign.verify(signature, _signed(said))
        settings = dict(said["settings"])
    except (ValueError, KeyError, TypeError, AttributeError, InvalidSignature):
        raise DamagedBundle from None
    if keys.center != center:
        raise OtherCenter(keys.center, center)
    return Introduction(keys, settings)


def _said(keys: StationKeys) -> bytes:
    return b"onedoor/station/1|" + canonical([keys.center, keys.fields()])


def _signed(said: dict[str, Any]) -> bytes:
    return b"onedoor/introduction/1|" + orjson.dumps(said, option=orjson.OPT_SORT_KEYS)
