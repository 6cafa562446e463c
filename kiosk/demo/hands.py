"""The hands of the demo: taps and keys on real windows, and pictures of them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from dossiers.errors import OperationalError
from kiosk.citizen.shell import CitizenShell

PATIENCE_MS = 20_000
STEP_MS = 20


class DemoStuck(OperationalError):
    """A screen did not come to where the demo expected it."""

    def __init__(self, what: str) -> None:
        super().__init__(
            "The demo waited in vain for “{what}”; the screens so far are in its folder.", what=what
        )


class Album:
    """Pictures of the screens that the demo passes, numbered in their order."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._count = 0
        folder.mkdir(parents=True, exist_ok=True)

    def keep(self, name: str, image: QImage) -> None:
        """Keeps a picture."""
        self._count += 1
        image.save(str(self._folder / f"{self._count:02d}-{name}.png"))

    def next_path(self, name: str, suffix: str) -> Path:
        """Where the next picture goes that somebody else takes."""
        self._count += 1
        return self._folder / f"{self._count:02d}-{name}{suffix}"


def until(what: str, reached: Callable[[], bool]) -> None:
    """Lets the screens work until something is reached. Raises DemoStuck."""
    waited = QElapsedTimer()
    waited.start()
    while not reached():
        if waited.elapsed() > PATIENCE_MS:
            raise DemoStuck(what)
        QTest.qWait(STEP_MS)


def settle(milliseconds: int = 250) -> None:
    """Lets a screen come to rest before its picture is taken."""
    QTest.qWait(milliseconds)


class Finger:
    """A finger on the touchscreen."""

    def __init__(self, shell: CitizenShell, album: Album) -> None:
        self._shell, self._album = shell, album

    def sees(self, name: str) -> bool:
        """Whether something of this name is on the screen and can be touched."""
        item = self._shell.item(name)
        return item is not None and item.isEnabled()

    def taps(self, name: str) -> None:
        """Touches the middle of something, once it is there."""
        until(name, lambda: self.sees(name))
        item = self._shell.item(name)
        assert isinstance(item, QQuickItem)
        middle = item.mapToScene(item.boundingRect().center())
        at = QPoint(round(middle.x()), round(middle.y()))
        QTest.mouseClick(self._shell.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        QTest.qWait(STEP_MS)

    def types(self, keys: str) -> None:
        """Types on the keyboard of the page."""
        for key in keys:
            if key.isupper():
                self.taps("key_shift")
            self.taps("key_space" if key == " " else f"key_{key.lower()}")

    def photographs(self, name: str) -> None:
        """Keeps a picture of the screen."""
        settle()
        self._album.keep(name, self._shell.grab())


class Keyboard:
    """A keyboard at a desktop window."""

    def __init__(self, window: QWidget, album: Album) -> None:
        self.window, self._album = window, album
        window.activateWindow()
        until("the window", window.isActiveWindow)

    def finds(self, name: str) -> QWidget | None:
        """A visible widget of this name."""
        return next((each for each in self.window.findChildren(QWidget, name) if each.isVisible()), None)

    def clicks(self, name: str) -> None:
        """Clicks a widget, once it is there and can be used."""
        until(name, lambda: (found := self.finds(name)) is not None and found.isEnabled())
        found = self.finds(name)
        assert found is not None
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)
        QTest.qWait(STEP_MS)

    def presses(self, key: Qt.Key) -> None:
        """Presses a key where the focus is."""
        QTest.keyClick(self.window.focusWidget() or self.window, key)
        QTest.qWait(STEP_MS)

    def types(self, text: str) -> None:
        """Types a text where the focus is."""
        QTest.keyClicks(self.window.focusWidget() or self.window, text)

    def photographs(self, name: str) -> None:
        """Keeps a picture of the window."""
        settle(400)
        self._album.keep(name, self.window.grab().toImage())
