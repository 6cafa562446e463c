"""The papers of a dossier: small pictures in the panel, one at a time over the window."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QPushButton, QWidget

from kiosk.counter.dossier_look import PaperLook
from kiosk.theme import Theme
from kiosk.widgets.chrome import PREVIEW_GROUND
from kiosk.widgets.header import label
from kiosk.widgets.icons import paint_icon
from kiosk.widgets.paint import draw_text
from kiosk.widgets.sheet import Sheet
from kiosk.widgets.type import ui_font

translate = QCoreApplication.translate
Fetch = Callable[[str, Callable[[bytes], None]], None]
"""(sha256, what to do with the bytes when they are here)"""


def picture_of(data: bytes, media_type: str, box: QSize) -> QImage:
    """The first page of an attachment, as large as fits in the box; null where it is no picture."""
    if media_type == "application/pdf" or data[:5] == b"%PDF-":
        return _pdf_page(data, box)
    image = QImage.fromData(data)
    if image.isNull():
        return image
    return image.scaled(box, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _pdf_page(data: bytes, box: QSize) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    if document.pageCount() < 1:
        return QImage()
    size = document.pagePointSize(0).scaled(QSizeF(box), Qt.AspectRatioMode.KeepAspectRatio).toSize()
    page = document.render(0, size)
    paper = QImage(page.size(), QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    painter.drawImage(0, 0, page)
    painter.end()
    document.close()
    return paper


class Thumbnail(QAbstractButton):
    """A small picture of a paper with its name under it; opens it large."""

    def __init__(self, theme: Theme, look: PaperLook) -> None:
        super().__init__()
        self.setObjectName("paper")
        self._theme, self.look = theme, look
        self._image = QImage()
        self.setFixedHeight(78)
        self.setMinimumWidth(60)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(look.caption)
        self.setToolTip(look.caption)

    def sizeHint(self) -> QSize:
        return QSize(88, 78)

    def show_bytes(self, data: bytes) -> None:
        """Takes the bytes when they have been read."""
        box = QSize(82, 54) * self.devicePixelRatioF()
        self._image = picture_of(data, self.look.media_type, box)
        self._image.setDevicePixelRatio(self.devicePixelRatioF())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self._theme.colour
        frame = QRectF(0.5, 0.5, self.width() - 1, 59)
        path = QPainterPath()
        path.addRoundedRect(frame, 6, 6)
        painter.fillPath(path, QColor(PREVIEW_GROUND))
        if self._image.isNull():
            paint_icon(painter, "document", palette.muted, QRectF(self.width() / 2 - 12, 18, 24, 24))
        else:
            size = self._image.deviceIndependentSize()
            at = QRectF(
                (self.width() - size.width()) / 2, (60 - size.height()) / 2, size.width(), size.height()
            )
            painter.save()
            painter.setClipPath(path)
            painter.drawImage(at, self._image)
            painter.restore()
        focused = self.hasFocus()
        painter.setPen(QPen(QColor(palette.primary_dark if focused else palette.line), 2 if focused else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        font = ui_font(self._theme, 11)
        metrics = QFontMetricsF(font)
        page = f" {self.look.page}" if self.look.page else ""
        room = self.width() - metrics.horizontalAdvance(page)
        words = (
            metrics.elidedText(self.look.name or self.look.caption, Qt.TextElideMode.ElideRight, room) + page
        )
        draw_text(painter, QRectF(0, 62, self.width(), 15), words, font, palette.muted)


class PapersView(QWidget):
    """Up to four thumbnails in a row."""

    opened = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("papers")
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(9)
        self._looks: tuple[PaperLook, ...] = ()

    def show_papers(self, looks: Sequence[PaperLook], fetch: Fetch) -> None:
        """Shows these papers; their bytes come when they have been read."""
        if tuple(looks) == self._looks:
            return
        self._looks = tuple(looks)
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for at, look in enumerate(looks[:4]):
            thumbnail = Thumbnail(self._theme, look)
            thumbnail.clicked.connect(lambda _checked=False, at=at: self.opened.emit(at))
            self._row.addWidget(thumbnail, 1)
            fetch(look.sha256, thumbnail.show_bytes)
        for _missing in range(4 - len(looks[:4])):
            self._row.addStretch(1)
        self.setVisible(bool(looks))


class PapersSheet(Sheet):
    """One paper at a time, as large as the window lets it be; arrows turn the pages."""

    def __init__(
        self, theme: Theme, window: QWidget, looks: Sequence[PaperLook], fetch: Fetch, at: int
    ) -> None:
        super().__init__(window, width=min(window.width() - 128, 1080))
        self.setObjectName("papers_sheet")
        self._looks, self._fetch, self._at, self._theme = tuple(looks), fetch, at, theme
        self._picture = QLabel()
        self._picture.setObjectName("paper_large")
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setFixedHeight(max(window.height() - 260, 320))
        self._caption = label("heading")
        self._back, self._on, self._close = QPushButton(), QPushButton(), QPushButton()
        self._lay_out()
        self._back.clicked.connect(lambda _checked=False: self._turn(-1))
        self._on.clicked.connect(lambda _checked=False: self._turn(1))
        self._close.clicked.connect(lambda _checked=False: self.dismiss())
        self._turn(0)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._caption, 1)
        head.addWidget(self._close)
        self.column.addLayout(head)
        self.column.addWidget(self._picture)
        foot = QHBoxLayout()
        foot.addWidget(self._back)
        foot.addStretch()
        foot.addWidget(self._on)
        self.column.addLayout(foot)
        self._back.setText(translate("Counter", "Page before"))
        self._on.setText(translate("Counter", "Next page"))
        self._close.setText(translate("Counter", "Close"))
        for button, name in ((self._back, "page_back"), (self._on, "page_on"), (self._close, "close_papers")):
            button.setObjectName(name)
            button.setAutoDefault(False)

    def _turn(self, by: int) -> None:
        self._at = min(max(self._at + by, 0), len(self._looks) - 1)
        look = self._looks[self._at]
        self._caption.setText(f"{look.caption}  ·  {self._at + 1} / {len(self._looks)}")
        self._back.setEnabled(self._at > 0)
        self._on.setEnabled(self._at + 1 < len(self._looks))
        self._picture.setText(translate("Counter", "The page is being opened …"))
        self._fetch(look.sha256, lambda data, look=look: self._show(look, data))  # type: ignore[misc]

    def _show(self, look: PaperLook, data: bytes) -> None:
        if look is not self._looks[self._at]:
            return
        ratio = self.devicePixelRatioF()
        image = picture_of(data, look.media_type, QSize(self._width - 48, self._picture.height()) * ratio)
        if image.isNull():
            self._picture.setText(
                translate("Counter", "This page cannot be shown here: {file}").format(file=look.file)
            )
            return
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(ratio)
        self._picture.setPixmap(pixmap)
