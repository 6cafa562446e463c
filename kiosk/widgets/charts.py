"""Two charts drawn by hand: bars that are parts of a whole, and a line over months. Every value stands in words too."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.theme import Theme
from kiosk.widgets.chrome import ROW_LINE
from kiosk.widgets.paint import draw_text
from kiosk.widgets.type import figures_font, ui_font

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


def nice_step(highest: float, steps: int = 3) -> int:
    """A round step so that about `steps` of them reach the highest value: 1, 2, 4, 5 times a power of ten."""
    raw = max(highest, 1) / steps
    power = 10 ** math.floor(math.log10(raw)) if raw > 0 else 1
    for factor in (1, 2, 4, 5, 10):
        if factor * power >= raw:
            return max(round(factor * power), 1)
    return max(round(10 * power), 1)


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of the chart: its name, its parts, and the words at its end."""

    name: str
    parts: tuple[int, ...]
    end: str


class StackedBars(QWidget):
    """Horizontal bars of parts; the colours are named in a legend above."""

    def __init__(self, theme: Theme, colours: Sequence[str]) -> None:
        super().__init__()
        self._theme, self._colours = theme, tuple(colours)
        self._bars: tuple[Bar, ...] = ()
        self._empty = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(400, 200)

    def show_bars(self, bars: Sequence[Bar], spoken: str, empty: str) -> None:
        """Shows these; `spoken` is for screen readers, `empty` the sentence where there is none."""
        self._bars, self._empty = tuple(bars), empty
        self.setAccessibleName(spoken)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, palette = self._theme, self._theme.colour
        names = ui_font(theme, 12, 500)
        widest = max((QFontMetricsF(names).horizontalAdvance(bar.name) for bar in self._bars), default=60)
        left = min(max(widest + 12, 84), self.width() * 0.38)
        plot = QRectF(left, 0, self.width() - left - 60, self.height() - 28)
        highest = max((sum(bar.parts) for bar in self._bars), default=0)
        step = nice_step(highest)
        top = step * max(math.ceil(highest / step), 3 if highest else 1)
        self._grid(painter, plot, step, top)
        if not highest:
            draw_text(painter, plot, self._empty, ui_font(theme, 13), palette.muted, _CENTRE)
        pitch = min(24.8, (plot.height() - 8) / max(len(self._bars), 1))
        for at, bar in enumerate(self._bars):
            middle = 13.0 + pitch * at
            draw_text(painter, QRectF(0, middle - 9, left - 8, 18), bar.name, names, palette.ink)
            self._bar(painter, bar, plot, middle, min(15.0, pitch - 4), plot.width() / top)

    def _grid(self, painter: QPainter, plot: QRectF, step: int, top: int) -> None:
        font = figures_font(self._theme, 12)
        for value in range(0, top + 1, step):
            at = plot.left() + plot.width() * value / top
            painter.setPen(QPen(QColor(ROW_LINE), 2 if value == 0 else 1))
            painter.drawLine(QPointF(at, plot.top()), QPointF(at, plot.bottom()))
            draw_text(
                painter,
                QRectF(at - 30, plot.bottom() + 3, 60, 18),
                str(value),
                font,
                self._theme.colour.muted,
                _CENTRE,
            )

    def _bar(
        self, painter: QPainter, bar: Bar, plot: QRectF, middle: float, height: float, unit: float
    ) -> None:
        left = plot.left()
        painter.setPen(Qt.PenStyle.NoPen)
        for part, colour in zip(bar.parts, self._colours, strict=True):
            if part:
                width = max(part * unit, 4.0)
                painter.fillRect(QRectF(left, middle - height / 2, width - 1, height), QColor(colour))
                left += width
        end = QRectF(left + 7, middle - 9, 56, 18)
        draw_text(painter, end, bar.end, figures_font(self._theme, 12, 600), self._theme.colour.ink)


@dataclass(frozen=True, slots=True)
class Point:
    """A month of the line: its name under the axis, its share 0..1 (None where there was nothing), its words."""

    name: str
    share: float | None
    words: str


class TrendLine(QWidget):
    """A line over months with a dashed target; the last month is said in figures."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._points: tuple[Point, ...] = ()
        self._target, self._target_words, self._empty = 0.0, "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(380, 200)

    def show_points(
        self, points: Sequence[Point], target: float, target_words: str, spoken: str, empty: str
    ) -> None:
        """Shows these months and the target."""
        self._points, self._target, self._target_words, self._empty = (
            tuple(points),
            target,
            target_words,
            empty,
        )
        self.setAccessibleName(spoken)
        self.update()

    def _scale_of(self) -> tuple[int, int]:
        """The lowest percent of the scale, and the step between its lines: at least four percent are seen."""
        lowest = min((point.share for point in self._points if point.share is not None), default=1.0)
        span = 100 - max(min(math.floor(min(lowest, self._target) * 100 - 0.3), 96), 0)
        step = next((each for each in (1, 2, 5, 10, 20) if span <= 5 * each), 25)
        return max(100 - step * math.ceil(span / step), 0), step

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lowest, step = self._scale_of()
        floor = lowest / 100
        plot = QRectF(38, 17, self.width() - 38 - 27, self.height() - 17 - 46)
        self._scale(painter, plot, lowest, step)
        at = [self._place(plot, index, point, floor) for index, point in enumerate(self._points)]
        self._target_line(painter, plot, floor)
        self._line(painter, at)
        self._names(painter, plot)
        known = [index for index, place in enumerate(at) if place is not None]
        if known:
            self._last(painter, plot, at[known[-1]], self._points[known[-1]].words)
        else:
            draw_text(painter, plot, self._empty, ui_font(self._theme, 13), self._theme.colour.muted, _CENTRE)

    def _scale(self, painter: QPainter, plot: QRectF, lowest: int, step: int) -> None:
        font = figures_font(self._theme, 12)
        for percent in range(100, lowest - 1, -step):
            y = self._y(plot, percent / 100, lowest / 100)
            painter.setPen(QPen(QColor(ROW_LINE), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            draw_text(
                painter, QRectF(0, y - 9, 32, 18), f"{percent}%", font, self._theme.colour.muted, _RIGHT
            )

    def _y(self, plot: QRectF, share: float, floor: float) -> float:
        return plot.bottom() - plot.height() * (share - floor) / (1 - floor)

    def _place(self, plot: QRectF, index: int, point: Point, floor: float) -> QPointF | None:
        if point.share is None:
            return None
        last = max(len(self._points) - 1, 1)
        return QPointF(
            plot.left() + plot.width() * index / last, self._y(plot, max(point.share, floor), floor)
        )

    def _target_line(self, painter: QPainter, plot: QRectF, floor: float) -> None:
        palette, y = self._theme.colour, self._y(plot, self._target, floor)
        pen = QPen(QColor(palette.amber), 1.5)
        pen.setDashPattern([3, 2.4])
        painter.setPen(pen)
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        words = QRectF(plot.right() - 150, y + 2, 150, 18)
        draw_text(
            painter, words, self._target_words, ui_font(self._theme, 12, 600), palette.warn_text, _RIGHT
        )

    def _line(self, painter: QPainter, at: Sequence[QPointF | None]) -> None:
        palette = self._theme.colour
        painter.setPen(QPen(QColor(palette.primary), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        run: list[QPointF] = []
        for place in (*at, None):
            if place is not None:
                run.append(place)
            elif run:
                painter.drawPolyline(QPolygonF(run))
                run = []
        painter.setBrush(QColor(palette.card))
        for place in at:
            if place is not None:
                painter.drawEllipse(place, 2.9, 2.9)

    def _names(self, painter: QPainter, plot: QRectF) -> None:
        last = max(len(self._points) - 1, 1)
        font = figures_font(self._theme, 12)
        for index, point in enumerate(self._points):
            x = plot.left() + plot.width() * index / last
            box = QRectF(x - 30, plot.bottom() + 22, 60, 18)
            draw_text(painter, box, point.name, font, self._theme.colour.muted, _CENTRE)

    def _last(self, painter: QPainter, plot: QRectF, place: QPointF | None, words: str) -> None:
        if place is None:
            return
        palette = self._theme.colour
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.primary))
        painter.drawEllipse(place, 5.7, 5.7)
        below = place.y() - 23 < 0
        box = QRectF(min(place.x() - 72, plot.right() - 62), place.y() + (7 if below else -23), 62, 18)
        draw_text(painter, box, words, figures_font(self._theme, 13, 700), palette.primary_dark, _RIGHT)
