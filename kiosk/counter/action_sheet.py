"""The sheet of an action: its questions as fields, its faults beside them, and nothing done before it holds."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kiosk.counter import questions
from kiosk.counter.questions import Question, body_of, fault_of
from kiosk.theme import Theme
from kiosk.widgets.buttons import ChoiceBox, IconButton
from kiosk.widgets.header import label
from kiosk.widgets.sheet import Sheet

translate = QCoreApplication.translate
Now = Callable[[], datetime]


class Asked(QFrame):
    """One question: its label, its fault when it has one, its field."""

    def __init__(self, theme: Theme, question: Question) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("look", "asked")
        self.question = question
        self.files: list[tuple[str, Path]] = []
        self.fault: QLabel = label("fault")
        self.fault.setObjectName(f"fault_{question.key}")
        self.fault.hide()
        self.field = self._make()
        self.field.setObjectName(f"ask_{question.key}")
        self.field.setAccessibleName(question.label)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if question.sort != "yes_no":
            column.addWidget(label("strong", question.label))
        column.addWidget(self.fault)
        column.addWidget(self.field)

    def _make(self) -> QWidget:
        question = self.question
        match question.sort:
            case "text":
                box = QPlainTextEdit()
                box.setTabChangesFocus(True)
                box.setFixedHeight(84)
                box.textChanged.connect(self._mend)
                return box
            case "choice":
                combo = ChoiceBox(self._theme, "", most=2000)
                for choice in question.choices:
                    combo.addItem(choice.name, choice.id)
                combo.setCurrentIndex(max(combo.findData(question.value), 0) if question.choices else -1)
                return combo
            case "items":
                return self._items()
            case "files":
                return self._files()
            case "yes_no":
                return QCheckBox(question.label)
        line = QLineEdit(question.value)
        line.setPlaceholderText(question.hint)
        line.textChanged.connect(self._mend)
        return line

    def _items(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for choice in self.question.choices:
            box = QCheckBox(choice.name)
            box.setObjectName(f"item_{choice.id}")
            column.addWidget(box)
        return holder

    def _files(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        kinds, add, names = (
            ChoiceBox(self._theme, "paper_kind"),
            QPushButton(translate("Counter", "Add a file …")),
            label("label"),
        )
        for choice in self.question.choices:
            kinds.addItem(choice.name, choice.id)
        kinds.setVisible(bool(self.question.choices))
        add.setAutoDefault(False)

        def choose() -> None:
            name, _ = QFileDialog.getOpenFileName(self, self.question.label)
            if name:
                self.files.append((str(kinds.currentData() or "other"), Path(name)))
                names.setText(", ".join(file.name for _, file in self.files))

        add.clicked.connect(lambda _checked=False: choose())
        for each in (kinds, add, names):
            row.addWidget(each)
        row.addStretch()
        return holder

    def value(self) -> Any:
        """What stands in the field."""
        field = self.field
        if isinstance(field, QPlainTextEdit):
            return field.toPlainText()
        if isinstance(field, QComboBox):
            return str(field.currentData() or "")
        if isinstance(field, QCheckBox):
            return field.isChecked()
        if isinstance(field, QLineEdit):
            return field.text()
        return [box.text() for box in field.findChildren(QCheckBox) if box.isChecked()]

    def check(self, now: datetime) -> bool:
        """Whether the value holds; says beside the field what is wrong."""
        value = self.value()
        said = fault_of(self.question, value, now) if isinstance(value, str) else ""
        self.fault.setText(said)
        self.fault.setVisible(bool(said))
        self._column.setContentsMargins(10 if said else 0, 0, 0, 0)
        for widget in (self, self.field):
            widget.setProperty("fault", bool(said))
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        return not said

    def _mend(self) -> None:
        if self.fault.isVisible() and isinstance(value := self.value(), str) and value.strip():
            self.fault.hide()


class ActionSheet(Sheet):
    """Asks for what an action needs; `confirmed` carries the body and the files."""

    confirmed = Signal(str, dict, list)

    def __init__(self, theme: Theme, window: QWidget, asked: questions.Sheet, now: Now) -> None:
        super().__init__(window)
        self.setObjectName("action_sheet")
        self.setAccessibleName(asked.title)
        self._asked, self._now = asked, now
        self.column.addWidget(label("title", asked.title))
        if asked.says:
            says = label("label", asked.says)
            says.setWordWrap(True)
            self.column.addWidget(says)
        self.fields = [Asked(theme, question) for question in asked.questions]
        for each in self.fields:
            self.column.addWidget(each)
        self.do = IconButton(theme, "sheet_do", "dangerous" if asked.grave else "primary", key="Ctrl+Enter")
        self.do.show_words(asked.do)
        self.leave = QPushButton(translate("Counter", "Cancel"))
        self.leave.setObjectName("sheet_cancel")
        self.leave.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.leave)
        buttons.addWidget(self.do)
        self.column.addSpacing(4)
        self.column.addLayout(buttons)
        self.do.clicked.connect(lambda _checked=False: self.confirm())
        self.leave.clicked.connect(lambda _checked=False: self.dismiss())

    def ask(self) -> None:
        """Opens with the focus in the first field."""
        first = next(
            (each.field for each in self.fields if each.question.sort not in ("items", "files")), None
        )
        self.open(first or self.do)

    def confirm(self) -> None:
        """Checks every field; does the action only if all hold."""
        now = self._now()
        wrong = [each for each in self.fields if not each.check(now)]
        if wrong:
            self.fit()
            wrong[0].field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        values = {each.question.key: each.value() for each in self.fields}
        files = [file for each in self.fields for file in each.files]
        self.confirmed.emit(str(self._asked.kind), body_of(self._asked, values, now), files)
        self.dismiss()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and (event.modifiers() & Qt.KeyboardModifier.ControlModifier or not self._writes()):
            self.confirm()
            return
        super().keyPressEvent(event)

    def _writes(self) -> bool:
        return isinstance(self.focusWidget(), QPlainTextEdit | QPushButton)
