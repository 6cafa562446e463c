"""Disks that fill up while somebody files, acts, imports, backs up or starts for the first time.

A small disk of its own (tmpfs, in a mount namespace of the child's own) is filled so far that only some kilobytes are
left; the command is run; room is made; the oracle judges. Where mounting is not allowed, no file may grow beyond
a limit instead (RLIMIT_FSIZE).
"""

import ctypes
import json
import os
import resource
import shutil
import signal
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from tests.faults.apart import apart, ended, forked, spoken
from tests.faults.blocks import Block, Campaign
from tests.faults.oracle import codes_in, faults_of
from tests.support.office import SAMPLE

DISK_KB: Final = 16_384
MOST_KB: Final = 1_200
"""With so much left every one of these commands must succeed."""

SHORT_STEP_KB: Final = 200
STEP_KB: Final = 4
PARTS: Final = 4
"""A long sweep is cut into so many blocks, each of which takes every fourth step."""

DEEDS: Final = ("first", "submit", "act", "import", "backup")
IMPORTED: Final = 60
"""Dossiers of the history: all of them are taken, or none."""

PASSPHRASE: Final = "ba con gà trống đỏ"
_NEW_USERS, _NEW_MOUNTS, _PRIVATE, _RECURSIVE = 0x10000000, 0x00020000, 1 << 18, 1 << 14
_LIBC: Final = ctypes.CDLL(None, use_errno=True)


def blocks(is_short: bool) -> Sequence[str]:
    """Each deed, swept over all amounts of room; the short form takes large steps."""
    parts = ["short"] if is_short else [str(part) for part in range(PARTS)]
    return [f"{deed}/{part}" for deed in DEEDS for part in parts]


def run(name: str, folder: Path) -> Block:
    """One deed on disks with ever more room."""
    deed, part = name.split("/")
    if part == "short":
        rooms = range(0, MOST_KB, SHORT_STEP_KB)
    else:
        rooms = range(int(part) * STEP_KB, MOST_KB, PARTS * STEP_KB)
    return Block.of(apart(lambda: _swept(deed, rooms, folder).told()))


def _swept(deed: str, rooms: range, folder: Path) -> Block:
    template, disk = folder / "template", folder / "disk"
    told = apart(lambda: _made(template)) if deed != "first" else {}
    _history(folder / "history.jsonl")
    disk.mkdir()
    is_mounted = _mounted(disk)
    block = Block()
    succeeded = 0
    for room_kb in rooms:
        _emptied(disk)
        if template.exists():
            shutil.copytree(template, disk / "station")
        code, said = _done_in(deed, disk, folder, room_kb, told, is_mounted=is_mounted)
        wrong = _judged(code, said, disk, folder, told)
        if deed == "import":
            wrong += apart(lambda done=code == 0: _partly_imported(disk / "station", is_done=done))
        block.tried += 1
        block.seen[f"{deed}: {'done' if code == 0 else 'refused, the disk is full'}"] += 1
        block.found += [f"{deed} with {room_kb} KB: {each}" for each in wrong]
        succeeded += code == 0
    if not is_mounted:
        block.seen["files limited instead of a disk filled"] += block.tried
    if not succeeded:
        block.found.append(f"{deed} never succeeded")
    if is_mounted:
        _LIBC.umount2(bytes(disk), 2)
    return block


def _made(station: Path) -> dict[str, str]:
    """A station with a few dossiers that waits for its next command; what it acknowledged."""
    from kiosk.bootstrap import open_office
    from tests.support.office import an_application, submitted

    office = open_office(station)
    told = {f"k-{n}": submitted(office, an_application(papers=n == 0), key=f"k-{n}").code for n in range(4)}
    office.close()
    return told


def _mounted(disk: Path) -> bool:
    """Mounts a small disk that only this child and its children see; False where that may not be done."""
    user, group = os.getuid(), os.getgid()
    if _LIBC.unshare(_NEW_MOUNTS):
        if _LIBC.unshare(_NEW_USERS | _NEW_MOUNTS):
            return False
        for name, text in (
            ("setgroups", "deny"),
            ("uid_map", f"{user} {user} 1"),
            ("gid_map", f"{group} {group} 1"),
        ):
            Path(f"/proc/self/{name}").write_text(text)
    _LIBC.mount(b"none", b"/", None, _PRIVATE | _RECURSIVE, None)
    size = f"size={DISK_KB}k".encode()
    return _LIBC.mount(b"onedoor", bytes(disk), b"tmpfs", 0, size) == 0


def _emptied(disk: Path) -> None:
    for each in disk.iterdir():
        shutil.rmtree(each) if each.is_dir() else each.unlink()


def _done_in(
    deed: str, disk: Path, folder: Path, room_kb: int, told: dict[str, str], *, is_mounted: bool
) -> tuple[int, str]:
    """Runs the deed with so much room; its exit code and its sentence."""
    filler = disk / "filler"
    if is_mounted:
        free = os.statvfs(disk)
        with filler.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(1, free.f_bavail * free.f_frsize - room_kb * 1024))

    def work() -> int:
        if not is_mounted:
            largest = max((each.stat().st_size for each in disk.rglob("*") if each.is_file()), default=0)
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest + room_kb * 1024, resource.RLIM_INFINITY))
        return spoken(_command(deed, disk, folder, told), folder)

    if deed == "backup":
        (folder / "passphrase").write_text(PASSPHRASE + "\n")
    child = forked(lambda: _with_input(folder / "passphrase", work))
    code = ended(child)
    filler.unlink(missing_ok=True)
    return code, (folder / "err").read_text(errors="replace")


def _with_input(file: Path, work: Any) -> int:
    handle = os.open(file if file.exists() else os.devnull, os.O_RDONLY)
    os.dup2(handle, 0)
    return int(work())


def _command(deed: str, disk: Path, folder: Path, told: dict[str, str]) -> list[str]:
    words = {
        "first": ["submit", str(SAMPLE)],
        "submit": ["submit", str(SAMPLE)],
        "act": ["act", told.get("k-1", ""), "noted", "--body", json.dumps({"text": "Đã gọi " * 3000})],
        "import": ["import", str(folder / "history.jsonl")],
        "backup": ["backup", str(disk / "copy.onedoor")],
    }
    return ["--data", str(disk / "station"), "--lang", "en", "--json", *words[deed]]


def _history(file: Path) -> None:
    lines = []
    for number in range(IMPORTED):
        at = f"2017-07-10T08:{number:02d}:00+07:00"
        lines += [
            {"ref": f"A-{number}", "kind": "submitted", "at": at, "procedure": "lv-household-new",
             "answers": {"name": "Lê Văn Mẫu"}},
            {"ref": f"A-{number}", "kind": "accepted", "at": at, "unit": "ha-long", "budget": "3 working_days"},
        ]  # fmt: skip
    file.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")


def _judged(code: int, said: str, disk: Path, folder: Path, told: dict[str, str]) -> list[str]:
    """What is wrong with what a command said, and with the station once there is room again."""
    wrong = []
    if "Traceback" in said or "bug:" in said:
        wrong.append(f"it broke: {said}")
    if code not in (0, 3):
        wrong.append(f"it ended with {code}: {said}")
    if code and len(said.strip().splitlines()) != 1:
        wrong.append(f"it said {said!r}")
    if code == 0 and "copy.onedoor" in (folder / "out").read_text() and not (disk / "copy.onedoor").exists():
        wrong.append("a backup was told and is not there")
    station = disk / "station"
    return [*wrong, *apart(lambda: faults_of(station, told))]


def _partly_imported(station: Path, *, is_done: bool) -> list[str]:
    from kiosk.bootstrap import open_office

    office = open_office(station)
    try:
        with office.place.store.read() as work:
            there = sum("-1707" in code for code in codes_in(work))
    finally:
        office.close()
    expected = IMPORTED if is_done else 0
    return [] if there == expected else [f"{there} of {IMPORTED} dossiers of the history are there"]


CAMPAIGN: Final = Campaign("full", "full disk", "disks", blocks, run)
