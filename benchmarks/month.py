"""What the figures of a month cost over a big register and over a ten times bigger one, beside one query in SQL.

The registers are grown from a smaller one that `registers` makes: its dossiers stand in the table again and again, each
time under ids, codes and tokens of their own, and the sums of the months with them. Nothing of a month is read from the
journal, so the copies are not in it. The peer is bare SQLCipher with one hand-written query over the same table.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Final

import sqlcipher3

from benchmarks.measuring import Answer, Target, milliseconds, peak_mb, report
from benchmarks.registers import make_register, open_register
from benchmarks.submission import PRAGMAS
from dossiers.period import Period
from dossiers.shares import COLUMNS
from kiosk.bootstrap import DATABASE, KEY_FILE, Office
from kiosk.monthly import period_of

SMALL: Final = 500_000
LARGE: Final = 5_000_000
BASE: Final = 50_000
WHOLE: Final = 1_000
"""Dossiers of the first register whose journal has every event: that of the others is not asked."""
A_COMMIT: Final = 5
"""Copies of the first register in a commit."""
ROUNDS: Final = 5
SPAN: Final = (date(2024, 11, 16), date(2026, 11, 16))
"""Two years, up to the middle of a month."""
OVER, RUNNING = "2026-10", "2026-11"

QUERY: Final = """
SELECT unit, procedure,
  coalesce(sum(accepted_at >= :start AND channel = 'online'), 0) AS online,
  coalesce(sum(accepted_at >= :start AND channel <> 'online'), 0) AS in_person,
  coalesce(sum(accepted_at < :start), 0) AS carried_over,
  coalesce(sum(stopped_at < :end AND outcome = 'ahead'), 0) AS ahead,
  coalesce(sum(stopped_at < :end AND outcome = 'on_time'), 0) AS on_time,
  coalesce(sum(stopped_at < :end AND outcome = 'overdue'), 0) AS overdue,
  coalesce(sum((stopped_at IS NULL OR stopped_at >= :end) AND (due IS NULL OR due >= :until)), 0) AS in_time,
  coalesce(sum((stopped_at IS NULL OR stopped_at >= :end) AND due < :until), 0) AS late
FROM dossiers NOT INDEXED
WHERE center = :center AND accepted_at < :end AND (stopped_at IS NULL OR stopped_at >= :start)
GROUP BY unit, procedure
"""
"""The table of a month without its means: less than the report tells. It reads the table from end to end: the planner would
walk an index that begins with the center, and find every row somewhere else."""


def answers(folder: Path, small: int, large: int, base: int) -> list[Answer]:
    """Measures a month that is over, and one that runs."""
    offices = {}
    for size in (small, large):
        place = folder / str(size)
        if not place.exists():
            make_register(place, base, span=SPAN, whole=WHOLE).close()
            grow(place, size // base)
        offices[size] = open_register(place, SPAN)
    peaks = {size: _peak(folder / str(size)) for size in (small, large)}
    found = [_answer(folder, offices, month, small, large) for month in (OVER, RUNNING)]
    found.append(
        Answer(
            "The memory of a report",
            "MB at most",
            {f"{size:,} dossiers": peak for size, peak in peaks.items()},
            [Target("large / small", peaks[large] / peaks[small], most=1.1)],
        )
    )
    for office in offices.values():
        office.close()
    return found


def grow(folder: Path, factor: int) -> None:
    """Lets every dossier of a register stand in its table so many times, and the sums say so."""
    database = connect(folder)
    for pragma in ("synchronous = OFF", "cache_size = -200000"):
        database.execute(f"PRAGMA {pragma}")
    columns = [row[1] for row in database.execute("PRAGMA table_info(dossiers)")]
    own = {
        "dossier": "printf('%08x', k) || substr(dossier, 9)",
        "code": "code || '-' || k",
        "token_sha256": "printf('%08x', k) || substr(token_sha256, 9)",
    }
    told = ", ".join(own.get(name, name) for name in columns)
    database.execute("CREATE TEMP TABLE first AS SELECT * FROM dossiers")
    copying = (
        "WITH RECURSIVE copies(k) AS (VALUES(?) UNION ALL SELECT k + 1 FROM copies WHERE k + 1 < ?) "
        f"INSERT INTO dossiers ({', '.join(columns)}) SELECT {told} FROM copies CROSS JOIN temp.first"
    )
    indexes = database.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'dossiers' AND sql IS NOT NULL"
    ).fetchall()
    for name, _ in indexes:  # made at once behind, instead of row by row
        database.execute(f"DROP INDEX {name}")
    for begin in range(1, factor, A_COMMIT):
        database.execute(copying, (begin, min(begin + A_COMMIT, factor)))
    for _, made in indexes:
        database.execute(made)
    sums = ", ".join(f"{name} = {name} * ?" for name in COLUMNS)
    database.execute(f"UPDATE monthly_sums SET {sums}", [factor] * len(COLUMNS))
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()


def connect(folder: Path) -> Any:
    """Bare SQLCipher on a station's database, with the pragmas that the station has."""
    connection = sqlcipher3.connect(str(folder / DATABASE), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{(folder / KEY_FILE).read_text().strip()}'\"")
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _answer(folder: Path, offices: dict[int, Office], month: str, small: int, large: int) -> Answer:
    period = period_of(offices[large], month)
    peer = connect(folder / str(large))
    turns: dict[str, Callable[[], object]] = {
        f"OneDoor, {size:,} dossiers": lambda office=office: office.register.figures(period)  # type: ignore[misc]
        for size, office in offices.items()
    }
    turns[f"one query in SQL, {large:,} dossiers"] = lambda: _asked(peer, offices[large], period)
    _check(peer, offices[large], period)
    measured = milliseconds(turns, ROUNDS)
    peer.close()
    ours, ours_small = (measured[f"OneDoor, {size:,} dossiers"] for size in (large, small))
    return Answer(
        f"The figures of a month that {'is over' if month == OVER else 'runs'}",
        "ms",
        measured,
        [
            Target(
                "OneDoor / one query", ours / measured[f"one query in SQL, {large:,} dossiers"], most=1 / 3
            ),
            Target("large / small", ours / ours_small, most=1.5),
        ],
    )


def _asked(peer: Any, office: Office, period: Period) -> list[tuple[Any, ...]]:
    start, end = period.seconds
    until = min(end, int(office.place.now().timestamp()))
    values = {"center": office.place.center.code, "start": start, "end": end, "until": until}
    return list(peer.execute(QUERY, values).fetchall())


def _check(peer: Any, office: Office, period: Period) -> None:
    """Both say the same of what was received, but for dossiers that were corrected since."""
    total = office.register.figures(period).total
    rows = _asked(peer, office, period)
    assert total.online == sum(row[2] for row in rows)
    assert total.received == sum(sum(row[2:5]) for row in rows)
    assert total.settled == sum(sum(row[5:8]) for row in rows)


def _peak(folder: Path) -> float:
    """The most memory that a process of its own takes to open the station and tell both months."""
    command = [sys.executable, "-m", "benchmarks.month", "--ask", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(done.stdout)


def _ask(folder: Path) -> None:
    office = open_register(folder, SPAN)
    for month in (OVER, RUNNING):
        office.register.figures(period_of(office, month))
    office.close()
    print(peak_mb())


def main() -> None:
    """Measures at both sizes; registers that lie in the folder already are taken as they are."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--small", type=int, default=SMALL)
    asked.add_argument("--large", type=int, default=LARGE)
    asked.add_argument("--base", type=int, default=BASE, help="dossiers of the register that is grown")
    asked.add_argument("--folder", type=Path, help="where the registers are kept; default a temporary one")
    asked.add_argument("--ask", type=Path, help=argparse.SUPPRESS)
    given = asked.parse_args()
    if given.ask:
        _ask(given.ask)
        return
    with tempfile.TemporaryDirectory() as temporary:
        report(*answers(given.folder or Path(temporary), given.small, given.large, given.base))


if __name__ == "__main__":
    main()
