"""The table of dossiers: one line of two rows of words each, a chip, and the time left."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from kiosk.counter.rows import RowLook
from kiosk.theme import Theme
from kiosk.widgets import chrome
from kiosk.widgets.paint import draw_chip, draw_text, draw_time_left, hairline
from kiosk.widgets.type import figures_font, ui_font

ROW_HEIGHT = 50
WIDTHS = (160, 190, 120, 134)
_DRAWN_WIDTH = 828
CODE, NAME, PROCEDURE, STATUS, TIME = range(5)
LOOK = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class RowModel(QAbstractTableModel):
    """The rows that are shown, in their order."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[RowLook, ...] = ()
        self._heads: tuple[str, ...] = ("",) * 5

    def show_rows(self, rows: Sequence[RowLook]) -> None:
        """Takes other rows; the view keeps nothing of the old ones."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def show_heads(self, heads: Sequence[str]) -> None:
        """Takes the words over the columns."""
        self._heads = tuple(heads)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(heads) - 1)

    @property
    def rows(self) -> tuple[RowLook, ...]:
        return self._rows

    def row_of(self, dossier: str) -> int | None:
        """Where a dossier stands, if it is shown."""
        return next((at for at, row in enumerate(self._rows) if row.dossier == dossier), None)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, _parent: Index | None = None) -> int:
        return 5

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == LOOK:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cell(row, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken if index.column() == CODE else self._cell(row, index.column())
        return None

    @staticmethod
    def _cell(row: RowLook, column: int) -> str:
        return (
            row.code,
            f"{row.name}, {row.place}" if row.place else row.name,
            row.procedure,
            row.chip.text,
            f"{row.bar.text} {row.bar.date}".strip(),
        )[column]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class RowDelegate(QStyledItemDelegate):
    """Draws the cells as the design's picture 09 has them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(WIDTHS[0], ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look: RowLook = index.data(LOOK)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = QRectF(option.rect)
        self._ground(painter, option, cell, index.column())
        inner = cell.adjusted(12, 0, -12, -1)
        match index.column():
            case 0:
                self._two_lines(painter, inner, look.code, look.channel, code=True)
                self._urgent(painter, look, cell)
            case 1:
                self._two_lines(painter, inner, look.name, look.place, code=False)
            case 2:
                self._wrapped(painter, cell.adjusted(12, 0, -8, -1), look.procedure)
            case 3:
                draw_chip(
                    painter, self._theme, look.chip, QPointF(inner.left(), inner.center().y()), inner.width()
                )
            case _:
                draw_time_left(painter, self._theme, inner, look.bar)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, cell: QRectF, column: int) -> None:
        palette = self._theme.colour
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(cell, QColor(palette.selected_row))
            if column == CODE:
                painter.fillRect(
                    QRectF(cell.left(), cell.top(), 3, cell.height() - 1), QColor(palette.primary)
                )
        bottom = cell.bottom() - 0.5
        hairline(painter, chrome.ROW_LINE, QPointF(cell.left(), bottom), QPointF(cell.right(), bottom))

    def _urgent(self, painter: QPainter, look: RowLook, cell: QRectF) -> None:
        if look.urgent:
            painter.fillRect(
                QRectF(cell.left(), cell.top(), 3, cell.height() - 1), QColor(self._theme.colour.danger)
            )

    def _two_lines(self, painter: QPainter, box: QRectF, upper: str, lower: str, *, code: bool) -> None:
        palette = self._theme.colour
        font = figures_font(self._theme, 12, 600) if code else ui_font(self._theme, 13, 600)
        top = box.center().y() - 16.5
        draw_text(painter, QRectF(box.left(), top, box.width(), 17), upper, font, palette.ink)
        below = QRectF(box.left(), top + 17, box.width(), 15)
        draw_text(painter, below, lower, ui_font(self._theme, 12), palette.muted)

    def _wrapped(self, painter: QPainter, box: QRectF, text: str) -> None:
        font = ui_font(self._theme, 13)
        layout = QTextLayout(text, font)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.beginLayout()
        starts: list[tuple[int, int]] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(box.width())
            starts.append((line.textStart(), line.textLength()))
        layout.endLayout()
        lines = [text[start : start + length].strip() for start, length in starts]
        if len(lines) > 2:
            lines = [lines[0], text[starts[1][0] :].strip()]
        top = box.center().y() - 8 * len(lines) - 1
        for at, line_text in enumerate(lines):
            draw_text(
                painter,
                QRectF(box.left(), top + 16 * at, box.width(), 16),
                line_text,
                font,
                self._theme.colour.ink,
            )


class WorkTable(QTableView):
    """The view: arrows choose, Enter opens; `chosen` carries the dossier under the cursor, `opened` on Enter."""

    chosen = Signal(str)
    opened = Signal(str)
    moved = Signal()
    """Other rows than before are in view."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("table")
        self.rows = RowModel()
        self.setModel(self.rows)
        self._delegate = RowDelegate(theme)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self._heads()
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(LOOK).dossier))

    def _heads(self) -> None:
        heads = self.horizontalHeader()
        heads.setFixedHeight(34)
        heads.setHighlightSections(False)
        heads.setSectionsClickable(True)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for column, width in enumerate(WIDTHS):
            heads.resizeSection(column, width)
        heads.setSectionResizeMode(TIME, QHeaderView.ResizeMode.Stretch)

    @property
    def current(self) -> str | None:
        """The dossier under the cursor."""
        index = self.currentIndex()
        return index.data(LOOK).dossier if index.isValid() else None

    def show_rows(self, looks: Sequence[RowLook]) -> None:
        """Takes other rows and keeps the cursor on its dossier, else near where it was."""
        before, at = self.current, max(self.currentIndex().row(), 0)
        self.rows.show_rows(looks)
        if not looks:
            return
        found = self.rows.row_of(before) if before else None
        self.choose(found if found is not None else min(at, len(looks) - 1))

    def choose(self, row: int) -> None:
        """Puts the cursor on a row."""
        self.setCurrentIndex(self.rows.index(row, 0))

    def _current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self.chosen.emit(now.data(LOOK).dossier)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        spare = max(self.viewport().width() - _DRAWN_WIDTH, 0)
        for column, part in ((NAME, 0.4), (PROCEDURE, 0.3)):
            self.horizontalHeader().resizeSection(column, WIDTHS[column] + round(spare * part))
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current:
            self.opened.emit(self.current)
            return
        super().keyPressEvent(event)
