"""One person at the screen, without a screen."""

from dataclasses import replace
from datetime import date

import pytest

from dossiers.errors import DiskFull
from forms.packs import load_pack
from kiosk.citizen import steps
from kiosk.citizen.asking import question_props
from kiosk.citizen.desk import Filed, PaperFile
from kiosk.citizen.questions import answers_of
from kiosk.citizen.session import Overlay, Page, Session
from kiosk.theme import RESOURCES
from tests.unit.kiosk.citizen.builders import ANSWERS, asked, checking, household, opened, typing, walked

FILED = Filed("d-1", "H49.22-261123-01007", "HTTPS://EXAMPLE.VN/T/A", accepted=True)


def test_a_form_can_be_walked_to_the_papers_by_going_on() -> None:
    assert walked().page is Page.PAPERS


def test_questions_come_topic_by_topic() -> None:
    topics = [question.field.topic for question in opened().pages()]
    assert topics == sorted(topics, key=["applicant", "contact", "place", "need"].index)


def test_an_address_is_asked_in_three_pages() -> None:
    assert [q.part for q in opened().pages() if q.field.type == "address"] == ["province", "ward", "street"]


def test_typed_values_become_answers() -> None:
    answers = answers_of(household(), ANSWERS)
    assert answers["birth_date"] == "1956-09-05"
    assert answers["power_kw"] == 5.5
    assert answers["pole_or_cable"] is False
    assert answers["appliances"] == ["lighting", "fridge"]
    assert answers["address"] == {
        "province": "Quảng Ninh",
        "ward": "Hồng Gai",
        "street": "Số 27, phố Giếng Đồn",
    }


def test_a_wrong_answer_is_named_on_going_on_and_not_before() -> None:
    typed = typing(asked("phone", phone=""), "093612845")
    assert not typed.fault
    stopped = steps.go_on(typed)
    assert stopped.at == "phone" and stopped.fault
    assert stopped.fault_of(stopped.question) != ""


def test_the_error_goes_as_soon_as_the_value_is_right() -> None:
    stopped = steps.go_on(typing(asked("phone", phone=""), "093612845"))
    assert not stopped.pressing("7").fault


def test_no_mobile_number_is_a_way_on_and_back_again() -> None:
    skipped = steps.skip(asked("phone"))
    assert skipped.raw["no_phone"] is True
    assert skipped.at == "second_phone"
    back = typing(skipped.asking("phone"), "0936128457")
    assert "no_phone" not in steps.go_on(back).raw


def test_another_province_forgets_the_ward() -> None:
    moved = asked("address.province").picking("Hải Phòng")
    assert "address.ward" not in moved.raw
    assert "address.ward" in asked("address.province").picking("Quảng Ninh").raw


def test_a_choice_of_many_is_taken_and_taken_back() -> None:
    session = asked("appliances", appliances=())
    assert session.picking("fridge").raw["appliances"] == ("fridge",)
    assert session.picking("fridge").picking("fridge").raw["appliances"] == ()


def test_going_on_takes_what_stands_ready() -> None:
    assert steps.go_on(asked("phases", phases="")).raw["phases"] == "1"


def test_back_keeps_what_was_typed() -> None:
    back = steps.go_back(typing(asked("phone", phone=""), "0936"))
    assert back.page is Page.QUESTION
    assert back.raw["phone"] == "0936"


def test_back_from_the_first_question_is_the_service_and_then_the_group_and_home() -> None:
    first = steps.start(opened().choosing("new_connection").opening(household(), "k"))
    service = steps.go_back(first)
    group = steps.go_back(service)
    assert (service.page, group.page, steps.go_back(group).page) == (Page.SERVICE, Page.GROUP, Page.HOME)


def test_changing_one_answer_returns_to_the_answers() -> None:
    changing = steps.change(checking(), "phone")
    assert changing.at == "phone" and changing.changing
    done = steps.go_on(typing(changing.pressing("clear"), "0912345678"))
    assert done.page is Page.CHECK and not done.changing
    assert done.raw["phone"] == "0912345678"


def test_a_change_that_needs_another_answer_asks_it_first() -> None:
    behalf = steps.change(checking(), "applicant_kind").picking("behalf")
    assert steps.go_on(behalf).at == "agent_name"


def test_back_from_a_change_never_leaves_a_wrong_answer() -> None:
    broken = steps.change(checking(), "phone").pressing("backspace")
    assert steps.go_back(broken).raw["phone"] == ANSWERS["phone"]


def test_changing_an_address_walks_its_three_parts() -> None:
    changing = steps.change(checking(), "address")
    ids = []
    while changing.page is Page.QUESTION:
        ids.append(changing.at)
        changing = steps.go_on(changing)
    assert ids == ["address.province", "address.ward", "address.street"]
    assert changing.page is Page.CHECK


def test_nothing_is_submitted_without_the_declaration() -> None:
    asked_to = steps.submit(checking())
    assert asked_to.asked_to_declare and not asked_to.sending


def test_the_first_press_locks() -> None:
    sending = steps.submit(checking().declaring())
    assert sending.sending
    assert steps.submit(sending) is sending
    assert sending.declaring() is sending
    assert steps.change(sending, "phone") is sending
    assert steps.go_back(sending) is sending


def test_a_wrong_answer_is_asked_again_before_anything_is_sent() -> None:
    stopped = steps.submit(checking(phone="0936").declaring())
    assert stopped.at == "phone" and stopped.fault and not stopped.sending


def test_the_key_is_made_once_a_session() -> None:
    again = opened().opening(household(), "key-2")
    assert again.key == "key-1"
    failed = steps.submit(checking().declaring()).not_submitted(DiskFull("The disk is full."))
    assert failed.filing().key == "key-1" and not failed.sending


def test_papers_go_with_the_application() -> None:
    page = PaperFile("identity", "front.jpg", "image/jpeg", b"1")
    assert checking().with_papers("identity", (page,)).filing().papers == (page,)
    assert checking().with_papers("identity", (page,)).with_papers("identity", (page,)).papers == (page,)


def test_a_rating_counts_once() -> None:
    done = checking().submitted(FILED)
    assert done.rating(4).rating(1).rated == 4
    assert done.rating(0).rated == 0
    assert checking().rating(4).rated == 0


def test_language_and_looks_keep_every_answer() -> None:
    session = asked("phone")
    changed = session.speaking("zh").sized(200).contrasted().reaching()
    assert changed.raw == session.raw and changed.at == "phone"
    assert (changed.looks.lang, changed.looks.text_size, changed.looks.contrast) == ("zh", 200, "high")


def test_a_size_that_is_none_of_ours_is_the_ordinary_one() -> None:
    assert Session().sized(137).looks.text_size == 100


def test_a_wipe_leaves_nothing() -> None:
    used = checking().speaking("en").contrasted().submitted(FILED)
    assert used.wiped("vi") == Session()


def test_trouble_keeps_the_language_and_nothing_else() -> None:
    trouble = checking().speaking("zh").in_trouble()
    assert trouble.page is Page.TROUBLE and trouble.raw == {} and trouble.looks.lang == "zh"


def test_a_session_does_not_tell_its_answers_when_it_is_printed() -> None:
    told = repr(replace(checking(), search="Hồng Gai"))
    assert not any(str(value) in told for value in ANSWERS.values() if len(str(value)) > 5)


def test_the_overlay_is_closed_by_back() -> None:
    assert steps.go_back(Session().under(Overlay.HELP)).overlay is Overlay.NONE


@pytest.mark.parametrize(
    ("keys", "typed"),
    [
        (["+84", *"936128457"], "+84936128457"),
        ([*"0936128457", "9"], "0936128457"),
        ([*"09", "+84"], "+849"),
        (["x"], ""),
    ],
)
def test_the_keypad_takes_digits_and_the_country(keys: list[str], typed: str) -> None:
    session = asked("phone", phone="")
    for key in keys:
        session = session.pressing(key)
    assert session.raw.get("phone", "") == typed


def test_the_keypad_of_another_country_is_its_packs() -> None:
    procedure = load_pack(RESOURCES / "packs" / "cn").procedure("lv-household-new")
    session = Session().opening(procedure, "key-1", "浙江省", date(2026, 9, 18)).asking("id_number")
    session = typing(session, "33010619850905101X7")
    phone = session.asking("phone")
    for key in ["+86", *"138001380001"]:
        phone = phone.pressing(key)

    assert session.question is not None and phone.question is not None
    assert (session.question.extra_key, phone.question.extra_key) == ("X", "+86")
    assert session.raw["id_number"] == "33010619850905101X" and phone.raw["phone"] == "+8613800138000"
    assert question_props(session).value == "330106 19850905 101X"
    assert question_props(phone).value == "+86 138 0013 8000"


def test_a_number_has_one_comma() -> None:
    session = asked("power_kw", power_kw="")
    for key in [",", "5", ",", ",", "5"]:
        session = session.pressing(key)
    assert session.raw["power_kw"] == "5,5"
