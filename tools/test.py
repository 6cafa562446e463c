"""Every test, in programs of their own: touchscreen, desktop windows, services, and all that needs neither.

Qt keeps one application object for the life of a process; a process that showed the touchscreen is not one in which
the desktop's windows start in real life, so they are not tested in one either.
"""

import os
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parent.parent
SCREENS: Final = {"touchscreen": ["tests/qml", "tests/unit/kiosk/citizen"], "windows": ["tests/unit/kiosk"]}
SERVICES: Final = ["tests/contract", "tests/integration"]
_COUNTED: Final = re.compile(r"(\d+) (passed|failed|error|errors|skipped)\b")


class Outcome(NamedTuple):
    name: str
    code: int
    said: str
    seconds: float

    def count(self, *words: str) -> int:
        """How many tests came out so, by pytest's closing line."""
        closing = self.said.strip().splitlines()[-1] if self.said.strip() else ""
        return sum(int(number) for number, word in _COUNTED.findall(closing) if word in words)


def groups(options: list[str]) -> dict[str, list[str]]:
    """The programs to run, the longest first."""
    windows = ["--ignore=tests/unit/kiosk/citizen", *SCREENS["windows"]]
    elsewhere = ["tests/qml", "tests/unit/kiosk", *SERVICES]
    rest = [*(f"--ignore={folder}" for folder in elsewhere), "tests"]
    return {
        "rules and programs": [*options, *rest],
        "services": [*options, *SERVICES],
        "windows": [*options, *windows],
        "touchscreen": [*options, *SCREENS["touchscreen"]],
    }


def run(name: str, arguments: list[str]) -> Outcome:
    begun = time.monotonic()
    command = [sys.executable, "-m", "pytest", "-o", "faulthandler_timeout=600", *arguments]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "NO_COLOR": "1"}
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return Outcome(name, done.returncode, done.stdout, time.monotonic() - begun)


def main() -> int:
    wanted = groups(sys.argv[1:])
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as several:
        outcomes = list(several.map(run, wanted, wanted.values()))
    for outcome in outcomes:
        print(f"--- {outcome.name}, {outcome.seconds:.0f} s\n{outcome.said.strip()}", flush=True)
    lost = [outcome for outcome in outcomes if outcome.code not in (0, 1)]
    for outcome in lost:
        print(f"The tests of “{outcome.name}” did not come to their end (exit {outcome.code}).")
    passed = sum(outcome.count("passed") for outcome in outcomes)
    failed = sum(outcome.count("failed", "error", "errors") for outcome in outcomes) + len(lost)
    print(f"{passed} passed, {failed} failed")
    return int(any(outcome.code for outcome in outcomes) or not passed)


if __name__ == "__main__":
    sys.exit(main())
