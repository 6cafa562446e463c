"""The clerk's window, driven by keys and clicks as a clerk does."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dossiers.errors import DatabaseUnusable, Refused
from dossiers.states import Status
from kiosk.counter.table import WorkTable
from kiosk.counter.window import CounterWindow
from kiosk.i18n import Screens
from kiosk.jobs import Jobs
from kiosk.theme import Theme
from kiosk.widgets.wording import Person, StatusLine
from tests.support.counter_desk import NOW, Desk, a_desk, a_row
from tests.support.desktop import settle, shown

Key = Qt.Key
Open = Callable[[Desk], CounterWindow]


@pytest.fixture
def open_window(qtbot: QtBot, jobs: Jobs, theme: Theme) -> Iterator[Open]:
    """Opens the window on a desk and waits for its first list and dossier."""
    opened: list[CounterWindow] = []

    def open_it(desk: Desk, width: int = 1440, height: int = 900) -> CounterWindow:
        window = CounterWindow(desk, jobs, theme, "en", lambda: NOW)
        qtbot.addWidget(window)
        window.resize(width, height)
        window.show()
        opened.append(window)
        wait(qtbot, window)
        return window

    yield open_it
    for window in opened:
        window.close()


def wait(qtbot: QtBot, window: CounterWindow) -> None:
    """Until every reading has come back and the dossier under the cursor is shown."""
    settle(qtbot, window.jobs)
    current = window.work.table.current
    if current is not None:
        qtbot.waitUntil(
            lambda: window.panel.look is not None and window.panel.look.dossier == window.work.table.current
        )
    settle(qtbot, window.jobs)


def table_of(window: CounterWindow) -> WorkTable:
    found = shown(window, "table")
    assert isinstance(found, WorkTable)
    return found


def test_the_first_dossier_of_the_inbox_is_shown_without_a_key(open_window: Open) -> None:
    window = open_window(a_desk())

    assert window.panel.look is not None
    assert window.panel.look.code == "H49.22-261123-01001"
    assert window.work.subtitle.text() == "4 dossiers"
    assert window.work.range.text() == "1 – 4 / 4"


def test_a_dossier_is_accepted_by_keys_alone(qtbot: QtBot, open_window: Open) -> None:
    desk = a_desk()
    window = open_window(desk)
    table = table_of(window)

    qtbot.keyClick(table, Key.Key_Down)
    wait(qtbot, window)
    qtbot.keyClick(table, Key.Key_F5)
    wait(qtbot, window)

    assert desk.acts == [("dossier-2", "accepted", {})]
    assert desk.printed == [("dossier-2", "receipt")]
    assert "H49.22-261123-01002: Accepted · due 30/11/2026 08:50" in window.toast.text
    assert window.work.table.hasFocus()


def test_enter_gives_the_keys_to_the_large_button(qtbot: QtBot, open_window: Open) -> None:
    desk = a_desk()
    window = open_window(desk)

    qtbot.keyClick(table_of(window), Key.Key_Return)
    qtbot.keyClick(window.panel.primary, Key.Key_Space)
    wait(qtbot, window)

    assert [act[1] for act in desk.acts] == ["accepted"]


def test_counts_follow_what_was_done(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(a_desk(a_row(1), a_row(2)))
    before = window.nav.buttons["to-transfer"].entry.count

    window.deeds.press_primary()
    wait(qtbot, window)

    assert (before, window.nav.buttons["to-transfer"].entry.count) == (0, 1)
    assert window.nav.buttons["to-transfer"].accessibleName() == "To transfer, 1"


def test_a_change_by_another_station_is_shown(qtbot: QtBot, open_window: Open) -> None:
    desk = a_desk(a_row(1))
    window = open_window(desk)

    desk.rows.append(a_row(2, name="Trần Quốc Bảo"))
    desk.listeners[0](["dossier-2"])
    qtbot.waitUntil(lambda: len(window.work.table.rows.rows) == 2)

    assert window.nav.buttons["inbox"].entry.count == 2


def test_refusing_without_a_reason_is_not_possible(qtbot: QtBot, open_window: Open) -> None:
    desk = a_desk()
    window = open_window(desk)

    qtbot.mouseClick(shown(window, "button_beside_3"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(shown(window, "sheet_do"), Qt.MouseButton.LeftButton)

    fault = shown(window, "fault_reason")
    assert isinstance(fault, QLabel)
    assert fault.text() == "Write the reason: it cannot be left out."
    assert desk.acts == []


def test_refusing_with_a_reason_prints_the_slip(qtbot: QtBot, open_window: Open) -> None:
    desk = a_desk()
    window = open_window(desk)

    qtbot.mouseClick(shown(window, "button_beside_3"), Qt.MouseButton.LeftButton)
    field = shown(window, "ask_reason")
    assert isinstance(field, QPlainTextEdit)
    qtbot.keyClicks(field, "Khong thuoc tham quyen")
    qtbot.keyClick(field, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait(qtbot, window)

    assert desk.acts == [("dossier-1", "refused", {"reason": "Khong thuoc tham quyen"})]
    assert desk.printed == [("dossier-1", "refusal")]


def test_escape_leaves_a_sheet_and_nothing_is_done(qtbot: QtBot, open_window: Open) -> None:
    desk = a_desk()
    window = open_window(desk)

    window.deeds.ask("refused")
    qtbot.keyClick(shown(window, "ask_reason"), Key.Key_Escape)

    assert desk.acts == []
    assert not window.is_asking


def test_keys_of_the_window_rest_while_a_sheet_asks(qtbot: QtBot, open_window: Open) -> None:
    desk = a_desk()
    window = open_window(desk)

    window.deeds.ask("refused")
    qtbot.keyClick(shown(window, "ask_reason"), Key.Key_F5)
    wait(qtbot, window)

    assert desk.acts == []


def test_tab_stays_inside_a_sheet(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(a_desk())
    window.deeds.ask("refused")
    sheet = shown(window, "action_sheet")

    for _press in range(5):
        qtbot.keyClick(sheet.focusWidget() or sheet, Key.Key_Tab)
        focused = window.focusWidget()
        assert focused is not None
        assert sheet.isAncestorOf(focused)


def test_transfer_asks_for_a_team_the_most_fitting_first(qtbot: QtBot, open_window: Open) -> None:
    desk = a_desk(a_row(1, Status.ACCEPTED))
    window = open_window(desk)

    window.deeds.press_primary()
    settle(qtbot, window.jobs)
    qtbot.mouseClick(shown(window, "sheet_do"), Qt.MouseButton.LeftButton)
    wait(qtbot, window)

    assert desk.acts == [("dossier-1", "transferred", {"team": "ha-long-1"})]


def test_a_rule_that_says_no_is_told_and_nothing_is_printed(qtbot: QtBot, open_window: Open) -> None:
    desk = a_desk(refusal=Refused("dossier.not-open", "The dossier is not open."))
    window = open_window(desk)

    window.deeds.press_primary()
    wait(qtbot, window)

    assert window.toast.text == "The dossier is not open."
    assert desk.printed == []


def test_a_database_in_trouble_is_told_and_the_list_stays(qtbot: QtBot, open_window: Open) -> None:
    desk = a_desk()
    window = open_window(desk)

    desk.fault = DatabaseUnusable("The database cannot be read; restart this machine.")
    window.go("in-field")
    settle(qtbot, window.jobs)

    assert window.toast.text == "The database cannot be read; restart this machine."
    assert len(window.work.table.rows.rows) == 4


def test_a_clerk_is_told_for_what_the_work_waits(open_window: Open) -> None:
    window = open_window(a_desk())
    window.held_up()
    assert "This waits, nothing is lost, and it goes on by itself" in window.toast.text


def test_a_second_press_while_the_first_works_is_ignored(qtbot: QtBot, open_window: Open) -> None:
    desk = a_desk()
    window = open_window(desk)

    window.deeds.ask("accepted")
    window.deeds.ask("accepted")
    wait(qtbot, window)

    assert len(desk.acts) == 1


def test_search_by_f3_finds_a_name_and_escape_goes_back(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(a_desk())

    qtbot.keyClick(table_of(window), Key.Key_F3)
    field = shown(window, "search")
    assert isinstance(field, QLineEdit)
    assert field.hasFocus()
    qtbot.keyClicks(field, "H49.22-261123-01002")
    qtbot.keyClick(field, Key.Key_Return)
    wait(qtbot, window)

    assert [row.code for row in window.work.table.rows.rows] == ["H49.22-261123-01002"]
    qtbot.keyClick(table_of(window), Key.Key_Escape)
    wait(qtbot, window)
    assert len(window.work.table.rows.rows) == 4


def test_a_search_without_result_says_so_in_a_sentence(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(a_desk())

    window.search.setText("khong co")
    window.look_for()
    wait(qtbot, window)

    empty = shown(window, "empty")
    assert isinstance(empty, QLabel)
    assert empty.text() == "Nothing was found for “khong co”."


def test_an_empty_folder_says_so_and_offers_a_new_application(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(a_desk(a_row(1)))

    window.go("overdue")
    wait(qtbot, window)

    empty = shown(window, "empty")
    assert isinstance(empty, QLabel)
    assert empty.text() == "No dossiers"
    assert shown(window, "button_empty_new").isEnabled()
    assert shown(window, "panel_nothing").isVisible()


def test_a_filter_shows_as_many_rows_as_it_says(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(a_desk())
    new = shown(window, "filter_new")
    assert isinstance(new, QPushButton)

    qtbot.mouseClick(new, Qt.MouseButton.LeftButton)
    wait(qtbot, window)

    assert new.text() == "New 2"
    assert len(window.work.table.rows.rows) == 2


def test_ctrl_p_prints_the_slip_that_holds(qtbot: QtBot, open_window: Open) -> None:
    desk = a_desk()
    window = open_window(desk)

    qtbot.keyClick(table_of(window), Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window.jobs)

    assert desk.printed == [("dossier-1", "current")]


def test_the_appointment_explains_itself(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(a_desk(a_row(1, Status.ACCEPTED)))

    qtbot.mouseClick(shown(window, "button_explain"), Qt.MouseButton.LeftButton)
    settle(qtbot, window.jobs)

    assert "Tiếp nhận thứ Hai" in shown(window, "popover").accessibleName()
    qtbot.keyClick(shown(window, "popover"), Key.Key_Escape)
    assert not window.is_asking


def test_papers_are_seen_small_and_large(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(a_desk())

    qtbot.mouseClick(shown(window, "button_all_papers"), Qt.MouseButton.LeftButton)
    settle(qtbot, window.jobs)

    large = shown(window, "paper_large")
    assert isinstance(large, QLabel)
    assert not large.pixmap().isNull()


def test_a_narrow_window_opens_the_dossier_over_the_list(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(a_desk(), 1280, 720)  # type: ignore[call-arg]
    assert not window.panel.isVisible()

    qtbot.keyClick(table_of(window), Key.Key_Return)
    assert window.panel.isVisible()
    assert window.work.width() == 1280 - 192

    qtbot.keyClick(window.panel, Key.Key_Escape)
    assert not window.panel.isVisible()
    assert window.work.table.hasFocus()


def test_the_language_changes_in_place(qtbot: QtBot, open_window: Open, screens: Screens) -> None:
    window = open_window(a_desk())

    screens.switch("vi")
    window.speak("vi")
    wait(qtbot, window)

    assert window.nav.buttons["inbox"].text() == "Hồ sơ đến"
    assert window.panel.primary.text() == "Tiếp nhận và in giấy hẹn"
    assert window.panel.look is not None
    assert window.panel.look.under == "Cấp điện mới cho hộ gia đình · nộp tại kiosk"


def test_choosing_a_language_is_told_to_who_owns_the_translator(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(a_desk())

    with qtbot.waitSignal(window.language_chosen) as chosen:
        window.header._languages["zh"].trigger()

    assert chosen.args == ["zh"]


def test_the_state_of_the_station_stands_in_words(open_window: Open) -> None:
    window = open_window(a_desk(lines=(StatusLine("Synchronised 08:49"), StatusLine("Paper is low", "warn"))))

    assert window.status.texts == ("Synchronised 08:49", "Paper is low")
    assert window.status.right.text() == "Mon 23/11/2026 · 08:50"


@pytest.mark.parametrize("place", ["statistics", "printers", "search"])
def test_every_place_of_the_nav_leads_somewhere(qtbot: QtBot, open_window: Open, place: str) -> None:
    window = open_window(a_desk())

    qtbot.mouseClick(window.nav.buttons[place], Qt.MouseButton.LeftButton)
    settle(qtbot, window.jobs)

    assert window.nav.buttons[place].isChecked()
    assert window.pages.currentWidget() is not None


def test_every_button_and_field_has_a_name_for_screen_readers(open_window: Open) -> None:
    window = open_window(a_desk())
    window.taking.begin()

    nameless = [
        each.objectName() or type(each).__name__
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and isinstance(each, QAbstractButton | QLineEdit | QPlainTextEdit)
        and not _spoken(each)
        and not each.objectName().startswith("qt_")
    ]

    assert nameless == []


def _spoken(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def test_closing_the_window_stops_listening(open_window: Open) -> None:
    desk = a_desk()
    window = open_window(desk)

    window.close()

    assert desk.listeners == []


def test_the_primary_key_opens_a_dossier_that_is_not_on_the_screen_before_it_acts(
    qtbot: QtBot, open_window: Callable[..., CounterWindow]
) -> None:
    desk = a_desk()
    window = open_window(desk, 1280, 720)
    table = table_of(window)
    assert not window.panel.isVisible()

    qtbot.keyClick(table, Key.Key_F5)
    assert window.panel.isVisible()
    assert not window.is_asking
    assert desk.acts == []

    qtbot.keyClick(window.focusWidget() or window, Key.Key_F5)
    wait(qtbot, window)
    assert window.is_asking or desk.acts


def test_what_papers_are_missing_never_pushes_the_panel_out_of_the_window(
    qtbot: QtBot, open_window: Open
) -> None:
    window = open_window(a_desk(attached=()))
    area = shown(window, "panel_scroll")
    assert isinstance(area, QScrollArea)

    assert "missing" in window.panel.papers_words.text()
    assert area.widget().width() <= area.viewport().width()


def test_who_sits_here_is_said_in_the_language_that_was_chosen(open_window: Open) -> None:
    window = open_window(a_desk())

    window.greet(Person("trang", "Phạm Thu Trang", "受理员", "3号柜台 · DEMO"))

    assert window.header.place.text() == "3号柜台 · DEMO"
    assert "受理员" in [each.text() for each in window.header.findChildren(QLabel)]


def test_a_list_that_is_still_being_read_is_not_called_empty(qtbot: QtBot, jobs: Jobs, theme: Theme) -> None:
    window = CounterWindow(a_desk(), jobs, theme, "en", lambda: NOW)
    qtbot.addWidget(window)
    window.show()

    assert window.work.empty.text() == "The list is being read …"
    wait(qtbot, window)
    window.go("overdue")
    settle(qtbot, jobs)
    assert window.work.empty.text() == "No dossiers"
    window.close()
