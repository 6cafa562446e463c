"""What a person does at the screen: done at once, or kept while the station behind the first page is being opened."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.widgets.patience import Patience

if TYPE_CHECKING:
    from kiosk.citizen.visit import Visit

Deed = Callable[["Visit"], None]


class Touches:
    """Hands touches to the visit; those that come before it are kept, in their order.

    `say` gets what one waits for, 300 ms after the first touch that had to be kept, and nothing once it is done.
    """

    def __init__(self, say: Callable[[str], None], parent: QObject) -> None:
        self._visit: Visit | None = None
        self._kept: list[Deed] = []
        self._patience = Patience(say, parent)

    def do(self, deed: Deed) -> None:
        """A touch."""
        if self._visit is not None:
            deed(self._visit)
            return
        if not self._kept:
            self._patience.began(
                QCoreApplication.translate("Citizen", "One moment, please: the services are being opened.")
            )
        self._kept.append(deed)

    def go_to(self, visit: "Visit") -> None:
        """The station is open: what was touched happens now, and from now on at once."""
        self._patience.ended()
        self._visit = visit
        for deed in self._kept:
            deed(visit)
        self._kept.clear()
