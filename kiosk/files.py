"""Files that people asked for: written whole or not at all."""

import os
import tempfile
from pathlib import Path

from dossiers.errors import BadInput, DiskFull


def write_whole(file: Path, data: bytes) -> None:
    """Writes a file so that it is the old one or the new one, never half. Raises BadInput or DiskFull."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=".part-")
        part = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            part.chmod(0o600)
            part.replace(file)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    except OSError as error:
        if error.errno == 28:
            raise DiskFull("The disk is full. Free some space, then try again; nothing was lost.") from error
        raise BadInput(
            "{file} cannot be written: {why}.", file=file.name, why=error.strerror or "check the folder"
        ) from error
