"""Paper of erased dossiers that this machine keeps as files: slips, the queue of the printer, the folder that prints.

A file that a person had written elsewhere (`receipt --out`) is theirs to take away.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

SLIPS: Final = "slips"
SPOOL: Final = "spool"
PAPER: Final = "paper"

Remove = Callable[[Sequence[str], Sequence[str]], None]


def remover(data: Path) -> Remove:
    """What takes the paper of some codes out of a data folder. Raises OSError."""

    def remove(codes: Sequence[str], _digests: Sequence[str]) -> None:
        for code in codes:
            _remove(data, code)

    return remove


def _remove(data: Path, code: str) -> None:
    from printing.spool import forget

    forget(data / SPOOL, code)
    for folder in (data / SLIPS, data / PAPER):
        for file in (*folder.glob(f"{code}-*"), *folder.glob(f".part-{code}-*")):
            file.unlink(missing_ok=True)
