"""Whether answers make a difference to a condition: tried out over the few that can, right ones only."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations, product
from math import prod
from typing import Any, Final

from forms.conditions import Condition
from forms.fields import Field
from forms.procedures import Procedure
from forms.sources import Where

MOST_TRIALS: Final = 20_000
MOST_NAMED: Final = 10
_SOME_TEXT: Final = "…"

Found = tuple[Where, str, str]


def unreachable(procedure: Procedure) -> Iterator[Found]:
    """Budgets and conditions of a procedure that no answers lead to, or all do, each with its cure.

    A question or paper whose condition has too many cases to try is taken as reachable.
    """
    for where, condition in _conditions(procedure):
        trials = _trials(procedure, [condition])
        held = {condition.holds(answers) for answers in trials or ()}
        if held == {False}:
            yield where, "No answers make this condition hold.", "Correct it, or remove what hangs on it."
        elif held == {True} or next(_idle(procedure, condition), None):
            yield where, "This condition holds whatever the answer is.", "Correct it, or leave it out."
    trials = _trials(procedure, [rule.when for rule in procedure.budgets if rule.when is not None])
    if trials is None:
        return
    for i, rule in enumerate(procedure.budgets):
        if rule.when is not None and next(_idle(procedure, rule.when), None):
            fault = "This condition holds whatever the answer is."
            yield ("budgets", i, "when"), fault, "Correct it, or leave it out."
    taken = {_first(procedure, answers) for answers in trials}
    for i, rule in enumerate(procedure.budgets[:-1]):
        if rule.when is not None and i not in taken:
            fault = "No answers lead to this budget: it cannot hold, or one above it is taken each time."
            yield ("budgets", i), fault, "Move it up, correct it, or remove it."


def _idle(procedure: Procedure, condition: Condition) -> Iterator[str]:
    """The fields of which a condition asks no more than their least."""
    for key, size in condition.thresholds():
        field = procedure.field(key)
        if field is not None and field.least is not None and size <= field.least:
            yield key


def _first(procedure: Procedure, answers: Mapping[str, Any]) -> int:
    rules = procedure.budgets
    return next((i for i, rule in enumerate(rules) if rule.when is None or rule.when.holds(answers)), -1)


def _conditions(procedure: Procedure) -> Iterator[tuple[Where, Condition]]:
    parts: Sequence[tuple[str, Sequence[Any]]] = (("fields", procedure.fields), ("papers", procedure.papers))
    for name, items in parts:
        for i, item in enumerate(items):
            for setting in ("shown", "required", "asked"):
                condition = getattr(item, setting, None)
                if condition is not None and not isinstance(condition, bool):
                    yield (name, i, setting), condition


def _trials(procedure: Procedure, conditions: Sequence[Condition]) -> list[dict[str, Any]] | None:
    """Every combination of the answers that these conditions tell apart; None if they are more than MOST_TRIALS."""
    named: dict[str, list[Any]] = {}
    for condition in conditions:
        for key, value in condition.mentions():
            named.setdefault(key, []).append(value)
        for key, size in condition.thresholds():
            named.setdefault(key, []).append(size)
    choices = [[(key, each) for each in _answers(procedure.field(key), said)] for key, said in named.items()]
    if prod(len(each) for each in choices) > MOST_TRIALS:
        return None
    return [{key: value for key, value in each if value is not None} for each in product(*choices)]


def _answers(field: Field | None, said: Sequence[Any]) -> list[Any]:
    """One right answer of each sort that a comparison with `said` can tell apart; None for none, where there may be none."""
    if field is None:
        return [None]
    some = _some(field, list(dict.fromkeys(value for value in said if value is not None)))
    return some if field.required is True and field.shown is None else [None, *some]


def _some(field: Field, named: Sequence[Any]) -> list[Any]:
    if field.type == "choice":
        return [option.id for option in field.options]
    if field.type == "multi":
        sets = (combinations(named[:MOST_NAMED], size) for size in range(1, len(named) + 1))
        return [[_SOME_TEXT], *(list(each) for each in chain.from_iterable(sets))]
    if field.type == "yes_no":
        return [True, False]
    return _numbers(field, named) if field.type in ("number", "money") else [*named, _SOME_TEXT]


def _numbers(field: Field, named: Sequence[Any]) -> list[Any]:
    """The numbers said, and some below, between and above them, as far as the field takes them."""
    said = sorted(each for each in named if isinstance(each, int | float))
    least = field.least if field.least is not None else min(said, default=0) - 1
    most = field.most if field.most is not None else max(said, default=0) + 1
    tried = dict.fromkeys((*said, least, (least + most) // 2, most))
    return [each for each in tried if least <= each <= most]
