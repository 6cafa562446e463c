"""The QR code as a matrix: paper draws it as one path, screens paint it, the thermal slip scales it."""

import re
from typing import Final, Literal

import qrcode
from qrcode.constants import ERROR_CORRECT_M, ERROR_CORRECT_Q
from qrcode.util import BIT_LIMIT_TABLE, MODE_8BIT_BYTE, MODE_ALPHA_NUM, QRData, length_in_bits

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
_DARK: Final = re.compile(b"\x01+")


def matrix(text: str, level: Level = "M") -> Matrix:
    """Dark modules of `text`, row by row, without the quiet zone of four modules.

    Alphanumeric mode (ISO/IEC 18004), so `text` is capitals, digits and `$%*+-./:`; other ASCII takes byte
    mode. At most version 9 at level M and 11 at level Q; raises QrTooLong beyond, or for text that is not ASCII.
    """
    if not text.isascii():
        raise QrTooLong("Only plain letters can stand in it.")
    mode = MODE_ALPHA_NUM if set(text) <= ALPHANUMERIC else MODE_8BIT_BYTE
    version = _version(len(text), mode, level)
    code = qrcode.QRCode(version, error_correction=_LEVELS[level], border=0, mask_pattern=_MASK)
    code.add_data(QRData(text.encode("ascii"), mode=mode, check_data=False), optimize=0)
    code.make(fit=False)
    return tuple(tuple(map(bool, row)) for row in code.modules)


def _version(length: int, mode: int, level: Level) -> int:
    """The smallest version that holds so many characters. Raises QrTooLong."""
    letters = length * 8 if mode == MODE_8BIT_BYTE else length // 2 * 11 + length % 2 * 6
    for version in range(1, LARGEST[level] + 1):
        if 4 + length_in_bits(mode, version) + letters <= BIT_LIMIT_TABLE[_LEVELS[level]][version]:
            return version
    raise QrTooLong(f"{length} characters.")


def bars(modules: Matrix) -> tuple[tuple[int, int, int], ...]:
    """Dark modules joined row by row: (column, row, length). A third of the rectangles, and no hairlines."""
    return tuple(
        (dark.start(), y, dark.end() - dark.start())
        for y, row in enumerate(modules)
        for dark in _DARK.finditer(bytes(row))
    )
