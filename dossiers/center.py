"""A center as its settings and its own events tell it: hours, units, teams, words on its paper."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Annotated, Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StrictBool,
    ValidationInfo,
    field_validator,
    model_validator,
)

from dossiers.errors import BadInput
from dossiers.hours import OFFICE_HOURS, CenterHours, Interval
from dossiers.setting_values import GIVEN, Day, Moment, TimeOfDay, is_time, wall_time, written_like
from dossiers.words import folded
from dossiers.wrong_fields import Misfit, Whole, checked_budget
from forms.texts import Text

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
CODE: Final = r"^[A-Z0-9][A-Z0-9.]{0,11}$"
"""How a center's code is written: it begins every dossier's code and stands in the alphanumeric set of a QR."""

Percent = Annotated[Whole, Field(ge=1, le=100)]
Id = Annotated[str, written_like(r"[a-z0-9][a-z0-9-]*", "ha-long")]
PublicAddress = Annotated[
    str,
    written_like(r"https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9./-]*)?", "https://desk.example"),
]
LONGEST_CLOSURE: Final = timedelta(days=5 * 366)


def interval_of(span: str) -> Interval:
    """The interval in "07:30-11:30", in times of the wall. Raises Misfit that says how to write one."""
    start, dash, end = span.partition("-")
    try:
        if not dash:
            raise ValueError
        return wall_time(time.fromisoformat(start.strip())), wall_time(time.fromisoformat(end.strip()))
    except ValueError:
        raise _no_interval(span) from None


def _no_interval(span: str) -> Misfit:
    return Misfit(BadInput("“{span}” is no interval: write 07:30-11:30.", span=span))


class _Settings(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Unit(_Settings):
    """A department or branch that answers for dossiers of its wards."""

    id: Id
    name: Text
    wards: tuple[str, ...] = ()


class Team(_Settings):
    """A field team; without wards of its own it has those of its unit."""

    id: Id
    name: Text
    unit: str
    wards: tuple[str, ...] = ()
    phone: str = ""


class Hours(_Settings):
    """Working hours a weekday, such as monday = ["07:30-11:30", "13:00-17:00"]."""

    monday: tuple[str, ...] = ("07:30-11:30", "13:00-17:00")
    tuesday: tuple[str, ...] = ("07:30-11:30", "13:00-17:00")
    wednesday: tuple[str, ...] = ("07:30-11:30", "13:00-17:00")
    thursday: tuple[str, ...] = ("07:30-11:30", "13:00-17:00")
    friday: tuple[str, ...] = ("07:30-11:30", "13:00-17:00")
    saturday: tuple[str, ...] = ()
    sunday: tuple[str, ...] = ()

    @field_validator(*WEEKDAYS)
    @classmethod
    def _are_intervals(cls, spans: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        for span in spans:
            interval_of(span)
            if info.context == GIVEN and not all(is_time(edge.strip()) for edge in span.split("-")):
                raise _no_interval(span)
        return spans

    @model_validator(mode="after")
    def _can_be_worked(self) -> "Hours":
        CenterHours(weekly=self.weekly())
        return self

    def weekly(self) -> Mapping[int, tuple[Interval, ...]]:
        """The intervals by weekday, 0 is Monday."""
        return {day: tuple(map(interval_of, getattr(self, name))) for day, name in enumerate(WEEKDAYS)}


class Closure(_Settings):
    """A stretch in which the center is closed; `start` and `end` are local times or instants."""

    start: Moment
    end: Moment

    @model_validator(mode="after")
    def _follow_each_other(self) -> "Closure":
        if (self.start.tzinfo is None) != (self.end.tzinfo is None):
            raise Misfit(BadInput("Write start and end alike, with an offset or without."))
        if not timedelta() < self.end - self.start <= LONGEST_CLOSURE:
            raise Misfit(BadInput("The end comes after the start, at most five years."))
        return self


class ExtraDay(_Settings):
    """A day that is worked although it is a holiday or a weekend, with the hours of another day."""

    day: Day
    stands_for: Day | None = None


class Center(_Settings):
    """The settings of a center: its first state, and the words on its screens and paper."""

    code: Annotated[str, written_like(CODE, "H49.22")]
    name: Text
    agency: Text
    governing_agency: Text
    address: Text
    hotline: str
    province: str = ""
    locality: str = ""
    counter: str = "1"
    pack: str
    time_zone: str
    hours: Hours = Hours()
    closures: tuple[Closure, ...] = ()
    extra_days: tuple[ExtraDay, ...] = ()
    cut_off: TimeOfDay | None = None
    pack_calendar: str | None = None
    units: tuple[Unit, ...] = Field(min_length=1)
    teams: tuple[Team, ...] = ()
    public_address: PublicAddress | None = Field(default=None, max_length=50)
    confirm_transfer: StrictBool = False
    hidden_procedures: frozenset[str] = frozenset()
    budgets: Mapping[str, str] = Field(default_factory=dict)
    month_starts_on: Whole = Field(default=1, ge=1, le=28)
    on_time_target_percent: Percent = 98
    demo: StrictBool = False

    @property
    def on_time_target(self) -> float:
        """The share of what is settled that is to be ahead or on time."""
        return self.on_time_target_percent / 100

    @field_validator("time_zone")
    @classmethod
    def _is_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):  # a folder of zones is no zone
            say = "There is no time zone “{name}”: write it like “Europe/Paris”."
            raise Misfit(BadInput(say, name=name[:60])) from None
        return name

    @field_validator("budgets")
    @classmethod
    def _are_budgets(cls, budgets: Mapping[str, str]) -> Mapping[str, str]:
        return {procedure: checked_budget(text) for procedure, text in budgets.items()}

    @property
    def tz(self) -> ZoneInfo:
        """The time zone of its clocks and codes."""
        return ZoneInfo(self.time_zone)

    def unit(self, unit: str) -> Unit | None:
        """One of its units."""
        return next((each for each in self.units if each.id == unit), None)

    def team(self, team: str) -> Team | None:
        """One of its teams."""
        return next((each for each in self.teams if each.id == team), None)

    def unit_for(self, address: Any) -> Unit:
        """The unit of a supply address, else the center's first."""
        ward = _ward(address)
        return next((unit for unit in self.units if _holds(unit.wards, ward)), self.units[0])

    def teams_for(self, unit: str, address: Any) -> tuple[Team, ...]:
        """The teams of a unit that have the ward of a supply address."""
        ward, own = _ward(address), self.unit(unit)
        return tuple(
            team
            for team in self.teams
            if team.unit == unit and _holds(team.wards or (own.wards if own else ()), ward)
        )

    def first_hours(self, holidays: Iterable[date], swapped: Mapping[date, date | None]) -> CenterHours:
        """Its hours as the first settings tell them, on the pack's calendar."""
        weekly = OFFICE_HOURS if self.hours == Hours() else self.hours.weekly()
        own = {extra.day: extra.stands_for for extra in self.extra_days}
        return CenterHours(
            weekly=weekly,
            closures=tuple((self._local(each.start), self._local(each.end)) for each in self.closures),
            extra_days={**swapped, **own},
            holidays=frozenset(holidays),
            cut_off=self.cut_off,
        )

    def _local(self, at: datetime) -> datetime:
        return at if at.tzinfo else at.replace(tzinfo=self.tz)


def _ward(address: Any) -> str:
    return folded(str(address.get("ward", ""))) if isinstance(address, Mapping) else ""


def _holds(wards: tuple[str, ...], ward: str) -> bool:
    return bool(ward) and ward in {folded(each) for each in wards}
