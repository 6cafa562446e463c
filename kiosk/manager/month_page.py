"""The page of a month: tiles, two charts, the table, and beside them the page that will be printed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from kiosk.manager.cards import Tiles, TrendCard, UnitsCard
from kiosk.manager.figures_table import FiguresTable
from kiosk.manager.month_bar import MonthBar
from kiosk.manager.preview import WIDTH, Preview
from kiosk.manager.report_look import ReportLook
from kiosk.theme import Theme
from kiosk.widgets import chrome

_SIDES, _GAP, _CHARTS = 20, 12, 256


class MonthPage(QWidget):
    """Places the parts; in a narrow window the preview stands over the page when it is opened."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("month_page")
        self.bar, self.tiles = MonthBar(theme), Tiles(theme)
        self.units, self.trend = UnitsCard(theme), TrendCard(theme)
        self.table, self.preview = FiguresTable(theme, "figures"), Preview(theme)
        self._opened = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(_SIDES, 0, _SIDES, 14)
        head.addWidget(self.bar)
        column.addLayout(head)
        column.addWidget(self._scrolled(), 1)
        self.preview.close_asked.connect(self.close_preview)
        self.bar.preview_asked.connect(self.open_preview)

    def _scrolled(self) -> QScrollArea:
        inside = QWidget()
        inside.setObjectName("scrolled")
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(_SIDES, 0, _SIDES, 28)
        self._grid.setSpacing(_GAP)
        self._grid.addWidget(self.tiles, 0, 0, 1, 3)
        for card in (self.units, self.trend):
            card.setFixedHeight(_CHARTS)
        self._grid.addWidget(self.units, 1, 0)
        self._grid.addWidget(self.trend, 1, 1)
        self._holder = QFrame()
        self._holder.setProperty("look", "card")
        self._holder.setMinimumHeight(348)
        held = QVBoxLayout(self._holder)
        held.setContentsMargins(0, 0, 0, 1)
        held.addWidget(self.table)
        self._grid.addWidget(self._holder, 2, 0, 1, 2)
        self._grid.addWidget(self.preview, 1, 2, 2, 1)
        self._grid.setColumnStretch(0, 440)
        self._grid.setColumnStretch(1, 416)
        self._grid.setRowStretch(2, 1)
        area = QScrollArea()
        area.setObjectName("month_scroll")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        return area

    @property
    def is_docked(self) -> bool:
        """Whether there is room for the preview beside the figures."""
        return self.width() + chrome.NAV_WIDTH >= chrome.DOCKED_FROM

    def show_look(self, look: ReportLook, target: float) -> None:
        """Shows the figures of a month."""
        self.tiles.show_look(look)
        self.units.show_look(look)
        self.trend.show_look(look, target)
        self.table.show_look(look)
        self.preview.show_notices(look.notices)

    def open_preview(self) -> None:
        """Shows the preview over the page."""
        self._opened = True
        self._place()
        self.preview.setFocus()

    def close_preview(self) -> None:
        """Takes it away again."""
        self._opened = False
        self._place()

    @property
    def is_preview_over(self) -> bool:
        """Whether the preview stands over the page now."""
        return self._opened and not self.is_docked

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        docked = self.is_docked
        self.preview.as_overlay(not docked)
        self.bar.preview.setVisible(not docked)
        if docked and self.preview.parent() is self:
            self._grid.addWidget(self.preview, 1, 2, 2, 1)
            self._grid.addWidget(self.tiles, 0, 0, 1, 3)
            self.preview.show()
        elif not docked and self.preview.parent() is not self:
            self._grid.removeWidget(self.preview)
            self._grid.addWidget(self.tiles, 0, 0, 1, 2)
            self.preview.setParent(self)
        if not docked:
            top = 64
            self.preview.setGeometry(self.width() - WIDTH - _SIDES, top, WIDTH, self.height() - top - 12)
            self.preview.setVisible(self._opened)
            self.preview.raise_()

    def retranslate(self) -> None:
        """Says everything in the language that holds now."""
        for part in (self.bar, self.units, self.trend, self.table, self.preview):
            part.retranslate()
