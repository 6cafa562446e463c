"""The figures of a month out of the sums are those of a count, on both databases, whatever happened to the dossiers."""

from datetime import datetime, timedelta
from json import dumps
from random import Random

import pytest

from dossiers.period import Period
from dossiers.rebuilding import bring_up
from dossiers.verifying import verify
from kiosk.bootstrap import Office
from tests.support.office import TZ, Standing, actor_for, an_application, submitted

DEEDS = (
    ("accepted", {}),
    ("transferred", {"team": "ha-long-1"}),
    ("transferred", {"team": "ha-long-2"}),
    ("taken", {}),
    ("supplement_requested", {"reason": "Thiếu"}),
    ("supplemented", {}),
    ("paused", {"reason": "Chờ"}),
    ("resumed", {}),
    ("refused", {"reason": "Không"}),
    ("completed", {"handed_over": True}),
    ("withdrawn", {}),
    ("corrected", {"budget": "20 working_days", "unit": "cam-pha", "reason": "Cột"}),
    ("rated", {"score": 4}),
)


@pytest.fixture
def busy(office: Office) -> Office:
    """A station after some months of work of all kinds."""
    chance, clock = Random(3), office.place.now
    assert isinstance(clock, Standing)
    codes: list[str] = []
    for _ in range(120):
        clock.goes_on(hours=chance.randrange(1, 40))
        if chance.random() < 0.25 or not codes:
            codes.append(submitted(office, an_application(papers=chance.random() < 0.6)).code)
        kind, body = chance.choice(DEEDS)
        office.service.act(chance.choice(codes[-6:]), kind, body, actor=actor_for(kind))
    return office


def months(office: Office) -> list[Period]:
    period = Period.month("2026-12", 1, TZ)
    return [period, period.following, period.following.following, period.following.following.following]


def test_sums_and_count_agree_in_every_month_and_grouping(busy: Office) -> None:
    for period in months(busy):
        for by in (
            ("unit", "procedure"),
            ("team",),
            ("channel", "unit"),
            ("unit", "procedure", "team", "channel"),
        ):
            figures, counted = busy.register.figures(period, by), busy.register.counted(period, by)
            assert dumps(figures.to_json()) == dumps(counted.to_json())
        one = busy.register.figures(period, unit="cam-pha")
        assert one.to_json() == busy.register.counted(period, unit="cam-pha").to_json()
    assert verify(busy.place).faults == ()


def test_overdue_follows_the_hour_in_a_month_that_is_not_over(office: Office) -> None:
    clock = office.place.now
    assert isinstance(clock, Standing)
    filed = submitted(office)
    assert filed.due is not None
    period = months(office)[0]
    assert office.register.figures(period).total.pending_overdue == 0
    clock.at = filed.due + timedelta(seconds=1)
    assert office.register.figures(period).total.pending_overdue == 1
    clock.at = datetime(2027, 2, 1, tzinfo=TZ)
    assert office.register.figures(period).total.pending_overdue == 1


def test_days_that_are_no_month_are_counted(busy: Office) -> None:
    first = months(busy)[0]
    week = Period(first.start, first.start + timedelta(days=7), TZ)
    assert busy.register.figures(week).to_json() == busy.register.counted(week).to_json()


def test_sums_are_made_anew_where_other_rules_made_them(busy: Office) -> None:
    with busy.place.store.write() as work:
        before = work.rows.sums()
        work.rows.forget_sums()
        work.local.put("projections-made-by", b"0")
    assert bring_up(busy.place) > 0
    with busy.place.store.read() as work:
        assert work.rows.sums() == before
    assert verify(busy.place).faults == ()
    assert bring_up(busy.place) == 0
