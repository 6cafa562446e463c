"""Working lists: who stands in which, when, and how they leave it again."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from dossiers.errors import Refused
from dossiers.events import Kind
from dossiers.queries import Queries
from dossiers.service import Acted
from dossiers.states import Status
from dossiers.verifying import verify
from dossiers.working_lists import BY_STATE, LISTS
from kiosk.bootstrap import Office
from tests.support.authors import MONDAY, Author, an_author
from tests.support.office import Standing, acts, an_application, an_office, submitted


@pytest.fixture
def clock() -> Standing:
    return Standing()


@pytest.fixture
def office(tmp_path: Path, clock: Standing) -> Iterator[Office]:
    made = an_office(tmp_path, clock)
    yield made
    made.close()


def an_accepted(office: Office, **answers: str) -> str:
    """A dossier of three working days that waits for its transfer."""
    code = submitted(office, an_application(**answers)).code
    if office.queries.view(code).row.status is Status.SUBMITTED:
        acts(office, code, "accepted")
    return code


def lists_of(office: Office, code: str) -> set[str]:
    """The lists in which a dossier stands; their counts must say the same."""
    queries: Queries = office.queries
    found = {name: [row.code for row in queries.working_list(name)] for name in LISTS}
    assert {name: len(rows) for name, rows in found.items()} == queries.counts()
    return {name for name, codes in found.items() if code in codes}


def test_every_state_but_an_end_stands_in_the_inbox_and_in_a_list_of_its_own(office: Office) -> None:
    states = {status for name, group in BY_STATE.items() if name != "inbox" for status in group}
    assert states == set(BY_STATE["inbox"]) | {Status.COMPLETED}


def test_a_dossier_goes_from_list_to_list(office: Office) -> None:
    code = submitted(office, an_application(papers=False)).code
    assert lists_of(office, code) == {"inbox", "awaiting-acceptance"}
    for event, place in (
        ("accepted", "to-transfer"),
        (("supplement_requested", {"reason": "papers"}), "awaiting-supplement"),
        ("supplemented", "to-transfer"),
        (("fee_requested", {"amount": 150_000}), "awaiting-payment"),
        ("fee_paid", "to-transfer"),
        (("paused", {"waiting_for": "agency"}), "on-hold"),
        ("resumed", "to-transfer"),
        (("transferred", {"team": "ha-long-1"}), "in-field"),
        ("taken", "in-field"),
    ):
        acts(office, code, event)
        assert lists_of(office, code) == {"inbox", place}, event
    acts(office, code, "completed")
    assert lists_of(office, code) == {"back-at-center"}
    acts(office, code, "handed_over")
    assert lists_of(office, code) == set()


def test_a_dossier_is_due_soon_then_to_apologise_for_then_overdue(office: Office, clock: Standing) -> None:
    code = an_accepted(office)
    due = office.queries.view(code).appointments
    assert due.due is not None and due.internal is not None
    assert lists_of(office, code) == {"inbox", "to-transfer"}
    seen: list[set[str]] = []
    while clock.at <= due.due + timedelta(hours=1):
        clock.goes_on(hours=1)
        by_clock = lists_of(office, code) & {"due-soon", "overdue", "apology-due"}
        if not seen or seen[-1] != by_clock:
            seen.append(by_clock)
    assert {"overdue", "apology-due"} == seen[-1]
    assert all("overdue" not in stand or "due-soon" not in stand for stand in seen)
    assert any("apology-due" in stand and "overdue" not in stand for stand in seen), "told before it is late"


def test_an_apology_is_due_a_working_day_before_and_no_more_once_it_was_made(
    office: Office, clock: Standing
) -> None:
    code = an_accepted(office)
    due = office.queries.view(code).row.due
    assert due is not None
    clock.at = office.place.calendar.add(clock.at, timedelta(hours=8 * 2 - 1))
    assert "apology-due" not in lists_of(office, code)
    clock.goes_on(hours=2)
    assert "apology-due" in lists_of(office, code)
    later = (due + timedelta(days=7)).isoformat()
    acts(office, code, ("rescheduled", {"due": later, "reason": "storm"}))
    assert "apology-due" not in lists_of(office, code)


def test_a_paused_dossier_waits_for_nobodys_apology(office: Office, clock: Standing) -> None:
    code = an_accepted(office)
    acts(office, code, ("supplement_requested", {"reason": "papers"}))
    clock.goes_on(days=30)
    assert lists_of(office, code) == {"inbox", "awaiting-supplement"}


def test_what_lost_its_effect_is_to_be_looked_at_until_a_note_knows_of_it() -> None:
    clerk = an_author(Kind.SUBMITTED, name="a")
    other = Author("b", *clerk.events)
    clerk.write(Kind.ACCEPTED, MONDAY + timedelta(minutes=1))
    clerk.write(Kind.TRANSFERRED, MONDAY + timedelta(minutes=2))
    refused = other.write(Kind.REFUSED, MONDAY + timedelta(minutes=1), reason="x")
    other.write(Kind.NOTED, MONDAY + timedelta(minutes=3), text="knows nothing of the other line")

    clerk.hear(other.events)
    assert clerk.dossier.to_look_at == (refused.id,) == tuple(clerk.dossier.lost)
    clerk.write(Kind.NOTED, MONDAY + timedelta(minutes=9), text="looked at")
    assert clerk.dossier.to_look_at == () and clerk.dossier.lost


def test_an_erased_dossier_that_is_open_again_is_to_be_looked_at_until_it_ends() -> None:
    clerk = an_author(Kind.SUBMITTED, name="b")
    other = Author("a", *clerk.events)
    clerk.write(Kind.REFUSED, MONDAY + timedelta(minutes=1), reason="x")
    clerk.write(Kind.ERASED, MONDAY + timedelta(minutes=2), reason="asked")
    other.write(Kind.ACCEPTED, MONDAY + timedelta(minutes=1))
    other.write(Kind.TRANSFERRED, MONDAY + timedelta(minutes=2))

    clerk.hear(other.events)
    assert clerk.dossier.is_reopened_after_erasure and clerk.dossier.to_look_at
    clerk.write(Kind.STOPPED, MONDAY + timedelta(minutes=9), reason="x")
    assert clerk.dossier.to_look_at == ()


def test_two_clerks_do_not_work_on_one_dossier(office: Office) -> None:
    code = an_accepted(office)

    def by(login: str, kind: str, **body: object) -> object:
        return office.service.act(code, kind, body, actor=f"clerk:{login}", minds_assignment=True)

    assert isinstance(by("an", "assigned", clerk="an"), Acted)
    refused = by("binh", "transferred", team="ha-long-1")
    assert isinstance(refused, Refused) and "an works on this dossier" in refused.sentence("en")
    assert isinstance(by("binh", "noted", text="called"), Acted)
    assert isinstance(by("binh", "assigned", clerk="binh"), Acted), "it can be taken over"
    assert isinstance(by("an", "transferred", team="ha-long-1"), Refused)
    assert isinstance(by("binh", "transferred", team="ha-long-1"), Acted)
    assert office.queries.view(code).row.assigned_to == "binh"


@pytest.mark.parametrize(
    ("answers", "is_alike"),
    [
        ({"name": "Trần Văn B", "phone": "0912000333"}, True),
        ({"id_number": "022190009999"}, True),
        (
            {"id_number": "022190009999", "address": {"ward": "Hồng Gai", "street": "so 27, Pho gieng don"}},
            True,
        ),
        (
            {"id_number": "022190009999", "address": {"ward": "Bãi Cháy", "street": "Số 27, phố Giếng Đồn"}},
            False,
        ),
        (
            {"id_number": "022190009999", "address": {"ward": "Hồng Gai", "street": "Số 2, phố Giếng Đồn"}},
            False,
        ),
    ],
)
def test_an_application_of_the_same_person_or_place_may_double_another(
    office: Office, answers: dict[str, object], is_alike: bool
) -> None:
    code = submitted(office).code
    asked = {**an_application().answers, **answers}
    found = office.queries.duplicates("lv-household-new", asked)
    assert [row.code for row in found] == ([code] if is_alike else [])
    assert office.queries.duplicates("meter-check", asked) == []


def test_a_dossier_of_long_ago_or_one_that_was_refused_is_not_doubled(
    office: Office, clock: Standing
) -> None:
    asked = an_application().answers
    first = submitted(office, an_application(papers=False)).code
    acts(office, first, ("refused", {"reason": "x"}))
    assert office.queries.duplicates("lv-household-new", asked) == []
    second = submitted(office).code
    clock.goes_on(days=30)
    assert [row.code for row in office.queries.duplicates("lv-household-new", asked)] == [second]
    clock.goes_on(days=1)
    assert office.queries.duplicates("lv-household-new", asked) == []


def test_an_erased_person_is_found_by_nothing_but_the_code(office: Office) -> None:
    code = submitted(office, an_application(papers=False)).code
    acts(office, code, ("refused", {"reason": "x"}))
    assert isinstance(office.service.act(code, "erased", {"reason": "asked"}, actor="manager:huy"), Acted)

    for sought in ("hanh", "0936128457", "022185001417", "gieng don"):
        assert office.queries.find(sought) == []
    assert [row.code for row in office.queries.find("01001")] == [code]
    with office.place.store.read() as work:
        terms = work._batch.bare("SELECT words FROM people", ())
    assert "hanh" not in str(terms)
    assert verify(office.place).faults == ()
