"""Breaking text into lines of a width: at spaces, between Chinese characters, and inside a word that is too long."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from printing.fonts import HAN_FROM, Face, advance, clean, is_han, measure

NOT_AT_START: Final = frozenset("，。、：；！？）》”’】…·%,.;:!?)")
NOT_AT_END: Final = frozenset("（《“‘【(")
ELLIPSIS: Final = "…"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a paragraph in one face."""

    text: str
    face: Face = Face.REGULAR


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece of a line, `x` points from its start."""

    x: float
    text: str
    face: Face


@dataclass(slots=True)
class Line:
    """One line; `width` without the space at its end."""

    parts: list[Placed]
    width: float = 0.0

    def add(self, gap: float, text: str, face: Face, advance: float) -> None:
        """Sets `text` after `gap` points; joins it to the last piece where the face is the same."""
        if self.parts and self.parts[-1].face is face:
            last = self.parts[-1]
            self.parts[-1] = Placed(last.x, last.text + (" " if gap else "") + text, face)
        else:
            self.parts.append(Placed(self.width + gap, text, face))
        self.width += gap + advance


@dataclass(frozen=True, slots=True)
class Word:
    """What is not broken while it fits a line; `advance` and `space` (0 if none stands before it) at size 1."""

    text: str
    face: Face
    advance: float
    space: float


def wrap(spans: Sequence[Span], size: float, width: float) -> list[Line]:
    """The lines of a paragraph; no line is wider than `width` points unless one character is."""
    return list(_wrapped(tuple(spans), size, width))


@lru_cache(maxsize=512)
def _wrapped(spans: tuple[Span, ...], size: float, width: float) -> list[Line]:
    """Kept while a paper is made: it is tried in several densities. Nobody changes these lines."""
    lines = [Line([])]
    for word in words(spans):
        gap = word.space * size if lines[-1].parts else 0.0
        advance = word.advance * size
        if lines[-1].width + gap + advance <= width:
            lines[-1].add(gap, word.text, word.face, advance)
            continue
        for piece, piece_advance in _pieces(word, size, width):
            if lines[-1].parts:
                lines.append(Line([]))
            lines[-1].add(0.0, piece, word.face, piece_advance)
    return lines


@lru_cache(maxsize=512)
def words(spans: tuple[Span, ...]) -> tuple[Word, ...]:
    """The words of a paragraph with their widths, which every size of it shares.

    Whoever has set the last line of a paper empties this with `forget`: it holds what people wrote.
    """
    return tuple(_words(spans))


def forget() -> None:
    """Leaves nothing of the texts that were set in memory."""
    words.cache_clear()
    _wrapped.cache_clear()


def wrap_to(spans: Sequence[Span], size: float, width: float, max_lines: int) -> list[Line]:
    """As `wrap`, but never more than `max_lines`: what is beyond is cut and ends in an ellipsis."""
    lines = wrap(spans, size, width)
    if len(lines) <= max_lines:
        return lines
    *kept, end = lines[:max_lines]
    *before, last = end.parts
    text = cut(last.text + " " + ELLIPSIS * 2, last.face, size, width - last.x)
    return [*kept, Line([*before, Placed(last.x, text, last.face)], end.width)]


def cut(text: str, face: Face, size: float, width: float) -> str:
    """Clean `text`, or as much of it as fits `width` with an ellipsis."""
    text = clean(text)
    if measure(text, face, size) <= width:
        return text
    while text and measure(text + ELLIPSIS, face, size) > width:
        text = text[:-1].rstrip()
    return text + ELLIPSIS


def shrink(text: str, face: Face, size: float, width: float, least: float) -> float:
    """The size not above `size` at which `text` fits `width`, never below `least`."""
    full = measure(clean(text), face, size)
    return size if full <= width else max(least, size * width / full)


@lru_cache(maxsize=64)
def balanced(text: str, face: Face, size: float, width: float, max_lines: int = 3) -> Sequence[Line]:
    """`text` on one line if it fits, else on lines as even as they can be (titles, names of agencies).

    Kept in memory: not for what people wrote.
    """
    spans = [Span(text, face)]
    wanted = len(wrap(spans, size, width))
    if not 1 < wanted <= max_lines:
        return wrap_to(spans, size, width, max_lines)
    low, high = width / wanted / 2, width
    while high - low > 0.5:
        middle = (low + high) / 2
        low, high = (low, middle) if len(wrap(spans, size, middle)) <= wanted else (middle, high)
    return wrap(spans, size, high)


def _words(spans: Iterable[Span]) -> Iterator[Word]:
    """A Chinese character is a word with its punctuation."""
    spaced = False
    for span in spans:
        spaced = spaced or span.text[:1].isspace()
        space = measure(" ", span.face, 1)
        text, latin = clean(span.text), span.face.value[0]
        is_latin = max(text, default=" ") < HAN_FROM
        for chunk in text.split(" "):
            if is_latin and chunk:
                yield Word(chunk, span.face, advance(latin, chunk), space if spaced else 0.0)
            elif chunk:
                for part in _break_han(chunk):
                    yield Word(part, span.face, measure(part, span.face, 1), space if spaced else 0.0)
                    spaced = False
            spaced = True
        spaced = span.text[-1:].isspace()


def _break_han(chunk: str) -> Iterator[str]:
    if max(chunk, default=" ") < "\u2000":
        if chunk:
            yield chunk
        return
    word = ""
    for char in chunk:
        may_break = word and (is_han(char) or is_han(word[-1]))
        if may_break and char not in NOT_AT_START and word[-1] not in NOT_AT_END:
            yield word
            word = ""
        word += char
    if word:
        yield word


def _pieces(word: Word, size: float, width: float) -> Iterator[tuple[str, float]]:
    if word.advance * size <= width:
        yield word.text, word.advance * size
        return
    piece = ""
    for char in word.text:
        if piece and measure(piece + char, word.face, size) > width:
            yield piece, measure(piece, word.face, size)
            piece = ""
        piece += char
    yield piece, measure(piece, word.face, size)
