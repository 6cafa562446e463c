"""Filters, their counts, orders, and what a row says."""

from datetime import timedelta

import pytest

from dossiers.states import Status
from kiosk.counter.rows import FILTERS, filter_counts, ordered, passes, row_look, shown_rows, subtitle
from kiosk.widgets.wording import english
from tests.support.counter_desk import NOW, a_row

ROWS = [
    a_row(1, channel="kiosk", name="Nguyễn Thị Bình"),
    a_row(
        2,
        Status.ACCEPTED,
        channel="online",
        name="Trần Quốc Anh",
        due=NOW.replace(hour=16, minute=0),
        days_left=0,
    ),
    a_row(3, Status.IN_FIELD, channel="counter", name="Lê Đức", due=NOW - timedelta(days=3), overdue=True),
    a_row(4, Status.COMPLETED, channel="kiosk", name="Ngô Thu Hà", overdue=True),
]


def test_the_number_on_a_filter_is_the_number_of_rows_it_shows() -> None:
    counts = filter_counts(ROWS, NOW)

    assert counts == {each: len(shown_rows(ROWS, each, None, "newest", NOW)) for each in FILTERS}
    assert counts == {"all": 4, "new": 1, "due-today": 1, "overdue": 1, "kiosk": 2}


def test_a_finished_dossier_is_not_among_the_overdue_ones() -> None:
    assert not passes(ROWS[3], "overdue", NOW)


@pytest.mark.parametrize(
    ("order", "names"),
    [
        ("newest", ["Bình", "Anh", "Đức", "Hà"]),
        ("oldest", ["Hà", "Đức", "Anh", "Bình"]),
        ("name", ["Anh", "Bình", "Hà", "Đức"]),
        ("due", ["Đức", "Anh", "Hà", "Bình"]),
    ],
)
def test_orders(order: str, names: list[str]) -> None:
    assert [row.name.split()[-1] for row in ordered(ROWS, order)] == names


def test_a_procedure_can_be_shown_alone() -> None:
    other = a_row(5, procedure="meter-check")

    assert shown_rows([*ROWS, other], "all", "meter-check", "newest", NOW) == [other]


def test_the_subtitle_counts_what_wants_work_today() -> None:
    assert subtitle(ROWS, NOW, english) == "4 dossiers · 2 to settle today"


def test_the_subtitle_is_short_where_nothing_presses() -> None:
    assert subtitle(ROWS[:1], NOW, english) == "1 dossier"


def test_a_row_is_one_sentence_for_a_screen_reader() -> None:
    look = row_look(ROWS[1], NOW, lambda _id: "New supply", english)

    assert look.spoken == "H49.22-261123-01002, Trần Quốc Anh, New supply, Accepted, today, 16:00"


def test_an_open_overdue_dossier_says_so_before_its_state() -> None:
    assert row_look(ROWS[2], NOW, str, english).chip.text == "Overdue"
    assert row_look(ROWS[3], NOW, str, english).chip.text == "To hand over"


def test_a_name_that_is_sealed_elsewhere_is_told_not_left_blank() -> None:
    assert row_look(a_row(1, name=""), NOW, str, english).name == "Name not readable here"
