"""One center's store: a transaction gives its journal, keys, projections and local values."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager

from sqlalchemy import Connection, select

from dossiers.storage.batching import Batch
from dossiers.storage.database import Database
from dossiers.storage.journal import Journal
from dossiers.storage.keys import Keys, Local
from dossiers.storage.lists import Lists
from dossiers.storage.projections import Projections
from dossiers.storage.schema import HEADS
from dossiers.storage.search import Search
from dossiers.storage.witness import Witness


class Transaction:
    """All that can be read and written of one center, together or not at all."""

    def __init__(self, connection: Connection, center: str, wrapping: bytes | None = None) -> None:
        self._batch = batch = Batch(connection)
        self.journal = Journal(batch, center)
        self.keys = Keys(batch, center, wrapping)
        self.local = Local(batch, center)
        self.rows = Projections(batch, center)
        self.lists = Lists(batch, center)
        self.search = Search(batch, center)

    def damage(self) -> list[str]:
        """What the embedded database's own check finds wrong with it, a few of it."""
        if not self._batch.is_sqlite:
            return []
        found = [str(said) for (said,) in self._batch.bare("PRAGMA integrity_check(5)", ())]
        return [] if found == ["ok"] else found

    def flush(self) -> None:
        """Sends what waits in memory to the database, into this transaction."""
        self.journal.send_heads()
        self.rows.send_sums()
        self.local.send_numbers()
        self._batch.flush()


Watcher = Callable[[Transaction], AbstractContextManager[None]]


class Store:
    """Where one center's dossiers are kept; their keys under a `wrapping` key where others keep the database's files."""

    def __init__(
        self,
        database: Database,
        center: str,
        witness: Witness | None = None,
        wrapping: bytes | None = None,
    ) -> None:
        self.database = database
        self.center = center
        self._witness = witness
        self._wrapping = wrapping
        self._watchers: list[Watcher] = []

    def watch(self, watcher: Watcher) -> None:
        """Has somebody look at every transaction when it begins, and learn whether it was kept."""
        self._watchers.append(watcher)

    @contextmanager
    def write(self, *, long: bool = False) -> Iterator[Transaction]:
        """One commit, or nothing; others wait for a `long` one until its end. Raises DatabaseUnusable or DiskFull."""
        with ExitStack() as watching, self.database.write(self.center, long=long) as connection:
            work = self._begun(connection, watching)
            yield work
            work.flush()
        last = work.journal.last_added
        if last is not None and self._witness is not None:
            self._witness.note(last)

    def lost(self) -> bool:
        """Whether the database holds less than was committed into it, or something else."""
        last = self._witness.last() if self._witness is not None else None
        with self.read() as work:
            if last is not None and work.journal.digest_at(last.position) != last.digest:
                return True
            return not all(map(work.journal.is_end, work.journal.heads()))

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        """One moment of the store. Raises DatabaseUnusable."""
        with ExitStack() as watching, self.database.read() as connection:
            yield self._begun(connection, watching)

    def _begun(self, connection: Connection, watching: ExitStack) -> Transaction:
        work = Transaction(connection, self.center, self._wrapping)
        for watcher in self._watchers:
            watching.enter_context(watcher(work))
        return work


def center_in(database: Database) -> str | None:
    """The center whose station a database holds; None before its first start."""
    with database.read() as connection:
        return connection.execute(select(HEADS.c.center).limit(1)).scalar()
