"""The list at the left: folders or pages, each with an icon, a word and a count."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QVBoxLayout, QWidget

from kiosk.theme import Theme
from kiosk.widgets import chrome
from kiosk.widgets.icons import paint_icon
from kiosk.widgets.paint import draw_text, tone_colours
from kiosk.widgets.type import figures_font, ui_font
from kiosk.widgets.wording import Tone


@dataclass(frozen=True, slots=True)
class NavEntry:
    """One place to go; `count` stands in a badge where it is not None."""

    id: str
    icon: str
    text: str
    count: int | None = None
    tone: Tone = "neutral"


class NavButton(QAbstractButton):
    """One line of the list."""

    def __init__(self, theme: Theme, entry: NavEntry) -> None:
        super().__init__()
        self._theme, self.entry = theme, entry
        self._hovered = False
        self.setObjectName("nav_" + entry.id.replace("-", "_"))
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFixedHeight(40)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_entry(entry)

    def show_entry(self, entry: NavEntry) -> None:
        """Takes new words or another count."""
        self.entry = entry
        self.setText(entry.text)
        self.setAccessibleName(entry.text if entry.count is None else f"{entry.text}, {entry.count}")
        self.setToolTip(entry.text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(chrome.NAV_WIDTH - 17, 40)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self._theme.colour
        box = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self._hovered:
            painter.setBrush(QColor(palette.tint if self.isChecked() else palette.surface))
            painter.drawRoundedRect(box, 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.primary_dark), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        colour = palette.primary_dark if self.isChecked() else palette.ink
        paint_icon(painter, self.entry.icon, colour, QRectF(10, 10, 20, 20))
        room = box.width() - 39 - 8 - self._badge(painter, box)
        words = ui_font(self._theme, 13, 600 if self.isChecked() else 500)
        draw_text(painter, QRectF(39, 0, room, 39), self.text(), words, colour)

    def _badge(self, painter: QPainter, box: QRectF) -> float:
        if self.entry.count is None or (self.entry.count == 0 and self.entry.tone == "error"):
            return 0
        font = figures_font(self._theme, 11, 600)
        text = str(self.entry.count)
        width = max(20.0, QFontMetricsF(font).horizontalAdvance(text) + 14)
        colour, ground = tone_colours(self._theme.colour, self.entry.tone)
        badge = QRectF(box.right() - 10 - width, 11, width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(badge, 9, 9)
        draw_text(painter, badge, text, font, colour, Qt.AlignmentFlag.AlignCenter)
        return width

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


class Nav(QFrame):
    """Two groups of places with a line between; `chosen` carries the id."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("nav")
        self.setFixedWidth(chrome.NAV_WIDTH)
        self._theme = theme
        self.buttons: dict[str, NavButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 12, 8, 12)
        self._column.setSpacing(2)

    def show_entries(self, upper: tuple[NavEntry, ...], lower: tuple[NavEntry, ...]) -> None:
        """Shows these places; the first call makes the buttons, later ones change words and counts."""
        if not self.buttons:
            self._make(upper, lower)
        for entry in (*upper, *lower):
            self.buttons[entry.id].show_entry(entry)

    def _make(self, upper: tuple[NavEntry, ...], lower: tuple[NavEntry, ...]) -> None:
        for entry in upper:
            self._column.addWidget(self._button(entry))
        self._column.addWidget(_rule())
        for entry in lower:
            self._column.addWidget(self._button(entry))
        self._column.addStretch()

    def _button(self, entry: NavEntry) -> NavButton:
        button = NavButton(self._theme, entry)
        button.clicked.connect(lambda _checked=False, id=entry.id: self.chosen.emit(id))
        self.buttons[entry.id] = button
        return button

    def mark(self, id: str) -> None:
        """Shows which place one is at."""
        self.buttons[id].setChecked(True)


def _rule() -> QWidget:
    holder = QWidget()
    holder.setFixedHeight(17)
    column = QVBoxLayout(holder)
    column.setContentsMargins(8, 8, 8, 8)
    line = QFrame()
    line.setProperty("look", "rule")
    column.addWidget(line)
    return holder
