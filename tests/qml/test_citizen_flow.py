"""A citizen applies at the touchscreen, with taps alone."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from dossiers.errors import DiskFull, WrongAnswers
from kiosk.citizen.desk import Printing
from kiosk.citizen.session import Session
from tests.qml.steps import (
    to_the_answers,
    to_the_end,
    to_the_last_part,
    to_the_name,
    to_the_phone,
    to_the_service,
    to_the_ward,
)

Open = Callable[..., Any]


def test_a_person_applies_with_taps_alone(person: Any, desk: Any) -> None:
    to_the_end(person)
    assert person.reads("code") == "H49.22-261123-01007"
    filed = desk.filings[0]
    assert filed.procedure == "lv-household-new"
    assert filed.answers["name"] == "Nguyễn Thị Minh Hạnh"
    assert filed.answers["phone"] == "0936128457"
    assert filed.answers["address"]["ward"] == "Hồng Gai"
    assert filed.answers["address"]["street"] == "Phố Giếng Đồn"
    assert filed.answers["power_kw"] == 5


def test_the_thanks_come_in_place_and_a_face_counts_once(person: Any, desk: Any) -> None:
    to_the_end(person)
    person.taps("face_4")
    person.item("thanks")
    person.taps("face_1")
    person.qtbot.waitUntil(lambda: desk.ratings == [("d-1", 4)])


def test_a_short_phone_number_is_named_and_the_error_goes_when_it_is_right(person: Any) -> None:
    to_the_phone(person)
    person.types("093612845")
    person.taps("button_next")
    assert person.reads("fault")
    assert person.reads("question") == "Số điện thoại của Quý khách?"
    person.types("7")
    assert not person.sees("fault")


def test_a_pressed_twice_submission_is_filed_once(person: Any, desk: Any) -> None:
    to_the_last_part(person)
    submit = person.shell.item("button_submit")
    person.taps("button_submit")
    if submit.isVisible():
        person.shell.visit.submit()
    person.item("code")
    assert len(desk.filings) == 1


def test_a_full_disk_is_said_and_trying_again_uses_the_same_key(person: Any, desk: Any) -> None:
    desk.refuse_once = DiskFull("The disk is full. Free some space, then try again.")
    to_the_end(person)
    person.item("trouble")
    person.taps("button_submit")
    person.item("code")
    assert len(desk.filings) == 2
    assert desk.filings[0].key == desk.filings[1].key


def test_an_answer_that_the_journal_refuses_is_asked_again(person: Any, desk: Any) -> None:
    desk.refuse_once = WrongAnswers([("phone", "…")])
    to_the_end(person)
    person.item("field_phone")


def test_a_double_tap_on_continue_answers_one_page_only(person: Any) -> None:
    to_the_name(person)
    person.types("lee")
    QTest.mouseDClick(person.shell.window, Qt.MouseButton.LeftButton, pos=person.at_rest("button_next"))
    person.item("field_id_number")
    assert not person.sees("fault")


def test_nothing_is_handed_in_without_the_declaration(person: Any, desk: Any) -> None:
    to_the_answers(person)
    person.taps("button_next", "button_submit")
    person.item("undeclared")
    assert desk.filings == []


def test_changing_one_answer_returns_to_the_answers(person: Any) -> None:
    to_the_answers(person)
    person.taps("change_phone", "key_clear")
    person.types("0912345678")
    person.taps("button_next")
    assert person.reads("answer_phone") == "0912 345 678"


def test_the_identity_number_is_masked_among_the_answers(person: Any) -> None:
    to_the_answers(person)
    assert person.reads("answer_id_number") == "022 1•• ••• 417"


def test_the_language_switches_in_place_and_keeps_what_was_typed(person: Any) -> None:
    to_the_phone(person)
    person.types("0936")
    person.taps("lang_zh")
    assert person.reads("question") == "您的电话号码？"
    assert person.item("field_phone").property("value") == "0936"
    person.taps("lang_en")
    assert person.reads("button_next") == "Continue"


def test_back_keeps_what_was_typed(person: Any) -> None:
    to_the_phone(person)
    person.types("0936")
    person.taps("button_back", "button_back", "button_back")
    assert person.item("field_name").property("value") == "Nguyễn Thị Minh Hạnh"
    person.taps("button_next", "button_next", "button_skip")
    assert person.item("field_phone").property("value") == "0936"


def test_a_quiet_screen_covers_the_page_and_a_touch_on_the_button_resumes(person: Any, ticks: Any) -> None:
    to_the_phone(person)
    person.types("0936")
    ticks.now += 66
    person.shell.visit.tick()
    assert person.reads("seconds_left") == "14"
    assert not person.sees("page_question")
    person.taps("button_stay")
    assert person.item("field_phone").property("value") == "0936"


def test_a_wipe_leaves_nothing(person: Any, ticks: Any) -> None:
    to_the_phone(person)
    person.taps("lang_en", "button_contrast")
    ticks.now += 80
    person.shell.visit.tick()
    person.item("page_home")
    assert person.shell.visit.session == Session()
    assert person.reads("button_help") == "Trợ giúp"


def test_the_end_asks_before_it_throws_anything_away(person: Any) -> None:
    to_the_name(person)
    person.taps("key_l", "button_end", "button_go_on")
    assert person.item("field_name").property("value") == "L"
    person.taps("button_end", "button_wipe")
    person.item("page_home")


def test_the_last_page_clears_by_itself(person: Any, ticks: Any) -> None:
    to_the_end(person)
    person.item("code")
    ticks.now += 45
    person.shell.visit.tick()
    person.item("page_home")


@pytest.mark.parametrize("cause", ["paper", "jam", "cover", "lost"])
def test_a_printer_that_fails_removes_the_paper_not_the_service(person: Any, desk: Any, cause: Any) -> None:
    desk.prints = (Printing("failed", cause=cause),)
    to_the_end(person)
    person.item("printer_failed")
    assert person.reads("code") == "H49.22-261123-01007"


def test_a_dossier_that_lacks_papers_gets_no_promise(person: Any, desk: Any) -> None:
    desk.accepted = False
    to_the_end(person)
    assert person.reads("due") == "Thứ Hai, 30/11/2026"
    assert person.shell.visit.session.filed.due is None


def test_a_bug_shows_a_safe_page_that_knows_nothing(person: Any) -> None:
    to_the_phone(person)
    person.shell.safe_screen()
    person.item("page_trouble")
    assert person.shell.visit.session.raw == {}
    person.taps("button_done")
    person.item("page_home")


def test_keys_of_a_real_keyboard_type_too(person: Any) -> None:
    to_the_name(person)
    for letter in "leej":
        QTest.keyClick(person.shell.window, letter)
    assert person.item("field_name").property("value") == "Lệ"


def test_the_form_can_be_walked_in_landscape(open_shell: Open, desk: Any) -> None:
    wide = open_shell("en", (1920, 1080))
    to_the_end(wide)
    wide.item("code")
    assert len(desk.filings) == 1


@pytest.mark.parametrize("size", [100, 200])
def test_the_keyboard_never_covers_the_field_or_its_error(person: Any, size: int) -> None:
    if size != 100:
        person.taps("button_text_size", f"text_{size}", "button_close_sheet")
    to_the_service(person)
    if size != 100:
        person.taps("button_next", "button_next")
    person.taps("button_start", "option_self", "button_next", "button_next")
    field, fault, tray = person.item("field_name"), person.item("fault"), person.item("key_ă")
    bottom = field.mapToScene(field.boundingRect().bottomRight()).y()
    assert bottom <= 896 <= tray.mapToScene(tray.boundingRect().topLeft()).y()
    assert fault.mapToScene(fault.boundingRect().bottomRight()).y() < bottom


def test_a_ward_is_found_by_a_few_letters(person: Any) -> None:
    to_the_ward(person)
    person.types("bai chay")
    person.item("place_Bãi Cháy")
    assert not person.sees("place_Hồng Gai")


def test_a_kiosk_is_not_closed_by_keys(open_shell: Open) -> None:
    locked = open_shell(windowed=False)
    assert not locked.sees("button_close")
    locked.shell.window.close()
    assert locked.shell.window.isVisible()


def test_a_window_can_be_closed_and_forgets_the_person(person: Any) -> None:
    to_the_phone(person)
    person.taps("button_close")
    assert not person.shell.window.isVisible()
    assert person.shell.visit.session == Session()
