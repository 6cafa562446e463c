"""Accounts of a center: told by events, passwords only as hashes that stations with accounts alone can open."""

from pathlib import Path

import pytest

from dossiers.accounts import asks_who, open_hash
from dossiers.center_writing import NewAccount, append_center_event, change_accounts, hand_on_accounts
from dossiers.errors import BadInput
from dossiers.station import Station
from kiosk.bootstrap import Office, open_office
from tests.support.office import Standing, an_office

ADMIN = "admin:thu"
HASH = "$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$aGFzaA"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path / "counter", Standing(), role="counter")


def known(office: Office, station: Station) -> None:
    """Another station of the center, whose keys came from the hub."""
    with office.place.store.write() as work:
        work.rows.put_station(station.keys.fields())


def test_an_account_is_there_for_every_process_with_a_hash_that_its_station_opens(
    office: Office, tmp_path: Path
) -> None:
    change_accounts(office.place, put=[NewAccount("an", "clerk", "Trần Thị An", hashed=HASH)], actor=ADMIN)
    other = open_office(tmp_path / "counter", now=Standing())
    account = other.place.accounts["an"]
    assert (account.role, account.name, account.actor) == ("clerk", "Trần Thị An", "clerk:an")
    assert open_hash(account, other.place.station) == HASH


def test_a_hash_is_sealed_to_stations_that_have_accounts_and_to_no_kiosk(office: Office) -> None:
    manager, kiosk = (Station.new("H49.22", n, role) for n, role in ((2, "manager"), (3, "citizen")))
    for station in (manager, kiosk):
        known(office, station)
    change_accounts(office.place, put=[NewAccount("an", "clerk", hashed=HASH)], actor=ADMIN)
    account = office.place.accounts["an"]
    assert open_hash(account, manager) == HASH
    assert open_hash(account, kiosk) is None
    with office.place.store.read() as work:
        assert all(HASH.encode() not in stored.raw for stored in work.journal.stream())


def test_a_copy_that_was_moved_to_another_login_does_not_open(office: Office) -> None:
    change_accounts(
        office.place, put=[NewAccount("an", "clerk", hashed=HASH), NewAccount("thu", "admin")], actor=ADMIN
    )
    password = office.place.accounts["an"].password
    assert password is not None
    body = {"put": [{"login": "thu", "role": "admin", "password": password.model_dump(mode="json")}]}
    with office.place.store.write() as work:
        at = office.place.now()
        append_center_event(work, office.place.station, "accounts_changed", body, actor=ADMIN, at=at)
        work.journal.sign_head(office.place.station)
        office.place.follow(work)
    assert open_hash(office.place.accounts["thu"], office.place.station) is None


def test_a_station_that_comes_later_gets_its_copy_once(office: Office) -> None:
    change_accounts(office.place, put=[NewAccount("an", "clerk", hashed=HASH)], actor=ADMIN)
    assert hand_on_accounts(office.place) == 0
    late = Station.new("H49.22", 2, "manager")
    known(office, late)
    assert hand_on_accounts(office.place) == 1
    assert open_hash(office.place.accounts["an"], late) == HASH
    assert hand_on_accounts(office.place) == 0


def test_another_role_keeps_the_password_and_a_new_password_ends_the_old(office: Office) -> None:
    place = office.place
    change_accounts(place, put=[NewAccount("an", "clerk", hashed=HASH)], actor=ADMIN)
    change_accounts(place, put=[NewAccount("an", "manager")], actor=ADMIN)
    assert place.accounts["an"].role == "manager"
    assert open_hash(place.accounts["an"], place.station) == HASH
    change_accounts(place, put=[NewAccount("an", "manager", hashed=HASH + "x")], actor=ADMIN)
    assert open_hash(place.accounts["an"], place.station) == HASH + "x"


def test_a_dropped_account_is_gone(office: Office) -> None:
    change_accounts(office.place, put=[NewAccount("an", "clerk", hashed=HASH)], actor=ADMIN)
    change_accounts(office.place, drop=["an"], actor=ADMIN)
    assert office.place.accounts == {}


@pytest.mark.parametrize(
    "account",
    [NewAccount("An", "clerk"), NewAccount("an", "king"), NewAccount("d", "team", team="nobody")],
)
def test_an_account_that_cannot_be_is_refused(office: Office, account: NewAccount) -> None:
    with pytest.raises(BadInput):
        change_accounts(office.place, put=[account], actor=ADMIN)


def test_only_an_account_that_is_no_field_teams_has_the_screens_ask(office: Office) -> None:
    change_accounts(office.place, put=[NewAccount("doi", "team", team="ha-long-1")], actor=ADMIN)
    assert not asks_who(office.place.accounts.values())
    change_accounts(office.place, put=[NewAccount("thu", "admin")], actor=ADMIN)
    assert asks_who(office.place.accounts.values())
