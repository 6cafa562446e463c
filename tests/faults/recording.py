"""What a station sends to its database in a few days' work, statement by statement, to be sent again elsewhere."""

import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any, Final

from sqlcipher3 import dbapi2

from dossiers.application import read_application
from dossiers.service import Submitted
from kiosk.bootstrap import open_office
from tests.support.office import SAMPLE

PRAGMAS: Final = ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", "foreign_keys = ON")
"""Those that `dossiers/storage/database.py` sets on every connection, but for the cipher's."""


@dataclass(frozen=True)
class Step:
    """A statement with its rows, or `reopened` where the station was closed and opened, or what it acknowledged."""

    sql: str = ""
    rows: tuple[Any, ...] = ()
    is_many: bool = False
    reopened: bool = False
    told: tuple[str, str] | None = None


def record(folder: Path, file: Path, chance: Random) -> None:
    """Works as a station in a folder, with two restarts, and writes the steps into a file."""
    steps: list[Step] = []
    with _listening(steps):
        for day in range(3):
            _work(folder, steps, chance, day)
            steps.append(Step(reopened=True))
    file.write_bytes(pickle.dumps(steps))


def read(file: Path) -> list[Step]:
    """The steps that `record` wrote."""
    steps: list[Step] = pickle.loads(file.read_bytes())
    return steps


def _work(folder: Path, steps: list[Step], chance: Random, day: int) -> None:
    with_papers = read_application(SAMPLE)
    without = replace(with_papers, attachments=())
    office = open_office(folder)
    for number in range(chance.randint(2, 8)):
        key = f"k-{day}-{number}"
        filed = office.service.submit(with_papers if chance.random() < 0.2 else without, key=key)
        assert isinstance(filed, Submitted)
        steps.append(Step(told=(key, filed.code)))
        if chance.random() < 0.3:
            office.service.act(
                filed.code, "noted", {"text": "Đã gọi" * chance.randint(1, 400)}, actor="clerk:an"
            )
    office.close()


@contextmanager
def _listening(steps: list[Step]) -> Iterator[None]:
    """Hears what reaches the driver: the program sends much of it past SQLAlchemy."""

    def sent(sql: str, rows: tuple[Any, ...], *, is_many: bool = False) -> None:
        if not sql.lstrip().upper().startswith(("SELECT", "PRAGMA")):
            steps.append(Step(sql, rows, is_many))

    class Heard(dbapi2.Cursor):  # type: ignore[misc]
        """A cursor that tells of every statement."""

        def execute(self, sql: str, row: Any = ()) -> Any:
            done = super().execute(sql, row)
            sent(sql, _kept(row))
            return done

        def executemany(self, sql: str, rows: Any) -> Any:
            kept = tuple(map(_kept, rows))
            done = super().executemany(sql, kept)
            sent(sql, kept, is_many=True)
            return done

    class Hearing(dbapi2.Connection):  # type: ignore[misc]
        """A connection whose cursors are heard, and the ends of its transactions."""

        def cursor(self, factory: Any = Heard) -> Any:
            return super().cursor(factory)

        def commit(self) -> None:
            if self.in_transaction:
                super().commit()
                sent("COMMIT", ())

        def rollback(self) -> None:
            if self.in_transaction:
                super().rollback()
                sent("ROLLBACK", ())

    def connect(*given: Any, **options: Any) -> Any:
        return usual(*given, **{**options, "factory": Hearing})

    usual, dbapi2.connect = dbapi2.connect, connect
    try:
        yield
    finally:
        dbapi2.connect = usual


def _kept(row: Any) -> tuple[Any, ...]:
    return tuple(bytes(value) if isinstance(value, memoryview) else value for value in row)
