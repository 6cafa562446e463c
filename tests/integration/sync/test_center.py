"""A center that its stations change apart: the same center, hours and dues at all of them once they have met."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from dossiers.accounts import open_hash
from dossiers.center import Closure, Hours
from dossiers.center_writing import NewAccount, change_accounts, change_center
from dossiers.first_settings import keep_settings
from dossiers.founding import join
from dossiers.queries import Queries
from dossiers.verifying import verify
from dossiers.workplace import Workplace
from sync.client import Client
from tests.integration.sync.conftest import CENTER, Clock, Desk, RunningHub

ADMIN = "admin:thu"


@pytest.fixture
def counter(station: Callable[..., Desk], hub: RunningHub) -> Desk:
    return joined(station("counter"), hub)


@pytest.fixture
def kiosk(station: Callable[..., Desk], hub: RunningHub) -> Desk:
    return joined(station("kiosk", "citizen"), hub)


def joined(desk: Desk, hub: RunningHub) -> Desk:
    """A station that has joined as the program does it."""
    enrolled = Client(desk.office.exchange, hub.url, attempts=1).enroll(hub.invite())
    join(desk.office.place, enrolled.number, enrolled.settings)
    return desk


def changes(desk: Desk, **settings: Any) -> None:
    place = desk.office.place
    change_center(place, place.center.model_copy(update=settings), actor=ADMIN)


def places(hub: RunningHub, *desks: Desk) -> list[Workplace]:
    room = hub.hub.room(CENTER.code)
    assert room is not None
    return [room.place, *(desk.office.place for desk in desks)]


def what_stands(place: Workplace) -> tuple[Any, ...]:
    """The center and what it decides of every dossier, as this place has it."""
    with place.store.read() as work:
        rows = [work.rows.of(dossier)["dossiers"] for dossier in sorted(work.rows.dossiers())]
        return place.center, place.line, place.accounts, place.calendar.digest, rows, work.rows.sums()


def test_a_center_changed_apart_is_one_center_once_all_have_met(
    kiosk: Desk, counter: Desk, hub: RunningHub, clock: Clock
) -> None:
    filed = [desk.submits() for desk in (kiosk, counter, kiosk)]
    for desk in (kiosk, counter, kiosk):
        desk.syncs()
    tomorrow = clock.at + timedelta(days=1)
    changes(counter, closures=(Closure(start=tomorrow, end=tomorrow + timedelta(days=1)),))
    clock.pass_by(minutes=7)
    longer = Closure(start=tomorrow + timedelta(days=1), end=tomorrow + timedelta(days=2))
    changes(kiosk, closures=(longer,), hours=Hours(monday=("07:30-11:30",)))
    changes(counter, confirm_transfer=True, hidden_procedures=frozenset({"lv-outage"}))
    change_accounts(counter.office.place, put=[NewAccount("an", "clerk", hashed="x")], actor=ADMIN)
    for desk in (kiosk, counter, kiosk):
        desk.syncs()
    here, *others = map(what_stands, places(hub, kiosk, counter))
    assert others == [here, here]
    assert len(here[0].closures) == 2
    dues = {Queries(place).view(filed[0].code).appointments.due for place in places(hub, kiosk, counter)}
    assert len(dues) == 1
    assert dues != {filed[0].due}
    assert [verify(place).faults for place in places(hub, kiosk, counter)] == [(), (), ()]


def test_a_station_that_begins_otherwise_takes_what_the_hub_has_and_is_told(
    station: Callable[..., Desk], counter: Desk, hub: RunningHub, clock: Clock
) -> None:
    late = station("late")
    place = late.office.place
    keep_settings(place.store, place.first.model_copy(update={"hours": Hours(friday=()), "hotline": "1900"}))
    filed = late.submits()
    enrolled = Client(late.office.exchange, hub.url, attempts=1).enroll(hub.invite())
    assert "hours" in join(place, enrolled.number, enrolled.settings)
    assert join(place, enrolled.number, enrolled.settings) == ()
    assert place.center.hours == counter.office.place.center.hours
    assert place.center.hotline == "1900"
    late.syncs()
    counter.syncs()
    assert what_stands(counter.office.place)[3:] == what_stands(place)[3:]
    assert counter.office.queries.view(filed.code).appointments.due != filed.due
    assert verify(place).faults == ()


def test_a_hub_learns_the_first_settings_and_not_what_became_of_them(
    station: Callable[..., Desk], counter: Desk, hub: RunningHub, clock: Clock
) -> None:
    changes(counter, closures=(Closure(start=clock.at, end=clock.at + timedelta(days=1)),))
    asked: dict[str, Any] = counter.office.place.beginning.model_dump(mode="json")
    assert asked["closures"] == []
    counter.syncs()
    newcomer = station("newcomer")
    enrolled = Client(newcomer.office.exchange, hub.url, attempts=1).enroll(hub.invite())
    assert enrolled.settings["closures"] == []
    newcomer.syncs()
    assert newcomer.office.place.center.closures == counter.office.place.center.closures


def test_a_password_reaches_the_stations_that_have_accounts_and_no_kiosk(
    kiosk: Desk, counter: Desk, station: Callable[..., Desk], hub: RunningHub
) -> None:
    counter.syncs()
    change_accounts(counter.office.place, put=[NewAccount("an", "clerk", hashed="hash")], actor=ADMIN)
    manager = joined(station("manager", "manager"), hub)
    for desk in (counter, kiosk, manager):
        desk.syncs()
    account = manager.office.place.accounts["an"]
    assert open_hash(account, manager.office.place.station) is None
    for desk in (counter, kiosk, manager):
        desk.syncs()
    room = hub.hub.room(CENTER.code)
    assert room is not None
    for place, opens in (
        (manager.office.place, True),
        (counter.office.place, True),
        (room.place, True),
        (kiosk.office.place, False),
    ):
        with place.store.read():
            account = place.accounts["an"]
        assert (open_hash(account, place.station) == "hash") is opens
