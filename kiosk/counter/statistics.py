"""Figures of the counter as it stands: how many wait where, worked out from the open dossiers."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.counter.labels import plain_chip
from kiosk.counter.ports import Row
from kiosk.counter.rows import is_due_today
from kiosk.widgets.wording import Tone, Translate


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure with its name and a word under it."""

    name: str
    figure: str
    under: str
    tone: Tone = "neutral"


@dataclass(frozen=True, slots=True)
class CounterFigures:
    """What the page of the counter's statistics shows."""

    tiles: tuple[Tile, ...]
    by_procedure: tuple[tuple[str, int], ...]
    by_state: tuple[tuple[str, int], ...]


def counter_figures(
    rows: Sequence[Row], now: datetime, name_of: Callable[[str], str], translate: Translate
) -> CounterFigures:
    """The figures over all open dossiers."""
    today = [row for row in rows if row.submitted_at.date() == now.date()]
    due = sum(is_due_today(row, now) for row in rows)
    late = sum(row.overdue for row in rows)
    paused = sum(row.paused_since is not None for row in rows)
    kiosk = sum(row.channel == "kiosk" for row in today)
    tiles = (
        Tile(translate("Counter", "Open dossiers"), str(len(rows)), translate("Counter", "at this center")),
        Tile(
            translate("Counter", "Handed in today"),
            str(len(today)),
            translate("Counter", "{n} at the kiosk").format(n=kiosk),
        ),
        Tile(
            translate("Counter", "Due today"), str(due), translate("Counter", "before the day ends"), "info"
        ),
        Tile(translate("Counter", "Overdue"), str(late), translate("Counter", "settle these first"), "error"),
        Tile(translate("Counter", "Paused"), str(paused), translate("Counter", "waiting for someone else")),
    )
    procedures = Counter(name_of(row.procedure) for row in rows)
    states = Counter(plain_chip(row.status, translate).text for row in rows)
    return CounterFigures(tiles, tuple(procedures.most_common(12)), tuple(states.most_common()))
