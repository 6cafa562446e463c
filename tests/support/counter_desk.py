"""A counter's desk in memory, with made-up people: what the clerk's window is tried against."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo

from dossiers.application import Application
from dossiers.attachments import Attachment
from dossiers.errors import Refused, WrongAnswers
from dossiers.explanation import Step
from dossiers.queries import Appointments, EventView, Row
from dossiers.states import Status
from forms.packs import Pack, load_pack
from forms.procedures import Procedure
from forms.validation import faults, normalise
from kiosk.counter.ports import Choice, PrinterSeen
from kiosk.widgets.wording import Person, StatusLine

TZ = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = datetime(2026, 11, 23, 8, 50, tzinfo=TZ)
PAPERS = Path(__file__).parent
PACK = Path(__file__).resolve().parents[2] / "resources" / "packs" / "vn"

CLERK = Person("trang", "Phạm Thu Trang", "Nhân viên tiếp nhận", "Quầy số 3 · Hạ Long")

OPEN_KINDS: Mapping[Status, tuple[str, ...]] = {
    Status.SUBMITTED: ("accepted", "supplement_requested", "refused", "withdrawn", "corrected", "noted"),
    Status.ACCEPTED: (
        "supplement_requested", "fee_requested", "paused", "transferred", "completed", "refused", "stopped",
        "corrected", "rescheduled", "noted",
    ),
    Status.AWAITING_SUPPLEMENT: ("supplemented", "refused", "stopped", "withdrawn", "noted"),
    Status.TRANSFERRED: ("supplement_requested", "transferred", "paused", "stopped", "noted"),
    Status.IN_FIELD: ("supplement_requested", "transferred", "paused", "stopped", "noted"),
    Status.COMPLETED: ("handed_over", "noted"),
}  # fmt: skip
AFTER = {
    "accepted": Status.ACCEPTED,
    "refused": Status.REFUSED,
    "transferred": Status.TRANSFERRED,
    "supplement_requested": Status.AWAITING_SUPPLEMENT,
    "supplemented": Status.ACCEPTED,
    "handed_over": Status.CLOSED,
}
FOLDERS: Mapping[str, tuple[Status, ...]] = {
    "inbox": tuple(status for status in Status if not status.is_final or status is Status.COMPLETED),
    "awaiting-supplement": (Status.AWAITING_SUPPLEMENT,),
    "to-transfer": (Status.ACCEPTED,),
    "in-field": (Status.TRANSFERRED, Status.IN_FIELD),
    "back-at-center": (Status.COMPLETED,),
}


@cache
def the_pack() -> Pack:
    """The pack of the center; read once."""
    return load_pack(PACK)


def a_row(at: int = 1, status: Status = Status.SUBMITTED, **changes: Any) -> Row:
    """A row with made-up values; those of its clock fit its state."""
    accepted = None if status is Status.SUBMITTED else NOW - timedelta(days=2)
    row = Row(
        dossier=f"dossier-{at}",
        code=f"H49.22-261123-{1000 + at:05d}",
        name="Nguyễn Thị Minh Hạnh",
        procedure="lv-household-new",
        status=status,
        due=accepted and NOW + timedelta(days=7),
        told=accepted and NOW + timedelta(days=7),
        channel="kiosk",
        place="Giếng Đồn, P. Hồng Gai",
        unit="ha-long" if accepted else None,
        team=None,
        submitted_at=NOW - timedelta(minutes=10 * at),
        accepted_at=accepted,
        paused_since=None,
        working_left=timedelta(hours=40) if accepted else None,
        budget="5 working_days" if accepted else None,
        share_left=1.0 if accepted else None,
        days_left=5 if accepted else None,
        overdue=False,
        assigned_to=None,
        urgent=False,
        lost=0,
    )
    return replace(row, **changes)


@dataclass(frozen=True)
class Seen:
    """A dossier as the desk gives it."""

    row: Row
    procedure_version: int
    answers: Mapping[str, Any]
    attachments: Sequence[Mapping[str, Any]]
    appointments: Appointments
    events: Sequence[EventView]
    allowed: Sequence[str]
    outcome: str | None = None


@dataclass
class Filed:
    """What a write gives back."""

    dossier: str
    code: str
    state: Status
    due: datetime | None


ANSWERS = {
    "applicant_kind": "self",
    "name": "Nguyễn Thị Minh Hạnh",
    "id_number": "022185004417",
    "birth_date": "1985-09-05",
    "sex": "female",
    "phone": "0936128457",
    "address": {"province": "Quảng Ninh", "ward": "Hồng Gai", "street": "Số 27, phố Giếng Đồn"},
    "area": "urban",
    "pole_or_cable": False,
    "purpose": "living",
    "phases": "1",
    "power_kw": 5,
}
ATTACHED = (
    {"kind": "identity", "name": "front.jpg", "sha256": "1", "media_type": "image/jpeg"},
    {"kind": "identity", "name": "back.jpg", "sha256": "2", "media_type": "image/jpeg"},
    {"kind": "place", "name": "place.jpg", "sha256": "3", "media_type": "image/jpeg"},
)


@dataclass
class Desk:
    """Keeps rows, and what was asked of it: `acts`, `printed`, `applications`."""

    rows: list[Row]
    person: Person = CLERK
    province: str = "Quảng Ninh"
    lines: Sequence[StatusLine] = (StatusLine("Đã đồng bộ 08:49"), StatusLine("Máy in quầy sẵn sàng"))
    acts: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)
    printed: list[tuple[str, str]] = field(default_factory=list)
    applications: dict[str, Application] = field(default_factory=dict)
    refusal: Refused | None = None
    alike: Sequence[Row] = ()
    fault: Exception | None = None
    answers: Mapping[str, Any] = field(default_factory=lambda: dict(ANSWERS))
    attached: Sequence[Mapping[str, Any]] = ATTACHED
    listeners: list[Callable[[Collection[str]], None]] = field(default_factory=list)

    def procedures(self) -> Sequence[Procedure]:
        return the_pack().procedures()

    def procedure(self, id: str, version: int | None = None) -> Procedure | None:
        return the_pack().procedure(id) if the_pack().has(id) else None

    def name_of(self, what: Literal["unit", "team", "person"], id: str, lang: str) -> str:
        names = {"trang": "Phạm Thu Trang", "ha-long": "Điện lực Hạ Long", "ha-long-1": "Đội Hạ Long 1"}
        return names.get(id, id)

    def working_list(self, name: str) -> Sequence[Row]:
        if self.fault is not None:
            raise self.fault
        if name == "overdue":
            return [row for row in self.rows if row.overdue]
        if name not in FOLDERS:
            return []
        return [row for row in self.rows if row.status in FOLDERS[name]]

    def counts(self) -> Mapping[str, int]:
        return {name: len(self.working_list(name)) for name in (*FOLDERS, "overdue")}

    def find(self, text: str) -> Sequence[Row]:
        return [row for row in self.rows if text.casefold() in f"{row.name} {row.code}".casefold()]

    def view(self, dossier: str) -> Seen:
        row = next(row for row in self.rows if row.dossier == dossier)
        events = [_event(1, "submitted", NOW - timedelta(minutes=3), {"channel": row.channel}, "citizen")]
        events.append(_event(2, "slip_issued", NOW - timedelta(minutes=3), {"slip": "ticket"}, "system"))
        if row.accepted_at is not None:
            events.append(_event(3, "accepted", row.accepted_at, {"unit": "ha-long"}, "clerk:trang"))
        return Seen(
            row=row,
            procedure_version=1,
            answers=self.answers,
            attachments=self.attached,
            appointments=Appointments(row.due, row.due, row.told, row.due),
            events=events,
            allowed=OPEN_KINDS.get(row.status, ("noted",)),
        )

    def explanation(self, dossier: str, lang: str) -> Sequence[Step]:
        return [
            Step(NOW, "accepted", "Tiếp nhận thứ Hai 23/11/2026 lúc 08:50, tính từ 08:50."),
            Step(NOW, "due", "5 ngày làm việc kết thúc lúc 08:50 ngày 30/11/2026."),
        ]

    def act(
        self,
        dossier: str,
        kind: str,
        body: Mapping[str, Any],
        attachments: Sequence[Attachment] = (),
        lang: str = "vi",
    ) -> Filed | Refused:
        if self.refusal is not None:
            return self.refusal
        self.acts.append((dossier, kind, dict(body)))
        at = next(at for at, row in enumerate(self.rows) if row.dossier == dossier)
        status = AFTER.get(kind, self.rows[at].status)
        self.rows[at] = a_row(
            at, status, dossier=dossier, code=self.rows[at].code, name=self.rows[at].name,
            submitted_at=self.rows[at].submitted_at,
        )  # fmt: skip
        self._tell(dossier)
        return Filed(dossier, self.rows[at].code, status, self.rows[at].due)

    def duplicates(self, application: Application) -> Sequence[Row]:
        return self.alike

    def submit(self, application: Application, key: str) -> Filed | Refused:
        procedure = the_pack().procedure(application.procedure)
        wrong = faults(procedure, normalise(procedure, application.answers), "vi")
        if wrong:
            raise WrongAnswers([(each.field, each.say) for each in wrong])
        if key not in self.applications:
            self.applications[key] = application
            row = a_row(90, name=str(application.answers["name"]), submitted_at=NOW, channel="counter")
            self.rows.append(row)
        self._tell("dossier-90")
        return Filed("dossier-90", self.rows[-1].code, Status.SUBMITTED, None)

    def print_slip(self, dossier: str, slip: str, reason: str | None, lang: str) -> StatusLine:
        self.printed.append((dossier, slip))
        return StatusLine("Máy in quầy đang in")

    def attachment_bytes(self, dossier: str, sha256: str) -> bytes:
        name = next(str(each["name"]) for each in ATTACHED if each["sha256"] == sha256)
        return (PAPERS / name).read_bytes()

    def teams_for(self, dossier: str, lang: str) -> Sequence[Choice]:
        return [Choice("ha-long-1", "Đội Hạ Long 1"), Choice("ha-long-2", "Đội Hạ Long 2")]

    def status(self, lang: str) -> Sequence[StatusLine]:
        return self.lines

    def printers(self, lang: str) -> Sequence[PrinterSeen]:
        return [PrinterSeen("a5", "Máy in quầy", StatusLine("Sẵn sàng"), 0)]

    def listen(self, changed: Callable[[Collection[str]], None]) -> Callable[[], None]:
        self.listeners.append(changed)
        return lambda: self.listeners.remove(changed)

    def _tell(self, dossier: str) -> None:
        for each in self.listeners:
            each([dossier])


def _event(seq: int, kind: str, at: datetime, body: Mapping[str, Any], actor: str) -> EventView:
    return EventView(f"event-{seq}", kind, at, actor, "station-1", seq, seq, body, True)


def a_desk(*rows: Row, **changes: Any) -> Desk:
    """A desk with these rows, else one of each."""
    given = list(rows) or [
        a_row(1),
        a_row(2, name="Trần Quốc Bảo", channel="online"),
        a_row(3, Status.ACCEPTED, name="Lê Văn Thắng", days_left=2, share_left=0.4),
        a_row(4, Status.COMPLETED, name="Ngô Thị Thu Hà"),
    ]
    return Desk(given, **changes)
