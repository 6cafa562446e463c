"""The month as the window shows it: tiles, bars, trend, table and what wants attention, all from one table."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dossiers.percent import format_percent
from kiosk.i18n import decimal
from kiosk.manager import months
from kiosk.manager.ports import Limits, Month, Table
from kiosk.manager.selection import by_unit, on_time_rate, overdue_rate, sum_of
from kiosk.widgets.wording import Tone, Translate

NameOf = Callable[[str, str | None], str]
"""("unit" or "procedure", id) -> the name people use."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure with its name and a word under it; `sort` says what it means."""

    sort: str
    name: str
    figure: str
    under: str


@dataclass(frozen=True, slots=True)
class BarLook:
    """A unit in the chart: ahead, on time, overdue."""

    name: str
    parts: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """A month of the chart."""

    name: str
    share: float | None
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table: its cells in words, and the tone of its overdue share."""

    id: str
    name: str
    cells: tuple[str, ...]
    tone: Tone
    parts: tuple["Line", ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that wants attention, or the good word that nothing does."""

    title: str
    says: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class ReportLook:
    """All that the page of a month shows."""

    tiles: tuple[Tile, ...]
    bars: tuple[BarLook, ...]
    trend: tuple[TrendPoint, ...]
    lines: tuple[Line, ...]
    total: Line
    notices: tuple[Notice, ...]
    overdue: int
    is_empty: bool


class Reading:
    """Reads one month's table in a language; every figure on the screen comes from here."""

    def __init__(
        self, table: Table, trend: Sequence[Month], limits: Limits, lang: str, name_of: NameOf
    ) -> None:
        self.table, self.trend, self.limits, self.lang = table, tuple(trend), limits, lang
        self.name_of = name_of
        self.units = by_unit(table)

    def look(self, translate: Translate) -> ReportLook:
        """Everything that is shown."""
        total = self.table["total"]
        lines = tuple(self._unit(unit, rows) for unit, rows in self.units.items())
        return ReportLook(
            tiles=self.tiles(translate),
            bars=self._bars(),
            trend=self._points(),
            lines=lines,
            total=self._line("total", translate("Manager", "All units"), total),
            notices=self.notices(translate),
            overdue=total["settled"]["overdue"] + total["pending"]["overdue"],
            is_empty=not total["received"]["total"],
        )

    def tiles(self, translate: Translate) -> tuple[Tile, ...]:
        """The six figures over the page."""
        total = self.table["total"]
        received, settled, pending = total["received"], total["settled"], total["pending"]
        before = self._before()
        late = self._share(settled["overdue"], settled["total"])
        mean = translate("Manager", "working days")
        if before is not None:
            month = months.short(before.name, self.lang)
            late += f" · {month}: {before.total['settled']['overdue']}"
            mean += f" · {month}: {self._mean(before.total)}"
        carried = translate("Manager", "{n} from before").format(n=received["carried_over"])
        open_still = translate("Manager", "{n} still open").format(n=pending["total"])
        return (
            Tile("received", translate("Manager", "Received"), str(received["total"]), carried),
            Tile("settled", translate("Manager", "Settled"), str(settled["total"]), open_still),
            self._part("ahead", translate("Manager", "Ahead of time")),
            self._part("on_time", translate("Manager", "On time")),
            Tile("overdue", translate("Manager", "Overdue"), str(settled["overdue"]), late),
            Tile("mean", translate("Manager", "Mean time"), self._mean(total), mean),
        )

    def _part(self, key: str, name: str) -> Tile:
        settled = self.table["total"]["settled"]
        return Tile(key, name, str(settled[key]), self._share(settled[key], settled["total"]))

    def _before(self) -> Month | None:
        return self.trend[-2] if len(self.trend) > 1 else None

    def _share(self, part: int, whole: int) -> str:
        return format_percent(part / whole if whole else None, self.lang)

    def _mean(self, row: Mapping[str, Any]) -> str:
        mean = row["mean_working_days"]
        return "–" if mean is None else decimal(mean, self.lang, 2)

    def _bars(self) -> tuple[BarLook, ...]:
        names = without_common_start([self.name_of("unit", unit) for unit in self.units])
        totals = [sum_of(rows)["settled"] for rows in self.units.values()]
        return tuple(
            BarLook(name, (settled["ahead"], settled["on_time"], settled["overdue"]))
            for name, settled in zip(names, totals, strict=True)
        )

    def _points(self) -> tuple[TrendPoint, ...]:
        last = len(self.trend) - 1
        return tuple(
            TrendPoint(
                months.axis(month.name, at in (0, last)),
                rate := on_time_rate(month.total),
                format_percent(rate, self.lang),
            )
            for at, month in enumerate(self.trend)
        )

    def _unit(self, unit: str | None, rows: Sequence[Mapping[str, Any]]) -> Line:
        parts = tuple(
            self._line(str(row["procedure"]), self.name_of("procedure", row["procedure"]), row)
            for row in rows
        )
        return self._line(str(unit), self.name_of("unit", unit), sum_of(rows), parts)

    def _line(self, id: str, name: str, row: Mapping[str, Any], parts: tuple[Line, ...] = ()) -> Line:
        settled = row["settled"]
        counts = (
            row["received"]["total"],
            settled["total"],
            settled["ahead"],
            settled["on_time"],
            settled["overdue"],
        )
        share = format_percent(overdue_rate(row), self.lang)
        return Line(id, name, (*map(str, counts), share, self._mean(row)), self.tone(row), parts)

    def tone(self, row: Mapping[str, Any]) -> Tone:
        """How the overdue share of a row stands against the limits."""
        rate = overdue_rate(row)
        if rate is None or rate < self.limits.warn:
            return "neutral"
        return "error" if rate >= self.limits.alarm else "warn"

    def notices(self, translate: Translate) -> tuple[Notice, ...]:
        """The units with overdue dossiers, the worst first; then how many have none."""
        if not self.units:
            return (Notice(translate("Manager", "No dossiers in this month"), "", "neutral"),)
        late = []
        for unit, rows in self.units.items():
            row = sum_of(rows)
            if row["settled"]["overdue"] or row["pending"]["overdue"]:
                late.append((overdue_rate(row) or 0.0, unit, rows, row))
        late.sort(key=lambda each: -each[0])
        found = [self._notice(unit, rows, row, translate) for _rate, unit, rows, row in late]
        clean = len(self.units) - len(late)
        if clean:
            one = translate("Manager", "{n} unit has nothing overdue")
            many = translate("Manager", "{n} units have nothing overdue")
            found.append(Notice((one if clean == 1 else many).format(n=clean), "", "ok"))
        return tuple(found)

    def _notice(
        self,
        unit: str | None,
        rows: Sequence[Mapping[str, Any]],
        row: Mapping[str, Any],
        translate: Translate,
    ) -> Notice:
        settled, pending = row["settled"]["overdue"], row["pending"]["overdue"]
        words = []
        if settled:
            worst = max(rows, key=lambda each: each["settled"]["overdue"])
            name = self.name_of("procedure", worst["procedure"])
            if worst["settled"]["overdue"] == settled:
                said = translate("Manager", "{n} settled late: {procedure}.")
            else:
                said = translate("Manager", "{n} settled late, {m} of them {procedure}.")
            words.append(said.format(n=settled, m=worst["settled"]["overdue"], procedure=name))
        if pending:
            words.append(translate("Manager", "{n} still open past the due.").format(n=pending))
        tone: Tone = "error" if self.tone(row) == "error" or pending else "warn"
        return Notice(self.name_of("unit", unit), " ".join(words), tone)


def without_common_start(names: Sequence[str]) -> list[str]:
    """The names without the words with which all of them begin: short enough for a chart."""
    words = [name.split() for name in names]
    if len(words) < 2:
        return list(names)
    shared = 0
    while all(len(each) > shared + 1 for each in words) and len({each[shared] for each in words}) == 1:
        shared += 1
    return [" ".join(each[shared:]) for each in words]
