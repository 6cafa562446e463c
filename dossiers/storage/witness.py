"""A witness beside the database: which event was committed last. What the database lost since is then seen.

SQLite takes a log whose checksums fail for one that was cut by a power failure, and goes on from the commit before;
so a bit that a disk forgot would take acknowledged dossiers away, and their codes would be given out again. The witness
is written after each commit and is not synced: it may be behind the database, never before it.
"""

import hashlib
import os
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

_NO_LINK: Final = getattr(os, "O_NOFOLLOW", 0)
_SUM: Final = 16


class Last(NamedTuple):
    """The event that was committed last: its position in the journal, and its hash in hex."""

    position: int
    digest: str


class Witness:
    """The file in which the last committed event is noted. It never stops anybody's work: what fails is left out."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def note(self, last: Last) -> None:
        """Notes an event once it is committed. Of several processes the last one that writes counts."""
        said = f"{last.position:020d} {last.digest} "
        line = f"{said}{_sum(said)}\n".encode()
        with suppress(OSError):
            handle = os.open(self._file, os.O_WRONLY | os.O_CREAT | _NO_LINK, 0o600)
            try:
                os.write(handle, line)
            finally:
                os.close(handle)

    def last(self) -> Last | None:
        """What was noted; None where nothing was, or where it cannot be read."""
        try:
            said = self._file.read_bytes().decode("ascii")
            position, digest, checksum = said.split()
        except (OSError, ValueError):
            return None
        if checksum != _sum(f"{position} {digest} "):
            return None
        return Last(int(position), digest)


def _sum(said: str) -> str:
    return hashlib.sha256(said.encode()).hexdigest()[:_SUM]
