"""Which state events count when stations that were apart contradict each other (domain page, "States").

State events form a tree by `on`. The line of an event is the event followed by the best line standing on it;
better is: containing `completed`, then longer, then the lower (station, seq, id) of its first event.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from dossiers.events import Event, Kind
from dossiers.states import PAUSES_CLOCK, STATE_KINDS, Status, after
from forms.budgets import BadBudget, Budget


@dataclass(frozen=True, slots=True)
class _Stand:
    """Where a dossier stands right after one state event, told by that event and those it stands on."""

    status: Status
    before: Status | None
    is_accepted: bool
    depth: int


@dataclass(frozen=True, slots=True)
class Step:
    """An event of the line that counts, with the state that it leads to."""

    event: Event
    status: Status
    before: Status | None


def ready(events: Collection[Event]) -> tuple[list[Event], tuple[str, ...]]:
    """The events all of whose `after` and `on` are here, each behind those; and the ids of those that wait.

    What stands on a waiting event waits too.
    """
    if _is_in_order(events):
        return list(events), ()
    here = {event.id: event for event in events}
    needs = {event.id: {*event.after, *(() if event.on is None else (event.on,))} for event in here.values()}
    dependants: dict[str, list[str]] = {}
    for event_id, needed in needs.items():
        for other in needed:
            dependants.setdefault(other, []).append(event_id)
    open_needs = {event_id: len(needed) for event_id, needed in needs.items()}
    free = [event_id for event_id, count in open_needs.items() if not count]
    known: list[Event] = []
    while free:
        event_id = free.pop()
        known.append(here[event_id])
        for dependant in dependants.get(event_id, ()):
            open_needs[dependant] -= 1
            if not open_needs[dependant]:
                free.append(dependant)
    waiting = sorted(here.keys() - {event.id for event in known})
    return known, tuple(waiting)


def _is_in_order(events: Collection[Event]) -> bool:
    """Whether each event comes once and behind those it names, as one station writes them: nothing is to be sorted."""
    seen = set[str]()
    for event in events:
        if (
            event.id in seen
            or (event.on is not None and event.on not in seen)
            or not seen.issuperset(event.after)
        ):
            return False
        seen.add(event.id)
    return True


def counting_line(known: Iterable[Event]) -> tuple[Step, ...]:
    """The line of `submitted` that counts, first to last; empty while no submission is here.

    `known` holds each event behind those it names. An event that does not apply to the state it stands on
    has no line, nor has what stands on it.
    """
    stands: dict[str, _Stand] = {}
    children: dict[str | None, list[Event]] = {}
    for event in known:
        stand = _stand(event, stands) if event.kind in STATE_KINDS else None
        if stand is not None:
            stands[event.id] = stand
            children.setdefault(event.on, []).append(event)
    best = _best_of(children, stands)
    line: list[Step] = []
    tip = best.get(None)
    while tip is not None:
        line.append(Step(tip, stands[tip.id].status, stands[tip.id].before))
        tip = best.get(tip.id)
    return tuple(line)


def _stand(event: Event, stands: Mapping[str, _Stand]) -> _Stand | None:
    below = None if event.on is None else stands.get(event.on)
    is_first = event.kind == Kind.SUBMITTED
    if is_first != (event.on is None) or is_first != (below is None) or not _says_enough(event):
        return None
    status = after(
        below.status if below else None,
        event.kind,
        event.body,
        before=below.before if below else None,
        is_accepted=below.is_accepted if below else False,
    )
    if status is None:
        return None
    return _Stand(
        status=status,
        before=below.status if below and event.kind in PAUSES_CLOCK else None,
        is_accepted=event.kind == Kind.ACCEPTED or (below is not None and below.is_accepted),
        depth=below.depth + 1 if below else 0,
    )


def _says_enough(event: Event) -> bool:
    """Whether the event says what everything after it stands on; only a damaged author's does not."""
    if event.kind == Kind.SUBMITTED:
        return bool(event.body.get("procedure"))
    if event.kind == Kind.ACCEPTED:
        return bool(event.body.get("unit")) and is_budget(event.body.get("budget"))
    return True


def is_budget(text: object) -> bool:
    """Whether the text is a budget such as `3 working_days`."""
    try:
        return isinstance(text, str) and bool(Budget.parse(text))
    except BadBudget:
        return False


def _best_of(
    children: Mapping[str | None, list[Event]], stands: Mapping[str, _Stand]
) -> dict[str | None, Event]:
    """For every event (and None, the ground) the first event of the best line that stands on it."""
    best: dict[str | None, Event] = {}
    worth: dict[str | None, tuple[bool, int]] = {}
    parents = [key for key in children if key is not None]
    parents.sort(key=lambda key: stands[key].depth, reverse=True)

    def value(event: Event) -> tuple[bool, int]:
        completes, length = worth.get(event.id, (False, 0))
        return completes or event.kind == Kind.COMPLETED, length + 1

    for parent in (*parents, None):
        if parent in children:
            standing = children[parent]
            first = (
                standing[0]
                if len(standing) == 1
                else min(
                    standing,
                    key=lambda event: (*(-part for part in value(event)), event.station, event.seq, event.id),
                )
            )
            best[parent], worth[parent] = first, value(first)
    return best


def known_to(event: str, events: Collection[Event]) -> list[Event]:
    """The event of this id and all that its author knew of the dossier: what it names in `after`, and so on back."""
    by_id = {each.id: each for each in events}
    found, sought = set[str](), [event]
    while sought:
        each = by_id.get(sought.pop())
        if each is not None and each.id not in found:
            found.add(each.id)
            sought += each.after
    return [each for each in events if each.id in found]
