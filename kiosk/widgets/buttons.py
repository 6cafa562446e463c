"""Buttons with an icon, words, and the key that presses them, drawn in the looks of the style sheet."""

import math

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStylePainter,
    QToolButton,
    QWidget,
)

from kiosk.theme import Theme
from kiosk.widgets import chrome
from kiosk.widgets.icons import icon, paint_icon
from kiosk.widgets.paint import draw_text
from kiosk.widgets.type import ui_font

translate = QCoreApplication.translate
_ICON = 18
_GAP = 9


class IconButton(QPushButton):
    """A button of a look (plain, primary, big, danger, toolbar …) with an icon before its words."""

    def __init__(
        self, theme: Theme, name: str, look: str = "plain", *, icon_name: str = "", key: str = ""
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("look", look)
        self._theme, self._look, self._icon_name, self._key = theme, look, icon_name, key
        self.setAutoDefault(False)

    def show_words(self, text: str, icon_name: str | None = None) -> None:
        """Takes other words, and perhaps another icon."""
        self.setText(text)
        self.setAccessibleName(text)
        if icon_name is not None:
            self._icon_name = icon_name
        self.updateGeometry()
        self.update()

    def _font(self) -> QFont:
        return ui_font(self._theme, 14 if self._look == "big" else 13, 600)

    def _key_font(self) -> QFont:
        return ui_font(self._theme, 14 if self._look == "big" else 13, 400)

    def _widths(self) -> tuple[float, float, float]:
        words = QFontMetricsF(self._font()).horizontalAdvance(self.text())
        mark = _ICON + (_GAP if words else 0) if self._icon_name else 0.0
        key = QFontMetricsF(self._key_font()).horizontalAdvance(self._key) + _GAP if self._key else 0.0
        return mark, words, key

    def sizeHint(self) -> QSize:
        return QSize(round(sum(self._widths())) + 32, 44 if self._look == "big" else 36)

    def minimumSizeHint(self) -> QSize:
        mark, words, key = self._widths()
        return QSize(round(mark + min(words, 60) + key) + 24, self.sizeHint().height())

    def _colours(self) -> tuple[str, str]:
        palette = self._theme.colour
        if not self.isEnabled():
            return palette.disabled_text, palette.disabled_text
        if self._look in ("primary", "big", "dangerous"):
            return palette.on_primary, palette.on_primary_2
        return (palette.danger, palette.danger) if self._look == "danger" else (palette.ink, palette.muted)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        colour, key_colour = self._colours()
        mark, words, key = self._widths()
        room = self.width() - 16.0
        words = min(words, room - mark - key)
        left = (self.width() - mark - words - key) / 2
        middle = self.height() / 2
        if self._icon_name:
            paint_icon(painter, self._icon_name, colour, QRectF(left, middle - _ICON / 2, _ICON, _ICON))
        painter.setFont(self._font())
        painter.setPen(QColor(colour))
        fitting = QFontMetricsF(self._font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, words + 1)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(QRectF(left + mark, 0, words + 1, self.height() - 1), flags, fitting)
        if self._key:
            painter.setFont(self._key_font())
            painter.setPen(QColor(key_colour))
            painter.drawText(QRectF(left + mark + words + _GAP, 0, key, self.height() - 1), flags, self._key)


class ChoiceBox(QComboBox):
    """A box of choices as wide as the chosen one, within limits; its list shows all in full."""

    def __init__(self, theme: Theme, name: str, most: int = 220) -> None:
        super().__init__()
        self.setObjectName(name)
        self._theme, self._most = theme, most
        self.currentIndexChanged.connect(lambda _at: self.updateGeometry())

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(ui_font(self._theme)).horizontalAdvance(self.currentText())
        return QSize(min(math.ceil(words) + 47, self._most), 36)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 110), 36)

    def showPopup(self) -> None:
        metrics = QFontMetricsF(ui_font(self._theme))
        widest = max((metrics.horizontalAdvance(self.itemText(at)) for at in range(self.count())), default=0)
        self.view().setMinimumWidth(max(round(widest) + 48, self.width()))
        super().showPopup()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        palette = self._theme.colour
        shown = self.currentText() or self.placeholderText()
        colour = palette.ink if self.currentText() else palette.muted
        if not self.isEnabled():
            colour = palette.disabled_text
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEditable():
            words = QRectF(13, 0, self.width() - 13 - 32, self.height() - 1)
            draw_text(painter, words, shown, ui_font(self._theme), colour)
        arrow = QRectF(self.width() - 28, self.height() / 2 - 8, 16, 16)
        paint_icon(painter, "chevron-down", palette.muted, arrow)


def tool_button(name: str, icon_name: str, colour: str = chrome.QUIET_ICON, size: int = 18) -> QToolButton:
    """A button that is only an icon; its words stand in the tip and for screen readers."""
    button = QToolButton()
    button.setObjectName(name)
    button.setIcon(icon(icon_name, colour, size, "#9AA8B8"))
    button.setIconSize(QSize(size, size))
    button.setFixedSize(28, 28)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def name_button(button: QWidget, words: str) -> None:
    """Says what an icon does, to the pointer and to a screen reader."""
    button.setToolTip(words)
    button.setAccessibleName(words)


def link(name: str) -> QPushButton:
    """A button that looks like a word of text."""
    button = QPushButton()
    button.setObjectName(name)
    button.setProperty("look", "link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setAutoDefault(False)
    return button


class FocusSearch(QObject):
    """Tells a frame around a field that the field has the focus, so that the style sheet can show it."""

    def __init__(self, field: QWidget, frame: QWidget) -> None:
        super().__init__(frame)
        self._frame = frame
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._frame.setProperty("focused", event.type() == QEvent.Type.FocusIn)
            self._frame.style().unpolish(self._frame)
            self._frame.style().polish(self._frame)
        return super().eventFilter(watched, event)
