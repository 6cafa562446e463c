"""The list and the dossier side by side, or the dossier over the list where the window is narrow."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.counter.panel import DossierPanel
from kiosk.counter.work import WorkArea
from kiosk.widgets import chrome


class DeskPage(QWidget):
    """Places the two; in a narrow window the panel shows only when it is opened."""

    def __init__(self, work: WorkArea, panel: DossierPanel) -> None:
        super().__init__()
        self.setObjectName("desk")
        self.work, self.panel = work, panel
        self._opened = False
        for each in (work, panel):
            each.setParent(self)

    @property
    def is_docked(self) -> bool:
        """Whether there is room for both."""
        return self.width() + chrome.NAV_WIDTH >= chrome.DOCKED_FROM

    def open_panel(self) -> None:
        """Shows the dossier, over the list where there is no room beside it."""
        self._opened = True
        self._place()

    def close_panel(self) -> None:
        """Gives the list its room back, where the panel covers it."""
        self._opened = False
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        docked, width = self.is_docked, chrome.PANEL_WIDTH
        self.work.setGeometry(0, 0, self.width() - (width if docked else 0), self.height())
        self.panel.setGeometry(self.width() - width, 0, width, self.height())
        self.panel.as_overlay(not docked)
        self.panel.setVisible(docked or self._opened)
        self.panel.raise_()
