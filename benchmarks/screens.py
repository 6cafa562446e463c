"""A virtual screen on which a program is watched from outside: when it shows its page, and what memory it takes."""

import mmap
import os
import shutil
import signal
import struct
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

WIDTH: Final = 1080
HEIGHT: Final = 1920
STEP: Final = 40
LONGEST_S: Final = 60.0
LOOK_S: Final = 0.004
ALIKE: Final = 0.99


@dataclass(frozen=True, slots=True)
class Seen:
    """When the page stood on the screen as it stays, in ms after the start; and the memory of all its processes, in MB (PSS)."""

    shown_ms: float
    memory_mb: float


class Screen:
    """The picture of an X server, read from its memory."""

    def __init__(self, display: str, framebuffer: Path) -> None:
        self.display = display
        with framebuffer.open("rb") as file:
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        header = struct.unpack(">25I", self._bytes[:100])
        self._start = header[0] + header[19] * 12
        self._line = header[12]

    def sample(self) -> list[bytes]:
        """A pixel every 40, row by row."""
        rows = (self._start + y * self._line for y in range(STEP // 2, HEIGHT, STEP))
        return [self._bytes[row + x * 4 : row + x * 4 + 3] for row in rows for x in range(0, WIDTH, STEP)]

    def colours(self) -> int:
        """How many colours the sample has: a page with pictures and words has many, an empty window one."""
        return len(set(self.sample()))


@contextmanager
def screen() -> Iterator[Screen]:
    """A virtual screen of a kiosk in portrait."""
    with tempfile.TemporaryDirectory() as folder:
        read, write = os.pipe()
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", folder],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        try:
            yield Screen(f":{number}", Path(folder) / "Xvfb_screen0")
        finally:
            server.terminate()
            server.wait()


def watch(
    on: Screen, command: Sequence[str], environment: Mapping[str, str], *, colours: int, settle_s: float
) -> Seen:
    """Starts a program, waits until the screen has so many colours, lets it settle, measures, and ends it.

    The page stood there from when the screen looked as it does once it has settled: not while it still moved or was half drawn.
    Raises TimeoutError if it shows nothing within a minute.
    """
    with tempfile.TemporaryDirectory() as scratch:
        told = {**os.environ, **environment, "DISPLAY": on.display, "XDG_RUNTIME_DIR": scratch}
        began = time.perf_counter()
        program = subprocess.Popen(
            command, env=told, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        try:
            while on.colours() < colours:
                if program.poll() is not None or time.perf_counter() - began > LONGEST_S:
                    raise TimeoutError(f"{command[0]} showed no page")
                time.sleep(LOOK_S)
            return Seen(_shown_ms(on, began, settle_s), pss_mb(program.pid))
        finally:
            os.killpg(program.pid, signal.SIGKILL)
            program.wait()
            _wait_until_empty(on)


def _shown_ms(on: Screen, began: float, settle_s: float) -> float:
    """When the page stood as it stands after so long: most of the sample has the colours that it keeps."""
    looks: list[tuple[float, list[bytes]]] = []
    ends = time.perf_counter() + settle_s
    while time.perf_counter() < ends:
        looks.append((time.perf_counter() - began, on.sample()))
        time.sleep(LOOK_S)
    settled = looks[-1][1]
    return next(at for at, look in looks if _alike(look, settled) >= ALIKE) * 1000


def _alike(one: list[bytes], other: list[bytes]) -> float:
    return sum(a == b for a, b in zip(one, other, strict=True)) / len(one)


def pss_mb(root: int) -> float:
    """The proportional set size of a process and all that it started (Linux, smaps_rollup)."""
    children: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            text = stat.read_text()
        except OSError:
            continue
        children.setdefault(int(text.rpartition(")")[2].split()[1]), []).append(int(stat.parent.name))
    waiting, total = [root], 0
    while waiting:
        pid = waiting.pop()
        waiting += children.get(pid, [])
        total += _pss_kb(pid)
    return total / 1024


def _pss_kb(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def _wait_until_empty(on: Screen) -> None:
    ends = time.perf_counter() + LONGEST_S
    while on.colours() > 1 and time.perf_counter() < ends:
        time.sleep(0.02)


def program(name: str) -> str:
    """A program of this machine. Raises FileNotFoundError."""
    found = shutil.which(name)
    if found is None:
        raise FileNotFoundError(f"{name} is not here; `make bench` installs what it needs where it may")
    return found
