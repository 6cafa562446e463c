"""How an appointment came about, step by step, in a card beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.counter.answers import Fact
from kiosk.counter.ports import StepSeen
from kiosk.theme import Theme
from kiosk.widgets.header import label
from kiosk.widgets.paint import Dot
from kiosk.widgets.sheet import Popover

translate = QCoreApplication.translate


def explanation(theme: Theme, window: QWidget, steps: Sequence[StepSeen]) -> Popover:
    """The card with the steps."""
    card = Popover(window)
    card.setAccessibleName("; ".join(step.say for step in steps))
    card.column.addWidget(label("heading", translate("Counter", "How this appointment came about")))
    for step in steps:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Dot(theme.colour.primary, 8), 0, Qt.AlignmentFlag.AlignTop)
        said = label("plain", step.say)
        said.setWordWrap(True)
        row.addWidget(said, 1)
        card.column.addLayout(row)
    return card


def answers_card(window: QWidget, facts: Sequence[Fact]) -> Popover:
    """A card with every answer of the application."""
    card = Popover(window, width=440)
    card.column.addWidget(label("heading", translate("Counter", "All answers")))
    for fact in facts:
        row = QHBoxLayout()
        name, value = label("label", fact.label), label("strong", fact.value)
        name.setFixedWidth(150)
        for each in (name, value):
            each.setWordWrap(True)
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(value, 1, Qt.AlignmentFlag.AlignTop)
        card.column.addLayout(row)
    return card
