"""What an action asks, and that it is not done before it is answered."""

from typing import Any

import pytest

from dossiers.bodies import body_of as checked
from dossiers.events import Kind
from kiosk.counter.actions import MENU
from kiosk.counter.ports import Choice
from kiosk.counter.questions import amount_of, body_of, fault_of, instant_of, sheet_for
from kiosk.widgets.wording import english
from tests.support.counter_desk import NOW

TEAMS = (Choice("ha-long-1", "Hạ Long 1"),)
ASKED = [
    Kind.SUPPLEMENT_REQUESTED, Kind.REFUSED, Kind.STOPPED, Kind.WITHDRAWN, Kind.TRANSFERRED, Kind.HANDED_OVER,
    Kind.FEE_REQUESTED, Kind.FEE_PAID, Kind.PAUSED, Kind.RESCHEDULED, Kind.COMPLETED, Kind.SUPPLEMENTED, Kind.NOTED,
]  # fmt: skip
ANSWERS: dict[str, Any] = {
    "items": ["Căn cước"], "reason": "vì lý do", "team": "ha-long-1", "receiver": "Hạnh", "amount": "550.000",
    "reference": "BL-1", "waiting_for": "agency", "agency": "UBND phường", "due": "30/11/2026 16:00",
    "result": "đã đóng điện", "handed_over": True, "text": "gọi lại",
}  # fmt: skip


@pytest.mark.parametrize("kind", ASKED)
def test_the_body_made_from_a_sheet_is_one_that_the_journal_takes(kind: Kind) -> None:
    sheet = sheet_for(kind, "Hạnh", (), TEAMS, english)

    body = body_of(sheet, {each.key: ANSWERS.get(each.key, "") for each in sheet.questions}, NOW)

    assert checked(kind, dict(body)) == body


@pytest.mark.parametrize("kind", [Kind.SUPPLEMENT_REQUESTED, Kind.REFUSED, Kind.RESCHEDULED, Kind.STOPPED])
def test_a_reason_that_is_printed_cannot_be_left_out(kind: Kind) -> None:
    reason = next(
        each for each in sheet_for(kind, "Hạnh", (), TEAMS, english).questions if each.key == "reason"
    )

    assert fault_of(reason, "   ", NOW)
    assert not fault_of(reason, "thiếu giấy tờ", NOW)


def test_everything_in_the_menu_has_a_sheet_or_needs_none() -> None:
    for kind in MENU:
        if kind not in (Kind.ASSIGNED, Kind.CORRECTED):
            assert sheet_for(kind, "Hạnh", (), TEAMS, english).questions


@pytest.mark.parametrize("kind", [Kind.REFUSED, Kind.STOPPED, Kind.WITHDRAWN])
def test_what_ends_a_dossier_names_the_person_and_is_marked_grave(kind: Kind) -> None:
    sheet = sheet_for(kind, "Nguyễn Thị Hạnh", (), (), english)

    assert sheet.grave
    assert "Nguyễn Thị Hạnh" in sheet.says


def test_without_a_team_the_sheet_says_who_can_add_one() -> None:
    team = sheet_for(Kind.TRANSFERRED, "Hạnh", (), (), english).questions[0]

    assert "administrator" in fault_of(team, "", NOW)


@pytest.mark.parametrize(
    ("text", "amount"),
    [("550000", 550000), ("550.000", 550000), ("1 200 000", 1200000), ("many", None), ("-5", None)],
)
def test_amounts(text: str, amount: int | None) -> None:
    assert amount_of(text) == amount


def test_a_new_appointment_lies_ahead_and_is_written_day_first() -> None:
    due = next(
        each for each in sheet_for(Kind.RESCHEDULED, "Hạnh", (), (), english).questions if each.key == "due"
    )

    assert fault_of(due, "20/11/2026 16:00", NOW)
    assert fault_of(due, "11/30/2026", NOW)
    assert not fault_of(due, "30/11/2026 16:00", NOW)
    at = instant_of("30/11/2026 16:00", NOW)
    assert at is not None
    assert at.isoformat() == "2026-11-30T16:00:00+07:00"


def test_what_is_left_empty_is_left_out_of_the_event() -> None:
    sheet = sheet_for(Kind.HANDED_OVER, "Hạnh", (), (), english)

    assert body_of(sheet, {"receiver": "  "}, NOW) == {}
