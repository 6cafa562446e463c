"""The receipt and the ticket, read back from the page as a person and a scanner would."""

import re
from dataclasses import replace
from datetime import datetime

import pypdfium2
import pytest
import zxingcpp
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from printing import raster, receipt
from printing.sheet import A5, MM
from printing.slips import PaperLine, SlipKind, StepLine
from tests.support.paper import QR_TEXT, TZ, a_slip, demo

LANGS = ("vi", "en", "zh")


def pages(pdf):
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def text_of(pdf):
    return " ".join(" ".join(pages(pdf)).split())


@pytest.mark.parametrize("dpi", [150, 300])
@pytest.mark.parametrize("lang", LANGS)
def test_the_qr_reads_back_from_the_printed_page(lang, dpi):
    [picture] = raster.images(receipt.pdf(demo(a_slip(lang=lang))), dpi)
    [found] = zxingcpp.read_barcodes(picture)
    assert found.text == QR_TEXT


def test_the_qr_with_its_quiet_zone_stands_in_a_box_of_32_mm():
    [picture] = raster.images(receipt.pdf(a_slip()), 300)
    [found] = zxingcpp.read_barcodes(picture)
    corners = found.position
    side_mm = (corners.top_right.x - corners.top_left.x) / 300 * 25.4
    modules = 53 if len(QR_TEXT) > 214 else 49
    assert side_mm * (modules + 8) / modules == pytest.approx(32, abs=0.6)


def test_a_receipt_says_in_vietnamese_what_the_form_asks_for():
    said = text_of(receipt.pdf(a_slip()))
    for words in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "CÔNG TY ĐIỆN LỰC QUẢNG NINH",
        "GIẤY TIẾP NHẬN HỒ SƠ", "VÀ HẸN TRẢ KẾT QUẢ", "Số: 01007/TNHS", "Hạ Long, ngày 23 tháng 11 năm 2026",
        "H49.22-261123-01007", "Trước 16:30, Thứ Hai, 30/11/2026", "Tiếp nhận hồ sơ của: Nguyễn Thị Minh Hạnh",
        "trước 16 giờ 30 phút, ngày 30/11/2026", "08 giờ 47 phút, ngày 23/11/2026", "05 ngày làm việc",
        "NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ", "Mẫu số 01", "0936 ••• 457",
    ):  # fmt: skip
        assert words in said
    assert "DEMO" not in said


@pytest.mark.parametrize(
    ("lang", "promise", "meaning"),
    [
        ("en", "Before 16:30, Monday, 30 Nov 2026", "Receipt of dossier and appointment"),
        ("zh", "2026年11月30日（星期一）16:30 前", "受理回执及领取结果预约单"),
    ],
)
def test_other_languages_keep_the_statutory_head_and_say_what_it_means(lang, promise, meaning):
    said = text_of(receipt.pdf(a_slip(lang=lang)))
    assert "GIẤY TIẾP NHẬN HỒ SƠ" in said
    assert "Cấp điện sinh hoạt mới (hạ áp)" in said
    assert promise in said
    assert meaning in said


def test_a_ticket_promises_no_due_but_says_what_would_hold_now():
    said = text_of(receipt.pdf(a_slip(SlipKind.TICKET)))
    assert "PHIẾU XÁC NHẬN NỘP HỒ SƠ" in said
    assert "ghi khi hồ sơ được tiếp nhận" in said
    assert "Nếu được tiếp nhận ngay: Trước 16:30, Thứ Hai, 30/11/2026" in said
    assert "Thời gian trả kết quả" not in said
    assert "Ký và ghi rõ họ tên" not in said


@pytest.mark.parametrize("lang", LANGS)
def test_a_demo_center_marks_every_page(lang):
    found = pages(receipt.pdf(demo(a_slip(lang=lang, papers=12))))
    assert len(found) == 2
    assert all("DEMO" in page for page in found)


def test_seven_papers_go_on_on_a_second_page_with_the_same_head():
    first, second = pages(receipt.pdf(a_slip(papers=7)))
    assert "Còn 1 trong 7 giấy tờ ở trang 2" in first
    for words in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "H49.22-261123-01007", "trang 2/2"):
        assert words in second


@pytest.mark.parametrize("lang", LANGS)
def test_six_papers_and_what_happens_next_stand_on_one_page(lang):
    assert len(pages(receipt.pdf(a_slip(papers=6, lang=lang)))) == 1


def test_every_paper_is_listed_once_however_many():
    papers = tuple(PaperLine(f"Giấy số {n:03}X", "copy") for n in range(1, 61))
    said = text_of(
        receipt.pdf(a_slip(papers=0, next_steps=()) if not papers else replace(a_slip(), papers=papers))
    )
    assert sorted(re.findall(r"Giấy số (\d{3})X", said)) == [f"{n:03}" for n in range(1, 61)]


def test_the_explanation_is_printed_when_asked_for():
    step = StepLine(datetime(2026, 11, 23, 8, 47, tzinfo=TZ), "Tính từ 08:47.")
    said = text_of(receipt.pdf(a_slip(steps=(step,))))
    assert "Cách tính thời gian hẹn trả:" in said
    assert "08:47, 23/11/2026 – Tính từ 08:47." in said


def test_seconds_of_the_appointment_are_rounded_down():
    late = datetime(2026, 11, 30, 16, 59, 59, tzinfo=TZ)
    assert "Trước 16:59, Thứ Hai, 30/11/2026" in text_of(receipt.pdf(a_slip(appointment=late)))


def test_the_same_slip_gives_the_same_bytes():
    assert receipt.pdf(a_slip()) == receipt.pdf(a_slip())


@pytest.mark.parametrize("lang", LANGS)
def test_all_fonts_are_embedded_and_ours(lang):
    pdf = receipt.pdf(demo(a_slip(lang=lang)))
    names = set(re.findall(rb"/BaseFont /([A-Za-z0-9+-]+)", pdf))
    assert names
    assert all(re.search(rb"\+(Tinos|NotoSansSC)", name) for name in names)
    assert b"Helvetica" not in pdf
    assert pdf.count(b"/FontFile2") == len(names)


def test_the_head_of_the_file_names_no_person():
    slip = a_slip()
    document = pypdfium2.PdfDocument(receipt.pdf(slip))
    metadata = " ".join(document.get_metadata_dict().values())
    document.close()
    assert "OneDoor" in metadata
    for personal in (slip.applicant_name, "Hạnh", slip.phone, slip.supply_address, slip.token):
        assert personal not in metadata


def test_a_paper_of_a_center_without_a_hub_does_not_invite_to_scan():
    said = text_of(receipt.pdf(a_slip(qr_text="ONEDOOR:/T/ABC/DEF")))
    assert "Quét để tra cứu" not in said
    assert "Dành cho máy quét tại quầy" in said


def boxes(pdf):
    """(page, left, bottom, right, top) of every visible character, in points."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for number, page in enumerate(document):
            text = page.get_textpage()
            for index in range(text.count_chars()):
                if text.get_text_range(index, 1).strip():
                    yield (number, *text.get_charbox(index))
    finally:
        document.close()


WORDS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=400)
NAMES = st.one_of(
    WORDS, st.text("ÂÊÔƠƯâêôơưđ ỆỘỮỵWM", max_size=300), st.text("国家电网有限公司，。（）", max_size=200)
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    name=NAMES, address=NAMES, procedure=NAMES, place=NAMES, reason=NAMES,
    papers=st.lists(NAMES, max_size=14), missing=st.lists(NAMES, max_size=4),
    lang=st.sampled_from(LANGS), kind=st.sampled_from([SlipKind.RECEIPT, SlipKind.TICKET]),
)  # fmt: skip
def test_whatever_people_write_stays_inside_the_margins_and_off_the_signatures(
    name, address, procedure, place, reason, papers, missing, lang, kind
):
    slip = a_slip(
        kind, lang, applicant_name=name, supply_address=address, procedure_name=procedure, result_place=place,
        reissue_reason=reason, missing_papers=tuple(missing),
    )  # fmt: skip
    slip = replace(slip, papers=tuple(PaperLine(paper, "copy") for paper in papers))
    for _, left, bottom, right, top in boxes(receipt.pdf(slip)):
        assert left >= 11 * MM - 2
        assert right <= A5[0] - 11 * MM + 2
        assert bottom >= 10 * MM - 3
        assert top <= A5[1] - 10 * MM + 3


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(name=NAMES, address=NAMES, place=NAMES, papers=st.integers(0, 14))
def test_long_texts_never_push_the_body_into_the_signatures(name, address, place, papers):
    from printing import receipt_parts as parts

    slip = a_slip(papers=papers, applicant_name=name, supply_address=address, result_place=place)
    body_top = 250.0
    room = receipt._first_bottom(slip) - body_top
    plan = receipt._plan(slip, room)
    assert sum(piece.height for piece in plan.first) <= room
    assert receipt._first_bottom(slip) < parts.BOTTOM - parts.FOOT_HEIGHT - parts.SIGNATURE_HEIGHT
