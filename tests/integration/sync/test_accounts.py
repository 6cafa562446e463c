"""One account for all of a center: whoever may log in at a station may at the hub, and nobody loses a log-in of before."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from dossiers.accounts import Account as CenterAccount
from dossiers.accounts import open_hash
from dossiers.center_writing import NewAccount, change_accounts
from dossiers.errors import BadInput
from dossiers.passwords import hash_of
from sync.errors import HubRefused
from sync.hub.accounts import Account, Accounts, Elsewhere, Wait
from sync.hub.enrolment import keep_settings
from sync.hub.identity import station_of
from sync.hub.putting_back import begin_again
from sync.hub.rooms import Hub, open_hub
from sync.hub.sessions import Sessions
from sync.hub.store import ACCOUNTS, SESSIONS

from .conftest import CENTER, PASSWORD, Clock, Desk, RunningHub
from .test_pages import Browser

ADMIN = "admin:thu"
OTHER = "another password"
Stations = Callable[..., Desk]


@pytest.fixture
def counter(hub: RunningHub, station: Stations) -> Desk:
    made = station("counter")
    made.joins(hub)
    return made


@pytest.fixture
def phone(hub: RunningHub) -> Iterator[Browser]:
    browser = Browser(hub)
    yield browser
    browser.http.close()


def makes(desk: Desk, login: str, role: str = "team", password: str = PASSWORD) -> None:
    team = "ha-long-1" if role == "team" else None
    put = [NewAccount(login, role, team=team, hashed=hash_of(password))]
    change_accounts(desk.office.place, put=put, actor=ADMIN)


def enters(phone: Browser, login: str, password: str = PASSWORD) -> bool:
    phone.sends("/team/login", login=login, password=password)
    return phone.last.url.path == "/team"


def may_stay(phone: Browser) -> bool:
    phone.opens("/team")
    return phone.last.url.path == "/team"


def test_an_account_made_at_a_station_logs_in_at_the_hub_after_an_exchange(
    counter: Desk, phone: Browser
) -> None:
    makes(counter, "doi-7")
    assert not enters(phone, "doi-7")
    counter.syncs()
    assert not enters(phone, "doi-7", OTHER)
    assert enters(phone, "doi-7")


def test_an_account_made_before_the_station_joined_logs_in_too(
    hub: RunningHub, station: Stations, phone: Browser
) -> None:
    late = station("late")
    makes(late, "doi-7")
    late.joins(hub)
    late.syncs()
    assert enters(phone, "doi-7")


def test_a_dropped_account_is_out_at_once_and_stays_out(counter: Desk, phone: Browser) -> None:
    makes(counter, "doi-7")
    counter.syncs()
    assert enters(phone, "doi-7") and may_stay(phone)
    change_accounts(counter.office.place, drop=["doi-7"], actor=ADMIN)
    counter.syncs()
    assert not may_stay(phone)
    assert not enters(phone, "doi-7")
    makes(counter, "doi-7")
    counter.syncs()
    assert not may_stay(phone)


def test_a_new_password_ends_the_log_ins_with_the_old_one(counter: Desk, phone: Browser) -> None:
    makes(counter, "doi-7")
    counter.syncs()
    assert enters(phone, "doi-7")
    makes(counter, "doi-7", password=OTHER)
    counter.syncs()
    assert not may_stay(phone)
    assert not enters(phone, "doi-7")
    assert enters(phone, "doi-7", OTHER)


def test_a_clerk_is_told_that_this_page_is_for_teams(counter: Desk, phone: Browser) -> None:
    makes(counter, "trang", "clerk")
    counter.syncs()
    assert not enters(phone, "trang")
    assert phone.last.status_code == 403 and "Here field teams work" in phone.page
    assert not may_stay(phone)


def test_an_account_that_becomes_a_clerks_leaves_the_teams_page(counter: Desk, phone: Browser) -> None:
    makes(counter, "doi-7")
    counter.syncs()
    assert enters(phone, "doi-7")
    change_accounts(counter.office.place, put=[NewAccount("doi-7", "clerk")], actor=ADMIN)
    counter.syncs()
    assert not may_stay(phone)


def test_an_account_made_at_the_hub_is_one_of_the_center(
    hub: RunningHub, counter: Desk, station: Stations
) -> None:
    kiosk = station("kiosk", "citizen")
    kiosk.joins(hub)
    Accounts(hub.hub).put(CENTER.code, "Doi-1", "team", PASSWORD, "ha-long-1")
    late = station("late")
    late.joins(hub)
    for desk in (counter, kiosk, late):
        desk.syncs()
        place = desk.office.place
        account = place.accounts["doi-1"]
        assert (account.role, account.team, account.actor) == ("team", "ha-long-1", "team:doi-1")
        assert (open_hash(account, place.station) is None) is (desk is kiosk)


def test_slowed_log_ins_of_a_station_made_account_hold_when_the_hub_is_started_again(
    hub: RunningHub, counter: Desk, clock: Clock
) -> None:
    makes(counter, "doi-7")
    counter.syncs()
    for _ in range(3):
        assert Accounts(hub.hub).check(CENTER.code, "doi-7", OTHER) is None
    again = another(hub, clock)
    assert Accounts(again).check(CENTER.code, "doi-7", PASSWORD) == Wait(2)
    clock.pass_by(seconds=2)
    assert isinstance(Accounts(again).check(CENTER.code, "doi-7", PASSWORD), Account)
    again.database.close()


def test_what_cannot_be_an_account_is_refused_and_changes_nothing(hub: RunningHub, counter: Desk) -> None:
    makes(counter, "trang", "clerk")
    counter.syncs()
    accounts = Accounts(hub.hub)
    for login, role, password, team in (
        ("trang", "team", PASSWORD, "ha-long-1"),
        ("đội", "team", PASSWORD, "ha-long-1"),
        ("doi", "clerk", PASSWORD, None),
        ("doi", "team", PASSWORD, None),
        ("doi", "team", PASSWORD, "nobody"),
        ("doi", "team", "short", "ha-long-1"),
    ):
        with pytest.raises((HubRefused, BadInput)):
            accounts.put(CENTER.code, login, role, password, team)
    assert isinstance(accounts.check(CENTER.code, "trang", PASSWORD), Elsewhere)
    assert accounts.check(CENTER.code, "doi", PASSWORD) is None


def test_an_account_made_before_the_hub_knew_the_center_waits_for_it(
    tmp_path: Path, clock: Clock, database_url: str | None
) -> None:
    made = open_hub(database_url, tmp_path / "early", clock)
    station_of(made.database, made.master, CENTER.code, may_make=True)
    for login, role, team in (("doi-1", "team", "ha-long-1"), ("thu", "admin", None)):
        assert Accounts(made).put(CENTER.code, login, role, PASSWORD, team) == login
    assert Accounts(made).check(CENTER.code, "doi-1", PASSWORD) is None
    with made.database.write(CENTER.code) as connection:
        keep_settings(connection, CENTER.code, CENTER.model_dump(mode="json"))
    assert all(
        isinstance(Accounts(made).check(CENTER.code, each, PASSWORD), Account) for each in ("doi-1", "thu")
    )
    assert sorted(known(made)) == ["doi-1", "thu"]
    assert in_the_table(made) == []
    made.database.close()


def test_a_hub_that_was_put_back_still_lets_its_teams_in(
    hub: RunningHub, counter: Desk, clock: Clock
) -> None:
    Accounts(hub.hub).put(CENTER.code, "doi-1", "team", PASSWORD, "ha-long-1")
    begin_again(hub.hub)
    again = another(hub, clock)
    assert isinstance(Accounts(again).check(CENTER.code, "doi-1", PASSWORD), Account)
    again.database.close()


def test_accounts_of_a_hub_of_before_become_the_centers_with_their_log_ins_and_waits(
    hub: RunningHub, clock: Clock
) -> None:
    of_before(hub.hub, "doi-1", "team", "ha-long-1", failures=4, locked_until=int(clock.at.timestamp()) + 4)
    cookie = logged_in(hub.hub, "doi-1")
    again = another(hub, clock)
    session = Sessions(again).of(cookie, clock.at)
    assert session is not None and session.account.team == "ha-long-1"
    assert Accounts(again).check(CENTER.code, "doi-1", PASSWORD) == Wait(4)
    clock.pass_by(seconds=4)
    assert isinstance(Accounts(again).check(CENTER.code, "doi-1", PASSWORD), Account)
    assert sorted(known(again)) == ["doi-1"]
    assert in_the_table(again) == []
    again.database.close()


def test_what_would_change_who_may_do_what_at_a_station_stays_at_the_hub_until_it_is_changed(
    hub: RunningHub, counter: Desk, clock: Clock
) -> None:
    makes(counter, "lan", "clerk", OTHER)
    counter.syncs()
    for login, role, team in (
        ("thu", "admin", None),
        ("đội1", "team", "ha-long-1"),
        ("lan", "team", "ha-long-1"),
        ("xa", "team", "of-before"),
    ):
        of_before(hub.hub, login, role, team)
    again = another(hub, clock)
    accounts, cookie = Accounts(again), logged_in(again, "lan")
    assert sorted(known(again)) == ["lan"] and known(again)["lan"].role == "clerk"
    for login in ("thu", "đội1", "lan", "xa"):
        found = accounts.check(CENTER.code, login, PASSWORD)
        assert isinstance(found, Account) and found.login == login
    assert isinstance(accounts.check(CENTER.code, "lan", OTHER), Elsewhere)
    assert Sessions(again).of(cookie, clock.at) is not None
    makes(counter, "lan", "clerk", "a third password")
    counter.syncs()
    assert accounts.check(CENTER.code, "lan", PASSWORD) is None
    assert Sessions(again).of(cookie, clock.at) is None
    accounts.put(CENTER.code, "thu", "admin", OTHER)
    assert accounts.check(CENTER.code, "thu", PASSWORD) is None
    assert isinstance(accounts.check(CENTER.code, "thu", OTHER), Account)
    again.database.close()


def another(hub: RunningHub, clock: Clock) -> Hub:
    """The same hub as another process, or one started again, sees it."""
    return open_hub(hub.database_url, hub.hub.folder, clock)


def known(hub: Hub) -> Mapping[str, CenterAccount]:
    room = hub.room(CENTER.code)
    assert room is not None
    with room.place.store.read():
        return room.place.accounts


def in_the_table(hub: Hub) -> list[str]:
    with hub.database.read() as connection:
        return list(connection.execute(select(ACCOUNTS.c.login)).scalars())


def of_before(
    hub: Hub, login: str, role: str, team: str | None, failures: int = 0, locked_until: int = 0
) -> None:
    """An account as the migration leaves those of an earlier release."""
    with hub.database.write(CENTER.code) as connection:
        connection.execute(
            insert(ACCOUNTS).values(
                center=CENTER.code, login=login, role=role, team=team, password=hash_of(PASSWORD),
                failures=failures, locked_until=locked_until, beside="?",
            )
        )  # fmt: skip


def logged_in(hub: Hub, login: str) -> str:
    """The cookie of a log-in as an earlier release began it."""
    cookie = Sessions(hub).begin(Account(CENTER.code, login, "team", "ha-long-1"), hub.now())
    with hub.database.read() as connection:
        assert connection.execute(select(SESSIONS.c.password)).scalars().all() == [None]
    return cookie
