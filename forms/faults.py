"""What a model says against the data of a pack's file, in words for the person who writes the pack."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, Final

from pydantic import BaseModel, ValidationError

from forms.errors import PackFault
from forms.fields import Field, Paper
from forms.manifest import Manifest
from forms.procedures import Procedure
from forms.retention import Retention
from forms.sources import Lines, Where

SHOWN: Final = "docs/packs.md and the schema resources/packs/procedure.schema.json show what fits."
CONDITION: Final = "a condition such as {equals: {some_field: some_answer}}, joined by all, any and not"

_WANTED: Final[Mapping[str, str]] = {
    "bool": "true or false",
    "int": "a whole number",
    "float": "a number",
    "string": "a text, in quotes if it looks like a number",
    "date": "a day such as 2026-11-23",
    "tuple": "a list: [a, b], or each item on a line of its own after '- '",
    "dict": "settings below it, each as 'name: value'",
    "model": "settings below it, each as 'name: value'; a text has vi, en and zh",
    "dataclass": "an amount and its unit, such as 3 working_days",
    "condition": CONDITION,
}


def faults_of(
    error: ValidationError, lines: Lines, model: type[BaseModel], below: Where = ()
) -> tuple[PackFault, ...]:
    """Each place at fault, once, with its line, and what to write there."""
    said: dict[Where, list[dict[str, Any]]] = {}
    for each in error.errors(include_url=False):
        if _only_too_few_right(each):
            continue
        where = _in_file((*below, *each["loc"]), lines, missing=each["type"] == "missing")
        said.setdefault(where, []).append(dict(each))
    places = [where for where in said if not _only_another_reading(where, said)]
    found = (fault for where in places for fault in _faults(where, said[where], lines))
    return tuple(dict.fromkeys(sorted(found, key=lambda fault: fault.line)))


def _only_too_few_right(said: Mapping[str, Any]) -> bool:
    """Whether a list has enough items, and only too few of them are right: each that is not is told itself."""
    items = said.get("input")
    return said["type"] == "too_short" and isinstance(items, list) and len(items) >= said["ctx"]["min_length"]


def _in_file(where: Where, lines: Lines, *, missing: bool) -> Where:
    """The place without the steps that only the model knows: which of several readings it tried."""
    kept: Where = ()
    for step in where[:-1] if missing else where:
        if (*kept, step) in lines.at:
            kept = (*kept, step)
    return (*kept, where[-1]) if missing else kept


def _only_another_reading(where: Where, said: Mapping[Where, Sequence[Mapping[str, Any]]]) -> bool:
    """Whether a place was tried as something else as well, and what it is meant to be is at fault further down."""
    deeper = any(other != where and other[: len(where)] == where for other in said)
    return deeper and all(each["type"].endswith("_type") for each in said[where])


def _faults(where: Where, said: Sequence[dict[str, Any]], lines: Lines) -> Iterator[PackFault]:
    name = _named(where[-1:]) if where else "the file"
    wanted = [_WANTED.get(_sort(each)) for each in said]
    if None not in wanted:
        yield lines.fault(where, *_does_not_fit(name, said[0], dict.fromkeys(map(str, wanted))))
        return
    for each in said:
        yield lines.fault(where, *_fault(where, name, each))


def _sort(said: Mapping[str, Any]) -> str:
    kind = str(said["type"])
    return (
        ""
        if kind in ("string_too_short", "string_too_long", "string_pattern_mismatch")
        else kind.split("_")[0]
    )


def _does_not_fit(name: str, said: Mapping[str, Any], wanted: Mapping[str, None]) -> tuple[str, str]:
    words = [each for each in wanted if not (each == "a whole number" and "a number" in wanted)]
    if words == [CONDITION]:
        return f"{name!r} is no condition.", f"Write {CONDITION}."
    return f"{name!r} cannot be {_quoted(said)}.", f"Write {', or '.join(words)}."


def _fault(where: Where, name: str, said: Mapping[str, Any]) -> tuple[str, str]:
    kind, context = str(said["type"]), said.get("ctx", {})
    value = _quoted(said)
    if kind == "missing":
        of = f" in {_named(where[:-1])}" if len(where) > 1 else ""
        return f"The setting {name!r} is missing{of}.", f"Add a line '{name}: …'."
    if kind == "extra_forbidden":
        return f"{name!r} is no setting here.", _did_you_mean(name)
    if kind == "literal_error":
        return f"{value} does not fit {name!r}.", f"Write one of {context.get('expected')}."
    if kind == "string_pattern_mismatch":
        return f"{value} does not fit {name!r}.", f"It must look like {context.get('pattern')}."
    bound = _BOUNDS.get(kind)
    if bound is not None:
        return f"{name!r} cannot be {value}.", bound.format(**context)
    message = str(said["msg"]).removeprefix("Value error, ").rstrip(".")
    return f"{name!r} cannot be {value}: {message}.", SHOWN


_BOUNDS: Final[Mapping[str, str]] = {
    "greater_than_equal": "Write {ge} or more.",
    "less_than_equal": "Write {le} or less.",
    "too_short": "Write at least {min_length}.",
    "too_long": "Write at most {max_length}.",
    "string_too_short": "Write some text.",
    "string_too_long": "Write at most {max_length} characters.",
}


def _named(where: Where) -> str:
    """A place in words; items of a list are counted from 1."""
    return " › ".join(f"item {step + 1}" if isinstance(step, int) else step for step in where)


def _quoted(said: Mapping[str, Any]) -> str:
    shown = repr(said.get("input"))
    return shown if len(shown) <= 60 else shown[:59] + "…"


def _did_you_mean(name: str) -> str:
    models = (Procedure, Field, Paper, Manifest, Retention)
    known = [*(key for model in models for key in model.model_fields), "use", "when", "everywhere"]
    if name in known:
        return "It is a setting of another part: move it there, or remove the line."
    close = get_close_matches(name, known, n=1)
    return f"Did you mean {close[0]!r}? Else remove the line." if close else "Remove the line."
