"""Conditions are data: a small language that always ends with yes or no, whatever the answers are.

`{equals: {applicant_kind: behalf}}`, `{in: {purpose: [living, rental]}}`, `{at_least: {power_kw: 40}}`,
`{answered: email}`, joined by `all`, `any` and `not`. A missing answer makes a comparison false.
"""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Union

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

Answers = Mapping[str, Any]
Literal_ = bool | int | float | str


class _Operator(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, populate_by_name=True)

    def holds(self, answers: Answers) -> bool:
        raise NotImplementedError

    def mentions(self) -> Iterator[tuple[str, Literal_ | None]]:
        """The fields compared and the value each is compared with (None: only its presence, or a size)."""
        raise NotImplementedError

    def thresholds(self) -> Iterator[tuple[str, int | float]]:
        """The fields whose size is compared, and with what."""
        yield from ()


class All(_Operator):
    """Every one of the conditions holds."""

    all_: "tuple[Condition, ...]" = Field(alias="all", min_length=1)

    def holds(self, answers: Answers) -> bool:
        return all(each.holds(answers) for each in self.all_)

    def mentions(self) -> Iterator[tuple[str, Literal_ | None]]:
        for each in self.all_:
            yield from each.mentions()

    def thresholds(self) -> Iterator[tuple[str, int | float]]:
        for each in self.all_:
            yield from each.thresholds()


class AnyOf(_Operator):
    """At least one of the conditions holds."""

    any_: "tuple[Condition, ...]" = Field(alias="any", min_length=1)

    def holds(self, answers: Answers) -> bool:
        return any(each.holds(answers) for each in self.any_)

    def mentions(self) -> Iterator[tuple[str, Literal_ | None]]:
        for each in self.any_:
            yield from each.mentions()

    def thresholds(self) -> Iterator[tuple[str, int | float]]:
        for each in self.any_:
            yield from each.thresholds()


class Not(_Operator):
    """The condition does not hold."""

    not_: "Condition" = Field(alias="not")

    def holds(self, answers: Answers) -> bool:
        return not self.not_.holds(answers)

    def mentions(self) -> Iterator[tuple[str, Literal_ | None]]:
        yield from self.not_.mentions()

    def thresholds(self) -> Iterator[tuple[str, int | float]]:
        yield from self.not_.thresholds()


class Equals(_Operator):
    """Each field named has the answer beside it (for a multiple choice: holds it)."""

    equals: dict[str, Literal_] = Field(min_length=1)

    def holds(self, answers: Answers) -> bool:
        return all(_is(answers.get(key), value) for key, value in self.equals.items())

    def mentions(self) -> Iterator[tuple[str, Literal_ | None]]:
        yield from self.equals.items()


class In(_Operator):
    """Each field named has one of the answers beside it."""

    in_: dict[str, tuple[Literal_, ...]] = Field(alias="in", min_length=1)

    def holds(self, answers: Answers) -> bool:
        return all(any(_is(answers.get(key), value) for value in values) for key, values in self.in_.items())

    def mentions(self) -> Iterator[tuple[str, Literal_ | None]]:
        for key, values in self.in_.items():
            for value in values:
                yield key, value


class AtLeast(_Operator):
    """Each field named is a number not below the one beside it."""

    at_least: dict[str, int | float] = Field(min_length=1)

    def holds(self, answers: Answers) -> bool:
        return all(
            (number := _number(answers.get(key))) is not None and number >= least
            for key, least in self.at_least.items()
        )

    def mentions(self) -> Iterator[tuple[str, Literal_ | None]]:
        for key in self.at_least:
            yield key, None

    def thresholds(self) -> Iterator[tuple[str, int | float]]:
        yield from self.at_least.items()


class Answered(_Operator):
    """The field has an answer at all."""

    answered: str

    def holds(self, answers: Answers) -> bool:
        return is_answered(answers.get(self.answered))

    def mentions(self) -> Iterator[tuple[str, Literal_ | None]]:
        yield self.answered, None


def _operator_of(value: object) -> str:
    if isinstance(value, Mapping) and len(value) == 1:
        return str(next(iter(value)))
    if isinstance(value, _Operator):
        field = next(iter(type(value).model_fields.values()))
        return field.alias or next(iter(type(value).model_fields))
    return ""


Condition = Annotated[
    Union[  # noqa: UP007  (a forward reference inside; `|` would need it resolved here)
        Annotated[All, Tag("all")],
        Annotated[AnyOf, Tag("any")],
        Annotated[Not, Tag("not")],
        Annotated[Equals, Tag("equals")],
        Annotated[In, Tag("in")],
        Annotated[AtLeast, Tag("at_least")],
        Annotated[Answered, Tag("answered")],
    ],
    Discriminator(
        _operator_of,
        custom_error_type="condition",
        custom_error_message="This is no condition: one operator of all, any, not, equals, in, at_least, answered.",
    ),
]


def is_answered(value: object) -> bool:
    """Whether an answer says anything: not absent, not empty, not blank."""
    if isinstance(value, str):
        return bool(value.strip())
    if value is None or isinstance(value, bool | int | float):
        return value is not None
    if isinstance(value, Mapping):
        return any(
            part is not None and (not isinstance(part, str) or part.strip()) for part in value.values()
        )
    if isinstance(value, list | tuple):
        return len(value) > 0
    return True


def applies(condition: "Condition | bool | None", answers: Answers, *, otherwise: bool = True) -> bool:
    """The condition's answer; `otherwise` where there is none."""
    if condition is None:
        return otherwise
    if isinstance(condition, bool):
        return condition
    return bool(condition.holds(answers))


def _is(answer: object, value: Literal_) -> bool:
    given = answer if isinstance(answer, list | tuple) else (answer,)
    return any(isinstance(each, bool) == isinstance(value, bool) and each == value for each in given)


def _number(answer: object) -> float | None:
    if isinstance(answer, bool) or not isinstance(answer, int | float):
        return None
    return answer
