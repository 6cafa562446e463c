"""The table of a period: the numbers of every group, their total, and how they are told as JSON."""

from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Final, Literal, NamedTuple, get_args

from dossiers.period import Period

Grouping = Literal["unit", "procedure", "team", "channel"]
GROUPINGS: Final[tuple[Grouping, ...]] = get_args(Grouping)
Key = tuple[str | None, ...]


class Standing(NamedTuple):
    """Where one dossier stands in the figures of a period.

    `received` and `settled` or `pending` name the column, None if it is in none of them. `handling` is in
    working seconds, `standard` the seconds of the working day that they are told in.
    """

    received: Literal["online", "in_person", "carried_over"] | None
    settled: Literal["ahead", "on_time", "overdue"] | None
    pending: Literal["in_time", "overdue"] | None
    handling: int
    standard: int
    scores: tuple[int, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns in which the dossier is counted."""
        named = {"received": self.received, "settled": self.settled, "pending": self.pending}
        return tuple(f"{column}.{name}" for column, name in named.items() if name)


@dataclass(slots=True)
class Row:
    """The numbers of one group, or of all."""

    online: int = 0
    in_person: int = 0
    carried_over: int = 0
    ahead: int = 0
    on_time: int = 0
    overdue: int = 0
    pending_in_time: int = 0
    pending_overdue: int = 0
    handling: dict[int, int] = field(default_factory=dict)
    scores: int = 0
    ratings: int = 0

    @property
    def received(self) -> int:
        """received.total"""
        return self.online + self.in_person + self.carried_over

    @property
    def settled(self) -> int:
        """settled.total"""
        return self.ahead + self.on_time + self.overdue

    @property
    def pending(self) -> int:
        """pending.total"""
        return self.pending_in_time + self.pending_overdue

    @property
    def mean_working_days(self) -> float | None:
        """Mean handling time of the settled ones, not rounded."""
        if not self.settled:
            return None
        days = sum((Fraction(seconds, standard) for standard, seconds in self.handling.items()), Fraction())
        return float(days / self.settled)

    @property
    def mean_score(self) -> float | None:
        """Mean of the ratings."""
        return self.scores / self.ratings if self.ratings else None

    @property
    def on_time_rate(self) -> float | None:
        """The part of the settled ones that was ahead or on time."""
        return (self.ahead + self.on_time) / self.settled if self.settled else None

    def count(self, standing: Standing) -> None:
        """Adds one dossier."""
        if standing.received:
            setattr(self, standing.received, getattr(self, standing.received) + 1)
        if standing.settled:
            setattr(self, standing.settled, getattr(self, standing.settled) + 1)
            self.handling[standing.standard] = self.handling.get(standing.standard, 0) + standing.handling
        if standing.pending == "overdue":
            self.pending_overdue += 1
        elif standing.pending:
            self.pending_in_time += 1
        self.scores += sum(standing.scores)
        self.ratings += len(standing.scores)

    def add(self, other: "Row") -> None:
        """Adds all of another group."""
        for name in self.__slots__:
            if name != "handling":
                setattr(self, name, getattr(self, name) + getattr(other, name))
        for standard, seconds in other.handling.items():
            self.handling[standard] = self.handling.get(standard, 0) + seconds

    def to_json(self) -> dict[str, Any]:
        """The numbers as the report's JSON has them."""
        return {
            "received": {
                "total": self.received,
                "online": self.online,
                "in_person": self.in_person,
                "carried_over": self.carried_over,
            },
            "settled": {
                "total": self.settled,
                "ahead": self.ahead,
                "on_time": self.on_time,
                "overdue": self.overdue,
            },
            "pending": {
                "total": self.pending,
                "in_time": self.pending_in_time,
                "overdue": self.pending_overdue,
            },
            "mean_working_days": self.mean_working_days,
            "rating": {"mean": self.mean_score, "count": self.ratings},
        }


@dataclass(slots=True)
class Figures:
    """The table of a period: its rows by group, their total, and what stands beside."""

    period: Period
    by: tuple[Grouping, ...]
    rows: dict[Key, Row] = field(default_factory=dict)
    total: Row = field(default_factory=Row)
    awaiting_acceptance: int = 0
    refused_before_acceptance: int = 0
    withdrawn_before_acceptance: int = 0

    @property
    def on_time_rate(self) -> float | None:
        """(ahead + on time) / settled, 0 to 1; None where nothing was settled."""
        return self.total.on_time_rate

    @property
    def is_balanced(self) -> bool:
        """Whether in every row, and in all, what was received is settled or pending."""
        return all(row.received == row.settled + row.pending for row in (self.total, *self.rows.values()))

    def add(self, other: "Figures") -> None:
        """Adds the figures of another center for the same period and grouping."""
        for key, row in other.rows.items():
            self.rows.setdefault(key, Row()).add(row)
        self.in_order()
        self.total.add(other.total)
        self.awaiting_acceptance += other.awaiting_acceptance
        self.refused_before_acceptance += other.refused_before_acceptance
        self.withdrawn_before_acceptance += other.withdrawn_before_acceptance

    def to_json(self, **told: Any) -> dict[str, Any]:
        """The report's JSON; `told` (made_at, last_event, center …) stands behind the period."""
        return {
            "period": {"start": self.period.start.isoformat(), "end": self.period.end.isoformat()},
            **told,
            "rows": [
                {**dict(zip(self.by, key, strict=True)), **row.to_json()} for key, row in self.rows.items()
            ],
            "total": self.total.to_json(),
            "beside": {
                "awaiting_acceptance": self.awaiting_acceptance,
                "refused_before_acceptance": self.refused_before_acceptance,
                "withdrawn_before_acceptance": self.withdrawn_before_acceptance,
            },
            "on_time_rate": self.on_time_rate,
        }

    def in_order(self) -> None:
        """Sorts the rows by their keys, the group without a name last."""
        self.rows = dict(
            sorted(self.rows.items(), key=lambda item: [(part is None, part or "") for part in item[0]])
        )
