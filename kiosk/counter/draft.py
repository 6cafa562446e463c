"""An application that is being written at the counter: what was typed, what is asked next, what is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from forms.budgets import Budget
from forms.fields import Field, Paper, Topic
from forms.procedures import Procedure
from forms.validation import faults, normalise
from kiosk.widgets.wording import Translate


@dataclass(slots=True)
class Draft:
    """Raw values by question; `skipped` are the questions whose way on without an answer was taken."""

    procedure: Procedure
    raw: dict[str, Any] = field(default_factory=dict)
    skipped: set[str] = field(default_factory=set)

    def answers(self) -> dict[str, Any]:
        """What is answered, in one spelling."""
        given = {key: value for key, value in self.raw.items() if key not in self.skipped}
        for key in self.skipped:
            asked = self.procedure.field(key)
            if asked is not None and asked.skip is not None:
                given |= asked.skip.sets
        return normalise(self.procedure, given)

    def shown(self) -> tuple[Field, ...]:
        """The questions to ask now, those that were skipped too, so that skipping can be undone."""
        keys = {each.key for each in self.procedure.visible_fields(self.answers())} | self.skipped
        return tuple(each for each in self.procedure.fields if each.key in keys and each.asked)

    def is_required(self, asked: Field) -> bool:
        """Whether the question must be answered."""
        return asked.key not in self.skipped and self.procedure.is_required(asked, self.answers())

    def fault(self, key: str, lang: str, today: date) -> dict[str, str]:
        """What is wrong with one question: sentences by field, dotted for parts."""
        found = faults(self.procedure, self.answers(), lang, only=key, today=today)
        return {each.field: each.say for each in found}

    def faults(self, lang: str, today: date) -> dict[str, str]:
        """What is wrong with any question, in the order of the form; the first fault of each."""
        found: dict[str, str] = {}
        for each in faults(self.procedure, self.answers(), lang, today=today):
            found.setdefault(each.field, each.say)
        return found

    def changed_from(self, before: Mapping[str, Any]) -> dict[str, Any]:
        """The answers that differ from those before: what a correction carries."""
        now = self.answers()
        return {key: value for key, value in now.items() if before.get(key) != value}

    def papers(self) -> tuple[Paper, ...]:
        """The papers asked for with these answers."""
        return self.procedure.papers_for(self.answers())

    def budget(self) -> Budget:
        """The time that these answers give."""
        return self.procedure.budget_for(self.answers()).budget


def topic_name(topic: Topic, translate: Translate) -> str:
    """The heading over a group of questions."""
    return {
        "applicant": translate("Counter", "Applicant"),
        "contact": translate("Counter", "Contact"),
        "place": translate("Counter", "Place of supply"),
        "need": translate("Counter", "What is wanted"),
    }[topic]


def budget_words(budget: Budget, translate: Translate) -> str:
    """A budget in words."""
    one = {
        "working_days": translate("Counter", "{n} working day"),
        "working_hours": translate("Counter", "{n} working hour"),
        "hours": translate("Counter", "{n} hour"),
    }[budget.unit]
    many = {
        "working_days": translate("Counter", "{n} working days"),
        "working_hours": translate("Counter", "{n} working hours"),
        "hours": translate("Counter", "{n} hours"),
    }[budget.unit]
    return (one if budget.amount == 1 else many).format(n=budget.amount)
