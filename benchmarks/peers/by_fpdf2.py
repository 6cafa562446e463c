"""The receipt by fpdf2."""

from typing import Final

from fpdf import FPDF

from benchmarks.peers.page import HEADINGS, MOTTO, QUIET, TITLE, Page
from printing.fonts import FILES, FOLDER

_STYLES: Final = (("", "Tinos"), ("B", "Tinos-Bold"), ("I", "Tinos-Italic"))
_WIDTHS: Final = (10.0, 74.0, 28.0, 16.0)
_QR_MM: Final = 32.0
_LEFT: Final = 10.0


class ByFpdf2:
    """Draws receipts."""

    def pdf(self, page: Page) -> bytes:
        """The page as a PDF."""
        pdf = FPDF(format=(148, 210))
        for style, name in _STYLES:
            pdf.add_font("Tinos", style, FOLDER / FILES[name])
        pdf.set_margins(_LEFT, 11)
        pdf.set_auto_page_break(False)
        pdf.add_page()
        self._head(pdf, page)
        self._facts(pdf, page.facts_before)
        self._table(pdf, page)
        self._facts(pdf, page.facts_after)
        self._close(pdf, page)
        return bytes(pdf.output())

    def _head(self, pdf: FPDF, page: Page) -> None:
        pdf.set_font("Tinos", "B", 10)
        top = pdf.get_y()
        pdf.multi_cell(60, 4.5, "\n".join(page.agency), align="C")
        pdf.set_xy(70, top)
        pdf.multi_cell(68, 4.5, "\n".join(MOTTO), align="C")
        pdf.set_font("Tinos", "", 10)
        pdf.set_xy(_LEFT, top + 15)
        pdf.cell(64, 5, page.number, align="C")
        pdf.set_font("Tinos", "I", 10)
        pdf.cell(64, 5, page.place_and_day, align="C")
        pdf.set_font("Tinos", "B", 13)
        pdf.set_xy(_LEFT, top + 23)
        pdf.multi_cell(128, 5.5, "\n".join(TITLE), align="C")
        self._box(pdf, page, top + 37)

    def _box(self, pdf: FPDF, page: Page, top: float) -> None:
        pdf.rect(_LEFT, top, 128, _QR_MM + 4)
        module = _QR_MM / (page.modules + 2 * QUIET)
        left = _LEFT + 128 - _QR_MM - 3
        for x, y, length in page.qr:
            pdf.rect(
                left + (x + QUIET) * module,
                top + 2 + (y + QUIET) * module,
                length * module,
                module,
                style="F",
            )
        pdf.set_font("Tinos", "B", 16)
        pdf.text(_LEFT + 3, top + 14, page.code)
        pdf.set_font("Tinos", "B", 11)
        pdf.text(_LEFT + 3, top + 26, page.due)
        pdf.set_font("Tinos", "", 9)
        pdf.text(_LEFT + 3, top + 7, "Mã hồ sơ")
        pdf.text(_LEFT + 3, top + 20, "Hẹn trả kết quả")
        pdf.set_xy(_LEFT, top + _QR_MM + 7)

    def _facts(self, pdf: FPDF, facts: tuple[tuple[str, str], ...]) -> None:
        for label, value in facts:
            pdf.set_font("Tinos", "", 10.5)
            pdf.write(5, f"{label}: ")
            pdf.set_font("Tinos", "B", 10.5)
            pdf.write(5, value)
            pdf.ln(5)

    def _table(self, pdf: FPDF, page: Page) -> None:
        for number, row in enumerate((HEADINGS, *page.papers)):
            pdf.set_font("Tinos", "" if number else "B", 10.5)
            for width, cell in zip(_WIDTHS, row, strict=True):
                pdf.cell(width, 6, cell, border=1)
            pdf.ln(6)

    def _close(self, pdf: FPDF, page: Page) -> None:
        top = pdf.get_y() + 4
        for left, words in (
            (_LEFT, ("NGƯỜI NỘP HỒ SƠ", page.applicant)),
            (76.0, ("NGƯỜI TIẾP NHẬN HỒ SƠ", page.issuer)),
        ):
            pdf.rect(left, top, 62, 25)
            pdf.set_font("Tinos", "B", 10.5)
            for down, text in zip((2, 18), words, strict=True):
                pdf.set_xy(left, top + down)
                pdf.cell(62, 5, text, align="C")
        pdf.set_font("Tinos", "I", 8)
        pdf.set_xy(_LEFT, top + 27)
        pdf.multi_cell(128, 4, "\n".join(page.foot), align="C")
