"""How much time is left, in words, colour and length."""

from datetime import datetime, timedelta

import pytest

from dossiers.queries import Row
from dossiers.states import Status
from kiosk.counter.time_left import time_left
from kiosk.widgets.wording import english
from tests.support.counter_desk import NOW, TZ, a_row


def an_accepted(**changes: object) -> Row:
    return a_row(1, Status.ACCEPTED, **changes)


def test_plenty_of_time_is_green_and_says_the_days() -> None:
    look = time_left(an_accepted(days_left=5, share_left=1.0), NOW, english)

    assert (look.text, look.date, look.share, look.tone) == ("5 days", "30/11", 1.0, "ok")


@pytest.mark.parametrize(("days", "tone"), [(3, "ok"), (2, "warn"), (1, "warn")])
def test_two_working_days_and_less_are_amber(days: int, tone: str) -> None:
    assert time_left(an_accepted(days_left=days), NOW, english).tone == tone


def test_one_day_is_said_in_the_singular() -> None:
    assert time_left(an_accepted(days_left=1), NOW, english).text == "1 day"


def test_the_due_day_is_red_and_says_the_hour() -> None:
    today = NOW.replace(hour=16, minute=0)

    look = time_left(an_accepted(due=today, days_left=0, share_left=0.05), NOW, english)

    assert (look.text, look.date, look.tone) == ("today", "16:00", "error")


def test_overdue_is_a_full_red_bar_that_says_how_late() -> None:
    late = datetime(2026, 11, 20, 16, 0, tzinfo=TZ)

    look = time_left(an_accepted(due=late, days_left=-1, overdue=True, share_left=0.0), NOW, english)

    assert (look.text, look.share, look.tone) == ("1 day late", 1.0, "error")


def test_overdue_since_this_morning_does_not_say_no_days() -> None:
    look = time_left(
        an_accepted(due=NOW - timedelta(minutes=30), days_left=0, overdue=True, share_left=0.0), NOW, english
    )

    assert look.text == "overdue today"


def test_a_paused_clock_is_grey_and_says_since_when() -> None:
    look = time_left(
        an_accepted(due=None, paused_since=NOW - timedelta(days=1), share_left=0.6), NOW, english
    )

    assert (look.text, look.date, look.share, look.tone) == ("paused 1 day", "Paused", 0.6, "neutral")


def test_a_budget_that_ran_out_before_the_pause_stays_overdue() -> None:
    look = time_left(
        an_accepted(
            due=NOW - timedelta(days=3), paused_since=NOW - timedelta(days=1), overdue=True, days_left=-1
        ),
        NOW,
        english,
    )

    assert look.tone == "error"


def test_a_new_dossier_says_that_its_clock_has_not_started() -> None:
    look = time_left(a_row(1), NOW, english)

    assert (look.text, look.date, look.share) == ("to accept", "not started", 1.0)


@pytest.mark.parametrize(
    ("left", "words", "tone"),
    [
        (timedelta(minutes=45), "45 min", "error"),
        (timedelta(hours=6), "6 h", "warn"),
        (timedelta(hours=20), "20 h", "ok"),
    ],
)
def test_a_budget_in_hours_counts_hours_and_is_red_in_the_last_one(
    left: timedelta, words: str, tone: str
) -> None:
    share = left / timedelta(hours=24)

    look = time_left(
        an_accepted(budget="24 hours", due=NOW + left, working_left=left, share_left=share, days_left=0),
        NOW,
        english,
    )

    assert (look.text, look.tone) == (words, tone)


@pytest.mark.parametrize(("overdue", "tone"), [(False, "ok"), (True, "error")])
def test_a_stopped_clock_tells_its_outcome(overdue: bool, tone: str) -> None:
    look = time_left(a_row(1, Status.COMPLETED, overdue=overdue), NOW, english)

    assert look.tone == tone


def test_refused_before_acceptance_never_had_a_clock() -> None:
    look = time_left(a_row(1, Status.REFUSED, accepted_at=None, due=None), NOW, english)

    assert (look.text, look.share) == ("never started", 0.0)


def test_a_due_in_another_year_names_the_year() -> None:
    look = time_left(an_accepted(due=datetime(2027, 1, 4, 15, 0, tzinfo=TZ)), NOW, english)

    assert look.date == "04/01/2027"
