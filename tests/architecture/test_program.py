"""The built program carries what OneDoor asks for, and nothing else: the lists of `tools.parts` against the source."""

import ast
import importlib
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import babel.localedata
import PySide6
import pytest
from babel.dates import format_date
from babel.numbers import format_decimal

from kiosk import theme
from tests.architecture.source import ROOMS, ROOT, files, imports, tracked, tree
from tools import build, parts
from tools.licences import licences

QT = Path(PySide6.__file__).resolve().parent
ELSEWHERE = {"platforms/windows", "styles/modernwindowsstyle"}
"""Plugins that the wheel for Windows alone has."""

UNUSED = [
    "libQt6WebEngineCore.so.6",
    "PySide6/Qt/lib/libQt6WebEngineCore.so.6",
    "PySide6/Qt/lib/libQt63DCore.so.6",
    "PySide6/Qt/lib/libQt6Designer.so.6",
    "PySide6/Qt/lib/libavcodec.so.61",
    "PySide6/Qt/libexec/QtWebEngineProcess",
    "PySide6/Qt/plugins/platforms/libqvnc.so",
    "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
    "PySide6/Qt/qml/QtCharts/qmldir",
    "PySide6/Qt/qml/QtQuick/Controls/qmldir",
    "PySide6/Qt/qml/QtQuick/plugins.qmltypes",
    "PySide6/Qt/resources/icudtl.dat",
    "PySide6/Qt/translations/qtbase_de.qm",
    "PySide6/QtCharts.abi3.so",
    "PySide6\\Qt6WebEngineCore.dll",
    "PySide6\\QtWebEngineProcess.exe",
    "PySide6\\QtDesigner.pyd",
    "PySide6\\avcodec-61.dll",
    "PySide6\\plugins\\multimedia\\windowsmediaplugin.dll",
    "PySide6\\qml\\QtQuick3D\\qmldir",
    "babel/locale-data/fr.dat",
    "fontpkg_be_vietnam_pro/files/BeVietnamPro-Thin.ttf",
    "libstdc++.so.6",
    "resources/i18n/qt/onedoor_vi.ts",
]
USED = [
    "PySide6/Qt/lib/libQt6Quick.so.6",
    "PySide6/Qt/lib/libicudata.so.73",
    "PySide6/Qt/plugins/platforms/libqoffscreen.so",
    "PySide6/Qt/qml/QtQuick/Shapes/qmldir",
    "PySide6/QtCore.abi3.so",
    "PySide6/libpyside6.abi3.so.6.11",
    "PySide6\\Qt6Gui.dll",
    "PySide6\\QtCore.pyd",
    "PySide6\\opengl32sw.dll",
    "PySide6\\plugins\\platforms\\qwindows.dll",
    "PySide6\\qml\\QtQuick\\qmldir",
    "babel/global.dat",
    "babel/locale-data/zh_Hans.dat",
    "libssl.so.3",
    "python311.dll",
    "resources/i18n/qt/onedoor_vi.qm",
    "resources/i18n/vi/hub.po",
]


def test_the_bindings_of_qt_are_those_that_the_screens_load() -> None:
    asked = {name.split(".")[1] for path in files("kiosk") for name in imports(path) if "PySide6.Qt" in name}
    load = f"import sys, {', '.join(f'PySide6.{name}' for name in sorted(asked))}"
    report = "print(*(name[8:] for name in sys.modules if name.startswith('PySide6.Qt')))"
    said = subprocess.run(
        [sys.executable, "-c", f"{load}\n{report}"], capture_output=True, text=True, check=True
    )
    assert set(said.stdout.split()) == parts.QT_BINDINGS


def test_the_modules_of_qml_are_those_that_the_pages_import() -> None:
    qml = ROOT / "resources" / "qml"
    scanner = [QT / "Qt" / "libexec" / "qmlimportscanner", "-rootPath", qml, "-importPath", QT / "Qt" / "qml"]
    scanned = json.loads(subprocess.run(scanner, capture_output=True, check=True).stdout)
    assert {found["relativePath"] for found in scanned if found.get("plugin")} == parts.QML_MODULES


def test_every_plugin_of_qt_exists() -> None:
    plugins = QT / "Qt" / "plugins"
    names = {str(path.relative_to(plugins)) for path in plugins.rglob("*.so")}
    kept = {name for name in names if parts.keeps(f"PySide6/Qt/plugins/{name}")}
    assert len(kept) == len(parts.QT_PLUGINS - ELSEWHERE)


def test_the_libraries_of_qt_are_those_that_the_rest_is_linked_to() -> None:
    carried = [path for path in QT.rglob("*.so") if parts.keeps(f"PySide6/{path.relative_to(QT)}")]
    said = subprocess.run(["ldd", *carried], capture_output=True, text=True, check=True).stdout
    assert set(re.findall(r"libQt6(\w+)\.so\.6 =>", said)) == parts.QT_LIBRARIES


@pytest.mark.parametrize("path", UNUSED)
def test_what_nothing_uses_stays_out(path: str) -> None:
    assert not parts.keeps(path)


@pytest.mark.parametrize("path", USED)
def test_what_is_used_is_carried(path: str) -> None:
    assert parts.keeps(path)


def test_the_locales_are_those_that_dates_and_numbers_are_written_with(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read = set()
    find = babel.localedata.resolve_locale_filename
    monkeypatch.setattr(
        babel.localedata, "resolve_locale_filename", lambda name: (read.add(str(name)), find(name))[1]
    )
    monkeypatch.setattr(babel.localedata, "_cache", {})
    for locale in _written_locales():
        format_date(date(2026, 11, 23), "EEEE", locale=locale)
        format_decimal(1.5, locale=locale)
    assert read == parts.LOCALES


def _written_locales() -> set[str]:
    """Every text of the source that is a locale of one of our languages."""
    texts = {
        node.value
        for path in files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    return {text for text in texts if re.fullmatch(r"(vi|en|zh)(_\w+)?", text)}


def test_the_fonts_are_those_of_the_screens_and_the_hubs_pages() -> None:
    screens = {path.name for path in theme.font_files() if theme.FONTS not in path.parents}
    pages = set(re.findall(r"\w+-\w+\.ttf", (ROOT / "sync/hub/static/pages.css").read_text()))
    assert screens | {name for name in pages if "BeVietnam" in name} == parts.FONT_FILES


def test_every_file_beside_the_code_is_carried() -> None:
    beside = {path.relative_to(ROOT) for path in tracked() if path.suffix != ".py"}
    beside = {path for path in beside if path.parts[0] in (*ROOMS, "resources")}
    assert len(beside) > 100
    assert not [path for path in beside if not any(path.is_relative_to(each) for each in parts.FOLDERS)]


def test_every_package_whose_files_the_code_reads_is_carried_with_them() -> None:
    read = set(_names_given_to("files")) | {"vietnam_provinces"}
    assert read
    assert read <= set(parts.PACKAGE_FILES)


def test_every_module_asked_for_by_name_can_be_found() -> None:
    built = {name.split("{")[0].rstrip(".") for name in _names_given_to("import_module")}
    assert built == {"stdnum"}
    assert built <= set(parts.FOUND_BY_NAME)


def _names_given_to(function: str) -> Iterator[str]:
    """The text that each call of a function gives first; of one with gaps, what comes before the first."""
    for path in files():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == function and node.args:
                first = node.args[0]
                if isinstance(first, ast.JoinedStr | ast.Constant):
                    yield (
                        ast.literal_eval(first)
                        if isinstance(first, ast.Constant)
                        else ast.unparse(first)[2:-1]
                    )


@pytest.mark.parametrize("package", parts.MIGRATIONS)
def test_migrations_are_where_the_program_looks_for_them(package: str) -> None:
    assert importlib.import_module(f"{package}.versions")
    named = {line for path in files("dossiers", "sync") for line in path.read_text().splitlines()}
    assert any(f'"{package}"' in line for line in named)


def test_nothing_that_is_left_out_is_imported() -> None:
    asked = {name for path in files() for name in imports(path)}
    assert not {
        name for name in asked for left in parts.LEFT_OUT if name == left or name.startswith(f"{left}.")
    }


def test_a_program_that_is_too_large_or_carries_the_web_engine_is_refused(tmp_path: Path) -> None:
    inside = tmp_path / "_internal"
    inside.mkdir()
    with (inside / "libQt6WebEngineCore.so.6").open("wb") as stream:
        stream.truncate((parts.LIMIT_MB + 1) * build.MB)
    said = list(build.faults(tmp_path))
    assert "has 321 MB, more than 320" in said[0]
    assert "libQt6WebEngineCore.so.6 is not used" in said[1]


def test_a_library_that_nobody_brings_is_missed(tmp_path: Path) -> None:
    (tmp_path / "program").write_bytes(Path("/usr/bin/env").read_bytes())
    (tmp_path / "_sqlite3.so").write_bytes((QT / "QtCore.abi3.so").read_bytes())
    assert build.missing(tmp_path)["libQt6Core.so.6"] == "_sqlite3.so"
    assert "libc.so.6" not in build.missing(tmp_path)


def test_the_libraries_bring_their_licences_or_say_which_they_have() -> None:
    carried = {
        Path(target).name: Path(source).name for source, target in licences(["reportlab.lib", "PySide6"])
    }
    assert carried["reportlab"] == "LICENSE"
    assert carried["PySide6_Essentials"] == "METADATA"


def test_what_a_machine_has_to_bring_is_documented() -> None:
    page = (ROOT / "docs" / "install.md").read_text()
    assert not [name for name in {**parts.MACHINE, **parts.MACHINE_WINDOW}.values() if name not in page]
