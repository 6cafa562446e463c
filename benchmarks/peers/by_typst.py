"""The receipt by Typst, tuned: one compiler for all receipts, only our fonts, no tags."""

from pathlib import Path

import orjson
import typst

from benchmarks.peers.page import HEADINGS, MOTTO, TITLE, Page
from printing.fonts import FOLDER


class ByTypst:
    """Draws receipts."""

    def __init__(self) -> None:
        source = str(Path(__file__).with_name("receipt.typ"))
        fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FOLDER / "tinos")]
        )
        self._compiler = typst.Compiler(source, font_paths=fonts)

    def pdf(self, page: Page) -> bytes:
        """The page as a PDF."""
        told = {name: getattr(page, name) for name in page.__slots__ if name not in ("modules", "qr")}
        told |= {"motto": MOTTO, "title": TITLE, "headings": HEADINGS, "svg": page.svg()}
        written = self._compiler.compile(
            format="pdf", sys_inputs={"page": orjson.dumps(told).decode()}, pdf_tags=False
        )
        assert isinstance(written, bytes)
        return written
