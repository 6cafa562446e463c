"""From what people type to what is looked for: beginnings of words in any order, and numbers by their end too."""

import re
from typing import Final

from dossiers.words import end_of, words_of
from forms.phones import dialled_at_home
from forms.rules import PhoneRule

SHORTEST_END: Final = 3
"""Digits from which a number is looked for by its end."""

Way = tuple[str, ...]
"""Beginnings of words, all of which must be there."""

Sought = tuple[tuple[Way, ...], ...]
"""All of these must be met, each in one of its ways."""

_NUMBERS: Final = re.compile(r"\d+")


def sought_in(text: str, phone: PhoneRule | None = None) -> Sought:
    """What a text asks for; empty where it has no word.

    Digits may be grouped as people like: 0936 128 457 is looked for as one number too, and, by the rule of phones,
    with the country's calling code as it is dialled at home.
    """
    words, sought = words_of([text]), list[tuple[Way, ...]]()
    while words:
        group = _numbers_first(words)
        if group:
            sought.append(_ways(group, phone))
        else:
            sought.append(((words[0],),))
        words = words[max(len(group), 1) :]
    return tuple(sought)


def _numbers_first(words: list[str]) -> list[str]:
    """The numbers that stand first, one behind the other."""
    count = next((at for at, word in enumerate(words) if not _NUMBERS.fullmatch(word)), len(words))
    return words[:count]


def _ways(numbers: list[str], phone: PhoneRule | None) -> tuple[Way, ...]:
    whole = "".join(numbers)
    spoken = (whole, dialled_at_home(whole, phone)) if phone else (whole,)
    ways: list[Way] = [tuple(numbers), *((each,) for each in spoken)]
    ways += [(end_of(each),) for each in spoken if len(each) >= SHORTEST_END]
    return tuple(dict.fromkeys(ways))
