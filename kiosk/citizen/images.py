"""Pictures for QML: our line icons in any colour, the drawings as they are, and QR codes on whole pixels."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from kiosk.theme import ICONS


class Icons(QQuickImageProvider):
    """`image://icon/<name>/<rrggbb>[/<accent>]`: the drawing with its strokes in that colour."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: N803
        name, _, colour = id.partition("/")
        wanted = requestedSize if requestedSize.width() > 0 and requestedSize.height() > 0 else QSize(64, 64)
        size.setWidth(wanted.width())
        size.setHeight(wanted.height())
        return drawn(name, colour, wanted.width(), wanted.height())


@lru_cache(maxsize=512)
def drawn(name: str, colour: str, width: int, height: int) -> QImage:
    """An icon of our own as an image; the mark on dark ground is asked for as `mark-light` or `mark-contrast`."""
    svg = _source(name)
    if colour:
        svg = svg.replace("currentColor", f"#{colour}")
    picture = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    renderer.setAspectRatioMode(
        Qt.AspectRatioMode.KeepAspectRatioByExpanding
        if name.startswith("hero")
        else Qt.AspectRatioMode.KeepAspectRatio
    )
    renderer.render(painter, QRectF(0, 0, width, height))
    painter.end()
    return picture


def _source(name: str) -> str:
    folder = Path(ICONS)
    if name in ("mark-light", "mark-contrast"):
        ground, line = ("#FFFFFF", "#08467F") if name == "mark-light" else ("#000000", "#FFFFFF")
        svg = (
            (folder / "mark.svg").read_text(encoding="utf-8").replace("#0B5FB0", ground).replace("#fff", line)
        )
        return svg.replace("#F5A300", "#FFD84A") if name == "mark-contrast" else svg
    return (folder / f"{Path(name).name}.svg").read_text(encoding="utf-8")


class QrCodes(QQuickImageProvider):
    """`image://qr/<text>`: one module is a whole number of pixels, with its quiet zone, in ink on white."""

    def __init__(self, ink: str) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._ink = ink

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: N803
        picture = code(id, max(requestedSize.width(), 1), self._ink)
        size.setWidth(picture.width())
        size.setHeight(picture.height())
        return picture


def code(text: str, side: int, ink: str) -> QImage:
    """The QR code of a text, at most `side` pixels wide where that leaves a pixel for a module."""
    from printing.qr import QUIET, bars, matrix  # not before there is one to show

    modules = matrix(text)
    across = len(modules) + 2 * QUIET
    module = max(1, side // across)
    picture = QImage(module * across, module * across, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    for x, y, length in bars(modules):
        painter.fillRect((x + QUIET) * module, (y + QUIET) * module, length * module, module, QColor(ink))
    painter.end()
    return picture
