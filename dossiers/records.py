"""An event as it is stored and hashed: canonical bytes that are made once and never dumped again.

The bytes are JSON with sorted keys, strings in Unicode NFC, integers and strings only (after RFC 8785, whose
number rules then never apply). The hash chain runs over exactly these bytes, per station.
"""

import hashlib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import orjson

from dossiers.errors import IntegrityProblem
from dossiers.instants import instant_of

GENESIS: Final = "0" * 64
"""`prev` of a station's first event."""

_TEXT: Final = (str,)
_NUMBER: Final = (int,)
_MAYBE: Final = (str, type(None))
_SHAPE: Final[Mapping[str, tuple[type, ...]]] = {
    "actor": _TEXT,
    "after": (list,),
    "at": _TEXT,
    "body": (dict,),
    "center": _TEXT,
    "dossier": _MAYBE,
    "id": _TEXT,
    "kind": _TEXT,
    "on": _MAYBE,
    "prev": _TEXT,
    "schema": _NUMBER,
    "sealed": (dict, type(None)),
    "seq": _NUMBER,
    "station": _TEXT,
    "version": _NUMBER,
}
"""All that an event has, and what each of it is."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """A sealed part of a body: base64 of nonce and ciphertext, and the id of the key that opens it."""

    key_id: str
    data: str


@dataclass(frozen=True, slots=True)
class Record:
    """One event's canonical bytes with its parsed header."""

    raw: bytes
    hash: bytes
    center: str
    id: str
    dossier: str | None
    version: int
    after: tuple[str, ...]
    on: str | None
    station: str
    seq: int
    kind: str
    schema: int
    at: datetime
    actor: str
    body: dict[str, Any]
    sealed: Sealed | None
    prev: str

    @classmethod
    def of(cls, fields: dict[str, Any]) -> "Record":
        """The record of these fields, which are all that an event has.

        Raises ValueError for a number that is not an integer.
        """
        plain = _plain(fields)
        return cls._with(orjson.dumps(plain, option=orjson.OPT_SORT_KEYS), plain)

    @classmethod
    def parse(cls, raw: bytes) -> "Record":
        """The record in these bytes, which are kept as they are: nobody dumps them again to compare.

        Raises IntegrityProblem if they are not an event.
        """
        try:
            fields = orjson.loads(raw)
            if not _is_event(fields):
                raise ValueError("no event")
            return cls._with(raw, fields)
        except (ValueError, TypeError, KeyError):
            raise IntegrityProblem("An event in the journal cannot be read: its bytes are damaged.") from None

    @classmethod
    def _with(cls, raw: bytes, fields: dict[str, Any]) -> "Record":
        sealed = fields["sealed"]
        return cls(
            raw=raw,
            hash=hashlib.sha256(raw).digest(),
            center=fields["center"],
            id=fields["id"],
            dossier=fields["dossier"],
            version=fields["version"],
            after=tuple(fields["after"]),
            on=fields["on"],
            station=fields["station"],
            seq=fields["seq"],
            kind=fields["kind"],
            schema=fields["schema"],
            at=instant_of(fields["at"]),
            actor=fields["actor"],
            body=fields["body"],
            sealed=Sealed(sealed["key"], sealed["data"]) if sealed else None,
            prev=fields["prev"],
        )


def _is_event(fields: Any) -> bool:
    return (
        isinstance(fields, dict)
        and fields.keys() == _SHAPE.keys()
        and all(type(fields[name]) in kinds for name, kinds in _SHAPE.items())
        and all(isinstance(event, str) for event in fields["after"])
    )


def canonical(fields: Any) -> bytes:
    """The one way in which fields become bytes.

    Raises ValueError for a number that is not an integer.
    """
    return orjson.dumps(_plain(fields), option=orjson.OPT_SORT_KEYS)


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return value if value.isascii() else unicodedata.normalize("NFC", value)
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, dict):
        return {
            (key if key.isascii() else unicodedata.normalize("NFC", key)): (
                part if type(part) is str and part.isascii() else _plain(part)
            )
            for key, part in value.items()
        }
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    raise ValueError(f"{type(value).__name__} has no canonical form")
