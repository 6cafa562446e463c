"""The other places of the manager: how it stands now, the units, late dossiers, ratings, accounts, settings."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QVBoxLayout, QWidget

from kiosk.i18n import decimal
from kiosk.manager.ports import Late, Table
from kiosk.manager.report_look import NameOf
from kiosk.manager.selection import by_unit, sum_of
from kiosk.theme import Theme
from kiosk.widgets.header import label
from kiosk.widgets.paint import draw_bar, draw_text
from kiosk.widgets.type import figures_font, ui_font

translate = QCoreApplication.translate


class Listed(QWidget):
    """A title, a sentence, and a table that is only read."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.title, self.says = label("title"), label("label")
        self.says.setWordWrap(True)
        self._items = QStandardItemModel()
        self.table = QTableView()
        self.table.setObjectName(f"{name}_table")
        self.table.setProperty("look", "listed")
        self.table.setModel(self._items)
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(34)
        self.table.horizontalHeader().setFixedHeight(34)
        self.table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.card = QFrame()
        self.card.setProperty("look", "card")
        held = QVBoxLayout(self.card)
        held.setContentsMargins(0, 0, 0, 1)
        held.addWidget(self.table)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 14, 20, 28)
        self.column.setSpacing(10)
        self.column.addWidget(self.title)
        self.column.addWidget(self.says)
        self.column.addWidget(self.card, 1)

    def show_rows(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Shows these rows."""
        self._items.clear()
        self._items.setHorizontalHeaderLabels(list(heads))
        for row in rows:
            self._items.appendRow([QStandardItem(cell) for cell in row])

    def say(self, title: str, says: str) -> None:
        """The words over the table."""
        self.title.setText(title)
        self.says.setText(says)
        self.table.setAccessibleName(title)


def show_late(page: Listed, late: Sequence[Late], name_of: NameOf, month: str) -> None:
    """The dossiers behind the overdue figures of a month."""
    title = translate("Manager", "Overdue dossiers, {month}").format(month=month)
    says = "" if late else translate("Manager", "No dossier of this month is overdue.")
    page.say(title, says)
    heads = (
        translate("Manager", "Code"),
        translate("Manager", "Unit"),
        translate("Manager", "Procedure"),
        translate("Manager", "Due"),
        translate("Manager", "Settled on"),
    )
    still = translate("Manager", "still open")
    rows = [
        (
            each.code,
            name_of("unit", each.unit),
            name_of("procedure", each.procedure),
            _instant(each.due),
            _instant(each.settled_at) or still,
        )
        for each in late
    ]
    page.show_rows(heads, rows)


def show_settings(page: Listed, settings: Sequence[tuple[str, str]]) -> None:
    """What the center is set to."""
    says = translate("Manager", "An administrator changes these in the settings file of the center.")
    page.say(translate("Manager", "Settings"), says)
    heads = (translate("Manager", "Setting"), translate("Manager", "Value"))
    page.show_rows(heads, [(_setting(key), value) for key, value in settings])


def _setting(key: str) -> str:
    return {
        "code": translate("Manager", "Code of the center"),
        "name": translate("Manager", "Name"),
        "time_zone": translate("Manager", "Time zone"),
        "units": translate("Manager", "Units"),
        "teams": translate("Manager", "Field teams"),
        "hotline": translate("Manager", "Hotline"),
    }.get(key, key)


def _instant(at: datetime | None) -> str:
    return "" if at is None else at.strftime("%d/%m/%Y %H:%M")


class Ratings(QWidget):
    """How applicants rated the units: a bar to five, the mean, and how many said so."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("ratings")
        self._theme = theme
        self._rows: list[tuple[str, float | None, int, str]] = []
        self.title, self.says = label("title"), label("label")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 28)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self.says)
        column.addStretch()

    def show_table(self, table: Table, name_of: NameOf, month: str, lang: str) -> None:
        """Shows the ratings of a month."""
        self.title.setText(translate("Manager", "Satisfaction, {month}").format(month=month))
        rows = [(name_of("unit", unit), sum_of(members)) for unit, members in by_unit(table).items()]
        rows.append((translate("Manager", "All units"), dict(table["total"])))
        self._rows = [
            (name, row["rating"]["mean"], row["rating"]["count"], _rating_words(row["rating"], lang))
            for name, row in rows
        ]
        none = translate("Manager", "Nobody has rated the service in this month yet.")
        some = translate(
            "Manager", "Scores from 1 to 5, given by applicants at the kiosk or on the tracking page."
        )
        self.says.setText(some if table["total"]["rating"]["count"] else none)
        self.setAccessibleName("; ".join(f"{name}: {words}" for name, _mean, _count, words in self._rows))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, top = self._theme.colour, 84.0
        for at, (name, mean, _count, words) in enumerate(self._rows):
            last = at + 1 == len(self._rows)
            y = top + at * 40
            font = ui_font(self._theme, 13, 700 if last else 600)
            draw_text(painter, QRectF(20, y, 220, 24), name, font, palette.ink)
            draw_bar(painter, palette, QRectF(250, y + 8, 360, 8), (mean or 0.0) / 5, "info")
            draw_text(
                painter, QRectF(626, y, 360, 24), words, figures_font(self._theme, 13, 600), palette.ink
            )


def _rating_words(rating: dict[str, object], lang: str) -> str:
    mean, count = rating["mean"], rating["count"]
    if not isinstance(mean, float | int):
        return translate("Manager", "not rated")
    return translate("Manager", "{mean} of 5 ({n} ratings)").format(mean=decimal(mean, lang, 2), n=count)
