"""Attachments in the hub's database, where its processes share nothing else."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, delete, func, select

from dossiers.attachments import checked
from dossiers.storage import Database
from sync.hub.store import PAPERS, put_once


class StoredPapers:
    """The sealed attachments of one center on PostgreSQL.

    They are kept in a commit of their own, before the event that names them, as a folder would: what writes one may
    hold the center's lock already.
    """

    def __init__(self, database: Database, center: str) -> None:
        self._database, self._center = database, center

    def put(self, sealed: bytes) -> str:
        """Keeps sealed bytes durably and gives their SHA-256; raises BadInput over 20 MB, DatabaseUnusable."""
        name = checked(sealed)
        with self._database.write(f"{self._center}/{name}") as connection:
            put_once(connection, PAPERS, {"center": self._center, "sha256": name, "data": sealed})
        return name

    def get(self, sha256: str) -> bytes | None:
        """The sealed bytes, or None if they are not here."""
        with self._database.read() as connection:
            found: bytes | None = connection.execute(select(PAPERS.c.data).where(self._mine(sha256))).scalar()
        return found

    def has(self, sha256: str) -> bool:
        """Whether the sealed bytes are here."""
        return self.size(sha256) is not None

    def size(self, sha256: str) -> int | None:
        """How many bytes they are, or None if they are not here."""
        with self._database.read() as connection:
            found: int | None = connection.execute(
                select(func.length(PAPERS.c.data)).where(self._mine(sha256))
            ).scalar()
        return found

    def piece(self, sha256: str, start: int, end: int) -> bytes:
        """The bytes from `start` to before `end` of one that is here."""
        query = select(func.substr(PAPERS.c.data, start + 1, end - start)).where(self._mine(sha256))
        with self._database.read() as connection:
            return bytes(connection.execute(query).scalar_one())

    def remove_all(self, digests: Iterable[str]) -> None:
        """Takes several away."""
        gone = list(digests)
        if not gone:
            return
        with self._database.write(f"{self._center}/papers") as connection:
            connection.execute(
                delete(PAPERS).where(PAPERS.c.center == self._center, PAPERS.c.sha256.in_(gone))
            )

    def _mine(self, sha256: str) -> ColumnElement[bool]:
        return (PAPERS.c.center == self._center) & (PAPERS.c.sha256 == sha256)
