"""Work off the screen's thread."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from dossiers.errors import DiskFull
from kiosk.jobs import Jobs


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    work = Jobs()
    yield work
    work.close()


def test_work_is_done_elsewhere_and_comes_back_here(jobs: Jobs, qtbot: QtBot) -> None:
    came: list[tuple[str, str]] = []
    jobs.database(
        lambda: threading.current_thread().name,
        lambda name: came.append((name, threading.current_thread().name)),
    )
    qtbot.waitUntil(lambda: bool(came))
    assert came[0][0].startswith("database")
    assert came[0][1] == threading.main_thread().name


def test_the_database_does_one_thing_after_another(jobs: Jobs, qtbot: QtBot) -> None:
    came: list[int] = []
    for number in range(20):
        jobs.database(lambda number=number: number, came.append)
    qtbot.waitUntil(lambda: len(came) == 20)
    assert came == list(range(20))


def test_an_operational_error_goes_to_who_awaits_it(jobs: Jobs, qtbot: QtBot) -> None:
    failed: list[Exception] = []

    def full() -> None:
        raise DiskFull("The disk is full.")

    jobs.database(full, lambda _: None, failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], DiskFull)
    assert not jobs.busy


def test_a_bug_is_raised_on_the_screens_thread(jobs: Jobs, qtbot: QtBot) -> None:
    def bug() -> None:
        raise KeyError("oops")

    with qtbot.captureExceptions() as caught:
        jobs.network(bug, lambda _: None, lambda _: None)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is KeyError


def test_after_closing_nothing_is_delivered(qapp: object, qtbot: QtBot) -> None:
    came: list[int] = []
    work = Jobs()
    work.database(lambda: 1, came.append)
    work.close()
    qtbot.wait(20)
    assert came == []
