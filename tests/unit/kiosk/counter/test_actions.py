"""Which buttons a dossier has in every state."""

import pytest

from dossiers.events import Kind
from dossiers.states import Status
from kiosk.counter.actions import PRIMARY, actions
from kiosk.widgets.wording import english
from tests.support.counter_desk import OPEN_KINDS


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (Status.SUBMITTED, Kind.ACCEPTED),
        (Status.ACCEPTED, Kind.TRANSFERRED),
        (Status.COMPLETED, Kind.HANDED_OVER),
    ],
)
def test_the_large_button_is_the_next_step(status: Status, kind: Kind) -> None:
    primary = actions(status, OPEN_KINDS[status], "team", english).primary

    assert primary is not None
    assert (primary.kind, primary.enabled, primary.look) == (kind, True, "big")


def test_with_the_team_handing_over_is_locked_and_says_what_unlocks_it() -> None:
    primary = actions(Status.IN_FIELD, OPEN_KINDS[Status.IN_FIELD], "team", english).primary

    assert primary is not None
    assert not primary.enabled
    assert primary.why_not == "Opens once the work is reported done."


def test_an_office_completes_what_no_team_is_needed_for() -> None:
    primary = actions(Status.ACCEPTED, OPEN_KINDS[Status.ACCEPTED], "office", english).primary

    assert primary is not None
    assert primary.kind is Kind.COMPLETED


@pytest.mark.parametrize("status", list(Status))
def test_there_are_always_four_different_buttons_beside(status: Status) -> None:
    shown = actions(status, OPEN_KINDS.get(status, ()), "team", english)
    kinds = [action.kind for action in shown.beside]

    assert len(set(kinds)) == 4
    assert shown.primary is None or shown.primary.kind not in kinds


@pytest.mark.parametrize("status", list(Status))
def test_what_is_not_allowed_cannot_be_pressed_and_says_why(status: Status) -> None:
    shown = actions(status, (), "team", english)

    for action in shown.beside:
        assert not action.enabled
        assert action.why_not
    assert shown.menu == ()


@pytest.mark.parametrize("status", [status for status in Status if status not in PRIMARY])
def test_a_finished_dossier_says_so_instead_of_a_large_button(status: Status) -> None:
    shown = actions(status, (), "team", english)

    assert shown.primary is None
    assert shown.said


def test_after_acceptance_stopping_takes_the_place_of_refusing() -> None:
    beside = actions(Status.IN_FIELD, OPEN_KINDS[Status.IN_FIELD], "team", english).beside

    assert beside[-1].kind is Kind.STOPPED
    assert beside[-1].look == "danger"
