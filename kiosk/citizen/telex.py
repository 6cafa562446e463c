"""Vietnamese letters from plain keys: Telex, tone keys and accent keys on the word being typed.

Pure functions of the text before the key. The tone stands where people expect it ("hòa", "hoàn", "quý", "giữa") and
moves when the word grows. A key pressed again takes its mark away and stands as the letter itself.
"""

import unicodedata
from typing import Final

TONES: Final = {"sac": "\u0301", "huyen": "\u0300", "hoi": "\u0309", "nga": "\u0303", "nang": "\u0323"}
_TONE_KEYS: Final = {"s": "sac", "f": "huyen", "r": "hoi", "x": "nga", "j": "nang"}
_TONE_MARKS: Final = frozenset(TONES.values())
_DOUBLED: Final = {"a": "â", "e": "ê", "o": "ô", "d": "đ"}
_HORNED: Final = {"a": "ă", "o": "ơ", "u": "ư"}
_VOWELS: Final = frozenset("aăâeêioôơuưy")
_MARKED: Final = frozenset("ăâêôơư")


def press(text: str, letter: str, *, telex: bool = True) -> str:
    """The text after a letter key; with `telex` the letters s f r x j z w and doubled letters make marks."""
    head, word = _last_word(text)
    made = _telex(word, letter) if telex else None
    return head + (_toned_again(word + letter) if made is None else made)


def tone(text: str, name: str) -> str:
    """The text after a tone key ("sac", "huyen", "hoi", "nga", "nang"); unchanged where no vowel can bear it."""
    head, word = _last_word(text)
    plain, had = _untoned(word)
    wanted = TONES[name]
    return head + (plain if had == wanted else _with_tone(plain, wanted))


def plain(text: str) -> str:
    """Without tones and marks, in small letters: "Nguyễn Đình" becomes "nguyen dinh"."""
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(c for c in letters if not unicodedata.combining(c))


def untoned(text: str) -> str:
    """Without tones, the shape of the letters kept: "Nguyễn" becomes "Nguyên"."""
    return _untoned(text)[0]


def last_word(text: str) -> str:
    """The word that is being typed; empty after a space."""
    return _last_word(text)[1]


def replace_last_word(text: str, word: str) -> str:
    """The text with the word being typed replaced, in its own capitals, and a space after it."""
    return _last_word(text)[0] + word + " "


def _last_word(text: str) -> tuple[str, str]:
    start = len(text)
    while start and (text[start - 1].isalpha() or unicodedata.combining(text[start - 1])):
        start -= 1
    return text[:start], unicodedata.normalize("NFC", text[start:])


def _telex(word: str, letter: str) -> str | None:
    key = letter.lower()
    if key in _TONE_KEYS:
        return _tone_letter(word, letter, TONES[_TONE_KEYS[key]])
    if key == "z":
        bare, had = _untoned(word)
        return bare if had else None
    if key == "w":
        return _horn(word, letter)
    return _double(word, letter) if key in _DOUBLED else None


def _tone_letter(word: str, letter: str, mark: str) -> str | None:
    bare, had = _untoned(word)
    if had == mark:
        return bare + letter
    toned = _with_tone(bare, mark)
    return None if toned == bare else toned


def _double(word: str, letter: str) -> str | None:
    bare, mark = _untoned(word)
    target = _DOUBLED[letter.lower()]
    for place in range(len(bare) - 1, -1, -1):
        small = bare[place].lower()
        if small == target:
            if place != len(bare) - 1:
                return None
            return _with_tone(bare[:place] + _like(bare[place], letter.lower()), mark) + letter
        if small == letter.lower() or (
            target in "âăôơ" and small in _HORNED.values() and _stem(small) == letter.lower()
        ):
            if target != "đ" and not _same_cluster(bare, place):
                return None
            return _with_tone(bare[:place] + _like(bare[place], target) + bare[place + 1 :], mark)
    return None


def _horn(word: str, letter: str) -> str | None:
    bare, mark = _untoned(word)
    small = bare.lower()
    if small[-1:] in _HORNED.values():
        return _with_tone(bare[:-1] + _like(bare[-1], _stem(small[-1])), mark) + letter
    pair = max(small.rfind("uo"), small.rfind("ưo"), small.rfind("uô"))
    if pair >= 0 and not small.startswith("quo"):
        made = _like(bare[pair], "ư") + _like(bare[pair + 1], "ơ")
        return _with_tone(bare[:pair] + made + bare[pair + 2 :], mark)
    for place in range(len(bare) - 1, -1, -1):
        stem = _stem(small[place])
        if (
            stem in _HORNED
            and _same_cluster(bare, place)
            and not (stem == "u" and small[place - 1 : place] == "q")
        ):
            return _with_tone(bare[:place] + _like(bare[place], _HORNED[stem]) + bare[place + 1 :], mark)
    return None


def _stem(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]


def _like(model: str, letter: str) -> str:
    return letter.upper() if model.isupper() else letter


def _same_cluster(bare: str, place: int) -> bool:
    """Whether only final consonants stand behind the vowels that the letter belongs to."""
    seen_consonant = False
    for letter in bare[place:].lower():
        if letter in _VOWELS:
            if seen_consonant:
                return False
        else:
            seen_consonant = True
    return True


def _untoned(word: str) -> tuple[str, str]:
    mark = ""
    letters = []
    for letter in unicodedata.normalize("NFD", word):
        if letter in _TONE_MARKS:
            mark = letter
        else:
            letters.append(letter)
    return unicodedata.normalize("NFC", "".join(letters)), mark


def _toned_again(word: str) -> str:
    bare, mark = _untoned(word)
    return _with_tone(bare, mark) if mark else word


def _with_tone(bare: str, mark: str) -> str:
    place = _tone_place(bare.lower())
    if not mark or place is None:
        return bare
    return unicodedata.normalize("NFC", bare[: place + 1] + mark + bare[place + 1 :])


def _tone_place(word: str) -> int | None:
    """The index of the vowel that bears the tone, as Vietnamese spelling has it."""
    start, end = _nucleus(word)
    nucleus = word[start:end]
    if not nucleus:
        return None
    marked = [i for i, letter in enumerate(nucleus) if letter in _MARKED]
    if marked:
        return start + marked[-1]
    if len(nucleus) == 1:
        return start
    if len(nucleus) >= 3 or end < len(word):
        return start + 1
    return start


def _nucleus(word: str) -> tuple[int, int]:
    start = next((i for i, letter in enumerate(word) if letter in _VOWELS), len(word))
    end = start
    while end < len(word) and word[end] in _VOWELS:
        end += 1
    glide = word.startswith("qu") or word.startswith("gi")
    if glide and end - start > 1:
        start += 1
    return start, end
