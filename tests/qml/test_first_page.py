"""The first page stands before the station behind it is open; it is the real one, and no touch on it is lost."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.application import Program
from kiosk.citizen import first_page as pages
from kiosk.citizen.first_page import FILE, FirstPage, kept_in, text_of
from kiosk.citizen.shell import CitizenShell
from kiosk.citizen.view_model import first_page
from kiosk.desks.citizen import CitizenDesk
from kiosk.jobs import Jobs
from kiosk.paper import PrintRoom
from kiosk.theme import load_theme
from kiosk.touchscreen import Touchscreen
from tests.qml.conftest import NOW, PLACE, FakeDesk, Person
from tests.qml.test_every_word_is_seen import faults
from tests.support.office import an_office

WAITING = "Xin Quý khách chờ một lát: các dịch vụ đang được mở."


@pytest.fixture
def kept(desk: FakeDesk) -> FirstPage:
    return first_page(desk.pack, PLACE, "vi", "Asia/Ho_Chi_Minh")


@pytest.fixture
def early(jobs: Jobs, quiet: list[str], qtbot: QtBot, kept: FirstPage) -> Iterator[Callable[..., Person]]:
    """Somebody before a screen that shows its first page and has no desk yet."""
    shells: list[CitizenShell] = []

    def open_(size: tuple[int, int] = (1080, 1920)) -> Person:
        shell = CitizenShell(jobs, load_theme(), "vi", size=size)
        shells.append(shell)
        shell.show_first(kept.at(NOW))
        shell.show()
        qtbot.waitExposed(shell.window)
        return Person(shell, qtbot)

    yield open_
    for shell in shells:
        shell.close()


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080)], ids=["portrait", "landscape"])
def test_it_looks_as_it_does_with_the_station_behind_it(
    early: Callable[..., Person], desk: FakeDesk, size: tuple[int, int]
) -> None:
    desk.strip = None
    person = early(size)
    person.at_rest("page_home")
    before = person.shell.grab()
    person.shell.receive(desk, lambda: NOW)
    assert person.sees("tile_new_connection")
    assert person.shell.grab() == before


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080)], ids=["portrait", "landscape"])
def test_the_sentence_hides_no_word_of_the_page(early: Callable[..., Person], size: tuple[int, int]) -> None:
    person = early(size)
    person.taps("tile_new_connection")
    assert person.reads("waiting") == WAITING
    assert faults(person) == []


def test_touches_wait_for_the_station_and_happen_in_their_order(
    early: Callable[..., Person], desk: FakeDesk
) -> None:
    person = early()
    person.taps("lang_zh", "tile_new_connection")
    assert person.sees("page_home")
    assert person.reads("waiting") == WAITING

    person.shell.receive(desk, lambda: NOW)
    person.item("service_lv-household-new")
    assert person.reads("button_help") == "帮助"
    assert not person.sees("waiting")
    assert person.shell.visit.session.group == "new_connection"


def test_a_bug_before_the_station_is_there_shows_the_safe_page(
    early: Callable[..., Person], desk: FakeDesk
) -> None:
    person = early()
    person.shell.safe_screen()
    person.item("page_trouble")
    person.shell.receive(desk, lambda: NOW)
    person.item("page_home")


@pytest.mark.parametrize("windowed", [True, False], ids=["in a window", "full screen"])
def test_a_window_that_goes_does_not_take_the_screen_of_the_next_with_it(
    open_shell: Callable[..., Person], windowed: bool
) -> None:
    person = open_shell(windowed=windowed)
    assert person.shell.window.isVisible()
    assert "parent" not in shiboken6.dump(QGuiApplication.primaryScreen())


def test_it_is_kept_as_it_is(tmp_path: Path, kept: FirstPage) -> None:
    (tmp_path / FILE).write_text(text_of(kept), encoding="utf-8")
    assert kept_in(tmp_path) == kept
    assert kept.at(NOW).home.time == "08:47"
    assert kept.at(NOW).home.day == "Thứ Hai, 23/11/2026"


@pytest.mark.parametrize(
    "change",
    [
        lambda raw: raw["bar"].update(demo="yes"),
        lambda raw: raw["bar"].pop("hotline"),
        lambda raw: raw["home"].update(news="x"),
        lambda raw: raw["home"]["services"][0].update(text=None),
        lambda raw: raw["home"].update(services="plug"),
        lambda raw: raw.update(tz="Nowhere/Land"),
        lambda raw: raw.update(pack="no-such-pack"),
        lambda raw: raw.update(home=None),
        lambda raw: raw.pop("made_of"),
    ],
)
def test_one_that_cannot_be_shown_is_none(
    tmp_path: Path, kept: FirstPage, change: Callable[[dict[str, Any]], object]
) -> None:
    raw = json.loads(text_of(kept))
    change(raw)
    (tmp_path / FILE).write_text(json.dumps(raw), encoding="utf-8")
    assert kept_in(tmp_path) is None


def test_one_that_is_no_text_of_ours_or_is_not_there_is_none(tmp_path: Path) -> None:
    assert kept_in(tmp_path) is None
    for content in (b"", b"\xff", b"[]", b"7"):
        (tmp_path / FILE).write_bytes(content)
        assert kept_in(tmp_path) is None


def test_one_of_other_tiles_than_the_pack_has_now_is_none(
    tmp_path: Path, kept: FirstPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "packs" / "vn").mkdir(parents=True)
    pack = tmp_path / "packs" / "vn" / "pack.yaml"
    pack.write_text("a")
    monkeypatch.setattr(pages, "PACKS", tmp_path / "packs")
    (tmp_path / FILE).write_text(text_of(kept), encoding="utf-8")
    assert kept_in(tmp_path) == kept
    pack.write_text("other")
    assert kept_in(tmp_path) is None


class Watched:
    """A touchscreen that runs; `when` something holds, something is done, once."""

    def __init__(self, folder: Path, center: Path | None = None) -> None:
        self.screen = Touchscreen(folder, center, windowed=True)
        self._steps: list[tuple[Callable[[], bool], Callable[[], None]]] = []
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._look)
        self._late = QTimer(interval=20_000, singleShot=True)
        self._late.timeout.connect(self.screen.shell.close)

    def when(self, holds: Callable[[], bool], do: Callable[[], None]) -> None:
        self._steps.append((holds, do))

    def _look(self) -> None:
        if self._steps and self._steps[0][0]():
            self._steps.pop(0)[1]()

    def runs(self) -> int:
        self._timer.start()
        self._late.start()
        try:
            return self.screen.run()
        finally:
            self._timer.stop()
            self._late.stop()
            assert self._steps == []


def test_a_first_start_waits_for_the_station_and_keeps_the_page_for_the_next(
    tmp_path: Path, qapp: object, quiet: list[str]
) -> None:
    first = Watched(tmp_path)
    shell = first.screen.shell
    first.when(lambda: shell.item("page_home") is not None and shell.window.isVisible(), lambda: None)
    first.when((tmp_path / FILE).exists, shell.window.close)
    assert first.runs() == 0
    kept = kept_in(tmp_path)
    assert kept is not None
    office = an_office(tmp_path)
    assert kept.bar.head == office.place.center.name.vi
    office.close()


def test_a_later_start_shows_it_before_the_station_is_open_and_says_then_what_has_changed(
    tmp_path: Path, qapp: object, quiet: list[str]
) -> None:
    office = an_office(tmp_path)
    CitizenDesk(office, PrintRoom(office)).keep_first_page("vi")
    office.close()
    kept = kept_in(tmp_path)
    assert kept is not None
    old = replace(kept, bar=replace(kept.bar, head="Điện lực cũ"))
    (tmp_path / FILE).write_text(text_of(old), encoding="utf-8")

    later = Watched(tmp_path)
    shell, seen = later.screen.shell, []
    later.screen.shell.window.frameSwapped.connect(lambda: seen.append(shell._model.bar.head))
    later.when(lambda: kept_in(tmp_path) == kept, shell.window.close)
    assert later.runs() == 0
    assert seen[0] == "Điện lực cũ"
    assert seen[-1] == kept.bar.head


@pytest.mark.parametrize("is_later", [False, True], ids=["first start", "later start"])
def test_a_bug_while_the_station_is_opened_ends_the_program_with_it(
    tmp_path: Path, qapp: object, quiet: list[str], monkeypatch: pytest.MonkeyPatch, is_later: bool
) -> None:
    if is_later:
        office = an_office(tmp_path)
        CitizenDesk(office, PrintRoom(office)).keep_first_page("vi")
        office.close()

    def breaks(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Program, "serve", breaks)
    with pytest.raises(ZeroDivisionError):
        Watched(tmp_path).runs()


def test_a_screen_that_is_closed_at_once_gives_the_station_back(
    tmp_path: Path, qapp: object, quiet: list[str]
) -> None:
    office = an_office(tmp_path)
    CitizenDesk(office, PrintRoom(office)).keep_first_page("vi")
    office.close()
    hasty = Watched(tmp_path)
    hasty.when(hasty.screen.shell.window.isVisible, hasty.screen.shell.window.close)
    assert hasty.runs() == 0
