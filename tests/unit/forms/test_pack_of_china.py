"""The pack `cn`: eight procedures of another country, whose rules are data like those of the first."""

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import ric

from forms.checking import check_pack
from forms.identity import IdFault, NotACard, id_number_fault, masked_id, parse_card
from forms.packs import Pack, load_pack
from forms.phones import dialled_at_home, grouped_phone
from forms.validation import examine, faults
from tests.unit.forms.conftest import PACKS

ADDRESS = {"province": "浙江省", "ward": "杭州市西湖区", "street": "样板路8号"}


@pytest.fixture(scope="module")
def cn(_kept_readings: None) -> Pack:
    return load_pack(PACKS / "cn")


def test_the_pack_has_eight_procedures_and_no_fault(cn):
    assert check_pack(PACKS / "cn") == []
    assert len(cn.procedures()) == 8 and "resume-supply" in cn.ids


def test_a_place_that_the_list_lacks_is_told_in_the_words_of_the_country(cn):
    given = {"address": {**ADDRESS, "ward": "桃花坊"}}
    said = {
        lang: next(
            fault.say for fault in faults(cn.procedure("outage-report"), given, lang) if "ward" in fault.field
        )
        for lang in ("vi", "en", "zh")
    }
    assert said["zh"] == "浙江省没有“桃花坊”（市、县（区）），请从列表中选择。"
    assert "“桃花坊” (Huyện, quận, thành phố cấp huyện)" in said["vi"]
    assert "“桃花坊” (County, district or city) in 浙江省" in said["en"]


@pytest.mark.parametrize(
    ("id", "answers", "budget"),
    [
        ("lv-household-new", {}, "5 working_days"),
        ("lv-business-new", {}, "6 working_days"),
        ("capacity-change", {}, "6 working_days"),
        ("capacity-change", {"supply_kind": "high_single"}, "22 working_days"),
        ("capacity-change", {"supply_kind": "high_double"}, "32 working_days"),
        ("holder-change", {}, "3 working_days"),
        ("meter-check", {}, "5 working_days"),
        ("suspend-supply", {}, "5 working_days"),
        ("resume-supply", {}, "5 working_days"),
        ("resume-supply", {"green_channel": True}, "8 working_hours"),
        ("outage-report", {"address": ADDRESS}, "4 hours"),
        ("outage-report", {"address": {**ADDRESS, "ward": "桐庐县"}}, "6 hours"),
        ("outage-report", {"address": {**ADDRESS, "ward": "义乌市"}}, "6 hours"),
    ],
)
def test_each_budget_is_promised_as_the_pack_says(cn, id, answers, budget):
    assert str(cn.procedure(id).budget_for(answers).budget) == budget


def test_the_days_off_are_those_of_the_library_on_every_weekday(cn):
    """The library names the days of the notices, but for weekends, which are off anyway, and days made up."""
    library = holidays.country_holidays("CN", years=range(2017, 2027))
    ours = {day for day in cn.calendar.holidays if day.weekday() < 5}
    assert {day for day in library if day.weekday() < 5} == ours


def test_a_made_up_day_is_a_weekend_day_worked_for_a_weekday_off(cn):
    assert len(cn.calendar.extra_days) == 64
    for worked, off in cn.calendar.extra_days.items():
        assert worked.weekday() >= 5 and worked not in cn.calendar.holidays
        assert off is not None and off.weekday() < 5 and off in cn.calendar.holidays
    assert cn.calendar.extra_days[date(2026, 9, 20)] == date(2026, 10, 6)


def test_a_year_whose_notice_has_not_come_is_missing(cn):
    assert cn.calendar.covers(date(2026, 12, 31)) and not cn.calendar.covers(date(2027, 1, 1))
    assert all("国办发明电" in source for source in cn.calendar.sources.values())


@given(
    st.dates(min_value=date(1900, 1, 1), max_value=date(2026, 1, 1)),
    st.integers(0, 999),
    st.sampled_from(["330106", "330282", "331127"]),
)
def test_a_resident_number_is_right_with_its_own_check_digit_only(cn, born, sequence, county):
    rule, sex = cn.rules.id_number, "male" if sequence % 2 else "female"
    number = f"{county}{born:%Y%m%d}{sequence:03d}"
    right = number + ric.calc_check_digit(number + "0")
    procedure = cn.procedure("lv-household-new")

    def wrong(text: str, **said: object) -> bool:
        answers = {"id_number": text, "birth_date": born.isoformat(), "sex": sex, **said}
        return bool(faults(procedure, answers, "zh", only="id_number", partial=True))

    assert not wrong(right) and not wrong(right.lower())
    assert all(wrong(number + other) for other in "0123456789X" if other != right[-1])
    assert wrong(right, birth_date=(born + timedelta(days=1)).isoformat())
    assert wrong(right, sex="male" if sex == "female" else "female")
    assert masked_id(right, rule).replace(" ", "")[4:14] == "•" * 10


def test_a_number_with_a_day_that_no_calendar_has_is_wrong(cn):
    number = "33010619850230002"
    right = number + ric.calc_check_digit(number + "0")
    assert id_number_fault(right, cn.rules.id_number) == IdFault("check_digit")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("138 0013 8000", "13800138000"),
        ("+86 138-0013-8000", "13800138000"),
        ("0571-8765 4321", "057187654321"),
        ("+84 912 345 678", "+84912345678"),
    ],
)
def test_phones_are_those_of_the_country(cn, typed, kept):
    answers, found = examine(cn.procedure("meter-check"), {"phone": typed}, "zh")
    assert answers["phone"] == kept and "phone" not in [fault.field for fault in found]
    assert grouped_phone("13800138000", cn.rules.phone) == "138 0013 8000"


def test_codes_of_companies_have_their_check_character(cn):
    business = cn.procedure("lv-business-new")
    said = {"applicant_type": "organisation", "tax_code": "91110000600037341L"}
    assert faults(business, said, "zh", only="tax_code") == []
    assert faults(business, {**said, "tax_code": "91110000600037341M"}, "zh", only="tax_code")
    assert business.field("tax_code").keyboard == "code"


def test_a_place_is_found_by_its_full_and_its_bare_name(cn):
    divisions = cn.rules.divisions
    province = divisions.find_province("浙江")
    assert province is not None and len(divisions.wards(province.code)) == 90
    assert divisions.find_ward(province, "西湖区") == divisions.find_ward(province, "杭州市西湖区")
    assert divisions.line(ADDRESS) == "浙江省杭州市西湖区样板路8号"


def test_no_card_is_read_where_the_pack_names_none(cn):
    assert parse_card("330106198509050024|王小明", cn.rules) == NotACard("none")


@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        ("+86 138 0013 8000", "13800138000"),
        ("8613800138000", "13800138000"),
        ("+84 936 128 457", "84936128457"),
    ],
)
def test_a_number_is_dialled_at_home_without_the_calling_code(cn, written, dialled):
    assert dialled_at_home(written, cn.rules.phone) == dialled
