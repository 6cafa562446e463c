"""What states and events are called on paper and on the command line; the words are msgids of `printing.wording`."""

from typing import Final

from printing.wording import say

STATES: Final = {
    "SUBMITTED": "Awaiting acceptance",
    "ACCEPTED": "Being settled",
    "TRANSFERRED": "With the team",
    "IN_FIELD": "With the team",
    "AWAITING_SUPPLEMENT": "Waiting for papers",
    "AWAITING_PAYMENT": "Waiting for the payment",
    "ON_HOLD": "The time stands still",
    "COMPLETED": "Result at the center",
    "CLOSED": "Result handed over",
    "REFUSED": "Refused",
    "WITHDRAWN": "Withdrawn by the applicant",
    "STOPPED": "Stopped",
}

STEPS: Final = {
    "submitted": "Handed in",
    "corrected": "Corrected",
    "accepted": "Accepted",
    "assigned": "Taken on by a clerk",
    "supplement_requested": "Supplement asked for",
    "supplemented": "Supplement handed in",
    "fee_requested": "Payment asked for",
    "fee_paid": "Paid",
    "paused": "Time stands still",
    "resumed": "Time runs again",
    "refused": "Refused",
    "withdrawn": "Withdrawn by the applicant",
    "stopped": "Stopped",
    "transferred": "Transferred to the team",
    "taken": "Taken by the team",
    "surveyed": "Surveyed on site",
    "handed_back": "Handed back by the team",
    "rescheduled": "New appointment",
    "completed": "Work completed",
    "handed_over": "Result handed over",
}
"""Steps of the way through the center; slips, notes and ratings are none."""

BESIDE: Final = {
    "slip_issued": "Slip printed",
    "rated": "Rated by the applicant",
    "noted": "Note",
    "erased": "Personal data erased",
}
"""Events that are no step."""


def state_name(state: str, lang: str) -> str:
    """A state of a dossier in the reader's language."""
    return say(lang)(STATES[state])


def event_name(kind: str, lang: str) -> str:
    """What happened, in the reader's language; a kind that a newer OneDoor made by its own name."""
    known = STEPS.get(kind) or BESIDE.get(kind)
    return say(lang)(known) if known else kind
