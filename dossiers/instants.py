"""Instants as text and as seconds: whole seconds, always with an offset."""

from datetime import UTC, datetime, tzinfo
from typing import Final

YEARS: Final = range(1900, 2200)
"""The years in which an instant can lie: wide of every history, and clear of the ends of what machines can count."""

LAST_SECOND: Final = int(datetime(YEARS[-1], 12, 31, tzinfo=UTC).timestamp())
"""Where every reckoning ends, in seconds since 1970: a day before the end of YEARS, so that it lies in them in all time zones."""


def whole(at: datetime) -> datetime:
    """The instant without its fraction of a second.

    Raises ValueError for a time without an offset: it names no instant.
    """
    if at.tzinfo is None:
        raise ValueError("an instant needs an offset")
    return at.replace(microsecond=0)


def text_of(at: datetime, tz: tzinfo | None = None) -> str:
    """ISO 8601 with offset, in the time zone given."""
    return whole(at.astimezone(tz) if tz else at).isoformat()


def instant_of(text: str) -> datetime:
    """The instant that an ISO 8601 text names.

    Raises ValueError if it is none, has no offset, or lies in another age.
    """
    return sensible(whole(datetime.fromisoformat(text)))


def sensible(at: datetime) -> datetime:
    """The instant itself. Raises ValueError for one outside YEARS, with which no calendar could reckon."""
    if at.year not in YEARS:
        raise ValueError("the year is out of range")
    return at


def seconds_of(at: datetime) -> int:
    """Seconds since 1970 in UTC, as databases keep them."""
    return int(at.timestamp())


def from_seconds(seconds: int, tz: tzinfo = UTC) -> datetime:
    """The instant of so many seconds since 1970, told in a time zone."""
    return datetime.fromtimestamp(seconds, tz)
