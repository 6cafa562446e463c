"""Settings of a center as the text of a settings file: what `load_center` reads."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from dossiers.center import Center

_TABLES: Final = ("name", "agency", "governing_agency", "address", "hours", "budgets")
_ROWS: Final = ("closures", "extra_days", "units", "teams")
_HEADING: Final = "# The center as it stands. Change it here, then: onedoor center change FILE"


def settings_text(center: Center) -> str:
    """The settings as TOML; what is not set is left out."""
    fields = center.model_dump(mode="json", exclude_none=True)
    fields["hidden_procedures"] = sorted(fields["hidden_procedures"])
    return "\n".join([_HEADING, *_lines(fields)]) + "\n"


def _lines(fields: Mapping[str, Any]) -> Iterator[str]:
    for name, value in fields.items():
        if name not in (*_TABLES, *_ROWS):
            yield f"{name} = {_value(value)}"
    for name in _TABLES:
        if fields.get(name):
            yield from ("", f"[{name}]", *_pairs(fields[name]))
    for name in _ROWS:
        for row in fields.get(name, ()):
            yield from ("", f"[[{name}]]", *_pairs(row))


def _pairs(fields: Mapping[str, Any]) -> Iterator[str]:
    for name, value in fields.items():
        yield f"{_text(name) if not name.replace('_', '').replace('-', '').isalnum() else name} = {_value(value)}"


def _value(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{ " + ", ".join(_pairs(value)) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    return _text(value) if isinstance(value, str) else json.dumps(value)


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
