"""The questions of a procedure one by one: which come, what typed keys mean as answers, how answers are shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from forms.fields import Field
from forms.identity import masked_id
from forms.phones import grouped_phone
from forms.procedures import Procedure
from forms.rules import Rules
from kiosk.citizen.keyboard import Capitals

Raw = Mapping[str, Any]
Part = Literal["", "province", "ward", "street"]
Kind = Literal["letters", "keypad", "choice", "multi", "places"]

PARTS: Final[tuple[Part, ...]] = ("province", "ward", "street")
_CHOSEN: Final[dict[str, Kind]] = {"choice": "choice", "yes_no": "choice", "multi": "multi"}
_IN_FOURS: Final = (4, 3, 3, 3)
_DATE_CUTS: Final[dict[str, tuple[tuple[int, str], ...]]] = {
    "date": ((2, "/"), (2, "/"), (4, "")),
    "month": ((2, "/"), (4, "")),
    "datetime": ((2, "/"), (2, "/"), (4, " "), (2, ":"), (2, "")),
}
_DATE_LENGTHS: Final = {"date": 8, "month": 6, "datetime": 12}
_LONGEST_NUMBER: Final = 15


@dataclass(frozen=True, slots=True)
class Question:
    """One page of the form: a field, or one part of an address."""

    field: Field
    rules: Rules
    part: Part = ""
    listed: bool = True

    @property
    def id(self) -> str:
        return f"{self.field.key}.{self.part}" if self.part else self.field.key

    @property
    def kind(self) -> Kind:
        if self.part:
            return "places" if self.listed and self.part != "street" else "letters"
        if self.field.keyboard in ("digits", "decimal"):
            return "keypad"
        return _CHOSEN.get(self.field.type, "letters")

    @property
    def capitals(self) -> Capitals:
        """Which letters become capitals as they are typed."""
        if self.field.keyboard in ("email", "code"):
            return "none"
        return "words" if self.field.type in ("name", "address") else "first"

    @property
    def digit_row(self) -> bool:
        """Whether digits stand above the letters instead of accents: codes, e-mail."""
        return self.field.keyboard in ("email", "code")

    @property
    def longest(self) -> int:
        """The most characters that can be typed; the check has its own word about fewer."""
        return self.counted or _DATE_LENGTHS.get(
            self.field.type, _LONGEST_NUMBER if self.kind == "keypad" else self.field.longest
        )

    @property
    def counted(self) -> int:
        """How many characters the answer has, where the pack says so; else 0."""
        known = {"id_number": self.rules.id_number.length, "phone": self.rules.phone.digits}
        return known.get(self.field.type, 0)

    @property
    def extra_key(self) -> str:
        """The key beside the digits: the calling code, a decimal comma, the letter that an ID number may have."""
        letter = self.rules.id_number.letters[:1]
        keys = {"phone": self.rules.phone.calling_code, "number": ",", "id_number": letter}
        return keys.get(self.field.type, "")


def questions(procedure: Procedure, raw: Raw) -> tuple[Question, ...]:
    """The pages to ask with what is known so far, in order, topic by topic."""
    asked = procedure.visible_fields(answers_of(procedure, raw))
    order = list(dict.fromkeys(field.topic for field in procedure.fields))
    listed = bool(procedure.rules.divisions.rows)
    pages: list[Question] = []
    for field in sorted(asked, key=lambda f: order.index(f.topic)):
        parts = PARTS if field.type == "address" else ("",)
        pages += [Question(field, procedure.rules, part, listed) for part in parts]
    return tuple(pages)


def answers_of(procedure: Procedure, raw: Raw) -> dict[str, Any]:
    """The answers that typed and chosen values stand for; what cannot be read stays as typed, for the check to name."""
    answers: dict[str, Any] = {}
    for field in procedure.fields:
        if field.type == "address":
            parts = {
                part: raw[f"{field.key}.{part}"].strip() for part in PARTS if raw.get(f"{field.key}.{part}")
            }
            if parts:
                answers[field.key] = parts
        elif raw.get(field.key) not in (None, "", ()):
            answers[field.key] = _answer(field, raw[field.key])
    return answers


def _answer(field: Field, value: Any) -> Any:
    if field.type == "yes_no":
        return value if isinstance(value, bool) else value == "yes"
    if field.type == "multi":
        return list(value)
    if field.type in ("number", "money"):
        return _number(str(value), whole=field.whole or field.type == "money")
    if field.type in _DATE_CUTS:
        return _instant(field.type, str(value))
    return value


def _number(text: str, *, whole: bool) -> Any:
    plain = text.replace(",", ".")
    try:
        number = float(plain)
    except ValueError:
        return text
    if number.is_integer():
        return int(number)
    return text if whole else number


def _instant(kind: str, digits: str) -> str:
    if len(digits) != _DATE_LENGTHS[kind]:
        return _cut(digits, _DATE_CUTS[kind])
    if kind == "month":
        return f"{digits[2:]}-{digits[:2]}"
    day = f"{digits[4:8]}-{digits[2:4]}-{digits[:2]}"
    return day if kind == "date" else f"{day}T{digits[8:10]}:{digits[10:]}"


def grouped(kind: str, value: str, rules: Rules) -> str:
    """Digits as people read them: 0912 345 678, 05/09/1985; anything else as it is."""
    if kind in _DATE_CUTS:
        return _cut(value, _DATE_CUTS[kind])
    if kind == "money":
        return f"{int(value):,}".replace(",", ".") if value.isdigit() else value
    if kind == "phone":
        return grouped_phone(value, rules.phone)
    if kind not in ("id_number", "tax_code"):
        return value
    sizes = rules.id_number.groups if kind == "id_number" else _IN_FOURS
    return _cut(value, (*((size, " ") for size in sizes[:-1]), (99, "")))


def _cut(value: str, cuts: tuple[tuple[int, str], ...]) -> str:
    shown, rest = "", value
    for size, mark in cuts:
        piece, rest = rest[:size], rest[size:]
        shown += piece + (mark if rest else "")
    return shown + rest


def shown(field: Field, raw: Raw, rules: Rules, lang: str) -> str:
    """The answer as the check page stands it; empty where nothing was said."""
    if field.type == "address":
        return _address(field, raw, rules)
    value = raw.get(field.key)
    if value in (None, "", ()):
        return ""
    if field.type == "yes_no":
        return "yes" if value in (True, "yes") else "no"
    if field.options:
        chosen = value if isinstance(value, tuple | list) else (value,)
        return ", ".join(o.text.to(lang) for o in field.options if o.id in chosen)
    if field.sensitive and field.type == "id_number":
        return masked_id(str(value), rules.id_number)
    text = grouped(field.type, str(value), rules)
    return f"{text} {field.unit}" if field.unit else text


def _address(field: Field, raw: Raw, rules: Rules) -> str:
    said: dict[str, str] = {part: str(raw.get(f"{field.key}.{part}", "")).strip() for part in PARTS}
    ward = rules.divisions.ward_of(said)
    street = said["street"]
    place = rules.divisions.line(
        {**said, "ward": ward.running_name if ward else said["ward"]}, without="street"
    )
    return "\n".join(piece for piece in (street + ("," if street and place else ""), place) if piece)
