"""Joining a hub: one code, one number, and only by the hub that made the code."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.bootstrap import open_office
from kiosk.clock import system_now
from kiosk.founding import set_up
from sync.client import Client
from sync.errors import BadAddress, HubDown, HubRefused, NotEnrolled, NotOfThisCode
from sync.invitation import Invitation

from .conftest import Clock, Desk, RunningHub

Stations = Callable[..., Desk]


def test_a_station_joins_with_a_code_and_keeps_its_free_number(hub: RunningHub, station: Stations) -> None:
    assert station("counter").joins(hub) == 1


def test_a_station_is_set_up_and_joins_in_one_go(hub: RunningHub, clock: Clock, tmp_path: Path) -> None:
    clock.at = system_now()
    set_up(tmp_path / "made", None, None, None, "counter", (hub.url, hub.invite(7)))
    office = open_office(tmp_path / "made")
    assert office.place.station.number == 7
    assert Client(office.exchange, attempts=1).sync_once().pushed == 1
    office.close()


def test_a_number_is_given_once(hub: RunningHub, station: Stations) -> None:
    assert [station(name).joins(hub) for name in ("a", "b", "c")] == [1, 2, 3]


def test_an_invitation_can_promise_a_number_but_never_one_twice(hub: RunningHub, station: Stations) -> None:
    assert station("a").joins(hub, hub.invite(7)) == 7
    with pytest.raises(HubRefused, match="each given once"):
        hub.invite(7)


def test_the_same_station_asking_again_gets_the_same_answer(hub: RunningHub, station: Stations) -> None:
    counter, code = station("counter"), hub.invite()
    assert counter.joins(hub, code) == counter.joins(hub, code) == 1


def test_a_code_is_for_one_station(hub: RunningHub, station: Stations) -> None:
    code = hub.invite()
    station("a").joins(hub, code)
    with pytest.raises(HubRefused, match="unknown, used"):
        station("b").joins(hub, code)


def test_a_code_ends_after_fifteen_minutes(hub: RunningHub, station: Stations, clock: Clock) -> None:
    code = hub.invite()
    clock.pass_by(minutes=15, seconds=1)
    with pytest.raises(HubRefused, match="15 minutes"):
        station("a").joins(hub, code)


def test_a_code_ends_after_ten_wrong_tries(hub: RunningHub, station: Stations) -> None:
    counter, right = station("a"), Invitation.parse(hub.invite())
    wrong = str(Invitation(right.name, "0" * 12, right.fingerprint))
    for _ in range(10):
        with pytest.raises(HubRefused, match="not right"):
            counter.joins(hub, wrong)
    with pytest.raises(HubRefused, match="unknown, used"):
        counter.joins(hub, str(right))


def test_another_hub_than_the_one_that_made_the_code_is_not_trusted(
    hub: RunningHub, station: Stations, clock: Clock, tmp_path: object
) -> None:
    counter, right = station("a"), Invitation.parse(hub.invite())
    foreign = str(Invitation(right.name, right.secret, "0" * 12))
    with pytest.raises(NotOfThisCode):
        counter.joins(hub, foreign)
    assert counter.client.hub is None


def test_a_code_with_a_wrong_last_character_is_told_and_the_right_one_still_joins(
    hub: RunningHub, station: Stations
) -> None:
    counter, code = station("a"), hub.invite()
    with pytest.raises(NotOfThisCode, match="or the code was typed wrongly") as wrong:
        counter.joins(hub, code[:-1] + ("0" if code[-1] != "0" else "1"))
    assert wrong.value.exit_code == 4
    assert counter.joins(hub, code) == 1


def test_a_station_that_belongs_to_no_hub_says_so(station: Stations) -> None:
    with pytest.raises(NotEnrolled):
        station("a").syncs()


def test_a_hub_that_is_away_is_one_sentence(hub: RunningHub, station: Stations) -> None:
    counter, code = station("a"), hub.invite()
    hub.server.should_exit = True
    hub.thread.join(10)
    with pytest.raises(HubDown, match="cannot be reached"):
        counter.joins(hub, code)


@pytest.mark.parametrize(
    "url", ["http://hub.example", "ftp://127.0.0.1", "hub.example", "https://u:p@h", "https://h/x"]
)
def test_stations_speak_https_but_for_this_machine(station: Stations, url: str) -> None:
    with pytest.raises(BadAddress):
        Client(station("a").office.exchange, url).enroll("0000-0000-0000-0000-0000-0000-0000")


def test_the_hub_keeps_its_identity_and_its_stations_over_a_restart(
    hub: RunningHub, station: Stations, clock: Clock, tmp_path: object
) -> None:
    counter = station("a")
    counter.joins(hub)
    hub.stop()
    again = hub.again(clock)
    try:
        assert again.hub.identity.id == hub.hub.identity.id
        assert counter.syncs()[2] == 0
    finally:
        again.stop()
