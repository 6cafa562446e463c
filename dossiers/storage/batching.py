"""The connection of one transaction: rows to insert wait, and go together before anything is read or committed."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, CursorResult, Executable, Select
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.dml import Insert

Values = Mapping[str, Any]


class Batch:
    """What a transaction sends to its database: one statement for all rows that go to a table."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._waiting: dict[Insert, list[Values]] = {}

    @property
    def dialect(self) -> str:
        """Which database this is."""
        return self._connection.dialect.name

    @property
    def is_sqlite(self) -> bool:
        """Whether this is the embedded database."""
        return self.dialect == "sqlite"

    def add(self, statement: Insert, row: Values) -> None:
        """Keeps a row for the next `flush`; rows of one statement all have the same columns."""
        self._waiting.setdefault(statement, []).append(row)

    def flush(self) -> None:
        """Sends what waits, in the order in which it came for each table."""
        while self._waiting:
            waiting, self._waiting = self._waiting, {}
            for statement, rows in waiting.items():
                self._connection.execute(statement, rows)

    def forget(self) -> None:
        """Drops what waits: the transaction is undone."""
        self._waiting = {}

    def ask(self, statement: Executable, values: Values) -> CursorResult[*tuple[Any, ...]]:
        """Sends a question that nothing which waits has to do with."""
        return self._connection.execute(statement, values)

    def bare(self, statement: str, values: Sequence[Any]) -> list[Sequence[Any]]:
        """Sends what waits, then asks the driver of the embedded database itself: for what is asked many times."""
        if self._waiting:
            self.flush()
        driver: Any = self._connection.connection.driver_connection
        found: list[Sequence[Any]] = driver.execute(statement, values).fetchall()
        return found

    def asked_often(self, statement: Select[Any], values: Values) -> Sequence[Sequence[Any]]:
        """The rows of a question that every transaction asks: said once for the embedded database, then sent bare."""
        if not self.is_sqlite:
            return self.execute(statement, values).fetchall()
        said, own, names = _said(statement)
        told = {**own, **values}
        return self.bare(said, [told[name] for name in names])

    def execute(
        self, statement: Executable, values: Values | list[dict[str, Any]] | None = None
    ) -> CursorResult[*tuple[Any, ...]]:
        """Sends what waits, then the statement: it sees all that was written before."""
        if self._waiting:
            self.flush()
        return self._connection.execute(statement, values)


@lru_cache(maxsize=64)
def _said(statement: Select[Any]) -> tuple[str, Values, Sequence[str]]:
    """A question as the embedded database takes it, its own values, and the names of all values in their order."""
    compiled = statement.compile(dialect=sqlite.dialect())
    return str(compiled), dict(compiled.params), tuple(compiled.positiontup or ())
