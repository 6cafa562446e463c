"""One dossier from its events: what each tells, and what holds when stations were apart."""

from datetime import timedelta

import pytest

from dossiers.events import Event, Kind
from dossiers.fold import Dossier, Pause, Waiting, fold
from dossiers.states import Status
from forms.budgets import Budget
from tests.support.authors import MONDAY, Author, an_author

HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)


def folded(*authors: Author) -> Dossier:
    found = fold({event.id: event for author in authors for event in author.events}.values())
    assert isinstance(found, Dossier)
    return found


def test_a_refusal_made_a_week_ago_without_network_does_not_undo_a_connected_home() -> None:
    field = an_author(Kind.SUBMITTED)
    apart = Author("0-sorts-first", *field.events)
    refusal = apart.write(Kind.REFUSED, MONDAY + HOUR, reason="no papers")
    for kind in (Kind.ACCEPTED, Kind.TRANSFERRED, Kind.TAKEN, Kind.COMPLETED):
        field.write(kind, MONDAY + WEEK)
    both = folded(field, apart)
    assert both.status is Status.COMPLETED
    assert not both.counts[refusal.id]
    assert both.lost[refusal.id] == ("state",)


def test_a_completion_wins_over_a_request_for_papers_made_at_the_same_time() -> None:
    team = an_author(Kind.SUBMITTED, Kind.ACCEPTED, Kind.TRANSFERRED, Kind.TAKEN, name="z")
    clerk = Author("a", *team.events)
    for kind in (Kind.SUPPLEMENT_REQUESTED, Kind.SUPPLEMENTED, Kind.SURVEYED):
        clerk.write(kind, MONDAY + DAY)
    team.write(Kind.COMPLETED, MONDAY + DAY)
    both = folded(clerk, team)
    assert both.status is Status.COMPLETED
    assert both.clock is not None
    assert both.clock.pauses == ()


def test_accepted_and_refused_at_once_leave_one_of_them_the_same_everywhere() -> None:
    first = an_author(Kind.SUBMITTED, name="b")
    other = Author("a", *first.events)
    accepted, refused = first.write(Kind.ACCEPTED), other.write(Kind.REFUSED)
    at_first = fold([*first.events, refused])
    at_other = fold([accepted, *reversed(other.events)])
    assert at_first == at_other
    assert isinstance(at_first, Dossier)
    assert at_first.status is Status.REFUSED
    assert {accepted.id: at_first.counts[accepted.id], refused.id: at_first.counts[refused.id]} == {
        accepted.id: False,
        refused.id: True,
    }


def test_the_longer_line_wins_where_nothing_is_completed() -> None:
    first = an_author(Kind.SUBMITTED, name="b")
    other = Author("a", *first.events)
    other.write(Kind.REFUSED)
    first.write(Kind.ACCEPTED)
    first.write(Kind.TRANSFERRED)
    assert folded(first, other).status is Status.TRANSFERRED


@pytest.mark.parametrize("status", [Kind.ACCEPTED, Kind.TRANSFERRED, Kind.TAKEN])
@pytest.mark.parametrize(
    ("leave", "back"),
    [
        (Kind.SUPPLEMENT_REQUESTED, Kind.SUPPLEMENTED),
        (Kind.FEE_REQUESTED, Kind.FEE_PAID),
        (Kind.PAUSED, Kind.RESUMED),
    ],
)
def test_a_dossier_returns_to_the_state_before_the_request_or_pause(
    status: str, leave: str, back: str
) -> None:
    way = [Kind.SUBMITTED, Kind.ACCEPTED, Kind.TRANSFERRED, Kind.TAKEN]
    author = an_author(*way[: way.index(Kind(status)) + 1])
    before = author.dossier.status
    author.write(leave)
    assert author.dossier.before is before
    author.write(back)
    assert author.dossier.status is before
    assert author.dossier.before is None


def test_papers_asked_for_before_acceptance_leave_no_pause() -> None:
    asked = an_author(Kind.SUBMITTED, Kind.SUPPLEMENT_REQUESTED)
    assert (asked.dossier.status, asked.dossier.clock) == (Status.AWAITING_SUPPLEMENT, None)
    asked.write(Kind.SUPPLEMENTED)
    asked.write(Kind.ACCEPTED, MONDAY + DAY)
    clock = asked.dossier.clock
    assert clock is not None
    assert (clock.accepted_at, clock.pauses) == (MONDAY + DAY, ())


def test_a_withdrawal_ends_the_pause_that_it_meets() -> None:
    author = an_author(Kind.SUBMITTED, Kind.ACCEPTED, Kind.PAUSED)
    author.write(Kind.WITHDRAWN, MONDAY + DAY)
    clock = author.dossier.clock
    assert clock is not None
    assert clock.pauses == (Pause("agency", MONDAY + 2 * HOUR, MONDAY + DAY),)
    assert clock.stopped_at == MONDAY + DAY


def test_a_dossier_refused_before_acceptance_has_no_clock_and_says_when() -> None:
    dossier = an_author(Kind.SUBMITTED, Kind.REFUSED).dossier
    assert dossier.clock is None
    assert dossier.stopped_before_acceptance == (Status.REFUSED, MONDAY + HOUR)


def test_work_completed_and_handed_over_closes_the_dossier() -> None:
    author = an_author(Kind.SUBMITTED, Kind.ACCEPTED)
    author.write(Kind.COMPLETED, handed_over=True)
    assert (author.dossier.status, author.dossier.handed_over) == (Status.CLOSED, True)
    later = an_author(Kind.SUBMITTED, Kind.ACCEPTED, Kind.COMPLETED, Kind.HANDED_OVER)
    assert later.dossier.status is Status.CLOSED


def test_a_dossier_handed_back_has_no_team() -> None:
    author = an_author(Kind.SUBMITTED, Kind.ACCEPTED, Kind.TRANSFERRED, Kind.HANDED_BACK)
    assert (author.dossier.status, author.dossier.team) == (Status.ACCEPTED, None)


def test_an_event_waits_for_what_it_stands_on_and_so_does_all_after_it() -> None:
    author = an_author(Kind.SUBMITTED, Kind.ACCEPTED, Kind.TRANSFERRED)
    submitted, accepted, transferred = author.events
    without = fold([submitted, transferred])
    assert isinstance(without, Dossier)
    assert without.status is Status.SUBMITTED
    assert without.waiting == (transferred.id,)
    assert without.heads == (submitted.id,)
    assert without.counts[transferred.id] is False
    assert fold([transferred, accepted]) == Waiting("D", tuple(sorted((accepted.id, transferred.id))))


def test_an_event_counts_no_earlier_than_what_it_stands_on() -> None:
    author = an_author(Kind.SUBMITTED)
    accepted = author.write(Kind.ACCEPTED, MONDAY + DAY)
    slow_clock = author.write(Kind.TRANSFERRED, MONDAY)
    assert author.dossier.effective[slow_clock.id] == MONDAY + DAY == accepted.at
    note = author.write(Kind.NOTED, MONDAY - DAY, text="seen")
    assert author.dossier.effective[note.id] == MONDAY + DAY


def test_a_corrected_unit_and_budget_count_and_are_remembered_with_their_instants() -> None:
    author = an_author(Kind.SUBMITTED, Kind.ACCEPTED)
    author.write(Kind.CORRECTED, MONDAY + DAY, unit="cam-pha", budget="5 working_days", procedure="mv-new")
    dossier = author.dossier
    assert dossier.unit == "cam-pha"
    assert dossier.units == ((MONDAY + HOUR, "ha-long"), (MONDAY + DAY, "cam-pha"))
    assert [procedure for _, procedure in dossier.procedures] == ["lv-household-new", "mv-new"]
    assert dossier.clock is not None
    assert dossier.clock.budget == Budget(5, "working_days")
    assert dossier.clock.budgets[0] == (MONDAY + HOUR, Budget(3, "working_days"))
    assert dossier.first_due is not None
    assert dossier.first_due.isoformat() == "2026-12-10T09:00:00+07:00"


def test_what_stands_on_a_lost_line_moves_nothing_but_corrected_answers_hold() -> None:
    first = an_author(Kind.SUBMITTED, name="b")
    lost = Author("c", *first.events)
    first.write(Kind.ACCEPTED)
    first.write(Kind.TRANSFERRED)
    lost.write(Kind.ACCEPTED, unit="uong-bi")
    correction = lost.write(Kind.CORRECTED, unit="cam-pha", answers={"phone": "0911111111"})
    assignment = lost.write(Kind.ASSIGNED, clerk="clerk-2")
    promise = lost.write(Kind.RESCHEDULED)
    both = folded(first, lost)
    assert (both.unit, both.assigned_to, both.appointment) == ("ha-long", None, None)
    assert both.answers == {"name": "Nguyễn Thị Mẫu", "phone": "0911111111"}
    assert both.lost[correction.id] == ("unit",)
    assert both.lost[assignment.id] == ("clerk",)
    assert both.lost[promise.id] == ("appointment",)


def test_a_correction_made_after_the_clock_stopped_elsewhere_moves_no_unit() -> None:
    first = an_author(Kind.SUBMITTED, Kind.ACCEPTED)
    apart = Author("b", *first.events)
    first.write(Kind.COMPLETED, MONDAY + DAY)
    late = apart.write(Kind.CORRECTED, MONDAY + DAY + timedelta(seconds=1), unit="cam-pha")
    just_then = apart.write(Kind.ASSIGNED, MONDAY + DAY, clerk="clerk-2")
    both = folded(first, apart)
    assert both.unit == "ha-long"
    assert not both.counts[late.id]
    assert (both.assigned_to, both.counts[just_then.id]) == ("clerk-2", True)


def test_slips_ratings_and_notes_count_on_whichever_line_they_stand() -> None:
    first = an_author(Kind.SUBMITTED, name="b")
    apart = Author("a", *first.events)
    apart.write(Kind.REFUSED)
    slip = apart.write(Kind.SLIP_ISSUED, slip="refusal", version=1)
    rating = apart.write(Kind.RATED, score=2)
    first.write(Kind.ACCEPTED)
    first.write(Kind.COMPLETED)
    both = folded(first, apart)
    assert [made.event_id for made in both.slips] == [slip.id]
    assert [given.event_id for given in both.ratings] == [rating.id]


def test_a_dossier_that_was_erased_and_is_open_again_is_noticed() -> None:
    first = an_author(Kind.SUBMITTED, name="a")
    apart = Author("b", *first.events)
    first.write(Kind.REFUSED)
    first.write(Kind.ERASED, reason="retention is over")
    assert not folded(first).is_reopened_after_erasure
    apart.write(Kind.ACCEPTED)
    apart.write(Kind.TRANSFERRED)
    both = folded(first, apart)
    assert both.erased
    assert both.is_reopened_after_erasure


def test_an_event_that_does_not_apply_to_what_it_stands_on_has_no_effect_nor_has_what_follows() -> None:
    author = an_author(Kind.SUBMITTED, Kind.TAKEN, Kind.COMPLETED)
    assert author.dossier.status is Status.SUBMITTED
    assert list(author.dossier.counts.values()).count(False) == 2


def test_nobody_hangs_a_second_beginning_on_a_dossier() -> None:
    author = an_author(Kind.SUBMITTED, Kind.ACCEPTED)
    again = author.write(Kind.SUBMITTED)
    assert author.dossier.status is Status.ACCEPTED
    assert not author.dossier.counts[again.id]


def test_events_of_two_dossiers_are_no_dossier() -> None:
    one = an_author(Kind.SUBMITTED).events[0]
    other = Event(**{name: getattr(one, name) for name in Event.__slots__} | {"dossier": "E", "id": "x"})
    with pytest.raises(ValueError, match="one dossier"):
        fold([one, other])
