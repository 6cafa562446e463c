"""The register of dossiers (form 07): every dossier that was handed in in a period, a line each, as it stands now."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from dossiers.instants import from_seconds
from dossiers.period import Period
from dossiers.states import Status
from dossiers.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the register. Names are empty where the person was erased or is not known here."""

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
    settled: datetime | None
    status: Status
    outcome: str | None


def entries(place: Workplace, period: Period, unit: str | None = None) -> Iterator[Entry]:
    """The register of a period in the order in which dossiers were handed in, of all units or of one."""
    tz = place.center.tz

    def at(seconds: int | None) -> datetime | None:
        return None if seconds is None else from_seconds(seconds, tz)

    with place.store.read() as work:
        for row in work.lists.submitted_in(*period.seconds, unit):
            yield Entry(
                code=row["code"],
                procedure=row["procedure"],
                name=row["name"] or "",
                place=row["place"] or "",
                phone=(row["phone_reversed"] or "")[::-1],
                unit=row["unit"],
                channel=row["channel"],
                received=from_seconds(row["submitted_at"], tz),
                accepted=at(row["accepted_at"]),
                appointment=at(row["told"] or row["first_due"]),
                settled=at(row["stopped_at"]),
                status=Status(row["status"]),
                outcome=row["outcome"],
            )
