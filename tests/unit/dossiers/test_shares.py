"""The sums of the months say what a count of all dossiers says, in every month and for every grouping."""

from datetime import UTC, datetime, timedelta
from itertools import accumulate
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiers.calendar import CenterHours, Change, WorkingCalendar
from dossiers.figures import Counted, Period, tally
from dossiers.shares import COLUMNS, STOCKS, Months, Shares, added, from_text, shares_of, to_text
from dossiers.table import URGENT, Row
from tests.support.calendars import center_hours, changes
from tests.unit.dossiers.test_figures import histories

TZ = ZoneInfo("Europe/Berlin")
LATER = datetime(2030, 1, 1, tzinfo=UTC)
BESIDE = ("awaiting", "refused_before", "withdrawn_before")


@st.composite
def long_lives(draw: st.DrawFn) -> Counted:
    """Histories that run over several months."""
    stretch = draw(st.sampled_from([1, 3, 9]))
    counted = draw(histories())
    return counted if stretch == 1 else _stretched(counted, stretch)


def _stretched(counted: Counted, by: int) -> Counted:
    def later(at: int) -> int:
        return counted.submitted + (at - counted.submitted) * by

    told = counted.to_json()
    for name in ("procedures", "budgets", "units", "teams", "ratings"):
        told[name] = [(later(at), value) for at, value in told[name]]
    told["pauses"] = [(later(a), None if b is None else later(b)) for a, b in told["pauses"]]
    for name in ("accepted", "stopped", "transferred", "taken", "surveyed"):
        told[name] = None if told[name] is None else later(told[name])
    told["ended"] = counted.ended and (counted.ended[0], later(counted.ended[1]))
    return Counted.from_json(told)


def columns_at(sums: Shares, month: Period) -> dict[tuple[str, ...], dict[str, int]]:
    """The figures of a month out of the sums by group: flows of the month, stocks of all months up to it."""
    found: dict[tuple[str, ...], dict[str, int]] = {}
    for cell, columns in sums.items():
        for name, value in columns.items():
            if cell.month == month.name or (name in STOCKS and cell.month < month.name):
                row = found.setdefault(cell[1:5], dict.fromkeys(COLUMNS, 0))
                row[name] += value
    return {group: row for group, row in found.items() if any(row.values())}


def columns_of(row: Row) -> dict[str, int]:
    """The same columns of a row that was counted."""
    return {
        "online": row.online,
        "in_person": row.in_person,
        "ahead": row.ahead,
        "on_time": row.on_time,
        "overdue": row.overdue,
        "handling": sum(row.handling.values()),
        "scores": row.scores,
        "ratings": row.ratings,
        "pending": row.pending,
        "pending_overdue": row.pending_overdue,
        **{name: sum(getattr(row, name).values()) for name in ("applicant", "agency", "nobody")},
        "completed": row.completed,
        **{name: getattr(row, name) for name in URGENT},
    }


@settings(max_examples=150, deadline=None)
@given(
    st.lists(long_lives(), max_size=6),
    center_hours(),
    st.lists(changes(), max_size=2),
    st.sampled_from([1, 15]),
)
def test_the_sums_say_what_a_count_says(
    dossiers: list[Counted], first: CenterHours, later: list[Change], first_day: int
) -> None:
    agrees(dossiers, WorkingCalendar(TZ, first, later), first_day)


def agrees(dossiers: list[Counted], cal: WorkingCalendar, first_day: int = 1) -> None:
    """Asserts that sums and count say the same of some months."""
    months, sums = Months(first_day, TZ), Shares()
    for dossier in dossiers:
        added(sums, shares_of(dossier, cal, months))
    month = Period.month("2026-09", first_day, TZ)
    for period in accumulate(range(8), lambda before, _: before.following, initial=month):
        counted = tally(dossiers, period, LATER, cal, by=("unit", "procedure", "team", "channel"))
        found = columns_at(sums, period)
        beside = {name: sum(row.pop(name) for row in found.values()) for name in BESIDE}
        rows = {tuple(part or "" for part in key): columns_of(row) for key, row in counted.rows.items()}
        assert {key: row for key, row in found.items() if any(row.values())} == rows
        assert beside == {
            "awaiting": counted.awaiting_acceptance,
            "refused_before": counted.refused_before_acceptance,
            "withdrawn_before": counted.withdrawn_before_acceptance,
        }


OCTOBER, NOVEMBER = Period.month("2026-10", 1, TZ), Period.month("2026-11", 1, TZ)
START, END = OCTOBER.seconds
HOUR = 3600


def a_life(**told: Any) -> Counted:
    """An outage of October, accepted as it was submitted, for two hours of the clock."""
    began = {"submitted": END - 30 * HOUR, "accepted": END - 30 * HOUR}
    plain = {"dossier": "d", "code": "c", "channel": "kiosk", **began, "budgets": ((0, "2 hours"),)}
    return Counted(**{**plain, "procedures": ((0, "outage-report"),), "units": ((0, "east"),), **told})


@pytest.mark.parametrize(
    "life",
    [
        a_life(submitted=END - 2 * HOUR, accepted=END - 2 * HOUR),
        a_life(stopped=END),
        a_life(stopped=END - 1),
        a_life(accepted=END),
        a_life(accepted=END - 1),
        a_life(accepted=None, budgets=(), ended=("refused", END)),
        a_life(accepted=None, budgets=(), ended=("withdrawn", END - 1)),
        a_life(accepted=END + HOUR, ratings=((END - 1, 4), (END + 2 * HOUR, 1))),
        a_life(teams=((END + HOUR, "one"), (END + 1000 * HOUR, "two"))),
        a_life(submitted=END, accepted=END, stopped=END),
    ],
    ids=(
        "due at the end",
        "stopped at the end",
        "stopped just before the end",
        "accepted at the end",
        "accepted just before the end",
        "refused at the end",
        "withdrawn just before the end",
        "rated before its acceptance",
        "given to other teams in later months",
        "nothing but an instant at the end",
    ),
)
def test_the_last_second_of_a_month_and_the_first_of_the_next_are_told_apart(life: Counted) -> None:
    agrees([life], WorkingCalendar(TZ, CenterHours()))


def test_what_awaits_its_acceptance_stands_with_the_unit_that_it_has_at_the_end() -> None:
    life = a_life(accepted=None, budgets=(), units=((0, "east"), (END + HOUR, "west")))
    sums = shares_of(life, WorkingCalendar(TZ, CenterHours()), Months(1, TZ))
    awaiting = [
        {unit: row["awaiting"] for (unit, *_), row in columns_at(sums, month).items()}
        for month in (OCTOBER, NOVEMBER, NOVEMBER.following)
    ]
    assert awaiting == [{"east": 1}, {"west": 1}, {"west": 1}]


@given(long_lives())
def test_shares_survive_being_kept_as_text_and_cancel_out(counted: Counted) -> None:
    shares = shares_of(counted, WorkingCalendar(TZ, CenterHours()), Months(1, TZ))
    assert from_text(to_text(shares)) == shares
    added(shares, from_text(to_text(shares)), -1)
    assert not any(value for columns in shares.values() for value in columns.values())


def test_months_are_found_before_and_after_those_known() -> None:
    months = Months(15, TZ)
    for day in (0, 400, -800, 30):
        at = datetime(2026, 3, 20, tzinfo=TZ) + timedelta(days=day)
        assert at in months.of(int(at.timestamp()))
