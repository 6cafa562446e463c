"""Answers as they are kept: one spelling for what people write in many ways."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import Any

from forms.conditions import applies, is_answered
from forms.fields import Field
from forms.phones import national_digits
from forms.procedures import Procedure
from forms.rules import Rules

PARTS = ("province", "ward", "street")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[/.\- ]([0-9]{1,2})[/.\- ]([0-9]{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"([0-9]{4})[/.年-]([0-9]{1,2})[/.月-]([0-9]{1,2})日?", re.ASCII)
_YES_NO = {"true": True, "yes": True, "false": False, "no": False}


def normalise(procedure: Procedure, answers: Mapping[str, Any], *, partial: bool = False) -> dict[str, Any]:
    """The answers in one spelling, with defaults, without empty ones and those to questions not shown.

    Text is NFC and trimmed; phones are national digits, dates ISO, addresses official names. What cannot be
    read stays as it is, and so do unknown keys, for `faults` to tell. `partial` adds no defaults.
    """
    if not isinstance(answers, Mapping):
        return {}
    known, rules = {field.key: field for field in procedure.fields}, procedure.rules
    kept = {
        str(key): _one(known[key], value, rules) if key in known else value for key, value in answers.items()
    }
    kept = {key: value for key, value in kept.items() if is_answered(value)}
    if not partial:
        kept |= {f.key: f.default for f in procedure.fields if f.default is not None and f.key not in kept}
    facts = procedure.facts(kept)
    hidden = {field.key for field in procedure.fields if not applies(field.shown, facts)}
    return {key: value for key, value in kept.items() if key not in hidden}


def clean(text: str, *, lines: bool = False) -> str:
    """NFC, without control characters and halves of characters, one space between words."""
    readable = composed = unicodedata.normalize("NFC", text)
    if not composed.isprintable():
        readable = "".join(
            each for each in composed if each in "\n\t" or unicodedata.category(each) not in _UNREADABLE
        )
    if lines:
        return "\n".join(" ".join(line.split()) for line in readable.splitlines()).strip()
    return " ".join(readable.split())


_UNREADABLE = frozenset(("Cc", "Cs", "Cn", "Co"))


def read_date(text: str) -> date | None:
    """A date written `1985-09-05`, `05/09/1985`, `05091985`, `1985/9/5` or `1985年9月5日`; None if it is none."""
    text = text.strip()
    iso = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", text, re.ASCII) or _YEAR_FIRST.fullmatch(text)
    first = _DAY_FIRST.fullmatch(text) or re.fullmatch(r"([0-9]{2})([0-9]{2})([0-9]{4})", text, re.ASCII)
    try:
        if iso:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        return date(int(first[3]), int(first[2]), int(first[1])) if first else None
    except ValueError:
        return None


def read_number(value: object) -> float | int | None:
    """A finite number, also written `5,5`; None if it is none."""
    if isinstance(value, str):
        text = value.strip().replace(",", ".")
        if not re.fullmatch(r"[+-]?[0-9]{1,15}(\.[0-9]{1,9})?", text, re.ASCII):
            return None
        return float(text) if "." in text else int(text)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value if abs(value) < 1e15 else None


def read_month(text: str) -> str | None:
    """A month written `2026-11`, `11/2026` or `2026年11月`, as `2026-11`; None if it is none."""
    match = re.fullmatch(r"([0-9]{4})-([0-9]{2})", text.strip(), re.ASCII)
    match = match or re.fullmatch(r"([0-9]{4})[/年]([0-9]{1,2})月?", text.strip(), re.ASCII)
    other = re.fullmatch(r"([0-9]{1,2})/?([0-9]{4})", text.strip(), re.ASCII)
    year, month = (match[1], match[2]) if match else (other[2], other[1]) if other else ("", "0")
    return f"{year}-{int(month):02d}" if 1 <= int(month) <= 12 else None


def read_minute(text: str) -> str | None:
    """A local minute written `2026-11-23T09:00` or `23/11/2026 09:00`, as the first; None if it is none."""
    match = re.fullmatch(r"(\S+)[T ]+([0-9]{1,2}):([0-9]{2})(:[0-9]{2})?", text.strip(), re.ASCII)
    day = read_date(match[1]) if match else None
    if match is None or day is None or int(match[2]) > 23 or int(match[3]) > 59:
        return None
    return f"{day.isoformat()}T{int(match[2]):02d}:{match[3]}"


def _one(field: Field, value: Any, rules: Rules) -> Any:
    if isinstance(value, str):
        return _text(field, value, rules)
    if field.type == "address" and isinstance(value, Mapping):
        return _address(value, rules)
    if field.type == "choice" and isinstance(value, int) and not isinstance(value, bool):
        return str(value) if abs(value) < 1000 else value
    if field.type == "multi" and isinstance(value, list | tuple):
        return list(dict.fromkeys(value)) if all(isinstance(each, str) for each in value) else list(value)
    if field.type in ("number", "money"):
        number = read_number(value)
        return value if number is None else _whole(number)
    return value


def _text(field: Field, text: str, rules: Rules) -> Any:
    tidy = clean(text, lines=field.type == "long_text")
    if field.type == "phone":
        return national_digits(tidy, rules.phone)
    if field.type in ("id_number", "tax_code", "customer_code"):
        return re.sub(r"[\s.]" if field.type == "tax_code" else r"[\s.\-]", "", tidy).upper()
    if field.type == "date":
        day = read_date(tidy)
        return day.isoformat() if day else tidy
    if field.type in ("number", "money"):
        number = read_number(tidy)
        return tidy if number is None else _whole(number)
    if field.type == "yes_no":
        return _YES_NO.get(tidy.lower(), tidy)
    if field.type == "multi":
        return [tidy] if tidy else []
    read = {"month": read_month, "datetime": read_minute}.get(field.type)
    return (read(tidy) if read else None) or tidy


def _whole(number: float | int) -> float | int:
    return int(number) if number == int(number) else number


def _address(value: Mapping[str, Any], rules: Rules) -> dict[str, Any]:
    parts = {str(part): clean(text) if isinstance(text, str) else text for part, text in value.items()}
    parts = {part: text for part, text in parts.items() if is_answered(text)}
    province = rules.divisions.find_province(parts.get("province"))
    if province is not None:
        parts["province"] = province.name
        ward = rules.divisions.find_ward(province, parts.get("ward"))
        if ward is not None:
            parts["ward"] = ward.name
    return parts
