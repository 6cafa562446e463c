"""The register of this station: lines from the lists, names from center and pack, files from printing."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from dossiers.book import Entry, entries
from dossiers.errors import BadInput
from kiosk.bootstrap import Office
from kiosk.files import write_whole
from kiosk.monthly import CHANNELS, period_of
from printing import register as printed
from printing.filling import letterhead_of, statutory_form
from printing.register import Book, BookLine
from printing.report import heads_hash

_WRITERS: Final[Mapping[str, Callable[[Book], bytes]]] = {
    "pdf": printed.pdf,
    "xlsx": printed.xlsx,
    "csv": printed.csv,
}
FORMATS: Final = tuple(_WRITERS)


def book_of(office: Office, month: str, lang: str, unit: str | None = None) -> Book:
    """The register of a month, of the whole center or of one unit. Raises BadInput for no month or unit."""
    place, period = office.place, period_of(office, month)
    center, known = place.center, place.center.unit(unit) if unit else None
    if unit and known is None:
        raise BadInput("The center has no unit “{unit}”.", unit=unit)
    return Book(
        start=period.start,
        end=period.end,
        made_at=place.now(),
        heads_hash=heads_hash(office.queries.heads()),
        letterhead=letterhead_of(center, place.pack),
        lang=lang,
        form=statutory_form(place.pack, "register", period.last_day, lang),
        lines=tuple(_lines(office, entries(place, period, unit), lang)),
        unit=known.name.to(lang) if known else "",
    )


def write_book(book: Book, formats: Sequence[str], out: Path) -> list[Path]:
    """Writes the register's files into a folder. Raises BadInput if it cannot be written."""
    files = []
    for format in formats:
        file = out / f"register-{book.last_day:%Y-%m}.{format}"
        write_whole(file, _WRITERS[format](book))
        files.append(file)
    return files


def _lines(office: Office, found: Iterator[Entry], lang: str) -> Iterator[BookLine]:
    place = office.place
    for entry in found:
        known = place.pack.procedure(entry.procedure) if place.pack.has(entry.procedure) else None
        unit = place.center.unit(entry.unit) if entry.unit else None
        by_team = known is not None and known.performer == "team"
        yield BookLine(
            code=entry.code,
            procedure=known.name.to(lang) if known else entry.procedure,
            name=entry.name,
            place=entry.place,
            phone=entry.phone,
            unit=unit.name.to(lang) if unit else entry.unit or "",
            channel=CHANNELS[entry.channel][lang] if entry.channel in CHANNELS else entry.channel,
            received=entry.received,
            accepted=entry.accepted,
            appointment=entry.appointment,
            given=entry.given,
            how="place" if by_team else "counter",
            state=entry.status.value,
            outcome=str(entry.outcome or ""),
        )
