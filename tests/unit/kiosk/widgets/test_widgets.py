"""Parts of the desktop windows by themselves."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.theme import ICONS, Theme
from kiosk.widgets.charts import Bar, Point, StackedBars, TrendLine, nice_step
from kiosk.widgets.icons import pixmap
from kiosk.widgets.nav import Nav, NavEntry
from kiosk.widgets.paint import BarView, tone_colours
from kiosk.widgets.patience import Patience
from kiosk.widgets.sheet import Popover, Sheet
from kiosk.widgets.status import StatusBar
from kiosk.widgets.style import style_sheet
from kiosk.widgets.toast import Toast
from kiosk.widgets.wording import Person, StatusLine, day_or_hour
from tests.support.counter_desk import NOW


@pytest.mark.parametrize(
    ("highest", "step"), [(110, 40), (0, 1), (1, 1), (3, 1), (5, 2), (7, 4), (362, 200), (1000, 400), (9, 4)]
)
def test_the_scale_of_a_chart_has_round_steps(highest: int, step: int) -> None:
    assert nice_step(highest) == step


@pytest.mark.parametrize(
    ("lowest", "scale"), [(0.966, (96, 1)), (1.0, (96, 1)), (0.954, (95, 1)), (0.5, (40, 20)), (0.0, (0, 20))]
)
def test_the_scale_of_the_trend_reaches_from_a_hundred_to_below_the_worst_month(
    qtbot: QtBot, theme: Theme, lowest: float, scale: tuple[int, int]
) -> None:
    line = TrendLine(theme)
    qtbot.addWidget(line)
    line.show_points([Point("1", lowest, ""), Point("2", 1.0, "")], 0.98, "", "", "")

    assert line._scale_of() == scale


@pytest.mark.parametrize("tone", ["ok", "warn", "error", "info", "neutral"])
def test_the_words_of_a_chip_are_readable_on_its_ground(theme: Theme, tone: str) -> None:
    text, ground = tone_colours(theme.colour, tone)  # type: ignore[arg-type]

    assert _contrast(text, ground) >= 4.5


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in QColor(colour).getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def test_every_icon_can_be_drawn_in_any_colour(qtbot: QtBot) -> None:
    for file in ICONS.glob("*.svg"):
        if not file.stem.startswith("hero"):
            assert not pixmap(file.stem, "#B3261E", 20).toImage().isNull()


def test_an_icon_takes_its_colour(qtbot: QtBot) -> None:
    image = pixmap("check", "#B3261E", 64).toImage()

    colours = {
        image.pixelColor(x, y).name()
        for x in range(64)
        for y in range(64)
        if image.pixelColor(x, y).alpha() > 250
    }

    assert colours == {"#b3261e"}


def test_a_bar_is_as_long_as_its_share(qtbot: QtBot, theme: Theme) -> None:
    bar = BarView(theme)
    qtbot.addWidget(bar)
    bar.resize(200, 6)
    bar.show_share(0.4, "warn")

    image = bar.grab().toImage()

    assert image.pixelColor(40, 3).name() == theme.colour.amber.lower()
    assert image.pixelColor(120, 3).name() != theme.colour.amber.lower()


def test_a_count_in_the_nav_is_spoken(qtbot: QtBot, theme: Theme) -> None:
    nav = Nav(theme)
    qtbot.addWidget(nav)

    nav.show_entries((NavEntry("inbox", "inbox", "Inbox", 3),), ())
    nav.show_entries((NavEntry("inbox", "inbox", "Inbox", 4),), ())

    assert nav.buttons["inbox"].accessibleName() == "Inbox, 4"


def test_charts_without_numbers_say_so(qtbot: QtBot, theme: Theme) -> None:
    bars, line = StackedBars(theme, ("#000000",)), TrendLine(theme)
    for chart in (bars, line):
        qtbot.addWidget(chart)
        chart.resize(400, 200)
    bars.show_bars([], "", "Nothing yet")
    line.show_points([Point("1", None, "–"), Point("2", None, "–")], 0.98, "target 98%", "", "Nothing yet")

    assert not bars.grab().isNull()
    assert not line.grab().isNull()


def test_many_units_fit_into_the_chart(qtbot: QtBot, theme: Theme) -> None:
    bars = StackedBars(theme, ("#1B7F4B",))
    qtbot.addWidget(bars)
    bars.resize(400, 200)
    bars.show_bars([Bar(f"Unit {at}", (at,), str(at)) for at in range(1, 16)], "15 units", "")

    image = bars.grab().toImage()

    assert image.pixelColor(image.width() // 2, 170) is not None


def test_the_status_bar_is_heard_as_one_sentence(qtbot: QtBot, theme: Theme) -> None:
    status = StatusBar(theme)
    qtbot.addWidget(status)

    status.show_lines([StatusLine("Synchronised"), StatusLine("Paper low", "warn")])

    assert status.accessibleName() == "Synchronised; Paper low"


def test_a_toast_takes_no_focus(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    window.setStyleSheet(style_sheet(theme))
    qtbot.addWidget(window)
    field = QLineEdit(window)
    window.resize(600, 400)
    window.show()
    field.setFocus()
    toast = Toast(theme, window)

    toast.say("Saved")

    assert toast.isVisible()
    assert toast.text == toast.accessibleName() == "Saved"
    assert window.focusWidget() is field


def test_a_sheet_gives_the_focus_back(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("open", window)
    window.resize(600, 400)
    window.show()
    button.setFocus()
    sheet, field = Sheet(window), QLineEdit()
    sheet.column.addWidget(field)

    sheet.open(field)
    assert window.focusWidget() is field
    sheet.dismiss()

    assert window.focusWidget() is button


def test_a_press_elsewhere_takes_a_popover_away(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    anchor = QLabel("due", window)
    window.show()
    card = Popover(window)
    card.open_under(anchor)
    assert card.isVisible()

    qtbot.mouseClick(anchor, Qt.MouseButton.LeftButton)

    assert not card.isVisible()


def test_quick_work_says_nothing_and_slow_work_says_for_what_one_waits(qtbot: QtBot) -> None:
    said: list[str] = []
    parent = QWidget()
    qtbot.addWidget(parent)
    patience = Patience(said.append, parent)

    patience.began("Reading …")
    patience.ended()
    assert said == []

    patience.began("Reading …")
    qtbot.waitUntil(lambda: said == ["Reading …"], timeout=2000)
    patience.ended()
    assert said == ["Reading …", ""]


@pytest.mark.parametrize(("name", "initials"), [("Phạm Thu Trang", "TT"), ("Hạnh", "H"), ("", "")])
def test_initials(name: str, initials: str) -> None:
    assert Person("login", name, "role").initials == initials


def test_today_is_said_by_the_hour_and_other_days_by_the_date() -> None:
    assert day_or_hour(NOW, NOW) == "08:50"
    assert day_or_hour(NOW.replace(day=20), NOW) == "20/11"
    assert day_or_hour(NOW.replace(year=2025), NOW) == "23/11/2025"
