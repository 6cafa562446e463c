"""Taking an application at the counter: a compact form of the procedure's questions, checked at each field."""

import uuid
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from forms.identity import CitizenCard, parse_card
from forms.procedures import Procedure
from kiosk.counter.draft import Draft, topic_name
from kiosk.counter.form_fields import WIDE, Cell, Line, entry_for
from kiosk.counter.intake_side import IntakeSide
from kiosk.theme import Theme
from kiosk.widgets.buttons import ChoiceBox
from kiosk.widgets.header import label

translate = QCoreApplication.translate
Now = Callable[[], datetime]
_FREE = ("name", "text", "long_text", "email", "phone", "id_number", "tax_code", "customer_code")
"""Types of questions whose answer never changes which others are asked while it is being typed."""


class Intake(QWidget):
    """The form of one procedure. `filed` carries procedure, answers, files and the key of this filing.

    With `before` it is a correction of those answers.
    """

    filed = Signal(str, dict, list, str)
    left = Signal()
    procedure_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        procedures: Sequence[Procedure],
        chosen: Procedure,
        province: str,
        lang: str,
        now: Now,
        before: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("intake")
        self._theme, self._lang, self._now = theme, lang, now
        self.draft = Draft(chosen)
        self.key = str(uuid.uuid4())
        self.cells: dict[str, Cell] = {}
        self._cards: dict[str, QGridLayout] = {}
        self.procedures = self._choices(procedures, chosen)
        self.procedures.setEnabled(before is None)
        self.side = IntakeSide(theme, self.draft, lang, correcting=before is not None)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._form(before is not None), 1)
        row.addWidget(self.side)
        self._fill(before if before is not None else {}, province)
        self._left_with = self._typed()
        self._connect()

    def _choices(self, procedures: Sequence[Procedure], chosen: Procedure) -> QComboBox:
        combo = ChoiceBox(self._theme, "intake_procedure", most=420)
        combo.setAccessibleName(translate("Counter", "Procedure"))
        for each in procedures:
            combo.addItem(each.name.to(self._lang), each.id)
        combo.setCurrentIndex(combo.findData(chosen.id))
        return combo

    def _form(self, correcting: bool) -> QWidget:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 12, 20, 20)
        column.setSpacing(10)
        head = QHBoxLayout()
        title = (
            translate("Counter", "Correct the answers")
            if correcting
            else translate("Counter", "New application")
        )
        head.addWidget(label("title", title))
        head.addStretch()
        head.addWidget(self.procedures)
        column.addLayout(head)
        for topic in dict.fromkeys(each.topic for each in self.draft.procedure.fields if each.asked):
            column.addWidget(self._card(topic))
        column.addStretch()
        area.setWidget(inside)
        return area

    def _card(self, topic: Any) -> QFrame:
        card = QFrame()
        card.setProperty("look", "card")
        card.setObjectName(f"topic_{topic}")
        grid = QGridLayout(card)
        grid.setContentsMargins(16, 12, 16, 14)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.addWidget(label("heading", topic_name(topic, translate)), 0, 0, 1, 2)
        for at in range(2):
            grid.setColumnStretch(at, 1)
        self._cards[topic] = grid
        for asked in self.draft.procedure.fields:
            if asked.topic == topic and asked.asked:
                entry = entry_for(asked, self._lang, self.draft.procedure.rules.divisions, self._theme)
                self.cells[asked.key] = Cell(asked, entry, self._lang, card)
        return card

    def _fill(self, before: Mapping[str, Any], province: str) -> None:
        for key, cell in self.cells.items():
            value = before.get(key, cell.field.default)
            if cell.field.type == "address" and not value and province:
                value = {"province": province}
            if value is not None:
                cell.entry.show_value(value)
            self.draft.raw[key] = cell.entry.value()
        self._arrange()

    def _connect(self) -> None:
        for key, cell in self.cells.items():
            cell.entry.changed.connect(lambda key=key: self._changed(key))
            cell.entry.left.connect(lambda key=key: self._check(key))
            if cell.skip is not None:
                cell.skip.toggled.connect(lambda on, key=key: self._skip(key, on))
        self.side.handed_in.connect(self.hand_in)
        self.side.left.connect(self.left)
        self.procedures.activated.connect(
            lambda _at: self.procedure_chosen.emit(str(self.procedures.currentData()))
        )

    def first_input(self) -> QWidget:
        """Where writing begins: the first line that is empty."""
        shown = [self.cells[each.key].entry for each in self.draft.shown()]
        lines = [each for each in shown if isinstance(each, Line) and not each.value()]
        return (lines or shown)[0].inputs()[0]

    def reason(self) -> str:
        """Why it is corrected."""
        return self.side.why.toPlainText().strip() if self.side.why is not None else ""

    def _changed(self, key: str) -> None:
        cell = self.cells[key]
        value = cell.entry.value()
        if cell.field.type == "id_number" and isinstance(value, str) and "|" in value:
            self._take_card(key, value)
            return
        self.draft.raw[key] = value
        if cell.property("fault"):
            self._check(key)
        if cell.field.type not in _FREE:
            self._arrange()

    def _take_card(self, key: str, text: str) -> None:
        """A scanner wrote an identity card into the field: its parts go where they belong, its text nowhere."""
        card = parse_card(text, self.draft.procedure.rules)
        if not isinstance(card, CitizenCard):
            return
        self.cells[key].entry.show_value("")
        for part, value in card.answers().items():
            if part in self.cells:
                self.cells[part].entry.show_value(value)

    def _skip(self, key: str, on: bool) -> None:
        (self.draft.skipped.add if on else self.draft.skipped.discard)(key)
        self.cells[key].entry.setEnabled(not on)
        self.cells[key].show_fault("")
        self._arrange()

    def _check(self, key: str) -> None:
        value = self.draft.raw.get(key)
        if not value or key in self.draft.skipped or self._is_half(value):
            return
        found = self.draft.fault(key, self._lang, self._now().date())
        self.cells[key].show_fault(next(iter(found.values()), ""))

    def _is_half(self, value: Any) -> bool:
        return isinstance(value, Mapping) and not (value.get("street") and value.get("ward"))

    def _arrange(self) -> None:
        shown = {each.key for each in self.draft.shown()}
        for topic, grid in self._cards.items():
            cells = [cell for cell in self.cells.values() if cell.field.topic == topic]
            for cell in cells:
                grid.removeWidget(cell)
                cell.setVisible(cell.field.key in shown)
            visible = [cell for cell in cells if cell.field.key in shown]
            self._place(grid, visible)
            if (card := grid.parentWidget()) is not None:
                card.setVisible(bool(visible))
        self.side.show_draft()

    def _place(self, grid: QGridLayout, cells: Sequence[Cell]) -> None:
        row, column = 1, 0
        for cell in cells:
            wide = cell.field.type in WIDE
            if wide and column:
                row, column = row + 1, 0
            grid.addWidget(cell, row, column, 1, 2 if wide else 1)
            row, column = (row + 1, 0) if wide or column else (row, 1)
            cell.show_required(self.draft.is_required(cell.field))

    def hand_in(self) -> None:
        """Checks everything; says what is wrong at its field, or files once."""
        if not self.side.submit.isEnabled():
            return
        found = self.draft.faults(self._lang, self._now().date())
        if found:
            self.show_faults(found)
        elif self.side.why is not None and not self.reason():
            self.side.said.setText(translate("Counter", "Write the reason: it cannot be left out."))
            self.side.why.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.show_faults({})
            self.side.submit.setEnabled(False)
            self.filed.emit(self.draft.procedure.id, self.draft.answers(), list(self.side.files), self.key)

    def show_faults(self, found: Mapping[str, str]) -> None:
        """Says beside each field what is wrong with it; the first gets the focus. The form can be sent again."""
        self.side.submit.setEnabled(True)
        by_key: dict[str, str] = {}
        for where, said in found.items():
            by_key.setdefault(where.split(".")[0], said)
        for key, cell in self.cells.items():
            cell.show_fault(by_key.get(key, ""))
        first = next((key for key in by_key if key in self.cells), None)
        if first is not None:
            self.cells[first].entry.inputs()[0].setFocus(Qt.FocusReason.OtherFocusReason)
        one = translate("Counter", "One answer is not right yet.")
        many = translate("Counter", "{n} answers are not right yet.").format(n=len(by_key))
        self.side.said.setText("" if not by_key else one if len(by_key) == 1 else many)

    def may_go(self) -> bool:
        """Whether leaving throws nothing away, or was asked for a second time; the first time says what would be lost."""
        typed = self._typed()
        if typed == self._left_with:
            return True
        self._left_with = typed
        self.say(translate("Counter", "What was typed is not filed yet. To throw it away, leave once more."))
        return False

    def keep_procedure(self) -> None:
        """Shows the procedure of this form again, after another one was chosen and not taken."""
        self.procedures.blockSignals(True)
        self.procedures.setCurrentIndex(self.procedures.findData(self.draft.procedure.id))
        self.procedures.blockSignals(False)

    def _typed(self) -> tuple[dict[str, Any], set[str], list[tuple[str, Path]]]:
        return dict(self.draft.raw), set(self.draft.skipped), list(self.side.files)

    def say(self, sentence: str) -> None:
        """Says why it was not taken; what was typed stays."""
        self.side.submit.setEnabled(True)
        self.side.said.setText(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.hand_in()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif enter and not isinstance(self.focusWidget(), QPlainTextEdit | QPushButton):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)
