"""Whatever three stations do apart, and however it travels, in the end all of them and their hub say the same, byte for byte."""

import difflib
import shutil
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from dossiers.center import Closure
from dossiers.center_writing import NewAccount, change_accounts, change_center
from dossiers.closing import Closings
from dossiers.dump import canonical_dump
from dossiers.errors import BadInput
from dossiers.exchange import Exchange
from dossiers.founding import join
from dossiers.service import Submitted
from dossiers.verifying import verify
from dossiers.workplace import Workplace
from kiosk.bootstrap import Office, open_office
from kiosk.monthly import period_of
from kiosk.settings import DEMO_CENTER
from sync.bringing import bring
from sync.carrying import write_bundle
from sync.client import Client
from sync.hub.rooms import Room
from sync.hub.stick import HubDoor
from sync.meeting import Door, StationDoor, reader_of
from tests.support.lives import HUB, KNOWN, STATIONS, STEPS, Step
from tests.support.office import MONDAY_NINE, Standing, an_application

from .conftest import CENTER, Clock, RunningHub, a_running_hub

OFFSETS = (0, 140, -170, 35)
"""By how many seconds the clocks of the stations, and the hub's, are wrong."""

EXAMPLES = max(8, settings().max_examples // 10)
"""A handful where everything else is tested too, hundreds with HYPOTHESIS_PROFILE=release."""


class Wrong(Clock):
    """A clock that is some seconds off another one."""

    def __init__(self, right: Standing, seconds: int) -> None:
        self._right, self._off = right, timedelta(seconds=seconds)

    def __call__(self) -> datetime:
        return self._right() + self._off


@dataclass
class Town:
    """Three stations and a hub, and all that travels between them."""

    folder: Path
    clock: Standing = field(default_factory=Standing)
    sticks: list[tuple[int, bytes]] = field(default_factory=list)
    dossiers: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        clocks = [Wrong(self.clock, seconds) for seconds in OFFSETS]
        self.hub: RunningHub = a_running_hub(self.folder / "hub", clocks[HUB])
        self.offices: list[Office] = [
            open_office(self.folder / str(each), center_file=DEMO_CENTER, number=None, now=clocks[each])
            for each in range(STATIONS)
        ]

    @property
    def room(self) -> Room:
        found = self.hub.hub.room(CENTER.code)
        assert found is not None
        return found

    def meet(self) -> None:
        """All join the hub, and hear of each other."""
        for office in self.offices:
            enrolled = Client(office.exchange, self.hub.url, attempts=1).enroll(self.hub.invite())
            join(office.place, enrolled.number, enrolled.settings)
        self.agree()

    def agree(self) -> None:
        """Everybody exchanges with the hub until nobody has anything new."""
        for _ in range(3):
            for each in range(STATIONS):
                self.sync(each)

    def begin(self) -> None:
        """Three dossiers that everybody knows: two accepted, one that still wants its papers."""
        for has_papers in (True, True, False):
            self.file(0, has_papers)
        self.agree()

    def live(self, steps: list[Step]) -> None:
        ways = {
            "files": self.file,
            "acts": self.act,
            "apart": self.act_apart,
            "changes": self.change,
            "accounts": self.account,
            "closes": self.close_month,
            "passes": lambda minutes: self.clock.goes_on(minutes=minutes),
            "syncs": self.sync,
            "writes stick": self.write,
            "brings stick": self.bring,
        }
        for name, *given_ in steps:
            with suppress(BadInput):
                ways[name](*given_)

    def file(self, station: int, has_papers: bool) -> None:
        done = self.offices[station].service.submit(an_application(papers=has_papers))
        assert isinstance(done, Submitted), done
        self.dossiers.append(done.dossier)

    def act(self, station: int, which: int, deed: tuple[str, str, dict[str, object]]) -> None:
        kind, actor, body = deed
        if self.dossiers:
            dossier = self.dossiers[which % len(self.dossiers)]
            self.offices[station].service.act(dossier, kind, body, actor=actor)

    def act_apart(self, which: int, deeds: tuple[tuple[str, str, dict[str, object]], ...]) -> None:
        """Everybody does something else to one dossier."""
        for station, deed in enumerate(deeds):
            with suppress(BadInput):
                self.act(station, which, deed)

    def change(self, station: int, what: dict[str, object]) -> None:
        place, wanted = self.offices[station].place, dict(what)
        days = wanted.pop("closure_in_days", None)
        if isinstance(days, int):
            start = (place.now() + timedelta(days=days)).replace(hour=8, minute=0, second=0)
            wanted["closures"] = (
                *place.center.closures,
                Closure(start=start, end=start + timedelta(hours=5)),
            )
        told = {**place.center.model_dump(), **wanted}
        change_center(place, type(place.center).model_validate(told), actor="admin:thu")

    def account(self, station: int, login: str) -> None:
        put = [] if login.startswith("-") else [NewAccount(login, "clerk", f"{login} {station}", hashed="x")]
        drop = [login[1:]] if login.startswith("-") else []
        change_accounts(self.offices[station].place, put=put, drop=drop, actor="admin:thu")

    def close_month(self, station: int, month: str) -> None:
        office = self.offices[station]
        Closings(office.place).close(period_of(office, month), actor="manager:chi", reason="Đủ")

    def sync(self, station: int) -> None:
        Client(self.offices[station].exchange, self.hub.url, attempts=1).sync_once()

    def write(self, author: int, reader: int, everything: bool) -> None:
        """A stick that lies about until somebody brings it: by then it may be old, or come after a later one."""
        if author != reader:
            stick, door = BytesIO(), self.door(author)
            to = self.exchange(reader).place.station.id
            write_bundle(door.exchange, reader_of(door, to), stick, everything=everything)
            self.sticks.append((reader, stick.getvalue()))

    def bring(self, which: int) -> None:
        if self.sticks:
            reader, stick = self.sticks[which % len(self.sticks)]
            bring(self.door(reader), BytesIO(stick))

    def door(self, place: int) -> Door:
        return HubDoor(self.hub.hub, self.room) if place == HUB else StationDoor(self.exchange(place))

    def exchange(self, place: int) -> Exchange:
        return self.room.exchange if place == HUB else self.offices[place].exchange

    def places(self) -> list[Workplace]:
        return [office.place for office in self.offices]

    def close(self) -> None:
        for office in self.offices:
            office.close()
        self.hub.stop()


@pytest.fixture(scope="module")
def beginning(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A town on its first morning, to be copied."""
    folder = tmp_path_factory.mktemp("town")
    town = Town(folder)
    town.meet()
    town.close()
    return folder


@settings(max_examples=EXAMPLES, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@example(steps=KNOWN, last=[2, 0, 1])
@given(steps=STEPS, last=st.permutations(range(STATIONS)))
def test_all_stations_and_their_hub_come_to_the_same(
    beginning: Path, tmp_path_factory: pytest.TempPathFactory, steps: list[Step], last: list[int]
) -> None:
    folder = tmp_path_factory.mktemp("lives") / "town"
    shutil.copytree(beginning, folder)
    town = Town(folder, Standing(MONDAY_NINE))
    try:
        town.begin()
        town.live(steps)
        for each in last:
            town.sync(each)
        town.agree()
        the_same([canonical_dump(place) for place in town.places()])
        without = [canonical_dump(place, people=False) for place in (*town.places(), town.room.place)]
        the_same(without)
        assert b'"waiting": [\n' not in without[0], "an event waits for another for ever"
        assert [verify(place).faults for place in (*town.places(), town.room.place)] == [()] * (STATIONS + 1)
    finally:
        town.close()
        shutil.rmtree(folder)


def the_same(dumps: list[bytes]) -> None:
    first = dumps[0].decode().splitlines()
    for number, other in enumerate(dumps[1:], start=2):
        found = list(
            difflib.unified_diff(first, other.decode().splitlines(), "1", str(number), n=4, lineterm="")
        )
        assert not found, "\n".join(found[:60])
