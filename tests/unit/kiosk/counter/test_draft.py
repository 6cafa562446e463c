"""An application that is being written: what is asked, what is wrong, what a correction carries."""

from datetime import date

from kiosk.counter.draft import Draft, budget_words
from kiosk.widgets.wording import english
from tests.support.counter_desk import ANSWERS, the_pack

TODAY = date(2026, 11, 23)


def a_draft(**changes: object) -> Draft:
    return Draft(the_pack().procedure("lv-household-new"), {**ANSWERS, **changes})


def test_a_whole_application_has_no_fault() -> None:
    assert a_draft().faults("vi", TODAY) == {}


def test_a_fault_is_told_for_the_field_that_has_it() -> None:
    assert list(a_draft(phone="12").fault("phone", "vi", TODAY)) == ["phone"]


def test_dates_are_taken_as_people_write_them() -> None:
    assert a_draft(birth_date="05/09/1985").answers()["birth_date"] == "1985-09-05"


def test_acting_for_another_person_asks_who_acts() -> None:
    keys = {each.key for each in a_draft(applicant_kind="behalf").shown()}

    assert "agent_name" in keys
    assert "agent_name" not in {each.key for each in a_draft().shown()}


def test_a_question_that_is_skipped_is_answered_by_what_the_skip_sets() -> None:
    draft = a_draft(phone="12")
    draft.skipped.add("phone")

    answers = draft.answers()

    assert "phone" not in answers
    assert answers["no_phone"] is True
    assert "phone" in {each.key for each in draft.shown()}
    assert draft.faults("vi", TODAY) == {}


def test_a_correction_carries_only_what_changed() -> None:
    before = a_draft().answers()

    assert a_draft(phone="0912345678").changed_from(before) == {"phone": "0912345678"}


def test_the_promise_follows_the_answers() -> None:
    assert budget_words(a_draft(area="urban").budget(), english) == "3 working days"
    assert budget_words(a_draft(pole_or_cable=True).budget(), english) == "7 working days"
