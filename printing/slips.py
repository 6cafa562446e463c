"""What stands on a slip of paper, as plain values: documents draw it, nobody else decides what is on it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal
from zoneinfo import ZoneInfo

PaperForm = Literal["original", "copy", "electronic"]


class SlipKind(StrEnum):
    """The kinds of slips of the domain page; `number` is the kind byte of the proof."""

    TICKET = "ticket"
    RECEIPT = "receipt"
    SUPPLEMENT = "supplement"
    REFUSAL = "refusal"
    APOLOGY = "apology"
    STOP = "stop"
    PROCESS_CONTROL = "process_control"

    @property
    def number(self) -> int:
        """The kind byte of the proof: 0 ticket, 1 receipt … 6 process control."""
        return list(SlipKind).index(self)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who speaks on the paper: the center as its settings name it. `motto` and the statutory language are the pack's.

    `on_time_target` is the share ahead or on time that the center's reports are held against.
    """

    governing_body: str
    center_name: str
    center_code: str
    address: str
    hotline: str
    locality: str
    tz: ZoneInfo
    statutory_lang: str
    motto: tuple[str, ...]
    demo: bool = False
    on_time_target: float = 0.98


@dataclass(frozen=True, slots=True)
class StatutoryForm:
    """A form of the pack's statutory set: `01`, `TNHS`, and the law that it stands in.

    `name` is in the law's words, `meaning` in the reader's.
    """

    name: str
    number: str
    symbol: str
    citation: str
    meaning: str


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One paper of the dossier, named in the reader's language."""

    name: str
    form: PaperForm
    count: int = 1


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step of the appointment's explanation."""

    at: datetime | None
    say: str


@dataclass(frozen=True, slots=True)
class TrailLine:
    """One step of a dossier's way through the center: when, what, by whom, and what was said of it."""

    at: datetime
    what: str
    who: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Matter:
    """What a notice is about: when it was decided and why, what is asked for, which promise it takes back.

    `clock_runs` tells whether the dossier was accepted before, so that its time stands still now.
    """

    at: datetime
    reason: str = ""
    items: tuple[str, ...] = ()
    promised: datetime | None = None
    clock_runs: bool = False
    trail: tuple[TrailLine, ...] = ()
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Slip:
    """Everything printed on a slip: texts in the reader's language, instants and counts as values.

    `procedure_name_statutory` is the name in the statutory language, printed beside the reader's when they
    differ. `phone` comes masked. `appointment` is what the applicant is told (none on a ticket);
    `if_accepted_now` stands on a ticket only; `matter` on every slip but ticket and receipt. `qr_text` is `<BASE>/T/<token>/<proof>`.
    """

    kind: SlipKind
    version: int
    lang: str
    letterhead: Letterhead
    form: StatutoryForm | None
    code: str
    qr_text: str
    token: str
    procedure_name: str
    procedure_name_statutory: str
    applicant_name: str
    phone: str
    supply_address: str
    papers: tuple[PaperLine, ...]
    missing_papers: tuple[str, ...]
    unit_name: str
    budget: str | None
    received_at: datetime
    appointment: datetime | None
    if_accepted_now: datetime | None
    result_place: str
    next_steps: tuple[str, ...]
    issued_at: datetime
    issuer_name: str = ""
    counter_name: str = ""
    fee: str = ""
    reissue_reason: str = ""
    steps: tuple[StepLine, ...] = ()
    matter: Matter | None = None

    @property
    def invites_to_scan(self) -> bool:
        """Whether a phone can follow the QR: a center without a public hub prints `ONEDOOR:/T/…`."""
        return self.qr_text.upper().startswith("HTTP")

    @property
    def serial(self) -> str:
        """The running number of the paper: the last part of the code (station and its day's counter)."""
        return self.code.rpartition("-")[2]
