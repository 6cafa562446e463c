"""Signed HTTP: what holds, and everything that must not."""

from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.signatures import (
    AnswerParts,
    BadSignature,
    OutOfTime,
    RequestParts,
    sign_answer,
    sign_request,
    verify_answer,
    verify_request,
)

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
KEY = Ed25519PrivateKey.generate()
HUB, EPOCH = "0193-hub", 1


def a_request(
    body: bytes = b'{"events":[]}', url: str = "https://hub.example/v1/events?after=3"
) -> RequestParts:
    return RequestParts("POST", url, {}, body)


def a_signed_request(at: datetime = NOW) -> RequestParts:
    request = a_request()
    sign_request(request, key_id="station-1", key=KEY, hub=HUB, epoch=EPOCH, now=lambda: at)
    return request


def verified(request: RequestParts, at: datetime = NOW, key: Ed25519PrivateKey = KEY) -> str:
    return verify_request(request, keys=lambda _: key.public_key(), now=lambda: at).key_id


def test_a_signed_request_names_its_station() -> None:
    assert verified(a_signed_request()) == "station-1"


def test_scheme_and_host_may_change_on_the_way() -> None:
    signed = a_signed_request()
    assert verified(
        RequestParts("POST", "http://10.0.0.7:8080/v1/events?after=3", signed.headers, signed.body)
    )


@pytest.mark.parametrize(
    ("method", "url", "body"),
    [
        ("PUT", "https://hub.example/v1/events?after=3", b'{"events":[]}'),
        ("POST", "https://hub.example/v1/keys?after=3", b'{"events":[]}'),
        ("POST", "https://hub.example/v1/events?after=4", b'{"events":[]}'),
        ("POST", "https://hub.example/v1/events?after=3", b'{"events":[1]}'),
        ("POST", "https://hub.example/v1/events?after=3", b""),
    ],
)
def test_nothing_signed_can_be_changed(method: str, url: str, body: bytes) -> None:
    with pytest.raises(BadSignature):
        verified(RequestParts(method, url, a_signed_request().headers, body))


@pytest.mark.parametrize("name", ["OneDoor-Hub", "Content-Digest", "Signature", "Signature-Input"])
def test_no_signed_header_can_be_changed_or_left_out(name: str) -> None:
    signed = a_signed_request()
    without = {key: value for key, value in signed.headers.items() if key != name}
    changed = {**signed.headers, name: "x" + signed.headers[name]}
    for headers in (without, changed):
        with pytest.raises(BadSignature):
            verified(RequestParts("POST", signed.url, headers, signed.body))


def test_another_key_does_not_hold() -> None:
    with pytest.raises(BadSignature):
        verified(a_signed_request(), key=Ed25519PrivateKey.generate())


def test_an_unknown_station_does_not_hold() -> None:
    with pytest.raises(BadSignature):
        verify_request(a_signed_request(), keys=lambda _: None, now=lambda: NOW)


@pytest.mark.parametrize("minutes", [-6, 6])
def test_a_clock_more_than_five_minutes_off_is_told_so(minutes: int) -> None:
    with pytest.raises(OutOfTime) as told:
        verified(a_signed_request(), at=NOW + timedelta(minutes=minutes))
    assert told.value.seconds == -60 * minutes


@pytest.mark.parametrize("minutes", [-5, 5])
def test_five_minutes_are_allowed(minutes: int) -> None:
    assert verified(a_signed_request(), at=NOW + timedelta(minutes=minutes))


@pytest.mark.parametrize(
    "garbage", ["", "x", "sig=()", 'sig=("@method");created="now"', "é", "a=1, a=2", "(" * 5000]
)
def test_garbage_in_headers_is_refused_and_breaks_nothing(garbage: str) -> None:
    signed = a_signed_request()
    for name in ("Signature", "Signature-Input"):
        with pytest.raises(BadSignature):
            verified(RequestParts("POST", signed.url, {**signed.headers, name: garbage}, signed.body))


def test_fewer_covered_parts_than_needed_are_refused() -> None:
    signed = a_signed_request()
    thinner = signed.headers["Signature-Input"].replace(' "@query"', "")
    with pytest.raises(BadSignature):
        verified(
            RequestParts("POST", signed.url, {**signed.headers, "Signature-Input": thinner}, signed.body)
        )


def an_answer(nonce: str) -> AnswerParts:
    answer = AnswerParts(200, {}, b'{"durable":{}}')
    sign_answer(answer, key_id=HUB, key=KEY, nonce=nonce, now=lambda: NOW)
    return answer


def test_an_answer_is_signed_by_the_hub_for_one_request() -> None:
    nonce = "n" * 22
    assert verify_answer(an_answer(nonce), key=KEY.public_key(), nonce=nonce, now=lambda: NOW).key_id == HUB


def test_an_answer_to_another_request_is_refused() -> None:
    with pytest.raises(BadSignature):
        verify_answer(an_answer("n" * 22), key=KEY.public_key(), nonce="m" * 22, now=lambda: NOW)


def test_a_request_is_no_answer() -> None:
    signed = a_signed_request()
    with pytest.raises(BadSignature):
        verify_answer(
            AnswerParts(200, signed.headers, signed.body),
            key=KEY.public_key(),
            nonce="n" * 22,
            now=lambda: NOW,
        )
