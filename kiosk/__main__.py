"""The `onedoor` command starts here, and quickly: a clerk's script calls it once for every dossier."""

import gc
import io
import os
import sys


def run() -> None:
    """Runs one command and ends the process with its exit code."""
    gc.disable()  # loading makes no garbage, and looking for it takes a tenth of every start
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # they would be sought everywhere
    open_streams()
    from kiosk.command_line import main
    from kiosk.frozen import give_environment_back

    give_environment_back()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # JSON is UTF-8 (RFC 8259), whatever the machine's language
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    code = main()
    gc.freeze()  # the end of a process need not look for garbage either
    end_streams()
    sys.exit(code)


def open_streams() -> None:
    """Puts nothing where a caller closed a stream, so that no file of ours is opened in its place."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    sys.stdin = sys.stdin or open(0)  # noqa: SIM115
    sys.stdout = sys.stdout or open(1, "w")  # noqa: SIM115
    sys.stderr = sys.stderr or open(2, "w")  # noqa: SIM115


def end_streams() -> None:
    """Lets go of what nobody reads any more: the exit code is the command's own, whatever became of its words."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


if __name__ == "__main__":
    run()
