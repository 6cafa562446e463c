"""A real hub on a free loopback port, and stations with real stores that speak to it over real HTTP."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from queue import Queue
from threading import Thread
from zoneinfo import ZoneInfo

import pytest
import uvicorn

from dossiers.application import Application, read_application
from dossiers.service import Submitted
from kiosk.bootstrap import Office, open_office
from kiosk.settings import DEMO_CENTER, load_center
from sync.client import Client
from sync.hub.accounts import Accounts
from sync.hub.enrolment import Enrolments, keep_settings
from sync.hub.identity import station_of
from sync.hub.rooms import Hub, open_hub
from sync.hub.serving import bound, server_of
from tests.support.postgres import Server

APPLICATION = Path(__file__).resolve().parents[2] / "support" / "application.json"
CENTER = load_center(DEMO_CENTER)
PASSWORD = "a long password"


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))

    def __call__(self) -> datetime:
        return self.at

    def pass_by(self, **by: float) -> None:
        self.at += timedelta(**by)


@dataclass
class RunningHub:
    """A hub that serves in a thread of its own."""

    hub: Hub
    url: str
    server: uvicorn.Server
    thread: Thread
    database_url: str | None = None

    def invite(self, number: int | None = None) -> str:
        enrolments = Enrolments(self.hub.database, self.hub.master, self.hub.identity)
        code, _ = enrolments.invite(CENTER.code, self.hub.now(), number)
        return str(code)

    def again(self, clock: Clock) -> "RunningHub":
        """The same hub at the same address, started once more."""
        listen = "127.0.0.1:" + self.url.rpartition(":")[2]
        return a_running_hub(self.hub.folder, clock, listen, self.database_url)

    def stop(self) -> None:
        self.server.should_exit = True
        self.thread.join(10)
        self.hub.database.close()


def a_running_hub(
    folder: Path, clock: Clock, listen: str = "127.0.0.1:0", database_url: str | None = None
) -> RunningHub:
    hub = open_hub(database_url, folder, clock)
    station_of(hub.database, hub.master, CENTER.code, may_make=True)
    with hub.database.write(CENTER.code) as connection:
        keep_settings(connection, CENTER.code, CENTER.model_dump(mode="json"))
    listening = bound(listen)
    ready: Queue[bool] = Queue()
    server = server_of(hub, lambda: ready.put(True))
    thread = Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    assert ready.get(timeout=20)
    return RunningHub(hub, f"http://127.0.0.1:{listening.getsockname()[1]}", server, thread, database_url)


@dataclass
class Desk:
    """A station with its store and its way to the hub."""

    office: Office
    client: Client = field(init=False)

    def __post_init__(self) -> None:
        self.client = Client(self.office.exchange)

    def joins(self, hub: RunningHub, code: str | None = None) -> int:
        return Client(self.office.exchange, hub.url, attempts=1).enroll(code or hub.invite()).number

    def submits(self) -> Submitted:
        application: Application = read_application(APPLICATION)
        done = self.office.service.submit(application)
        assert isinstance(done, Submitted), done
        return done

    def syncs(self, **options: int) -> tuple[int, int, int]:
        done = Client(self.office.exchange, attempts=1).sync_once(**options)
        return done.pushed, done.pulled, done.waiting


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(params=["sqlcipher", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> Iterator[str | None]:
    """Every test of a hub runs on both databases, on PostgreSQL as the user that owns nothing."""
    if request.param == "sqlcipher":
        yield None
        return
    server: Server = request.getfixturevalue("postgresql")
    name = server.a_hub_database()
    yield server.url(name)
    server.drop(name)


@pytest.fixture
def hub(tmp_path: Path, clock: Clock, database_url: str | None) -> Iterator[RunningHub]:
    running = a_running_hub(tmp_path / "hub", clock, database_url=database_url)
    yield running
    running.stop()


@pytest.fixture
def station(tmp_path: Path, clock: Clock) -> Iterator[Callable[..., Desk]]:
    """Makes stations: `station("counter")`, `station("kiosk", role="citizen")`."""
    offices: list[Office] = []

    def make(name: str, role: str = "counter") -> Desk:
        offices.append(open_office(tmp_path / name, center_file=DEMO_CENTER, role=role, now=clock))
        return Desk(offices[-1])

    yield make
    for office in offices:
        office.close()


@pytest.fixture
def team_login(hub: RunningHub) -> tuple[str, str]:
    """The account of the team that gets the sample application."""
    Accounts(hub.hub).put(CENTER.code, "doi-1", "team", PASSWORD, "ha-long-1")
    return "doi-1", PASSWORD
