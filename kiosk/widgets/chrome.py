"""Shades of the desktop windows beside the tokens, measured on the design's pictures 09 and 10, in one place."""

from typing import Final

SEARCH_FIELD: Final = "#20364F"
SEARCH_BORDER: Final = "#3A516C"
SEARCH_HINT: Final = "#CAD8E5"
KEYCAP_BORDER: Final = "#56708C"
ON_INK_2: Final = "#AFC0D1"
AVATAR: Final = "#2F4964"
CONTROL_BORDER: Final = "#B9C6D4"
CHIP_BORDER: Final = "#CAD8E5"
REFUSE_BORDER: Final = "#DDB1AD"
TABLE_HEAD: Final = "#EEF2F7"
ROW_LINE: Final = "#E8EDF3"
TRACK: Final = "#E3E9F0"
PREVIEW_GROUND: Final = "#E9EEF5"
BUTTON_LINE: Final = "#CAD4E0"
QUIET_ICON: Final = "#5B6C80"
STEP_AHEAD: Final = "#A9B7C5"

HEADER_HEIGHT: Final = 56
NAV_WIDTH: Final = 192
PANEL_WIDTH: Final = 420
STATUS_HEIGHT: Final = 28
DOCKED_FROM: Final = 1400
"""Windows narrower than this show their right column as an overlay."""
