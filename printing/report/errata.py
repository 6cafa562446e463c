"""The errata of a closed month: what came to light later, beside the frozen numbers and never in them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from printing import wording
from printing.fonts import Face
from printing.pieces import Column, Density, Piece, table_row
from printing.report import grid
from printing.report.model import Report

CELLS: Final = Density(10, 12, 2.6)
COLUMNS: Final = {
    ("received", "online"): "Received online",
    ("received", "in_person"): "Received in person",
    ("received", "carried_over"): "Carried over",
    ("settled", "ahead"): "Settled ahead of time",
    ("settled", "on_time"): "Settled on time",
    ("settled", "overdue"): "Settled overdue",
    ("pending", "in_time"): "Pending in time",
    ("pending", "overdue"): "Pending and overdue",
}

BESIDE: Final = {
    "awaiting_acceptance": "Awaiting acceptance",
    "refused_before_acceptance": "Refused before acceptance",
    "withdrawn_before_acceptance": "Withdrawn before acceptance",
}


def title(report: Report) -> str:
    """The heading of the page."""
    return wording.say(report.lang)("Errata: what came to light after the month was closed")


def header(report: Report) -> tuple[str, str, str]:
    """The heads of its columns."""
    say = wording.say(report.lang)
    return say("Dossier code"), say("When the month was closed"), say("As it is known now")


def entries(report: Report) -> Iterator[tuple[str, str, str]]:
    """One row an entry: which dossier, what it was, what it is; another closing has its hash and who made it."""
    say = wording.say(report.lang)
    for entry in report.errata:
        if "code" in entry:
            yield str(entry["code"]), _said(report, entry["was"]), _said(report, entry["is"])
        elif "register" in entry:
            yield report.name("registers", entry["register"]), str(entry["was"]), str(entry["is"])
        else:
            at = wording.stamp(datetime.fromisoformat(str(entry["at"])), report.letterhead.tz, report.lang)
            made = say("also closed by {who} at {at}").format(who=entry["by"], at=at)
            yield str(entry["closing"])[:16], "", made
    if report.carried_over:
        yield _carried_over(report, report.carried_over)


def pieces(report: Report) -> list[Piece]:
    """The rows of the table, its head first."""
    width = grid.WIDTH
    columns = (
        Column(width * 0.18, "left"),
        Column(width * 0.41, "left"),
        Column(width * 0.41, "left"),
    )
    head = table_row(header(report), columns, grid.LEFT, CELLS, Face.BOLD, "center")
    return [head, *(table_row(row, columns, grid.LEFT, CELLS) for row in entries(report))]


def _carried_over(report: Report, differs: Mapping[str, Any]) -> tuple[str, str, str]:
    """The next month, what was pending at the close, and what it carried over, with the codes that make the difference."""
    say = wording.say(report.lang)
    pending = say("{count} pending").format(count=differs["pending"])
    carried = say("{count} carried over").format(count=differs["carried_over"])
    return (
        str(differs["month"]),
        ": ".join(part for part in (pending, ", ".join(differs["only_pending"])) if part),
        ": ".join(part for part in (carried, ", ".join(differs["only_carried_over"])) if part),
    )


def _said(report: Report, standings: Sequence[Mapping[str, Any]]) -> str:
    say = wording.say(report.lang)
    if not standings:
        return say("not in the figures")
    return "; ".join(_standing(report, standing) for standing in standings)


def _standing(report: Report, standing: Mapping[str, Any]) -> str:
    say = wording.say(report.lang)
    columns = [say(words) for (group, name), words in COLUMNS.items() if standing.get(group) == name]
    if standing.get("beside"):
        columns.append(say(BESIDE[standing["beside"]]))
    if standing.get("working_days") is not None:
        days = wording.number(standing["working_days"], report.lang, 2)
        columns.append(say("{days} working days").format(days=days))
    if standing.get("ratings"):
        columns.append(say("Ratings: {count}").format(count=standing["ratings"]))
    parts = ("unit", "procedure", "team") if standing.get("team") else ("unit", "procedure")
    who = " · ".join(report.name(key, standing.get(key)) for key in parts)
    return f"{who}: {', '.join(columns) or '–'}"
