"""A made-up clerk and manager at their windows, by keyboard and mouse."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from kiosk.counter.window import CounterWindow
from kiosk.demo.hands import Album, Keyboard, settle, until
from kiosk.demo.scenes import Step
from kiosk.manager.window import ManagerWindow


class Clerk:
    """Somebody at the counter."""

    def __init__(self, window: CounterWindow, album: Album, step: Step) -> None:
        self._window, self._step = window, step
        self._hand = Keyboard(window, album)

    def transfers(self, code: str, team: str) -> None:
        """Finds the dossier that came from the kiosk, and gives it to a team."""
        self._step("counter")
        self._opens(code)
        self._hand.photographs("counter-accepted")
        self._presses_primary()
        until("the question which team", lambda: self._window.is_asking)
        self._hand.photographs("counter-which-team")
        self._chooses(team)
        self._hand.clicks("sheet_do")
        self._until_status("TRANSFERRED")
        self._hand.photographs("counter-transferred")

    def sees_result(self, code: str) -> None:
        """The result is back at the center."""
        self._step("result")
        self._opens(code)
        self._until_status("COMPLETED")
        self._hand.photographs("counter-back-at-center")

    def _presses_primary(self) -> None:
        """F5 once the button that it stands for can be pressed, as somebody does who looks at the screen."""
        until(
            "the large button",
            lambda: (it := self._hand.finds("button_primary")) is not None and it.isEnabled(),
        )
        settle()
        self._hand.presses(Qt.Key.Key_F5)

    def _chooses(self, team: str) -> None:
        box = self._hand.finds("ask_team")
        assert isinstance(box, QComboBox)
        box.setCurrentIndex(box.findData(team))

    def _opens(self, code: str) -> None:
        self._hand.presses(Qt.Key.Key_F3)
        self._hand.types(code)
        self._hand.presses(Qt.Key.Key_Return)
        until(code, lambda: self._seen(code))
        settle()

    def _seen(self, code: str) -> bool:
        seen = self._window.viewing.seen
        return seen is not None and seen.row.code == code

    def _until_status(self, status: str) -> None:
        until(status, lambda: (seen := self._window.viewing.seen) is not None and seen.row.status == status)


class Manager:
    """Somebody who prints the month."""

    def __init__(self, window: ManagerWindow, album: Album, step: Step) -> None:
        self._window, self._step = window, step
        self._hand = Keyboard(window, album)

    def looks(self) -> None:
        """Looks at this month and at the one before."""
        self._step("month")
        until("the figures", lambda: bool(self._window.month))
        before = self._window.month
        self._waits_for(before)
        self._hand.photographs("manager-this-month")
        self._hand.clicks("month_back")
        until("the month before", lambda: self._window.month < before)
        self._waits_for(self._window.month)
        self._hand.photographs("manager-last-month")

    def _waits_for(self, month: str) -> None:
        """Until the figures and the page of a month are there."""
        until(
            month,
            lambda: (read := self._window.read) is not None and read.table["period"]["start"][:7] == month,
        )
        until("the printed page", lambda: not self._window.jobs.busy)
        settle()
