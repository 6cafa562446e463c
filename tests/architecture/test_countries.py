"""What holds in one country stands in its pack: nothing of it may be written into the code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from forms.packs import Pack, load_pack
from tests.architecture.source import ROOT, files, module_name, tree

PACKS = [load_pack(folder.parent) for folder in sorted((ROOT / "resources" / "packs").glob("*/pack.yaml"))]
DEMO = "kiosk.demo"
"""The made-up person of the guided demo lives in the demo center: what she types is its data."""


def _facts(pack: Pack) -> Iterator[str]:
    """Words that only the country of a pack has a use for."""
    said = pack.manifest
    yield from (pack.id, said.phone.region, said.phone.calling_code, said.phone.example, said.currency)
    yield from (said.time_zone, said.identity.number.pattern, said.customer_code.pattern)
    yield from (each for each in (said.identity.number.stdnum, said.tax_code.stdnum) if each)
    yield from (province.name for province in pack.provinces())
    yield from (each.law for each in said.statutory_sets)
    yield from said.motto.vi.splitlines() if said.motto else ()
    yield from (
        word for ward in pack.wards(pack.provinces()[0].code) for word in (ward.kind,) if len(word) > 1
    )


FACTS = sorted({fact for pack in PACKS for fact in _facts(pack)})
MODULES = [path for path in files() if not module_name(path).startswith(DEMO)]


def _texts(path: Path) -> Iterator[tuple[int, str]]:
    """The strings of a file and their lines, without its docstrings."""
    said = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            said.add(id(node.value))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.lineno, node.value


def _named_in(text: str) -> list[str]:
    """The facts that a text names, as words of their own."""
    return [fact for fact in FACTS if re.search(rf"(?<![\w+]){re.escape(fact)}(?!\w)", text)]


def test_there_are_packs_of_two_countries_to_look_for() -> None:
    assert {pack.id for pack in PACKS} >= {"vn", "cn"}
    assert {"VN", "+84", "VND", "Quảng Ninh", "CN", "+86", "浙江省"} <= set(FACTS)


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_no_fact_of_a_country_is_written_into_the_code(path: Path) -> None:
    assert [(line, found) for line, text in _texts(path) if (found := _named_in(text))] == []


def test_a_fact_of_a_country_would_be_seen(tmp_path: Path) -> None:
    spoilt = tmp_path / "spoilt.py"
    spoilt.write_text('"""Of +84."""\nREGION = "VN"\nKEY = f"+84 {REGION}"\nWORD = "VNX"\n')
    assert sorted(found for _, text in _texts(spoilt) for found in _named_in(text)) == ["+84", "VN"]
