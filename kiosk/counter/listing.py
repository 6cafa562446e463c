"""The list that is shown: which one, what is read for it, and how it stands under the filters."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from forms.procedures import Procedure
from kiosk.counter.labels import FOLDERS, folder_name
from kiosk.counter.ports import PrinterSeen, Row
from kiosk.counter.rows import filter_counts, row_look, shown_rows, subtitle
from kiosk.counter.statistics import counter_figures
from kiosk.widgets.wording import StatusLine

if TYPE_CHECKING:
    from kiosk.counter.window import CounterWindow

translate = QCoreApplication.translate
SEARCH = "search"


@dataclass(slots=True)
class Read:
    """What one reading brought."""

    rows: Sequence[Row] = ()
    counts: dict[str, int] = field(default_factory=dict)
    lines: Sequence[StatusLine] = ()
    printers: Sequence[PrinterSeen] = ()
    is_done: bool = False


class Listing:
    """Reads and shows; `place` is a folder or a page of the nav, `sought` what is looked for."""

    def __init__(self, window: "CounterWindow") -> None:
        self._window = window
        self.place, self.sought = FOLDERS[0], ""
        self.read = Read()
        self.procedures: Sequence[Procedure] = ()

    @property
    def folder(self) -> str:
        """The folder that is shown, or the inbox under a page."""
        return self.place if self.place in FOLDERS else FOLDERS[0]

    def load_procedures(self) -> None:
        """Reads the catalogue, and the list of wards that its forms need, off the screen's thread."""
        window = self._window

        def read() -> Sequence[Procedure]:
            procedures = window.desk.procedures()
            for each in procedures[:1]:
                each.rules.divisions.provinces()
            return procedures

        def show(procedures: Sequence[Procedure]) -> None:
            self.procedures = procedures
            window.show_choices()

        window.jobs.database(read, show, window.failed)

    def refresh(self) -> None:
        """Reads the list that is shown, the counts, and the state of the station."""
        window, place, sought, folder = self._window, self.place, self.sought, self.folder
        desk, lang = window.desk, window.lang

        def read() -> Read:
            rows = desk.find(sought) if place == SEARCH else desk.working_list(folder)
            printers = desk.printers(lang) if place == "printers" else ()
            return Read(rows, dict(desk.counts()), desk.status(lang), printers, is_done=True)

        def show(found: Read) -> None:
            window.patience.ended()
            if (place, sought) == (self.place, self.sought):
                self.read = found
                window.show_frame()
                self.show()

        window.patience.began(translate("Counter", "The list is being read …"))
        window.jobs.database(read, show, window.failed)

    def show(self) -> None:
        """Shows the rows under the filters that hold."""
        window, work, now = self._window, self._window.work, self._window.now()
        shown = shown_rows(self.read.rows, work.filter, work.procedure, work.order, now)
        looks = [row_look(row, now, self.procedure_name, translate) for row in shown]
        work.show_rows(looks, self._total(), filter_counts(self.read.rows, now), self._empty_words())
        if not looks:
            window.viewing.show_nothing()
        self.show_title()
        if self.place == "statistics":
            window.statistics.show_figures(
                counter_figures(self.read.rows, now, self.procedure_name, translate)
            )
        elif self.place == "printers":
            window.printers.show_printers(self.read.printers)

    def show_title(self, waiting: str = "") -> None:
        """Which list it is and how much it holds, or what is being waited for."""
        work = self._window.work
        searching = self.place == SEARCH
        work.title.setText(
            translate("Counter", "Search") if searching else folder_name(self.folder, translate)
        )
        words = subtitle(self.read.rows, self._window.now(), translate)
        total = self.read.counts.get(self.place, 0)
        if total > len(self.read.rows):
            words = translate("Counter", "the first {n} of {total}").format(
                n=len(self.read.rows), total=total
            )
        work.subtitle.setText(waiting or words)

    def procedure_name(self, id: str) -> str:
        """The short name of a procedure, or its id where the pack does not have it."""
        found = next((each for each in self.procedures if each.id == id), None)
        return found.short.to(self._window.lang) if found else id

    def _total(self) -> int:
        work = self._window.work
        if work.filter != "all" or work.procedure or self.place == SEARCH:
            return 0
        return self.read.counts.get(self.folder, 0)

    def _empty_words(self) -> str:
        if not self.read.is_done:
            return translate("Counter", "The list is being read …")
        if self.place != SEARCH:
            return translate("Counter", "No dossiers")
        if not self.sought:
            return translate("Counter", "Scan a slip, or type a code, name, phone or address, then Enter.")
        return translate("Counter", "Nothing was found for “{text}”.").format(text=self.sought)
