"""Small things that are drawn in cells and in panels alike: chips, bars, text with an ellipsis."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.theme import Palette, Theme
from kiosk.widgets.chrome import TRACK
from kiosk.widgets.type import figures_font, ui_font
from kiosk.widgets.wording import BarLook, Chip, Tone

CHIP_HEIGHT = 20
_CHIP_PADDING = 10
BAR_HEIGHT = 6


def tone_colours(palette: Palette, tone: Tone) -> tuple[str, str]:
    """Text and ground of a tone."""
    return {
        "ok": (palette.ok_text, palette.ok_fill),
        "warn": (palette.warn_text, palette.warn_fill),
        "error": (palette.error_text, palette.error_fill),
        "info": (palette.info_text, palette.info_fill),
        "neutral": (palette.neutral_text, palette.neutral_fill),
    }[tone]


def bar_colour(palette: Palette, tone: Tone) -> str:
    """The fill of a bar; graphic only, the words beside it say the same."""
    return {
        "ok": palette.success,
        "warn": palette.amber,
        "error": palette.danger,
        "info": palette.primary,
        "neutral": palette.waiting,
    }[tone]


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    colour: str,
    flags: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
) -> None:
    """One line, shortened with an ellipsis where it does not fit."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    fitting = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 0.5)
    painter.drawText(rect, flags | Qt.TextFlag.TextSingleLine, fitting)


def chip_font(theme: Theme) -> QFont:
    """The font of chips."""
    return ui_font(theme, 12, 600)


def chip_width(theme: Theme, chip: Chip) -> float:
    """How wide a chip is with all of its word."""
    return QFontMetricsF(chip_font(theme)).horizontalAdvance(chip.text) + 2 * _CHIP_PADDING


def draw_chip(painter: QPainter, theme: Theme, chip: Chip, left: QPointF, most: float) -> None:
    """A chip whose left edge is centred on `left`, at most `most` wide."""
    text, ground = tone_colours(theme.colour, chip.tone)
    width = min(chip_width(theme, chip), most)
    box = QRectF(left.x(), left.y() - CHIP_HEIGHT / 2, width, CHIP_HEIGHT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, CHIP_HEIGHT / 2, CHIP_HEIGHT / 2)
    inner = box.adjusted(_CHIP_PADDING, -1, 2 - _CHIP_PADDING, -1)
    draw_text(painter, inner, chip.text, chip_font(theme), text)


def draw_bar(painter: QPainter, palette: Palette, rect: QRectF, share: float, tone: Tone) -> None:
    """A bar filled to `share` (0..1); a started bar shows at least its round end."""
    radius = rect.height() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(TRACK))
    painter.drawRoundedRect(rect, radius, radius)
    if share > 0:
        filled = QRectF(rect)
        filled.setWidth(max(rect.width() * min(share, 1.0), rect.height() * 2))
        painter.setBrush(QColor(bar_colour(palette, tone)))
        painter.drawRoundedRect(filled, radius, radius)


def draw_time_left(painter: QPainter, theme: Theme, rect: QRectF, look: BarLook) -> None:
    """The cell of a table: words above, the bar under them."""
    palette = theme.colour
    line = QRectF(rect.left(), rect.center().y() - 15.5, rect.width(), 18)
    colour = tone_colours(palette, look.tone)[0]
    dates = figures_font(theme, 12)
    taken = QFontMetricsF(dates).horizontalAdvance(look.date) + 8
    draw_text(painter, line.adjusted(0, 1.5, -taken, 1.5), look.text, ui_font(theme, 12, 600), colour)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    draw_text(painter, line, look.date, dates, palette.muted, right)
    bar = QRectF(rect.left(), rect.center().y() + 8, rect.width(), BAR_HEIGHT)
    draw_bar(painter, palette, bar, look.share, look.tone)


class ChipView(QWidget):
    """A chip that stands in a layout."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chip = Chip("", "neutral")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_chip(self, chip: Chip | None) -> None:
        """Shows another word, or nothing."""
        self.setVisible(chip is not None)
        if chip is not None:
            self._chip = chip
            self.setAccessibleName(chip.text)
            self.setFixedSize(round(chip_width(self._theme, chip) + 0.5), CHIP_HEIGHT + 2)
            self.update()

    @property
    def text(self) -> str:
        return self._chip.text

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_chip(painter, self._theme, self._chip, QPointF(0, self.height() / 2), self.width())


class BarView(QWidget):
    """The bar alone, for panels that say the words beside it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0
        self._tone: Tone = "neutral"
        self.setFixedHeight(BAR_HEIGHT)

    def show_share(self, share: float, tone: Tone) -> None:
        """Fills to a share in a tone."""
        self._share, self._tone = share, tone
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_bar(painter, self._theme.colour, QRectF(self.rect()), self._share, self._tone)


class Dot(QWidget):
    """A round mark before a line of the status bar; the line says what it means."""

    def __init__(self, colour: str, size: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = colour
        self.setFixedSize(size, size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colour))
        painter.drawEllipse(self.rect())


def hairline(painter: QPainter, colour: str, start: QPointF, end: QPointF) -> None:
    """A line of one px."""
    painter.setPen(QPen(QColor(colour), 1))
    painter.drawLine(start, end)


class FigureLabel(QWidget):
    """A code or figure in the family of figures, in a weight that a style sheet cannot ask of it."""

    def __init__(self, theme: Theme, size: int = 13, weight: int = 600) -> None:
        super().__init__()
        self._font, self._colour = figures_font(theme, size, weight), theme.colour.ink
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        return self._text

    def show_text(self, text: str) -> None:
        """Shows another text."""
        self._text = text
        self.setAccessibleName(text)
        self.setFixedSize(round(QFontMetricsF(self._font).horizontalAdvance(text)) + 2, 20)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_text(QPainter(self), QRectF(self.rect()), self._text, self._font, self._colour)
