"""Opening the touchscreen: first its page as it stood last, then, beside it, the station behind that page.

Nobody should stand before a dark screen while a database is opened. What is touched meanwhile is kept, and happens as soon
as the station is there; where it cannot be opened, the screen closes and the fault is said as everywhere else.
"""

import gc
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from kiosk import crash
from kiosk.citizen import first_page
from kiosk.citizen.shell import CitizenShell
from kiosk.clock import system_now
from kiosk.surface import Surface

if TYPE_CHECKING:
    from kiosk.application import Program
    from kiosk.bootstrap import Office
    from kiosk.desks.citizen import CitizenDesk

LANG: Final = "vi"
"""The touchscreen begins in the language of the country, whoever set it up."""

LONGEST_MS: Final = 1_000
"""A screen that draws nothing, because it is off, must not keep the station closed."""


def start(data: Path, center: Path | None, *, windowed: bool) -> int:
    """Opens the touchscreen and runs until it is closed; gives the exit code.

    Raises OperationalError where the station cannot be opened.
    """
    gc.disable()  # until the station is there: loading makes no garbage
    return Touchscreen(data, center, windowed=windowed).run()


class Touchscreen(QObject):
    """The citizen's window of a station that is opened while its first page stands."""

    def __init__(self, data: Path, center: Path | None, *, windowed: bool) -> None:
        super().__init__()
        self._data, self._center = data, center
        self.surface = Surface(LANG)
        self.shell = CitizenShell(
            self.surface.jobs, self.surface.theme, LANG, windowed=windowed, screens=self.surface.screens
        )
        self._asked = False
        self._office: Office | None = None
        self._program: Program | None = None
        self._desk: CitizenDesk | None = None
        self._fault: Exception | None = None

    def run(self) -> int:
        """From the first page to the end."""
        undo = crash.install(self.shell.safe_screen)
        kept = first_page.kept_in(self._data)
        try:
            if kept is None:
                self.open()
            else:
                self._show_first(kept)
            code = self.surface.app.exec()
        finally:
            self._end()
            undo()
        if self._fault is not None:
            raise self._fault
        return code

    def _show_first(self, kept: first_page.FirstPage) -> None:
        self.shell.show_first(kept.at(system_now()))
        self.shell.window.frameSwapped.connect(self.open, Qt.ConnectionType.SingleShotConnection)
        QTimer.singleShot(LONGEST_MS, self.open)
        self.shell.show()

    @Slot()
    def open(self) -> None:
        """Begins to open the station; once."""
        if not self._asked:
            self._asked = True
            self.surface.jobs.database(self._opened, self._arrived)

    def _opened(self) -> "Office | Exception":
        """On the database's thread: the rest of the program and the station, or why there is none."""
        try:
            import kiosk.application
            import kiosk.citizen.visit  # noqa: F401
            from kiosk.bootstrap import open_office

            self._office = open_office(self._data, center_file=self._center, role="citizen")
        except Exception as error:
            return error
        return self._office

    def _arrived(self, found: "Office | Exception") -> None:
        gc.freeze()  # what is loaded stays: to look through it once would stop the screen for a tenth of a second
        gc.enable()
        try:
            if isinstance(found, Exception):
                raise found
            self._serve(found)
        except Exception as error:  # said by who started this, once the screen is closed
            self._fault = error
            self.surface.app.exit()

    def _serve(self, office: "Office") -> None:
        from kiosk.application import Program

        self._program = Program(office, LANG, own_hub=False, surface=self.surface)
        self._desk = self._program.serve(self.shell)
        self.shell.show()
        self._program.begin()
        self.surface.jobs.database(self._keep_first_page, lambda _: None)

    def _keep_first_page(self) -> None:
        if self._desk is not None:
            self._desk.keep_first_page(LANG)

    def _end(self) -> None:
        self._asked = True  # nothing is opened any more
        self.shell.close()
        if self._program is not None:
            self._keep_first_page()
            self._program.end()
            return
        self.surface.jobs.close()
        if self._office is not None:
            self._office.close()
