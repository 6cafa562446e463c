"""The clerk's window: lists at the left, one dossier at the right, everything by keyboard."""

from collections.abc import Callable, Collection
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu

from kiosk.counter.deeds import Deeds
from kiosk.counter.desk_page import DeskPage
from kiosk.counter.labels import FOLDER_ICONS, FOLDERS, folder_name
from kiosk.counter.listing import SEARCH, Listing
from kiosk.counter.pages import PrintersPage, StatisticsPage
from kiosk.counter.panel import DossierPanel
from kiosk.counter.ports import CounterDesk
from kiosk.counter.taking import Taking
from kiosk.counter.viewing import Viewing
from kiosk.counter.work import WorkArea
from kiosk.crash import sentence
from kiosk.i18n import full_date, hour
from kiosk.jobs import Jobs
from kiosk.theme import Theme
from kiosk.widgets.buttons import FocusSearch
from kiosk.widgets.chrome import SEARCH_HINT
from kiosk.widgets.frame import Frame
from kiosk.widgets.icons import IconView, icon
from kiosk.widgets.nav import NavEntry
from kiosk.widgets.patience import Patience

translate = QCoreApplication.translate
_SETTLE_MS = 60
_TICK_MS = 1000


class CounterWindow(Frame):
    """Places, keys and what is shown where; reading is `Listing` and `Viewing`, doing is `Deeds` and `Taking`."""

    changed = Signal(object)

    def __init__(
        self, desk: CounterDesk, jobs: Jobs, theme: Theme, lang: str, now: Callable[[], datetime]
    ) -> None:
        super().__init__(theme, desk.person, lang)
        self.setObjectName("counter")
        self.desk, self.jobs, self.now = desk, jobs, now
        self.listing, self.viewing = Listing(self), Viewing(self)
        self.deeds, self.taking = Deeds(self), Taking(self)
        self.patience = Patience(self.listing.show_title, self)
        self._settle, self._tick = QTimer(self), QTimer(self)
        self._make_pages()
        self._make_search()
        self._connect()
        self._keys()
        self._stop_listening = desk.listen(lambda ids: self.changed.emit(frozenset(ids)))
        self.retranslate()
        self.nav.mark(self.listing.place)
        self.listing.load_procedures()
        self.listing.refresh()
        self.work.table.setFocus()

    def _make_pages(self) -> None:
        self.work = WorkArea(self.theme)
        self.panel = DossierPanel(self.theme, self.viewing.fetch)
        self.desk_page = DeskPage(self.work, self.panel)
        self.statistics, self.printers = StatisticsPage(self.theme), PrintersPage(self.theme)
        for page in (self.desk_page, self.statistics, self.printers):
            self.pages.addWidget(page)

    def _make_search(self) -> None:
        box = QFrame()
        box.setObjectName("search_box")
        box.setFixedSize(440, 36)
        row = QHBoxLayout(box)
        row.setContentsMargins(13, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(IconView("search", SEARCH_HINT, 18))
        self.search = QLineEdit()
        self.search.setObjectName("search")
        row.addWidget(self.search, 1)
        cap = QLabel("F3")
        cap.setObjectName("keycap")
        cap.setFixedSize(29, 20)
        cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addWidget(cap)
        self.header.middle.addWidget(box)
        FocusSearch(self.search, box)

    def _connect(self) -> None:
        panel, viewing = self.panel, self.viewing
        self.nav.chosen.connect(self.go)
        self.work.asked.connect(self.listing.show)
        self.work.new_asked.connect(self.taking.begin)
        self.work.table.chosen.connect(lambda _dossier: self._settle.start())
        self.work.table.opened.connect(lambda _dossier: self.open_dossier())
        self.search.returnPressed.connect(self.look_for)
        panel.act_asked.connect(self.deeds.ask)
        panel.print_asked.connect(self.deeds.print_current)
        panel.explain_asked.connect(viewing.explain)
        panel.answers_asked.connect(viewing.show_answers)
        panel.correct_asked.connect(self.taking.correct)
        panel.paper_asked.connect(viewing.show_paper)
        panel.close_asked.connect(self.close_panel)
        self.changed.connect(self._changed_below)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(viewing.load)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._show_time)
        self._tick.start()

    def _keys(self) -> None:
        keys: tuple[tuple[str, Callable[[], None]], ...] = (
            ("F2", self.taking.begin),
            ("F3", self.focus_search),
            ("F5", self.deeds.press_primary),
            ("Ctrl+P", self.deeds.print_current),
            ("Esc", self.escape),
        )
        for key, do in keys:
            self.bind(key, do)

    def failed(self, error: Exception) -> None:
        """Says an operational error; what is on the screen stays."""
        self.patience.ended()
        self.toast.say(sentence(error, self.lang), "error")

    def go(self, place: str) -> None:
        """Goes to a folder or page."""
        if not self.taking.may_go():
            self.nav.mark(self.listing.place)
            return
        self.taking.close()
        self.listing.place, self.listing.sought = place, ""
        self.nav.mark(place)
        self.work.choose_all()
        pages = {"statistics": self.statistics, "printers": self.printers}
        self.pages.setCurrentWidget(pages.get(place, self.desk_page))
        if place == SEARCH:
            self.listing.read.rows = ()
            self.listing.show()
            self.focus_search()
        else:
            self.listing.refresh()

    def focus_search(self) -> None:
        """The next keys go into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def look_for(self) -> None:
        """Looks for what was typed or scanned."""
        text = self.search.text().strip()
        if not text or not self.taking.may_go():
            return
        self.taking.close()
        self.listing.place, self.listing.sought = SEARCH, text
        self.nav.mark(SEARCH)
        self.work.choose_all()
        self.pages.setCurrentWidget(self.desk_page)
        self.listing.refresh()
        self.work.table.setFocus()

    def escape(self) -> None:
        """One step back: the form, the panel over the list, then the search."""
        if self.taking.form is not None:
            self.taking.leave()
        elif not self.desk_page.is_docked and self.panel.isVisible():
            self.close_panel()
        elif self.listing.place == SEARCH or self.search.text():
            self.search.clear()
            self.go(FOLDERS[0])
            self.work.table.setFocus()

    def open_dossier(self) -> None:
        """Enter on a row: the keys go to what can be done with it."""
        self.desk_page.open_panel()
        primary = self.panel.primary
        usable = primary.isVisible() and primary.isEnabled()
        (primary if usable else self.panel.more).setFocus(Qt.FocusReason.OtherFocusReason)

    def close_panel(self) -> None:
        """Back to the list."""
        self.desk_page.close_panel()
        self.work.table.setFocus()

    def show_frame(self) -> None:
        """Places with their counts, the state of the station, what needs attention, the time."""
        counts = self.listing.read.counts
        upper = tuple(
            NavEntry(id, icon_name, folder_name(id, translate), counts.get(id, 0), tone)
            for id, (icon_name, tone) in FOLDER_ICONS.items()
        )
        lower = (
            NavEntry(SEARCH, "search", translate("Counter", "Search")),
            NavEntry("statistics", "chart", translate("Counter", "Statistics")),
            NavEntry("printers", "printer", translate("Counter", "Printers, paper")),
        )
        self.nav.show_entries(upper, lower)
        self.status.show_lines(self.listing.read.lines)
        self._fill_bell()
        self._show_time()

    def _fill_bell(self) -> None:
        menu = QMenu(self.header.bell)
        for line in self.listing.read.lines:
            if line.tone != "ok":
                menu.addAction(icon("warn", self.theme.colour.warn_text, 18), line.text)
        for folder in ("overdue", "back-at-center", "to-transfer"):
            if count := self.listing.read.counts.get(folder, 0):
                entry = menu.addAction(f"{folder_name(folder, translate)}: {count}")
                entry.triggered.connect(lambda _checked=False, folder=folder: self.go(folder))
        if menu.isEmpty():
            menu.addAction(translate("Counter", "Nothing needs attention."))
        if (old := self.header.bell.menu()) is not None:
            old.deleteLater()
        self.header.bell.setMenu(menu)

    def _show_time(self) -> None:
        now = self.now()
        self.status.right.setText(f"{full_date(now.date(), self.lang)} · {hour(now)}")

    def show_choices(self) -> None:
        """The procedures and orders over the list, then the list and the dossier, in the language that holds."""
        procedures = [(each.id, each.short.to(self.lang)) for each in self.listing.procedures]
        self.work.show_choices(procedures)
        self.listing.show()
        self.viewing.show()

    def _changed_below(self, ids: Collection[str]) -> None:
        self.listing.refresh()
        if self.viewing.seen is not None and self.viewing.seen.row.dossier in ids:
            self.viewing.load()

    def retranslate(self) -> None:
        """Says everything in the language that holds now."""
        super().retranslate()
        self.setWindowTitle(translate("Counter", "OneDoor – counter"))
        self.search.setPlaceholderText(
            translate("Counter", "Scan a QR, or type a code, name or phone number")
        )
        self.search.setAccessibleName(translate("Counter", "Search (F3)"))
        for each in (self.work, self.panel, self.statistics, self.printers):
            each.retranslate()
        self.show_frame()
        self.show_choices()

    def speak(self, lang: str) -> None:
        """Takes a language; what the desk tells in words is read anew."""
        super().speak(lang)
        self.listing.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stop_listening()
        self._tick.stop()
        self._settle.stop()
        super().closeEvent(event)
