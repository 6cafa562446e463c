"""Words of the counter for states, channels, folders and events."""

from collections.abc import Mapping

from dossiers.events import Kind
from dossiers.states import Status
from kiosk.widgets.wording import Chip, Tone, Translate

FOLDER_ICONS: Mapping[str, tuple[str, Tone]] = {
    "inbox": ("inbox", "neutral"),
    "awaiting-supplement": ("add-document", "neutral"),
    "awaiting-payment": ("table", "neutral"),
    "to-transfer": ("team", "neutral"),
    "in-field": ("truck", "neutral"),
    "back-at-center": ("hand-over", "neutral"),
    "due-soon": ("clock", "warn"),
    "overdue": ("warn", "error"),
    "apology-due": ("calendar", "warn"),
    "contradicted": ("eye", "warn"),
}
FOLDERS = tuple(FOLDER_ICONS)


def folder_name(folder: str, translate: Translate) -> str:
    """The name of a working list in the nav and over the table."""
    return {
        "inbox": translate("Counter", "Inbox"),
        "awaiting-supplement": translate("Counter", "Supplements"),
        "awaiting-payment": translate("Counter", "Payments"),
        "to-transfer": translate("Counter", "To transfer"),
        "in-field": translate("Counter", "In the field"),
        "back-at-center": translate("Counter", "Hand over"),
        "due-soon": translate("Counter", "Due soon"),
        "overdue": translate("Counter", "Overdue"),
        "apology-due": translate("Counter", "To apologise"),
        "contradicted": translate("Counter", "To look at"),
    }[folder]


def status_chip(status: Status, overdue: bool, translate: Translate) -> Chip:
    """The chip of a dossier in a list; an open dossier that is overdue says that first."""
    if overdue and not status.is_final:
        return Chip(translate("Counter", "Overdue"), "error")
    return plain_chip(status, translate)


def plain_chip(status: Status, translate: Translate) -> Chip:
    """The chip of a state."""
    words: dict[Status, tuple[str, Tone]] = {
        Status.SUBMITTED: (translate("Counter", "New"), "info"),
        Status.ACCEPTED: (translate("Counter", "Accepted"), "neutral"),
        Status.AWAITING_SUPPLEMENT: (translate("Counter", "Supplement"), "warn"),
        Status.AWAITING_PAYMENT: (translate("Counter", "Payment"), "warn"),
        Status.ON_HOLD: (translate("Counter", "On hold"), "neutral"),
        Status.TRANSFERRED: (translate("Counter", "With team"), "info"),
        Status.IN_FIELD: (translate("Counter", "In the works"), "info"),
        Status.COMPLETED: (translate("Counter", "To hand over"), "ok"),
        Status.CLOSED: (translate("Counter", "Handed over"), "ok"),
        Status.REFUSED: (translate("Counter", "Refused"), "error"),
        Status.WITHDRAWN: (translate("Counter", "Withdrawn"), "neutral"),
        Status.STOPPED: (translate("Counter", "Stopped"), "neutral"),
    }
    return Chip(*words[status])


def channel_name(channel: str, translate: Translate) -> str:
    """By which door the application came."""
    return {
        "kiosk": translate("Counter", "Kiosk"),
        "counter": translate("Counter", "Counter"),
        "online": translate("Counter", "Online"),
        "postal": translate("Counter", "Post"),
    }.get(channel, channel)


def handed_in(channel: str, translate: Translate) -> str:
    """The same as the end of a sentence under the applicant's name."""
    return {
        "kiosk": translate("Counter", "handed in at the kiosk"),
        "counter": translate("Counter", "handed in at the counter"),
        "online": translate("Counter", "handed in online"),
        "postal": translate("Counter", "handed in by post"),
    }.get(channel, channel)


def event_title(kind: str, translate: Translate) -> str:
    """What happened, for the history of a dossier."""
    return {
        Kind.SUBMITTED: translate("Counter", "Handed in"),
        Kind.CORRECTED: translate("Counter", "Corrected"),
        Kind.ACCEPTED: translate("Counter", "Accepted"),
        Kind.ASSIGNED: translate("Counter", "Taken on by a clerk"),
        Kind.SUPPLEMENT_REQUESTED: translate("Counter", "Supplement asked for"),
        Kind.SUPPLEMENTED: translate("Counter", "Supplement handed in"),
        Kind.FEE_REQUESTED: translate("Counter", "Payment asked for"),
        Kind.FEE_PAID: translate("Counter", "Paid"),
        Kind.PAUSED: translate("Counter", "Clock paused"),
        Kind.RESUMED: translate("Counter", "Clock runs again"),
        Kind.REFUSED: translate("Counter", "Refused"),
        Kind.WITHDRAWN: translate("Counter", "Withdrawn by the applicant"),
        Kind.STOPPED: translate("Counter", "Stopped"),
        Kind.TRANSFERRED: translate("Counter", "Transferred to the team"),
        Kind.TAKEN: translate("Counter", "Taken by the team"),
        Kind.SURVEYED: translate("Counter", "Surveyed on site"),
        Kind.HANDED_BACK: translate("Counter", "Handed back by the team"),
        Kind.RESCHEDULED: translate("Counter", "New appointment"),
        Kind.COMPLETED: translate("Counter", "Work completed"),
        Kind.HANDED_OVER: translate("Counter", "Result handed over"),
        Kind.SLIP_ISSUED: translate("Counter", "Slip printed"),
        Kind.RATED: translate("Counter", "Rated by the applicant"),
        Kind.NOTED: translate("Counter", "Note"),
        Kind.ERASED: translate("Counter", "Personal data erased"),
    }.get(Kind(kind), kind)


def slip_name(slip: str, translate: Translate) -> str:
    """What a slip of paper is called."""
    return {
        "ticket": translate("Counter", "Submission ticket"),
        "receipt": translate("Counter", "Receipt with the appointment"),
        "supplement": translate("Counter", "Request for supplement"),
        "refusal": translate("Counter", "Refusal"),
        "apology": translate("Counter", "Apology and new appointment"),
        "stop": translate("Counter", "Stop notice"),
        "process_control": translate("Counter", "Process-control slip"),
    }.get(slip, slip)
