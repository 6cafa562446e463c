"""Pages for people: templates, the three languages, dates as people write them, icons drawn into the page."""

import re
from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, Final, get_args

from babel.dates import format_date
from fastapi import Request, Response
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from forms.sentences import Lang, translator

LANGS: Final[tuple[str, ...]] = get_args(Lang)
LANG_COOKIE: Final = "lang"
_TEMPLATES: Final = Path(__file__).parent / "templates"
_ICONS: Final = Path(__file__).resolve().parent.parent.parent / "resources" / "icons"
_LOCALES: Final = {"vi": "vi", "en": "en_GB", "zh": "zh_Hans"}


class Pages:
    """Makes pages in the reader's language: the one asked for, else the one of their cookie, browser, or vi."""

    def __init__(self) -> None:
        self._templates = Environment(
            loader=FileSystemLoader(_TEMPLATES),
            autoescape=select_autoescape(),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals.update(icon=icon, langs=LANGS)

    def show(self, request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
        """A page. `t` in a template is the translator of its English sentences."""
        lang = lang_of(request)
        page = self._templates.get_template(template).render(
            lang=lang,
            t=Sentences(lang),
            path=request.url.path,
            day=lambda at: day(at, lang),
            short_day=lambda at: short_day(at, lang),
            long_day=lambda at: long_day(at, lang),
            **values,
        )
        response = HTMLResponse(page, status_code=status)
        if request.query_params.get("lang") in LANGS:
            remember_lang(request, response, lang)
        return response

    @staticmethod
    def sentence(request: Request, say: str) -> str:
        """A sentence in the reader's language."""
        return translator("hub", lang_of(request))(say)


class Sentences:
    """The sentences of a page in one language; what goes into them is given by name."""

    def __init__(self, lang: str) -> None:
        self._say: Callable[[str], str] = translator("hub", lang)

    def __call__(self, sentence: str, **values: Any) -> str:
        said = self._say(sentence)
        return said.format(**values) if values else said


def lang_of(request: Request) -> str:
    """The language of the reader of this request."""
    asked = (request.query_params.get("lang"), request.cookies.get(LANG_COOKIE))
    accepted = re.findall(r"[a-z]{2}", request.headers.get("accept-language", "").lower().replace("-", " "))
    return next((lang for lang in (*asked, *accepted) if lang in LANGS), LANGS[0])


def remember_lang(request: Request, response: Response, lang: str) -> None:
    """Keeps the language for the reader's next page."""
    response.set_cookie(
        LANG_COOKIE,
        lang,
        max_age=365 * 24 * 3600,
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
    )


def day(at: datetime, lang: str) -> str:
    """A day in figures: 30/11/2026, 2026年11月30日."""
    return f"{at.year}年{short_day(at, lang)}" if lang == "zh" else f"{at:%d/%m/%Y}"


def short_day(at: datetime, lang: str) -> str:
    """A day of this year: 30/11, 11月30日."""
    return f"{at.month}月{at.day}日" if lang == "zh" else f"{at:%d/%m}"


def long_day(at: datetime, lang: str) -> str:
    """A day with its weekday, as a headline has it: “Thứ Hai, 30/11/2026”, “2026年11月30日 星期一”."""
    weekday = format_date(at, "EEEE", locale=_LOCALES[lang])
    return f"{day(at, lang)} {weekday}" if lang == "zh" else f"{weekday}, {day(at, lang)}"


@cache
def icon(name: str, kind: str = "") -> Markup:
    """One of our drawings as part of the page; a word always stands beside it, so that it is hidden from readers."""
    drawing = (_ICONS / f"{name}.svg").read_text("utf-8")
    return Markup(
        drawing.replace("<svg ", f'<svg class="icon {kind}" aria-hidden="true" focusable="false" ', 1)
    )
