"""What the keys on the glass do to the text: letters with Telex and tones, digits, shift, suggestions. No Qt.

The text lives in the session; the keyboard itself remembers only its own switches, and nothing of what was typed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final, Literal

from kiosk.citizen import telex

Shift = Literal["off", "once", "locked"]
Layer = Literal["letters", "digits"]
Capitals = Literal["words", "first", "none"]

NAMES: Final = Path(__file__).resolve().parents[2] / "resources" / "qml" / "names_vi.txt"
SUGGESTIONS: Final = 3

ACCENTS: Final = tuple("ăâđêôơư")
TONES: Final = tuple(telex.TONES)
LETTER_ROWS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
DIGIT_ROWS: Final = ("1234567890", "-/.,()'&+", "@_:;#%?")


@dataclass(frozen=True, slots=True)
class Keyboard:
    """The switches of the keyboard."""

    shift: Shift = "off"
    layer: Layer = "letters"
    telex: bool = True

    def shifted(self) -> "Keyboard":
        """One tap capitals once, two taps lock them, a third lets go."""
        following: dict[Shift, Shift] = {"off": "once", "once": "locked", "locked": "off"}
        return replace(self, shift=following[self.shift])

    def released(self) -> "Keyboard":
        """After a letter: capitals for once are used up."""
        return replace(self, shift="off") if self.shift == "once" else self


def press(keyboard: Keyboard, text: str, key: str, *, capitals: Capitals) -> tuple[Keyboard, str]:
    """The keyboard and the text after one key.

    `key` is a character or one of: space, backspace, clear, shift, telex, layer, tone_<name>.
    `capitals` says which letters are capitals by themselves: of each word (names), the first, or none.
    """
    switched = _switch(keyboard, key)
    if switched is not None:
        return switched, text
    if key == "backspace":
        return keyboard, text[:-1]
    if key == "clear":
        return keyboard, ""
    if key == "space":
        return keyboard, text + " " if text and not text.endswith(" ") else text
    if key.startswith("tone_"):
        return keyboard, telex.tone(text, key.removeprefix("tone_"))
    return keyboard.released(), _letter(keyboard, text, key, capitals)


def _switch(keyboard: Keyboard, key: str) -> Keyboard | None:
    if key == "shift":
        return keyboard.shifted()
    if key == "telex":
        return replace(keyboard, telex=not keyboard.telex)
    if key == "layer":
        return replace(keyboard, layer="digits" if keyboard.layer == "letters" else "letters")
    return None


def _letter(keyboard: Keyboard, text: str, key: str, capitals: Capitals) -> str:
    starts = {"words": not telex.last_word(text), "first": not text, "none": False}[capitals]
    if keyboard.shift != "off" or starts:
        key = key.upper()
    if not key.isalpha():
        return text + key
    return telex.press(text, key, telex=keyboard.telex)


@cache
def _known() -> Mapping[str, tuple[str, ...]]:
    words: dict[str, list[str]] = {}
    for word in NAMES.read_text(encoding="utf-8").split():
        words.setdefault(telex.plain(word), []).append(word)
    return {bare: tuple(dict.fromkeys(ways)) for bare, ways in words.items()}


def suggestions(text: str) -> tuple[str, ...]:
    """Up to three words with their marks for the one being typed, the typed one first if it is a word already."""
    word = telex.last_word(text)
    if not word:
        return ()
    bare = telex.plain(word)
    known = _known()
    near = [
        *known.get(bare, ()),
        *(w for key, ways in known.items() if key != bare and key.startswith(bare) for w in ways),
    ]
    fitting = [w for w in near if _keeps_marks(word, w)]
    typed = word[:1].upper() + word[1:]
    first = [w for w in fitting if w == typed]
    ordered = (first + [w for w in fitting if w != typed])[:SUGGESTIONS]
    return tuple(w.lower() if word[:1].islower() else w for w in ordered)


def _keeps_marks(typed: str, word: str) -> bool:
    """A suggestion never takes away a mark that the person has put."""
    pairs = zip(typed.lower(), word.lower(), strict=False)
    return all(a in (b, telex.plain(b), telex.untoned(b)) for a, b in pairs)


def press_digits(text: str, key: str, *, longest: int, extra: str = "", trunk: str = "") -> str:
    """The digits after one key of the keypad: a digit, backspace, clear, or the `extra` one: comma, letter, calling code."""
    if key == "backspace":
        return text[:-1]
    if key == "clear":
        return ""
    if key != extra and not key.isdigit():
        return text
    if key.startswith("+"):
        return key + text.removeprefix(key).removeprefix(trunk)
    if key == ",":
        return text + "," if text and "," not in text else text
    room = longest + (len(extra) - len(trunk) if text.startswith("+") else 0)
    return text + key if len(text) < room else text
