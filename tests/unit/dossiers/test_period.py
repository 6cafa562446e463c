"""Months, and months that begin on another day."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from dossiers.period import Period

TZ = ZoneInfo("Asia/Ho_Chi_Minh")


def test_a_month_is_from_its_first_day_to_the_first_of_the_next_in_local_time() -> None:
    december = Period.month("2026-12", 1, TZ)
    assert (december.start, december.end) == (date(2026, 12, 1), date(2027, 1, 1))
    assert december.starts_at.isoformat() == "2026-12-01T00:00:00+07:00"
    assert december.name == "2026-12"


def test_a_period_from_the_15th_to_the_14th_has_the_name_of_the_month_in_which_it_ends() -> None:
    period = Period.month("2027-01", 15, TZ)
    assert (period.start, period.end, period.name) == (date(2026, 12, 15), date(2027, 1, 15), "2027-01")
    assert datetime(2027, 1, 14, 23, 59, 59, tzinfo=TZ) in period
    assert datetime(2027, 1, 15, tzinfo=TZ) not in period


@pytest.mark.parametrize("first_day", [1, 2, 15, 28])
@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2026, 2, 28), date(2026, 12, 31), date(2026, 6, 15)])
def test_every_instant_lies_in_one_period(first_day: int, day: date) -> None:
    at = datetime(day.year, day.month, day.day, 12, tzinfo=TZ)
    period = Period.around(at, first_day, TZ)
    assert at in period
    assert at not in period.preceding
    assert at not in period.following
    assert period == Period.month(period.name, first_day, TZ) == period.preceding.following


@pytest.mark.parametrize("name", ["2026-13", "2026-1", "26-11", "next", "2026-11-01", "", "0000-01"])
def test_a_name_that_is_no_month_is_told_as_such(name: str) -> None:
    with pytest.raises(ValueError, match="no month"):
        Period.month(name, 1, TZ)


@pytest.mark.parametrize("first_day", [0, 29, 31])
def test_a_period_begins_on_a_day_that_every_month_has(first_day: int) -> None:
    with pytest.raises(ValueError, match="begins on a day"):
        Period.month("2026-11", first_day, TZ)
