"""The center as a transaction sees it: looked at again when one begins, and kept for who reads beside it.

A hub works in many threads at once: each transaction has its own view, so that one which began earlier never takes the
calendar from under one that is just changing it. What was committed last is what is seen outside of transactions.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import local

from dossiers.center import Center
from dossiers.center_fold import KINDS, CenterNow, center_now
from dossiers.first_settings import settings_in
from dossiers.storage.journal import CenterMark
from dossiers.storage.store import Transaction
from forms.packs import Pack


@dataclass(frozen=True, slots=True)
class Seen:
    """A center as it stood at a mark of its journal."""

    mark: CenterMark | None
    first: Center
    now: CenterNow


class Standing:
    """The center of one workplace, through all its changes."""

    def __init__(self, first: Center, pack: Pack, on_change: Callable[[Transaction], None]) -> None:
        self._pack, self._on_change = pack, on_change
        self._last = Seen(None, first, center_now(first, pack, ()))
        self._views = local()

    @property
    def seen(self) -> Seen:
        """As this thread's transaction sees it, else as it was seen last."""
        views: list[Seen] = getattr(self._views, "stack", [])
        return views[-1] if views else self._last

    @contextmanager
    def watched(self, work: Transaction) -> Iterator[None]:
        """Has a transaction see the center of its moment; what is undone is forgotten."""
        stack: list[Seen] = self._views.__dict__.setdefault("stack", [])
        stack.append(self._as_of(work, self._last))
        try:
            yield
        except BaseException:
            stack.pop()
            raise
        view = stack.pop()
        if _position(view) >= _position(self._last):
            self._last = view

    def follow(self, work: Transaction) -> bool:
        """Takes in what a transaction wrote or took itself; whether the working calendar is another one by that."""
        stack: list[Seen] = self._views.stack
        before, stack[-1] = stack[-1], self._as_of(work, stack[-1])
        return before.now.calendar is not stack[-1].now.calendar

    def _as_of(self, work: Transaction, known: Seen) -> Seen:
        mark = work.journal.center_mark()
        if mark == known.mark:
            return known
        self._on_change(work)
        first = settings_in(work) or known.first
        now = center_now(first, self._pack, work.journal.of_center(KINDS))
        if now.calendar.says_as(known.now.calendar):
            now = now.with_calendar(known.now.calendar)
        return Seen(mark, first, now)


def _position(seen: Seen) -> int:
    return -1 if seen.mark is None else seen.mark.position
