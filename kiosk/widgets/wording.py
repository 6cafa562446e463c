"""Words and tones that view models speak in, without Qt: a translator is passed in, a tone names a colour."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Translate = Callable[[str, str], str]
"""(context, English sentence) -> the sentence in the language of the screen."""

Tone = Literal["ok", "warn", "error", "info", "neutral"]


@dataclass(frozen=True, slots=True)
class Chip:
    """A word on a coloured ground; the colour alone never says anything."""

    text: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class BarLook:
    """A time-left bar: what it says at the left and at the right, and how full it is."""

    text: str
    date: str
    share: float
    tone: Tone


@dataclass(frozen=True, slots=True)
class StatusLine:
    """One thing that people should know about the station: synchronised, printer ready, paper low."""

    text: str
    tone: Tone = "ok"


@dataclass(frozen=True, slots=True)
class Person:
    """Who sits here; `role` is said under the name, `place` under the program's name."""

    login: str
    name: str
    role: str
    place: str = ""

    @property
    def initials(self) -> str:
        """The first letters of the last two names: "Phạm Thu Trang" gives TT."""
        return "".join(word[0] for word in self.name.split()[-2:]).upper()


def english(_context: str, sentence: str) -> str:
    """The translator of the source language, for tests and for tools without a screen."""
    return sentence


def day_or_hour(at: datetime, now: datetime) -> str:
    """HH:mm for today, else dd/MM, with the year where it is another one."""
    if at.date() == now.date():
        return at.strftime("%H:%M")
    return at.strftime("%d/%m") if at.year == now.year else at.strftime("%d/%m/%Y")
