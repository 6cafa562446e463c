"""Type information for qmllint, read from the Python view models as Qt itself sees them.

Qt's own tool for Python (`pyside6-metaobjectdump`) reads the source and misses what is inherited or built at
run time; the meta-objects of the loaded classes tell the truth: every name and type that QML will meet.
Written for each QML module that `QML_IMPORT_NAME` names: `<out>/<module as path>/{qmldir,python.qmltypes}`.
"""

import argparse
import importlib
import os
import pkgutil
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple, cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import PySide6.QtQml as QtQml
from PySide6.QtCore import QMetaMethod, QMetaObject, QMetaProperty, QObject
from PySide6.QtGui import QGuiApplication

PLAIN: Final = {"bool", "int", "double", "QString", "QUrl", "QColor", "QDateTime", "QVariant", "void"}
LISTS: Final = {"QVariantList", "QVariantMap", "QStringList"}


class Registered(NamedTuple):
    """A Python class that QML can name."""

    type: type[QObject]
    module: str
    version: str
    name: str
    creatable: bool


_uncreatable: set[type] = set()


def watch_uncreatable() -> None:
    """Notes what QML may name but not make, which cannot be asked for later. Before view models are loaded."""
    original = QtQml.QmlUncreatable

    def watched(*reason: str) -> Callable[[type[QObject]], type[QObject]]:
        register: Any = original(*reason)

        def note(registered: type[QObject]) -> type[QObject]:
            _uncreatable.add(registered)
            return cast(type[QObject], register(registered))

        return note

    setattr(QtQml, "QmlUncreatable", watched)  # noqa: B010


def load(package: str) -> None:
    """Import every module below the package."""
    found = importlib.import_module(package)
    for module in pkgutil.walk_packages(found.__path__, package + "."):
        importlib.import_module(module.name)


def modules(packages: Iterable[str]) -> dict[str, list[Registered]]:
    """The classes below these packages that QML knows, by QML module."""
    grouped: dict[str, list[Registered]] = defaultdict(list)
    for known in _heirs(QObject):
        home = sys.modules.get(known.__module__)
        if home is None or not any(f"{known.__module__}.".startswith(f"{package}.") for package in packages):
            continue
        module, major = vars(home).get("QML_IMPORT_NAME"), vars(home).get("QML_IMPORT_MAJOR_VERSION", 1)
        minor = vars(home).get("QML_IMPORT_MINOR_VERSION", 0)
        # the stub asks for bytes, the call takes text only
        if module and QtQml.qmlTypeId(module, major, minor, known.__name__) >= 0:  # type: ignore[arg-type]
            version = f"{major}.{minor}"
            grouped[module].append(
                Registered(known, module, version, known.__name__, known not in _uncreatable)
            )
    return grouped


def _heirs(parent: type[QObject]) -> Iterator[type[QObject]]:
    for heir in parent.__subclasses__():
        yield heir
        yield from _heirs(heir)


def write(out: Path, packages: Iterable[str]) -> list[Path]:
    """Write a folder for each QML module; returns the folders."""
    written = []
    for module, entries in sorted(modules(packages).items()):
        folder = out.joinpath(*module.split("."))
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "qmldir").write_text(
            f"module {module}\ntypeinfo python.qmltypes\ndepends QtQuick\ndepends QtQml.Models\n"
        )
        (folder / "python.qmltypes").write_text(_document(entries))
        written.append(folder)
    return written


def _document(entries: Iterable[Registered]) -> str:
    exported = sorted(entries, key=lambda entry: entry.name)
    blocks = [_component(entry.type, _exports(entry)) for entry in exported]
    blocks += [_component(parent, []) for parent in _unnamed_parents(exported)]
    return "import QtQuick.tooling 1.2\n\nModule {\n" + "\n".join(blocks) + "\n}\n"


def _unnamed_parents(entries: Iterable[Registered]) -> list[type]:
    """Python classes that QML cannot name but whose properties the named ones inherit."""
    named = {entry.type for entry in entries}
    parents = {parent for known in named for parent in known.__mro__ if "staticMetaObject" in vars(parent)}
    ours = (parent for parent in parents - named if not parent.__module__.startswith("PySide6"))
    return sorted(ours, key=lambda parent: parent.__name__)


def _exports(entry: Registered) -> list[str]:
    return [
        f'exports: ["{entry.module}/{entry.name} {entry.version}"]',
        f"exportMetaObjectRevisions: [{int(entry.version.split('.')[0]) * 256}]",
        f"isCreatable: {str(entry.creatable).lower()}",
    ]


def _component(described: type, exports: list[str]) -> str:
    meta: QMetaObject = vars(described)["staticMetaObject"]
    base = meta.superClass()
    lines = [
        f'name: "{meta.className()}"',
        'accessSemantics: "reference"',
        f'prototype: "{base.className() if base else "QObject"}"',
        *exports,
        *_enums(meta),
        *_properties(meta),
        *_methods(meta),
    ]
    return "    Component {\n" + "\n".join(f"        {line}" for line in lines) + "\n    }"


def _enums(meta: QMetaObject) -> Iterator[str]:
    for at in range(meta.enumeratorOffset(), meta.enumeratorCount()):
        enum = meta.enumerator(at)
        values = ", ".join(f'"{_text(enum.key(index))}"' for index in range(enum.keyCount()))
        yield f'Enum {{ name: "{_text(enum.name())}"; values: [{values}] }}'


def _properties(meta: QMetaObject) -> Iterator[str]:
    for at in range(meta.propertyOffset(), meta.propertyCount()):
        shown: QMetaProperty = meta.property(at)
        name = _text(shown.name())
        parts = [f'name: "{name}"', *_type(_text(shown.typeName())), f"index: {at - meta.propertyOffset()}"]
        if not shown.isWritable():
            parts.append("isReadonly: true")
        if shown.isConstant():
            parts.append("isPropertyConstant: true")
        if shown.hasNotifySignal():
            parts.append(f'notify: "{_text(shown.notifySignal().name())}"')
        parts.append(f'read: "{name}"')
        yield f"Property {{ {'; '.join(parts)} }}"


def _methods(meta: QMetaObject) -> Iterator[str]:
    for at in range(meta.methodOffset(), meta.methodCount()):
        method: QMetaMethod = meta.method(at)
        kind = "Signal" if method.methodType() == QMetaMethod.MethodType.Signal else "Method"
        parts = [f'name: "{_text(method.name())}";']
        if kind == "Method" and (result := _text(method.typeName())) not in ("void", ""):
            parts += [f"{part};" for part in _type(result)]
        names = [_text(name) for name in method.parameterNames()]
        for index, given in enumerate(method.parameterTypes()):
            name = names[index] or f"a{index + 1}"
            parts.append(f'Parameter {{ name: "{name}"; {"; ".join(_type(_text(given)))} }}')
        yield f"{kind} {{ {' '.join(parts)} }}"


def _type(name: str) -> list[str]:
    """`QString` as it is, `Rows*` as a pointer; what Python alone knows is any value to QML."""
    if name.endswith("*"):
        return [f'type: "{name.rstrip("*")}"', "isPointer: true"]
    known = name if name in PLAIN | LISTS or name.startswith("Q") else "QVariant"
    return [f'type: "{known}"']


def _text(raw: Any) -> str:
    return bytes(raw).decode() if not isinstance(raw, str) else raw


def main() -> int:
    options = argparse.ArgumentParser(prog="tools.qmltypes", description=__doc__)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("packages", nargs="+", help="packages whose view models are described")
    chosen = options.parse_args()
    application = QGuiApplication([])
    watch_uncreatable()
    for package in chosen.packages:
        load(package)
    for folder in write(chosen.out, chosen.packages):
        print(folder)
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
