"""Percentages as people read them: two decimals, and 100 only where nothing is missing."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

_CENT: Final = Decimal("0.01")
_ALMOST: Final = Decimal("99.99")
_ALL: Final = Decimal(100)
NONE: Final = "–"


def format_percent(rate: float | None, lang: str) -> str:
    """A rate of 0 to 1 as a percentage with two decimals, never rounded up to 100; a dash for none."""
    if rate is None:
        return NONE
    percent = (Decimal(repr(rate)) * 100).quantize(_CENT, rounding=ROUND_HALF_UP)
    if percent >= _ALL and rate < 1:
        percent = _ALMOST
    text = f"{percent}%"
    return text.replace(".", ",") if lang == "vi" else text
