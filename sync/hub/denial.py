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


def foreign() -> Denied:
    """Events of a chain that is not the sender's."""
    return Denied(403, "foreign", "A station sends events of its own chain and center only.")


def clock_off(seconds: int) -> Denied:
    """The sender's clock is so many seconds before (or, less than 0, behind) the hub's."""
    say = "The clocks of station and hub differ by more than five minutes."
    return Denied(401, "clock", say, {"seconds": seconds})


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


def gone() -> Denied:
    """The dossier was erased: nothing sealed of it is kept or given any more."""
    return Denied(410, "erased", "This dossier was erased; its keys are gone for good.")
