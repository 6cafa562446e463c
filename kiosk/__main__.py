"""The `onedoor` command starts here, and quickly: a clerk's script calls it once for every dossier."""

import gc
import io
import os
import sys


def run() -> None:
    """Runs one command and ends the process with its exit code."""
    gc.disable()  # loading makes no garbage, and looking for it takes a tenth of every start
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # they would be sought everywhere
    from kiosk.command_line import main
    from kiosk.frozen import give_environment_back

    give_environment_back()

    gc.enable()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # JSON is UTF-8 (RFC 8259), whatever the machine's language
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    code = main()
    gc.freeze()  # the end of a process need not look for garbage either
    sys.exit(code)


if __name__ == "__main__":
    run()
