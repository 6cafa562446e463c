"""The head of statutory paper: who speaks at the left, the motto at the right, as Decree 30/2020 lays them out."""

from collections.abc import Sequence

from printing.fonts import Face
from printing.sheet import Sheet
from printing.slips import Letterhead
from printing.typesetting import balanced, shrink


def head(
    sheet: Sheet,
    letterhead: Letterhead,
    left: float,
    top: float,
    width: float,
    size: float,
    split: float = 0.46,
) -> float:
    """Draws governing body and center at the left, the motto at the right; returns the y below both rules."""
    agency = width * split
    y_left = _agency(sheet, letterhead, left, top + size, agency, size)
    if not letterhead.motto:
        return y_left
    return max(y_left, _motto(sheet, letterhead.motto, left + agency, top + size, width - agency, size))


def numbered(
    sheet: Sheet, left: str, right: str, x: float, y: float, width: float, size: float, split: float = 0.46
) -> float:
    """The line under the head: the paper's number under the agency, place and day under the motto."""
    agency = width * split
    room = width - agency - 4
    sheet.text(x + agency / 2, y, left, shrink(left, Face.REGULAR, size, agency - 4, 6), align="center")
    sheet.text(
        x + agency + (width - agency) / 2, y, right,
        shrink(right, Face.ITALIC, size, room, 6), Face.ITALIC, "center",
    )  # fmt: skip
    return y


def _agency(sheet: Sheet, letterhead: Letterhead, x: float, y: float, width: float, size: float) -> float:
    room = width - 14
    body = letterhead.governing_body.upper()
    small = shrink(body, Face.REGULAR, size - 0.5, room, size - 1.5)
    above = balanced(body, Face.REGULAR, small, room, 2)
    below = balanced(letterhead.center_name.upper(), Face.BOLD, small, room, 3)
    y = sheet.lines(x + 3, y, above, small, size * 1.2, "center", room)
    y = sheet.lines(x + 3, y, below, small, size * 1.2, "center", room)
    return _rule(sheet, x + 3 + room / 2, y - size * 0.75, width * 0.32)


def _motto(sheet: Sheet, motto: Sequence[str], x: float, y: float, width: float, size: float) -> float:
    for index, words in enumerate(motto):
        wanted = size - 0.5 if index == 0 else size + 0.5
        set_size = shrink(words, Face.BOLD, wanted, width - 4, 6)
        length = sheet.text(x + width / 2, y, words, set_size, Face.BOLD, "center")
        y += size * 1.25
    return _rule(sheet, x + width / 2, y - size * 0.8, length)


def _rule(sheet: Sheet, middle: float, y: float, length: float) -> float:
    sheet.rule(middle - length / 2, y, middle + length / 2, y, 0.7)
    return y
