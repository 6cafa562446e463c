"""What stands in a pack's `pack.yaml`, `common.yaml` and `calendar.yaml`."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict
from pydantic import Field as Setting

from forms.fields import KEY
from forms.rules import CodeRule, IdNumberRule, PhoneRule
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
    """The forms in force from a date on."""

    id: str
    in_force_from: date
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


class DivisionsRule(_Data):
    """Where the official list of addresses comes from, and since when it is valid."""

    source: Literal["vietnam-provinces", "file", "none"] = "none"
    file: str | None = None
    valid_from: date | None = None
    citation: str = ""
    levels: tuple[Text, ...] = ()
    province_aliases: dict[str, str] = {}
    ward_aliases: dict[str, dict[str, str]] = {}


class IdentityRule(_Data):
    """The identity number of a country and the card it stands on."""

    name: Text
    number: IdNumberRule
    card_separator: str = "|"


class Manifest(_Data):
    """A pack's own settings."""

    id: str = Setting(pattern=r"^[a-z][a-z0-9-]{1,19}$")
    name: Text
    currency: str = Setting(pattern=r"^[A-Z]{3}$")
    time_zone: str
    calling_code: str
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
    retention_years: int = Setting(ge=1, le=100)


class CalendarYear(_Data):
    """The public holidays of a year, and the days worked instead of others."""

    year: int = Setting(ge=2000, le=2100)
    source: str = Setting(min_length=1)
    holidays: dict[date, str]
    swapped: dict[date, date] = {}
    unverified: bool | tuple[date, ...] = False


class CalendarFile(_Data):
    """A pack's `calendar.yaml`."""

    version: str = Setting(min_length=1)
    names: dict[str, Text]
    years: tuple[CalendarYear, ...] = Setting(min_length=1)
