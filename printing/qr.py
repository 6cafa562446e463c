"""The QR code as a matrix: paper draws it as one path, screens paint it, the thermal slip scales it."""

import re
from typing import Any, Final, Literal

import zxingcpp

from printing.errors import QrTooLong

Matrix = tuple[tuple[bool, ...], ...]
Level = Literal["M", "Q"]

QUIET: Final = 4
LARGEST: Final = {"M": 9, "Q": 11}
_DARK: Final = re.compile(b"\x01+")
_AS_FLAGS: Final = bytes(0 if shade else 1 for shade in range(256))


def matrix(text: str, level: Level = "M") -> Matrix:
    """Dark modules of `text`, row by row, without the quiet zone of four modules.

    Alphanumeric mode (ISO/IEC 18004), so `text` is capitals, digits and `$%*+-./:`; other ASCII takes byte
    mode. At most version 9 at level M and 11 at level Q; raises QrTooLong beyond, or for text that is not ASCII.
    """
    if not text.isascii():
        raise QrTooLong("Only plain letters can stand in it.")
    try:
        made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level=level)
    except ValueError as error:
        raise QrTooLong(f"{len(text)} characters.") from error
    image: Any = made.to_image(add_quiet_zones=False)
    side = image.shape[0]
    if side > 17 + 4 * LARGEST[level]:
        raise QrTooLong(f"{len(text)} characters.")
    flags = bytes(image).translate(_AS_FLAGS)
    return tuple(tuple(map(bool, flags[row : row + side])) for row in range(0, side * side, side))


def bars(modules: Matrix) -> tuple[tuple[int, int, int], ...]:
    """Dark modules joined row by row: (column, row, length). A third of the rectangles, and no hairlines."""
    return tuple(
        (dark.start(), y, dark.end() - dark.start())
        for y, row in enumerate(modules)
        for dark in _DARK.finditer(bytes(row))
    )
