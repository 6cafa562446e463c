"""The exchange with a hub, from the station's side: what lies behind the cursors goes there, what is new comes.

Every step may be done twice and may be cut anywhere: a cursor moves only after the hub said what is durable,
or after the store has committed.
"""

import base64
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, TypeVar

import orjson
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pydantic import ValidationError

from dossiers.exchange import Exchange, SealedKey
from dossiers.records import Record
from dossiers.station import StationKeys
from sync.connection import HubConnection, KnownHub, Refusal, is_signed_by
from sync.errors import HubRefused, NotEnrolled, WrongHub
from sync.invitation import Invitation, proof
from sync.protocol import (
    BATCH_BYTES,
    BATCH_EVENTS,
    CHUNK_BYTES,
    LONGEST_WAIT_S,
    Batch,
    BatchAnswer,
    Enrolled,
    Enrolment,
    Keys,
    Message,
    Page,
    Progress,
    WireHead,
    WireKey,
    countersigned,
)

M = TypeVar("M", bound=Message)
_HUB: Final = "hub"


@dataclass(frozen=True, slots=True)
class Synced:
    """One exchange: events sent, events that were new here, and events that still wait for others."""

    pushed: int
    pulled: int
    waiting: int


class Client:
    """A station's exchange with its hub."""

    def __init__(self, exchange: Exchange, hub_url: str | None = None, *, attempts: int = 4) -> None:
        self._exchange = exchange
        self._url = hub_url
        self._attempts = attempts

    @property
    def hub(self) -> KnownHub | None:
        """The hub this station was enrolled at."""
        text = self._exchange.cursor(_HUB)
        if text is None:
            return None
        known = orjson.loads(text)
        key = Ed25519PublicKey.from_public_bytes(base64.b64decode(known["key"]))
        return KnownHub(self._url or known["url"], known["id"], known["epoch"], key)

    def moved(self, url: str) -> None:
        """The same hub answers at another address from now on."""
        known = self.hub
        if known is not None and known.url != url:
            self._keep(KnownHub(url, known.id, known.epoch, known.key))

    def enroll(self, code: str) -> Enrolled:
        """Joins this station to the hub; done again with the same code it gives the same answer.

        The answer's `number` is the station's from now on. Raises BadCode, BadAddress, HubRefused, HubDown,
        ClockOff, or WrongHub if who answers is not the hub that made the code.
        """
        if self._url is None:
            raise NotEnrolled
        invitation = Invitation.parse(code)
        with self._connection(None) as connection:
            asked = self._asked(invitation)
            answer = connection.ask("POST", "/v1/enroll", asked.to_bytes())
            enrolled = _parsed(Enrolled, answer.body, connection.url)
            key = _key(enrolled, invitation, connection.url)
            if not is_signed_by(
                key, answer.status, answer.headers, answer.body, answer.nonce, connection.now
            ):
                raise WrongHub(connection.url)
            self._exchange.trust(StationKeys.of(enrolled.center, enrolled.hub_station))
            self._keep(KnownHub(connection.url, enrolled.hub, enrolled.epoch, key))
            return enrolled

    def sync_once(self, wait_s: int = 0) -> Synced:
        """Sends and fetches all there is; waits up to `wait_s` seconds for something to come if asked to.

        Raises NotEnrolled, HubDown, HubBusy, HubRefused, ClockOff, WrongHub or IntegrityProblem.
        """
        hub = self.hub
        if hub is None:
            raise NotEnrolled
        try:
            return self._sync(hub, wait_s)
        except Refusal as refusal:
            if refusal.code != "epoch" or not refusal.signed:
                raise
            renewed = self._begin_again(hub, int(refusal.problem.more["epoch"]))
        return self._sync(renewed, wait_s)

    def _sync(self, hub: KnownHub, wait_s: int) -> Synced:
        with self._connection(hub) as connection:
            talk = _Talk(self._exchange, connection, hub)
            pushed = talk.push()
            pulled, waiting = talk.pull(wait_s)
            talk.fetch_keys()
            talk.fetch_attachments()
            return Synced(pushed, pulled, waiting)

    def _connection(self, hub: KnownHub | None) -> HubConnection:
        place = self._exchange.place
        url = hub.url if hub else self._url or ""
        return HubConnection(url, place.station, place.now, hub, self._attempts)

    def _asked(self, invitation: Invitation) -> Enrolment:
        place = self._exchange.place
        asked = Enrolment(
            invitation=invitation.name,
            center=place.center.code,
            station=place.station.keys.fields(),
            settings=place.center.model_dump(mode="json"),
            proof="0" * 64,
        )
        return asked.model_copy(update={"proof": proof(invitation.proof_key, asked.said())})

    def _keep(self, hub: KnownHub) -> None:
        key = base64.b64encode(hub.key.public_bytes_raw()).decode()
        known = {"url": hub.url, "id": hub.id, "epoch": hub.epoch, "key": key}
        self._exchange.set_cursor(_HUB, orjson.dumps(known).decode())

    def _begin_again(self, hub: KnownHub, epoch: int) -> KnownHub:
        """The hub was put back from a backup: what it lost is here, so everything is offered again."""
        if epoch <= hub.epoch:
            raise WrongHub(hub.url)
        for name in _CURSORS:
            self._exchange.set_cursor(f"{name}:{hub.id}", "0")
        renewed = KnownHub(hub.url, hub.id, epoch, hub.key)
        self._keep(renewed)
        return renewed


_KEYS, _ATTACHMENTS = "keys-wanted", "attachments-wanted"
_CURSORS: Final = ("events", "keys", "attachments", "fetched")


class _Talk:
    """One exchange over one connection."""

    def __init__(self, exchange: Exchange, connection: HubConnection, hub: KnownHub) -> None:
        self._exchange, self._connection, self._hub = exchange, connection, hub

    def push(self) -> int:
        """Sends own events, then the keys and attachments of the dossiers they are about."""
        pushed = 0
        while records := self._own_after(self._cursor("events")):
            pushed += self._push(records)
        self._follow("keys", self._send_keys)
        self._follow("attachments", self._send_attachments)
        return pushed

    def pull(self, wait_s: int) -> tuple[int, int]:
        """Fetches events until there are no more: how many were new, and how many wait for others."""
        pulled = 0
        wait = min(wait_s, LONGEST_WAIT_S)
        while True:
            target = f"/v1/events?after={self._cursor('fetched')}&wait={wait}"
            page = _parsed(Page, self._connection.ask("GET", target).body, self._hub.url)
            records = page.records()
            received = self._exchange.receive(records, heads=[head.head() for head in page.heads])
            self._note_wanted(records)
            self._move("fetched", int(page.cursor))
            pulled, wait = pulled + received.new, 0
            if not page.more:
                return pulled, received.waiting

    def fetch_keys(self) -> None:
        """Fetches the keys that came events are sealed with; what the hub lacks yet comes another time."""
        wanted = self._exchange.lacks_keys(self._wanted(_KEYS))
        for dossier in wanted:
            answer = self._unless_erased("GET", f"/v1/keys/{dossier}", b"")
            if answer is not None:
                keys = _parsed(Keys, answer, self._hub.url).keys
                self._exchange.put_keys(dossier, [SealedKey(key.key_id, key.sealed_bytes()) for key in keys])
        self._want(_KEYS, self._exchange.lacks_keys(wanted))

    def fetch_attachments(self) -> None:
        """Fetches attachments that came events name; what the hub lacks yet comes another time."""
        late = []
        for sha256 in self._wanted(_ATTACHMENTS):
            data = None if self._exchange.attachment(sha256) is not None else self._attachment(sha256)
            if data is not None:
                self._exchange.put_attachment(sha256, data)
            elif self._exchange.attachment(sha256) is None:
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

    def _own_after(self, seq: int) -> list[Record]:
        records: list[Record] = []
        size = 0
        for record in self._exchange.own_after(seq, BATCH_EVENTS):
            size += len(record.raw)
            if records and size > BATCH_BYTES:
                break
            records.append(record)
        return records

    def _push(self, records: list[Record]) -> int:
        last = records[-1]
        head = self._exchange.place.station.head(last.seq, last.hash)
        batch = Batch(head=WireHead.of(head), events=[record.raw.decode() for record in records])
        try:
            answer = _parsed(
                BatchAnswer, self._connection.ask("POST", "/v1/events", batch.to_bytes()).body, self._hub.url
            )
        except Refusal as refusal:
            return self._step_back(refusal, records[0].seq)
        said = countersigned(self._hub.id, self._hub.epoch, head)
        if answer.durable < last.seq or not _holds(self._hub.key, answer.countersignature, said):
            raise WrongHub(self._hub.url)
        self._move("events", last.seq)
        self._exchange.set_cursor(f"countersigned:{self._hub.id}", answer.model_dump_json())
        return len(records)

    def _step_back(self, refusal: Refusal, first: int) -> int:
        """Goes on from where the hub's copy of this chain ends, if that is earlier than was thought."""
        durable = int(refusal.problem.more.get("durable", first))
        if refusal.code != "gap" or not refusal.signed or durable >= first - 1:
            raise refusal
        self._move("events", durable)
        return 0

    def _follow(self, name: str, send: Callable[[list[Record]], None]) -> None:
        """Does for every stretch of own events that the hub has what has to follow them."""
        end = self._cursor("events")
        while (seq := self._cursor(name)) < end:
            records = [each for each in self._exchange.own_after(seq, BATCH_EVENTS) if each.seq <= end]
            send(records)
            self._move(name, records[-1].seq if records else end)

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
        return _parsed(Progress, answer.body, self._hub.url)

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
        try:
            return self._connection.ask(method, target, body).body
        except Refusal as refusal:
            if refusal.code in ("erased", "unknown") and refusal.signed:
                return None
            raise

    def _hub_box(self) -> bytes:
        for keys in self._exchange.stations():
            if keys.role == "hub":
                return keys.box.public_bytes_raw()
        raise NotEnrolled

    def _cursor(self, name: str) -> int:
        return int(self._exchange.cursor(f"{name}:{self._hub.id}") or 0)

    def _move(self, name: str, to: int) -> None:
        self._exchange.set_cursor(f"{name}:{self._hub.id}", str(to))


def _parsed(model: type[M], body: bytes, url: str) -> M:
    try:
        return model.model_validate_json(body)
    except ValidationError:
        raise WrongHub(url) from None


def _key(enrolled: Enrolled, invitation: Invitation, url: str) -> Ed25519PublicKey:
    try:
        raw = base64.b64decode(enrolled.sign_key, validate=True)
        if not invitation.is_of(raw):
            raise WrongHub(url)
        return Ed25519PublicKey.from_public_bytes(raw)
    except ValueError:
        raise WrongHub(url) from None


def _holds(key: Ed25519PublicKey, signature: str, said: bytes) -> bool:
    try:
        key.verify(bytes.fromhex(signature), said)
    except (InvalidSignature, ValueError):
        return False
    return True
