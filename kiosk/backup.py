"""`onedoor backup`: one moment of a station in one sealed file, made while others work with it.

The file holds the database (under a key of the copy's own), the attachments that its events name, and this machine's
own hub where it has one. It is written whole or not at all.
"""

import io
import secrets
import shutil
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

import orjson

from dossiers.archive import PieceWriter, write_head
from dossiers.errors import BadInput, DatabaseUnusable
from dossiers.events import Kind
from dossiers.instants import text_of
from dossiers.recovery import KEY_BYTES, Wrapped
from dossiers.storage import Store, open_database
from kiosk.bootstrap import DATABASE, Office
from kiosk.files import writing_whole
from kiosk.own_hub import FOLDER as HUB
from sync.hub.putting_back import copy_hub, has_hub

MANIFEST: Final = "manifest.json"
ATTACHMENTS: Final = "attachments"
WORK_PREFIX: Final = ".backup-"
_TRIES: Final = 3
Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Copied:
    """What a backup holds: its events, and the attachments that its events name and that are here."""

    events: int
    attachments: tuple[str, ...]


class _ErasedMeanwhile(Exception):
    """A person was erased while the copy was made: the copy still has their keys, and is made anew."""


def back_up(
    office: Office, file: Path, wrap: Callable[[bytes], Wrapped], *, force: bool, progress: Progress
) -> Copied:
    """Writes a backup, its key wrapped by `wrap`; `progress` hears how many things are written.

    Raises BadInput if the file is there already or cannot be written, DiskFull, DatabaseUnusable.
    """
    if file.exists() and not force:
        raise BadInput(
            "{file} is there already; name another file, or write over it with --force.", file=file.name
        )
    for _ in range(_TRIES):
        with suppress(_ErasedMeanwhile), _working_folder(office.place.folder) as work:
            key = secrets.token_bytes(KEY_BYTES)
            office.database.copy_to(work / DATABASE, key)
            copied = _look_into(office, work / DATABASE, key)
            if has_hub(office.place.folder / HUB):
                # After the station: the hub's copy has all that the station's copy has of it.
                (work / HUB).mkdir()
                copy_hub(office.place.folder / HUB, work / HUB)
            with writing_whole(file) as stream:
                _write(office, work / DATABASE, key, copied, wrap, stream, progress)
            return copied
    raise DatabaseUnusable("Persons are being erased at this moment; make the backup a little later.")


def _write(
    office: Office,
    database: Path,
    key: bytes,
    copied: Copied,
    wrap: Callable[[bytes], Wrapped],
    stream: BinaryIO,
    progress: Progress,
) -> None:
    place, file_key = office.place, secrets.token_bytes(KEY_BYTES)
    made_at = text_of(place.now(), place.center.tz)
    head = {"center": place.center.code, "made_at": made_at, "wrapped": [wrap(file_key)]}
    pieces = PieceWriter(stream, file_key, write_head(stream, head))
    manifest = {
        "center": place.center.code,
        "made_at": made_at,
        "events": copied.events,
        "attachments": len(copied.attachments),
        "database_key": key.hex(),
    }
    with tarfile.open(fileobj=pieces, mode="w|", format=tarfile.PAX_FORMAT) as archive:
        _add(archive, MANIFEST, orjson.dumps(manifest))
        with database.open("rb") as opened:
            entry = tarfile.TarInfo(DATABASE)
            entry.size = database.stat().st_size
            archive.addfile(entry, opened)
        for file in sorted((database.parent / HUB).glob("*")):
            archive.add(file, f"{HUB}/{file.name}", filter=_nameless)
        for count, sha256 in enumerate(copied.attachments, start=1):
            sealed = place.attachments.get(sha256)
            if sealed is None:
                raise _ErasedMeanwhile
            _add(archive, f"{ATTACHMENTS}/{sha256}", sealed)
            progress(count)
    pieces.finish()


def _look_into(office: Office, file: Path, key: bytes) -> Copied:
    """What the copy says that it holds, as far as the papers are here."""
    database, here = open_database(file, key), office.place.attachments
    try:
        with Store(database, office.place.center.code).read() as copy:
            events, named = copy.journal.count(), copy.rows.attachments()
            gone = {dossier for sha256, dossier in named if not here.has(sha256) and copy.keys.of(dossier)}
    finally:
        database.close()
    with office.place.store.read() as work:
        if any(record.kind == Kind.ERASED for each in gone for record in work.journal.of_dossier(each)):
            raise _ErasedMeanwhile
    return Copied(events, tuple(sha256 for sha256, _ in named if here.has(sha256)))


def _add(archive: tarfile.TarFile, name: str, data: bytes) -> None:
    entry = tarfile.TarInfo(name)
    entry.size = len(data)
    archive.addfile(entry, io.BytesIO(data))


def _nameless(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """A file without its owner."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry


@contextmanager
def _working_folder(data: Path) -> Iterator[Path]:
    """A folder beside the database for the copy, which is encrypted there too."""
    folder = Path(tempfile.mkdtemp(prefix=WORK_PREFIX, dir=data))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
