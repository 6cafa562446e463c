"""One center's store: a transaction gives its journal, keys, projections and local values."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from dossiers.storage.database import Database
from dossiers.storage.journal import Journal
from dossiers.storage.keys import Keys, Local
from dossiers.storage.lists import Lists
from dossiers.storage.projections import Projections


class Transaction:
    """All that can be read and written of one center, together or not at all."""

    def __init__(self, connection: Connection, center: str) -> None:
        self.journal = Journal(connection, center)
        self.keys = Keys(connection, center)
        self.local = Local(connection, center)
        self.rows = Projections(connection, center)
        self.lists = Lists(connection, center)


class Store:
    """Where one center's dossiers are kept."""

    def __init__(self, database: Database, center: str) -> None:
        self.database = database
        self.center = center

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        """One commit, or nothing. Raises DatabaseUnusable or DiskFull."""
        with self.database.write(self.center) as connection:
            yield Transaction(connection, self.center)

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        """One moment of the store. Raises DatabaseUnusable."""
        with self.database.read() as connection:
            yield Transaction(connection, self.center)
