"""A VFS of SQLite that writes down every write, sync, truncation and removal, and the disk that a power cut leaves.

SQLite promises that what `xSync` returned for is on the disk, and asks for nothing else. So an image after a cut is
what was synced, and of everything since then any part, torn at sectors of 512 bytes.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, Final

import apsw

SECTOR: Final = 512
VFS: Final = "onedoor-cut"


@dataclass(frozen=True)
class Deed:
    """Something that was done to a file, or a mark of ours (`begin`, `done`)."""

    kind: str
    file: str = ""
    at: int = 0
    data: bytes = b""


class Cut(apsw.VFS):
    """The system's VFS, with a log."""

    def __init__(self, log: list[Deed]) -> None:
        self.log = log
        super().__init__(VFS, "")

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:  # noqa: N802
        if name is None:  # a file for sorting, gone with its process
            return super().xOpen(name, flags)
        return _File(self.log, name, flags)

    def xDelete(self, name: str, syncdir: bool) -> None:  # noqa: N802
        super().xDelete(name, syncdir)
        self.log.append(Deed("gone" if syncdir else "delete", Path(name).name))


class _File(apsw.VFSFile):
    def __init__(self, log: list[Deed], name: Any, flags: list[int]) -> None:
        self._log, self._name = (
            log,
            Path(name.filename() if isinstance(name, apsw.URIFilename) else name).name,
        )
        super().__init__("", name, flags)
        log.append(Deed("open", self._name))

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        super().xWrite(data, offset)
        self._log.append(Deed("write", self._name, offset, bytes(data)))

    def xTruncate(self, newsize: int) -> None:  # noqa: N802
        super().xTruncate(newsize)
        self._log.append(Deed("truncate", self._name, newsize))

    def xSync(self, flags: int) -> None:  # noqa: N802
        super().xSync(flags)
        self._log.append(Deed("sync", self._name))


@dataclass
class _Disk:
    """One file: what is surely there, and what may be."""

    is_there: bool = False
    """Its folder was synced since it was made; before, it may be missing altogether."""
    synced: bytearray = field(default_factory=bytearray)
    since: list[Deed] = field(default_factory=list)
    may_be_gone: bool = False


class Disk:
    """What the files of a folder are, as far as the log was followed."""

    def __init__(self) -> None:
        self._files: dict[str, _Disk] = {}

    @property
    def is_settled(self) -> bool:
        """Whether a cut now could change nothing."""
        return all(file.is_there and not file.since and not file.may_be_gone for file in self._files.values())

    def follow(self, deed: Deed) -> None:
        """Does one thing that the log says."""
        if deed.kind == "open":
            known = self._files.get(deed.file)
            if known is None or known.may_be_gone:
                self._files[deed.file] = _Disk()
        elif deed.kind == "gone":
            self._files.pop(deed.file, None)
        elif deed.kind == "delete":
            self._files.setdefault(deed.file, _Disk()).may_be_gone = True
        elif deed.kind == "sync":
            file = self._files[deed.file]
            for each in file.since:
                _do(file.synced, each)
            file.since.clear()
            if not file.is_there and deed.file.endswith(("-journal", "-wal")):
                self._sync_folder()
        elif deed.kind in ("write", "truncate"):
            self._files[deed.file].since.append(deed)

    def _sync_folder(self) -> None:
        """The first sync of a new log syncs the folder too (UNIXFILE_DIRSYNC of SQLite's os_unix.c)."""
        self._files = {name: file for name, file in self._files.items() if not file.may_be_gone}
        for file in self._files.values():
            file.is_there = True

    def image(self, chance: Random) -> dict[str, bytes]:
        """The files after a cut now."""
        files = {}
        for name, file in sorted(self._files.items()):
            is_lost = not file.is_there and chance.random() < 0.3
            if is_lost or (file.may_be_gone and chance.random() < 0.7):
                continue
            content = bytearray(file.synced)
            for deed in torn(file.since, chance):
                _do(content, deed)
            files[name] = bytes(content)
        return files


def torn(deeds: list[Deed], chance: Random) -> Iterable[Deed]:
    """What a disk did of some deeds: nothing, all, any of them, any sectors, or a beginning that breaks off."""
    way = chance.choice(("none", "all", "any", "any", "sectors", "sectors", "beginning"))
    if way == "none":
        return []
    if way == "all":
        return deeds
    share = chance.random()
    if way == "any":
        return [deed for deed in deeds if chance.random() < share]
    if way == "sectors":
        return [piece for deed in deeds for piece in _sectors(deed) if chance.random() < share]
    pieces = [piece for deed in deeds for piece in _sectors(deed)]
    return pieces[: chance.randint(0, len(pieces))]


def _sectors(deed: Deed) -> list[Deed]:
    """A write cut where the sectors of the file end."""
    if deed.kind != "write":
        return [deed]
    pieces, at, end = [], deed.at, deed.at + len(deed.data)
    while at < end:
        until = min(end, (at // SECTOR + 1) * SECTOR)
        pieces.append(Deed("write", deed.file, at, deed.data[at - deed.at : until - deed.at]))
        at = until
    return pieces


def _do(content: bytearray, deed: Deed) -> None:
    if deed.kind == "truncate":
        del content[deed.at :]
        return
    end = deed.at + len(deed.data)
    if len(content) < end:
        content.extend(bytes(end - len(content)))
    content[deed.at : end] = deed.data
