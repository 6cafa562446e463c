"""The fields of an application on the desktop: one kind of widget for each type of question."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from forms.divisions import Divisions
from forms.fields import Field
from kiosk.theme import Theme
from kiosk.widgets.buttons import ChoiceBox
from kiosk.widgets.header import label

translate = QCoreApplication.translate
WIDE = ("address", "long_text", "multi")


class Entry(QWidget):
    """A widget that takes one answer; `changed` on every change, `left` when the person has moved on."""

    changed = Signal()
    left = Signal()

    def value(self) -> Any:
        """The answer as it stands; None or empty where there is none."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Fills in an answer."""
        raise NotImplementedError

    def inputs(self) -> list[QWidget]:
        """The widgets that take the focus, first to last."""
        raise NotImplementedError

    def mark(self, wrong: bool) -> None:
        """Shows whether the answer is wrong."""
        for each in self.inputs():
            each.setProperty("fault", wrong)
            each.style().unpolish(each)
            each.style().polish(each)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)

    def _watch(self) -> None:
        for each in self.inputs():
            each.installEventFilter(self)

    def _only(self, widget: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(widget)
        self._watch()


class Line(Entry):
    """One line: names, numbers, dates."""

    def __init__(self, hint: str, longest: int) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setPlaceholderText(hint)
        self.line.setMaxLength(longest)
        self.line.textChanged.connect(lambda _text: self.changed.emit())
        self._only(self.line)

    def value(self) -> str:
        return self.line.text()

    def show_value(self, value: Any) -> None:
        self.line.setText("" if value is None else str(value))

    def inputs(self) -> list[QWidget]:
        return [self.line]


class Day(Line):
    """A date, written day first."""

    def show_value(self, value: Any) -> None:
        self.line.setText("/".join(reversed(str(value).split("-"))) if value else "")


class Lines(Entry):
    """Several lines; Tab goes on."""

    def __init__(self) -> None:
        super().__init__()
        self.box = QPlainTextEdit()
        self.box.setTabChangesFocus(True)
        self.box.setFixedHeight(72)
        self.box.textChanged.connect(self.changed)
        self._only(self.box)

    def value(self) -> str:
        return self.box.toPlainText()

    def show_value(self, value: Any) -> None:
        self.box.setPlainText(str(value or ""))

    def inputs(self) -> list[QWidget]:
        return [self.box]


class OneOf(Entry):
    """One of several options."""

    def __init__(self, theme: Theme, options: list[tuple[Any, str]]) -> None:
        super().__init__()
        self.combo = ChoiceBox(theme, "", most=2000)
        self.combo.setPlaceholderText(translate("Counter", "Choose"))
        for id, words in options:
            self.combo.addItem(words, id)
        self.combo.setCurrentIndex(-1)
        self.combo.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self._only(self.combo)

    def value(self) -> Any:
        return self.combo.currentData()

    def show_value(self, value: Any) -> None:
        at = next((at for at in range(self.combo.count()) if self.combo.itemData(at) == value), -1)
        self.combo.setCurrentIndex(at)

    def inputs(self) -> list[QWidget]:
        return [self.combo]


class SomeOf(Entry):
    """Any of several options, in two columns."""

    def __init__(self, options: list[tuple[Any, str]]) -> None:
        super().__init__()
        self._boxes = [(id, QCheckBox(words)) for id, words in options]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        for at, (id, box) in enumerate(self._boxes):
            box.setObjectName(f"option_{id}")
            box.toggled.connect(lambda _on: self.changed.emit())
            grid.addWidget(box, at // 3, at % 3)
        self._watch()

    def value(self) -> list[Any]:
        return [id for id, box in self._boxes if box.isChecked()]

    def show_value(self, value: Any) -> None:
        for id, box in self._boxes:
            box.setChecked(isinstance(value, list | tuple) and id in value)

    def inputs(self) -> list[QWidget]:
        return [box for _id, box in self._boxes]


class YesNo(Entry):
    """Two buttons; none is pressed at first."""

    def __init__(self) -> None:
        super().__init__()
        self._buttons = {
            True: QPushButton(translate("Counter", "Yes")),
            False: QPushButton(translate("Counter", "No")),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for said, button in self._buttons.items():
            button.setObjectName("yes" if said else "no")
            button.setProperty("look", "segment")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setAutoDefault(False)
            button.toggled.connect(lambda _on: self.changed.emit())
            row.addWidget(button)
        row.addStretch()
        self._watch()

    def value(self) -> bool | None:
        return next((said for said, button in self._buttons.items() if button.isChecked()), None)

    def show_value(self, value: Any) -> None:
        if value in (True, False):
            self._buttons[bool(value)].setChecked(True)

    def inputs(self) -> list[QWidget]:
        return list(self._buttons.values())


class Address(Entry):
    """Street, ward, province; the lists are the official ones, a name can be typed."""

    def __init__(self, theme: Theme, divisions: Divisions) -> None:
        super().__init__()
        self._divisions = divisions
        self.street = QLineEdit()
        self.street.setObjectName("address_street")
        self.street.setPlaceholderText(translate("Counter", "House number, street, hamlet"))
        self.ward = _typed_combo(theme, "ward", translate("Counter", "Ward or commune"))
        self.province = _typed_combo(theme, "province", translate("Counter", "Province or city"))
        self.province.addItems([each.name for each in divisions.provinces()])
        self.province.setCurrentIndex(-1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.street, 2)
        row.addWidget(self.ward, 1)
        row.addWidget(self.province, 1)
        self.street.textChanged.connect(lambda _text: self.changed.emit())
        self.ward.currentTextChanged.connect(lambda _text: self.changed.emit())
        self.province.currentTextChanged.connect(self._province_changed)
        self._watch()

    def _province_changed(self, name: str) -> None:
        province = self._divisions.find_province(name)
        kept = self.ward.currentText()
        self.ward.clear()
        if province is not None:
            self.ward.addItems([each.name for each in self._divisions.wards(province.code)])
        self.ward.setCurrentIndex(-1)
        self.ward.setEditText(kept)
        self.changed.emit()

    def value(self) -> dict[str, str]:
        return {
            "province": self.province.currentText(),
            "ward": self.ward.currentText(),
            "street": self.street.text(),
        }

    def show_value(self, value: Any) -> None:
        parts = value if isinstance(value, Mapping) else {}
        self.province.setCurrentText(str(parts.get("province") or ""))
        self.ward.setEditText(str(parts.get("ward") or ""))
        self.street.setText(str(parts.get("street") or ""))

    def inputs(self) -> list[QWidget]:
        return [self.street, self.ward, self.province]


def _typed_combo(theme: Theme, name: str, hint: str) -> QComboBox:
    combo = ChoiceBox(theme, f"address_{name}", most=2000)
    combo.setEditable(True)
    combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    line = QLineEdit()
    line.setPlaceholderText(hint)
    line.setAccessibleName(hint)
    combo.setLineEdit(line)
    completer = QCompleter(combo.model(), combo)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    combo.setCompleter(completer)
    return combo


def entry_for(field: Field, lang: str, divisions: Divisions, theme: Theme) -> Entry:
    """The widget for a question."""
    options: list[tuple[Any, str]] = [(each.id, each.text.to(lang)) for each in field.options]
    hint = field.hint.to(lang) if field.hint else ""
    match field.type:
        case "address":
            return Address(theme, divisions)
        case "choice":
            return OneOf(theme, options)
        case "multi":
            return SomeOf(options)
        case "yes_no":
            return YesNo()
        case "long_text":
            return Lines()
        case "date":
            return Day(hint, 10)
    return Line(hint, min(field.longest, 400))


class Cell(QFrame):
    """A question in the form: label, fault, field, and perhaps a way on without an answer."""

    def __init__(self, field: Field, entry: Entry, lang: str, card: QWidget) -> None:
        super().__init__(card)
        self.setProperty("look", "asked")
        self.setObjectName(f"cell_{field.key}")
        self.field, self.entry = field, entry
        self._label = field.label.to(lang) + (f" ({field.unit})" if field.unit else "")
        self.name, self.fault = label("secondary"), label("fault")
        self.fault.setObjectName(f"fault_{field.key}")
        self.fault.setWordWrap(True)
        self.fault.hide()
        self.skip = QCheckBox(field.skip.label.to(lang)) if field.skip and field.skip.sets else None
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.name)
        column.addWidget(self.fault)
        column.addWidget(entry)
        if self.skip is not None:
            self.skip.setObjectName(f"skip_{field.key}")
            column.addWidget(self.skip)
        column.addStretch()
        for each in entry.inputs():
            if not each.objectName() or isinstance(entry, Line | OneOf | Lines | Day):
                each.setObjectName(f"field_{field.key}")
            each.setAccessibleName(field.question.to(lang))

    def show_required(self, required: bool) -> None:
        """Whether the answer may be left out is said beside the label."""
        optional = "" if required else "  " + translate("Counter", "(if any)")
        self.name.setText(self._label + optional)

    def show_fault(self, say: str) -> None:
        """Says what is wrong, or that nothing is."""
        self.fault.setText(say)
        self.fault.setVisible(bool(say))
        self._column.setContentsMargins(10 if say else 0, 0, 0, 0)
        self.setProperty("fault", bool(say))
        self.style().unpolish(self)
        self.style().polish(self)
        self.entry.mark(bool(say))
