"""The tables that screens read, written in the transaction of the events they come from."""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Table, and_, delete, select, text

from dossiers.storage.inserting import insert_into
from dossiers.storage.schema import ATTACHMENTS, DOSSIERS, PEOPLE, RATINGS, STATIONS, WAITING

Row = dict[str, Any]


class Projections:
    """The projections of one center inside one transaction."""

    def __init__(self, connection: Connection, center: str) -> None:
        self._connection = connection
        self._center = center
        self._is_sqlite = connection.dialect.name == "sqlite"

    def put(self, dossier: str, rows: Mapping[str, list[Row]]) -> None:
        """Makes these rows all that the projections hold of a dossier."""
        self._replace(DOSSIERS, dossier, rows.get("dossiers", []))
        self._replace(RATINGS, dossier, rows.get("ratings", []))
        self._replace(ATTACHMENTS, dossier, rows.get("attachments", []))
        self._replace(WAITING, dossier, rows.get("waiting", []))
        self._put_person(dossier, rows.get("people", []))

    def of(self, dossier: str) -> dict[str, list[Row]]:
        """All that the projections hold of a dossier, to compare it with the journal."""
        return {
            "dossiers": self._rows(DOSSIERS, dossier),
            "ratings": self._rows(RATINGS, dossier),
            "attachments": self._rows(ATTACHMENTS, dossier),
            "waiting": self._rows(WAITING, dossier),
            "people": self._rows(PEOPLE, dossier, but="row"),
        }

    def dossiers(self) -> Iterator[str]:
        """The ids of all dossiers that have a row."""
        query = (
            select(DOSSIERS.c.dossier).where(DOSSIERS.c.center == self._center).order_by(DOSSIERS.c.dossier)
        )
        yield from (str(dossier) for dossier in self._connection.execute(query).scalars())

    def erase_person(self, dossier: str) -> None:
        """Takes everything personal of a dossier out of the projections."""
        self._put_person(dossier, [])

    def put_station(self, fields: Mapping[str, Any]) -> None:
        """Notes the public keys of a station."""
        values = {name: fields[name] for name in ("number", "role", "sign_key", "box_key")}
        statement = insert_into(self._connection, STATIONS).values(
            center=self._center, station=fields["station"], **values
        )
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=["center", "station"], set_=values)
        )

    def stations(self) -> list[Row]:
        """The stations of the center, with their public keys."""
        query = select(STATIONS).where(STATIONS.c.center == self._center).order_by(STATIONS.c.station)
        return [dict(row._mapping) for row in self._connection.execute(query)]

    def waiting(self) -> int:
        """How many events wait for others."""
        query = select(WAITING.c.event).where(WAITING.c.center == self._center)
        return len(self._connection.execute(query).all())

    def attachment_dossier(self, sha256: str) -> str | None:
        """The dossier of which an event names this attachment."""
        query = select(ATTACHMENTS.c.dossier).where(
            ATTACHMENTS.c.center == self._center, ATTACHMENTS.c.sha256 == sha256
        )
        return self._connection.execute(query).scalar()

    def attachments(self) -> list[tuple[str, str]]:
        """All attachments that events name: (sha256, dossier)."""
        query = select(ATTACHMENTS.c.sha256, ATTACHMENTS.c.dossier).where(
            ATTACHMENTS.c.center == self._center
        )
        return [(row.sha256, row.dossier) for row in self._connection.execute(query)]

    def _replace(self, table: Table, dossier: str, rows: list[Row]) -> None:
        own = and_(table.c.center == self._center, table.c.dossier == dossier)
        self._connection.execute(delete(table).where(own))
        if rows:
            self._connection.execute(table.insert(), [{"center": self._center, **row} for row in rows])

    def _put_person(self, dossier: str, rows: list[Row]) -> None:
        own = and_(PEOPLE.c.center == self._center, PEOPLE.c.dossier == dossier)
        if self._is_sqlite:
            old = self._connection.execute(select(PEOPLE.c.row).where(own)).scalar()
            if old is not None:
                self._connection.execute(text("DELETE FROM search WHERE rowid = :row"), {"row": old})
        self._connection.execute(delete(PEOPLE).where(own))
        for row in rows:
            added = self._connection.execute(PEOPLE.insert().values(center=self._center, **row))
            if self._is_sqlite:
                self._connection.execute(
                    text("INSERT INTO search (rowid, words) VALUES (:row, :words)"),
                    {"row": added.lastrowid, "words": row["words"]},
                )

    def _rows(self, table: Table, dossier: str, but: str | None = None) -> list[Row]:
        own = and_(table.c.center == self._center, table.c.dossier == dossier)
        columns = [column for column in table.c if column.name not in ("center", but)]
        query = select(*columns).where(own).order_by(*table.primary_key.columns)
        return [dict(row._mapping) for row in self._connection.execute(query)]
