"""What the built program carries and what stays out; `build.spec` reads it, `make build` and the tests hold it.

PyInstaller takes all of Qt that a module could ever ask for (650 MB), every locale and every register of telephone
numbers. Here is what OneDoor asks for; the rest stays behind, by the path that it would have in the program.
"""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Final

LIMIT_MB: Final = 320

QT_BINDINGS: Final = frozenset(
    {"QtCore", "QtGui", "QtWidgets", "QtQml", "QtQuick", "QtSvg", "QtPdf", "QtTest"}
    | {"QtNetwork", "QtOpenGL"}  # those of QtQml and QtQuick import them
)
QML_MODULES: Final = frozenset(
    {"QtQml", "QtQml/Models", "QtQml/WorkerScript", "QtQuick", "QtQuick/Shapes", "QtQuick/Templates"}
)
QT_PLUGINS: Final = frozenset(
    {
        "platforms/offscreen",
        "platforms/wayland",
        "platforms/windows",
        "platforms/xcb",
        "imageformats/jpeg",
        "imageformats/webp",
        "platforminputcontexts/composeplatforminputcontextplugin",
        "platforminputcontexts/ibusplatforminputcontextplugin",  # Telex and Pinyin at the counter
        "platformthemes/xdgdesktopportal",
        "styles/modernwindowsstyle",
        "wayland-decoration-client/bradient",
        "wayland-graphics-integration-client/qt-plugin-wayland-egl",
        "wayland-shell-integration/xdg-shell",
        "xcbglintegrations/xcb-egl-integration",
        "xcbglintegrations/xcb-glx-integration",
    }
)
QT_LIBRARIES: Final = frozenset(
    {"Core", "DBus", "Gui", "Network", "OpenGL", "Pdf", "Qml", "QmlMeta", "QmlModels", "QmlWorkerScript"}
    | {"Quick", "QuickShapes", "QuickTemplates2", "Svg", "Test", "WaylandClient", "Widgets", "XcbQpa"}
)
"""What the three lists above are linked to; a test works it out anew."""

LOCALES: Final = frozenset({"root", "vi", "vi_VN", "en", "en_001", "en_GB", "zh", "zh_Hans", "zh_Hans_CN"})
"""The three languages, with what the data of each stands on."""

FONT_FILES: Final = frozenset(
    {f"BeVietnamPro-{weight}.ttf" for weight in ("Regular", "Medium", "SemiBold", "Bold", "ExtraBold")}
    | {"NotoSans[wdth,wght].ttf"}
)

FOLDERS: Final = ("resources", "sync/hub/templates", "sync/hub/static")
"""Files that the program reads, where it looks for them."""

PACKAGE_FILES: Final = ("escpos", "fontpkg_be_vietnam_pro", "fontpkg_noto_sans", "vietnam_provinces")
"""Packages whose files the program reads itself, or that read their own without PyInstaller knowing it."""

MIGRATIONS: Final = ("dossiers.storage.migrations", "sync.hub.migrations")
"""Alembic looks for these as files."""

FOUND_BY_NAME: Final = ("keyring.backends", "stdnum", *MIGRATIONS)
"""Packages of which the program takes a module by a name that only a pack, a machine or a database knows."""

LEFT_OUT: Final = (
    # where a telephone number is at home and who serves it: the program only asks whether it is one
    *("phonenumbers.geodata", "phonenumbers.carrierdata", "phonenumbers.tzdata"),
    *("phonenumbers.geocoder", "phonenumbers.carrier", "phonenumbers.timezone"),
    # the machine's SQLite may be one that loses data, and nothing of OneDoor's is kept there
    *("sqlite3", "_sqlite3"),
    # over the network, which the forms never use
    *("requests", "zeep"),
    # for those who develop with a library
    *("hypothesis", "mypy", "mypyc", "pytest", "_pytest", "setuptools", "distutils", "pip", "wheel"),
    *("IPython", "numpy", "tkinter", "lib2to3", "sqlalchemy.testing", "readline"),
)

MACHINE: Final[Mapping[str, str]] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
}
"""Libraries that stay the machine's, for its graphics drivers load the same: without them not even offscreen."""

MACHINE_WINDOW: Final[Mapping[str, str]] = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""The same, for a window."""

_DRIVERS: Final = re.compile(r"lib(stdc\+\+|gcc_s|z|expat|X11|X11-xcb|fontconfig|freetype)\.so\b.*")
_QT_LIBRARY: Final = re.compile(r"(?:lib)?Qt6(?P<name>\w+?)(?:\.so[.\d]*|\.dll)")
_QT_BINDING: Final = re.compile(r"(?P<name>Qt\w+?)(?:\.abi3\.so|\.pyd)")
_QT_FOREIGN: Final = re.compile(r".+\.exe|(?:av|sw)[a-z]+-\d+\.dll")
_QT_PLUGIN: Final = re.compile(r"(?:lib)?(?:q(?!t-))?(?P<name>.+?)(?:\.so|\.dll)")


def keeps(path: str) -> bool:
    """Whether the program carries the file that would lie at this path in it."""
    file = PurePosixPath(path.replace("\\", "/"))
    if library := _QT_LIBRARY.fullmatch(file.name):
        return library["name"] in QT_LIBRARIES
    match file.parts:
        case ("PySide6", "Qt", *inner) | ("PySide6", *inner) if len(inner) > 1:
            return _keeps_of_qt(inner[0], PurePosixPath(*inner[1:]))
        case ("PySide6", _):
            binding = _QT_BINDING.fullmatch(file.name)
            return binding["name"] in QT_BINDINGS if binding else not _QT_FOREIGN.fullmatch(file.name)
        case ("babel", "locale-data", _):
            return file.suffix != ".dat" or file.stem in LOCALES
        case (package, "files", _) if package.startswith("fontpkg_"):
            return file.name in FONT_FILES
        case ("resources", "i18n", *_):
            return file.suffix != ".ts"  # the compiled one beside it is read
        case (_,):
            return _DRIVERS.fullmatch(file.name) is None
    return True


def _keeps_of_qt(kind: str, file: PurePosixPath) -> bool:
    """The same of a file that came with Qt: `kind` is the folder of the wheel."""
    if kind == "plugins":
        plugin = _QT_PLUGIN.fullmatch(file.name)
        return plugin is not None and f"{file.parent}/{plugin['name']}" in QT_PLUGINS
    if kind == "qml":
        return str(file.parent) in QML_MODULES and file.suffix != ".qmltypes"
    return kind == "lib" and file.name.startswith("libicu")
