"""`onedoor restore`: a station put back from its backup into an empty folder, whole or not at all.

It goes on under a new chain, since the machine that was lost may have written more, or may come back. First it asks its
hub what it had written; where no hub answers, it leaves out numbers, so that no code is given out twice.
"""

import os
import shutil
import tarfile
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any, Final

import orjson

from dossiers.archive import PieceReader, damaged, read_head
from dossiers.attachments import AttachmentFolder
from dossiers.continuing import go_on
from dossiers.errors import BadInput, IntegrityProblem, OperationalError
from dossiers.numbering import JUMP
from dossiers.rebuilding import make_anew
from dossiers.storage import open_database
from kiosk.backup import ATTACHMENTS, MANIFEST, Progress
from kiosk.bootstrap import (
    CENTER_FILE,
    DATABASE,
    WITNESS,
    Office,
    make_folder,
    open_copy,
    open_office,
    raw_key,
)
from kiosk.clock import Now, system_now
from kiosk.files import sync_folder
from kiosk.own_hub import FOLDER as HUB
from sync import hub
from sync.client import Client
from sync.hub.putting_back import FILES, has_hub

WORK_PREFIX: Final = ".restore-"
_COPY: Final = "copied.db"
_HUB_FILES: Final = tuple(f"{HUB}/{name}" for name in FILES)
Unwrap = Callable[[Mapping[str, Any]], bytes]


@dataclass(frozen=True, slots=True)
class Restored:
    """A station that was put back. `fetched` is None where no hub could be asked, for the reason in `why`.

    One of which nothing was missing goes on as it was: `is_the_same`.
    """

    events: int
    center: str
    number: int
    station: str
    fetched: int | None
    why: OperationalError | None
    is_the_same: bool = False

    @property
    def jumped(self) -> int:
        """How many numbers are left out."""
        return 0 if self.fetched is not None or self.is_the_same else JUMP


def restore(data: Path, file: Path, unwrap: Unwrap, *, progress: Progress, now: Now = system_now) -> Restored:
    """Puts a backup back into a folder that holds no station; `unwrap` gives its key.

    Raises BadInput for a folder that holds a station, a file that is no backup or the wrong passphrase, ArchiveNewer,
    DatabaseNewer, IntegrityProblem for a damaged file, DiskFull, DatabaseUnusable.
    """
    make_folder(data)
    if any((data / name).exists() for name in (DATABASE, f"{DATABASE}-wal")):
        raise BadInput(
            "The folder {data} holds a station already; restore into an empty one.", data=data.name
        )
    for left in data.glob(f"{WORK_PREFIX}*"):
        shutil.rmtree(left, ignore_errors=True)
    with _working_folder(data) as work:
        manifest = _unpack(file, unwrap, work, progress)
        key = raw_key(data)
        copy = open_database(work / _COPY, bytes.fromhex(manifest["database_key"]))
        try:
            copy.copy_to(work / DATABASE, key)
        finally:
            copy.close()
        (work / CENTER_FILE).write_text(manifest["center"] + "\n", encoding="utf-8")
        office = open_copy(open_database(work / DATABASE, key), work, now)
        try:
            restored = _gone_on(office, int(manifest["events"]), has_hub(work / HUB))
        finally:
            office.close()
        if has_hub(work / HUB):
            hub.put_back(None, work / HUB, now=now)
        _put_in_place(work, data)
    return _told(data, restored, now)


def recover(data: Path, *, now: Now = system_now) -> Restored:
    """Has a station go on with what its damaged database still holds, as one that was put back from a backup.

    Where no event is missing, what stands on the events is made anew. Raises as `open_office`.
    """
    try:
        office = open_office(data, now=now)
    except IntegrityProblem:
        office = open_office(data, now=now, with_what_is_left=True)
    else:
        return _made_anew(office)
    try:
        with office.place.store.read() as work:
            events = work.journal.count()
        restored = _gone_on(office, events, has_own_hub=False)
    finally:
        office.close()
    return _told(data, restored, now)


def _made_anew(office: Office) -> Restored:
    place = office.place
    try:
        make_anew(place)
        with place.store.read() as work:
            events = work.journal.count()
        number = place.station.number
        return Restored(events, place.center.code, number, place.station.id, None, None, is_the_same=True)
    finally:
        office.close()


def _gone_on(office: Office, events: int, has_own_hub: bool) -> Restored:
    place = office.place
    fetched, why = (None, None) if has_own_hub else _fetched(office)
    station = go_on(place, jumps=fetched is None)
    return Restored(events, place.center.code, station.number, station.id, fetched, why)


def _told(data: Path, restored: Restored, now: Now) -> Restored:
    """Tells the hub at once who goes on; where it does not answer, the next exchange does."""
    office = open_office(data, now=now)
    try:
        if restored.fetched is not None:
            Client(office.exchange, attempts=1).sync_once()
        return replace(restored, number=office.place.station.number)
    except OperationalError as error:
        return replace(restored, why=error)
    finally:
        office.close()


def _fetched(office: Office) -> tuple[int | None, OperationalError | None]:
    """What the hub has of the old chain, or why it could not be asked."""
    client = Client(office.exchange, attempts=1)
    if client.hub is None:
        return None, None
    try:
        return client.fetch_own(), None
    except OperationalError as error:
        return None, error


def _unpack(file: Path, unwrap: Unwrap, work: Path, progress: Progress) -> dict[str, Any]:
    """Everything of a backup in the working folder; nothing is used before its last piece was checked."""
    manifest: dict[str, Any] = {}
    papers = AttachmentFolder(work / ATTACHMENTS)
    try:
        with file.open("rb") as stream:
            head, summed = read_head(stream)
            pieces = PieceReader(stream, unwrap(head["wrapped"][0]), summed)
            with tarfile.open(fileobj=pieces, mode="r|") as archive:
                for count, entry in enumerate(archive):
                    data = archive.extractfile(entry)
                    assert data is not None
                    if entry.name == DATABASE:
                        with (work / _COPY).open("wb") as copy:
                            shutil.copyfileobj(data, copy)
                    elif entry.name == MANIFEST:
                        manifest = orjson.loads(data.read())
                    elif entry.name in _HUB_FILES:
                        _put_file(work / entry.name, data)
                    elif entry.name.startswith(f"{ATTACHMENTS}/"):
                        papers.put(data.read())
                    progress(count)
            pieces.drain()
    except FileNotFoundError:
        raise BadInput("There is no file {file}.", file=file.name) from None
    except (tarfile.TarError, KeyError, ValueError, IndexError, AssertionError):
        raise damaged() from None
    except OSError as error:
        raise BadInput(
            "{file} cannot be read: {why}.", file=file.name, why=error.strerror or str(error)
        ) from error
    if not manifest or not (work / _COPY).exists():
        raise damaged()
    return manifest


def _put_file(file: Path, data: IO[bytes]) -> None:
    file.parent.mkdir(mode=0o700, exist_ok=True)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT, 0o600), "wb") as copy:
        shutil.copyfileobj(data, copy)


def _put_in_place(work: Path, data: Path) -> None:
    """The attachments and the hub, then the center's name, last the database: with it the folder is a station."""
    for paper in sorted((work / ATTACHMENTS).glob("*/*")):
        to = data / ATTACHMENTS / paper.parent.name / paper.name
        to.parent.mkdir(parents=True, exist_ok=True)
        paper.replace(to)
    if has_hub(work / HUB):
        shutil.rmtree(data / HUB, ignore_errors=True)
        (work / HUB).replace(data / HUB)
    (work / CENTER_FILE).replace(data / CENTER_FILE)
    (data / WITNESS).unlink(missing_ok=True)
    sync_folder(data)
    (work / DATABASE).replace(data / DATABASE)
    sync_folder(data)


@contextmanager
def _working_folder(data: Path) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix=WORK_PREFIX, dir=data))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
