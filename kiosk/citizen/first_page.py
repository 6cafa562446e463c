"""The first page as it stood last: the touchscreen shows it before the station behind it is open.

A file beside the database keeps it: names, tiles and the way to help, which hang on the wall as well. It is written anew
by every start, so that what has changed meanwhile stands there a moment later; where it is missing, damaged, or made
by another OneDoor or from another pack, the page waits for the station.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Final, TypeVar
from zoneinfo import ZoneInfo

from kiosk import i18n
from kiosk.citizen.props import BarProps, HomeProps, Props, Row, Rows
from kiosk.theme import RESOURCES

FILE: Final = "first-page.json"
PACKS: Final = RESOURCES / "packs"
T = TypeVar("T", BarProps, HomeProps, Row)


@dataclass(frozen=True, slots=True)
class FirstPage:
    """The page that nobody has touched, without the time of day."""

    pack: str
    tz: str
    bar: BarProps
    home: HomeProps

    def at(self, now: datetime) -> Props:
        """All that is on the screen at an instant."""
        here = now.astimezone(ZoneInfo(self.tz))
        time, day = i18n.hour(here), i18n.full_date(here.date(), self.bar.lang)
        return Props(bar=self.bar, home=replace(self.home, time=time, day=day))


def text_of(page: FirstPage) -> str:
    """The page as it is kept."""
    return json.dumps({**asdict(page), "made_of": _made_of(page.pack)}, ensure_ascii=False)


def kept_in(folder: Path) -> FirstPage | None:
    """The page that is kept in a data folder, None where there is none that can be shown."""
    try:
        raw = json.loads((folder / FILE).read_text(encoding="utf-8"))
        home = {**raw["home"], **{name: _rows(raw["home"][name]) for name in ("services", "others")}}
        page = FirstPage(
            str(raw["pack"]), str(raw["tz"]), _checked(BarProps, raw["bar"]), _checked(HomeProps, home)
        )
        ZoneInfo(page.tz)
        return page if raw["made_of"] == _made_of(page.pack) else None
    except (OSError, ValueError, TypeError, LookupError, AttributeError):
        return None


def _made_of(pack: str) -> list[int]:
    """What tells one state of a pack's file of tiles from another."""
    state = (PACKS / pack / "pack.yaml").stat()
    return [state.st_size, state.st_mtime_ns]


def _rows(raw: Any) -> Rows:
    return tuple(_checked(Row, each) for each in raw)


def _checked(kind: type[T], raw: Mapping[str, Any]) -> T:
    """The value with these fields; TypeError where one is missing, strange, or of another type than the page wants."""
    named = {field.name: field.type for field in fields(kind)}
    if named.keys() != raw.keys():
        raise TypeError(f"{kind.__name__} has other fields")
    for name, wanted in named.items():
        if type(raw[name]) is not (tuple if wanted == Rows else wanted):
            raise TypeError(f"{kind.__name__}.{name}")
    return kind(**raw)
