"""How many receipts are drawn a second, beside other libraries that draw the same page with the same fonts and QR."""

import random
import string
from collections.abc import Callable, Iterator
from itertools import count
from typing import Final

from benchmarks.measuring import Answer, Target, rates, report
from benchmarks.peers.by_fpdf2 import ByFpdf2
from benchmarks.peers.by_typst import ByTypst
from benchmarks.peers.by_weasyprint import ByWeasyPrint
from benchmarks.peers.page import page_of
from printing.documents import pdf
from printing.slips import Slip
from tests.support.paper import a_slip

BASE32: Final = string.ascii_uppercase + "234567"
A_ROUND: Final = {"OneDoor": 40, "Typst, tuned": 30, "WeasyPrint": 8, "fpdf2": 6}
ROUNDS: Final = 7


def answer() -> Answer:
    """Measures it."""
    typst, weasyprint, fpdf2 = ByTypst(), ByWeasyPrint(), ByFpdf2()
    drawers: dict[str, Callable[[Slip], bytes]] = {
        "OneDoor": pdf,
        "Typst, tuned": lambda slip: typst.pdf(page_of(slip)),
        "WeasyPrint": lambda slip: weasyprint.pdf(page_of(slip)),
        "fpdf2": lambda slip: fpdf2.pdf(page_of(slip)),
    }
    slips = _slips()
    for draw in drawers.values():
        draw(next(slips))  # fonts are read, as in a kiosk that has printed today
    measured = rates({name: _turn(draw, slips, A_ROUND[name]) for name, draw in drawers.items()}, ROUNDS)
    ours = measured["OneDoor"]
    return Answer(
        "Receipts on A5, no two alike",
        "a second",
        measured,
        [
            Target("OneDoor / WeasyPrint", ours / measured["WeasyPrint"], least=5),
            Target("OneDoor / fpdf2", ours / measured["fpdf2"], least=5),
            Target("OneDoor / Typst", ours / measured["Typst, tuned"], least=1.3),
        ],
    )


def _turn(draw: Callable[[Slip], bytes], slips: Iterator[Slip], many: int) -> Callable[[], int]:
    def turn() -> int:
        for _ in range(many):
            assert draw(next(slips)).startswith(b"%PDF")
        return many

    return turn


def _slips() -> Iterator[Slip]:
    """Receipts that differ in all that differs from one applicant to the next."""
    chance = random.Random(1)
    for number in count(1):
        token, proof = ("".join(chance.choices(BASE32, k=length)) for length in (26, 164))
        yield a_slip(
            code=f"H49.22-261123-01{number:03d}",
            qr_text=f"HTTPS://HUB.EXAMPLE.VN/T/{token}/{proof}",
            applicant_name=chance.choice(
                ("Nguyễn Thị Minh Hạnh", "Trần Văn Bình", "Lê Thu Hà", "Đỗ Quang Huy")
            )
            + f" {number}",
            phone=f"09{chance.randrange(10, 99)} ••• {chance.randrange(100, 999)}",
            supply_address=f"Số {number}, phố Giếng Đồn, phường Hồng Gai, tỉnh Quảng Ninh",
        )


if __name__ == "__main__":
    report(answer())
