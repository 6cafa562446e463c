"""What only PostgreSQL can do: rights besides the triggers, and a server that is away, closed, foreign or dying."""

import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread

import psycopg
import pytest
from sqlalchemy import text

from dossiers.errors import BadInput, DatabaseUnusable, OperationalError
from dossiers.station import Station
from dossiers.storage import Database, Store, open_database
from dossiers.storage import server as postgres
from sync.hub import migrate
from sync.hub.store import create_tables
from tests.support.postgres import ADMIN, OWNER, SERVING, Server, a_free_port

from .test_databases import writes

CHANGES = (
    "UPDATE events SET kind = 'x'",
    "UPDATE events SET kind = 'x' WHERE position = 1",
    "DELETE FROM events",
    "TRUNCATE events",
    "TRUNCATE events CASCADE",
    "INSERT INTO events SELECT * FROM events ON CONFLICT (center, position) DO UPDATE SET kind = 'x'",
    "MERGE INTO events USING stations ON true WHEN MATCHED THEN DELETE",
    "WITH gone AS (DELETE FROM events RETURNING 1) SELECT count(*) FROM gone",
)
TAMPERING = (
    "ALTER TABLE events DISABLE TRIGGER ALL",
    "DROP TRIGGER events_refuse_change ON events",
    "DROP TABLE events",
    "ALTER TABLE events RENAME TO other",
    "CREATE RULE quiet AS ON INSERT TO events DO INSTEAD NOTHING",
    "CREATE TRIGGER mine BEFORE INSERT ON events EXECUTE FUNCTION journal_is_append_only()",
    "CREATE OR REPLACE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN END $$",
    "GRANT UPDATE ON events TO CURRENT_USER; UPDATE events SET kind = 'x'",
    "SET session_replication_role = replica",
    f"SET ROLE {OWNER}",
    "CREATE TABLE mine (x int)",
    "UPDATE alembic_version SET version_num = '9999'",
)


@pytest.fixture
def served(postgresql: Server) -> Iterator[str]:
    """A hub's database with one event in it; gives its name."""
    name = postgresql.a_hub_database()
    database = open_database(postgresql.url(name))
    writes(Store(database, "H49.22"), Station.new("H49.22", 1, "counter"))
    database.close()
    yield name
    postgresql.drop(name)


def journal(server: Server, name: str) -> list[tuple[object, ...]]:
    return server.ask("SELECT * FROM events ORDER BY position", name)


@pytest.mark.parametrize("statement", CHANGES)
@pytest.mark.parametrize("user", [SERVING, OWNER, ADMIN])
def test_the_journal_is_changed_by_nobody(postgresql: Server, served: str, user: str, statement: str) -> None:
    before = journal(postgresql, served)
    assert before

    with pytest.raises((psycopg.errors.InsufficientPrivilege, psycopg.errors.RaiseException)) as refused:
        postgresql.ask(
            statement if "MERGE" not in statement else statement.replace("stations", "heads"), served, user
        )

    if user != ADMIN:
        assert isinstance(refused.value, psycopg.errors.InsufficientPrivilege), "refused by rights"
    assert journal(postgresql, served) == before


def test_triggers_hold_where_replication_switches_others_off(postgresql: Server, served: str) -> None:
    with pytest.raises(psycopg.errors.RaiseException, match="append-only"):
        postgresql.ask("SET session_replication_role = replica; DELETE FROM events", served, ADMIN)


@pytest.mark.parametrize("statement", TAMPERING)
def test_who_serves_owns_nothing(postgresql: Server, served: str, statement: str) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        postgresql.ask(statement, served, SERVING)


def test_one_user_may_own_and_serve(postgresql: Server) -> None:
    name = postgresql.a_database()
    database = open_database(postgresql.url(name, OWNER))
    create_tables(database)
    writes(Store(database, "H49.22"), Station.new("H49.22", 1, "counter"))

    with pytest.raises(OperationalError), database.write() as connection:
        connection.execute(text("DELETE FROM events"))

    assert len(journal(postgresql, name)) == 1
    database.close()


def test_those_who_serve_keep_their_rights_when_the_tables_are_renewed(postgresql: Server) -> None:
    name = postgresql.a_hub_database()
    postgresql.ask(f"REVOKE SELECT ON hub_stations FROM {SERVING}", name)

    assert migrate(postgresql.url(name, OWNER)) == [SERVING]

    assert postgresql.ask("SELECT count(*) FROM hub_stations", name, SERVING) == [(0,)]


def test_an_owner_is_not_taken_for_one_who_only_serves(postgresql: Server) -> None:
    name = postgresql.a_database()
    with pytest.raises(BadInput, match="owns the tables"):
        migrate(postgresql.url(name, OWNER), OWNER)
    with pytest.raises(BadInput, match="no user nobody-here"):
        migrate(postgresql.url(name, OWNER), "nobody-here")


def test_tables_that_are_missing_are_the_owners_to_make(postgresql: Server) -> None:
    name = postgresql.a_database()
    with pytest.raises(DatabaseUnusable, match="onedoor hub migrate"):
        open_database(postgresql.url(name, SERVING))


def test_a_reading_writes_nothing(postgresql: Server, served: str) -> None:
    database = open_database(postgresql.url(served))
    with pytest.raises(DatabaseUnusable), database.read() as connection:
        connection.execute(text("DELETE FROM hub_nonces"))
    database.close()


def test_a_server_of_another_language_finds_and_orders_the_same(postgresql: Server) -> None:
    name = postgresql.a_database(more="LOCALE_PROVIDER icu ICU_LOCALE 'vi'")
    database = open_database(postgresql.url(name, OWNER))
    with database.write() as connection:
        for code in ("H1-b", "H1-B", "h1-a", "H1-đ"):
            connection.execute(
                text("INSERT INTO submission_keys (center, key, dossier) VALUES ('H', :c, '')"), {"c": code}
            )
    with database.read() as connection:
        found = connection.execute(text("SELECT key FROM submission_keys ORDER BY key")).scalars()
        assert list(found) == ["H1-B", "H1-b", "H1-đ", "h1-a"]
    database.close()


def said(url: str) -> str:
    """The sentence with which a database does not open."""
    with pytest.raises((BadInput, DatabaseUnusable)) as fault:
        open_database(url).close()
    assert "\n" not in str(fault.value) and "psycopg" not in str(fault.value).split(" write ")[0]
    return str(fault.value)


def with_a_password(server: Server) -> str:
    """A server that asks one user for a password."""
    rules = server.data / "pg_hba.conf"
    if "closed" not in rules.read_text():
        rules.write_text("host all closed 127.0.0.1/32 scram-sha-256\n" + rules.read_text())
        server.ask("CREATE ROLE closed LOGIN PASSWORD 'right'")
        server.ask("SELECT pg_reload_conf()")
    return server.url("postgres", "closed:wrong")


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        (lambda s: f"postgresql+psycopg://x@127.0.0.1:{a_free_port()}/x", "does not answer"),
        (lambda s: "postgresql+psycopg://x@no-such-host.invalid/x", "does not answer"),
        (lambda s: s.url("missing"), "database missing is not on the server"),
        (lambda s: s.url("postgres", "nobody-here"), "does not let OneDoor in"),
        (with_a_password, "does not let OneDoor in"),
        (lambda s: "mysql://x@localhost/x", "database is PostgreSQL"),
        (lambda s: "postgres:secret", "no database address"),
    ],
)
def test_a_server_that_cannot_be_used_is_said_in_a_sentence(
    postgresql: Server, url: Callable[[Server], str], sentence: str
) -> None:
    told = said(url(postgresql))
    assert sentence in told and "secret" not in told and "wrong" not in told


def test_a_server_without_a_free_connection_is_said(postgresql: Server, served: str) -> None:
    postgresql.ask(f"ALTER DATABASE {served} CONNECTION LIMIT 0")
    assert "no connection free" in said(postgresql.url(served))


def test_a_lock_that_is_not_given_is_said(
    postgresql: Server, served: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres, "PREPARE", postgres.PREPARE.replace("30s", "100ms"))
    first, second = (open_database(postgresql.url(served)) for _ in range(2))
    with first.write("H49.22"):
        with pytest.raises(DatabaseUnusable, match="locked"), second.write("H49.22"):
            pass
        with second.write("H49.23"):
            pass
    first.close()
    second.close()


@pytest.fixture
def own_server() -> Iterator[Server]:
    server = Server.new()
    yield server
    server.remove()


def counted(database: Database) -> int:
    with database.read() as connection:
        return int(connection.execute(text("SELECT count(*) FROM events")).scalar_one())


def test_a_server_that_dies_is_said_and_used_again_when_it_is_back(own_server: Server) -> None:
    database = open_database(own_server.url(own_server.a_hub_database()))
    store, station = Store(database, "H49.22"), Station.new("H49.22", 1, "counter")
    writes(store, station)

    with pytest.raises(DatabaseUnusable, match="does not answer"), store.write() as work:
        own_server.stop(signal.SIGQUIT)
        work.local.put("x", b"1")
    with pytest.raises(DatabaseUnusable, match="does not answer"):
        counted(database)

    own_server.start()
    assert counted(database) == 1
    writes(store, station)
    assert counted(database) == 2
    database.close()


def test_what_was_acknowledged_is_there_when_the_server_is_killed(own_server: Server) -> None:
    name = own_server.a_hub_database()
    database = open_database(own_server.url(name))
    store, station = Store(database, "H49.22"), Station.new("H49.22", 1, "counter")
    durable = 0
    enough = Event()

    def load() -> None:
        nonlocal durable
        with pytest.raises(DatabaseUnusable, match="does not answer"):
            while True:
                writes(store, station)
                durable += 1
                if durable >= 50:
                    enough.set()

    writer = Thread(target=load)
    writer.start()
    assert enough.wait(30)
    own_server.stop(signal.SIGKILL)
    writer.join(30)
    own_server.start()

    # One more may be there: committed, and its answer cut off.
    assert counted(database) - durable in (0, 1)
    assert own_server.ask("SELECT max(position) FROM events", name) == [(counted(database),)]
    database.close()


def test_a_server_that_does_not_sync_is_refused() -> None:
    server = Server.new(fsync="off")
    try:
        assert "does not sync" in said(server.url())
    finally:
        server.remove()


def test_a_server_that_answers_before_it_syncs_is_made_to_sync(own_server: Server) -> None:
    name = own_server.a_hub_database()
    own_server.ask(f"ALTER DATABASE {name} SET synchronous_commit = off")
    database = open_database(own_server.url(name))
    with database.read() as connection:
        assert connection.execute(text("SHOW synchronous_commit")).scalar() == "on"
    database.close()


def test_a_standby_is_said_and_not_written(own_server: Server) -> None:
    name = own_server.a_hub_database()
    standby = own_server.a_standby("b")
    try:
        database = open_database(standby.url(name))
        with pytest.raises(DatabaseUnusable, match="standby"):
            writes(Store(database, "H49.22"), Station.new("H49.22", 1, "counter"))
        database.close()
        assert "standby" in said(standby.url(name, more="?target_session_attrs=read-write"))
    finally:
        standby.remove()


def test_without_postgresql_a_test_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.support import postgres as support

    monkeypatch.setattr(support, "DEBIAN", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(support.NoServer, match="apt install postgresql"):
        support.Server.new()
