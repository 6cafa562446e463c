"""Reads a pack's YAML files into plain data, and knows the line of everything in them.

ruamel.yaml in pure Python takes about 0.1 s a procedure, so what was read is kept, under the SHA-256 of
the file's bytes, in the user's cache folder; where nothing can be written there, reading is only slower.
"""

import hashlib
import json
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import platformdirs

from forms.errors import PackFault

LARGEST = 1_000_000
_FORMAT = b"forms.sources/1"

Where = tuple[str | int, ...]


class Unreadable(Exception):
    """The file is no YAML that a pack may hold; `fault` says where and why."""

    def __init__(self, fault: PackFault) -> None:
        self.fault = fault
        super().__init__(str(fault))


@dataclass(frozen=True)
class Lines:
    """The line of each place in a file."""

    file: str
    at: Mapping[Where, int] = field(default_factory=dict)

    def of(self, where: Where) -> int:
        """The line of a place, or of the nearest place above it that the file has."""
        found: Where = ()
        for step in where:
            if (*found, step) in self.at:
                found = (*found, step)
        return self.at.get(found, 1)

    def fault(self, where: Where, fault: str, cure: str) -> PackFault:
        """A fault at this place."""
        return PackFault(self.file, self.of(where), fault, cure)


def read(file: Path, *, keep: bool = True) -> Any:
    """The data of a YAML file; raises Unreadable."""
    content = _content(file)
    kept = _cache_file(content) if keep else None
    if kept is not None:
        with suppress(OSError, ValueError):
            return json.loads(kept.read_text("utf-8"))
    data, _ = _parse(file, content)
    if kept is not None:
        _keep(kept, data)
    return data


def read_with_lines(file: Path) -> tuple[Any, Lines]:
    """The data of a YAML file and the line of every place in it; raises Unreadable. Slower than `read`."""
    return _parse(file, _content(file))


def _content(file: Path) -> bytes:
    try:
        content = file.read_bytes()
    except OSError as error:
        raise Unreadable(
            PackFault(
                str(file), 1, f"The file cannot be read: {error.strerror}.", "Check its name and rights."
            )
        ) from error
    if len(content) > LARGEST:
        fault = PackFault(str(file), 1, f"The file has {len(content)} bytes.", f"Keep it below {LARGEST}.")
        raise Unreadable(fault)
    return content


def _parse(file: Path, content: bytes) -> tuple[Any, Lines]:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        node = YAML(typ="safe", pure=True).compose(content.decode("utf-8-sig"))
        lines: dict[Where, int] = {}
        return _plain(node, (), lines, str(file), set()), Lines(str(file), lines)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        fault = PackFault(str(file), line, "The file is not UTF-8 text.", "Save it as UTF-8.")
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        said = " ".join(str(error.problem or error.context).split())
        fault = PackFault(
            str(file),
            mark.line + 1 if mark else 1,
            f"This is no YAML: {said}.",
            "Correct this line or the one above.",
        )
    except (YAMLError, ValueError) as error:
        said = " ".join(str(error).split())[:200]
        fault = PackFault(str(file), 1, f"This is no YAML: {said}.", "Correct the file.")
    except RecursionError:
        fault = PackFault(str(file), 1, "The file is nested too deeply.", "Use fewer levels.")
    raise Unreadable(fault)


def _plain(node: Any, where: Where, lines: dict[Where, int], file: str, seen: set[int]) -> Any:
    if node is None:
        return None
    lines[where] = node.start_mark.line + 1
    if id(node) in seen:
        cure = "Write the text out again in its place."
        raise Unreadable(PackFault(file, lines[where], "Anchors and aliases are not read in a pack.", cure))
    seen.add(id(node))
    kind = type(node).__name__
    if kind == "MappingNode":
        return _mapping(node, where, lines, file, seen)
    if kind == "SequenceNode":
        return [_plain(each, (*where, i), lines, file, seen) for i, each in enumerate(node.value)]
    return _scalar(node, file)


def _mapping(node: Any, where: Where, lines: dict[Where, int], file: str, seen: set[int]) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        key = key_node.value
        if not isinstance(key, str):
            raise Unreadable(PackFault(file, line, "A key must be one word.", "Write 'key: value'."))
        if key in data:
            raise Unreadable(
                PackFault(file, line, f"The key {key!r} stands here twice.", "Remove one of them.")
            )
        data[key] = _plain(value_node, (*where, key), lines, file, seen)
        lines[(*where, key)] = line
    return data


def _scalar(node: Any, file: str) -> Any:
    """Numbers, booleans and null as such; everything else, dates too, as text."""
    text = node.value
    kind = str(node.tag).rsplit(":", 1)[-1]
    if kind == "null":
        return None
    if kind == "bool":
        return text.lower() == "true"
    if kind in ("int", "float"):
        try:
            return int(text) if kind == "int" else float(text)
        except ValueError:
            line = node.start_mark.line + 1
            cure = "Write it as 12 or 0.5, or in quotes if it is text."
            raise Unreadable(PackFault(file, line, f"{text!r} is no plain number.", cure)) from None
    return text


def _cache_file(content: bytes) -> Path | None:
    folder = os.environ.get("ONEDOOR_CACHE") or platformdirs.user_cache_dir("onedoor", appauthor=False)
    return Path(folder) / "packs" / f"{hashlib.sha256(_FORMAT + content).hexdigest()}.json"


def _keep(kept: Path, data: Any) -> None:
    with suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=kept.parent, prefix=".", suffix=".json")
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            json.dump(data, stream, ensure_ascii=False)
        Path(name).replace(kept)


def yaml_files(folder: Path) -> Iterator[Path]:
    """The YAML files of a folder, in order."""
    yield from sorted(path for path in folder.glob("*.y*ml") if path.suffix in (".yaml", ".yml"))
