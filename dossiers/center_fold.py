"""From a center's first settings and its events to the center as it stands, whatever order the events came in.

Hours, closures and extra days are a line of time: a change holds for working time from its instant on, over what
earlier changes said of that same setting. All else is as the last change left it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Final, Protocol

from dossiers.accounts import Account, accounts_of
from dossiers.calendar import WorkingCalendar
from dossiers.center import Center
from dossiers.center_bodies import BODIES, SETTINGS, CalendarChanged, Statement, applied, statement_of
from dossiers.events import CenterKind
from dossiers.hours import CenterHours, Change
from dossiers.instants import from_seconds, seconds_of
from forms.packs import Pack

_BEGINNING: Final = -(10**12)


KINDS: Final = (*BODIES, str(CenterKind.ACCOUNTS_CHANGED))
"""The kinds of events that the fold reads."""


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
class Planned:
    """The center from an instant on: None is the beginning."""

    begins: datetime | None
    center: Center


@dataclass(frozen=True, slots=True)
class CenterNow:
    """A center as its events leave it: its settings, its working calendar, the pack as it has it, its accounts.

    `center` has all changes, also those of hours that begin later; `line` has them one after another.
    `lacks_calendar` names a version of the pack's calendar that a change asks for and this program does not have.
    """

    center: Center
    calendar: WorkingCalendar
    pack: Pack
    line: tuple[Planned, ...]
    accounts: Mapping[str, Account] = field(default_factory=dict)
    lacks_calendar: str | None = None

    def with_calendar(self, calendar: WorkingCalendar) -> "CenterNow":
        """The same with a calendar that says the same, and has been asked before."""
        return replace(self, calendar=calendar)


def center_now(first: Center, pack: Pack, events: Iterable[CenterEvent]) -> CenterNow:
    """The center after these events, in their order (version, station, seq, id).

    An event whose body is not what its kind says has no effect, and does no harm.
    """
    ordered = sorted(events, key=lambda each: (each.version, each.station, each.seq, each.id))
    center, line = first, [(_BEGINNING, first)]
    for event in ordered:
        statement = statement_of(event.kind, event.body)
        if isinstance(statement, CalendarChanged):
            line = _changed(line, statement, event.at)
        elif statement is not None:
            center = applied(center, statement)
    hours = {name: getattr(line[-1][1], name) for name in SETTINGS[CenterKind.CALENDAR_CHANGED]}
    center = center.model_copy(update=hours)
    missing = [each.pack_calendar for _, each in line if pack.calendar_of(each.pack_calendar) is None]
    return CenterNow(
        center=center,
        calendar=_calendar(line, pack),
        pack=pack.adjusted(hidden=center.hidden_procedures, budgets=center.budgets),
        line=tuple(
            Planned(None if begins == _BEGINNING else from_seconds(begins, first.tz), each)
            for begins, each in line
        ),
        accounts=accounts_of(ordered),
        lacks_calendar=missing[-1] if missing else None,
    )


def _changed(line: list[tuple[int, Center]], statement: Statement, at: datetime) -> list[tuple[int, Center]]:
    """The line with a statement that holds from its instant on: never for working time before it was made."""
    planned = getattr(statement, "begins", None)
    begins = seconds_of(at if planned is None else max(at, planned))
    before = [each for each in line if each[0] < begins]
    after = [each for each in line if each[0] >= begins]
    if not after or after[0][0] > begins:
        after.insert(0, (begins, before[-1][1]))
    return [*before, *((since, applied(center, statement)) for since, center in after)]


def _calendar(line: list[tuple[int, Center]], pack: Pack) -> WorkingCalendar:
    """The working calendar along the line; where a version is not here, the one before it is read on."""
    tz = line[0][1].tz
    known = pack.calendar_of(line[0][1].pack_calendar) or pack.calendar
    regimes: list[tuple[int, CenterHours]] = []
    for begins, center in line:
        known = pack.calendar_of(center.pack_calendar) or known
        hours = center.first_hours(known.holidays, known.extra_days)
        if not regimes or regimes[-1][1] != hours:
            regimes.append((begins, hours))
    changes = [Change(from_seconds(begins, tz), hours) for begins, hours in regimes[1:]]
    return WorkingCalendar(tz, regimes[0][1], changes)
