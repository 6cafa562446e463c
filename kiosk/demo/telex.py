"""The keys that make a Vietnamese text in Telex: what a person at the kiosk's keyboard would press."""

import unicodedata
from typing import Final

_TONES: Final = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
_MARKS: Final = {"\u0302": "", "\u0306": "w", "\u031b": "w"}


def keys_of(text: str) -> str:
    """The keys; each word's tone is pressed at its end. A capital stands for Shift and the letter."""
    return " ".join(map(_word, text.split()))


def _word(word: str) -> str:
    keys, tone = "", ""
    for letter in unicodedata.normalize("NFD", word.replace("đ", "dd").replace("Đ", "Dd")):
        if letter in _TONES:
            tone = _TONES[letter]
        elif letter in _MARKS:
            keys += _MARKS[letter] or keys[-1].lower()
        else:
            keys += letter
    return keys + tone
