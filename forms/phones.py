"""Phone numbers: read as people write them, kept as national digits (foreign ones as +country…)."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from forms.rules import PhoneRule

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

_SHORTEST_ABROAD: Final = 7
"""Digits behind a calling code without its plus, beyond which it is taken for one."""

Wrong = Literal["letters", "short", "long", "unused"]


@dataclass(frozen=True, slots=True)
class PhoneFault:
    """What is wrong with a number; `digits` are those that are missing or too many."""

    wrong: Wrong
    digits: int = 0
    found: str = ""


def national_digits(text: str, rule: PhoneRule) -> str:
    """The number as national digits (`0912345678`), a foreign one as `+8613…`; else the text without spaces."""
    import phonenumbers  # 50 ms, needed where there is a phone to check only

    bare = _bare(text)
    number = _valid(bare, rule.region)
    if number is None:
        return bare
    if phonenumbers.region_code_for_number(number) != rule.region:
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    national = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
    return re.sub(r"[^0-9]", "", national)


def dialled_at_home(number: str, rule: PhoneRule) -> str:
    """The digits of a number as its own country dials it: `0936128457` for `+84 936 128 457`; foreign ones as they are.

    It asks no library, so that what is kept for search is the same in every release of one.
    """
    bare, code = _bare(number), rule.calling_code.removeprefix("+")
    digits = _digits(bare)
    rest = digits.removeprefix(code).removeprefix(rule.trunk)
    comes_from_abroad = bare.startswith("+") or len(rest) > _SHORTEST_ABROAD
    return rule.trunk + rest if digits.startswith(code) and comes_from_abroad else digits


def phone_fault(text: str, rule: PhoneRule) -> PhoneFault | None:
    """What is wrong with a phone number, mobile or landline, or None."""
    import phonenumbers

    bare = _bare(text)
    strange = re.sub(r"[0-9+]", "", bare)
    if strange or bare.rfind("+") > 0:
        return PhoneFault("letters", found=(strange or "+")[:10])
    expected, number = rule.digits_of(bare), _valid(bare, rule.region)
    if not bare.startswith("+") and len(bare) < expected and number is None:
        return PhoneFault("short", expected - len(bare))
    if not bare.startswith("+") and bare.startswith("0") and len(bare) > expected:
        return PhoneFault("long", len(bare) - expected)
    if number is None:
        return PhoneFault("unused")
    kind = phonenumbers.number_type(number)
    kinds = phonenumbers.PhoneNumberType
    called_back = (
        kinds.MOBILE,
        kinds.FIXED_LINE,
        kinds.FIXED_LINE_OR_MOBILE,
        kinds.VOIP,
        kinds.PERSONAL_NUMBER,
    )
    return None if kind in called_back else PhoneFault("unused")


def phone_rule_fault(rule: PhoneRule) -> tuple[str, str] | None:
    """A setting of a rule that the library's data contradict, and what is wrong with it; None if there is none."""
    import phonenumbers

    if rule.region not in phonenumbers.SUPPORTED_REGIONS:
        return "region", f"There is no region {rule.region!r}."
    known = f"+{phonenumbers.country_code_for_region(rule.region)}"
    if rule.calling_code != known:
        return "calling_code", f"The calling code of {rule.region} is {known}, not {rule.calling_code}."
    if phone_fault(rule.example, rule) is not None:
        return "example", f"{rule.example!r} is no phone number of {rule.region}."
    if len(_bare(rule.example)) != rule.digits:
        return "digits", f"The example {rule.example!r} has not {rule.digits} digits."
    return None


def grouped_phone(number: str, rule: PhoneRule) -> str:
    """The number in groups, as it is read aloud: `0936 128 457`, also half typed; what is no number stays as it is."""
    digits = "".join(number.split())
    if digits.startswith(rule.calling_code):
        return f"{rule.calling_code} {_cut(digits.removeprefix(rule.calling_code), _abroad(rule))}".rstrip()
    return _cut(digits, rule.groups) if digits.isdigit() else number


def _abroad(rule: PhoneRule) -> tuple[int, ...]:
    """The groups behind the calling code, where the trunk digit is gone."""
    return (rule.groups[0] - len(rule.trunk), *rule.groups[1:])


def _cut(digits: str, groups: tuple[int, ...]) -> str:
    cut = []
    for size in (*groups[:-1], len(digits)):
        cut.append(digits[:size])
        digits = digits[size:]
    return " ".join(group for group in cut if group)


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdecimal())


def _bare(text: str) -> str:
    bare = re.sub(r"[\s.\-()/\u00a0\u2010-\u2015]", "", text)
    return "+" + bare[2:] if bare.startswith("00") else bare


@lru_cache(maxsize=1)  # a number is read to write it in one way, and again to check it
def _valid(bare: str, region: str) -> "PhoneNumber | None":
    import phonenumbers

    try:
        number = phonenumbers.parse(bare, region)
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_valid_number(number) else None
