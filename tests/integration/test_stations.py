"""Stations that exchange by any way and in any order come to the same state, and take nothing forged."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import orjson
import pytest

from dossiers.errors import IntegrityProblem
from dossiers.exchange import Exchange
from dossiers.records import Record, canonical
from dossiers.states import Status
from dossiers.storage.journal import Draft
from dossiers.verifying import verify
from kiosk.bootstrap import Office
from tests.support.office import MONDAY_NINE, Standing, actor_for, acts, an_office, submitted

Offices = tuple[Office, Office, Office]


@pytest.fixture
def clock() -> Standing:
    return Standing()


@pytest.fixture
def offices(tmp_path: Path, clock: Standing) -> Iterator[Offices]:
    opened = tuple(an_office(tmp_path / str(number), clock, number=number) for number in (1, 2, 3))
    for one in opened:
        for other in opened:
            one.exchange.trust(other.place.station.keys)
    yield opened[0], opened[1], opened[2]
    for each in opened:
        each.close()


def tell(teller: Office, listener: Office, records: Sequence[Record] | None = None) -> None:
    """Gives all that the teller has: events, keys, attachments."""
    stations = {head.station for head in teller.exchange.heads()}
    for station in sorted(stations):
        listener.exchange.receive(teller.exchange.of_station(station, 0))
    _give_keys(teller.exchange, listener.exchange)


def _give_keys(teller: Exchange, listener: Exchange) -> None:
    wanted = listener.dossiers_without_keys()
    box = listener.place.station.keys.box.public_bytes_raw()
    for dossier, keys in teller.keys_for(wanted, box).items():
        listener.put_keys(dossier, keys)
    for sha256 in listener.attachments_missing():
        data = teller.attachment(sha256)
        if data is not None:
            listener.put_attachment(sha256, data)


def dump(office: Office) -> bytes:
    """All projections of a station, in one canonical form."""
    with office.place.store.read() as work:
        rows = {dossier: work.rows.of(dossier) for dossier in work.journal.dossiers()}
    return json.dumps(rows, sort_keys=True).encode()


def agree(offices: Offices) -> None:
    for _ in range(2):
        for one in offices:
            for other in offices:
                if one is not other:
                    tell(one, other)


def test_what_one_station_did_stands_at_the_other_with_all_its_papers(offices: Offices) -> None:
    one, two, _ = offices
    filed = submitted(one)
    tell(one, two)

    view = two.queries.view(filed.code)
    assert view.row.name == "Nguyễn Thị Minh Hạnh"
    assert two.queries.attachment(filed.dossier, view.attachments[0]["sha256"]) is not None
    assert dump(one) == dump(two)


def test_without_keys_the_state_is_known_and_the_person_is_not(offices: Offices) -> None:
    one, two, _ = offices
    filed = submitted(one)
    two.exchange.receive(one.exchange.own_after(0))

    view = two.queries.view(filed.code)
    assert (view.row.status, view.row.due, view.row.name) == (Status.ACCEPTED, filed.due, "")
    assert dict(view.answers) == {}


def test_events_that_came_before_change_nothing(offices: Offices) -> None:
    one, two, _ = offices
    submitted(one)
    records = one.exchange.own_after(0)
    first, again = two.exchange.receive(records), two.exchange.receive(records)

    assert (first.new, first.duplicates) == (len(records), 0)
    assert (again.new, again.duplicates) == (0, len(records))


def test_a_gap_is_not_taken_and_the_answer_says_from_where_to_send(offices: Offices) -> None:
    one, two, _ = offices
    submitted(one)
    records = one.exchange.own_after(0)
    answer = two.exchange.receive([*records[:2], *records[3:]])

    assert answer.durable == {one.place.station.id: 2}
    assert two.exchange.receive(records).durable == {one.place.station.id: len(records)}


def test_an_event_changed_on_the_way_is_not_taken(offices: Offices) -> None:
    one, two, _ = offices
    submitted(one)
    records = one.exchange.own_after(0)
    forged = {**orjson.loads(records[1].raw), "actor": "clerk:nobody"}
    changed = Record.parse(canonical(forged))

    with pytest.raises(IntegrityProblem):
        two.exchange.receive([records[0], changed, *records[2:]])
    assert two.exchange.head(one.place.station.id) is None


def test_a_head_that_its_station_did_not_sign_is_not_taken(offices: Offices) -> None:
    one, two, _ = offices
    submitted(one)
    head = one.exchange.signed_head()
    assert head is not None

    with pytest.raises(IntegrityProblem):
        two.exchange.receive(one.exchange.own_after(0), [replace(head, signature=bytes(64))])


def test_events_of_another_center_are_not_taken(offices: Offices) -> None:
    one, two, _ = offices
    fields = {**orjson.loads(one.exchange.own_after(0)[0].raw), "center": "H50.01"}

    with pytest.raises(IntegrityProblem):
        two.exchange.receive([Record.parse(canonical(fields))])


def test_what_came_before_its_beginning_waits_and_then_counts(offices: Offices, clock: Standing) -> None:
    one, two, three = offices
    filed = submitted(one)
    tell(one, two)
    clock.goes_on(hours=1)
    acts(two, filed.code, ("transferred", {"team": "ha-long-1"}))
    waiting = three.exchange.receive(two.exchange.own_after(0)).waiting
    tell(one, three)

    assert waiting > 0
    assert three.queries.view(filed.code).row.status is Status.TRANSFERRED


def test_accepted_and_refused_at_once_leave_one_of_them_everywhere(offices: Offices, clock: Standing) -> None:
    one, two, _ = offices
    filed = submitted(one)
    agree(offices)
    clock.goes_on(hours=1)
    acts(one, filed.code, ("transferred", {"team": "ha-long-1"}))
    acts(two, filed.code, ("refused", {"reason": "Ngoài địa bàn"}))
    agree(offices)

    assert len({dump(office) for office in offices}) == 1
    assert all(office.queries.view(filed.code).row.lost for office in offices)


def test_random_work_of_three_stations_apart_ends_in_one_state(offices: Offices, clock: Standing) -> None:
    chance = Random(7)
    codes = [submitted(chance.choice(offices)).code for _ in range(4)]
    agree(offices)
    deeds = (
        ("transferred", {"team": "ha-long-1"}),
        ("transferred", {"team": "ha-long-2"}),
        ("taken", {}),
        ("supplement_requested", {"reason": "Thiếu"}),
        ("supplemented", {}),
        ("paused", {"reason": "Chờ"}),
        ("resumed", {}),
        ("refused", {"reason": "Không"}),
        ("completed", {"handed_over": True}),
        ("withdrawn", {}),
        ("corrected", {"budget": "7 working_days", "reason": "Cột"}),
        ("noted", {"text": "Đã gọi"}),
        ("rated", {"score": 4}),
    )
    for _ in range(90):
        office, code = chance.choice(offices), chance.choice(codes)
        kind, body = chance.choice(deeds)
        office.service.act(code, kind, body, actor=actor_for(kind))
        clock.goes_on(minutes=chance.randrange(0, 90))
        if chance.random() < 0.15:
            teller, listener = chance.sample(offices, 2)
            tell(teller, listener)
    agree(offices)

    assert len({dump(office) for office in offices}) == 1
    assert all(verify(office.place).faults == () for office in offices)


def test_a_station_cannot_put_its_own_key_in_the_place_of_anothers(offices: Offices) -> None:
    one, two, three = offices
    theirs = three.place.station.keys
    forged = {**theirs.fields(), "sign_key": one.place.station.keys.fields()["sign_key"]}
    with one.place.store.write() as work:
        draft = Draft(None, "station_joined", MONDAY_NINE, "system", forged)
        work.journal.append(one.place.station, draft, None, MONDAY_NINE)
        work.journal.sign_head(one.place.station)
    two.exchange.receive(one.exchange.own_after(0))

    found = next(keys for keys in two.exchange.stations() if keys.station == theirs.station)
    assert found.fields() == theirs.fields()
