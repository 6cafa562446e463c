"""Instants as text and as seconds: whole seconds, always with an offset."""

from datetime import UTC, datetime, tzinfo


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

    Raises ValueError if it is none, or has no offset.
    """
    return whole(datetime.fromisoformat(text))


def seconds_of(at: datetime) -> int:
    """Seconds since 1970 in UTC, as databases keep them."""
    return int(at.timestamp())


def from_seconds(seconds: int, tz: tzinfo = UTC) -> datetime:
    """The instant of so many seconds since 1970, told in a time zone."""
    return datetime.fromtimestamp(seconds, tz)
