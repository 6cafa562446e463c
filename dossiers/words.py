"""Text as search and comparison see it: without accents, small letters, đ as d."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
LONGEST = 500
"""Letters of a word that search looks at: PostgreSQL refuses a search word of 2,047 bytes (since 15.20 also in an array)."""


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """The text without accents and capitals; đ becomes d, which no Unicode decomposition does."""
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c)))


def words_of(texts: Iterable[str]) -> list[str]:
    """The folded words of some texts, each once, in their order; of a very long one its beginning."""
    return list(dict.fromkeys(word[:LONGEST] for text in texts for word in _WORD.findall(folded(text))))
