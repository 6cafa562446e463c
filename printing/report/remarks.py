"""The sentences under the table, made from its figures alone."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from string import Formatter
from typing import Any

from dossiers.percent import format_percent
from printing import wording
from printing.fonts import Face
from printing.report.model import Report, TableRow
from printing.typesetting import Span

Remark = tuple[Span, ...]


def remarks(report: Report) -> list[Remark]:
    """What a reader should see at once, with the numbers that it rests on; never blank."""
    total = report.total()
    if not any(total.numbers):
        return [
            _remark(report, "No dossier was handled in this period."),
            *_registers(report),
            *_beside(report),
            *_closed(report),
            *_errata(report),
        ]
    return [
        *_rate(report, total),
        *_received(report, total),
        *_speed(report, total),
        *_clocks(report),
        *_outages(report),
        *_compared(report),
        *_overdue(report, total),
        *_rating(report, total),
        *_registers(report),
        *_beside(report),
        _balance(report, total),
        *_closed(report),
        *_errata(report),
    ]


def balance(row: TableRow, lang: str) -> str:
    """(3) = (7) + (11) in numbers."""
    received, settled, pending = (wording.number(row.numbers[column], lang) for column in (0, 4, 8))
    return f"(3)=(7)+(11): {received} = {settled} + {pending}"


def title_words(report: Report) -> str:
    """The line that names the period: month and days."""
    lang = report.lang
    return wording.say(lang)("Period: {month} (from {start} to {end})").format(
        month=wording.month_name(report.last_day, lang),
        start=wording.day(report.start, lang),
        end=wording.day(report.last_day, lang),
    )


def standing_words(report: Report) -> str:
    """Whether the figures are provisional, closed, or those of a month that is over but not closed."""
    say, lang, tz = wording.say(report.lang), report.lang, report.letterhead.tz
    if report.closed:
        return say("Month closed; hash {hash}").format(hash=str(report.closed.get("hash", ""))[:16])
    if until := report.provisional_until:
        return say("Provisional until {day}").format(day=wording.short_day(until, lang))
    return say("Figures read at {at}").format(at=wording.stamp(report.made_at, tz, lang))


def _remark(report: Report, sentence: str, **values: object) -> Remark:
    """The sentence with `values` in bold."""
    spans: list[Span] = []
    for literal, name, _, _ in Formatter().parse(wording.say(report.lang)(sentence)):
        if literal:
            spans.append(Span(literal))
        if name:
            value = values[name]
            told = wording.number(value, report.lang) if isinstance(value, int) else str(value)
            spans.append(Span(told, Face.BOLD))
    return tuple(spans)


def _rate(report: Report, total: TableRow) -> list[Remark]:
    settled, in_time = total.numbers[4], total.numbers[5] + total.numbers[6]
    if not settled:
        return [_remark(report, "No dossier was settled in this period.")]
    met = in_time / settled >= report.target
    sentence = (
        "Ahead or on time: {rate} ({part} of {all} dossiers); the target of {target} is met."
        if met
        else "Ahead or on time: {rate} ({part} of {all} dossiers); the target of {target} is not met."
    )
    percent = round(report.target * 100, 2)
    target = wording.number(percent, report.lang, 0 if percent.is_integer() else 2)
    rate = format_percent(in_time / settled, report.lang)
    return [_remark(report, sentence, rate=rate, part=in_time, all=settled, target=f"{target}%")]


def _received(report: Report, total: TableRow) -> list[Remark]:
    new = total.numbers[1] + total.numbers[2]
    if not new:
        return [_remark(report, "No new dossier was received in this period.")]
    share = format_percent(total.numbers[1] / new, report.lang)
    return [
        _remark(
            report, "Online: {share} of the {new} dossiers received in this period.", share=share, new=new
        )
    ]


def _speed(report: Report, total: TableRow) -> list[Remark]:
    if total.mean_days is None:
        return []
    days = wording.number(total.mean_days, report.lang, 2)
    return [_remark(report, "Mean handling time: {days} working days.", days=days)]


def _clocks(report: Report) -> list[Remark]:
    """The clocks side by side, where anybody but the utility was waited for."""
    clocks = (report.table.get("clocks") or {}).get("total") or {}
    if not any(clocks.get(name) for name in ("applicant", "agency", "other")):
        return []
    sentence = (
        "Mean working days from start to end: {total}; the utility's {utility}, the applicant's {applicant}, "
        "other agencies' {agency}, force majeure {other}."
    )
    days = {name: wording.number(value, report.lang, 2) for name, value in clocks.items()}
    return [_remark(report, sentence, **days)]


def _outages(report: Report) -> list[Remark]:
    """How soon a team was on its way, at the place, and done."""
    steps = (report.table.get("outages") or {}).get("total") or {}
    if not steps or not steps["restored"]["count"]:
        return []
    found = [
        _remark(
            report,
            "Outages and dangers dealt with: {count}, on average {minutes} minutes after the report.",
            count=steps["restored"]["count"],
            minutes=_minutes(report, steps["restored"]),
        )
    ]
    for step, sentence in (
        ("transferred", "Given to a team after {minutes} minutes ({count})."),
        ("taken", "The team set out after {minutes} minutes ({count})."),
        ("arrived", "The team was at the place after {minutes} minutes ({count})."),
    ):
        if steps[step]["count"]:
            minutes = _minutes(report, steps[step])
            found.append(_remark(report, sentence, minutes=minutes, count=steps[step]["count"]))
    return found


def _minutes(report: Report, step: Mapping[str, Any]) -> str:
    return wording.number(step["mean_minutes"], report.lang, 1)


def _compared(report: Report) -> list[Remark]:
    """What became of the handling time and of the rate since another period."""
    compared = report.table.get("compared")
    if not compared:
        return []
    lang = report.lang
    other = wording.month_name(date.fromisoformat(compared["period"]["end"]) - timedelta(days=1), lang)
    found = []
    days = compared["change"]["mean_working_days"]
    if days["difference"] is not None:
        found.append(
            _remark(
                report,
                "Against {month}: mean handling time {was} → {now} working days ({change}).",
                month=other,
                was=wording.number(days["was"], lang, 2),
                now=wording.number(days["is"], lang, 2),
                change=signed_percent(days["percent"], lang),
            )
        )
    rate = compared["change"]["on_time_rate"]
    if rate["difference"] is not None:
        found.append(
            _remark(
                report,
                "Against {month}: ahead or on time {was} → {now}.",
                month=other,
                was=format_percent(rate["was"], lang),
                now=format_percent(rate["is"], lang),
            )
        )
    settled = compared["change"]["settled.total"]
    found.append(
        _remark(
            report,
            "Against {month}: settled {was} → {now} dossiers.",
            month=other,
            was=settled["was"],
            now=settled["is"],
        )
    )
    return found


def signed_percent(percent: float | None, lang: str) -> str:
    """A change in percent with its sign; a dash where there was nothing to compare with."""
    if percent is None:
        return "–"
    sign = "+" if percent > 0 else "−" if percent < 0 else "±"
    return f"{sign}{wording.number(abs(percent), lang, 2)}%"


def _registers(report: Report) -> list[Remark]:
    """What is counted besides dossiers: leaflets, visits, hazards that were removed."""
    counted = report.table.get("registers") or {}
    names = report.names.get("registers", {})
    return [
        _remark(report, "{what}: {count}.", what=names.get(name, name), count=count)
        for name, count in counted.items()
    ]


def _overdue(report: Report, total: TableRow) -> list[Remark]:
    found = []
    for column, sentence, none in (
        (7, "Settled overdue: {count} ({where}).", "No dossier was settled overdue."),
        (10, "Pending and overdue: {count} ({where}).", "No pending dossier is overdue."),
    ):
        count = total.numbers[column]
        found.append(
            _remark(report, sentence, count=count, where=_where(report, column))
            if count
            else _remark(report, none)
        )
    return found


def _where(report: Report, column: int) -> str:
    groups = [row for row in report.rows() if row.level == "group" and row.numbers[column]]
    groups.sort(key=lambda row: -row.numbers[column])
    named = [f"{row.label}: {row.numbers[column]}" for row in groups[:4]]
    return "; ".join([*named, "…"] if len(groups) > 4 else named)


def _rating(report: Report, total: TableRow) -> list[Remark]:
    if total.rating is None:
        return []
    score = wording.number(total.rating, report.lang, 2)
    return [
        _remark(report, "Satisfaction: {score} of 5 (ratings: {count}).", score=score, count=total.ratings)
    ]


def _beside(report: Report) -> list[Remark]:
    beside = report.table["beside"]
    sentence = "Beside the table: {waiting} awaiting acceptance; before acceptance {refused} refused, {withdrawn} withdrawn."
    return [
        _remark(
            report, sentence, waiting=beside["awaiting_acceptance"], refused=beside["refused_before_acceptance"],
            withdrawn=beside["withdrawn_before_acceptance"],
        )
    ]  # fmt: skip


def _balance(report: Report, total: TableRow) -> Remark:
    return _remark(report, "Balance {sum}.", sum=balance(total, report.lang))


def _closed(report: Report) -> list[Remark]:
    """Who froze the figures, and the word of why where a station had not been heard since the month's end."""
    closed = report.closed
    if not closed or "by" not in closed:
        return []
    at = wording.stamp(datetime.fromisoformat(str(closed["at"])), report.letterhead.tz, report.lang)
    found = [_remark(report, "Closed by {who} at {at}.", who=closed["by"], at=at)]
    if closed.get("reason"):
        found.append(_remark(report, "Word of why: {reason}", reason=closed["reason"]))
    return found


def _errata(report: Report) -> list[Remark]:
    if not report.errata:
        return []
    sentence = "Errata, on a page of their own: what came to light after the month was closed ({count})."
    return [_remark(report, sentence, count=len(report.errata))]
