"""Taking an application at the counter, by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from kiosk.counter.intake import Intake
from kiosk.counter.window import CounterWindow
from kiosk.jobs import Jobs
from kiosk.theme import Theme
from tests.support.counter_desk import ANSWERS, NOW, PAPERS, Desk, a_desk, a_row
from tests.support.desktop import settle, shown

CARD = "022185004417|123456789|Nguyễn Thị Minh Hạnh|05091985|Nữ|Hồng Gai, Quảng Ninh|01012022"


@pytest.fixture
def desk() -> Desk:
    return a_desk(a_row(1))


@pytest.fixture
def window(qtbot: QtBot, jobs: Jobs, theme: Theme, desk: Desk) -> CounterWindow:
    window = CounterWindow(desk, jobs, theme, "en", lambda: NOW)
    qtbot.addWidget(window)
    window.show()
    settle(qtbot, jobs)
    qtbot.keyClick(window.work.table, Qt.Key.Key_F2)
    return window


def form_of(window: CounterWindow) -> Intake:
    assert window.taking.form is not None
    return window.taking.form


def fill(window: CounterWindow) -> None:
    for key, value in ANSWERS.items():
        if key in form_of(window).cells:
            form_of(window).cells[key].entry.show_value(value)


def test_f2_opens_a_form_with_the_keys_in_its_first_line(window: CounterWindow) -> None:
    field = window.focusWidget()

    assert isinstance(field, QLineEdit)
    assert field.objectName() == "field_name"
    province = shown(window, "address_province")
    assert isinstance(province, QComboBox)
    assert province.currentText() == "Quảng Ninh"


def test_an_application_is_handed_in_once_and_its_slip_printed(
    qtbot: QtBot, window: CounterWindow, desk: Desk
) -> None:
    fill(window)
    form = form_of(window)
    form.side.add_files("identity", [PAPERS / "front.jpg"])

    form.hand_in()
    form.hand_in()
    settle(qtbot, window.jobs)
    qtbot.waitUntil(lambda: bool(desk.printed))

    assert len(desk.applications) == 1
    application = next(iter(desk.applications.values()))
    assert application.channel == "counter"
    assert application.answers["name"] == "Nguyễn Thị Minh Hạnh"
    assert [each.kind for each in application.attachments] == ["identity"]
    assert application.attachments[0].data == (PAPERS / "front.jpg").read_bytes()
    assert desk.printed == [("dossier-90", "current")]
    assert window.taking.form is None


def test_handing_in_an_empty_form_says_at_each_field_what_is_missing(
    qtbot: QtBot, window: CounterWindow, desk: Desk
) -> None:
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    fault = shown(window, "fault_name")
    assert isinstance(fault, QLabel)
    assert fault.text()
    assert shown(window, "field_name").hasFocus()
    assert desk.applications == {}


def test_a_wrong_phone_is_told_on_leaving_the_field_and_clears_when_mended(
    qtbot: QtBot, window: CounterWindow
) -> None:
    phone = shown(window, "field_phone")
    assert isinstance(phone, QLineEdit)
    phone.setFocus()
    qtbot.keyClicks(phone, "12")
    assert not form_of(window).cells["phone"].fault.isVisible()

    qtbot.keyClick(phone, Qt.Key.Key_Tab)
    assert form_of(window).cells["phone"].fault.isVisible()

    phone.clear()
    qtbot.keyClicks(phone, "0936128457")
    assert not form_of(window).cells["phone"].fault.isVisible()


def test_a_scanned_identity_card_fills_in_its_parts_and_leaves_no_trace(window: CounterWindow) -> None:
    field = shown(window, "field_id_number")
    assert isinstance(field, QLineEdit)

    field.setText(CARD)

    answers = form_of(window).draft.answers()
    assert answers["id_number"] == "022185004417"
    assert answers["birth_date"] == "1985-09-05"
    assert answers["name"] == "Nguyễn Thị Minh Hạnh"
    assert "|" not in field.text()


def test_escape_asks_before_it_destroys_what_was_typed(
    qtbot: QtBot, window: CounterWindow, desk: Desk
) -> None:
    fill(window)
    form = form_of(window)

    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert window.taking.form is form
    assert "not filed yet" in form.side.said.text()

    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert window.taking.form is None
    assert window.work.table.hasFocus()
    assert desk.applications == {}


def test_an_empty_form_is_left_at_once(qtbot: QtBot, window: CounterWindow) -> None:
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)

    assert window.taking.form is None


def test_another_place_or_procedure_asks_too_and_what_is_typed_after_is_asked_for_again(
    window: CounterWindow,
) -> None:
    fill(window)
    form = form_of(window)

    window.go("overdue")
    assert window.taking.form is form
    assert window.listing.place == "inbox"
    form.cells["phone"].entry.show_value("0912345678")
    window.taking.begin("meter-check")
    assert window.taking.form is form
    assert form.procedures.currentData() == form.draft.procedure.id

    window.go("overdue")
    assert window.taking.form is None
    assert window.listing.place == "overdue"


def test_a_file_that_cannot_be_read_is_told_and_the_form_stays(
    qtbot: QtBot, window: CounterWindow, desk: Desk, tmp_path: Path
) -> None:
    fill(window)
    form = form_of(window)
    form.side.add_files("identity", [tmp_path / "gone.jpg"])

    form.hand_in()
    settle(qtbot, window.jobs)

    assert "gone.jpg" in window.toast.text
    assert window.taking.form is form
    assert form.side.submit.isEnabled()
    assert desk.applications == {}


def test_a_correction_carries_what_changed_and_why(qtbot: QtBot, window: CounterWindow, desk: Desk) -> None:
    window.taking.leave()
    settle(qtbot, window.jobs)
    qtbot.waitUntil(lambda: window.viewing.seen is not None)
    window.taking.correct()
    form = form_of(window)

    form.cells["phone"].entry.show_value("0912345678")
    form.hand_in()
    assert desk.acts == []

    why = shown(window, "correct_reason")
    assert isinstance(why, QPlainTextEdit)
    why.setPlainText("ghi nhầm số")
    form.hand_in()
    settle(qtbot, window.jobs)

    assert [(act[1], act[2]) for act in desk.acts] == [
        ("corrected", {"answers": {"phone": "0912345678"}, "reason": "ghi nhầm số"})
    ]
