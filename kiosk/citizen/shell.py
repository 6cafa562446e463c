"""The citizen's window: the QML engine, the visit behind it, time and touches, languages and looks.

It can stand, with its first page, before the desk is there: what only the desk needs is loaded with it.
"""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.citizen.citizen import OneDoorCitizen
from kiosk.citizen.dress import OneDoorTheme
from kiosk.citizen.images import Icons, QrCodes
from kiosk.citizen.props import Props
from kiosk.citizen.touches import Touches
from kiosk.i18n import Screens
from kiosk.jobs import Jobs
from kiosk.theme import RESOURCES, Theme, register_fonts

if TYPE_CHECKING:
    from kiosk.citizen.desk import Desk
    from kiosk.citizen.visit import Visit

QML = RESOURCES / "qml"
TICK_MS = 250
TOUCHES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress})


class ScreenMissing(RuntimeError):
    """The pages could not be loaded: a fault of the installation. The text names the first fault."""


class CitizenShell(QObject):
    """The touchscreen. `windowed` has a frame and can be closed; else it fills the screen and keys do not close it."""

    def __init__(
        self,
        jobs: Jobs,
        theme: Theme,
        lang: str,
        *,
        windowed: bool = True,
        size: tuple[int, int] | None = None,
        screens: Screens | None = None,
        ticks: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._jobs, self._theme, self._lang, self._ticks = jobs, theme, lang, ticks
        self._windowed = windowed
        self._may_close = windowed
        self._screens = screens or Screens(Path(platformdirs.user_cache_dir("onedoor")) / "i18n")
        self._missing_fonts = register_fonts(theme)
        self._screens.switch(lang)
        self._first = Props()
        self._visit: Visit | None = None
        self._touches = Touches(self._wait, self)
        self._model = OneDoorCitizen(self._touches.do)
        self._engine = QQmlApplicationEngine()
        self._faults: list[str] = []
        self._window = self._load()
        self._tokens = self._engine.singletonInstance("OneDoor.Controls", "Tokens")
        self._place(size)
        self._timer = QTimer(self, interval=TICK_MS)

    def _load(self) -> QQuickWindow:
        engine = self._engine
        engine.addImportPath(str(QML))
        engine.addImageProvider("icon", Icons())
        engine.addImageProvider("qr", QrCodes(self._theme.colour.ink))
        engine.warnings.connect(lambda found: self._faults.extend(f.toString() for f in found))
        engine.setInitialProperties({"citizen": self._model, "windowed": self._windowed})
        engine.load(str(QML / "OneDoor" / "Citizen" / "Main.qml"))
        roots = engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise ScreenMissing(self._faults[0] if self._faults else "Main.qml shows nothing")
        roots[0].installEventFilter(self)
        return roots[0]

    def _place(self, size: tuple[int, int] | None) -> None:
        # never `window.screen()`: PySide takes what that gives for a child of the window and destroys it with it
        screen = QGuiApplication.primaryScreen()
        if not self._windowed:
            self._window.setFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
            self._window.setGeometry(screen.geometry())
            return
        width, height = size or _fitting(screen.availableGeometry().size())
        self._window.resize(width, height)

    # -- for those who hold the shell

    @property
    def window(self) -> QQuickWindow:
        return self._window

    @property
    def visit(self) -> "Visit":
        """Whoever stands at the screen; there is somebody once the desk is there."""
        assert self._visit is not None
        return self._visit

    def show_first(self, first: Props) -> None:
        """Shows the first page, before there is a desk: touches wait for it."""
        self._first = first
        self._model.show(first)

    def receive(self, desk: "Desk", now: Callable[[], datetime]) -> None:
        """The desk is there: what was touched meanwhile happens now."""
        from kiosk.citizen.visit import Visit

        visit = Visit(desk, self._jobs, self._lang, now, self._ticks, self.refresh)
        visit.wide = self._window.width() > self._window.height()
        self._visit = visit
        self._timer.timeout.connect(visit.tick)
        self.refresh()
        self._begin()
        QTimer.singleShot(0, self, lambda: self._touches.go_to(visit))

    def show(self) -> None:
        """Shows the window; does nothing where it is shown already."""
        if not self._window.isVisible():
            self._window.show()
            self._begin()

    def _begin(self) -> None:
        if self._visit is not None and self._window.isVisible():
            self._timer.start()
            self._visit.refresh_figures()

    def close(self) -> None:
        """Ends the screen; forgets the person first. Safe to call twice."""
        self._may_close = True
        self._timer.stop()
        self._window.removeEventFilter(self)
        self._window.close()
        self._window.deleteLater()
        self._engine.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def grab(self) -> QImage:
        """The picture of the window as it is now."""
        return self._window.grabWindow()

    def item(self, name: str) -> QQuickItem | None:
        """The visible item of this objectName, wherever a Loader or Repeater put it."""
        return _find(self._window.contentItem(), name)

    def middle(self, name: str) -> QPoint | None:
        """Where a finger would touch the item of this objectName, in the window; None while it is not seen."""
        item = self.item(name)
        if item is None:
            return None
        middle = item.mapToScene(item.boundingRect().center())
        return QPoint(round(middle.x()), round(middle.y()))

    def safe_screen(self) -> None:
        """For `kiosk.crash`: the page that says what to do when the program failed."""
        if self._visit is None:
            self._model.show(replace(self._first, page="trouble"))
        else:
            self._visit.trouble()

    # -- what changes the screen

    def refresh(self) -> None:
        """Shows what the visit is now."""
        from kiosk.citizen.view_model import props

        inputs = self.visit.inputs()
        looks = inputs.session.looks
        if isinstance(self._tokens, OneDoorTheme):
            self._tokens.wear(self._theme, looks)
        if looks.lang != self._screens.lang:
            self._screens.switch(looks.lang)
            self._engine.retranslate()
        self._model.show(props(inputs))

    def _wait(self, sentence: str) -> None:
        self._model.wait(sentence)

    def _turned(self, visit: "Visit") -> None:
        wide = self._window.width() > self._window.height()
        if wide != visit.wide:
            visit.wide = wide
            self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in TOUCHES and self._visit is not None:
            self._visit.touched()
        if event.type() == QEvent.Type.Resize and self._visit is not None:
            self._turned(self._visit)
        if event.type() == QEvent.Type.Close:
            if not self._may_close:
                event.ignore()
                return True
            self._timer.stop()
            if self._visit is not None:
                self._visit.forget()
        return super().eventFilter(watched, event)


def _fitting(screen: QSize) -> tuple[int, int]:
    """The portrait design at the largest size that leaves room for a window's frame."""
    scale = min(1.0, (screen.height() - 80) / 1920, screen.width() / 1080)
    return max(360, round(1080 * scale)), max(640, round(1920 * scale))


def _find(item: QQuickItem, name: str) -> QQuickItem | None:
    if not item.isVisible():
        return None
    if item.objectName() == name:
        return item
    return next((found for child in item.childItems() if (found := _find(child, name))), None)
