"""Builders of what is printed, with made-up people and defaults."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from printing.slips import Letterhead, PaperLine, Slip, SlipKind, StatutoryForm

TZ = ZoneInfo("Asia/Ho_Chi_Minh")
QR_TEXT = "HTTPS://HUB.EXAMPLE.VN/T/MFRGGZDFMZTWQ2LKNNWG23TPOA/" + "AEBAGBAFAYDQQCIKBMGA2DQPCAIREEYU" * 5

HEAD = Letterhead(
    governing_body="Công ty Điện lực Quảng Ninh",
    center_name="Bộ phận Một cửa Điện lực Hạ Long",
    center_code="H49.22",
    address="Số 1 đường Hạ Long, phường Hồng Gai, tỉnh Quảng Ninh",
    hotline="1900 6769",
    locality="Hạ Long",
    tz=TZ,
)
FORM = StatutoryForm("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "01", "TNHS", "Thông tư 03/2025/TT-VPCP")
NAMES = {
    "vi": ("Cấp điện sinh hoạt mới (hạ áp)", "Bản chụp thẻ căn cước (2 mặt)", "Giấy chứng nhận quyền sử dụng đất"),
    "en": ("New household supply", "Citizen card (both sides)", "Proof of the right to the place"),
    "zh": ("居民新装用电", "居民身份证（正反面）", "用电地点权属证明"),
}
STEPS = {
    "vi": ("Kỹ thuật viên gọi điện trước khi đến khảo sát.", "Ký hợp đồng mua bán điện.", "Lắp công tơ và đóng điện."),
    "en": ("A technician calls before the visit.", "You sign the supply contract.", "The meter is fitted."),
    "zh": ("技术人员上门勘查前会先来电联系。", "签订供用电合同。", "装表并通电。"),
}
PLACE = {
    "vi": "Nơi dùng điện; tin nhắn đến số điện thoại trên",
    "en": "The place of supply; a message to the phone above",
    "zh": "用电地点；短信通知至上述电话",
}


def a_slip(kind: SlipKind = SlipKind.RECEIPT, lang: str = "vi", *, papers: int = 3, **changes: Any) -> Slip:
    """A receipt, or with `kind` a ticket, of a household supply."""
    name, card, proof = NAMES[lang]
    lines = [PaperLine(card, "copy"), PaperLine(proof, "copy", 2), PaperLine(name, "electronic")]
    lines = (lines * 20)[:papers]
    receipt = kind is SlipKind.RECEIPT
    due = datetime(2026, 11, 30, 16, 30, 59, tzinfo=TZ)
    slip = Slip(
        kind=kind, version=1, lang=lang, letterhead=HEAD, form=FORM if receipt else None,
        code="H49.22-261123-01007", qr_text=QR_TEXT, token="MFRGGZDFMZTWQ2LKNNWG23TPOA",
        procedure_name=name, procedure_name_statutory=NAMES["vi"][0], applicant_name="Nguyễn Thị Minh Hạnh",
        phone="0936 ••• 457", supply_address="Số 27, phố Giếng Đồn, phường Hồng Gai, tỉnh Quảng Ninh",
        papers=tuple(lines), missing_papers=(), unit_name="Điện lực Hạ Long", budget="5 working_days",
        received_at=datetime(2026, 11, 23, 8, 47, 31, tzinfo=TZ), appointment=due if receipt else None,
        if_accepted_now=None if receipt else due, result_place=PLACE[lang], next_steps=STEPS[lang],
        issued_at=datetime(2026, 11, 23, 8, 47, 31, tzinfo=TZ), issuer_name="Phạm Thu Trang" if receipt else "",
        counter_name={"vi": "Quầy số 3", "en": "Counter 3", "zh": "3 号窗口"}[lang],
        fee={"vi": "không thu", "en": "none", "zh": "免费"}[lang],
    )  # fmt: skip
    return replace(slip, **changes)


def demo(slip: Slip) -> Slip:
    """The same slip of a demo center."""
    return replace(slip, letterhead=replace(slip.letterhead, demo=True))
