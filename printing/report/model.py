"""What a report prints: the table of the figures, the names that belong to its ids, and who speaks."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Final, Literal

from printing import wording
from printing.slips import Letterhead

GROUPINGS: Final = ("unit", "team", "channel", "procedure")
NUMBERS: Final = (
    ("received", "total"), ("received", "online"), ("received", "in_person"), ("received", "carried_over"),
    ("settled", "total"), ("settled", "ahead"), ("settled", "on_time"), ("settled", "overdue"),
    ("pending", "total"), ("pending", "in_time"), ("pending", "overdue"),
)  # fmt: skip
ARITHMETIC: Final = (
    "(3)=(4)+(5)+(6)", "(4)", "(5)", "(6)", "(7)=(8)+(9)+(10)", "(8)", "(9)", "(10)", "(11)=(12)+(13)",
    "(12)", "(13)",
)  # fmt: skip
Level = Literal["group", "part", "total"]


@dataclass(frozen=True, slots=True)
class TableRow:
    """One printed row; `numbers` are columns (3) to (13). A part stands under its group."""

    level: Level
    number: str
    label: str
    numbers: tuple[int, ...]
    mean_days: float | None
    rating: float | None
    ratings: int

    @property
    def settled(self) -> tuple[int, int, int]:
        """Ahead, on time, overdue."""
        return self.numbers[5], self.numbers[6], self.numbers[7]


@dataclass(frozen=True, slots=True)
class Report:
    """The report's JSON (interfaces page) with what paper needs beside it.

    `names` gives for each grouping (`unit`, `procedure`, `team`, `channel`) the name of an id in `lang`; an id
    without one is printed itself. `heads` are `{station, seq, hash}` of all stations that were seen.
    """

    table: Mapping[str, Any]
    letterhead: Letterhead
    lang: str
    made_by: str
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    heads: Sequence[Mapping[str, Any]] = ()
    signer: str = ""

    @property
    def target(self) -> float:
        """The share ahead or on time that the center set itself."""
        return self.letterhead.on_time_target

    @property
    def start(self) -> date:
        """The first day of the period."""
        return date.fromisoformat(str(self.table["period"]["start"])[:10])

    @property
    def last_day(self) -> date:
        """The last day of the period; it is named by the month of this day."""
        return date.fromisoformat(str(self.table["period"]["end"])[:10]) - timedelta(days=1)

    @property
    def made_at(self) -> datetime:
        """The instant at which the figures were read."""
        return datetime.fromisoformat(str(self.table["made_at"]))

    @property
    def provisional_until(self) -> date | None:
        """The day up to which the figures of a month that is not over are known."""
        local = self.made_at.astimezone(self.letterhead.tz).date()
        return local if local <= self.last_day else None

    @property
    def closed(self) -> Mapping[str, Any] | None:
        """`by`, `at` and `hash` of a closed month."""
        closed = self.table.get("closed")
        return closed if isinstance(closed, Mapping) else None

    @property
    def errata(self) -> Sequence[Mapping[str, Any]]:
        """What came to light since the month was closed: dossiers that stand otherwise, and other closings."""
        return tuple(self.table.get("errata") or ())

    @property
    def carried_over(self) -> Mapping[str, Any] | None:
        """Why the next month carried over something else than was pending when this one was closed."""
        differs = self.table.get("carried_over")
        return differs if isinstance(differs, Mapping) else None

    @property
    def has_errata(self) -> bool:
        """Whether anything came to light since the month was closed."""
        return bool(self.errata or self.carried_over)

    @property
    def grouping(self) -> tuple[str, ...]:
        """The keys that the rows carry, the outer first."""
        rows = self.table["rows"]
        found = tuple(key for key in rows[0] if key in GROUPINGS) if rows else ("unit", "procedure")
        return found or ("unit",)

    @property
    def heads_hash(self) -> str:
        """The journal's heads as one hash, empty when they are not told."""
        return str(self.table.get("heads_hash") or "") or (heads_hash(self.heads) if self.heads else "")

    def name(self, grouping: str, id: object) -> str:
        """The printed name of an id."""
        if id is None:
            return wording.say(self.lang)("not assigned")
        return self.names.get(grouping, {}).get(str(id), str(id))

    def rows(self) -> list[TableRow]:
        """The printed rows without the total: groups with their parts, in the order of the table."""
        outer, *inner = self.grouping
        groups: dict[object, list[Mapping[str, Any]]] = {}
        for row in self.table["rows"]:
            groups.setdefault(row[outer], []).append(row)
        printed = []
        for number, (id, members) in enumerate(groups.items(), 1):
            printed.append(_sum("group", str(number), self.name(outer, id), members))
            if inner:
                printed += [
                    _row("part", f"{number}.{part}", self._inner_name(inner, row), row)
                    for part, row in enumerate(members, 1)
                ]
        return printed

    def total(self) -> TableRow:
        """The last row: over all dossiers."""
        return _row("total", "", wording.say(self.lang)("Total"), self.table["total"])

    def _inner_name(self, inner: Sequence[str], row: Mapping[str, Any]) -> str:
        return " · ".join(self.name(key, row[key]) for key in inner)


def heads_hash(heads: Iterable[Mapping[str, Any]]) -> str:
    """SHA-256, in hexadecimal, over `station seq hash` of every station, a line each, in the order of stations."""
    lines = sorted(f"{head['station']} {head['seq']} {head['hash']}\n" for head in heads)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _row(level: Level, number: str, label: str, row: Mapping[str, Any]) -> TableRow:
    rating = row["rating"]
    return TableRow(
        level, number, label, tuple(int(row[group][key]) for group, key in NUMBERS),
        row["mean_working_days"], rating["mean"], int(rating["count"]),
    )  # fmt: skip


def _sum(level: Level, number: str, label: str, members: Sequence[Mapping[str, Any]]) -> TableRow:
    """A group's numbers; its means are over its dossiers and ratings, not means of means."""
    numbers = tuple(sum(int(row[group][key]) for row in members) for group, key in NUMBERS)
    ratings = sum(int(row["rating"]["count"]) for row in members)
    days = sum((row["mean_working_days"] or 0) * row["settled"]["total"] for row in members)
    scores = sum((row["rating"]["mean"] or 0) * row["rating"]["count"] for row in members)
    return TableRow(
        level, number, label, numbers, days / numbers[4] if numbers[4] else None,
        scores / ratings if ratings else None, ratings,
    )  # fmt: skip
