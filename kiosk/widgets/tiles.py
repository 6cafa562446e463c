"""Figure tiles: a name, a large figure, a word under it; an edge in the colour of what it means."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.theme import Theme
from kiosk.widgets.paint import draw_text
from kiosk.widgets.type import ui_font


class FigureTile(QWidget):
    """One tile, 96 high; a screen reader hears it as one sentence."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._theme = theme
        self.name, self.figure, self.under = "", "", ""
        self._edge, self._ink = "", theme.colour.ink
        self.setFixedHeight(96)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(190, 96)

    def show_figure(self, name: str, figure: str, under: str, edge: str = "", ink: str = "") -> None:
        """Shows a figure; `edge` and `ink` are colours, empty for none and for plain ink."""
        self.name, self.figure, self.under = name, figure, under
        self._edge, self._ink = edge, ink or self._theme.colour.ink
        self.setAccessibleName(f"{name}: {figure}. {under}")
        self.setToolTip(under)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self._theme.colour
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(frame, 8, 8)
        painter.fillPath(path, QColor(palette.card))
        if self._edge:
            painter.save()
            painter.setClipPath(path)
            painter.fillRect(QRectF(0, 0, 4, self.height()), QColor(self._edge))
            painter.restore()
        painter.setPen(QPen(QColor(palette.line), 1))
        painter.drawPath(path)
        left = 15.0 + (1 if self._edge else 0)
        width = self.width() - left - 12
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        draw_text(
            painter,
            QRectF(left, 12, width, 18),
            self.name,
            ui_font(self._theme, 13, 500),
            palette.muted,
            middle,
        )
        draw_text(
            painter,
            QRectF(left, 30, width, 38),
            self.figure,
            ui_font(self._theme, 30, 700),
            self._ink,
            middle,
        )
        under = ui_font(self._theme, 12)
        if QFontMetricsF(under).horizontalAdvance(self.under) > width:
            under = ui_font(self._theme, 11)
        draw_text(painter, QRectF(left, 68, width, 16), self.under, under, palette.muted, middle)
