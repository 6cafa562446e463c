"""When the kiosk shows its first page and what memory it takes, beside Chromium in kiosk mode with the same page."""

import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks.measuring import Answer, Target, report
from benchmarks.peers.home import write_home
from benchmarks.screens import HEIGHT, WIDTH, Screen, Seen, program, screen, watch

ROUNDS: Final = 5
SETTLE_S: Final = 3.0
COLOURS: Final = 12
SOFTWARE: Final = {"QT_QUICK_BACKEND": "software", "QT_QPA_PLATFORM": "xcb"}
CHROMIUM: Final = (
    "--kiosk",
    "--no-sandbox",
    "--no-first-run",
    "--disable-gpu",
    "--disable-sync",
    "--disable-quic",
    "--disable-component-update",
    "--disable-background-networking",
    f"--window-size={WIDTH},{HEIGHT}",
    "--window-position=0,0",
)


def answers() -> list[Answer]:
    """Measures both; a first start of each, which fills its caches, does not count."""
    with tempfile.TemporaryDirectory() as name, screen() as shown:
        folder = Path(name)
        page = write_home(folder / "home.html")
        onedoor = [
            sys.executable,
            "-m",
            "kiosk",
            "--data",
            str(folder / "data"),
            "start",
            "--role",
            "citizen",
        ]
        profile = f"--user-data-dir={folder / 'profile'}"
        chromium = [program("chromium"), *CHROMIUM, profile, page.as_uri()]
        seen: dict[str, list[Seen]] = {"OneDoor's kiosk": [], "Chromium, the same page": []}
        for number in range(ROUNDS + 1):
            for who, command in zip(seen, (onedoor, chromium), strict=True):
                found = _seen(shown, command)
                if number:
                    seen[who].append(found)
    return [
        _answer("The kiosk's first page", "ms", {who: [each.shown_ms for each in all] for who, all in seen.items()}, 1),
        _answer("The kiosk's memory", "MB", {who: [each.memory_mb for each in all] for who, all in seen.items()}, 0.5),
    ]  # fmt: skip


def _seen(shown: Screen, command: list[str]) -> Seen:
    return watch(shown, command, SOFTWARE, colours=COLOURS, settle_s=SETTLE_S)


def _answer(question: str, unit: str, found: dict[str, list[float]], most: float) -> Answer:
    figures = {who: median(measured) for who, measured in found.items()}
    ours, theirs = figures.values()
    return Answer(question, unit, figures, [Target("OneDoor / Chromium", ours / theirs, most=most)])


if __name__ == "__main__":
    report(*answers())
