"""What the clerk's window needs from below, and nothing more: the composition root gives it a desk.

Every method of `CounterDesk` that reads or writes is called on the database's thread, never on the screen's; the
attributes and `name_of` are in memory and may be read anywhere.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal, Protocol

from dossiers.application import Application
from dossiers.attachments import Attachment
from dossiers.errors import Refused
from dossiers.states import Status
from forms.procedures import Procedure
from kiosk.widgets.wording import Person, StatusLine


class Row(Protocol):
    """A dossier in a working list, as it was read. `days_left` is 0 on the due day, negative when overdue."""

    @property
    def dossier(self) -> str: ...
    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def procedure(self) -> str: ...
    @property
    def status(self) -> Status: ...
    @property
    def due(self) -> datetime | None: ...
    @property
    def told(self) -> datetime | None: ...
    @property
    def channel(self) -> str: ...
    @property
    def place(self) -> str: ...
    @property
    def unit(self) -> str | None: ...
    @property
    def team(self) -> str | None: ...
    @property
    def submitted_at(self) -> datetime: ...
    @property
    def accepted_at(self) -> datetime | None: ...
    @property
    def paused_since(self) -> datetime | None: ...
    @property
    def working_left(self) -> timedelta | None: ...
    @property
    def budget(self) -> str | None: ...
    @property
    def share_left(self) -> float | None: ...
    @property
    def days_left(self) -> int | None: ...
    @property
    def overdue(self) -> bool: ...
    @property
    def assigned_to(self) -> str | None: ...
    @property
    def urgent(self) -> bool: ...
    @property
    def lost(self) -> int: ...


class EventSeen(Protocol):
    """An event of a dossier as its history tells it."""

    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def at(self) -> datetime: ...
    @property
    def actor(self) -> str: ...
    @property
    def body(self) -> Mapping[str, Any]: ...
    @property
    def counts(self) -> bool: ...


class StepSeen(Protocol):
    """A step of the explanation of an appointment, in the reader's language."""

    @property
    def at(self) -> datetime | None: ...
    @property
    def say(self) -> str: ...


class AppointmentsSeen(Protocol):
    """The four instants of the domain page."""

    @property
    def first(self) -> datetime | None: ...
    @property
    def due(self) -> datetime | None: ...
    @property
    def told(self) -> datetime | None: ...
    @property
    def internal(self) -> datetime | None: ...


class DossierSeen(Protocol):
    """A dossier with all that the panel shows; `allowed` are the kinds that the rules let happen now.

    Each of `attachments` has kind, name, sha256 and media_type.
    """

    @property
    def row(self) -> Row: ...
    @property
    def procedure_version(self) -> int: ...
    @property
    def answers(self) -> Mapping[str, Any]: ...
    @property
    def attachments(self) -> Sequence[Mapping[str, Any]]: ...
    @property
    def appointments(self) -> AppointmentsSeen: ...
    @property
    def events(self) -> Sequence[EventSeen]: ...
    @property
    def allowed(self) -> Sequence[str]: ...
    @property
    def outcome(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several that a clerk can choose: a team, a unit."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class PrinterSeen:
    """A printer of this counter: its name, how it is, and what to do about it."""

    id: str
    name: str
    state: StatusLine
    waiting: int = 0


class Filed(Protocol):
    """A dossier after something was written: its code, its state and when it falls due."""

    @property
    def dossier(self) -> str: ...
    @property
    def code(self) -> str: ...
    @property
    def state(self) -> Status: ...
    @property
    def due(self) -> datetime | None: ...


Changed = Callable[[Collection[str]], None]


class CounterDesk(Protocol):
    """The clerk's access to the station. Operational errors are raised and have a sentence for people."""

    person: Person
    province: str
    """The province of the center: filled in beforehand in a new application."""

    def procedures(self) -> Sequence[Procedure]:
        """Those that can be applied for today, in the order of the catalogue."""

    def procedure(self, id: str, version: int | None = None) -> Procedure | None:
        """A procedure in the version that a dossier began with; None if the pack does not have it."""

    def name_of(self, what: Literal["unit", "team", "person"], id: str, lang: str) -> str:
        """The name people use; the id itself where there is none."""

    def working_list(self, name: str) -> Sequence[Row]:
        """The dossiers of a working list: those of `labels.FOLDERS`."""

    def counts(self) -> Mapping[str, int]:
        """How many dossiers each working list holds."""

    def find(self, text: str) -> Sequence[Row]:
        """By code, name, phone, ID number, address, or what a scanner read from a slip."""

    def view(self, dossier: str) -> DossierSeen:
        """One dossier. Raises UnknownDossier."""

    def explanation(self, dossier: str, lang: str) -> Sequence[StepSeen]:
        """How the appointment came about, step by step; empty before acceptance."""

    def act(
        self,
        dossier: str,
        kind: str,
        body: Mapping[str, Any],
        attachments: Sequence[Attachment] = (),
        lang: str = "vi",
    ) -> Filed | Refused:
        """Writes one event by this clerk; `accepted` without a unit takes the one of the supply address.

        Raises WrongAnswers, in `lang`.
        """

    def submit(self, application: Application, key: str) -> Filed | Refused:
        """Files an application; the same key files it once. Raises WrongAnswers."""

    def duplicates(self, application: Application) -> Sequence[Row]:
        """Dossiers that this application may double, newest first."""

    def print_slip(self, dossier: str, slip: str, reason: str | None, lang: str) -> StatusLine:
        """Issues a slip and gives it to the printer; `slip` is a kind of the domain page, or "current"
        (receipt, else ticket). Says what the printer does with it."""

    def attachment_bytes(self, dossier: str, sha256: str) -> bytes:
        """The opened bytes of an attachment."""

    def teams_for(self, dossier: str, lang: str) -> Sequence[Choice]:
        """Teams to which the dossier can go, the most fitting first."""

    def status(self, lang: str) -> Sequence[StatusLine]:
        """Synchronisation, printers, paper of the kiosks."""

    def printers(self, lang: str) -> Sequence[PrinterSeen]:
        """The printers of this counter."""

    def listen(self, changed: Changed) -> Callable[[], None]:
        """Calls `changed` (on any thread) with the dossiers that a commit changed; returns how to stop this."""
