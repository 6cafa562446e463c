"""The middle of the window: what the list is, the filters over it, the table, and the keys under it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kiosk.counter.rows import FILTERS, ORDERS, RowLook, filter_name, order_name
from kiosk.counter.table import CODE, NAME, ROW_HEIGHT, TIME, WorkTable
from kiosk.theme import Theme
from kiosk.widgets.buttons import ChoiceBox, IconButton
from kiosk.widgets.header import label

translate = QCoreApplication.translate
_BY_HEAD = {CODE: "newest", NAME: "name", TIME: "due"}


class WorkArea(QWidget):
    """Shows a working list; every choice over it is told by `asked`."""

    asked = Signal()
    new_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("work")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title, self.subtitle = label("title"), label("secondary")
        self.title.setObjectName("title")
        self.subtitle.setObjectName("subtitle")
        self.procedures, self.orders = ChoiceBox(theme, "procedures"), ChoiceBox(theme, "orders")
        self.new = IconButton(theme, "button_new", "primary", icon_name="plus", key="F2")
        self.filters: dict[str, QPushButton] = {each: _filter(each) for each in FILTERS}
        self.table = WorkTable(theme)
        self.empty = label("label")
        self.empty.setObjectName("empty")
        self.hint, self.range = label("secondary"), label("secondary")
        self.range.setObjectName("range")
        self._total = 0
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table_page())
        self._stack.addWidget(self._empty_page())
        column.addWidget(self._stack, 1)

    def _head(self) -> QFrame:
        head = QFrame()
        head.setObjectName("work_head")
        head.setFixedHeight(101)
        column = QVBoxLayout(head)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setSpacing(8)
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        self.title.setFixedHeight(21)
        self.subtitle.setFixedHeight(15)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        words.addStretch()
        top.addLayout(words, 1)
        for each in (self.procedures, self.orders, self.new):
            top.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        chips = QHBoxLayout()
        chips.setSpacing(8)
        for button in self.filters.values():
            chips.addWidget(button)
        chips.addStretch()
        column.addLayout(chips)
        return head

    def _table_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1000)
        foot = QFrame()
        foot.setObjectName("work_foot")
        foot.setFixedHeight(38)
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self.hint)
        row.addStretch()
        row.addWidget(self.range)
        column.addWidget(foot)
        column.addStretch()
        return page

    def _empty_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 40, 16, 16)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.empty_new = QPushButton()
        self.empty_new.setObjectName("button_empty_new")
        self.empty_new.setAutoDefault(False)
        column.addWidget(self.empty)
        column.addSpacing(8)
        column.addWidget(self.empty_new, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        return page

    def _connect(self) -> None:
        for each in (self.procedures, self.orders):
            each.activated.connect(lambda _at: self.asked.emit())
        for button in self.filters.values():
            button.clicked.connect(lambda _checked=False: self.asked.emit())
        self.filters["all"].setChecked(True)
        self.new.clicked.connect(lambda _checked=False: self.new_asked.emit())
        self.empty_new.clicked.connect(lambda _checked=False: self.new_asked.emit())
        self.table.horizontalHeader().sectionClicked.connect(self._order_by)
        self.table.moved.connect(self._show_range)

    def _order_by(self, column: int) -> None:
        """A press on a head orders by it; on the code a second press turns the order round."""
        order = _BY_HEAD.get(column)
        if order == "newest" and self.order == "newest":
            order = "oldest"
        if order is not None:
            self.orders.setCurrentIndex(self.orders.findData(order))
            self.asked.emit()

    @property
    def filter(self) -> str:
        """The filter that holds."""
        return next(each for each, button in self.filters.items() if button.isChecked())

    @property
    def procedure(self) -> str | None:
        """The procedure that is shown alone, if one is."""
        chosen = self.procedures.currentData()
        return str(chosen) if chosen else None

    @property
    def order(self) -> str:
        """The order that holds."""
        return str(self.orders.currentData() or ORDERS[0])

    def choose_all(self) -> None:
        """Takes every filter away, as on entering a folder."""
        self.filters["all"].setChecked(True)
        self.procedures.setCurrentIndex(0)

    def show_choices(self, procedures: Sequence[tuple[str, str]]) -> None:
        """Fills procedures and orders in the language that holds, keeping what was chosen."""
        every = (("", translate("Counter", "All procedures")), *procedures)
        _fill(self.procedures, every, self.procedure or "")
        _fill(self.orders, [(each, order_name(each, translate)) for each in ORDERS], self.order)

    def show_rows(self, looks: Sequence[RowLook], total: int, counts: Mapping[str, int], empty: str) -> None:
        """Shows rows; `total` is the size of the whole list, `empty` the sentence where there is none."""
        self._total = total
        self._stack.setCurrentIndex(0 if looks else 1)
        self.empty.setText(empty)
        self.table.show_rows(looks)
        self.table.setMaximumHeight(34 + ROW_HEIGHT * max(len(looks), 1))
        self._show_heads()
        for each, button in self.filters.items():
            button.setText(f"{filter_name(each, translate)} {counts.get(each, 0)}")
        self._show_range()

    def _show_range(self) -> None:
        rows, table = len(self.table.rows.rows), self.table
        first = table.rowAt(1) + 1
        last = table.rowAt(table.viewport().height() - 2)
        last = rows if last < 0 else last + 1
        self.range.setText(f"{first} – {last} / {max(self._total, rows)}" if rows else "")

    def retranslate(self) -> None:
        """Says everything in the language that holds now."""
        self.new.show_words(translate("Counter", "New application"))
        self.new.setToolTip(translate("Counter", "Take an application at the counter (F2)"))
        self.empty_new.setText(translate("Counter", "New application"))
        self.hint.setText(translate("Counter", "↑ ↓ choose · Enter opens · Ctrl+P prints the slip"))
        self.procedures.setAccessibleName(translate("Counter", "Procedure"))
        self.orders.setAccessibleName(translate("Counter", "Order"))
        self.table.setAccessibleName(translate("Counter", "Dossiers"))
        self._show_heads()

    def _show_heads(self) -> None:
        heads = [
            translate("Counter", "Code"),
            translate("Counter", "Applicant"),
            translate("Counter", "Procedure"),
            translate("Counter", "State"),
            translate("Counter", "Time left"),
        ]
        marked = {"newest": (CODE, "▾"), "oldest": (CODE, "▴"), "due": (TIME, "▴"), "name": (NAME, "▴")}
        column, arrow = marked[self.order]
        heads[column] += f" {arrow}"
        self.table.rows.show_heads(heads)


def _filter(name: str) -> QPushButton:
    button = QPushButton()
    button.setObjectName("filter_" + name.replace("-", "_"))
    button.setProperty("look", "filter")
    button.setCheckable(True)
    button.setAutoExclusive(True)
    return button


def _fill(combo: QComboBox, entries: Sequence[tuple[str, str]], chosen: str) -> None:
    combo.blockSignals(True)
    combo.clear()
    for id, words in entries:
        combo.addItem(words, id)
    combo.setCurrentIndex(max(combo.findData(chosen), 0))
    combo.blockSignals(False)
