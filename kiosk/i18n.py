"""Languages of the screens: Qt's translator, switched while people work, and dates as each language writes them."""

import hashlib
import os
import shutil
import subprocess
from datetime import date, datetime
from pathlib import Path
from typing import Literal

import PySide6
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from kiosk.theme import RESOURCES

Lang = Literal["vi", "en", "zh"]
LANGS: tuple[Lang, ...] = ("vi", "en", "zh")
CATALOGUES = RESOURCES / "i18n" / "qt"
_LOCALE = {"vi": "vi_VN", "en": "en_GB", "zh": "zh_Hans_CN"}


class NoTranslations(RuntimeError):
    """Qt's compiler of translations is missing or refused a catalogue: a fault of the installation."""


def compiled(lang: str, cache: Path) -> Path:
    """The compiled catalogue of a language, made by Qt's lrelease where it is new. Safe for two programs at once.

    The built program carries the compiled ones alone.
    """
    source = CATALOGUES / f"onedoor_{lang}.ts"
    ready = source.with_suffix(".qm")
    if ready.is_file() and not (source.is_file() and _is_newer(source, ready)):
        return ready
    digest = hashlib.sha256(source.read_bytes()).hexdigest()[:16]
    target = cache / f"onedoor_{lang}-{digest}.qm"
    if not target.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        half = target.with_suffix(f".{os.getpid()}.half")
        _release(source, half)
        half.replace(target)
    return target


def _is_newer(source: Path, ready: Path) -> bool:
    return source.stat().st_mtime_ns > ready.stat().st_mtime_ns


def _release(source: Path, target: Path) -> None:
    command = _lrelease()
    done = subprocess.run(
        [command, "-silent", str(source), "-qm", str(target)], capture_output=True, check=False
    )
    if done.returncode or not target.is_file():
        raise NoTranslations(
            f"lrelease refused {source.name}: {done.stderr.decode(errors='replace').strip()}"
        )


def _lrelease() -> str:
    folder = Path(PySide6.__file__).parent
    for place in (folder / "lrelease", folder / "lrelease.exe", folder / "Qt" / "libexec" / "lrelease"):
        if place.is_file():
            return str(place)
    if found := shutil.which("lrelease"):
        return found
    raise NoTranslations("Qt's lrelease is missing: install the package PySide6 again")


class Screens:
    """The language of all screens of this process; the source is English, its catalogue knows the plurals."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache
        self._translator: QTranslator | None = None
        self.lang: str = "en"

    def switch(self, lang: str) -> None:
        """Loads the language; windows get Qt's LanguageChange, a QML engine must be told to retranslate."""
        new = QTranslator()
        if not new.load(str(compiled(lang, self._cache))):
            raise NoTranslations(f"the compiled catalogue of {lang} cannot be read")
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
        QCoreApplication.installTranslator(new)
        self._translator, self.lang = new, lang


def full_date(day: date, lang: str) -> str:
    """A day with its weekday: "Thứ Hai, 23/11/2026", "Mon 23/11/2026", "2026年11月23日 星期一"."""
    length = QLocale.FormatType.ShortFormat if lang == "en" else QLocale.FormatType.LongFormat
    weekday = QLocale(_LOCALE[lang]).dayName(day.isoweekday(), length)
    if lang == "zh":
        return f"{day.year}年{day.month}月{day.day}日 {weekday}"
    if lang == "en":
        return f"{weekday} {short_date(day)}"
    return f"{weekday.title()}, {short_date(day)}"


def short_date(day: date) -> str:
    """dd/MM/yyyy, in every language of the screens."""
    return day.strftime("%d/%m/%Y")


def hour(at: datetime) -> str:
    """HH:mm on the clock of the center; rounded down."""
    return at.strftime("%H:%M")


def decimal(value: float, lang: str, places: int) -> str:
    """A number with so many decimals and the language's decimal sign."""
    from babel.numbers import format_decimal  # 20 ms that the first page need not wait for

    return format_decimal(value, "#,##0." + "0" * places if places else "#,##0", locale=_LOCALE[lang])


def percent(share: float | None, lang: str) -> str:
    """A share 0..1 with two decimals, never rounded up to 100; a dash where nothing was settled."""
    if share is None:
        return "–"
    hundredths = int(share * 10000 + 0.5)
    if share < 1:
        hundredths = min(hundredths, 9999)
    return decimal(hundredths / 100, lang, 2) + "%"


def month_name(month: int, lang: str) -> str:
    """The month's name as a heading stands it."""
    from babel.dates import get_month_names

    names = get_month_names("wide", context="stand-alone", locale=_LOCALE[lang])
    return str(names[month]).capitalize() if lang != "zh" else str(names[month])
