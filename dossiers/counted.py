"""What the figures need of a dossier: small, without personal data, and kept as JSON beside the journal."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from dossiers.dossier import Dossier
from dossiers.instants import seconds_of
from forms.budgets import Budget

T = TypeVar("T")
_HISTORIES = ("procedures", "budgets", "pauses", "units", "teams", "ratings")


@dataclass(frozen=True, slots=True)
class Counted:
    """The facts of one dossier that count, in seconds since 1970.

    Histories (`budgets`, `units`, `procedures`, `teams`) are pairs of instant and value in the order in which
    the events apply; `causes` are those of `pauses`. `transferred`, `taken` and `surveyed` are the first of their
    kind, `completed` tells whether the work was done. `ended` is (`refused` or `withdrawn`, instant) of a dossier that was never accepted.
    """

    dossier: str
    code: str
    channel: str
    submitted: int
    procedures: tuple[tuple[int, str], ...]
    accepted: int | None = None
    budgets: tuple[tuple[int, str], ...] = ()
    pauses: tuple[tuple[int, int | None], ...] = ()
    causes: tuple[str, ...] = ()
    stopped: int | None = None
    ended: tuple[str, int] | None = None
    units: tuple[tuple[int, str], ...] = ()
    teams: tuple[tuple[int, str | None], ...] = ()
    ratings: tuple[tuple[int, int], ...] = ()
    completed: bool = False
    transferred: int | None = None
    taken: int | None = None
    surveyed: int | None = None

    def to_json(self) -> dict[str, Any]:
        """The same as JSON values."""
        return {name: getattr(self, name) for name in self.__slots__}

    @classmethod
    def from_json(cls, fields: Mapping[str, Any]) -> "Counted":
        """The facts again. Raises TypeError for fields that are not those of `to_json`."""
        told = dict(fields)
        for name in _HISTORIES:
            told[name] = tuple([(at, value) for at, value in told.get(name, ())])
        told["causes"] = tuple(told.get("causes", ()))
        ended = told.get("ended")
        told["ended"] = None if ended is None else (ended[0], ended[1])
        return cls(**told)

    def budget_before(self, at: int) -> Budget:
        """The budget that held right before an instant, or the first one."""
        return Budget.parse(_before(self.budgets, at) or self.budgets[0][1])

    def procedure_before(self, at: int) -> str | None:
        """The procedure that held right before an instant."""
        return _before(self.procedures, at)

    def unit_before(self, at: int) -> str | None:
        """The unit that answered right before an instant."""
        return _before(self.units, at)

    def team_before(self, at: int) -> str | None:
        """The team that had the dossier right before an instant."""
        return _before(self.teams, at)


def counted_of(dossier: Dossier) -> Counted:
    """What the figures need of this dossier."""
    clock = dossier.clock
    ended = dossier.stopped_before_acceptance
    return Counted(
        dossier=dossier.id,
        code=dossier.code,
        channel=dossier.channel,
        submitted=seconds_of(dossier.submitted_at),
        procedures=_history(dossier.procedures),
        accepted=None if clock is None else seconds_of(clock.accepted_at),
        budgets=() if clock is None else tuple((seconds_of(at), str(budget)) for at, budget in clock.budgets),
        pauses=() if clock is None else tuple((seconds_of(p.start), _second(p.end)) for p in clock.pauses),
        causes=() if clock is None else tuple(pause.cause for pause in clock.pauses),
        stopped=None if clock is None else _second(clock.stopped_at),
        ended=None if ended is None else (ended[0].value, seconds_of(ended[1])),
        units=_history(dossier.units),
        teams=_history(dossier.teams),
        ratings=tuple((seconds_of(rating.at), rating.score) for rating in dossier.ratings),
        completed=dossier.is_completed,
        transferred=_second(dossier.in_field.transferred),
        taken=_second(dossier.in_field.taken),
        surveyed=_second(dossier.in_field.surveyed),
    )


def _before(history: tuple[tuple[int, T], ...], at: int) -> T | None:
    """The last value, in the order of the events, that was there right before an instant."""
    for since, value in reversed(history):
        if since < at:
            return value
    return None


def _history(history: tuple[tuple[datetime, T], ...]) -> tuple[tuple[int, T], ...]:
    return tuple((seconds_of(at), value) for at, value in history)


def _second(at: datetime | None) -> int | None:
    return None if at is None else seconds_of(at)
