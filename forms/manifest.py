"""What stands in a pack's `pack.yaml`, `common.yaml` and `calendar.yaml`."""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict
from pydantic import Field as Setting

from forms.divisions import Part
from forms.fields import KEY
from forms.retention import Retention
from forms.rules import CardRule, CodeRule, IdNumberRule, PhoneRule
from forms.texts import Text

SlipKind = Literal[
    "ticket", "receipt", "supplement", "refusal", "apology", "stop", "process_control", "register"
]


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Group(_Data):
    """A group of procedures on the home screen."""

    id: str = Setting(pattern=KEY)
    name: Text
    tile: Text
    icon: str
    procedures: tuple[str, ...] = Setting(min_length=1)


class Tile(_Data):
    """A tile of the home screen: one procedure, a group, or a place of the program such as tracking."""

    name: Text
    line: Text
    icon: str
    opens: Literal["procedure", "group", "track", "rate", "contacts"]
    id: str | None = None
    prominent: bool = False
    warm: bool = False


class StatutoryForm(_Data):
    """A form that a law prescribes: its number and its title."""

    number: str
    name: Text


class StatutorySet(_Data):
    """The forms in force from a date on; `law` is how their law is named on paper."""

    id: str
    in_force_from: date
    law: str = Setting(min_length=1, max_length=60)
    citation: str
    unverified: bool = False
    forms: dict[SlipKind, StatutoryForm]

    def name_of(self, slip: str) -> Text | None:
        """The title of a slip's form, if the law has one."""
        return next((form.name for kind, form in self.forms.items() if kind == slip), None)


class OfficialRegister(_Data):
    """What a center counts besides its dossiers: a number a day by its clerks, or the dossiers that were completed."""

    id: str = Setting(pattern=r"^[a-z][a-z0-9-]{1,39}$")
    name: Text
    procedures: tuple[str, ...] = ()


class ListShape(_Data):
    """How a list of another's making names things: the keys of code, name, kind and of the level below.

    `digits` are the digits of a code by level; `kinds` the words for a kind, where they are not the list's own with a capital;
    `written` is how kind and name stand in a postal address. A row may name what a place is `also` called.
    """

    code: str = "code"
    name: str = "name"
    kind: str = "kind"
    below: str = "wards"
    digits: tuple[int, int] | None = None
    kinds: dict[str, str] = {}
    written: str = "{kind} {name}"


class DivisionsRule(_Data):
    """Where the official list of addresses comes from, and since when it is valid.

    `file` lies in the pack, or, where a `package` is named, in that installed package.
    """

    package: str | None = Setting(default=None, pattern=r"^[a-z][a-z0-9_]*$")
    file: str | None = Setting(default=None, pattern=r"^[A-Za-z0-9_/-]{1,80}\.(ya?ml|json)$")
    shape: ListShape = ListShape()
    valid_from: date | None = None
    citation: str = ""
    levels: tuple[Text, ...] = ()
    order: tuple[Part, ...] = ("street", "ward", "province")
    between: str = ", "
    province_aliases: dict[str, str] = {}
    ward_aliases: dict[str, dict[str, str]] = {}


class IdentityRule(_Data):
    """The identity number of a country, the card it stands on, and what a reader gives of the card (nothing: no card is read)."""

    name: Text
    number: IdNumberRule
    card: CardRule | None = None


def _are_intervals(spans: tuple[str, ...]) -> tuple[str, ...]:
    ends = [end for span in spans for end in span.split("-")]
    if not all(re.fullmatch(_INTERVAL, span) for span in spans) or ends != sorted(set(ends)):
        raise ValueError("write intervals that follow one another, such as 07:30-11:30")
    return spans


_INTERVAL = r"([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]"
Intervals = Annotated[tuple[str, ...], AfterValidator(_are_intervals)]


class OfficeHours(_Data):
    """The hours of a center that names none of its own: a weekday that is not named is free."""

    monday: Intervals = Setting(min_length=1)
    tuesday: Intervals = ()
    wednesday: Intervals = ()
    thursday: Intervals = ()
    friday: Intervals = ()
    saturday: Intervals = ()
    sunday: Intervals = ()


class Manifest(_Data):
    """A pack's own settings."""

    id: str = Setting(pattern=r"^[a-z][a-z0-9-]{1,19}$")
    name: Text
    currency: str = Setting(pattern=r"^[A-Z]{3}$")
    time_zone: str
    hours: OfficeHours
    groups: tuple[Group, ...] = Setting(min_length=1)
    tiles: tuple[Tile, ...] = ()
    declaration: Text
    motto: Text | None = None
    statutory_lang: Literal["vi", "en", "zh"]
    identity: IdentityRule
    phone: PhoneRule
    customer_code: CodeRule
    tax_code: CodeRule
    divisions: DivisionsRule = DivisionsRule()
    statutory_sets: tuple[StatutorySet, ...] = Setting(min_length=1)
    registers: tuple[OfficialRegister, ...] = ()
    duplicates_within_days: int = Setting(ge=0, le=3650)
    retention: Retention


class CalendarYear(_Data):
    """The public holidays of a year, and the days worked instead of others."""

    year: int = Setting(ge=2000, le=2100)
    source: str = Setting(min_length=1)
    holidays: dict[date, str]
    swapped: dict[date, date] = {}
    unverified: bool | tuple[date, ...] = False


class CalendarFile(_Data):
    """A pack's `calendar.yaml`; `covers` are the first and the last year that the pack promises."""

    version: str = Setting(min_length=1)
    covers: tuple[int, int] | None = None
    names: dict[str, Text]
    years: tuple[CalendarYear, ...] = Setting(min_length=1)
