"""The machine's clock: what the composition root hands to all who need to know the time."""

from collections.abc import Callable
from datetime import UTC, datetime

Now = Callable[[], datetime]


def system_now() -> datetime:
    """The machine's clock, in whole seconds: the only place that reads it."""
    return datetime.now(UTC).replace(microsecond=0)
