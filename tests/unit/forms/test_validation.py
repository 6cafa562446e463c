from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.validation import Fault, faults

GOOD = {
    "applicant_kind": "self",
    "name": "Nguyễn Thị Minh Hạnh",
    "id_number": "022185001417",
    "birth_date": "1985-09-05",
    "phone": "0936128457",
    "address": {"province": "Quảng Ninh", "ward": "Hồng Gai", "street": "Số 27, phố Giếng Đồn"},
    "power_kw": 5,
}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


def fields_of(found):
    return [fault.field for fault in found]


def test_good_answers_have_no_fault(household):
    for lang in ("vi", "en", "zh"):
        assert faults(household, GOOD, lang) == []


def test_one_missing_digit_is_said_as_the_mockup_says_it(household):
    found = faults(household, {**GOOD, "phone": "093612845"}, "vi")
    assert found == [Fault("phone", "Số này còn thiếu 1 chữ số. Vui lòng kiểm tra lại.")]


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({"name": ""}, "name", "Full name"),
        ({"name": None}, "name", "Full name"),
        ({"name": "Nguyễn 2"}, "name", "take out “2”"),
        ({"name": "N"}, "name", "too short"),
        ({"name": "N" * 300}, "name", "100 characters too long"),
        ({"name": 5}, "name", "must be text"),
        ({"name": ["a"]}, "name", "must be text"),
        ({"id_number": "02218500141"}, "id_number", "12 digits, this one has 11"),
        ({"id_number": "0221850014177"}, "id_number", "this one has 13"),
        ({"id_number": "02218500141a"}, "id_number", "take out “A”"),
        ({"birth_date": "1986-09-05"}, "id_number", "date of birth"),
        ({"birth_date": "1985-02-30"}, "birth_date", "day/month/year"),
        ({"sex": "male"}, "id_number", "sex"),
        ({"phone": "0936 128 457 8"}, "phone", "1 digit too many"),
        ({"phone": "0123456789"}, "phone", "No phone"),
        ({"phone": "19001909"}, "phone", "No phone"),
        ({"phone": "09361284x7"}, "phone", "take out “x”"),
        ({"phone": 936128457}, "phone", "must be text"),
        ({"email": "a@b"}, "email", "name@example.com"),
        ({"power_kw": 0}, "power_kw", "0.1 kW or more"),
        ({"power_kw": 5000}, "power_kw", "1000 kW or less"),
        ({"power_kw": "many"}, "power_kw", "a number"),
        ({"power_kw": True}, "power_kw", "a number"),
        ({"purpose": "mining"}, "purpose", "“mining”"),
        ({"appliances": ["fridge", "boat"]}, "appliances", "“boat”"),
        ({"appliances": {"fridge": True}}, "appliances", "dict"),
        ({"pole_or_cable": "perhaps"}, "pole_or_cable", "yes or no"),
        ({"address": "Hồng Gai"}, "address", "all three"),
        ({"address": None}, "address.province", "Province or city"),
        ({"applicant_kind": "behalf"}, "agent_name", "Acting person"),
        ({"colour": "red"}, "colour", "no such question"),
    ],
)
def test_a_wrong_answer_is_told_with_what_to_do(household, change, field, words):
    found = faults(household, {**GOOD, **change}, "en")
    assert field in fields_of(found)
    said = next(fault.say for fault in found if fault.field == field)
    assert words in said and said.endswith(".")


@pytest.mark.parametrize(
    ("address", "wrong"),
    [
        ({"province": "Atlantis", "ward": "Hồng Gai", "street": "1"}, ["address.province"]),
        ({"province": "Quảng Ninh", "ward": "Ba Đình", "street": "1"}, ["address.ward"]),
        ({"province": "Quảng Ninh", "ward": "Hồng Gai"}, ["address.street"]),
        ({"province": "Quảng Ninh", "ward": "Hồng Gai", "street": "--"}, ["address.street"]),
        ({"province": "Quảng Ninh"}, ["address.ward", "address.street"]),
        ({"province": "Quảng Ninh", "ward": "Hồng Gai", "street": "1", "country": "x"}, ["address.country"]),
        (
            {"province": ["Quảng Ninh"], "ward": {}, "street": 5},
            ["address.province", "address.ward", "address.street"],
        ),
    ],
)
def test_an_address_is_told_part_by_part(household, address, wrong):
    assert fields_of(faults(household, {**GOOD, "address": address}, "vi")) == wrong


def test_a_sentence_quotes_no_endless_answer(household):
    found = faults(household, {**GOOD, "purpose": "x" * 500}, "en")
    assert "“" + "x" * 39 + "…”" in found[0].say


def test_every_sentence_is_in_the_readers_language(household):
    wrong = {"name": "1", "phone": "0", "id_number": "1", "address": {}, "power_kw": "x", "appliances": ["x"]}
    vi, en, zh = (faults(household, wrong, lang) for lang in ("vi", "en", "zh"))
    assert fields_of(vi) == fields_of(en) == fields_of(zh)
    assert all(a.say != b.say for a, b in zip(vi, en, strict=True))
    assert all(any("\u4e00" <= each <= "\u9fff" for each in fault.say) for fault in zh)


def test_who_has_no_mobile_number_can_go_on(household):
    without = {key: value for key, value in GOOD.items() if key != "phone"}
    assert fields_of(faults(household, without, "en")) == ["phone"]
    skip = household.field("phone").skip
    assert faults(household, {**without, **skip.sets}, "en") == []


def test_one_question_can_be_checked_alone(household):
    wrong = {**GOOD, "phone": "1", "name": "", "address": {}}
    assert fields_of(faults(household, wrong, "en", only="phone")) == ["phone"]
    assert fields_of(faults(household, wrong, "en", only="address")) == [
        "address.province",
        "address.ward",
        "address.street",
    ]
    assert fields_of(faults(household, wrong, "en", only="address.ward")) == ["address.ward"]
    assert faults(household, wrong, "en", only="email") == []


def test_a_birth_date_that_contradicts_the_number_is_told_where_it_is_typed(household):
    wrong = {**GOOD, "birth_date": "1990-01-01"}
    assert fields_of(faults(household, wrong, "en", only="birth_date")) == ["birth_date"]
    assert fields_of(faults(household, wrong, "en", only="id_number")) == ["id_number"]


def test_a_history_may_be_incomplete_but_not_of_another_form(household):
    assert faults(household, {"name": "Lê Văn B"}, "en", partial=True) == []
    assert faults(household, {}, "en", partial=True) == []
    assert fields_of(faults(household, {"nom": "x"}, "en", partial=True)) == ["nom"]
    assert faults(household, {"address": {"ward": "Hồng Gai"}}, "en", partial=True) == []


def test_dates_are_held_against_the_day_of_the_application(vn, household):
    today = date(2026, 11, 23)
    born = {**GOOD, "birth_date": "2027-01-01", "id_number": "022327001417"}
    assert fields_of(faults(household, born, "en", today=today)) == ["birth_date"]
    short_term = vn.procedure("temporary-supply")
    dates = {"from_date": "2026-11-22", "to_date": "2026-11-20"}
    found = faults(short_term, dates, "en", partial=True, today=today)
    assert [(f.field, "23/11/2026" in f.say, "From" in f.say) for f in found] == [
        ("from_date", True, False),
        ("to_date", False, True),
    ]


def test_codes_are_checked(vn):
    check = vn.procedure("meter-check")
    assert faults(check, {"customer_code": "pa22 hl00 12345"}, "en", partial=True) == []
    found = faults(check, {"customer_code": "PA22HL12345"}, "en", partial=True)
    assert "13 letters and digits" in found[0].say
    assert "looks like" in faults(check, {"customer_code": "1122HL0012345"}, "en", partial=True)[0].say
    business = vn.procedure("lv-business-new")
    tax = {"applicant_type": "organisation", "tax_code": "0100109106"}
    assert faults(business, tax, "en", partial=True) == []
    assert "One digit" in faults(business, {**tax, "tax_code": "0100109107"}, "en", partial=True)[0].say


@pytest.mark.parametrize("answers", [None, [], "x", 3])
def test_what_are_no_answers_at_all_is_one_fault(household, answers):
    assert fields_of(faults(household, answers, "en")) == [""]


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_no_json_breaks_any_check(vn, data):
    procedure = data.draw(st.sampled_from(vn.procedures()))
    keys = st.sampled_from([field.key for field in procedure.fields]) | st.text(max_size=6)
    address = st.fixed_dictionaries({}, optional={"province": JSON, "ward": JSON, "street": JSON})
    answers = data.draw(st.dictionaries(keys, JSON | address, max_size=6))
    lang = data.draw(st.sampled_from(["vi", "en", "zh", "xx"]))
    for fault in faults(procedure, answers, lang, partial=data.draw(st.booleans()), today=date(2026, 11, 23)):
        assert isinstance(fault.field, str) and fault.say.strip()
    procedure.budget_for(answers)
    procedure.visible_fields(answers)
    procedure.missing_papers(answers, ())


def test_deep_and_huge_json_breaks_nothing(household):
    deep: list[object] = []
    for _ in range(900):
        deep = [deep]
    for value in (deep, "x" * 100_000, 10**400, {"province": deep}, {"a": "b" * 10_000}):
        for field in household.fields:
            faults(household, {**GOOD, field.key: value}, "vi")


@settings(max_examples=100, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["name", "phone", "email", "birth_date", "power_kw"]), st.text(max_size=20)
    )
)
def test_what_was_kept_is_kept_again_the_same(household, answers):
    from forms.answers import normalise

    once = normalise(household, answers)
    assert normalise(household, once) == once
