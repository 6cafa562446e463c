"""The tables that screens read, written in the transaction of the events they come from."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final

from sqlalchemy import Select, Table, bindparam, delete, func, or_, select, text, update
from sqlalchemy.sql.dml import Insert

from dossiers.shares import COLUMNS, Cell, Shares, added, from_text
from dossiers.storage.batching import Batch
from dossiers.storage.inserting import insert_into, replacing, summing
from dossiers.storage.schema import ATTACHMENTS, DOSSIERS, PEOPLE, RATINGS, STATIONS, SUMS, WAITING, first_row

Row = dict[str, Any]
Rows = Mapping[str, list[Row]]

_TABLES: Final[Mapping[str, Table]] = {
    table.name: table for table in (DOSSIERS, PEOPLE, RATINGS, ATTACHMENTS, WAITING)
}
_IN_PLACE: Final = ("dossiers", "people")
"""Tables with one row of a dossier at most: it is changed where it stands."""

_AWAY: Final = {
    name: delete(table).where(
        table.c.center == bindparam("of_center"), table.c.dossier == bindparam("of_dossier")
    )
    for name, table in _TABLES.items()
}


_SHARES: Final = select(DOSSIERS.c.shares).where(
    DOSSIERS.c.center == bindparam("of_center"), DOSSIERS.c.dossier == bindparam("of_dossier")
)
_DECIDED: Final = ("due", "told", "internal", "outcome", "paused_since", "working_left", "shares")
_CLOCK: Final = tuple(DOSSIERS.c[name] for name in ("dossier", "counted", "budget", "appointment", *_DECIDED))
_PUT_CLOCK: Final = (
    update(DOSSIERS)
    .where(DOSSIERS.c.center == bindparam("of_center"), DOSSIERS.c.dossier == bindparam("of_dossier"))
    .values({name: bindparam(name) for name in _DECIDED})
)
_LAST_ROW: Final = select(func.max(PEOPLE.c.row)).where(
    PEOPLE.c.row >= bindparam("first"), PEOPLE.c.row < bindparam("following")
)
_ROW_OF: Final = select(PEOPLE.c.row).where(
    PEOPLE.c.center == bindparam("of_center"), PEOPLE.c.dossier == bindparam("of_dossier")
)
_WORDS: Final = select(PEOPLE.c.row, PEOPLE.c.words).where(
    PEOPLE.c.center == bindparam("of_center"), PEOPLE.c.dossier == bindparam("of_dossier")
)
_FOUND: Final = "SELECT 1 FROM search WHERE search MATCH ? AND rowid = ?"
_SECONDS_KEPT: Final = 5_000
_UNSEARCHABLE: Final = text(
    "SELECT (SELECT count(*) FROM people WHERE row NOT IN (SELECT id FROM search_docsize))"
    " + (SELECT count(*) FROM search_docsize WHERE id NOT IN (SELECT row FROM people))"
)


class Projections:
    """The projections of one center inside one transaction. On SQLite the search index follows `people` by triggers."""

    def __init__(self, batch: Batch, center: str) -> None:
        self._batch = batch
        self._center = center
        self._sums: Shares = {}
        self._next_rows: dict[int, int] = {}

    def put(self, dossier: str, rows: Rows, *, is_new: bool = False) -> None:
        """Makes these rows all that the projections hold of a dossier; of a new one nothing is there yet."""
        self._count(dossier, rows, is_new)
        if not is_new:
            self._take_away(
                dossier, [name for name in _TABLES if name not in _IN_PLACE or not rows.get(name)]
            )
        for name, table in _TABLES.items():
            statement = _putting(self._batch.dialect, table)
            for row in rows.get(name, ()):
                numbered = {"row": self._row_for(dossier, rows, is_new)} if table is PEOPLE else {}
                self._batch.add(statement, {"center": self._center, **row, **numbered})

    def add_sums(self, shares: Shares) -> None:
        """Notes what the months gain by dossiers whose rows were written otherwise."""
        added(self._sums, shares)

    def send_sums(self) -> None:
        """Sends what the months gain; before a commit."""
        statement = summing(self._batch.dialect, SUMS)
        for cell, columns in sorted(self._sums.items()):
            if any(columns.values()):
                row = {**dict.fromkeys(COLUMNS, 0), **columns}
                self._batch.add(statement, {"center": self._center, **cell._asdict(), **row})
        self._sums = {}

    def forget_sums(self) -> None:
        """Makes all sums zero, and lets no dossier have a part in them."""
        self._sums = {}
        self._batch.execute(delete(SUMS).where(SUMS.c.center == self._center))
        self._batch.execute(update(DOSSIERS).where(DOSSIERS.c.center == self._center).values(shares="[]"))

    def sums(self) -> Shares:
        """All sums of all months that are not zero."""
        query = select(*(SUMS.c[name] for name in (*Cell._fields, *COLUMNS))).where(
            SUMS.c.center == self._center
        )
        found: Shares = {}
        for row in self._batch.execute(query):
            columns = {name: value for name in COLUMNS if (value := row._mapping[name])}
            if columns:
                found[Cell(*row[: len(Cell._fields)])] = columns
        return found

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
        yield from (str(dossier) for dossier in self._batch.execute(query).scalars())

    def clocks_after(self, seconds: int) -> list[Row]:
        """The rows of dossiers whose clock had not stopped at an instant, or whose due lies after it."""
        query = select(*_CLOCK).where(
            DOSSIERS.c.center == self._center,
            DOSSIERS.c.accepted_at.is_not(None),
            or_(DOSSIERS.c.stopped_at.is_(None), DOSSIERS.c.stopped_at > seconds, DOSSIERS.c.due > seconds),
        )
        found = self._batch.execute(query.order_by(DOSSIERS.c.dossier))
        return [dict(row._mapping) for row in found]

    def put_clocks(self, changed: Sequence[tuple[Row, Row]]) -> None:
        """Writes what the calendar decides of dossiers: pairs of the row as `clocks_after` gave it, and its new columns."""
        if not changed:
            return
        for stood, columns in changed:
            added(self._sums, from_text(stood["shares"]), -1)
            added(self._sums, from_text(columns["shares"]))
        values = [
            {**columns, "of_center": self._center, "of_dossier": stood["dossier"]}
            for stood, columns in changed
        ]
        self._batch.execute(_PUT_CLOCK, values)

    def erase_person(self, dossier: str) -> None:
        """Takes everything personal of a dossier out of the projections."""
        self._take_away(dossier, ["people"])

    def put_station(self, fields: Mapping[str, Any]) -> None:
        """Notes the public keys of a station."""
        values = {name: fields[name] for name in ("station", "number", "role", "sign_key", "box_key")}
        self._batch.add(replacing(self._batch.dialect, STATIONS), {"center": self._center, **values})

    def stations(self) -> list[Row]:
        """The stations of the center, with their public keys."""
        query = select(STATIONS).where(STATIONS.c.center == self._center).order_by(STATIONS.c.station)
        return [dict(row._mapping) for row in self._batch.execute(query)]

    def waiting(self) -> int:
        """How many events wait for others."""
        query = select(WAITING.c.event).where(WAITING.c.center == self._center)
        return len(self._batch.execute(query).all())

    def attachment_dossier(self, sha256: str) -> str | None:
        """The dossier of which an event names this attachment."""
        query = select(ATTACHMENTS.c.dossier).where(
            ATTACHMENTS.c.center == self._center, ATTACHMENTS.c.sha256 == sha256
        )
        return self._batch.execute(query).scalar()

    def attachments(self) -> list[tuple[str, str]]:
        """All attachments that events name: (sha256, dossier)."""
        query = select(ATTACHMENTS.c.sha256, ATTACHMENTS.c.dossier).where(
            ATTACHMENTS.c.center == self._center
        )
        return [(row.sha256, row.dossier) for row in self._batch.execute(query)]

    def unsearchable(self) -> int:
        """How many people the search index of SQLite does not know, or knows though they are gone."""
        if not self._batch.is_sqlite:
            return 0
        return int(self._batch.execute(_UNSEARCHABLE).scalar_one())

    def is_found(self, dossier: str) -> bool:
        """Whether search finds the person of a dossier by all of its words; where there is none, there is none to find."""
        if not self._batch.is_sqlite:
            return True
        ((row, words),) = self._batch.fetch(_WORDS, {"of_center": self._center, "of_dossier": dossier}) or (
            (0, ""),
        )
        sought = " ".join(f'"{word}"' for word in words.split())
        return not sought or bool(self._batch.bare(_FOUND, (sought, row)))

    def make_search_anew(self) -> None:
        """Makes every index of the embedded database anew from what it stands for."""
        if self._batch.is_sqlite:
            self._batch.bare("REINDEX", ())
            self._batch.bare("INSERT INTO search (search) VALUES ('rebuild')", ())

    def _row_for(self, dossier: str, rows: Rows, is_new: bool) -> int:
        """The number of a person's row: the one that it has, or the next of its second. A person without a dossier
        that submitted it stands last."""
        submitted = next((int(row["submitted_at"]) for row in rows.get("dossiers", ())), 0)
        if not is_new:
            of = {"of_center": self._center, "of_dossier": dossier}
            stood: int | None = self._batch.execute(_ROW_OF, of).scalar()
            if stood is not None and stood >= first_row(submitted):
                return stood
            self._take_away(dossier, ["people"])
        return self._next_row(submitted)

    def _next_row(self, second: int) -> int:
        """The first free row of a second; where it is full, of a later one."""
        while True:
            first, following = first_row(second), first_row(second + 1)
            if second not in self._next_rows:
                if len(self._next_rows) >= _SECONDS_KEPT:  # a history has hundreds of thousands
                    self._batch.flush()
                    self._next_rows.clear()
                ((last,),) = self._batch.ask(_LAST_ROW, {"first": first, "following": following})
                self._next_rows[second] = first if last is None else int(last) + 1
            if self._next_rows[second] < following:
                self._next_rows[second] += 1
                return self._next_rows[second] - 1
            second += 1

    def _count(self, dossier: str, rows: Rows, is_new: bool) -> None:
        """Notes what the months gain when these rows stand instead of those that stood."""
        if not is_new:
            of = {"of_center": self._center, "of_dossier": dossier}
            for stood in self._batch.execute(_SHARES, of).scalars():
                added(self._sums, from_text(stood), -1)
        for row in rows.get("dossiers", ()):
            added(self._sums, from_text(row["shares"]))

    def _take_away(self, dossier: str, names: list[str]) -> None:
        for name in names:
            self._batch.execute(_AWAY[name], {"of_center": self._center, "of_dossier": dossier})

    def _rows(self, table: Table, dossier: str, but: str | None = None) -> list[Row]:
        names, query = _reading(table, but)
        found = self._batch.fetch(query, {"of_center": self._center, "of_dossier": dossier})
        return [dict(zip(names, row, strict=True)) for row in found]


@cache
def _reading(table: Table, but: str | None) -> tuple[list[str], Select[Any]]:
    columns = [column for column in table.c if column.name not in ("center", but)]
    own = table.c.center == bindparam("of_center"), table.c.dossier == bindparam("of_dossier")
    query = select(*columns).where(*own).order_by(*table.primary_key.columns)
    return [column.name for column in columns], query


@cache
def _putting(dialect: str, table: Table) -> Insert:
    if table is PEOPLE:
        made = insert_into(dialect, table)
        changed = {name: made.excluded[name] for name in ("name", "place", "words")}
        return made.on_conflict_do_update(index_elements=["center", "dossier"], set_=changed)
    return replacing(dialect, table) if table is DOSSIERS else table.insert()
