"""What a register prints: its lines in the words of the reader, who speaks, and by which form."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from typing import Final, Literal

from printing.slips import Letterhead, StatutoryForm


@dataclass(frozen=True, slots=True)
class BookLine:
    """A line of the register; instants are None where they have not come."""

    code: str
    procedure: str
    name: str
    place: str
    phone: str
    unit: str
    channel: str
    received: datetime
    accepted: datetime | None
    appointment: datetime | None
    given: datetime | None
    how: Literal["place", "counter"]
    """Where the result is handed over."""
    state: str
    outcome: str


COLUMNS: Final = tuple(field.name for field in fields(BookLine))


@dataclass(frozen=True, slots=True)
class Book:
    """The register of a period. `heads_hash` names the journal that it was read from, `made_at` when."""

    start: date
    end: date
    made_at: datetime
    heads_hash: str
    letterhead: Letterhead
    lang: str
    form: StatutoryForm | None
    lines: Sequence[BookLine]
    unit: str = ""
    """The name of the unit that it is of; empty for all."""

    @property
    def last_day(self) -> date:
        """The last day of the period."""
        return self.end - timedelta(days=1)
