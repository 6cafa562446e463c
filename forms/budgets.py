"""A budget is the time that a center promises; the clock (dossiers) turns it into a due."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

BudgetUnit = Literal["working_days", "working_hours", "hours"]
UNITS: tuple[BudgetUnit, ...] = get_args(BudgetUnit)
LONGEST = 100_000

_FORM = re.compile(r"\s*([0-9]{1,6})\s+([a-z_]+)\s*", re.ASCII)


class BadBudget(ValueError):
    """The text is no budget such as `3 working_days`."""


@dataclass(frozen=True, slots=True)
class Budget:
    """An amount of working days, working hours, or clock hours (day and night)."""

    amount: int
    unit: BudgetUnit

    def __post_init__(self) -> None:
        if not 1 <= self.amount <= LONGEST:
            raise BadBudget(f"A budget is 1 to {LONGEST} {self.unit}, not {self.amount}.")

    @classmethod
    def parse(cls, text: str) -> "Budget":
        """The budget written as `3 working_days`, `8 working_hours` or `24 hours`; raises BadBudget."""
        return _parsed(text)

    def __str__(self) -> str:
        return f"{self.amount} {self.unit}"


@lru_cache(maxsize=256)
def _parsed(text: str) -> Budget:
    """There are few, and every fold of a dossier reads some."""
    match = _FORM.fullmatch(text)
    unit = next((unit for unit in UNITS if match and unit == match[2]), None)
    if match is None or unit is None:
        raise BadBudget(
            f"{text[:60]!r} is no budget. Write a number and one of {', '.join(UNITS)}: '3 working_days'."
        )
    return Budget(int(match[1]), unit)
