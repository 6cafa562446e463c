"""Percentages that never promise more than is there."""

import pytest

from dossiers.percent import format_percent


@pytest.mark.parametrize(
    ("rate", "text"),
    [
        (1.0, "100.00%"),
        (0.999999, "99.99%"),
        (19_999 / 20_000, "99.99%"),
        (2 / 3, "66.67%"),
        (0.0, "0.00%"),
        (1e-9, "0.00%"),
        (0.98765, "98.77%"),
        (None, "–"),
    ],
)
def test_a_rate_has_two_decimals_and_is_never_rounded_up_to_a_hundred(rate: float | None, text: str) -> None:
    assert format_percent(rate, "en") == text


def test_vietnamese_has_a_decimal_comma() -> None:
    assert format_percent(0.98765, "vi") == "98,77%"
    assert format_percent(0.98765, "zh") == "98.77%"
