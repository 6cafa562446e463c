"""What every page stands on: its words in three languages, its colours from the tokens."""

import ast
import json
import re
from pathlib import Path

import pytest

from dossiers.attachments import picture_type
from forms.sentences import translator
from sync.errors import BadCode, HubDown, NotEnrolled, NotOfThisCode, WrongHub
from sync.hub import denial, progress, reports, tracking
from sync.hub.app import masked
from sync.hub.metrics import Metrics

ROOT = Path(__file__).resolve().parents[3]
HUB = ROOT / "sync" / "hub"


def sentences() -> set[str]:
    """Every English sentence that a template translates or a table of sentences holds."""
    found: set[str] = set()
    for template in (HUB / "templates").glob("*.html"):
        pairs = re.findall(r"""\bt\(\s*(?:"([^"]+)"|'([^']+)')""", template.read_text("utf-8"))
        found |= {double or single for double, single in pairs}
    found |= {*progress.HEADLINES.values(), *progress.WAITING_FOR.values(), progress.AFTER_SURVEY}
    found |= {*reports.RETURN_REASONS.values(), *tracking.SLIP_NAMES.values()}
    found |= {denial.cloned().problem.say, denial.unknown_station().problem.say}
    for module in ("reports.py", "team.py"):
        found |= _sentences_in(HUB / module)
    return found


def _sentences_in(path: Path) -> set[str]:
    """Texts in a module that read like a sentence for people: a capital, a space, a full stop."""
    tree = ast.parse(path.read_text("utf-8"))
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = (
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs
    )
    return {text for text in texts if re.fullmatch(r"[A-Z][^\n]* [^\n]*\.", text)}


@pytest.mark.parametrize("lang", ["vi", "zh"])
def test_every_sentence_of_the_pages_is_translated(lang: str) -> None:
    assert len(sentences()) > 100
    say = translator("hub", lang)
    assert not [sentence for sentence in sorted(sentences()) if say(sentence) == sentence]


@pytest.mark.parametrize("lang", ["vi", "zh"])
def test_translations_keep_what_is_filled_in(lang: str) -> None:
    say = translator("hub", lang)
    for sentence in sentences():
        assert set(re.findall(r"\{\w+\}", say(sentence))) == set(re.findall(r"\{\w+\}", sentence)), sentence


@pytest.mark.parametrize(
    "error",
    [HubDown("https://h"), NotEnrolled(), WrongHub("https://h"), NotOfThisCode("https://h"), BadCode()],
)
def test_every_trouble_is_said_in_three_languages(error: HubDown) -> None:
    assert len({error.sentence(lang) for lang in ("vi", "en", "zh")}) == 3


def test_colours_are_those_of_the_tokens() -> None:
    tokens = json.loads((ROOT / "resources" / "theme" / "tokens.json").read_text("utf-8"))["colour"]
    css = (HUB / "static" / "pages.css").read_text("utf-8")
    used = dict(re.findall(r"--([a-z0-9-]+): (#[0-9A-F]{6})", css))
    assert len(used) > 25
    assert {name: tokens[name.replace("-", "_")] for name in used} == used


@pytest.mark.parametrize(
    ("path", "shown"),
    [("/T/ABC", "/T/…"), ("/t/abc/def", "/T/…"), ("/team", "/team"), ("/Team/x", "/Team/x"), ("/T/", "/T/…")],
)
def test_logs_never_show_a_token(path: str, shown: str) -> None:
    assert masked(path) == shown


def test_pictures_are_known_by_their_bytes_not_their_names() -> None:
    assert picture_type(b"\xff\xd8\xff\xe0") == "image/jpeg"
    assert picture_type(b"RIFF1234WEBPVP8 ") == "image/webp"
    assert picture_type(b"RIFF1234WAVEfmt ") is None
    assert picture_type(b"<svg onload=alert(1)>") is None


def test_metrics_count_by_address_and_answer() -> None:
    metrics = Metrics()
    metrics.answered("GET", "/T/{token}", 200, 0.02)
    metrics.answered("GET", "/T/{token}", 404, 2.0)
    text = metrics.text({"stations": 3})
    assert 'onedoor_hub_answers_total{method="GET",route="/T/{token}",status="404"} 1' in text
    assert 'onedoor_hub_answer_seconds_bucket{route="/T/{token}",le="0.05"} 1' in text
    assert 'onedoor_hub_answer_seconds_bucket{route="/T/{token}",le="+Inf"} 2' in text
    assert "onedoor_hub_stations 3" in text
