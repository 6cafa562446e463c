"""Is there a screen? Asked before anything is installed, so the bare interpreter must do."""

import re
import socket
from collections.abc import Mapping
from pathlib import Path


def has_display(environment: Mapping[str, str]) -> bool:
    """Whether a window can be opened: a variable alone may be left over from a screen that is gone."""
    if wayland := environment.get("WAYLAND_DISPLAY"):
        folder = Path(environment.get("XDG_RUNTIME_DIR", "/nowhere"))
        if _answers(socket.AF_UNIX, str(folder / wayland)):
            return True
    shown = re.fullmatch(r"(?P<host>.*):(?P<number>\d+)(\.\d+)?", environment.get("DISPLAY", ""))
    if shown is None:
        return False
    if shown["host"] in ("", "unix"):
        return any(_answers(socket.AF_UNIX, f"{at}/tmp/.X11-unix/X{shown['number']}") for at in ("", "\0"))
    return _answers(socket.AF_INET, (shown["host"], 6000 + int(shown["number"])))


def _answers(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as asked:
        asked.settimeout(3)
        try:
            asked.connect(address)
        except OSError:
            return False
    return True
