"""kill -9 at random instants of a process that files applications, from its first start in an empty folder on.

Each child is forked from a parent that has loaded everything and never opened the database. It first asks again for
what the one before it heard no answer to: the same key files an application once.
"""

import os
import select
import signal
import time
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Final, NamedTuple

from dossiers.application import Application, read_application
from dossiers.service import Submitted
from kiosk.bootstrap import open_office
from tests.faults.apart import apart, ended, forked
from tests.faults.blocks import Block, Campaign, numbered
from tests.faults.oracle import faults_of
from tests.support.office import SAMPLE

KILLS: Final = 100
"""Kills of one block: one station, from its first start to its oracle."""

FILING_S: Final = 0.04
STARTING_S: Final = 0.06
FIRST_START_S: Final = 0.5
"""From when to when a kill comes: an application takes some hundredths of a second, a first start some tenths."""


class Heard(NamedTuple):
    """What the children wrote down: keys they asked for, and the codes they were told."""

    asked: list[str]
    told: dict[str, str]
    contradicted: list[str]


def run(name: str, folder: Path) -> Block:
    """One station under a hundred kills."""
    chance, station, log = Random(f"kill {name}"), folder / "station", folder / "log"
    log.touch()
    block = Block()
    for number in range(KILLS):
        waiting = _unanswered(heard(log))
        code, was_open = _killed(station, log, number, waiting, chance)
        block.tried += 1
        block.seen["killed while filing" if was_open else "killed while starting"] += 1
        if code != -signal.SIGKILL:
            block.found.append(f"child {number} ended by itself with {code}")
    said = heard(log)
    block.seen["acknowledged"] += len(said.told)
    block.seen["asked, no answer heard"] += len(set(said.asked) - said.told.keys())
    block.found += said.contradicted
    block.found += apart(lambda: [*faults_of(station, said.told), *_unasked(station, said.asked)])
    return block


def _killed(station: Path, log: Path, number: int, key: str | None, chance: Random) -> tuple[int, bool]:
    """Starts a child and kills it, mostly once it is open; how it ended, and whether it was open."""
    ours, theirs = os.pipe()
    child = forked(lambda: file_on(station, log, theirs, number, key))
    os.close(theirs)
    was_open = chance.random() < 0.8
    if not was_open:
        time.sleep(chance.uniform(0, FIRST_START_S if chance.random() < 0.2 else STARTING_S))
    else:
        was_open = _read_until(ours, chance.choice((1, 1, 2, 3)))
        time.sleep(chance.uniform(0, FILING_S))
    os.kill(child, signal.SIGKILL)
    code = ended(child)
    is_open = was_open or bool(os.read(ours, 1))
    os.close(ours)
    return code, is_open


def _read_until(pipe: int, marks: int) -> bool:
    """Waits until a child has opened its station (one mark) or also filed some applications (more)."""
    return all(select.select([pipe], [], [], 30)[0] and os.read(pipe, 1) for _ in range(marks))


def file_on(station: Path, log: Path, ready: int, number: int, key: str | None) -> None:
    """Files applications for ever, each noted before and after; begins with a key that was not answered."""
    handle = os.open(log, os.O_WRONLY | os.O_APPEND)
    with_papers = read_application(SAMPLE)
    without = replace(with_papers, attachments=())
    office = open_office(station)
    os.write(ready, b"o")
    count = 0
    while True:
        asked = key or f"k-{number}-{count}"
        os.write(handle, f"asked {asked} -\n".encode())
        filed = office.service.submit(_chosen(asked, with_papers, without), key=asked)
        assert isinstance(filed, Submitted)
        os.write(handle, f"told {asked} {filed.code}\n".encode())
        os.write(ready, b"f")
        key, count = None, count + 1


def heard(log: Path) -> Heard:
    """What stands in the log."""
    asked: list[str] = []
    told: dict[str, str] = {}
    contradicted = []
    for line in log.read_text().splitlines():
        word, key, code = line.split()
        if word == "asked" and key not in asked:
            asked.append(key)
        elif word == "told" and told.setdefault(key, code) != code:
            contradicted.append(f"{key} was told {told[key]} and {code}")
    return Heard(asked, told, contradicted)


def _chosen(key: str, with_papers: Application, without: Application) -> Application:
    return with_papers if Random(key).random() < 0.3 else without


def _unanswered(said: Heard) -> str | None:
    return next((key for key in reversed(said.asked) if key not in said.told), None)


def _unasked(station: Path, asked: list[str]) -> list[str]:
    """Dossiers that nobody asked for: but for the one that the oracle files, each belongs to one key."""
    office = open_office(station)
    try:
        with office.place.store.read() as work:
            of_keys = [work.local.submission(key) for key in asked]
            filed = [dossier for dossier in of_keys if dossier]
            there = set(work.journal.dossiers())
    finally:
        office.close()
    doubled = len(filed) != len(set(filed))
    return [f"{len(there)} dossiers of {len(filed)} keys"] if doubled or len(there) != len(filed) + 1 else []


CAMPAIGN: Final = Campaign("kill", "kill -9 at a random instant", "kills", numbered(5, 200), run)
