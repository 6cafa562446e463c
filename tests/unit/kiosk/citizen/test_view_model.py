"""From what is known to what is seen."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from forms.texts import Text
from kiosk.citizen import steps
from kiosk.citizen.desk import Filed, PaperFile, Place, Strip
from kiosk.citizen.looks import TEXT_SIZES
from kiosk.citizen.props import CheckProps, DoneProps, Props, QuestionProps
from kiosk.citizen.session import Session
from kiosk.citizen.view_model import Inputs, props
from tests.unit.kiosk.citizen.builders import asked, checking, opened, the_pack

NOW = datetime(2026, 11, 23, 8, 47, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
PLACE = Place(Text(vi="Điện lực", en="Power", zh="电力"), counter="3", hotline="1900 0000")


def seen(session: Session, **known: object) -> Props:
    return props(replace(Inputs(session, the_pack(), PLACE, NOW), **known))


def test_the_first_page_has_only_tiles_that_lead_somewhere() -> None:
    home = seen(Session()).home
    assert [row.key for row in home.services + home.others][-1] == "track:"
    assert all(
        row.key.split(":")[0] in ("group", "procedure", "track") for row in home.services + home.others
    )
    assert home.time == "08:47" and home.day == "Thứ Hai, 23/11/2026"


def test_the_strip_is_hidden_without_figures_and_has_two_decimals() -> None:
    assert not seen(Session()).home.strip_shown
    home = seen(Session(), strip=Strip(0.99996, 3187, 4.28)).home
    assert (home.strip_on_time, home.strip_dossiers, home.strip_mean) == ("99,99%", "3.187", "4,3")


def test_the_steps_are_counted_by_topic() -> None:
    assert (seen(opened()).bar.step, seen(opened()).bar.steps) == (1, 7)
    assert seen(asked("name")).bar.step == 2
    assert seen(asked("phone")).bar.step == 3
    assert seen(checking()).bar.step == 7


def test_back_is_unavailable_at_home() -> None:
    assert not seen(Session()).bar.can_go_back
    assert seen(asked("name")).bar.can_go_back


def test_a_phone_number_is_grouped_and_counted() -> None:
    question = seen(asked("phone", phone="093612845")).question
    assert (question.value, question.count, question.kind, question.extra_key) == (
        "0936 128 45",
        "9/10",
        "keypad",
        "+84",
    )


def test_while_the_warning_stands_nothing_typed_can_be_seen() -> None:
    warned = seen(asked("phone"), warning=14)
    assert warned.question == QuestionProps()
    assert seen(checking(), warning=14).check == CheckProps()
    assert "0936" not in repr(warned)


def test_a_ward_is_found_with_and_without_accents() -> None:
    for typed in ("hong gai", "Hồng Gai", "gai"):
        question = seen(replace(asked("address.ward"), search=typed)).question
        assert "Hồng Gai" in [row.key for row in question.options], typed
    assert seen(replace(asked("address.ward"), search="xyz")).question.found == 0


def test_the_chosen_place_stands_first() -> None:
    first = seen(asked("address.province")).question.options[0]
    assert first.key == "Quảng Ninh" and first.selected


def test_the_identity_number_is_masked_among_the_answers() -> None:
    rows = {row.key: row.value for row in seen(checking()).check.rows}
    assert rows["id_number"] == "022 1•• ••• 417"
    assert "022156000417" not in repr(seen(checking()))


@pytest.mark.parametrize("size", TEXT_SIZES)
@pytest.mark.parametrize("wide", [False, True])
def test_every_answer_stands_on_one_of_the_sheets_under_a_head(size: int, wide: bool) -> None:
    session = checking().sized(size)
    sheets = seen(session, wide=wide).check.sheets
    found = []
    for sheet in range(sheets):
        rows = seen(replace(session, sheet=sheet), wide=wide).check.rows
        assert rows[0].look == "head" and rows[-1].selected
        found += [row.key for row in rows if row.look != "head"]
    said = {key.split(".")[0] for key in session.raw}
    assert said <= set(found)
    assert len([key for key in found if key != "papers"]) == len({key for key in found if key != "papers"})


def test_papers_say_what_is_there_and_what_is_to_be_brought() -> None:
    from kiosk.citizen.session import Page

    session = replace(checking(), page=Page.PAPERS).with_papers(
        "identity",
        (PaperFile("identity", "a", "image/jpeg", b""), PaperFile("identity", "b", "image/jpeg", b"")),
    )
    looks = {row.key: (row.look, row.value) for row in seen(session).papers.papers}
    assert looks == {"identity": ("done", "2"), "place": ("required", "0")}
    assert seen(session).papers.missing == 1


def test_the_service_shows_its_range_of_days() -> None:
    service = seen(opened()).service
    assert (service.time_least, service.time_most, service.time_unit) == (3, 7, "working_days")


def test_the_last_page_promises_nothing_before_acceptance() -> None:
    filed = Filed("d", "C-1", "HTTPS://X/T/A", accepted=False, due=None, due_if_now=NOW)
    done = seen(checking().submitted(filed)).done
    assert (done.due_day, done.if_now_day) == ("", "Thứ Hai, 23/11/2026")
    assert seen(checking()).done == DoneProps()


@pytest.mark.parametrize("lang", ["vi", "en", "zh"])
def test_errors_are_in_the_language_of_the_screen(lang: str) -> None:
    stopped = steps.go_on(asked("phone", phone="0936").speaking(lang))
    said = {other: seen(stopped.speaking(other)).question.fault for other in ("vi", "en", "zh")}
    assert said[lang] and len(set(said.values())) == 3
