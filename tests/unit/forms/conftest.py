"""The pack of Vietnam, read once, with the kept readings in a folder of the tests' own."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from forms.packs import Pack, load_pack
from forms.procedures import Procedure

PACKS = Path(__file__).resolve().parents[3] / "resources" / "packs"


@pytest.fixture(scope="session", autouse=True)
def _kept_readings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    before = os.environ.get("ONEDOOR_CACHE")
    os.environ["ONEDOOR_CACHE"] = str(tmp_path_factory.mktemp("cache"))
    yield
    if before is None:
        del os.environ["ONEDOOR_CACHE"]
    else:
        os.environ["ONEDOOR_CACHE"] = before


@pytest.fixture(scope="session")
def vn(_kept_readings: None) -> Pack:
    return load_pack(PACKS / "vn")


@pytest.fixture(scope="session")
def household(vn: Pack) -> Procedure:
    return vn.procedure("lv-household-new")
