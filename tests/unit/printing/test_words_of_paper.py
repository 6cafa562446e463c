"""The sentences of paper: every one of them is translated, with the same places for values."""

import ast
import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from printing import wording

ROOT = Path(__file__).resolve().parents[3]
FIELDS = re.compile(r"\{(\w+)\}")


def catalogue(lang):
    with (ROOT / "resources" / "i18n" / lang / "printing.po").open("rb") as stream:
        return {str(message.id): str(message.string) for message in read_po(stream) if message.id}


def literals():
    for path in sorted((ROOT / "printing").rglob("*.py")):
        tree = ast.parse(path.read_text())
        docstrings = {
            id(node.body[0].value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
            and node.body and isinstance(node.body[0], ast.Expr)
        }  # fmt: skip
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
                yield node.value


@pytest.mark.parametrize("lang", ["vi", "zh"])
def test_every_translation_has_the_fields_of_its_sentence(lang):
    for sentence, translation in catalogue(lang).items():
        assert translation
        assert set(FIELDS.findall(sentence)) == set(FIELDS.findall(translation)), sentence


@pytest.mark.parametrize("lang", ["vi", "zh"])
def test_no_translation_is_left_of_a_sentence_that_is_gone(lang):
    said = set(literals())
    assert [sentence for sentence in catalogue(lang) if sentence not in said] == []


def test_both_languages_know_the_same_sentences():
    assert catalogue("vi").keys() == catalogue("zh").keys()


@pytest.mark.parametrize("lang", ["vi", "zh"])
def test_every_sentence_said_is_translated(lang):
    known = catalogue(lang)
    said = set()
    for path in sorted((ROOT / "printing").rglob("*.py")):
        said |= set(re.findall(r'\bsay\(\s*"([^"]+)"', path.read_text()))
        said |= set(re.findall(r'wording\.say\([^()]+\)\(\s*"([^"]+)"', path.read_text()))
        said |= set(re.findall(r'_remark\(\s*report,\s*"([^"]+)"', path.read_text()))
    assert len(said) > 40
    assert sorted(said - known.keys()) == []


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("5 working_days", "vi", "05 ngày làm việc"),
        ("1 working_days", "en", "1 working day"),
        ("24 hours", "zh", "24 小时"),
        ("soon", "vi", "soon"),
    ],
)
def test_budgets_in_words(text, lang, expected):
    assert wording.budget(text, lang) == expected


def test_numbers_have_the_marks_of_their_language():
    assert wording.number(1234.125, "vi", 2) == "1.234,13"
    assert wording.number(1234.125, "en", 2) == "1,234.13"
    assert wording.number(1234567, "vi") == "1.234.567"
