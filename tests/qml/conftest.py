"""A citizen's shell over a small desk of its own, offscreen; any word of Qt's that nobody expected fails the test."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from forms.packs import Pack, load_pack
from forms.texts import Text
from kiosk.citizen.desk import Filed, Filing, PaperFile, Place, Printing, Strip
from kiosk.citizen.shell import CitizenShell
from kiosk.jobs import Jobs
from kiosk.theme import RESOURCES, load_theme

NOW = datetime(2026, 11, 23, 8, 47, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
PLACE = Place(
    agency=Text(
        vi="Bộ phận Một cửa · Điện lực Hạ Long",
        en="Hạ Long Power · One-door desk",
        zh="下龙电力 · 一站式服务窗口",
    ),
    counter="3",
    hotline="1900 0000",
    province="Quảng Ninh",
    demo=True,
)
TRACKING = "HTTPS://H49.EXAMPLE.VN/T/ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass
class FakeDesk:
    """Files everything at once; what goes wrong is told to it beforehand."""

    pack: Pack
    place: Place = PLACE
    filings: list[Filing] = field(default_factory=list)
    ratings: list[tuple[str, int]] = field(default_factory=list)
    refuse_once: Exception | None = None
    prints: tuple[Printing, ...] = (Printing("printing", 0.64),)
    strip: Strip | None = field(default_factory=lambda: Strip(0.992, 312, 4.3))
    accepted: bool = True

    def submit(self, filing: Filing) -> Filed:
        self.filings.append(filing)
        if self.refuse_once:
            error, self.refuse_once = self.refuse_once, None
            raise error
        due = NOW + timedelta(days=7, hours=7, minutes=43)
        return Filed(
            "d-1", "H49.22-261123-01007", TRACKING, self.accepted, due if self.accepted else None, due
        )

    def print_slip(self, dossier: str, lang: str, tell: Callable[[Printing], None]) -> None:
        for step in self.prints:
            tell(step)

    def rate(self, dossier: str, score: int) -> None:
        self.ratings.append((dossier, score))

    def strip_figures(self) -> Strip | None:
        return self.strip

    def sample_papers(self, kind: str) -> tuple[PaperFile, ...]:
        return (
            PaperFile(kind, "front.jpg", "image/jpeg", b"1"),
            PaperFile(kind, "back.jpg", "image/jpeg", b"2"),
        )


class Person:
    """Somebody at the screen: taps what is there by its name, at its middle."""

    def __init__(self, shell: CitizenShell, qtbot: QtBot) -> None:
        self.shell, self.qtbot = shell, qtbot

    def sees(self, name: str) -> bool:
        return self.shell.item(name) is not None

    def item(self, name: str) -> QQuickItem:
        self.qtbot.waitUntil(lambda: self.sees(name), timeout=3000)
        found = self.shell.item(name)
        assert found is not None
        return found

    def taps(self, *names: str) -> None:
        for name in names:
            QTest.mouseClick(self.shell.window, Qt.MouseButton.LeftButton, pos=self.at_rest(name))

    def at_rest(self, name: str) -> QPoint:
        """The middle of an item once it has stopped moving."""
        self.item(name)
        seen: list[QPoint | None] = [None]

        def stands() -> bool:
            seen.append(self.shell.middle(name))
            return seen[-1] is not None and seen[-1] == seen[-2]

        self.qtbot.waitUntil(stands, timeout=3000)
        found = seen[-1]
        assert found is not None
        return found

    def types(self, text: str) -> None:
        for letter in text:
            self.taps("key_space" if letter == " " else f"key_{letter}")

    def reads(self, name: str) -> str:
        return str(self.item(name).property("text"))


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load_pack(RESOURCES / "packs" / "vn")


@pytest.fixture
def desk(pack: Pack) -> FakeDesk:
    return FakeDesk(pack)


@dataclass
class Ticks:
    """A clock that stands until it is moved."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def ticks() -> Ticks:
    return Ticks()


@pytest.fixture
def quiet() -> Iterator[list[str]]:
    """Collects what Qt says; at the end there must be nothing."""
    said: list[str] = []

    def hear(kind: QtMsgType, _context: object, message: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            said.append(message)

    before = qInstallMessageHandler(hear)
    yield said
    qInstallMessageHandler(before)
    assert said == []


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    work = Jobs()
    yield work
    work.close()


@pytest.fixture
def open_shell(
    desk: FakeDesk, jobs: Jobs, ticks: Ticks, quiet: list[str], qtbot: QtBot
) -> Iterator[Callable[..., Person]]:
    shells: list[CitizenShell] = []

    def open_(lang: str = "vi", size: tuple[int, int] = (1080, 1920), windowed: bool = True) -> Person:
        shell = CitizenShell(jobs, load_theme(), lang, windowed=windowed, size=size, ticks=ticks)
        shell.receive(desk, lambda: NOW)
        shells.append(shell)
        shell.show()
        qtbot.waitExposed(shell.window)
        return Person(shell, qtbot)

    yield open_
    for shell in shells:
        shell.close()


@pytest.fixture
def person(open_shell: Callable[..., Person]) -> Person:
    return open_shell()
