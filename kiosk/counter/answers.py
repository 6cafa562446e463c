"""Answers as a clerk reads them: names of options, masked numbers, addresses, dates as they are said."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from forms.fields import Field
from forms.identity import masked_id
from forms.phones import grouped_phone
from forms.procedures import Procedure
from forms.rules import Rules
from kiosk.widgets.wording import Chip, Translate


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled value in the panel."""

    label: str
    value: str
    chip: Chip | None = None
    figures: bool = False


def address_words(value: Mapping[str, Any], rules: Rules) -> str:
    """Street and ward; the province where it stands alone."""
    return rules.divisions.line(value, without="province") or str(value.get("province") or "")


def value_words(field: Field, value: Any, rules: Rules, lang: str, translate: Translate) -> str:
    """An answer in words."""
    if isinstance(value, bool):
        return translate("Counter", "yes") if value else translate("Counter", "no")
    if isinstance(value, Mapping):
        return address_words(value, rules)
    if isinstance(value, list | tuple):
        return ", ".join(_option(field, str(each), lang) for each in value)
    match field.type:
        case "id_number":
            return masked_id(str(value), rules.id_number)
        case "phone":
            return grouped_phone(str(value), rules.phone)
        case "date":
            return "/".join(reversed(str(value).split("-")))
        case "choice":
            return _option(field, str(value), lang)
    text = str(value)
    if isinstance(value, float):
        text = f"{value:g}"
    if lang == "vi" and isinstance(value, int | float):
        text = text.replace(".", ",")
    return f"{text} {field.unit}" if field.unit else text


def _option(field: Field, id: str, lang: str) -> str:
    option = field.option(id)
    return option.text.to(lang) if option else id


def applicant_facts(
    procedure: Procedure | None, answers: Mapping[str, Any], lang: str, translate: Translate
) -> tuple[Fact, ...]:
    """Who, where, what for: the few answers that a clerk needs at one look."""
    if procedure is None:
        return ()
    facts = []
    identity = _first(procedure, answers, "id_number", "tax_code")
    if identity is not None:
        facts.append(
            Fact(
                translate("Counter", "ID number"),
                _said(procedure, identity, answers, lang, translate),
                figures=True,
            )
        )
    phone = _first(procedure, answers, "phone")
    if phone is not None:
        facts.append(
            Fact(
                translate("Counter", "Phone"), _said(procedure, phone, answers, lang, translate), figures=True
            )
        )
    place = _first(procedure, answers, "address")
    if place is not None:
        facts.append(
            Fact(translate("Counter", "Place of supply"), _said(procedure, place, answers, lang, translate))
        )
    need = need_words(procedure, answers, lang, translate)
    if need:
        facts.append(Fact(translate("Counter", "Wanted"), need))
    return tuple(facts)


def need_words(procedure: Procedure, answers: Mapping[str, Any], lang: str, translate: Translate) -> str:
    """What is wanted, in a few words: choices and quantities of the section "need"."""
    wanted = [
        field
        for field in procedure.visible_fields(answers)
        if field.section == "need"
        and field.type in ("choice", "number")
        and answers.get(field.key) is not None
    ]
    return " · ".join(
        value_words(field, answers[field.key], procedure.rules, lang, translate) for field in wanted[:3]
    )


def all_facts(
    procedure: Procedure | None, answers: Mapping[str, Any], lang: str, translate: Translate
) -> tuple[Fact, ...]:
    """Every answer with the label of its question, in the order of the form."""
    if procedure is None:
        return tuple(Fact(key, str(value)) for key, value in answers.items())
    return tuple(
        Fact(field.label.to(lang), _said(procedure, field, answers, lang, translate))
        for field in procedure.fields
        if answers.get(field.key) not in (None, "", [], {})
    )


def _first(procedure: Procedure, answers: Mapping[str, Any], *types: str) -> Field | None:
    return next((field for field in procedure.fields if field.type in types and answers.get(field.key)), None)


def _said(
    procedure: Procedure, field: Field, answers: Mapping[str, Any], lang: str, translate: Translate
) -> str:
    return value_words(field, answers[field.key], procedure.rules, lang, translate)
