"""Slips: which an event has printed, their versions, and what is on them: a reprint says exactly the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from dossiers.clock import due_of
from dossiers.dossier import Dossier
from dossiers.errors import BadInput, Refused
from dossiers.events import Kind
from dossiers.ids import token_of
from dossiers.instants import instant_of, text_of
from dossiers.proof import SLIPS, encode, qr_text
from dossiers.records import Record
from dossiers.soundness import sound
from dossiers.workplace import Workplace
from dossiers.writing import DossierWriter

SLIP_OF: Final[Mapping[str, str]] = {
    Kind.ACCEPTED: "receipt",
    Kind.SUPPLEMENT_REQUESTED: "supplement",
    Kind.REFUSED: "refusal",
    Kind.RESCHEDULED: "apology",
    Kind.STOPPED: "stop",
}
"""The slip that an event has printed."""

GROUND_OF: Final[Mapping[str, str]] = {slip: str(kind) for kind, slip in SLIP_OF.items()}
"""The event without which there is no such slip."""

WITH_APPOINTMENT: Final = frozenset({"receipt", "apology", "process_control"})
"""The slips that name an appointment once the dossier is accepted."""

ERASED: Final = "The personal data of this dossier were erased: there is nothing left to print."

MOST_VERSIONS: Final = 255
"""The version is one byte of the proof."""


@dataclass(frozen=True, slots=True)
class IssuedSlip:
    """A slip as it was issued: a reprint says exactly the same."""

    dossier: str
    slip: str
    version: int
    issued_at: datetime
    appointment: datetime | None
    code: str
    token: str
    proof: str
    qr_text: str
    screen_qr_text: str
    reason: str | None = None
    event: str = ""


class SlipBook:
    """The slips of one dossier, inside the transaction that may issue them."""

    def __init__(self, place: Workplace, writer: DossierWriter) -> None:
        self._place, self._writer = place, writer

    @property
    def _dossier(self) -> Dossier:
        assert self._writer.dossier is not None
        return self._writer.dossier

    def has(self, slip: str) -> bool:
        """Whether such a slip was issued."""
        return any(each.slip == slip for each in self._dossier.slips)

    def check(self, slip: str, reason: str | None) -> None:
        """Raises BadInput where a person may not have this slip issued."""
        if slip not in SLIPS:
            raise BadInput(
                "There is no slip “{slip}”; the slips are {known}.", slip=slip, known=", ".join(SLIPS)
            )
        if slip == "ticket":
            self._check_ticket()
        if slip == "receipt" and not self._dossier.is_accepted:
            raise BadInput("There is no receipt before the dossier is accepted; print the submission ticket.")
        if slip in GROUND_OF:
            self._check_ground(GROUND_OF[slip])
        if self.has(slip) and not (reason or "").strip():
            raise BadInput("This slip was issued before: a new version needs a reason.")
        if slip == "receipt" and self.has(slip) and self._dossier.status.is_final:
            raise BadInput(
                "This dossier has ended: its receipt can be printed again as it was, but not issued anew."
            )

    def _check_ticket(self) -> None:
        """A ticket holds while a dossier waits to be accepted (domain page, "What is handed out when")."""
        if self._dossier.is_accepted:
            raise BadInput("The dossier is accepted: print its receipt instead of the ticket.")
        if self._dossier.status.is_final:
            raise BadInput(
                "This dossier ended before it was accepted: there is neither a ticket nor a receipt to print."
            )

    def _check_ground(self, ground: str) -> None:
        """What a slip tells of must have happened, and count."""
        grounds = [record.id for record in self._writer.records if record.kind == ground]
        if not grounds:
            raise BadInput("This dossier has no such slip: “{kind}” has not happened to it.", kind=ground)
        if not any(self._dossier.counts[event] for event in grounds):
            raise BadInput("There is no such slip to print: “{kind}” lost its effect.", kind=ground)

    def issue(
        self, slip: str, reason: str | None, at: datetime | None = None, *, actor: str = "system"
    ) -> None:
        """Issues the next version of a slip; only a reissue carries its reason. Raises BadInput."""
        made = self._writer.try_append(Kind.SLIP_ISSUED, self.body(slip, reason), actor=actor, at=at)
        if isinstance(made, Refused):
            raise BadInput(made.say, **made.params)

    def body(self, slip: str, reason: str | None) -> dict[str, Any]:
        """What the event of the next version of a slip says. Raises BadInput."""
        version = 1 + max((each.version for each in self._dossier.slips if each.slip == slip), default=0)
        if version > MOST_VERSIONS:
            raise BadInput(
                "This slip was issued {versions} times; it cannot be again.", versions=MOST_VERSIONS
            )
        body: dict[str, Any] = {"slip": slip, "version": version}
        told = self._told() if slip in WITH_APPOINTMENT else None
        if told:
            body["due"] = text_of(told, self._place.center.tz)
        if version > 1:
            body["reason"] = (reason or "").strip() or slip
        return body

    def newest(self, slip: str) -> IssuedSlip:
        """The newest slip of a kind, worded from its event alone; signed by the station whose key is here."""
        newest = max(
            (each for each in self._dossier.slips if each.slip == slip), key=lambda each: each.version
        )
        record = next(each for each in self._writer.records if each.id == newest.event_id)
        due = sound(record.body).get("due")
        return self._worded(record, slip, newest.version, instant_of(due) if due else None)

    def due(self) -> datetime | None:
        """When the result is promised, as pauses moved it; None before acceptance and while paused."""
        facts = self._dossier.clock
        if facts is None:
            return None
        return due_of(self._place.calendar, facts.budget, facts.accepted_at, facts.pauses)

    def _told(self) -> datetime | None:
        return max((at for at in (self.due(), self._dossier.appointment) if at), default=None)

    def _worded(self, record: Record, slip: str, version: int, appointment: datetime | None) -> IssuedSlip:
        base, (text, token) = self._place.center.public_address, self._token()
        proof = encode(
            self._place.station,
            token=token,
            slip=slip,
            version=version,
            appointment=appointment,
            event_hash=record.hash,
            code=self._dossier.code,
        )
        return IssuedSlip(
            dossier=self._dossier.id,
            slip=slip,
            version=version,
            issued_at=record.at,
            appointment=appointment,
            code=self._dossier.code,
            token=text,
            proof=proof,
            qr_text=qr_text(base, text, proof),
            screen_qr_text=qr_text(base, text),
            reason=self._reason(record),
            event=record.id,
        )

    def _reason(self, record: Record) -> str | None:
        said = self._writer.body_of(record.id).get("reason")
        return str(said) if said else None

    def _token(self) -> tuple[str, bytes]:
        """The token as it is written, and its bits."""
        text = str(self._writer.submitted_body().get("token", "")).strip().upper()
        token = token_of(text)
        if token is None and self._dossier.erased:
            raise BadInput(ERASED)
        if token is None:
            raise BadInput(
                "This dossier's personal part is not readable here; print at the station that has it."
            )
        return text, token
