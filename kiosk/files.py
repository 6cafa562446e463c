"""Files that people asked for: written whole or not at all, and never in place of what is no file."""

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from dossiers.errors import BadInput, DiskFull


def write_whole(file: Path, data: bytes) -> None:
    """Writes a file so that it is the old one or the new one, never half. Raises BadInput or DiskFull."""
    with writing_whole(file) as stream:
        stream.write(data)


@contextmanager
def writing_whole(file: Path) -> Iterator[BinaryIO]:
    """A stream that becomes the file once all of it is on the disk; left by an exception it leaves nothing.

    A link stays one, and what it leads to becomes the file. Raises BadInput, also for a device, pipe or folder; DiskFull.
    """
    try:
        file = _behind_links(file)
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".part-{file.name}-")
        part = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            part.chmod(0o600)
            part.replace(file)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        sync_folder(file.parent)
    except OSError as error:
        if error.errno == 28:
            raise DiskFull("The disk is full. Free some space, then try again; nothing was lost.") from error
        raise BadInput(
            "{file} cannot be written: {why}.", file=file.name, why=error.strerror or "check the folder"
        ) from error


def _behind_links(file: Path) -> Path:
    """The file itself, where links lead to it. Raises BadInput for what must not be replaced by a file: a device, a pipe …"""
    try:
        is_file = stat.S_ISREG(file.stat().st_mode)
    except FileNotFoundError:
        is_file = True
    if not is_file:
        say = "{file} is a device, a pipe or a folder, and stays as it is; name a file."
        raise BadInput(say, file=file.name or str(file))
    return Path(os.path.realpath(file)) if file.is_symlink() else file


def sync_folder(folder: Path) -> None:
    """Has the names in a folder on the disk, where the system knows of that."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
