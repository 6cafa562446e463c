"""Where the screens' translations lie, and how they are compiled for Qt."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
I18N: Final = ROOT / "resources" / "i18n"


def sources() -> Iterator[Path]:
    """Every catalogue of the screens (Qt Linguist)."""
    yield from sorted(I18N.rglob("*.ts"))


def compile_changed(lrelease: Path) -> None:
    """Make the `.qm` beside each `.ts` that is newer than it."""
    for source in sources():
        target = source.with_suffix(".qm")
        if target.exists() and target.stat().st_mtime_ns > source.stat().st_mtime_ns:
            continue
        command = [str(lrelease), "-silent", str(source), "-qm", str(target)]
        subprocess.run(command, check=True, capture_output=True)
