"""Who the hub is: its key pairs, wrapped by a master key that lies in a file of its own.

Whoever copies the database without that file can neither speak as the hub nor open what was sealed to it.
"""

import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import Connection, select, update

from dossiers.ids import new_id
from dossiers.station import HUB_NUMBER, Station
from dossiers.storage import Database
from sync.errors import HubUnusable
from sync.hub.store import CENTERS, IDENTITY

MASTER_FILE: Final = "hub.key"
_NONCE: Final = 12


@dataclass(frozen=True, slots=True)
class MasterKey:
    """The key that wraps the hub's other keys."""

    key: bytes = field(repr=False)

    @classmethod
    def of(cls, folder: Path, *, may_make: bool = True) -> "MasterKey":
        """The master key in a folder, made at the first start with mode 0600.

        Raises HubUnusable if the file is no key, or is missing where it must not be.
        """
        path = folder / MASTER_FILE
        try:
            if may_make:
                _make(path)
            key = bytes.fromhex(path.read_text("ascii").strip())
        except FileNotFoundError:
            raise HubUnusable(
                f"its master key {path} is missing; put it back from where it is kept."
            ) from None
        except (OSError, ValueError):
            raise HubUnusable(
                f"its master key {path} cannot be read; put it back from where it is kept."
            ) from None
        if len(key) != 32:
            raise HubUnusable(f"{path} is no master key; put it back from where it is kept.")
        return cls(key)

    def database_key(self) -> bytes:
        """The key of the hub's embedded database."""
        return self._derived(b"onedoor/hub-database/1")

    def wrap(self, secret: bytes, name: str) -> bytes:
        """A secret for the database, bound to its name."""
        nonce = secrets.token_bytes(_NONCE)
        return nonce + AESGCM(self._wrapping()).encrypt(nonce, secret, name.encode())

    def unwrap(self, wrapped: bytes, name: str) -> bytes:
        """The secret again. Raises HubUnusable if this is another master key."""
        try:
            return AESGCM(self._wrapping()).decrypt(wrapped[:_NONCE], wrapped[_NONCE:], name.encode())
        except (InvalidTag, ValueError):
            raise HubUnusable("its master key is not the one its database was made with.") from None

    def wrapping_of(self, name: str) -> bytes:
        """A key of its own for one purpose."""
        return self._derived(b"onedoor/hub/1|" + name.encode())

    def _wrapping(self) -> bytes:
        return self._derived(b"onedoor/hub-wrapping/1")

    def _derived(self, purpose: bytes) -> bytes:
        return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose).derive(self.key)


@dataclass(frozen=True, slots=True)
class HubIdentity:
    """The hub as stations know it; the epoch goes up when it was put back from a backup."""

    id: str
    epoch: int
    sign_key: Ed25519PrivateKey = field(repr=False)

    @property
    def public(self) -> bytes:
        """The raw public key, 32 bytes."""
        return self.sign_key.public_key().public_bytes_raw()


def identity_of(database: Database, master: MasterKey) -> HubIdentity:
    """The identity in this database, made at the first start. Raises HubUnusable for a foreign master key."""
    with database.write("hub") as connection:
        row = connection.execute(select(IDENTITY)).first()
        if row is None:
            return _new_identity(connection, master)
    return HubIdentity(
        row.hub, row.epoch, Ed25519PrivateKey.from_private_bytes(master.unwrap(row.sign_key, "hub-sign"))
    )


def station_of(
    database: Database, master: MasterKey, center: str, *, may_make: bool = False
) -> Station | None:
    """The hub's own station in a center; None if the hub does not serve it and may not begin to."""
    with database.read() as connection:
        found = _station(connection, master, center)
    if found is not None or not may_make:
        return found
    with database.write("hub") as connection:
        found = _station(connection, master, center)
        return found if found is not None else _new_station(connection, master, center)


def centers_of(database: Database) -> list[str]:
    """The centers that this hub serves."""
    with database.read() as connection:
        return list(connection.execute(select(CENTERS.c.center).order_by(CENTERS.c.center)).scalars())


def _make(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    if path.exists():
        return
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_bytes(32).hex())
        file.flush()
        os.fsync(file.fileno())
    try:
        # A link, unlike a rename, does not replace the key that another process made at the same time.
        os.link(temporary, path)
    except FileExistsError:
        pass
    finally:
        temporary.unlink()


def _new_identity(connection: Connection, master: MasterKey) -> HubIdentity:
    identity = HubIdentity(new_id(), 1, Ed25519PrivateKey.generate())
    wrapped = master.wrap(identity.sign_key.private_bytes_raw(), "hub-sign")
    connection.execute(IDENTITY.insert().values(one=1, hub=identity.id, epoch=1, sign_key=wrapped))
    return identity


def _station(connection: Connection, master: MasterKey, center: str) -> Station | None:
    row = connection.execute(select(CENTERS).where(CENTERS.c.center == center)).first()
    if row is None:
        return None
    return Station(
        center,
        row.station,
        HUB_NUMBER,
        "hub",
        Ed25519PrivateKey.from_private_bytes(master.unwrap(row.sign_key, f"{center}-sign")),
        X25519PrivateKey.from_private_bytes(master.unwrap(row.box_key, f"{center}-box")),
    )


def _new_station(connection: Connection, master: MasterKey, center: str) -> Station:
    station = Station.new(center, HUB_NUMBER, "hub")
    connection.execute(CENTERS.insert().values(center=center, **_wrapped(master, station)))
    return station


def keep_station(connection: Connection, master: MasterKey, station: Station) -> None:
    """Makes the hub another station in a center that it serves."""
    mine = CENTERS.c.center == station.center
    connection.execute(update(CENTERS).where(mine).values(**_wrapped(master, station)))


def _wrapped(master: MasterKey, station: Station) -> dict[str, str | bytes]:
    return {
        "station": station.id,
        "sign_key": master.wrap(station.sign_key.private_bytes_raw(), f"{station.center}-sign"),
        "box_key": master.wrap(station.box_key.private_bytes_raw(), f"{station.center}-box"),
    }
