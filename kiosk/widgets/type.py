"""The design's fonts as Qt fonts: sizes in px, figures in the family whose digits are all one width."""

from PySide6.QtGui import QFont

from kiosk.theme import Theme


def ui_font(theme: Theme, size: int = 13, weight: int = 400) -> QFont:
    """A font for words."""
    font = QFont([theme.ui_font, theme.chinese_font])
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    return font


def figures_font(theme: Theme, size: int = 13, weight: int = 400) -> QFont:
    """A font for codes, dates and figures in columns."""
    font = QFont([theme.figures_font, theme.chinese_font])
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    font.setVariableAxis(QFont.Tag("wght"), float(weight))
    return font
