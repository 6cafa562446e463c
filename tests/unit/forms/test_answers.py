from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.answers import clean, normalise, read_date, read_minute, read_month, read_number


@pytest.mark.parametrize(
    ("key", "typed", "kept"),
    [
        ("name", "  Nguyễn  Thị\tMinh Hạnh ", "Nguyễn Thị Minh Hạnh"),
        ("name", "Nguye\u0302\u0303n Hạnh", "Nguyễn Hạnh"),
        ("id_number", "022 185 001 417", "022185001417"),
        ("birth_date", "05/09/1985", "1985-09-05"),
        ("birth_date", "05091985", "1985-09-05"),
        ("birth_date", "31/02/1985", "31/02/1985"),
        ("phone", "+84 936 128 457", "0936128457"),
        ("phone", "0936.128.457", "0936128457"),
        ("phone", "0084936128457", "0936128457"),
        ("phone", "(0203) 3825-123", "02033825123"),
        ("phone", "+86 138 0013 8000", "+8613800138000"),
        ("phone", "0936 12", "093612"),
        ("power_kw", "5", 5),
        ("power_kw", "5,5", 5.5),
        ("power_kw", 5.0, 5),
        ("phases", 3, "3"),
        ("pole_or_cable", "yes", True),
        ("appliances", "fridge", ["fridge"]),
        ("appliances", ["fridge", "fridge"], ["fridge"]),
    ],
)
def test_an_answer_is_kept_in_one_spelling(household, key, typed, kept):
    assert normalise(household, {key: typed})[key] == kept


def test_an_address_is_kept_with_its_official_names(household):
    said = {"province": "tinh quang ninh", "ward": "P. hong gai", "street": " Số 27  "}
    assert normalise(household, {"address": said})["address"] == {
        "province": "Quảng Ninh",
        "ward": "Hồng Gai",
        "street": "Số 27",
    }


def test_nothing_said_is_nothing_kept_and_defaults_are_added(household):
    kept = normalise(household, {"email": "", "name": None, "appliances": [], "address": {"ward": " "}})
    assert kept == {"applicant_kind": "self", "purpose": "living", "phases": "1"}
    assert normalise(household, {"email": ""}, partial=True) == {}


def test_answers_to_questions_not_shown_are_dropped(household):
    said = {"agent_name": "Lê Văn B", "applicant_kind": "self"}
    assert "agent_name" not in normalise(household, said)
    assert normalise(household, {**said, "applicant_kind": "behalf"})["agent_name"] == "Lê Văn B"


def test_a_stated_area_is_kept_against_the_ward(household):
    assert normalise(household, {"area": "rural"})["area"] == "rural"


def test_unknown_keys_stay_for_the_faults_to_tell(household):
    assert normalise(household, {"no_such": 1})["no_such"] == 1


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_a_date_is_read_in_each_way_it_is_written(day):
    day_first = (f"{day:%d/%m/%Y}", f"{day:%d%m%Y}", f"{day.day}.{day.month}.{day.year}")
    year_first = (f"{day:%Y-%m-%d}", f"{day:%Y/%m/%d}", f"{day.year}年{day.month}月{day.day}日")
    for text in (*day_first, *year_first):
        assert read_date(text) == day


@pytest.mark.parametrize(
    "text", ["", "2026", "2026-13-01", "31/02/2026", "00/01/2026", "1/2", "x", "0000-01-01"]
)
def test_what_is_no_date_is_none(text):
    assert read_date(text) is None


def test_months_and_minutes_are_read():
    assert read_month("2026年11月") == read_month("2026/11") == "2026-11"
    assert [read_month(t) for t in ("2026-11", "11/2026", "1/2026", "112026", "13/2026", "x")] == [
        "2026-11",
        "2026-11",
        "2026-01",
        "2026-11",
        None,
        None,
    ]
    assert read_minute("23/11/2026 9:05") == "2026-11-23T09:05"
    assert read_minute("2026-11-23T09:05:00") == "2026-11-23T09:05"
    assert read_minute("2026-11-23T24:00") is None and read_minute("2026-11-23") is None


@pytest.mark.parametrize(
    "value", [True, None, "x", "1e9", float("nan"), float("inf"), 1e300, 10**400, [], "٣"]
)
def test_what_is_no_number_is_none(value):
    assert read_number(value) is None


@given(st.text())
def test_clean_text_is_clean_already(text):
    assert clean(clean(text)) == clean(text)
    clean(text).encode("utf-8")


def test_lines_of_a_long_text_stay_lines():
    assert clean(" a  b \r\n\x00c ", lines=True) == "a b\nc"
    assert clean("a\nb\ud800") == "a b"
