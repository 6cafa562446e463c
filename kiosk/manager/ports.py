"""What the manager's window needs from below: the composition root gives it a desk.

Every method of `ManagerDesk` is called on the database's thread, never on the screen's; the attributes and `name_of`
are in memory. A `month` is a name such as 2026-10; `unit` None means all units.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, Protocol

from dossiers.errors import Refused
from kiosk.widgets.wording import Person, StatusLine

Table = Mapping[str, Any]
"""The report's JSON of the interfaces page, by unit and procedure."""

Format = Literal["pdf", "xlsx", "csv", "json"]


@dataclass(frozen=True, slots=True)
class Limits:
    """Shares of what was settled: overdue from which a cell warns or alarms, and the target for in time."""

    warn: float = 0.015
    alarm: float = 0.03
    target: float = 0.98


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the trend: its name and the `total` of its table."""

    name: str
    total: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Late:
    """A dossier behind the overdue figures; `settled_at` None: it is still open."""

    code: str
    unit: str
    procedure: str
    due: datetime | None
    settled_at: datetime | None


@dataclass(frozen=True, slots=True)
class Account:
    """Who may log in: the role as the rights name it, of a team's account its team in words."""

    login: str
    name: str
    role: str
    team: str = ""


class ManagerDesk(Protocol):
    """The manager's access to the station. Operational errors are raised and have a sentence for people."""

    person: Person
    closes_months: bool
    """Whether months can be closed here; where not, the window does not offer it."""

    @property
    def limits(self) -> Limits:
        """The thresholds and the target of the center as they stand."""

    def this_month(self) -> str:
        """The month that runs now."""

    def first_month(self) -> str:
        """The earliest month of which anything is known."""

    def units(self, lang: str) -> Sequence[tuple[str, str]]:
        """Ids and names of the units of the center."""

    def name_of(self, what: Literal["unit", "procedure"], id: str | None, lang: str) -> str:
        """The name people use; the id itself where there is none."""

    def table(self, month: str, unit: str | None) -> Table:
        """The figures of a month: the frozen ones where it is closed (then with `closed` and `errata`)."""

    def trend(self, month: str, count: int, unit: str | None) -> Sequence[Month]:
        """So many months up to this one, the oldest first."""

    def report_pdf(self, month: str, unit: str | None, lang: str) -> bytes:
        """The report as it is printed."""

    def export(self, month: str, unit: str | None, format: Format, file: Path, lang: str) -> None:
        """Writes the report into a file."""

    def print_report(self, month: str, unit: str | None, lang: str) -> StatusLine:
        """Gives the report to the printer; says what it does with it."""

    def close_month(self, month: str, reason: str | None) -> str | Refused:
        """Freezes a month; gives its hash."""

    def late(self, month: str, unit: str | None) -> Sequence[Late]:
        """The dossiers behind the overdue figures of a month, settled or open."""

    def accounts(self, lang: str) -> Sequence[Account]:
        """The accounts of the center."""

    def settings(self, lang: str) -> Sequence[tuple[str, str]]:
        """The settings of the center as names and values, to be read."""

    def status(self, lang: str) -> Sequence[StatusLine]:
        """What the figures rest on: stations seen, synchronisation."""

    def listen(self, changed: Callable[[Collection[str]], None]) -> Callable[[], None]:
        """Calls `changed` (on any thread) with the dossiers that a commit changed; returns how to stop this."""
