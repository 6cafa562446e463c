"""The register of dossiers (form 07): every dossier that was handed in in a period, a line each, as it stands now."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from dossiers.clock import outcome_of, reading
from dossiers.dossier import Dossier
from dossiers.fold import fold
from dossiers.period import Period
from dossiers.reckoning import told
from dossiers.states import Outcome, Status
from dossiers.storage.store import Transaction
from dossiers.workplace import Workplace, opened

STRETCH: Final = 500
"""Dossiers that are read together."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the register. Names are empty where the person was erased or is not known here.

    `given` is when the result was handed over; for a dossier that ended without one, when it ended.
    """

    code: str
    procedure: str
    name: str
    place: str
    phone: str
    unit: str | None
    channel: str
    received: datetime
    accepted: datetime | None
    appointment: datetime | None
    given: datetime | None
    status: Status
    outcome: Outcome | None


def entries(place: Workplace, period: Period, unit: str | None = None) -> Iterator[Entry]:
    """The register of a period in the order in which dossiers were handed in, of all units or of one."""
    with place.store.read() as work:
        found = work.lists.submitted_in(*period.seconds, unit)
        for first in range(0, len(found), STRETCH):
            yield from _entries(place, work, found[first : first + STRETCH])


def _entries(place: Workplace, work: Transaction, dossiers: Sequence[str]) -> Iterator[Entry]:
    records, keys = work.journal.of_dossiers(dossiers), work.keys.of_all(dossiers)
    for dossier in dossiers:
        events = [opened(record, keys.get(dossier, {})) for record in records[dossier]]
        folded = fold(events)
        assert isinstance(folded, Dossier), "it has a row"
        yield _entry(place, folded)


def _entry(place: Workplace, dossier: Dossier) -> Entry:
    answers: Mapping[str, Any] = {} if dossier.erased else dossier.answers
    procedure = place.pack.named(dossier.procedure, dossier.procedure_version)
    clock = reading(place.calendar, dossier.clock, place.now()) if dossier.clock else None
    return Entry(
        code=dossier.code,
        procedure=dossier.procedure,
        name=str(answers.get("name", answers.get("organisation", ""))),
        place=procedure.place_of(answers),
        phone=next(iter(procedure.phones_of(answers)), ""),
        unit=dossier.unit,
        channel=dossier.channel,
        received=dossier.submitted_at,
        accepted=dossier.clock.accepted_at if dossier.clock else None,
        appointment=told(dossier.appointment, clock) or dossier.first_due,
        given=_given(dossier),
        status=dossier.status,
        outcome=outcome_of(place.calendar, dossier.clock) if dossier.clock else None,
    )


def _given(dossier: Dossier) -> datetime | None:
    ends = dossier.status.is_final and dossier.status is not Status.COMPLETED
    return dossier.effective[dossier.last_state_event] if ends else None
