"""From what people type to what is looked for: beginnings of words in any order, and numbers by their end too."""

import re
from typing import Final

from dossiers.words import end_of, words_of

SHORTEST_END: Final = 3
"""Digits from which a number is looked for by its end."""

Way = tuple[str, ...]
"""Beginnings of words, all of which must be there."""

Sought = tuple[tuple[Way, ...], ...]
"""All of these must be met, each in one of its ways."""

_NUMBERS: Final = re.compile(r"\d+")


def sought_in(text: str, calling_code: str = "") -> Sought:
    """What a text asks for; empty where it has no word.

    Digits may be grouped as people like: 0936 128 457 is looked for as one number too, and with the country's calling
    code as it is dialled at home.
    """
    words, sought = words_of([text]), list[tuple[Way, ...]]()
    while words:
        group = _numbers_first(words)
        if group:
            sought.append(_ways(group, calling_code))
        else:
            sought.append(((words[0],),))
        words = words[max(len(group), 1) :]
    return tuple(sought)


def _numbers_first(words: list[str]) -> list[str]:
    """The numbers that stand first, one behind the other."""
    count = next((at for at, word in enumerate(words) if not _NUMBERS.fullmatch(word)), len(words))
    return words[:count]


def _ways(numbers: list[str], calling_code: str) -> tuple[Way, ...]:
    whole = "".join(numbers)
    spoken = [whole]
    if calling_code and whole.startswith(calling_code) and len(whole) > len(calling_code) + 7:
        spoken.append("0" + whole.removeprefix(calling_code))
    ways: list[Way] = [tuple(numbers), *((each,) for each in spoken)]
    ways += [(end_of(each),) for each in spoken if len(each) >= SHORTEST_END]
    return tuple(dict.fromkeys(ways))
