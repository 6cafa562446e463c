"""How many applications are filed a second, beside bare SQLCipher that writes the same rows in one commit each.

A submission makes the events, seals them, hangs them on the chain, signs its end, and writes the projections and the
search row in one durable commit. The peer only writes what came of that: the same tables with the same indexes and
triggers, the same pragmas, prepared statements, one durable commit for each application. What belongs to an application
besides, the check of its answers before and the signed words of its slip after, is told beside.
"""

import itertools
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import sqlcipher3

from benchmarks.measuring import Answer, Target, rates, report
from dossiers.application import Application, read_application
from dossiers.filing import check, file_into
from dossiers.service import Submitted
from dossiers.writing import DossierWriter
from kiosk.bootstrap import DATABASE, KEY_FILE, Office, open_office

SAMPLE: Final = Path(__file__).parent.parent / "tests" / "support" / "application.json"
A_ROUND: Final = 60
ROUNDS: Final = 15
PRAGMAS: Final = ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", "foreign_keys = ON")
ROWS: Final = ("dossier_keys", "events", "dossiers", "people", "attachments", "ratings", "waiting")
REPLACED: Final = "REPLACE INTO monthly_sums VALUES ({})"
PHONES: Final = itertools.count(936_000_000)

OURS: Final = "OneDoor, a submission"
THEIRS: Final = "bare SQLCipher, its rows"

Filing = list[tuple[str, list[tuple[Any, ...]]]]
"""What one application writes: statements, each with its rows."""


def answer() -> Answer:
    """Measures it."""
    with tempfile.TemporaryDirectory() as folder:
        ours = Path(folder) / "ours"
        office = open_office(ours)
        measured = rates(_turns(office, ours, Path(folder) / "theirs"), ROUNDS)
        office.close()
    ratio = measured[OURS] / measured[THEIRS]
    return Answer(
        "Filing an application",
        "a second",
        measured,
        [Target("OneDoor / bare SQLCipher", ratio, least=0.5)],
    )


def _turns(office: Office, ours: Path, theirs: Path) -> Mapping[str, Callable[[], int]]:
    """Who is measured; the peer on a copy of the station's folder, made when it had one dossier."""
    application = read_application(SAMPLE)
    _file(office, application, papers=False)
    shutil.copytree(ours, theirs)
    filed = [_file(office, application, papers=False) for _ in range(A_ROUND * (ROUNDS + 1))]
    filings = list(_filings(_connect(ours), filed))
    checked = iter([check(office.place, _another(application), "en") for _ in filed])

    def submit_some() -> int:
        for each in itertools.islice(checked, A_ROUND):
            with office.place.store.write() as work:
                writer = file_into(work, office.service.rules, each, "citizen")
                assert isinstance(writer, DossierWriter)
                writer.close()
        return A_ROUND

    write_some = _writer(_connect(theirs), iter(filings))
    write_some()  # statements are prepared, as in a station that is open since the morning
    return {
        OURS: submit_some,
        THEIRS: write_some,
        "OneDoor, with its check and its slip": lambda: _file_some(
            office, application, A_ROUND, papers=False
        ),
        "OneDoor, with three papers too": lambda: _file_some(office, application, A_ROUND // 4, papers=True),
    }


def _file_some(office: Office, application: Application, times: int, *, papers: bool) -> int:
    for _ in range(times):
        _file(office, application, papers=papers)
    return times


def _another(application: Application, *, papers: bool = False) -> Application:
    """The same of another person: the phone is never one that was read before."""
    answers = {**application.answers, "phone": f"0{next(PHONES)}"}
    return replace(application, answers=answers, attachments=application.attachments if papers else ())


def _file(office: Office, application: Application, *, papers: bool) -> str:
    filed = office.service.submit(_another(application, papers=papers))
    assert isinstance(filed, Submitted)
    return filed.dossier


def _connect(folder: Path) -> Any:
    """Bare SQLCipher on a station's database, with the pragmas that the station has."""
    connection = sqlcipher3.connect(str(folder / DATABASE), isolation_level=None, cached_statements=500)
    connection.execute(f"PRAGMA key = \"x'{(folder / KEY_FILE).read_text().strip()}'\"")
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _filings(source: Any, filed: list[str]) -> Iterator[Filing]:
    """What the station wrote for each application, as it stands in its database."""
    for dossier in filed:
        found = [(table, _rows(source, table, dossier)) for table in ROWS]
        yield [(_insert(source, table, rows[0]), rows) for table, rows in found if rows]


def _rows(source: Any, table: str, dossier: str) -> list[tuple[Any, ...]]:
    return list(source.execute(f"SELECT * FROM {table} WHERE dossier = ?", (dossier,)).fetchall())


def _insert(source: Any, table: str, row: tuple[Any, ...]) -> str:
    return f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})"


def _writer(peer: Any, filings: Iterator[Filing]) -> Callable[[], int]:
    """Writes the next filings, each with the counter, the sums of its month and the end of the chain in its commit."""
    station, center = peer.execute("SELECT station, center FROM heads").fetchone()
    sums = peer.execute("SELECT * FROM monthly_sums").fetchall()[-1:]

    def write_some() -> int:
        ready = list(itertools.islice(filings, A_ROUND))
        for filing in ready:
            peer.execute("BEGIN IMMEDIATE")
            peer.execute(
                "UPDATE counters SET last = last + 1 WHERE center = ? AND station = ?", (center, station)
            )
            for statement, rows in filing:
                peer.executemany(statement, rows)
            if sums:
                peer.execute(REPLACED.format(", ".join("?" * len(sums[0]))), sums[0])
            peer.execute(
                "UPDATE heads SET seq = seq + 2, hash = ?, signature = ? WHERE center = ? AND station = ?",
                (b"h" * 32, b"s" * 64, center, station),
            )
            peer.execute("COMMIT")
        return len(ready)

    return write_some


if __name__ == "__main__":
    report(answer())
