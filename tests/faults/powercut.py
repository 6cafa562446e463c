"""Power cuts: images of the disk at any instant of a station's work, recovered and compared with what was committed.

The statements of a real station go once more to SQLite without the cipher, through a VFS that knows what was synced.
Whatever image is opened must hold exactly the rows of a commit no older than the last one that was acknowledged.
"""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, Final

import apsw
import sqlcipher3

from dossiers.storage import open_database
from kiosk.bootstrap import DATABASE, open_copy
from kiosk.clock import system_now
from tests.faults.apart import apart
from tests.faults.blocks import Block, Campaign, numbered
from tests.faults.oracle import faults_in
from tests.faults.recording import PRAGMAS, Step, read, record
from tests.faults.unsynced import VFS, Cut, Deed, Disk

IMAGES: Final = 1000
"""Images of one block: one station's work, cut again and again."""

EVERY: Final = 100
"""How often an image is not only compared but opened by the program itself, examined, and worked on."""


@dataclass
class Played:
    """The work, done again: the log of the disk, and after each commit a digest of all rows."""

    log: list[Deed] = field(default_factory=list)
    digests: list[str] = field(default_factory=list)
    told: list[dict[str, str]] = field(default_factory=list)
    """By commit: what had been acknowledged, code by key."""


def run(name: str, folder: Path) -> Block:
    """One station's work under a thousand cuts."""
    chance, steps = Random(f"power {name}"), folder / "steps"
    apart(lambda: record(folder / "station", steps, chance))
    return Block.of(apart(lambda: cut_often(folder, read(steps), chance).told()))


def cut_often(folder: Path, steps: list[Step], chance: Random) -> Block:
    """Does the work again, and judges the disks that cuts of power leave of it."""
    checkpoint_at = chance.choice((1000, 1000, 20, 60))
    played = played_again(folder / "played.db", steps, checkpoint_at)
    block = Block()
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="onedoor-image-", dir=memory) as name:
        for number, (files, oldest, newest) in enumerate(_images(played, chance)):
            place = Path(name) / "image"
            _lay_out(files, place)
            wrong = _judged(place, played, oldest, newest, block)
            if not wrong and number % EVERY == 0:
                shutil.rmtree(place)
                _lay_out(files, place)
                wrong = _worked_on(place, folder / "station", played.told[oldest])
                block.seen["opened by the program and worked on"] += 1
            if wrong:
                block.found += [f"image {number}: {each}" for each in wrong]
                _lay_out(files, folder / f"image-{number}")
            block.tried += 1
            shutil.rmtree(place)
    return block


def played_again(file: Path, steps: list[Step], checkpoint_at: int) -> Played:
    """Sends the steps to SQLite through the logging VFS."""
    played = Played()
    kept = Cut(played.log)
    connection = _connected(file, checkpoint_at)
    played.digests.append(digest(connection))
    played.told.append({})
    for step in steps:
        if step.told:
            played.told[-1] = {**played.told[-1], step.told[0]: step.told[1]}
        elif step.reopened:
            connection.close()
            connection = _connected(file, checkpoint_at)
        elif step.sql == "COMMIT":
            _commit(connection, played)
        elif step.sql != "ROLLBACK" or connection.in_transaction:
            _send(connection, step)
    connection.close()
    kept.unregister()
    return played


def digest(connection: Any) -> str:
    """A digest of all rows of all tables, those of the search index too, and of the schema."""
    whole = hashlib.sha256()
    schema = list(connection.execute("SELECT name, type, sql FROM sqlite_master ORDER BY name"))
    whole.update(repr(schema).encode())
    for name, kind, sql in schema:
        if kind == "table" and "VIRTUAL" not in (sql or ""):
            for row in connection.execute(f'SELECT * FROM "{name}"'):
                whole.update(repr(tuple(row)).encode())
    return whole.hexdigest()


def _connected(file: Path, checkpoint_at: int) -> apsw.Connection:
    connection = apsw.Connection(str(file), vfs=VFS)
    for pragma in PRAGMAS:
        list(connection.execute(f"PRAGMA {pragma}"))
    list(connection.execute(f"PRAGMA wal_autocheckpoint = {checkpoint_at}"))
    return connection


def _send(connection: apsw.Connection, step: Step) -> None:
    if step.is_many:
        connection.executemany(step.sql, step.rows)
    else:
        list(connection.execute(step.sql, step.rows))


def _commit(connection: apsw.Connection, played: Played) -> None:
    if not connection.in_transaction:
        return
    number = len(played.digests)
    played.log.append(Deed("begin", at=number))
    connection.execute("COMMIT")
    played.log.append(Deed("done", at=number))
    played.digests.append(digest(connection))
    played.told.append(played.told[-1])


def _images(played: Played, chance: Random) -> Iterator[tuple[dict[str, bytes], int, int]]:
    """Disks after a cut, each with the oldest and the newest commit that it may hold."""
    unsettled, disk = [], Disk()
    for index, deed in enumerate(played.log):
        disk.follow(deed)
        if not disk.is_settled:
            unsettled.append(index)
    wanted = sorted(
        chance.choice(unsettled) if chance.random() < 0.95 else chance.randrange(len(played.log))
        for _ in range(IMAGES)
    )
    disk, oldest, newest, at = Disk(), 0, 0, 0
    for index in wanted:
        while at <= index:
            deed = played.log[at]
            disk.follow(deed)
            oldest = deed.at if deed.kind == "done" else oldest
            newest = deed.at if deed.kind == "begin" else newest
            at += 1
        yield disk.image(chance), oldest, newest


def _lay_out(files: dict[str, bytes], place: Path) -> None:
    place.mkdir()
    for name, content in files.items():
        (place / name.replace("played.db", DATABASE)).write_bytes(content)


def _judged(place: Path, played: Played, oldest: int, newest: int, block: Block) -> list[str]:
    """Whether an image holds the rows of a commit that it may hold."""
    connection = sqlcipher3.connect(str(place / DATABASE), isolation_level=None)
    try:
        held = digest(connection)
        sound = connection.execute("PRAGMA quick_check").fetchone()[0] if block.tried % 10 == 0 else "ok"
    except sqlcipher3.Error as error:
        return [f"it cannot be read: {error}"]
    finally:
        connection.close()
    allowed = played.digests[oldest : newest + 1]
    if held not in allowed:
        age = f"commit {played.digests.index(held)}" if held in played.digests else "no commit at all"
        return [f"it holds {age} instead of {oldest} to {newest}"]
    block.seen[
        "held a commit that was not answered yet" if held != allowed[0] else "held what was acknowledged"
    ] += 1
    return [] if sound == "ok" else [f"it is damaged: {sound}"]


def _worked_on(place: Path, station: Path, told: dict[str, str]) -> list[str]:
    """What the program itself says of an image, and whether it goes on in it."""
    if (station / "attachments").exists():
        shutil.copytree(station / "attachments", place / "attachments", dirs_exist_ok=True)
    office = open_copy(open_database(place / DATABASE), place, system_now)
    try:
        return faults_in(office, told)
    finally:
        office.close()


CAMPAIGN: Final = Campaign("power", "power cut at any instant", "images", numbered(5, 200), run)
