"""A bundle for a USB stick: what one station tells another in a file that only that one can open.

The head says in the open which center and stations it is between. Behind it stand frames (a letter, a length, bytes) in
sealed pieces under a key of the file's own, which is sealed to the reader's X25519 key. The last frame is the
author's Ed25519 signature over the head and all frames before it: who cannot check it takes nothing.
"""

import hashlib
import secrets
import struct
from collections.abc import Iterator, Mapping
from typing import BinaryIO, Final

import orjson
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pydantic import Field

from dossiers.archive import Form, PieceReader, PieceWriter, read_head, write_head
from dossiers.errors import IntegrityProblem
from dossiers.records import Record
from dossiers.sealing import KEY_BYTES, open_for, seal_for
from dossiers.station import Station, StationKeys
from sync.errors import BundleNewer, DamagedBundle, NoBundle, OtherCenter, OtherReader, UnreadableBundle
from sync.protocol import ATTACHMENT_BYTES, BATCH_EVENTS, Message, WireHead, WireKey

BUNDLE: Final = Form(b"ONEDOOR BUNDLE\n", 1, NoBundle, BundleNewer, DamagedBundle, UnreadableBundle)
OPENING, EVENTS, KEYS, ATTACHMENT, _END = b"O", b"E", b"K", b"A", b"."
MOST_WANTED: Final = 10_000
_FRAME: Final = struct.Struct(">cI")
_MOST_FRAME_BYTES: Final = ATTACHMENT_BYTES + 2**20
_SIGNATURE_BYTES: Final = 64

Frame = tuple[bytes, bytes]


class Opening(Message):
    """The first frame: who writes, what it has, which stations it knows, and what it lacks of dossiers it knows of."""

    author: dict[str, str | int]
    continued: list[str] = Field(default_factory=list)
    """The events by which the author goes on from stations that it was before."""
    heads: list[WireHead] = Field(default_factory=list)
    """The signed ends of all chains here: what has not to be told back."""
    is_whole: bool = True
    """False after bringing a bundle was cut: keys of what the heads tell of may be lacking, so all is told again."""
    stations: list[dict[str, str | int]] = Field(default_factory=list)
    lacks_keys: list[str] = Field(default_factory=list, max_length=MOST_WANTED)
    lacks_attachments: list[str] = Field(default_factory=list, max_length=MOST_WANTED)


class Events(Message):
    """Events of one chain, in its order."""

    events: list[str] = Field(max_length=2 * BATCH_EVENTS)

    def records(self) -> list[Record]:
        """The events. Raises IntegrityProblem if one is not canonical."""
        return [Record.parse(text.encode()) for text in self.events]


class DossierKeys(Message):
    """Keys of several dossiers, sealed to the reader."""

    keys: dict[str, list[WireKey]]


class BundleWriter:
    """Writes frames into a bundle; without `finish` it is not whole."""

    def __init__(self, file: BinaryIO, author: Station, reader: StationKeys) -> None:
        key = secrets.token_bytes(KEY_BYTES)
        head = {
            "center": author.center,
            "author": author.id,
            "reader": reader.station,
            "key": seal_for(reader.box, key, _context(author.center, author.id, reader.station)).hex(),
        }
        self._author = author
        self._head = write_head(file, head, BUNDLE)
        self._pieces = PieceWriter(file, key, self._head)
        self._digest = hashlib.sha256()

    def write(self, kind: bytes, data: bytes) -> None:
        """One frame."""
        for part in (_FRAME.pack(kind, len(data)), data):
            self._digest.update(part)
            self._pieces.write(part)

    def say(self, kind: bytes, message: Message) -> None:
        """One frame with a message in it."""
        self.write(kind, message.to_bytes())

    def finish(self) -> None:
        """Signs what was written; then the bundle is whole."""
        signature = self._author.sign(_signed(self._head, self._digest.digest()))
        self._pieces.write(_FRAME.pack(_END, len(signature)) + signature)
        self._pieces.finish()


class BundleReader:
    """Reads a bundle's frames, as often as wanted. `check` tells whether it is whole and by its author.

    Raises NoBundle, BundleNewer, OtherCenter, OtherReader, DamagedBundle or UnreadableBundle.
    """

    def __init__(self, file: BinaryIO, readers: Mapping[str, Station], center: str) -> None:
        self._file = file
        head, self._sum = read_head(file, BUNDLE)
        self._begin = file.tell()
        own, reader = str(head.get("center")), str(head.get("reader"))
        if own != center:
            raise OtherCenter(own, center)
        if reader not in readers:
            raise OtherReader(reader)
        self.author, self.reader = str(head.get("author")), readers[reader]
        try:
            sealed = bytes.fromhex(str(head.get("key")))
            self._key = open_for(self.reader.box_key, sealed, _context(center, self.author, reader))
        except (ValueError, IntegrityProblem):
            raise DamagedBundle from None

    def opening(self) -> Opening:
        """The first frame, signed or not."""
        kind, data = next(self.frames(), (b"", b""))
        if kind != OPENING:
            raise DamagedBundle
        return Opening.model_validate_json(data)

    def check(self, sign: Ed25519PublicKey) -> Iterator[Frame]:
        """The frames; when the last one was given, all of them are known to be the author's."""
        digest = hashlib.sha256()
        for kind, data in self._all():
            if kind == _END:
                _check_signature(sign, data, _signed(self._sum, digest.digest()))
                return
            digest.update(_FRAME.pack(kind, len(data)) + data)
            yield kind, data

    def frames(self) -> Iterator[Frame]:
        """The frames of a bundle that was checked."""
        return (frame for frame in self._all() if frame[0] != _END)

    def _all(self) -> Iterator[Frame]:
        self._file.seek(self._begin)
        pieces = PieceReader(self._file, self._key, self._sum, BUNDLE)
        kind = b""
        while kind != _END:
            kind, length = _FRAME.unpack(_exactly(pieces, _FRAME.size))
            if length > _MOST_FRAME_BYTES:
                raise DamagedBundle
            yield kind, _exactly(pieces, length)
        if pieces.read(1):
            raise DamagedBundle


def _exactly(pieces: PieceReader, size: int) -> bytes:
    data = pieces.read(size)
    if len(data) != size:
        raise DamagedBundle
    return data


def _check_signature(sign: Ed25519PublicKey, signature: bytes, said: bytes) -> None:
    try:
        if len(signature) != _SIGNATURE_BYTES:
            raise InvalidSignature
        sign.verify(signature, said)
    except InvalidSignature:
        raise DamagedBundle from None


def _context(center: str, author: str, reader: str) -> bytes:
    return b"onedoor/bundle-key/1|" + orjson.dumps([center, author, reader])


def _signed(head: bytes, frames: bytes) -> bytes:
    return b"onedoor/bundle/1|" + head + frames
