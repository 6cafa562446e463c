"""The values of a center's settings: times of day, days and moments; none of them is guessed.

A number is never read as a time. What a person gives (validated with the context GIVEN) has to be
written as the documents say. What is kept (first settings, events of any station and release) is read as far as it can be.
"""

import re
from datetime import date, datetime, time
from typing import Annotated, Any, Final, TypeVar

from pydantic import AfterValidator, BeforeValidator, ValidationInfo

from dossiers.errors import BadInput
from dossiers.instants import YEARS
from dossiers.wrong_fields import Misfit

D = TypeVar("D", bound=date)

GIVEN: Final = "given"
"""The context of a validation of what a person wrote just now."""

_TIME: Final = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT: Final = re.compile(
    _DAY.pattern + r"([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:?[0-9]{2})?)?"
)


def is_time(text: str) -> bool:
    """Whether it is a time of day as settings write it: 15:30, or with seconds 15:30:00."""
    return _TIME.fullmatch(text) is not None


def wall_time(at: time) -> time:
    """What a clock on the wall of the center shows: an offset says nothing of a time of day, and counts for nothing."""
    return at.replace(tzinfo=None, microsecond=0)


def written_like(pattern: str, example: str) -> AfterValidator:
    """A validator of texts that have a pattern: what does not have it is told an example."""

    def check(text: str) -> str:
        if re.fullmatch(pattern, text) is None:
            say = "“{text}” is not written as it must be: write it like “{example}”."
            raise Misfit(BadInput(say, text=_short(text), example=example))
        return text

    return AfterValidator(check)


def _time_given(value: Any, info: ValidationInfo) -> Any:
    if info.context != GIVEN or value is None:
        return value
    if isinstance(value, time) and value == wall_time(value):
        return value
    if isinstance(value, str) and is_time(value.strip()):
        return time.fromisoformat(value.strip())
    raise Misfit(BadInput('“{text}” is no time of day: write it like "15:30".', text=_short(value)))


def _day(value: Any) -> date:
    text = value.strip() if isinstance(value, str) else ""
    try:
        if isinstance(value, date) and not isinstance(value, datetime):
            return _known(value)
        if _DAY.fullmatch(text):
            return _known(date.fromisoformat(text))
    except Misfit:
        raise
    except ValueError:
        pass
    raise Misfit(BadInput('“{text}” is no day: write it like "2026-12-08".', text=_short(value)))


def _moment(value: Any) -> datetime:
    text = value.strip() if isinstance(value, str) else ""
    try:
        if isinstance(value, datetime):
            return _known(value)
        if isinstance(value, date):
            return _known(datetime.combine(value, time()))
        if _MOMENT.fullmatch(text):
            return _known(datetime.fromisoformat(text))
    except Misfit:
        raise
    except ValueError:
        pass
    say = '“{text}” is neither a day nor an instant: write it like "2026-12-08T13:00:00".'
    raise Misfit(BadInput(say, text=_short(value)))


def _known(at: D) -> D:
    if at.year not in YEARS:
        say = "The year {year} is none that OneDoor knows: write one from {first} to {last}."
        raise Misfit(BadInput(say, year=at.year, first=YEARS[0], last=YEARS[-1]))
    return at


def _short(value: Any) -> str:
    told = str(value).lower() if isinstance(value, bool) else str(value)
    return told[:60]


TimeOfDay = Annotated[time, BeforeValidator(_time_given), AfterValidator(wall_time)]
Day = Annotated[date, BeforeValidator(_day)]
Moment = Annotated[datetime, BeforeValidator(_moment)]
"""A local time or an instant; a day alone is its beginning."""
