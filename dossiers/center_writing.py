"""Changing a center: the events that make its settings what a person wants them to be."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from dossiers.center import Center
from dossiers.center_bodies import differing, part_of
from dossiers.errors import BadInput
from dossiers.events import CenterKind
from dossiers.instants import text_of
from dossiers.projecting import project_again
from dossiers.records import Record
from dossiers.station import Station
from dossiers.storage.journal import Draft
from dossiers.storage.store import Transaction
from dossiers.workplace import Workplace

FIXED: Final = ("code", "pack", "time_zone", "month_starts_on")
"""What no event changes: codes, procedures, instants and closed months rest on it."""


def append_center_event(
    work: Transaction, station: Station, kind: str, body: Mapping[str, Any], *, actor: str, at: datetime
) -> Record:
    """Appends an event of the center to this station's chain; the head is signed by the caller.

    `version` and `after` run over the center's events; `at` is an instant in the center's time zone.
    """
    known = work.journal.of_center()
    named = {event for record in known for event in record.after}
    draft = Draft(
        dossier=None,
        kind=kind,
        at=at,
        actor=actor,
        opened=dict(body),
        version=1 + max((record.version for record in known), default=0),
        after=tuple(sorted(record.id for record in known if record.id not in named)),
    )
    return work.journal.append(station, draft, None, at)


def change_center(
    place: Workplace, wanted: Center, *, actor: str, begins: datetime | None = None
) -> tuple[str, ...]:
    """Writes the events that make the center what is wanted, in one commit; gives their kinds.

    `begins` is the instant from which changed hours hold; without one they hold from now. Dues of running
    clocks are worked out anew; printed appointments stay. Raises BadInput for what cannot be changed.
    """
    with place.store.write() as work:
        _check(place.center, wanted, begins, place.now())
        wanted = wanted.model_copy(
            update={"pack_calendar": wanted.pack_calendar or place.first_pack.calendar.version}
        )
        kinds = differing(place.center, wanted)
        at = place.local(place.now())
        for kind in kinds:
            body = part_of(kind, wanted)
            if kind == CenterKind.CALENDAR_CHANGED and begins is not None:
                body["from"] = text_of(begins, place.center.tz)
            append_center_event(work, place.station, kind, body, actor=actor, at=at)
        if kinds:
            work.journal.sign_head(place.station)
            place.follow(work)
        if CenterKind.CALENDAR_CHANGED in kinds:
            project_again(place, work, at)
        return kinds


def _check(center: Center, wanted: Center, begins: datetime | None, now: datetime) -> None:
    fixed = next((name for name in FIXED if getattr(center, name) != getattr(wanted, name)), None)
    if fixed:
        raise BadInput("The setting “{name}” of a center stays what it was at its beginning.", name=fixed)
    if begins is not None and begins < now:
        raise BadInput("Hours change from now on or later, never in the past.")
    orphan = next((team for team in wanted.teams if wanted.unit(team.unit) is None), None)
    if orphan is not None:
        raise BadInput("Team “{team}” belongs to no unit of the center.", team=orphan.id)
