"""The frame around the clerk's and the manager's work: header, places, body, status bar, a word now and then."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from dossiers.errors import HeldUp
from kiosk.theme import Theme
from kiosk.widgets.header import Header
from kiosk.widgets.nav import Nav
from kiosk.widgets.sheet import Popover, Sheet
from kiosk.widgets.status import StatusBar
from kiosk.widgets.style import style_sheet
from kiosk.widgets.toast import Toast
from kiosk.widgets.wording import Person


class Frame(QMainWindow):
    """A window of the desktop; whoever inherits fills `pages` and says everything anew in `retranslate`."""

    language_chosen = Signal(str)

    def __init__(self, theme: Theme, person: Person, lang: str, *, dots: bool = True) -> None:
        super().__init__()
        self.theme, self.lang, self.person = theme, lang, person
        self._is_closed = False
        self.setStyleSheet(style_sheet(theme))
        self.setMinimumSize(1280, 720)
        self.resize(1440, 900)
        self.header = Header(theme, person, lang)
        self.header.language_chosen.connect(self.language_chosen)
        self.header.close_asked.connect(self.close)
        self.nav = Nav(theme)
        self.pages = QStackedWidget()
        self.pages.setObjectName("pages")
        self.status = StatusBar(theme, dots)
        self.body = QWidget()
        self.body.setObjectName("body")
        self._lay_out()
        self.toast = Toast(theme, self)

    def _lay_out(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        row = QHBoxLayout(self.body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.nav)
        row.addWidget(self.pages, 1)
        column.addWidget(self.body, 1)
        column.addWidget(self.status)
        self.setCentralWidget(whole)

    def held_up(self) -> None:
        """Says that what was asked for waits for long work of another program."""
        self.toast.say(HeldUp().sentence(self.lang), "warn")

    def greet(self, person: Person) -> None:
        """Takes the words about who sits here in another language."""
        self.person = person
        self.header.greet(person)

    def speak(self, lang: str) -> None:
        """Takes the language for texts of data; the translator of the screens is installed by who owns it."""
        self.lang = lang
        self.header.show_language(lang)
        self.retranslate()

    def retranslate(self) -> None:
        """Says everything in the language that holds now."""
        self.header.retranslate()

    def bind(self, key: str, do: Callable[[], None]) -> None:
        """A key of the whole window; while something is asked it rests, and Escape takes the question away."""
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.activated.connect(lambda: self._pressed(key, do))

    def _pressed(self, key: str, do: Callable[[], None]) -> None:
        asking = self._asking()
        if not asking:
            do()
        elif key == "Esc":
            asking[-1].dismiss()

    @property
    def is_asking(self) -> bool:
        """Whether a sheet or a card is open, which takes the keys."""
        return bool(self._asking())

    def _asking(self) -> list[Sheet | Popover]:
        open_ones: list[Sheet | Popover] = [*self.findChildren(Sheet), *self.findChildren(Popover)]
        return [each for each in open_ones if each.isVisible()]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and not self._is_closed:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.toast.place()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._is_closed = True
        super().closeEvent(event)
