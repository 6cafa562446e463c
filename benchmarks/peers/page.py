"""The receipt of the benchmark as plain texts, the same for everybody who draws it."""

from dataclasses import dataclass
from typing import Final

from printing.qr import bars, matrix
from printing.slips import Slip

TITLE: Final = ("GIẤY TIẾP NHẬN HỒ SƠ", "VÀ HẸN TRẢ KẾT QUẢ")
MOTTO: Final = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
HEADINGS: Final = ("TT", "Tên giấy tờ", "Hình thức", "SL")
FORMS: Final = {"copy": "Bản chụp", "original": "Bản chính", "electronic": "Bản điện tử"}
QUIET: Final = 4


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on it, from top to bottom. A fact is a label and a value."""

    agency: tuple[str, ...]
    number: str
    place_and_day: str
    code: str
    due: str
    facts_before: tuple[tuple[str, str], ...]
    papers: tuple[tuple[str, str, str, str], ...]
    facts_after: tuple[tuple[str, str], ...]
    applicant: str
    issuer: str
    foot: tuple[str, ...]
    modules: int
    qr: tuple[tuple[int, int, int], ...]
    """Dark bars: column, row, length, in modules without the quiet zone."""

    def svg(self) -> str:
        """The QR as one path."""
        side = self.modules + 2 * QUIET
        path = "".join(f"M{x + QUIET} {y + QUIET}h{length}v1h-{length}z" for x, y, length in self.qr)
        return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"><path d="{path}"/></svg>'


def page_of(slip: Slip) -> Page:
    """The page of a slip; works its QR out, as everybody has to."""
    modules = matrix(slip.qr_text)
    due, received = slip.appointment, slip.received_at
    assert due is not None
    head = slip.letterhead
    steps = " ".join(f"{number}. {step}" for number, step in enumerate(slip.next_steps, 1))
    return Page(
        agency=(head.governing_body.upper(), head.center_name.upper()),
        number=f"Số: {slip.serial}/TNHS",
        place_and_day=f"{head.locality}, ngày {received:%d} tháng {received:%m} năm {received:%Y}",
        code=slip.code,
        due=f"Trước {due:%H:%M}, Thứ Hai, {due:%d/%m/%Y}",
        facts_before=(
            ("Bộ phận tiếp nhận", f"{slip.counter_name}, {head.center_name}"),
            ("Tiếp nhận hồ sơ của", slip.applicant_name),
            ("Số điện thoại", slip.phone),
            ("Địa chỉ nơi dùng điện", slip.supply_address),
            ("Nội dung yêu cầu giải quyết", slip.procedure_name),
        ),
        papers=tuple(
            (str(number), paper.name, FORMS[paper.form], str(paper.count))
            for number, paper in enumerate(slip.papers, 1)
        ),
        facts_after=(
            ("Thời gian giải quyết theo quy định", f"05 ngày làm việc. Đơn vị: {slip.unit_name}"),
            ("Thời gian nhận hồ sơ", f"{received:%H giờ %M phút, ngày %d/%m/%Y}"),
            ("Thời gian trả kết quả", f"{due:trước %H giờ %M phút, ngày %d/%m/%Y}"),
            ("Nhận kết quả tại", slip.result_place),
            ("Các bước tiếp theo", steps),
        ),
        applicant=slip.applicant_name,
        issuer=slip.issuer_name,
        foot=(
            f"Liên giao người nộp hồ sơ · Lệ phí: {slip.fee} · Hỗ trợ, phản ánh: {head.hotline}",
            f"Mẫu số 01, Thông tư 03/2025/TT-VPCP · bản {slip.version}, trang 1/1",
        ),
        modules=len(modules),
        qr=bars(modules),
    )
