"""Names of months and the way from one to the next."""

from datetime import date

import pytest

from kiosk.manager import months
from kiosk.widgets.wording import english


@pytest.mark.parametrize(
    ("month", "by", "other"),
    [
        ("2026-10", 1, "2026-11"),
        ("2026-12", 1, "2027-01"),
        ("2026-01", -1, "2025-12"),
        ("2026-10", -11, "2025-11"),
    ],
)
def test_a_step_crosses_years(month: str, by: int, other: str) -> None:
    assert months.step(month, by) == other


@pytest.mark.parametrize(
    ("lang", "words"), [("vi", "Tháng 9/2026"), ("en", "September 2026"), ("zh", "2026年9月")]
)
def test_a_month_is_named_in_three_languages(lang: str, words: str) -> None:
    assert months.title("2026-09", lang) == words


def test_the_axis_names_the_year_at_its_ends_and_in_january() -> None:
    names = ["2025-11", "2025-12", "2026-01", "2026-02", "2026-10"]

    axis = [months.axis(name, at in (0, 4)) for at, name in enumerate(names)]

    assert axis == ["11/25", "12", "1/26", "2", "10/26"]


def test_names_beside_january_do_not_run_into_it() -> None:
    assert [months.axis("2025-12", True), months.axis("2026-01", False)] == ["12", "1/26"]
    assert [months.axis("2026-01", False), months.axis("2026-02", True)] == ["1/26", "2"]


def test_the_running_month_says_until_when_it_is_known() -> None:
    today = date(2026, 11, 23)

    assert months.standing("2026-11", "2026-11", "", today, english) == "provisional until 23/11"
    assert months.standing("2026-10", "2026-11", "", today, english) == ""
    assert months.standing("2026-10", "2026-11", "01/11", today, english) == "Closed 01/11"
