"""Erasing through a hub: the person goes at every station and at the hub, in its database, its papers and its log."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from dossiers.attachments import Attachment
from dossiers.service import Submitted
from dossiers.storage import Store
from dossiers.storage.schema import KEYS, LOCAL
from dossiers.verifying import verify
from kiosk.bootstrap import DATABASE, raw_key
from sync.hub.rooms import DATABASE_FILE, open_hub
from sync.hub.store import PAPERS, UPLOADS, put_once
from tests.support.office import MANAGER
from tests.support.postgres import Server
from tests.support.traces import seen, traces

from .conftest import CENTER, Clock, Desk, RunningHub

Stations = Callable[..., Desk]
NAME, PHONE, NUMBER = "Nguyễn Thị Minh Hạnh", "0936128457", "022185001417"


@pytest.fixture
def desks(hub: RunningHub, station: Stations) -> tuple[Desk, Desk]:
    """Two counters that joined the hub."""
    made = station("one"), station("two")
    for desk in made:
        desk.joins(hub)
    return made


def does(desk: Desk, filed: Submitted, kind: str, actor: str = "clerk:an", **body: str) -> None:
    done = desk.office.service.act(filed.code, kind, body, actor=actor)
    assert hasattr(done, "state"), done


def erases(desk: Desk, filed: Submitted) -> None:
    does(desk, filed, "withdrawn", reason="Đổi ý")
    does(desk, filed, "erased", MANAGER, reason="Theo đề nghị")


def exchange(*desks: Desk) -> None:
    for _ in range(2):
        for desk in desks:
            desk.syncs()


def needles(desk: Desk, filed: Submitted) -> dict[str, bytes]:
    place = desk.office.place
    with place.store.read() as work:
        keys = [key.key for key in work.keys.of(filed.dossier).values()]
        papers = [str(row["sha256"]) for row in work.rows.of(filed.dossier)["attachments"]]
        sealed = next(each for each in work.journal.of_dossier(filed.dossier) if each.sealed)
    assert keys and papers and sealed.sealed
    return {
        "name": NAME.encode(),
        "phone": PHONE.encode(),
        "number": NUMBER.encode(),
        "token": filed.token.encode(),
        "key": keys[0],
        "paper": (place.attachments.get(papers[0]) or b"")[100:164],
        "event": sealed.sealed.data[:64].encode(),
    }


def at_the_hub(hub: RunningHub, sought: dict[str, bytes], request: pytest.FixtureRequest) -> set[str]:
    """What of a person is found in the hub's folder, and in all files of its PostgreSQL, the log too."""
    found = traces(hub.hub.folder, sought, {DATABASE_FILE: hub.hub.master.database_key()})
    if hub.database_url is None:
        return seen(found)
    server: Server = request.getfixturevalue("postgresql")
    server.ask("CHECKPOINT")
    return seen(found | traces(server.data, sought, {}))


def test_the_hub_never_had_the_person_in_the_clear_and_has_nothing_left_that_opens(
    hub: RunningHub, desks: tuple[Desk, Desk], request: pytest.FixtureRequest
) -> None:
    one, two = desks
    filed = one.submits()
    exchange(one, two)
    sought = needles(two, filed)
    on_sqlite = hub.database_url is None
    assert at_the_hub(hub, sought, request) == {"event", "paper"}, "the search must see what is there"
    erases(two, filed)
    exchange(two, one)

    assert at_the_hub(hub, sought, request) == ({"event"} if on_sqlite else {"event", "paper"})
    room = hub.hub.room(CENTER.code)
    assert room is not None
    with room.place.store.read() as work:
        papers = [str(row["sha256"]) for row in work.rows.of(filed.dossier)["attachments"]]
        assert (work.keys.of(filed.dossier), len(papers)) == ({}, 3)
    assert not any(room.place.attachments.has(sha256) for sha256 in papers)
    assert verify(room.place).faults == ()


def test_the_person_goes_at_every_station_that_hears_of_it(desks: tuple[Desk, Desk]) -> None:
    one, two = desks
    filed = one.submits()
    exchange(one, two)
    sought = {name: needle for name, needle in needles(two, filed).items() if name != "event"}
    folder = one.office.place.folder
    assert seen(traces(folder, sought, {DATABASE: raw_key(folder)})) >= {"name", "phone", "key", "paper"}
    erases(two, filed)
    exchange(two, one)

    for desk in (one, two):
        folder = desk.office.place.folder
        assert traces(folder, sought, {DATABASE: raw_key(folder)}) == set()
        assert desk.office.queries.view(filed.code).row.name == ""
        assert verify(desk.office.place).faults == ()


def test_what_comes_later_for_an_erased_dossier_stays_sealed_and_its_papers_are_not_kept(
    hub: RunningHub, desks: tuple[Desk, Desk]
) -> None:
    one, two = desks
    filed = one.submits()
    exchange(one, two)
    does(one, filed, "supplement_requested", reason="Thiếu giấy")
    papers = [Attachment("place", "later.jpg", "image/jpeg", b"\xff\xd8\xff later" * 90)]
    assert hasattr(
        one.office.service.act(filed.code, "supplemented", {}, actor="clerk:an", attachments=papers), "state"
    )
    erases(two, filed)
    exchange(two)
    exchange(one, two)

    room = hub.hub.room(CENTER.code)
    assert room is not None
    for place in (room.place, one.office.place, two.office.place):
        with place.store.read() as work:
            named = [str(row["sha256"]) for row in work.rows.of(filed.dossier)["attachments"]]
            assert (len(named), work.keys.of(filed.dossier)) == (4, {})
        assert not any(place.attachments.has(sha256) for sha256 in named)
        assert verify(place).faults == ()
    late = next(e for e in two.office.queries.view(filed.code).events if e.kind == "supplement_requested")
    assert "reason" not in late.body
    assert [desk.office.exchange.dossiers_without_keys() for desk in desks] == [[], []]


def test_a_dossier_that_was_erased_and_is_open_again_goes_to_the_clerks_list(
    desks: tuple[Desk, Desk],
) -> None:
    one, two = desks
    filed, other = one.submits(), one.submits()
    exchange(one, two)
    for kind in ("supplement_requested", "supplemented", "paused"):
        does(one, filed, kind, reason="Chờ") if kind != "supplemented" else does(one, filed, kind)
    erases(two, filed)
    assert two.office.queries.working_list("contradicted") == []
    exchange(one, two)

    for desk in desks:
        assert desk.office.queries.view(filed.code).row.status == "ON_HOLD"
        assert [row.code for row in desk.office.queries.working_list("contradicted")] == [filed.code]
        assert desk.office.queries.view(other.code).row.name == NAME


def test_half_received_papers_and_bare_keys_of_before_go_too(
    hub: RunningHub, desks: tuple[Desk, Desk], clock: Clock, tmp_path: Path
) -> None:
    one, two = desks
    filed = one.submits()
    exchange(one, two)
    room = hub.hub.room(CENTER.code)
    assert room is not None
    with room.place.store.read() as work:
        [key] = work.keys.of(filed.dossier).values()
        half = str(work.rows.of(filed.dossier)["attachments"][0]["sha256"])
    bare = Store(hub.hub.database, CENTER.code)
    with bare.write() as work:
        work.keys.destroy(filed.dossier)
        work.keys.add(key)
    with hub.hub.database.write(CENTER.code) as connection:
        connection.execute(LOCAL.delete().where(LOCAL.c.name == "keys-wrapped"))
        put_once(
            connection,
            UPLOADS,
            {
                "center": CENTER.code,
                "sha256": half,
                "start": 0,
                "data": b"half",
                "at": int(clock().timestamp()),
            },
        )
    again = open_hub(hub.database_url, hub.hub.folder, clock)
    opened = again.room(CENTER.code)
    assert opened is not None
    with opened.place.store.read() as work:
        assert [each.key for each in work.keys.of(filed.dossier).values()] == [key.key]
    with hub.hub.database.read() as connection:
        assert key.key not in set(connection.execute(select(KEYS.c.key)).scalars())
    erases(two, filed)
    exchange(two)

    with hub.hub.database.read() as connection:
        assert connection.execute(select(UPLOADS.c.sha256)).all() == []
        assert connection.execute(select(PAPERS.c.sha256)).all() == []
    again.database.close()
