"""What every window of this process stands on, before there is a station: Qt, the design, the language, background work."""

import os
import sys
from typing import Final

os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")

from platformdirs import user_cache_path
from PySide6.QtWidgets import QApplication

from kiosk.i18n import Screens
from kiosk.jobs import Jobs
from kiosk.theme import Theme, load_theme, register_fonts

_KEPT: Final[list[QApplication]] = []


def qt_application() -> QApplication:
    """The one application object, kept until the process ends; offscreen where there is no display."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    has_display = (
        sys.platform in ("win32", "darwin") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
    if not has_display:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
    _KEPT.append(QApplication(["onedoor"]))
    return _KEPT[0]


class Surface:
    """The windows' own things; `lang` is what they speak at first."""

    def __init__(self, lang: str) -> None:
        self.app = qt_application()
        self.theme: Theme = load_theme()
        register_fonts(self.theme)
        self.screens = Screens(user_cache_path("onedoor", appauthor=False) / "i18n")
        self.screens.switch(lang)
        self.jobs = Jobs()
