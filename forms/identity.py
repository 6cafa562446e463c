"""Identity numbers and the QR text of identity cards.

A card's QR is not signed: it fills questions in and proves nothing, and its raw text is never kept.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import Literal

from forms.answers import clean
from forms.keyboards import untangled
from forms.rules import IdNumberRule

Sex = Literal["female", "male"]
Wrong = Literal["letters", "short", "long", "pattern", "check_digit", "birth_date", "birth_year", "sex"]

HIDDEN = "•"
_SEXES: dict[str, Sex] = {"nam": "male", "nữ": "female", "nu": "female", "male": "male", "female": "female"}


@dataclass(frozen=True, slots=True)
class CitizenCard:
    """What a card says; a part that is empty or unreadable on it is None."""

    number: str
    old_number: str | None
    name: str | None
    birth_date: date | None
    sex: Sex | None
    address: str | None
    issued: date | None
    mangled: bool = False

    def answers(self) -> dict[str, str]:
        """The answers that the card fills in; a name that came through mangled is left to the person."""
        said = {
            "id_number": self.number,
            "name": None if self.mangled else self.name,
            "birth_date": self.birth_date.isoformat() if self.birth_date else None,
            "sex": self.sex,
        }
        return {key: value for key, value in said.items() if value}


@dataclass(frozen=True, slots=True)
class NotACard:
    """The text is no identity card's; the reason is for logs, and holds nothing of the text."""

    reason: Literal["empty", "too_long", "parts", "number"]


@dataclass(frozen=True, slots=True)
class IdFault:
    """What is wrong with an identity number; `digits` are those that are missing or too many."""

    wrong: Wrong
    digits: int = 0
    found: str = ""


def parse_card(
    text: str, rule: IdNumberRule | None = None, *, separator: str = "|"
) -> CitizenCard | NotACard:
    """The card whose QR text a reader typed: 6 to 8 parts, empty ones too, NFC or NFD, perhaps mangled.

    Source: catalogue page, Identity: `number|old number|name|ddMMyyyy|sex|address|ddMMyyyy`.
    """
    if not isinstance(text, str) or not text.strip():
        return NotACard("empty")
    if len(text) > 1000:
        return NotACard("too_long")
    parts = [clean(part) for part in _split(text, separator)]
    if not 6 <= len(parts) <= 8:
        return NotACard("parts")
    rule = rule or IdNumberRule()
    number = re.sub(r"\s", "", parts[0])
    if not re.fullmatch(rule.pattern, number, re.ASCII):
        return NotACard("number")
    name, mangled = untangled(parts[2])
    address, _ = untangled(parts[5])
    old = re.sub(r"\s", "", parts[1])
    return CitizenCard(
        number=number,
        old_number=old if re.fullmatch(r"[0-9]{9}|[0-9]{12}", old, re.ASCII) else None,
        name=name or None,
        birth_date=_ddmmyyyy(parts[3]),
        sex=_sex(parts[4]),
        address=address or None,
        issued=_ddmmyyyy(parts[6]) if len(parts) > 6 else None,
        mangled=mangled,
    )


def id_number_fault(
    number: str, rule: IdNumberRule, *, birth_date: date | None = None, sex: str | None = None
) -> IdFault | None:
    """What is wrong with an identity number by itself, or against date of birth and sex; None if nothing."""
    strange = "".join(each for each in number if each not in "0123456789" + rule.letters)
    if strange:
        return IdFault("letters", found=strange[:10])
    if len(number) != rule.length:
        too_many = len(number) - rule.length
        return IdFault("long" if too_many > 0 else "short", abs(too_many))
    if not re.fullmatch(rule.pattern, number, re.ASCII):
        return IdFault("pattern")
    if rule.stdnum and not import_module(f"stdnum.{rule.stdnum}").is_valid(number):
        return IdFault("check_digit")
    return _against_birth(number, rule, birth_date) or _against_sex(number, rule, sex)


def masked_id(number: str, rule: IdNumberRule) -> str:
    """The number with its middle hidden and in groups: `022 1•• ••• 417`."""
    keep = rule.shown_start + rule.shown_end
    if len(number) <= keep:
        return HIDDEN * len(number)
    middle = HIDDEN * (len(number) - keep)
    hidden = number[: rule.shown_start] + middle + number[len(number) - rule.shown_end :]
    return _grouped(hidden, rule.groups or (3,) * (len(hidden) // 3 + 1))


def masked_phone(number: str) -> str:
    """The number with all but its first four and last two digits hidden: `0936 ••• •57`."""
    if len(number) < 9:
        return HIDDEN * len(number)
    hidden = number[:4] + HIDDEN * (len(number) - 6) + number[-2:]
    return _grouped(hidden, (4, 3, 4, 4))


def grouped_phone(number: str) -> str:
    """The number in groups of 4, 3 and 3 digits, for reading: `0936 128 457`."""
    return _grouped(number, (4, 3, 4, 4)) if number.isdigit() else number


def _against_birth(number: str, rule: IdNumberRule, birth_date: date | None) -> IdFault | None:
    if birth_date is None:
        return None
    if rule.birth_date_at is not None:
        start, end = rule.birth_date_at
        return None if number[start:end] == birth_date.strftime("%Y%m%d") else IdFault("birth_date")
    if rule.year_at is None or rule.century_sex_at is None:
        return None
    said = rule.century_sex.get(number[rule.century_sex_at])
    start, end = rule.year_at
    if said is None or said.century + int(number[start:end]) != birth_date.year:
        return IdFault("birth_year")
    return None


def _against_sex(number: str, rule: IdNumberRule, sex: str | None) -> IdFault | None:
    if sex not in ("female", "male"):
        return None
    said: str | None = None
    if rule.century_sex_at is not None and number[rule.century_sex_at] in rule.century_sex:
        said = rule.century_sex[number[rule.century_sex_at]].sex
    elif rule.sex_digit_at is not None and number[rule.sex_digit_at].isdigit():
        said = "male" if int(number[rule.sex_digit_at]) % 2 else "female"
    return IdFault("sex") if said is not None and said != sex else None


def _split(text: str, separator: str) -> list[str]:
    """The parts; a reader with another keyboard layout sends another character for the separator."""
    bare = unicodedata.normalize("NFC", text).strip().strip("\r\n\x00\x02\x03")
    counts = {mark: bare.count(mark) for mark in (separator, "¦", "~", "\\", "\t", "ǀ", "│")}
    best = next((mark for mark, count in counts.items() if 5 <= count <= 7), separator)
    return bare.split(best)


def _ddmmyyyy(text: str) -> date | None:
    match = re.fullmatch(r"([0-9]{2})[/\-.]?([0-9]{2})[/\-.]?([0-9]{4})", text, re.ASCII)
    try:
        return date(int(match[3]), int(match[2]), int(match[1])) if match else None
    except ValueError:
        return None


def _sex(text: str) -> Sex | None:
    return _SEXES.get(text.lower()) or _SEXES.get(untangled(text)[0].lower())


def _grouped(text: str, sizes: tuple[int, ...]) -> str:
    groups, rest = [], text
    for size in sizes:
        groups.append(rest[:size])
        rest = rest[size:]
    return " ".join(group for group in (*groups, rest) if group)
