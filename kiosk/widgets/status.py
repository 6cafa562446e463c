"""The bar at the foot: how the station is, and what time the figures or the clock tell."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from kiosk.theme import Theme
from kiosk.widgets import chrome
from kiosk.widgets.header import label
from kiosk.widgets.paint import Dot, bar_colour
from kiosk.widgets.wording import StatusLine


class StatusBar(QFrame):
    """Lines at the left, with dots where they tell a state; one line at the right."""

    def __init__(self, theme: Theme, dots: bool = True) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setFixedHeight(chrome.STATUS_HEIGHT)
        self._theme, self._dots = theme, dots
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(0)
        self._lines = QHBoxLayout()
        self._lines.setSpacing(20)
        row.addLayout(self._lines)
        row.addStretch()
        self.right = label("secondary")
        self.right.setObjectName("status_right")
        row.addWidget(self.right)
        self.texts: tuple[str, ...] = ()

    def show_lines(self, lines: Sequence[StatusLine]) -> None:
        """Shows these instead of the ones before."""
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for line in lines:
            self._lines.addWidget(self._line(line))
        self.texts = tuple(line.text for line in lines)
        self.setAccessibleName("; ".join(self.texts))

    def _line(self, line: StatusLine) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        if self._dots:
            row.addWidget(Dot(bar_colour(self._theme.colour, line.tone)))
        row.addWidget(label("secondary", line.text))
        return holder
