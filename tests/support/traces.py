"""Looking for a person everywhere on a machine: in files as they are, in paper, in every page of a database."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pypdfium2

from tests.support.pages import decrypted

Needles = Mapping[str, bytes]


def traces(folder: Path, needles: Needles, keys: Mapping[str, bytes]) -> set[tuple[str, str]]:
    """Where which needles are found under a folder: (file, needle). `keys` has the raw key of each database by its name."""
    return {
        (str(file.relative_to(folder)), name)
        for file in sorted(folder.rglob("*"))
        if file.is_file()
        for data in _read(file, keys)
        for name, needle in needles.items()
        if needle in data
    }


def seen(found: set[tuple[str, str]]) -> set[str]:
    """The needles that were found anywhere."""
    return {name for _, name in found}


def _read(file: Path, keys: Mapping[str, bytes]) -> Iterator[bytes]:
    yield str(file).encode()
    yield file.read_bytes()
    if file.name in keys:
        yield decrypted(file, keys[file.name])
    if file.read_bytes().startswith(b"%PDF"):
        yield _text_of(file).encode()


def _text_of(file: Path) -> str:
    document = pypdfium2.PdfDocument(file)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
