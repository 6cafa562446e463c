"""The way into a screen of a center that has accounts: who is it, and may they."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from dossiers.accounts import Account
from dossiers.errors import Refused
from kiosk.crash import sentence
from kiosk.jobs import Jobs
from kiosk.theme import Theme
from kiosk.widgets.buttons import IconButton
from kiosk.widgets.header import LANGUAGE_NAMES, label
from kiosk.widgets.icons import IconView
from kiosk.widgets.style import style_sheet

translate = QCoreApplication.translate
LogIn = Callable[[str, str], Account | Refused]


class Entrance(QWidget):
    """Asks for login and password; `entered` carries the account of who may go in."""

    entered = Signal(object)
    language_chosen = Signal(str)

    def __init__(self, log_in: LogIn, jobs: Jobs, theme: Theme, lang: str, center: str) -> None:
        super().__init__()
        self.setObjectName("entrance")
        self.setStyleSheet(style_sheet(theme) + f"#entrance {{ background: {theme.colour.surface}; }}")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedSize(460, 420)
        self._log_in, self._jobs, self._lang = log_in, jobs, lang
        self._said: Refused | Exception | None = None
        self.title, self.center = label("title"), label("label", center)
        self.login_words, self.password_words = label("label"), label("label")
        self.login, self.password = QLineEdit(), QLineEdit()
        self.said = label("fault")
        self.enter = IconButton(theme, "button_enter", "big")
        self.languages = {code: QPushButton(name) for code, name in LANGUAGE_NAMES}
        self._lay_out()
        self._connect()
        self.speak(lang)

    def _lay_out(self) -> None:
        self.login.setObjectName("login")
        self.password.setObjectName("password")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.login_words.setBuddy(self.login)
        self.password_words.setBuddy(self.password)
        self.said.setWordWrap(True)
        self.said.setMinimumHeight(36)
        column = QVBoxLayout(self)
        column.setContentsMargins(36, 28, 36, 24)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconView("mark", "", 40))
        words = QVBoxLayout()
        words.addWidget(self.title)
        words.addWidget(self.center)
        head.addLayout(words, 1)
        column.addLayout(head)
        column.addSpacing(14)
        for each in (self.login_words, self.login, self.password_words, self.password, self.said, self.enter):
            column.addWidget(each)
        column.addStretch()
        column.addWidget(self._foot())

    def _foot(self) -> QFrame:
        foot = QFrame()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        for code, button in self.languages.items():
            button.setObjectName(f"language_{code}")
            button.setProperty("look", "filter")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            row.addWidget(button)
        row.addStretch()
        return foot

    def _connect(self) -> None:
        self.enter.clicked.connect(lambda _checked=False: self.try_it())
        self.login.returnPressed.connect(self.password.setFocus)
        self.password.returnPressed.connect(self.try_it)
        for code, button in self.languages.items():
            button.clicked.connect(lambda _checked=False, code=code: self.language_chosen.emit(code))
        QShortcut(QKeySequence("Ctrl+Q"), self).activated.connect(self.close)

    def try_it(self) -> None:
        """Asks whether the password is right; while that is being found out, nothing more is taken."""
        if not self.enter.isEnabled():
            return
        login, password = self.login.text(), self.password.text()
        self.password.clear()
        self.enter.setEnabled(False)
        self._jobs.database(lambda: self._log_in(login, password), self._answered, self._failed)

    def _answered(self, found: Account | Refused) -> None:
        self.enter.setEnabled(True)
        if isinstance(found, Refused):
            self._say(found)
        else:
            self.entered.emit(found)

    def _failed(self, error: Exception) -> None:
        self.enter.setEnabled(True)
        self._say(error)

    def _say(self, said: Refused | Exception | None) -> None:
        self._said = said
        words = (
            ""
            if said is None
            else said.sentence(self._lang)
            if isinstance(said, Refused)
            else sentence(said, self._lang)
        )
        self.said.setText(words)
        self.said.setAccessibleName(words)
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def speak(self, lang: str) -> None:
        """Takes a language; the translator of the screens is installed by who owns it."""
        self._lang = lang
        self.languages[lang].setChecked(True)
        self.retranslate()
        self._say(self._said)
        if not self.login.text():
            self.login.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Says everything in the language that holds now."""
        self.setWindowTitle(translate("Entrance", "OneDoor – log in"))
        self.title.setText(translate("Entrance", "Log in"))
        self.login_words.setText(translate("Entrance", "Login"))
        self.password_words.setText(translate("Entrance", "Password"))
        self.login.setAccessibleName(translate("Entrance", "Login"))
        self.password.setAccessibleName(translate("Entrance", "Password"))
        self.enter.show_words(translate("Entrance", "Log in"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
