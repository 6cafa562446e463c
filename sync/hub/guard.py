"""The door for stations: size, signature, hub, time and nonce of every request are checked before it is read."""

import re
from dataclasses import dataclass
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from fastapi import Request, Response
from fastapi.concurrency import run_in_threadpool
from sqlalchemy import delete, select, update

from dossiers.station import StationKeys
from sync.hub.denial import Denied, clock_off, cloned, too_large, unknown_station
from sync.hub.rooms import Hub, Room
from sync.hub.store import NONCES, STATIONS, put_once
from sync.protocol import SMALL_BODY_BYTES, Message
from sync.signatures import (
    HUB_HEADER,
    WINDOW,
    AnswerParts,
    BadSignature,
    OutOfTime,
    RequestParts,
    Signed,
    sign_answer,
    verify_request,
)

_HUB: Final = re.compile(r"^([0-9a-f-]{36});epoch=(\d{1,9})$")


@dataclass(frozen=True, slots=True)
class Caller:
    """A station that was let in, with the body it sent."""

    station: StationKeys
    room: Room
    body: bytes


def key_id_of(center: str, station: str) -> str:
    """How a station is named in a signature: its center first, as every key of the hub's tables."""
    return f"{center}/{station}"


async def read_body(request: Request, most: int) -> bytes:
    """The body, at most so many bytes of it. Raises Denied (413) as soon as it is more."""
    declared = request.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > most:
        raise too_large(most)
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > most:
            raise too_large(most)
    return bytes(body)


async def let_in(request: Request, most: int = SMALL_BODY_BYTES) -> Caller:
    """The station that signed this request. Raises Denied."""
    hub: Hub = request.app.state.hub
    body = await read_body(request, most)
    return await run_in_threadpool(_checked, hub, request, body)


def parts_of(request: Request, body: bytes) -> RequestParts:
    """What is signed of a request as it arrived."""
    headers = {
        name.decode("latin-1"): value.decode("latin-1") for name, value in _single(request.headers.raw)
    }
    raw_path = request.scope.get("raw_path") or request.url.path.encode()
    query = request.scope.get("query_string", b"")
    target = raw_path.decode("latin-1") + (f"?{query.decode('latin-1')}" if query else "")
    return RequestParts(request.method, "http://hub" + target, headers, body)


def signed(
    request: Request, hub: Hub, status: int, body: bytes, media_type: str = "application/json"
) -> Response:
    """An answer, signed by the hub for exactly this request if its nonce is known."""
    response = Response(body, status_code=status, media_type=media_type)
    nonce = getattr(request.state, "nonce", None)
    if nonce is not None:
        parts = AnswerParts(status, {}, body)
        sign_answer(parts, key_id=hub.identity.id, key=hub.identity.sign_key, nonce=nonce, now=hub.now)
        response.headers.update(parts.headers)
    return response


def said(request: Request, message: Message, status: int = 200) -> Response:
    """A message as a signed answer."""
    return signed(request, request.app.state.hub, status, message.to_bytes())


def _checked(hub: Hub, request: Request, body: bytes) -> Caller:
    found: dict[str, tuple[StationKeys, bool]] = {}

    def key_of(key_id: str) -> Ed25519PublicKey | None:
        known = _station(hub, key_id)
        if known is None:
            return None
        found[key_id] = known
        return known[0].sign

    parts = parts_of(request, body)
    try:
        signature = verify_request(parts, keys=key_of, now=hub.now)
    except OutOfTime as late:
        request.state.nonce = late.nonce
        raise clock_off(late.seconds) from None
    except BadSignature:
        raise unknown_station() from None
    station, is_cloned = found[signature.key_id]
    _remember(hub, station, signature)
    request.state.nonce = signature.nonce
    if is_cloned:
        raise cloned()
    _same_hub(hub, parts.headers.get(HUB_HEADER.lower(), ""))
    room = hub.room(station.center)
    if room is None:
        raise Denied(
            503, "settings", "The hub does not know this center's settings yet; enroll the station again."
        )
    return Caller(station, room, body)


def _single(raw: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """Header lines, joined where a name comes twice, as RFC 9421 section 2.1 has it."""
    joined: dict[bytes, bytes] = {}
    for name, value in raw:
        joined[name] = joined[name] + b", " + value if name in joined else value
    return list(joined.items())


def _same_hub(hub: Hub, given: str) -> None:
    match = _HUB.match(given)
    if match is None or match[1] != hub.identity.id:
        raise Denied(421, "hub", "This request was meant for another hub.")
    if int(match[2]) != hub.identity.epoch:
        raise Denied(
            409,
            "epoch",
            "The hub was put back from a backup; exchange everything again.",
            {"epoch": hub.identity.epoch},
        )


def _station(hub: Hub, key_id: str) -> tuple[StationKeys, bool] | None:
    """A station's keys, and whether two machines were seen to use them."""
    center, _, station = key_id.partition("/")
    query = select(STATIONS).where(STATIONS.c.center == center, STATIONS.c.station == station)
    with hub.database.read() as connection:
        row = connection.execute(query).first()
    if row is None or row.revoked_at is not None:
        return None
    sign, box = (
        Ed25519PublicKey.from_public_bytes(row.sign_key),
        X25519PublicKey.from_public_bytes(row.box_key),
    )
    return StationKeys(station, center, row.number, row.role, sign, box), row.cloned_at is not None


def _remember(hub: Hub, station: StationKeys, signature: Signed) -> None:
    """Notes the nonce, and that the station was heard; a nonce seen before ends here."""
    now = int(hub.now().timestamp())
    nonce = {
        "center": station.center,
        "station": station.station,
        "nonce": signature.nonce,
        "expires_at": int((signature.created + 2 * WINDOW).timestamp()),
    }
    mine = (STATIONS.c.center == station.center) & (STATIONS.c.station == station.station)
    with hub.database.write(station.center) as connection:
        connection.execute(delete(NONCES).where(NONCES.c.center == station.center, NONCES.c.expires_at < now))
        fresh = put_once(connection, NONCES, nonce)
        connection.execute(update(STATIONS).where(mine).values(seen_at=now))
    if not fresh:
        raise Denied(401, "replay", "This request was taken before; a new one must be signed anew.")
