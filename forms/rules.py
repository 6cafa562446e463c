"""The rules of a pack that checks of answers need: identity numbers, phones, codes, addresses."""

from dataclasses import dataclass, field

from pydantic import BaseModel, ConfigDict
from pydantic import Field as Setting

from forms.divisions import Divisions


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class CenturySex(_Data):
    """What one digit of an identity number says: the first year of a century, and the sex."""

    century: int
    sex: str


class IdNumberRule(_Data):
    """How an identity number is built; positions count from 0, slices end before their end."""

    length: int = Setting(default=12, ge=4, le=30)
    pattern: str = r"[0-9]{12}"
    letters: str = ""
    century_sex_at: int | None = None
    century_sex: dict[str, CenturySex] = {}
    year_at: tuple[int, int] | None = None
    birth_date_at: tuple[int, int] | None = None
    sex_digit_at: int | None = None
    stdnum: str | None = None
    groups: tuple[int, ...] = ()
    shown_start: int = 4
    shown_end: int = 3


class CodeRule(_Data):
    """A code of letters and digits: its pattern, and how to say it to people by an example."""

    pattern: str
    length: int | None = None
    example: str = ""
    stdnum: str | None = None


class PhoneRule(_Data):
    """The region of phone numbers without a country code, and how many digits they have."""

    region: str = "VN"
    digits: int = 10
    landline_start: str | None = None
    landline_digits: int = 11
    example: str = "0912 345 678"

    def digits_of(self, number: str) -> int:
        """How many digits a number that begins like this one has."""
        is_landline = self.landline_start is not None and number.startswith(self.landline_start)
        return self.landline_digits if is_landline else self.digits


@dataclass(frozen=True)
class Rules:
    """What a pack says about identity numbers, phones, codes and addresses."""

    id_number: IdNumberRule = field(default_factory=IdNumberRule)
    customer_code: CodeRule = field(default_factory=lambda: CodeRule(pattern=r"[A-Z0-9]{13}", length=13))
    tax_code: CodeRule = field(default_factory=lambda: CodeRule(pattern=r"[0-9]{10}(-?[0-9]{3})?"))
    phone: PhoneRule = field(default_factory=PhoneRule)
    divisions: Divisions = field(default_factory=Divisions)
