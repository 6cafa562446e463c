"""The numbers in codes: each station counts its day, and never gives out what it knows to be given.

The first code of a station on a day looks at what was given under its number before: a machine that goes on under a
new chain, or that was put back from a backup, counts on from there. So does one whose disk brought an older counter back.
"""

from datetime import date
from typing import Final

import orjson

from dossiers.ids import code_of, counter_of
from dossiers.storage.store import Transaction
from dossiers.workplace import Workplace

JUMP: Final = 500
"""How many numbers a station leaves out that was put back from a backup and could ask no hub."""

_JUMPED: Final = "jumped-until"


def next_code(place: Workplace, work: Transaction, day: date) -> str:
    """The next code of this station for dossiers submitted on a local day."""
    station, name = place.station, f"{day:%y%m%d}"
    number = work.local.next_number(station.id, name)
    code = code_of(place.center.code, day, station.number, number)
    if number > 1 and not work.lists.has_code(code):
        return code
    jumped = JUMP if number == 1 and day <= (_jumped_until(work) or date.min) else 0
    number = _given(place, work, day) + 1 + jumped
    work.local.put_number(station.id, name, number)
    return code_of(place.center.code, day, station.number, number)


def jump(work: Transaction, until: date) -> None:
    """Has days up to this one begin so much later: codes may have been given out that nobody here knows of."""
    work.local.put(_JUMPED, orjson.dumps(until.isoformat()))


def _given(place: Workplace, work: Transaction, day: date) -> int:
    """The highest counter that is known to have been given out under this station's number on a day; 0 for none."""
    before = code_of(place.center.code, day, place.station.number, 0).removesuffix("000")
    last = work.lists.last_code(before)
    return counter_of(last) if last else 0


def _jumped_until(work: Transaction) -> date | None:
    kept = work.local.value(_JUMPED)
    return None if kept is None else date.fromisoformat(orjson.loads(kept))
