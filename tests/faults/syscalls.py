"""kill, EIO and ENOSPC at every system call of a submission, by strace's injection.

A child forked from the warm parent waits, strace takes hold of it and counts from there: the Nth call of a name is
killed, or fails with an error. N grows until the command ends by itself. Then the same order is given again with
nothing in its way: its key files it once, whatever became of the first.
"""

import ctypes
import json
import os
import re
import shutil
import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from tests.faults.apart import apart, ended, forked, spoken
from tests.faults.blocks import Block, Campaign
from tests.faults.oracle import faults_of
from tests.support.office import SAMPLE

FAULTS: Final = {
    "kill": ("signal=KILL", ("fdatasync", "fsync", "pwrite64", "write", "openat", "ftruncate", "rename", "link",
                             "unlink", "mkdir", "pread64")),
    "EIO": ("error=EIO", ("fdatasync", "fsync", "pwrite64", "write", "openat", "ftruncate", "rename", "link",
                          "unlink", "mkdir", "pread64")),
    "ENOSPC": ("error=ENOSPC", ("pwrite64", "write", "openat", "ftruncate", "rename", "link", "mkdir")),
}  # fmt: skip
SCENES: Final = ("first", "again")
"""The first start in an empty folder; a station that has filed before."""

SHORT: Final = ("again/kill/pwrite64", "again/kill/fsync", "again/kill/rename", "again/EIO/fsync",
                "again/EIO/pwrite64", "again/ENOSPC/pwrite64", "first/EIO/fsync")  # fmt: skip
EXITS: Final = {0, 2, 3}
KEY: Final = "the-one"
MOST: Final = 1000
_PR_SET_PTRACER: Final = 0x59616D61
_ANY: Final = ctypes.c_ulong(-1)
_SAID_ITSELF: Final = re.compile(r"\bwrite\([12], ")
"""What could not be said on standard output or standard error is not held against the sentence."""
_OUR_OWN: Final = re.compile(r'\bopenat\(AT_FDCWD, "[^"]*/(out|err)"')
"""The files that stand for standard output and error, which nobody opens in real life."""


class Ended(NamedTuple):
    """How a command ended, what it said, and which call was struck (None where it met no fault)."""

    code: int
    out: str
    err: str
    struck: str | None


def blocks(is_short: bool) -> Sequence[str]:
    """Scene, fault and system call; a short one strikes fewer of its calls."""
    if is_short:
        return [f"{name}/short" for name in SHORT]
    return [
        f"{scene}/{fault}/{call}"
        for scene in SCENES
        for fault, (_, calls) in FAULTS.items()
        for call in calls
    ]


def run(name: str, folder: Path) -> Block:
    """Strikes one kind of call again and again, each time one later."""
    scene, fault, call, *short = name.split("/")
    template = folder / "template"
    if scene == "again":
        apart(lambda: faults_of(template))
    block = Block()
    for number in _numbers(bool(short) and call in ("pwrite64", "write")):
        station = folder / "station"
        shutil.rmtree(station, ignore_errors=True)
        if template.exists():
            shutil.copytree(template, station)
        done = submitted_under(station, folder, f"{call}:{FAULTS[fault][0]}:when={number}")
        if done.struck is None:
            break
        block.tried += 1
        wrong = [*_said(done), *_after(station, folder, done, block)]
        if wrong:
            block.found += [f"{call} {number} ({done.struck}): {each}" for each in wrong]
            shutil.copytree(station, folder / f"station-{number}", dirs_exist_ok=True)
    return block


def submitted_under(station: Path, folder: Path, injection: str) -> Ended:
    """`onedoor submit` in a child that strace holds."""
    ours, theirs = os.pipe()
    log = folder / "strace"
    log.unlink(missing_ok=True)
    child = forked(lambda: submitted(ours, station, folder))
    call = injection.partition(":")[0]
    with held(child, "-o", str(log), "-e", f"trace={call}", "-e", f"inject={injection}"):
        os.write(theirs, b"g")
        code = ended(child)
    os.close(ours)
    os.close(theirs)
    lines = log.read_text(errors="replace").splitlines()
    struck = next((line for line in lines if "INJECTED" in line), None)
    if code == -signal.SIGKILL:
        struck = lines[-2] if len(lines) > 1 else "killed"
    return Ended(code, _text(folder / "out"), _text(folder / "err"), struck)


@contextmanager
def held(child: int, *options: str) -> Iterator[None]:
    """strace holds a child from here on; the child must end before this is left."""
    command = ["strace", "-f", "-q", *options, "-p", str(child)]
    holder = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    status = Path(f"/proc/{child}/status")
    while "TracerPid:\t0\n" in status.read_text():
        if holder.poll() is not None:
            os.kill(child, signal.SIGKILL)
            ended(child)
            raise AssertionError(f"strace does not work here: {holder.communicate()[1]}")
        os.sched_yield()
    yield
    holder.communicate(timeout=60)


def _numbers(is_thinned: bool) -> Iterator[int]:
    yield from range(1, MOST, 9 if is_thinned else 1)


def submitted(go: int, station: Path, folder: Path) -> int:
    """In a child: waits for a word, then files the application under its key."""
    for name in ("out", "err"):
        (folder / name).unlink(missing_ok=True)
    ctypes.CDLL(None).prctl(_PR_SET_PTRACER, _ANY, 0, 0, 0)
    os.read(go, 1)
    return _once_more(station, folder)


def _text(file: Path) -> str:
    return file.read_text(errors="replace") if file.exists() else ""


def _said(done: Ended) -> Iterator[str]:
    """Whether a command that was not killed said what it did: a result, or one sentence and its exit code."""
    if done.code == -signal.SIGKILL or _OUR_OWN.search(done.struck or ""):
        return
    if "Traceback" in done.err or "bug:" in done.err:
        yield f"it broke: {done.err}"
    if done.code not in EXITS:
        yield f"it ended with {done.code}: {done.err}"
    if done.code and len(done.err.strip().splitlines()) != 1 and not _SAID_ITSELF.search(done.struck or ""):
        yield f"it said {done.err!r}"


def _after(station: Path, folder: Path, done: Ended, block: Block) -> Iterator[str]:
    """The same order once more, and the oracle."""
    told = _code(done.out)
    block.seen["acknowledged all the same" if told else "not acknowledged"] += 1
    again = ended(forked(lambda: _once_more(station, folder)))
    code = _code(_text(folder / "out"))
    if again or code is None:
        yield f"asked again it ended with {again}: {_text(folder / 'err')}"
        return
    if told and told != code:
        yield f"it was told {told}, then {code}"
    yield from apart(lambda: faults_of(station, {KEY: code}))


def _once_more(station: Path, folder: Path) -> int:
    return spoken(
        ["--data", str(station), "--lang", "en", "--json", "submit", str(SAMPLE), "--key", KEY], folder
    )


def _code(out: str) -> str | None:
    try:
        return str(json.loads(out)["code"])
    except (ValueError, KeyError, TypeError):
        return None


CAMPAIGN: Final = Campaign(
    "calls", "kill, EIO and ENOSPC at every system call of a submission", "calls", blocks, run
)
