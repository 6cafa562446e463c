"""Pictures of web pages as a phone shows them: by Chromium where it is installed, else the pages themselves.

The page was fetched by the demo and is shown from a file, so its fonts come from another origin: the hub. The picture
is taken when they are there, which the budget of virtual time gives them.
"""

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from kiosk.demo.hands import Album
from sync.team_visit import Page

WIDTH: Final = 390
HEIGHT: Final = 844
_NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
_OPTIONS: Final = (
    "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-background-networking",
    "--no-first-run", "--disable-sync", "--disable-web-security", "--disable-component-update",
    "--virtual-time-budget=5000",
)  # fmt: skip


def photograph(page: Page, name: str, album: Album) -> None:
    """Keeps a picture of a page."""
    program = next((found for each in _NAMES if (found := shutil.which(each))), None)
    if program is None:
        album.next_path(name, ".html").write_text(page.html, encoding="utf-8")
        return
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        file.write_text(page.html, encoding="utf-8")
        picture = album.next_path(name, ".png")
        size = f"--window-size={WIDTH},{HEIGHT}"
        subprocess.run(
            [
                program,
                *_OPTIONS,
                f"--user-data-dir={folder}/profile",
                size,
                f"--screenshot={picture}",
                file.as_uri(),
            ],
            capture_output=True,
            check=False,
            timeout=60,
        )
