"""The questions of a procedure: what is asked, how it is checked, when it is shown."""

from typing import Any, Literal, get_args

from pydantic import BaseModel, ConfigDict
from pydantic import Field as Setting

from forms.conditions import Condition
from forms.texts import Text

FieldType = Literal[
    "name",
    "text",
    "long_text",
    "id_number",
    "tax_code",
    "phone",
    "email",
    "date",
    "datetime",
    "number",
    "choice",
    "multi",
    "yes_no",
    "address",
    "customer_code",
    "money",
    "month",
]
Section = Literal["applicant", "place", "need", "papers"]
Topic = Literal["applicant", "contact", "place", "need"]
Keyboard = Literal["digits", "decimal", "text", "email", "code", "none"]

SECTIONS: tuple[Section, ...] = get_args(Section)
TOPICS: tuple[Topic, ...] = get_args(Topic)
KEY = r"^[a-z][a-z0-9_]{0,39}$"

_KEYBOARDS: dict[str, Keyboard] = {
    "id_number": "digits",
    "tax_code": "digits",
    "phone": "digits",
    "date": "digits",
    "datetime": "digits",
    "month": "digits",
    "money": "digits",
    "number": "decimal",
    "email": "email",
    "customer_code": "code",
    "choice": "none",
    "multi": "none",
    "yes_no": "none",
}


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, populate_by_name=True)


class Option(_Data):
    """One answer to choose."""

    id: str = Setting(pattern=r"^[a-z0-9][a-z0-9_-]{0,39}$")
    text: Text
    hint: Text | None = None


class Skip(_Data):
    """A way on without an answer: its words, and the answers that it sets instead."""

    label: Text
    sets: dict[str, bool | int | float | str] = {}


class Derivation(_Data):
    """An answer that another one gives away, such as urban or rural by the kind of the ward."""

    address: str
    by: Literal["ward_kind"]
    to: dict[str, str] = Setting(min_length=1)


class Field(_Data):
    """One question of a procedure and the checks of its answer; `keys` are those that suit it better than its type's.

    `asked` says when a page asks; `false` marks what a card reader, a clerk or another system fills in. Lengths count
    characters; `default` is taken where nothing is said; `least` and `most` bound numbers, and days from today for dates (negative: past).
    """

    key: str = Setting(pattern=KEY)
    type: FieldType
    label: Text
    question: Text
    hint: Text | None = None
    why: Text | None = None
    section: Section
    topic: Topic
    keys: Keyboard | None = None
    options: tuple[Option, ...] = ()
    unit: str | None = None
    required: Condition | bool = True
    default: bool | int | float | str | None = None
    shown: Condition | None = None
    asked: Condition | bool = True
    skip: Skip | None = None
    derived: Derivation | None = None
    least: float | None = None
    most: float | None = None
    whole: bool = False
    longest: int = Setting(default=200, ge=1, le=4000)
    agrees_with: str | None = None
    not_before: str | None = None
    sensitive: bool = False

    @property
    def keyboard(self) -> Keyboard:
        """The keyboard that suits the answer."""
        return self.keys or _KEYBOARDS.get(self.type, "text")

    def option(self, id: str) -> Option | None:
        """The option of this id, if the field has it."""
        return next((option for option in self.options if option.id == id), None)


class Paper(_Data):
    """A paper asked for: original or copy, how many, and when it must be there."""

    kind: str = Setting(pattern=KEY)
    name: Text
    hint: Text | None = None
    icon: str = "document"
    required: Condition | bool = True
    shown: Condition | None = None
    form: Literal["original", "copy"] = "copy"
    count: int = Setting(default=1, ge=1, le=20)
    pages: int = Setting(default=1, ge=1, le=20)
    may_follow: bool = True

    def is_required(self, answers: dict[str, Any]) -> bool:
        """Whether the dossier cannot be accepted without it, with these answers."""
        from forms.conditions import applies

        return applies(self.shown, answers) and applies(self.required, answers)
