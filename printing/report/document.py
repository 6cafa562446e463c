"""The report on A4 landscape: head, table over as many pages as it needs, chart, remarks, signatures, foot."""

from collections.abc import Iterator, Sequence
from typing import Final

from printing import wording
from printing.fonts import Face
from printing.letterheads import head as letterhead
from printing.letterheads import numbered
from printing.pieces import Piece, height_of, stack
from printing.report import chart, errata, grid
from printing.report.model import Report, TableRow
from printing.report.remarks import remarks, standing_words, title_words
from printing.sheet import A4_LANDSCAPE, MM, Document, Sheet
from printing.typesetting import Line, Span, cut, forget, shrink, wrap_to

TOP: Final = 13 * MM
BOTTOM: Final = A4_LANDSCAPE[1] - 13 * MM
FOOT: Final = 24.0
_CHART: Final = 0.54
_SIGNATURES: Final = 84.0
_LEADING: Final = 13.5
_RUNNING: Final = TOP + 16


def pdf(report: Report) -> bytes:
    """The report as a PDF, the same bytes for the same report; fonts embedded; head repeated on every page.

    Form II.06a (national reporting on administrative procedures) with its printed arithmetic. Raises ValueError
    where the figures do not hold it: such a table is a fault of the program and is never printed.
    """
    _check(report)
    try:
        return _pdf(report)
    finally:
        forget()


def _pdf(report: Report) -> bytes:
    document = Document(
        A4_LANDSCAPE, f"report {report.letterhead.center_code} {report.last_day:%Y-%m}", report.lang
    )
    said = _wrapped(report)
    sheet = _sheet(document, report)
    y = _opening(sheet, report)
    pages = _pages(report, y, _closing_height(report, said))
    errata_pages = list(_errata_pages(report))
    count = len(pages) + len(errata_pages)
    for number, shown in enumerate(pages, 1):
        if number > 1:
            sheet = _sheet(document, report)
            y = _running_head(sheet, report)
        if shown:
            y = grid.rows(sheet, report, grid.head(sheet, report, y), shown)
        if number == len(pages):
            _closing(sheet, report, y + 12, said)
        _foot(sheet, report, number, count)
        sheet.done()
    for number, rows in enumerate(errata_pages, len(pages) + 1):
        sheet = _sheet(document, report)
        y = _running_head(sheet, report)
        sheet.text(grid.LEFT, y + 6, errata.title(report), 12, Face.BOLD)
        stack(sheet, y + 16, rows)
        _foot(sheet, report, number, count)
        sheet.done()
    return document.bytes()


def _errata_pages(report: Report) -> Iterator[list[Piece]]:
    """The rows of every page of errata, each with the head of the table."""
    if not report.has_errata:
        return
    head, *rows = errata.pieces(report)
    room = BOTTOM - FOOT - _RUNNING - 16
    page = [head]
    for row in rows:
        if len(page) > 1 and height_of(page) + row.height > room:
            yield page
            page = [head]
        page.append(row)
    yield page


def _pages(report: Report, first: float, closing: float) -> list[list[TableRow]]:
    """The rows of every page; the last page has the closing under them, or nothing but it."""
    waiting, pages, y = [*report.rows(), report.total()], [], first
    while waiting:
        count = _fitting(waiting, int((BOTTOM - FOOT - y - grid.HEAD_HEIGHT) / grid.ROW))
        pages.append(waiting[:count])
        y_after = y + grid.HEAD_HEIGHT + count * grid.ROW
        waiting, y = waiting[count:], _RUNNING
    if y_after + closing > BOTTOM - FOOT:
        pages.append([])
    return pages


def _sheet(document: Document, report: Report) -> Sheet:
    sheet = document.page()
    if report.letterhead.demo:
        sheet.watermark("DEMO", 130, 0.55, 0.95)
    return sheet


def _check(report: Report) -> None:
    for row in [*report.rows(), report.total()]:
        numbers = row.numbers
        holds = (
            numbers[0] == sum(numbers[1:4]) == numbers[4] + numbers[8]
            and numbers[4] == sum(numbers[5:8])
            and numbers[8] == sum(numbers[9:11])
        )
        if not holds:
            raise ValueError(f"the figures of {row.label!r} do not add up")


def _fitting(rows: Sequence[TableRow], most: int) -> int:
    """How many rows go on this page: a group is not parted from its first part, nor the total left alone."""
    if len(rows) <= most:
        return len(rows)
    count = max(most, 1)
    if count == len(rows) - 1:
        count -= 1
    while count > 1 and rows[count - 1].level == "group" and rows[count].level == "part":
        count -= 1
    return max(count, 1)


def _opening(sheet: Sheet, report: Report) -> float:
    head, lang = report.letterhead, report.letterhead.statutory_lang
    y = letterhead(sheet, head, grid.LEFT, TOP, grid.WIDTH, 12, 0.4)
    made = report.made_at.astimezone(head.tz).date()
    place = wording.place_and_day(head.locality, made, lang)
    y = numbered(sheet, wording.say(lang)("No.: ……/BC"), place, grid.LEFT, y + 15, grid.WIDTH, 11.5, 0.4)
    middle = grid.LEFT + grid.WIDTH / 2
    title = wording.say(lang)("Report on the state and results of handling dossiers")
    y += 27
    sheet.text(
        middle, y, title.upper(), shrink(title.upper(), Face.BOLD, 15, grid.WIDTH, 9), Face.BOLD, "center"
    )
    if report.lang != lang:
        y += 14
        meaning = wording.say(report.lang)("Report on the state and results of handling dossiers")
        sheet.text(middle, y, meaning, 12, Face.ITALIC, "center")
    y += 16
    sheet.text(middle, y, title_words(report), 12, Face.ITALIC, "center")
    sheet.text(grid.LEFT, y + 12, standing_words(report), 10, Face.BOLD_ITALIC)
    unit = wording.say(report.lang)("Unit of count: dossiers")
    sheet.text(grid.LEFT + grid.WIDTH, y + 12, unit, 10, Face.ITALIC, "right")
    return y + 17


def _running_head(sheet: Sheet, report: Report) -> float:
    words = f"{report.letterhead.center_name} – {title_words(report)}"
    sheet.text(grid.LEFT, TOP + 10, cut(words, Face.ITALIC, 10, grid.WIDTH * 0.7), 10, Face.ITALIC)
    sheet.text(grid.LEFT + grid.WIDTH, TOP + 10, standing_words(report), 10, Face.BOLD_ITALIC, "right")
    return _RUNNING


def _wrapped(report: Report) -> list[list[Line]]:
    width = grid.WIDTH * (1 - _CHART) - 16
    return [wrap_to([Span("–  "), *remark], 10.5, width, 3) for remark in remarks(report)]


def _closing_height(report: Report, said: Sequence[Sequence[Line]]) -> float:
    words = 18 + sum(len(lines) for lines in said) * _LEADING
    return 12 + max(chart.height(report), words + _SIGNATURES)


def _closing(sheet: Sheet, report: Report, y: float, said: Sequence[Sequence[Line]]) -> None:
    chart.draw(sheet, report, grid.LEFT, y, grid.WIDTH * _CHART - 16)
    x, width = grid.LEFT + grid.WIDTH * _CHART, grid.WIDTH * (1 - _CHART)
    sheet.text(x, y + 11, wording.say(report.lang)("Remarks"), 10.5, Face.BOLD)
    at = y + 27
    for lines in said:
        at = sheet.lines(x, at, lines, 10.5, _LEADING)
    people = (("Made by", report.made_by), ("Head of the center", report.signer))
    for index, (role, name) in enumerate(people):
        _signature(sheet, report, role, name, x + width * (0.25 + 0.5 * index), at + 10, width / 2 - 8)


def _signature(
    sheet: Sheet, report: Report, role: str, name: str, middle: float, y: float, room: float
) -> None:
    statutory = report.letterhead.statutory_lang
    words = wording.say(statutory)(role).upper()
    sheet.text(middle, y, words, shrink(words, Face.BOLD, 11, room, 7), Face.BOLD, "center")
    how = wording.say(report.lang)("(signature and full name)")
    if report.lang != statutory:
        how = f"{wording.say(report.lang)(role)} {how}"
    sheet.text(middle, y + 13, how, shrink(how, Face.ITALIC, 10, room, 6), Face.ITALIC, "center")
    sheet.text(middle, y + 62, name, shrink(name, Face.BOLD, 11, room, 6), Face.BOLD, "center")


def _foot(sheet: Sheet, report: Report, page: int, pages: int) -> None:
    say, lang, tz = wording.say(report.lang), report.lang, report.letterhead.tz
    sheet.rule(grid.LEFT, BOTTOM - 17, grid.LEFT + grid.WIDTH, BOTTOM - 17, 0.4)
    made = say("made at {at}").format(at=wording.stamp(report.made_at, tz, lang))
    heads = say("journal {hash}").format(hash=report.heads_hash[:16]) if report.heads_hash else ""
    days = f"{wording.day(report.start, lang)}–{wording.day(report.last_day, lang)}"
    note = say("Dues are counted in working time, less the time spent waiting for the applicant.")
    demo = "DEMO" if report.letterhead.demo else ""
    left = " · ".join(part for part in (demo, report.letterhead.center_code, days, made, heads, note) if part)
    sheet.text(grid.LEFT, BOTTOM - 6, left, shrink(left, Face.REGULAR, 8.5, grid.WIDTH - 60, 5), Face.REGULAR)
    of = say("Page {page} of {pages}").format(page=page, pages=pages)
    sheet.text(grid.LEFT + grid.WIDTH, BOTTOM - 6, of, 8.5, align="right")
