"""What tests of the desktop windows share: fonts, background work that ends, and waiting without sleeping."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.i18n import Screens
from kiosk.jobs import Jobs
from kiosk.theme import Theme, load_theme, register_fonts


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The design's tokens, with their fonts given to Qt."""
    theme = load_theme()
    register_fonts(theme)
    return theme


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    """Background work that is ended with the test."""
    jobs = Jobs()
    yield jobs
    jobs.close()


@pytest.fixture
def screens(qapp: QApplication, tmp_path: Path) -> Iterator[Screens]:
    """The language of the screens; English again after the test."""
    screens = Screens(tmp_path / "translations")
    yield screens
    screens.switch("en")


def settle(qtbot: QtBot, jobs: Jobs) -> None:
    """Waits until nothing that was asked for is still to come."""
    qtbot.waitUntil(lambda: not jobs.busy, timeout=5000)


def shown(window: QWidget, name: str) -> QWidget:
    """The visible widget of this objectName. Fails if there is none."""
    found = [each for each in window.findChildren(QWidget, name) if each.isVisible()]
    assert found, f"nothing visible is called {name}"
    return found[-1]
