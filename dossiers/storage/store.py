"""One center's store: a transaction gives its journal, keys, projections and local values."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from dossiers.storage.batching import Batch
from dossiers.storage.database import Database
from dossiers.storage.journal import Journal
from dossiers.storage.keys import Keys, Local
from dossiers.storage.lists import Lists
from dossiers.storage.projections import Projections


class Transaction:
    """All that can be read and written of one center, together or not at all."""

    def __init__(self, connection: Connection, center: str) -> None:
        self._batch = batch = Batch(connection)
        self.journal = Journal(batch, center)
        self.keys = Keys(batch, center)
        self.local = Local(batch, center)
        self.rows = Projections(batch, center)
        self.lists = Lists(batch, center)

    def flush(self) -> None:
        """Sends what waits in memory to the database, into this transaction."""
        self.journal.send_heads()
        self._batch.flush()


class Store:
    """Where one center's dossiers are kept."""

    def __init__(self, database: Database, center: str) -> None:
        self.database = database
        self.center = center

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        """One commit, or nothing. Raises DatabaseUnusable or DiskFull."""
        with self.database.write(self.center) as connection:
            work = Transaction(connection, self.center)
            yield work
            work.flush()

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        """One moment of the store. Raises DatabaseUnusable."""
        with self.database.read() as connection:
            yield Transaction(connection, self.center)
