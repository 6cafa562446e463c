"""When a screen that nobody touches warns, and when it wipes: pure functions of time."""

from dataclasses import dataclass
from math import ceil
from typing import Final

ORDINARY_S: Final = 60.0
READING_S: Final = 90.0
COUNTDOWN_S: Final = 20
DONE_S: Final = 45.0
PRINTING_AT_MOST_S: Final = 60.0


@dataclass(frozen=True, slots=True)
class Idle:
    """Nothing (both unset), a warning with seconds left, or a wipe that is due."""

    seconds_left: int | None = None
    wipe: bool = False


def since_touch(quiet_s: float, *, reading: bool, capturing: bool = False, at_rest: bool = False) -> Idle:
    """What is due after `quiet_s` seconds without a touch.

    Reading pages wait longer; while papers are captured the clock stands; a screen at rest (home, nothing typed) goes
    back to its first state without asking.
    """
    if capturing:
        return Idle()
    patience = READING_S if reading else ORDINARY_S
    if quiet_s < patience:
        return Idle()
    left = ceil(patience + COUNTDOWN_S - quiet_s)
    return Idle(wipe=True) if at_rest or left <= 0 else Idle(seconds_left=min(left, COUNTDOWN_S))


def done_left(quiet_s: float, since_print_s: float | None) -> int:
    """Seconds until the last page clears: 45 after the last touch, at the latest 60 after the printer was asked."""
    left = DONE_S - quiet_s
    if since_print_s is not None:
        left = min(left, PRINTING_AT_MOST_S - since_print_s)
    return max(0, ceil(left))
