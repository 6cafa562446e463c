"""The table of the month: units, and under each its procedures; a share that is too high stands on a colour."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from kiosk.manager.report_look import Line, ReportLook
from kiosk.theme import Theme
from kiosk.widgets import chrome
from kiosk.widgets.icons import paint_icon
from kiosk.widgets.paint import draw_text, tone_colours
from kiosk.widgets.type import figures_font, ui_font

translate = QCoreApplication.translate
LINE: Final = Qt.ItemDataRole.UserRole + 1
LEVEL: Final = Qt.ItemDataRole.UserRole + 2
WIDTHS: Final = (230, 97, 86, 88, 84, 78, 94)
_LAST: Final = 109
ROW: Final = 30
SHARE: Final = 6
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
Index = QModelIndex | QPersistentModelIndex


class _Delegate(QStyledItemDelegate):
    """Draws a cell of the table."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(80, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(LINE)
        level: str = index.data(LEVEL)
        cell = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, cell, level)
        if index.column() == 0:
            self._name(painter, cell, line, level, bool(option.state & QStyle.StateFlag.State_Open))
        else:
            self._cell(painter, cell, line, level, index.column())
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, cell: QRectF, level: str) -> None:
        palette = self._theme.colour
        if level == "total":
            painter.fillRect(cell, QColor(chrome.TABLE_HEAD))
        elif option.state & QStyle.StateFlag.State_Selected and self._is_focused(option):
            painter.fillRect(cell, QColor(palette.selected_row))
        painter.fillRect(QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1), QColor(chrome.ROW_LINE))

    @staticmethod
    def _is_focused(option: QStyleOptionViewItem) -> bool:
        return isinstance(option.widget, QTreeView) and option.widget.hasFocus()

    def _name(self, painter: QPainter, cell: QRectF, line: Line, level: str, opened: bool) -> None:
        palette, theme = self._theme.colour, self._theme
        left = {"unit": 32.0, "part": 54.0, "total": 32.0}[level]
        if level == "unit" and line.parts:
            mark = QRectF(cell.left() + 10, cell.center().y() - 9, 17, 17)
            paint_icon(painter, "chevron-down" if opened else "chevron-right", palette.muted, mark)
        font = ui_font(theme, 13, {"unit": 600, "part": 400, "total": 700}[level])
        colour = palette.muted if level == "part" else palette.ink
        draw_text(painter, cell.adjusted(left, -2, -4, 0), line.name, font, colour)

    def _cell(self, painter: QPainter, cell: QRectF, line: Line, level: str, column: int) -> None:
        palette = self._theme.colour
        text = line.cells[column - 1]
        font = figures_font(self._theme, 13, 700 if level == "total" else 400)
        colour = palette.muted if level == "part" else palette.ink
        inner = cell.adjusted(0, -1, -17 if column == len(line.cells) else -8, 0)
        if column == SHARE and line.tone != "neutral" and level != "total":
            colour, ground = tone_colours(palette, line.tone)
            font = figures_font(self._theme, 13, 600)
            width = QFontMetricsF(font).horizontalAdvance(text) + 14
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(
                QRectF(inner.right() + 7 - width, cell.center().y() - 11, width, 21), 4, 4
            )
        draw_text(painter, inner, text, font, colour, _RIGHT)


class FiguresTable(QTreeView):
    """Arrows open and close the units; the total stands last."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._items = QStandardItemModel(0, 8)
        self.setModel(self._items)
        self._delegate = _Delegate(theme)
        self.setItemDelegate(self._delegate)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(False)
        heads = self.header()
        heads.setFixedHeight(34)
        heads.setStyleSheet(
            "QHeaderView::section { padding: 0 8px 0 12px; } QHeaderView::section:last { padding-right: 17px; }"
        )
        heads.setSectionsMovable(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setStretchLastSection(True)
        heads.setMinimumSectionSize(40)
        self.clicked.connect(self._turn)
        self._opened: set[str] = set()

    def show_look(self, look: ReportLook) -> None:
        """Shows other lines; what was open stays open, at first the worst unit is."""
        self._opened = {line.id for at, line in enumerate(look.lines) if self._is_open(at)} or self._worst(
            look
        )
        self._items.removeRows(0, self._items.rowCount())
        for line in look.lines:
            row = _items(line, "unit")
            for part in line.parts:
                row[0].appendRow(_items(part, "part"))
            self._items.appendRow(row)
        self._items.appendRow(_items(look.total, "total"))
        for at, line in enumerate(look.lines):
            self.setExpanded(self._items.index(at, 0), line.id in self._opened)
        self.setCurrentIndex(self._items.index(0, 0))

    def _is_open(self, at: int) -> bool:
        index = self._items.index(at, 0)
        return index.isValid() and self.isExpanded(index)

    def _worst(self, look: ReportLook) -> set[str]:
        late = [line for line in look.lines if line.tone in ("warn", "error")]
        late.sort(key=lambda line: float(line.cells[SHARE - 1].rstrip("%").replace(",", ".")))
        return {late[-1].id} if late else set()

    def _turn(self, index: QModelIndex) -> None:
        first = index.siblingAtColumn(0)
        self.setExpanded(first, not self.isExpanded(first))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._turn(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for at, width in enumerate(WIDTHS):
            self.header().resizeSection(at, width)
        spare = self.viewport().width() - sum(WIDTHS) - _LAST
        self.header().resizeSection(0, max(WIDTHS[0] + spare, 150))

    def retranslate(self) -> None:
        """Says the heads in the language that holds now."""
        heads = (
            translate("Manager", "Unit · procedure"),
            translate("Manager", "Received"),
            translate("Manager", "Settled", "column"),
            translate("Manager", "Ahead"),
            translate("Manager", "On time"),
            translate("Manager", "Overdue"),
            translate("Manager", "% overdue"),
            translate("Manager", "Mean days"),
        )
        for at, words in enumerate(heads):
            item = QStandardItem(words)
            item.setTextAlignment(
                Qt.AlignmentFlag.AlignVCenter | (_RIGHT if at else Qt.AlignmentFlag.AlignLeft)
            )
            self._items.setHorizontalHeaderItem(at, item)
        self.setAccessibleName(translate("Manager", "Figures by unit and procedure"))


def _items(line: Line, level: str) -> list[QStandardItem]:
    items = [QStandardItem(line.name), *(QStandardItem(cell) for cell in line.cells)]
    for item in items:
        item.setData(line, LINE)
        item.setData(level, LEVEL)
    spoken = ", ".join((line.name, *line.cells))
    items[0].setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
    items[0].setToolTip(line.name)
    return items
