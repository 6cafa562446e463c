"""The tokens: all there, and readable."""

import subprocess
import sys

import pytest
from PySide6.QtGui import QFontDatabase, QGuiApplication

from kiosk.theme import Palette, load_theme, register_fonts

TEXT_ON = [
    ("ink", "surface"),
    ("ink", "card"),
    ("muted", "card"),
    ("muted", "surface"),
    ("muted", "key_tray"),
    ("on_primary", "primary"),
    ("on_primary", "primary_dark"),
    ("on_primary", "success"),
    ("on_primary_2", "primary"),
    ("primary", "surface"),
    ("primary_dark", "tint"),
    ("danger", "card"),
    ("danger", "surface"),
    ("success", "surface"),
    ("disabled_text", "disabled_fill"),
    ("ok_text", "ok_fill"),
    ("warn_text", "warn_fill"),
    ("error_text", "error_fill"),
    ("info_text", "info_fill"),
    ("neutral_text", "neutral_fill"),
]


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
@pytest.mark.parametrize("palette", [load_theme().colour, load_theme().high_contrast], ids=["normal", "high"])
def test_text_can_be_read_on_its_ground(palette: Palette, text: str, ground: str) -> None:
    assert contrast(getattr(palette, text), getattr(palette, ground)) >= 4.5


def test_the_fonts_of_the_design_are_there(qapp: QGuiApplication) -> None:
    theme = load_theme()
    assert register_fonts(theme) == ()
    assert register_fonts(theme) == ()
    assert {theme.ui_font, theme.figures_font, theme.chinese_font} <= set(QFontDatabase.families())


def test_reading_the_tokens_needs_no_qt() -> None:
    code = "import sys, kiosk.theme as t; t.load_theme(); sys.exit(any(m.startswith('PySide6') for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
