"""The register as data: the same lines in CSV for programs and XLSX for people; nothing is ever a formula."""

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Final

import xlsxwriter

from printing.register.model import COLUMNS, Book
from printing.report.tables import rows_as_csv

_WIDTHS: Final = {"name": 28, "place": 36, "procedure": 34, "unit": 24, "note": 30}
_EPOCH: Final = datetime(2020, 1, 1, tzinfo=UTC)


def csv(book: Book) -> bytes:
    """The lines with their keys; instants in ISO with offset, empty where there is none."""
    return rows_as_csv(COLUMNS, _records(book))


def xlsx(book: Book) -> bytes:
    """A workbook of one sheet; instants are local text, so that no spreadsheet moves them. Rows are streamed."""
    out = io.BytesIO()
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    workbook: Any = xlsxwriter.Workbook(out, options)
    workbook.set_properties(
        {"title": f"{book.letterhead.center_code} {book.last_day:%Y-%m}", "created": _EPOCH}
    )
    plain = workbook.add_format({"font_name": "Times New Roman", "font_size": 11})
    bold = workbook.add_format({"font_name": "Times New Roman", "font_size": 11, "bold": True})
    sheet = workbook.add_worksheet("register")
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    for column, name in enumerate(COLUMNS):
        sheet.set_column(column, column, _WIDTHS.get(name, 18))
        sheet.write_string(0, column, name, bold)
    for at, record in enumerate(_records(book), 1):
        for column, value in enumerate(record):
            sheet.write_string(at, column, value, plain)
    workbook.close()
    return out.getvalue()


def _records(book: Book) -> Iterator[list[str]]:
    for line in book.lines:
        yield [_text(getattr(line, name)) for name in COLUMNS]


def _text(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value or "")
