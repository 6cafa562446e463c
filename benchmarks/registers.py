"""Big registers to measure in: a station's journal and projections, written directly instead of filed one by one.

Some hundreds of lives a month are told as events and folded by the rules of the program; every dossier lives one of
them with an id, a code, a token and a person of its own. What stands in the tables is what the program would have
written: `check` compares a sample with the journal. A register too large for its journal keeps all events of the first
dossiers only (`whole`), and of the others the two that came first.
"""

import argparse
import hashlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, Final

import orjson
import sqlcipher3

from benchmarks.lives import CODE, DOSSIER, TOKEN, Life, a_life
from benchmarks.people import applicant
from dossiers.ids import code_of, token_digest, token_text
from dossiers.instants import seconds_of, text_of
from dossiers.projecting import person_of, rows_of
from dossiers.records import GENESIS
from dossiers.sealing import DossierKey, phone4
from dossiers.shares import Shares, added, from_text
from dossiers.states import STATE_KINDS
from dossiers.storage.schema import first_row
from dossiers.storage.store import Transaction
from dossiers.workplace import Workplace, opened
from kiosk.bootstrap import DATABASE, KEY_FILE, Office, open_office

LIVES_A_DAY: Final = 24
OPENS: Final = 7 * 3600 + 1800
CLOSES: Final = 17 * 3600
"""Applications come in these hours, in seconds of the day."""
SHORT: Final = 2
"""Events of a dossier whose journal is not whole."""
A_COMMIT: Final = 20_000
SPAN: Final = (date(2024, 12, 1), date(2026, 12, 1))
PRAGMAS: Final = ("journal_mode = WAL", "synchronous = OFF", "cache_size = -400000", "temp_store = MEMORY")
Row = dict[str, Any]


def make_register(
    folder: Path,
    dossiers: int,
    *,
    seed: int = 1,
    span: tuple[date, date] = SPAN,
    whole: int | None = None,
    progress: Callable[[int], None] = lambda _: None,
) -> Office:
    """A new station in a folder with so many dossiers, submitted from the first day of the span to the day before its end.

    It is opened at the end of the span. Of the first `whole` dossiers (default all) the journal has every event.
    """
    office = open_office(folder, now=_clock(span[1]))
    _Writing(office.place, folder, Random(seed), dossiers if whole is None else whole).write(
        dossiers, span, progress
    )
    return office


def open_register(folder: Path, span: tuple[date, date] = SPAN) -> Office:
    """A register that was made before, at the end of its span."""
    return open_office(folder, now=_clock(span[1]))


def check(office: Office, sample: int, of: int) -> list[str]:
    """The dossiers among the first `of`, from a sample spread over them, whose rows differ from what the journal says."""
    wrong: list[str] = []
    if not sample or not of:
        return wrong
    with office.place.store.read() as work:
        for dossier in list(_first(work, of))[:: max(1, of // sample)]:
            events = [opened(record, work.keys.of(dossier)) for record in work.journal.of_dossier(dossier)]
            expected, found = rows_of(office.place, dossier, events), work.rows.of(dossier)
            if any(found[table] != expected.get(table, []) for table in found):
                wrong.append(dossier)
    return wrong


def _first(work: Transaction, count: int) -> Iterator[str]:
    """The dossiers of which the journal heard first."""
    position, seen = 0, set[str]()
    while len(seen) < count:
        records, position = work.journal.after(position, A_COMMIT)
        if not records:
            return
        for dossier in (record.dossier for record in records):
            if dossier is not None and dossier not in seen and len(seen) < count:
                seen.add(dossier)
                yield dossier


def _clock(end: date) -> Callable[[], datetime]:
    at = datetime(end.year, end.month, end.day, 9, 0).astimezone()
    return lambda: at


@dataclass(slots=True)
class _Lived:
    """A life with the rows that the rules make of it, and how often it was lived."""

    life: Life
    rows: dict[str, list[Row]]
    shares: Shares
    times: int = 0


class _Writing:
    """One register being written; ids, tokens and codes come in the order of submission."""

    def __init__(self, place: Workplace, folder: Path, chance: Random, whole: int) -> None:
        self._place, self._chance, self._whole = place, chance, whole
        self._database = sqlcipher3.connect(
            str(folder / DATABASE), isolation_level=None, cached_statements=500
        )
        self._database.execute(f"PRAGMA key = \"x'{(folder / KEY_FILE).read_text().strip()}'\"")
        for pragma in PRAGMAS:
            self._database.execute(f"PRAGMA {pragma}")
        with place.store.read() as work:
            head = work.journal.head(place.station.id)
        self._seq, self._prev = (head.seq, head.hash.hex()) if head else (0, GENESIS)
        self._position = self._seq
        self._waiting: dict[str, list[Row]] = {}
        self._sums: Shares = {}
        self._last_rows: dict[int, int] = {}
        self._done = 0

    def write(self, dossiers: int, span: tuple[date, date], progress: Callable[[int], None]) -> None:
        """All of it."""
        days = [day for day in _days(span) if self._place.calendar.intervals(day)]
        for number, day in enumerate(days):
            share = dossiers * (number + 1) // len(days) - self._done
            self._day(day, share, span[1])
            progress(self._done)
        self._finish()

    def _day(self, day: date, count: int, end: date) -> None:
        self._last_rows = {}
        lives = self._lives(day, min(count, LIVES_A_DAY), end)
        for number in range(count):
            lived = lives[number * len(lives) // count]
            lived.times += 1
            self._dossier(
                lived, code_of(self._place.center.code, day, self._place.station.number, number + 1)
            )
            if self._done % A_COMMIT == 0:
                self._send()
        for lived in lives:
            added(self._sums, lived.shares, lived.times)
        self._add("counters", {"station": self._place.station.id, "day": f"{day:%y%m%d}", "last": count})

    def _lives(self, day: date, count: int, end: date) -> list[_Lived]:
        tz = self._place.center.tz
        morning, until = (
            datetime(day.year, day.month, day.day, tzinfo=tz),
            datetime(end.year, end.month, end.day, tzinfo=tz),
        )
        seconds = sorted(self._chance.randrange(OPENS, CLOSES) for _ in range(count))
        lives = [
            a_life(self._place, self._chance, morning + timedelta(seconds=each), until) for each in seconds
        ]
        told = [(life, rows_of(self._place, DOSSIER, life.events())) for life in lives]
        for _, rows in told:
            rows.pop("people")  # each dossier has a person of its own
        return [_Lived(life, rows, from_text(rows["dossiers"][0]["shares"])) for life, rows in told]

    def _dossier(self, lived: _Lived, code: str) -> None:
        chance, place = self._chance, self._place
        steps, id = lived.life.steps, _uuid7(chance, lived.life.steps[0].at)
        token, answers = chance.randbytes(16), applicant(chance, lived.life.ward, place.center.province)
        self._done += 1
        key = DossierKey.new(id)
        stands_for = {DOSSIER: id, CODE: code, TOKEN: token_digest(token)}
        personal = {"answers": answers, "token": token_text(token)}
        opened_too = {
            "code": code,
            "token_sha256": token_digest(token),
            "phone4": phone4(place.center_key, id, answers["phone"]),
        }
        kept = steps if self._done <= self._whole else steps[:SHORT]
        ids = [_uuid7(chance, step.at) for step in steps]
        on: str | None = None
        for number, step in enumerate(kept):
            first = number == 0
            self._event(
                id, number, ids, on, key, step.kind, step.at, step.actor,
                {**step.opened, **opened_too} if first else step.opened,
                personal if first else step.personal,
            )  # fmt: skip
            on = ids[number] if step.kind in STATE_KINDS else on
        for number, event in enumerate(ids):
            stands_for[f"event-{number}"] = event
        for table, rows in lived.rows.items():
            for row in rows:
                self._add(table, {name: _said(value, stands_for) for name, value in row.items()})
        second = seconds_of(steps[0].at)
        self._last_rows[second] = number_of_row = self._last_rows.get(second, first_row(second) - 1) + 1
        self._add("people", {"row": number_of_row, **person_of(id, code, answers, (answers["phone"],))})
        self._add("dossier_keys", {"dossier": id, "key_id": key.id, "key": key.key})

    def _event(
        self, dossier: str, number: int, ids: list[str], on: str | None, key: DossierKey,
        kind: str, at: datetime, actor: str, said: Row, personal: Row,
    ) -> None:  # fmt: skip
        place, self._seq = self._place, self._seq + 1
        sealed = (
            key.seal_body(
                personal, event=ids[number], kind=str(kind), station=place.station.id, seq=self._seq
            )
            if personal
            else None
        )
        raw = orjson.dumps(
            {
                "actor": actor,
                "after": ids[number - 1 : number] if number else [],
                "at": text_of(at),
                "body": said,
                "center": place.center.code,
                "dossier": dossier,
                "id": ids[number],
                "kind": str(kind),
                "on": on,
                "prev": self._prev,
                "schema": 1,
                "sealed": {"key": sealed.key_id, "data": sealed.data} if sealed else None,
                "seq": self._seq,
                "station": place.station.id,
                "version": number + 1,
            },
            option=orjson.OPT_SORT_KEYS,  # nothing here that `records.canonical` would write otherwise
        )
        digest = hashlib.sha256(raw).digest()
        self._prev, self._position = digest.hex(), self._position + 1
        row = {
            "position": self._position,
            "id": ids[number],
            "dossier": dossier,
            "station": place.station.id,
            "seq": self._seq,
        }
        told = {"kind": str(kind), "record": raw, "hash": digest, "received_at": seconds_of(at)}
        self._add("events", {**row, **told})

    def _add(self, table: str, row: Row) -> None:
        self._waiting.setdefault(table, []).append({"center": self._place.center.code, **row})

    def _send(self) -> None:
        self._database.execute("BEGIN IMMEDIATE")
        for table, rows in self._waiting.items():
            names = list(rows[0])
            statement = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
            self._database.executemany(statement, [tuple(row.values()) for row in rows])
        self._database.execute("COMMIT")
        self._waiting = {}

    def _finish(self) -> None:
        """The sums of the months, the signed end of the chain, and everything on the disk."""
        self._send()
        self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._database.close()
        with self._place.store.write() as work:
            work.rows.add_sums(self._sums)
            head = self._place.station.head(self._seq, bytes.fromhex(self._prev))
            work.journal.put_head(head)


def _days(span: tuple[date, date]) -> Iterator[date]:
    for number in range((span[1] - span[0]).days):
        yield span[0] + timedelta(days=number)


def _said(value: Any, stands_for: dict[str, str]) -> Any:
    """A value of a life's row as one dossier has it."""
    if not isinstance(value, str):
        return value
    if value in stands_for:
        return stands_for[value]
    if DOSSIER in value or CODE in value:
        return value.replace(DOSSIER, stands_for[DOSSIER]).replace(CODE, stands_for[CODE])
    return value


def _uuid7(chance: Random, at: datetime) -> str:
    """A UUIDv7 of an instant (RFC 9562, section 5.7)."""
    hexes = f"{seconds_of(at) * 1000 + chance.randrange(1000):012x}7{chance.getrandbits(12):03x}{0x8000 | chance.getrandbits(14):04x}{chance.getrandbits(48):012x}"
    return f"{hexes[:8]}-{hexes[8:12]}-{hexes[12:16]}-{hexes[16:20]}-{hexes[20:]}"


def main() -> None:
    """Makes a register from the command line, and checks a sample of it."""
    asked = argparse.ArgumentParser(description=make_register.__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("dossiers", type=int)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--from", dest="first", type=date.fromisoformat, default=SPAN[0])
    asked.add_argument("--to", dest="end", type=date.fromisoformat, default=SPAN[1])
    asked.add_argument("--whole", type=int, help="how many dossiers have all of their events in the journal")
    asked.add_argument("--sample", type=int, default=500, help="how many of those are compared with it")
    given = asked.parse_args()
    started, span = time.perf_counter(), (given.first, given.end)
    office = make_register(given.folder, given.dossiers, seed=given.seed, span=span, whole=given.whole)
    print(f"{given.dossiers} dossiers in {time.perf_counter() - started:,.0f} s")
    wrong = check(office, given.sample, given.dossiers if given.whole is None else given.whole)
    print(f"sample of {given.sample}: {len(wrong)} differ from the journal {wrong[:3]}")
    office.close()


if __name__ == "__main__":
    main()
