"""Known troubles and bugs, told apart in one place.

An operational error (disk full, hub down, paper out) has a sentence for people and the work goes on. Anything else is a
bug: a safe screen, one log line, nothing half written. The log line names where it broke, never a value: what a
person typed must not get into a log by way of an exception's text.
"""

import errno
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from dossiers.errors import OperationalError
from forms.errors import BadPack
from forms.sentences import translator
from printing.errors import PrintingError

log = logging.getLogger("kiosk.crash")

_OF_THE_MACHINE = {
    errno.ENOSPC: "The disk is full. Free some space, then try again.",
    errno.EDQUOT: "The disk is full. Free some space, then try again.",
    errno.EROFS: "The disk cannot be written. Ask the person in charge of this machine.",
    errno.EIO: "The disk does not answer properly. Ask the person in charge of this machine.",
    errno.EACCES: "This program may not write there. Choose another folder, or ask for the right to write.",
}


def is_operational(error: BaseException) -> bool:
    """Whether this is trouble outside the program's own rules, which can pass or be mended."""
    if isinstance(error, OperationalError | PrintingError | BadPack | ConnectionError | TimeoutError):
        return True
    return isinstance(error, OSError) and error.errno in _OF_THE_MACHINE


def sentence(error: BaseException, lang: str) -> str:
    """What to tell a person about an operational error, in their language."""
    if isinstance(error, OperationalError | PrintingError):
        return error.sentence(lang)
    say = translator("dossiers", lang)
    if isinstance(error, BadPack):
        told = translator("cli", lang)(
            "The pack cannot be used; `onedoor catalogue check` tells all that is wrong: {fault}"
        )
        return told.format(fault=error)
    if isinstance(error, OSError) and error.errno in _OF_THE_MACHINE:
        return say(_OF_THE_MACHINE[error.errno])
    return say("The other side does not answer. Nothing was lost; try again in a moment.")


def where(error: BaseException) -> str:
    """The kind of a bug and the places it went through, without any value or text of it."""
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{_short(f.filename)}:{f.lineno} {f.name}" for f in reversed(frames[-6:]))
    return f"{type(error).__name__} at {places or 'unknown place'}"


def _short(filename: str) -> str:
    return "/".join(filename.replace("\\", "/").split("/")[-2:])


def install(show_safe_screen: Callable[[], None]) -> Callable[[], None]:
    """From now on a bug that nobody caught is logged and the safe screen is shown; returns how to undo this."""

    def caught(kind: type[BaseException], error: BaseException, _tb: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, _tb)
            return
        log.error("bug: %s", where(error))
        show_safe_screen()

    def caught_in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            log.error("bug in a thread: %s", where(args.exc_value))

    before = (sys.excepthook, threading.excepthook)
    sys.excepthook, threading.excepthook = caught, caught_in_thread

    def undo() -> None:
        sys.excepthook, threading.excepthook = before

    return undo
