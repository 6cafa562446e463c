"""Cards of the manager's pages: the tiles, the bars by unit with their legend, the trend."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.manager.report_look import ReportLook
from kiosk.theme import Theme
from kiosk.widgets.charts import Bar, Point, StackedBars, TrendLine
from kiosk.widgets.header import label
from kiosk.widgets.tiles import FigureTile

translate = QCoreApplication.translate
SORTS = ("received", "settled", "ahead", "on_time", "overdue", "mean")


class Tiles(QWidget):
    """The six figures over the page."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("tiles")
        self._theme = theme
        self.tiles = {sort: FigureTile(theme, f"kpi_{sort}") for sort in SORTS}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for tile in self.tiles.values():
            row.addWidget(tile)

    def show_look(self, look: ReportLook) -> None:
        """Shows the figures of a month."""
        palette = self._theme.colour
        colours = {
            "ahead": (palette.success, palette.ok_text),
            "on_time": (palette.chart_on_time, palette.info_text),
            "overdue": (palette.danger, palette.error_text),
        }
        for shown in look.tiles:
            edge, ink = colours.get(shown.sort, ("", ""))
            if shown.sort == "overdue" and shown.figure == "0":
                ink = ""
            self.tiles[shown.sort].show_figure(shown.name, shown.figure, shown.under, edge, ink)


class _Swatch(QWidget):
    """A colour of a chart with its word."""

    def __init__(self, colour: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        patch = QFrame()
        patch.setFixedSize(10, 10)
        patch.setStyleSheet(f"background: {colour}; border-radius: 2px;")
        self.words = label("label")
        row.addWidget(patch)
        row.addWidget(self.words)


class UnitsCard(QFrame):
    """Settled dossiers by unit, in three parts."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("chart_units")
        self.setProperty("look", "card")
        palette = theme.colour
        colours = (palette.success, palette.chart_on_time, palette.danger)
        self._heading = label("heading")
        self._legend = [_Swatch(colour) for colour in colours]
        self.bars = StackedBars(theme, colours)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 12, 8)
        column.setSpacing(9)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._heading)
        head.addStretch()
        for swatch in self._legend:
            head.addWidget(swatch)
        column.addLayout(head)
        column.addWidget(self.bars, 1)

    def show_look(self, look: ReportLook) -> None:
        """Shows the units of a month."""
        bars = [Bar(bar.name, bar.parts, str(sum(bar.parts))) for bar in look.bars]
        words = [swatch.words.text() for swatch in self._legend]
        spoken = "; ".join(
            f"{bar.name}: " + ", ".join(f"{word} {part}" for word, part in zip(words, bar.parts, strict=True))
            for bar in look.bars
        )
        empty = translate("Manager", "No dossiers were settled in this month")
        self.bars.show_bars(bars, spoken or empty, empty)

    def retranslate(self) -> None:
        """Says everything in the language that holds now."""
        self._heading.setText(translate("Manager", "Settled by unit"))
        words = (
            translate("Manager", "Ahead"),
            translate("Manager", "On time"),
            translate("Manager", "Overdue"),
        )
        for swatch, word in zip(self._legend, words, strict=True):
            swatch.words.setText(word)


class TrendCard(QFrame):
    """The share ahead or on time over twelve months, with the target."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("chart_trend")
        self.setProperty("look", "card")
        self._heading = label("heading")
        self.line = TrendLine(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 4, 8)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(self.line, 1)

    def show_look(self, look: ReportLook, target: float) -> None:
        """Shows the months up to the one that is shown."""
        points = [Point(point.name, point.share, point.words) for point in look.trend]
        spoken = "; ".join(f"{point.name}: {point.words}" for point in look.trend)
        words = translate("Manager", "target {share}").format(share=f"{target * 100:g}%")
        empty = translate("Manager", "No dossiers were settled in these months")
        self.line.show_points(points, target, words, spoken or empty, empty)

    def retranslate(self) -> None:
        """Says everything in the language that holds now."""
        self._heading.setText(translate("Manager", "Share ahead or on time, 12 months"))
