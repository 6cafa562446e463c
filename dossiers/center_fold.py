"""From a center's first settings and its events to the center as it stands, whatever order the events came in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from typing import Any, Protocol

from pydantic import ValidationError

from dossiers.calendar import WorkingCalendar
from dossiers.center import Center
from dossiers.center_bodies import PARTS, CalendarChanged
from dossiers.events import CenterKind
from dossiers.hours import CenterHours, Change
from forms.packs import Pack


class CenterEvent(Protocol):
    """What the fold reads of an event."""

    @property
    def id(self) -> str: ...
    @property
    def version(self) -> int: ...
    @property
    def station(self) -> str: ...
    @property
    def seq(self) -> int: ...
    @property
    def kind(self) -> str: ...
    @property
    def at(self) -> datetime: ...
    @property
    def body(self) -> dict[str, Any]: ...


@dataclass(frozen=True, slots=True)
class CenterNow:
    """A center as its events leave it: its settings, its working calendar, and the pack as it has it.

    `lacks_calendar` names a version of the pack's calendar that a change asks for and this program does not have.
    """

    center: Center
    calendar: WorkingCalendar
    pack: Pack
    lacks_calendar: str | None = None


def center_now(first: Center, pack: Pack, events: Iterable[CenterEvent]) -> CenterNow:
    """The center after these events, in their order (version, station, seq, id).

    An event whose body is not what its kind says has no effect: it is another station's own word.
    """
    ordered = sorted(events, key=lambda each: (each.version, each.station, each.seq, each.id))
    changes = [(event, part) for event in ordered if (part := _part(event)) is not None]
    center = reduce(lambda now, change: now.model_copy(update=_stated(change[1])), changes, first)
    moves = [(event.at, part) for event, part in changes if event.kind == CenterKind.CALENDAR_CHANGED]
    known = [(at, part) for at, part in moves if pack.calendar_of(part.pack_calendar) is not None]
    lacking = [part.pack_calendar for at, part in moves if (at, part) not in known]
    beginning = _hours(first, pack) or _hours(first.model_copy(update={"pack_calendar": None}), pack)
    assert beginning is not None, "a pack has a calendar"
    return CenterNow(
        center=center,
        calendar=WorkingCalendar(
            first.tz, beginning, [Change(at, _changed(first, part, pack), part.begins) for at, part in known]
        ),
        pack=pack.adjusted(hidden=center.hidden_procedures, budgets=center.budgets),
        lacks_calendar=lacking[-1] if lacking else None,
    )


def _part(event: CenterEvent) -> Any:
    model = PARTS.get(event.kind)
    if model is None:
        return None
    try:
        return model.model_validate(event.body)
    except (ValidationError, ValueError):
        return None


def _stated(part: Any) -> dict[str, Any]:
    return {name: getattr(part, name) for name in type(part).model_fields if name != "begins"}


def _changed(first: Center, part: CalendarChanged, pack: Pack) -> CenterHours:
    hours = _hours(first.model_copy(update=_stated(part)), pack)
    assert hours is not None, "looked up before"
    return hours


def _hours(center: Center, pack: Pack) -> CenterHours | None:
    calendar = pack.calendar_of(center.pack_calendar)
    return None if calendar is None else center.first_hours(calendar.holidays, calendar.extra_days)
