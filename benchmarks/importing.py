"""What taking in a history costs a line, over a file and over a ten times bigger one, and how much memory it takes.

Each file is taken in by a process of its own, as `onedoor import` does it, and then once more: nothing is taken twice.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from benchmarks.measuring import Answer, Target, peak_mb, report
from dossiers.importing import import_history
from kiosk.bootstrap import open_office

SMALL: Final = 300_000
LARGE: Final = 3_000_000
"""Lines: those of 100,000 and of 1,000,000 dossiers."""
FIRST: Final = datetime.fromisoformat("2019-01-02T08:00:00+07:00")
PROCEDURES: Final = ("lv-household-new", "meter-check", "advice", "capacity-change")
LINES: Final = 3
"""Of each dossier."""


def answers(small: int, large: int) -> list[Answer]:
    """Measures it."""
    figures: dict[str, dict[str, float]] = {"first": {}, "again": {}, "memory": {}}
    with tempfile.TemporaryDirectory() as temporary:
        for lines in (small, large):
            file = Path(temporary) / f"{lines}.jsonl"
            write(file, lines)
            for turn in ("first", "again"):
                seconds, peak = _taken(Path(temporary) / str(lines), file)
                figures[turn][f"{lines:,} lines"] = lines / seconds
                figures["memory"][f"{lines:,} lines, {turn}"] = peak
            file.unlink()
    speeds, memory = figures["first"], figures["memory"]
    slower = speeds[f"{small:,} lines"] / speeds[f"{large:,} lines"]
    grown = memory[f"{large:,} lines, first"] / memory[f"{small:,} lines, first"]
    return [
        Answer("Taking in a history", "lines a second", speeds, [Target("small / large", slower, most=1.5)]),
        Answer("Taking it in again", "lines a second", figures["again"]),
        Answer("The memory of it", "MB at most", memory, [Target("large / small", grown, most=1.1)]),
    ]


def write(file: Path, lines: int) -> None:
    """A history of so many lines: dossiers one behind the other over some years, each settled in a day."""
    with file.open("w", encoding="utf-8") as stream:
        for number in range((lines + LINES - 1) // LINES):
            ref, at = f"R-{number}", FIRST + timedelta(minutes=3 * number)
            person = {"name": f"Nguyễn Văn {number}", "phone": f"09{number:08d}"}
            submitted = {"procedure": PROCEDURES[number % 4], "channel": "kiosk", "answers": person}
            accepted = {"unit": "ha-long", "budget": "3 working_days"}
            for kind, after, body in (
                ("submitted", 0, submitted),
                ("accepted", 9, accepted),
                ("completed", 1440, {"handed_over": True}),
            ):
                told = {"ref": ref, "kind": kind, "at": (at + timedelta(minutes=after)).isoformat(), **body}
                stream.write(json.dumps(told, ensure_ascii=False) + "\n")


def _taken(folder: Path, file: Path) -> tuple[float, float]:
    command = [sys.executable, "-m", "benchmarks.importing", "--take", str(folder), str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds, peak = done.stdout.split()
    return float(seconds), float(peak)


def _take(folder: Path, file: Path) -> None:
    office = open_office(folder)
    started = time.perf_counter()
    import_history(office.place, file)
    print(time.perf_counter() - started, peak_mb())
    office.close()


def main() -> None:
    """Measures at both sizes."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--small", type=int, default=SMALL)
    asked.add_argument("--large", type=int, default=LARGE)
    asked.add_argument("--take", type=Path, nargs=2, help=argparse.SUPPRESS)
    given = asked.parse_args()
    if given.take:
        _take(*given.take)
        return
    report(*answers(given.small, given.large))


if __name__ == "__main__":
    main()
