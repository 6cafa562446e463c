"""Reading the projections: working lists, counts, the rows behind the monthly figures."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import BigInteger, Select, and_, bindparam, case, cast, func, literal, or_, select, text
from sqlalchemy.sql import ColumnElement

from dossiers.shares import FLOWS, STOCKS
from dossiers.storage.batching import Batch
from dossiers.storage.schema import (
    CONTRADICTED,
    DOSSIERS,
    KEYS,
    LISTED,
    OPEN,
    PEOPLE,
    RATINGS,
    RUNNING,
    SUMS,
    WAITING,
)
from dossiers.working_lists import BY_CLOCK, Moments

Row = Mapping[str, Any]


_WITH_CODE: Final = select(DOSSIERS.c.dossier).where(
    DOSSIERS.c.center == bindparam("center"), DOSSIERS.c.code == bindparam("code")
)
NEWEST: Final = (DOSSIERS.c.submitted_at.desc(), DOSSIERS.c.code.desc())


class Lists:
    """Questions to the projections of one center."""

    def __init__(self, batch: Batch, center: str) -> None:
        self._batch = batch
        self._center = center

    def by_status(self, statuses: tuple[str, ...], *, oldest_due_first: bool, limit: int) -> list[Row]:
        """Dossiers in some states, newest first or by their due."""
        order = (DOSSIERS.c.due.is_(None), DOSSIERS.c.due) if oldest_due_first else NEWEST
        query = self._joined().where(DOSSIERS.c.status.in_(statuses)).order_by(*order).limit(limit)
        return self._all(query)

    def open_ones(self, limit: int) -> list[Row]:
        """All that have not come to their end, newest first."""
        return self._all(self._joined().where(text(OPEN)).order_by(*NEWEST).limit(limit))

    def running(self, statuses: tuple[str, ...], limit: int) -> list[Row]:
        """Those in some states whose clock runs, the most urgent first."""
        query = self._joined().where(text(RUNNING), DOSSIERS.c.status.in_(statuses))
        return self._all(query.order_by(DOSSIERS.c.due).limit(limit))

    def by_clock(self, name: str, moments: Moments, limit: int) -> list[Row]:
        """One of the lists by clock, the most urgent first."""
        query = self._joined().where(text(RUNNING), _by_clock(name, moments))
        return self._all(
            query.order_by(DOSSIERS.c.told if name == "apology-due" else DOSSIERS.c.due).limit(limit)
        )

    def contradicted(self, limit: int) -> list[Row]:
        """Dossiers with events to look at, newest first."""
        return self._all(self._joined().where(text(CONTRADICTED)).order_by(*NEWEST).limit(limit))

    def with_waiting(self, limit: int) -> list[Row]:
        """Dossiers with events that wait for others, as far as their beginning is here."""
        waiting = select(WAITING.c.dossier).where(WAITING.c.center == self._center)
        return self._all(self._joined().where(DOSSIERS.c.dossier.in_(waiting)).order_by(*NEWEST).limit(limit))

    def waiting(self) -> dict[str, int]:
        """How many events of which dossiers wait for others."""
        query = (
            select(WAITING.c.dossier, func.count())
            .where(WAITING.c.center == self._center)
            .group_by(WAITING.c.dossier)
            .order_by(WAITING.c.dossier)
        )
        return {str(dossier): int(count) for dossier, count in self._batch.execute(query)}

    def counts(self, statuses: Sequence[str], moments: Moments) -> dict[str, int]:
        """How many dossiers stand in each of some states, and in the lists beside; each is read from an index."""
        query = (
            select(DOSSIERS.c.status, func.count())
            .where(DOSSIERS.c.center == self._center, DOSSIERS.c.status.in_(statuses))
            .group_by(DOSSIERS.c.status)
        )
        found = {str(status): int(count) for status, count in self._batch.execute(query)}
        beside = {name: and_(text(RUNNING), _by_clock(name, moments)) for name in BY_CLOCK}
        for name, condition in {**beside, "contradicted": and_(text(CONTRADICTED))}.items():
            counted = (
                select(func.count()).select_from(DOSSIERS).where(DOSSIERS.c.center == self._center, condition)
            )
            found[name] = int(self._batch.execute(counted).scalar_one())
        return {**found, "waiting": len(self.waiting())}

    def last_code(self, before: str) -> str | None:
        """The code with the highest counter behind this beginning of a code: a longer one is a higher one."""
        query = (
            select(DOSSIERS.c.code)
            .where(
                DOSSIERS.c.center == self._center,
                DOSSIERS.c.code >= before,
                DOSSIERS.c.code < before + ":",
            )
            .order_by(func.length(DOSSIERS.c.code).desc(), DOSSIERS.c.code.desc())
            .limit(1)
        )
        return self._batch.execute(query).scalar()

    def has_code(self, code: str) -> bool:
        """Whether a dossier has this code."""
        return bool(self._batch.ask(_WITH_CODE, {"center": self._center, "code": code}))

    def by_code(self, code: str) -> list[Row]:
        """The dossiers of a code: one, or two where stations apart gave it twice."""
        return self._all(self._joined().where(DOSSIERS.c.code == code).order_by(DOSSIERS.c.dossier))

    def counted_of(self, code: str) -> str | None:
        """What counts of the dossier of a code."""
        mine = and_(DOSSIERS.c.center == self._center, DOSSIERS.c.code == code)
        query = select(DOSSIERS.c.counted).where(mine).order_by(DOSSIERS.c.dossier)
        found: str | None = self._batch.execute(query).scalars().first()
        return found

    def by_id(self, dossier: str) -> Row | None:
        """One dossier."""
        found = self._all(self._joined().where(DOSSIERS.c.dossier == dossier))
        return found[0] if found else None

    def by_token(self, token_sha256: str) -> Row | None:
        """The dossier of a tracking token."""
        found = self._all(self._joined().where(DOSSIERS.c.token_sha256 == token_sha256))
        return found[0] if found else None

    def counted(self, end: int, start: int) -> Iterator[str]:
        """What the figures need of every dossier that a period can concern."""
        concerned = and_(
            DOSSIERS.c.center == self._center,
            DOSSIERS.c.submitted_at < end,
            or_(
                DOSSIERS.c.stopped_at.is_(None),
                DOSSIERS.c.stopped_at >= start,
                DOSSIERS.c.dossier.in_(
                    select(RATINGS.c.dossier).where(
                        RATINGS.c.center == self._center, RATINGS.c.at >= start, RATINGS.c.at < end
                    )
                ),
            ),
        )
        query = select(DOSSIERS.c.counted).where(concerned).execution_options(yield_per=2000)
        yield from (str(value) for value in self._batch.execute(query).scalars())

    def submitted_in(self, start: int, end: int, unit: str | None) -> list[str]:
        """The dossiers that were submitted in a period, of all units or of one, the earliest first."""
        query = (
            select(DOSSIERS.c.dossier)
            .where(
                DOSSIERS.c.center == self._center,
                DOSSIERS.c.submitted_at >= start,
                DOSSIERS.c.submitted_at < end,
            )
            .order_by(DOSSIERS.c.submitted_at, DOSSIERS.c.code)
        )
        asked = query if unit is None else query.where(DOSSIERS.c.unit == unit)
        return [str(dossier) for dossier in self._batch.execute(asked).scalars()]

    def settled_before(self, seconds: int, of: Mapping[str, int]) -> Iterator[str]:
        """Dossiers that stopped before an instant (of some procedures before their own) and have keys: whose person was
        not erased. The earliest first."""
        stopped = DOSSIERS.c.stopped_at
        until = case(dict(of), value=DOSSIERS.c.procedure, else_=seconds) if of else literal(seconds)
        has_keys = select(KEYS.c.key_id).where(
            KEYS.c.center == DOSSIERS.c.center, KEYS.c.dossier == DOSSIERS.c.dossier
        )
        query = (
            select(DOSSIERS.c.dossier)
            .where(DOSSIERS.c.center == self._center, stopped < max([seconds, *of.values()]))
            .where(stopped < until, has_keys.exists())
            .order_by(stopped, DOSSIERS.c.accepted_at)
            .execution_options(yield_per=500)
        )
        yield from (str(dossier) for dossier in self._batch.execute(query).scalars())

    def month_sums(self, month: str, by: Sequence[str], unit: str | None) -> list[Row]:
        """The flows of a month by group and length of the working day; of all units or of one."""
        return self._summed(SUMS.c.month == month, [*by, "standard"], FLOWS, unit)

    def month_stocks(self, month: str, by: Sequence[str], unit: str | None) -> list[Row]:
        """What stood at the end of a month by group."""
        return self._summed(SUMS.c.month <= month, list(by), STOCKS, unit)

    def overdue_now(self, now: int, by: Sequence[str], unit: str | None) -> list[Row]:
        """How many running clocks are past their due, by group."""
        groups = [DOSSIERS.c[name] for name in by]
        query = (
            select(*groups, func.count().label("pending_overdue"))
            .where(DOSSIERS.c.center == self._center, text(RUNNING), DOSSIERS.c.due < now)
            .group_by(*groups)
        )
        return self._all(query if unit is None else query.where(DOSSIERS.c.unit == unit))

    def last_stop(self) -> int | None:
        """When the last clock stopped."""
        query = select(func.max(DOSSIERS.c.stopped_at)).where(DOSSIERS.c.center == self._center)
        last: int | None = self._batch.execute(query).scalar()
        return last

    def _summed(
        self, months: ColumnElement[bool], by: Sequence[str], columns: Sequence[str], unit: str | None
    ) -> list[Row]:
        groups = [SUMS.c[name] for name in by]
        # PostgreSQL adds up to a decimal number
        sums = [cast(func.sum(SUMS.c[name]), BigInteger).label(name) for name in columns]
        query = select(*groups, *sums).where(SUMS.c.center == self._center, months).group_by(*groups)
        return self._all(query if unit is None else query.where(SUMS.c.unit == unit))

    def first_submission(self) -> int | None:
        """When the earliest dossier was submitted."""
        query = select(func.min(DOSSIERS.c.submitted_at)).where(DOSSIERS.c.center == self._center)
        first: int | None = self._batch.execute(query).scalar()
        return first

    def _joined(self) -> Select[Any]:
        joined = DOSSIERS.outerjoin(
            PEOPLE, and_(PEOPLE.c.center == DOSSIERS.c.center, PEOPLE.c.dossier == DOSSIERS.c.dossier)
        )
        return (
            select(*LISTED, PEOPLE.c.name, PEOPLE.c.place)
            .select_from(joined)
            .where(DOSSIERS.c.center == self._center)
        )

    def _all(self, query: Select[Any]) -> list[Row]:
        return [dict(row) for row in self._batch.execute(query).mappings()]


def _by_clock(name: str, moments: Moments) -> ColumnElement[bool]:
    if name == "overdue":
        return DOSSIERS.c.due < moments.now
    if name == "due-soon":
        return and_(DOSSIERS.c.internal < moments.now, DOSSIERS.c.due >= moments.now)
    units = ("working_days", "working_hours", "hours")
    ends = {unit: getattr(moments, unit) for unit in units}
    runs_out = [
        and_(DOSSIERS.c.budget.endswith(f" {unit}"), DOSSIERS.c.told < at) for unit, at in ends.items()
    ]
    return and_(DOSSIERS.c.told < max(ends.values()), or_(*runs_out))
