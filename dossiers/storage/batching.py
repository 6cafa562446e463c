"""The connection of one transaction: rows to insert wait, and go together before anything is read or committed."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any, cast

from sqlalchemy import ClauseElement, Connection, CursorResult, Executable, Select
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.dml import Insert, ReturningInsert
from sqlcipher3.dbapi2 import Row

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
                self._insert(statement, rows)

    def forget(self) -> None:
        """Drops what waits: the transaction is undone."""
        self._waiting = {}

    def ask(self, statement: Select[Any] | ReturningInsert[Any], values: Values) -> Sequence[Sequence[Any]]:
        """The rows of a question that nothing which waits has to do with, and that transactions ask often."""
        if not self.is_sqlite:
            return self._connection.execute(statement, values).fetchall()
        said, take = _said(statement, tuple(values))
        found: list[Sequence[Any]] = self._driver.execute(said, take(values)).fetchall()
        return found

    def fetch(self, statement: Select[Any], values: Values) -> Sequence[Sequence[Any]]:
        """Sends what waits, then asks: for questions that are made once and asked many times."""
        if self._waiting:
            self.flush()
        return self.ask(statement, values)

    def bare(self, statement: str, values: Sequence[Any]) -> list[Sequence[Any]]:
        """Sends what waits, then asks the driver of the embedded database itself: for what is asked many times."""
        if self._waiting:
            self.flush()
        found: list[Sequence[Any]] = self._driver.execute(statement, values).fetchall()
        return found

    def named(self, statement: str, values: Sequence[Any]) -> list[Mapping[str, Any]]:
        """`bare`, with the values of each row by the names of their columns."""
        if self._waiting:
            self.flush()
        cursor = self._driver.cursor()
        cursor.row_factory = Row
        found: list[Mapping[str, Any]] = cursor.execute(statement, values).fetchall()
        return found

    def execute(
        self, statement: Executable, values: Values | list[dict[str, Any]] | None = None
    ) -> CursorResult[*tuple[Any, ...]]:
        """Sends what waits, then the statement: it sees all that was written before."""
        if self._waiting:
            self.flush()
        return self._connection.execute(statement, values)

    @property
    def _driver(self) -> Any:
        """The embedded database's own connection: SQLAlchemy would double what a short statement costs."""
        return self._connection.connection.driver_connection

    def _insert(self, statement: Insert, rows: list[Values]) -> None:
        if not self.is_sqlite:
            self._connection.execute(statement, rows)
            return
        said, take = _said(statement, tuple(rows[0]))
        if len(rows) == 1:
            self._driver.execute(said, take(rows[0]))
        else:
            self._driver.executemany(said, map(take, rows))


@lru_cache(maxsize=256)
def _said(statement: ClauseElement, keys: tuple[str, ...]) -> tuple[str, Callable[[Values], Sequence[Any]]]:
    """A statement in the embedded database's words, and what puts values with these keys into its order."""
    compiled = cast(SQLCompiler, statement.compile(dialect=sqlite.dialect(), column_keys=keys))
    own, names = dict(compiled.params), tuple(compiled.positiontup or ())
    if set(names) <= set(keys) and len(names) > 1:
        return str(compiled), itemgetter(*names)
    return str(compiled), lambda values: [{**own, **values}[name] for name in names]
