"""No page cuts a word off or lays one over another, whatever the language, the text size and the way the screen stands."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations
from typing import Any, Final

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.citizen.desk import Printing
from kiosk.citizen.looks import Looks
from tests.qml.steps import (
    begins,
    declares,
    goes_on_to_the_ward,
    says_where_and_what,
    says_who,
    to_the_service,
)

Open = Callable[..., Any]
PORTRAIT: Final = (1080, 1920)
LANDSCAPE: Final = (1920, 1080)
DRESSES: Final = (
    *(Looks(lang=lang, text_size=size) for lang in ("vi", "en", "zh") for size in (100, 200)),
    Looks(lang="vi", text_size=160),
    Looks(lang="en", text_size=130, contrast="high"),
    Looks(lang="zh", text_size=160, contrast="high"),
)
LEFT, RIGHT, TOP, BOTTOM = (
    flag.value
    for flag in (
        Qt.AlignmentFlag.AlignLeft,
        Qt.AlignmentFlag.AlignRight,
        Qt.AlignmentFlag.AlignTop,
        Qt.AlignmentFlag.AlignBottom,
    )
)
TOUCHING: Final = 4.0
"""Pixels that the room above and below the letters of two lines may share."""


def words_on(item: QQuickItem) -> Iterator[QQuickItem]:
    """The texts that are drawn."""
    if not item.isVisible() or item.opacity() == 0:
        return
    if item.metaObject().className().startswith("Words") and str(item.property("text")).strip():
        yield item
    for child in item.childItems():
        yield from words_on(child)


def told(words: QQuickItem, name: str) -> int:
    """A property that Python has no type for."""
    return int(QQmlExpression(qmlContext(words), words, name).evaluate()[0])


def drawn(words: QQuickItem) -> QRectF:
    """Where the letters of a text lie in the window, without the room that a line has above and below them."""
    size = QRectF(0, 0, words.property("contentWidth"), words.property("contentHeight"))
    across, down = told(words, "effectiveHorizontalAlignment"), told(words, "verticalAlignment")
    x, y = words.width() - size.width(), words.height() - size.height()
    top = words.property("topPadding")
    size.moveTo({LEFT: 0, RIGHT: x}.get(across, x / 2), {TOP: top, BOTTOM: y}.get(down, (y + top) / 2))
    room = told(words, "fontInfo.pixelSize") * 0.2
    return words.mapRectToScene(size.adjusted(0, room, 0, -room))


def faults(person: Any) -> list[str]:
    """What a person could not read on the screen as it is."""
    window = QRectF(0, 0, person.shell.window.width(), person.shell.window.height())
    seen = [
        (str(each.property("text")), each, drawn(each))
        for each in words_on(person.shell.window.contentItem())
    ]
    cut = [
        f"cut: {text}"
        for text, each, at in seen
        if each.property("truncated")
        or each.property("contentWidth") > each.width() + 1
        or not window.adjusted(-1, -1, 1, 1).contains(at)
    ]
    over = [
        f"{one} / {other}"
        for (one, _, a), (other, _, b) in combinations(seen, 2)
        if min((both := a & b).width(), both.height()) > TOUCHING
    ]
    return cut + over


def lasting_faults(person: Any) -> list[str]:
    """Those that are still there when the page has laid itself out anew."""
    for _ in range(40):
        QTest.qWait(1)
        if not faults(person):
            return []
        QTest.qWait(20)
    return faults(person)


def in_every_dress(person: Any, page: str) -> list[str]:
    """The faults of a page in one language, text size and contrast after the other, switched in place."""
    person.at_rest(page)
    visit, found = person.shell.visit, []
    worn = visit.session
    for looks in DRESSES:
        visit.session = replace(worn, looks=looks, sheet=0)
        person.shell.refresh()
        found += [f"{page} {looks.lang} {looks.text_size} {fault}" for fault in lasting_faults(person)]
    visit.session = worn
    person.shell.refresh()
    return found


def the_printer_fails(person: Any) -> None:
    person.shell.visit.session = replace(
        person.shell.visit.session, printing=Printing("failed", cause="paper")
    )
    person.shell.refresh()
    person.item("printer_failed")


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_no_word_is_cut_or_lies_on_another(open_shell: Open, size: tuple[int, int]) -> None:
    person = open_shell("vi", size)
    found = in_every_dress(person, "page_home")
    to_the_service(person)
    found += in_every_dress(person, "page_service")
    begins(person)
    found += in_every_dress(person, "page_question")
    says_who(person)
    person.types("093612845")
    person.taps("button_next")
    found += in_every_dress(person, "page_question")
    person.types("7")
    goes_on_to_the_ward(person)
    found += in_every_dress(person, "page_question")
    says_where_and_what(person)
    found += in_every_dress(person, "page_check")
    declares(person)
    found += in_every_dress(person, "page_check")
    person.taps("button_submit")
    found += in_every_dress(person, "page_done")
    the_printer_fails(person)
    found += in_every_dress(person, "page_done")
    assert found == []
