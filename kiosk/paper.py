"""From a dossier to paper: the slip as it was issued, drawn, queued durably, and followed to the tray."""

import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from dossiers.clock import due_of
from dossiers.issuing import IssuedSlip
from dossiers.queries import DossierView
from forms.sentences import translator
from kiosk.bootstrap import Office
from kiosk.citizen.desk import PrintCause, Printing
from kiosk.files import write_whole
from kiosk.leftovers import PAPER, SLIPS, SPOOL
from kiosk.widgets.wording import StatusLine
from printing.errors import PrintingError
from printing.printers import FolderPrinter, Printer, PrinterState
from printing.spool import Job, JobState, Spool

PATIENCE_S: Final = 60.0
"""The done page is cleared at the latest 60 s after the printer was asked (ui.md, 06)."""

STEP_S: Final = 0.2
_CAUSES: Final[dict[PrinterState, PrintCause]] = {
    PrinterState.PAPER_OUT: "paper",
    PrinterState.JAM: "jam",
    PrinterState.COVER_OPEN: "cover",
}


def drawn(office: Office, issued: IssuedSlip, lang: str) -> bytes:
    """The PDF of a slip as it was issued: a reprint has the same text."""
    from printing import documents
    from printing.filling import slip_of

    place = office.place
    view = office.queries.view_when_issued(issued)
    with place.store.read():
        names = {account.login: account.name for account in place.accounts.values() if account.name}
    slip = slip_of(
        view,
        issued,
        place.center,
        place.pack,
        lang=lang,
        if_accepted_now=_at_once(office, issued, view),
        names=names,
    )
    return documents.pdf(slip)


def _at_once(office: Office, issued: IssuedSlip, view: DossierView) -> datetime | None:
    """The appointment if a dossier that waits for its acceptance were accepted as the slip was issued, if that is known."""
    place, named = office.place, office.place.pack.named(view.row.procedure, view.procedure_version)
    if view.row.accepted_at or not named.budgets:
        return None
    return due_of(place.calendar, named.budget_for(view.answers).budget, issued.issued_at)


def slip_bytes(office: Office, issued: IssuedSlip, lang: str, format: str) -> bytes:
    """The slip as `pdf`, or its first page as `png`."""
    paper = drawn(office, issued, lang)
    if format == "pdf":
        return paper
    from printing.raster import png

    return png(paper, dpi=200)


def keep_receipt(office: Office, issued: IssuedSlip, lang: str) -> Path:
    """Writes the slip into the station's folder, and gives its path."""
    file = office.place.folder / SLIPS / f"{issued.code}-{issued.slip}-{issued.version}.pdf"
    write_whole(file, drawn(office, issued, lang))
    return file


class PrintRoom:
    """The printer of this station and its queue."""

    def __init__(self, office: Office, printer: Printer | None = None) -> None:
        self._office = office
        self.printer: Printer = printer or FolderPrinter(office.place.folder / PAPER, PAPER)
        self.spool = Spool(office.place.folder / SPOOL, office.place.now)

    @staticmethod
    def make_ready() -> None:
        """Loads what draws, so that the first receipt of the day does not wait for it."""
        import printing.documents  # noqa: F401

    def print_current(self, dossier: str, lang: str, tell: Callable[[Printing], None]) -> None:
        """Prints the receipt or the ticket and tells each change; never raises."""
        tell(Printing("waiting"))
        try:
            tell(self._followed(self._queued(dossier, lang), tell))
        except PrintingError:
            tell(Printing("failed", cause="lost"))

    def print_now(self, dossier: str, lang: str) -> StatusLine:
        """Queues the current slip and gives it to the printer; says what the printer does with it."""
        return self._given(self._queued(dossier, lang), lang)

    def print_pdf(self, pdf: bytes, title: str, lang: str) -> StatusLine:
        """Queues a document and gives it to the printer; says what the printer does with it."""
        return self._given(self.spool.put(pdf, title, self.printer.name), lang)

    def _given(self, job: Job, lang: str) -> StatusLine:
        self.spool.work(self.printer)
        after = self.spool.job(job.id) or job
        if after.fault:
            return StatusLine(self._say(lang)(PrinterState(after.fault).say), "warn")
        return StatusLine(translator("cli", lang)("The slip is printed."), "ok")

    def waiting(self) -> int:
        """How many papers are still to come."""
        return sum(job.is_open for job in self.spool.jobs())

    def line(self, lang: str) -> StatusLine:
        """What the status bar says of the printer."""
        state = self.printer.state()
        return StatusLine(self._say(lang)(state.say), "ok" if state.can_print else "warn")

    def _queued(self, dossier: str, lang: str) -> Job:
        issued = self._office.service.receipt(dossier)
        title = f"{issued.code}-{issued.slip}-{issued.version}"
        return self.spool.put(drawn(self._office, issued, lang), title, self.printer.name)

    def _followed(self, job: Job, tell: Callable[[Printing], None]) -> Printing:
        started = time.monotonic()
        while (passed := time.monotonic() - started) < PATIENCE_S:
            self.spool.work(self.printer)
            now = self.spool.job(job.id) or job
            if now.state is JobState.DONE:
                return Printing("take", 1.0)
            if now.state is JobState.FAILED or now.fault:
                return Printing("failed", cause=_cause(now))
            tell(Printing("printing", min(0.9, passed / 10)))
            time.sleep(STEP_S)
        return Printing("failed", cause="lost")

    @staticmethod
    def _say(lang: str) -> Callable[[str], str]:
        return translator("printing", lang)


def _cause(job: Job) -> PrintCause:
    return _CAUSES.get(PrinterState(job.fault), "lost") if job.fault else "lost"
