"""The drawn bars: settled dossiers by group, ahead, on time and overdue, every bar labelled with its numbers."""

from collections.abc import Sequence
from typing import Final

from printing import wording
from printing.fonts import Face
from printing.report.model import Report, TableRow
from printing.sheet import Sheet
from printing.typesetting import cut

COLOURS: Final = ((0.106, 0.498, 0.294), (0.498, 0.69, 0.863), (0.702, 0.149, 0.118))
_GREY: Final = (0.29, 0.36, 0.44)
_LINE: Final = (0.85, 0.88, 0.92)
MOST: Final = 16
_LABEL: Final = 112.0
_NUMBERS: Final = 84.0


def bars(report: Report) -> list[TableRow]:
    """The groups that are drawn: all, or the sixteen with the most settled dossiers."""
    groups = [row for row in report.rows() if row.level == "group"]
    if len(groups) > MOST:
        groups.sort(key=lambda row: -row.numbers[4])
    return groups[:MOST]


def pitch(count: int) -> float:
    """The distance of bars: generous for few, close for many."""
    return min(18.0, max(9.5, 150.0 / max(count, 1)))


def height(report: Report) -> float:
    """Height of title, bars, axis and legend."""
    count = len(bars(report))
    return 20 + max(count, 1) * pitch(count) + 14 + 16


def draw(sheet: Sheet, report: Report, x: float, y: float, width: float) -> float:
    """Draws the chart with its upper edge at `y`; returns the y below it."""
    say, drawn = wording.say(report.lang), bars(report)
    title = say("Chart: dossiers settled")
    count = sum(row.level == "group" for row in report.rows())
    if count > len(drawn):
        title += " " + say("(the {shown} largest of {count})").format(shown=len(drawn), count=count)
    sheet.text(x, y + 11, title, 10.5, Face.BOLD)
    top, step = y + 20, pitch(len(drawn))
    bottom = top + max(len(drawn), 1) * step
    left, length = x + _LABEL, width - _LABEL - _NUMBERS
    most = max([sum(row.settled) for row in drawn], default=0)
    if not most:
        sheet.text(x, top + 12, say("No dossier was settled in this period."), 10, Face.ITALIC)
    else:
        end = _axis(sheet, report, left, top, bottom, length, most)
        _draw_bars(sheet, report, drawn, left, top, step, length / end)
    return _legend(sheet, report, x, bottom + (26 if most else 14))


def _axis(
    sheet: Sheet, report: Report, left: float, top: float, bottom: float, length: float, most: int
) -> int:  # fmt: skip
    step = next(s for s in _steps() if s * 4 >= most)
    end = -(-most // step) * step
    for value in range(0, end + 1, step):
        at = left + length * value / end
        sheet.fill(at - 0.25, top, 0.5, bottom - top, _LINE)
        sheet.text(at, bottom + 10, wording.number(value, report.lang), 8, align="center", colour=_GREY)
    return end


def _steps() -> Sequence[int]:
    return [base * 10**power for power in range(12) for base in (1, 2, 5)]


def _draw_bars(
    sheet: Sheet,
    report: Report,
    drawn: Sequence[TableRow],
    left: float,
    top: float,
    step: float,
    scale: float,
) -> None:
    thick = step * 0.64
    for index, row in enumerate(drawn):
        y = top + index * step + (step - thick) / 2
        size = min(9.5, step * 0.85)
        label = cut(row.label, Face.REGULAR, size, _LABEL - 8)
        sheet.text(left - _LABEL, y + thick / 2 + size * 0.33, label, size)
        at = left
        for part, colour in zip(row.settled, COLOURS, strict=True):
            if part:
                sheet.fill(at, y, part * scale, thick, colour)
            at += part * scale
        total = wording.number(sum(row.settled), report.lang)
        parts = " ({})".format(" · ".join(wording.number(part, report.lang) for part in row.settled))
        advance = sheet.text(at + 4, y + thick / 2 + size * 0.33, total, size, Face.BOLD)
        sheet.text(at + 6 + advance, y + thick / 2 + size * 0.33, parts.strip(), size - 1, colour=_GREY)


def _legend(sheet: Sheet, report: Report, x: float, y: float) -> float:
    say = wording.say(report.lang)
    for name, colour in zip(("Ahead", "On time", "Overdue"), COLOURS, strict=True):
        sheet.fill(x, y - 7.5, 8.5, 8.5, colour)
        x += 13 + sheet.text(x + 13, y, say(name), 9) + 14
    return y + 4
