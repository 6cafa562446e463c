"""The register on A4 landscape, after the form "Sổ theo dõi hồ sơ" of the statutory set."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from printing import wording
from printing.fonts import Face
from printing.letterheads import head as letterhead
from printing.matters import OUTCOMES
from printing.pieces import Column, Density, Piece, table_row
from printing.register.model import Book, BookLine
from printing.sheet import A4_LANDSCAPE, MM, Document, Sheet
from printing.terms import STATES
from printing.typesetting import cut, forget, shrink

LEFT: Final = 12 * MM
WIDTH: Final = A4_LANDSCAPE[0] - 2 * LEFT
TOP: Final = 12 * MM
BOTTOM: Final = A4_LANDSCAPE[1] - 12 * MM
FOOT: Final = 22.0
CELLS: Final = Density(8.5, 10.5, 2.2)
HEADS: Final = (
    ("No.", 22.0), ("Dossier code", 92.0), ("Procedure", 0.0), ("Count", 31.0), ("Name of the person or organisation", 80.0),
    ("Address, phone", 92.0), ("Unit in charge", 64.0), ("Received", 52.0), ("Result due", 52.0),
    ("Result given", 52.0), ("How the result is received", 48.0), ("Signature", 42.0), ("Note", 56.0),
)  # fmt: skip
"""Msgids of the heads and widths of the columns; the one without a width takes what is left."""

PLACES: Final = {"place": "At the place", "counter": "At the counter"}
_CENTRED: Final = frozenset({0, 3, 7, 8, 9})


def pdf(book: Book) -> bytes:
    """The register as a PDF, the same bytes for the same lines; fonts embedded; its head repeated on every page.

    Head and title stand in the statutory language with a translation beside them.
    """
    try:
        return _pdf(book)
    finally:
        forget()


def _pdf(book: Book) -> bytes:
    document = Document(
        A4_LANDSCAPE, f"register {book.letterhead.center_code} {book.last_day:%Y-%m}", book.lang
    )
    pages = list(_pages(book))
    for number, rows in enumerate(pages, 1):
        sheet = document.page()
        if book.letterhead.demo:
            sheet.watermark("DEMO", 130, 0.55, 0.95)
        y = _opening(sheet, book) if number == 1 else _running_head(sheet, book)
        for piece in (_head(book), *rows):
            piece.draw(sheet, y)
            y += piece.height
        _foot(sheet, book, number, len(pages))
        sheet.done()
    return document.bytes()


def _pages(book: Book) -> Iterator[list[Piece]]:
    """The rows of every page; at least one page, if only to say that there was nothing."""
    room, head = BOTTOM - FOOT - _opening_height(book), _head(book).height
    page: list[Piece] = []
    left = room - head
    for number, line in enumerate(book.lines, 1):
        row = table_row(_cells(book, number, line), _columns(), LEFT, CELLS)
        if page and row.height > left:
            yield page
            page, left = [], BOTTOM - FOOT - TOP - 16 - head
        page.append(row)
        left -= row.height
    yield page


def _columns() -> list[Column]:
    rest = WIDTH - sum(width for _, width in HEADS)
    return [
        Column(width or rest, "center" if at in _CENTRED else "left") for at, (_, width) in enumerate(HEADS)
    ]


def _head(book: Book) -> Piece:
    say = wording.say(book.lang)
    return table_row(
        [say(text) for text, _ in HEADS], _columns(), LEFT, CELLS, Face.BOLD, "center", max_lines=4
    )


def _cells(book: Book, number: int, line: BookLine) -> Sequence[str]:
    say, note = wording.say(book.lang), (STATES[line.state], OUTCOMES.get(line.outcome, ""))
    return (
        str(number), line.code, line.procedure, "1", line.name,
        ", ".join(part for part in (line.place, line.phone) if part), line.unit,
        _stamp(book, line.accepted or line.received), _stamp(book, line.appointment), _stamp(book, line.given),
        say(PLACES[line.how]), "", "; ".join(say(part) for part in note if part),
    )  # fmt: skip


def _stamp(book: Book, at: datetime | None) -> str:
    return wording.stamp(at, book.letterhead.tz, book.lang) if at else ""


def _opening_height(book: Book) -> float:
    return TOP + (96.0 if book.lang == book.letterhead.statutory_lang else 110.0)


def _opening(sheet: Sheet, book: Book) -> float:
    lang, middle = book.letterhead.statutory_lang, LEFT + WIDTH / 2
    y = letterhead(sheet, book.letterhead, LEFT, TOP, WIDTH, 11.5, 0.4) + 18
    title = (book.form.name if book.form else wording.say(lang)("Register of dossiers")).upper()
    sheet.text(middle, y, title, shrink(title, Face.BOLD, 15, WIDTH, 9), Face.BOLD, "center")
    if book.lang != lang:
        y += 14
        sheet.text(middle, y, wording.say(book.lang)("Register of dossiers"), 12, Face.ITALIC, "center")
    words = _period(book)
    sheet.text(middle, y + 15, words, shrink(words, Face.ITALIC, 11, WIDTH, 7), Face.ITALIC, "center")
    return _opening_height(book)


def _period(book: Book) -> str:
    lang = book.lang
    words = wording.say(lang)("Period: {month} (from {start} to {end})").format(
        month=wording.month_name(book.last_day, lang),
        start=wording.day(book.start, lang),
        end=wording.day(book.last_day, lang),
    )
    return f"{words} – {book.unit}" if book.unit else words


def _running_head(sheet: Sheet, book: Book) -> float:
    words = f"{book.letterhead.center_name} – {_period(book)}"
    sheet.text(LEFT, TOP + 8, cut(words, Face.ITALIC, 10, WIDTH), 10, Face.ITALIC)
    return TOP + 16


def _foot(sheet: Sheet, book: Book, page: int, pages: int) -> None:
    say = wording.say(book.lang)
    law = (
        say("Form {number}, {law}").format(number=book.form.number, law=book.form.citation)
        if book.form
        else ""
    )
    made = say("made at {at}").format(at=wording.stamp(book.made_at, book.letterhead.tz, book.lang))
    heads = say("journal {hash}").format(hash=book.heads_hash[:16])
    demo = "DEMO" if book.letterhead.demo else ""
    parts = (demo, book.letterhead.center_code, law, made, heads)
    words = " · ".join(part for part in parts if part)
    sheet.rule(LEFT, BOTTOM - 15, LEFT + WIDTH, BOTTOM - 15, 0.4)
    sheet.text(LEFT, BOTTOM - 4, words, shrink(words, Face.REGULAR, 8.5, WIDTH - 70, 5), Face.REGULAR)
    of = say("Page {page} of {pages}").format(page=page, pages=pages)
    sheet.text(LEFT + WIDTH, BOTTOM - 4, of, 8.5, align="right")
