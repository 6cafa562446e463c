"""What a station needs in order to keep its word is on the disk before it gives it: contents, and names in folders."""

import os
import re
from pathlib import Path
from typing import Final

import pytest

from tests.faults.apart import ended, forked
from tests.faults.syscalls import held, submitted

CALLS: Final = "openat,mkdir,rename,link,unlink,write,pwrite64,ftruncate,fsync,fdatasync"
NEED_NOT_LAST: Final = ("onedoor.db-shm", "onedoor.last", "/slips")
"""What is made again when it is missing: SQLite's index of its log, the witness, and the PDF of a slip."""

_OF_FILE: Final = re.compile(r"(write|pwrite64|ftruncate|fsync|fdatasync)\(\d+<([^>]+)>")
_NAMED: Final = re.compile(
    r'(openat|mkdir|rename|link|unlink)\((?:AT_FDCWD<[^>]*>, )?"([^"]+)"(?:, "([^"]+)")?(.*)'
)


def unsynced_when_told(lines: list[str], folder: Path) -> set[str]:
    """The files and folders of a station with something that was not synced when the code was written to standard output."""
    loose: set[str] = set()
    made: set[str] = set()
    for line in lines:
        if re.search(r"\bwrite\(1<", line):
            break
        if found := _OF_FILE.search(line):
            call, name = found.groups()
            (loose.discard if "sync" in call else loose.add)(name)
        elif (found := _NAMED.search(line)) and " = -1" not in line:
            call, first, second, rest = found.groups()
            target = second or first
            if any(each in target for each in NEED_NOT_LAST):
                continue
            if call == "unlink":
                loose.discard(first)
                continue
            is_new = call != "openat" or ("O_CREAT" in rest and target not in made)
            if is_new:
                made.add(target)
                loose.add(str(Path(target).parent))
            if call == "rename" and first in loose:
                loose.remove(first)
                loose.add(target)
    here = {str(folder.parent), *(name for name in loose if name.startswith(str(folder)))}
    return {name for name in loose & here if not any(each in name for each in NEED_NOT_LAST)}


def traced(station: Path, folder: Path) -> list[str]:
    """A first submission, call by call."""
    ours, theirs = os.pipe()
    log = folder / "strace"
    child = forked(lambda: submitted(ours, station, folder))
    with held(child, "-y", "-s", "400", "-o", str(log), "-e", f"trace={CALLS}"):
        os.write(theirs, b"g")
        assert ended(child) == 0, (folder / "err").read_text()
    os.close(ours)
    os.close(theirs)
    return log.read_text(errors="replace").splitlines()


def test_nothing_that_a_first_submission_needs_is_unsynced_when_its_code_is_told(tmp_path: Path) -> None:
    station = tmp_path / "a" / "station"
    station.parent.mkdir()
    lines = traced(station, tmp_path)

    assert sum("fdatasync" in line or "fsync" in line for line in lines) > 10
    assert unsynced_when_told(lines, station) == set()


@pytest.mark.parametrize("without", ["station/onedoor.db-wal", "station/attachments", "station"])
def test_a_sync_that_is_left_out_is_seen(tmp_path: Path, without: str) -> None:
    station = tmp_path / "station"
    lines = [line for line in traced(station, tmp_path) if not re.search(rf"sync\(\d+<[^>]*{without}>", line)]

    assert unsynced_when_told(lines, station)
