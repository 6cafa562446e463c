"""The dossiers behind a number of the report."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from dossiers.closed import Line
from dossiers.errors import BadInput
from dossiers.table import URGENT
from forms.manifest import OfficialRegister

Test = Callable[[Line], bool]

_COLUMNS: Final = {
    "received": ("total", "online", "in_person", "carried_over"),
    "settled": ("total", "ahead", "on_time", "overdue"),
    "pending": ("total", "in_time", "overdue"),
    "beside": ("awaiting_acceptance", "refused_before_acceptance", "withdrawn_before_acceptance"),
}
_OF_SETTLED: Final = (
    "mean_working_days",
    *(f"clocks.{name}" for name in ("utility", "applicant", "agency", "other", "total")),
)
_STEPS: Final = URGENT[::2]


def behind(
    lines: Iterable[Line], number: str, registers: Sequence[OfficialRegister], where: Mapping[str, str | None]
) -> Iterator[Line]:
    """The dossiers that make a number, of the groups in `where` (unit, procedure, team, channel; None is any).

    Numbers are named as in the report's JSON: `settled.overdue`, `rating.count`, `beside.awaiting_acceptance` …
    Raises BadInput for a name that is none of them.
    """
    makes = _tests(registers).get(number)
    if makes is None:
        raise BadInput(
            "No number “{number}” has dossiers behind it; the numbers are {known}.",
            number=number,
            known=", ".join(_tests(registers)),
        )
    asked = {name: wanted for name, wanted in where.items() if wanted is not None}
    return (
        line
        for line in lines
        if makes(line) and all(getattr(line, name) == wanted for name, wanted in asked.items())
    )


def _tests(registers: Sequence[OfficialRegister]) -> dict[str, Test]:
    """For every number by its name, whether a dossier has a part in it."""
    found: dict[str, Test] = {}
    for group, names in _COLUMNS.items():
        for name in names:
            found[f"{group}.{name}"] = _stands_in(group, name)
    found |= dict.fromkeys(_OF_SETTLED, _stands_in("settled", "total"))
    found["on_time_rate"] = lambda line: line.standing.settled in ("ahead", "on_time")
    found |= dict.fromkeys(("rating.mean", "rating.count"), lambda line: bool(line.standing.scores))
    found |= {f"outages.{step}": _came_to(at) for at, step in enumerate(_STEPS)}
    counting = (each for each in registers if each.procedures)
    return found | {f"registers.{each.id}": _was_completed(each.procedures) for each in counting}


def _stands_in(group: str, name: str) -> Test:
    def test(line: Line) -> bool:
        column = getattr(line.standing, group)
        return column is not None and name in ("total", column)

    return test


def _came_to(step: int) -> Test:
    return lambda line: line.standing.urgent is not None and line.standing.urgent[step] is not None


def _was_completed(procedures: Sequence[str]) -> Test:
    return lambda line: line.standing.completed and line.procedure in procedures
