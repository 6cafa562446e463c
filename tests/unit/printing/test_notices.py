"""Notices on paper: what they ask and tell, read back from the page, and that a reprint says what the slip said."""

from datetime import datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from kiosk.bootstrap import Office
from kiosk.paper import drawn
from printing import raster
from tests.support.office import CLERK, MONDAY_NINE, Standing, acts, an_application, an_office, submitted

LANGS = ("vi", "en", "zh")
ITEMS = ["Giấy tờ về nhà ở, trang 2", "Ảnh vị trí đặt công tơ"]


@pytest.fixture
def clock() -> Standing:
    return Standing()


@pytest.fixture
def office(tmp_path: Path, clock: Standing) -> Office:
    return an_office(tmp_path, clock)


def printed(office: Office, code: str, slip: str, lang: str = "vi", reason: str | None = None) -> str:
    """The words on the paper of a slip."""
    issued = office.service.slip(code, slip, actor=CLERK, reason=reason)
    document = pypdfium2.PdfDocument(drawn(office, issued, lang))
    try:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    finally:
        document.close()


def test_a_notice_before_the_acceptance_calls_the_hand_in_no_acceptance(office: Office) -> None:
    waiting, accepted = submitted(office, an_application(papers=False)).code, submitted(office).code
    acts(office, waiting, ("supplement_requested", {"items": ITEMS, "reason": "Thiếu giấy tờ"}))
    acts(office, accepted, ("supplement_requested", {"items": ITEMS, "reason": "Bị mờ"}))

    before, after = (printed(office, code, "supplement", "zh") for code in (waiting, accepted))
    assert "收件时间" in before
    assert "受理时间" not in before
    assert "受理时间" in after


def test_papers_asked_for_by_their_kinds_stand_by_their_names_in_the_readers_language(
    office: Office,
) -> None:
    code = submitted(office).code
    acts(office, code, ("supplement_requested", {"items": ["place", "Sổ hộ khẩu"], "reason": "Bị mờ"}))

    assert "Giấy tờ về nơi dùng điện" in printed(office, code, "supplement")
    said = printed(office, code, "supplement", "en")
    assert "Proof of the place" in said
    assert "Sổ hộ khẩu" in said


def test_a_request_for_supplement_lists_what_is_asked_for_and_says_that_time_stands_still(
    office: Office, clock: Standing
) -> None:
    code = submitted(office).code
    clock.goes_on(hours=1)
    acts(office, code, ("supplement_requested", {"items": ITEMS, "reason": "Trang 2 bị mờ"}))
    said = printed(office, code, "supplement")
    for words in (
        "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ", "1. " + ITEMS[0], "2. " + ITEMS[1], "Lý do: Trang 2 bị mờ",
        "tạm dừng tính từ 10 giờ 00 phút, ngày 07/12/2026", "Mẫu số 02", "03/2025/TT-VPCP", code,
    ):  # fmt: skip
        assert words in said


def test_a_notice_has_the_title_of_the_set_that_its_dossier_began_with_in_every_language(
    office: Office,
) -> None:
    code = submitted(office).code
    acts(office, code, ("rescheduled", {"due": "2026-12-14T16:30:00+07:00", "reason": "Bão"}))
    titles = {
        "vi": "gia hạn thời gian giải quyết",
        "en": "Apology and request to extend",
        "zh": "致歉及延期办理函",
    }

    for lang, title in titles.items():
        assert title.casefold() in printed(office, code, "apology", lang).casefold()


def test_before_the_acceptance_no_time_stands_still(office: Office) -> None:
    code = submitted(office, an_application(papers=False)).code
    acts(office, code, ("supplement_requested", {"items": ITEMS, "reason": "Thiếu giấy tờ"}))
    said = printed(office, code, "supplement", "en")
    assert "The time allowed for the dossier begins when it is complete and accepted." in said
    assert "stands still" not in said


def test_an_apology_names_the_promise_it_takes_back_and_the_new_one(office: Office, clock: Standing) -> None:
    filed = submitted(office)
    assert filed.due is not None
    clock.goes_on(hours=1)
    acts(office, filed.code, ("rescheduled", {"due": "2026-12-18T16:30:00+07:00", "reason": "Mưa lớn"}))
    said = printed(office, filed.code, "apology")
    assert f"Kết quả đã được hẹn trước {filed.due:%H giờ %M phút, ngày %d/%m/%Y}" in said
    assert "Kết quả được hẹn lại trước 16 giờ 30 phút, ngày 18/12/2026" in said
    assert "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT" in said


@pytest.mark.parametrize(
    ("kind", "slip", "title"),
    [
        ("refused", "refusal", "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ"),
        ("stopped", "stop", "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ"),
    ],
)
@pytest.mark.parametrize("lang", LANGS)
def test_a_refusal_and_a_stop_give_their_reason(
    office: Office, kind: str, slip: str, title: str, lang: str
) -> None:
    code = submitted(office).code
    acts(office, code, (kind, {"reason": "Nhà đang có tranh chấp"}))
    said = printed(office, code, slip, lang)
    assert title in said
    assert "Nhà đang có tranh chấp" in said


def test_the_control_sheet_tells_the_way_with_times_and_people(office: Office, clock: Standing) -> None:
    code = submitted(office).code
    clock.goes_on(minutes=30)
    acts(office, code, ("transferred", {"team": "ha-long-1"}), "taken")
    clock.goes_on(hours=3)
    acts(office, code, ("completed", {"handed_over": True}))
    said = printed(office, code, "process_control", "en")
    for words in (
        "12:30", "Handed in", "Accepted", "Transferred to the team", "Taken by the team", "Work completed",
        "Clerk an", "Outcome: ahead of time", "Form 06",
    ):  # fmt: skip
        assert words in said


@pytest.mark.parametrize("lang", LANGS)
def test_the_qr_of_a_notice_reads_back_from_the_page(office: Office, lang: str) -> None:
    code = submitted(office).code
    acts(office, code, ("refused", {"reason": "Không đủ điều kiện"}))
    issued = office.service.slip(code, "refusal", actor=CLERK)
    [picture] = raster.images(drawn(office, issued, lang), 150)
    [found] = zxingcpp.read_barcodes(picture)
    assert found.text == issued.qr_text


def test_a_reprint_says_what_the_slip_said_whatever_was_corrected_since(
    office: Office, clock: Standing
) -> None:
    code = submitted(office).code
    receipt = office.service.receipt(code)
    acts(office, code, ("supplement_requested", {"items": ITEMS, "reason": "Trang 2 bị mờ"}))
    request = office.service.slip(code, "supplement", actor=CLERK)
    before = [drawn(office, slip, "vi") for slip in (receipt, request)]
    clock.goes_on(days=1)
    acts(
        office, code, ("corrected", {"answers": {"name": "Trần Thị Khác"}, "unit": "cam-pha", "reason": "x"})
    )
    assert [drawn(office, slip, "vi") for slip in (receipt, request)] == before
    assert "Trần Thị Khác" in printed(office, code, "receipt", reason="Sửa tên")


def test_a_second_request_is_the_next_version_and_says_its_own_items(office: Office) -> None:
    code = submitted(office).code
    acts(
        office, code, ("supplement_requested", {"items": ITEMS[:1], "reason": "một"}), "supplemented",
        ("supplement_requested", {"items": ITEMS[1:], "reason": "hai"}),
    )  # fmt: skip
    said = printed(office, code, "supplement")
    assert "bản 2" in said
    assert ITEMS[1] in said
    assert ITEMS[0] not in said
    assert "Lý do của lần cấp lại" not in said


def test_a_long_letter_goes_on_on_the_next_page_and_nothing_is_cut(office: Office) -> None:
    code = submitted(office).code
    items = [f"Giấy tờ số {number}: " + "bản chụp rõ nét, đủ các trang " * 6 for number in range(1, 25)]
    acts(office, code, ("supplement_requested", {"items": items, "reason": "Thiếu"}))
    issued = office.service.slip(code, "supplement", actor=CLERK)
    assert raster.page_count(drawn(office, issued, "vi")) > 1
    said = printed(office, code, "supplement")
    assert all(f"{number}. Giấy tờ số {number}:" in said for number in range(1, 25))
    assert "…" not in said


def test_a_dossier_keeps_the_statutory_set_that_it_began_with(tmp_path: Path) -> None:
    clock = Standing(datetime(2025, 6, 30, 9, 0, tzinfo=MONDAY_NINE.tzinfo))
    office = an_office(tmp_path, clock)
    code = submitted(office).code
    clock.at += timedelta(days=30)
    acts(office, code, ("stopped", {"reason": "Dừng"}))
    control, stop = printed(office, code, "process_control"), printed(office, code, "stop")
    assert "Mẫu số 05, 01/2018/TT-VPCP" in control
    assert "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ" in stop
    assert "Mẫu số" not in stop


def test_the_signature_of_a_control_sheet_is_never_parted_from_its_last_two_steps(
    office: Office, clock: Standing
) -> None:
    code, pages = submitted(office).code, set[int]()
    for number in range(1, 25):
        clock.goes_on(minutes=1)
        acts(office, code, ("transferred", {"team": f"ha-long-{1 + number % 2}"}))
        if number < 4:
            continue
        issued = office.service.slip(code, "process_control", actor=CLERK, reason="x")
        document = pypdfium2.PdfDocument(drawn(office, issued, "vi"))
        said = document[len(document) - 1].get_textpage().get_text_range()
        pages.add(len(document))
        document.close()
        assert said.count("Chuyển đội hiện trường") >= 2, f"{number} steps"
    assert pages == {1, 2}
