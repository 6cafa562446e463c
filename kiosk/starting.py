"""Opening the application: one role, or the launcher from which every screen opens."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from kiosk.application import Program, qt_application
from kiosk.bootstrap import open_office
from kiosk.citizen.shell import CitizenShell
from kiosk.launcher.window import Launcher

Window = QWidget | CitizenShell


def start(data: Path, center: Path | None, lang: str, role: str | None, *, windowed: bool) -> int:
    """Opens the windows and runs until the last is closed; gives the exit code.

    Raises OperationalError where the station cannot be opened.
    """
    app = qt_application()
    office = open_office(data, center_file=center, role=role or "counter")
    program = Program(office, lang, own_hub=role is None)
    opened = Opened(program)
    try:
        opened.launcher() if role is None else opened.role(role, windowed=windowed)
        program.begin()
        return app.exec()
    finally:
        opened.close()
        program.end()


class Opened:
    """The windows that are open; a screen asked for twice comes to the front."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._windows: dict[str, Window] = {}

    def launcher(self) -> None:
        """Opens the launcher."""
        actions = {
            "citizen": lambda: self.role("citizen", windowed=True),
            "counter": lambda: self.role("counter", windowed=True),
            "manager": lambda: self.role("manager", windowed=True),
            "team": self._team,
        }
        self._windows["launcher"] = Launcher(actions, self._program.theme, self._program.lang)
        self._windows["launcher"].show()

    def role(self, role: str, *, windowed: bool) -> None:
        """Opens a role's window, or brings it to the front."""
        window = self._windows.get(role)
        if window is None or not _is_visible(window):
            self._windows[role] = window = self._made(role, windowed=windowed)
        window.show()
        _to_front(window)

    def close(self) -> None:
        """Closes every window."""
        for window in self._windows.values():
            window.close()

    def _made(self, role: str, *, windowed: bool) -> Window:
        if role == "citizen":
            return self._program.citizen(windowed=windowed)
        return self._program.counter() if role == "counter" else self._program.manager()

    def _team(self) -> None:
        own = self._program.own
        if own is not None and own.url:
            QDesktopServices.openUrl(QUrl(own.team_url))


def _is_visible(window: Window) -> bool:
    return window.window.isVisible() if isinstance(window, CitizenShell) else window.isVisible()


def _to_front(window: Window) -> None:
    if isinstance(window, CitizenShell):
        window.window.requestActivate()
    else:
        window.raise_()
        window.activateWindow()
