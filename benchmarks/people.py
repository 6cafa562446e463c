"""Made-up applicants, with names as common as they are among people."""

from random import Random
from typing import Any, Final

FAMILIES: Final = {
    "Nguyễn": 384, "Trần": 121, "Lê": 95, "Phạm": 70, "Hoàng": 51, "Phan": 45, "Vũ": 39, "Đặng": 21, "Bùi": 20,
    "Đỗ": 14, "Hồ": 13, "Ngô": 13, "Dương": 10, "Lý": 5, "Đinh": 5, "Lương": 4, "Trịnh": 4, "Mạc": 1, "Khiếu": 1,
}  # fmt: skip
"""Roughly how many of a thousand people have each name."""
MIDDLES: Final = (
    "Thị",
    "Văn",
    "Đức",
    "Minh",
    "Thu",
    "Quang",
    "Hữu",
    "Ngọc",
    "Thanh",
    "Xuân",
    "Hồng",
    "Gia",
    "Bảo",
)
GIVEN: Final = (
    "An", "Anh", "Bình", "Chi", "Cường", "Dung", "Dũng", "Giang", "Hà", "Hải", "Hạnh", "Hiếu", "Hoa", "Hùng", "Hương",
    "Huy", "Khánh", "Lan", "Linh", "Long", "Mai", "Minh", "Nam", "Nga", "Ngân", "Nghĩa", "Phong", "Phương", "Quân",
    "Sơn", "Tâm", "Thảo", "Thắng", "Trang", "Trung", "Tú", "Tuấn", "Tùng", "Uyên", "Vinh", "Yến",
)  # fmt: skip
STREETS: Final = (
    "Giếng Đồn", "Lê Thánh Tông", "Trần Hưng Đạo", "Nguyễn Văn Cừ", "Hạ Long", "Bạch Đằng", "Cao Thắng", "Hậu Cần",
    "Đông Hồ", "Lán Bè", "Cái Lân", "Vườn Đào", "Anh Đào", "Hải Lộc", "Kênh Liêm", "Nguyễn Du", "Đoàn Thị Điểm",
)  # fmt: skip
_FAMILIES: Final = [name for name, count in FAMILIES.items() for _ in range(count)]
_MOBILE: Final = (
    "090",
    "091",
    "093",
    "094",
    "096",
    "097",
    "098",
    "032",
    "035",
    "036",
    "077",
    "079",
    "083",
    "086",
)


def applicant(chance: Random, ward: str, province: str) -> dict[str, Any]:
    """The answers of somebody who lives in a ward."""
    middle = "" if chance.random() < 0.1 else f"{chance.choice(MIDDLES)} "
    born = chance.randrange(1944, 2006)
    sex = chance.randrange(2) + (2 if born >= 2000 else 0)
    return {
        "name": f"{chance.choice(_FAMILIES)} {middle}{chance.choice(GIVEN)}",
        "id_number": f"022{sex}{born % 100:02d}{chance.randrange(1_000_000):06d}",
        "phone": f"{chance.choice(_MOBILE)}{chance.randrange(10_000_000):07d}",
        "customer_code": f"PA22HL{chance.randrange(10_000_000):07d}",
        "address": {
            "province": province,
            "ward": ward,
            "street": f"Số {chance.randrange(1, 400)}, phố {chance.choice(STREETS)}",
        },
    }
