"""The accounts of a center by commands: added, listed, given another password, dropped, and who may then log in."""

from pathlib import Path

import pytest

from dossiers.accounts import Account
from dossiers.errors import Refused
from dossiers.logging_in import log_in
from tests.end2end.test_command_line import onedoor, refused, told
from tests.support.office import an_office


def given(data: Path, password: str, *arguments: str) -> str:
    """A command that reads a password from standard input and succeeds; gives what it said."""
    done = onedoor(data, "user", *arguments, stdin=f"{password}\n")
    assert done.returncode == 0, done.stderr
    assert password not in done.stdout + done.stderr
    return done.stdout


def lets_in(data: Path, login: str, password: str, role: str = "counter") -> bool:
    """Whether the screen of a role opens for this login and password."""
    office = an_office(data)
    try:
        answer = log_in(office.place, login, password, role)
    finally:
        office.close()
    assert isinstance(answer, Account | Refused)
    return isinstance(answer, Account)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "station"
    given(folder, "a first long word", "add", "huy", "--role", "admin", "--name", "Trần Huy")
    return folder


def test_an_account_is_added_listed_and_logs_in(data: Path) -> None:
    given(data, "another long word", "add", "lan", "--role", "clerk", "--name", "Lê Lan")
    given(data, "a third long word", "add", "doi-1", "--role", "team", "--team", "ha-long-1")

    assert told(data, "user", "list") == [
        {"login": "doi-1", "role": "team", "name": "", "team": "ha-long-1", "has_password": True},
        {"login": "huy", "role": "admin", "name": "Trần Huy", "team": None, "has_password": True},
        {"login": "lan", "role": "clerk", "name": "Lê Lan", "team": None, "has_password": True},
    ]
    assert lets_in(data, "lan", "another long word")
    assert not lets_in(data, "lan", "a wrong long word")
    assert not lets_in(data, "doi-1", "a third long word")


def test_another_password_takes_the_place_of_the_first(data: Path) -> None:
    given(data, "another long word", "add", "lan", "--role", "clerk")
    given(data, "quite another one", "password", "lan")

    assert not lets_in(data, "lan", "another long word")
    assert lets_in(data, "lan", "quite another one")


def test_who_is_dropped_is_out_and_the_last_administrator_stays(data: Path) -> None:
    given(data, "another long word", "add", "lan", "--role", "clerk")
    assert "huy is the last administrator" in refused(data, 2, "user", "drop", "huy")
    assert told(data, "user", "drop", "lan") == {"login": "lan"}

    assert [each["login"] for each in told(data, "user", "list")] == ["huy"]
    assert not lets_in(data, "lan", "another long word")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("add", "huy", "--role", "clerk"), "There is an account huy already"),
        (("add", "Trang", "--role", "clerk"), "“Trang” is no login: write small letters without accents,"),
        (("add", "Lan Lê", "--role", "boss"), "“Lan Lê” is no login: write small letters without accents,"),
        (
            ("add", "lan", "--role", "boss"),
            "There is no role “boss”; the roles are clerk, manager, admin, team.",
        ),
        (("add", "doi-1", "--role", "team"), "--team TEAM"),
        (("add", "doi-1", "--role", "team", "--team", "nobody"), "has no team “nobody”"),
        (("password", "lan"), "There is no account lan"),
        (("drop", "lan"), "There is no account lan"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence_and_changes_nothing(
    data: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    before = told(data, "user", "list")
    assert sentence in refused(data, 2, "user", *arguments)
    assert told(data, "user", "list") == before
