"""The exchange with a hub, from the station's side: what lies behind the cursors goes there, what is new comes."""

import base64
from dataclasses import replace
from itertools import takewhile
from typing import Final

import orjson
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from dossiers.center_writing import hand_on_accounts
from dossiers.continuing import go_on
from dossiers.exchange import Exchange
from dossiers.founding import renumber
from dossiers.station import StationKeys
from sync.connection import HubConnection, KnownHub, Refusal, is_signed_by
from sync.errors import NotEnrolled, NotOfThisCode, WrongHub
from sync.invitation import Invitation, proof
from sync.protocol import (
    Continued,
    Enrolled,
    Enrolment,
    WireHead,
)
from sync.talk import CURSORS, Synced, Talk, of_line, parsed

_HUB: Final = "hub"
_TOLD: Final = "told"
_CLOCK_OFF: Final = "clock-off"


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
        ClockOff, WrongHub, or NotOfThisCode if who answers is not the hub that made the code.
        """
        if self._url is None:
            raise NotEnrolled
        invitation = Invitation.parse(code)
        with self._connection(None) as connection:
            asked = self._asked(invitation)
            answer = connection.ask("POST", "/v1/enroll", asked.to_bytes())
            enrolled = parsed(Enrolled, answer.body, connection.url)
            key = _key(enrolled, invitation, connection.url)
            if not is_signed_by(
                key, answer.status, answer.headers, answer.body, answer.nonce, connection.now
            ):
                raise WrongHub(connection.url)
            self._exchange.trust(StationKeys.of(enrolled.center, enrolled.hub_station))
            self._keep(KnownHub(connection.url, enrolled.hub, enrolled.epoch, key))
            self._exchange.set_cursor(f"{_TOLD}:{enrolled.hub}", self._exchange.place.station.id)
            return enrolled

    def sync_once(self, wait_s: int = 0) -> Synced:
        """Sends and fetches all there is; waits up to `wait_s` seconds for something to come if asked to.

        Raises NotEnrolled, HubDown, HubBusy, HubRefused, ClockOff, WrongHub, Rewritten or IntegrityProblem.
        """
        hub = self._known()
        hand_on_accounts(self._exchange.place)
        try:
            return self._sync(hub, wait_s)
        except Refusal as refusal:
            if not refusal.signed:
                raise
            if refusal.code == "epoch":
                return self._sync(self._begin_again(hub, int(refusal.problem.more["epoch"])), wait_s)
            if refusal.code == "cloned":
                return self._gone_on(hub, wait_s)
            if refusal.code == "behind":
                self._exchange.set_cursor(f"fetched:{hub.id}", "0")
                came_back = self._fetch_own(hub)
                return replace(self._gone_on(hub, wait_s), came_back=came_back)
            raise

    def fetch_own(self) -> int:
        """Fetches what the hub has of this station's own chain, as one that was put back from a backup must first.

        Gives how many events were new. Raises as `sync_once`.
        """
        hub = self._known()
        try:
            return self._fetch_own(hub)
        except Refusal as refusal:
            if refusal.code != "epoch" or not refusal.signed:
                raise
            renewed = self._begin_again(hub, int(refusal.problem.more["epoch"]))
        return self._fetch_own(renewed)

    @property
    def clock_off(self) -> int:
        """By how many seconds this machine's clock was before the hub's at the last exchange; 0 within five minutes."""
        hub = self.hub
        return int(self._exchange.cursor(f"{_CLOCK_OFF}:{hub.id}") or 0) if hub else 0

    def _note_clock(self, hub: KnownHub, seconds: int) -> None:
        """Notes how far the clocks are apart, in minutes, so that it is not written again at every exchange."""
        off = int(seconds / 60) * 60
        if off != self.clock_off:
            self._exchange.set_cursor(f"{_CLOCK_OFF}:{hub.id}", str(off))

    def _known(self) -> KnownHub:
        hub = self.hub
        if hub is None:
            raise NotEnrolled
        return hub

    def _gone_on(self, hub: KnownHub, wait_s: int) -> Synced:
        """An exchange under a new chain: another machine writes the old one, or it was cut off here."""
        go_on(self._exchange.place)
        return replace(self._sync(hub, wait_s), continued=self._exchange.place.station.number)

    def _fetch_own(self, hub: KnownHub) -> int:
        with self._connection(hub) as connection:
            return Talk(self._exchange, connection, hub).pull(0, own=True).pulled

    def _sync(self, hub: KnownHub, wait_s: int) -> Synced:
        before = self._exchange.place.station.id
        self._tell_who_goes_on(hub)
        with self._connection(hub) as connection:
            talk = Talk(self._exchange, connection, hub)
            pushed = talk.push()
            synced = replace(talk.pull(wait_s), pushed=pushed)
            talk.fetch_keys()
            talk.fetch_attachments()
            synced = replace(synced, clock_off=connection.clock_off)
        self._note_clock(hub, synced.clock_off)
        station = self._exchange.place.station
        return synced if station.id == before else replace(synced, continued=station.number)

    def _tell_who_goes_on(self, hub: KnownHub) -> None:
        """Tells the hub of every chain under which this machine went on since it was let in, the oldest first."""
        lines, told = self._exchange.lines(), self._exchange.cursor(f"{_TOLD}:{hub.id}")
        untold = takewhile(lambda station: station.id != told, lines[:-1])
        for station in reversed(list(untold)):
            record = self._exchange.of_station(station.id, 0, 1)[0]
            head = WireHead.of(station.head(record.seq, record.hash))
            message = Continued(event=record.raw.decode(), head=head)
            place = self._exchange.place
            with HubConnection(hub.url, station, place.now, hub, self._attempts) as connection:
                answer = connection.ask("POST", "/v1/continue", message.to_bytes())
            enrolled = parsed(Enrolled, answer.body, hub.url)
            if station.id == place.station.id:
                renumber(place.store, enrolled.number)
                place.station = replace(place.station, number=enrolled.number)
            self._exchange.set_cursor(f"fetched:{hub.id}", "0")
            self._exchange.set_cursor(f"{_TOLD}:{hub.id}", station.id)

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
            settings=place.beginning.model_dump(mode="json"),
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
        self._exchange.set_cursor(f"fetched:{hub.id}", "0")
        for station in self._exchange.lines():
            for name in CURSORS:
                self._exchange.set_cursor(of_line(name, hub, station), "0")
        renewed = KnownHub(hub.url, hub.id, epoch, hub.key)
        self._keep(renewed)
        return renewed


def _key(enrolled: Enrolled, invitation: Invitation, url: str) -> Ed25519PublicKey:
    try:
        raw = base64.b64decode(enrolled.sign_key, validate=True)
        if not invitation.is_of(raw):
            raise NotOfThisCode(url)
        return Ed25519PublicKey.from_public_bytes(raw)
    except ValueError:
        raise WrongHub(url) from None
