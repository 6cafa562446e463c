"""The design's line drawings in any colour and sharp at any scale."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.theme import ICONS

_RATIOS = (1.0, 1.5, 2.0, 3.0)


@cache
def _drawing(name: str) -> str:
    return (ICONS / f"{name}.svg").read_text(encoding="utf-8")


def paint_icon(painter: QPainter, name: str, colour: str, rect: QRectF) -> None:
    """Draws the icon into the rectangle."""
    svg = _drawing(name).replace("currentColor", colour)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, rect)


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of `size` logical px."""
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    paint_icon(painter, name, colour, QRectF(0, 0, size, size))
    painter.end()
    return picture


def icon(name: str, colour: str, size: int = 20, disabled: str | None = None) -> QIcon:
    """The icon for buttons and menus, ready for every usual scale of screens."""
    made = QIcon()
    for ratio in _RATIOS:
        made.addPixmap(pixmap(name, colour, size, ratio))
        made.addPixmap(pixmap(name, disabled or colour, size, ratio), QIcon.Mode.Disabled)
    return made


class IconView(QWidget):
    """An icon that stands in a layout; what it means is said beside it."""

    def __init__(self, name: str, colour: str, size: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._colour, self._size = name, colour, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(size, size)

    def show_icon(self, name: str, colour: str) -> None:
        """Takes another drawing or colour."""
        self._name, self._colour = name, colour
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, self._name, self._colour, QRectF(self.rect()))
