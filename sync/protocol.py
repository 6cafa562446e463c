"""What travels between stations and hub: messages, limits and the codes of refusals.

Events travel as the text of their canonical bytes, because the chain is over exactly these bytes.
"""

import base64
from typing import Any, Final

import orjson
from pydantic import BaseModel, ConfigDict, Field

from dossiers.records import Record
from dossiers.station import Head

API: Final = "/v1"
BATCH_EVENTS: Final = 500
BATCH_BYTES: Final = 4 * 2**20
BODY_BYTES: Final = 8 * 2**20
SMALL_BODY_BYTES: Final = 256 * 2**10
CHUNK_BYTES: Final = 512 * 2**10
ATTACHMENT_BYTES: Final = 20 * 2**20
LONGEST_WAIT_S: Final = 25

CENTER: Final = r"^[A-Za-z0-9][A-Za-z0-9.\-]{0,31}$"
_UUID: Final = r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
_HEX32: Final = r"^[0-9a-f]{64}$"


class Message(BaseModel):
    """A message; unknown fields are passed over, so that an older side understands a newer one."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    def to_bytes(self) -> bytes:
        """The JSON of this message, its keys sorted."""
        return orjson.dumps(self.model_dump(mode="json"), option=orjson.OPT_SORT_KEYS)


class WireHead(Message):
    """The signed end of a chain."""

    station: str = Field(pattern=_UUID)
    seq: int = Field(ge=1)
    hash: str = Field(pattern=_HEX32)
    signature: str = Field(pattern=r"^[0-9a-f]{128}$")

    @classmethod
    def of(cls, head: Head) -> "WireHead":
        """A head, ready to travel."""
        return cls(station=head.station, seq=head.seq, hash=head.hash.hex(), signature=head.signature.hex())

    def head(self) -> Head:
        """The head again."""
        return Head(self.station, self.seq, bytes.fromhex(self.hash), bytes.fromhex(self.signature))


class Batch(Message):
    """Events of the sending station's own chain in the order of `seq`, with its signature over the last."""

    head: WireHead
    events: list[str] = Field(max_length=BATCH_EVENTS)

    def records(self) -> list[Record]:
        """The events. Raises IntegrityProblem if one is not canonical."""
        return [Record.parse(text.encode()) for text in self.events]


class BatchAnswer(Message):
    """Up to which `seq` all is durable at the hub, and the hub's signature over that head."""

    durable: int = Field(ge=0)
    new: int = Field(ge=0)
    countersignature: str


class Page(Message):
    """Events in the hub's order and the cursor after them; `heads` are the signed ends of their chains."""

    events: list[str] = Field(max_length=BATCH_EVENTS)
    cursor: str = Field(pattern=r"^\d{1,18}$")
    heads: list[WireHead] = Field(default_factory=list)
    more: bool = False

    def records(self) -> list[Record]:
        """The events. Raises IntegrityProblem if one is not canonical."""
        return [Record.parse(text.encode()) for text in self.events]


class WireKey(Message):
    """One key of a dossier, sealed to its receiver's X25519 key."""

    key_id: str = Field(pattern=r"^[0-9a-f]{16}$")
    sealed: str = Field(max_length=400)

    @classmethod
    def of(cls, key_id: str, sealed: bytes) -> "WireKey":
        """A sealed key, ready to travel."""
        return cls(key_id=key_id, sealed=base64.b64encode(sealed).decode())

    def sealed_bytes(self) -> bytes:
        """The sealed key. Raises ValueError if it is no base64."""
        return base64.b64decode(self.sealed, validate=True)


class Keys(Message):
    """All keys of one dossier that the sender has."""

    keys: list[WireKey] = Field(max_length=64)


class Progress(Message):
    """How many bytes of an attachment are at the hub, and whether that is all of it."""

    have: int = Field(ge=0)
    complete: bool


class Enrolment(Message):
    """A station that asks to join: its public keys, and the proof that it knows the code's secret.

    `settings` are those of its center; a hub that has none takes them.
    """

    invitation: str = Field(max_length=8)
    center: str = Field(pattern=CENTER)
    station: dict[str, str | int] = Field(max_length=8)
    settings: dict[str, Any] | None = None
    proof: str = Field(pattern=_HEX32)

    def said(self) -> bytes:
        """The bytes that the proof is over."""
        said = ["onedoor/enrol/1", self.invitation, self.center, self.station, self.settings]
        return orjson.dumps(said, option=orjson.OPT_SORT_KEYS)


class Continued(Message):
    """A station that goes on from another one: its first event, which both keys signed, and its signed head."""

    event: str = Field(max_length=8192)
    head: WireHead

    def record(self) -> Record:
        """The event. Raises IntegrityProblem if it is not canonical."""
        return Record.parse(self.event.encode())


class Enrolled(Message):
    """The hub's answer: who it is, which number the station has from now on, whom to seal keys for.

    `settings` are the first settings of the center, the same for all its stations.
    """

    hub: str = Field(pattern=_UUID)
    epoch: int = Field(ge=1)
    sign_key: str
    center: str
    number: int = Field(ge=1, le=99)
    hub_station: dict[str, str | int]
    settings: dict[str, Any]


class Problem(Message):
    """A refusal: its code for programs, its sentence for people, and what goes with it."""

    code: str
    say: str
    more: dict[str, Any] = Field(default_factory=dict)


def countersigned(hub: str, epoch: int, head: Head) -> bytes:
    """The bytes that the hub signs to say: all up to this head is durable here."""
    return b"onedoor/durable/1|" + f"{hub}|{epoch}|{head.station}|{head.seq}|".encode() + head.hash
