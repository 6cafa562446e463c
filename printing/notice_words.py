"""What a notice says to the applicant, kind by kind; msgids are English."""

from collections.abc import Iterator
from typing import Final

from printing import wording
from printing.slips import Matter, Slip, SlipKind

TITLES: Final = {
    SlipKind.SUPPLEMENT: "Request to supplement and complete the dossier",
    SlipKind.REFUSAL: "Refusal to receive and settle the dossier",
    SlipKind.APOLOGY: "Apology and new appointment for the result",
    SlipKind.STOP: "Notice that the settlement of the dossier stops",
    SlipKind.PROCESS_CONTROL: "Control sheet of the settlement",
}
SIGNERS: Final = {SlipKind.SUPPLEMENT: "Receiving officer", SlipKind.PROCESS_CONTROL: "Receiving officer"}
HEAD_OF_CENTER: Final = "Head of the center"


def title(slip: Slip, lang: str) -> str:
    """The statutory name of the notice, or ours where no law prescribes a form."""
    if slip.form:
        return slip.form.name if lang == slip.letterhead.statutory_lang else slip.form.meaning
    return wording.say(lang)(TITLES[slip.kind])


def signer(slip: Slip) -> str:
    """Whose signature stands under it."""
    return SIGNERS.get(slip.kind, HEAD_OF_CENTER)


def opening(slip: Slip) -> str:
    """The sentence that says what the notice is."""
    say, matter = wording.say(slip.lang), _matter(slip)
    if slip.kind is SlipKind.SUPPLEMENT:
        if matter.items:
            return say("To settle the dossier by the rules, the center asks you to bring or correct:")
        return say("To settle the dossier by the rules, the center asks you to complete it.")
    if slip.kind is SlipKind.REFUSAL:
        return say("The center has examined the dossier and cannot receive it for settlement.")
    if slip.kind is SlipKind.APOLOGY:
        return _missed_promise(slip, matter)
    if slip.kind is SlipKind.STOP:
        return say("The center stops settling the dossier from {at}.").format(at=_at(slip, matter))
    return say("The way of the dossier through the center until {at}:").format(
        at=wording.at_long(slip.issued_at, slip.letterhead.tz, slip.lang)
    )


def closing(slip: Slip) -> Iterator[str]:
    """The sentences that say what follows from it."""
    say, matter = wording.say(slip.lang), _matter(slip)
    if slip.kind is SlipKind.SUPPLEMENT:
        stands = (
            "The time allowed for the dossier stands still from {at} until what is asked for has been handed in."
            if matter.clock_runs
            else "The time allowed for the dossier begins when it is complete and accepted."
        )
        yield say(stands).format(at=_at(slip, matter))
        yield say("Please bring it to {center}, {address}, with this paper.").format(
            center=slip.letterhead.center_name, address=slip.letterhead.address
        )
    elif slip.kind is SlipKind.APOLOGY:
        if slip.appointment:
            yield say("The result is now promised {due}.").format(
                due=wording.before_long(slip.appointment, slip.letterhead.tz, slip.lang)
            )
        yield say("The center apologises for the delay and asks for your understanding.")
    elif slip.kind in (SlipKind.REFUSAL, SlipKind.STOP):
        yield say("You may apply again at any time. Papers that you handed in are given back on request.")
    if slip.kind is not SlipKind.PROCESS_CONTROL:
        yield say("Questions and complaints: {phone}.").format(phone=slip.letterhead.hotline)


def reason_label(slip: Slip) -> str:
    """What stands before the reason."""
    return wording.say(slip.lang)("Reason")


def _missed_promise(slip: Slip, matter: Matter) -> str:
    say = wording.say(slip.lang)
    if matter.promised is None:
        return say("The dossier cannot be settled in time.")
    told = wording.before_long(matter.promised, slip.letterhead.tz, slip.lang)
    return say("The result was promised {due}; the dossier cannot be settled by then.").format(due=told)


def _at(slip: Slip, matter: Matter) -> str:
    return wording.at_long(matter.at, slip.letterhead.tz, slip.lang)


def _matter(slip: Slip) -> Matter:
    assert slip.matter is not None
    return slip.matter
