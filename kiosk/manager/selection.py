"""The table of one unit out of the table of all: means and rates over its dossiers, not means of means."""

from collections.abc import Iterable, Mapping
from typing import Any

Row = Mapping[str, Any]


def of_unit(table: Mapping[str, Any], unit: str | None) -> dict[str, Any]:
    """The same table with the rows of one unit and their total; as it is for None."""
    if unit is None:
        return dict(table)
    rows = [row for row in table["rows"] if row["unit"] == unit]
    total = sum_of(rows)
    return {**table, "rows": rows, "total": total, "on_time_rate": on_time_rate(total)}


def by_unit(table: Mapping[str, Any]) -> dict[str | None, list[Row]]:
    """The rows of each unit, in the order of the table."""
    units: dict[str | None, list[Row]] = {}
    for row in table["rows"]:
        units.setdefault(row["unit"], []).append(row)
    return units


def sum_of(rows: Iterable[Row]) -> dict[str, Any]:
    """The numbers of several rows together."""
    members = list(rows)
    settled = sum(row["settled"]["total"] for row in members)
    ratings = sum(row["rating"]["count"] for row in members)
    days = sum((row["mean_working_days"] or 0.0) * row["settled"]["total"] for row in members)
    scores = sum((row["rating"]["mean"] or 0.0) * row["rating"]["count"] for row in members)
    return {
        "received": _added(members, "received", ("total", "online", "in_person", "carried_over")),
        "settled": _added(members, "settled", ("total", "ahead", "on_time", "overdue")),
        "pending": _added(members, "pending", ("total", "in_time", "overdue")),
        "mean_working_days": days / settled if settled else None,
        "rating": {"mean": scores / ratings if ratings else None, "count": ratings},
    }


def on_time_rate(row: Row) -> float | None:
    """(ahead + on time) / settled; None where nothing was settled."""
    settled = row["settled"]
    return (settled["ahead"] + settled["on_time"]) / settled["total"] if settled["total"] else None


def overdue_rate(row: Row) -> float | None:
    """Overdue / settled; None where nothing was settled."""
    settled = row["settled"]
    return settled["overdue"] / settled["total"] if settled["total"] else None


def _added(rows: Iterable[Row], group: str, keys: Iterable[str]) -> dict[str, int]:
    members = list(rows)
    return {key: sum(row[group][key] for row in members) for key in keys}
