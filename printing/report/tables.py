"""The report as data: XLSX laid out for people, CSV for programs, and the JSON of the interfaces page."""

import csv as csv_format
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import orjson

from printing.report.model import GROUPINGS, NUMBERS, Report
from printing.report.workbook import workbook

KEYS = (
    *(f"{group}.{key}" for group, key in NUMBERS),
    "mean_working_days",
    "rating.mean",
    "rating.count",
)


def json(report: Report) -> bytes:
    """The table as it was given, in UTF-8 with an indent of two."""
    return orjson.dumps(dict(report.table), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def xlsx(report: Report) -> bytes:
    """A workbook: the sheet that people read, laid out as on paper, and `data` with the rows of the JSON.

    No cell is a formula: texts that begin with = + - or @ are stored as text.
    """
    return workbook(report, header(report), records(report))


def csv(report: Report) -> bytes:
    """The rows of the JSON in its order, then the total: UTF-8 without a byte order mark, `\\r\\n`, RFC 4180.

    The first line names the keys; numbers are written as in the JSON, null is empty. It is for programs
    (spreadsheets have the XLSX); a text that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    return rows_as_csv(header(report), records(report))


def rows_as_csv(header: Iterable[str], records: Iterable[Iterable[object]]) -> bytes:
    """Rows as CSV for programs: UTF-8 without a byte order mark, `\\r\\n`, RFC 4180; nothing is a formula."""
    out = io.StringIO(newline="")
    writer = csv_format.writer(out)
    writer.writerow(header)
    writer.writerows([_safe(cell) for cell in record] for record in records)
    return out.getvalue().encode()


def header(report: Report) -> list[str]:
    """The keys of a record: the grouping's ids, the numbers, the names of the ids."""
    return [*report.grouping, *KEYS, *(f"{key}_name" for key in report.grouping)]


def records(report: Report) -> Iterator[list[object]]:
    """Every row of the JSON in its order, then the total, whose ids are `total`."""
    grouping = [key for key in report.grouping if key in GROUPINGS]
    for row in report.table["rows"]:
        names = [report.name(key, row[key]) for key in grouping]
        yield [*(row[key] for key in grouping), *numbers(row), *names]
    yield [*("total" for _ in grouping), *numbers(report.table["total"]), *("" for _ in grouping)]


def numbers(row: Mapping[str, Any]) -> list[object]:
    """The numbers of a row in the order of `KEYS`."""
    counts: list[object] = [row[group][key] for group, key in NUMBERS]
    return [*counts, row["mean_working_days"], row["rating"]["mean"], row["rating"]["count"]]


def _safe(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in "=+-@\t\r" and cell else cell
