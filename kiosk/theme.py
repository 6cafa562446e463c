"""The design's tokens as typed values: one file feeds touch screens, windows and charts.

Reading the tokens needs no Qt; `register_fonts` does, and imports it only when it is called.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
TOKENS = RESOURCES / "theme" / "tokens.json"
ICONS = RESOURCES / "icons"
FONTS = RESOURCES / "fonts"

Contrast = Literal["normal", "high"]
WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold", "ExtraBold")


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour by what it is for, as #RRGGBB."""

    ink: str
    ink_2: str
    muted: str
    primary: str
    primary_dark: str
    on_primary: str
    on_primary_2: str
    tint: str
    tint_strong: str
    amber: str
    success: str
    danger: str
    surface: str
    card: str
    line: str
    field_border: str
    pressed: str
    chart_on_time: str
    key_tray: str
    key_edge: str
    key: str
    key_function: str
    disabled_text: str
    disabled_fill: str
    unavailable: str
    ok_text: str
    ok_fill: str
    warn_text: str
    warn_fill: str
    error_text: str
    error_fill: str
    info_text: str
    info_fill: str
    neutral_text: str
    neutral_fill: str
    selected_row: str
    waiting: str


@dataclass(frozen=True, slots=True)
class TypeSize:
    """Size and line height of a text, in px at 1:1."""

    size: int
    line: int


@dataclass(frozen=True, slots=True)
class Theme:
    """All tokens. `kiosk_type`, `desktop_type` and `mobile_type` go by the names of the design page."""

    colour: Palette
    high_contrast: Palette
    ui_font: str
    figures_font: str
    chinese_font: str
    kiosk_type: dict[str, TypeSize]
    desktop_type: dict[str, TypeSize]
    mobile_type: dict[str, TypeSize]
    text_sizes: tuple[int, ...]
    grid: int
    kiosk_space: dict[str, int]
    desktop_space: dict[str, int]
    radius: dict[str, int]
    line: dict[str, int]
    motion: dict[str, int]

    def palette(self, contrast: Contrast) -> Palette:
        return self.high_contrast if contrast == "high" else self.colour


def _types(raw: dict[str, list[int]]) -> dict[str, TypeSize]:
    return {name: TypeSize(*pair) for name, pair in raw.items()}


@cache
def load_theme(path: Path = TOKENS) -> Theme:
    """The tokens of the design; KeyError or TypeError if the file misses one, which is a bug of the build."""
    raw: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    font, space = raw["font"], raw["space"]
    return Theme(
        colour=Palette(**raw["colour"]),
        high_contrast=Palette(**raw["high_contrast"]),
        ui_font=font["ui"],
        figures_font=font["figures"],
        chinese_font=font["chinese"],
        kiosk_type=_types(font["kiosk"]),
        desktop_type=_types(font["desktop"]),
        mobile_type=_types(font["mobile"]),
        text_sizes=tuple(font["text_sizes"]),
        grid=space["grid"],
        kiosk_space=space["kiosk"],
        desktop_space=space["desktop"],
        radius=raw["radius"],
        line=raw["line"],
        motion=raw["motion"],
    )


def font_files() -> tuple[Path, ...]:
    """The font files of the screens that are on this machine, in the order in which they are asked."""
    vietnamese = Path(str(files("fontpkg_be_vietnam_pro"))) / "files"
    figures = Path(str(files("fontpkg_noto_sans"))) / "files"
    named = [vietnamese / f"BeVietnamPro-{weight}.ttf" for weight in WEIGHTS]
    chinese = sorted(FONTS.glob("noto-sans-sc/*.ttf"))
    return tuple(path for path in [*named, figures / "NotoSans[wdth,wght].ttf", *chinese] if path.is_file())


_registered: dict[Path, list[str]] = {}


def register_fonts(theme: Theme) -> tuple[str, ...]:
    """Gives the design's fonts to Qt; the application object must exist. Does nothing twice. Returns the families that are missing.

    Never relies on the system's own choice of fallback: Chinese comes from the bundled family.
    """
    from PySide6.QtGui import QFont, QFontDatabase

    for path in font_files():
        if path not in _registered:
            number = QFontDatabase.addApplicationFont(str(path))
            _registered[path] = QFontDatabase.applicationFontFamilies(number)
    found = {family for families in _registered.values() for family in families}
    wanted = (theme.ui_font, theme.figures_font, theme.chinese_font)
    present = [family for family in wanted if family in found]
    QFont.insertSubstitutions(theme.ui_font, present[1:])
    QFont.insertSubstitutions(theme.figures_font, [f for f in present if f != theme.figures_font])
    return tuple(family for family in wanted if family not in found)


def ui_families(theme: Theme) -> list[str]:
    """The families of an ordinary text on screen, first choice first."""
    return [theme.ui_font, theme.chinese_font]
