"""Which buttons a dossier has: one primary that depends on its state, four beside it, the rest in a menu."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, Literal

from dossiers.events import Kind
from dossiers.states import Status
from kiosk.widgets.wording import Translate

PRIMARY: Final = {
    Status.SUBMITTED: Kind.ACCEPTED,
    Status.ACCEPTED: Kind.TRANSFERRED,
    Status.AWAITING_SUPPLEMENT: Kind.SUPPLEMENTED,
    Status.AWAITING_PAYMENT: Kind.FEE_PAID,
    Status.ON_HOLD: Kind.RESUMED,
    Status.TRANSFERRED: Kind.HANDED_OVER,
    Status.IN_FIELD: Kind.HANDED_OVER,
    Status.COMPLETED: Kind.HANDED_OVER,
}
"""The next thing a clerk does; with the team it is handing over, locked until the team is done."""

MENU: Final = (
    Kind.ASSIGNED,
    Kind.NOTED,
    Kind.CORRECTED,
    Kind.FEE_REQUESTED,
    Kind.PAUSED,
    Kind.RESCHEDULED,
    Kind.COMPLETED,
    Kind.WITHDRAWN,
    Kind.STOPPED,
)

Look = Literal["big", "plain", "danger"]


@dataclass(frozen=True, slots=True)
class Action:
    """A button: the event it makes, its words, whether it can be pressed, and if not, what unlocks it."""

    kind: Kind
    text: str
    icon: str
    enabled: bool
    why_not: str = ""
    look: Look = "plain"


@dataclass(frozen=True, slots=True)
class Actions:
    """All buttons of a dossier. `said` stands where there is no primary."""

    primary: Action | None
    beside: tuple[Action, ...]
    menu: tuple[Action, ...]
    said: str


def actions(status: Status, allowed: Collection[str], performer: str, translate: Translate) -> Actions:
    """The buttons for a state; `allowed` decides what can be pressed, `performer` is team or office."""
    first = _primary_kind(status, performer)
    primary = None if first is None else _action(first, allowed, translate, "big")
    last = Kind.STOPPED if Kind.REFUSED not in allowed and Kind.STOPPED in allowed else Kind.REFUSED
    wanted = [Kind.SUPPLEMENT_REQUESTED, Kind.TRANSFERRED, Kind.HANDED_OVER, last]
    spare = sorted((Kind.FEE_REQUESTED, Kind.NOTED), key=lambda kind: kind not in allowed)
    beside = [kind if kind is not first else spare.pop(0) for kind in wanted]
    menu = [kind for kind in MENU if kind not in beside and kind is not first and kind in allowed]
    return Actions(
        primary=primary,
        beside=tuple(
            _action(kind, allowed, translate, "danger" if kind is last else "plain") for kind in beside
        ),
        menu=tuple(_action(kind, allowed, translate, "plain") for kind in menu),
        said=translate("Counter", "This dossier is finished; its slips can be printed again.")
        if first is None
        else "",
    )


def _primary_kind(status: Status, performer: str) -> Kind | None:
    if status is Status.ACCEPTED and performer == "office":
        return Kind.COMPLETED
    return PRIMARY.get(status)


def _action(kind: Kind, allowed: Collection[str], translate: Translate, look: Look) -> Action:
    enabled = kind in allowed
    return Action(
        kind,
        action_name(kind, translate),
        _ICONS[kind],
        enabled,
        "" if enabled else why_not(kind, translate),
        look,
    )


_ICONS: Final = {
    Kind.ACCEPTED: "printer",
    Kind.TRANSFERRED: "truck",
    Kind.SUPPLEMENT_REQUESTED: "add-document",
    Kind.SUPPLEMENTED: "document",
    Kind.HANDED_OVER: "hand-over",
    Kind.REFUSED: "close",
    Kind.STOPPED: "close",
    Kind.FEE_REQUESTED: "table",
    Kind.FEE_PAID: "check",
    Kind.RESUMED: "clock",
    Kind.PAUSED: "clock",
    Kind.NOTED: "document",
    Kind.ASSIGNED: "user",
    Kind.CORRECTED: "document",
    Kind.RESCHEDULED: "calendar",
    Kind.COMPLETED: "check",
    Kind.WITHDRAWN: "undo",
}


def action_name(kind: Kind, translate: Translate) -> str:
    """The words on the button that makes an event."""
    return {
        Kind.ACCEPTED: translate("Counter", "Accept and print"),
        Kind.TRANSFERRED: translate("Counter", "Transfer to team"),
        Kind.SUPPLEMENT_REQUESTED: translate("Counter", "Ask for more"),
        Kind.SUPPLEMENTED: translate("Counter", "Take the supplement"),
        Kind.HANDED_OVER: translate("Counter", "Hand over"),
        Kind.REFUSED: translate("Counter", "Refuse"),
        Kind.STOPPED: translate("Counter", "Stop"),
        Kind.FEE_REQUESTED: translate("Counter", "Ask for payment"),
        Kind.FEE_PAID: translate("Counter", "Payment received"),
        Kind.RESUMED: translate("Counter", "Let the clock run"),
        Kind.PAUSED: translate("Counter", "Pause the clock"),
        Kind.NOTED: translate("Counter", "Write a note"),
        Kind.ASSIGNED: translate("Counter", "I take this on"),
        Kind.CORRECTED: translate("Counter", "Correct"),
        Kind.RESCHEDULED: translate("Counter", "New appointment"),
        Kind.COMPLETED: translate("Counter", "Work is done"),
        Kind.WITHDRAWN: translate("Counter", "Applicant withdraws"),
    }[kind]


def why_not(kind: Kind, translate: Translate) -> str:
    """What unlocks a button that cannot be pressed now."""
    return {
        Kind.ACCEPTED: translate("Counter", "Only a new dossier can be accepted."),
        Kind.TRANSFERRED: translate("Counter", "Opens once the dossier is accepted and its clock runs."),
        Kind.SUPPLEMENT_REQUESTED: translate("Counter", "Opens while the dossier is being worked on."),
        Kind.HANDED_OVER: translate("Counter", "Opens once the work is reported done."),
        Kind.REFUSED: translate("Counter", "Only before the work has begun."),
        Kind.STOPPED: translate("Counter", "Opens once the dossier is accepted."),
        Kind.FEE_REQUESTED: translate("Counter", "Opens while the dossier is being worked on."),
        Kind.NOTED: translate("Counter", "Nothing can be added any more."),
    }.get(kind, translate("Counter", "The dossier's state does not allow this."))
