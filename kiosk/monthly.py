"""The monthly report of this station: figures from the journal, names from center and pack, files from printing."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from dossiers.behind import behind as made_of
from dossiers.closed import Line, told_of
from dossiers.comparing import compared
from dossiers.errors import BadInput
from dossiers.instants import text_of
from dossiers.period import Period
from dossiers.table import Figures, Grouping
from kiosk.bootstrap import Office
from kiosk.files import write_whole
from printing import report as printed
from printing.filling import letterhead_of
from printing.report import Report

_WRITERS: Final[Mapping[str, Callable[[Report], bytes]]] = {
    "pdf": printed.pdf,
    "xlsx": printed.xlsx,
    "csv": printed.csv,
    "json": printed.json,
}
FORMATS: Final = tuple(_WRITERS)
CHANNELS: Final[Mapping[str, Mapping[str, str]]] = {
    "kiosk": {"vi": "Máy tự phục vụ", "en": "Kiosk", "zh": "自助机"},
    "counter": {"vi": "Tại quầy", "en": "Counter", "zh": "柜台"},
    "online": {"vi": "Trực tuyến", "en": "Online", "zh": "网上"},
    "postal": {"vi": "Bưu chính", "en": "Post", "zh": "邮寄"},
}


def period_of(office: Office, month: str) -> Period:
    """The center's period of a month. Raises BadInput for a text that is no month."""
    center = office.place.center
    try:
        return Period.month(month, center.month_starts_on, center.tz)
    except ValueError:
        raise BadInput("“{month}” is no month: write it like 2026-11.", month=month) from None


def monthly_report(
    office: Office,
    month: str,
    by: Sequence[Grouping],
    lang: str,
    made_by: str = "",
    *,
    unit: str | None = None,
    hash: str | None = None,
    compare: str | None = None,
) -> Report:
    """The report of a month, of the whole center or of one unit: the frozen one where the month is closed.

    `hash` asks for one of the month's closings, `compare` names another month to set beside it. Raises BadInput if
    there is no such month or closing.
    """
    place, heads = office.place, office.queries.heads()
    table = _table(office, period_of(office, month), by, unit, hash, heads)
    if compare is not None:
        other = _table(office, period_of(office, compare), by, unit, None, heads)
        table["compared"] = compared(table, other)
    return Report(
        table=table,
        letterhead=letterhead_of(place.center, place.pack, place.center.locality),
        lang=lang,
        made_by=made_by,
        names=names(office, lang, _procedures(table)),
        heads=heads,
    )


def _table(
    office: Office,
    period: Period,
    by: Sequence[Grouping],
    unit: str | None,
    hash: str | None,
    heads: Sequence[Mapping[str, Any]],
) -> dict[str, Any]:
    """The report's JSON of a period."""
    place = office.place
    figures, told = _figures(office, period, by, unit, hash)
    registers = told.pop("registers")
    table = figures.to_json(
        made_at=text_of(place.now(), place.center.tz),
        last_event=max((head["at"] for head in heads), default=None),
        center=place.center.code,
        heads_hash=printed.heads_hash(heads),
        **told,
    )
    return {**table, "registers": registers} if unit is None and registers else table


def _procedures(table: Mapping[str, Any]) -> set[str]:
    """The procedures that a report names, also in what came to light later."""
    later = (
        told for entry in table.get("errata", ()) if "code" in entry for told in entry["was"] + entry["is"]
    )
    return {str(row["procedure"]) for row in (*table["rows"], *later) if row.get("procedure")}


def _figures(
    office: Office, period: Period, by: Sequence[Grouping], unit: str | None, hash: str | None
) -> tuple[Figures, dict[str, Any]]:
    """The figures, and what a closed month adds to its report."""
    closings = office.closings
    month = closings.of(period)
    if hash is None and month is None:
        figures = office.register.figures(period, by, unit=unit)
        if not figures.is_balanced:
            raise RuntimeError("received is not settled and pending")
        return figures, {"registers": office.register.registers(period)}
    closing = month.closing if month and not hash else closings.by_hash(period, hash or "")
    tz = office.place.center.tz
    told = {"by": closing.by, "at": text_of(closing.at, tz), "hash": closing.hash, "reason": closing.reason}
    differs = closings.carried_over(period, closing)
    return closing.figures(period, by, unit), {
        "closed": told,
        "errata": closings.errata(period, closing),
        **({"carried_over": differs} if differs else {}),
        "registers": closing.registers,
    }


def behind(
    office: Office, month: str, number: str, where: Mapping[str, str | None], hash: str | None = None
) -> Iterator[Line]:
    """The dossiers behind a number of a month: those that were frozen where it is closed.

    Raises BadInput for a number that is none, or a closing that is not there.
    """
    period, closings = period_of(office, month), office.closings
    closed = closings.of(period)
    if hash is None and closed is None:
        lines: Iterable[Line] = closings.lines(period)
    else:
        lines = (closed.closing if closed and not hash else closings.by_hash(period, hash or "")).lines()
    registers = office.place.pack.manifest.registers
    return made_of(sorted(lines, key=lambda line: line.code), number, registers, where)


def write_behind(lines: Sequence[Line], month: str, number: str, out: Path) -> Path:
    """Writes the dossiers behind a number as CSV into a folder. Raises BadInput if it cannot be written."""
    rows = [{"code": line.code, **told_of(line)} for line in lines]
    file = out / f"behind-{month}-{number}.csv"
    header = ["code", "unit", "procedure", "team", "channel", "received", "settled", "pending", "beside",
              "working_days", "ratings"]  # fmt: skip
    write_whole(file, printed.rows_as_csv(header, ([row[key] for key in header] for row in rows)))
    return file


def names(office: Office, lang: str, procedures: Iterable[str]) -> dict[str, dict[str, str]]:
    """The names of units, teams, channels, and of these procedures as far as the pack has them."""
    center, pack = office.place.center, office.place.pack
    return {
        "unit": {unit.id: unit.name.to(lang) for unit in center.units},
        "team": {team.id: team.name.to(lang) for team in center.teams},
        "procedure": {id: pack.procedure(id).short.to(lang) for id in procedures if pack.has(id)},
        "channel": {channel: texts[lang] for channel, texts in CHANNELS.items()},
        "registers": {each.id: each.name.to(lang) for each in pack.manifest.registers},
    }


def write_report(report: Report, formats: Sequence[str], out: Path) -> list[Path]:
    """Writes the report's files into a folder. Raises BadInput if it cannot be written."""
    if out.exists() and not out.is_dir():
        raise BadInput("{folder} is a file; name a folder for the report.", folder=out.name)
    month = f"{report.last_day:%Y-%m}"
    files = []
    for format in formats:
        file = out / f"report-{month}.{format}"
        write_whole(file, bytes_of(report, format))
        files.append(file)
    return files


def bytes_of(report: Report, format: str) -> bytes:
    """The report in one format of FORMATS."""
    return _WRITERS[format](report)
