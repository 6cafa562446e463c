"""Whose turn it is to write into the embedded database: writers wait for each other, and for long work until its end.

Work that takes minutes in one commit, as a big import does, keeps an empty database beside the real one locked
meanwhile. The system lets go of that however the program ends, so nobody waits for one that is gone.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final

import sqlcipher3

MARK: Final = "-long"
"""What the name of the marking file has behind the database's."""
MOMENT_SECONDS: Final = 2
"""How long a writer waits before it looks what for."""
SAY_AGAIN_SECONDS: Final = 30


class Turns:
    """The turns of one database. `held_up` is called once in a while by a writer that waits for long work."""

    def __init__(self, database: Path) -> None:
        self._mark = str(database) + MARK
        self.held_up: Callable[[], None] = lambda: None

    def take(self, driver: Any, seconds: float) -> None:
        """Begins a transaction that writes; waits so long for others, and for long work as long as it lasts.

        Raises the driver's own error when the time is over.
        """
        _bear(driver, min(MOMENT_SECONDS, seconds))
        try:
            self._begin(driver, seconds)
        finally:
            _bear(driver, seconds)

    @contextmanager
    def long(self) -> Iterator[None]:
        """Has the others know that the transaction which runs takes long."""
        with closing(sqlcipher3.connect(self._mark, isolation_level=None)) as mark:
            mark.execute("PRAGMA journal_mode = MEMORY")
            mark.execute("BEGIN EXCLUSIVE")
            yield

    def _begin(self, driver: Any, seconds: float) -> None:
        until, say_at = time.monotonic() + seconds, 0.0
        while True:
            try:
                driver.execute("BEGIN IMMEDIATE")
                return
            except sqlcipher3.OperationalError as error:
                now, is_long = time.monotonic(), self._is_long()
                if "locked" not in str(error) or (now >= until and not is_long):
                    raise
            if is_long:
                until = now + seconds
                if now >= say_at:
                    say_at = now + SAY_AGAIN_SECONDS
                    self.held_up()

    def _is_long(self) -> bool:
        """Whether a program that is alive does long work."""
        with closing(sqlcipher3.connect(self._mark, timeout=0, isolation_level=None)) as mark:
            try:
                mark.execute("SELECT count(*) FROM sqlite_master").fetchone()
            except sqlcipher3.OperationalError as error:
                return "locked" in str(error)
        return False


def _bear(driver: Any, seconds: float) -> None:
    driver.execute(f"PRAGMA busy_timeout = {int(seconds * 1000)}")
