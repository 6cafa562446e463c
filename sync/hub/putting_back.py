"""A hub that was put back from a backup: a new epoch tells its stations to offer everything again.

What it had written after the backup is lost here, but perhaps not at the stations; so it goes on under new chains, one in
each center, as a station does. Its X25519 keys stay, since things are still sealed to them.
"""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Final

from sqlalchemy import select, update

from dossiers.continuing import begin_chain
from dossiers.station import HUB_NUMBER, Station
from dossiers.storage import open_database
from sync.hub.identity import MASTER_FILE, MasterKey, centers_of, keep_station
from sync.hub.rooms import DATABASE_FILE, Hub, Room
from sync.hub.store import IDENTITY

PORT_FILE: Final = "port"
FILES: Final = (DATABASE_FILE, MASTER_FILE, PORT_FILE)
"""What an embedded hub consists of, beside its stations' attachments."""


def has_hub(data_dir: Path) -> bool:
    """Whether an embedded hub lies in a folder."""
    return (data_dir / DATABASE_FILE).is_file()


def copy_hub(data_dir: Path, to: Path) -> None:
    """One moment of an embedded hub in another folder, while it serves.

    Raises HubUnusable, DatabaseUnusable or DiskFull.
    """
    master = MasterKey.of(data_dir, may_make=False)
    database = open_database(data_dir / DATABASE_FILE, master.database_key())
    try:
        database.copy_to(to / DATABASE_FILE, master.database_key())
    finally:
        database.close()
    for name in (MASTER_FILE, PORT_FILE):
        if (data_dir / name).is_file():
            shutil.copy2(data_dir / name, to / name)


def begin_again(hub: Hub) -> int:
    """Begins a new epoch, and a new chain in each center; gives the epoch."""
    for center in centers_of(hub.database):
        room = hub.room(center)
        if room is not None:
            _go_on(hub, room)
    with hub.database.write("hub") as connection:
        epoch = int(connection.execute(select(IDENTITY.c.epoch)).scalar_one()) + 1
        connection.execute(update(IDENTITY).values(epoch=epoch))
    return epoch


def _go_on(hub: Hub, room: Room) -> None:
    place, old = room.place, room.station
    new = replace(Station.new(old.center, HUB_NUMBER, "hub"), box_key=old.box_key)
    with place.store.write() as work:
        if work.journal.head(old.id) is None:
            return
        begin_chain(place, work, new)
    # After the chain: a hub that ends in between speaks on as the old station, and begins again with the next call.
    with hub.database.write("hub") as connection:
        keep_station(connection, hub.master, new)
