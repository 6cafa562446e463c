"""Whatever happens to a center's hours, in whatever order it is heard of: the same center, by a walk minute by minute."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache, reduce
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from dossiers.center import Center
from dossiers.center_bodies import applied, statement_of
from dossiers.center_fold import center_now
from dossiers.clock import due_of
from dossiers.hours import CenterHours
from forms.packs import Pack
from kiosk.bootstrap import pack_of
from kiosk.settings import DEMO_CENTER, load_center
from tests.support.calendars import budgets, pauses_after
from tests.support.minutes import MinuteClock

FIRST = load_center(DEMO_CENTER)
START = datetime(2026, 12, 7, tzinfo=FIRST.tz)
minutes = st.integers(0, 8 * 24 * 60).map(lambda minute: START + timedelta(minutes=minute))
days = minutes.map(lambda at: at.date().isoformat())


@cache
def pack() -> Pack:
    return pack_of(FIRST)


@dataclass(frozen=True)
class Heard:
    """A center event as the fold reads it."""

    id: str
    version: int
    station: str
    seq: int
    kind: str
    at: datetime
    body: dict[str, Any]

    @property
    def order(self) -> tuple[int, str, int, str]:
        return (self.version, self.station, self.seq, self.id)

    @property
    def holds_from(self) -> datetime:
        begins = self.body.get("from")
        return self.at if begins is None else max(self.at, datetime.fromisoformat(begins))


@st.composite
def closures(draw: st.DrawFn) -> dict[str, str]:
    start, length = draw(minutes), draw(st.integers(1, 3000))
    return {"start": start.isoformat(), "end": (start + timedelta(minutes=length)).isoformat()}


@st.composite
def calendar_bodies(draw: st.DrawFn) -> dict[str, Any]:
    """One or more settings of the hours, as an event states them."""
    morning = {"monday": ["07:30-11:30"], "saturday": ["08:00-10:00"]}
    late = {"monday": ["09:00-12:00", "13:30-18:30"], "tuesday": ["10:00-20:00"], "friday": []}
    closed = draw(st.lists(closures(), max_size=2))
    gone = [f"{each['start']}/{each['end']}" for each in closed[:1]]
    stated = {
        "hours": draw(st.sampled_from([morning, late, {}])),
        "closures": draw(st.sampled_from([{"put": closed}, {"put": closed[1:], "drop": gone}])),
        "extra_days": {"put": [{"day": draw(days)}], "drop": [draw(days)]},
        "cut_off": draw(st.sampled_from([None, "15:30:00"])),
    }
    names = draw(st.sets(st.sampled_from(sorted(stated)), min_size=1))
    begins = draw(st.none() | minutes)
    later = {} if begins is None else {"from": begins.isoformat()}
    return {**{name: stated[name] for name in sorted(names)}, **later}


@st.composite
def other_events(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """Changes of what is no calendar."""
    ward = draw(st.sampled_from(["Hồng Gai", "Cẩm Phả"]))
    unit = {"id": "moi", "name": {"vi": "x", "en": "x", "zh": "x"}, "wards": [ward]}
    account = {"login": draw(st.sampled_from(["an", "thu"])), "role": "clerk", "name": ward}
    return draw(
        st.sampled_from(
            [
                ("units_changed", {"units": {"put": [unit], "drop": ["uong-bi"]}}),
                (
                    "catalogue_changed",
                    {"hidden_procedures": {"put": ["lv-outage"]}, "confirm_transfer": True},
                ),
                ("catalogue_changed", {"budgets": {"put": [{"procedure": "x", "budget": "2 hours"}]}}),
                ("accounts_changed", {"put": [account]}),
                ("accounts_changed", {"drop": ["an"], "copies": [{"login": "thu"}]}),
                ("station_joined", {"station": "x"}),
            ]
        )
    )


@st.composite
def histories(draw: st.DrawFn) -> list[Heard]:
    """Center events of three stations, some of them made apart."""
    told = draw(
        st.lists(calendar_bodies().map(lambda body: ("calendar_changed", body)) | other_events(), max_size=5)
    )
    return [
        Heard(f"e{n}", draw(st.integers(1, 4)), draw(st.sampled_from("abc")), n, kind, draw(minutes), body)
        for n, (kind, body) in enumerate(told)
    ]


class Replayed(MinuteClock):
    """The hours of each minute by the events that hold at it, applied one after another."""

    def __init__(self, first: Center, events: Sequence[Heard]) -> None:
        super().__init__(first.tz, CenterHours(), ())
        self._first = first
        self._events = sorted(events, key=lambda each: each.order)
        self._after = cache(self._settings_after)

    def hours_at(self, at: datetime) -> CenterHours:
        return self._after(tuple(n for n, each in enumerate(self._events) if each.holds_from <= at))

    def _settings_after(self, held: tuple[int, ...]) -> CenterHours:
        told = (statement_of(self._events[n].kind, self._events[n].body) for n in held)
        center = reduce(applied, (each for each in told if each is not None), self._first)
        calendar = pack().calendar
        return center.first_hours(calendar.holidays, calendar.extra_days)


@settings(max_examples=100, deadline=None)
@given(events=histories(), accepted=minutes, budget=budgets, data=st.data())
def test_dues_over_changes_are_those_of_a_walk_by_minutes(
    events: list[Heard], accepted: datetime, budget: Any, data: st.DataObject
) -> None:
    pauses = data.draw(pauses_after(accepted))
    calendar = center_now(FIRST, pack(), events).calendar
    assert due_of(calendar, budget, accepted, pauses) == Replayed(FIRST, events).due(budget, accepted, pauses)


@settings(max_examples=100, deadline=None)
@given(events=histories(), data=st.data())
def test_every_order_of_arrival_gives_one_center(events: list[Heard], data: st.DataObject) -> None:
    heard = data.draw(st.permutations(events))
    here, there = center_now(FIRST, pack(), events), center_now(FIRST, pack(), heard)
    assert here.center == there.center
    assert here.line == there.line
    assert here.accounts == there.accounts
    assert here.calendar.says_as(there.calendar)
    assert here.calendar.digest == there.calendar.digest


@given(
    closed=st.lists(closures(), min_size=2, max_size=4, unique_by=lambda each: (each["start"], each["end"]))
)
def test_closures_made_apart_all_count(closed: list[dict[str, str]]) -> None:
    events = [
        Heard(f"e{n}", 2, f"s{n}", 1, "calendar_changed", START, {"closures": {"put": [each]}})
        for n, each in enumerate(closed)
    ]
    assert len(center_now(FIRST, pack(), events).center.closures) == len(closed)
