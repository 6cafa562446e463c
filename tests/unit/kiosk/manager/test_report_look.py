"""Every figure on the screen is one of the report's table."""

from typing import Any

import pytest

from kiosk.manager.ports import Limits, Month
from kiosk.manager.report_look import Reading, ReportLook, without_common_start
from kiosk.manager.selection import of_unit, on_time_rate, sum_of
from kiosk.widgets.wording import english
from tests.support.manager_desk import UNITS, a_line, a_manager_desk, a_table


def look_of(table: dict[str, Any], lang: str = "vi", limits: Limits | None = None) -> ReportLook:
    trend = a_manager_desk().trend("2026-10", 12, None)
    reading = Reading(table, trend, limits or Limits(), lang, lambda _what, id: UNITS.get(str(id), str(id)))
    return reading.look(english)


def test_the_tiles_say_the_totals_of_the_table() -> None:
    tiles = {tile.sort: (tile.figure, tile.under) for tile in look_of(a_table()).tiles}

    assert tiles == {
        "received": ("424", "49 from before"),
        "settled": ("362", "62 still open"),
        "ahead": ("221", "61,05%"),
        "on_time": ("136", "37,57%"),
        "overdue": ("5", "1,38% · tháng 9: 7"),
        "mean": ("4,29", "working days · tháng 9: 4,50"),
    }


def test_the_cells_of_a_unit_add_up_to_the_total() -> None:
    look = look_of(a_table())

    for column in range(5):
        assert sum(int(line.cells[column]) for line in look.lines) == int(look.total.cells[column])
    for line in look.lines:
        assert [sum(int(part.cells[column]) for part in line.parts) for column in range(5)] == [
            int(cell) for cell in line.cells[:5]
        ]


def test_the_chart_has_the_numbers_of_the_table() -> None:
    look = look_of(a_table())

    assert [bar.parts for bar in look.bars] == [
        (int(line.cells[2]), int(line.cells[3]), int(line.cells[4])) for line in look.lines
    ]
    assert [bar.name for bar in look.bars][:2] == ["Hạ Long", "Cẩm Phả"]


def test_the_overdue_share_warns_and_alarms_at_the_limits() -> None:
    tones = {line.name.removeprefix("Điện lực "): line.tone for line in look_of(a_table()).lines}

    assert tones["Uông Bí"] == "warn"
    assert tones["Móng Cái"] == "error"
    assert tones["Hạ Long"] == "neutral"


def test_the_limits_are_the_centers_own() -> None:
    strict = look_of(a_table(), limits=Limits(warn=0.001, alarm=0.009))

    assert {line.id: line.tone for line in strict.lines}["ha-long"] == "error"


def test_the_trend_ends_with_the_month_that_is_shown() -> None:
    trend = look_of(a_table()).trend

    assert len(trend) == 12
    assert (trend[0].name, trend[-1].name, trend[-1].words) == ("11/25", "10/26", "98,62%")


def test_what_wants_attention_begins_with_the_worst_unit() -> None:
    notices = look_of(a_table(), "en").notices

    assert notices[0].title == "Điện lực Móng Cái"
    assert notices[0].says == "2 settled late: lv-household-new."
    assert notices[-1].title == "3 units have nothing overdue"
    assert notices[-1].tone == "ok"


def test_a_dossier_still_open_past_its_due_wants_attention_too() -> None:
    line = a_line(10, 0, 5, 2, 0, 3.0)
    line["pending"] = {"total": 3, "in_time": 1, "overdue": 2}
    row = {"unit": "ha-long", "procedure": "meter-check", **line}

    notice = look_of(a_table({}, rows=[row], total=sum_of([row])), "en").notices[0]

    assert notice.says == "2 still open past the due."
    assert notice.tone == "error"


def test_a_month_without_dossiers_shows_zeros_and_a_sentence() -> None:
    look = look_of(a_table({}))

    assert look.is_empty
    assert {tile.figure for tile in look.tiles} == {"0", "–"}
    assert look.notices[0].title == "No dossiers in this month"


def test_a_share_is_never_rounded_up_to_a_hundred() -> None:
    table = a_table({("ha-long", "meter-check"): (100_000, 0, 99_999, 0, 1, 1.0)})

    assert next(tile.under for tile in look_of(table).tiles if tile.sort == "ahead") == "99,99%"


def test_one_units_means_are_over_its_dossiers_not_over_means() -> None:
    table = a_table(
        {
            ("ha-long", "a"): (3, 0, 1, 0, 0, 1.0),
            ("ha-long", "b"): (3, 0, 3, 0, 0, 5.0),
            ("cam-pha", "a"): (9, 0, 9, 0, 0, 9.0),
        }
    )

    own = of_unit(table, "ha-long")

    assert own["total"]["mean_working_days"] == pytest.approx(4.0)
    assert own["total"]["settled"]["total"] == 4
    assert own["on_time_rate"] == 1.0


def test_all_units_together_are_the_total_of_the_table() -> None:
    table = a_table()

    assert sum_of(table["rows"]) == table["total"]
    assert of_unit(table, None) == table


def test_nothing_settled_has_no_rate() -> None:
    assert on_time_rate(a_line(3, 0, 0, 0, 0, 0.0)) is None


def test_a_first_month_has_nothing_to_be_compared_with() -> None:
    reading = Reading(
        a_table(), [Month("2026-10", a_table()["total"])], Limits(), "en", lambda _what, id: str(id)
    )

    assert "·" not in next(tile.under for tile in reading.tiles(english) if tile.sort == "overdue")


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (["Điện lực Hạ Long", "Điện lực Cẩm Phả"], ["Hạ Long", "Cẩm Phả"]),
        (["Hạ Long", "Cẩm Phả"], ["Hạ Long", "Cẩm Phả"]),
        (["Điện lực Hạ Long"], ["Điện lực Hạ Long"]),
        (["Đội một", "Đội"], ["Đội một", "Đội"]),
    ],
)
def test_names_in_the_chart_leave_out_what_all_of_them_begin_with(names: list[str], short: list[str]) -> None:
    assert without_common_start(names) == short
