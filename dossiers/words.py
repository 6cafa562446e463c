"""Text as search and comparison see it: without accents, small letters, đ as d."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]|[^\W_\u3400-\u9fff\uf900-\ufaff]+")
"""Chinese is written without spaces: each of its signs is a word."""

LONGEST = 500
"""Letters of a word that search looks at: PostgreSQL refuses a search word of 2,047 bytes (since 15.20 also in an array)."""

END = "_"
"""Begins the backwards spelling of a number: that its end is found too. No word has it."""


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """The text without accents and capitals; đ becomes d, which no Unicode decomposition does."""
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c)))


def words_of(texts: Iterable[str]) -> list[str]:
    """The folded words of some texts, each once, in their order; of a very long one its beginning."""
    return list(dict.fromkeys(word[:LONGEST] for text in texts for word in _WORD.findall(folded(text))))


def end_of(number: str) -> str:
    """The word by which a number is found from its end."""
    return (END + number[::-1])[:LONGEST]
