"""The fonts of paper: Tinos for statutory text, Noto Sans SC for Chinese; both embedded, nothing from the system."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from printing.embedding import PaperFont
from printing.errors import FontMissing

FOLDER: Final = Path(__file__).resolve().parent.parent / "resources" / "fonts"
FILES: Final[Mapping[str, str]] = {
    "Tinos": "tinos/Tinos-Regular.ttf",
    "Tinos-Bold": "tinos/Tinos-Bold.ttf",
    "Tinos-Italic": "tinos/Tinos-Italic.ttf",
    "Tinos-BoldItalic": "tinos/Tinos-BoldItalic.ttf",
    "NotoSansSC": "noto-sans-sc/NotoSansSC-Regular.ttf",
    "NotoSansSC-Bold": "noto-sans-sc/NotoSansSC-Bold.ttf",
}
UNKNOWN: Final = "□"
HAN_FROM: Final = "\u2000"
# Texts of nothing but these need no cleaning and no second font; nearly all Vietnamese and English ones.
_PLAIN_LETTERS: Final = r"[!-~À-ſƠơƯưẠ-ỹ]+"
_PLAIN: Final = re.compile(rf"{_PLAIN_LETTERS}(?: {_PLAIN_LETTERS})*")
HAN_SCALE: Final = 0.92  # a Han character fills its square: set a little smaller it matches Tinos beside it
_HAN_PUNCTUATION: Final = frozenset("，。、：；！？（）《》“”‘’【】…—·")


class Face(Enum):
    """A cut of the type: the font of Latin text and the one of Chinese text that goes with it."""

    REGULAR = ("Tinos", "NotoSansSC")
    BOLD = ("Tinos-Bold", "NotoSansSC-Bold")
    ITALIC = ("Tinos-Italic", "NotoSansSC")
    BOLD_ITALIC = ("Tinos-BoldItalic", "NotoSansSC-Bold")


@cache
def widths(font: str) -> Mapping[int, float]:
    """Advance of every character that `font` has, in thousandths of its size. Registers the font once.

    Raises FontMissing when the font's file is not there or not readable.
    """
    kind = PaperFont if font.startswith("Tinos") else TTFont
    try:
        registered = kind(font, str(FOLDER / FILES[font]))
    except (TTFError, OSError) as fault:
        raise FontMissing(FILES[font]) from fault
    pdfmetrics.registerFont(registered)
    face = registered.face
    return {code: face.charWidths.get(code, face.defaultWidth) for code in face.charToGlyph}


@cache
def _known() -> tuple[frozenset[int], frozenset[int]]:
    """What every cut of Tinos has, and what both weights of the Chinese font have."""
    latin = [frozenset(widths(face.value[0])) for face in Face]
    han = [frozenset(widths(face.value[1])) for face in Face]
    return frozenset.intersection(*latin), frozenset.intersection(*han)


def clean(text: str) -> str:
    """`text` as it can be set: composed letters, one line, single spaces, □ for what no font of ours has."""
    if _PLAIN.fullmatch(text):
        return text
    latin, han = _known()
    letters = []
    for char in unicodedata.normalize("NFC", text):
        if char.isspace() or unicodedata.category(char) == "Cc":
            letters.append(" ")
        elif unicodedata.category(char) == "Cf":
            continue
        else:
            code = ord(char)
            letters.append(char if code in latin or (char >= HAN_FROM and code in han) else UNKNOWN)
    return " ".join("".join(letters).split())


def is_han(char: str) -> bool:
    """Whether `char` is set in the Chinese font: Han characters, their punctuation, signs that Tinos lacks."""
    return char >= HAN_FROM and ord(char) not in _known()[0]


def runs(text: str, face: Face) -> Iterator[tuple[str, str, float]]:
    """`text` cut into (font, part, scale): each part in one font that has all of it. `text` is clean.

    Marks such as “ ” and … are Chinese ones between Chinese characters, Latin ones elsewhere.
    """
    latin, han = face.value
    if max(text, default=" ") < HAN_FROM:
        if text:
            yield latin, text, 1.0
        return
    part, part_is_han = "", False
    for index, char in enumerate(text):
        now_han = is_han(char) or (char in _HAN_PUNCTUATION and _stands_by_han(text, index))
        if part and now_han != part_is_han:
            yield (han, part, HAN_SCALE) if part_is_han else (latin, part, 1.0)
            part = ""
        part, part_is_han = part + char, now_han
    if part:
        yield (han, part, HAN_SCALE) if part_is_han else (latin, part, 1.0)


def measure(text: str, face: Face, size: float) -> float:
    """Width of clean `text` in points."""
    if max(text, default=" ") < HAN_FROM:
        return advance(face.value[0], text) * size
    return sum(scale * advance(font, part) for font, part, scale in runs(text, face)) * size


def advance(font: str, part: str) -> float:
    """Width of `part` in one font at size 1."""
    return sum(map(_advances(font).__getitem__, part)) / 1000


class _Advances(dict[str, float]):
    """By character; what the font has not is half a square."""

    def __missing__(self, char: str) -> float:
        return 500.0


@cache
def _advances(font: str) -> _Advances:
    return _Advances((chr(code), width) for code, width in widths(font).items())


def _stands_by_han(text: str, index: int) -> bool:
    if ord(text[index]) not in widths("NotoSansSC"):
        return False
    before, after = text[index - 1 : index], text[index + 1 : index + 2]
    return bool((before and is_han(before)) or (after and is_han(after)))
