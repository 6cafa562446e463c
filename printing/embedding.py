"""How the fonts of statutory paper are embedded: one subset with all of the country's letters, made once for all papers.

A subset of just the letters that a paper uses would be some ten kilobytes smaller and take longer to make than all the
rest of the paper. Letters that are not in the alphabet go into further subsets, as reportlab makes them.
"""

import unicodedata
import zlib
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont, makeToUnicodeCMap

_ASCII: Final = range(32, 127)
_VOWELS: Final = "aăâeêioôơuưy"
_TONES: Final = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_MARKS: Final = "–—…“”‘’•·«»°²³×±§€₫→≤≥□"
_SIZE: Final = 256


def _alphabet() -> tuple[int, ...]:
    """The code point at each of the 256 places; 0 where there is none. ASCII stands at its own place."""
    small = [unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES] + ["đ"]
    letters = [each for letter in small for each in (letter, letter.upper()) if not each.isascii()]
    wanted = iter([ord(letter) for letter in (*letters, *_MARKS)])
    places = [code if code in _ASCII else next(wanted, 0) if code else 0 for code in range(_SIZE)]
    assert next(wanted, None) is None
    return tuple(places)


ALPHABET: Final = _alphabet()
PLACES: Final = {code: place for place, code in enumerate(ALPHABET) if code}
LETTERS: Final = frozenset(map(chr, PLACES))
_ESCAPED: Final = {
    code: chr(place) if place in _ASCII and chr(place) not in "\\()" else f"\\{place:03o}"
    for code, place in PLACES.items()
}


def escaped(text: str) -> str:
    """Text of `LETTERS` as it stands between the brackets of a string in a PDF, in the first subset."""
    return text.translate(_ESCAPED)


def escaped_bytes(codes: bytes) -> str:
    """Any codes likewise, as reportlab gives them for further subsets."""
    return "".join(f"\\{code:03o}" for code in codes)


class _Raw(pdfdoc.PDFObject):  # type: ignore[misc]
    """Something of a PDF that was put into words before."""

    def __init__(self, words: bytes) -> None:
        self.words = words

    def format(self, _document: Any) -> bytes:
        """Its words."""
        return self.words


@dataclass(frozen=True, slots=True)
class _Made:
    """What the first subset consists of, made once."""

    program: bytes
    length: int
    to_unicode: bytes
    widths: _Raw


class PaperFont(TTFont):  # type: ignore[misc]
    """A font whose first subset is the alphabet in every document."""

    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> list[tuple[int, bytes]]:  # noqa: N802
        """Text cut into (subset, codes)."""
        self._state(doc)
        found: list[tuple[int, bytes]] = super().splitString(text, doc, encoding)
        return found

    def getSubsetInternalName(self, subset: int, doc: Any) -> str:  # noqa: N802
        """The name of a subset in a document."""
        self._state(doc)
        return str(super().getSubsetInternalName(subset, doc))

    def addObjects(self, doc: Any) -> None:  # noqa: N802
        """Adds all subsets that the document uses."""
        state = self._state(doc)
        state.frozen = 1
        for number, subset in enumerate(state.subsets):
            self._add(doc, number, subset)
        del self.state[doc]

    def _state(self, doc: Any) -> Any:
        if doc not in self.state:
            state = self.state[doc] = TTFont.State(False, self)
            state.assignments = {0: 0, **PLACES}
            state.subsets = [list(ALPHABET)]
            state.nextCode = _SIZE
        return self.state[doc]

    def _add(self, doc: Any, number: int, subset: list[int]) -> None:
        name = self.getSubsetInternalName(number, doc)[1:]
        made = self._first if number == 0 else self._make(0, subset)
        base = b"".join((SUBSETN(number), b"+", self.face.name, self.face.subfontNameX)).decode("pdfdoc")
        font = pdfdoc.PDFTrueTypeFont()
        font.__Comment__ = f"Font {self.fontName} subset {number}"
        font.Name, font.BaseFont, font.FirstChar, font.LastChar = name, base, 0, len(subset) - 1
        font.Widths = made.widths
        font.ToUnicode = doc.Reference(_stream(made.to_unicode), f"toUnicodeCMap:{base}")
        font.FontDescriptor = self._descriptor(doc, base, made)
        doc.Reference(font, name)
        doc.idToObject["BasicFonts"].dict[name] = font

    def _descriptor(self, doc: Any, base: str, made: _Made) -> Any:
        face = self.face
        program = _stream(made.program, Length1=made.length)
        flags = (
            face.flags & ~(1 << 5)
        ) | 1 << 2  # symbolic: our codes are no standard ones (ISO 32000-1, 9.8.2)
        told = {
            "Type": "/FontDescriptor",
            "Ascent": face.ascent,
            "CapHeight": face.capHeight,
            "Descent": face.descent,
            "Flags": flags,
            "FontBBox": pdfdoc.PDFArray(face.bbox),
            "FontName": pdfdoc.PDFName(base),
            "ItalicAngle": face.italicAngle,
            "StemV": face.stemV,
            "FontFile2": doc.Reference(program, f"fontFile:{face.filename}({base})"),
            "MissingWidth": face.defaultWidth,
        }
        return doc.Reference(pdfdoc.PDFDictionary(told), f"fontDescriptor:{base}")

    @cached_property
    def _first(self) -> _Made:
        return self._make(9, list(ALPHABET))

    def _make(self, effort: int, subset: list[int]) -> _Made:
        program = self.face.makeSubset(subset)
        base = b"".join((SUBSETN(0), b"+", self.face.name, self.face.subfontNameX)).decode("pdfdoc")
        cmap = makeToUnicodeCMap(base, subset)
        widths = b"[" + b" ".join(b"%g" % round(self.face.getCharWidth(code), 2) for code in subset) + b"]"
        return _Made(
            zlib.compress(program, effort or 6),
            len(program),
            zlib.compress(cmap if isinstance(cmap, bytes) else cmap.encode("utf-8"), 9),
            _Raw(widths),
        )


def _stream(packed: bytes, **told: int) -> Any:
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary({"Filter": "/FlateDecode", **told}), packed)
