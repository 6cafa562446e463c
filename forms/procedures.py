"""A procedure is a service that one can apply for: data of a pack, read by everyone, changed by none."""

from collections.abc import Collection, Mapping
from datetime import date
from functools import cached_property
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, field_validator
from pydantic import Field as Setting

from forms.budgets import Budget
from forms.conditions import Condition, applies, is_answered
from forms.fields import KEY, Field, FieldType, Option, Paper, Skip, Topic
from forms.retention import Retention
from forms.rules import Rules
from forms.texts import Text

__all__ = [
    "BudgetRule",
    "Fee",
    "Field",
    "FieldType",
    "NextStep",
    "Option",
    "Paper",
    "Procedure",
    "Skip",
    "stand_in",
]


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, populate_by_name=True)


class BudgetRule(_Data):
    """A budget, when it applies, and on whose word it stands."""

    budget: Budget
    when: Condition | None = None
    citation: str | None = None
    unverified: bool = False

    @field_validator("budget", mode="before")
    @classmethod
    def _parse(cls, value: object) -> object:
        return Budget.parse(value) if isinstance(value, str) else value


class Fee(_Data):
    """What the applicant pays: an amount in the pack's currency (null: depends), and words for it."""

    amount: int | None = Setting(default=None, ge=0)
    text: Text
    note: Text | None = None


class NextStep(Text):
    """One thing that happens after the hand-in, and about when."""

    when: Text | None = None


class Procedure(_Data):
    """A service that one can apply for, in one version."""

    id: str = Setting(pattern=r"^[a-z][a-z0-9-]{1,39}$")
    version: int = Setting(ge=1)
    holds_from: date
    name: Text
    short: Text
    tile: Text
    help: Text
    group: str = Setting(pattern=KEY)
    icon: str
    minutes: int = Setting(default=5, ge=1, le=60)
    fields: tuple[Field, ...]
    papers: tuple[Paper, ...] = ()
    budgets: tuple[BudgetRule, ...] = Setting(min_length=1)
    acceptance: Literal["automatic", "clerk"]
    performer: Literal["team", "office"]
    fee: Fee
    priority: Literal["normal", "urgent"] = "normal"
    confirm_transfer: bool = False
    identification: bool = True
    next_steps: tuple[NextStep, ...] = ()
    retention: Retention | None = None

    @cached_property
    def rules(self) -> Rules:
        """The rules of the pack that the procedure stands in (identity, phones, addresses)."""
        raise LookupError(f"The procedure {self.id} stands in no pack.")

    def under(self, rules: Rules) -> "Procedure":
        """The procedure under the rules of a pack."""
        self.__dict__["rules"] = rules
        return self

    def field(self, key: str) -> Field | None:
        """The field of this key, shown or not."""
        return next((field for field in self.fields if field.key == key), None)

    def place_of(self, answers: Mapping[str, Any]) -> str:
        """The place that a dossier is about, as its country writes an address; empty where there is none."""
        keys = ["address", *(field.key for field in self.fields if field.type == "address")]
        found = (answer for key in keys if isinstance(answer := answers.get(key), Mapping))
        return self.rules.divisions.line(next(found, {}))

    def phones_of(self, answers: Mapping[str, Any]) -> tuple[str, ...]:
        """The phones that an applicant gave: the one to call first, then the others in the order of the form.

        An answer that this form does not ask for, as in a history, is one by its name: `phone`, or `…_phone`.
        """
        types = {field.key: field.type for field in self.fields}
        asked = (key for key, type in types.items() if type == "phone")
        named = sorted(key for key in answers if key.endswith("_phone") and key not in types)
        found = (answers.get(key) for key in dict.fromkeys(("phone", *asked, *named)))
        return tuple(phone for phone in found if isinstance(phone, str) and any(map(str.isdecimal, phone)))

    def facts(self, answers: Mapping[str, Any]) -> dict[str, Any]:
        """The answers, defaults, and what answers give away (urban or rural by the ward); a stated one wins."""
        known = dict(answers)
        for field in self._known_unasked:
            if is_answered(known.get(field.key)):
                continue
            if field.default is not None:
                known[field.key] = field.default
            if field.derived is None:
                continue
            kind = self.rules.divisions.kind_of(known.get(field.derived.address))
            if kind in field.derived.to:
                known[field.key] = field.derived.to[kind]
        return known

    @cached_property
    def _known_unasked(self) -> tuple[Field, ...]:
        """The fields that can have an answer which nobody gave."""
        return tuple(f for f in self.fields if f.default is not None or f.derived is not None)

    def budget_for(self, answers: Mapping[str, Any]) -> BudgetRule:
        """The first rule that applies to these answers; the last one has no condition."""
        facts = self.facts(answers)
        return next((rule for rule in self.budgets if applies(rule.when, facts)), self.budgets[-1])

    def visible_fields(self, answers: Mapping[str, Any]) -> tuple[Field, ...]:
        """The questions to ask with these answers, in order; none that another answer gives away."""
        facts = self.facts(answers)
        return tuple(
            field
            for field in self.fields
            if applies(field.asked, facts)
            and applies(field.shown, facts)
            and not self._is_given_away(field, answers, facts)
        )

    def is_required(self, field: Field, answers: Mapping[str, Any]) -> bool:
        """Whether the field must be answered, with these answers."""
        facts = self.facts(answers)
        return applies(field.shown, facts) and applies(field.required, facts)

    def topics_for(self, answers: Mapping[str, Any]) -> tuple[Topic, ...]:
        """The steps of the form with these answers, in order: applicant, contact, place, need."""
        return tuple(dict.fromkeys(field.topic for field in self.visible_fields(answers)))

    def papers_for(self, answers: Mapping[str, Any]) -> tuple[Paper, ...]:
        """The papers asked for with these answers, required or not."""
        facts = self.facts(answers)
        return tuple(paper for paper in self.papers if applies(paper.shown, facts))

    def missing_papers(self, answers: Mapping[str, Any], kinds: Collection[str]) -> tuple[Paper, ...]:
        """The required papers of which no attachment of their kind is there."""
        facts = self.facts(answers)
        return tuple(paper for paper in self.papers if paper.is_required(facts) and paper.kind not in kinds)

    def paper(self, kind: str) -> Paper | None:
        """The paper of this kind, asked for or not."""
        return next((paper for paper in self.papers if paper.kind == kind), None)

    @staticmethod
    def _is_given_away(field: Field, answers: Mapping[str, Any], facts: Mapping[str, Any]) -> bool:
        stated = is_answered(answers.get(field.key))
        return field.derived is not None and not stated and is_answered(facts.get(field.key))


def stand_in(id: str, version: int) -> Procedure:
    """A procedure of which nothing is known but its id, as in a history: for words, never for rules.

    Nothing checks its fields: the id may be any text, and it has no budget.
    """
    name, unknown = Text(vi=id, en=id, zh=id), Text(vi="–", en="–", zh="–")
    return Procedure.model_construct(
        id=id, version=version, holds_from=date.min, name=name, short=name, tile=name, help=name,
        group="", icon="", minutes=1, fields=(), papers=(), budgets=(), acceptance="clerk",
        performer="office", fee=Fee(text=unknown), priority="normal", confirm_transfer=True,
        identification=False, next_steps=(), retention=None,
    )  # fmt: skip
