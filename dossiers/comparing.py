"""Two periods beside each other: what every number was, what it is, and by how much it changed."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

Table = Mapping[str, Any]
_GROUPS: Final = ("received", "settled", "pending")
_KEPT: Final = ("period", "closed", "rows", "total", "beside", "on_time_rate", "clocks")


def compared(table: Table, other: Table) -> dict[str, Any]:
    """The other period's table, and under `change` each number of the totals: `was` there, `is` here.

    `difference` is `is - was`, `percent` that of what it was; null where either is missing or there was nothing.
    """
    was, now = dict(_numbers(other)), dict(_numbers(table))
    change = {name: _change(was[name], value) for name, value in now.items()}
    return {**{name: other[name] for name in _KEPT if name in other}, "change": change}


def _numbers(table: Table) -> Iterator[tuple[str, float | None]]:
    total = table["total"]
    for group in _GROUPS:
        for name, count in total[group].items():
            yield f"{group}.{name}", count
    yield "mean_working_days", total["mean_working_days"]
    yield "rating.mean", total["rating"]["mean"]
    yield "rating.count", total["rating"]["count"]
    yield "on_time_rate", table["on_time_rate"]
    for clock, days in table["clocks"]["total"].items():
        yield f"clocks.{clock}", days


def _change(was: float | None, now: float | None) -> dict[str, float | None]:
    difference = None if was is None or now is None else now - was
    percent = 100 * difference / was if difference is not None and was else None
    return {"was": was, "is": now, "difference": difference, "percent": percent}
