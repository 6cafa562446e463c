"""What each event carries: the typed body of every kind."""

import re
from datetime import datetime
from typing import Annotated, Any, Final, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StrictBool,
    ValidationError,
)

from dossiers.errors import BadInput
from dossiers.events import Kind
from dossiers.instants import instant_of
from dossiers.wrong_fields import Whole, checked_budget, checked_instant, first_wrong

DEEPEST: Final = 32
_HALF: Final = re.compile("[\ud800-\udfff]")
"""Half of a character, which no encoding can write."""
Slip = Literal["ticket", "receipt", "supplement", "refusal", "apology", "stop", "process_control"]

BudgetText = Annotated[str, AfterValidator(checked_budget)]
InstantText = Annotated[str, AfterValidator(checked_instant)]


class Body(BaseModel):
    """Fields of an event; unknown ones are refused, absent ones are left out of what is stored.

    Attachments are none of them: they come as files, and what is stored of them is made where they are sealed.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    def fields(self) -> dict[str, Any]:
        """What was given, ready to be stored."""
        return self.model_dump(exclude_none=True, mode="json")


class Submitted(Body):
    procedure: str
    procedure_version: int
    channel: Literal["kiosk", "counter", "online", "postal"]
    answers: dict[str, Any]
    code: str
    token: str
    token_sha256: str
    phone4: str | None = None


class Corrected(Body):
    procedure: str | None = None
    procedure_version: int | None = None
    answers: dict[str, Any] | None = None
    unit: str | None = None
    budget: BudgetText | None = None
    due: str | None = None
    reason: str | None = None


class Accepted(Body):
    unit: str | None = None
    budget: BudgetText | None = None
    due: InstantText | None = None


class Assigned(Body):
    clerk: str | None = None


class SupplementRequested(Body):
    items: list[str] | None = None
    reason: str | None = None


class Supplemented(Body):
    answers: dict[str, Any] | None = None


class FeeRequested(Body):
    amount: Whole = Field(ge=0)
    reason: str | None = None


class FeePaid(Body):
    amount: Whole | None = Field(default=None, ge=0)
    reference: str | None = None


class Paused(Body):
    waiting_for: Literal["applicant", "agency", "force_majeure"] = "applicant"
    agency: str | None = None
    reason: str | None = None


class Nothing(Body):
    """A kind whose event says all."""


class Reasoned(Body):
    reason: str | None = None


class Transferred(Body):
    team: str
    priority: Literal["normal", "urgent"] | None = None


class Surveyed(Body):
    findings: str | None = None
    visit_at: str | None = None


class HandedBack(Body):
    code: str | None = None
    remarks: str | None = None


class Rescheduled(Body):
    due: InstantText
    reason: str | None = None


class Completed(Body):
    result: dict[str, Any] | str | None = None
    done_at: InstantText | None = None
    handed_over: StrictBool = False


class HandedOver(Body):
    receiver: str | None = None


class SlipIssued(Body):
    slip: Slip
    version: Whole = Field(ge=1, le=255)
    reason: str | None = None
    due: str | None = None


class Rated(Body):
    score: Whole = Field(ge=1, le=5)
    comment: str | None = None


class Noted(Body):
    text: str = Field(min_length=1)


MODELS: Final[dict[str, type[Body]]] = {
    Kind.SUBMITTED: Submitted,
    Kind.CORRECTED: Corrected,
    Kind.ACCEPTED: Accepted,
    Kind.ASSIGNED: Assigned,
    Kind.SUPPLEMENT_REQUESTED: SupplementRequested,
    Kind.SUPPLEMENTED: Supplemented,
    Kind.FEE_REQUESTED: FeeRequested,
    Kind.FEE_PAID: FeePaid,
    Kind.PAUSED: Paused,
    Kind.RESUMED: Nothing,
    Kind.REFUSED: Reasoned,
    Kind.WITHDRAWN: Reasoned,
    Kind.STOPPED: Reasoned,
    Kind.TRANSFERRED: Transferred,
    Kind.TAKEN: Nothing,
    Kind.SURVEYED: Surveyed,
    Kind.HANDED_BACK: HandedBack,
    Kind.RESCHEDULED: Rescheduled,
    Kind.COMPLETED: Completed,
    Kind.HANDED_OVER: HandedOver,
    Kind.SLIP_ISSUED: SlipIssued,
    Kind.RATED: Rated,
    Kind.NOTED: Noted,
    Kind.ERASED: Reasoned,
}

WITH_PAPERS: Final = frozenset({Kind.SUPPLEMENTED, Kind.SURVEYED, Kind.COMPLETED})
"""Events that bring papers or photos, besides the submission itself."""


def body_of(kind: str, given: dict[str, Any]) -> dict[str, Any]:
    """The checked body of an event. Raises BadInput with one sentence for anything that is wrong."""
    model = MODELS.get(kind)
    if model is None:
        raise BadInput(
            "There is no event called “{kind}”; the kinds are {kinds}.", kind=kind, kinds=", ".join(MODELS)
        )
    if unwritable(given):
        raise BadInput(
            "{kind}: a text holds signs that cannot be written, or a number is too large; mend that.",
            kind=kind,
        )
    try:
        body = model.model_validate(given).fields()
    except ValidationError as error:
        where, say = first_wrong(error)
        raise BadInput("{kind}, “{field}”: {fault}", kind=kind, field=where, fault=say) from None
    return body


def unwritable(value: Any, depth: int = 0) -> bool:
    """Whether it cannot be kept everywhere: a NUL or half a character in a text, a number beyond all machines,
    or lists in lists without end.
    """
    if depth > DEEPEST:
        return True
    if isinstance(value, str):
        return "\0" in value or not (value.isascii() or _HALF.search(value) is None)
    if isinstance(value, int | float):
        return not -(2**53) < value < 2**53
    if isinstance(value, dict):
        return any(unwritable(part, depth + 1) for pair in value.items() for part in pair)
    return isinstance(value, list | tuple) and any(unwritable(part, depth + 1) for part in value)


def parse_instant(text: str, what: str) -> datetime:
    """An instant that a person gave, or BadInput that says how to write one."""
    try:
        return instant_of(text)
    except ValueError:
        raise BadInput(
            "{what} “{text}” is no instant: write it like 2026-11-23T09:00:00+07:00.", what=what, text=text
        ) from None
