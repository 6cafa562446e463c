"""Sentences of code in three languages, without what data of packs needs: a screen is up before that is loaded."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Literal, get_args

Lang = Literal["vi", "en", "zh"]
LANGS: tuple[Lang, ...] = get_args(Lang)
CATALOGUES = Path(__file__).resolve().parent.parent / "resources" / "i18n"


def translator(domain: str, lang: str) -> Callable[[str], str]:
    """A function from an English sentence to the one in `lang`, which stays English where none is known.

    The sentences stand in `resources/i18n/<lang>/<domain>.po`; "en" is the identity.
    """
    if lang not in LANGS or lang == "en":
        return str
    sentences = _sentences(domain, lang)
    return lambda sentence: sentences.get(sentence, sentence)


@cache
def _sentences(domain: str, lang: str) -> Mapping[str, str]:
    from babel.messages.pofile import read_po  # 60 ms, needed by few commands

    file = CATALOGUES / lang / f"{domain}.po"
    if not file.is_file():
        return {}
    with file.open("rb") as stream:
        catalogue = read_po(stream, locale=lang)
    return {str(message.id): str(message.string) for message in catalogue if message.id and message.string}
