"""Every check that needs no running program: format, lint, types, layers, QML, translations.

All of them run even if one fails, so that one look shows everything that is wrong.
"""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parent.parent
BIN: Final = Path(sys.executable).parent
CODE: Final = [
    name
    for name in (["forms", "dossiers", "printing", "sync", "kiosk", "tools", "tests", "benchmarks"])
    if (ROOT / name).is_dir()
]


class Check(NamedTuple):
    name: str
    command: list[str]


class Result(NamedTuple):
    name: str
    failed: bool
    said: str
    seconds: float


CHECKS: Final = (
    Check("types", [str(BIN / "mypy")]),
    Check("format", [str(BIN / "ruff"), "format", "--check", *CODE]),
    Check("lint", [str(BIN / "ruff"), "check", *CODE]),
    Check("layers", [str(BIN / "lint-imports"), "--no-logo"]),
    Check("qml", [sys.executable, "-m", "tools.lint_qml"]),
    Check("translations", [sys.executable, "-m", "tools.check_translations"]),
)


def run(check: Check) -> Result:
    begun = time.monotonic()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "NO_COLOR": "1"}
    done = subprocess.run(
        check.command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    said = (done.stdout + done.stderr).strip()
    return Result(check.name, done.returncode != 0, said, time.monotonic() - begun)


def main() -> int:
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as several:
        results = list(several.map(run, CHECKS))
    for result in results:
        verdict = "FAILED" if result.failed else "ok"
        print(f"{result.name:<14}{verdict:<8}{result.seconds:5.1f} s", flush=True)
    for result in (failed for failed in results if failed.failed):
        print(f"\n--- {result.name} ---\n{result.said}", file=sys.stderr, flush=True)
    return int(any(result.failed for result in results))


if __name__ == "__main__":
    sys.exit(main())
