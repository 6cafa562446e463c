"""The frozen props as objects that QML can bind to: one class a page, made from the fields of its props."""

from dataclasses import fields
from typing import Any, cast

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.citizen import props as seen

QML_IMPORT_NAME = "OneDoor.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_ROLES = {Qt.ItemDataRole.UserRole + 1 + i: f.name for i, f in enumerate(fields(seen.Row))}
_Index = QModelIndex | QPersistentModelIndex


@QmlElement
@QmlUncreatable("made by the citizen's view model")
class OneDoorRows(QAbstractListModel):  # type: ignore[operator]
    """A list of `Row`; roles are the row's fields. It changes in place where its keys stay, so that delegates live on."""

    count_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: seen.Rows = ()

    @Property(int, notify=count_changed)
    def count(self) -> int:
        return len(self._rows)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = 0) -> Any:
        return getattr(self._rows[index.row()], _ROLES[role]) if role in _ROLES else None

    def roleNames(self) -> dict[int, QByteArray]:
        return {int(role): QByteArray(name.encode()) for role, name in _ROLES.items()}

    def show(self, rows: seen.Rows) -> None:
        if rows == self._rows:
            return
        same = [r.key for r in rows] == [r.key for r in self._rows]
        if not same:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            self.count_changed.emit()
            return
        before, self._rows = self._rows, rows
        for place, row in enumerate(rows):
            if row != before[place]:
                self.dataChanged.emit(self.index(place), self.index(place))


class View(QObject):
    """Shows one frozen value of props; QML reads its fields, Python calls `show`."""

    def __init__(self, empty: object, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = empty
        self._lists = {f.name: OneDoorRows(self) for f in fields(cast(Any, empty)) if f.type == seen.Rows}

    def show(self, props: object) -> None:
        if props == self._props:
            return
        self._props = props
        for name, rows in self._lists.items():
            rows.show(getattr(props, name))
        cast(Any, self).changed.emit()


def camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def _property(name: str, kind: Any, changed: Signal) -> Property:
    if kind == seen.Rows:
        return Property(OneDoorRows, lambda self: self._lists[name], constant=True)
    if kind is QColor:
        return Property(QColor, lambda self: QColor(getattr(self._props, name)), notify=cast(Any, changed))
    return Property(kind, lambda self: getattr(self._props, name), notify=cast(Any, changed))


def view_of(name: str, props: type, kinds: dict[str, Any] | None = None) -> type[View]:
    """A class named `name` with a property for each field of `props`; `kinds` tells another type for some."""
    changed = Signal()
    space: dict[str, Any] = {"__module__": __name__, "__doc__": props.__doc__, "changed": changed}
    for field in fields(props):
        kind = (kinds or {}).get(field.name, field.type)
        space[camel(field.name)] = _property(field.name, kind, changed)
    return cast(type[View], cast(Any, type(View))(name, (View,), space))


def registered(name: str, props: type) -> type[View]:
    """A class that QML can name but not make."""
    return cast(type[View], QmlElement(cast(Any, QmlUncreatable)("made by Python")(view_of(name, props))))


OneDoorBar = registered("OneDoorBar", seen.BarProps)
OneDoorHome = registered("OneDoorHome", seen.HomeProps)
OneDoorGroup = registered("OneDoorGroup", seen.GroupProps)
OneDoorService = registered("OneDoorService", seen.ServiceProps)
OneDoorQuestion = registered("OneDoorQuestion", seen.QuestionProps)
OneDoorPapers = registered("OneDoorPapers", seen.PapersProps)
OneDoorCheck = registered("OneDoorCheck", seen.CheckProps)
OneDoorDone = registered("OneDoorDone", seen.DoneProps)
