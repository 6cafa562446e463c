"""Center settings from a TOML file: one loader, every fault told with its cure."""

import re
import tomllib
from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from dossiers.center import Center
from dossiers.errors import BadInput
from dossiers.setting_values import GIVEN
from dossiers.wrong_fields import first_wrong
from forms.packs import load_pack

RESOURCES: Final = Path(__file__).resolve().parent.parent / "resources"
DEMO_CENTER: Final = RESOURCES / "centers" / "demo.toml"
MOST_BYTES: Final = 1_000_000
_PLACE: Final = re.compile(r"line (\d+)")


def load_center(file: Path) -> Center:
    """The center that a settings file describes. Raises BadInput with one sentence for whatever is wrong."""
    try:
        fields = tomllib.loads(_text_of(file))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = _PLACE.search(str(error))
        if place is None:
            raise BadInput("The settings file {file} is not TOML.", file=file.name) from None
        raise BadInput(
            "The settings file {file} is not TOML: look at line {line}.", file=file.name, line=place[1]
        ) from None
    return center_of(fields, file.name)


def _text_of(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            content = opened.read(MOST_BYTES + 1)
        if len(content) > MOST_BYTES:
            raise BadInput("{file} is larger than any settings file.", file=file.name)
        return content.decode("utf-8-sig")
    except FileNotFoundError:
        raise BadInput("There is no settings file {file}.", file=file.name) from None
    except (OSError, UnicodeDecodeError):
        raise BadInput("The settings file {file} cannot be read as text.", file=file.name) from None


def center_of(fields: dict[str, Any], name: str) -> Center:
    """The center in such fields; what it does not say of clock and hours, its pack says. Raises BadInput that names the setting at fault."""
    try:
        center = Center.model_validate(_with_pack(fields, name), context=GIVEN)
    except ValidationError as error:
        where, why = first_wrong(error)
        raise BadInput(
            "{file}: the setting “{where}”: {why}", file=name, where=where or "the file", why=why
        ) from None
    orphan = next((team for team in center.teams if center.unit(team.unit) is None), None)
    if orphan is not None:
        raise BadInput("{file}: team “{team}” belongs to no unit of the center.", file=name, team=orphan.id)
    return center


def _with_pack(fields: dict[str, Any], name: str) -> dict[str, Any]:
    """The fields with the pack's time zone and, for weekdays that they do not name, its hours."""
    pack = str(fields.get("pack", _demo_pack()))
    folder = RESOURCES / "packs" / pack
    if not re.fullmatch(r"[a-z][a-z0-9-]{1,19}", pack) or not folder.is_dir():
        raise BadInput("{file}: there is no pack “{pack}”.", file=name, pack=pack)
    used = load_pack(folder)
    said = used.manifest
    _refuse_unknown(fields, used.ids, name)
    own = fields.get("hours", {})
    hours = {**said.hours.model_dump(), **own} if isinstance(own, dict) else own
    return {"pack": pack, "time_zone": said.time_zone, **fields, "hours": hours}


def _refuse_unknown(fields: dict[str, Any], known: Collection[str], name: str) -> None:
    """A misspelt procedure would be hidden, or get its time, nowhere."""
    for where in ("hidden_procedures", "budgets"):
        said = fields.get(where, ())
        for id in said if isinstance(said, list | dict) else ():
            if id not in known:
                why = BadInput("The pack has no procedure “{id}”.", id=id)
                raise BadInput("{file}: the setting “{where}”: {why}", file=name, where=where, why=why)


@cache
def _demo_pack() -> str:
    return str(tomllib.loads(DEMO_CENTER.read_text("utf-8"))["pack"])
