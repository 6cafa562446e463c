"""Who writes: a station's identity, its two key pairs and the signed head of its chain."""

import base64
from dataclasses import dataclass, field
from typing import Literal

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from dossiers.ids import new_id

Role = Literal["citizen", "counter", "manager", "hub"]
HUB_NUMBER = 0


@dataclass(frozen=True, slots=True)
class StationKeys:
    """What others know of a station."""

    station: str
    center: str
    number: int
    role: str
    sign: Ed25519PublicKey
    box: X25519PublicKey

    def fields(self) -> dict[str, str | int]:
        """The body of `station_joined`, and what an exchange tells of a station."""
        return {
            "station": self.station,
            "number": self.number,
            "role": self.role,
            "sign_key": base64.b64encode(self.sign.public_bytes_raw()).decode(),
            "box_key": base64.b64encode(self.box.public_bytes_raw()).decode(),
        }

    def are_those_of(self, other: "StationKeys") -> bool:
        """Whether both are one station with one pair of keys, whatever number and role it has by now."""
        changing = {"number", "role"}
        return not {name for name, value in self.fields().items() if other.fields()[name] != value} - changing

    @classmethod
    def of(cls, center: str, fields: dict[str, str | int]) -> "StationKeys":
        """The keys in such fields. Raises ValueError or KeyError if they are none."""
        return cls(
            station=str(fields["station"]),
            center=center,
            number=int(fields["number"]),
            role=str(fields["role"]),
            sign=Ed25519PublicKey.from_public_bytes(base64.b64decode(str(fields["sign_key"]))),
            box=X25519PublicKey.from_public_bytes(base64.b64decode(str(fields["box_key"]))),
        )


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a station's chain with its signature: a cut-off tail cannot be hidden from who knows it."""

    station: str
    seq: int
    hash: bytes
    signature: bytes

    def is_signed_by(self, key: Ed25519PublicKey) -> bool:
        """Whether the signature is this station's, over this end of its chain."""
        try:
            key.verify(self.signature, _head_bytes(self.station, self.seq, self.hash))
        except InvalidSignature:
            return False
        return True


@dataclass(frozen=True, slots=True)
class Station:
    """This machine among the stations of a center."""

    center: str
    id: str
    number: int
    role: str
    sign_key: Ed25519PrivateKey = field(repr=False)
    box_key: X25519PrivateKey = field(repr=False)

    @classmethod
    def new(cls, center: str, number: int, role: str) -> "Station":
        """A station that never was before."""
        return cls(center, new_id(), number, role, Ed25519PrivateKey.generate(), X25519PrivateKey.generate())

    @property
    def keys(self) -> StationKeys:
        """What others may know."""
        return StationKeys(
            self.id,
            self.center,
            self.number,
            self.role,
            self.sign_key.public_key(),
            self.box_key.public_key(),
        )

    def sign(self, data: bytes) -> bytes:
        """The station's Ed25519 signature (RFC 8032), 64 bytes."""
        return self.sign_key.sign(data)

    def head(self, seq: int, digest: bytes) -> Head:
        """The signed end of this station's chain."""
        return Head(self.id, seq, digest, self.sign(_head_bytes(self.id, seq, digest)))


def _head_bytes(station: str, seq: int, digest: bytes) -> bytes:
    return b"onedoor/head/1|" + station.encode() + b"|" + str(seq).encode() + b"|" + digest
