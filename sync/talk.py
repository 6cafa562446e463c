"""One exchange over one connection: what is sent, what is fetched, and how far each of it has come.

Every step may be done twice and may be cut anywhere: a cursor moves only after the hub said what is durable,
or after the store has committed.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, TypeVar

import orjson
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pydantic import ValidationError

from dossiers.exchange import Exchange, SealedKey
from dossiers.records import Record
from dossiers.station import Head, Station
from sync.connection import HubConnection, KnownHub, Refusal
from sync.errors import HubRefused, NotEnrolled, Rewritten, WrongHub
from sync.protocol import (
    BATCH_BYTES,
    BATCH_EVENTS,
    CHUNK_BYTES,
    LONGEST_WAIT_S,
    Batch,
    BatchAnswer,
    Keys,
    Message,
    Page,
    Progress,
    WireHead,
    WireKey,
    countersigned,
)

M = TypeVar("M", bound=Message)


@dataclass(frozen=True, slots=True)
class Synced:
    """One exchange: events sent, events that were new here, and events that still wait for others."""

    pushed: int
    pulled: int
    waiting: int
    forked: tuple[str, ...] = ()
    """Stations of which a second branch came: two machines work with their key."""
    continued: int | None = None
    """The number under which this machine goes on as a new station, if it had to in this exchange."""
    came_back: int = 0
    """Events of this station that were missing here, and that the hub had."""
    clock_off: int = 0
    """By how many seconds this machine's clock is before the hub's, where that is more than five minutes."""


_KEYS, _ATTACHMENTS = "keys-wanted", "attachments-wanted"
CURSORS: Final = ("events", "keys", "attachments")
"""How far each chain of this machine, the keys and the attachments that it names are at the hub."""


def of_line(name: str, hub: KnownHub, station: Station) -> str:
    """The name of a cursor along one chain of this machine."""
    return f"{name}:{hub.id}:{station.id}"


class Talk:
    """One exchange over one connection."""

    def __init__(self, exchange: Exchange, connection: HubConnection, hub: KnownHub) -> None:
        self._exchange, self._connection, self._hub = exchange, connection, hub

    def push(self) -> int:
        """Sends own events, then the keys and attachments of the dossiers they are about.

        What a machine left unsent of a chain that it went on from goes after its new one.
        """
        pushed = 0
        for station in self._exchange.lines():
            pushed += self._push_line(station)
            self._follow(station, "keys", self._send_keys)
            self._follow(station, "attachments", self._send_attachments)
        return pushed

    def pull(self, wait_s: int, *, own: bool = False) -> Synced:
        """Fetches events until there are no more; with `own` those of this station's own chain too."""
        pulled, forked = 0, set[str]()
        wait = min(wait_s, LONGEST_WAIT_S)
        while True:
            after = int(self._exchange.cursor(f"fetched:{self._hub.id}") or 0)
            target = f"/v1/events?after={after}&wait={wait}{'&own=true' if own else ''}"
            page = parsed(Page, self._connection.ask("GET", target).body, self._hub.url)
            records = page.records()
            received = self._exchange.receive(records, [head.head() for head in page.heads], own=own)
            self._note_wanted(records)
            self._exchange.set_cursor(f"fetched:{self._hub.id}", page.cursor)
            pulled, wait = pulled + received.new, 0
            forked.update(received.forked)
            if not page.more:
                return Synced(0, pulled, received.waiting, tuple(sorted(forked)))

    def fetch_keys(self) -> None:
        """Fetches the keys that came events are sealed with; what the hub lacks yet comes another time."""
        wanted = self._exchange.lacks_keys(self._wanted(_KEYS))
        for dossier in wanted:
            answer = self._unless_erased("GET", f"/v1/keys/{dossier}", b"")
            if answer is not None:
                keys = parsed(Keys, answer, self._hub.url).keys
                self._exchange.put_keys(dossier, [SealedKey(key.key_id, key.sealed_bytes()) for key in keys])
        self._want(_KEYS, self._exchange.lacks_keys(wanted))

    def fetch_attachments(self) -> None:
        """Fetches attachments that came events name; what the hub lacks yet comes another time."""
        late = []
        for sha256 in filter(self._exchange.wants_attachment, self._wanted(_ATTACHMENTS)):
            data = self._attachment(sha256)
            if data is not None:
                self._exchange.put_attachment(sha256, data)
            else:
                late.append(sha256)
        self._want(_ATTACHMENTS, late)

    def _note_wanted(self, records: list[Record]) -> None:
        """Notes which keys and attachments these events need, before the cursor moves on from them.

        A citizen station keeps those of its own submissions only (architecture page).
        """
        if not records or self._exchange.place.station.role == "citizen":
            return
        sealed = {record.dossier for record in records if record.dossier and record.sealed}
        named = {sha256 for record in records for sha256 in record.body.get("attachment_sha256", ())}
        self._want(_KEYS, sealed.union(self._wanted(_KEYS)))
        self._want(_ATTACHMENTS, named.union(self._wanted(_ATTACHMENTS)))

    def _wanted(self, name: str) -> list[str]:
        return list(orjson.loads(self._exchange.cursor(f"{name}:{self._hub.id}") or "[]"))

    def _want(self, name: str, what: Iterable[str]) -> None:
        text = orjson.dumps(sorted(what)).decode()
        if text != (self._exchange.cursor(f"{name}:{self._hub.id}") or "[]"):
            self._exchange.set_cursor(f"{name}:{self._hub.id}", text)

    def _after(self, station: Station, seq: int) -> list[Record]:
        records: list[Record] = []
        size = 0
        for record in self._exchange.of_line(station.id, seq, BATCH_EVENTS):
            size += len(record.raw)
            if records and size > BATCH_BYTES:
                break
            records.append(record)
        return records

    def _push_line(self, station: Station) -> int:
        """Sends what the hub lacks of a chain; where it lacks nothing, the hub countersigns the end once more."""
        pushed = 0
        while True:
            records = self._after(station, self._cursor("events", station))
            if records:
                pushed += self._push(station, records)
            elif pushed or station.id != self._exchange.place.station.id or self._is_confirmed(station):
                return pushed

    def _is_confirmed(self, station: Station) -> bool:
        """Whether the hub has the chain as it is here; False where it has less, and is to be sent the rest again.

        Raises Rewritten, or Refusal (`behind`) where the hub has more.
        """
        end = self._exchange.head(station.id)
        if end is None:
            return True
        self._told(station, end, [])
        return self._cursor("events", station) >= end.seq

    def _push(self, station: Station, records: list[Record]) -> int:
        return self._told(station, Head(station.id, records[-1].seq, records[-1].hash, b""), records)

    def _told(self, station: Station, end: Head, records: list[Record]) -> int:
        """Sends events with the end of their chain, and has the hub countersign it."""
        head = station.head(end.seq, end.hash)
        batch = Batch(head=WireHead.of(head), events=[record.raw.decode() for record in records])
        try:
            answer = parsed(
                BatchAnswer, self._connection.ask("POST", "/v1/events", batch.to_bytes()).body, self._hub.url
            )
        except Refusal as refusal:
            return self._step_back(station, refusal, records[0].seq if records else end.seq + 1)
        said = countersigned(self._hub.id, self._hub.epoch, head)
        if answer.durable < end.seq or not _holds(self._hub.key, answer.countersignature, said):
            raise WrongHub(self._hub.url)
        self._move("events", station, end.seq)
        self._exchange.set_cursor(f"countersigned:{self._hub.id}", answer.model_dump_json())
        return len(records)

    def _step_back(self, station: Station, refusal: Refusal, first: int) -> int:
        """Goes on from where the hub's copy of this chain ends, if that is earlier than was thought."""
        if refusal.signed and refusal.code in ("chain", "rewritten"):
            raise Rewritten from refusal
        durable = int(refusal.problem.more.get("durable", first))
        if refusal.code != "gap" or not refusal.signed or durable >= first - 1:
            raise refusal
        self._move("events", station, durable)
        return 0

    def _follow(self, station: Station, name: str, send: Callable[[list[Record]], None]) -> None:
        """Does for every stretch of own events that the hub has what has to follow them."""
        end = self._cursor("events", station)
        while (seq := self._cursor(name, station)) < end:
            line = self._exchange.of_line(station.id, seq, BATCH_EVENTS)
            records = [each for each in line if each.seq <= end]
            send(records)
            self._move(name, station, records[-1].seq if records else end)

    def _send_keys(self, records: Iterable[Record]) -> None:
        dossiers = sorted({record.dossier for record in records if record.dossier and record.sealed})
        box = self._hub_box()
        for dossier, keys in self._exchange.keys_for(dossiers, box).items():
            if keys:
                message = Keys(keys=[WireKey.of(key.key_id, key.sealed) for key in keys])
                self._unless_erased("PUT", f"/v1/keys/{dossier}", message.to_bytes())

    def _send_attachments(self, records: Iterable[Record]) -> None:
        for sha256 in [sha for record in records for sha in record.body.get("attachment_sha256", ())]:
            data = self._exchange.attachment(sha256)
            if data is not None:
                with _unless_gone():
                    self._send_attachment(sha256, data)

    def _send_attachment(self, sha256: str, data: bytes) -> None:
        """Asks how much is there, then sends the rest piece by piece."""
        target, total = f"/v1/attachments/{sha256}", len(data)
        progress = self._piece(target, f"bytes */{total}", b"")
        while not progress.complete:
            piece = data[progress.have : progress.have + CHUNK_BYTES]
            end = progress.have + len(piece) - 1
            after = self._piece(target, f"bytes {progress.have}-{end}/{total}", piece)
            if after.have <= progress.have and not after.complete:
                raise HubRefused("stuck", "it does not keep an attachment; look at the hub's disk.")
            progress = after

    def _piece(self, target: str, content_range: str, piece: bytes) -> Progress:
        answer = self._connection.ask("PUT", target, piece, {"Content-Range": content_range})
        return parsed(Progress, answer.body, self._hub.url)

    def _attachment(self, sha256: str) -> bytes | None:
        data = b""
        while True:
            wanted = {"Range": f"bytes={len(data)}-{len(data) + CHUNK_BYTES - 1}"}
            try:
                answer = self._connection.ask("GET", f"/v1/attachments/{sha256}", headers=wanted)
            except Refusal as refusal:
                if refusal.code == "unknown":
                    return None
                raise
            data += answer.body
            total = int(answer.headers.get("Content-Range", "/0").rpartition("/")[2])
            if len(data) >= total or not answer.body:
                return data

    def _unless_erased(self, method: str, target: str, body: bytes) -> bytes | None:
        with _unless_gone():
            return self._connection.ask(method, target, body).body
        return None

    def _hub_box(self) -> bytes:
        for keys in self._exchange.stations():
            if keys.role == "hub":
                return keys.box.public_bytes_raw()
        raise NotEnrolled

    def _cursor(self, name: str, station: Station) -> int:
        return int(self._exchange.cursor(of_line(name, self._hub, station)) or 0)

    def _move(self, name: str, station: Station, to: int) -> None:
        self._exchange.set_cursor(of_line(name, self._hub, station), str(to))


@contextmanager
def _unless_gone() -> Iterator[None]:
    """Passes over what the hub says that it has no more (the dossier was erased), or not yet."""
    try:
        yield
    except Refusal as refusal:
        if refusal.code not in ("erased", "unknown") or not refusal.signed:
            raise


def parsed(model: type[M], body: bytes, url: str) -> M:
    """A message of the hub. Raises WrongHub if it cannot be read."""
    try:
        return model.model_validate_json(body)
    except ValidationError:
        raise WrongHub(url) from None


def _holds(key: Ed25519PublicKey, signature: str, said: bytes) -> bool:
    try:
        key.verify(bytes.fromhex(signature), said)
    except (InvalidSignature, ValueError):
        return False
    return True
