"""What the events of a center carry: of each setting only what changes, so that changes made apart stand side by side.

A setting with parts of its own (closures, units …) is changed by what is put into it and what is dropped from it, by
name; any other is stated whole. What an event does not state stays as it is.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StrictBool, ValidationError, field_validator

from dossiers.center import Center, Closure, ExtraDay, Hours, Percent, Team, Unit
from dossiers.events import CenterKind
from dossiers.instants import sensible
from dossiers.setting_values import TimeOfDay
from forms.budgets import Budget

T = TypeVar("T")


class _Body(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True)


class Parts(_Body, Generic[T]):
    """What is put into a setting, in place of a part of the same name, and the names of what is dropped first."""

    put: tuple[T, ...] = ()
    drop: tuple[str, ...] = ()


class OwnBudget(_Body):
    """The center's own budget for a procedure."""

    procedure: str
    budget: str

    @field_validator("budget")
    @classmethod
    def _is_budget(cls, text: str) -> str:
        return str(Budget.parse(text))


class CalendarChanged(_Body):
    """Hours, closures, extra days and cut-off, and the pack's calendar under them, by its version.

    `begins` is the instant from which it holds; never earlier than the event itself. Times of day count by the clock on
    the wall, even where an older OneDoor let one with an offset in.
    """

    hours: Hours = Hours()
    closures: Parts[Closure] = Parts()
    extra_days: Parts[ExtraDay] = Parts()
    cut_off: TimeOfDay | None = None
    pack_calendar: str | None = None
    begins: datetime | None = Field(default=None, alias="from")

    @field_validator("begins")
    @classmethod
    def _has_offset(cls, at: datetime | None) -> datetime | None:
        if at is not None and at.tzinfo is None:
            raise ValueError("an instant needs its offset")
        return at if at is None else sensible(at)


class UnitsChanged(_Body):
    """Units with their wards."""

    units: Parts[Unit] = Parts()


class TeamsChanged(_Body):
    """Teams with their units and wards."""

    teams: Parts[Team] = Parts()


class CatalogueChanged(_Body):
    """Budgets of the center's own, hidden procedures, whether a clerk confirms every transfer, and the target."""

    hidden_procedures: Parts[str] = Parts()
    budgets: Parts[OwnBudget] = Parts()
    confirm_transfer: StrictBool = False
    on_time_target_percent: Percent = 98


Statement = CalendarChanged | UnitsChanged | TeamsChanged | CatalogueChanged

BODIES: Final[Mapping[str, type[Statement]]] = {
    CenterKind.CALENDAR_CHANGED: CalendarChanged,
    CenterKind.UNITS_CHANGED: UnitsChanged,
    CenterKind.TEAMS_CHANGED: TeamsChanged,
    CenterKind.CATALOGUE_CHANGED: CatalogueChanged,
}
"""The kinds that change what the first settings say."""

SETTINGS: Final[Mapping[str, tuple[str, ...]]] = {
    kind: tuple(name for name in body.model_fields if name != "begins") for kind, body in BODIES.items()
}
"""The settings that each kind governs."""

GOVERNED: Final = tuple(name for names in SETTINGS.values() for name in names)
"""The settings that events govern once a center has begun; all others are words of one machine."""

FIXED: Final = ("code", "pack", "time_zone", "month_starts_on")
"""What no event changes: codes, procedures, instants and closed months rest on it."""

_PARTED: Final = ("closures", "extra_days", "units", "teams", "hidden_procedures", "budgets")


def statement_of(kind: str, body: Mapping[str, Any]) -> Statement | None:
    """What an event of the center states; None if its kind or the shape of its body says nothing here."""
    model = BODIES.get(kind)
    if model is None:
        return None
    try:
        return model.model_validate(body)
    except (ValidationError, ValueError):
        return None


def applied(center: Center, statement: Statement) -> Center:
    """The center with what a statement states; what would leave it without any unit has no effect."""
    stated = statement.model_fields_set & set(GOVERNED)
    changed = {name: _with(center, name, getattr(statement, name)) for name in stated}
    if "units" in changed and not changed["units"]:
        return center
    return center.model_copy(update=changed)


def statement_for(kind: str, center: Center, wanted: Center) -> dict[str, Any]:
    """The body of an event that makes a center what is wanted, as far as its kind goes; empty if it is that already."""
    stated: dict[str, Any] = {}
    for name in SETTINGS[kind]:
        if name in _PARTED:
            parts = _difference(parts_of(center, name), parts_of(wanted, name))
            stated |= {name: parts} if parts else {}
        elif getattr(center, name) != getattr(wanted, name):
            stated[name] = getattr(wanted, name)
    return BODIES[kind](**stated).model_dump(mode="json", by_alias=True, exclude_unset=True)


def differing(center: Center, other: Center) -> tuple[str, ...]:
    """The settings in which one center is not the other, but for the words of one machine."""
    return tuple(name for name in (*FIXED, *GOVERNED) if getattr(center, name) != getattr(other, name))


def parts_of(center: Center, name: str) -> dict[str, Any]:
    """The parts of a setting by their names, in their order."""
    value = getattr(center, name)
    if name == "closures":
        return {f"{each.start.isoformat()}/{each.end.isoformat()}": each for each in value}
    if name == "extra_days":
        return {each.day.isoformat(): each for each in value}
    if name == "budgets":
        return {each: OwnBudget(procedure=each, budget=value[each]) for each in sorted(value)}
    if name == "hidden_procedures":
        return {each: each for each in sorted(value)}
    return {each.id: each for each in value}


def _with(center: Center, name: str, stated: Any) -> Any:
    if name not in _PARTED:
        return stated
    parts = {key: part for key, part in parts_of(center, name).items() if key not in stated.drop}
    if name == "budgets":
        return {
            **{key: part.budget for key, part in parts.items()},
            **{p.procedure: p.budget for p in stated.put},
        }
    if name == "hidden_procedures":
        return frozenset([*parts, *stated.put])
    put = center.model_copy(update={name: stated.put})
    return tuple({**parts, **parts_of(put, name)}.values())


def _difference(have: Mapping[str, Any], want: Mapping[str, Any]) -> Parts[Any] | None:
    if list(have.items()) == list(want.items()):
        return None
    kept = [key for key in have if key in want]
    new = [key for key in want if key not in have]
    if [*kept, *new] != list(want):
        return Parts(put=tuple(want.values()), drop=tuple(have))
    put = tuple(part for key, part in want.items() if have.get(key) != part)
    drop = tuple(key for key in have if key not in want)
    return Parts(**{name: parts for name, parts in (("put", put), ("drop", drop)) if parts})
