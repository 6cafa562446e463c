"""Puts Vietnamese right again that a card reader typed as keys: Telex, VNI, or bytes read in a wrong code.

Readers act as keyboards. Where no Vietnamese input method runs, `Nguyễn` arrives as `Nguyeenx` (Telex) or
`Nguye6n4` (VNI); where the code page is wrong, as `Nguyá»…n`. A syllable is changed only if what comes out is
one that Vietnamese has and what went in is not.
"""

import re
import unicodedata
from collections.abc import Callable
from contextlib import suppress

from forms.divisions import plain

_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_RHYMES = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu "
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc "
    "oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ "
    "uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm "
    "ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu"
)
ONSETS = frozenset(("", *_ONSETS.split()))
RHYMES = frozenset(_RHYMES.split())
PLAIN_RHYMES = frozenset(plain(rhyme) for rhyme in RHYMES)
PLAIN_ONSETS = frozenset(plain(onset) for onset in ONSETS)

TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
TONES |= {"1": "\u0301", "2": "\u0300", "3": "\u0309", "4": "\u0303", "5": "\u0323"}
_VOWELS = "aăâeêioôơuưy"
_LOST = re.compile(
    "[\ufffd\xad\xa1-\xa9\xab-\xac\xae-\xb6\xb8-\xbfªºÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ]|(?<=[a-z])[À-Ý]"
)
"""What old one-byte codes leave of Vietnamese where they are read as Latin-1: signs and letters that no name has."""
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9]*", re.ASCII)


def untangled(text: str) -> tuple[str, bool]:
    """The text as it stood on the card, and whether some of it is lost and must be typed by a person."""
    repaired = _wrong_code(text)
    if not repaired.isascii():
        return repaired, _LOST.search(repaired) is not None
    for typed in (_telex, _vni):
        spoken = _every_word(repaired, typed)
        if spoken is not None:
            return spoken, False
    return repaired, "?" in repaired or bool(
        re.search(r"[A-Za-z][0-9]+[A-Za-z]|[A-Za-z]{2,}[1-9]\b", repaired)
    )


def is_syllable(word: str) -> bool:
    """Whether Vietnamese has a syllable of these letters, tone aside."""
    return _splits(_toneless(word.lower()), ONSETS, RHYMES)


def _every_word(text: str, typed: Callable[[str], str]) -> str | None:
    """The text with the words that were typed as keys put right, if there are some and all others are words."""
    changed = False
    words: dict[str, str] = {}
    for word in _WORD.findall(text):
        if _is_plain(word) or re.fullmatch(r"[A-Z]?[0-9]+|[A-Za-z]", word):
            continue
        spoken = typed(word)
        if spoken == word or not is_syllable(spoken):
            return None
        words[word] = spoken
        changed = True
    return _WORD.sub(lambda match: words.get(match[0], match[0]), text) if changed else None


def _telex(word: str) -> str:
    letters: list[str] = []
    tone = ""
    for key in word:
        low = key.lower()
        before = letters[-1].lower() if letters else ""
        has_vowel = any(letter.lower() in _VOWELS for letter in letters)
        if low in TONES and has_vowel:
            tone = TONES[low]
        elif low == "w":
            _horn(letters, key)
        elif low == before and low in "aeod" and low != "d":
            letters[-1] = _like(letters[-1], {"a": "â", "e": "ê", "o": "ô"}[low])
        elif low == "d" and before == "d":
            letters[-1] = _like(letters[-1], "đ")
        else:
            letters.append(key)
    return _toned(letters, tone)


def _vni(word: str) -> str:
    letters: list[str] = []
    tone = ""
    for key in word:
        if key in TONES and key.isdigit():
            tone = TONES[key]
        elif key == "6":
            _change_last(letters, {"a": "â", "e": "ê", "o": "ô"})
        elif key == "7":
            _horn(letters, "")
        elif key == "8":
            _change_last(letters, {"a": "ă"})
        elif key == "9":
            _change_last(letters, {"d": "đ"})
        else:
            letters.append(key)
    return _toned(letters, tone)


def _horn(letters: list[str], key: str) -> None:
    """w in Telex, 7 in VNI: the horn on u and o, together if they stand together; w makes ă of a."""
    low = [letter.lower() for letter in letters]
    for i in range(len(low) - 1, -1, -1):
        if low[i] == "o" and i > 0 and low[i - 1] == "u":
            letters[i - 1], letters[i] = _like(letters[i - 1], "ư"), _like(letters[i], "ơ")
            return
        if low[i] in "ou" or (key and low[i] == "a"):
            letters[i] = _like(letters[i], {"o": "ơ", "u": "ư", "a": "ă"}[low[i]])
            return
    if key:
        letters.append(_like(key, "ư"))


def _change_last(letters: list[str], to: dict[str, str]) -> None:
    for i in range(len(letters) - 1, -1, -1):
        if letters[i].lower() in to:
            letters[i] = _like(letters[i], to[letters[i].lower()])
            return


def _toned(letters: list[str], tone: str) -> str:
    if tone:
        at = _tone_place("".join(letters).lower())
        if at is not None:
            letters = [*letters[:at], unicodedata.normalize("NFC", letters[at] + tone), *letters[at + 1 :]]
    return "".join(letters)


def _tone_place(word: str) -> int | None:
    """Where the tone stands: on the marked vowel, else the last before a consonant, else the first of two."""
    start = 2 if word[:2] in ("qu", "gi") and any(each in _VOWELS for each in word[2:]) else 0
    vowels = [i for i in range(start, len(word)) if word[i] in _VOWELS]
    if not vowels:
        return None
    marked = [i for i in vowels if word[i] in "ăâêôơư"]
    if marked:
        return marked[-1]
    if vowels[-1] < len(word) - 1:
        return vowels[-1]
    return vowels[1] if len(vowels) > 2 else vowels[0]


def _wrong_code(text: str) -> str:
    """UTF-8 that was read as Windows-1252 or Latin-1, put right."""
    for code in ("cp1252", "latin-1"):
        with suppress(UnicodeError):
            repaired = text.encode(code).decode("utf-8")
            if repaired != text:
                return unicodedata.normalize("NFC", repaired)
    return text


def _like(old: str, new: str) -> str:
    return new.upper() if old.isupper() else new


def _toneless(word: str) -> str:
    bare = (each for each in unicodedata.normalize("NFD", word) if each not in TONES.values())
    return unicodedata.normalize("NFC", "".join(bare))


def _is_plain(word: str) -> bool:
    return _splits(word.lower(), PLAIN_ONSETS, PLAIN_RHYMES)


def _splits(word: str, onsets: frozenset[str], rhymes: frozenset[str]) -> bool:
    return (
        any(word[:i] in onsets and word[i:] in rhymes for i in range(min(3, len(word)) + 1)) or word == "gi"
    )
