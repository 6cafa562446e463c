"""The manager's window: the month, its figures, its page, its files."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dossiers.errors import DatabaseUnusable
from kiosk.i18n import Screens
from kiosk.jobs import Jobs
from kiosk.manager.accounts_page import AccountsPage
from kiosk.manager.pages import Listed, show_settings
from kiosk.manager.ports import Account
from kiosk.manager.window import ManagerWindow
from kiosk.theme import Theme
from kiosk.widgets.tiles import FigureTile
from tests.support.counter_desk import NOW
from tests.support.desktop import settle, shown
from tests.support.manager_desk import Desk, a_manager_desk, a_pdf, a_table

Open = Callable[..., ManagerWindow]


@pytest.fixture
def open_window(qtbot: QtBot, jobs: Jobs, theme: Theme) -> Iterator[Open]:
    """Opens the window on a desk and waits for its figures."""
    opened: list[ManagerWindow] = []

    def open_it(desk: Desk, month: str = "2026-10", width: int = 1440, height: int = 900) -> ManagerWindow:
        window = ManagerWindow(desk, jobs, theme, "en", lambda: NOW, month)
        qtbot.addWidget(window)
        window.resize(width, height)
        window.show()
        opened.append(window)
        settle(qtbot, jobs)
        return window

    yield open_it
    for window in opened:
        window.close()


def figure(window: ManagerWindow, sort: str) -> str:
    tile = shown(window, f"kpi_{sort}")
    assert isinstance(tile, FigureTile)
    return tile.figure


def words(window: ManagerWindow, name: str) -> str:
    found = shown(window, name)
    assert isinstance(found, QLabel)
    return found.text()


def test_the_figures_of_the_month_are_shown(open_window: Open) -> None:
    window = open_window(a_manager_desk())

    assert [figure(window, sort) for sort in ("received", "settled", "ahead", "on_time", "overdue", "mean")] == [
        "424", "362", "221", "136", "5", "4.29",
    ]  # fmt: skip
    assert words(window, "page_count") == "Page 1 / 3"
    assert window.nav.buttons["overdue"].entry.count == 5


def test_without_a_choice_the_running_month_is_shown_and_is_provisional(open_window: Open) -> None:
    window = open_window(a_manager_desk(), month="")

    assert window.month == "2026-11"
    assert "provisional until 23/11" in window.status.texts
    assert not window.page.bar.on.isEnabled()
    assert not window.page.bar.close_month.isVisible()


def test_a_month_without_dossiers_has_zeros_and_sentences(open_window: Open) -> None:
    window = open_window(a_manager_desk(tables={}))

    assert figure(window, "received") == "0"
    assert figure(window, "mean") == "–"
    assert shown(window, "chart_units").isVisible()
    assert window.page.units.bars.accessibleName() == "No dossiers were settled in this month"


def test_alt_and_arrows_walk_through_the_months(qtbot: QtBot, open_window: Open, jobs: Jobs) -> None:
    window = open_window(a_manager_desk())

    qtbot.keyClick(window.page.table, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, jobs)
    assert window.month == "2026-09"

    qtbot.mouseClick(shown(window, "month_on"), Qt.MouseButton.LeftButton)
    settle(qtbot, jobs)
    assert window.page.bar.name.text().strip() == "October 2026"


def test_one_unit_can_be_looked_at_alone(qtbot: QtBot, open_window: Open, jobs: Jobs) -> None:
    window = open_window(a_manager_desk())
    units = shown(window, "units")
    assert isinstance(units, QComboBox)

    units.setCurrentIndex(units.findData("mong-cai"))
    units.activated.emit(units.currentIndex())
    settle(qtbot, jobs)

    assert figure(window, "settled") == "33"


def test_the_pager_turns_the_pages(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(a_manager_desk(pdf=a_pdf(2)))

    qtbot.mouseClick(shown(window, "page_on"), Qt.MouseButton.LeftButton)

    assert words(window, "page_count") == "Page 2 / 2"
    assert not shown(window, "page_on").isEnabled()


def test_the_report_of_what_is_shown_is_printed(qtbot: QtBot, open_window: Open, jobs: Jobs) -> None:
    desk = a_manager_desk()
    window = open_window(desk)

    qtbot.keyClick(window.page.table, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, jobs)

    assert desk.printed == [("2026-10", None, "en")]
    assert window.toast.text == "Máy in văn phòng đang in"


@pytest.mark.parametrize("format", ["pdf", "xlsx"])
def test_files_are_of_the_month_and_unit_on_the_screen(
    qtbot: QtBot, open_window: Open, jobs: Jobs, tmp_path: Path, format: str
) -> None:
    desk = a_manager_desk()
    window = open_window(desk)
    window.show_unit("ha-long")
    settle(qtbot, jobs)

    window.export("pdf" if format == "pdf" else "xlsx", tmp_path / f"report.{format}")
    settle(qtbot, jobs)

    assert desk.exported == [("2026-10", "ha-long", format, "en")]
    assert window.toast.text == f"Saved as report.{format}"


def test_a_month_that_is_over_is_closed_after_a_question(qtbot: QtBot, open_window: Open, jobs: Jobs) -> None:
    desk = a_manager_desk()
    window = open_window(desk)

    qtbot.mouseClick(shown(window, "button_close_month"), Qt.MouseButton.LeftButton)
    field = shown(window, "closing_reason")
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "may 02 hong")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(qtbot, jobs)

    assert desk.closed == [("2026-10", "may 02 hong")]
    assert not window.page.bar.close_month.isVisible()
    assert window.status.texts[0] == "Figures closed at 08:50, 23/11/2026"


def test_escape_leaves_the_question_and_the_month_open(qtbot: QtBot, open_window: Open) -> None:
    desk = a_manager_desk()
    window = open_window(desk)

    window.ask_close()
    qtbot.keyClick(shown(window, "closing_reason"), Qt.Key.Key_Escape)

    assert desk.closed == []
    assert not window.is_asking


def test_trouble_is_told_and_the_figures_stay(qtbot: QtBot, open_window: Open, jobs: Jobs) -> None:
    desk = a_manager_desk()
    window = open_window(desk)

    desk.fault = DatabaseUnusable("The database cannot be read; restart this machine.")
    window.show_month("2026-09")
    settle(qtbot, jobs)

    assert window.toast.text == "The database cannot be read; restart this machine."
    assert figure(window, "received") == "424"


def test_what_another_station_did_is_counted(qtbot: QtBot, open_window: Open, jobs: Jobs) -> None:
    desk = a_manager_desk()
    window = open_window(desk)

    desk.tables["2026-10"] = a_table({("ha-long", "meter-check"): (7, 0, 5, 1, 0, 2.0)})
    desk.listeners[0](["some-dossier"])
    qtbot.waitUntil(lambda: figure(window, "received") == "7")
    settle(qtbot, jobs)


def test_enter_opens_and_closes_a_unit_of_the_table(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(a_manager_desk())
    table = window.page.table
    table.setFocus()
    first = table.model().index(0, 0)
    table.setCurrentIndex(first)
    assert not table.isExpanded(first)

    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert table.isExpanded(first)

    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert not table.isExpanded(first)


def test_the_worst_unit_is_open_at_first(open_window: Open) -> None:
    table = open_window(a_manager_desk()).page.table

    opened = [table.model().index(at, 0) for at in range(8) if table.isExpanded(table.model().index(at, 0))]

    assert [index.data() for index in opened] == ["Điện lực Móng Cái"]


@pytest.mark.parametrize(
    "place", ["overview", "units", "overdue", "ratings", "accounts", "settings", "month"]
)
def test_every_place_of_the_nav_leads_somewhere(qtbot: QtBot, open_window: Open, place: str) -> None:
    window = open_window(a_manager_desk())

    qtbot.mouseClick(window.nav.buttons[place], Qt.MouseButton.LeftButton)

    assert window.nav.buttons[place].isChecked()
    title = window.pages.currentWidget().findChild(QLabel)
    assert title is not None


def test_a_narrow_window_shows_the_preview_over_the_page(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(a_manager_desk(), width=1280, height=720)
    assert not window.page.preview.isVisible()

    qtbot.mouseClick(shown(window, "button_preview"), Qt.MouseButton.LeftButton)
    assert window.page.preview.isVisible()

    qtbot.keyClick(window.page.preview, Qt.Key.Key_Escape)
    assert not window.page.preview.isVisible()


def test_the_language_changes_in_place(qtbot: QtBot, open_window: Open, jobs: Jobs, screens: Screens) -> None:
    desk = a_manager_desk()
    window = open_window(desk)

    screens.switch("vi")
    window.speak("vi")
    settle(qtbot, jobs)

    assert figure(window, "mean") == "4,29"
    assert window.page.bar.name.text().strip() == "Tháng 10/2026"
    assert words(window, "title") == "Báo cáo giải quyết hồ sơ"


def test_every_button_and_field_has_a_name_for_screen_readers(open_window: Open) -> None:
    window = open_window(a_manager_desk())

    nameless = [
        each.objectName()
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and isinstance(each, QAbstractButton | QComboBox | FigureTile)
        and not _spoken(each)
    ]

    assert nameless == []


def test_charts_are_told_to_screen_readers_with_their_numbers(open_window: Open) -> None:
    window = open_window(a_manager_desk())

    assert "Hạ Long: Ahead 71, On time 38, Overdue 1" in window.page.units.bars.accessibleName()
    assert window.page.trend.line.accessibleName().endswith("10/26: 98.62%")


def _spoken(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


@pytest.mark.parametrize("lang", ["vi", "en", "zh"])
@pytest.mark.parametrize("width", [1280, 1440])
def test_nothing_in_the_bar_of_the_month_is_squeezed(
    qtbot: QtBot, open_window: Open, screens: Screens, lang: str, width: int
) -> None:
    screens.switch(lang)
    window = open_window(a_manager_desk(), width=width, height=720)
    window.speak(lang)
    settle(qtbot, window.jobs)
    qtbot.wait(1)
    bar = window.page.bar

    squeezed = [
        each.objectName()
        for each in bar.findChildren(QAbstractButton)
        if each.isVisible() and each.width() < each.minimumSizeHint().width()
    ]
    assert squeezed == []
    assert bar.title.fontMetrics().horizontalAdvance(bar.title.text()) <= bar.title.width()
    assert bar.on.geometry().right() <= bar.on.parentWidget().width()


def test_the_settings_have_names_that_people_know(qtbot: QtBot, screens: Screens) -> None:
    screens.switch("vi")
    page = Listed("settings")
    qtbot.addWidget(page)

    show_settings(page, [("time_zone", "Asia/Ho_Chi_Minh")])

    assert page.table.model().index(0, 0).data() == "Múi giờ"


def the_accounts(open_window: Open, *known: Account) -> AccountsPage:
    desk = a_manager_desk()
    desk.known = known
    window = open_window(desk)
    window.go("accounts")
    return window.accounts


def test_the_accounts_of_the_center_are_listed_with_their_roles_in_words(open_window: Open) -> None:
    page = the_accounts(
        open_window,
        Account("doi-1", "", "team", "Hạ Long 1"),
        Account("huy", "Lương Gia Huy", "manager"),
        Account("lan", "Phạm Lan", "clerk"),
    )

    model = page.table.model()
    cells = [[model.index(row, at).data() for at in range(3)] for row in range(model.rowCount())]
    assert cells == [
        ["doi-1", "–", "Field team · Hạ Long 1"],
        ["huy", "Lương Gia Huy", "Manager"],
        ["lan", "Phạm Lan", "Clerk"],
    ]
    assert page.table.isVisible() and "field teams at their page" in page.says.text()


@pytest.mark.parametrize(
    ("known", "says", "command"),
    [
        ((), "This center has no accounts yet", "onedoor user add LOGIN --role admin"),
        (
            (Account("doi-1", "", "team"),),
            "Only field teams have accounts",
            "onedoor user add LOGIN --role admin",
        ),
        ((Account("thu", "", "admin"),), "These people log in", "onedoor user add LOGIN --role clerk"),
    ],
)
def test_a_page_of_accounts_says_who_may_work_here_and_how_one_is_made(
    open_window: Open, known: tuple[Account, ...], says: str, command: str
) -> None:
    page = the_accounts(open_window, *known)

    assert page.says.text().startswith(says)
    assert page.command.text() == command
    assert page.card.isVisible() is bool(known)
