"""Writes the JSON Schema of a procedure's file, so that an editor helps who writes one.

`python -m forms.schema` writes `resources/packs/procedure.schema.json` anew; a test says when it is old.
"""

import json
from pathlib import Path
from typing import Any

from forms.budgets import LONGEST, UNITS
from forms.procedures import Procedure

FILE = Path(__file__).resolve().parent.parent / "resources" / "packs" / "procedure.schema.json"


def procedure_schema() -> dict[str, Any]:
    """The schema of a procedure as it stands in its file: budgets as text, `use:` for what is common."""
    schema = Procedure.model_json_schema(by_alias=True)
    parts = schema["$defs"]
    parts["Budget"] = {
        "type": "string",
        "pattern": rf"^[1-9][0-9]{{0,{len(str(LONGEST)) - 1}}} ({'|'.join(UNITS)})$",
        "description": "An amount and its unit, such as '3 working_days'.",
    }
    for name in ("Field", "Paper"):
        parts[f"Used{name}"] = _used(parts[name])
    for key, name in (("fields", "Field"), ("papers", "Paper")):
        refs = [{"$ref": f"#/$defs/{name}"}, {"$ref": f"#/$defs/Used{name}"}]
        schema["properties"][key]["items"] = {
            "if": {"required": ["use"]},
            "then": refs[1],
            "else": refs[0],
        }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A procedure of OneDoor",
        **{key: value for key, value in schema.items() if key != "title"},
    }


def _used(part: dict[str, Any]) -> dict[str, Any]:
    """The same part taken from `common.yaml` by `use`, where any of its settings may be changed."""
    named = {"use": {"type": "string", "description": "The key of a question or paper in common.yaml."}}
    changes = {
        key: {} if key in ("shown", "skip", "agrees_with", "default") else value
        for key, value in part["properties"].items()
    }
    return {
        "type": "object",
        "additionalProperties": False,
        "required": ["use"],
        "properties": {**named, **changes},
    }


def text() -> str:
    """The schema as the file holds it."""
    return json.dumps(procedure_schema(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def write(file: Path = FILE) -> Path:
    """Writes the schema's file and gives its path."""
    file.write_text(text(), encoding="utf-8")
    return file


if __name__ == "__main__":
    write()
