"""One center's store: a transaction gives its journal, keys, projections and local values."""

from collections.abc import Callable, Iterator
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

    @property
    def has_written(self) -> bool:
        """Whether the journal got events in this transaction, which may still be undone."""
        return self.journal.has_written

    def flush(self) -> None:
        """Sends what waits in memory to the database, into this transaction."""
        self.journal.send_heads()
        self._batch.flush()


class Store:
    """Where one center's dossiers are kept."""

    def __init__(self, database: Database, center: str) -> None:
        self.database = database
        self.center = center
        self._watchers: list[Callable[[Transaction], None]] = []

    def watch(self, watcher: Callable[[Transaction], None]) -> None:
        """Has somebody look at every transaction when it begins."""
        self._watchers.append(watcher)

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        """One commit, or nothing. Raises DatabaseUnusable or DiskFull."""
        with self.database.write(self.center) as connection:
            work = self._begun(connection)
            yield work
            work.flush()

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        """One moment of the store. Raises DatabaseUnusable."""
        with self.database.read() as connection:
            yield self._begun(connection)

    def _begun(self, connection: Connection) -> Transaction:
        work = Transaction(connection, self.center)
        for watcher in self._watchers:
            watcher(work)
        return work
