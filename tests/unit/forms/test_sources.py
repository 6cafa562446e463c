import re
from pathlib import Path

import pytest

from forms.sources import LARGEST, Unreadable, read, read_with_lines


def _write(tmp_path: Path, text: str | bytes) -> Path:
    file = tmp_path / "a.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def test_values_are_plain_and_dates_are_text(tmp_path):
    file = _write(tmp_path, "a: 1\nb: 1.5\nc: true\nd: null\ne: 2017-01-01\nf: yes\ng: '1'\nh: [x, {i: 2}]\n")
    expected = {
        "a": 1,
        "b": 1.5,
        "c": True,
        "d": None,
        "e": "2017-01-01",
        "f": "yes",
        "g": "1",
        "h": ["x", {"i": 2}],
    }
    assert read(file) == expected
    assert read(file) == expected, "what was kept differs from what was read"


def test_each_place_has_its_line(tmp_path):
    _, lines = read_with_lines(_write(tmp_path, "a: 1\nb:\n  - c: 2\n    d: 3\n  - e: 4\n"))
    assert [lines.of(w) for w in (("a",), ("b",), ("b", 0, "d"), ("b", 1), ("b", 1, "e"))] == [1, 2, 4, 5, 5]
    assert lines.of(("b", 0, "tag-of-a-union", "d")) == 4
    assert lines.of(("zzz",)) == 1


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: [1\nb: 2\n", 2, "no YAML"),
        ("a: 1\n\tb: 2\n", 2, "no YAML"),
        ("a: 1\nb: 2\na: 3\n", 3, "twice"),
        ("a: &x 1\nb: *x\n", 1, "aliases"),
        ("a: &x\n  - *x\n", 1, "aliases"),
        ("? [a]\n: 1\n", 1, "one word"),
        (b"a: 1\nb: \xff\xfe\n", 2, "UTF-8"),
        ("a: 1\n---\nb: 2\n", 1, "no YAML"),
        ("a: 0o17\n", 1, "number"),
        ("[" * 5000, 1, "YAML|nested"),
        ("a: \x00\n", 1, "YAML"),
        ("a: " + "x" * (LARGEST + 1), 1, "bytes"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(tmp_path, text, line, words):
    with pytest.raises(Unreadable) as told:
        read_with_lines(_write(tmp_path, text))
    fault = told.value.fault
    assert re.search(words, fault.fault) and fault.cure
    assert fault.line >= line if "YAML" in words else fault.line == line


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(Unreadable, match="cannot be read"):
        read(tmp_path / "none.yaml")


def test_a_changed_file_is_read_again(tmp_path):
    file = _write(tmp_path, "a: 1\n")
    assert read(file) == {"a": 1}
    file.write_text("a: 2\n")
    assert read(file) == {"a": 2}


def test_a_spoilt_or_unwritable_cache_only_costs_time(tmp_path, monkeypatch):
    file = _write(tmp_path, "a: 1\n")
    monkeypatch.setenv("ONEDOOR_CACHE", str(tmp_path / "cache"))
    read(file)
    (kept,) = (tmp_path / "cache" / "packs").iterdir()
    kept.write_text("{spoilt")
    assert read(file) == {"a": 1}
    (tmp_path / "blocked").write_text("")
    monkeypatch.setenv("ONEDOOR_CACHE", str(tmp_path / "blocked"))
    assert read(file) == {"a": 1}
