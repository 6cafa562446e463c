"""A made-up year of the demo center, so that lists and figures have something to show. Every name is invented."""

import json
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any, Final

from dossiers.calendar import WorkingCalendar
from dossiers.clock import due_of
from dossiers.instants import text_of
from dossiers.workplace import Workplace
from forms.budgets import Budget

SEED: Final = 20261122
MONTHS: Final = 12
A_MONTH: Final = 26
_FAMILIES: Final = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô")
_MIDDLES: Final = ("Văn", "Thị", "Minh", "Thu", "Quốc", "Đình", "Hữu", "Bích")
_GIVEN: Final = ("An", "Bảo", "Chi", "Dũng", "Hà", "Khôi", "Lan", "Ngọc", "Quân", "Tùng", "Vinh", "Yến")
_STREETS: Final = ("Giếng Đồn", "Cao Thắng", "Bến Đoan", "Cái Dăm", "Cột Năm", "Hùng Thắng", "Đồng Đăng")
_WORK: Final = (
    ("lv-household-new", "3 working_days", 10),
    ("lv-business-new", "5 working_days", 3),
    ("mv-new", "7 working_days", 1),
    ("capacity-change", "5 working_days", 4),
    ("holder-change", "3 working_days", 4),
    ("meter-check", "5 working_days", 3),
    ("bill-question", "3 working_days", 3),
    ("resume-supply", "5 working_days", 2),
)
_CHANNELS: Final = ("kiosk", "kiosk", "kiosk", "counter", "counter", "online")


def write_history(place: Workplace, file: Path) -> int:
    """Writes the made-up year up to now as a history file; gives the number of dossiers."""
    chance, now = Random(SEED), place.now()
    dossiers = 0
    with file.open("w", encoding="utf-8") as stream:
        for month in range(MONTHS - 1, -1, -1):
            for number in range(A_MONTH):
                start = _morning(place, now - timedelta(days=30 * month + chance.randrange(30)), chance)
                if start >= now - timedelta(minutes=30):
                    continue
                dossiers += 1
                for line in _dossier(place, chance, f"D-{month:02d}-{number:02d}", start, now):
                    stream.write(json.dumps(line, ensure_ascii=False) + "\n")
    return dossiers


def _dossier(
    place: Workplace, chance: Random, ref: str, start: datetime, now: datetime
) -> Iterator[dict[str, Any]]:
    procedure, budget = _procedure(chance)
    unit = chance.choices(place.center.units, weights=(5, 3, 2))[0]
    team = chance.choice([team for team in place.center.teams if team.unit == unit.id])
    answers = _answers(place, chance, unit.wards)

    def event(kind: str, at: datetime, **body: Any) -> dict[str, Any]:
        return {"ref": ref, "kind": kind, "at": text_of(at, place.center.tz), **body}

    yield event("submitted", start, procedure=procedure, channel=chance.choice(_CHANNELS), answers=answers)
    accepted = start + timedelta(minutes=chance.randrange(4, 25))
    yield event("accepted", accepted, actor="clerk:trang", unit=unit.id, budget=budget)
    ends = _end(place.calendar, chance, Budget.parse(budget), accepted)
    handed = accepted + timedelta(minutes=chance.randrange(10, 90))
    if handed < now:
        yield event("transferred", handed, actor="clerk:trang", team=team.id)
    taken = handed + timedelta(hours=2)
    if taken < min(now, ends):
        yield event("taken", taken, actor=f"team:{team.id}")
    if ends >= now:
        return
    yield event("completed", ends, actor=f"team:{team.id}", handed_over=chance.random() < 0.9)
    if chance.random() < 0.5:
        yield event(
            "rated",
            min(now, ends + timedelta(hours=1)),
            score=chance.choices((5, 4, 3, 2), (60, 30, 8, 2))[0],
        )


def _procedure(chance: Random) -> tuple[str, str]:
    names = [(procedure, budget) for procedure, budget, _ in _WORK]
    return chance.choices(names, weights=[weight for _, _, weight in _WORK])[0]


def _end(calendar: WorkingCalendar, chance: Random, budget: Budget, accepted: datetime) -> datetime:
    """When the work is done: mostly ahead, some on the day of the due, one in a hundred too late."""
    due = due_of(calendar, budget, accepted)
    assert due is not None
    whole = calendar.working_between(accepted, due)
    fate = chance.random()
    if fate < 0.012:
        return calendar.add(due, timedelta(hours=chance.randrange(2, 10)))
    share = chance.uniform(0.9, 0.99) if fate < 0.35 else chance.uniform(0.2, 0.85)
    return calendar.add(accepted, timedelta(seconds=int(whole.total_seconds() * share)))


def _morning(place: Workplace, day: datetime, chance: Random) -> datetime:
    local = day.astimezone(place.center.tz)
    at = datetime.combine(local.date(), time(7, 30), place.center.tz) + timedelta(
        minutes=chance.randrange(0, 500)
    )
    return place.calendar.next_working(at)


def _answers(place: Workplace, chance: Random, wards: tuple[str, ...]) -> dict[str, Any]:
    return {
        "name": f"{chance.choice(_FAMILIES)} {chance.choice(_MIDDLES)} {chance.choice(_GIVEN)}",
        "phone": f"09{chance.randrange(10**8):08d}",
        "address": {
            "province": place.center.province,
            "ward": chance.choice(wards),
            "street": f"Số {chance.randrange(1, 120)}, phố {chance.choice(_STREETS)}",
        },
    }
