"""The register of dossiers, form 07 of the statutory set: PDF on A4 landscape, XLSX and CSV of the same lines."""

from printing.register.document import pdf
from printing.register.model import COLUMNS, Book, BookLine
from printing.register.tables import csv, xlsx

__all__ = ["COLUMNS", "Book", "BookLine", "csv", "pdf", "xlsx"]
