"""The other places of the counter: its figures as they stand, and its printers."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.counter.ports import PrinterSeen
from kiosk.counter.statistics import CounterFigures
from kiosk.theme import Theme
from kiosk.widgets.charts import Bar, StackedBars
from kiosk.widgets.header import label
from kiosk.widgets.icons import IconView
from kiosk.widgets.paint import ChipView, bar_colour, tone_colours
from kiosk.widgets.tiles import FigureTile
from kiosk.widgets.wording import Chip

translate = QCoreApplication.translate


def card(heading: QWidget, body: QWidget) -> QFrame:
    """A card with a heading over its content."""
    made = QFrame()
    made.setProperty("look", "card")
    column = QVBoxLayout(made)
    column.setContentsMargins(16, 12, 16, 12)
    column.setSpacing(10)
    column.addWidget(heading)
    column.addWidget(body, 1)
    return made


class StatisticsPage(QWidget):
    """How many dossiers wait, where, and for what."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("statistics")
        self._theme = theme
        self.title = label("title")
        self._by_procedure, self._by_state = label("heading"), label("heading")
        self.tiles = [FigureTile(theme, f"tile_{at}") for at in range(5)]
        self.procedures = StackedBars(theme, (theme.colour.primary,))
        self.states = StackedBars(theme, (theme.colour.chart_on_time,))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 20)
        column.setSpacing(12)
        column.addWidget(self.title)
        row = QHBoxLayout()
        row.setSpacing(12)
        for tile in self.tiles:
            row.addWidget(tile)
        column.addLayout(row)
        charts = QGridLayout()
        charts.setSpacing(12)
        charts.addWidget(card(self._by_procedure, self.procedures), 0, 0)
        charts.addWidget(card(self._by_state, self.states), 0, 1)
        column.addLayout(charts, 1)
        column.addStretch(1)

    def show_figures(self, figures: CounterFigures) -> None:
        """Shows these figures."""
        for tile, shown in zip(self.tiles, figures.tiles, strict=True):
            plain = shown.tone == "neutral" or shown.figure == "0"
            edge = "" if plain else bar_colour(self._theme.colour, shown.tone)
            ink = "" if plain else tone_colours(self._theme.colour, shown.tone)[0]
            tile.show_figure(shown.name, shown.figure, shown.under, edge, ink)
        empty = translate("Counter", "No dossiers")
        for chart, rows in ((self.procedures, figures.by_procedure), (self.states, figures.by_state)):
            spoken = "; ".join(f"{name}: {count}" for name, count in rows) or empty
            chart.show_bars([Bar(name, (count,), str(count)) for name, count in rows], spoken, empty)

    def retranslate(self) -> None:
        """Says everything in the language that holds now."""
        self.title.setText(translate("Counter", "Figures of the counter"))
        self._by_procedure.setText(translate("Counter", "Open dossiers by procedure"))
        self._by_state.setText(translate("Counter", "Open dossiers by state"))


class PrintersPage(QWidget):
    """The printers of this counter, how they are, and what to do about it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("printers")
        self._theme = theme
        self.title, self._none = label("title"), label("label")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 20)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self._none)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column.addLayout(self._list)
        column.addStretch()

    def show_printers(self, printers: Sequence[PrinterSeen]) -> None:
        """Shows these printers."""
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._none.setVisible(not printers)
        for printer in printers:
            self._list.addWidget(self._line(printer))

    def _line(self, printer: PrinterSeen) -> QFrame:
        line = QFrame()
        line.setProperty("look", "card")
        line.setObjectName(f"printer_{printer.id}")
        row = QHBoxLayout(line)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(IconView("printer", self._theme.colour.ink, 24))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label("heading", printer.name))
        waiting = translate("Counter", "{n} slips wait").format(n=printer.waiting)
        words.addWidget(
            label("secondary", waiting if printer.waiting else translate("Counter", "nothing waits"))
        )
        row.addLayout(words, 1)
        chip = ChipView(self._theme)
        row.addWidget(chip)
        chip.show_chip(Chip(printer.state.text, printer.state.tone))
        return line

    def retranslate(self) -> None:
        """Says everything in the language that holds now."""
        self.title.setText(translate("Counter", "Printers and paper"))
        self._none.setText(
            translate("Counter", "No printer is set up here; slips are kept as PDF until there is one.")
        )
