"""How long the first 50 hits of a search take among all dossiers, beside a bare FTS5 query over the same text.

The peer is a database of its own with the same key and pragmas: one FTS5 table with the words of every dossier, the
index made as ours is, and beside the words the columns that a list shows; it is asked through the bare driver for the
newest 50. Ours reads the same out of the register as it stands. What the program makes of the hits for a list (the time
left of each, in the center's time) is measured too, against the limits alone.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any, Final

import sqlcipher3

from benchmarks.measuring import Answer, Target, report
from benchmarks.registers import make_register, open_register
from dossiers.seeking import Sought, sought_in
from kiosk.bootstrap import DATABASE, KEY_FILE, Office

SIZES: Final = (100_000, 1_000_000)
HITS: Final = 50
EACH: Final = 40
TURNS: Final = 4
MOST_TURNS: Final = 60
ENOUGH_S: Final = 0.03
LIMIT_MS: Final = 10
TYPING_MS: Final = 50
TYPED: Final = "half typed"
SHOWN: Final = "code, procedure, status, due, told, submitted_at, name, place"
PEER: Final = (
    f"CREATE VIRTUAL TABLE bare USING fts5(words, {SHOWN.replace(',', ' UNINDEXED,')} UNINDEXED, "
    "prefix='1 2 3 4 5 6 7', detail='none', tokenize=\"unicode61 remove_diacritics 0 tokenchars '_'\")"
)
ASKED: Final = f"SELECT {SHOWN} FROM bare WHERE bare MATCH ? ORDER BY rowid DESC LIMIT {HITS}"
Times = Mapping[str, list[float]]


def answer(office: Office) -> tuple[Answer, float, int]:
    """Measures it in one register; the answer, the slowest twentieth of all searches in ms, and how many dossiers."""
    queries = _queries(office)
    peer = _peer(office)
    size = int(peer.execute("SELECT count(*) FROM bare").fetchone()[0])
    times = {name: [_asked(office, peer, text) for text in texts] for name, texts in queries.items()}
    peer.close()
    bare, ours, shown = (
        {name: [took[who] for took in each] for name, each in times.items()} for who in range(3)
    )
    figures, targets = _told(ours, bare, shown)
    ratio, text = max(
        (took[1] / took[0], text)
        for name, texts in queries.items()
        for text, took in zip(texts, times[name], strict=True)
    )
    slowest = p95([each for name, each in _flat(shown) if name != TYPED])
    targets.append(Target(f"the worst single text ({text}): OneDoor / bare FTS5", ratio, most=3))
    targets.append(Target(f"p95 of all but {TYPED}, shown, in ms", slowest, most=LIMIT_MS))
    targets.append(Target(f"p95 {TYPED}, shown, in ms", p95(shown[TYPED]), most=TYPING_MS))
    question = f"The first {HITS} hits among {size:,} dossiers"
    return Answer(question, "ms", figures, targets), slowest, size


def _flat(times: Times) -> Iterator[tuple[str, float]]:
    return ((name, each) for name, of_name in times.items() for each in of_name)


def _asked(office: Office, peer: Any, text: str) -> list[float]:
    """Milliseconds that a text takes the peer, us, and us with the rows of a list."""
    sought = sought_in(text, office.place.pack.manifest.phone)
    said = expression(sought)
    turns = (
        lambda: peer.execute(ASKED, (said,)).fetchall(),
        lambda: _hits(office, sought),
        lambda: office.queries.find(text, HITS),
    )
    took = _took(turns)
    if took[1] > 3 * took[0]:  # something else may have used the machine just then
        took = [min(pair) for pair in zip(took, _took(turns), strict=True)]
    return took


def expression(sought: Sought) -> str:
    """What is looked for, as FTS5 is asked."""
    alternatives = [
        "(" + " OR ".join("(" + " AND ".join(f'"{w}"*' for w in way) + ")" for way in ways) + ")"
        for ways in sought
    ]
    return " AND ".join(alternatives)


def p95(times: Sequence[float]) -> float:
    """What all but the slowest twentieth stay under."""
    return statistics.quantiles(times, n=20, method="inclusive")[-1]


def _told(ours: Times, bare: Times, shown: Times) -> tuple[dict[str, float], list[Target]]:
    figures: dict[str, float] = {}
    targets: list[Target] = []
    for name in ours:
        figures[f"{name}: OneDoor"] = statistics.median(ours[name])
        figures[f"{name}: bare FTS5"] = statistics.median(bare[name])
        figures[f"{name}: OneDoor, rows of a list"] = statistics.median(shown[name])
        figures[f"{name}: the same, p95"] = p95(shown[name])
        ratio = statistics.median(ours[name]) / statistics.median(bare[name])
        targets.append(Target(f"{name}: OneDoor / bare FTS5", ratio, most=3))
    return figures, targets


def _took(turns: Sequence[Callable[[], object]]) -> list[float]:
    """Milliseconds of the same question to several who take turns: the best of each, since others use the machine too.

    What takes a moment is asked more often: an interruption would be most of it.
    """
    best = [float("inf")] * len(turns)
    began = time.perf_counter()
    rounds = 0
    while rounds < TURNS or (rounds < MOST_TURNS and time.perf_counter() - began < ENOUGH_S):
        for number, turn in enumerate(turns):
            started = time.perf_counter()
            turn()
            best[number] = min(best[number], (time.perf_counter() - started) * 1000)
        rounds += 1
    return best


def _hits(office: Office, sought: Sought) -> list[Mapping[str, Any]]:
    with office.place.store.read() as work:
        return work.search.newest(sought, HITS)


def _queries(office: Office) -> dict[str, list[str]]:
    """What people type, about people of the register."""
    chance, source = Random(5), _connect(office, DATABASE)
    source.row_factory = sqlcipher3.Row
    first, last = source.execute("SELECT min(row), max(row) FROM people").fetchone()
    near = "SELECT name, place, words FROM people WHERE row >= ? ORDER BY row LIMIT 1"
    people = [source.execute(near, (chance.randrange(first, last),)).fetchone() for _ in range(EACH)]
    source.close()
    names = [row["name"] for row in people]
    numbers = [[word for word in row["words"].split() if word.isdigit() and len(word) > 8] for row in people]
    return {
        "common words": ["Nguyễn", "thị", "Trần", "Quảng Ninh", "nguyen", "phố", "Hồng Gai", "minh"]
        * (EACH // 8),
        "rare words": ["Khiếu", "mạc", "Khiếu Uyên", "Mạc Nghĩa"] * (EACH // 4),
        "several words": [
            f"{name} {row['place'].split(',')[-1]}" for name, row in zip(names, people, strict=True)
        ],
        "single letters": ["n", "t h", "n v a", "l", "a", "đ", "p t", "x"] * (EACH // 8),
        "punctuation": [
            f"{name.replace(' ', '-')}, /{row['place']}" for name, row in zip(names, people, strict=True)
        ],
        "digits": [number for each in numbers for number in (each[0], each[1][-4:])][: 2 * EACH],
        TYPED: [name[: -max(1, len(name.split()[-1]) // 2)] for name in names],
    }


def _peer(office: Office) -> Any:
    """The same text in a bare FTS5 table."""
    peer = _connect(office, "peer.db")
    if peer.execute("SELECT count(*) FROM sqlite_master WHERE name = 'bare'").fetchone()[0]:
        return peer
    source = _connect(office, DATABASE)
    rows = source.execute(
        f"SELECT row, words, {SHOWN} FROM people JOIN dossiers USING (center, dossier) ORDER BY row"
    )
    peer.execute(PEER)
    peer.execute("BEGIN")
    peer.executemany(f"INSERT INTO bare (rowid, words, {SHOWN}) VALUES ({', '.join('?' * 10)})", rows)
    peer.execute("COMMIT")
    source.close()
    return peer


def _connect(office: Office, name: str) -> Any:
    """A database in the station's folder, with its key and the pragmas that reading depends on."""
    connection = sqlcipher3.connect(
        str(office.place.folder / name), isolation_level=None, cached_statements=500
    )
    connection.execute(f"PRAGMA key = \"x'{(office.place.folder / KEY_FILE).read_text().strip()}'\"")
    connection.execute("PRAGMA journal_mode = WAL")
    return connection


def answers(sizes: Sequence[int] = SIZES, made: Sequence[Path] = ()) -> list[Answer]:
    """Measures it at some sizes, in registers that are made for it or in those that were `made` before."""
    found = []
    for place in made or sizes:
        with tempfile.TemporaryDirectory() as folder:
            if isinstance(place, Path):
                office = open_register(place)
            else:
                office = make_register(Path(folder), place, whole=0)
            found.append(answer(office))
            office.close()
    (_, first, small), (last_answer, last, large) = found[0], found[-1]
    last_answer.notes.append(f"p95 grows {last / first:.1f} times from {small:,} to {large:,} dossiers")
    return [each for each, _, _ in found]


if __name__ == "__main__":
    report(*answers(made=[Path(folder) for folder in sys.argv[1:]]))
