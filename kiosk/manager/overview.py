"""How the running month stands: the figures and what wants attention, at one look."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from kiosk.manager.cards import Tiles, TrendCard, UnitsCard
from kiosk.manager.figures_table import FiguresTable
from kiosk.manager.report_look import ReportLook
from kiosk.theme import Theme
from kiosk.widgets.header import label

translate = QCoreApplication.translate
_TALL = 400


class Overview(QWidget):
    """Tiles and the two charts, large."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("overview")
        self.title = label("title")
        self.tiles, self.units, self.trend = Tiles(theme), UnitsCard(theme), TrendCard(theme)
        grid = QGridLayout(self)
        grid.setContentsMargins(20, 18, 20, 28)
        grid.setSpacing(12)
        grid.addWidget(self.title, 0, 0, 1, 2)
        grid.addWidget(self.tiles, 1, 0, 1, 2)
        grid.addWidget(self.units, 2, 0)
        grid.addWidget(self.trend, 2, 1)
        for card in (self.units, self.trend):
            card.setFixedHeight(_TALL)
        grid.setRowStretch(3, 1)
        grid.addWidget(QWidget(), 3, 0)

    def show_look(self, look: ReportLook, target: float, month: str) -> None:
        """Shows the figures of a month."""
        self.title.setText(month)
        self.tiles.show_look(look)
        self.units.show_look(look)
        self.trend.show_look(look, target)

    def retranslate(self) -> None:
        """Says everything in the language that holds now."""
        self.units.retranslate()
        self.trend.retranslate()


class UnitsPage(QWidget):
    """The table by unit and procedure with all the room there is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("units_page")
        self.title = label("title")
        self.table = FiguresTable(theme, "units_table")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 28)
        column.setSpacing(12)
        column.addWidget(self.title)
        card = QFrame()
        card.setProperty("look", "card")
        held = QVBoxLayout(card)
        held.setContentsMargins(0, 0, 0, 1)
        held.addWidget(self.table)
        column.addWidget(card, 1)

    def show_look(self, look: ReportLook, month: str) -> None:
        """Shows the figures of a month."""
        self.title.setText(translate("Manager", "By unit, {month}").format(month=month))
        self.table.show_look(look)

    def retranslate(self) -> None:
        """Says everything in the language that holds now."""
        self.table.retranslate()
