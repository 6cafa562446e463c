"""Are the translations complete and fresh? Screens by Qt Linguist, paper and pages by catalogues of Babel.

With --update the screens' catalogues take in what is new in the sources, to be translated by hand.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as Xml
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from tools.sentences import Sentence, sentences
from tools.translations import I18N, ROOT, sources

LANGS: Final = ("vi", "zh")
ROOMS: Final = ("forms", "dossiers", "printing", "sync", "kiosk")
SCREENS: Final = ("kiosk", "resources/qml")
BIN: Final = Path(sys.executable).parent
TEMPLATE_SENTENCE: Final = re.compile(r"""\b(?:_|t)\(\s*(?P<quote>["'])(?P<text>.+?)(?P=quote)""")
PLACE: Final = re.compile(r"\{(\w*)[^}]*\}|%L?\d|%n")


def main() -> int:
    options = argparse.ArgumentParser(prog="make translations", description=__doc__)
    options.add_argument("--update", action="store_true", help="take in what is new in the sources")
    if options.parse_args().update:
        for catalogue in sources():
            _lupdate(catalogue)
    faults = [*screen_faults(), *catalogue_faults()]
    print("\n".join(faults) or "All sentences have their translations.")
    return int(bool(faults))


def screen_faults() -> Iterator[str]:
    """What is missing or left over in the `.ts` files, against the screens as they are now."""
    with tempfile.TemporaryDirectory() as folder:
        for catalogue in sources():
            fresh = Path(folder) / catalogue.name
            shutil.copy(catalogue, fresh)
            _lupdate(fresh)
            yield from _ts_faults(catalogue, fresh)


def _lupdate(catalogue: Path) -> None:
    # each file by name: searching a folder, lupdate leaves Python files out
    files = [
        str(path)
        for name in SCREENS
        for kind in ("*.py", "*.qml")
        for path in sorted((ROOT / name).rglob(kind))
    ]
    command = [str(BIN / "pyside6-lupdate"), *files, "-locations", "none"]
    command += ["-no-obsolete", "-silent", "-ts", str(catalogue)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def _ts_faults(catalogue: Path, fresh: Path) -> Iterator[str]:
    have, want = _messages(catalogue), _messages(fresh)
    name = catalogue.relative_to(ROOT)
    for key in sorted(want.keys() - have.keys()):
        yield f"{name}: lacks {key[0]}: “{key[1]}” (run: make translations)"
    for key in sorted(have.keys() - want.keys()):
        yield f"{name}: holds {key[0]}: “{key[1]}”, which no screen says any more (run: make translations)"
    for key in sorted(have.keys() & want.keys()):
        if fault := _translation_fault(key[1], have[key]):
            yield f"{name}: {key[0]}: “{key[1]}” {fault}"


def _messages(catalogue: Path) -> dict[tuple[str, str, str], list[str]]:
    """(context, source, comment) -> its translations; unfinished ones are empty."""
    found = {}
    for context in Xml.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in ("vanished", "obsolete"):
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            key = (
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
            )
            found[key] = [""] if translation.get("type") == "unfinished" else forms
    return found


def _translation_fault(source: str, translations: Iterable[str]) -> str | None:
    for text in translations:
        if not text.strip():
            return "is not translated"
        if _places(source) - {"%n"} != _places(text) - {"%n"}:
            return f"has other places to fill in than “{text}”"
    return None


def _places(text: str) -> set[str]:
    return {found.group(0).split(":")[0].rstrip("}") for found in PLACE.finditer(text)}


def catalogue_faults() -> Iterator[str]:
    """What is missing or left over in the `.po` files, against the sentences in code and templates."""
    said = [*sentences(_python()), *_template_sentences()]
    domains = {sentence.domain for sentence in said} | {path.stem for path in I18N.glob("*/*.po")}
    for lang in LANGS:
        for domain in sorted(domains):
            path = I18N / lang / f"{domain}.po"
            texts = [sentence for sentence in said if sentence.domain == domain]
            if not path.is_file():
                yield f"{path.relative_to(ROOT)}: is missing, with {len(texts)} sentences"
                continue
            yield from _po_faults(path, _read(path, lang), texts)
            yield from (
                f"{path.relative_to(ROOT)}: says “{text}” twice" for text in said_twice(path.read_text())
            )


def _read(path: Path, lang: str) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=lang, abort_invalid=True)


def _po_faults(path: Path, catalogue: Catalog, said: Iterable[Sentence]) -> Iterator[str]:
    name = path.relative_to(ROOT)
    for sentence in said:
        if sentence.text and sentence.text not in catalogue:
            where = f"{sentence.file.relative_to(ROOT)}:{sentence.line}"
            yield f"{name}: lacks “{sentence.text}” of {where}"
    for message in catalogue:
        if message.id and isinstance(message.id, str):
            fault = (
                "is fuzzy" if message.fuzzy else _translation_fault(message.id, [str(message.string or "")])
            )
            if fault:
                yield f"{name}: “{message.id}” {fault}"


def said_twice(catalogue: str) -> list[str]:
    """The sentences, each on one line, that the text of a catalogue has more than once: Babel would take the last."""
    counted = Counter(re.findall(r'^msgid "(.+)"$', catalogue, re.MULTILINE))
    return [text for text, count in counted.items() if count > 1]


def _python() -> list[Path]:
    return sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))


def _template_sentences() -> Iterator[Sentence]:
    """Sentences of the hub's pages: `_("…")` in their templates."""
    for path in sorted((ROOT / "sync").rglob("*.html")):
        text = path.read_text()
        for found in TEMPLATE_SENTENCE.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            yield Sentence("hub", found["text"], path, line)


if __name__ == "__main__":
    sys.exit(main())
