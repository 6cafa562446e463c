"""Attachments: sealed, named by the SHA-256 of their sealed bytes, whole or not there; at a station on its disk."""

import hashlib
import mimetypes
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from dossiers.errors import BadInput, DatabaseUnusable, DiskFull

MOST_BYTES = 20 * 1024 * 1024
EMPTY: Final = "The attachment {file} is empty; take its picture or scan again."
_SHOWN: Final = ((b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n\x1a\n", "image/png"))
_KEPT: Final = ((b"%PDF-", "application/pdf"), (b"II*\0", "image/tiff"), (b"MM\0*", "image/tiff"))
_HEIF: Final = (b"heic", b"heix", b"mif1", b"msf1")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A paper handed in: its kind, its name, what it is, and its bytes."""

    kind: str
    name: str
    media_type: str
    data: bytes


def picture_type(data: bytes) -> str | None:
    """The media type of a picture by its first bytes, or None if it is none that browsers show."""
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "image/webp"
    return _by_start(data, _SHOWN)


def paper_type(data: bytes) -> str | None:
    """The media type of a picture or PDF by its first bytes (also such as scanners and phones make), or None."""
    if data[4:8] == b"ftyp" and data[8:12] in _HEIF:
        return "image/heic"
    return picture_type(data) or _by_start(data, _KEPT)


def paper(kind: str, name: str, data: bytes) -> Attachment:
    """A paper as it was read from a file: a picture or PDF by its bytes, a plan or a table by its name. Raises BadInput."""
    if not data:
        raise BadInput(EMPTY, file=name)
    media_type = paper_type(data) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    return Attachment(kind, name, media_type, data)


def _by_start(data: bytes, starts: Iterable[tuple[bytes, str]]) -> str | None:
    return next((media_type for start, media_type in starts if data.startswith(start)), None)


class Attachments(Protocol):
    """Where sealed attachments are kept."""

    def put(self, sealed: bytes) -> str:
        """Keeps sealed bytes durably and gives their SHA-256; raises BadInput over 20 MB, DatabaseUnusable."""

    def get(self, sha256: str) -> bytes | None:
        """The sealed bytes, or None if they are not here."""

    def has(self, sha256: str) -> bool:
        """Whether the sealed bytes are here."""

    def size(self, sha256: str) -> int | None:
        """How many bytes they are, or None if they are not here."""

    def piece(self, sha256: str, start: int, end: int) -> bytes:
        """The bytes from `start` to before `end` of one that is here."""

    def remove_all(self, digests: Iterable[str]) -> None:
        """Takes several away."""


def checked(sealed: bytes) -> str:
    """The name of sealed bytes. Raises BadInput over 20 MB."""
    if len(sealed) > MOST_BYTES:
        raise BadInput("An attachment is larger than 20 MB; take a smaller picture of it.")
    return hashlib.sha256(sealed).hexdigest()


class AttachmentFolder:
    """The sealed attachments of one station."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, sealed: bytes) -> str:
        """Keeps sealed bytes durably and gives their SHA-256; the same bytes are kept once.

        Raises BadInput over 20 MB, DiskFull or DatabaseUnusable.
        """
        name = checked(sealed)
        path = self.path(name)
        try:
            if not path.exists():
                _make_folder(path.parent)
                _write_whole(path, sealed)
        except OSError as error:
            raise _fault(error) from error
        return name

    def get(self, sha256: str) -> bytes | None:
        """The sealed bytes, or None if they are not here."""
        path = self.path(sha256)
        return path.read_bytes() if path.is_file() else None

    def has(self, sha256: str) -> bool:
        """Whether the sealed bytes are here."""
        return self.path(sha256).is_file()

    def size(self, sha256: str) -> int | None:
        """How many bytes they are, or None if they are not here."""
        path = self.path(sha256)
        return path.stat().st_size if path.is_file() else None

    def piece(self, sha256: str, start: int, end: int) -> bytes:
        """The bytes from `start` to before `end` of one that is here."""
        with self.path(sha256).open("rb") as file:
            file.seek(start)
            return file.read(end - start)

    def remove(self, sha256: str) -> None:
        """Takes the sealed bytes away."""
        self.path(sha256).unlink(missing_ok=True)

    def remove_all(self, digests: Iterable[str]) -> None:
        """Takes several away."""
        for sha256 in digests:
            self.remove(sha256)

    def path(self, sha256: str) -> Path:
        """Where the attachment lies, or would lie."""
        return self._folder / sha256[:2] / sha256


def _write_whole(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".part-")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        _sync_folder(path.parent)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _make_folder(folder: Path) -> None:
    """Makes a folder, and its name durable: what is synced in a folder that has no name is lost with it."""
    if folder.is_dir():
        return
    folder.mkdir(parents=True, exist_ok=True)
    for above in (folder.parent, folder.parent.parent):
        _sync_folder(above)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _fault(error: OSError) -> DatabaseUnusable:
    if error.errno == 28:
        return DiskFull("The disk is full. Free some space, then try again; nothing was lost.")
    return DatabaseUnusable("Attachments cannot be written; check the folder's rights and the disk.")
