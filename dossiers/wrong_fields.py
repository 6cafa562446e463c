"""What is wrong with fields that were given, in sentences for people rather than for programmers."""

import re
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, ValidationError

from dossiers.errors import BadInput
from dossiers.instants import instant_of
from forms.budgets import BadBudget, Budget

_SAY: Final = {
    "missing": "It is missing.",
    "extra_forbidden": "There is no such field.",
    "string_type": "It must be text.",
    "int_type": "It must be a whole number.",
    "int_parsing": "It must be a whole number.",
    "int_from_float": "It must be a whole number.",
    "finite_number": "It must be a whole number.",
    "bool_type": "It must be true or false.",
    "bool_parsing": "It must be true or false.",
    "dict_type": "It must be an object in curly brackets.",
    "model_type": "It must be an object in curly brackets.",
    "model_attributes_type": "It must be an object in curly brackets.",
    "list_type": "It must be a list in square brackets.",
    "tuple_type": "It must be a list in square brackets.",
    "frozen_set_type": "It must be a list in square brackets.",
    "literal_error": "It must be one of {expected}.",
    "greater_than_equal": "It must be {ge} or more.",
    "less_than_equal": "It must be {le} or less.",
    "string_too_short": "It is empty.",
    "too_short": "There must be at least one.",
    "string_too_long": "It is longer than {max_length} characters.",
    "string_pattern_mismatch": "It is not written as it must be.",
}
"""By pydantic's name of the fault; the rest says what pydantic says."""


class Misfit(ValueError):
    """A validator's own fault, with its sentence."""

    def __init__(self, say: BadInput) -> None:
        self.say = say
        super().__init__(str(say))


def first_wrong(error: ValidationError) -> tuple[str, BadInput]:
    """Where the first fault lies, such as `answers.name` (empty: the whole), and what is wrong there."""
    first = error.errors(include_url=False)[0]
    return ".".join(str(part) for part in first["loc"]), _said(first)


def checked_budget(text: str) -> str:
    """The budget as it is kept. Raises Misfit."""
    try:
        return str(Budget.parse(text))
    except BadBudget:
        raise Misfit(
            BadInput("“{budget}” is no budget: write it like '3 working_days'.", budget=text[:60])
        ) from None


def checked_instant(text: str) -> str:
    """The instant as it is kept. Raises Misfit."""
    try:
        return instant_of(text).isoformat()
    except ValueError:
        say = "“{text}” is no instant: write it like 2026-11-23T09:00:00+07:00."
        raise Misfit(BadInput(say, text=text[:60])) from None


def number_itself(value: Any) -> Any:
    """The value, if it is a number and not a text or a truth that looks like one. Raises Misfit."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    raise Misfit(BadInput("It must be a whole number."))


Whole = Annotated[int, BeforeValidator(number_itself)]


def _said(fault: Any) -> BadInput:
    context = dict(fault.get("ctx") or {})
    own = context.get("error")
    if isinstance(own, Misfit):
        return own.say
    if fault["type"] not in _SAY:
        return BadInput("{why}.", why=str(own or fault["msg"]).rstrip("."))
    if "expected" in context:
        context["expected"] = ", ".join(re.findall(r"'([^']*)'", str(context["expected"])))
    return BadInput(_SAY[fault["type"]], **context)
