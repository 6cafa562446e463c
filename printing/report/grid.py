"""The table of the report on paper: its ruled head with the printed arithmetic, and its rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from printing import wording
from printing.fonts import Face
from printing.report.model import ARITHMETIC, Report, TableRow
from printing.sheet import A4_LANDSCAPE, MM, Align, Sheet
from printing.typesetting import Span, cut, shrink, words, wrap_to

LEFT: Final = 15 * MM
WIDTH: Final = A4_LANDSCAPE[0] - 2 * LEFT
ROW: Final = 14.2
SIZE: Final = 10.0
HEAD_FILL: Final = (0.945, 0.955, 0.965)
GROUP_FILL: Final = (0.975, 0.98, 0.985)
TOTALS: Final = (0, 4, 8)
EDGES: Final = (0.0, 30.0, 214.0)
_TOTAL_WIDTH: Final = 55.0
_BESIDE: Final = (46.0, 46.0)
_PART: Final = (WIDTH - EDGES[2] - 3 * _TOTAL_WIDTH - sum(_BESIDE)) / 8
HEAD_HEIGHT: Final = 70.0
_DEPTHS: Final = (0.0, 15.0, 30.0, 59.0, HEAD_HEIGHT)


def edges() -> list[float]:
    """The x of every vertical rule, from the left one."""
    found = [LEFT + edge for edge in EDGES]
    for column in range(11):
        found.append(found[-1] + (_TOTAL_WIDTH if column in TOTALS else _PART))
    for width in _BESIDE:
        found.append(found[-1] + width)
    return found


@dataclass(frozen=True, slots=True)
class _Head:
    """A cell of the head: columns and depths that it spans (its last ones not included)."""

    text: str
    columns: tuple[int, int]
    depths: tuple[int, int]


def _cells(report: Report) -> list[_Head]:
    first = {"unit": "Unit in charge", "team": "Field team", "channel": "Channel"}.get(
        report.grouping[0], "Procedure"
    )
    name = first if len(report.grouping) == 1 else "Unit in charge, procedure"
    return [
        _Head("No.", (0, 1), (0, 3)),
        _Head(name, (1, 2), (0, 3)),
        _Head("Dossiers received", (2, 6), (0, 1)),
        _Head("Total", (2, 3), (1, 3)),
        _Head("In the period", (3, 5), (1, 2)),
        _Head("Online", (3, 4), (2, 3)),
        _Head("In person", (4, 5), (2, 3)),
        _Head("Carried over", (5, 6), (1, 3)),
        _Head("Dossiers settled", (6, 10), (0, 1)),
        _Head("Total", (6, 7), (1, 3)),
        _Head("Ahead", (7, 8), (1, 3)),
        _Head("On time", (8, 9), (1, 3)),
        _Head("Overdue", (9, 10), (1, 3)),
        _Head("Dossiers pending", (10, 13), (0, 1)),
        _Head("Total", (10, 11), (1, 3)),
        _Head("In time", (11, 12), (1, 3)),
        _Head("Overdue", (12, 13), (1, 3)),
        _Head("Beside the form", (13, 15), (0, 1)),
        _Head("Mean working days", (13, 14), (1, 3)),
        _Head("Rating (count)", (14, 15), (1, 3)),
    ]


def head(sheet: Sheet, report: Report, y: float) -> float:
    """Draws the head with its row of column numbers; returns the y below it."""
    x = edges()
    sheet.fill(LEFT, y, WIDTH, _DEPTHS[3], HEAD_FILL)
    say = wording.say(report.lang)
    for cell in _cells(report):
        left, right = x[cell.columns[0]], x[cell.columns[1]]
        top, bottom = y + _DEPTHS[cell.depths[0]], y + _DEPTHS[cell.depths[1]]
        _centred(sheet, say(cell.text), left, top, right - left, bottom - top)
        sheet.box(left, top, right - left, bottom - top, 0.5)
    numbers = ("(1)", "(2)", *ARITHMETIC, "", "")
    for index, text in enumerate(numbers):
        left, right = x[index], x[index + 1]
        size = shrink(text, Face.ITALIC, 7.5, right - left - 2, 4)
        sheet.text((left + right) / 2, y + _DEPTHS[4] - 3.4, text, size, Face.ITALIC, "center")
        sheet.box(left, y + _DEPTHS[3], right - left, _DEPTHS[4] - _DEPTHS[3], 0.5)
    return y + HEAD_HEIGHT


def _centred(sheet: Sheet, text: str, x: float, y: float, width: float, height: float) -> None:
    longest = max(words((Span(text, Face.BOLD),)), key=lambda word: word.advance).text
    size = shrink(longest, Face.BOLD, 9.5, width - 4, 5)
    lines = wrap_to([Span(text, Face.BOLD)], size, width - 3, 3)
    top = y + (height - len(lines) * size * 1.15) / 2 + size * 0.9
    sheet.lines(x + 1.5, top, lines, size, size * 1.15, "center", width - 3)


def rows(sheet: Sheet, report: Report, y: float, shown: Sequence[TableRow]) -> float:
    """Draws rows from `y` on and their rules; returns the y below them."""
    x, top = edges(), y
    rules = []
    for row in shown:
        if row.level != "part":
            sheet.fill(
                LEFT + 0.3, y + 0.3, WIDTH - 0.6, ROW - 0.6, HEAD_FILL if row.level == "total" else GROUP_FILL
            )
        _row(sheet, report, row, x, y + ROW - 4.2)
        y += ROW
        rules.append((LEFT, y, LEFT + WIDTH, y))
    rules += [(edge, top, edge, y) for edge in x]
    sheet.grid(rules, 0.5)
    return y


def _row(sheet: Sheet, report: Report, row: TableRow, x: Sequence[float], baseline: float) -> None:
    face = Face.REGULAR if row.level == "part" else Face.BOLD
    size = SIZE if row.level != "part" else SIZE - 0.5
    indent = 10.0 if row.level == "part" else 4.0
    room = x[2] - x[1] - indent - 3
    label = cut(row.label, face, least := shrink(row.label, face, size, room, 7.5), room)
    sheet.text((x[0] + x[1]) / 2, baseline, row.number, size, face, "center")
    sheet.text(x[1] + indent, baseline, label, least, face)
    for column, value in enumerate(row.numbers):
        cell = wording.number(value, report.lang)
        wide = x[column + 3] - x[column + 2] - 6
        sheet.text(x[column + 3] - 4, baseline, cell, shrink(cell, face, size, wide, 4), face, "right")
    mean = "–" if row.mean_days is None else wording.number(row.mean_days, report.lang, 2)
    rating = "–" if row.rating is None else f"{wording.number(row.rating, report.lang, 2)} ({row.ratings})"
    for column, cell in ((13, mean), (14, rating)):
        align: Align = "right"
        wide = x[column + 1] - x[column] - 6
        sheet.text(x[column + 1] - 4, baseline, cell, shrink(cell, face, size, wide, 4), face, align)
