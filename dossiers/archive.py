"""The file of a backup: a head that says who can open it, then a stream of sealed pieces.

Every piece is AES-256-GCM under the file's own key, bound to the head, to its place in the stream and to whether it
is the last one (the STREAM construction, Hoang et al. 2015): nothing can be cut off, swapped or put in unseen.
"""

import hashlib
import struct
from collections.abc import Mapping
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


def write_head(file: BinaryIO, head: Mapping[str, Any]) -> bytes:
    """Writes the head; gives its sum, to which every piece is bound."""
    text = orjson.dumps({"format": FORMAT, **head}, option=orjson.OPT_SORT_KEYS)
    summed = hashlib.sha256(text).digest()
    file.write(MAGIC + struct.pack(">I", len(text)) + text + summed)
    return summed


def read_head(file: BinaryIO) -> tuple[dict[str, Any], bytes]:
    """The head of a backup and its sum.

    Raises BadInput if the file is no backup, ArchiveNewer, or IntegrityProblem if the head is damaged.
    """
    if file.read(len(MAGIC)) != MAGIC:
        raise BadInput("The file is no backup of OneDoor; name one that `onedoor backup` wrote.")
    size = file.read(4)
    length = struct.unpack(">I", size)[0] if len(size) == 4 else 0
    text = file.read(length) if 0 < length <= _MOST_HEAD_BYTES else b""
    summed = file.read(_SUM_BYTES)
    if hashlib.sha256(text).digest() != summed:
        raise damaged()
    head = orjson.loads(text)
    if head["format"] > FORMAT:
        raise ArchiveNewer("The backup was written by a newer OneDoor; update this one, then restore it.")
    return head, summed


def damaged() -> IntegrityProblem:
    """The one sentence for a backup that is not whole."""
    return IntegrityProblem("The backup is damaged; take another copy of it, or an earlier one.")


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
    """A stream that opens what a `PieceWriter` sealed. Raises IntegrityProblem at the first piece that is not its own."""

    def __init__(self, file: BinaryIO, key: bytes, bound_to: bytes) -> None:
        self._file, self._key, self._bound = file, AESGCM(key), bound_to
        self._ready = b""
        self._ahead = file.read(PIECE_BYTES + _TAG_BYTES)
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
        sealed, self._ahead = self._ahead, self._file.read(PIECE_BYTES + _TAG_BYTES)
        self._ended = not self._ahead
        try:
            self._ready = self._key.decrypt(_nonce(self._count, last=self._ended), sealed, self._bound)
        except (InvalidTag, ValueError):
            raise damaged() from None
        except OSError as error:
            raise OperationalError(
                "The backup cannot be read: {why}.", why=error.strerror or error
            ) from error
        self._count += 1
        return bool(self._ready) or not self._ended


def _nonce(count: int, *, last: bool) -> bytes:
    return struct.pack(">11sB", count.to_bytes(11, "big"), last)
