"""How long a command without a screen takes, beside a bare interpreter that only imports SQLAlchemy.

What counts is processor time: it is the same whatever else the machine does.
"""

import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks.measuring import Answer, Target, report

ROUNDS: Final = 15
BARE: Final = "python -c 'import sqlalchemy'"
SAMPLE: Final = Path(__file__).parent.parent / "tests" / "support" / "application.json"


def answer() -> Answer:
    """Measures it."""
    with tempfile.TemporaryDirectory() as folder:
        data = ["-m", "kiosk", "--data", folder]
        turns = {
            BARE: ["-c", "import sqlalchemy"],
            "onedoor find": [*data, "find", "Hạnh"],
            "onedoor list inbox": [*data, "list", "inbox"],
            "onedoor due": [*data, "due", "--budget", "3 working_days", "--at", "2026-12-07T09:00:00+07:00"],
        }
        _run([*data, "submit", str(SAMPLE)])
        measured = {name: median(times) for name, times in _measured(turns).items()}
    targets = [
        Target(f"{name} / bare", took / measured[BARE], most=2)
        for name, took in measured.items()
        if name != BARE
    ]
    return Answer("A command without a screen", "ms of processor", measured, targets)


def _measured(turns: dict[str, list[str]]) -> dict[str, list[float]]:
    for arguments in turns.values():
        _run(arguments)  # modules are compiled, as after the first start
    found: dict[str, list[float]] = {name: [] for name in turns}
    for _ in range(ROUNDS):
        for name, arguments in turns.items():
            found[name].append(_run(arguments))
    return found


def _run(arguments: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


if __name__ == "__main__":
    report(answer())
