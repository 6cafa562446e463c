"""`make run`: OneDoor in a window, or, where there is no screen, the demo and where its results are."""

import argparse
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from tools.display import has_display

ROOT: Final = Path(__file__).resolve().parent.parent


def open_window() -> int:
    return subprocess.call([sys.executable, "-m", "kiosk", "start", "--windowed"], cwd=ROOT)


def play_demo(out: Path) -> int:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "kiosk", "demo", "--out", str(out)]
    code = subprocess.call(command, cwd=ROOT, env=environment)
    if code == 0:
        print(f"The demo's receipts, reports and pictures of every screen are in {out.resolve()}")
    return code


def main() -> int:
    options = argparse.ArgumentParser(prog="make run", description=__doc__)
    options.add_argument("--demo", action="store_true", help="play the demo even where a window could open")
    options.add_argument("--out", type=Path, required=True, help="where the demo's results go")
    chosen = options.parse_args()
    if not chosen.demo and has_display(os.environ):
        return open_window()
    if not chosen.demo:
        print("There is no display here, so OneDoor plays its demo without one.", flush=True)
    return play_demo(chosen.out)


if __name__ == "__main__":
    sys.exit(main())
