"""The kiosk's home page as HTML: the same hero, tiles, icons, texts and fonts, for a browser in kiosk mode."""

from html import escape
from importlib.resources import files
from pathlib import Path
from typing import Final

RESOURCES: Final = Path(__file__).resolve().parent.parent.parent / "resources"
TILES: Final = (
    ("plug", "Cấp điện mới"),
    ("capacity", "Thay đổi"),
    ("power", "Ngừng và khôi phục"),
    ("hazard", "Báo sự cố"),
    ("help", "Tư vấn, hỗ trợ"),
    ("search", "Tra cứu hồ sơ"),
    ("star", "Đánh giá"),
    ("id-card", "Thẻ dịch vụ"),
)
BAR: Final = (
    ("arrow-left", "Quay lại"),
    ("help", "Trợ giúp"),
    ("text-size", "Cỡ chữ"),
    ("contrast", "Tương phản"),
)
_STYLE: Final = """
* { box-sizing: border-box; margin: 0 }
html { overflow: hidden }
body { width: 1080px; height: 1920px; background: #F6F8FB; color: #10233A; font: 500 30px/44px "Be Vietnam Pro" }
.hero svg { width: 1080px; height: 584px; display: block }
h1 { position: absolute; top: 180px; left: 72px; color: #FFF; font-size: 72px; line-height: 84px }
main { display: grid; grid-template-columns: 456px 456px; gap: 24px; padding: 24px 72px }
button { height: 232px; border: 1px solid #D9E1EA; border-radius: 24px; background: #FFF; padding: 32px; font: inherit; text-align: left }
button svg { width: 88px; height: 88px; color: #0B5FB0; display: block }
button:first-child { background: #0B5FB0; color: #FFF }
nav { position: absolute; top: 1768px; height: 152px; width: 1080px; display: flex; gap: 40px; padding: 24px 72px; background: #10233A; color: #FFF; font-size: 22px }
nav svg { width: 44px; height: 44px; display: block }
"""


def write_home(file: Path) -> Path:
    """Writes the page and gives its file."""
    fonts = "".join(_face(weight, name) for weight, name in ((500, "Medium"), (700, "Bold")))
    tiles = "".join(f"<button>{_icon(icon)}{escape(words)}</button>" for icon, words in TILES)
    bar = "".join(f"<div>{_icon(icon)}{escape(words)}</div>" for icon, words in BAR)
    file.write_text(
        f"<!doctype html><meta charset=utf-8><style>{fonts}{_STYLE}</style><div class=hero>{_icon('hero-portrait')}</div>"
        f"<h1>Quý khách cần<br>dịch vụ nào?</h1><main>{tiles}</main><nav>{bar}<div>Tiếng Việt</div><div>English</div><div>中文</div></nav>",
        encoding="utf-8",
    )
    return file


def _icon(name: str) -> str:
    return (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def _face(weight: int, name: str) -> str:
    found = next(Path(str(files("fontpkg_be_vietnam_pro"))).rglob(f"*-{name}.ttf"))
    return (
        f'@font-face {{ font-family: "Be Vietnam Pro"; font-weight: {weight}; src: url({found.as_uri()}) }}'
    )
