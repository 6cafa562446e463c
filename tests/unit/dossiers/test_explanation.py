"""Every appointment explains itself, in the reader's language."""

import ast
import re
from collections.abc import Iterator
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiers import explanation, lifecycle, odd_days, wording
from dossiers.calendar import CenterHours, WorkingCalendar
from dossiers.clock import ClockFacts, Pause, due_of
from dossiers.explanation import steps
from forms.budgets import Budget
from forms.sentences import CATALOGUES
from forms.texts import Text
from tests.support.authors import MONDAY, TZ
from tests.support.calendars import budgets, center_hours, changes, minutes, pauses_after

NEW_YEAR = date(2027, 1, 1)
NAMES = {NEW_YEAR: Text(vi="Tết Dương lịch", en="New Year's Day", zh="元旦")}
CAL = WorkingCalendar(TZ, CenterHours(holidays=frozenset({NEW_YEAR})))
THREE_DAYS = Budget(3, "working_days")
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def said(facts: ClockFacts, cal: WorkingCalendar = CAL, lang: str = "en") -> list[str]:
    return [step.say for step in steps(cal, facts, lang, NAMES)]


def test_a_plain_appointment_tells_from_when_and_how_long() -> None:
    assert said(ClockFacts(THREE_DAYS, MONDAY)) == [
        "Accepted on Monday 7 December 2026, 09:00.",
        "The time counts from 09:00.",
        "The time allowed is 3 working days of 8 hours each.",
        "The time is used up on Thursday 10 December 2026, 09:00: the result is promised by then.",
    ]


def test_an_appointment_over_new_year_names_the_holiday_and_the_week_end() -> None:
    facts = ClockFacts(Budget(1, "working_days"), MONDAY + 24 * DAY + 6 * HOUR)
    assert said(facts)[3:5] == [
        "Friday 1 January 2027 is a holiday: New Year's Day.",
        "Saturday 2 January 2027 and Sunday 3 January 2027 are not working days.",
    ]
    assert said(facts, lang="vi")[3:5] == [
        "Thứ Sáu, 01/01/2027 là ngày nghỉ lễ: Tết Dương lịch.",
        "Thứ Bảy, 02/01/2027 và Chủ nhật, 03/01/2027 không phải ngày làm việc.",
    ]
    assert said(facts, lang="zh")[3] == "2027年1月1日（星期五）是节假日：元旦。"


def test_a_pause_tells_why_and_how_much_working_time_it_took() -> None:
    paused = Pause("supplement", MONDAY + DAY, MONDAY + 2 * DAY + 6 * HOUR)
    assert (
        "Paused from Tuesday 8 December 2026, 09:00 to Wednesday 9 December 2026, 15:00 "
        "(1 working day 4 hours 30 minutes), waiting for missing papers."
    ) in said(ClockFacts(THREE_DAYS, MONDAY, (paused,)))


def test_a_pause_of_which_no_cause_is_told_gets_none() -> None:
    ended = Pause("untold", MONDAY + DAY, MONDAY + 2 * DAY + 6 * HOUR)
    for pause in (ended, Pause("untold", MONDAY + DAY, None)):
        [told] = [each for each in said(ClockFacts(THREE_DAYS, MONDAY, (pause,))) if "Paused" in each]
        assert "applicant" not in told and "waiting" not in told


def test_an_open_pause_tells_what_is_left_instead_of_a_due() -> None:
    told = said(ClockFacts(THREE_DAYS, MONDAY, (Pause("agency", MONDAY + DAY, None),)))
    assert told[-2:] == [
        "Paused since Tuesday 8 December 2026, 09:00, waiting for another agency.",
        "2 working days are left; the appointment is told when the clock goes on.",
    ]


def test_a_pause_that_comes_too_late_is_told_to_move_nothing() -> None:
    codes = [
        s.code
        for s in steps(CAL, ClockFacts(THREE_DAYS, MONDAY, (Pause("payment", MONDAY + 4 * DAY, None),)), "en")
    ]
    assert codes == ["accepted", "start.at-once", "budget", "pause.too-late", "due"]


def test_cut_off_closure_extra_day_new_hours_and_correction_are_told() -> None:
    saturday = date(2026, 12, 12)
    before = CenterHours(cut_off=time(15, 30))
    since = CenterHours(
        weekly={day: ((time(8), time(12)),) for day in range(5)},
        closures=(
            (MONDAY + 2 * DAY, MONDAY + 2 * DAY + HOUR),
            (MONDAY + 3 * DAY - 9 * HOUR, MONDAY + 3 * DAY + 9 * HOUR),
        ),
        extra_days={saturday: date(2026, 12, 10)},
    )
    cal = WorkingCalendar(TZ, before, [(MONDAY + DAY, since)])
    facts = ClockFacts(
        Budget(4, "working_days"),
        MONDAY + 7 * HOUR,
        budgets=((MONDAY + 7 * HOUR, THREE_DAYS), (MONDAY + DAY, Budget(4, "working_days"))),
    )
    told = said(facts, cal)
    for sentence in (
        "That was after the hour for intake, 15:30: the time counts from Tuesday 8 December 2026, 07:30.",
        "On Tuesday 8 December 2026, 09:00 the time allowed was corrected to 4 working days; it is counted anew from the acceptance.",
        "From Tuesday 8 December 2026, 09:00 the center has other working hours.",
        "The center is closed on Wednesday 9 December 2026 from 09:00 to 10:00.",
        "The center is closed on Thursday 10 December 2026.",
        "Saturday 12 December 2026 is a working day in place of Thursday 10 December 2026.",
    ):
        assert sentence in told


def test_an_extra_day_takes_the_place_only_of_a_day_that_was_off() -> None:
    saturday, wednesday = MONDAY.date() + 5 * DAY, MONDAY.date() + 2 * DAY
    cal = WorkingCalendar(TZ, CenterHours(extra_days={saturday: wednesday}))
    facts = ClockFacts(Budget(5, "working_days"), MONDAY)
    for lang, sentence in {
        "en": "Saturday 12 December 2026 is an extra working day with the hours of Wednesday 9 December 2026.",
        "vi": "Thứ Bảy, 12/12/2026 là ngày làm việc thêm, với giờ làm việc của thứ Tư, 09/12/2026.",
        "zh": "2026年12月12日（星期六）为加班日，按2026年12月9日（星期三）的工作时间上班。",
    }.items():
        assert sentence in said(facts, cal, lang)


def test_a_year_without_holidays_is_warned_of() -> None:
    facts = ClockFacts(Budget(1, "working_days"), MONDAY + 24 * DAY + 6 * HOUR)
    told = [s for s in steps(CAL, facts, "en", NAMES, known_years=range(2017, 2027)) if "year" in s.code]
    assert [s.say for s in told] == [
        "The holidays of 2027 are not in the calendar: the appointment may come out too early."
    ]


def test_a_long_appointment_does_not_tell_every_week_end() -> None:
    told = said(ClockFacts(Budget(90, "working_days"), MONDAY))
    assert "Days on which the center does not work do not count." in told
    assert len(told) < 8


@settings(max_examples=60)
@given(st.data())
def test_the_steps_end_at_the_due_in_every_language(data: st.DataObject) -> None:
    cal = WorkingCalendar(TZ, data.draw(center_hours()), data.draw(st.lists(changes(), max_size=2)))
    accepted = data.draw(minutes)
    facts = ClockFacts(data.draw(budgets), accepted, data.draw(pauses_after(accepted)))
    due = due_of(cal, facts.budget, accepted, facts.pauses)
    for lang in ("vi", "en", "zh"):
        found = steps(cal, facts, lang)
        assert found[0].at == accepted
        assert (found[-1].code, found[-1].at) == (("paused", None) if due is None else ("due", due))
        assert all(step.say and "{" not in step.say for step in found)
    assert not re.search("[A-Za-z]{3}", " ".join(step.say for step in steps(cal, facts, "zh")))


def sentences() -> Iterator[str]:
    """The English sentences of this room's explanations and refusals, as the code has them."""
    for module in (explanation, odd_days, wording, lifecycle):
        tree = ast.parse(Path(str(module.__file__)).read_text())
        told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            text = getattr(node, "value", None) if isinstance(node, ast.Constant) else None
            if isinstance(text, str) and id(node) not in told and re.fullmatch("[A-Z“{].* .*[.]", text):
                yield text


@pytest.mark.parametrize("lang", ["vi", "zh"])
def test_every_sentence_has_its_translation_with_the_same_places(lang: str) -> None:
    with (CATALOGUES / lang / "dossiers.po").open("rb") as file:
        catalogue = {str(message.id): str(message.string) for message in read_po(file, locale=lang)}
    wanted = set(sentences())
    assert len(wanted) > 60
    for sentence in wanted:
        assert catalogue.get(sentence), sentence
        places = re.findall(r"\{\w+\}", sentence)
        assert sorted(re.findall(r"\{\w+\}", catalogue[sentence])) == sorted(places), sentence
