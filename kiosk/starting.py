"""Opening the application: a desk, or the launcher, which opens every role as a program of its own.

A program of its own for each role, because a language chosen at the kiosk must not change the clerk's, and because a
screen that falls over must not take the others with it.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from kiosk.application import Program
from kiosk.bootstrap import Office, open_office
from kiosk.surface import qt_application

translate = QCoreApplication.translate
LAUNCHED: Final = "ONEDOOR_LAUNCHED"
"""Set for programs that the launcher opens: the launcher has the hub."""


def start(data: Path, center: Path | None, lang: str, role: str | None) -> int:
    """Opens the windows and runs until the last is closed; gives the exit code.

    Raises OperationalError where the station cannot be opened.
    """
    app = qt_application()
    office = open_office(data, center_file=center, role=role or "counter")
    own_hub = LAUNCHED not in os.environ and role in (None, "counter") and _may_serve(office)
    program = Program(office, lang, own_hub=own_hub)
    window = _Launched(program, data, center) if role is None else program.window(role)
    try:
        window.show()
        program.begin()
        return app.exec()
    finally:
        window.close()
        program.end()


def _may_serve(office: Office) -> bool:
    from kiosk.own_hub import OwnHub

    return OwnHub.may_serve(office)


class _Launched:
    """The launcher and the programs that it opened; they end with it."""

    def __init__(self, program: Program, data: Path, center: Path | None) -> None:
        from kiosk.launcher.window import Launcher

        self._program, self._data, self._center = program, data, center
        self._opened: dict[str, subprocess.Popen[bytes]] = {}
        actions = {
            "kiosk": lambda: self._open("citizen"),
            "counter": lambda: self._open("counter"),
            "manager": lambda: self._open("manager"),
            "team": self._open_team,
        }
        self._window = Launcher(actions, program.theme, program.lang, self._name())
        self._window.language_chosen.connect(self._speak)

    def _name(self) -> str:
        center = self._program.office.place.center
        return center.name.to(self._program.lang) + (" · DEMO" if center.demo else "")

    def show(self) -> None:
        self._window.show()

    def close(self) -> None:
        self._window.close()
        for process in self._opened.values():
            process.terminate()
        for process in self._opened.values():
            process.wait()

    def _open(self, role: str) -> None:
        running = self._opened.get(role)
        if running is None or running.poll() is not None:
            environment = {**os.environ, LAUNCHED: "1"}
            self._opened[role] = subprocess.Popen(self._command(role), env=environment)
            self._window.say("")
        else:
            self._window.say(translate("Launcher", "It is open already, in a window of its own."))

    def _command(self, role: str) -> list[str]:
        program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kiosk"]
        center = ["--center", str(self._center)] if self._center else []
        told = ["--data", str(self._data), "--lang", self._program.lang, *center]
        return [*program, *told, "start", "--role", role, "--windowed"]

    def _open_team(self) -> None:
        own = self._program.own
        if own is None:
            self._window.say(translate("Launcher", "The team page is on the hub of this center."))
        elif not own.url:
            self._window.say(
                translate("Launcher", "The hub is still starting. Please try again in a moment.")
            )
        elif not QDesktopServices.openUrl(QUrl(own.team_url)):
            page = translate("Launcher", "Open this page in a browser: {page}")
            self._window.say(page.format(page=own.team_url))
        else:
            self._window.say(self._log_in())

    def _log_in(self) -> str:
        from kiosk.own_hub import DEMO_PASSWORD

        center = self._program.office.place.center
        if not center.demo or not center.teams:
            return ""

        words = translate("Launcher", "Log in as {login} with the password {password}.")
        return words.format(login=center.teams[0].id, password=DEMO_PASSWORD)

    def _speak(self, lang: str) -> None:
        self._program.speak(lang)
        self._window.speak(lang, self._name())
