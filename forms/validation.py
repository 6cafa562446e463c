"""Whether answers are right; what is wrong is said so that a person knows what to do."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from forms.answers import normalise
from forms.checks import Checker
from forms.conditions import applies, is_answered
from forms.procedures import Procedure
from forms.sentences import translator

__all__ = ["Fault", "examine", "faults", "normalise"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One wrong answer: the key of its field (dotted for parts of an address), and a sentence."""

    field: str
    say: str


def examine(
    procedure: Procedure, answers: Mapping[str, Any], lang: str, *, today: date | None = None
) -> tuple[dict[str, Any], list[Fault]]:
    """`normalise` and `faults` of a whole application in one go."""
    normal = normalise(procedure, answers)
    found = _all(procedure, normal, lang, partial=False, today=today)
    return normal, found + _unasked(procedure, answers, lang)


def faults(
    procedure: Procedure,
    answers: Mapping[str, Any],
    lang: str,
    *,
    only: str | None = None,
    partial: bool = False,
    today: date | None = None,
) -> list[Fault]:
    """What is wrong with the answers, in the order of the questions; empty if nothing is. Never raises.

    `only` looks at one question (at a date of birth, with the number that must agree with it). `partial` lets answers be missing (a form half filled in, a history of old
    forms). Dates are held against `today` if it is given.
    """
    say = translator("forms", lang)
    if not isinstance(answers, Mapping):
        return [Fault("", say("The answers must be a list of questions with their answers."))]
    found = _all(
        procedure, normalise(procedure, answers, partial=partial), lang, partial=partial, today=today
    )
    found += _unasked(procedure, answers, lang)
    if only is None:
        return found
    partners = {f.key: only for f in procedure.fields if f.agrees_with == only}
    return [
        Fault(only, fault.say) if fault.field in partners else fault
        for fault in found
        if only in (fault.field, fault.field.split(".")[0]) or fault.field in partners
    ]


def _unasked(procedure: Procedure, answers: Mapping[str, Any], lang: str) -> list[Fault]:
    say = translator("forms", lang)
    known = {field.key for field in procedure.fields}
    return [
        Fault(str(key)[:80], say("The procedure has no such question. Please leave this answer out."))
        for key in answers
        if str(key) not in known
    ]


def _all(
    procedure: Procedure, answers: Mapping[str, Any], lang: str, *, partial: bool, today: date | None
) -> list[Fault]:
    facts = procedure.facts(answers)
    checker = Checker(procedure, facts, lang, today)
    found: list[Fault] = []
    for field in procedure.fields:
        if not applies(field.shown, facts):
            continue
        value = answers.get(field.key)
        if is_answered(value):
            found += (
                _fault(field.key, part, say) for part, say in checker.wrong(field, value, partial=partial)
            )
        elif not partial and applies(field.required, facts):
            found += (_fault(field.key, part, say) for part, say in checker.missing(field))
    return found


def _fault(key: str, part: str, say: str) -> Fault:
    return Fault(f"{key}.{part}" if part else key, say)
