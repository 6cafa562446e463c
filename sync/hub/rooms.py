"""What the hub works with: its database and identity, and one workplace per center that it serves."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from threading import Lock

import orjson
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pydantic import ValidationError
from sqlalchemy import delete, select

from dossiers.center import Center
from dossiers.center_writing import hand_on_accounts
from dossiers.erasing import sweep
from dossiers.exchange import Exchange
from dossiers.queries import Queries
from dossiers.rebuilding import bring_up
from dossiers.service import Service
from dossiers.station import Station
from dossiers.storage import Database, Store, open_database
from dossiers.workplace import Workplace
from forms.packs import Pack, load_pack
from sync.errors import HubUnusable
from sync.hub.identity import HubIdentity, MasterKey, centers_of, identity_of, station_of
from sync.hub.own_accounts import hand_over
from sync.hub.papers import StoredPapers
from sync.hub.store import CENTERS, UPLOADS, create_tables

Now = Callable[[], datetime]
DATABASE_FILE = "hub.db"
_WRAPPED = "keys-wrapped"
PACKS = Path(__file__).resolve().parent.parent.parent / "resources" / "packs"


@dataclass(frozen=True)
class Room:
    """One center at the hub: the exchange always, the service and the readings once its settings are known."""

    station: Station
    place: Workplace

    @cached_property
    def exchange(self) -> Exchange:
        """The store's side of every exchange."""
        return Exchange(self.place)

    @cached_property
    def service(self) -> Service:
        """What teams do is written by it, into the hub's own chain."""
        return Service(self.place)

    @cached_property
    def queries(self) -> Queries:
        """What pages read."""
        return Queries(self.place)

    @property
    def center(self) -> Center:
        """The center's settings."""
        return self.place.center


@dataclass
class Hub:
    """The hub of one database; several processes may share it."""

    database: Database
    master: MasterKey
    identity: HubIdentity
    folder: Path
    now: Now
    _rooms: dict[str, Room] = field(default_factory=dict)
    _packs: dict[str, Pack] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def room(self, center: str) -> Room | None:
        """The room of a center, or None if the hub does not know the center or its settings yet."""
        with self._lock:
            if center not in self._rooms:
                room = self._opened(center)
                if room is None:
                    return None
                self._rooms[center] = room
            return self._rooms[center]

    def rooms(self) -> list[Room]:
        """All centers that are served."""
        return [room for center in centers_of(self.database) if (room := self.room(center)) is not None]

    def sign_key(self) -> Ed25519PublicKey:
        """The hub's public key."""
        return self.identity.sign_key.public_key()

    def _opened(self, center: str) -> Room | None:
        station = station_of(self.database, self.master, center)
        settings = self._settings(center)
        if station is None or settings is None:
            return None
        if settings.pack not in self._packs:
            self._packs[settings.pack] = load_pack(PACKS / settings.pack)
        pack = self._packs[settings.pack]
        store = Store(self.database, center, wrapping=self.master.wrapping_of(f"{center}-dossiers"))
        _wrap_keys(store)
        place = Workplace(
            station=station,
            first=settings,
            first_pack=pack,
            store=store,
            folder=self.folder / center,
            now=self.now,
            center_key=self.master.wrapping_of(f"{center}-phones"),
            keeps_people=False,
            papers=None if self.database.is_sqlite else StoredPapers(self.database, center),
        )
        bring_up(place)
        hand_over(self.database, place)
        hand_on_accounts(place)
        place.leftovers.append(self._forget_halves(center))
        sweep(place)
        return Room(station, place)

    def _forget_halves(self, center: str) -> Callable[[Sequence[str], Sequence[str]], None]:
        """What takes away the attachments of erased dossiers that are half received."""

        def remove(_codes: Sequence[str], digests: Sequence[str]) -> None:
            with self.database.write(center) as connection:
                mine = (UPLOADS.c.center == center) & UPLOADS.c.sha256.in_(digests)
                connection.execute(delete(UPLOADS).where(mine))

        return remove

    def _settings(self, center: str) -> Center | None:
        with self.database.read() as connection:
            text = connection.execute(select(CENTERS.c.settings).where(CENTERS.c.center == center)).scalar()
        if text is None:
            return None
        try:
            return Center.model_validate(orjson.loads(text))
        except (ValidationError, ValueError):
            raise HubUnusable(f"the settings of center {center} in its database are damaged.") from None


def _wrap_keys(store: Store) -> None:
    """Hubs of before kept keys of dossiers as they are; on a server they would outlive their deletion in its log."""
    with store.read() as work:
        if work.local.value(_WRAPPED) is not None:
            return
    with store.write() as work:
        work.keys.wrap()
        work.local.put(_WRAPPED, b"1")


def open_hub(database_url: str | None, data_dir: Path, now: Now) -> Hub:
    """The hub in a folder, on its embedded database or on PostgreSQL.

    Raises DatabaseUnusable, DatabaseNewer, DiskFull or HubUnusable.
    """
    data_dir.mkdir(parents=True, exist_ok=True)
    master = MasterKey.of(data_dir)
    database = (
        open_database(database_url)
        if database_url
        else open_database(data_dir / DATABASE_FILE, master.database_key())
    )
    create_tables(database)
    return Hub(database, master, identity_of(database, master), data_dir, now)
