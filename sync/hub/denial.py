"""How the hub says no: a status, a code for programs and a sentence for people."""

from collections.abc import Mapping
from typing import Any

from sync.protocol import Problem


class Denied(Exception):
    """A request that the hub does not serve; becomes an answer, never a traceback."""

    def __init__(self, status: int, code: str, say: str, more: Mapping[str, Any] | None = None) -> None:
        self.status = status
        self.problem = Problem(code=code, say=say, more=dict(more or {}))
        super().__init__(code)


def unknown_station() -> Denied:
    """One answer for every signature that does not hold: a stranger learns nothing from it."""
    return Denied(
        401, "signature", "The signature does not hold for a station of this hub; enroll the station again."
    )


def too_large(most: int) -> Denied:
    """The body is larger than this address takes."""
    return Denied(413, "too-large", f"More than {most} bytes were sent; send less at a time.", {"most": most})


def cloned() -> Denied:
    """Two machines go on with one station's chain and key."""
    return Denied(
        409,
        "cloned",
        "Two machines work as this station; nothing more is taken from them until each is set up as its own.",
    )
