"""The dark bar on top: whose program this is, a place in the middle, who sits here, and the language."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from kiosk.theme import Theme
from kiosk.widgets import chrome
from kiosk.widgets.icons import IconView, icon
from kiosk.widgets.type import ui_font
from kiosk.widgets.wording import Person

LANGUAGE_NAMES = (("vi", "Tiếng Việt"), ("en", "English"), ("zh", "中文"))
translate = QCoreApplication.translate


def label(look: str, text: str = "", parent: QWidget | None = None) -> QLabel:
    """A label in one of the looks of the style sheet."""
    made = QLabel(text, parent)
    made.setProperty("look", look)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


class Avatar(QToolButton):
    """The initials of who sits here; opens the menu of the person."""

    def __init__(self, theme: Theme, person: Person) -> None:
        super().__init__()
        self._theme, self._person = theme, person
        self.setObjectName("person_menu")
        self.setFixedSize(34, 34)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def show_person(self, person: Person) -> None:
        """Shows another's initials."""
        self._person = person
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(chrome.AVATAR))
        painter.drawEllipse(self.rect())
        painter.setPen(QColor("white"))
        painter.setFont(ui_font(self._theme, 12, 600))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._person.initials)
        if self.hasFocus():
            painter.setPen(QColor(self._theme.colour.amber))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))


class Header(QFrame):
    """Says who and where; `language_chosen` carries vi, en or zh."""

    language_chosen = Signal(str)
    close_asked = Signal()

    def __init__(self, theme: Theme, person: Person, lang: str) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setFixedHeight(chrome.HEADER_HEIGHT)
        self._person, self._theme = person, theme
        self._languages: dict[str, QAction] = {}
        self.app, self.place = label("app"), label("chrome2", person.place)
        self.middle = QHBoxLayout()
        self.bell = self._bell()
        self.avatar = Avatar(theme, person)
        self._menu = self._person_menu(lang)
        self.avatar.setMenu(self._menu)
        self._name, self._role = label("person"), label("chrome2")
        self._lay_out()
        self.greet(person)
        self.retranslate()

    def _bell(self) -> QToolButton:
        bell = QToolButton()
        bell.setObjectName("bell")
        bell.setIcon(icon("bell", chrome.SEARCH_HINT, 20))
        bell.setIconSize(bell.iconSize().scaled(20, 20, Qt.AspectRatioMode.IgnoreAspectRatio))
        bell.setFixedSize(34, 34)
        bell.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return bell

    def _person_menu(self, lang: str) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("person_menu_items")
        group = QActionGroup(menu)
        for code, name in LANGUAGE_NAMES:
            action = menu.addAction(name)
            action.setObjectName(f"language_{code}")
            action.setCheckable(True)
            action.setChecked(code == lang)
            action.triggered.connect(lambda _checked=False, code=code: self.language_chosen.emit(code))
            group.addAction(action)
            self._languages[code] = action
        menu.addSeparator()
        self._close = menu.addAction("")
        self._close.setObjectName("close_window")
        self._close.triggered.connect(self.close_asked)
        return menu

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(0)
        left = QWidget()
        left.setFixedWidth(204)
        brand = QHBoxLayout(left)
        brand.setContentsMargins(0, 0, 0, 0)
        brand.setSpacing(12)
        brand.addWidget(IconView("mark", "", 32))
        brand.addLayout(_two_lines(self.app, self.place))
        brand.addStretch()
        row.addWidget(left)
        row.addLayout(self.middle)
        row.addStretch()
        row.addWidget(self.bell)
        row.addSpacing(12)
        for line in (self._name, self._role):
            line.setAlignment(Qt.AlignmentFlag.AlignRight)
        row.addLayout(_two_lines(self._name, self._role))
        row.addSpacing(12)
        row.addWidget(self.avatar)

    def greet(self, person: Person) -> None:
        """Shows who sits here, in the words of the language that holds."""
        self._person = person
        self._name.setText(person.name)
        self._role.setText(person.role)
        self.place.setText(person.place)
        self.avatar.show_person(person)

    def show_language(self, lang: str) -> None:
        """Ticks the language that holds."""
        self._languages[lang].setChecked(True)

    def retranslate(self) -> None:
        """Says everything in the language that holds now."""
        self.app.setText(translate("Widgets", "OneDoor"))
        self._close.setText(translate("Widgets", "Close this window"))
        self.bell.setAccessibleName(translate("Widgets", "What needs attention"))
        self.bell.setToolTip(translate("Widgets", "What needs attention"))
        self.avatar.setAccessibleName(
            translate("Widgets", "{name}: language and close").format(name=self._person.name)
        )


def _two_lines(upper: QLabel, lower: QLabel) -> QVBoxLayout:
    lines = QVBoxLayout()
    lines.setContentsMargins(0, 11, 0, 9)
    lines.setSpacing(0)
    lines.addWidget(upper)
    lines.addWidget(lower)
    return lines
