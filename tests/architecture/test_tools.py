"""The checks find what they are there to find."""

import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from tests.architecture.source import ROOT
from tools import check_translations, display, lint_qml, sentences, setup, system_packages

MARKED = {
    "translator('hub', lang)('Log in')": ("hub", "Log in"),
    "Refused('a.code', 'It is {what}.', {'what': 1})": ("dossiers", "It is {what}."),
    "raise UnknownDossier('There is no dossier {code}.', code=code)": (
        "dossiers",
        "There is no dossier {code}.",
    ),
}


def room(folder: Path, text: str) -> Path:
    path = folder / "dossiers" / "written.py"
    path.parent.mkdir(exist_ok=True)
    path.write_text(dedent(text))
    return path


@pytest.mark.parametrize(("code", "found"), MARKED.items())
def test_a_sentence_is_found_where_it_is_marked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, found: tuple[str, str]
) -> None:
    monkeypatch.setattr(sentences, "ROOT", tmp_path)
    errors = tmp_path / "dossiers" / "errors.py"
    written = room(tmp_path, code)
    errors.write_text((ROOT / "dossiers" / "errors.py").read_text())
    said = sentences.sentences([errors, written])
    assert [(each.domain, each.text) for each in said if each.file == written] == [found]


def test_a_sentence_is_followed_through_names_tables_and_functions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sentences, "ROOT", tmp_path)
    written = room(
        tmp_path,
        """
        DAYS = ("Monday", "Tuesday")
        class Words:
            def __init__(self, lang):
                self._translate = translator("dossiers", lang)
            def say(self, sentence, **given):
                return self._translate(sentence).format(**given)
        def tell(words, day, early):
            kind = "It is early." if early else "It is late."
            return words.say(DAYS[day]) + words.say(kind)
        """,
    )
    said = {each.text for each in sentences.sentences([written])}
    assert said == {"Monday", "Tuesday", "It is early.", "It is late."}


@pytest.mark.parametrize(
    ("source", "translation", "good"),
    [
        ("{n} papers", "{n} giấy", True),
        ("{n} papers", "giấy", False),
        ("Back", "", False),
        ("%1 of %2", "%2/%1", True),
    ],
)
def test_a_translation_fills_in_what_its_sentence_does(source: str, translation: str, good: bool) -> None:
    assert (check_translations._translation_fault(source, [translation]) is None) is good


def test_a_sentence_that_a_catalogue_has_twice_is_found() -> None:
    catalogue = 'msgid "a"\nmsgstr "1"\n\nmsgid "b"\nmsgstr "2"\nmsgid "a"\nmsgstr "3"\n'
    assert check_translations.said_twice(catalogue) == ["a"]


def test_qmllint_finds_a_misspelt_property_of_a_view_model(tmp_path: Path) -> None:
    page = tmp_path / "Wrong.qml"
    page.write_text(
        "import QtQuick\nimport OneDoor.Kiosk\n\nItem {\n    id: root\n\n"
        "    required property OneDoorCitizen vm\n\n"
        "    visible: root.vm.bar.canGoBack\n    enabled: root.vm.bar.canGoBakc\n}\n"
    )
    types = tmp_path / "types"
    made = [sys.executable, "-m", "tools.qmltypes", "--out", str(types), lint_qml.VIEW_MODELS]
    subprocess.run(made, cwd=ROOT, check=True, capture_output=True)
    lint = [str(lint_qml.BIN / "pyside6-qmllint"), "--max-warnings", "0", "-I", str(types), str(page)]
    done = subprocess.run(lint, capture_output=True, text=True, check=False)
    said = done.stdout + done.stderr
    assert done.returncode != 0
    assert "canGoBakc" in said
    assert "[missing-property]" in said
    assert said.count("Warning:") == 1


def test_the_command_starts_onedoor_from_any_folder_and_by_a_link(tmp_path: Path) -> None:
    link = tmp_path / "od"
    link.symlink_to(ROOT / ".venv" / "bin" / "onedoor")
    done = subprocess.run([link, "due", "--help"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, "--budget" in done.stdout) == (0, True), done.stderr


def test_a_display_that_is_gone_is_no_display() -> None:
    assert not display.has_display({})
    assert not display.has_display({"DISPLAY": ":4711"})
    assert not display.has_display({"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": "/nowhere"})


def test_who_may_not_install_is_told_what_to_ask_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages, "_prefix", lambda: None)
    with pytest.raises(system_packages.NotInstalled, match=r"apt install libegl1 python3-venv$"):
        system_packages.install(["python3-venv", "libegl1"])


def test_a_library_that_is_not_there_is_missing() -> None:
    assert system_packages.missing_libraries({"nothing1": "libonedoor-nothing.so.1"}) == ["nothing1"]
    assert system_packages.missing_programs({"make": "make", "nothing": "onedoor-nothing"}) == ["nothing"]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "WARNING: Retrying (Retry(total=4)) after connection broken by 'NameResolutionError(…)'\n"
            "ERROR: No matching distribution found for alembic==1.18",
            "pip could not reach the package index (no connection); look at the network, ",
        ),
        (
            "WARNING: Retrying (…) after connection broken by 'SSLError(CERTIFICATE_VERIFY_FAILED)'\nERROR: none",
            "pip could not reach the package index (a certificate on the way is not trusted); ",
        ),
        (
            "ERROR: No space left on device\n\n",
            "pip could not install the pinned packages: ERROR: No space left",
        ),
    ],
)
def test_why_no_package_came_is_told(said: str, told: str) -> None:
    assert setup._why_not(said).startswith(told)
