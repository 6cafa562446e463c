"""What a clerk does to the dossier that is shown: the press of a button, its questions, the event, the slip, a word."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from dossiers.errors import Refused
from dossiers.events import Kind
from kiosk.counter.action_sheet import ActionSheet
from kiosk.counter.files import read_files
from kiosk.counter.labels import event_title
from kiosk.counter.ports import Choice, Filed
from kiosk.counter.questions import ASKS_NOTHING, SLIP_AFTER, sheet_for
from kiosk.widgets.wording import StatusLine

if TYPE_CHECKING:
    from kiosk.counter.window import CounterWindow

translate = QCoreApplication.translate


class Deeds:
    """Acts for one window; a second press while something is being done is ignored, not queued."""

    def __init__(self, window: "CounterWindow") -> None:
        self._window = window
        self._busy = False

    def press_primary(self) -> None:
        """F5: what the large button says; where the dossier is not on the screen yet, it is opened first."""
        button = self._window.panel.primary
        if not self._window.panel.isVisible() and self._window.desk_page.isVisible():
            if self._window.viewing.seen is not None:
                self._window.open_dossier()
        elif self._window.panel.isVisible() and button.isVisible() and button.isEnabled():
            button.click()

    def ask(self, kind: str) -> None:
        """Asks what the action needs, or does it at once where it needs nothing."""
        if self._busy or self._window.viewing.seen is None:
            return
        wanted = Kind(kind)
        if wanted in ASKS_NOTHING:
            clerk = {"clerk": self._window.person.login} if wanted is Kind.ASSIGNED else {}
            self.do(wanted, clerk, [])
        elif wanted is Kind.CORRECTED:
            self._window.taking.correct()
        elif wanted is Kind.TRANSFERRED:
            self._with_teams(wanted)
        else:
            self._open(wanted, ())

    def _with_teams(self, kind: Kind) -> None:
        window, seen = self._window, self._window.viewing.seen
        if seen is None:
            return
        dossier, lang = seen.row.dossier, window.lang
        self._busy = True

        def show(teams: Sequence[Choice]) -> None:
            self._busy = False
            self._open(kind, teams)

        window.jobs.database(lambda: window.desk.teams_for(dossier, lang), show, self._failed)

    def _open(self, kind: Kind, teams: Sequence[Choice]) -> None:
        window, seen = self._window, self._window.viewing.seen
        if seen is None:
            return
        papers: tuple[Choice, ...] = ()
        currency = ""
        if window.viewing.procedure is not None:
            currency = window.viewing.procedure.rules.currency
            papers = tuple(
                Choice(paper.kind, paper.name.to(window.lang))
                for paper in window.viewing.procedure.papers_for(seen.answers)
            )
        asked = sheet_for(kind, seen.row.name, papers, teams, translate, currency)
        sheet = ActionSheet(window.theme, window, asked, window.now)
        sheet.confirmed.connect(lambda kind, body, files: self.do(Kind(kind), body, files))
        sheet.ask()

    def do(self, kind: Kind, body: dict[str, Any], files: Sequence[tuple[str, Path]]) -> None:
        """Writes the event; then says so, prints its slip, and reads anew what it changed."""
        window, seen = self._window, self._window.viewing.seen
        if self._busy or seen is None:
            return
        self._busy = True
        dossier, lang = seen.row.dossier, window.lang
        window.panel.setEnabled(False)

        def write() -> Filed | Refused:
            return window.desk.act(dossier, kind, body, read_files(files), lang)

        window.jobs.database(write, lambda done: self._done(kind, done), self._failed)

    def _done(self, kind: Kind, done: Filed | Refused) -> None:
        window = self._window
        self._release()
        if isinstance(done, Refused):
            window.toast.say(done.sentence(window.lang), "error")
            window.viewing.load()
            return
        said = f"{done.code}: {event_title(kind, translate)}"
        if kind is Kind.ACCEPTED and done.due is not None:
            said += " · " + self.due_words(done.due)
        window.toast.say(said)
        window.listing.refresh()
        window.viewing.load()
        window.work.table.setFocus()
        if kind in SLIP_AFTER:
            self.print_slip(done.dossier, SLIP_AFTER[kind], said)

    def due_words(self, due: datetime) -> str:
        """When it falls due, in a few words."""
        local = due.astimezone(self._window.now().tzinfo)
        return translate("Counter", "due {date}").format(date=local.strftime("%d/%m/%Y %H:%M"))

    def print_current(self) -> None:
        """Ctrl+P: the slip that holds for the dossier, once more."""
        if self._window.viewing.seen is not None:
            self.print_slip(self._window.viewing.seen.row.dossier, "current", "")

    def print_slip(self, dossier: str, slip: str, before: str) -> None:
        """Prints a slip and says what the printer does, after the words that were said before."""
        window = self._window

        def show(line: StatusLine) -> None:
            window.toast.say(" · ".join(part for part in (before, line.text) if part), line.tone)

        window.jobs.database(
            lambda: window.desk.print_slip(dossier, slip, None, window.lang), show, window.failed
        )

    def _release(self) -> None:
        self._busy = False
        self._window.panel.setEnabled(True)

    def _failed(self, error: Exception) -> None:
        self._release()
        self._window.failed(error)
