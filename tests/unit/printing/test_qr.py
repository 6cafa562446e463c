"""The QR as a matrix."""

import pytest
import qrcode
import zxingcpp
from PIL import Image
from qrcode.constants import ERROR_CORRECT_M, ERROR_CORRECT_Q

from printing.errors import QrTooLong
from printing.qr import bars, matrix
from tests.support.paper import QR_TEXT


def read_back(modules):
    side = len(modules) + 8
    picture = Image.new("L", (side, side), 255)
    for y, row in enumerate(modules):
        for x, dark in enumerate(row):
            picture.putpixel((x + 4, y + 4), 0 if dark else 255)
    return zxingcpp.read_barcode(picture.resize((side * 4, side * 4), Image.Resampling.NEAREST))


def test_the_proof_of_a_slip_fits_version_9_at_level_m_and_reads_back():
    modules = matrix(QR_TEXT)
    assert len(QR_TEXT) > 210
    assert len(modules) <= 53
    assert read_back(modules).text == QR_TEXT


@pytest.mark.parametrize("level", [("M", ERROR_CORRECT_M), ("Q", ERROR_CORRECT_Q)])
def test_another_library_makes_the_same_symbol(level):
    """What reads it back is of the same make as what drew it; this one is not."""
    modules = matrix(QR_TEXT, level[0])
    peers = []
    for mask in range(8):
        peer = qrcode.QRCode((len(modules) - 17) // 4, error_correction=level[1], border=0, mask_pattern=mask)
        peer.add_data(qrcode.util.QRData(QR_TEXT.encode(), mode=qrcode.util.MODE_ALPHA_NUM), optimize=0)
        peer.make(fit=False)
        peers.append(tuple(tuple(map(bool, row)) for row in peer.modules))
    assert modules in peers


def test_level_q_fits_version_11():
    assert len(matrix(QR_TEXT, "Q")) <= 61


def test_capitals_are_packed_in_alphanumeric_mode():
    assert len(matrix("A" * 90)) < len(matrix("a" * 90))


@pytest.mark.parametrize("text", ["A" * 400, "Hồ sơ"])
def test_what_paper_cannot_carry_is_refused(text):
    with pytest.raises(QrTooLong):
        matrix(text)


def test_bars_cover_the_dark_modules_and_nothing_else():
    modules = matrix("ONEDOOR:/T/ABC")
    covered = {(x, y) for start, y, length in bars(modules) for x in range(start, start + length)}
    assert covered == {(x, y) for y, row in enumerate(modules) for x, dark in enumerate(row) if dark}
