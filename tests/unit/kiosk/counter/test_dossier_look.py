"""The panel of a dossier: bar, papers, history."""

from dataclasses import replace

from dossiers.states import Status
from kiosk.counter.dossier_look import DossierLook, dossier_look
from kiosk.widgets.wording import english
from tests.support.counter_desk import ATTACHED, NOW, Seen, a_desk, a_row, the_pack


def look_of(seen: Seen, lang: str = "en") -> DossierLook:
    procedure = the_pack().procedure("lv-household-new")
    return dossier_look(seen, procedure, NOW, lang, lambda _what, id: id, english)


def a_view(status: Status = Status.ACCEPTED, **changes: object) -> Seen:
    return a_desk(a_row(1, status, **changes)).view("dossier-1")


def test_the_bar_says_what_is_left_and_what_the_applicant_was_told() -> None:
    assert look_of(a_view()).bar_words == "5 days left · due 30/11/2026"


def test_an_overdue_dossier_is_not_said_to_have_time_left() -> None:
    assert "left" not in look_of(a_view(overdue=True, days_left=-2)).bar_words


def test_a_new_dossier_has_no_appointment_to_explain() -> None:
    look = look_of(a_view(Status.SUBMITTED))

    assert not look.explains
    assert "due" not in look.bar_words


def test_papers_are_complete_or_name_what_is_missing() -> None:
    assert look_of(a_view()).papers_words == "3 pages · complete"

    without_place = replace(a_view(), attachments=ATTACHED[:2])
    assert look_of(without_place).papers_words == "2 pages · missing: Proof of the place"


def test_pages_of_one_paper_are_numbered() -> None:
    assert [paper.caption for paper in look_of(a_view()).papers] == [
        "Identity card, p. 1",
        "Identity card, p. 2",
        "Proof of the place",
    ]


def test_the_history_tells_what_happened_and_what_comes() -> None:
    moments = look_of(a_view(Status.SUBMITTED)).moments

    assert [(moment.title, moment.done) for moment in moments] == [
        ("Handed in", True),
        ("Waits to be accepted", False),
        ("Work on site", False),
        ("Result handed over", False),
    ]
    assert moments[0].under == "handed in at the kiosk · Submission ticket"


def test_what_lost_its_effect_is_marked() -> None:
    seen = a_view()
    events = [replace(event, counts=event.kind != "accepted") for event in seen.events]

    lost = [moment for moment in look_of(replace(seen, events=events)).moments if moment.lost]

    assert [moment.title for moment in lost] == ["Accepted"]
    assert "no longer counts" in lost[0].under


def test_a_dossier_of_two_stations_apart_says_so() -> None:
    assert look_of(a_view(lost=1)).note


def test_an_unknown_procedure_still_shows_the_dossier() -> None:
    look = dossier_look(a_view(), None, NOW, "en", lambda _what, id: id, english)

    assert look.facts == ()
    assert not look.can_correct
