"""Two machines with one key, and machines put back from a backup: all they wrote is kept, and each goes on as its own."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dossiers.continuing import go_on
from dossiers.recovery import unwrap_by_passphrase, wrap_for_passphrase
from dossiers.station import Station
from dossiers.verifying import verify
from kiosk.backup import back_up
from kiosk.bootstrap import open_office
from kiosk.clock import Now, system_now
from kiosk.own_hub import OwnHub
from kiosk.restoring import Restored, restore
from kiosk.settings import DEMO_CENTER
from sync.connection import HubConnection
from sync.errors import HubRefused
from sync.hub.enrolment import Enrolments
from sync.protocol import Batch, Continued, WireHead
from sync.talk import Synced

from .conftest import CENTER, Clock, Desk, RunningHub

Stations = Callable[..., Desk]
Twins = tuple[Desk, Desk]
PASSPHRASE = "ba con gà trống đỏ"


@pytest.fixture
def counter(hub: RunningHub, station: Stations) -> Desk:
    made = station("counter")
    made.joins(hub)
    made.submits()
    made.syncs()
    return made


@pytest.fixture
def twins(counter: Desk, tmp_path: Path, clock: Clock) -> Iterator[Twins]:
    """A counter and the machine that its disk was copied to."""
    counter.office.close()
    shutil.copytree(tmp_path / "counter", tmp_path / "clone")
    offices = [
        open_office(tmp_path / name, center_file=DEMO_CENTER, now=clock) for name in ("counter", "clone")
    ]
    yield Desk(offices[0]), Desk(offices[1])
    for office in offices:
        office.close()


def exchanged(desk: Desk) -> Synced:
    return desk.client.sync_once()


def codes_at(desk: Desk) -> list[str]:
    return sorted(row.code for row in desk.office.queries.working_list("inbox"))


def ids_at(desk: Desk) -> set[str]:
    return {row.dossier for row in desk.office.queries.working_list("inbox")}


def test_two_machines_with_one_key_each_go_on_under_a_chain_and_a_number_of_their_own(
    twins: Twins, hub: RunningHub
) -> None:
    filed = [desk.submits().dossier for desk in twins]
    old = twins[0].office.place.station
    done = [exchanged(desk) for desk in (*twins, *twins)]

    stations = [desk.office.place.station for desk in twins]
    assert len({old.id, *(station.id for station in stations)}) == 3
    assert {each.continued for each in done} == {None, 1, 2}
    assert {station.number for station in stations} == {1, 2}
    for desk in twins:
        exchanged(desk)
        assert set(filed) <= ids_at(desk)
        assert verify(desk.office.place).faults == ()
        assert old.id in " ".join(verify(desk.office.place).notes)


def test_what_a_clone_had_not_sent_arrives_after_it_went_on(twins: Twins, hub: RunningHub) -> None:
    first, second = twins
    first.submits()
    exchanged(first)
    second.submits()
    exchanged(second)
    late = first.submits()
    after = exchanged(first)
    exchanged(second)

    assert after.continued is not None
    assert late.dossier in ids_at(second)
    assert second.office.queries.view(late.dossier).answers["name"]


def test_after_the_clones_went_on_no_code_is_given_twice(twins: Twins) -> None:
    for desk in twins:
        desk.submits()
    for desk in (*twins, *twins):
        exchanged(desk)
    fresh = [desk.submits().code for desk in twins for _ in range(3)]
    for desk in (*twins, *twins):
        exchanged(desk)

    assert len(set(fresh)) == len(fresh)
    for desk in twins:
        doubled = [code for code in codes_at(desk) if codes_at(desk).count(code) > 1]
        assert not set(doubled) & set(fresh)
        assert set(doubled) == {"H49.22-261123-01002"}


def test_the_hub_takes_nothing_more_signed_by_a_key_that_two_machines_have(twins: Twins) -> None:
    first, second = twins
    for desk in twins:
        desk.submits()
        try:
            _push(desk, desk.office.place.station)
        except HubRefused as refused:
            assert refused.code == "cloned"
    for desk in (first, second):
        with pytest.raises(HubRefused, match="Two machines"):
            _push(desk, desk.office.place.station)


def test_a_station_that_was_taken_out_cannot_go_on(twins: Twins, hub: RunningHub, clock: Clock) -> None:
    first, _ = twins
    Enrolments(hub.hub.database, hub.hub.master, hub.hub.identity).revoke(
        CENTER.code, first.office.place.station.id, clock()
    )
    go_on(first.office.place)
    with pytest.raises(HubRefused, match="does not hold"):
        exchanged(first)


def test_nobody_goes_on_from_a_station_whose_key_is_another(
    counter: Desk, station: Stations, hub: RunningHub
) -> None:
    thief = station("thief")
    own = thief.office.place.station
    thief.office.place.station = replace(own, id=counter.office.place.station.id)
    with thief.office.place.store.write() as work:
        work.journal.put_head(
            replace(counter.office.exchange.heads()[-1], station=thief.office.place.station.id)
        )
    forged = go_on(thief.office.place)
    record = thief.office.exchange.of_station(forged.id, 0, 1)[0]
    told = Continued(event=record.raw.decode(), head=WireHead.of(forged.head(1, record.hash)))
    known = counter.client.hub
    assert known is not None
    with (
        HubConnection(hub.url, forged, thief.office.place.now, known, 1) as connection,
        pytest.raises(HubRefused),
    ):
        connection.ask("POST", "/v1/continue", told.to_bytes())


def test_a_station_put_back_fetches_what_it_had_sent_and_gives_no_code_twice(
    counter: Desk, station: Stations, hub: RunningHub, tmp_path: Path, clock: Clock
) -> None:
    saved(counter, tmp_path / "copy")
    sent = [counter.submits() for _ in range(3)]
    counter.syncs()
    old = counter.office.place.station.id
    done = put_back(tmp_path, clock)
    back = Desk(open_office(tmp_path / "back", now=clock))
    try:
        assert (done.fetched or 0) > 0 and done.jumped == 0 and done.number == 1
        assert {each.dossier for each in sent} <= ids_at(back)
        assert back.office.queries.view(sent[-1].dossier).answers["name"]
        assert back.office.place.station.id != old
        assert back.submits().code == "H49.22-261123-01005"
        exchanged(back)
        assert verify(back.office.place).faults == () == verify(back.office.place).notes
        other = station("other")
        other.joins(hub)
        exchanged(other)
        assert codes_at(other) == codes_at(back) and len(codes_at(back)) == 5
    finally:
        back.office.close()


def test_a_lost_machine_that_comes_back_goes_on_with_another_number(
    counter: Desk, hub: RunningHub, tmp_path: Path, clock: Clock
) -> None:
    saved(counter, tmp_path / "copy")
    put_back(tmp_path, clock)
    late = counter.submits()
    done = exchanged(counter)
    assert done.continued == 2
    back = Desk(open_office(tmp_path / "back", now=clock))
    exchanged(back)
    try:
        assert late.dossier in ids_at(back)
    finally:
        back.office.close()


def test_a_hub_that_is_away_has_the_numbers_jump_and_hears_of_it_later(
    counter: Desk, hub: RunningHub, tmp_path: Path, clock: Clock
) -> None:
    saved(counter, tmp_path / "copy")
    lost = counter.submits()
    counter.syncs()
    hub.stop()
    done = put_back(tmp_path, clock)
    back, again = Desk(open_office(tmp_path / "back", now=clock)), hub.again(clock)
    try:
        filed = back.submits()
        assert (done.fetched, done.jumped) == (None, 500)
        assert filed.code == "H49.22-261123-01502"
        exchanged(back)
        assert {lost.dossier, filed.dossier} <= ids_at(back)
        assert verify(back.office.place).faults == ()
    finally:
        back.office.close()
        again.stop()


def saved(desk: Desk, file: Path) -> int:
    """A backup of a station."""
    copied = back_up(
        desk.office,
        file,
        lambda key: wrap_for_passphrase(key, PASSPHRASE),
        force=False,
        progress=lambda _: None,
    )
    return copied.events


def put_back(folder: Path, clock: Now) -> Restored:
    """The backup `copy` of a folder, put back into `back` beside it."""
    return restore(
        folder / "back",
        folder / "copy",
        lambda wrapped: unwrap_by_passphrase(wrapped, PASSPHRASE),
        progress=lambda _: None,
        now=clock,
    )


def _push(desk: Desk, station: Station) -> None:
    known = desk.client.hub
    assert known is not None
    records = desk.office.exchange.own_after(0)
    last = records[-1]
    batch = Batch(
        head=WireHead.of(station.head(last.seq, last.hash)), events=[each.raw.decode() for each in records]
    )
    with HubConnection(known.url, station, desk.office.place.now, known, 1) as connection:
        connection.ask("POST", "/v1/events", batch.to_bytes())


def test_a_machine_with_a_hub_of_its_own_is_put_back_with_it(tmp_path: Path) -> None:
    desk = Desk(open_office(tmp_path / "alone", center_file=DEMO_CENTER))
    own = OwnHub(desk.office)
    own.start()
    filed = desk.submits()
    exchanged(desk)
    saved(desk, tmp_path / "copy")
    desk.office.place.store.database.close()
    own.stop()
    put_back(tmp_path, system_now)
    back = Desk(open_office(tmp_path / "back"))
    again = OwnHub(back.office)
    try:
        client = again.start()
        later = back.submits()
        client.sync_once()
        client.sync_once()
        assert {filed.dossier, later.dossier} <= ids_at(back)
        assert verify(back.office.place).faults == ()
        known = [station for station in back.office.exchange.stations() if station.role == "hub"]
        assert len({station.station for station in known}) == 2
    finally:
        again.stop()
        back.office.close()
