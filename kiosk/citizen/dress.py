"""The design's tokens as this person sees them: text size and contrast worked in, one object for all QML."""

from dataclasses import dataclass, fields
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtQml import QmlElement

from kiosk.citizen.looks import Looks
from kiosk.citizen.models import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME, camel, view_of
from kiosk.theme import Palette, Theme, load_theme

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "OneDoorTheme", "dress"]

LARGE = ("greeting", "title", "question", "button", "figures")


@dataclass(frozen=True)
class Sizes:
    """Measures of the touchscreen in px of the design grid."""

    high_contrast: bool
    large_text: bool
    text_scale: float
    ui_font: str
    figures_font: str
    greeting: int
    greeting_line: int
    title: int
    title_line: int
    question: int
    question_line: int
    heading: int
    heading_line: int
    body: int
    body_line: int
    caption: int
    caption_line: int
    button: int
    bar: int
    bar_line: int
    figures: int
    margin: int
    gap: int
    padding: int
    touch: int
    touch_gap: int
    card_radius: int
    button_radius: int
    key_radius: int
    dialog_radius: int
    hairline: int
    strong_line: int
    error_line: int
    error_bar: int
    focus_line: int
    press_ms: int
    slide_ms: int


@dataclass(frozen=True)
class Dress(Sizes, Palette):
    """Colours and measures together."""


def dress(theme: Theme, looks: Looks) -> Dress:
    """What the tokens are at this text size and contrast. Large types grow half as fast as the words one reads."""
    high, scale = looks.contrast == "high", looks.text_size / 100
    colours: dict[str, Any] = {
        f.name: getattr(theme.palette(looks.contrast), f.name) for f in fields(Palette)
    }
    types: dict[str, Any] = {}
    for name, kind in theme.kiosk_type.items():
        factor = 1 + (scale - 1) / 2 if name in LARGE else min(scale, 1.15) if name == "bar" else scale
        types[name], types[f"{name}_line"] = round(kind.size * factor), round(kind.line * factor)
    space, line, radius, motion = theme.kiosk_space, theme.line, theme.radius, theme.motion
    known = {f.name for f in fields(Sizes)}
    return Dress(
        **colours,
        **{name: value for name, value in types.items() if name in known},
        high_contrast=high,
        large_text=looks.text_size >= 130,
        text_scale=scale,
        ui_font=theme.ui_font,
        figures_font=theme.figures_font,
        margin=space["margin_large_text" if looks.text_size >= 130 else "margin"],
        gap=space["gap"],
        padding=space["padding"],
        touch=space["touch"],
        touch_gap=space["touch_gap"],
        card_radius=radius["kiosk_card"],
        button_radius=radius["kiosk_button"],
        key_radius=radius["kiosk_key"],
        dialog_radius=radius["kiosk_dialog"],
        hairline=line["high_contrast" if high else "hairline"],
        strong_line=line["high_contrast" if high else "strong"],
        error_line=line["error"],
        error_bar=line["error_bar"],
        focus_line=line["focus"],
        press_ms=motion["press_ms"],
        slide_ms=0 if high else motion["slide_ms"],
    )


_Worn = view_of("OneDoorWorn", Dress, {f.name: QColor for f in fields(Palette)})


@QmlElement
class OneDoorTheme(_Worn):  # type: ignore[misc, valid-type]
    """The root of the QML singleton `Tokens`; made by QML, dressed by the shell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(dress(load_theme(), Looks()), parent)

    def wear(self, theme: Theme, looks: Looks) -> None:
        self.show(dress(theme, looks))


def names() -> tuple[str, ...]:
    """The tokens by their names in QML."""
    return tuple(camel(f.name) for f in fields(Dress))
