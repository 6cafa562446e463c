"""What works and what does not on this machine, each with what to do about it."""

import importlib.util
import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

from dossiers.errors import OperationalError
from forms.sentences import translator
from kiosk.bootstrap import Office
from kiosk.commands.output import Said

ENOUGH_BYTES: Final = 500 * 2**20
WARNED_BEFORE: Final = timedelta(days=120)


@dataclass(frozen=True, slots=True)
class Finding:
    """One check. `needed` is False for what a center can do without."""

    check: str
    ok: bool
    say: str
    needed: bool = True


def examine(said: Said) -> list[Finding]:
    """All checks, in the order in which a person would mend them."""
    lang = said.lang
    found = [_disk(said.data, lang), _fonts(lang), _screens(lang), _display(lang)]
    try:
        with said.office() as office:
            found += list(_of_office(office, lang))
    except OperationalError as error:
        found.append(Finding("database", False, error.sentence(lang)))
    return found


def _of_office(office: Office, lang: str) -> Iterator[Finding]:
    place = office.place
    yield Finding("database", True, f"{place.center.code}, {place.station.number:02d}, SQLCipher, WAL, FULL")
    hub = _hub(office, lang)
    yield _clock(office, lang)
    yield calendar_finding(office, lang)
    yield hub
    yield _printer(office, lang)


def _disk(data: Path, lang: str) -> Finding:
    tell = translator("cli", lang)
    folder = next(each for each in (data, *data.parents) if each.exists())
    free = shutil.disk_usage(folder).free
    is_enough = free >= ENOUGH_BYTES
    say = tell("{free} MB free") if is_enough else tell("{free} MB free: free at least 500 MB")
    return Finding("disk", is_enough, say.format(free=free // 2**20))


def _fonts(lang: str) -> Finding:
    from printing.errors import FontMissing
    from printing.fonts import Face, measure

    try:
        measure("Đề nghị 电", next(iter(Face)), 10)
    except FontMissing as error:
        return Finding("fonts", False, error.sentence(lang))
    return Finding("fonts", True, "Tinos, Noto Sans SC")


def _screens(lang: str) -> Finding:
    tell = translator("cli", lang)
    if importlib.util.find_spec("PySide6") is None:
        return Finding("screens", False, tell("Qt is not installed; run make setup"))
    return Finding("screens", True, tell("Qt is installed"))


def _display(lang: str) -> Finding:
    tell = translator("cli", lang)
    has = sys.platform in ("win32", "darwin") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
    say = tell("there is one") if has else tell("none: screens run offscreen only")
    return Finding("display", has, say, needed=False)


def _clock(office: Office, lang: str) -> Finding:
    """The clock, by the calendar and by the hub as it was asked last."""
    from kiosk.desks.clocks import clock_sentence
    from sync.client import Client

    off = Client(office.exchange).clock_off
    if off:
        return Finding("clock", False, clock_sentence(off, lang))
    now = office.place.local(office.place.now())
    return Finding("clock", True, f"{now:%Y-%m-%d %H:%M} {office.place.center.time_zone}")


def calendar_finding(office: Office, lang: str) -> Finding:
    """Whether the holidays of the time ahead are known: their year's notice comes weeks before it begins."""
    today = office.place.local(office.place.now()).date()
    calendar, tell = office.place.pack.calendar, translator("cli", lang)
    missing = next((day.year for day in (today, today + WARNED_BEFORE) if not calendar.covers(day)), None)
    if missing is None:
        known = tell("holidays are known until the end of {year}").format(year=max(calendar.years))
        return Finding("calendar", True, known)
    say = tell(
        "the holidays of {year} are not in the pack's calendar {version}: "
        "appointments in that year may come out too early; bring OneDoor's pack up to date"
    ).format(year=missing, version=calendar.version)
    return Finding("calendar", False, say, needed=not calendar.covers(today))


def _hub(office: Office, lang: str) -> Finding:
    from sync.client import Client
    from sync.errors import ExchangeError

    client, tell = Client(office.exchange, attempts=1), translator("cli", lang)
    if client.hub is None:
        return Finding("hub", True, tell("not joined to a hub; this station works alone"), needed=False)
    try:
        client.sync_once()
    except ExchangeError as error:
        return Finding("hub", False, error.sentence(lang))
    return Finding("hub", True, client.hub.url)


def _printer(office: Office, lang: str) -> Finding:
    say = translator("cli", lang)("slips are kept as PDF in the data folder")
    return Finding("printer", True, say, needed=False)
