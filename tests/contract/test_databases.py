"""What both databases promise: a journal that only grows, one moment a reading, all of a commit or nothing."""

from itertools import pairwise
from pathlib import Path
from random import Random
from threading import Barrier, Event, Thread
from typing import Final

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Text, insert, select, text, update
from sqlalchemy.exc import DBAPIError

from dossiers.errors import DatabaseNewer, OperationalError
from dossiers.projecting import person_of
from dossiers.seeking import sought_in
from dossiers.service import Submitted
from dossiers.station import Station
from dossiers.storage import Database, Store, Transaction, open_database, schema, search
from dossiers.storage.journal import Draft
from dossiers.storage.migrating import downgrade, head, known, upgrade
from dossiers.storage.revisions import JOURNAL, Revisions
from dossiers.storage.schema import (
    DOSSIERS,
    EVENTS,
    METADATA,
    SEARCH_INDEX,
    SUBMISSION_KEYS,
)
from dossiers.verifying import verify
from forms.rules import PhoneRule
from kiosk.bootstrap import Office
from sync.hub import store as hub_store
from sync.hub.store import REVISIONS, create_tables
from tests.support.office import MONDAY_NINE, acts, an_application, submitted
from tests.support.postgres import OWNER, Server

from .conftest import KEY, POSTGRESQL, SQLCIPHER, Opened

CENTERS = ("H49.22", "H49.23")
WRITERS = 4
EACH = 25


def writes(store: Store, station: Station, count: int = 1) -> None:
    """So many commits of one event each into the chain of one station."""
    for _ in range(count):
        with store.write() as work:
            work.journal.append(
                station, Draft(None, "calendar_changed", MONDAY_NINE, "system", {}), None, MONDAY_NINE
            )
            work.journal.sign_head(station)


def positions(database: Database, center: str) -> list[int]:
    with database.read() as connection:
        found = select(EVENTS.c.position).where(EVENTS.c.center == center).order_by(EVENTS.c.position)
        return list(connection.execute(found).scalars())


@pytest.mark.parametrize(
    "change",
    [
        update(EVENTS).values(kind="completed"),
        update(EVENTS).where(EVENTS.c.position == 1).values(record=b"x"),
        EVENTS.delete(),
        EVENTS.delete().where(EVENTS.c.position == 2),
        insert(EVENTS).from_select(list(EVENTS.c), select(EVENTS).where(EVENTS.c.position == 1)),
    ],
)
def test_the_journal_refuses_to_be_changed_by_the_program_itself(office: Office, change: object) -> None:
    submitted(office, an_application(papers=False))
    before = positions(office.database, office.place.center.code)

    with pytest.raises((DBAPIError, OperationalError)), office.database.write() as connection:
        connection.execute(change)  # type: ignore[call-overload]

    assert positions(office.database, office.place.center.code) == before
    assert verify(office.place).faults == ()


def test_what_was_not_finished_never_was(database: Database) -> None:
    store, station = Store(database, "H49.22"), Station.new("H49.22", 1, "counter")
    with pytest.raises(ZeroDivisionError), store.write() as work:
        work.local.put("x", b"1")
        work.local.next_number(station.id, "261207")
        work.journal.append(
            station, Draft(None, "calendar_changed", MONDAY_NINE, "system", {}), None, MONDAY_NINE
        )
        raise ZeroDivisionError

    with store.read() as work:
        assert work.local.value("x") is None
        assert work.journal.heads() == []
    with store.write() as work:
        assert work.local.next_number(station.id, "261207") == 1


def test_a_reading_sees_one_moment(opened: Opened) -> None:
    store, station = Store(opened(), "H49.22"), Station.new("H49.22", 1, "counter")
    writes(store, station)
    with Store(opened(), "H49.22").read() as work:
        first = work.journal.after(0, 10)[1]
        writes(store, station)
        assert work.journal.after(0, 10)[1] == first

    with store.read() as work:
        assert work.journal.after(0, 10)[1] == first + 1


def test_a_reader_by_position_skips_nothing_while_writers_race(opened: Opened) -> None:
    everybody = Barrier(len(CENTERS) * WRITERS + len(CENTERS))
    seen: dict[str, list[str]] = {center: [] for center in CENTERS}

    def write(center: str, database: Database) -> None:
        station = Station.new(center, 1, "counter")
        everybody.wait()
        writes(Store(database, center), station, EACH)

    def follow(center: str, database: Database) -> None:
        store, position, is_last = Store(database, center), 0, False
        everybody.wait()
        while not is_last:
            was_over = is_over.is_set()
            with store.read() as work:
                records, position = work.journal.after(position, 7)
            seen[center] += [record.id for record in records]
            is_last = was_over and not records

    first, second, is_over = opened(), opened(), Event()
    writing = [
        Thread(target=write, args=(center, (first, second)[number % 2]), daemon=True)
        for center in CENTERS
        for number in range(WRITERS)
    ]
    following = [Thread(target=follow, args=(center, first), daemon=True) for center in CENTERS]
    for thread in (*writing, *following):
        thread.start()
    for thread in writing:
        thread.join(120)
    is_over.set()
    for thread in following:
        thread.join(120)

    for center in CENTERS:
        with first.read() as connection:
            written = connection.execute(
                select(EVENTS.c.id).where(EVENTS.c.center == center).order_by(EVENTS.c.position)
            ).scalars()
            assert seen[center] == list(written)
        assert positions(first, center) == list(range(1, WRITERS * EACH + 1)), "a position is missing"


def test_each_number_is_given_once(opened: Opened) -> None:
    given: list[int] = []

    def take(database: Database) -> None:
        for _ in range(10):
            with Store(database, "H49.22").write() as work:
                given.append(work.local.next_number("s", "261207"))

    threads = [Thread(target=take, args=(opened(),)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(given) == list(range(1, 41))


def test_a_counter_goes_on_from_where_it_was_put(opened: Opened) -> None:
    database = opened()
    with Store(database, "H49.22").write() as work:
        work.local.put_number("s", "261207", 500)
        assert work.local.next_number("s", "261207") == 501
    with Store(database, "H49.22").write() as work:
        assert [work.local.next_number("s", "261207") for _ in range(2)] == [502, 503]


def test_a_dossier_lives_its_whole_life(office: Office) -> None:
    filed = submitted(office)
    acts(office, filed.code, ("transferred", {"team": "ha-long-1"}), "taken")
    acts(office, filed.code, ("completed", {"result": "1", "handed_over": True}))

    view = office.queries.view(filed.code)
    assert (view.row.status, view.row.name) == ("CLOSED", an_application().answers["name"])
    assert [row.code for row in office.queries.find("hanh nguyen")] == [filed.code]
    assert verify(office.place).faults == ()


def test_a_submission_under_one_key_is_filed_once(office: Office) -> None:
    first, again = submitted(office, key="k-1"), office.service.submit(an_application(), key="k-1")
    assert isinstance(again, Submitted) and again.dossier == first.dossier


PHONES: Final = PhoneRule(
    region="VN", calling_code="+84", trunk="0", digits=10, groups=(4, 3, 3), example="0912 345 678"
)
SOUGHT = (
    ("Đặng Thị Ánh", "dang", True),
    ("Đặng Thị Ánh", "ÁNH đặng", True),
    ("Đặng Thị Ánh", "an da thi", True),
    ("Đặng Thị Ánh", "anhh", False),
    ("Đặng Thị Ánh", "nh", False),
    ("Nguyễn Văn A-B/C.D", "a-b/c.d", True),
    ("Nguyễn Văn A-B/C.D", "c.d", True),
    ("Nguyễn Văn O'Brien", "o'brien", True),
    ("Nguyễn Văn O'Brien", "' & !x:*", False),
    ("Trần mau_vang.example.com", "vang com", True),
    ("Trần Văn 7-9", "7-9", True),
    ("Lê Hoàng 张伟", "张", True),
    ("Lê Hoàng 张伟", "伟", True),
    ("Lê Hoàng 张伟", "王", False),
    ("The And Or Not", "not the", True),
    ("Nguyễn Văn " + "a" * 3000, "a" * 300, True),
    ("Nguyễn Văn " + "a" * 3000, "a" * 2500, True),
)


def stands(work: Transaction, code: str, name: str = "", phone: str = "", submitted_at: int = 0) -> None:
    """A dossier of a person, as the projections keep it."""
    empty = {
        column.name: "" if isinstance(column.type, Text) else 0
        for column in DOSSIERS.c
        if column.name != "center"
    }
    work.rows.put(
        code,
        {
            "dossiers": [
                {**empty, "dossier": code, "code": code, "shares": "[]", "submitted_at": submitted_at}
            ],
            "people": [person_of(code, code, {"name": name}, (phone,))],
        },
    )


@pytest.mark.parametrize(("name", "sought", "found"), SOUGHT)
def test_a_person_is_found_by_the_beginnings_of_words_in_any_order(
    database: Database, name: str, sought: str, found: bool
) -> None:
    with Store(database, "H49.22").write() as work:
        stands(work, "H49.22-261207-01001", name)
        stands(work, "H49.22-261207-01002", "Hoàng Minh Quân")
    with Store(database, "H49.23").write() as work:
        stands(work, "H49.23-261207-01001", name)

    with Store(database, "H49.22").read() as work:
        rows = work.search.newest(sought_in(sought), 10)
    assert [row["code"] for row in rows] == (["H49.22-261207-01001"] if found else [])


def test_a_person_whose_words_changed_is_found_by_the_new_ones_only(database: Database) -> None:
    store = Store(database, "H49.22")
    for name in ("Nguyễn Văn An", "Trần Thị Bình"):
        with store.write() as work:
            stands(work, "H49.22-261207-01001", name)
    with store.read() as work:
        assert work.search.newest(sought_in("nguyen"), 10) == []
        assert len(work.search.newest(sought_in("tran"), 10)) == 1
    with store.write() as work:
        work.rows.erase_person("H49.22-261207-01001")
    with store.read() as work:
        assert work.search.newest(sought_in("tran"), 10) == []


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("H49.22-2612", ["H49.22-261208-01001", "H49.22-261207-01002", "H49.22-261207-01001"]),
        ("01001", ["H49.22-261208-01001", "H49.22-261207-01001"]),
        ("7-01002", ["H49.22-261207-01002"]),
        ("261207", ["H49.22-261207-01002", "H49.22-261207-01001"]),
        ("%", []),
        ("9_", []),
    ],
)
def test_a_code_is_found_by_its_beginning_or_its_end(database: Database, part: str, found: list[str]) -> None:
    store = Store(database, "H49.22")
    with store.write() as work:
        for at, code in enumerate(("H49.22-261207-01001", "H49.22-261207-01002", "H49.22-261208-01001")):
            stands(work, code, submitted_at=at)
    with store.read() as work:
        assert [row["code"] for row in work.search.newest(sought_in(part), 10)] == found


@pytest.mark.parametrize("sought", ["0333", "0912 000 333", "000.333", "+84 912 000 333", "333 an"])
def test_a_phone_is_found_as_people_say_it(database: Database, sought: str) -> None:
    store = Store(database, "H49.22")
    with store.write() as work:
        stands(work, "H49.22-261207-01001", "An", phone="0912000333")
        stands(work, "H49.22-261207-01002", "An", phone="0912000334")
    with store.read() as work:
        found = work.search.newest(sought_in(sought, PHONES), 10)
    assert [row["code"] for row in found] == ["H49.22-261207-01001"]


def test_the_newest_are_found_first_whatever_order_they_came_in(database: Database) -> None:
    store = Store(database, "H49.22")
    for at in (5, 9, 1, 7, 3):
        with store.write() as work:
            stands(work, f"H49.22-26120{at}-01001", "An", submitted_at=at)
    with store.read() as work:
        found = work.search.newest(sought_in("an"), 3)
    assert [row["submitted_at"] for row in found] == [9, 7, 5]


def test_a_second_in_which_more_were_submitted_than_it_has_rows_is_found_whole(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "ROWS_A_SECOND", 4)
    store = Store(database, "H49.22")
    with store.write() as work:
        for number in range(11):
            stands(work, f"H49.22-261207-01{number:03d}", "An", submitted_at=1)
        stands(work, "H49.22-261207-01999", "An", submitted_at=2)
    with store.read() as work:
        assert len(work.search.newest(sought_in("an"), 50)) == 12


@pytest.mark.parametrize(
    ("few", "near", "reading"), [(9, 10**9, 1), (9, 20, 1000), (9, 20, 0), (0, 0, 1), (0, 0, 1000)]
)
def test_the_newest_are_found_on_every_way_that_search_takes(
    database: Database, monkeypatch: pytest.MonkeyPatch, few: int, near: int, reading: int
) -> None:
    for name, value in {"FEW": few, "NEAR": near, "READING": reading, "RECENT": 8, "PROBED": 4}.items():
        monkeypatch.setattr(search, name, value)
    chance, store = Random(few + near + reading), Store(database, "H49.22")
    parts = (
        ("nguyen", "ngo", "tran"),
        ("thi", "van", "vien", "minh"),
        ("an", "anh", "binh"),
        ("mai", "tho", ""),
    )
    people = [" ".join(chance.choice(part) for part in parts) for _ in range(70)]
    with store.write() as work:
        for at, name in enumerate(people):
            stands(work, f"H49.22-261207-01{at:03d}", name, submitted_at=at // 3)
    with store.read() as work:
        for _ in range(40):
            words = [chance.choice(part)[: chance.randint(1, 6)] for part in chance.sample(parts[:3], 3)]
            sought = words[: chance.randint(1, 3)]
            fit = [
                f"H49.22-261207-01{at:03d}"
                for at, name in reversed(list(enumerate(people)))
                if all(any(word.startswith(each) for word in name.split()) for each in sought)
            ]
            found = [row["code"] for row in work.search.newest(sought_in(" ".join(sought)), 10)]
            assert found == fit[:10], sought


def test_texts_are_ordered_by_their_code_points(database: Database) -> None:
    store = Store(database, "H49.22")
    with store.write() as work:
        for code in ("a", "B", "đ", "Z", "e", "-1", "1"):
            stands(work, code)
    with store.read() as work:
        assert list(work.rows.dossiers()) == ["-1", "1", "B", "Z", "a", "e", "đ"]


@pytest.mark.parametrize("revisions", [JOURNAL, REVISIONS], ids=["journal", "hub"])
def test_the_newest_revision_is_the_one_that_the_program_knows(revisions: Revisions) -> None:
    assert head(revisions) == revisions.newest


@pytest.fixture(params=[SQLCIPHER, POSTGRESQL])
def owned(request: pytest.FixtureRequest, tmp_path: Path) -> Database:
    """An empty database, migrated by the user that owns it."""
    if request.param == SQLCIPHER:
        made = open_database(tmp_path / "owned.db", KEY)
    else:
        server: Server = request.getfixturevalue("postgresql")
        name = server.a_database()
        request.addfinalizer(lambda: server.drop(name))
        made = open_database(server.url(name, OWNER))
    request.addfinalizer(made.close)
    create_tables(made)
    return made


def differences(database: Database) -> list[object]:
    """What Alembic would change to make the tables those of the models."""

    def ours(_: object, name: str | None, kind: str, *__: object) -> bool:
        if kind == "index" and name == "ix_people_words":
            return not database.is_sqlite
        return kind != "table" or not str(name).startswith((SEARCH_INDEX, JOURNAL.table, REVISIONS.table))

    options = {"include_object": ours, "compare_type": True}
    with database.read() as connection:
        return list(
            compare_metadata(
                MigrationContext.configure(connection, opts=options), [METADATA, hub_store.METADATA]
            )
        )


BY_EXPRESSION = pytest.mark.filterwarnings("ignore:autogenerate skipping metadata-specified expression-based")


@BY_EXPRESSION
def test_the_models_equal_the_newest_revision(owned: Database) -> None:
    assert differences(owned) == []


@BY_EXPRESSION
@pytest.mark.parametrize("revisions", [JOURNAL, REVISIONS], ids=["journal", "hub"])
def test_every_revision_goes_up_and_down_and_up(owned: Database, revisions: Revisions) -> None:
    with owned.write() as connection:
        downgrade(connection, "base", revisions)
    steps = ["base", *known(revisions)]
    for before, step in pairwise(steps):
        for _ in range(2):
            with owned.write() as connection:
                upgrade(connection, step, revisions)
            with owned.write() as connection:
                downgrade(connection, before, revisions)
        with owned.write() as connection:
            upgrade(connection, step, revisions)
    assert differences(owned) == []


def test_submission_keys_of_before_are_found_and_tell_nothing(owned: Database) -> None:
    with owned.write() as connection:
        downgrade(connection, "0003")
        connection.execute(SUBMISSION_KEYS.insert().values(center="H49.22", key="0912000333", dossier="d"))
        upgrade(connection)
    with Store(owned, "H49.22").read() as work:
        assert work.local.submission("0912000333") == "d"
    with owned.read() as connection:
        assert "0912000333" not in set(connection.execute(select(SUBMISSION_KEYS.c.key)).scalars())


def test_accounts_of_a_hub_of_before_are_told_from_new_ones(owned: Database) -> None:
    with owned.write() as connection:
        downgrade(connection, "h0002", REVISIONS)
        connection.execute(
            text(
                "INSERT INTO hub_accounts (center, login, role, password, failures, locked_until) "
                "VALUES ('H49.22', 'doi-1', 'team', 'hash', 0, 0)"
            )
        )
        upgrade(connection, "h0003", REVISIONS)
        row = connection.execute(select(hub_store.ACCOUNTS)).one()
    assert (row.login, row.password, row.beside) == ("doi-1", "hash", "?")


def test_every_text_on_postgresql_is_compared_by_its_code_points(postgresql: Server) -> None:
    others = postgresql.ask(
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' "
        "AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'",
        postgresql.a_hub_database(),
    )
    assert others == []


def test_a_journal_that_came_down_and_up_again_still_refuses(owned: Database) -> None:
    for step in (lambda c: downgrade(c, "base"), upgrade):
        with owned.write() as connection:
            step(connection)
    writes(Store(owned, "H49.22"), Station.new("H49.22", 1, "counter"))
    with pytest.raises((DBAPIError, OperationalError)), owned.write() as connection:
        connection.execute(EVENTS.delete())


def test_a_database_of_a_newer_program_is_left_alone(owned: Database) -> None:
    with owned.write() as connection:
        connection.execute(text("UPDATE hub_version SET version_num = 'h9999'"))
    with pytest.raises(DatabaseNewer, match="newer OneDoor"):
        create_tables(owned)
