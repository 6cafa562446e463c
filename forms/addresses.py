"""The check of an address, part by part, against the official list of the pack."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, Protocol

from forms.answers import PARTS
from forms.divisions import Divisions
from forms.texts import Text

Wrong = tuple[str, str]
UNNAMED: Final = (
    Text(vi="Đơn vị hành chính cấp trên", en="Larger area", zh="上级行政区"),
    Text(vi="Đơn vị hành chính cấp dưới", en="Smaller area", zh="下级行政区"),
)
"""What the two levels are called where a pack has no list and no names for them."""


class Say(Protocol):
    """A sentence in the reader's language, with its values."""

    def __call__(self, sentence: str, **values: object) -> str: ...


def wrong_parts(
    divisions: Divisions, value: Any, say: Say, lang: str, *, partial: bool, longest: int = 200
) -> Iterator[Wrong]:
    """What is wrong with an address: the part, and a sentence. `partial` lets parts be missing."""
    levels = divisions.levels if len(divisions.levels) == len(UNNAMED) else UNNAMED
    upper, lower = (level.to(lang) for level in levels)
    if not isinstance(value, Mapping):
        yield (
            "",
            say("An address has: {upper}; {lower}; street. Please give all three.", upper=upper, lower=lower),
        )
        return
    for part in value:
        if part not in PARTS:
            yield str(part)[:80], say("An address has no such part. Please leave it out.")
    province, ward, street = (value.get(part) for part in PARTS)
    if province or not partial:
        yield from _province(divisions, province, say, upper)
    if ward or not partial:
        yield from _ward(divisions, province, ward, say, lower)
    if street or not partial:
        yield from _street(street, say, longest)


def _province(divisions: Divisions, said: object, say: Say, level: str) -> Iterator[Wrong]:
    if not said:
        yield "province", say("Please choose: {level}.", level=level)
    elif divisions.rows and divisions.find_province(said) is None:
        sentence = "The official list has no “{found}” ({level}). Please choose one."
        yield "province", say(sentence, level=level, found=short(said))


def _ward(divisions: Divisions, province: object, said: object, say: Say, level: str) -> Iterator[Wrong]:
    found = divisions.find_province(province)
    if not said:
        yield "ward", say("Please choose: {level}.", level=level)
    elif found is not None and divisions.find_ward(found, said) is None:
        sentence = "The official list has no “{found}” ({level}) in {province}. Please choose one."
        yield "ward", say(sentence, level=level, found=short(said), province=found.name)


def _street(said: object, say: Say, longest: int) -> Iterator[Wrong]:
    if not isinstance(said, str) or not re.search(r"\w", said):
        yield "street", say("Please write the house number and the street, hamlet or group.")
    elif len(said) > longest:
        yield (
            "street",
            say("This is {over} characters too long. Please shorten it.", over=len(said) - longest),
        )


def short(value: object) -> str:
    """An answer as a sentence can quote it; of what is no text only its type."""
    text = value if isinstance(value, str) else type(value).__name__
    return text if len(text) <= 40 else text[:39] + "…"
