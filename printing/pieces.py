"""The parts a page is stacked from: each knows its height and draws itself at a y, so that pages can be planned."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from printing.fonts import Face
from printing.sheet import Align, Sheet
from printing.typesetting import Span, wrap_to


@dataclass(frozen=True, slots=True)
class Density:
    """How closely a page is set: type size, line pitch, air above and below a table's text, lines of a paragraph.

    `paired` sets two short facts side by side.
    """

    size: float
    leading: float
    padding: float
    max_lines: int = 4
    paired: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """Something as wide as the column: its height, and how it is drawn with its upper edge at a y.

    What `holds` stands on the page of what comes next.
    """

    height: float
    draw: Callable[[Sheet, float], None]
    holds: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a ruled table."""

    width: float
    align: Align = "left"
    head: str = ""


def paragraph(spans: Sequence[Span], x: float, width: float, density: Density, indent: float = 0.0) -> Piece:
    """Wrapped text; what does not fit the lines that the density allows is cut with an ellipsis."""
    lines = wrap_to(spans, density.size, width - indent, density.max_lines)

    def draw(sheet: Sheet, y: float) -> None:
        sheet.lines(x + indent, y + density.leading * 0.78, lines, density.size, density.leading)

    return Piece(len(lines) * density.leading, draw)


def beside(left: Piece, right: Piece) -> Piece:
    """Two pieces on the same lines; they are set so that they do not touch."""

    def draw(sheet: Sheet, y: float) -> None:
        left.draw(sheet, y)
        right.draw(sheet, y)

    return Piece(max(left.height, right.height), draw)


def space(height: float) -> Piece:
    """Nothing, for air between parts."""
    return Piece(height, lambda sheet, y: None)


def table_row(
    cells: Sequence[str], columns: Sequence[Column], x: float, density: Density,
    face: Face = Face.REGULAR, align: Align | None = None, max_lines: int = 3,
) -> Piece:  # fmt: skip
    """One ruled row; its cells wrap, and a row is as high as its highest cell."""
    pitch = density.size * 1.2
    wrapped = [
        wrap_to([Span(cell, face)], density.size, column.width - 6, max_lines)
        for cell, column in zip(cells, columns, strict=True)
    ]
    height = max(len(lines) for lines in wrapped) * pitch + 2 * density.padding

    def draw(sheet: Sheet, y: float) -> None:
        edge, total = x, sum(column.width for column in columns)
        rules = [(x, y, x + total, y), (x, y + height, x + total, y + height), (x, y, x, y + height)]
        for lines, column in zip(wrapped, columns, strict=True):
            top = y + (height - len(lines) * pitch) / 2 + density.size * 0.92
            sheet.lines(edge + 3, top, lines, density.size, pitch, align or column.align, column.width - 6)
            edge += column.width
            rules.append((edge, y, edge, y + height))
        sheet.grid(rules, 0.5)

    return Piece(height, draw)


def held(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces, none of which is parted from the next one."""
    return (replace(piece, holds=True) for piece in pieces)


def blocks(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Pieces that stand on one page together, in their order."""
    block: list[Piece] = []
    for piece in pieces:
        block.append(piece)
        if not piece.holds:
            yield block
            block = []
    if block:
        yield block


def stack(sheet: Sheet, y: float, pieces: Sequence[Piece]) -> float:
    """Draws pieces one under the other and returns the y below the last."""
    for piece in pieces:
        piece.draw(sheet, y)
        y += piece.height
    return y


def height_of(pieces: Sequence[Piece]) -> float:
    """Height of pieces stacked."""
    return sum(piece.height for piece in pieces)
