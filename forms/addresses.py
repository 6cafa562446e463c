"""The check of an address, part by part, against the official list of the pack."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from forms.answers import PARTS
from forms.divisions import Divisions

Wrong = tuple[str, str]


class Say(Protocol):
    """A sentence in the reader's language, with its values."""

    def __call__(self, sentence: str, **values: object) -> str: ...


def wrong_parts(
    divisions: Divisions, value: Any, say: Say, *, partial: bool, longest: int = 200
) -> Iterator[Wrong]:
    """What is wrong with an address: the part, and a sentence. `partial` lets parts be missing."""
    if not isinstance(value, Mapping):
        yield "", say("An address has a province, a ward and a street. Please give all three.")
        return
    for part in value:
        if part not in PARTS:
            yield str(part)[:80], say("An address has no such part. Please leave it out.")
    province, ward, street = (value.get(part) for part in PARTS)
    if province or not partial:
        yield from _province(divisions, province, say)
    if ward or not partial:
        yield from _ward(divisions, province, ward, say)
    if street or not partial:
        yield from _street(street, say, longest)


def _province(divisions: Divisions, said: object, say: Say) -> Iterator[Wrong]:
    if not said:
        yield "province", say("Please choose the province or city.")
    elif divisions.rows and divisions.find_province(said) is None:
        sentence = "The official list has no province “{found}”. Please choose one."
        yield "province", say(sentence, found=short(said))


def _ward(divisions: Divisions, province: object, said: object, say: Say) -> Iterator[Wrong]:
    found = divisions.find_province(province)
    if not said:
        yield "ward", say("Please choose the ward or commune.")
    elif found is not None and divisions.find_ward(found, said) is None:
        sentence = "The official list has no ward “{found}” in {province}. Please choose one."
        yield "ward", say(sentence, found=short(said), province=found.name)


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
