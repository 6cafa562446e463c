"""Work done in a child forked from this process, which is warm and never opens a database itself.

A fork costs milliseconds where a start costs a second; a database that was open before a fork would be none that a
station ever sees.
"""

import gc
import importlib
import json
import os
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, Final

BROKEN: Final = 70
"""Exit code of a child in which our own code failed."""


class ChildFailed(Exception):
    """What was done in a child raised; the text is its traceback."""


def forked(work: Callable[[], int | None]) -> int:
    """Starts work in a child and gives its process id; the child ends with what `work` returns."""
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child:
        return child
    code = BROKEN
    try:
        code = work() or 0
        sys.stdout.flush()
        sys.stderr.flush()
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
    finally:
        os._exit(code)


def ended(child: int) -> int:
    """Waits for a child; its exit code, or the negative number of the signal that ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def apart(work: Callable[[], Any]) -> Any:
    """Does work in a child and gives what it returned (as JSON bears it). Raises ChildFailed."""
    ours, theirs = os.pipe()

    def told() -> None:
        os.close(ours)
        try:
            answer: dict[str, Any] = {"done": work()}
        except BaseException:
            answer = {"failed": traceback.format_exc()}
        with os.fdopen(theirs, "w", encoding="utf-8") as pipe:
            json.dump(answer, pipe)

    child = forked(told)
    os.close(theirs)
    with os.fdopen(ours, encoding="utf-8") as pipe:
        text = pipe.read()
    code = ended(child)
    answer = json.loads(text) if text else {"failed": f"the child ended with {code}"}
    if "failed" in answer:
        raise ChildFailed(answer["failed"])
    return answer["done"]


def warm(work: Callable[[], Any]) -> None:
    """Loads here every module that some work loads, by having a child do it once, and what needs no database."""

    def loaded() -> list[str]:
        work()
        return sorted(sys.modules)

    for name in apart(loaded):
        if name not in sys.modules and name != "__main__":
            with suppress(ImportError):
                importlib.import_module(name)
    _read_what_stations_read()
    gc.collect()
    gc.freeze()  # children need not copy what they look at for garbage


def _read_what_stations_read() -> None:
    """The demo center and its pack, once for all children: they do not change while a campaign runs."""
    from forms.validation import examine
    from kiosk import bootstrap
    from tests.support.office import MONDAY_NINE, an_application

    bootstrap.load_center = cache(bootstrap.load_center)
    bootstrap.load_pack = cache(bootstrap.load_pack)
    bootstrap.pack_of(bootstrap.load_center(bootstrap.DEMO_CENTER))
    center = bootstrap.load_center(bootstrap.DEMO_CENTER)
    application = an_application()
    procedure = bootstrap.pack_of(center).procedure(application.procedure, on=MONDAY_NINE.date())
    examine(procedure, application.answers, "en", today=MONDAY_NINE.date())
    procedure.budget_for(application.answers)


def spoken(arguments: list[str], folder: Path) -> int:
    """Runs one `onedoor` command in this child as a process of its own would; `folder` gets what it says."""
    from kiosk.command_line import main

    for number, name in ((1, "out"), (2, "err")):
        handle = os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        os.dup2(handle, number)
        os.close(handle)
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    code = main(arguments)
    with suppress(OSError):
        sys.stdout.flush()
    return code
