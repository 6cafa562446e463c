"""The manager's window: a month in figures that can be defended, and the report that says the same."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QMenu

from dossiers.errors import Refused
from kiosk.crash import sentence
from kiosk.jobs import Jobs
from kiosk.manager import months
from kiosk.manager.accounts_page import AccountsPage
from kiosk.manager.closing import closing_sheet
from kiosk.manager.month_page import MonthPage
from kiosk.manager.overview import Overview, UnitsPage
from kiosk.manager.pages import Listed, Ratings, show_late, show_settings
from kiosk.manager.ports import Account, Format, Late, ManagerDesk, Month, Table
from kiosk.manager.report_look import Reading, ReportLook
from kiosk.theme import Theme
from kiosk.widgets.frame import Frame
from kiosk.widgets.nav import NavEntry
from kiosk.widgets.patience import Patience
from kiosk.widgets.wording import StatusLine

translate = QCoreApplication.translate
_SETTLE_MS = 200
_TREND = 12


@dataclass(frozen=True, slots=True)
class Read:
    """What one reading brought."""

    table: Table
    trend: Sequence[Month]
    first: str
    last: str
    units: Sequence[tuple[str, str]]
    lines: Sequence[StatusLine]
    late: Sequence[Late]
    accounts: Sequence[Account]
    settings: Sequence[tuple[str, str]]


class ManagerWindow(Frame):
    """Shows one month of all units or of one; every figure comes from one table."""

    changed = Signal()

    def __init__(
        self,
        desk: ManagerDesk,
        jobs: Jobs,
        theme: Theme,
        lang: str,
        now: Callable[[], datetime],
        month: str = "",
    ) -> None:
        super().__init__(theme, desk.person, lang, dots=False)
        self.setObjectName("manager")
        self.desk, self.jobs, self.now = desk, jobs, now
        self.month, self.unit, self.place = month, "", "month"
        self.read: Read | None = None
        self.look: ReportLook | None = None
        self._make_pages()
        self.patience = Patience(self._say_waiting, self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self.refresh)
        self._connect()
        self._keys()
        self._stop_listening = desk.listen(lambda _ids: self.changed.emit())
        self.retranslate()
        self.nav.mark(self.place)
        self.refresh()

    def _make_pages(self) -> None:
        self.page, self.overview, self.units = (
            MonthPage(self.theme),
            Overview(self.theme),
            UnitsPage(self.theme),
        )
        self.late, self.ratings = Listed("late"), Ratings(self.theme)
        self.accounts, self.settings = AccountsPage(), Listed("settings")
        self._places = {
            "month": self.page,
            "overview": self.overview,
            "units": self.units,
            "overdue": self.late,
            "ratings": self.ratings,
            "accounts": self.accounts,
            "settings": self.settings,
        }
        for page in self._places.values():
            self.pages.addWidget(page)

    def _connect(self) -> None:
        bar = self.page.bar
        self.nav.chosen.connect(self.go)
        bar.month_chosen.connect(self.show_month)
        bar.unit_chosen.connect(self.show_unit)
        bar.print_asked.connect(self.print_report)
        bar.export_asked.connect(self.ask_file)
        bar.close_asked.connect(self.ask_close)
        self.page.preview.print_asked.connect(self.print_report)
        self.changed.connect(self._settle.start)

    def _keys(self) -> None:
        keys: tuple[tuple[str, Callable[[], None]], ...] = (
            ("Alt+Left", lambda: self.page.bar.step(-1)),
            ("Alt+Right", lambda: self.page.bar.step(1)),
            ("Ctrl+P", self.print_report),
            ("Ctrl+S", lambda: self.ask_file("pdf")),
            ("Ctrl+E", lambda: self.ask_file("xlsx")),
            ("Esc", self.page.close_preview),
        )
        for key, do in keys:
            self.bind(key, do)

    def failed(self, error: Exception) -> None:
        """Says an operational error; what is on the screen stays."""
        self.patience.ended()
        self.toast.say(sentence(error, self.lang), "error")

    def _say_waiting(self, words: str) -> None:
        self.status.right.setText(words or self._rule())

    def go(self, place: str) -> None:
        """Goes to a page."""
        self.place = place
        self.nav.mark(place)
        self.pages.setCurrentWidget(self._places[place])

    def show_month(self, month: str) -> None:
        """Shows another month."""
        self.month = month
        self.refresh()

    def show_unit(self, unit: str) -> None:
        """Shows one unit, or all for an empty text."""
        self.unit = unit
        self.refresh()

    def refresh(self) -> None:
        """Reads the month anew, then sets its printed page."""
        desk, lang, wanted, unit = self.desk, self.lang, self.month, self.unit or None

        def read() -> tuple[str, Read]:
            last = desk.this_month()
            month = wanted or last
            return month, Read(
                table=desk.table(month, unit),
                trend=desk.trend(month, _TREND, unit),
                first=min(desk.first_month(), month),
                last=last,
                units=desk.units(lang),
                lines=desk.status(lang),
                late=desk.late(month, unit),
                accounts=desk.accounts(lang),
                settings=desk.settings(lang),
            )

        def show(found: tuple[str, Read]) -> None:
            self.patience.ended()
            if (wanted, unit) == (self.month, self.unit or None):
                self.month, self.read = found
                self.show_read()
                self.set_page()

        self.patience.began(translate("Manager", "The figures are being counted …"))
        self.jobs.database(read, show, self.failed)

    def set_page(self) -> None:
        """Sets the report's page for the preview."""
        month, unit, lang = self.month, self.unit or None, self.lang

        def show(data: bytes) -> None:
            if (month, unit, lang) == (self.month, self.unit or None, self.lang):
                self.page.preview.show_pdf(data)

        self.page.preview.show_waiting()
        self.jobs.database(lambda: self.desk.report_pdf(month, unit, lang), show, self.failed)

    def name_of(self, what: str, id: str | None) -> str:
        """The name of a unit or procedure."""
        if id is None:
            return translate("Manager", "not assigned")
        return self.desk.name_of("unit" if what == "unit" else "procedure", id, self.lang)

    def show_read(self) -> None:
        """Shows what was read, in the language that holds."""
        if self.read is None:
            return
        read, month = self.read, months.title(self.month, self.lang)
        reading = Reading(read.table, read.trend, self.desk.limits, self.lang, self.name_of)
        self.look = reading.look(translate)
        target = self.desk.limits.target
        self.page.bar.show_month(self.month, read.first, read.last, self.lang)
        self.page.bar.show_units(read.units)
        self._show_standing(read)
        self.page.show_look(self.look, target)
        self.overview.show_look(self.look, target, month)
        self.units.show_look(self.look, month)
        show_late(self.late, read.late, self.name_of, month)
        self.ratings.show_table(read.table, self.name_of, month, self.lang)
        self.accounts.show_accounts(read.accounts)
        show_settings(self.settings, read.settings)
        self._show_frame(self.look, read)

    def _show_standing(self, read: Read) -> None:
        closed = read.table.get("closed")
        at = ""
        if closed:
            at = datetime.fromisoformat(str(closed["at"])).strftime("%H:%M, %d/%m/%Y")
        words = months.standing(self.month, read.last, at, self.now().date(), translate)
        can_close = self.desk.closes_months and not closed and self.month < read.last
        self.page.bar.show_standing(words, bool(closed), can_close=can_close)
        made = datetime.fromisoformat(str(read.table["made_at"])).strftime("%H:%M, %d/%m/%Y")
        first = (
            translate("Manager", "Figures closed at {at}")
            if closed
            else translate("Manager", "Figures of {at}")
        )
        lines = [StatusLine(first.format(at=at or made)), *read.lines]
        if not closed and self.month >= read.last:
            lines.insert(1, StatusLine(words))
        self.status.show_lines(lines)
        self.status.right.setText(self._rule())

    def _rule(self) -> str:
        return translate(
            "Manager", "Time counts in working days, less the time spent waiting for the applicant"
        )

    def _show_frame(self, look: ReportLook | None, read: Read | None) -> None:
        overdue = look.overdue if look is not None else 0
        upper = (
            NavEntry("overview", "home", translate("Manager", "Overview")),
            NavEntry("month", "chart", translate("Manager", "Monthly report")),
            NavEntry("units", "build", translate("Manager", "By unit")),
            NavEntry("overdue", "warn", translate("Manager", "Overdue"), overdue, "error"),
            NavEntry("ratings", "smile", translate("Manager", "Satisfaction")),
        )
        lower = (
            NavEntry("accounts", "team", translate("Manager", "Users")),
            NavEntry("settings", "gear", translate("Manager", "Settings")),
        )
        self.nav.show_entries(upper, lower)
        menu = QMenu(self.header.bell)
        for notice in look.notices if look is not None else ():
            menu.addAction(f"{notice.title}. {notice.says}".strip(". "))
        if menu.isEmpty():
            menu.addAction(translate("Manager", "Nothing needs attention."))
        if (old := self.header.bell.menu()) is not None:
            old.deleteLater()
        self.header.bell.setMenu(menu)

    def print_report(self) -> None:
        """Gives the report to the printer."""
        month, unit, lang = self.month, self.unit or None, self.lang
        self.jobs.database(
            lambda: self.desk.print_report(month, unit, lang),
            lambda line: self.toast.say(line.text, line.tone),
            self.failed,
        )

    def ask_file(self, format: str) -> None:
        """Asks where to save the report."""
        suggested = f"report-{self.month}.{format}"
        name, _ = QFileDialog.getSaveFileName(
            self, translate("Manager", "Save the report"), suggested, f"*.{format}"
        )
        if name:
            self.export("pdf" if format == "pdf" else "xlsx", Path(name))

    def export(self, format: Format, file: Path) -> None:
        """Writes the report into a file and says so."""
        month, unit, lang = self.month, self.unit or None, self.lang
        said = translate("Manager", "Saved as {file}").format(file=file.name)
        self.jobs.database(
            lambda: self.desk.export(month, unit, format, file, lang),
            lambda _none: self.toast.say(said),
            self.failed,
        )

    def ask_close(self) -> None:
        """Asks before a month is frozen."""
        sheet = closing_sheet(self, self.theme, months.title(self.month, self.lang))
        sheet.confirmed.connect(self.close_month)
        sheet.ask()

    def close_month(self, reason: str) -> None:
        """Freezes the month that is shown."""
        month = self.month

        def done(closed: str | Refused) -> None:
            if isinstance(closed, Refused):
                self.toast.say(closed.sentence(self.lang), "error")
                return
            self.toast.say(
                translate("Manager", "Closed; the hash begins with {hash}").format(hash=closed[:16])
            )
            self.refresh()

        self.jobs.database(lambda: self.desk.close_month(month, reason or None), done, self.failed)

    def retranslate(self) -> None:
        """Says everything in the language that holds now."""
        super().retranslate()
        self.setWindowTitle(translate("Manager", "OneDoor – reports"))
        self.header.place.setText(self.person.place or translate("Manager", "Reports for management"))
        self.page.bar.say_titles(
            translate("Manager", "Report on handled dossiers"), translate("Manager", "Monthly report")
        )
        for each in (self.page, self.overview, self.units):
            each.retranslate()
        self._show_frame(self.look, self.read)
        self.show_read()

    def speak(self, lang: str) -> None:
        """Takes a language; the report is set anew in it."""
        super().speak(lang)
        self.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stop_listening()
        self._settle.stop()
        super().closeEvent(event)
