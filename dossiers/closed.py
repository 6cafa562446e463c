"""A closed month: what was believed when it was closed, and how that differs from what is known now."""

import base64
import hashlib
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, NamedTuple

import orjson

from dossiers.clock import Spent
from dossiers.counted import Counted
from dossiers.events import CenterKind
from dossiers.figures import groupings
from dossiers.period import Period
from dossiers.records import Record
from dossiers.table import Figures, Standing, Urgent

RULES: Final = 2
"""The version of the rules by which figures are read; a closed month names those that it was closed by.

The first ones told of a dossier its handling time only, and of those beside the table how many they were.
"""

_MOST_BYTES: Final = 512 * 2**20


class Line(NamedTuple):
    """A dossier behind the numbers of a closed month: its group and where it stands."""

    code: str
    unit: str | None
    procedure: str | None
    team: str | None
    channel: str | None
    standing: Standing

    def as_told_by(self, rules: int) -> "Line":
        """The line as far as these rules told it."""
        if rules >= RULES:
            return self
        stands, handling = self.standing, self.standing.spent.utility
        spent = Spent(handling, 0, 0, 0)
        return self._replace(standing=stands._replace(spent=spent, completed=False, urgent=None))

    def told(self) -> list[Any]:
        """The line as it is frozen."""
        return [*self[:5], *(list(part) if isinstance(part, tuple) else part for part in self.standing)]


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
        """The frozen table, by any grouping, of all units or of one."""
        told = orjson.loads(self.content)
        figures = Figures(period, groupings(by))
        for line in lines_in(told):
            if unit in (None, line.unit):
                figures.count(tuple(getattr(line, name) for name in figures.by), line.standing)
        if told["rules"] < RULES and unit is None:
            (
                figures.awaiting_acceptance,
                figures.refused_before_acceptance,
                figures.withdrawn_before_acceptance,
            ) = told["beside"]
        figures.in_order()
        return figures

    @property
    def registers(self) -> dict[str, int]:
        """What was counted besides dossiers; nothing where the first rules closed the month."""
        return dict(orjson.loads(self.content).get("registers", ()))

    @property
    def rules(self) -> int:
        """The version of the rules by which it was closed."""
        return int(orjson.loads(self.content)["rules"])

    def lines(self) -> list[Line]:
        """The dossiers behind the numbers."""
        return lines_in(orjson.loads(self.content))


def content_of(
    period: Period, figures: Figures, lines: Iterable[Line], registers: Mapping[str, int]
) -> bytes:
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
        "registers": [list(each) for each in registers.items()],
        "dossiers": sorted((line.told() for line in lines), key=repr),
    }
    return orjson.dumps(told, option=orjson.OPT_SORT_KEYS)


def line_of(counted: Counted, key: Sequence[str | None], standing: Standing) -> Line:
    """The line of a dossier; `key` is its unit, procedure, team and channel."""
    unit, procedure, team, channel = key
    return Line(counted.code, unit, procedure, team, channel, standing)


def lines_in(told: dict[str, Any]) -> list[Line]:
    """The lines again."""
    read = _standing if told["rules"] >= RULES else _standing_by_the_first_rules
    return [Line._make((*line[:5], read(line[5:]))) for line in told["dossiers"]]


def _standing(told: Sequence[Any]) -> Standing:
    received, settled, pending, spent, standard, scores, beside, completed, urgent = told
    return Standing(
        received, settled, pending, Spent(*spent), standard, tuple(scores), beside, completed,
        Urgent(*urgent) if urgent else None,
    )  # fmt: skip


def _standing_by_the_first_rules(told: Sequence[Any]) -> Standing:
    received, settled, pending, handling, standard, scores = told
    return Standing(received, settled, pending, Spent(handling, 0, 0, 0), standard, tuple(scores))


def body_of_closing(period: Period, content: bytes, reason: str | None) -> dict[str, str]:
    """The body of `month_closed`."""
    body = {
        "month": period.name,
        "hash": hashlib.sha256(content).hexdigest(),
        "content": base64.b64encode(zlib.compress(content, 9)).decode(),
    }
    return {**body, "reason": reason} if reason else body


def closings(records: Iterable[Record], month: str | None = None) -> list[Closing]:
    """The closings of a month or of all, in the order of the center's events; one that is not what it says is none."""
    ordered = sorted(records, key=lambda each: (each.version, each.station, each.seq, each.id))
    found = (
        _closing(record)
        for record in ordered
        if record.kind == CenterKind.MONTH_CLOSED and month in (None, record.body.get("month"))
    )
    return [closing for closing in found if closing is not None]


def errata(
    closing: Closing,
    now: Iterable[Line],
    others: Iterable[Closing] = (),
    registers: Mapping[str, int] | None = None,
) -> list[dict[str, Any]]:
    """What came to light since: each dossier and register that would stand otherwise, closings that are not the month."""
    rules = closing.rules
    known = (line.as_told_by(rules) for line in now if rules >= RULES or not line.standing.beside)
    before, after = Counter(closing.lines()), Counter(known)
    gone, come = _by_code(before - after), _by_code(after - before)
    changes: list[dict[str, Any]] = [
        {"code": code, "was": gone.get(code, []), "is": come.get(code, [])} for code in sorted({*gone, *come})
    ]
    also = [
        {"closing": other.hash, "by": other.by, "at": other.at.isoformat()}
        for other in others
        if other.hash != closing.hash
    ]
    frozen = closing.registers
    counts = [
        {"register": id, "was": frozen[id], "is": count}
        for id, count in (registers or {}).items()
        if id in frozen and frozen[id] != count
    ]
    return [*changes, *counts, *also]


def carried_over(closing: Closing, following: Iterable[Line]) -> dict[str, Any] | None:
    """Why what was pending when a month was closed is not what the next one carried over; None where it is."""
    pending = {line.code for line in closing.lines() if line.standing.pending}
    carried = {line.code for line in following if line.standing.received == "carried_over"}
    if pending == carried:
        return None
    return {
        "pending": len(pending),
        "carried_over": len(carried),
        "only_pending": sorted(pending - carried),
        "only_carried_over": sorted(carried - pending),
    }


def _by_code(lines: Counter[Line]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for line in lines:
        found.setdefault(line.code, []).append(told_of(line))
    return found


def told_of(line: Line) -> dict[str, Any]:
    """A dossier behind the numbers, as a list tells it."""
    stands = line.standing
    return {
        "unit": line.unit,
        "procedure": line.procedure,
        "team": line.team,
        "channel": line.channel,
        "received": stands.received,
        "settled": stands.settled,
        "pending": stands.pending,
        "beside": stands.beside,
        "working_days": stands.spent.utility / stands.standard if stands.settled else None,
        "ratings": len(stands.scores),
    }


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
