"""The report as a workbook that prints on A4 landscape like the paper, with the same numbers as numbers."""

import io
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, Final

import xlsxwriter

from dossiers.percent import format_percent
from printing import wording
from printing.report import errata, sides
from printing.report.model import ARITHMETIC, Report, TableRow
from printing.report.remarks import balance, remarks, standing_words, title_words

WIDTHS: Final = (6, 46, *(11,) * 11, 12, 12, 10)
LAST: Final = len(WIDTHS) - 1
_EPOCH: Final = datetime(2020, 1, 1, tzinfo=UTC)


def workbook(report: Report, header: Sequence[str], records: Iterable[Sequence[object]]) -> bytes:
    """The XLSX bytes; the same for the same report. Rows are streamed (constant memory)."""
    out = io.BytesIO()
    book: Any = xlsxwriter.Workbook(
        out, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties(
        {"title": f"{report.letterhead.center_code} {report.last_day:%Y-%m}", "created": _EPOCH}
    )
    styles = _Styles(book)
    _people(book.add_worksheet(_sheet_name(report)), report, styles)
    _data(book.add_worksheet("data"), header, records, styles)
    for name, sheet in sides.sheets(report).items():
        _data(book.add_worksheet(name), sheet.header, sheet.records, styles)
    if report.has_errata:
        _data(book.add_worksheet("errata"), errata.header(report), errata.entries(report), styles)
    book.close()
    return out.getvalue()


class _Styles:
    """The formats of cells, made once a workbook."""

    def __init__(self, book: Any) -> None:
        font = {"font_name": "Times New Roman", "font_size": 11}
        ruled = {**font, "border": 1}
        self.plain = book.add_format(font)
        self.bold = book.add_format({**font, "bold": True})
        self.italic = book.add_format({**font, "italic": True})
        self.title = book.add_format({**font, "bold": True, "font_size": 15, "align": "center"})
        self.period = book.add_format({**font, "italic": True, "align": "center"})
        self.head = book.add_format(
            {
                **ruled,
                "bold": True,
                "align": "center",
                "valign": "vcenter",
                "text_wrap": True,
                "bg_color": "#F1F3F6",
            }
        )
        self.arithmetic = book.add_format({**ruled, "italic": True, "font_size": 8, "align": "center"})
        self._cells: dict[tuple[bool, str], Any] = {}
        for bold in (True, False):
            look = {**ruled, "bold": bold}
            self._cells[bold, "text"] = book.add_format(look)
            self._cells[bold, "part"] = book.add_format({**look, "indent": 0 if bold else 2})
            self._cells[bold, "count"] = book.add_format({**look, "num_format": "#,##0"})
            self._cells[bold, "mean"] = book.add_format({**look, "num_format": "0.00"})

    def cell(self, bold: bool, kind: str) -> Any:
        """The format of a table cell."""
        return self._cells[bold, kind]


def _sheet_name(report: Report) -> str:
    return f"{report.letterhead.center_code} {report.last_day:%Y-%m}"[:31]


def _people(sheet: Any, report: Report, styles: _Styles) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(0.59, 0.59, 0.51, 0.51)
    sheet.set_footer("&L" + title_words(report).replace("&", "&&") + "&R&P/&N")
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    first = _opening(sheet, report, styles)
    sheet.repeat_rows(first - 3, first - 1)
    sheet.freeze_panes(first, 2)
    at = first
    for row in [*report.rows(), report.total()]:
        _row(sheet, at, row, styles)
        at += 1
    _closing(sheet, report, at + 1, styles)


def _opening(sheet: Any, report: Report, styles: _Styles) -> int:
    say = wording.say(report.lang)
    sheet.write_string(0, 0, report.letterhead.governing_body.upper(), styles.plain)
    sheet.write_string(1, 0, report.letterhead.center_name.upper(), styles.bold)
    title = say("Report on the state and results of handling dossiers").upper()
    sheet.merge_range(2, 0, 2, LAST, title, styles.title)
    sheet.merge_range(3, 0, 3, LAST, f"{title_words(report)} – {standing_words(report)}", styles.period)
    if report.letterhead.demo:
        sheet.write_string(4, 0, say("DEMO – a trial print without legal force"), styles.bold)
    groups = (
        (2, 5, "Dossiers received"), (6, 9, "Dossiers settled"), (10, 12, "Dossiers pending"),
        (13, LAST, "Beside the form"),
    )  # fmt: skip
    for column in (0, 1):
        sheet.write_blank(5, column, None, styles.head)
    for first, last, text in groups:
        sheet.merge_range(5, first, 5, last, say(text), styles.head)
    for column, text in enumerate(_HEADS):
        sheet.write_string(6, column, say(text), styles.head)
    for column, text in enumerate(("(1)", "(2)", *ARITHMETIC, "", "", "")):
        sheet.write_string(7, column, text, styles.arithmetic)
    return 8


_HEADS: Final = (
    "No.", "Unit in charge, procedure", "Total", "Online", "In person", "Carried over", "Total", "Ahead", "On time",
    "Overdue", "Total", "In time", "Overdue", "Mean working days", "Mean rating", "Ratings",
)  # fmt: skip


def _row(sheet: Any, at: int, row: TableRow, styles: _Styles) -> None:
    bold = row.level != "part"
    sheet.write_string(at, 0, row.number, styles.cell(bold, "text"))
    sheet.write_string(at, 1, row.label, styles.cell(bold, "part"))
    for column, value in enumerate(row.numbers, 2):
        sheet.write_number(at, column, value, styles.cell(bold, "count"))
    for column, mean in ((13, row.mean_days), (14, row.rating)):
        if mean is None:
            sheet.write_blank(at, column, None, styles.cell(bold, "mean"))
        else:
            sheet.write_number(at, column, mean, styles.cell(bold, "mean"))
    sheet.write_number(at, 15, row.ratings, styles.cell(bold, "count"))


def _closing(sheet: Any, report: Report, at: int, styles: _Styles) -> None:
    say, tz = wording.say(report.lang), report.letterhead.tz
    lines = ["".join(span.text for span in remark) for remark in remarks(report)]
    rate = format_percent(report.table["on_time_rate"], report.lang)
    lines.append(f"{say('Ahead')} + {say('On time')}: {rate}; {balance(report.total(), report.lang)}")
    lines.append(say("made at {at}").format(at=wording.stamp(report.made_at, tz, report.lang)))
    if report.heads_hash:
        lines.append(say("journal {hash}").format(hash=report.heads_hash))
    if report.closed:
        lines.append(standing_words(report))
    lines.append(f"{say('Made by')}: {report.made_by}")
    sheet.write_string(at, 0, say("Remarks"), styles.bold)
    for offset, line in enumerate(lines, 1):
        sheet.write_string(at + offset, 0, line, styles.plain)


def _data(sheet: Any, header: Sequence[str], records: Iterable[Sequence[object]], styles: _Styles) -> None:
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(header) - 1, 20)
    for column, key in enumerate(header):
        sheet.write_string(0, column, key, styles.bold)
    for at, record in enumerate(records, 1):
        for column, value in enumerate(record):
            if isinstance(value, bool) or value is None:
                continue
            if isinstance(value, int | float):
                sheet.write_number(at, column, value, styles.plain)
            else:
                sheet.write_string(at, column, str(value), styles.plain)
