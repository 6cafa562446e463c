"""A sheet of paper to draw on: points from the top left corner, text in one object a page, shapes in paths."""

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, Literal

from reportlab import rl_config
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfgen.canvas import Canvas

from printing.embedding import LETTERS, PaperFont, escaped, escaped_bytes
from printing.fonts import Face, advance, clean, measure, runs, widths
from printing.qr import QUIET, Matrix, bars
from printing.typesetting import Line

rl_config.useA85 = 0  # streams as they are: smaller, and 9 ms a page faster

MM: Final = 72 / 25.4
A5: Final = (148 * MM, 210 * MM)
A4: Final = (210 * MM, 297 * MM)
A4_LANDSCAPE: Final = (297 * MM, 210 * MM)
Align = Literal["left", "center", "right"]
Colour = tuple[float, float, float]
BLACK: Final[Colour] = (0.0, 0.0, 0.0)


class Document:
    """A PDF being drawn: the same input gives the same bytes; all fonts embedded; no personal data in its head."""

    def __init__(self, size: tuple[float, float], title: str, lang: str) -> None:
        widths(Face.REGULAR.value[0])
        self._bytes = io.BytesIO()
        self._canvas: Any = Canvas(
            self._bytes,
            pagesize=size,
            invariant=1,
            pageCompression=1,
            initialFontName=Face.REGULAR.value[0],
            initialFontSize=10,
            lang=lang,
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor("OneDoor")
        self._canvas.setSubject("")
        self._canvas.setCreator("OneDoor")
        self._canvas.setProducer("OneDoor")
        self.width, self.height = size

    def page(self) -> "Sheet":
        """A new page; `Sheet.done` ends it."""
        return Sheet(self._canvas, self.width, self.height)

    def bytes(self) -> bytes:
        """The PDF. The document takes no more pages after it."""
        self._canvas.save()
        return self._bytes.getvalue()


class Sheet:
    """One page. y grows downwards; text stands on its baseline."""

    def __init__(self, canvas: Any, width: float, height: float) -> None:
        self._canvas, self.width, self.height = canvas, width, height
        self._words: list[str] = []
        self._font: tuple[str, float] = ("", 0.0)
        self._colour: Colour = BLACK

    def text(
        self, x: float, y: float, text: str, size: float, face: Face = Face.REGULAR,
        align: Align = "left", colour: Colour = BLACK,
    ) -> float:  # fmt: skip
        """Sets clean text on one line and returns its width; `x` is its left end, middle or right end."""
        return self._set(x, y, clean(text), size, face, align, colour)

    def _set(
        self, x: float, y: float, text: str, size: float, face: Face, align: Align, colour: Colour
    ) -> float:  # fmt: skip
        full = measure(text, face, size)
        start = x - (full / 2 if align == "center" else full if align == "right" else 0)
        if colour != self._colour:
            self._words.append("{:.4g} {:.4g} {:.4g} rg".format(*colour))
            self._colour = colour
        for font, part, scale in runs(text, face):
            self._words.append(f"1 0 0 1 {start:.3f} {self.height - y:.3f} Tm")
            self._say(font, part, size * scale)
            start += advance(font, part) * size * scale
        return full

    def _say(self, font: str, part: str, size: float) -> None:
        for name, words in self._subsets(font, part):
            if (name, size) != self._font:
                self._words.append(f"{name} {size:.4g} Tf")
                self._font = (name, size)
            self._words.append(f"({words}) Tj")

    def _subsets(self, font: str, part: str) -> Iterator[tuple[str, str]]:
        """Text in the subsets of a font that hold it, as it stands in a PDF."""
        registered, document = getFont(font), self._canvas._doc
        if isinstance(registered, PaperFont) and LETTERS.issuperset(part):
            yield registered.getSubsetInternalName(0, document), escaped(part)
            return
        for subset, codes in registered.splitString(part, document):
            yield registered.getSubsetInternalName(subset, document), escaped_bytes(codes)

    def lines(
        self, x: float, y: float, lines: Sequence[Line], size: float, leading: float,
        align: Align = "left", width: float = 0.0,
    ) -> float:  # fmt: skip
        """Sets wrapped lines, the first on the baseline `y`; returns the baseline after the last."""
        for line in lines:
            space = width - line.width
            indent = space / 2 if align == "center" else space if align == "right" else 0
            for part in line.parts:
                self._set(x + indent + part.x, y, part.text, size, part.face, "left", BLACK)
            y += leading
        return y

    def rule(self, x1: float, y1: float, x2: float, y2: float, width: float = 0.6) -> None:
        """A straight black line."""
        self._canvas.setLineWidth(width)
        self._canvas.line(x1, self.height - y1, x2, self.height - y2)

    def grid(self, segments: Iterable[tuple[float, float, float, float]], width: float = 0.6) -> None:
        """Many lines of one width in one path."""
        path = self._canvas.beginPath()
        for x1, y1, x2, y2 in segments:
            path.moveTo(x1, self.height - y1)
            path.lineTo(x2, self.height - y2)
        self._canvas.setLineWidth(width)
        self._canvas.drawPath(path, stroke=1, fill=0)

    def box(self, x: float, y: float, width: float, height: float, line: float = 0.6) -> None:
        """The outline of a rectangle whose upper left corner is (x, y)."""
        self._canvas.setLineWidth(line)
        self._canvas.rect(x, self.height - y - height, width, height, stroke=1, fill=0)

    def fill(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """A filled rectangle."""
        self._canvas.setFillColorRGB(*colour)
        self._canvas.rect(x, self.height - y - height, width, height, stroke=0, fill=1)
        self._canvas.setFillColorRGB(*BLACK)

    def qr(self, x: float, y: float, side: float, modules: Matrix) -> None:
        """The code in a white square of `side` points that holds its quiet zone of four modules too."""
        self.fill(x, y, side, side, (1.0, 1.0, 1.0))
        module = side / (len(modules) + 2 * QUIET)
        left, top = x + QUIET * module, self.height - y - QUIET * module
        rectangles = " ".join(f"{column} {row} {length} 1 re" for column, row, length in bars(modules))
        self._canvas.addLiteral(
            f"q {module:.5f} 0 0 {-module:.5f} {left:.4f} {top:.4f} cm 0 g {rectangles} f Q"
        )

    def watermark(
        self, text: str, size: float, below: float, grey: float = 0.92, angle: float = 30.0
    ) -> None:
        """Large grey letters around the point `below` of the height; drawn first, everything stands on it."""
        widths(Face.BOLD.value[0])
        self._canvas.saveState()
        self._canvas.setFillGray(grey)
        self._canvas.setFont(Face.BOLD.value[0], size)
        self._canvas.translate(self.width / 2, self.height * (1 - below))
        self._canvas.rotate(angle)
        self._canvas.drawCentredString(0, -size / 3, text)
        self._canvas.restoreState()

    def done(self) -> None:
        """Ends the page."""
        self._canvas.addLiteral("\n".join(["BT", *self._words, "ET"]))
        self._canvas.showPage()
