"""The launcher: four ways in, one way out."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk import starting
from kiosk.application import Program
from kiosk.i18n import Screens
from kiosk.launcher.window import CARDS, Launcher
from kiosk.theme import Theme
from tests.support.office import an_office

NAMES = [name for name, _icon in CARDS]


@pytest.fixture
def opened() -> list[str]:
    return []


@pytest.fixture
def launcher(qtbot: QtBot, theme: Theme, opened: list[str]) -> Launcher:
    actions = {name: (lambda name=name: opened.append(name)) for name in NAMES}
    launcher = Launcher(actions, theme, "en", "Hạ Long · DEMO")
    qtbot.addWidget(launcher)
    launcher.show()
    return launcher


@pytest.mark.parametrize(("at", "name"), list(enumerate(NAMES)))
def test_a_card_opens_by_click_by_enter_and_by_its_number(
    qtbot: QtBot, launcher: Launcher, opened: list[str], at: int, name: str
) -> None:
    card = launcher.cards[name]

    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    qtbot.keyClick(card, Qt.Key.Key_Return)
    qtbot.keyClick(launcher, Qt.Key(Qt.Key.Key_1 + at))

    assert opened == [name] * 3


def test_a_card_whose_program_is_not_here_cannot_be_pressed(qtbot: QtBot, theme: Theme) -> None:
    launcher = Launcher({}, theme, "en")
    qtbot.addWidget(launcher)

    assert not any(card.isEnabled() for card in launcher.cards.values())


def test_the_way_out_is_visible_and_works(qtbot: QtBot, launcher: Launcher) -> None:
    assert launcher.leave.isVisible()
    assert launcher.leave.text() == "Close OneDoor"

    qtbot.mouseClick(launcher.leave, Qt.MouseButton.LeftButton)

    assert not launcher.isVisible()


def test_escape_alone_does_not_close_everything(qtbot: QtBot, launcher: Launcher) -> None:
    qtbot.keyClick(launcher, Qt.Key.Key_Escape)

    assert launcher.isVisible()


def test_a_language_is_told_and_spoken(qtbot: QtBot, launcher: Launcher, screens: Screens) -> None:
    with qtbot.waitSignal(launcher.language_chosen) as chosen:
        qtbot.mouseClick(launcher.languages["zh"], Qt.MouseButton.LeftButton)
    assert chosen.args == ["zh"]

    screens.switch("zh")
    launcher.speak("zh")

    assert launcher.cards["team"].text() == "现场班组"
    assert launcher.cards["team"].accessibleDescription()


def test_the_launcher_says_how_to_go_on_and_takes_the_name_of_the_center_in_another_language(
    launcher: Launcher,
) -> None:
    launcher.say("Log in as ha-long-1.")
    assert launcher.said.text() == "Log in as ha-long-1."

    launcher.speak("zh", "下龙供电所 · DEMO")
    assert launcher.center.text() == "下龙供电所 · DEMO"
    assert launcher.said.text() == ""


def test_what_the_launcher_opens_is_marked_and_a_second_choice_of_the_same_is_told(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[list[str]] = []

    def opens(command: list[str], **_options: object) -> Opened:
        opened.append(command)
        return Opened()

    monkeypatch.setattr(starting, "subprocess", SimpleNamespace(Popen=opens))
    program = Program(an_office(tmp_path), "en", own_hub=True)
    launched = starting._Launched(program, tmp_path, None)
    window = launched._window
    qtbot.addWidget(window)

    assert window.center.text().endswith("· DEMO")
    window.cards["counter"].click()
    window.cards["counter"].click()
    assert len(opened) == 1
    assert window.said.text() == "It is open already, in a window of its own."

    window.cards["team"].click()
    assert window.said.text() == "The hub is still starting. Please try again in a moment."
    launched.close()
    program.end()


class Opened:
    """A program that runs until it is ended."""

    def poll(self) -> None:
        return None

    def terminate(self) -> None: ...

    def wait(self) -> None: ...
