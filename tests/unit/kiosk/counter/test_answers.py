"""Answers as a clerk reads them."""

from kiosk.counter.answers import all_facts, applicant_facts
from kiosk.widgets.wording import english
from tests.support.counter_desk import ANSWERS, the_pack


def test_the_panel_says_who_where_and_what_for() -> None:
    facts = applicant_facts(the_pack().procedure("lv-household-new"), ANSWERS, "vi", english)

    assert [fact.value for fact in facts] == [
        "022 1•• ••• 417",
        "0936 128 457",
        "Số 27, phố Giếng Đồn, Hồng Gai",
        "Sinh hoạt gia đình · 1 pha · 5 kW",
    ]


def test_no_answer_is_shown_with_its_identity_number_in_full() -> None:
    facts = all_facts(the_pack().procedure("lv-household-new"), ANSWERS, "vi", english)

    assert not any("022185004417" in fact.value for fact in facts)
    assert ("05/09/1985") in [fact.value for fact in facts]


def test_an_old_history_without_a_procedure_shows_its_answers_as_they_are() -> None:
    facts = all_facts(None, {"name": "Hạnh"}, "vi", english)

    assert [(fact.label, fact.value) for fact in facts] == [("name", "Hạnh")]
