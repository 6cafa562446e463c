"""Notices on A4: request for supplement, refusal, apology, stop, control sheet (forms 02 to 06 of the statutory set)."""

from collections.abc import Iterator, Sequence
from typing import Final

from printing import notice_words as words
from printing import wording
from printing.fonts import Face
from printing.letterheads import head, numbered
from printing.pieces import (
    Column,
    Density,
    Piece,
    blocks,
    height_of,
    held,
    paragraph,
    space,
    stack,
    table_row,
)
from printing.qr import Matrix, matrix
from printing.sheet import A4, MM, Document, Sheet
from printing.slips import Matter, Slip, SlipKind
from printing.typesetting import Span, balanced, forget, shrink

LEFT: Final = 25 * MM
RIGHT: Final = 18 * MM
TOP: Final = 16 * MM
WIDTH: Final = A4[0] - LEFT - RIGHT
FOOT_HEIGHT: Final = 26.0
BOTTOM: Final = A4[1] - 14 * MM - FOOT_HEIGHT
QR_SIDE: Final = 32 * MM
SIGNED_HEIGHT: Final = 118.0
SIGNED_ROWS: Final = 2
"""Rows of a control sheet that its signature is never parted from."""
BODY: Final = Density(12.5, 18.5, 3.2, max_lines=60)
CELLS: Final = Density(11, 14, 3.2, max_lines=12)


def pdf(slip: Slip) -> bytes:
    """The notice as a PDF of A4 pages, the same bytes for the same slip; fonts embedded.

    Head, title and signature stay in the statutory language with a translation beside them; the letter is in
    the slip's language. What does not fit goes on on further pages. Raises QrTooLong and FontMissing.
    """
    try:
        return _pdf(slip, matrix(slip.qr_text))
    finally:
        forget()


def _pdf(slip: Slip, modules: Matrix) -> bytes:
    document = Document(A4, f"{slip.kind.value} {slip.code}", slip.lang)
    sheet = _sheet(document, slip)
    start = _opening(sheet, slip, modules)
    pages = list(_pages([*_letter(slip), _signed(slip)], BOTTOM - start))
    for number, pieces in enumerate(pages, 1):
        if number > 1:
            sheet, start = _sheet(document, slip), TOP + 10
        stack(sheet, start, pieces)
        _foot(sheet, slip, number, len(pages))
        sheet.done()
    return document.bytes()


def _sheet(document: Document, slip: Slip) -> Sheet:
    sheet = document.page()
    if slip.letterhead.demo:
        sheet.watermark("DEMO", 150, 0.55)
        said = wording.say(slip.lang)("DEMO – a trial print without legal force")
        sheet.text(LEFT + WIDTH / 2, TOP - 12, said, 9, Face.BOLD, "center")
    return sheet


def _pages(pieces: Sequence[Piece], room: float) -> Iterator[list[Piece]]:
    whole = BOTTOM - TOP - 10
    page: list[Piece] = []
    for block in blocks(pieces):
        fits_a_page = height_of(block) <= whole
        for part in [block] if fits_a_page else [[piece] for piece in block]:
            if page and height_of(page) + height_of(part) > room:
                yield page
                page, room = [], whole
            page += part
    yield page


def _opening(sheet: Sheet, slip: Slip, modules: Matrix) -> float:
    letterhead, lang = slip.letterhead, slip.letterhead.statutory_lang
    y = head(sheet, letterhead, LEFT, TOP, WIDTH, 12)
    issued = slip.issued_at.astimezone(letterhead.tz).date()
    place = wording.place_and_day(letterhead.locality, issued, lang)
    serial = wording.say(lang)("No.: {serial}").format(serial=slip.serial)
    y = numbered(sheet, serial, place, LEFT, y + 18, WIDTH, 12) + 34
    title = balanced(words.title(slip, lang).upper(), Face.BOLD, 15, WIDTH - 40)
    y = sheet.lines(LEFT, y, title, 15, 19, "center", WIDTH)
    if slip.lang != lang:
        sheet.text(LEFT + WIDTH / 2, y - 1, words.title(slip, slip.lang), 12, Face.ITALIC, "center")
        y += 14
    return _known_by(sheet, slip, y + 2, modules) + 14


def _known_by(sheet: Sheet, slip: Slip, y: float, modules: Matrix) -> float:
    """Whose dossier it is at the left, its QR with the quiet zone in 32 mm at the right."""
    caption = "Scan to follow the dossier" if slip.invites_to_scan else "For the counter's scanner"
    said, corner = wording.say(slip.lang)(caption), LEFT + WIDTH - QR_SIDE
    sheet.qr(corner, y, QR_SIDE, modules)
    size = shrink(said, Face.REGULAR, 9, QR_SIDE + 8, 6)
    sheet.text(corner + QR_SIDE / 2, y + QR_SIDE + 6, said, size, align="center")
    end = stack(sheet, y + 6, list(_facts(slip, corner - LEFT - 12)))
    return max(end, y + QR_SIDE + 8)


def _facts(slip: Slip, width: float) -> Iterator[Piece]:
    say, tz = wording.say(slip.lang), slip.letterhead.tz
    asked = slip.procedure_name
    if slip.procedure_name_statutory not in ("", asked):
        asked = f"{asked} – {slip.procedure_name_statutory}"
    rows = (
        (say("Dossier code"), slip.code),
        (say("Dossier of"), slip.applicant_name),
        (say("Phone"), slip.phone),
        (say("Address of supply"), slip.supply_address),
        (say("Request"), asked),
        (say(_received(slip)), wording.at_long(slip.received_at, tz, slip.lang)),
        (say("Unit"), slip.unit_name),
        (say("Reason of this reissue"), slip.reissue_reason),
    )
    for label, value in rows:
        if value:
            yield paragraph(_labelled(label, value), LEFT, width, Density(12, 16.5, 0, max_lines=4))


def _received(slip: Slip) -> str:
    """Before its acceptance a dossier was handed in and no more, which Chinese tells in another word."""
    accepted = slip.matter is not None and slip.matter.clock_runs
    return "Received at" if accepted else "Handed in at"


def _labelled(label: str, value: str) -> list[Span]:
    mark = "：" if label and ord(label[-1]) > 0x2E80 else ": "
    return [Span(label + mark), Span(value, Face.BOLD)]


def _letter(slip: Slip) -> Iterator[Piece]:
    matter = slip.matter
    assert matter is not None
    yield paragraph([Span(words.opening(slip))], LEFT, WIDTH, BODY)
    for number, item in enumerate(matter.items, 1):
        yield paragraph([Span(f"{number}. {item}", Face.BOLD)], LEFT, WIDTH, BODY, indent=18)
    if matter.reason:
        yield space(4)
        yield paragraph(_labelled(words.reason_label(slip), matter.reason), LEFT, WIDTH, BODY)
    if slip.kind is SlipKind.PROCESS_CONTROL:
        yield from _trail(slip, matter)
    for sentence in words.closing(slip):
        yield from held([space(6), paragraph([Span(sentence)], LEFT, WIDTH, BODY)])
    yield from held([space(14)])


def _trail(slip: Slip, matter: Matter) -> Iterator[Piece]:
    say, tz = wording.say(slip.lang), slip.letterhead.tz
    wide = WIDTH - 28 - 112 - 92 - 112
    columns = (
        Column(28, "center", say("No.")),
        Column(112, "left", say("Time")),
        Column(wide, "left", say("Step")),
        Column(92, "left", say("Done by")),
        Column(112, "left", say("Note")),
    )
    heads = [column.head for column in columns]
    rows = [
        table_row(
            [str(number), wording.stamp(line.at, tz, slip.lang), line.what, line.who, line.note],
            columns, LEFT, CELLS, max_lines=12,
        )
        for number, line in enumerate(matter.trail, 1)
    ]  # fmt: skip
    yield from held([space(6), table_row(heads, columns, LEFT, CELLS, Face.BOLD, "center")])
    yield from rows[:-SIGNED_ROWS]
    yield from held([*rows[-SIGNED_ROWS:], *_ending(slip, matter)])


def _ending(slip: Slip, matter: Matter) -> Iterator[Piece]:
    say, tz = wording.say(slip.lang), slip.letterhead.tz
    yield space(8)
    due = wording.before_long(slip.appointment, tz, slip.lang) if slip.appointment else ""
    for label, value in ((say("Result due"), due), (say("Outcome"), matter.outcome)):
        if value:
            yield paragraph(_labelled(label, value), LEFT, WIDTH, BODY)


def _signed(slip: Slip) -> Piece:
    statutory, heading = slip.letterhead.statutory_lang, words.signer(slip)
    written = wording.say(statutory)(heading).upper()
    how = wording.say(slip.lang)("(signature and full name)")
    if slip.lang != statutory:
        how = f"{wording.say(slip.lang)(heading)} {how}"
    middle, room = LEFT + WIDTH * 0.74, WIDTH * 0.5

    def draw(sheet: Sheet, y: float) -> None:
        sheet.text(middle, y + 14, written, shrink(written, Face.BOLD, 12.5, room, 8), Face.BOLD, "center")
        sheet.text(middle, y + 30, how, shrink(how, Face.ITALIC, 11, room, 7), Face.ITALIC, "center")
        name = slip.issuer_name
        sheet.text(middle, y + 104, name, shrink(name, Face.BOLD, 12, room, 8), Face.BOLD, "center")

    return Piece(SIGNED_HEIGHT, draw)


def _foot(sheet: Sheet, slip: Slip, page: int, pages: int) -> None:
    say, tz, form = wording.say(slip.lang), slip.letterhead.tz, slip.form
    law = say("Form {number}, {law}").format(number=form.number, law=form.citation) if form else ""
    made = say("version {version}, made at {at}").format(
        version=slip.version, at=wording.stamp(slip.issued_at, tz, slip.lang)
    )
    of = say("page {page}/{pages}").format(page=page, pages=pages)
    text = " · ".join(part for part in (slip.letterhead.center_code, slip.code, law, made, of) if part)
    y = BOTTOM + FOOT_HEIGHT
    sheet.rule(LEFT, y - 12, LEFT + WIDTH, y - 12, 0.4)
    sheet.text(LEFT + WIDTH / 2, y, text, shrink(text, Face.ITALIC, 9, WIDTH, 6), Face.ITALIC, "center")
