"""A center changes by events: from when its hours hold, what stays printed, and that every order gives one center."""

from datetime import datetime, timedelta
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiers.center import Closure, Hours
from dossiers.center_fold import center_now
from dossiers.center_writing import append_center_event, change_center
from dossiers.clock import due_of
from dossiers.errors import BadInput, OperationalError
from dossiers.verifying import verify
from forms.budgets import Budget
from kiosk.bootstrap import Office, open_office, pack_of
from kiosk.settings import DEMO_CENTER, load_center
from tests.support.office import MONDAY_NINE, TZ, Standing, acts, an_office, submitted

ADMIN = "admin:thu"
MORNINGS = Hours(**dict.fromkeys(("monday", "tuesday", "wednesday", "thursday", "friday"), ("07:30-11:30",)))


@pytest.fixture
def clock() -> Standing:
    return Standing()


@pytest.fixture
def office(tmp_path: Path, clock: Standing) -> Office:
    return an_office(tmp_path / "station", clock)


def changed(office: Office, *, begins: datetime | None = None, **settings: Any) -> tuple[str, ...]:
    """The center with other settings."""
    wanted = office.place.center.model_copy(update=settings)
    return change_center(office.place, wanted, actor=ADMIN, begins=begins)


def due(office: Office, code: str) -> datetime | None:
    return office.queries.view(code).appointments.due


def test_a_closure_moves_the_due_of_a_running_clock_and_not_the_printed_appointment(
    office: Office, clock: Standing
) -> None:
    filed = submitted(office)
    assert filed.due is not None
    clock.goes_on(hours=1)
    tuesday = datetime(2026, 12, 8, tzinfo=TZ)
    closed = Closure(start=tuesday, end=tuesday + timedelta(days=1))
    assert changed(office, closures=(closed,)) == ("calendar_changed",)
    shown = office.queries.view(filed.code).appointments
    assert shown.due == filed.due + timedelta(days=1)
    assert shown.first == filed.due
    assert office.service.receipt(filed.code).appointment == filed.due
    assert verify(office.place).faults == ()


def test_a_closure_made_known_late_counts_only_from_then_on(office: Office, clock: Standing) -> None:
    filed = submitted(office)
    clock.goes_on(days=1, hours=1)
    monday = datetime(2026, 12, 7, tzinfo=TZ)
    changed(office, closures=(Closure(start=monday, end=monday + timedelta(days=2)),))
    # of the closure of Monday and Tuesday only Tuesday from 10:00 on was still to come: 5.5 working hours
    assert due(office, filed.code) == office.place.calendar.add(filed.due, timedelta(hours=5, minutes=30))  # type: ignore[arg-type]


def test_hours_may_change_from_a_later_day_on(office: Office, clock: Standing) -> None:
    filed = submitted(office)
    wednesday = datetime(2026, 12, 9, tzinfo=TZ)
    changed(office, hours=MORNINGS, begins=wednesday)
    calendar = office.place.calendar
    assert len(calendar.intervals(wednesday.date() - timedelta(days=1))) == 2
    assert len(calendar.intervals(wednesday.date())) == 1
    assert due(office, filed.code) == calendar.add(MONDAY_NINE, timedelta(hours=24))


def test_hours_do_not_change_in_the_past(office: Office) -> None:
    with pytest.raises(BadInput, match="never in the past"):
        changed(office, hours=MORNINGS, begins=MONDAY_NINE - timedelta(days=1))


@pytest.mark.parametrize("name", ["code", "time_zone", "pack", "month_starts_on"])
def test_what_everything_rests_on_stays(office: Office, name: str) -> None:
    other = {"code": "X1", "time_zone": "Asia/Tokyo", "pack": "cn", "month_starts_on": 15}[name]
    with pytest.raises(BadInput, match=name):
        changed(office, **{name: other})


def test_units_teams_and_catalogue_hold_from_the_next_act_on(office: Office, clock: Standing) -> None:
    center = office.place.center
    unit, team = center.units[1], center.teams[0]
    units = (
        center.units[0].model_copy(update={"wards": ()}),
        unit.model_copy(update={"wards": ("Hồng Gai",)}),
    )
    teams = (team.model_copy(update={"id": "moi", "unit": unit.id, "wards": ("Hồng Gai",)}),)
    kinds = changed(office, units=units, teams=teams, budgets={"lv-household-new": "9 working_days"})
    assert kinds == ("units_changed", "teams_changed", "catalogue_changed")
    row = office.queries.view(submitted(office).code).row
    assert (row.unit, row.team, row.budget) == (unit.id, "moi", "9 working_days")


def test_another_process_sees_the_change_with_its_next_transaction(
    tmp_path: Path, office: Office, clock: Standing
) -> None:
    other = open_office(tmp_path / "station", now=clock)
    filed = submitted(other)
    closed = Closure(start=MONDAY_NINE, end=MONDAY_NINE + timedelta(days=1))
    changed(office, closures=(closed,))
    assert due(other, filed.code) != filed.due
    again = open_office(tmp_path / "station", now=clock)
    assert due(again, filed.code) == due(office, filed.code)


def test_a_change_that_is_undone_leaves_nothing(office: Office) -> None:
    before = office.place.center
    with pytest.raises(RuntimeError), office.place.store.write() as work:
        body = {"teams": []}
        append_center_event(work, office.place.station, "teams_changed", body, actor=ADMIN, at=MONDAY_NINE)
        office.place.follow(work)
        assert office.place.center.teams == ()
        raise RuntimeError
    with office.place.store.read():
        assert office.place.center == before


def test_nothing_different_writes_nothing(office: Office) -> None:
    assert changed(office) == ()


def test_a_dossier_that_stopped_keeps_its_outcome_whatever_changes_later(
    office: Office, clock: Standing
) -> None:
    filed = submitted(office)
    acts(office, filed.code, ("completed", {"handed_over": True}))
    clock.goes_on(days=1)
    before = office.queries.view(filed.code).outcome
    changed(office, hours=MORNINGS)
    assert office.queries.view(filed.code).outcome == before
    assert verify(office.place).faults == ()


def test_a_calendar_that_is_not_here_works_out_no_new_due_and_says_so(office: Office) -> None:
    filed = submitted(office)
    changed(office, pack_calendar="2099-1")
    assert due(office, filed.code) == filed.due
    with pytest.raises(OperationalError, match="2099-1"):
        submitted(office)
    assert len(office.queries.find(filed.code)) == 1


def test_a_body_that_is_not_what_its_kind_says_has_no_effect(office: Office) -> None:
    event = _Event("a", 2, "s", 2, "calendar_changed", MONDAY_NINE, {"hours": {"monday": ["x"]}})
    now = center_now(office.place.first, office.place.first_pack, [event])
    assert now.center == office.place.first


def test_every_order_of_arrival_gives_one_center(office: Office) -> None:
    first, pack = office.place.first, office.place.first_pack
    bodies: list[dict[str, Any]] = [
        {"hours": MORNINGS.model_dump(mode="json")},
        {"closures": [{"start": "2026-12-08T00:00:00", "end": "2026-12-09T00:00:00"}]},
        {"extra_days": [{"day": "2026-12-12"}], "from": "2026-12-10T00:00:00+07:00"},
    ]
    events = [
        _Event(
            f"e{n}",
            2 + n // 2,
            f"s{n % 2}",
            2 + n,
            "calendar_changed",
            MONDAY_NINE + timedelta(hours=n),
            body,
        )
        for n, body in enumerate(bodies)
    ]
    days = [MONDAY_NINE.date() + timedelta(days=n) for n in range(14)]
    results = {
        tuple(center_now(first, pack, order).calendar.intervals(day) for day in days)
        for order in permutations(events)
    }
    assert len(results) == 1


class _Event:
    """A center event as the fold reads it."""

    def __init__(
        self, id: str, version: int, station: str, seq: int, kind: str, at: datetime, body: dict[str, Any]
    ) -> None:
        self.id, self.version, self.station, self.seq = id, version, station, seq
        self.kind, self.at, self.body = kind, at, body


@settings(max_examples=40, deadline=None)
@given(
    accepted=st.integers(0, 7 * 24 * 60),
    hours=st.integers(1, 40),
    known=st.integers(0, 5 * 24 * 60),
    begins=st.integers(0, 10 * 24 * 60),
    length=st.integers(1, 4 * 24 * 60),
)
def test_dues_over_a_late_closure_are_those_of_a_walk_by_minutes(
    accepted: int, hours: int, known: int, begins: int, length: int
) -> None:
    center = load_center(DEMO_CENTER)
    start = datetime(2026, 12, 7, tzinfo=TZ)
    at, closed = start + timedelta(minutes=known), start + timedelta(minutes=begins)
    opened = closed + timedelta(minutes=length)
    body = {"closures": [{"start": closed.isoformat(), "end": opened.isoformat()}]}
    event = _Event("a", 2, "s", 2, "calendar_changed", at, body)
    calendar = center_now(center, pack_of(center), [event]).calendar
    budget, from_then = Budget(hours, "working_hours"), start + timedelta(minutes=accepted)
    plain = center_now(center, pack_of(center), []).calendar

    def works(minute: datetime) -> bool:
        inside = any(a <= minute < b for a, b in plain.intervals(minute.date()))
        return inside and not (minute >= at and closed <= minute < opened)

    minute, left = from_then, hours * 60
    while left:
        left -= works(minute)
        minute += timedelta(minutes=1)
    assert due_of(calendar, budget, from_then) == minute
