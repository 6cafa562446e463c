"""Database files that a disk, a hand or a thief spoilt: flipped bits, swapped, old and missing pages, cut files.

The program says so in a sentence and ends with 3 or 4, or it does what it would have done without the damage. It never
shows what was not written, never loses in silence, never gives a code twice. A page of the same database, but of an older
day, carries a seal that holds: that one `verify` finds, which is always asked first here.
"""

import json
import os
import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any, Final

from tests.faults.apart import apart, ended, forked, spoken
from tests.faults.blocks import Block, Campaign, numbered
from tests.support.office import SAMPLE

DAMAGES: Final = 30
"""Damages of one block, to copies of two stations: one that was closed, one that was killed and has its log."""

PAGE: Final = 4096
DATABASE: Final = "onedoor.db"
LOG: Final = "onedoor.db-wal"
LOG_HEAD: Final = 32
FRAME: Final = 24 + PAGE
COMMANDS: Final = (["verify"], ["list", "inbox", "--limit", "1000"], ["submit", str(SAMPLE)])


def run(name: str, folder: Path) -> Block:
    """Some damages, each on a fresh copy."""
    chance, block = Random(f"damage {name}"), Block()
    old, closed, killed = folder / "old", folder / "closed", folder / "killed"
    known = _stations(old, closed, killed)
    for number in range(DAMAGES):
        has_log = chance.random() < 0.5
        what = chance.choice((*_DAMAGES, *(_LOG_DAMAGES if has_log else ())))
        station = folder / "station"
        shutil.rmtree(station, ignore_errors=True)
        shutil.copytree(killed if has_log else closed, station)
        what(station, old, chance)
        name = what.__name__.removeprefix("_").replace("_", " ")
        outcome, wrong = _judged(station, folder, known["killed" if has_log else "closed"])
        block.tried += 1
        block.seen[f"{name}: {outcome}"] += 1
        if wrong:
            block.found += [f"{number}, {name}: {each}" for each in wrong]
            shutil.copytree(station, folder / f"damaged-{number}")
    return block


def _stations(old: Path, closed: Path, killed: Path) -> dict[str, list[str]]:
    """The same station at three moments; the codes that it had given out at the last two."""
    first = apart(lambda: _file(old, 5))
    shutil.copytree(old, closed)
    second = [*first, *apart(lambda: _file(closed, 5))]
    shutil.copytree(closed, killed)
    told = killed.parent / "told"
    child = forked(lambda: _file_and_stay(killed, 8, told))
    while not told.exists():
        time.sleep(0.01)
    os.kill(child, signal.SIGKILL)
    ended(child)
    return {"closed": second, "killed": [*second, *json.loads(told.read_text())]}


def _file(station: Path, times: int) -> list[str]:
    from kiosk.bootstrap import open_office
    from tests.support.office import an_application, submitted

    office = open_office(station)
    codes = [submitted(office, an_application(papers=n == 0)).code for n in range(times)]
    office.close()
    return codes


def _file_and_stay(station: Path, times: int, told: Path) -> None:
    from kiosk.bootstrap import open_office
    from tests.support.office import an_application, submitted

    office = open_office(station)
    codes = [submitted(office, an_application(papers=False)).code for _ in range(times)]
    part = told.with_suffix(".part")
    part.write_text(json.dumps(codes))
    part.replace(told)
    signal.pause()


def _judged(station: Path, folder: Path, known: list[str]) -> tuple[str, list[str]]:
    """What the program made of a damaged folder, and what is wrong with that."""
    wrong, codes, outs = [], [], []
    for command in COMMANDS:
        code = ended(forked(lambda words=command: _said(station, folder, words)))
        out, said = (folder / "out").read_text(), (folder / "err").read_text()
        if "Traceback" in said or "bug:" in said:
            wrong.append(f"{command[0]} broke: {said}")
        if code not in (0, 3, 4):
            wrong.append(f"{command[0]} ended with {code}: {said}")
        if code and not said.strip() and not _faults(out):
            wrong.append(f"{command[0]} ended with {code} and said nothing")
        codes.append(code)
        outs.append(json.loads(out) if code == 0 and out else None)
    wrong += _untrue(codes, outs, known)
    return ("said" if any(codes) else "nothing to say"), wrong


def _said(station: Path, folder: Path, words: list[str]) -> int:
    return spoken(["--data", str(station), "--lang", "en", "--json", *words], folder)


def _faults(out: str) -> list[str]:
    """What `verify` found."""
    return list(json.loads(out).get("faults", [])) if out else []


def _untrue(codes: list[int], outs: list[Any], known: list[str]) -> list[str]:
    """What was shown that was never written, and what is missing although nobody said so."""
    _, listed, filed = outs
    wrong = []
    if listed is not None:
        shown = {row["code"] for row in listed}
        if shown - set(known):
            wrong.append(f"it lists what was never filed: {sorted(shown - set(known))}")
        if codes[0] == 0 and set(known) - shown:
            wrong.append(f"{len(set(known) - shown)} dossiers are gone and verify says nothing")
        if codes[0] == 0 and any(row["name"] != "Nguyễn Thị Minh Hạnh" for row in listed):
            wrong.append("it lists another name than was written")
    if filed is not None and filed["code"] in known:
        wrong.append(f"it gave out {filed['code']} again")
    return wrong


def _flipped_bit(station: Path, _old: Path, chance: Random) -> None:
    _flip(station / DATABASE, chance)


def _flipped_bits_everywhere(station: Path, _old: Path, chance: Random) -> None:
    for _ in range(chance.randint(2, 200)):
        _flip(station / DATABASE, chance)


def _swapped_pages(station: Path, _old: Path, chance: Random) -> None:
    with (station / DATABASE).open("r+b") as file:
        pages = os.fstat(file.fileno()).st_size // PAGE
        one, other = chance.sample(range(pages), 2)
        contents = [_page(file, each) for each in (one, other)]
        _put_page(file, one, contents[1])
        _put_page(file, other, contents[0])


def _zeroed_page(station: Path, _old: Path, chance: Random) -> None:
    with (station / DATABASE).open("r+b") as file:
        _put_page(file, chance.randrange(os.fstat(file.fileno()).st_size // PAGE), bytes(PAGE))


def _page_of_an_older_file(station: Path, old: Path, chance: Random) -> None:
    """Its seal holds: it is a page of this database, but of another day."""
    with (station / DATABASE).open("r+b") as file, (old / DATABASE).open("rb") as before:
        page = chance.randrange(os.fstat(before.fileno()).st_size // PAGE)
        _put_page(file, page, _page(before, page))


def _cut_database(station: Path, _old: Path, chance: Random) -> None:
    file = station / DATABASE
    os.truncate(file, chance.randrange(file.stat().st_size))


def _empty_database(station: Path, _old: Path, _chance: Random) -> None:
    os.truncate(station / DATABASE, 0)


def _no_database(station: Path, _old: Path, _chance: Random) -> None:
    (station / DATABASE).unlink()


def _another_key(station: Path, _old: Path, chance: Random) -> None:
    (station / "key").write_text(chance.randbytes(32).hex() + "\n")


def _damaged_key_file(station: Path, _old: Path, chance: Random) -> None:
    text = (station / "key").read_bytes()
    (station / "key").write_bytes(text[: chance.randrange(len(text) - 1)])


def _flipped_bit_in_the_log(station: Path, _old: Path, chance: Random) -> None:
    _flip(station / LOG, chance)


def _cut_log(station: Path, _old: Path, chance: Random) -> None:
    file = station / LOG
    os.truncate(file, chance.randrange(file.stat().st_size))


def _swapped_frames_of_the_log(station: Path, _old: Path, chance: Random) -> None:
    content = bytearray((station / LOG).read_bytes())
    frames = (len(content) - LOG_HEAD) // FRAME
    one, other = (LOG_HEAD + each * FRAME for each in chance.sample(range(frames), 2))
    content[one : one + FRAME], content[other : other + FRAME] = (
        content[other : other + FRAME],
        content[one : one + FRAME],
    )
    (station / LOG).write_bytes(content)


def _log_over_an_older_database(station: Path, old: Path, _chance: Random) -> None:
    shutil.copy(old / DATABASE, station / DATABASE)


def _flip(file: Path, chance: Random) -> None:
    content = bytearray(file.read_bytes())
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    file.write_bytes(content)


def _page(file: Any, number: int) -> bytes:
    file.seek(number * PAGE)
    return bytes(file.read(PAGE))


def _put_page(file: Any, number: int, content: bytes) -> None:
    file.seek(number * PAGE)
    file.write(content)


Damage = Callable[[Path, Path, Random], None]
_DAMAGES: Final[tuple[Damage, ...]] = (
    _flipped_bit,
    _flipped_bit,
    _flipped_bits_everywhere,
    _swapped_pages,
    _zeroed_page,
    _page_of_an_older_file,
    _cut_database,
    _empty_database,
    _no_database,
    _another_key,
    _damaged_key_file,
)
_LOG_DAMAGES: Final[tuple[Damage, ...]] = (
    _flipped_bit_in_the_log,
    _flipped_bit_in_the_log,
    _flipped_bit_in_the_log,
    _cut_log,
    _swapped_frames_of_the_log,
    _log_over_an_older_database,
)
CAMPAIGN: Final = Campaign("damage", "damaged files", "damages", numbered(1, 100), run)
