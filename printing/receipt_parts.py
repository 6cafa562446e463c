"""The parts of a receipt or submission ticket on A5: box with code and QR, facts, papers, signatures, foot."""

from collections.abc import Sequence
from typing import Final

from printing import wording
from printing.fonts import Face
from printing.pieces import Column, Density, Piece, beside, paragraph, space, table_row
from printing.qr import Matrix
from printing.sheet import A5, MM, Sheet
from printing.slips import PaperLine, Slip, SlipKind
from printing.typesetting import Span, balanced, shrink, wrap, wrap_to

LEFT: Final = 11 * MM
TOP: Final = 10 * MM
WIDTH: Final = A5[0] - 2 * LEFT
BOTTOM: Final = A5[1] - TOP
QR_SIDE: Final = 32 * MM
SIGNATURE_HEIGHT: Final = 25 * MM
TITLES: Final = {
    SlipKind.TICKET: "Confirmation of a submitted dossier",
    SlipKind.RECEIPT: "Receipt of dossier and appointment for the result",
}
FORMS: Final = {"original": "Original", "copy": "Copy", "electronic": "Electronic"}


def title(sheet: Sheet, slip: Slip, y: float) -> float:
    """The statutory name in capitals; under it, for readers of another language, what it means."""
    statutory = slip.letterhead.statutory_lang
    name = slip.form.name if slip.form else wording.say(statutory)(TITLES[slip.kind])
    y = sheet.lines(LEFT, y, balanced(name.upper(), Face.BOLD, 13, WIDTH - 60), 13, 16, "center", WIDTH)
    if slip.lang != statutory:
        meaning = slip.form.meaning if slip.form else wording.say(slip.lang)(TITLES[slip.kind])
        size = shrink(meaning, Face.ITALIC, 10, WIDTH, 7)
        sheet.text(LEFT + WIDTH / 2, y - 2, meaning, size, Face.ITALIC, "center")
        y += 10
    return y


def box(sheet: Sheet, slip: Slip, y: float, modules: Matrix) -> float:
    """The ruled box: code and appointment at the left, the QR with its quiet zone in 32 mm at the right."""
    say = wording.say(slip.lang)
    caption = say("Scan to follow the dossier") if slip.invites_to_scan else say("For the counter's scanner")
    height = QR_SIDE + 13
    sheet.box(LEFT, y, WIDTH, height)
    corner = LEFT + WIDTH - QR_SIDE - 5
    sheet.qr(corner, y + 2, QR_SIDE, modules)
    size = shrink(caption, Face.REGULAR, 8, QR_SIDE + 4, 5)
    sheet.text(corner + QR_SIDE / 2, y + height - 4.5, caption, size, align="center")
    room = corner - LEFT - 12
    top = y + (17 if slip.kind is SlipKind.TICKET else 24)
    sheet.text(LEFT + 8, top, say("Dossier code"), 9.5)
    sheet.text(LEFT + 8, top + 17, slip.code, shrink(slip.code, Face.BOLD, 16, room, 6), Face.BOLD)
    _promise(sheet, slip, top + 36, room)
    return y + height


def _promise(sheet: Sheet, slip: Slip, y: float, room: float) -> None:
    say, tz = wording.say(slip.lang), slip.letterhead.tz
    sheet.text(LEFT + 8, y, say("Appointment for the result"), 9.5)
    if slip.appointment is not None:
        promise = wording.before(slip.appointment, tz, slip.lang)
        size = shrink(promise, Face.BOLD, 13, room, 10)
        sheet.lines(LEFT + 8, y + 15, wrap_to([Span(promise, Face.BOLD)], size, room, 2), size, 14)
        return
    size = shrink(none := say("named when the dossier is accepted"), Face.BOLD, 11, room, 7)
    sheet.text(LEFT + 8, y + 14, none, size, Face.BOLD)
    if slip.if_accepted_now is not None:
        then = wording.before(slip.if_accepted_now, tz, slip.lang)
        words = [Span(say("If accepted now:") + " "), Span(then, Face.BOLD)]
        sheet.lines(LEFT + 8, y + 29, wrap_to(words, 9, room, 2), 9, 11)


def facts_before(slip: Slip, density: Density) -> list[Piece]:
    """Who received what from whom, for which place."""
    say = wording.say(slip.lang)
    receiver = ", ".join(part for part in (slip.counter_name, slip.letterhead.center_name) if part)
    asked = slip.procedure_name
    if slip.procedure_name_statutory not in ("", asked):
        asked = f"{asked} – {slip.procedure_name_statutory}"
    who = "Applicant" if slip.kind is SlipKind.TICKET else "Dossier of"
    rows = [
        (say("Received by"), receiver),
        (say(who), slip.applicant_name),
        (say("Phone"), slip.phone),
        (say("Address of supply"), slip.supply_address),
        (say("Request"), asked),
    ]
    return _facts(rows, say("Phone"), density)


def facts_after(slip: Slip, density: Density) -> list[Piece]:
    """The instants and places that the form asks for, and what the center adds."""
    say, tz, lang = wording.say(slip.lang), slip.letterhead.tz, slip.lang
    told = wording.before_long(slip.appointment, tz, lang) if slip.appointment else ""
    received = say("Submitted at" if slip.kind is SlipKind.TICKET else "Received at")
    rows = [
        (say("Time allowed by the rules"), wording.budget(slip.budget, lang) if slip.budget else ""),
        (say("Unit"), slip.unit_name),
        (received, wording.at_long(slip.received_at, tz, lang)),
        (say("Result due"), told),
        (say("Result handed out at"), slip.result_place),
        (say("Reason of this reissue"), slip.reissue_reason),
    ]
    return _facts(rows, say("Unit"), density)


def _facts(rows: Sequence[tuple[str, str]], beside_last: str, density: Density) -> list[Piece]:
    """One line a fact; where pages are tight the one labelled `beside_last` stands beside the one before it."""
    pieces: list[Piece] = []
    ends = 0.0
    for label, value in rows:
        if not value:
            continue
        spans = _labelled(label, value)
        lines = wrap(spans, density.size, WIDTH)
        start = max(ends + 14, WIDTH * 0.5)
        if (
            density.paired
            and label == beside_last
            and pieces
            and start + lines[0].width <= WIDTH
            and len(lines) == 1
        ):
            pieces[-1] = beside(pieces[-1], paragraph(spans, LEFT + start, WIDTH, density))
        else:
            pieces.append(paragraph(spans, LEFT, WIDTH, density))
        ends = lines[-1].width if len(lines) == 1 else WIDTH
    return pieces


def _labelled(label: str, value: str) -> list[Span]:
    """`label: value`, the value in bold."""
    mark = "：" if label and ord(label[-1]) > 0x2E80 else ": "
    return [Span(label + mark), Span(value, Face.BOLD)]


def columns(slip: Slip) -> tuple[Column, ...]:
    """The columns of the papers' table."""
    say = wording.say(slip.lang)
    return (
        Column(26, "center", say("No.")),
        Column(WIDTH - 26 - 72 - 34, "left", say("Name of the paper")),
        Column(72, "center", say("Form")),
        Column(34, "center", say("Qty")),
    )


def papers_head(slip: Slip, density: Density) -> Piece:
    """The head row of the papers' table."""
    return table_row(
        [column.head for column in columns(slip)], columns(slip), LEFT, density, Face.BOLD, "center"
    )  # fmt: skip


def paper_row(slip: Slip, number: int, paper: PaperLine, density: Density) -> Piece:
    """One paper handed in."""
    form = wording.say(slip.lang)(FORMS[paper.form])
    return table_row([str(number), paper.name, form, str(paper.count)], columns(slip), LEFT, density)


def extras(slip: Slip, density: Density) -> list[list[Piece]]:
    """Groups that may stand on any page: missing papers, what happens next, how the appointment came about."""
    say, tz = wording.say(slip.lang), slip.letterhead.tz
    small = Density(max(density.size - 1, 8.5), max(density.leading - 2.2, 10.4), density.padding, 20)
    steps = [
        (wording.stamp(step.at, tz, slip.lang) + " – " if step.at else "") + step.say for step in slip.steps
    ]  # fmt: skip
    groups = [
        ("Papers still missing, to be brought later:", slip.missing_papers),
        ("What happens next:", slip.next_steps),
        ("How the appointment was worked out:", steps),
    ]
    listed = _run_in if slip.kind is SlipKind.RECEIPT and not slip.steps else _listed
    return [listed(say(label), texts, small) for label, texts in groups if texts]


def _listed(label: str, texts: Sequence[str], density: Density) -> list[Piece]:
    items = [
        paragraph([Span(f"{number}. {text}")], LEFT, WIDTH, density, indent=10)
        for number, text in enumerate(texts, 1)
    ]
    return [space(4), paragraph([Span(label, Face.BOLD)], LEFT, WIDTH, density), *items]


def _run_in(label: str, texts: Sequence[str], density: Density) -> list[Piece]:
    text = " ".join(f"{number}. {text}" for number, text in enumerate(texts, 1))
    return [space(4), paragraph([Span(label + " ", Face.BOLD), Span(text)], LEFT, WIDTH, density)]


def signatures(sheet: Sheet, slip: Slip) -> None:
    """The two boxes of 25 mm at the foot of a receipt; a translation stands under the statutory words."""
    y, gap = BOTTOM - FOOT_HEIGHT - SIGNATURE_HEIGHT, 9.0
    width = (WIDTH - gap) / 2
    issuer = slip.issuer_name or wording.say(slip.lang)("Received by the system without a clerk")
    people = (("Applicant", slip.applicant_name, True), ("Receiving officer", issuer, bool(slip.issuer_name)))
    for index, (heading, name, is_person) in enumerate(people):
        left = LEFT + index * (width + gap)
        sheet.box(left, y, width, SIGNATURE_HEIGHT)
        _signature(sheet, slip, heading, name, is_person, left + width / 2, y, width - 10)


def _signature(
    sheet: Sheet, slip: Slip, heading: str, name: str, is_person: bool, middle: float, y: float, room: float
) -> None:
    statutory = slip.letterhead.statutory_lang
    words = wording.say(statutory)(heading).upper()
    sheet.text(middle, y + 13, words, shrink(words, Face.BOLD, 10, room, 6), Face.BOLD, "center")
    how = wording.say(slip.lang)("(signature and full name)")
    if slip.lang != statutory:
        how = f"{wording.say(slip.lang)(heading)} {how}"
    sheet.text(middle, y + 24, how, shrink(how, Face.ITALIC, 9, room, 6), Face.ITALIC, "center")
    face = Face.BOLD if is_person else Face.ITALIC
    lines = wrap_to([Span(name, face)], size := shrink(name, face, 10 if is_person else 9, room, 8), room, 2)
    sheet.lines(
        middle - room / 2, y + SIGNATURE_HEIGHT - 7 - (len(lines) - 1) * 10, lines, size, 10, "center", room
    )


FOOT_HEIGHT: Final = 24.0


def foot(sheet: Sheet, slip: Slip, page: int, pages: int) -> None:
    """Two small lines: for the applicant, then form, law, version and page."""
    say, tz = wording.say(slip.lang), slip.letterhead.tz
    hotline = say("Help and complaints: {phone}").format(phone=slip.letterhead.hotline)
    fee = say("Fee: {fee}").format(fee=slip.fee) if slip.fee else ""
    first = " · ".join(part for part in (say("Copy for the applicant"), fee, hotline) if part)
    form = slip.form
    law = say("Form {number}, {law}").format(number=form.number, law=form.citation) if form else ""
    made = say("version {version}, made at {at}").format(
        version=slip.version, at=wording.stamp(slip.issued_at, tz, slip.lang)
    )
    of = say("page {page}/{pages}").format(page=page, pages=pages)
    second = " · ".join(part for part in (law, made, of) if part)
    middle = LEFT + WIDTH / 2
    for text, size, y in ((first, 8.5, BOTTOM - 12), (second, 7.5, BOTTOM - 1.5)):
        sheet.text(middle, y, text, shrink(text, Face.ITALIC, size, WIDTH, 5), Face.ITALIC, "center")
