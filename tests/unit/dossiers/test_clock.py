"""The clock: the domain page's examples, its rules one by one, and a model that walks minute by minute."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiers.calendar import CenterHours, WorkingCalendar
from dossiers.clock import ClockFacts, Pause, check_due, due_of, outcome_of, parties, reading, start_of
from dossiers.errors import BadInput
from dossiers.states import Outcome
from forms.budgets import Budget
from tests.support.calendars import ZONES, budgets, center_hours, changes, minutes, pauses_after
from tests.support.minutes import MinuteClock

TZ = ZoneInfo("Asia/Ho_Chi_Minh")
NEW_YEAR = CenterHours(holidays=frozenset({date(2027, 1, 1)}))
CAL = WorkingCalendar(TZ, NEW_YEAR)
THREE_DAYS = Budget(3, "working_days")
FOUR_HOURS = Budget(4, "working_hours")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=TZ)


def a_pause(start: str, end: str | None, cause: str = "supplement") -> Pause:
    return Pause(cause, at(start), at(end) if end else None)  # type: ignore[arg-type]


def facts(
    accepted: str, budget: str = "3 working_days", *pauses: Pause, stopped: str | None = None
) -> ClockFacts:
    return ClockFacts(Budget.parse(budget), at(accepted), pauses, at(stopped) if stopped else None)


@pytest.mark.parametrize(
    ("accepted", "budget", "pauses", "due"),
    [
        ("2026-12-07 09:00", "3 working_days", (), "2026-12-10 09:00"),
        ("2026-12-07 07:30", "1 working_days", (), "2026-12-07 17:00"),
        ("2026-12-11 16:00", "4 working_hours", (), "2026-12-14 10:30"),
        ("2026-12-12 10:00", "3 working_days", (), "2026-12-16 17:00"),
        (
            "2026-12-07 09:00",
            "3 working_days",
            (("2026-12-08 09:00", "2026-12-09 15:00"),),
            "2026-12-11 15:00",
        ),
        ("2026-12-31 15:00", "1 working_days", (), "2027-01-04 15:00"),
        ("2026-12-06 23:30", "2 hours", (), "2026-12-07 01:30"),
    ],
)
def test_the_examples_of_the_domain_page_come_out(
    accepted: str, budget: str, pauses: tuple[tuple[str, str], ...], due: str
) -> None:
    held = [a_pause(*pause) for pause in pauses]
    assert due_of(CAL, Budget.parse(budget), at(accepted), held) == at(due)


def test_a_due_is_exact_to_the_second() -> None:
    assert due_of(CAL, THREE_DAYS, at("2026-12-07 09:00:17")) == at("2026-12-10 09:00:17")


def test_acceptance_at_the_end_of_the_morning_starts_the_clock_in_the_afternoon() -> None:
    assert start_of(CAL, facts("2026-12-07 11:30")) == at("2026-12-07 13:00")


def test_clock_hours_start_at_once_even_on_a_sunday_after_the_cut_off() -> None:
    cal = WorkingCalendar(TZ, CenterHours(cut_off=time(15, 30)))
    assert start_of(cal, facts("2026-12-06 23:30", "2 hours")) == at("2026-12-06 23:30")


def test_acceptance_after_the_cut_off_starts_the_clock_on_the_next_working_morning() -> None:
    cal = WorkingCalendar(TZ, CenterHours(cut_off=time(15, 30)))
    assert start_of(cal, facts("2026-12-11 15:30:01")) == at("2026-12-14 07:30")
    assert start_of(cal, facts("2026-12-11 15:30")) == at("2026-12-11 15:30")


def test_while_paused_with_budget_left_there_is_no_due_but_what_is_left() -> None:
    shown = reading(
        CAL,
        facts("2026-12-07 09:00", "3 working_days", a_pause("2026-12-08 09:00", None)),
        at("2026-12-20 09:00"),
    )
    assert shown.due is None
    assert shown.paused_since == at("2026-12-08 09:00")
    assert shown.working_left == timedelta(hours=16)
    assert not shown.is_overdue


def test_no_pause_moves_a_due_that_was_reached_before_it_or_just_when_it_began() -> None:
    early = facts("2026-12-07 09:00", "3 working_days", a_pause("2026-12-10 09:00", None))
    shown = reading(CAL, early, at("2026-12-11 09:00"))
    assert shown.due == at("2026-12-10 09:00")
    assert shown.is_overdue


def test_a_budget_that_runs_out_at_the_end_of_a_day_is_not_moved_by_a_pause_in_the_night() -> None:
    held = [a_pause("2026-12-07 20:00", "2026-12-09 09:00")]
    assert due_of(CAL, Budget(1, "working_days"), at("2026-12-07 07:30"), held) == at("2026-12-07 17:00")


def test_a_clock_that_stops_while_paused_is_judged_as_if_it_were_resumed_just_then() -> None:
    held = a_pause("2026-12-08 09:00", None)
    shown = reading(
        CAL,
        facts("2026-12-07 09:00", "3 working_days", held, stopped="2026-12-15 09:00"),
        at("2026-12-16 09:00"),
    )
    assert shown.due == at("2026-12-17 09:00")
    assert shown.outcome is Outcome.AHEAD
    assert shown.handling == timedelta(hours=8)
    assert shown.handling_days == 1.0


@pytest.mark.parametrize(
    ("budget", "stopped", "outcome"),
    [
        ("3 working_days", "2026-12-09 16:59", Outcome.AHEAD),
        ("3 working_days", "2026-12-10 00:00", Outcome.ON_TIME),
        ("3 working_days", "2026-12-10 09:00", Outcome.ON_TIME),
        ("3 working_days", "2026-12-10 09:00:01", Outcome.OVERDUE),
        ("4 working_hours", "2026-12-07 13:29:59", Outcome.AHEAD),
        ("4 working_hours", "2026-12-07 13:30", Outcome.ON_TIME),
        ("4 working_hours", "2026-12-07 14:30", Outcome.ON_TIME),
        ("4 working_hours", "2026-12-07 14:30:01", Outcome.OVERDUE),
        ("2 hours", "2026-12-07 09:59:59", Outcome.AHEAD),
        ("2 hours", "2026-12-07 10:00", Outcome.ON_TIME),
        ("2 hours", "2026-12-07 11:00:01", Outcome.OVERDUE),
    ],
)
def test_the_outcome_is_told_by_the_last_unit(budget: str, stopped: str, outcome: Outcome) -> None:
    assert outcome_of(CAL, facts("2026-12-07 09:00", budget, stopped=stopped)) is outcome


def test_a_pause_that_ends_before_the_clock_starts_starts_nothing_earlier() -> None:
    cal = WorkingCalendar(TZ, CenterHours(cut_off=time(15, 30)))
    held = [a_pause("2026-12-07 15:50", "2026-12-07 16:00")]
    assert due_of(cal, FOUR_HOURS, at("2026-12-07 15:45"), held) == at("2026-12-08 11:30")


def test_pauses_that_overlap_stop_the_clock_once_in_whatever_order_they_are_told() -> None:
    held = (a_pause("2026-12-07 10:30", "2026-12-07 11:00"), a_pause("2026-12-07 10:00", "2026-12-08 10:00"))
    assert due_of(CAL, FOUR_HOURS, at("2026-12-07 09:00"), held) == at("2026-12-08 14:30")
    stopped = facts("2026-12-07 09:00", "4 working_hours", *held, stopped="2026-12-08 11:00")
    assert reading(CAL, stopped, at("2026-12-09 09:00")).handling == timedelta(hours=2)
    assert parties(CAL, stopped, at("2026-12-09 09:00")).utility == timedelta(hours=2)


def test_handling_time_is_working_time_whatever_unit_the_budget_has() -> None:
    over_night = facts("2026-12-07 16:00", "24 hours", stopped="2026-12-08 08:30")
    assert reading(CAL, over_night, at("2026-12-09 09:00")).handling_days == 0.25


def test_a_closure_counts_only_for_working_time_after_it_was_made_known() -> None:
    closed = CenterHours(closures=((at("2026-12-08 07:30"), at("2026-12-08 17:00")),))
    cal = WorkingCalendar(TZ, CenterHours(), [(at("2026-12-08 10:30"), closed)])
    assert due_of(cal, THREE_DAYS, at("2026-12-07 09:00")) == at("2026-12-10 15:30")


def test_an_extra_working_day_beats_a_holiday_and_has_the_hours_of_the_day_it_stands_for() -> None:
    weekly = {0: ((time(8), time(12)),), 4: ((time(9), time(11)),)}
    saturday, friday = date(2026, 12, 12), date(2026, 12, 11)
    days = CenterHours(weekly=weekly, extra_days={saturday: friday}, holidays=frozenset({saturday, friday}))
    assert WorkingCalendar(TZ, days).intervals(saturday) == (
        (at("2026-12-12 09:00"), at("2026-12-12 11:00")),
    )
    plain = CenterHours(weekly=weekly, extra_days={saturday: None})
    assert WorkingCalendar(TZ, plain).intervals(saturday) == (
        (at("2026-12-12 08:00"), at("2026-12-12 12:00")),
    )


def test_a_corrected_budget_works_the_clock_out_anew_from_the_acceptance() -> None:
    assert reading(CAL, facts("2026-12-07 09:00", "5 working_days"), at("2026-12-07 10:00")).due == at(
        "2026-12-14 09:00"
    )


def test_the_internal_target_is_a_part_of_the_budget_and_moves_with_pauses() -> None:
    held = a_pause("2026-12-07 10:00", "2026-12-08 10:00")
    shown = reading(
        CAL, facts("2026-12-07 09:00", "5 working_days", held), at("2026-12-07 10:00"), internal_share=0.6
    )
    assert shown.internal == at("2026-12-11 09:00")


def test_the_clocks_of_all_parties_run_side_by_side_and_add_up() -> None:
    held = facts(
        "2026-12-07 09:00",
        "5 working_days",
        a_pause("2026-12-07 10:00", "2026-12-07 11:00", "supplement"),
        a_pause("2026-12-08 08:30", "2026-12-08 10:30", "agency"),
        a_pause("2026-12-09 08:30", "2026-12-09 09:00", "force_majeure"),
        stopped="2026-12-09 10:00",
    )
    spent = parties(CAL, held, at("2026-12-30 09:00"))
    assert spent.total == timedelta(hours=17)
    assert (spent.applicant, spent.agency, spent.other) == (
        timedelta(hours=1),
        timedelta(hours=2),
        timedelta(minutes=30),
    )
    assert spent.utility == timedelta(hours=13, minutes=30)


def test_a_week_without_monday_has_no_standard_day() -> None:
    with pytest.raises(ValueError, match="Monday"):
        CenterHours(weekly={1: ((time(8), time(12)),)})


HARDLY_EVER = WorkingCalendar(TZ, CenterHours(weekly={0: ((time(7, 30), time(7, 31)),)}))
NEVER_AGAIN = WorkingCalendar(TZ, CenterHours(closures=((at("2026-01-01"), at("2300-01-01")),)))


@pytest.mark.parametrize(
    ("cal", "budget"),
    [
        (CAL, "100000 working_days"),
        (HARDLY_EVER, "100000 working_hours"),
        (HARDLY_EVER, "100000 working_days"),
        (NEVER_AGAIN, "2 working_hours"),
    ],
)
def test_a_due_that_no_calendar_reaches_is_the_end_of_reckoning_and_promised_to_nobody(
    cal: WorkingCalendar, budget: str
) -> None:
    held = ClockFacts(
        Budget.parse(budget), at("2026-12-07 09:00"), (a_pause("2026-12-08 09:00", "2026-12-09 15:00"),)
    )
    due = due_of(cal, held.budget, held.accepted_at, held.pauses)
    assert due == reading(cal, held, at("2026-12-30 09:00")).due == datetime(2199, 12, 31, tzinfo=UTC)
    with pytest.raises(BadInput, match=f"{budget} ends after the year 2199"):
        check_due(held.budget, due)
    stopped = replace(held, stopped_at=at("2027-01-04 09:00"))
    assert outcome_of(cal, stopped) is Outcome.AHEAD


def test_years_of_closure_delay_a_due_and_do_not_end_it() -> None:
    closed = CenterHours(closures=((at("2027-01-01"), at("2102-01-01")),))
    due = due_of(WorkingCalendar(TZ, closed), Budget(1, "working_days"), at("2026-12-31 15:00"))
    assert due == at("2102-01-02 15:00")


def test_clock_hours_end_where_reckoning_ends() -> None:
    due = due_of(CAL, Budget(100_000, "hours"), at("2199-12-01 09:00"))
    with pytest.raises(BadInput, match="2199"):
        check_due(Budget(100_000, "hours"), due)


@st.composite
def clocks(draw: st.DrawFn) -> tuple[WorkingCalendar, MinuteClock, ClockFacts]:
    tz, first, later = (
        draw(st.sampled_from(ZONES)),
        draw(center_hours()),
        draw(st.lists(changes(), max_size=2)),
    )
    accepted = draw(minutes)
    held = draw(pauses_after(accepted))
    stop = accepted + timedelta(minutes=draw(st.integers(0, 6 * 24 * 60)))
    if held:
        stop = max(stop, held[-1].start)
    return (
        WorkingCalendar(tz, first, later),
        MinuteClock(tz, first, later),
        ClockFacts(draw(budgets), accepted, held, stop),
    )


@settings(max_examples=80)
@given(clocks())
def test_a_due_is_where_walking_minute_by_minute_arrives(
    clock: tuple[WorkingCalendar, MinuteClock, ClockFacts],
) -> None:
    cal, walker, held = clock
    assert due_of(cal, held.budget, held.accepted_at, held.pauses) == walker.due(
        held.budget, held.accepted_at, held.pauses
    )


@settings(max_examples=80)
@given(clocks())
def test_outcome_and_handling_are_those_of_walking_minute_by_minute(
    clock: tuple[WorkingCalendar, MinuteClock, ClockFacts],
) -> None:
    cal, walker, held = clock
    stop = held.stopped_at
    assert stop is not None
    shown = reading(cal, held, stop)
    told = (held.budget, held.accepted_at, held.pauses, stop)
    assert shown.outcome == walker.outcome(*told)
    handled = walker.handling(*told)
    assert shown.handling == timedelta(minutes=handled)
    assert shown.handling_days == handled / walker.standard_minutes(held.accepted_at)
    spent = parties(cal, held, stop)
    assert spent.utility == shown.handling
    assert spent.utility + spent.applicant + spent.agency + spent.other == spent.total


@settings(max_examples=40)
@given(clocks())
def test_what_is_left_is_what_walking_minute_by_minute_leaves(
    clock: tuple[WorkingCalendar, MinuteClock, ClockFacts],
) -> None:
    cal, walker, held = clock
    running = ClockFacts(held.budget, held.accepted_at, held.pauses)
    when = held.stopped_at
    assert when is not None
    left = reading(cal, running, when).working_left
    assert left == timedelta(minutes=walker.left(held.budget, held.accepted_at, held.pauses, when))


@settings(max_examples=40)
@given(st.sampled_from(ZONES), center_hours(), st.lists(changes(), max_size=2), st.data())
def test_added_working_time_is_measured_again_to_the_second(
    tz: ZoneInfo, first: CenterHours, later: list[object], data: st.DataObject
) -> None:
    cal = WorkingCalendar(tz, first, later)  # type: ignore[arg-type]
    start = datetime(2026, 10, 19, tzinfo=UTC) + timedelta(seconds=data.draw(st.integers(0, 10**6)))
    working = timedelta(seconds=data.draw(st.integers(1, 200_000)))
    end = cal.add(start, working)
    assert cal.working_between(start, end) == working
    assert cal.working_between(start, end - timedelta(seconds=1)) == working - timedelta(seconds=1)
