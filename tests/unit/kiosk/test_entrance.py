"""The way into a screen of a center with accounts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dossiers.accounts import Account
from dossiers.center_writing import NewAccount, change_accounts
from dossiers.logging_in import log_in
from dossiers.passwords import hash_of
from kiosk.entrance import Entrance
from kiosk.i18n import Screens
from kiosk.jobs import Jobs
from kiosk.theme import load_theme
from tests.support.office import an_office


@pytest.fixture
def entrance(qtbot: QtBot, tmp_path: Path) -> Iterator[Entrance]:
    office, jobs = an_office(tmp_path / "data"), Jobs()
    put = NewAccount("trang", "clerk", "Phạm Thu Trang", hashed=hash_of("correct horse"))
    change_accounts(office.place, put=[put], actor="admin:cli")
    made = Entrance(
        lambda login, password: log_in(office.place, login, password, "counter"),
        jobs, load_theme(), "en", "Hạ Long · DEMO",
    )  # fmt: skip
    qtbot.addWidget(made)
    made.show()
    yield made
    jobs.close()
    office.close()


def types(qtbot: QtBot, entrance: Entrance, login: str, password: str) -> None:
    entrance.login.clear()
    qtbot.keyClicks(entrance.login, login)
    qtbot.keyClick(entrance.login, Qt.Key.Key_Return)
    qtbot.keyClicks(entrance.password, password)
    qtbot.keyClick(entrance.password, Qt.Key.Key_Return)


def test_the_right_password_goes_in_by_keyboard_alone(qtbot: QtBot, entrance: Entrance) -> None:
    with qtbot.waitSignal(entrance.entered) as entered:
        types(qtbot, entrance, "trang", "correct horse")
    (account,) = entered.args or ()
    assert isinstance(account, Account) and account.actor == "clerk:trang"
    assert entrance.password.text() == ""


def test_a_wrong_password_is_said_and_taken_out_of_the_field(qtbot: QtBot, entrance: Entrance) -> None:
    types(qtbot, entrance, "trang", "wrong")
    qtbot.waitUntil(lambda: bool(entrance.said.text()))
    assert entrance.said.text() == "The login or the password is not right; try again."
    assert (entrance.login.text(), entrance.password.text()) == ("trang", "")
    assert entrance.enter.isEnabled()


@pytest.mark.parametrize(("lang", "words"), [("vi", "Đăng nhập"), ("zh", "登录"), ("en", "Log in")])
def test_it_speaks_three_languages(
    qtbot: QtBot, entrance: Entrance, tmp_path: Path, lang: str, words: str
) -> None:
    screens = Screens(tmp_path / "i18n")
    screens.switch(lang)
    entrance.speak(lang)
    assert entrance.enter.text() == words == entrance.title.text()
    screens.switch("en")
