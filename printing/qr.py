"""The QR code as a matrix: paper draws it as one path, screens paint it, the thermal slip scales it."""

from typing import Final, Literal

import qrcode
from qrcode.constants import ERROR_CORRECT_M, ERROR_CORRECT_Q
from qrcode.exceptions import DataOverflowError
from qrcode.util import MODE_8BIT_BYTE, MODE_ALPHA_NUM, QRData

from printing.errors import QrTooLong

Matrix = tuple[tuple[bool, ...], ...]
Level = Literal["M", "Q"]

QUIET: Final = 4
ALPHANUMERIC: Final = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
LARGEST: Final = {"M": 9, "Q": 11}
_LEVELS: Final = {"M": ERROR_CORRECT_M, "Q": ERROR_CORRECT_Q}
# One mask for all: choosing among eight costs four times the drawing, and base32 text is as good as random,
# so that no mask is better than another on average. Mask 3 makes the fewest long runs in the fixed parts.
_MASK: Final = 3


def matrix(text: str, level: Level = "M") -> Matrix:
    """Dark modules of `text`, row by row, without the quiet zone of four modules.

    Alphanumeric mode (ISO/IEC 18004), so `text` is capitals, digits and `$%*+-./:`; other ASCII takes byte
    mode. At most version 9 at level M and 11 at level Q; raises QrTooLong beyond, or for text that is not ASCII.
    """
    if not text.isascii():
        raise QrTooLong("Only plain letters can stand in it.")
    mode = MODE_ALPHA_NUM if set(text) <= ALPHANUMERIC else MODE_8BIT_BYTE
    code = qrcode.QRCode(error_correction=_LEVELS[level], border=0, mask_pattern=_MASK)
    code.add_data(QRData(text.encode("ascii"), mode=mode, check_data=False), optimize=0)
    try:
        code.make(fit=True)
    except (DataOverflowError, ValueError) as fault:
        raise QrTooLong(f"{len(text)} characters.") from fault
    if code.version > LARGEST[level]:
        raise QrTooLong(f"{len(text)} characters.")
    return tuple(tuple(bool(cell) for cell in row) for row in code.modules)


def bars(modules: Matrix) -> tuple[tuple[int, int, int], ...]:
    """Dark modules joined row by row: (column, row, length). A third of the rectangles, and no hairlines."""
    joined = []
    for y, row in enumerate(modules):
        x = 0
        while x < len(row):
            start = x
            while x < len(row) and row[x]:
                x += 1
            if x > start:
                joined.append((start, y, x - start))
            x += 1
    return tuple(joined)
