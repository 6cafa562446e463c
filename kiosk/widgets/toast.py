"""A quiet word after an action; it goes by itself, and a screen reader hears it."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from kiosk.theme import Theme
from kiosk.widgets.header import label
from kiosk.widgets.icons import IconView
from kiosk.widgets.wording import Tone

_SHOWN_MS = 6000
_ICONS: dict[Tone, str] = {"ok": "check", "warn": "warn", "error": "warn", "info": "info", "neutral": "info"}


class Toast(QFrame):
    """Stands over the foot of the window, takes no focus and no key."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("toast")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme, self._window = theme, window
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 18, 10)
        row.setSpacing(10)
        self._icon = IconView("check", "white", 18)
        self._words = label("toast")
        self._words.setWordWrap(False)
        row.addWidget(self._icon)
        row.addWidget(self._words)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """The word that is shown, or the last one."""
        return self._words.text()

    def say(self, text: str, tone: Tone = "ok") -> None:
        """Says it now, instead of what was said before."""
        self._icon.show_icon(
            _ICONS[tone], self._theme.colour.amber if tone in ("warn", "error") else "#8FD3AE"
        )
        self._words.setText(text)
        self.setAccessibleName(text)
        self.adjustSize()
        self.place()
        self.show()
        self.raise_()
        self._timer.start(_SHOWN_MS * (2 if tone == "error" else 1))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def place(self) -> None:
        """Stands where it belongs after the window changed its size."""
        window = self._window
        self.move(QPoint((window.width() - self.width()) // 2, window.height() - self.height() - 44))
