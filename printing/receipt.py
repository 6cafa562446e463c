"""The receipt and the submission ticket on A5, after the statutory form 01 (Circular 03/2025/TT-VPCP)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from printing import receipt_parts as parts
from printing import wording
from printing.fonts import Face
from printing.letterheads import head, numbered
from printing.pieces import Density, Piece, height_of, paragraph, space, stack
from printing.qr import Matrix, matrix
from printing.sheet import A5, Document, Sheet
from printing.slips import Slip, SlipKind
from printing.typesetting import Span, forget

PAPERS_ON_FIRST: Final = 6
DENSITIES: Final = (
    Density(10.5, 15.8, 2.6),
    Density(10.5, 14.2, 2.0),
    Density(10.5, 13.4, 1.4, paired=True),
    Density(10, 12.2, 1.0, paired=True),
    Density(9.5, 11.2, 0.7, paired=True),
    Density(9, 10.8, 0.8, 3, paired=True),
    Density(9, 10.8, 0.8, 2, paired=True),
    Density(8.5, 10.2, 0.6, 1, paired=True),
)
READABLE: Final = DENSITIES[:5]


@dataclass(frozen=True, slots=True)
class Plan:
    """What stands on the first page, and what goes on on later ones."""

    first: Sequence[Piece]
    papers_left: int
    extras_left: Sequence[Sequence[Piece]]


def pdf(slip: Slip) -> bytes:
    """The slip as a PDF of A5 pages, the same bytes for the same slip; fonts embedded.

    The statutory head, title and signature lines stay in the statutory language with a translation beside
    them; everything else is in the slip's language. More than six papers, or texts that leave no room, go on
    on a second page with the same head. Raises QrTooLong and FontMissing.
    """
    try:
        return _pdf(slip, matrix(slip.qr_text))
    finally:
        forget()


def _pdf(slip: Slip, modules: Matrix) -> bytes:
    document = Document(A5, f"{slip.kind.value} {slip.code}", slip.lang)
    sheet = document.page()
    body_top = _head(sheet, slip, modules)
    plan = _plan(slip, _first_bottom(slip) - body_top)
    later = _later_pages(slip, plan, parts.BOTTOM - parts.FOOT_HEIGHT - body_top)
    if slip.kind is SlipKind.RECEIPT:
        parts.signatures(sheet, slip)
    _finish(sheet, slip, body_top, plan.first, 1, 1 + len(later))
    for number, pieces in enumerate(later, 2):
        sheet = document.page()
        _finish(sheet, slip, _head(sheet, slip, modules), pieces, number, 1 + len(later))
    return document.bytes()


def _finish(sheet: Sheet, slip: Slip, y: float, pieces: Sequence[Piece], number: int, pages: int) -> None:
    stack(sheet, y, pieces)
    parts.foot(sheet, slip, number, pages)
    sheet.done()


def _head(sheet: Sheet, slip: Slip, modules: Matrix) -> float:
    letterhead, lang = slip.letterhead, slip.letterhead.statutory_lang
    if letterhead.demo:
        _demo(sheet, slip)
    y = head(sheet, letterhead, parts.LEFT, parts.TOP, parts.WIDTH, 10)
    number = ""
    if slip.form:
        number = wording.say(lang)("No.: {serial}/{symbol}").format(
            serial=slip.serial, symbol=slip.form.symbol
        )
    issued = slip.issued_at.astimezone(letterhead.tz).date()
    place = wording.place_and_day(letterhead.locality, issued, lang)
    y = numbered(sheet, number, place, parts.LEFT, y + 15, parts.WIDTH, 10)
    y = parts.title(sheet, slip, y + 22)
    return parts.box(sheet, slip, y - 7, modules) + 5


def _demo(sheet: Sheet, slip: Slip) -> None:
    sheet.watermark("DEMO", 96, 0.62)
    words = wording.say(slip.lang)("DEMO – a trial print without legal force")
    sheet.text(parts.LEFT + parts.WIDTH / 2, 17, words, 8, Face.BOLD, "center")


def _first_bottom(slip: Slip) -> float:
    signed = parts.SIGNATURE_HEIGHT + 5 if slip.kind is SlipKind.RECEIPT else 0
    return parts.BOTTOM - parts.FOOT_HEIGHT - signed


def _plan(slip: Slip, room: float) -> Plan:
    shown = min(len(slip.papers), PAPERS_ON_FIRST)
    for density in READABLE:
        extras = [piece for group in parts.extras(slip, density) for piece in group]
        whole = [*_first_page(slip, shown, density), *extras]
        if height_of(whole) <= room:
            return Plan(whole, len(slip.papers) - shown, ())
    shown, density = _tightest(slip, shown, room)
    return Plan(_first_page(slip, shown, density), len(slip.papers) - shown, parts.extras(slip, DENSITIES[0]))


def _tightest(slip: Slip, most: int, room: float) -> tuple[int, Density]:
    """As many papers as fit at a readable size; only without any are long texts cut."""
    for shown in range(most, -1, -1):
        for density in READABLE if shown else DENSITIES:
            if height_of(_first_page(slip, shown, density)) <= room:
                return shown, density
    return 0, DENSITIES[-1]


def _first_page(slip: Slip, shown: int, density: Density) -> list[Piece]:
    say, total = wording.say(slip.lang), len(slip.papers)
    pieces = parts.facts_before(slip, density)
    if total:
        heading = say("Papers of the dossier:") if shown else say("Papers of the dossier: see page 2")
        pieces.append(paragraph([Span(heading)], parts.LEFT, parts.WIDTH, density))
    if shown:
        pieces += [space(1), parts.papers_head(slip, density)]
        pieces += [
            parts.paper_row(slip, number, paper, density)
            for number, paper in enumerate(slip.papers[:shown], 1)
        ]
    if 0 < shown < total:
        more = say("{more} more of {total} papers on page 2").format(more=total - shown, total=total)
        pieces.append(paragraph([Span(more, Face.ITALIC)], parts.LEFT, parts.WIDTH, density))
    return [*pieces, space(3), *parts.facts_after(slip, density)]


def _later_pages(slip: Slip, plan: Plan, room: float) -> list[list[Piece]]:
    density, start = DENSITIES[0], len(slip.papers) - plan.papers_left
    pages: list[list[Piece]] = []
    rows = [
        parts.paper_row(slip, number, paper, density)
        for number, paper in enumerate(slip.papers[start:], start + 1)
    ]  # fmt: skip
    heading = paragraph(
        [Span(wording.say(slip.lang)("Papers of the dossier, continued:"))], parts.LEFT, parts.WIDTH, density
    )
    for row in rows:
        if not pages or height_of(pages[-1]) + row.height > room:
            pages.append([heading, parts.papers_head(slip, density)])
        pages[-1].append(row)
    for piece in (piece for group in plan.extras_left for piece in group):
        if not pages or height_of(pages[-1]) + piece.height > room:
            pages.append([])
        pages[-1].append(piece)
    return pages
