"""What the citizen's screen needs from below, as a port: the program wires the real journal, tests a small fake."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, Protocol

from forms.packs import Pack
from forms.texts import Text

PrintStage = Literal["none", "waiting", "printing", "take", "failed"]
PrintCause = Literal["", "paper", "jam", "cover", "lost"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where this screen stands: facts of the center's settings, never of the code."""

    agency: Text
    counter: str
    hotline: str
    province: str = ""
    demo: bool = False
    card_reader: bool = False


@dataclass(frozen=True, slots=True)
class PaperFile:
    """One page of a paper that goes with the application."""

    kind: str
    name: str
    media_type: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Filing:
    """An application as it is handed in. `key` is made once a session: the same key files once."""

    key: str
    procedure: str
    answers: Mapping[str, Any] = field(repr=False)
    papers: tuple[PaperFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Filed:
    """What the journal made of it. `due` only once accepted; until then `due_if_now` is the promise of today."""

    dossier: str
    code: str
    tracking: str
    accepted: bool
    due: datetime | None = None
    due_if_now: datetime | None = None
    missing: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Printing:
    """How far the slip is; `share` 0..1 while it prints, `cause` once it failed."""

    stage: PrintStage = "none"
    share: float = 0.0
    cause: PrintCause = ""


@dataclass(frozen=True, slots=True)
class Strip:
    """The month's performance: `on_time` a share 0..1, `mean_days` in working days; `as_of` where it is older than a day."""

    on_time: float
    dossiers: int
    mean_days: float
    as_of: datetime | None = None


class Desk(Protocol):
    """Everything below the citizen's screen. Calls that wait are made off the screen's thread."""

    @property
    def place(self) -> Place: ...

    @property
    def pack(self) -> Pack: ...

    def submit(self, filing: Filing) -> Filed:
        """Files it once for its key. Raises WrongAnswers, or another OperationalError with a sentence for people."""
        ...

    def print_slip(self, dossier: str, lang: str, tell: Callable[[Printing], None]) -> None:
        """Prints receipt or ticket and tells each change; ends when paper is out or the printer failed. Never raises."""
        ...

    def rate(self, dossier: str, score: int) -> None:
        """Keeps a rating of 1 to 5."""
        ...

    def strip_figures(self) -> Strip | None:
        """The figures of this month, None while there are none."""
        ...

    def sample_papers(self, kind: str) -> tuple[PaperFile, ...]:
        """Pages to try the program with, in the demo center only; empty elsewhere."""
        ...
