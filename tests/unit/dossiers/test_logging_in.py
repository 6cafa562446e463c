"""Logging in at a station: the right password opens, wrong ones slow down, nobody is shut out for ever."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dossiers.accounts import Account
from dossiers.center_writing import NewAccount, change_accounts
from dossiers.errors import BadInput, Refused
from dossiers.logging_in import log_in
from dossiers.passwords import LONGEST_WAIT_S, hash_of, wait_after
from kiosk.bootstrap import DATABASE, Office
from tests.support.office import Standing, an_office

PASSWORD = "bốn mùa hoa nở"


@pytest.fixture
def clock() -> Standing:
    return Standing()


@pytest.fixture
def office(tmp_path: Path, clock: Standing) -> Iterator[Office]:
    made = an_office(tmp_path, clock)
    put = [
        NewAccount("trang", "clerk", "Phạm Thu Trang", hashed=hash_of(PASSWORD)),
        NewAccount("an", "clerk", hashed=hash_of("another one")),
        NewAccount("huy", "manager"),
    ]
    change_accounts(made.place, put=put, actor="admin:cli")
    yield made
    made.close()


def says(office: Office, password: str, login: str = "trang", screen: str = "counter") -> str:
    found = log_in(office.place, login, password, screen)
    return found.actor if isinstance(found, Account) else found.sentence("en")


def test_the_right_password_opens_and_names_the_actor(office: Office) -> None:
    assert says(office, PASSWORD) == says(office, PASSWORD, " Trang ") == "clerk:trang"


def test_a_wrong_password_an_unknown_login_and_one_without_password_are_told_alike(office: Office) -> None:
    wrong = says(office, "wrong")
    assert wrong == says(office, "x", "nobody") == says(office, "", "huy", "manager")
    assert wrong == "The login or the password is not right; try again."


def test_wrong_passwords_slow_down_and_the_wait_is_told(office: Office, clock: Standing) -> None:
    for _ in range(2):
        assert "not right" in says(office, "wrong")
    assert says(office, "wrong") == "Too many wrong passwords: wait 2 seconds, then try again."
    assert "wait 2 seconds" in says(office, PASSWORD), "nothing is checked while one must wait"
    assert says(office, "another one", "an") == "clerk:an", "others do not wait"
    clock.goes_on(seconds=2)
    assert says(office, PASSWORD) == "clerk:trang"
    assert "not right" in says(office, "wrong"), "the right one begins anew"


def test_who_starts_the_program_anew_waits_all_the_same(
    office: Office, tmp_path: Path, clock: Standing
) -> None:
    for _ in range(5):
        says(office, "wrong")
        clock.goes_on(seconds=8)
    clock.goes_on(seconds=-8)
    again = an_office(tmp_path, clock)
    assert "wait 8 seconds" in says(again, PASSWORD)
    again.close()


def test_nobody_is_shut_out_for_ever() -> None:
    waits = [wait_after(failures) for failures in range(100)]
    assert waits[:6] == [0, 0, 0, 2, 4, 8] and max(waits) == LONGEST_WAIT_S == waits[-1]
    assert waits == sorted(waits)


def test_a_screen_of_another_role_stays_shut(office: Office) -> None:
    refused = log_in(office.place, "trang", PASSWORD, "manager")
    assert isinstance(refused, Refused)
    assert [refused.sentence(lang) for lang in ("en", "vi", "zh")] == [
        "This screen is not for clerk: it is for manager, administrator.",
        "Màn hình này không dành cho nhân viên tiếp nhận: chỉ dành cho quản lý, quản trị viên.",
        "此界面不供受理员使用：供主管、管理员使用。",
    ]


def test_a_password_has_some_length() -> None:
    with pytest.raises(BadInput, match="8 to 256"):
        hash_of("kurz")


def test_no_password_lies_on_the_disk(office: Office, tmp_path: Path) -> None:
    assert PASSWORD.encode() not in (tmp_path / DATABASE).read_bytes()
    with office.place.store.read() as work:
        told = b"".join(record.raw for record in work.journal.of_center())
    assert b"argon2" not in told and PASSWORD.encode() not in told


def test_a_dropped_account_opens_nothing(office: Office) -> None:
    change_accounts(office.place, drop=["trang"], actor="admin:cli")
    refused = log_in(office.place, "trang", PASSWORD, "counter")
    assert isinstance(refused, Refused)
