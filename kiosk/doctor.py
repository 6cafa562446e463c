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
    found = [_disk(said.data), _fonts(), _screens(), _display()]
    try:
        with said.office() as office:
            found += list(_of_office(office, said.lang))
    except OperationalError as error:
        found.append(Finding("database", False, error.sentence(said.lang)))
    return found


def _of_office(office: Office, lang: str) -> Iterator[Finding]:
    place = office.place
    yield Finding("database", True, f"{place.center.code}, {place.station.number:02d}, SQLCipher, WAL, FULL")
    hub = _hub(office, lang)
    yield _clock(office, lang)
    yield calendar_finding(office)
    yield hub
    yield _printer(office, lang)


def _disk(data: Path) -> Finding:
    folder = next(each for each in (data, *data.parents) if each.exists())
    free = shutil.disk_usage(folder).free
    say = f"{free // 2**20} MB free"
    return Finding(
        "disk", free >= ENOUGH_BYTES, say if free >= ENOUGH_BYTES else f"{say}: free at least 500 MB"
    )


def _fonts() -> Finding:
    from printing.errors import FontMissing
    from printing.fonts import Face, measure

    try:
        measure("Đề nghị 电", next(iter(Face)), 10)
    except FontMissing as error:
        return Finding("fonts", False, str(error))
    return Finding("fonts", True, "Tinos, Noto Sans SC")


def _screens() -> Finding:
    if importlib.util.find_spec("PySide6") is None:
        return Finding("screens", False, "Qt is not installed; run make setup")
    return Finding("screens", True, "Qt is installed")


def _display() -> Finding:
    has = sys.platform in ("win32", "darwin") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
    return Finding(
        "display", has, "there is one" if has else "none: screens run offscreen only", needed=False
    )


def _clock(office: Office, lang: str) -> Finding:
    """The clock, by the calendar and by the hub as it was asked last."""
    from kiosk.desks.clocks import clock_sentence
    from sync.client import Client

    off = Client(office.exchange).clock_off
    if off:
        return Finding("clock", False, clock_sentence(off, lang))
    now = office.place.local(office.place.now())
    return Finding("clock", True, f"{now:%Y-%m-%d %H:%M} {office.place.center.time_zone}")


def calendar_finding(office: Office) -> Finding:
    """Whether the holidays of the time ahead are known: their year's notice comes weeks before it begins."""
    today = office.place.local(office.place.now()).date()
    calendar = office.place.pack.calendar
    missing = next((day.year for day in (today, today + WARNED_BEFORE) if not calendar.covers(day)), None)
    if missing is None:
        return Finding("calendar", True, f"holidays are known until the end of {max(calendar.years)}")
    say = (
        f"the holidays of {missing} are not in the pack's calendar {calendar.version}: "
        "appointments in that year may come out too early; bring OneDoor's pack up to date"
    )
    return Finding("calendar", False, say, needed=not calendar.covers(today))


def _hub(office: Office, lang: str) -> Finding:
    from sync.client import Client
    from sync.errors import ExchangeError

    client = Client(office.exchange, attempts=1)
    if client.hub is None:
        return Finding("hub", True, "not joined to a hub; this station works alone", needed=False)
    try:
        client.sync_once()
    except ExchangeError as error:
        return Finding("hub", False, error.sentence(lang))
    return Finding("hub", True, client.hub.url)


def _printer(office: Office, lang: str) -> Finding:
    return Finding("printer", True, "slips are kept as PDF in the data folder", needed=False)
