"""The program's own files, as the architecture tests read them."""

import ast
import subprocess
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
ROOMS: Final = ("forms", "dossiers", "printing", "sync", "kiosk")


def files(*rooms: str) -> list[Path]:
    """Every Python file of the rooms (default: of all)."""
    return sorted(path for room in rooms or ROOMS for path in (ROOT / room).rglob("*.py"))


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(), str(path))


def imports(path: Path) -> Iterator[str]:
    """Names of the modules that a file imports, wherever in it."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def calls(path: Path) -> Iterator[tuple[str, int]]:
    """Dotted names that a file calls or hands on, with their lines: `datetime.now`, `time.time`."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Attribute):
            yield ast.unparse(node), node.lineno


def tracked() -> list[Path]:
    """Files that git keeps or would keep; where the source came without git, all that its rules do not leave out."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    except (FileNotFoundError, subprocess.CalledProcessError):
        return sorted(path for path in _below(ROOT) if path.is_file())
    names = [ROOT / name.decode() for name in listed.split(b"\0") if name]
    return [path for path in names if path.is_file()]


def _below(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if not _is_left_out(path):
            yield from _below(path) if path.is_dir() else [path]


def _is_left_out(path: Path) -> bool:
    rules = (ROOT / ".gitignore").read_text().split()
    inside = f"/{path.relative_to(ROOT)}"
    return path.name == ".git" or any(
        inside == rule.rstrip("/") if rule.startswith("/") else fnmatch(path.name, rule.rstrip("/"))
        for rule in rules
    )
