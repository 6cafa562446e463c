"""Every control can be hit with an old finger and named by a screen reader; no picture is missing."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from tests.qml.steps import to_the_answers, to_the_end, to_the_name, to_the_phone, to_the_service, to_the_ward

PAGES = {
    "home": lambda person: None,
    "group": lambda person: person.taps("tile_change"),
    "track": lambda person: person.taps("tile_track"),
    "service": to_the_service,
    "choice": lambda person: (to_the_service(person), person.taps("button_start")),
    "name": to_the_name,
    "phone": to_the_phone,
    "ward": to_the_ward,
    "answers": to_the_answers,
    "done": to_the_end,
    "help": lambda person: person.taps("button_help"),
    "text size": lambda person: person.taps("button_text_size"),
}
LARGE = ("home", "group", "choice", "name", "phone", "ward", "answers", "done", "help")
# the accent row is narrower by design; the window's close button is not part of a kiosk
NARROW = 78


def controls(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible():
        return
    if item.inherits("QQuickAbstractButton"):
        yield item
    for child in item.childItems():
        yield from controls(child)


@pytest.mark.parametrize(
    ("page", "size"), [*((page, 100) for page in PAGES), *((page, 200) for page in LARGE)]
)
def test_every_control_is_large_enough_and_has_a_name(person: Any, page: str, size: int) -> None:
    PAGES[page](person)
    person.shell.visit.move(lambda session: session.sized(size))
    person.qtbot.wait(1)
    found = [c for c in controls(person.shell.window.contentItem()) if c.objectName() != "button_close"]
    assert found
    for control in found:
        name = control.objectName()
        touched = control.mapRectToScene(control.boundingRect())
        narrow = NARROW if name.startswith("key_") else 90 if name.startswith("lang_") else 96
        assert touched.width() >= narrow, (name, touched.width())
        assert touched.height() >= 95.5, (name, touched.height())
        spoken = QAccessible.queryAccessibleInterface(control)
        assert spoken is not None
        assert spoken.text(QAccessible.Text.Name).strip(), name
        assert name, spoken.text(QAccessible.Text.Name)


@pytest.mark.parametrize("page", PAGES)
def test_every_control_lies_on_the_screen(person: Any, page: str) -> None:
    PAGES[page](person)
    for control in controls(person.shell.window.contentItem()):
        corner = control.mapToScene(control.boundingRect().bottomRight())
        assert corner.x() <= 1080.5, control.objectName()
        assert corner.y() <= 1920.5, control.objectName()


def test_a_state_is_told_not_only_coloured(person: Any) -> None:
    chosen = QAccessible.queryAccessibleInterface(person.item("lang_vi"))
    other = QAccessible.queryAccessibleInterface(person.item("lang_en"))
    assert chosen is not None and other is not None
    assert chosen.state().checked
    assert not other.state().checked
