"""What stands beside the form in a workbook: the clocks side by side, outages, another period, the registers."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from printing.report.model import GROUPINGS, Report

CLOCKS = ("utility", "applicant", "agency", "other", "total")
STEPS = ("transferred", "taken", "arrived", "restored")


class Side(NamedTuple):
    """A sheet of data: the keys of its columns, and its rows."""

    header: Sequence[str]
    records: Sequence[Sequence[object]]


def sheets(report: Report) -> dict[str, Side]:
    """The sheets by name, each only where the report has something for it."""
    found = {}
    if clocks := report.table.get("clocks"):
        found["clocks"] = _side(report, clocks, lambda row: [row[name] for name in CLOCKS], CLOCKS)
    outages = report.table.get("outages")
    if outages and outages["rows"]:
        keys = [f"{step}.{key}" for step in STEPS for key in ("count", "mean_minutes")]
        found["outages"] = _side(report, outages, lambda row: list(_steps(row)), keys)
    if compared := report.table.get("compared"):
        changes = compared["change"].items()
        records = [[name, *(told[key] for key in CHANGE)] for name, told in changes]
        found["compared"] = Side(["number", *CHANGE], records)
    if registers := report.table.get("registers"):
        names = report.names.get("registers", {})
        found["registers"] = Side(
            ["register", "count", "name"],
            [[id, count, names.get(id, id)] for id, count in registers.items()],
        )
    return found


CHANGE = ("was", "is", "difference", "percent")


def _side(report: Report, told: Mapping[str, Any], numbers: Any, keys: Sequence[str]) -> Side:
    rows = told["rows"]
    grouping = [key for key in rows[0] if key in GROUPINGS] if rows else list(report.grouping)
    records: list[Sequence[object]] = [[*(row[key] for key in grouping), *numbers(row)] for row in rows]
    records.append([*("total" for _ in grouping), *numbers(told["total"])])
    return Side([*grouping, *keys], records)


def _steps(row: Mapping[str, Any]) -> Iterator[object]:
    for step in STEPS:
        yield row[step]["count"]
        yield row[step]["mean_minutes"]
