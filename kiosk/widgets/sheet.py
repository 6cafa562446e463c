"""A sheet over the window that asks one thing, and a popover that tells one: no second window, no way to lose it."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

_BORDER = 2


def _focusable(root: QWidget) -> list[QWidget]:
    """What Tab reaches inside `root`, in the order of the focus chain."""
    found: list[QWidget] = []
    each = root.nextInFocusChain()
    while each is not root and each is not None:
        tab = bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if tab and root.isAncestorOf(each) and each.isVisibleTo(root) and each.isEnabled():
            found.append(each)
        each = each.nextInFocusChain()
    return found


class Sheet(QWidget):
    """Covers the window with a veil and holds a card; Tab stays inside, Escape closes it."""

    closed = Signal()

    def __init__(self, window: QWidget, width: int = 520) -> None:
        super().__init__(window)
        self.setObjectName("sheet")
        self.setAccessibleName("")
        self._window, self._width = window, width
        self._before: QWidget | None = None
        self.card = QFrame(self)
        self.card.setProperty("look", "card")
        self.column = QVBoxLayout(self.card)
        self.column.setContentsMargins(24, 20, 24, 20)
        self.column.setSpacing(12)
        window.installEventFilter(self)
        self.hide()

    def open(self, first: QWidget | None = None) -> None:
        """Shows the sheet and gives the focus to `first`."""
        self._before = self._window.focusWidget()
        self.show()
        self._place()
        self.raise_()
        (first or self).setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self.fit)

    def dismiss(self) -> None:
        """Takes the sheet away and destroys what was typed in it."""
        self._window.removeEventFilter(self)
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()
        self.deleteLater()

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        width = min(self._width, self.width() - 64)
        self.card.setFixedWidth(width)
        height = min(self.card.sizeHint().height(), self.height() - 64)
        if (layout := self.card.layout()) is not None and layout.hasHeightForWidth():
            height = min(layout.heightForWidth(width) + 2 * _BORDER, self.height() - 64)
        self.card.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def fit(self) -> None:
        """Takes the size that the content wants now."""
        self.column.activate()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        inside = _focusable(self)
        if inside:
            now = self.focusWidget()
            at = inside.index(now) if now in inside else -1
            step = at + 1 if forward else max(at, 0) - 1
            reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
            inside[step % len(inside)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        veil = QColor("#10233A")
        veil.setAlphaF(0.45)
        QPainter(self).fillRect(self.rect(), veil)


class Popover(QFrame):
    """A card beside what it explains; a press elsewhere or Escape takes it away."""

    def __init__(self, window: QWidget, width: int = 380) -> None:
        super().__init__(window)
        self.setObjectName("popover")
        self.setFixedWidth(width)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._window = window
        self._before = self._window.focusWidget()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 14, 16, 16)
        self.column.setSpacing(8)
        self.hide()

    def open_under(self, anchor: QWidget) -> None:
        """Shows it under a widget, inside the window."""
        self.column.activate()
        self.adjustSize()
        if self.column.hasHeightForWidth():
            self.resize(self.width(), self.column.heightForWidth(self.width()) + 2 * _BORDER)
        at = anchor.mapTo(self._window, QPoint(anchor.width() - self.width(), anchor.height() + 6))
        left = min(max(at.x(), 12), self._window.width() - self.width() - 12)
        top = min(at.y(), self._window.height() - self.height() - 12)
        self.move(left, max(top, 12))
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        if (application := QApplication.instance()) is not None:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            self._pressed(watched)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.dismiss()

    def _pressed(self, where: QWidget) -> None:
        if where is not self and not self.isAncestorOf(where):
            self.dismiss()

    def dismiss(self) -> None:
        """Takes it away."""
        if (application := QApplication.instance()) is not None:
            application.removeEventFilter(self)
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.deleteLater()
