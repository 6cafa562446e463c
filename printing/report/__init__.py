"""The monthly report, after the national form II.06a: PDF on A4 landscape, XLSX, CSV and JSON of one table."""

from printing.report.document import pdf
from printing.report.model import Report, heads_hash
from printing.report.tables import csv, json, rows_as_csv, xlsx

__all__ = ["Report", "csv", "heads_hash", "json", "pdf", "rows_as_csv", "xlsx"]
