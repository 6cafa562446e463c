"""The dossier that is shown: reading it, its papers, its explanation."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from forms.procedures import Procedure
from kiosk.counter.answers import all_facts
from kiosk.counter.dossier_look import dossier_look
from kiosk.counter.explain import answers_card, explanation
from kiosk.counter.papers import PapersSheet
from kiosk.counter.ports import DossierSeen, StepSeen

if TYPE_CHECKING:
    from kiosk.counter.window import CounterWindow

translate = QCoreApplication.translate


class Viewing:
    """Reads the dossier under the cursor and shows it; what comes too late is let go."""

    def __init__(self, window: "CounterWindow") -> None:
        self._window = window
        self.seen: DossierSeen | None = None
        self.procedure: Procedure | None = None

    def load(self) -> None:
        """Reads the dossier under the cursor."""
        window = self._window
        dossier = window.work.table.current
        if dossier is None:
            return

        def read() -> tuple[DossierSeen, Procedure | None]:
            seen = window.desk.view(dossier)
            return seen, window.desk.procedure(seen.row.procedure, seen.procedure_version)

        def show(found: tuple[DossierSeen, Procedure | None]) -> None:
            if found[0].row.dossier == window.work.table.current:
                self.seen, self.procedure = found
                self.show()

        window.jobs.database(read, show, window.failed)

    def show(self) -> None:
        """Shows what was read, in the language that holds."""
        window = self._window
        if self.seen is None:
            self.show_nothing()
            return
        look = dossier_look(
            self.seen,
            self.procedure,
            window.now(),
            window.lang,
            lambda what, id: window.desk.name_of(what, id, window.lang),
            translate,
        )
        window.panel.show_dossier(look)

    def show_nothing(self) -> None:
        """Shows that no dossier is chosen."""
        self.seen = None
        self._window.panel.show_nothing(translate("Counter", "Choose a dossier in the list to see it here."))

    def fetch(self, sha256: str, then: Callable[[bytes], None]) -> None:
        """Reads the bytes of an attachment and gives them to whoever still shows this dossier."""
        window = self._window
        if self.seen is None:
            return
        dossier = self.seen.row.dossier

        def give(data: bytes) -> None:
            if self.seen is not None and self.seen.row.dossier == dossier:
                then(data)

        window.jobs.database(lambda: window.desk.attachment_bytes(dossier, sha256), give, window.failed)

    def show_paper(self, at: int) -> None:
        """One paper over the window."""
        window = self._window
        if window.panel.look is not None and window.panel.look.papers:
            PapersSheet(window.theme, window, window.panel.look.papers, self.fetch, at).open()

    def show_answers(self) -> None:
        """Every answer of the dossier in a card."""
        if self.seen is not None:
            facts = all_facts(self.procedure, self.seen.answers, self._window.lang, translate)
            answers_card(self._window, facts).open_under(self._window.panel.more)

    def explain(self) -> None:
        """How the appointment came about, in a card under it."""
        window = self._window
        if self.seen is None:
            return
        dossier = self.seen.row.dossier

        def show(steps: Sequence[StepSeen]) -> None:
            if steps and window.panel.isVisible():
                explanation(window.theme, window, steps).open_under(window.panel.bar_words)

        window.jobs.database(lambda: window.desk.explanation(dossier, window.lang), show, window.failed)
