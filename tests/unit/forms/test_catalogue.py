"""The pack `vn` against the catalogue page."""

import json
from datetime import date
from pathlib import Path

import holidays
import jsonschema_rs
import pytest

from forms import schema
from forms.budgets import BadBudget
from forms.fields import TOPICS
from forms.packs import load_pack
from forms.sources import read
from forms.validation import examine, faults

ROOT = Path(__file__).resolve().parents[3]
VN = ROOT / "resources" / "packs" / "vn"
URBAN = {"address": {"province": "Quảng Ninh", "ward": "Hồng Gai", "street": "1"}}
RURAL = {"address": {"province": "Quảng Ninh", "ward": "Ba Chẽ", "street": "1"}}
BUDGETS = [
    ("lv-household-new", URBAN, "3 working_days"),
    ("lv-household-new", RURAL, "5 working_days"),
    ("lv-household-new", {}, "5 working_days"),
    ("lv-household-new", {"area": "urban"}, "3 working_days"),
    ("lv-household-new", {**URBAN, "area": "rural"}, "5 working_days"),
    ("lv-household-new", {**URBAN, "pole_or_cable": True}, "7 working_days"),
    ("lv-business-new", {}, "5 working_days"),
    ("lv-business-new", {"pole_or_cable": True}, "7 working_days"),
    ("mv-new", {}, "7 working_days"),
    ("temporary-supply", {}, "3 working_days"),
    ("capacity-change", {}, "5 working_days"),
    ("meter-type-change", {}, "5 working_days"),
    ("meter-relocation", {}, "5 working_days"),
    ("meter-check", {}, "5 working_days"),
    ("holder-change", {}, "3 working_days"),
    ("purpose-change", {}, "3 working_days"),
    ("household-count", {}, "3 working_days"),
    ("contract-renewal", {}, "3 working_days"),
    ("contract-end", {}, "3 working_days"),
    ("details-change", {}, "1 working_days"),
    ("suspend-supply", {}, "5 working_days"),
    ("resume-supply", {}, "5 working_days"),
    ("resume-supply", {"green_channel": True}, "8 working_hours"),
    ("reconnection", {}, "24 hours"),
    ("outage-report", {}, "2 hours"),
    ("hazard-report", {}, "24 hours"),
    ("safety-inspection", {}, "3 working_days"),
    ("bill-question", {}, "3 working_days"),
    ("care-visit", {}, "2 working_days"),
    ("mediation", {}, "5 working_days"),
    ("advice", {}, "1 working_days"),
]
CLERK = {
    "lv-business-new", "mv-new", "temporary-supply", "capacity-change", "meter-type-change", "meter-relocation",
    "holder-change", "purpose-change", "household-count", "contract-end", "suspend-supply", "mediation",
}  # fmt: skip


def test_the_catalogue_has_its_24_procedures(vn):
    assert set(vn.ids) == {id for id, _, _ in BUDGETS}
    assert len(vn.procedures()) == 24


@pytest.mark.parametrize(("id", "answers", "budget"), BUDGETS)
def test_each_budget_is_the_one_of_the_catalogue_with_a_ground(vn, id, answers, budget):
    rule = vn.procedure(id).budget_for(answers)
    assert str(rule.budget) == budget
    assert rule.citation or rule.unverified


def test_acceptance_and_urgency_are_those_of_the_catalogue(vn):
    assert {p.id for p in vn.procedures() if p.acceptance == "clerk"} == CLERK
    assert {p.id for p in vn.procedures() if p.priority == "urgent"} == {"outage-report", "hazard-report"}
    assert not vn.procedure("outage-report").identification


def test_groups_hold_what_the_home_screen_shows(vn):
    assert [(g.id, len(g.procedures)) for g in vn.groups] == [
        ("new_connection", 4),
        ("change", 10),
        ("stop_and_resume", 3),
        ("report", 2),
        ("advice_and_care", 5),
    ]


def test_a_center_hides_procedures_and_changes_budgets(vn):
    own = vn.adjusted(
        hidden=["mv-new", "outage-report", "hazard-report"], budgets={"advice": "4 working_hours"}
    )
    assert "mv-new" not in [p.id for p in own.procedures()] and own.procedure("mv-new").id == "mv-new"
    assert [g.id for g in own.groups] == ["new_connection", "change", "stop_and_resume", "advice_and_care"]
    assert str(own.procedure("advice").budget_for({}).budget) == "4 working_hours"
    assert str(vn.procedure("advice").budget_for({}).budget) == "1 working_days"
    with pytest.raises(BadBudget):
        vn.adjusted(budgets={"advice": "soon"})


def test_the_household_form_goes_in_the_steps_of_the_screens(household):
    assert household.topics_for({}) == TOPICS
    keys = [field.key for field in household.visible_fields({})]
    assert not {"sex", "no_phone", "typed_by"} & set(keys), "no page asks for these"
    assert keys[:3] == ["applicant_kind", "name", "id_number"] and "agent_name" not in keys
    assert "agent_name" in [f.key for f in household.visible_fields({"applicant_kind": "behalf"})]
    assert "area" in keys and "area" not in [f.key for f in household.visible_fields(URBAN)]
    assert "second_phone" in [f.key for f in household.visible_fields({"no_phone": True})]


def test_papers_follow_the_answers(vn, household):
    assert [p.kind for p in household.papers_for({})] == ["identity", "place"]
    behalf = {"applicant_kind": "behalf"}
    assert [p.kind for p in household.missing_papers(behalf, ["identity"])] == ["place", "authorisation"]
    assert household.missing_papers({}, ["identity", "place"]) == ()
    business = vn.procedure("lv-business-new")
    big = {"applicant_type": "organisation", "power_kw": 40}
    assert [p.kind for p in business.missing_papers(big, [])] == ["business_licence", "place", "load_chart"]
    assert vn.procedure("outage-report").missing_papers({}, []) == ()


def test_the_sample_application_is_complete_and_right(vn, household):
    folder = ROOT / "tests" / "support"
    sample = json.loads((folder / "application.json").read_text("utf-8"))
    assert sample["procedure"] == household.id and "at" not in sample
    for lang in ("vi", "en", "zh"):
        assert faults(household, sample["answers"], lang, today=date(2026, 11, 23)) == []
    kinds = [each["kind"] for each in sample["attachments"]]
    assert household.missing_papers(sample["answers"], kinds) == ()
    for each in sample["attachments"]:
        picture = (folder / each["file"]).read_bytes()
        assert picture.startswith(b"\xff\xd8\xff") and len(picture) < 60_000


def test_every_text_is_written_in_its_language(vn):
    def texts(value):
        if isinstance(value, dict):
            if {"vi", "en", "zh"} <= set(value):
                yield value
            for each in value.values():
                yield from texts(each)
        elif isinstance(value, list | tuple):
            for each in value:
                yield from texts(each)

    for procedure in vn.procedures():
        for text in texts(procedure.model_dump()):
            assert any("\u4e00" <= each <= "\u9fff" for each in text["zh"]) or text["zh"] == text["en"], text
            assert not any("\u4e00" <= each <= "\u9fff" for each in text["vi"] + text["en"]), text
            assert text["vi"] != text["en"], text
            assert text["en"].isascii() or set(text["en"]) - set("–’“”é") <= set(map(chr, range(128))), text


def test_questions_are_polite_and_short(vn):
    for procedure in vn.procedures():
        for field in procedure.fields:
            assert field.question.vi.endswith("?") and field.question.en.endswith("?"), field.key
            assert len(field.question.vi) <= 80, (procedure.id, field.key)
            assert "bạn" not in field.question.vi.lower().split()


def test_statutory_sets_are_chosen_by_date(vn):
    assert vn.statutory_set(date(2017, 7, 10)).id == "tt01-2018"
    assert vn.statutory_set(date(2025, 6, 30)).id == "tt01-2018"
    assert vn.statutory_set(date(2025, 7, 1)).id == "tt03-2025"
    new = vn.statutory_set(date(2026, 11, 23))
    numbers = {kind: form.number for kind, form in new.forms.items()}
    assert numbers == {
        "receipt": "01",
        "supplement": "02",
        "refusal": "03",
        "apology": "04",
        "stop": "05",
        "process_control": "06",
        "register": "07",
    }
    assert vn.statutory_set(date(2024, 1, 1)).name_of("stop") is None
    assert new.name_of("stop").vi == "Thông báo dừng giải quyết hồ sơ"


def test_the_calendar_is_the_librarys_but_for_what_official_sources_mend(vn):
    library = holidays.country_holidays("VN", years=range(2017, 2028))
    ours = set(vn.calendar.holidays)
    assert set(library) - ours == {date(2025, 2, 1)}
    assert ours - set(library) == {date(2026, 1, 2)}
    swapped = {day for day in ours if vn.calendar.holidays[day].en == "Day off by swap"}
    assert set(vn.calendar.extra_days.values()) == swapped


@pytest.mark.parametrize(
    ("worked", "stands_for"),
    [
        (date(2019, 1, 5), date(2018, 12, 31)),
        (date(2019, 5, 4), date(2019, 4, 29)),
        (date(2024, 5, 4), date(2024, 4, 29)),
        (date(2025, 4, 26), date(2025, 5, 2)),
        (date(2026, 1, 10), date(2026, 1, 2)),
        (date(2026, 8, 22), date(2026, 8, 31)),
    ],
)
def test_swapped_days_are_worked_for_the_day_they_stand_for(vn, worked, stands_for):
    assert vn.calendar.extra_days[worked] == stands_for
    assert worked.weekday() == 5 and stands_for in vn.calendar.holidays


def test_the_calendar_covers_its_years_and_says_what_is_unverified(vn):
    calendar = vn.calendar
    assert calendar.years == range(2017, 2028) and calendar.covers(date(2027, 12, 31))
    assert not calendar.covers(date(2028, 1, 1)) and not calendar.covers(date(2016, 12, 31))
    assert set(calendar.sources) == set(calendar.years)
    assert date(2026, 11, 24) in calendar.unverified and date(2026, 9, 2) not in calendar.unverified
    assert calendar.unverified <= set(calendar.holidays)


def test_the_first_week_of_2026_is_as_announced(vn):
    off = [day for day in vn.calendar.holidays if date(2025, 12, 31) <= day <= date(2026, 1, 12)]
    assert off == [date(2026, 1, 1), date(2026, 1, 2)]


def test_the_schema_for_editors_is_fresh():
    assert schema.FILE.read_text("utf-8") == schema.text(), "run: python -m forms.schema"


def test_the_schema_takes_our_procedures_and_refuses_others():
    validator = jsonschema_rs.validator_for(schema.procedure_schema())
    for file in sorted((VN / "procedures").glob("*.yaml")):
        assert [e.message for e in validator.iter_errors(read(file))] == [], file.name
    good = read(VN / "procedures" / "advice.yaml")
    for wrong in (
        {"acceptance": "never"},
        {"colour": 1},
        {"budgets": [{"budget": "3 days"}]},
        {"fields": [{"key": "a"}]},
        {"fields": [{"use": "phone", "colour": 1}]},
    ):
        assert not validator.is_valid({**good, **wrong}), wrong


def test_a_pack_that_was_read_before_is_not_parsed_again(monkeypatch):
    before = load_pack(VN)
    assert before.procedures() and before.calendar.version
    monkeypatch.setattr("forms.sources._parse", None)
    again = load_pack(VN)
    assert len(again.procedures()) == 24 and again.calendar.version


NAMES = {
    "lv-household-new": ("Cấp điện sinh hoạt mới (hạ áp)", "New household supply", "居民新装用电"),
    "lv-business-new": (
        "Cấp điện ngoài sinh hoạt (hạ áp)",
        "New low-voltage business supply",
        "低压非居民新装",
    ),
    "mv-new": (
        "Cấp điện trung áp (trạm biến áp riêng)",
        "New medium-voltage supply (own substation)",
        "高压新装（专用变压器）",
    ),
    "temporary-supply": ("Cấp điện ngắn hạn", "Short-term supply", "临时用电"),
    "capacity-change": ("Thay đổi công suất", "Change of capacity", "增容/减容"),
    "meter-type-change": ("Đổi công tơ 1 pha – 3 pha", "Single- or three-phase meter", "单相/三相更换"),
    "meter-relocation": ("Di chuyển công tơ", "Move the meter", "移表"),
    "meter-check": ("Kiểm tra công tơ", "Meter check", "校验电表"),
    "holder-change": ("Thay đổi chủ thể hợp đồng", "Change of contract holder", "过户"),
    "purpose-change": ("Thay đổi mục đích sử dụng", "Change of use", "改类"),
    "household-count": ("Đăng ký số hộ dùng chung", "Households on one meter", "一户多人口"),
    "contract-renewal": ("Gia hạn hợp đồng", "Contract renewal", "合同续签"),
    "contract-end": ("Chấm dứt hợp đồng", "End of contract", "销户"),
    "details-change": ("Thay đổi thông tin khách hàng", "Change of customer details", "更改客户信息"),
    "suspend-supply": ("Tạm ngừng sử dụng điện (trạm biến áp)", "Suspend a transformer", "暂停用电"),
    "resume-supply": ("Khôi phục cấp điện sau tạm ngừng", "Resume supply after suspension", "恢复供电"),
    "reconnection": ("Đóng điện lại sau thanh toán", "Reconnection after payment", "复电"),
    "outage-report": ("Báo mất điện, sự cố", "Report an outage", "故障报修"),
    "hazard-report": ("Báo nguy cơ mất an toàn điện", "Report an electrical hazard", "安全隐患报告"),
    "safety-inspection": (
        "Đề nghị kiểm tra an toàn điện",
        "Safety inspection before restarting work",
        "用电安全检查",
    ),
    "bill-question": ("Thắc mắc hóa đơn, chỉ số", "Question on a bill or reading", "电费咨询"),
    "care-visit": (
        "Phục vụ tại nhà (người già, khuyết tật)",
        "Service at home for people who need it",
        "特殊群体上门服务",
    ),
    "mediation": ("Phản ánh, tranh chấp về điện", "Complaint or dispute", "投诉与调解"),
    "advice": ("Tư vấn sử dụng điện", "Advice on using electricity", "用电咨询"),
}
OF_ITS_OWN = {
    "lv-household-new": ("identity place", "appliances expected_use neighbour_meter"),
    "lv-business-new": ("identity business_licence place load_chart", "business_purpose load_table"),
    "mv-new": ("business_licence site_plan", "capacity_kva phase"),
    "temporary-supply": ("", "from_date to_date use"),
    "capacity-change": ("", "customer_code old_kw new_kw"),
    "meter-type-change": ("", "customer_code phases"),
    "meter-relocation": ("new_place_photo", "customer_code"),
    "meter-check": ("", "customer_code reading reason"),
    "holder-change": ("identity old_identity agreement", "customer_code"),
    "purpose-change": ("", "customer_code business_purpose"),
    "household-count": ("residence", "customer_code households"),
    "contract-renewal": ("", "customer_code"),
    "contract-end": ("", "customer_code reading from_date"),
    "details-change": ("", "customer_code changes"),
    "suspend-supply": ("", "customer_code from_date to_date"),
    "resume-supply": ("", "customer_code wished_at green_channel green_reason"),
    "reconnection": ("", "customer_code payment_reference"),
    "outage-report": ("photo", "address what call_back_phone"),
    "hazard-report": ("photo", "address hazard"),
    "safety-inspection": ("", "customer_code wished_date equipment"),
    "bill-question": ("meter_photo", "customer_code bill_month"),
    "care-visit": ("", "address service second_phone relative"),
    "mediation": ("evidence", "parties matter level"),
    "advice": ("", "advice_topic phone"),
}
COMMON = {
    "applicant_kind": "behalf",
    "agent_name": "Lê Văn An",
    "agent_id_number": "022085001411",
    "authorisation": "family",
    "applicant_type": "person",
    "name": "Nguyễn Thị Minh Hạnh",
    "id_number": "022185001417",
    "birth_date": "1985-09-05",
    "sex": "female",
    "phone": "0936128457",
    "second_phone": "0912345678",
    "email": "hanh@example.com",
    "address": URBAN["address"],
    "customer_code": "PA22HL0012345",
    "typed_by": "relative",
}


@pytest.mark.parametrize("id", NAMES)
def test_each_procedure_is_named_as_the_catalogue_names_it(vn, id):
    name = vn.procedure(id).name
    assert (name.vi, name.en, name.zh) == NAMES[id]


@pytest.mark.parametrize("id", OF_ITS_OWN)
def test_each_procedure_asks_for_the_papers_and_answers_of_the_catalogue(vn, id):
    procedure = vn.procedure(id)
    papers, keys = (words.split() for words in OF_ITS_OWN[id])
    assert all(procedure.paper(kind) for kind in papers)
    asked = [field.key for field in procedure.fields if field.asked is not False]
    assert set(keys) <= set(asked)


@pytest.mark.parametrize("id", NAMES)
def test_each_procedure_takes_the_common_answers_and_keeps_them(vn, id):
    procedure = vn.procedure(id)
    answers, found = examine(procedure, COMMON, "en", today=date(2026, 11, 23))
    assert not [fault for fault in found if fault.field.split(".")[0] in COMMON]
    assert {key: answers.get(key) for key in COMMON} == COMMON


@pytest.mark.parametrize("id", NAMES)
def test_an_identity_number_must_agree_wherever_it_is_given(vn, id):
    wrong = {"id_number": "022185001417", "birth_date": "1986-09-05"}
    assert [f.field for f in faults(vn.procedure(id), wrong, "vi", partial=True)] == ["id_number"]


def test_who_acts_for_another_hands_in_the_authority(vn):
    for id in ("contract-end", "holder-change", "details-change", "lv-household-new"):
        procedure = vn.procedure(id)
        assert "applicant_kind" in [field.key for field in procedure.visible_fields({})]
        missing = [paper.kind for paper in procedure.missing_papers({"applicant_kind": "behalf"}, [])]
        assert "authorisation" in missing, id
        assert "authorisation" not in [paper.kind for paper in procedure.missing_papers({}, [])]
