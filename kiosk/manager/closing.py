"""The question before a month is frozen: what it means, and a word of why where one is needed."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from kiosk.theme import Theme
from kiosk.widgets.buttons import IconButton
from kiosk.widgets.header import label
from kiosk.widgets.sheet import Sheet

translate = QCoreApplication.translate


class ClosingSheet(Sheet):
    """`confirmed` carries the reason, perhaps empty."""

    confirmed = Signal(str)

    def __init__(self, window: QWidget, theme: Theme, month: str) -> None:
        super().__init__(window)
        self.setObjectName("closing_sheet")
        self.column.addWidget(label("title", translate("Manager", "Close {month}").format(month=month)))
        says = label(
            "label",
            translate(
                "Manager",
                "The table and the list of dossiers behind it are frozen and signed with your name. What comes to"
                " light later stands beside them, never in the old numbers.",
            ),
        )
        says.setWordWrap(True)
        self.column.addWidget(says)
        why = translate("Manager", "Reason, if a station has not been heard since the month ended")
        self.column.addWidget(label("strong", why))
        self.reason = QLineEdit()
        self.reason.setObjectName("closing_reason")
        self.reason.setAccessibleName(why)
        self.column.addWidget(self.reason)
        leave = QPushButton(translate("Manager", "Cancel"))
        leave.setObjectName("sheet_cancel")
        leave.setAutoDefault(False)
        do = IconButton(theme, "sheet_do", "primary")
        do.show_words(translate("Manager", "Close the month"))
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(leave)
        row.addWidget(do)
        self.column.addLayout(row)
        leave.clicked.connect(lambda _checked=False: self.dismiss())
        do.clicked.connect(lambda _checked=False: self._confirm())

    def ask(self) -> None:
        """Opens with the focus in the field."""
        self.open(self.reason)

    def _confirm(self) -> None:
        self.confirmed.emit(self.reason.text().strip())
        self.dismiss()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._confirm()
        else:
            super().keyPressEvent(event)


def closing_sheet(window: QWidget, theme: Theme, month: str) -> ClosingSheet:
    """The question, not yet opened."""
    return ClosingSheet(window, theme, month)
