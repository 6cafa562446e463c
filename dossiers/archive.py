"""Sealed files, as of a backup or a bundle: a head that says who can open it, then a stream of sealed pieces.

Every piece is AES-256-GCM under the file's own key, bound to the head, to its place in the stream and to whether it
is the last one (the STREAM construction, Hoang et al. 2015): nothing can be cut off, swapped or put in unseen.
"""

import hashlib
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import RawIOBase
from typing import Any, BinaryIO, Final

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from dossiers.errors import BadInput, IntegrityProblem, OperationalError

MAGIC: Final = b"ONEDOOR BACKUP\n"
FORMAT: Final = 1
PIECE_BYTES: Final = 1 << 20
_TAG_BYTES: Final = 16
_MOST_HEAD_BYTES: Final = 64 * 1024
_SUM_BYTES: Final = 32


class ArchiveNewer(BadInput):
    """The backup was written by a newer OneDoor."""


@dataclass(frozen=True, slots=True)
class Form:
    """One kind of sealed file: how it begins, the newest format known, and what is said of files that are not good."""

    magic: bytes
    format: int
    stranger: Callable[[], OperationalError]
    newer: Callable[[], OperationalError]
    damaged: Callable[[], OperationalError]
    unreadable: Callable[[str], OperationalError]


def write_head(file: BinaryIO, head: Mapping[str, Any], form: "Form | None" = None) -> bytes:
    """Writes the head; gives its sum, to which every piece is bound."""
    form = form or BACKUP
    text = orjson.dumps({"format": form.format, **head}, option=orjson.OPT_SORT_KEYS)
    summed = hashlib.sha256(text).digest()
    file.write(form.magic + struct.pack(">I", len(text)) + text + summed)
    return summed


def read_head(file: BinaryIO, form: "Form | None" = None) -> tuple[dict[str, Any], bytes]:
    """The head of a sealed file, by default of a backup, and its sum.

    Raises what the form says of a stranger, of a newer or of a damaged file: for a backup BadInput, ArchiveNewer or
    IntegrityProblem.
    """
    form = form or BACKUP
    try:
        if file.read(len(form.magic)) != form.magic:
            raise form.stranger()
        size = file.read(4)
        length = struct.unpack(">I", size)[0] if len(size) == 4 else 0
        text = file.read(length) if 0 < length <= _MOST_HEAD_BYTES else b""
        summed = file.read(_SUM_BYTES)
    except OSError as error:
        raise form.unreadable(error.strerror or str(error)) from error
    if hashlib.sha256(text).digest() != summed:
        raise form.damaged()
    try:
        head = dict(orjson.loads(text))
        is_newer = int(head["format"]) > form.format
    except (ValueError, KeyError, TypeError):
        raise form.damaged() from None
    if is_newer:
        raise form.newer()
    return head, summed


def damaged() -> IntegrityProblem:
    """The one sentence for a backup that is not whole."""
    return IntegrityProblem("The backup is damaged; take another copy of it, or an earlier one.")


def _stranger() -> BadInput:
    return BadInput("The file is no backup of OneDoor; name one that `onedoor backup` wrote.")


def _newer() -> ArchiveNewer:
    return ArchiveNewer("The backup was written by a newer OneDoor; update this one, then restore it.")


def _unreadable(why: str) -> OperationalError:
    return OperationalError("The backup cannot be read: {why}.", why=why)


BACKUP: Final = Form(MAGIC, FORMAT, _stranger, _newer, damaged, _unreadable)


class PieceWriter(RawIOBase):
    """A stream that seals what is written to it. `finish` writes the last piece; without it the file is not whole."""

    def __init__(self, file: BinaryIO, key: bytes, bound_to: bytes) -> None:
        self._file, self._key, self._bound = file, AESGCM(key), bound_to
        self._waiting = bytearray()
        self._count = 0

    def writable(self) -> bool:
        """It takes bytes."""
        return True

    def write(self, data: Any) -> int:
        """Takes bytes; whole pieces go to the file."""
        self._waiting += data
        while len(self._waiting) > PIECE_BYTES:
            self._seal(bytes(self._waiting[:PIECE_BYTES]), last=False)
            del self._waiting[:PIECE_BYTES]
        return len(data)

    def finish(self) -> None:
        """Writes what is left as the last piece."""
        self._seal(bytes(self._waiting), last=True)
        self._waiting.clear()

    def _seal(self, piece: bytes, *, last: bool) -> None:
        self._file.write(self._key.encrypt(_nonce(self._count, last=last), piece, self._bound))
        self._count += 1


class PieceReader(RawIOBase):
    """A stream that opens what a `PieceWriter` sealed. Says the file damaged at the first piece that is not its own."""

    def __init__(self, file: BinaryIO, key: bytes, bound_to: bytes, form: Form = BACKUP) -> None:
        self._file, self._key, self._bound, self._form = file, AESGCM(key), bound_to, form
        self._ready = b""
        self._ahead = self._sealed()
        self._count = 0
        self._ended = False

    def readable(self) -> bool:
        """It gives bytes."""
        return True

    def read(self, size: int = -1) -> bytes:
        """So many bytes, fewer at the end."""
        given = bytearray()
        while size < 0 or len(given) < size:
            if not self._ready and not self._next():
                break
            part = self._ready if size < 0 else self._ready[: size - len(given)]
            given += part
            self._ready = self._ready[len(part) :]
        return bytes(given)

    def drain(self) -> None:
        """Reads to the end, so that every piece has been checked."""
        while self.read(PIECE_BYTES):
            pass

    def _next(self) -> bool:
        if self._ended:
            return False
        sealed, self._ahead = self._ahead, self._sealed()
        self._ended = not self._ahead
        try:
            self._ready = self._key.decrypt(_nonce(self._count, last=self._ended), sealed, self._bound)
        except (InvalidTag, ValueError):
            raise self._form.damaged() from None
        self._count += 1
        return bool(self._ready) or not self._ended

    def _sealed(self) -> bytes:
        try:
            return self._file.read(PIECE_BYTES + _TAG_BYTES)
        except OSError as error:
            raise self._form.unreadable(error.strerror or str(error)) from error


def _nonce(count: int, *, last: bool) -> bytes:
    return struct.pack(">11sB", count.to_bytes(11, "big"), last)
