"""Events, keys and attachments between stations and hub: once each, whatever is cut, sent twice or forged."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from threading import Timer
from typing import Any

import httpx2
import orjson
import pytest
from sqlalchemy import update

from dossiers.application import read_application
from dossiers.attachments import Attachment
from dossiers.center import Closure
from dossiers.center_writing import change_center
from dossiers.errors import OperationalError
from dossiers.station import Station
from kiosk.desks.exchange import ExchangeState
from sync.client import Client
from sync.connection import Answer, HubConnection
from sync.errors import ClockOff, HubDown, HubRefused
from sync.hub.enrolment import Enrolments
from sync.hub.store import IDENTITY
from sync.protocol import BODY_BYTES, CHUNK_BYTES, Batch, WireHead
from sync.signatures import RequestParts, sign_request

from .conftest import APPLICATION, CENTER, Clock, Desk, RunningHub

Stations = Callable[..., Desk]


@pytest.fixture
def kiosk(hub: RunningHub, station: Stations) -> Desk:
    made = station("kiosk", role="citizen")
    made.joins(hub)
    return made


@pytest.fixture
def counter(hub: RunningHub, station: Stations, kiosk: Desk) -> Desk:
    made = station("counter")
    made.joins(hub)
    return made


def test_what_a_kiosk_files_stands_at_the_counter_with_its_name(kiosk: Desk, counter: Desk) -> None:
    filed = kiosk.submits()
    kiosk.syncs()
    counter.syncs()
    view = counter.office.queries.view(filed.code)
    assert view.answers["name"] and view.row.name == view.answers["name"]
    assert counter.syncs()[1:] == (0, 0)


def test_a_closure_made_at_one_station_moves_the_dues_at_all_of_them(
    kiosk: Desk, counter: Desk, hub: RunningHub, clock: Clock
) -> None:
    filed = kiosk.submits()
    kiosk.syncs()
    closed = Closure(start=clock.at + timedelta(days=1), end=clock.at + timedelta(days=2))
    wanted = counter.office.place.center.model_copy(update={"closures": (closed,)})
    change_center(counter.office.place, wanted, actor="admin:thu")
    for desk in (counter, kiosk, counter):
        desk.syncs()
    room = hub.hub.room(CENTER.code)
    assert room is not None
    dues = {place.queries.view(filed.code).appointments.due for place in (kiosk.office, counter.office, room)}
    assert len(dues) == 1
    assert dues != {filed.due}


def test_attachments_reach_the_counter_byte_for_byte(kiosk: Desk, counter: Desk) -> None:
    filed = kiosk.submits()
    kiosk.syncs()
    counter.syncs()
    papers = counter.office.queries.view(filed.code).attachments
    assert papers
    for paper in papers:
        there = kiosk.office.queries.attachment(filed.dossier, paper["sha256"])
        assert there and counter.office.queries.attachment(filed.dossier, paper["sha256"]) == there


def test_a_kiosk_gets_neither_keys_nor_papers_of_others(kiosk: Desk, counter: Desk) -> None:
    filed = counter.submits()
    counter.syncs()
    kiosk.syncs()
    view = kiosk.office.queries.view(filed.code)
    assert not view.answers and not view.attachments
    assert all(event.kind != "submitted" or "answers" not in event.body for event in view.events)
    with pytest.raises(HubRefused, match="no keys"):
        _ask(kiosk, "GET", f"/v1/keys/{filed.dossier}")


def test_the_hub_itself_keeps_no_names_in_its_lists(hub: RunningHub, kiosk: Desk) -> None:
    filed = kiosk.submits()
    kiosk.syncs()
    room = hub.hub.room(CENTER.code)
    assert room is not None and room.queries.view(filed.code).row.name == ""


def test_an_exchange_done_again_sends_and_fetches_nothing(kiosk: Desk, counter: Desk) -> None:
    kiosk.submits()
    assert kiosk.syncs()[0] > 0
    assert kiosk.syncs()[0] == 0
    counter.syncs()
    assert counter.syncs() == (0, 0, 0)


def test_the_same_batch_twice_changes_nothing_and_gets_the_same_answer(hub: RunningHub, kiosk: Desk) -> None:
    kiosk.submits()
    body = _batch(kiosk).to_bytes()
    first = _ask(kiosk, "POST", "/v1/events", body)
    again = _ask(kiosk, "POST", "/v1/events", body)
    told, told_again = orjson.loads(first.body), orjson.loads(again.body)
    assert told.pop("new") > 0 and told_again.pop("new") == 0
    assert told == told_again
    assert _events_at(hub) == len(_batch(kiosk).events) + _announced(hub)


def test_a_push_killed_between_commit_and_answer_goes_on(
    kiosk: Desk, counter: Desk, hub: RunningHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk.submits()
    asked = HubConnection._ask_once

    def cut(self: HubConnection, method: str, target: str, body: bytes, headers: Any) -> Any:
        answer = asked(self, method, target, body, headers)
        if target == "/v1/events" and method == "POST":
            raise HubDown(self.url)
        return answer

    monkeypatch.setattr(HubConnection, "_ask_once", cut)
    with pytest.raises(HubDown):
        kiosk.syncs()
    monkeypatch.undo()
    before = _events_at(hub)
    assert kiosk.syncs()[0] > 0
    assert _events_at(hub) == before
    counter.syncs()
    assert len(counter.office.queries.working_list("inbox")) == 1


@pytest.mark.parametrize("step", range(1, 18))
def test_an_exchange_cut_after_any_request_goes_on(
    kiosk: Desk, counter: Desk, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    filed, left = kiosk.submits(), [step]
    asked = HubConnection._ask_once

    def cut(self: HubConnection, *request: Any) -> Any:
        answer = asked(self, *request)
        left[0] -= 1
        if left[0] == 0:
            raise HubDown(self.url)
        return answer

    monkeypatch.setattr(HubConnection, "_ask_once", cut)
    for desk in (kiosk, counter):
        try:
            desk.syncs()
        except HubDown:
            desk.syncs()
    monkeypatch.undo()
    assert counter.office.queries.view(filed.code).answers["name"]
    assert not counter.office.exchange.attachments_missing()
    assert left[0] <= 0, "every step cuts; lower the range if the exchange became shorter"


def test_what_happens_at_the_counter_comes_back_to_the_kiosk(kiosk: Desk, counter: Desk) -> None:
    filed = kiosk.submits()
    kiosk.syncs()
    counter.syncs()
    counter.office.service.act(filed.code, "noted", {"text": "called"}, actor="clerk:lan")
    counter.syncs()
    kiosk.syncs()
    assert kiosk.office.queries.view(filed.code).events[-1].kind == "noted"


def test_stations_learn_each_others_keys_from_the_hub(kiosk: Desk, counter: Desk) -> None:
    kiosk.syncs()
    counter.syncs()
    for desk in (kiosk, counter):
        known = {keys.role for keys in desk.office.exchange.stations()}
        assert known == {"hub", "citizen", "counter"} or desk is kiosk


def test_the_hub_keeps_what_is_durable_over_a_restart(
    hub: RunningHub, kiosk: Desk, counter: Desk, clock: Clock
) -> None:
    filed = kiosk.submits()
    kiosk.syncs()
    hub.stop()
    again = hub.again(clock)
    try:
        counter.syncs()
    finally:
        again.stop()
    assert counter.office.queries.view(filed.code).answers["name"]


def test_a_hub_put_back_from_a_backup_gets_again_what_it_lost(
    hub: RunningHub, kiosk: Desk, counter: Desk, clock: Clock
) -> None:
    filed = kiosk.submits()
    kiosk.syncs()
    with hub.hub.database.write("hub") as connection:
        connection.execute(update(IDENTITY).values(epoch=2))
    hub.stop()
    again = hub.again(clock)
    try:
        assert kiosk.syncs()[0] > 0
        counter.syncs()
    finally:
        again.stop()
    assert counter.office.queries.view(filed.code).answers["name"]
    assert kiosk.client.hub is not None and kiosk.client.hub.epoch == 2


def test_waiting_for_news_ends_when_they_come(kiosk: Desk, counter: Desk) -> None:
    counter.syncs()
    kiosk.submits()
    later = Timer(0.3, kiosk.syncs)
    later.start()
    try:
        assert counter.syncs(wait_s=20)[1] > 0
    finally:
        later.join()


def test_a_wrong_signature_is_refused_without_a_word_of_why(hub: RunningHub, kiosk: Desk) -> None:
    stranger = Station.new(CENTER.code, 5, "counter")
    forged = Station(
        CENTER.code, kiosk.office.place.station.id, 1, "counter", stranger.sign_key, stranger.box_key
    )
    said = {_post(hub, each, clock=hub.hub.now).json()["say"] for each in (stranger, forged)}
    assert len(said) == 1
    assert {_post(hub, each, clock=hub.hub.now).status_code for each in (stranger, forged)} == {401}


@pytest.mark.parametrize("minutes", [-6, 6, 60 * 24 * 400])
def test_a_station_whose_clock_is_off_goes_on_and_is_told_by_how_much(
    kiosk: Desk, clock: Clock, minutes: int
) -> None:
    kiosk.office.place.now = lambda: clock.at + timedelta(minutes=minutes)
    filed = kiosk.submits()
    for _ in range(2):
        done = Client(kiosk.office.exchange, attempts=1).sync_once()
        assert (done.clock_off, kiosk.client.clock_off) == (60 * minutes, 60 * minutes)
    assert kiosk.office.queries.view(filed.code).events[0].at == clock.at + timedelta(minutes=minutes)
    status = ExchangeState(kiosk.office)
    status.exchange()
    assert (status.line("en").tone, str(abs(minutes)) in status.line("en").text) == ("warn", True)
    kiosk.office.place.now = lambda: clock.at + timedelta(minutes=4)
    kiosk.syncs()

    assert kiosk.client.clock_off == 0
    status.exchange()
    assert status.line("en").tone == "ok"


def test_only_the_hub_itself_may_say_that_a_clock_is_off(kiosk: Desk, clock: Clock) -> None:
    with _connection(kiosk) as connection, pytest.raises(ClockOff) as told:
        connection.now = lambda: clock.at + timedelta(minutes=6)
        stranger = Station.new(CENTER.code, 1, "counter").sign_key.public_key()
        assert connection.hub is not None
        connection.hub = replace(connection.hub, key=stranger)
        connection.ask("GET", "/v1/events")
    assert (told.value.seconds, told.value.signed, connection.clock_off) == (360, False, 0)


def test_a_request_taken_once_is_not_taken_again(hub: RunningHub, kiosk: Desk) -> None:
    parts = _signed(hub, kiosk.office.place.station, b"", "GET", "/v1/events?after=0")
    answers = [httpx2.get(parts.url, headers=parts.headers) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 401]
    assert answers[1].json()["code"] == "replay"


def test_a_request_for_another_hub_is_not_taken(hub: RunningHub, kiosk: Desk) -> None:
    parts = _signed(hub, kiosk.office.place.station, b"", "GET", "/v1/events", hub_id="0" * 36)
    assert httpx2.get(parts.url, headers=parts.headers).json()["code"] == "hub"


def test_a_body_that_is_too_large_is_not_read(hub: RunningHub, kiosk: Desk) -> None:
    parts = _signed(hub, kiosk.office.place.station, b" " * (BODY_BYTES + 1), "POST", "/v1/events")
    answer = httpx2.post(parts.url, content=parts.body, headers=parts.headers)
    assert (answer.status_code, answer.json()["code"]) == (413, "too-large")


def test_a_body_without_its_length_is_cut_where_it_becomes_too_large(hub: RunningHub) -> None:
    pieces = (b" " * 65536 for _ in range(BODY_BYTES // 65536 + 2))
    assert httpx2.post(hub.url + "/v1/events", content=pieces).status_code == 413


def test_a_station_sends_its_own_events_only(hub: RunningHub, kiosk: Desk, counter: Desk) -> None:
    counter.submits()
    foreign = _batch(counter)
    with pytest.raises(HubRefused, match="own chain"):
        _ask(kiosk, "POST", "/v1/events", foreign.to_bytes())


def test_a_batch_whose_head_is_not_its_end_is_refused(kiosk: Desk) -> None:
    kiosk.submits()
    batch = _batch(kiosk)
    shorter = Batch(head=batch.head, events=batch.events[:-1])
    with pytest.raises(HubRefused, match="not the last event"):
        _ask(kiosk, "POST", "/v1/events", shorter.to_bytes())


def test_a_batch_with_a_gap_before_it_says_from_where(kiosk: Desk) -> None:
    kiosk.submits()
    kiosk.submits()
    records = kiosk.office.exchange.own_after(3)
    head = kiosk.office.place.station.head(records[-1].seq, records[-1].hash)
    gap = Batch(head=WireHead.of(head), events=[record.raw.decode() for record in records])
    with pytest.raises(HubRefused, match="missing at the hub"):
        _ask(kiosk, "POST", "/v1/events", gap.to_bytes())


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b'{"events": []}', b'{"head": {}, "events": [1]}', b"\xff"]
)
def test_malformed_messages_are_refused_with_a_sentence(kiosk: Desk, body: bytes) -> None:
    with pytest.raises(HubRefused, match="cannot be read"):
        _ask(kiosk, "POST", "/v1/events", body)


def test_a_station_that_was_taken_out_is_refused(hub: RunningHub, kiosk: Desk) -> None:
    enrolments = Enrolments(hub.hub.database, hub.hub.master, hub.hub.identity)
    enrolments.revoke(CENTER.code, kiosk.office.place.station.id, hub.hub.now())
    with pytest.raises(HubRefused, match="signature"):
        kiosk.syncs()


@pytest.mark.parametrize("written", ["{:02d}", "{}"])
def test_a_station_is_taken_out_by_its_number_too(hub: RunningHub, kiosk: Desk, written: str) -> None:
    enrolments, own = (
        Enrolments(hub.hub.database, hub.hub.master, hub.hub.identity),
        kiosk.office.place.station,
    )
    out = enrolments.revoke(CENTER.code, written.format(own.number), hub.hub.now())
    assert out == own.id
    with pytest.raises(HubRefused, match="signature"):
        kiosk.syncs()
    with pytest.raises(HubRefused, match="number or id"):
        enrolments.revoke(CENTER.code, "99", hub.hub.now())


def test_a_hub_that_ends_lets_go_of_those_who_wait(
    hub: RunningHub, counter: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    counter.syncs()
    later = Timer(0.3, hub.stop)
    later.start()
    assert counter.syncs(wait_s=20) == (0, 0, 0)
    later.join()


def test_keys_of_an_erased_dossier_are_refused_both_ways(kiosk: Desk, counter: Desk) -> None:
    filed = counter.submits()
    counter.syncs()
    service = counter.office.service
    service.act(filed.code, "withdrawn", {"reason": "moved away"}, actor="clerk:lan")
    service.act(filed.code, "erased", {"reason": "asked for"}, actor="manager:lan")
    counter.syncs()
    for method, body in (("GET", b""), ("PUT", b'{"keys": []}')):
        with pytest.raises(HubRefused, match="erased"):
            _ask(counter, method, f"/v1/keys/{filed.dossier}", body)


def test_an_attachment_that_no_event_names_is_refused(kiosk: Desk) -> None:
    data = b"nobody named me"
    sha256 = hashlib.sha256(data).hexdigest()
    with pytest.raises(HubRefused, match="No event names"):
        _ask(kiosk, "PUT", f"/v1/attachments/{sha256}", data)


def test_an_attachment_goes_on_where_it_was_cut(hub: RunningHub, kiosk: Desk) -> None:
    sha256, data = _large_attachment(kiosk)
    target, total = f"/v1/attachments/{sha256}", len(data)
    first = {"Content-Range": f"bytes 0-{CHUNK_BYTES - 1}/{total}"}
    assert b'"complete":false' in _ask(kiosk, "PUT", target, data[:CHUNK_BYTES], first).body
    assert str(CHUNK_BYTES).encode() in _ask(kiosk, "PUT", target, data[:CHUNK_BYTES], first).body
    kiosk.syncs()
    room = hub.hub.room(CENTER.code)
    assert room is not None and room.exchange.attachment(sha256) == data
    assert b'"complete":true' in _ask(kiosk, "PUT", target, b"", {"Content-Range": f"bytes */{total}"}).body


def test_an_attachment_with_other_bytes_than_named_is_not_kept(hub: RunningHub, kiosk: Desk) -> None:
    sha256, data = _large_attachment(kiosk)
    wrong = b"x" * CHUNK_BYTES
    target = f"/v1/attachments/{sha256}"
    with pytest.raises(HubRefused, match="not those"):
        _ask(kiosk, "PUT", target, wrong, {"Content-Range": f"bytes 0-{len(wrong) - 1}/{len(wrong)}"})
    kiosk.syncs()
    room = hub.hub.room(CENTER.code)
    assert room is not None and room.exchange.attachment(sha256) == data


@pytest.mark.parametrize(
    "content_range", ["bytes 0-9/99999999", "bytes 5-3/10", "bytes 0-99/100", "lines 0-9/10", "bytes 0-9/5"]
)
def test_ranges_that_do_not_fit_are_refused(kiosk: Desk, content_range: str) -> None:
    sha256, _ = _large_attachment(kiosk)
    with pytest.raises(HubRefused):
        _ask(kiosk, "PUT", f"/v1/attachments/{sha256}", b"0123456789", {"Content-Range": content_range})


@pytest.mark.parametrize("path", ["/v1/nothing", "/v1/keys/x", "/v1/attachments/x"])
def test_addresses_that_are_none_give_a_sentence(hub: RunningHub, kiosk: Desk, path: str) -> None:
    answer = httpx2.get(hub.url + path)
    assert answer.status_code in (401, 404, 405) and answer.json()["say"]


def test_health_metrics_and_addresses_are_told(hub: RunningHub, kiosk: Desk) -> None:
    kiosk.syncs()
    assert httpx2.get(hub.url + "/health").json()["ok"] is True
    metrics = httpx2.get(hub.url + "/metrics").text
    assert 'route="/v1/events",status="200"' in metrics and "onedoor_hub_stations 1" in metrics
    paths = httpx2.get(hub.url + "/openapi.json").json()["paths"]
    assert {"/v1/enroll", "/v1/events", "/v1/keys/{dossier}", "/v1/attachments/{sha256}"} <= set(paths)
    page = httpx2.get(hub.url + "/docs").text
    assert "/v1/events" in page and "http" not in page.replace("http-equiv", "").split("</head>")[0]


def test_every_error_is_a_sentence_in_three_languages() -> None:
    say = HubDown("https://hub.example")
    assert isinstance(say, OperationalError)
    assert len({say.sentence(lang) for lang in ("vi", "en", "zh")}) == 3


def _connection(desk: Desk) -> HubConnection:
    hub = desk.client.hub
    assert hub is not None
    place = desk.office.place
    return HubConnection(hub.url, place.station, place.now, hub, attempts=1)


def _ask(
    desk: Desk, method: str, target: str, body: bytes = b"", headers: dict[str, str] | None = None
) -> Answer:
    with _connection(desk) as connection:
        return connection.ask(method, target, body, headers)


def _batch(desk: Desk) -> Batch:
    records = desk.office.exchange.own_after(0)
    head = desk.office.place.station.head(records[-1].seq, records[-1].hash)
    return Batch(head=WireHead.of(head), events=[record.raw.decode() for record in records])


def _signed(
    hub: RunningHub, station: Station, body: bytes, method: str, target: str, hub_id: str | None = None
) -> RequestParts:
    parts = RequestParts(method, hub.url + target, {}, body)
    key_id = f"{CENTER.code}/{station.id}"
    identity = hub.hub.identity
    sign_request(
        parts, key_id=key_id, key=station.sign_key, hub=hub_id or identity.id, epoch=1, now=hub.hub.now
    )
    return parts


def _post(hub: RunningHub, station: Station, clock: Any) -> httpx2.Response:
    parts = _signed(hub, station, b"{}", "POST", "/v1/events")
    return httpx2.post(parts.url, content=parts.body, headers=parts.headers)


def _events_at(hub: RunningHub) -> int:
    room = hub.hub.room(CENTER.code)
    assert room is not None
    return len(room.exchange.records_after(0)[0])


def _announced(hub: RunningHub) -> int:
    room = hub.hub.room(CENTER.code)
    assert room is not None
    return len(room.exchange.own_after(0))


def _large_attachment(desk: Desk) -> tuple[str, bytes]:
    """A dossier whose first paper takes three pieces; its events are at the hub, its attachments are not."""
    application = read_application(APPLICATION)
    first = application.attachments[0]
    big = Attachment(first.kind, first.name, first.media_type, b"\xff\xd8\xff" + bytes(2 * CHUNK_BYTES + 100))
    papers = (big, *application.attachments[1:])
    changed = type(application)(application.procedure, application.channel, application.answers, papers)
    desk.office.service.submit(changed)
    _ask(desk, "POST", "/v1/events", _batch(desk).to_bytes())
    exchange = desk.office.exchange
    sizes = {sha: exchange.attachment(sha) or b"" for sha in exchange.attachments_of([_newest(desk)])}
    return max(sizes.items(), key=lambda each: len(each[1]))


def _newest(desk: Desk) -> str:
    return desk.office.queries.working_list("inbox")[0].dossier
