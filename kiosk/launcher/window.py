"""Four cards, one for each way into OneDoor, and a visible way out."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kiosk.theme import Theme
from kiosk.widgets import chrome
from kiosk.widgets.buttons import IconButton
from kiosk.widgets.header import LANGUAGE_NAMES, label
from kiosk.widgets.icons import IconView, paint_icon
from kiosk.widgets.paint import draw_text
from kiosk.widgets.style import style_sheet
from kiosk.widgets.type import ui_font

translate = QCoreApplication.translate
CARDS: Final = (("kiosk", "id-card"), ("counter", "inbox"), ("manager", "chart"), ("team", "truck"))
_TOP: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class Card(QAbstractButton):
    """A large button: an icon, a name, a sentence about what it opens, and the key that opens it."""

    def __init__(self, theme: Theme, name: str, icon_name: str, key: str) -> None:
        super().__init__()
        self.setObjectName(f"open_{name}")
        self._theme, self._icon, self._key = theme, icon_name, key
        self._says = ""
        self._hovered = False
        self.setMinimumSize(320, 132)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(360, 132)

    def show_words(self, name: str, says: str) -> None:
        """Takes other words."""
        self.setText(name)
        self._says = says
        self.setAccessibleName(name)
        self.setAccessibleDescription(says)
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, theme = self._theme.colour, self._theme
        ground = palette.pressed if self.isDown() else palette.selected_row if self._hovered else palette.card
        edge = palette.primary if self._hovered or self.isDown() else palette.line
        if not self.isEnabled():
            ground, edge = palette.disabled_fill, palette.line
        focus = self.hasFocus()
        painter.setPen(QPen(QColor(palette.primary_dark if focus else edge), 2 if focus else 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.tint))
        painter.drawRoundedRect(QRectF(20, 20, 52, 52), 12, 12)
        ink = palette.ink if self.isEnabled() else palette.disabled_text
        paint_icon(painter, self._icon, palette.primary if self.isEnabled() else ink, QRectF(31, 31, 30, 30))
        width = self.width() - 88 - 20
        draw_text(painter, QRectF(88, 20, width - 24, 24), self.text(), ui_font(theme, 16, 700), ink)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        draw_text(painter, QRectF(88, 20, width, 24), self._key, ui_font(theme, 12), palette.muted, right)
        painter.setFont(ui_font(theme, 13))
        painter.setPen(QColor(palette.muted))
        words = QRectF(88, 48, width, self.height() - 60)
        painter.drawText(words, int(_TOP) | int(Qt.TextFlag.TextWordWrap), self._says)


class Launcher(QWidget):
    """Opens what is chosen: `actions` has one call for each of kiosk, counter, manager and team."""

    language_chosen = Signal(str)

    def __init__(
        self, actions: Mapping[str, Callable[[], None]], theme: Theme, lang: str, center: str = ""
    ) -> None:
        super().__init__()
        self.setObjectName("launcher")
        self.setStyleSheet(style_sheet(theme) + f"#launcher {{ background: {theme.colour.surface}; }}")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(840, 536)
        self.setMinimumSize(760, 500)
        self.cards = {
            name: Card(theme, name, icon_name, str(at + 1)) for at, (name, icon_name) in enumerate(CARDS)
        }
        self.app, self.center = label("app"), label("chrome2", center)
        self.title, self.said = label("title"), label("label")
        self.said.setObjectName("said")
        self.said.setWordWrap(True)
        self.leave = IconButton(theme, "close_launcher", "plain", icon_name="exit")
        self.languages = {code: QPushButton(name) for code, name in LANGUAGE_NAMES}
        self._lay_out(theme)
        self._connect(actions)
        self.languages[lang].setChecked(True)
        self.retranslate()
        self.cards["kiosk"].setFocus()

    def _lay_out(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header())
        inner = QVBoxLayout()
        inner.setContentsMargins(28, 22, 28, 20)
        inner.setSpacing(16)
        inner.addWidget(self.title)
        grid = QGridLayout()
        grid.setSpacing(14)
        for at, card in enumerate(self.cards.values()):
            grid.addWidget(card, at // 2, at % 2)
        inner.addLayout(grid, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for code, button in self.languages.items():
            button.setObjectName(f"language_{code}")
            button.setProperty("look", "filter")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setAutoDefault(False)
            foot.addWidget(button)
        foot.addSpacing(12)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.leave)
        inner.addLayout(foot)
        column.addLayout(inner, 1)

    def _header(self) -> QFrame:
        header = QFrame()
        header.setObjectName("header")
        header.setFixedHeight(chrome.HEADER_HEIGHT)
        row = QHBoxLayout(header)
        row.setContentsMargins(28, 0, 28, 0)
        row.setSpacing(12)
        row.addWidget(IconView("mark", "", 32))
        lines = QVBoxLayout()
        lines.setContentsMargins(0, 9, 0, 9)
        lines.setSpacing(0)
        lines.addWidget(self.app)
        lines.addWidget(self.center)
        row.addLayout(lines)
        row.addStretch()
        return header

    def _connect(self, actions: Mapping[str, Callable[[], None]]) -> None:
        for at, (name, card) in enumerate(self.cards.items()):
            card.setEnabled(name in actions)
            if name in actions:
                card.clicked.connect(lambda _checked=False, do=actions[name]: do())
            QShortcut(QKeySequence(str(at + 1)), self).activated.connect(card.click)
        for code, button in self.languages.items():
            button.clicked.connect(lambda _checked=False, code=code: self.language_chosen.emit(code))
        self.leave.clicked.connect(lambda _checked=False: self.close())
        QShortcut(QKeySequence("Ctrl+Q"), self).activated.connect(self.close)

    def say(self, sentence: str) -> None:
        """Says what came of a choice, or how to go on."""
        self.said.setText(sentence)
        self.said.setAccessibleName(sentence)

    def speak(self, lang: str, center: str = "") -> None:
        """Takes a language and the center's name in it; the translator of the screens is installed by who owns it."""
        self.center.setText(center or self.center.text())
        self.say("")
        self.languages[lang].setChecked(True)
        self.retranslate()

    def retranslate(self) -> None:
        """Says everything in the language that holds now."""
        self.setWindowTitle(translate("Launcher", "OneDoor"))
        self.app.setText(translate("Launcher", "OneDoor"))
        self.title.setText(translate("Launcher", "What would you like to open?"))
        self.leave.show_words(translate("Launcher", "Close OneDoor"))
        words = {
            "kiosk": (
                translate("Launcher", "Kiosk"),
                translate(
                    "Launcher", "Citizens apply at the touchscreen and take a receipt with the appointment."
                ),
            ),
            "counter": (
                translate("Launcher", "Counter"),
                translate(
                    "Launcher", "Clerks accept dossiers, transfer them to field teams and hand over results."
                ),
            ),
            "manager": (
                translate("Launcher", "Reports"),
                translate("Launcher", "Managers see the month in figures and print the report."),
            ),
            "team": (
                translate("Launcher", "Field team"),
                translate(
                    "Launcher", "Teams take their dossiers and report the work, in a browser or on a phone."
                ),
            ),
        }
        for name, card in self.cards.items():
            card.show_words(*words[name])

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
