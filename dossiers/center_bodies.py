"""What the events of a center carry: each states the whole of its part, as it is from then on."""

from collections.abc import Mapping
from datetime import datetime, time
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, Field, field_validator

from dossiers.center import Center, Closure, ExtraDay, Hours, Team, Unit
from dossiers.events import CenterKind
from forms.budgets import Budget


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True)

    def fields(self) -> dict[str, Any]:
        """Ready to be stored."""
        return self.model_dump(mode="json", by_alias=True, exclude_none=True)


class CalendarChanged(_Part):
    """Hours, closures, extra days and cut-off, and the pack's calendar under them, by its version.

    `begins` is the local instant from which it holds; never earlier than the event itself.
    """

    hours: Hours = Hours()
    closures: tuple[Closure, ...] = ()
    extra_days: tuple[ExtraDay, ...] = ()
    cut_off: time | None = None
    pack_calendar: str | None = None
    begins: datetime | None = Field(default=None, alias="from")

    @field_validator("begins")
    @classmethod
    def _has_offset(cls, at: datetime | None) -> datetime | None:
        if at is not None and at.tzinfo is None:
            raise ValueError("an instant needs its offset")
        return at


class UnitsChanged(_Part):
    """All units with their wards."""

    units: tuple[Unit, ...] = Field(min_length=1)


class TeamsChanged(_Part):
    """All teams with their units and wards."""

    teams: tuple[Team, ...] = ()


class CatalogueChanged(_Part):
    """Budgets of the center's own, hidden procedures, and whether a clerk confirms every transfer."""

    hidden_procedures: frozenset[str] = frozenset()
    budgets: Mapping[str, str] = Field(default_factory=dict)
    confirm_transfer: bool = False

    @field_validator("budgets")
    @classmethod
    def _are_budgets(cls, budgets: Mapping[str, str]) -> Mapping[str, str]:
        return {procedure: str(Budget.parse(text)) for procedure, text in budgets.items()}

    def fields(self) -> dict[str, Any]:
        """Ready to be stored; a set has no order, what is stored has."""
        return {**super().fields(), "hidden_procedures": sorted(self.hidden_procedures)}


PARTS: Final[Mapping[str, type[_Part]]] = {
    CenterKind.CALENDAR_CHANGED: CalendarChanged,
    CenterKind.UNITS_CHANGED: UnitsChanged,
    CenterKind.TEAMS_CHANGED: TeamsChanged,
    CenterKind.CATALOGUE_CHANGED: CatalogueChanged,
}
"""The kinds that change what the first settings say."""

GOVERNED: Final = tuple(
    dict.fromkeys(name for part in PARTS.values() for name in part.model_fields if name != "begins")
)
"""The settings that events govern once a center has begun; all others are words of one machine."""


def part_of(kind: str, center: Center) -> dict[str, Any]:
    """What an event of this kind would state for a center that is set so."""
    part = PARTS[kind]
    names = [name for name in part.model_fields if name != "begins"]
    return part.model_validate({name: getattr(center, name) for name in names}).fields()


def differing(center: Center, other: Center) -> tuple[str, ...]:
    """The kinds of events that would make one center the other; a calendar version that is not named is no difference."""
    named = other if other.pack_calendar else other.model_copy(update={"pack_calendar": center.pack_calendar})
    return tuple(str(kind) for kind in PARTS if part_of(kind, center) != part_of(kind, named))
