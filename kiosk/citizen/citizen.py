"""The root that QML holds: the pages as objects, and one slot for each thing a person can do."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.citizen.models import (
    QML_IMPORT_MAJOR_VERSION,
    QML_IMPORT_NAME,
    OneDoorBar,
    OneDoorCheck,
    OneDoorDone,
    OneDoorGroup,
    OneDoorHome,
    OneDoorPapers,
    OneDoorQuestion,
    OneDoorService,
    View,
)
from kiosk.citizen.props import (
    BarProps,
    CheckProps,
    DoneProps,
    GroupProps,
    HomeProps,
    PapersProps,
    Props,
    QuestionProps,
    ServiceProps,
)
from kiosk.citizen.touches import Deed

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "OneDoorCitizen"]


def _page(kind: type[View], name: str) -> Any:
    return Property(kind, lambda self: self.views[name], constant=True)


@QmlElement
@QmlUncreatable("made by the citizen's shell")
class OneDoorCitizen(QObject):  # type: ignore[operator]
    """The citizen's screen for QML."""

    changed = Signal()
    turned = Signal()

    bar = _page(OneDoorBar, "bar")
    home = _page(OneDoorHome, "home")
    group = _page(OneDoorGroup, "group")
    service = _page(OneDoorService, "service")
    question = _page(OneDoorQuestion, "question")
    papers = _page(OneDoorPapers, "papers")
    check = _page(OneDoorCheck, "check")
    done = _page(OneDoorDone, "done")

    def __init__(self, do: Callable[[Deed], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._do = do
        self._page, self._overlay, self._warning, self._waiting = "home", "", 0, ""
        self.views: dict[str, View] = {
            "bar": OneDoorBar(BarProps(), self),
            "home": OneDoorHome(HomeProps(), self),
            "group": OneDoorGroup(GroupProps(), self),
            "service": OneDoorService(ServiceProps(), self),
            "question": OneDoorQuestion(QuestionProps(), self),
            "papers": OneDoorPapers(PapersProps(), self),
            "check": OneDoorCheck(CheckProps(), self),
            "done": OneDoorDone(DoneProps(), self),
        }

    @Property(str, notify=changed)
    def page(self) -> str:
        """The page's name; `warning` hides it entirely."""
        return self._page

    @Property(str, notify=changed)
    def overlay(self) -> str:
        return self._overlay

    @Property(int, notify=changed)
    def warning(self) -> int:
        """Seconds until the wipe; 0 while nothing is due."""
        return self._warning

    @Property(str, notify=changed)
    def waiting(self) -> str:
        """For what a touch waits, while the station is still being opened."""
        return self._waiting

    def wait(self, sentence: str) -> None:
        """Says for what a touch waits; nothing takes it away."""
        self._waiting = sentence
        self.changed.emit()

    def show(self, props: Props) -> None:
        """Takes over new props; a page's words stand before the page is turned to."""
        for name, view in self.views.items():
            view.show(getattr(props, name))
        seen = (props.page, props.overlay, props.warning)
        if seen != (self._page, self._overlay, self._warning):
            self._page, self._overlay, self._warning = seen
            self.changed.emit()

    # -- what a person can do

    @Slot(str)
    def openTile(self, key: str) -> None:
        self._do(lambda visit: visit.tile(key))

    @Slot(str)
    def openService(self, id: str) -> None:
        self._do(lambda visit: visit.service(id))

    @Slot()
    def start(self) -> None:
        self._do(lambda visit: visit.start())

    @Slot()
    def goOn(self) -> None:
        self._do(lambda visit: visit.go_on())

    @Slot()
    def skip(self) -> None:
        self._do(lambda visit: visit.skip())

    @Slot()
    def goBack(self) -> None:
        self._do(lambda visit: visit.go_back())

    @Slot(str)
    def press(self, key: str) -> None:
        self._do(lambda visit: visit.move(lambda s: s.pressing(key)))

    @Slot(str)
    def suggest(self, word: str) -> None:
        self._do(lambda visit: visit.move(lambda s: s.suggesting(word)))

    @Slot(str)
    def pick(self, id: str) -> None:
        self._do(lambda visit: visit.move(lambda s: s.picking(id)))

    @Slot(int)
    def turn(self, by: int) -> None:
        self._do(lambda visit: visit.move(lambda s: s.turning(by)))

    @Slot(str)
    def change(self, id: str) -> None:
        self._do(lambda visit: visit.change(id))

    @Slot(str)
    def addSample(self, kind: str) -> None:
        self._do(lambda visit: visit.add_sample(kind))

    @Slot()
    def declare(self) -> None:
        self._do(lambda visit: visit.move(lambda s: s.declaring()))

    @Slot()
    def submit(self) -> None:
        self._do(lambda visit: visit.submit())

    @Slot(int)
    def rate(self, score: int) -> None:
        self._do(lambda visit: visit.rate(score))

    @Slot()
    def end(self) -> None:
        self._do(lambda visit: visit.end())

    @Slot()
    def wipe(self) -> None:
        self._do(lambda visit: visit.wipe())

    @Slot()
    def stay(self) -> None:
        self._do(lambda visit: visit.stay())

    @Slot(str)
    def speak(self, lang: str) -> None:
        self._do(lambda visit: visit.move(lambda s: s.speaking(lang)))

    @Slot()
    def switchContrast(self) -> None:
        self._do(lambda visit: visit.move(lambda s: s.contrasted()))

    @Slot(int)
    def sizeText(self, percent: int) -> None:
        self._do(lambda visit: visit.move(lambda s: s.sized(percent)))

    @Slot()
    def switchReach(self) -> None:
        self._do(lambda visit: visit.move(lambda s: s.reaching()))

    @Slot(str)
    def lay(self, overlay: str) -> None:
        """Lays help, text sizes or nothing over the page."""
        self._do(lambda visit: visit.lay(overlay))
