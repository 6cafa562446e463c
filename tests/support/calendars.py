"""Random working calendars, pauses and budgets for property tests; all instants lie on minutes."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from dossiers.dossier import Pause
from dossiers.hours import CenterHours, Change
from forms.budgets import Budget

ZONES = [ZoneInfo("Asia/Ho_Chi_Minh"), ZoneInfo("Europe/Berlin"), ZoneInfo("America/St_Johns")]
FIRST = datetime(2026, 10, 19, tzinfo=UTC)
"""A Monday; the clocks of Berlin and St John's go back within the fortnight after it."""
DAYS = [date(2026, 10, 18) + timedelta(days=day) for day in range(16)]

minutes = st.integers(0, 12 * 24 * 60).map(lambda minute: FIRST + timedelta(minutes=minute))


@st.composite
def days_hours(draw: st.DrawFn, *, may_be_empty: bool = True) -> tuple[tuple[time, time], ...]:
    """Up to two intervals between 05:00 and 22:00."""
    count = draw(st.integers(0 if may_be_empty else 1, 2))
    edges = sorted(draw(st.sets(st.integers(30, 131), min_size=2 * count, max_size=2 * count)))
    times = [time(edge // 6, edge % 6 * 10) for edge in edges]
    return tuple(zip(times[::2], times[1::2], strict=True))


@st.composite
def center_hours(draw: st.DrawFn) -> CenterHours:
    """Office hours with many exceptions, or hours like nobody's."""
    if draw(st.booleans()):
        weekly = {day: ((time(7, 30), time(11, 30)), (time(13), time(17))) for day in range(5)}
    else:
        weekly = {day: draw(days_hours(may_be_empty=day > 0)) for day in range(7)}
    closed = draw(st.lists(st.tuples(minutes, st.integers(1, 2000)), max_size=2))
    return CenterHours(
        weekly=weekly,
        closures=tuple((start, start + timedelta(minutes=length)) for start, length in closed),
        extra_days=draw(
            st.dictionaries(st.sampled_from(DAYS), st.none() | st.sampled_from(DAYS), max_size=2)
        ),
        holidays=draw(st.frozensets(st.sampled_from(DAYS), max_size=3)),
        cut_off=draw(st.none() | st.just(time(15, 30)) | st.just(time(9))),
    )


@st.composite
def changes(draw: st.DrawFn) -> Change:
    """New hours, at once or from a later instant."""
    at = draw(minutes)
    later = draw(st.none() | st.integers(-1000, 5000))
    return Change(at, draw(center_hours()), None if later is None else at + timedelta(minutes=later))


budgets = st.builds(
    Budget, st.integers(1, 3), st.sampled_from(["working_days", "working_hours", "hours"])
) | st.builds(Budget, st.integers(4, 30), st.sampled_from(["working_hours", "hours"]))


@st.composite
def pauses_after(draw: st.DrawFn, accepted: datetime, *, may_be_open: bool = True) -> tuple[Pause, ...]:
    """Up to three pauses that follow one another; the last may have no end."""
    gaps = draw(st.lists(st.tuples(st.integers(0, 1500), st.integers(0, 1500)), max_size=3))
    causes = ["supplement", "payment", "applicant", "agency", "force_majeure"]
    at, made = accepted, []
    for before, length in gaps:
        start = at + timedelta(minutes=before)
        at = start + timedelta(minutes=length)
        made.append(Pause(draw(st.sampled_from(causes)), start, at))
    if made and may_be_open and draw(st.booleans()):
        made[-1] = Pause(made[-1].cause, made[-1].start, None)
    return tuple(made)
