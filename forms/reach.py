"""Whether any answers make a condition hold: tried out over the few answers that can make a difference to it."""

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
    """Budgets and conditions of a procedure that no answers lead to, each with its cure.

    A question or paper whose condition has too many cases to try is taken as reachable.
    """
    for where, condition in _conditions(procedure):
        trials = _trials(procedure, [condition])
        if trials is not None and not any(condition.holds(answers) for answers in trials):
            yield where, "No answers make this condition hold.", "Correct it, or remove what hangs on it."
    trials = _trials(procedure, [rule.when for rule in procedure.budgets if rule.when is not None])
    if trials is None:
        return
    taken = {_first(procedure, answers) for answers in trials}
    for i, rule in enumerate(procedure.budgets[:-1]):
        if rule.when is not None and i not in taken:
            fault = "No answers lead to this budget: it cannot hold, or one above it is taken each time."
            yield ("budgets", i), fault, "Move it up, correct it, or remove it."


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
            named.setdefault(key, []).extend((size, size - 1))
    choices = [[(key, each) for each in _answers(procedure.field(key), said)] for key, said in named.items()]
    if prod(len(each) for each in choices) > MOST_TRIALS:
        return None
    return [{key: value for key, value in each if value is not None} for each in product(*choices)]


def _answers(field: Field | None, said: Sequence[Any]) -> list[Any]:
    """None for no answer, and one answer of each sort that a comparison with `said` can tell apart."""
    named = list(dict.fromkeys(value for value in said if value is not None))
    if field is None:
        return [None]
    if field.type == "choice":
        return [None, *(option.id for option in field.options)]
    if field.type == "multi":
        sets = (combinations(named[:MOST_NAMED], size) for size in range(1, len(named) + 1))
        return [None, [_SOME_TEXT], *(list(each) for each in chain.from_iterable(sets))]
    if field.type == "yes_no":
        return [None, True, False]
    return [None, *named, 0 if field.type in ("number", "money") else _SOME_TEXT]
