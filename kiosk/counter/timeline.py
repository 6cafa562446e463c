"""The line of moments of a dossier, drawn: filled points for what happened, rings for what comes."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.counter.history import Moment
from kiosk.theme import Theme
from kiosk.widgets import chrome
from kiosk.widgets.paint import draw_text
from kiosk.widgets.type import figures_font, ui_font

_TALL, _SHORT, _DOT = 44, 28, 12


class Timeline(QWidget):
    """Draws the moments one under the other; a screen reader gets them as sentences."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("timeline")
        self._theme = theme
        self._moments: tuple[Moment, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Shows other moments."""
        self._moments = tuple(moments)
        self.setAccessibleName(
            "; ".join(f"{each.title} {each.under} {each.time}".strip() for each in moments)
        )
        self.setToolTip("\n".join(each.under for each in moments if len(each.under) > 44))
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, sum(_height(each) for each in self._moments) + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 0.0
        for at, moment in enumerate(self._moments):
            middle = QPointF(6, top + 10)
            if at + 1 < len(self._moments):
                painter.setPen(QPen(QColor(self._theme.colour.line), 2))
                painter.drawLine(QPointF(6, middle.y() + 7), QPointF(6, middle.y() + _height(moment) - 7))
            self._dot(painter, moment, middle)
            self._words(painter, moment, top)
            top += _height(moment)

    def _dot(self, painter: QPainter, moment: Moment, middle: QPointF) -> None:
        palette = self._theme.colour
        if moment.done and not moment.lost:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.primary))
            painter.drawEllipse(middle, _DOT / 2, _DOT / 2)
        else:
            painter.setPen(QPen(QColor(palette.danger if moment.lost else chrome.STEP_AHEAD), 2))
            painter.setBrush(QColor(palette.card))
            painter.drawEllipse(middle, _DOT / 2 - 1, _DOT / 2 - 1)

    def _words(self, painter: QPainter, moment: Moment, top: float) -> None:
        palette, theme = self._theme.colour, self._theme
        strong = moment.done and not moment.lost
        times = QRectF(self.width() - 90, top + 1, 90, 18)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        draw_text(painter, times, moment.time, figures_font(theme, 12), palette.muted, right)
        title = QRectF(24, top, self.width() - 24 - 92, 18)
        font = ui_font(theme, 13, 600 if strong else 500)
        draw_text(painter, title, moment.title, font, palette.ink if strong else palette.muted)
        if moment.under:
            below = QRectF(24, top + 18, self.width() - 24 - 40, 16)
            draw_text(painter, below, moment.under, ui_font(theme, 12), palette.muted)


def _height(moment: Moment) -> int:
    return _TALL if moment.under else _SHORT
