"""Builders of what is printed, with made-up people and defaults."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pypdfium2

from printing.report import Report
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
    statutory_lang="vi",
    motto=("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
)
TITLE = {
    "vi": "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
    "en": "Receipt of dossier and appointment for the result",
    "zh": "受理回执及领取结果预约单",
}
NAMES = {
    "vi": (
        "Cấp điện sinh hoạt mới (hạ áp)",
        "Bản chụp thẻ căn cước (2 mặt)",
        "Giấy chứng nhận quyền sử dụng đất",
    ),
    "en": ("New household supply", "Citizen card (both sides)", "Proof of the right to the place"),
    "zh": ("居民新装用电", "居民身份证（正反面）", "用电地点权属证明"),
}
STEPS = {
    "vi": (
        "Kỹ thuật viên gọi điện trước khi đến khảo sát.",
        "Ký hợp đồng mua bán điện.",
        "Lắp công tơ và đóng điện.",
    ),
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
    form = StatutoryForm(TITLE["vi"], "01", "TNHS", "Thông tư 03/2025/TT-VPCP", TITLE[lang])
    due = datetime(2026, 11, 30, 16, 30, 59, tzinfo=TZ)
    slip = Slip(
        kind=kind, version=1, lang=lang, letterhead=HEAD, form=form if receipt else None,
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


UNITS = ("ha-long", "cam-pha", "uong-bi", "dong-trieu", "quang-yen", "mong-cai", "van-don")
UNIT_NAMES = dict(
    zip(
        UNITS, ("Hạ Long", "Cẩm Phả", "Uông Bí", "Đông Triều", "Quảng Yên", "Móng Cái", "Vân Đồn"), strict=True
    )
)  # fmt: skip
PROCEDURES = ("lv-household-new", "meter-check", "outage-report", "holder-change")
PROCEDURE_NAMES = {
    "vi": (
        "Cấp điện sinh hoạt mới (hạ áp)",
        "Kiểm tra công tơ",
        "Báo mất điện, sự cố",
        "Thay đổi chủ thể hợp đồng",
    ),
    "en": ("New household supply", "Meter check", "Report an outage", "Change of contract holder"),
    "zh": ("居民新装用电", "校验电表", "故障报修", "过户"),
}
UNIT_WORDS = {"vi": "Điện lực {}", "en": "{} Power Branch", "zh": "{} 供电分公司"}


def a_number_row(seed: int) -> dict[str, Any]:
    """The numbers of one group, which add up, different for every seed; seed 0 is all zeros."""
    if not seed:
        online, person, carried, ahead, on_time, overdue, late = 0, 0, 0, 0, 0, 0, 0
    else:
        online, person, carried = 4 + seed * 7 % 29, 3 + seed * 5 % 31, seed * 3 % 9
        settled = (online + person + carried) * 5 // 6
        overdue = (seed % 5 == 0) + (seed % 9 == 0)
        ahead = (settled - overdue) * 3 // 5
        on_time, late = settled - overdue - ahead, int(seed % 7 == 0)
    received, settled = online + person + carried, ahead + on_time + overdue
    return {
        "received": {"total": received, "online": online, "in_person": person, "carried_over": carried},
        "settled": {"total": settled, "ahead": ahead, "on_time": on_time, "overdue": overdue},
        "pending": {"total": received - settled, "in_time": received - settled - late, "overdue": late},
        "mean_working_days": 3 + seed % 17 / 8 if settled else None,
        "rating": {"mean": 4 + seed % 8 / 9 if seed else None, "count": seed % 13 + 1 if seed else 0},
    }


def a_table(units: int = 7, procedures: int = 2, **changes: Any) -> dict[str, Any]:
    """The report's JSON of October 2026, with rows for `units` times `procedures`."""
    rows = [
        {"unit": UNITS[u] if u < len(UNITS) else f"unit-{u}", "procedure": PROCEDURES[p % 4], **a_number_row(u * 5 + p + 1)}
        for u in range(units)
        for p in range(procedures)
    ]  # fmt: skip
    total = a_number_row(0)
    for group in ("received", "settled", "pending"):
        total[group] = {key: sum(row[group][key] for row in rows) for key in total[group]}
    settled = total["settled"]
    if settled["total"]:
        days = sum(row["mean_working_days"] * row["settled"]["total"] for row in rows)
        total["mean_working_days"] = days / settled["total"]
        count = sum(row["rating"]["count"] for row in rows)
        score = sum(row["rating"]["mean"] * row["rating"]["count"] for row in rows) / count
        total["rating"] = {"mean": score, "count": count}
    rate = (settled["ahead"] + settled["on_time"]) / settled["total"] if settled["total"] else None
    return {
        "period": {"start": "2026-10-01", "end": "2026-11-01"}, "made_at": "2026-11-02T08:05:12+07:00",
        "last_event": "2026-10-31T16:50:00+07:00", "center": "H49.22", "rows": rows, "total": total,
        "beside": {"awaiting_acceptance": 3, "refused_before_acceptance": 1, "withdrawn_before_acceptance": 0},
        "on_time_rate": rate, **changes,
    }  # fmt: skip


def a_report(
    lang: str = "vi", *, units: int = 7, procedures: int = 2, demo: bool = False, **changes: Any
) -> Report:
    """The report of October 2026 of a center with `units` units."""
    names = {
        "unit": {id: UNIT_WORDS[lang].format(name) for id, name in UNIT_NAMES.items()},
        "procedure": dict(zip(PROCEDURES, PROCEDURE_NAMES[lang], strict=True)),
    }
    heads = ({"station": "0191f0aa", "seq": 7, "hash": "ab" * 32},)
    return Report(
        a_table(units, procedures, **changes), replace(HEAD, demo=demo), lang, "Đoàn Thị Mai", names, heads,
        "Lương Gia Huy",
    )  # fmt: skip


def pdf_text(pdf: bytes) -> str:
    """All words of a PDF, without the breaks of its lines."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)
    finally:
        document.close()
