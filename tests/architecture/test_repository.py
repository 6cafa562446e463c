"""What git keeps names no machine, no package index and no person's folder, and stays of a size one can read."""

import ast
import re
from pathlib import Path
from typing import Final

import pytest

from tests.architecture.source import ROOT, files, tracked, tree

TEXT: Final = {
    ".py",
    ".md",
    ".toml",
    ".lock",
    ".in",
    ".txt",
    ".qml",
    ".sh",
    ".ts",
    ".po",
    ".json",
    ".yaml",
    ".html",
    "",
}
MACHINE: Final = re.compile(r"(?<![\w/.-])/(?:work|home/\w+|root|Users/\w+|tmp/\w)\b")
INDEX: Final = re.compile(
    r"pypi\.org|pythonhosted\.org|--(?:extra-)?index-url[ =]\S|--find-links[ =]\S|registry\.npmjs|://deb\.debian",
    re.I,
)
THIS: Final = Path(__file__).resolve()
LONGEST_FILE: Final = 500
LONGEST_FUNCTION: Final = 80
VAGUE: Final = {"utils", "helpers", "common", "misc"}


def texts() -> list[Path]:
    return [path for path in tracked() if path.suffix in TEXT and path != THIS and path.name != "LICENSE"]


def test_no_file_names_a_folder_of_somebodys_machine() -> None:
    assert not _matches(MACHINE)


def test_no_file_names_a_package_index() -> None:
    assert not _matches(INDEX)


def _matches(pattern: re.Pattern[str]) -> list[str]:
    found = []
    for path in texts():
        for number, line in enumerate(path.read_text(errors="replace").splitlines(), 1):
            if pattern.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:120]}")
    return found


def test_the_lock_file_pins_every_package_by_its_hashes() -> None:
    lines = (ROOT / "requirements.lock").read_text().splitlines()
    pinned = [line for line in lines if re.match(r"^[a-z0-9]", line)]
    assert len(pinned) > 100
    assert all(re.match(r"^[a-z0-9._-]+==[^ ]+ \\$", line) for line in pinned)
    assert sum("--hash=sha256:" in line for line in lines) >= len(pinned)


@pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_stays_readable(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= LONGEST_FILE
    assert path.stem not in VAGUE
    too_long = [
        f"{node.name} in line {node.lineno}"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]
    assert not too_long


@pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_says_why_it_exists(path: Path) -> None:
    assert ast.get_docstring(tree(path)) or not path.read_text().strip()


def test_links_in_the_documents_lead_somewhere() -> None:
    broken = []
    for page in (path for path in tracked() if path.suffix == ".md"):
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text()):
            if not (page.parent / target).exists():
                broken.append(f"{page.relative_to(ROOT)}: {target}")
    assert not broken
