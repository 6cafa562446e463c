"""The official registers: what is counted besides dossiers, a number a day by each clerk, and dossiers that count too.

Two clerks who counted a day each count; a clerk who says another number for a day corrects the first one.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from dossiers.center_writing import append_center_event
from dossiers.counting import figures_in
from dossiers.errors import BadInput
from dossiers.events import CenterKind
from dossiers.period import Period
from dossiers.records import Record
from dossiers.storage.store import Transaction
from dossiers.summing import summed
from dossiers.workplace import Workplace
from forms.manifest import OfficialRegister

MOST_A_DAY = 1_000_000


def count_day(place: Workplace, register: str, day: date, count: int, *, actor: str) -> None:
    """Notes how many a clerk counted on a day, in place of what the same clerk noted for it before.

    Raises BadInput for a register that is not counted by hand, a day to come, or a number that cannot be.
    """
    by_hand = [each.id for each in place.pack.manifest.registers if not each.procedures]
    if register not in by_hand:
        raise BadInput(
            "There is no register “{register}” to count by hand; there are {known}.",
            register=register,
            known=", ".join(by_hand) or "–",
        )
    if not 0 <= count <= MOST_A_DAY:
        raise BadInput("A day counts from 0 to {most}, not {count}.", most=MOST_A_DAY, count=count)
    with place.store.write() as work:
        at = place.local(place.now())
        if day > at.date():
            raise BadInput("The day {day} has not come yet.", day=day.isoformat())
        body = {"register": register, "day": day.isoformat(), "count": count}
        append_center_event(work, place.station, CenterKind.DAY_COUNTED, body, actor=actor, at=at)
        work.journal.sign_head(place.station)


def counted_days(events: Iterable[Record], period: Period) -> dict[str, int]:
    """What was counted by hand in a period, by register; of each clerk and day the last word in the order of events."""
    ordered = sorted(events, key=lambda each: (each.version, each.station, each.seq, each.id))
    last = {}
    for event in ordered:
        told = _told(event.body)
        if event.kind == CenterKind.DAY_COUNTED and told is not None:
            register, day, count = told
            last[register, day, event.actor] = count
    found: dict[str, int] = {}
    for (register, day, _), count in last.items():
        if period.start <= day < period.end:
            found[register] = found.get(register, 0) + count
    return found


def registers_of(place: Workplace, work: Transaction, period: Period) -> dict[str, int]:
    """Every register of the pack with its number in a period, in the pack's order."""
    registers = place.pack.manifest.registers
    by_hand = counted_days(work.journal.of_center((CenterKind.DAY_COUNTED,)), period)
    by_dossier = completed_by_procedure(place, work, period, registers)
    return {
        each.id: sum(by_dossier.get(procedure, 0) for procedure in each.procedures)
        if each.procedures
        else by_hand.get(each.id, 0)
        for each in registers
    }


def completed_by_procedure(
    place: Workplace, work: Transaction, period: Period, registers: Iterable[OfficialRegister]
) -> dict[str, int]:
    """How many dossiers of the procedures that registers count were completed in a period."""
    if not any(each.procedures for each in registers):
        return {}
    figures = summed(place, work, period, ("procedure",), None)
    if figures is None:
        figures = figures_in(place, work, period, ("procedure",))
    return {str(key[0]): row.completed for key, row in figures.rows.items()}


def _told(body: Mapping[str, Any]) -> tuple[str, date, int] | None:
    try:
        register, day, count = body["register"], date.fromisoformat(body["day"]), body["count"]
    except (KeyError, TypeError, ValueError):
        return None
    is_sound = isinstance(register, str) and type(count) is int and 0 <= count <= MOST_A_DAY
    return (register, day, count) if is_sound else None


def day_of(text: str, today: datetime) -> date:
    """A day that a person wrote; today where nothing was written. Raises BadInput."""
    try:
        return date.fromisoformat(text) if text else today.date()
    except ValueError:
        raise BadInput("“{day}” is no day: write it like 2026-11-25.", day=text) from None
