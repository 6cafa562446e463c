"""A manager's desk in memory, with made-up figures: what the manager's window is tried against."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from dossiers.errors import Refused
from kiosk.manager.months import step
from kiosk.manager.ports import Account, Format, Late, Limits, Month
from kiosk.manager.selection import of_unit, on_time_rate, sum_of
from kiosk.widgets.wording import Person, StatusLine
from tests.support.counter_desk import NOW, the_pack

UNITS = {
    "ha-long": "Điện lực Hạ Long",
    "cam-pha": "Điện lực Cẩm Phả",
    "uong-bi": "Điện lực Uông Bí",
    "dong-trieu": "Điện lực Đông Triều",
    "quang-yen": "Điện lực Quảng Yên",
    "mong-cai": "Điện lực Móng Cái",
    "van-don": "Điện lực Vân Đồn",
}
Numbers = tuple[int, int, int, int, int, float]
"""Received, carried over, ahead, on time, overdue, mean days."""

OCTOBER: Mapping[tuple[str, str], Numbers] = {
    ("ha-long", "lv-household-new"): (80, 10, 50, 20, 0, 4.0),
    ("ha-long", "capacity-change"): (47, 4, 21, 18, 1, 4.28),
    ("cam-pha", "lv-household-new"): (74, 8, 42, 22, 0, 4.0),
    ("uong-bi", "lv-household-new"): (60, 7, 31, 20, 1, 4.4),
    ("dong-trieu", "lv-household-new"): (49, 6, 22, 17, 0, 4.5),
    ("quang-yen", "lv-household-new"): (46, 5, 24, 14, 0, 4.2),
    ("mong-cai", "lv-household-new"): (23, 2, 11, 7, 2, 5.2),
    ("mong-cai", "holder-change"): (14, 2, 6, 7, 0, 4.4),
    ("van-don", "lv-household-new"): (31, 5, 14, 11, 1, 4.6),
}
MANAGER = Person("huy", "Lương Gia Huy", "Trưởng phòng Kinh doanh")
LIMITS = Limits()
TREND = (0.966, 0.969, 0.973, 0.971, 0.976, 0.979, 0.977, 0.981, 0.980, 0.982, 0.983)


def a_line(
    received: int, carried: int, ahead: int, on_time: int, overdue: int, mean: float
) -> dict[str, Any]:
    """The numbers of a row of the report."""
    settled = ahead + on_time + overdue
    fresh = received - carried
    return {
        "received": {
            "total": received,
            "online": fresh // 3,
            "in_person": fresh - fresh // 3,
            "carried_over": carried,
        },
        "settled": {"total": settled, "ahead": ahead, "on_time": on_time, "overdue": overdue},
        "pending": {"total": received - settled, "in_time": received - settled, "overdue": 0},
        "mean_working_days": mean if settled else None,
        "rating": {"mean": 4.6 if settled else None, "count": settled // 5},
    }


def a_table(numbers: Mapping[tuple[str, str], Numbers] = OCTOBER, **told: Any) -> dict[str, Any]:
    """A report's table that holds together."""
    rows = [
        {"unit": unit, "procedure": procedure, **a_line(*line)} for (unit, procedure), line in numbers.items()
    ]
    total = sum_of(rows)
    return {
        "period": {"start": "2026-10-01", "end": "2026-11-01"},
        "made_at": "2026-11-23T08:50:00+07:00",
        "rows": rows,
        "total": total,
        "beside": {
            "awaiting_acceptance": 2,
            "refused_before_acceptance": 1,
            "withdrawn_before_acceptance": 0,
        },
        "on_time_rate": on_time_rate(total),
        **told,
    }


@dataclass
class Desk:
    """Keeps tables by month, and what was asked of it."""

    tables: dict[str, dict[str, Any]]
    person: Person = MANAGER
    limits: Limits = LIMITS
    closes_months: bool = True
    exported: list[tuple[str, str | None, str, str]] = field(default_factory=list)
    printed: list[tuple[str, str | None, str]] = field(default_factory=list)
    closed: list[tuple[str, str | None]] = field(default_factory=list)
    fault: Exception | None = None
    pdf: bytes = b""
    known: Sequence[Account] = (
        Account("doi-1", "", "team", "Đội Hạ Long 1"),
        Account("huy", "Lương Gia Huy", "manager"),
    )
    listeners: list[Callable[[Collection[str]], None]] = field(default_factory=list)

    def this_month(self) -> str:
        return "2026-11"

    def first_month(self) -> str:
        return min(self.tables, default="2026-10")

    def units(self, lang: str) -> Sequence[tuple[str, str]]:
        return list(UNITS.items())

    def name_of(self, what: Literal["unit", "procedure"], id: str | None, lang: str) -> str:
        if what == "unit":
            return UNITS.get(str(id), str(id))
        return the_pack().procedure(str(id)).short.to(lang) if the_pack().has(str(id)) else str(id)

    def table(self, month: str, unit: str | None) -> Mapping[str, Any]:
        if self.fault is not None:
            raise self.fault
        return of_unit(self.tables.get(month) or a_table({}), unit)

    def trend(self, month: str, count: int, unit: str | None) -> Sequence[Month]:
        shares = [*TREND, 0.0][-count:]
        found = []
        for at, share in enumerate(shares):
            name = step(month, at - count + 1)
            late = 7 if at == count - 2 else round((1 - share) * 1000)
            settled = 412 if at == count - 2 else 1000
            line = a_line(settled, 0, 0, settled - late, late, 4.5)
            found.append(Month(name, self.table(name, unit)["total"] if name in self.tables else line))
        return found

    def report_pdf(self, month: str, unit: str | None, lang: str) -> bytes:
        return self.pdf

    def export(self, month: str, unit: str | None, format: Format, file: Path, lang: str) -> None:
        self.exported.append((month, unit, format, lang))
        file.write_bytes(b"report")

    def print_report(self, month: str, unit: str | None, lang: str) -> StatusLine:
        self.printed.append((month, unit, lang))
        return StatusLine("Máy in văn phòng đang in")

    def close_month(self, month: str, reason: str | None) -> str | Refused:
        self.closed.append((month, reason))
        self.tables[month]["closed"] = {"by": "huy", "at": "2026-11-23T08:50:00+07:00", "hash": "ab" * 32}
        return "ab" * 32

    def late(self, month: str, unit: str | None) -> Sequence[Late]:
        return [
            Late("H49.22-261002-01003", "mong-cai", "lv-household-new", NOW, NOW),
            Late("H49.22-261012-01001", "van-don", "lv-household-new", NOW, None),
        ]

    def accounts(self, lang: str) -> Sequence[Account]:
        return self.known

    def settings(self, lang: str) -> Sequence[tuple[str, str]]:
        return [("Mã trung tâm", "H49.22"), ("Giờ làm việc", "07:30–11:30, 13:00–17:00")]

    def status(self, lang: str) -> Sequence[StatusLine]:
        return [StatusLine("Nguồn: 7 đơn vị, 100% đã đồng bộ")]

    def listen(self, changed: Callable[[Collection[str]], None]) -> Callable[[], None]:
        self.listeners.append(changed)
        return lambda: self.listeners.remove(changed)


def a_manager_desk(**changes: Any) -> Desk:
    """A desk with October closed in nobody's book, and its paper."""
    given: dict[str, Any] = {"tables": {"2026-10": a_table(), "2025-10": a_table({})}, "pdf": a_pdf()}
    return Desk(**{**given, **changes})


def a_pdf(pages: int = 3) -> bytes:
    """Some pages of paper."""
    from io import BytesIO

    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.pdfgen.canvas import Canvas

    stream = BytesIO()
    canvas = Canvas(stream, pagesize=landscape(A4), invariant=1)
    for page in range(pages):
        canvas.drawString(72, 500, f"page {page + 1}")
        canvas.showPage()
    canvas.save()
    return stream.getvalue()
