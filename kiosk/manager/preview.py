"""The column beside the figures: the page as it will be printed, what wants attention, and the print button."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from kiosk.manager.report_look import Notice
from kiosk.theme import Theme
from kiosk.widgets.buttons import IconButton, name_button, tool_button
from kiosk.widgets.header import label
from kiosk.widgets.icons import IconView
from kiosk.widgets.paint import bar_colour, draw_text, tone_colours
from kiosk.widgets.type import ui_font

translate = QCoreApplication.translate
WIDTH = 328
_SHOWN = 3


class PageView(QWidget):
    """One page of the report on a sheet with a soft shadow."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("page")
        self._theme = theme
        self._image = QImage()
        self._words = ""
        self.setFixedHeight(226)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 14, 226)

    def show_page(self, image: QImage, words: str) -> None:
        """Shows a page, or words where there is none yet."""
        self._image, self._words = image, words
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        sheet = QRectF(8, 8, self.width() - 16, 210)
        if not self._image.isNull():
            size = QSizeF(self._image.size()).scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
            sheet = QRectF(sheet.center().x() - size.width() / 2, sheet.top(), size.width(), size.height())
        self._shadow(painter, sheet)
        painter.fillRect(sheet, QColor("white"))
        if self._image.isNull():
            muted = self._theme.colour.muted
            draw_text(
                painter, sheet, self._words, ui_font(self._theme, 12), muted, Qt.AlignmentFlag.AlignCenter
            )
        else:
            painter.drawImage(sheet, self._image)
        painter.setPen(QPen(QColor(self._theme.colour.line), 1))
        painter.drawRect(sheet)

    def _shadow(self, painter: QPainter, sheet: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for spread in range(11, 0, -1):
            ink = QColor(self._theme.colour.ink)
            ink.setAlphaF(0.004 + 0.0012 * (11 - spread))
            painter.setBrush(ink)
            painter.drawRoundedRect(sheet.adjusted(-spread, -spread + 4, spread, spread + 4), spread, spread)


class Preview(QFrame):
    """Shows the report's pages one at a time; `print_asked` when it shall be printed."""

    print_asked = Signal()
    close_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("preview")
        self.setFixedWidth(WIDTH)
        self._theme = theme
        self._document: QPdfDocument | None = None
        self._buffer: QBuffer | None = None
        self._at = 0
        self._title, self._size = label("heading"), label("label")
        self.page = PageView(theme)
        self.back, self.on = (
            self._turner("page_back", "chevron-left"),
            self._turner("page_on", "chevron-right"),
        )
        self.shut = tool_button("close_preview", "close")
        self.shut.hide()
        self.count = QLabel()
        self.count.setObjectName("page_count")
        self.count.setMinimumWidth(80)
        self.count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.print = IconButton(theme, "button_print_report", "primary", icon_name="printer")
        self.print.setMinimumHeight(40)
        self._attention = label("heading")
        self._lay_out()
        self.back.clicked.connect(lambda _checked=False: self._turn(-1))
        self.on.clicked.connect(lambda _checked=False: self._turn(1))
        self.print.clicked.connect(lambda _checked=False: self.print_asked.emit())
        self.shut.clicked.connect(lambda _checked=False: self.close_asked.emit())

    def _turner(self, name: str, icon_name: str) -> IconButton:
        button = IconButton(self._theme, name, "step", icon_name=icon_name)
        button.setFixedSize(36, 36)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 13, 6, 14)
        column.setSpacing(0)
        column.addLayout(self._row(self._title, None, self._size, self.shut))
        column.addSpacing(5)
        column.addWidget(self.page)
        column.addSpacing(6)
        column.addLayout(self._row(None, self.back, self.count, self.on, None))
        column.addSpacing(15)
        line = QFrame()
        line.setProperty("look", "rule")
        column.addLayout(self._row(line))
        column.addSpacing(15)
        column.addLayout(self._row(self._attention))
        column.addSpacing(7)
        self._notices = QVBoxLayout()
        self._notices.setContentsMargins(8, 0, 8, 0)
        self._notices.setSpacing(10)
        column.addLayout(self._notices)
        column.addStretch()
        column.addLayout(self._row(self.print))

    def _row(self, *parts: QWidget | None) -> QHBoxLayout:
        """The parts side by side, None for what stretches; the page alone is wider, for its shadow."""
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(12)
        for part in parts:
            if part is None:
                row.addStretch()
            else:
                row.addWidget(part)
        return row

    def show_pdf(self, data: bytes) -> None:
        """Takes the report's bytes and shows its first page."""
        self._buffer = QBuffer()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document = QPdfDocument()
        self._document.load(self._buffer)
        self._at = 0
        self._turn(0)

    def show_waiting(self) -> None:
        """The page before it is there."""
        self._document = None
        self.page.show_page(QImage(), translate("Manager", "The page is being set …"))
        self.count.setText("")
        self.back.setEnabled(False)
        self.on.setEnabled(False)

    @property
    def pages(self) -> int:
        """How many pages the report has."""
        return self._document.pageCount() if self._document is not None else 0

    def _turn(self, by: int) -> None:
        document = self._document
        if document is None or not document.pageCount():
            return
        self._at = min(max(self._at + by, 0), document.pageCount() - 1)
        points = document.pagePointSize(self._at)
        box = QSizeF(WIDTH - 30, 210) * (self.devicePixelRatioF() * 2)
        size = points.scaled(box, Qt.AspectRatioMode.KeepAspectRatio).toSize()
        picture = QImage(size, QImage.Format.Format_RGB32)
        picture.fill(QColor("white"))
        painter = QPainter(picture)
        painter.drawImage(0, 0, document.render(self._at, size))
        painter.end()
        self.page.show_page(picture, "")
        words = translate("Manager", "Page {n} / {of}").format(n=self._at + 1, of=document.pageCount())
        self.count.setText(words)
        self.page.setAccessibleName(words)
        self.back.setEnabled(self._at > 0)
        self.on.setEnabled(self._at + 1 < document.pageCount())

    def show_notices(self, notices: Sequence[Notice]) -> None:
        """Shows what wants attention, the worst first."""
        while (item := self._notices.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        worst = [each for each in notices if each.tone != "ok"]
        shown = [*worst[:_SHOWN], *[each for each in notices if each.tone == "ok"]]
        for at, notice in enumerate(shown):
            self._notices.addWidget(self._notice(at, notice))

    def _notice(self, at: int, notice: Notice) -> QWidget:
        holder = QWidget()
        holder.setObjectName(f"notice_{at}")
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        palette = self._theme.colour
        good = notice.tone == "ok"
        colour = bar_colour(palette, "ok") if good else tone_colours(palette, notice.tone)[0]
        colour = palette.danger if notice.tone == "error" else colour
        mark = IconView("check" if good else "info" if notice.tone == "neutral" else "warn", colour, 18)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label("heading", notice.title))
        if notice.says:
            says = label("label", notice.says)
            says.setWordWrap(True)
            words.addWidget(says)
        row.addLayout(words, 1)
        return holder

    def as_overlay(self, overlay: bool) -> None:
        """Whether it stands over the page and can be closed, or beside it."""
        self.shut.setVisible(overlay)

    def retranslate(self) -> None:
        """Says everything in the language that holds now."""
        self._title.setText(translate("Manager", "Print preview"))
        self._size.setText(translate("Manager", "A4 landscape"))
        self._attention.setText(translate("Manager", "Needs attention"))
        self.print.show_words(translate("Manager", "Print the report"))
        name_button(self.back, translate("Manager", "Page before"))
        name_button(self.on, translate("Manager", "Next page"))
        name_button(self.shut, translate("Manager", "Close (Esc)"))
        self._turn(0)
