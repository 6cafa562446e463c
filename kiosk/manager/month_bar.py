"""The bar over the figures: which month, which unit, whether it is closed, and what to do with the report."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from kiosk.manager import months
from kiosk.theme import Theme
from kiosk.widgets.buttons import ChoiceBox, IconButton, name_button
from kiosk.widgets.header import label
from kiosk.widgets.icons import icon
from kiosk.widgets.paint import ChipView
from kiosk.widgets.wording import Chip

translate = QCoreApplication.translate


class MonthBar(QWidget):
    """Tells what is chosen; `month_chosen` carries a month's name, `unit_chosen` an id or an empty text."""

    month_chosen = Signal(str)
    unit_chosen = Signal(str)
    print_asked = Signal()
    export_asked = Signal(str)
    close_asked = Signal()
    preview_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("month_bar")
        self.setFixedHeight(36)
        self._theme, self._lang = theme, "vi"
        self.month, self._first, self._last = "", "", ""
        self.title = label("title")
        self.title.setObjectName("title")
        self.title.setMinimumWidth(1)
        self._titles: tuple[str, ...] = ()
        self.back, self.on = QPushButton(), QPushButton()
        self.name = QPushButton()
        self._menu = QMenu(self)
        self.units = ChoiceBox(theme, "units", most=260)
        self.standing = ChipView(theme)
        self.standing.setObjectName("standing")
        self.close_month = IconButton(theme, "button_close_month", "toolbar", icon_name="shield")
        self.preview = IconButton(theme, "button_preview", "toolbar", icon_name="eye")
        self.print = IconButton(theme, "button_print", "toolbar", icon_name="printer")
        self.pdf = IconButton(theme, "button_pdf", "toolbar", icon_name="download")
        self.xlsx = IconButton(theme, "button_xlsx", "toolbar", icon_name="table")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.title)
        row.addSpacing(14)
        self._stepped = self._stepper()
        row.addWidget(self._stepped)
        row.addWidget(self.units)
        row.addWidget(self.standing)
        row.addStretch()
        for button in self._buttons():
            row.addWidget(button)
        self.close_month.hide()
        self.preview.hide()

    def _stepper(self) -> QFrame:
        stepper = QFrame()
        stepper.setObjectName("stepper")
        stepper.setFixedHeight(36)
        stepper.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(stepper)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        ink, quiet = self._theme.colour.ink, self._theme.colour.unavailable
        for button, name, mark in ((self.back, "month_back", "left"), (self.on, "month_on", "right")):
            button.setObjectName(name)
            button.setIcon(icon(f"chevron-{mark}", ink, 18, quiet))
            button.setIconSize(QSize(18, 18))
            button.setFixedWidth(35)
            button.setStyleSheet("padding: 0;")
        self.name.setObjectName("month")
        self.name.setIcon(icon("calendar", self._theme.colour.primary, 18))
        self.name.setIconSize(QSize(18, 18))
        self.name.setMinimumWidth(154)
        for button in (self.back, self.name, self.on):
            button.setAutoDefault(False)
            row.addWidget(button)
        return stepper

    def _connect(self) -> None:
        self.back.clicked.connect(lambda _checked=False: self.step(-1))
        self.on.clicked.connect(lambda _checked=False: self.step(1))
        self.name.clicked.connect(lambda _checked=False: self._choose())
        self.units.activated.connect(lambda _at: self.unit_chosen.emit(str(self.units.currentData() or "")))
        self.print.clicked.connect(lambda _checked=False: self.print_asked.emit())
        self.pdf.clicked.connect(lambda _checked=False: self.export_asked.emit("pdf"))
        self.xlsx.clicked.connect(lambda _checked=False: self.export_asked.emit("xlsx"))
        self.close_month.clicked.connect(lambda _checked=False: self.close_asked.emit())
        self.preview.clicked.connect(lambda _checked=False: self.preview_asked.emit())

    def step(self, by: int) -> None:
        """One month on or back, as far as there are figures."""
        wanted = months.step(self.month, by) if self.month else ""
        if wanted and self._first <= wanted <= self._last:
            self.month_chosen.emit(wanted)

    def _choose(self) -> None:
        self._menu.clear()
        month = self._last
        for _each in range(24):
            if month < self._first:
                break
            entry = self._menu.addAction(months.title(month, self._lang))
            entry.setObjectName(f"month_{month}")
            entry.triggered.connect(lambda _checked=False, month=month: self.month_chosen.emit(month))
            month = months.step(month, -1)
        self._menu.popup(self.name.mapToGlobal(self.name.rect().bottomLeft()))

    def show_month(self, month: str, first: str, last: str, lang: str) -> None:
        """Which month is shown, and how far one can go."""
        self.month, self._first, self._last, self._lang = month, first, last, lang
        self.name.setText(" " + months.title(month, lang))
        self.name.setAccessibleName(months.title(month, lang))
        self.back.setEnabled(first < month)
        self.on.setEnabled(month < last)

    def show_standing(self, words: str, closed: bool, *, can_close: bool) -> None:
        """Whether the figures can still change."""
        self.standing.show_chip(Chip(words, "ok" if closed else "neutral") if words else None)
        self.close_month.setVisible(can_close)
        self._fit_title()

    def say_titles(self, *titles: str) -> None:
        """The title in longer and shorter words; the first that leaves room for the buttons is said."""
        self._titles = titles
        self._fit_title()

    def _fit_title(self) -> None:
        beside = (self._stepped, self.units, self.standing, *self._buttons())
        taken = sum(each.sizeHint().width() + 10 for each in beside if not each.isHidden()) + 24
        metrics = self.title.fontMetrics()
        fitting = (each for each in self._titles if metrics.horizontalAdvance(each) <= self.width() - taken)
        self.title.setText(next(fitting, ""))

    def _buttons(self) -> tuple[IconButton, ...]:
        return self.close_month, self.preview, self.print, self.pdf, self.xlsx

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_title()

    def show_units(self, units: Sequence[tuple[str, str]]) -> None:
        """The units to choose from, keeping what was chosen."""
        chosen = self.units.currentData()
        self.units.blockSignals(True)
        self.units.clear()
        self.units.addItem(translate("Manager", "All units"), "")
        for id, name in units:
            self.units.addItem(name, id)
        self.units.setCurrentIndex(max(self.units.findData(chosen), 0))
        self.units.blockSignals(False)
        self.units.updateGeometry()
        self._fit_title()

    def retranslate(self) -> None:
        """Says everything in the language that holds now."""
        self.print.show_words(translate("Manager", "Print"))
        self.pdf.show_words("PDF")
        self.xlsx.show_words("Excel")
        self.preview.show_words(translate("Manager", "Preview"))
        self.close_month.show_words(translate("Manager", "Close month"))
        self.units.setAccessibleName(translate("Manager", "Unit"))
        name_button(self.back, translate("Manager", "Month before (Alt+Left)"))
        name_button(self.on, translate("Manager", "Next month (Alt+Right)"))
        self.print.setToolTip(translate("Manager", "Print the report (Ctrl+P)"))
        self.pdf.setToolTip(translate("Manager", "Save the report as PDF (Ctrl+S)"))
        self.xlsx.setToolTip(translate("Manager", "Save the figures for Excel (Ctrl+E)"))
