"""The quiet screen."""

import pytest

from kiosk.citizen.idle import Idle, done_left, since_touch


@pytest.mark.parametrize(
    ("quiet", "reading", "expected"),
    [
        (0, False, Idle()),
        (59.9, False, Idle()),
        (60, False, Idle(seconds_left=20)),
        (66.1, False, Idle(seconds_left=14)),
        (79.5, False, Idle(seconds_left=1)),
        (80, False, Idle(wipe=True)),
        (9999, False, Idle(wipe=True)),
        (89, True, Idle()),
        (90, True, Idle(seconds_left=20)),
        (110, True, Idle(wipe=True)),
    ],
)
def test_a_quiet_screen_warns_then_wipes(quiet: float, reading: bool, expected: Idle) -> None:
    assert since_touch(quiet, reading=reading) == expected


def test_the_clock_stands_while_papers_are_captured() -> None:
    assert since_touch(500, reading=False, capturing=True) == Idle()


def test_a_screen_at_rest_goes_back_without_asking() -> None:
    assert since_touch(60, reading=False, at_rest=True) == Idle(wipe=True)


@pytest.mark.parametrize(
    ("quiet", "printing", "left"),
    [(0, None, 45), (10, 10, 35), (2, 50, 10), (44.2, None, 1), (50, None, 0), (1, 61, 0)],
)
def test_the_last_page_clears_45_seconds_after_the_touch_and_60_after_the_printer(
    quiet: float, printing: float | None, left: int
) -> None:
    assert done_left(quiet, printing) == left
