"""What a single setting cannot show: whether the parts of a procedure agree with each other."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from forms.conditions import Condition
from forms.fields import Field, Paper
from forms.procedures import Procedure
from forms.reach import unreachable
from forms.retention import Retention
from forms.sources import Where

Found = tuple[Where, str, str]

_COUNTED = frozenset(("number", "money"))
_DATED = frozenset(("date", "datetime"))
_ONLY_FOR: Final[Mapping[str, tuple[frozenset[str], object]]] = {
    "least": (_COUNTED | _DATED, None),
    "most": (_COUNTED | _DATED, None),
    "whole": (_COUNTED, False),
    "unit": (frozenset(("number", "money", "text")), None),
    "agrees_with": (frozenset(("id_number",)), None),
    "not_before": (_DATED, None),
    "derived": (frozenset(("choice",)), None),
}
_ENGLISH = re.compile(r"[a-z]{4,}")


def disagreements(procedure: Procedure) -> Iterator[Found]:
    """Each place of a procedure that contradicts another, with the fault and its cure."""
    yield from _twice(("fields",), [field.key for field in procedure.fields], "key")
    yield from _twice(("papers",), [paper.kind for paper in procedure.papers], "kind")
    for i, field in enumerate(procedure.fields):
        yield from _field(procedure, field, ("fields", i))
    for i, paper in enumerate(procedure.papers):
        yield from _paper(procedure, paper, ("papers", i))
    yield from _budgets(procedure)
    yield from ungrounded(procedure.retention)
    yield from unreachable(procedure)
    yield from _untranslated(procedure)
    if procedure.priority == "urgent" and procedure.acceptance != "automatic":
        yield (
            ("acceptance",),
            "An urgent procedure is accepted as it is submitted.",
            "Write 'acceptance: automatic'.",
        )


def _twice(where: Where, keys: Sequence[str], what: str) -> Iterator[Found]:
    for key, count in Counter(keys).items():
        if count > 1:
            last = len(keys) - 1 - list(reversed(keys)).index(key)
            yield (
                (*where, last),
                f"The {what} {key!r} stands here {count} times.",
                "Remove or rename one of them.",
            )


def _field(procedure: Procedure, field: Field, where: Where) -> Iterator[Found]:
    chosen = field.type in ("choice", "multi")
    if chosen and not field.options:
        yield where, f"The {field.type} {field.key!r} has no options.", "Give it options with id and text."
    if field.options and not chosen:
        yield (
            (*where, "options"),
            f"A field of type {field.type} has no options.",
            "Remove them, or use choice.",
        )
    yield from _twice((*where, "options"), [option.id for option in field.options], "option")
    yield from _condition(procedure, field.required, (*where, "required"))
    yield from _condition(procedure, field.shown, (*where, "shown"))
    yield from _condition(procedure, field.asked, (*where, "asked"))
    yield from _shown_by_earlier(procedure, field, where)
    yield from _others(procedure, field, where)
    yield from _values(procedure, field, where)
    yield from _settings_of_others(field, where)
    if field.least is not None and field.most is not None and field.least > field.most:
        yield (*where, "least"), f"{field.key!r} has a least above its most.", "Exchange them."


def _shown_by_earlier(procedure: Procedure, field: Field, where: Where) -> Iterator[Found]:
    if field.shown is None:
        return
    keys = [each.key for each in procedure.fields]
    asked = [each.key for each in procedure.fields if each.asked is not False]
    for key, _ in field.shown.mentions():
        if key in asked and keys.index(key) >= keys.index(field.key):
            cure = f"Move {key!r} above {field.key!r}."
            yield (
                (*where, "shown"),
                f"{field.key!r} is shown by the answer to a later question, {key!r}.",
                cure,
            )


def _settings_of_others(field: Field, where: Where) -> Iterator[Found]:
    """Settings that would do nothing, since they belong to fields of another type."""
    for name, (types, unset) in _ONLY_FOR.items():
        if getattr(field, name) != unset and field.type not in types:
            fault = f"{name!r} does nothing in a field of type {field.type}."
            yield (*where, name), fault, f"Remove it: it belongs to {', '.join(sorted(types))}."


def _others(procedure: Procedure, field: Field, where: Where) -> Iterator[Found]:
    for name, key in (("agrees_with", field.agrees_with), ("not_before", field.not_before)):
        other = procedure.field(key) if key else None
        if key and (other is None or other.type not in ("date", "datetime")):
            yield (*where, name), f"{key!r} is no date of this procedure.", "Name the key of a date field."
    if field.derived is None:
        return
    source = procedure.field(field.derived.address)
    if source is None or source.type != "address":
        fault = f"{field.derived.address!r} is no address of this procedure."
        yield (*where, "derived", "address"), fault, "Name the key of an address field."
    for kind, option in field.derived.to.items():
        if field.option(option) is None:
            yield (*where, "derived", "to", kind), f"{field.key!r} has no option {option!r}.", _one_of(field)


def _values(procedure: Procedure, field: Field, where: Where) -> Iterator[Found]:
    if field.default is not None and not _fits(field, field.default):
        yield (*where, "default"), f"{field.default!r} is no answer to {field.key!r}.", _one_of(field)
    for key, value in (field.skip.sets if field.skip else {}).items():
        other = procedure.field(key)
        if other is None:
            yield (
                (*where, "skip", "sets", key),
                f"There is no field {key!r}.",
                "Name a field of this procedure.",
            )
        elif not _fits(other, value):
            yield (*where, "skip", "sets", key), f"{value!r} is no answer to {key!r}.", _one_of(other)
    if field.skip and field.required is True:
        fault = f"{field.key!r} can be skipped, but is always required."
        yield (*where, "skip"), fault, "Write 'required: false', or a condition."


def _paper(procedure: Procedure, paper: Paper, where: Where) -> Iterator[Found]:
    yield from _condition(procedure, paper.required, (*where, "required"))
    yield from _condition(procedure, paper.shown, (*where, "shown"))


def _budgets(procedure: Procedure) -> Iterator[Found]:
    last = len(procedure.budgets) - 1
    for i, rule in enumerate(procedure.budgets):
        where: Where = ("budgets", i)
        yield from _condition(procedure, rule.when, (*where, "when"))
        if i == last and rule.when is not None:
            yield (
                where,
                "The last budget has a condition.",
                "Add one without 'when' below it, for all other cases.",
            )
        if i < last and rule.when is None:
            yield (
                where,
                "A budget without a condition hides those below it.",
                "Give it a 'when', or move it down.",
            )
        if not rule.citation and not rule.unverified:
            yield where, "The budget has no ground.", "Add 'citation: …', or 'unverified: true'."


def ungrounded(retention: Retention | None) -> Iterator[Found]:
    """A time of retention that does not say on whose word it stands."""
    if retention is not None and not retention.has_ground:
        yield (
            ("retention",),
            "The time of retention has no ground.",
            "Add 'citation: …', or 'unverified: true'.",
        )


def _condition(procedure: Procedure, condition: Condition | bool | None, where: Where) -> Iterator[Found]:
    if condition is None or isinstance(condition, bool):
        return
    for key, value in condition.mentions():
        field = procedure.field(key)
        if field is None:
            known = ", ".join(each.key for each in procedure.fields)
            yield where, f"The condition asks for {key!r}, which is no field here.", f"Write one of: {known}."
        elif value is not None and not _fits(field, value):
            yield where, f"{value!r} is no answer to {key!r}.", _one_of(field)
        elif value is not None and field.type == "address":
            yield where, f"The address {key!r} can only be asked whether it is answered.", "Use answered."
    for key, _ in condition.thresholds():
        field = procedure.field(key)
        if field is not None and field.type not in ("number", "money"):
            yield where, f"{key!r} is no number.", "Use equals or in."


def _untranslated(procedure: Procedure) -> Iterator[Found]:
    """Texts whose Chinese is English words still."""
    for where, text in _texts(procedure.model_dump(by_alias=True), ()):
        zh = text["zh"]
        if not any("\u3400" <= each <= "\u9fff" for each in zh) and _ENGLISH.search(zh):
            yield (*where, "zh"), f"{zh!r} is no Chinese.", "Translate it."
        if text["vi"] == text["en"] and " " in text["en"]:
            yield (*where, "vi"), f"{text['vi']!r} is the English text.", "Translate it."


def _texts(value: Any, where: Where) -> Iterator[tuple[Where, dict[str, str]]]:
    if isinstance(value, dict):
        if {"vi", "en", "zh"} <= set(value):
            yield where, value
        for key, inner in value.items():
            yield from _texts(inner, (*where, key))
    elif isinstance(value, list | tuple):
        for i, inner in enumerate(value):
            yield from _texts(inner, (*where, i))


def _fits(field: Field, value: object) -> bool:
    if field.type in ("choice", "multi"):
        return isinstance(value, str) and field.option(value) is not None
    if field.type == "yes_no":
        return isinstance(value, bool)
    if field.type in ("number", "money"):
        return isinstance(value, int | float) and not isinstance(value, bool)
    return isinstance(value, str)


def _one_of(field: Field) -> str:
    if field.options:
        return f"Write one of: {', '.join(option.id for option in field.options)}."
    return {"yes_no": "Write true or false.", "number": "Write a number."}.get(
        field.type, "Write a text in quotes."
    )
