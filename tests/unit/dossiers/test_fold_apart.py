"""Whatever stations write while apart, and whatever order it arrives in: the same events, the same dossier."""

from collections.abc import Sequence
from datetime import timedelta
from functools import cache
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from dossiers.calendar import CenterHours, WorkingCalendar
from dossiers.clock import outcome_of
from dossiers.events import Event, Kind
from dossiers.fold import Dossier, Waiting, fold
from dossiers.lifecycle import allowed
from dossiers.states import STATE_KINDS
from tests.support.authors import MONDAY, TZ, Author, an_author

_BODIES = {
    Kind.CORRECTED: {"unit": "cam-pha", "answers": {"phone": "0911111111"}},
    Kind.ASSIGNED: {"clerk": "clerk-2"},
}


@st.composite
def lives_apart(draw: st.DrawFn) -> list[Event]:
    """What three stations wrote about one dossier, hearing of each other now and then."""
    stations = [an_author(Kind.SUBMITTED, name="b")]
    stations += [Author(name, *stations[0].events) for name in ("a", "c")]
    for _ in range(draw(st.integers(1, 14))):
        author, other = draw(st.sampled_from(stations)), draw(st.sampled_from(stations))
        if author is not other and draw(st.integers(0, 3)) == 0:
            author.hear(other.events)
            continue
        kind = draw(st.sampled_from(allowed(author.dossier)))
        at = MONDAY + timedelta(minutes=draw(st.integers(0, 10_000)))
        body = _BODIES.get(kind, {}) | ({"handed_over": True} if draw(st.booleans()) else {})
        author.write(kind, at, **body)
    return list({event.id: event for author in stations for event in author.events}.values())


def naive_line(events: Sequence[Event]) -> list[str]:
    """The page's rule, word by word, for events that all apply."""
    state_events = [event for event in events if event.kind in STATE_KINDS]

    @cache
    def line(of: str) -> tuple[Event, ...]:
        event = next(event for event in state_events if event.id == of)
        lines = [line(other.id) for other in state_events if other.on == of]
        lines.sort(key=lambda found: (found[0].station, found[0].seq, found[0].id))
        lines.sort(key=len, reverse=True)
        lines.sort(key=lambda found: any(event.kind == Kind.COMPLETED for event in found), reverse=True)
        return (event, *(lines[0] if lines else ()))

    beginning = next(event for event in state_events if event.on is None)
    return [event.id for event in line(beginning.id)]


@settings(max_examples=120)
@given(lives_apart(), st.randoms(use_true_random=False))
def test_any_order_of_arrival_gives_the_same_dossier(events: list[Event], chance: object) -> None:
    whole = fold(events)
    shuffled = list(events)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert fold(shuffled) == whole
    assert fold([*shuffled, *events]) == whole


def test_every_order_of_arrival_of_a_contradiction_gives_the_same_dossier() -> None:
    first = an_author(Kind.SUBMITTED, Kind.ACCEPTED, name="b")
    other = Author("a", *first.events)
    first.write(Kind.TRANSFERRED)
    other.write(Kind.PAUSED)
    other.write(Kind.CORRECTED, unit="cam-pha")
    first.write(Kind.ASSIGNED, clerk="clerk-2")
    events = {event.id: event for author in (first, other) for event in author.events}.values()
    whole = fold(events)
    assert all(fold(order) == whole for order in permutations(events))


@settings(max_examples=120)
@given(lives_apart())
def test_the_line_that_counts_is_the_one_of_the_page(events: list[Event]) -> None:
    dossier = fold(events)
    assert isinstance(dossier, Dossier)
    line = naive_line(events)
    assert dossier.last_state_event == line[-1]
    counting = [e.id for e in events if e.kind in STATE_KINDS and dossier.counts[e.id]]
    assert sorted(counting) == sorted(line)
    for event in events:
        if event.kind in (Kind.ASSIGNED, Kind.RESCHEDULED, Kind.CORRECTED):
            stops = [e for e in events if e.id in line and e.kind in _STOPS]
            stopped = any(dossier.effective[e.id] < dossier.effective[event.id] for e in stops)
            assert dossier.counts[event.id] == (event.on in line and not stopped)


_STOPS = (Kind.COMPLETED, Kind.REFUSED, Kind.WITHDRAWN, Kind.STOPPED)


@settings(max_examples=60)
@given(lives_apart(), st.data())
def test_what_is_missing_makes_others_wait_and_nothing_else(events: list[Event], data: st.DataObject) -> None:
    missing = data.draw(st.sampled_from(events))
    here = [event for event in events if event is not missing]
    found = fold(here) if here else Waiting("D", ())
    waiting = {missing.id}
    while more := {e.id for e in here if e.id not in waiting and waiting & {*e.after, e.on}}:
        waiting |= more
    assert set(found.waiting) == waiting - {missing.id}
    rest = [event for event in here if event.id not in waiting]
    if rest:
        known = fold(rest)
        assert isinstance(known, Dossier)
        assert isinstance(found, Dossier)
        assert (found.status, found.clock, found.heads) == (known.status, known.clock, known.heads)


@settings(max_examples=60)
@given(lives_apart())
def test_instants_never_go_back_along_what_counts_and_every_stopped_clock_has_an_outcome(
    events: list[Event],
) -> None:
    dossier = fold(events)
    assert isinstance(dossier, Dossier)
    for event in events:
        assert dossier.effective[event.id] >= event.at
        assert event.on is None or dossier.effective[event.id] >= dossier.effective[event.on]
    if dossier.clock is not None:
        edges = [edge for p in dossier.clock.pauses for edge in (p.start, p.end) if edge is not None]
        assert edges == sorted(edges)
        stopped = dossier.clock.stopped_at is not None
        assert stopped == dossier.status.is_final
        assert (outcome_of(WorkingCalendar(TZ, CenterHours()), dossier.clock) is not None) == stopped
