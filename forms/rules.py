"""The rules of a pack that checks of answers need: identity numbers, phones, codes, addresses."""

import importlib.util
import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict
from pydantic import Field as Setting

from forms.divisions import Divisions

Sex = Literal["female", "male"]
CardPart = Literal["number", "old_number", "name", "birth_date", "sex", "address", "issued", "other"]


def _is_pattern(text: str) -> str:
    try:
        re.compile(text)
    except (re.error, OverflowError) as error:
        raise ValueError(f"it is no pattern ({error})") from None
    return text


def _is_checker(name: str) -> str:
    known = False
    if re.fullmatch(r"[a-z]{2}\.[a-z0-9_]+", name):
        with suppress(ModuleNotFoundError):  # of the country, which the module lies below
            known = importlib.util.find_spec(f"stdnum.{name}") is not None
    if not known:
        raise ValueError("the library python-stdnum has no such module")
    return name


Pattern = Annotated[str, Setting(min_length=1, max_length=200), AfterValidator(_is_pattern)]
Checker = Annotated[str, AfterValidator(_is_checker)]
"""A module of python-stdnum that knows a check digit, such as `cn.ric`."""


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class CenturySex(_Data):
    """What one digit of an identity number says: the first year of a century, and the sex."""

    century: int
    sex: Sex


class IdNumberRule(_Data):
    """How an identity number is built; positions count from 0, slices end before their end."""

    length: int = Setting(ge=4, le=30)
    pattern: Pattern
    letters: str = Setting(default="", max_length=5)
    century_sex_at: int | None = None
    century_sex: dict[str, CenturySex] = {}
    year_at: tuple[int, int] | None = None
    birth_date_at: tuple[int, int] | None = None
    sex_digit_at: int | None = None
    stdnum: Checker | None = None
    groups: tuple[int, ...] = ()
    shown_start: int = 4
    shown_end: int = 3


class CardRule(_Data):
    """The text that a reader gives of an identity card: its parts in order, and how each is written.

    Parts that the program has no use for are named all the same, so that each keeps its place. `typed_in` is the language whose letters a reader mangles as it types them.
    """

    separator: str = Setting(default="|", min_length=1, max_length=1)
    parts: tuple[CardPart, ...] = Setting(min_length=1)
    at_least: int = Setting(ge=1, le=20)
    at_most: int = Setting(ge=1, le=20)
    old_number: Pattern | None = None
    dates: Literal["ddMMyyyy", "yyyyMMdd"]
    sexes: dict[str, Sex] = {}
    typed_in: Literal["vi"] | None = None


class CodeRule(_Data):
    """A code of letters and digits: its pattern, and how to say it to people by an example."""

    pattern: Pattern
    length: int | None = None
    example: str = Setting(min_length=1)
    stdnum: Checker | None = None


class PhoneRule(_Data):
    """The region of phone numbers without a country code, how many digits they have, and how they are read aloud.

    `region` is the one of the library phonenumbers; `trunk` is what goes when the calling code comes.
    """

    region: str
    calling_code: str = Setting(pattern=r"^\+[0-9]{1,4}$")
    trunk: str = Setting(default="", pattern=r"^[0-9]{0,2}$")
    digits: int = Setting(ge=4, le=15)
    landline_start: str | None = None
    landline_digits: int = Setting(default=15, ge=4, le=15)
    groups: tuple[int, ...] = Setting(min_length=1)
    example: str = Setting(min_length=1)

    def digits_of(self, number: str) -> int:
        """How many digits a number that begins like this one has."""
        is_landline = self.landline_start is not None and number.startswith(self.landline_start)
        return self.landline_digits if is_landline else self.digits


@dataclass(frozen=True)
class Rules:
    """What a pack says about identity numbers and cards, phones, codes, money and addresses."""

    id_number: IdNumberRule
    customer_code: CodeRule
    tax_code: CodeRule
    phone: PhoneRule
    currency: str
    card: CardRule | None = None
    divisions: Divisions = field(default_factory=Divisions)
