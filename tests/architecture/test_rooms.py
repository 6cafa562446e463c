"""The layers of the house hold, and the tool that says so has really seen the files."""

import tomllib
from pathlib import Path

import pytest
from grimp import ImportGraph, build_graph
from importlinter.cli import lint_imports

from tests.architecture.source import ROOMS, ROOT, files, imports, module_name

MAY_USE_SQL = ("dossiers.storage", "sync.hub", "kiosk.bootstrap")
SQL = ("sqlalchemy", "alembic", "sqlcipher3", "psycopg", "sqlite3")
HTTP = ("httpx2", "httpx", "aiohttp", "requests", "urllib3", "urllib.request", "http.client", "http.server")
SERVERS = ("fastapi", "starlette", "uvicorn")


@pytest.fixture(scope="module")
def graph() -> ImportGraph:
    return build_graph(*ROOMS, cache_dir=None)


def test_the_contracts_of_the_rooms_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True) == 0


def test_every_room_has_a_contract() -> None:
    linter = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    assert set(linter["root_packages"]) == set(ROOMS)
    assert {contract["id"] for contract in linter["contracts"]} >= {"rooms", "qt", "database", "http"}


@pytest.mark.parametrize("room", ROOMS)
def test_the_linter_saw_every_file_of_a_room(graph: ImportGraph, room: str) -> None:
    on_disk = {module_name(path) for path in files(room)}
    seen = {name for name in graph.modules if name == room or name.startswith(f"{room}.")}
    assert len(on_disk) > 3
    assert seen == on_disk


def test_the_linter_saw_how_the_rooms_stand_on_each_other(graph: ImportGraph) -> None:
    assert graph.find_children("dossiers")
    assert graph.chain_exists(importer="kiosk", imported="forms", as_packages=True)


@pytest.mark.parametrize("path", files("forms", "dossiers", "printing", "sync"), ids=module_name)
def test_qt_lives_in_the_kiosk_only(path: Path) -> None:
    assert not [name for name in imports(path) if _is_of(name, ("PySide6", "shiboken6"))]


@pytest.mark.parametrize("path", files(), ids=module_name)
def test_the_database_is_spoken_to_where_it_is_kept_only(path: Path) -> None:
    if not _is_of(module_name(path), MAY_USE_SQL):
        assert not [name for name in imports(path) if _is_of(name, SQL)]


@pytest.mark.parametrize("path", files("forms", "dossiers", "printing", "kiosk"), ids=module_name)
def test_http_lives_in_the_exchange_only(path: Path) -> None:
    assert not [name for name in imports(path) if _is_of(name, HTTP + SERVERS)]


def _is_of(name: str, roots: tuple[str, ...]) -> bool:
    return any(name == root or name.startswith(f"{root}.") for root in roots)
