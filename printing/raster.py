"""Pages of a PDF as pictures, for previews and for printers that take no PDF."""

import io
from typing import Any

import pypdfium2
from PIL.Image import Image


def images(pdf: bytes, dpi: int = 150, *, pages: range | None = None) -> list[Image]:
    """The pages of `pdf` as RGB pictures of `dpi` dots an inch; `pages` are indexes from 0, all when left out.

    Raises ValueError for bytes that are no PDF or a page that is not there.
    """
    try:
        document: Any = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as fault:
        raise ValueError("These bytes are not a readable PDF.") from fault
    try:
        chosen = range(len(document)) if pages is None else pages
        if any(index >= len(document) for index in chosen):
            raise ValueError(f"The PDF has {len(document)} pages.")
        return [document[index].render(scale=dpi / 72).to_pil().convert("RGB") for index in chosen]
    finally:
        document.close()


def png(pdf: bytes, dpi: int = 150, page: int = 0) -> bytes:
    """One page of `pdf` as a PNG; `page` counts from 0. Raises ValueError as `images`."""
    out = io.BytesIO()
    images(pdf, dpi, pages=range(page, page + 1))[0].save(out, "PNG", dpi=(dpi, dpi))
    return out.getvalue()


def page_count(pdf: bytes) -> int:
    """How many pages `pdf` has. Raises ValueError for bytes that are no PDF."""
    try:
        document: Any = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as fault:
        raise ValueError("These bytes are not a readable PDF.") from fault
    try:
        return len(document)
    finally:
        document.close()
