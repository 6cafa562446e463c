"""Known troubles and bugs are told apart."""

import errno
import logging
import sys
from pathlib import Path

import pytest

from dossiers.errors import DiskFull
from forms.errors import BadPack, PackFault
from kiosk import crash


@pytest.mark.parametrize(
    "error",
    [DiskFull("The disk is full."), OSError(errno.ENOSPC, "x"), ConnectionRefusedError(), TimeoutError()],
)
def test_trouble_of_the_machine_is_operational(error: Exception) -> None:
    assert crash.is_operational(error)
    assert crash.sentence(error, "en")


def test_a_pack_that_cannot_be_used_is_told_with_its_file_and_line_in_the_readers_language() -> None:
    error = BadPack(Path("vn"), (PackFault("calendar.yaml", 3, "It cannot be read.", "Put it back."),))
    assert crash.is_operational(error)
    assert crash.sentence(error, "vi").startswith("Không dùng được gói dữ liệu")
    assert "calendar.yaml:3" in crash.sentence(error, "vi")


@pytest.mark.parametrize(
    "error", [KeyError("x"), ValueError("x"), AssertionError(), OSError(errno.EBADF, "x")]
)
def test_everything_else_is_a_bug(error: Exception) -> None:
    assert not crash.is_operational(error)


@pytest.mark.logs("bug: ValueError")
def test_the_log_says_where_and_never_what_a_person_typed(caplog: pytest.LogCaptureFixture) -> None:
    shown: list[bool] = []
    undo = crash.install(lambda: shown.append(True))
    try:
        raise ValueError("Nguyễn Thị Minh Hạnh 0936128457")
    except ValueError as error:
        with caplog.at_level(logging.ERROR):
            sys.excepthook(ValueError, error, error.__traceback__)
    finally:
        undo()
    assert shown == [True]
    assert "ValueError at" in caplog.text and "test_crash.py" in caplog.text
    assert "Hạnh" not in caplog.text and "0936" not in caplog.text
