"""Who goes on from whom, as the chains of a center tell it."""

from dossiers.continuing import continuation_of
from dossiers.storage.store import Transaction


def line_of(work: Transaction, station: str) -> dict[str, int]:
    """The stations that this one goes on from, and up to which seq each wrote, as its chains tell."""
    told = [continuation_of(record) for record in work.journal.of_center()]
    by_station = {found.keys.station: found for found in told if found is not None}
    line: dict[str, int] = {}
    at = by_station.get(station)
    while at is not None and at.old not in line:
        line[at.old] = at.old_head[0]
        at = by_station.get(at.old)
    return line
