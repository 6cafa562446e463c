"""Fills a slip: what the dossier, its center and its procedure say, turned into the words that are printed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from printing import wording
from printing.matters import issuer_of, matter_of
from printing.slips import Letterhead, Matter, PaperForm, PaperLine, Slip, SlipKind, StatutoryForm, StepLine

if TYPE_CHECKING:  # at run time they would load the database for a receipt that is only drawn
    from dossiers.center import Center
    from dossiers.issuing import IssuedSlip
    from dossiers.queries import DossierView
    from dossiers.wording import Step
    from forms.packs import Pack
    from forms.procedures import Procedure

_APPLICATIONS: Final = {
    "kiosk": "Application, filled in at the kiosk",
    "counter": "Application, filled in at the counter",
    "online": "Application, filled in online",
    "postal": "Application, sent by post",
}


def letterhead_of(center: "Center", pack: "Pack", locality: str = "") -> Letterhead:
    """The head of a center's paper, in the statutory language of its pack; `locality` (the center's own) stands before the day."""
    lang, motto = pack.manifest.statutory_lang, pack.manifest.motto
    return Letterhead(
        governing_body=center.governing_agency.to(lang),
        center_name=center.name.to(lang).replace(" · ", " "),
        center_code=center.code,
        address=center.address.to(lang),
        hotline=center.hotline,
        locality=locality or center.locality,
        tz=center.tz,
        demo=center.demo,
        on_time_target=center.on_time_target,
        statutory_lang=lang,
        motto=tuple(motto.to(lang).splitlines()) if motto else (),
    )


def slip_of(
    view: "DossierView", issued: "IssuedSlip", center: "Center", pack: "Pack", *, lang: str,
    if_accepted_now: datetime | None = None, names: Mapping[str, str] | None = None, counter_name: str = "",
    steps: "Sequence[Step]" = (),
) -> Slip:  # fmt: skip
    """A slip of a dossier as it was issued: `view` is the dossier as it stood then, so that a reprint is the same.

    `if_accepted_now` is printed on a ticket only; `steps` (explanation page) only when asked for. `names` are those of
    the people of the center, by login.
    """
    kind = SlipKind(issued.slip)
    head = letterhead_of(center, pack)
    procedure = pack.named(view.row.procedure, view.procedure_version)
    accepted = view.row.accepted_at
    is_ticket = kind is SlipKind.TICKET
    unit = center.unit(view.row.unit) if view.row.unit else None
    phone = masked(next(iter(procedure.phones_of(view.answers)), ""))
    matter = _named(matter_of(view, kind, center, lang), procedure, lang)
    return Slip(
        kind=kind,
        version=issued.version,
        lang=lang,
        letterhead=head,
        form=statutory_form(pack, kind.value, view.row.submitted_at.astimezone(head.tz).date(), lang),
        code=issued.code,
        qr_text=issued.qr_text,
        token=issued.token,
        procedure_name=procedure.name.to(lang),
        procedure_name_statutory=procedure.name.to(head.statutory_lang),
        applicant_name=view.row.name,
        phone=phone,
        supply_address=procedure.place_of(view.answers),
        papers=tuple(_papers(view, issued, procedure, lang)),
        missing_papers=tuple(_missing(view, issued, procedure, lang)),
        unit_name=unit.name.to(lang) if unit else view.row.unit or "",
        budget=view.row.budget,
        received_at=view.row.submitted_at if is_ticket or accepted is None else accepted,
        appointment=issued.appointment,
        if_accepted_now=if_accepted_now if is_ticket else None,
        result_place=_result_place(procedure, head, lang, has_phone=bool(phone)),
        next_steps=tuple(_next_steps(procedure, lang)),
        issued_at=issued.issued_at,
        issuer_name=issuer_of(view, kind, center, names or {}, lang),
        counter_name=counter_name,
        fee=procedure.fee.text.to(lang),
        reissue_reason="" if matter and issued.reason == matter.reason else issued.reason or "",
        steps=tuple(StepLine(step.at, step.say) for step in steps),
        matter=matter,
    )


def _named(matter: Matter | None, procedure: "Procedure", lang: str) -> Matter | None:
    """The papers asked for by their names where they were asked for by their kinds."""
    if matter is None:
        return None
    papers = [(item, procedure.paper(item)) for item in matter.items]
    return replace(matter, items=tuple(paper.name.to(lang) if paper else item for item, paper in papers))


def masked(phone: str) -> str:
    """A phone number that its owner knows again and nobody else can call: 0936 ••• 457."""
    digits = "".join(char for char in phone if char.isdecimal())
    if len(digits) < 8:
        return "•" * len(digits)
    return f"{digits[:4]} {'•' * max(3, len(digits) - 7)} {digits[-3:]}"


def statutory_form(pack: "Pack", kind: str, on: date, reader: str) -> StatutoryForm | None:
    """The form that the law has for a paper on a day: its title in its own language and the reader's, its number and ground."""
    lang, statutory = pack.manifest.statutory_lang, pack.statutory_set(on)
    form = next((form for slip, form in statutory.forms.items() if slip == kind), None)
    if form is None:
        return None
    symbol = wording.say(lang)("REC") if kind == SlipKind.RECEIPT.value else ""
    return StatutoryForm(form.name.to(lang), form.number, symbol, statutory.law, form.name.to(reader))


def _papers(
    view: "DossierView", issued: "IssuedSlip", procedure: "Procedure", lang: str
) -> Iterator[PaperLine]:
    """One line a kind of paper, in the order of the procedure; the application itself comes last."""
    handed_in = [str(attachment.get("kind", "")) for attachment in _handed_in(view, issued)]
    on_paper = view.row.channel in ("counter", "postal")
    for kind in dict.fromkeys(handed_in):
        paper = procedure.paper(kind)
        form: PaperForm = paper.form if paper and on_paper else "copy"
        yield PaperLine(
            paper.name.to(lang) if paper else kind, form, paper.count if paper else handed_in.count(kind)
        )
    application = wording.say(lang)(_APPLICATIONS.get(view.row.channel, "Application"))
    yield PaperLine(application, "original" if view.row.channel == "postal" else "electronic")


def _handed_in(view: "DossierView", issued: "IssuedSlip") -> Iterator[Mapping[str, Any]]:
    """The applicant's papers that were there when the slip was issued: what a team adds later is no paper of it."""
    for event in view.events:
        if event.kind in ("submitted", "supplemented"):
            yield from event.body.get("attachments") or ()
        elif event.kind == "slip_issued" and (event.body["slip"], event.body["version"]) == (
            issued.slip,
            issued.version,
        ):
            return


def _missing(view: "DossierView", issued: "IssuedSlip", procedure: "Procedure", lang: str) -> Iterator[str]:
    kinds = {str(attachment.get("kind", "")) for attachment in _handed_in(view, issued)}
    for paper in procedure.missing_papers(view.answers, kinds):
        yield paper.name.to(lang)


def _next_steps(procedure: "Procedure", lang: str) -> Iterator[str]:
    for step in procedure.next_steps:
        words = step.to(lang)
        yield f"{words} ({step.when.to(lang)})" if step.when else words


def _result_place(procedure: "Procedure", head: Letterhead, lang: str, *, has_phone: bool) -> str:
    say = wording.say(lang)
    if procedure.performer == "team" and has_phone:
        return say("the place of supply; a message goes to the phone above")
    if procedure.performer == "team":
        return say("the place of supply")
    return say("the counter of {center}").format(center=head.center_name)
