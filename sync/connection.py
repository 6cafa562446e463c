"""One station's way to its hub: every request signed, every answer checked, every trouble one sentence."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

import httpx2
import stamina
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pydantic import ValidationError
from stamina.instrumentation import set_on_retry_hooks

from dossiers.station import Station
from sync.errors import BadAddress, ClockOff, ExchangeError, HubBusy, HubDown, HubRefused, WrongHub
from sync.protocol import LONGEST_WAIT_S, Problem
from sync.signatures import AnswerParts, BadSignature, RequestParts, sign_request, verify_answer

Now = Callable[[], datetime]

CONNECT_S: Final = 5.0
ANSWER_S: Final = 30.0
ATTEMPTS: Final = 4
_STRANGER: Final = "new"
_LONGEST_S: Final = 100 * 366 * 24 * 3600

set_on_retry_hooks(
    ()
)  # they would write each try to standard output, where a command has its one JSON document


@dataclass(frozen=True, slots=True)
class KnownHub:
    """The hub as this station trusts it since it was enrolled."""

    url: str
    id: str
    epoch: int
    key: Ed25519PublicKey


@dataclass(frozen=True, slots=True)
class Answer:
    """What the hub said; `signed` is whether it is proven to be from the hub, for this request."""

    status: int
    body: bytes
    headers: Mapping[str, str]
    signed: bool
    nonce: str


class Refusal(HubRefused):
    """A refusal with the fields that went with it; `signed` as in `Answer`."""

    def __init__(self, problem: Problem, *, signed: bool) -> None:
        self.problem, self.signed = problem, signed
        super().__init__(problem.code, problem.say)


@dataclass
class HubConnection:
    """Requests of one station to one hub, over one kept connection. Close it, or use it in a `with`."""

    url: str
    station: Station
    now: Now
    hub: KnownHub | None = None
    attempts: int = ATTEMPTS
    clock_off: int = 0
    """By how many seconds this station's clock is before the hub's, where it is more than the five minutes of signed
    requests: known from the hub itself, and from then on taken off the instants of signatures, never of events."""
    _client: httpx2.Client = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.url = checked_address(self.url)
        self._client = httpx2.Client(
            timeout=httpx2.Timeout(ANSWER_S, connect=CONNECT_S, read=ANSWER_S + LONGEST_WAIT_S),
            trust_env=not is_loopback(self.url),
        )

    def __enter__(self) -> "HubConnection":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the connection."""
        self._client.close()

    def ask(
        self, method: str, target: str, body: bytes = b"", headers: Mapping[str, str] | None = None
    ) -> Answer:
        """The hub's answer, tried again while it is down or busy; each try is signed anew.

        A hub that this station knows may say that the clocks differ: then the request is signed by the hub's.
        Raises HubDown, HubBusy, HubRefused, ClockOff or WrongHub.
        """
        try:
            return self._ask(method, target, body, headers)
        except ClockOff as off:
            if not off.signed:
                raise
            self.clock_off += off.seconds
            return self._ask(method, target, body, headers)

    def _ask(self, method: str, target: str, body: bytes, headers: Mapping[str, str] | None) -> Answer:
        for attempt in stamina.retry_context(
            on=_may_help, attempts=self.attempts, timeout=20.0, wait_max=4.0
        ):
            with attempt:
                return self._ask_once(method, target, body, headers or {})
        raise AssertionError("a retry ends with an answer or an error")

    def _ask_once(self, method: str, target: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        parts = RequestParts(method, self.url + target, {}, body)
        nonce = sign_request(
            parts,
            key_id=f"{self.station.center}/{self.station.id}",
            key=self.station.sign_key,
            hub=self.hub.id if self.hub else _STRANGER,
            epoch=self.hub.epoch if self.hub else 0,
            now=self._hubs_now,
        )
        try:
            response = self._client.request(
                method, parts.url, content=body, headers={**headers, **parts.headers}
            )
        except (httpx2.TransportError, httpx2.InvalidURL) as error:
            raise HubDown(self.url) from error
        answer = Answer(
            response.status_code, response.content, response.headers, self._is_signed(response, nonce), nonce
        )
        self._raise_for(answer, response)
        return answer

    def _hubs_now(self) -> datetime:
        return self.now() - timedelta(seconds=self.clock_off)

    def _is_signed(self, response: httpx2.Response, nonce: str, now: Now | None = None) -> bool:
        return self.hub is not None and is_signed_by(
            self.hub.key,
            response.status_code,
            response.headers,
            response.content,
            nonce,
            now or self._hubs_now,
        )

    def _clock_off(self, response: httpx2.Response, nonce: str, seconds: int) -> ClockOff:
        """What the hub says of the clocks, and whether it is proven to say it, now and to this request."""
        told = timedelta(seconds=max(-_LONGEST_S, min(seconds, _LONGEST_S)))
        return ClockOff(seconds, signed=self._is_signed(response, nonce, lambda: self._hubs_now() - told))

    def _raise_for(self, answer: Answer, response: httpx2.Response) -> None:
        if answer.status < 400:
            if self.hub is not None and not answer.signed:
                raise WrongHub(self.url)
            return
        problem = _problem(answer)
        if answer.status >= 500 or answer.status == 429 or problem is None:
            raise HubBusy(self.url)
        if problem.code == "clock":
            raise self._clock_off(response, answer.nonce, int(problem.more.get("seconds", 0)))
        raise Refusal(problem, signed=answer.signed)


def is_signed_by(
    key: Ed25519PublicKey, status: int, headers: Mapping[str, str], body: bytes, nonce: str, now: Now
) -> bool:
    """Whether the holder of a key gave this answer to the request with this nonce."""
    try:
        verify_answer(AnswerParts(status, dict(headers), body), key=key, nonce=nonce, now=now)
    except BadSignature:
        return False
    return True


def checked_address(url: str) -> str:
    """The hub's address without a path. Raises BadAddress: https only, but for this machine itself."""
    parts = urlsplit(url.strip())
    try:
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        raise BadAddress(url) from None
    host = parts.hostname
    if not host or parts.username or parts.query or parts.fragment or parts.path not in ("", "/"):
        raise BadAddress(url)
    base = f"{parts.scheme}://{f'[{host}]' if ':' in host else host}{port}"
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(base)):
        raise BadAddress(url)
    return base


def is_loopback(url: str) -> bool:
    """Whether an address is this machine itself."""
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _may_help(error: Exception) -> bool:
    return isinstance(error, ExchangeError) and error.again


def _problem(answer: Answer) -> Problem | None:
    try:
        return Problem.model_validate_json(answer.body)
    except ValidationError:
        return None
