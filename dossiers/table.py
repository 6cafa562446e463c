"""The table of a period: the numbers of every group, their total, and how they are told as JSON."""

from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Final, Literal, NamedTuple, get_args

from dossiers.clock import Spent
from dossiers.period import Period

Grouping = Literal["unit", "procedure", "team", "channel"]
GROUPINGS: Final[tuple[Grouping, ...]] = get_args(Grouping)
Key = tuple[str | None, ...]


Beside = Literal["awaiting_acceptance", "refused_before_acceptance", "withdrawn_before_acceptance"]
NOT_SPENT: Final = Spent(0, 0, 0, 0)


class Urgent(NamedTuple):
    """Seconds from the acceptance of an outage to what a team does about it; None where it did not come to that."""

    transferred: int | None
    taken: int | None
    arrived: int | None
    restored: int


class Standing(NamedTuple):
    """Where one dossier stands in the figures of a period.

    `received` and `settled` or `pending` name the column, None if it is in none of them; `beside` is what it is
    beside the table. `spent` is in working seconds, `standard` the seconds of the working day that they are told in.
    `urgent` is there where a dossier in clock hours was completed in the period.
    """

    received: Literal["online", "in_person", "carried_over"] | None = None
    settled: Literal["ahead", "on_time", "overdue"] | None = None
    pending: Literal["in_time", "overdue"] | None = None
    spent: Spent = NOT_SPENT
    standard: int = 1
    scores: tuple[int, ...] = ()
    beside: Beside | None = None
    completed: bool = False
    urgent: Urgent | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns in which the dossier is counted."""
        named = {
            "received": self.received,
            "settled": self.settled,
            "pending": self.pending,
            "beside": self.beside,
        }
        return tuple(f"{column}.{name}" for column, name in named.items() if name)


BY_DAY: Final = ("handling", "applicant", "agency", "nobody")
"""Working seconds, each by the length of the working day that they are told in."""

URGENT: Final = (
    "transferred", "transferring", "taken", "taking", "arrived", "arriving", "restored", "restoring",
)  # fmt: skip
"""How many outages came to each step, and after how many seconds all together."""


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
    applicant: dict[int, int] = field(default_factory=dict)
    agency: dict[int, int] = field(default_factory=dict)
    nobody: dict[int, int] = field(default_factory=dict)
    scores: int = 0
    ratings: int = 0
    completed: int = 0
    transferred: int = 0
    transferring: int = 0
    taken: int = 0
    taking: int = 0
    arrived: int = 0
    arriving: int = 0
    restored: int = 0
    restoring: int = 0

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
        return self._mean_days(self.handling)

    @property
    def clocks(self) -> dict[str, float | None]:
        """The clocks side by side, in mean working days of the settled ones; the four parts make the total."""
        parts = {
            name: self._mean_days(getattr(self, of))
            for name, of in zip(("utility", "applicant", "agency", "other"), BY_DAY, strict=True)
        }
        return {**parts, "total": self._mean_days(*(getattr(self, of) for of in BY_DAY))}

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
            self.completed += standing.completed
            for name, seconds in zip(BY_DAY, standing.spent, strict=True):
                self.spend(name, standing.standard, seconds)
        if standing.pending == "overdue":
            self.pending_overdue += 1
        elif standing.pending:
            self.pending_in_time += 1
        self.scores += sum(standing.scores)
        self.ratings += len(standing.scores)
        for step, after in zip(URGENT[::2], standing.urgent or (), strict=False):
            if after is not None:
                self.come(step, 1, after)

    def spend(self, name: str, standard: int, seconds: int) -> None:
        """Adds working seconds to one of BY_DAY."""
        if seconds:
            spent = getattr(self, name)
            spent[standard] = spent.get(standard, 0) + seconds

    def come(self, step: str, count: int, seconds: int) -> None:
        """Adds outages that came to a step of URGENT, and the seconds that it took them."""
        behind = URGENT[URGENT.index(step) + 1]
        setattr(self, step, getattr(self, step) + count)
        setattr(self, behind, getattr(self, behind) + seconds)

    def add(self, other: "Row") -> None:
        """Adds all of another group."""
        for name in self.__slots__:
            if name not in BY_DAY:
                setattr(self, name, getattr(self, name) + getattr(other, name))
        for name in BY_DAY:
            for standard, seconds in getattr(other, name).items():
                self.spend(name, standard, seconds)

    def outages(self) -> dict[str, Any]:
        """How many outages were completed, and the mean minutes to each step of those that came to it."""
        counted = zip(URGENT[::2], URGENT[1::2], strict=True)
        steps = {step: (getattr(self, step), getattr(self, seconds)) for step, seconds in counted}
        return {
            step: {"count": count, "mean_minutes": seconds / count / 60 if count else None}
            for step, (count, seconds) in steps.items()
        }

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

    def _mean_days(self, *spent: dict[int, int]) -> float | None:
        if not self.settled:
            return None
        told = ((seconds, standard) for each in spent for standard, seconds in each.items())
        return float(sum((Fraction(*part) for part in told), Fraction()) / self.settled)


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
            "rows": [{**self._named(key), **row.to_json()} for key, row in self.rows.items()],
            "total": self.total.to_json(),
            "beside": {
                "awaiting_acceptance": self.awaiting_acceptance,
                "refused_before_acceptance": self.refused_before_acceptance,
                "withdrawn_before_acceptance": self.withdrawn_before_acceptance,
            },
            "on_time_rate": self.on_time_rate,
            "clocks": {
                "rows": [{**self._named(key), **row.clocks} for key, row in self.rows.items() if row.settled],
                "total": self.total.clocks,
            },
            "outages": {
                "rows": [
                    {**self._named(key), **row.outages()} for key, row in self.rows.items() if row.restored
                ],
                "total": self.total.outages(),
            },
        }

    def count(self, key: Key, standing: Standing) -> None:
        """Adds one dossier, to its row and to the total or to what stands beside."""
        if standing.beside:
            setattr(self, standing.beside, getattr(self, standing.beside) + 1)
            return
        self.rows.setdefault(key, Row()).count(standing)
        self.total.count(standing)

    def _named(self, key: Key) -> dict[str, str | None]:
        return dict(zip(self.by, key, strict=True))

    def in_order(self) -> None:
        """Sorts the rows by their keys, the group without a name last."""
        self.rows = dict(
            sorted(self.rows.items(), key=lambda item: [(part is None, part or "") for part in item[0]])
        )
