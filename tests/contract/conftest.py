"""Both databases: every test that asks for `database` or `office` runs on SQLCipher and on PostgreSQL.

On PostgreSQL as docs/hub.md has it: one user owns the tables, another one serves.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dossiers.founding import found
from dossiers.rebuilding import bring_up
from dossiers.storage import Database, Store, open_database
from dossiers.workplace import Workplace
from kiosk.bootstrap import Office, pack_of
from kiosk.settings import DEMO_CENTER, load_center
from tests.support.office import Standing
from tests.support.postgres import Server

SQLCIPHER, POSTGRESQL = "sqlcipher", "postgresql"
KEY = b"\x02" * 32
Opened = Callable[[], Database]


@pytest.fixture(params=[SQLCIPHER, POSTGRESQL])
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Opened]:
    """Opens one and the same database, as often as it is called: each time as another program."""
    databases: list[Database] = []
    if request.param == SQLCIPHER:
        place: Path | str = tmp_path / "x.db"
    else:
        server: Server = request.getfixturevalue("postgresql")
        name = server.a_hub_database()
        place = server.url(name)
        request.addfinalizer(lambda: server.drop(name))

    def open_it() -> Database:
        databases.append(open_database(place, KEY))
        return databases[-1]

    yield open_it
    for database in databases:
        database.close()


@pytest.fixture
def database(opened: Opened) -> Database:
    """One of the two databases."""
    return opened()


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Office:
    """A counter of the demo center whose store is that database."""
    center = load_center(DEMO_CENTER)
    store, clock = Store(database, center.code), Standing()
    station, center_key = found(store, 1, "counter", clock())
    place = Workplace(station, center, pack_of(center), store, tmp_path / "office", clock, center_key)
    bring_up(place)
    return Office(place, database)
