"""The canonical dump: all that a station works out of its journal, as bytes that can be compared with another station's.

The same events make the same dump, whatever order they came in, by hub or by stick, on SQLite or PostgreSQL. Left out
is what is a machine's own: its keys, cursors, counters and print queue, and the signatures under the ends of chains.
"""

from typing import Any, Final

import orjson

from dossiers.accounts import Account
from dossiers.center import Center
from dossiers.center_bodies import FIXED, GOVERNED
from dossiers.closed import closings
from dossiers.events import CenterKind
from dossiers.instants import text_of
from dossiers.shares import to_text
from dossiers.storage.store import Transaction
from dossiers.workplace import Workplace

PEOPLE: Final = "people"


def canonical_dump(place: Workplace, *, people: bool = True) -> bytes:
    """All projections of a station in one canonical form, indented so that two of them can be laid side by side.

    Without `people` it is the same at hubs and kiosks, which keep no names. Raises DatabaseUnusable.
    """
    with place.store.read() as work:
        told = {
            "center": _center(place),
            "chains": sorted([head.station, head.seq, head.hash.hex()] for head in work.journal.heads()),
            "dossiers": {dossier: _rows(work, dossier, people) for dossier in work.journal.dossiers()},
            "months": _months(work),
            "stations": sorted(
                [row["station"], row["sign_key"], row["box_key"]] for row in work.rows.stations()
            ),
            "sums": orjson.loads(to_text(work.rows.sums())),
        }
    return orjson.dumps(told, option=orjson.OPT_SORT_KEYS | orjson.OPT_INDENT_2 | orjson.OPT_NON_STR_KEYS)


def _rows(work: Transaction, dossier: str, people: bool) -> dict[str, Any]:
    return {table: rows for table, rows in work.rows.of(dossier).items() if people or table != PEOPLE}


def _center(place: Workplace) -> dict[str, Any]:
    """The center as its events leave it: settings, hours one after another, accounts, and what its calendar says."""
    return {
        "settings": _settings(place.center),
        "line": [[each.begins and text_of(each.begins), _settings(each.center)] for each in place.line],
        "accounts": {login: _account(account) for login, account in place.accounts.items()},
        "calendar": place.calendar.digest.hex(),
        "lacks_calendar": place.lacks_calendar,
    }


def _settings(center: Center) -> dict[str, Any]:
    """What all stations of a center have in common; sets in their order."""
    told = center.model_dump(mode="json", include={*FIXED, *GOVERNED})
    return {**told, "hidden_procedures": sorted(center.hidden_procedures)}


def _account(account: Account) -> dict[str, Any]:
    password = account.password and account.password.model_dump(mode="json")
    return {"role": account.role, "name": account.name, "team": account.team, "password": password}


def _months(work: Transaction) -> dict[str, list[str]]:
    """The closings of every month; the first one is the month."""
    records = work.journal.of_center([CenterKind.MONTH_CLOSED])
    named = {str(record.body.get("month")) for record in records}
    return {month: [closing.hash for closing in closings(records, month)] for month in sorted(named)}
