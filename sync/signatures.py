"""Signed HTTP: HTTP Message Signatures (RFC 9421) with Ed25519 and Content-Digest (RFC 9530), both ways.

A request is signed over method, path, query, digest and the header `OneDoor-Hub` (hub id and epoch), with
time and nonce; an answer over status and digest, with the nonce of its request. Scheme and host are left out
because a hub may stand behind a load balancer; the hub's id says more. Structured fields and signature bases
are the library's; the clock is ours, because nothing here reads the machine's time by itself.
"""

import secrets
from collections.abc import Callable, MutableMapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from http_message_signatures import (
    HTTPMessageSigner,
    HTTPMessageVerifier,
    HTTPSignatureKeyResolver,
    InvalidSignature,
)
from http_message_signatures.algorithms import ED25519

Now = Callable[[], datetime]

WINDOW: Final = timedelta(minutes=5)
HUB_HEADER: Final = "OneDoor-Hub"
_REQUEST_TAG, _ANSWER_TAG = "onedoor-request", "onedoor-answer"
_REQUEST_PARTS: Final = ("@method", "@path", "@query", "content-digest", "onedoor-hub")
_ANSWER_PARTS: Final = ("@status", "content-digest")


@dataclass(frozen=True)
class RequestParts:
    """What is signed of a request; `headers` may be any case-insensitive mapping that keeps what is set."""

    method: str
    url: str
    headers: MutableMapping[str, str]
    body: bytes


@dataclass(frozen=True)
class AnswerParts:
    """What is signed of an answer."""

    status_code: int
    headers: MutableMapping[str, str]
    body: bytes
    request: RequestParts | None = None


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature that holds: by whom, when, and its nonce."""

    key_id: str
    created: datetime
    nonce: str


class BadSignature(Exception):
    """The signature is missing, wrong, or does not cover what it must."""


class OutOfTime(BadSignature):
    """The signature holds, but is older or newer than the window allows; `seconds` by how much the clocks differ."""

    def __init__(self, seconds: int, nonce: str = "") -> None:
        self.seconds, self.nonce = seconds, nonce
        super().__init__(f"{seconds} s apart")


class _Keys(HTTPSignatureKeyResolver):
    def __init__(
        self, public: Callable[[str], Ed25519PublicKey | None], private: Ed25519PrivateKey | None
    ) -> None:
        self._public, self._private = public, private

    def resolve_public_key(self, key_id: str) -> Ed25519PublicKey | None:
        return self._public(key_id)

    def resolve_private_key(self, key_id: str) -> Ed25519PrivateKey:
        assert self._private is not None
        return self._private


class _Verifier(HTTPMessageVerifier):
    """The library's verifier, which leaves the time to us: it is looked at once the signature holds."""

    def __init__(self, keys: _Keys) -> None:
        super().__init__(signature_algorithm=ED25519, key_resolver=keys)

    def validate_created_and_expires(self, sig_input: Any, max_age: timedelta | None = None) -> None:
        created = sig_input.params.get("created")
        if type(created) is not int or not 0 <= created < 2**40:
            raise InvalidSignature("no time")


def new_nonce() -> str:
    """A nonce of 128 random bits."""
    return secrets.token_urlsafe(16)


def sign_request(
    parts: RequestParts, *, key_id: str, key: Ed25519PrivateKey, hub: str, epoch: int, now: Now
) -> str:
    """Sets the signature's headers on a request to this hub in this epoch; gives the nonce back."""
    parts.headers[HUB_HEADER] = f"{hub};epoch={epoch}"
    nonce = new_nonce()
    _sign(parts, key_id, key, now, nonce, _REQUEST_TAG, _REQUEST_PARTS)
    return nonce


def sign_answer(parts: AnswerParts, *, key_id: str, key: Ed25519PrivateKey, nonce: str, now: Now) -> None:
    """Sets the signature's headers on the answer to the request with this nonce."""
    _sign(parts, key_id, key, now, nonce, _ANSWER_TAG, _ANSWER_PARTS)


def verify_request(
    parts: RequestParts, *, keys: Callable[[str], Ed25519PublicKey | None], now: Now
) -> Signed:
    """Who signed this request.

    Raises OutOfTime, or BadSignature without saying why: the caller tells a stranger nothing.
    """
    return _verify(parts, keys, now, _REQUEST_TAG, _REQUEST_PARTS)


def verify_answer(parts: AnswerParts, *, key: Ed25519PublicKey, nonce: str, now: Now) -> Signed:
    """That the holder of `key` gave this answer to the request with this nonce. Raises BadSignature."""
    signed = _verify(parts, lambda _: key, now, _ANSWER_TAG, _ANSWER_PARTS)
    if not secrets.compare_digest(signed.nonce.encode(), nonce.encode()):
        raise BadSignature("an answer to another request")
    return signed


def _sign(
    parts: RequestParts | AnswerParts,
    key_id: str,
    key: Ed25519PrivateKey,
    now: Now,
    nonce: str,
    tag: str,
    covered: tuple[str, ...],
) -> None:
    signer = HTTPMessageSigner(signature_algorithm=ED25519, key_resolver=_Keys(lambda _: None, key))
    signer.sign(
        parts,
        key_id=key_id,
        created=datetime.fromtimestamp(int(now().timestamp()), UTC),
        nonce=nonce,
        tag=tag,
        covered_component_ids=covered,
        body=parts.body,
    )


def _verify(
    parts: RequestParts | AnswerParts,
    keys: Callable[[str], Ed25519PublicKey | None],
    now: Now,
    tag: str,
    covered: tuple[str, ...],
) -> Signed:
    verifier = _Verifier(_Keys(keys, None))
    try:
        (result,) = verifier.verify(
            parts, max_age=None, expect_tag=tag, require_components=covered, body=parts.body
        )
        created, nonce = int(result.parameters["created"]), str(result.parameters["nonce"])
    except Exception as fault:
        # Anything a stranger can put into headers ends here; what it was is no business of theirs.
        raise BadSignature(str(fault)) from None
    if not 16 <= len(nonce) <= 64:
        raise BadSignature("nonce")
    offset = created - int(now().timestamp())
    if abs(offset) > WINDOW.total_seconds():
        raise OutOfTime(offset, nonce)
    return Signed(str(result.parameters["keyid"]), datetime.fromtimestamp(created, UTC), nonce)
