"""Identity numbers and the QR text of identity cards.

A card's QR is not signed: it fills questions in and proves nothing, and its raw text is never kept.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import Literal

from stdnum.exceptions import InvalidComponent, ValidationError

from forms.answers import clean
from forms.keyboards import untangled
from forms.rules import CardPart, CardRule, IdNumberRule, Rules, Sex

Wrong = Literal["letters", "short", "long", "pattern", "check_digit", "birth_date", "birth_year", "sex"]

HIDDEN = "•"
LONGEST_TEXT = 1000
_FORMS = {"ddMMyyyy": r"(?P<d>[0-9]{2})[/\-.]?(?P<m>[0-9]{2})[/\-.]?(?P<y>[0-9]{4})"}
_FORMS["yyyyMMdd"] = r"(?P<y>[0-9]{4})[/\-.]?(?P<m>[0-9]{2})[/\-.]?(?P<d>[0-9]{2})"


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

    reason: Literal["empty", "too_long", "parts", "number", "none"]


@dataclass(frozen=True, slots=True)
class IdFault:
    """What is wrong with an identity number; `digits` are those that are missing or too many."""

    wrong: Wrong
    digits: int = 0
    found: str = ""


def parse_card(text: str, rules: Rules) -> CitizenCard | NotACard:
    """The card whose text a reader typed, as the pack says it is built; parts may be empty, mangled, NFC or NFD."""
    rule = rules.card
    if rule is None:
        return NotACard("none")
    if not isinstance(text, str) or not text.strip():
        return NotACard("empty")
    if len(text) > LONGEST_TEXT:
        return NotACard("too_long")
    parts = [clean(part) for part in _split(text, rule)]
    if not rule.at_least <= len(parts) <= rule.at_most:
        return NotACard("parts")
    placed = _with_old_number(parts, rule)
    return _card(dict(zip(rule.parts, placed, strict=False)), rule, rules.id_number)


def _card(said: Mapping[CardPart, str], rule: CardRule, number_rule: IdNumberRule) -> CitizenCard | NotACard:
    number = re.sub(r"\s", "", said.get("number", ""))
    if not re.fullmatch(number_rule.pattern, number, re.ASCII):
        return NotACard("number")
    name, mangled = _untangled(said.get("name", ""), rule)
    old = re.sub(r"\s", "", said.get("old_number", ""))
    return CitizenCard(
        number=number,
        old_number=old if rule.old_number and re.fullmatch(rule.old_number, old, re.ASCII) else None,
        name=name or None,
        birth_date=_date(said.get("birth_date", ""), rule),
        sex=_sex(said.get("sex", ""), rule),
        address=_untangled(said.get("address", ""), rule)[0] or None,
        issued=_date(said.get("issued", ""), rule),
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
    if not (_has_its_check_digit(number, rule) and _has_a_birth_date(number, rule)):
        return IdFault("check_digit")
    return _against_birth(number, rule, birth_date) or _against_sex(number, rule, sex)


def id_rule_fault(rule: IdNumberRule) -> tuple[str, str] | None:
    """A setting of a rule whose place lies outside the number, and what is wrong with it; None if there is none."""
    for name in ("century_sex_at", "sex_digit_at"):
        at = getattr(rule, name)
        if at is not None and not 0 <= at < rule.length:
            return name, f"{name!r} is {at}, but the number has {rule.length} characters."
    for name, width in (("year_at", 2), ("birth_date_at", 8)):
        slice_ = getattr(rule, name)
        if slice_ and not (slice_[0] >= 0 and slice_[1] - slice_[0] == width and slice_[1] <= rule.length):
            return name, f"{name!r} must be {width} characters within the {rule.length} of the number."
    if rule.groups and sum(rule.groups) != rule.length:
        return "groups", f"The groups have {sum(rule.groups)} characters, the number {rule.length}."
    if rule.shown_start < 0 or rule.shown_end < 0 or rule.shown_start + rule.shown_end > rule.length // 2 + 1:
        return "shown_start", "A masked number would show more than half of itself."
    return None


def masked_id(number: str, rule: IdNumberRule) -> str:
    """The number with its middle hidden and in groups: `022 1•• ••• 417`."""
    number = "".join(number.split())
    keep = rule.shown_start + rule.shown_end
    if len(number) <= keep:
        return HIDDEN * len(number)
    middle = HIDDEN * (len(number) - keep)
    hidden = number[: rule.shown_start] + middle + number[len(number) - rule.shown_end :]
    return _grouped(hidden, rule.groups or (3,) * (len(hidden) // 3 + 1))


def _has_its_check_digit(number: str, rule: IdNumberRule) -> bool:
    """Whether python-stdnum takes the number.

    What it calls an invalid component is taken: it looks the place up as it was in the year of birth, but the number
    has the place of the registration, which for older people came much later.
    """
    if rule.stdnum is None:
        return True
    try:
        import_module(f"stdnum.{rule.stdnum}").validate(number)
    except InvalidComponent:
        return True
    except ValidationError:
        return False
    return True


def _has_a_birth_date(number: str, rule: IdNumberRule) -> bool:
    if rule.birth_date_at is None:
        return True
    start, end = rule.birth_date_at
    try:
        return bool(date.fromisoformat(number[start:end]))
    except ValueError:
        return False


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


def _split(text: str, rule: CardRule) -> list[str]:
    """The parts; a reader with another keyboard layout sends another character for the separator."""
    bare = unicodedata.normalize("NFC", text).strip().strip("\r\n\x00\x02\x03")
    fewest, most = rule.at_least - 1, rule.at_most - 1
    marks = (rule.separator, "¦", "~", "\\", "\t", "ǀ", "│")
    best = next((mark for mark in marks if fewest <= bare.count(mark) <= most), rule.separator)
    return bare.split(best)


def _with_old_number(parts: list[str], rule: CardRule) -> list[str]:
    """The parts in their places: a card without an old number may leave out its place too, which others leave empty."""
    if "old_number" not in rule.parts or "birth_date" not in rule.parts:
        return parts
    at, born = rule.parts.index("old_number"), rule.parts.index("birth_date")
    is_number = re.fullmatch(r"[0-9\s]*", parts[at], re.ASCII)
    if is_number or _date(parts[born], rule) is not None:
        return parts
    return [*parts[:at], "", *parts[at:]]


def _date(text: str, rule: CardRule) -> date | None:
    match = re.fullmatch(_FORMS[rule.dates], text, re.ASCII)
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"])) if match else None
    except ValueError:
        return None


def _sex(text: str, rule: CardRule) -> Sex | None:
    return rule.sexes.get(text.lower()) or rule.sexes.get(_untangled(text, rule)[0].lower())


def _untangled(text: str, rule: CardRule) -> tuple[str, bool]:
    """The text as it stood on the card, and whether some of it is lost; as it came where no letters are mangled."""
    return untangled(text) if rule.typed_in == "vi" else (text, False)


def _grouped(text: str, sizes: tuple[int, ...]) -> str:
    groups, rest = [], text
    for size in sizes:
        groups.append(rest[:size])
        rest = rest[size:]
    return " ".join(group for group in (*groups, rest) if group)
