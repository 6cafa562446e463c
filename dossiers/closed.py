"""A closed month: what was believed when it was closed, and how that differs from what is known now."""

import base64
import hashlib
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, NamedTuple

import orjson

from dossiers.counted import Counted
from dossiers.events import CenterKind
from dossiers.figures import groupings
from dossiers.period import Period
from dossiers.records import Record
from dossiers.table import Figures, Row, Standing

RULES: Final = 1
"""The version of the rules by which figures are read; a closed month names those that it was closed by."""

_MOST_BYTES: Final = 512 * 2**20


class Line(NamedTuple):
    """A dossier behind the numbers of a closed month: its group, its columns, its handling time and its scores."""

    code: str
    unit: str | None
    procedure: str | None
    team: str | None
    channel: str | None
    received: str | None
    settled: str | None
    pending: str | None
    handling: int
    standard: int
    scores: tuple[int, ...]

    @property
    def standing(self) -> Standing:
        """Where the dossier stands."""
        return Standing(
            self.received,  # type: ignore[arg-type]
            self.settled,  # type: ignore[arg-type]
            self.pending,  # type: ignore[arg-type]
            self.handling,
            self.standard,
            self.scores,
        )


@dataclass(frozen=True, slots=True)
class Closing:
    """One closing of a month, as its event tells it."""

    month: str
    hash: str
    by: str
    at: datetime
    reason: str | None
    content: bytes
    event: str

    def figures(self, period: Period, by: Sequence[str], unit: str | None = None) -> Figures:
        """The frozen table, by any grouping, of all units or of one; what stands beside is of all."""
        told = orjson.loads(self.content)
        figures = Figures(period, groupings(by))
        for line in lines_in(told):
            if unit in (None, line.unit):
                key = tuple(getattr(line, name) for name in figures.by)
                figures.rows.setdefault(key, Row()).count(line.standing)
                figures.total.count(line.standing)
        if unit is None:
            beside = told["beside"]
            figures.awaiting_acceptance, figures.refused_before_acceptance = beside[0], beside[1]
            figures.withdrawn_before_acceptance = beside[2]
        figures.in_order()
        return figures

    def lines(self) -> list[Line]:
        """The dossiers behind the numbers."""
        return lines_in(orjson.loads(self.content))


def content_of(period: Period, figures: Figures, lines: Iterable[Line]) -> bytes:
    """What is frozen, in one canonical form: the table, the dossiers behind every number, the version of the rules."""
    beside = (
        figures.awaiting_acceptance,
        figures.refused_before_acceptance,
        figures.withdrawn_before_acceptance,
    )
    told = {
        "month": period.name,
        "rules": RULES,
        "table": figures.to_json(),
        "beside": beside,
        "dossiers": [list(line) for line in sorted(lines, key=repr)],
    }
    return orjson.dumps(told, option=orjson.OPT_SORT_KEYS)


def line_of(counted: Counted, key: Sequence[str | None], standing: Standing) -> Line:
    """The line of a dossier; `key` is its unit, procedure, team and channel."""
    unit, procedure, team, channel = key
    said = (standing.received, standing.settled, standing.pending, standing.handling, standing.standard)
    return Line(counted.code, unit, procedure, team, channel, *said, standing.scores)


def lines_in(told: dict[str, Any]) -> list[Line]:
    """The lines again."""
    return [Line._make((*line[:-1], tuple(line[-1]))) for line in told["dossiers"]]


def body_of_closing(period: Period, content: bytes, reason: str | None) -> dict[str, str]:
    """The body of `month_closed`."""
    body = {
        "month": period.name,
        "hash": hashlib.sha256(content).hexdigest(),
        "content": base64.b64encode(zlib.compress(content, 9)).decode(),
    }
    return {**body, "reason": reason} if reason else body


def closings(records: Iterable[Record], month: str) -> list[Closing]:
    """The closings of a month, in the order of the center's events; one that is not what it says is none."""
    ordered = sorted(records, key=lambda each: (each.version, each.station, each.seq, each.id))
    found = (
        _closing(record)
        for record in ordered
        if record.kind == CenterKind.MONTH_CLOSED and record.body.get("month") == month
    )
    return [closing for closing in found if closing is not None]


def errata(closing: Closing, now: Iterable[Line], others: Iterable[Closing] = ()) -> list[dict[str, Any]]:
    """What came to light since: each dossier that would stand otherwise, and closings that are not the month."""
    before, after = Counter(closing.lines()), Counter(now)
    gone, come = before - after, after - before
    codes = sorted({line.code for line in (*gone, *come)})
    changes: list[dict[str, Any]] = [
        {"code": code, "was": _told(gone, code), "is": _told(come, code)} for code in codes
    ]
    also = [
        {"closing": other.hash, "by": other.by, "at": other.at.isoformat()}
        for other in others
        if other.hash != closing.hash
    ]
    return [*changes, *also]


def _told(lines: Counter[Line], code: str) -> list[dict[str, Any]]:
    return [
        {
            "unit": line.unit,
            "procedure": line.procedure,
            "received": line.received,
            "settled": line.settled,
            "pending": line.pending,
            "ratings": len(line.scores),
        }
        for line in lines
        if line.code == code
    ]


def _closing(record: Record) -> Closing | None:
    body = record.body
    try:
        reader = zlib.decompressobj()
        content = reader.decompress(base64.b64decode(body["content"], validate=True), _MOST_BYTES)
        told = orjson.loads(content)
        is_sound = hashlib.sha256(content).hexdigest() == body["hash"] and told["month"] == body["month"]
        _ = lines_in(told)
    except (KeyError, ValueError, TypeError, zlib.error):
        return None
    if not is_sound:
        return None
    reason = body.get("reason")
    return Closing(
        str(body["month"]),
        str(body["hash"]),
        record.actor,
        record.at,
        reason if isinstance(reason, str) else None,
        content,
        record.id,
    )
