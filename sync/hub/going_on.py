"""Stations that go on under a new chain: cloned, or put back from a backup. The old key's word is their invitation."""

from datetime import datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from sqlalchemy import Connection, Row, select, update

from dossiers.continuing import Continuation, continuation_of
from dossiers.errors import IntegrityProblem
from dossiers.storage import Database
from sync.hub.denial import Denied, unknown_station
from sync.hub.enrolment import free_number, given
from sync.hub.exchange import let_in_with, message, signed_by, takes
from sync.hub.guard import read_body, said
from sync.hub.rooms import Hub
from sync.hub.store import STATIONS
from sync.protocol import SMALL_BODY_BYTES, Continued, Enrolled

router = APIRouter(prefix="/v1", tags=["stations"])


@router.post("/continue", response_model=Enrolled, openapi_extra=takes(Continued))
async def go_on(request: Request) -> Response:
    """Lets a station in that goes on from one of this hub: its first event is signed by both keys."""
    body = await read_body(request, SMALL_BODY_BYTES)
    told = message(Continued, body)
    return said(request, await run_in_threadpool(_gone_on, request, told, body))


def _gone_on(request: Request, told: Continued, body: bytes) -> Enrolled:
    hub: Hub = request.app.state.hub
    try:
        record, head = told.record(), told.head.head()
    except IntegrityProblem:
        raise Denied(422, "malformed", "An event is not in its canonical form.") from None
    found = continuation_of(record)
    if found is None:
        raise Denied(422, "malformed", "The event does not say from which station this one goes on.")
    signed_by(request, hub, found.keys, body)
    number, role = taken_on(hub.database, found, hub.now())
    room = hub.room(found.keys.center)
    if room is None or head.seq != 1 or head.hash != record.hash:
        raise Denied(422, "head", "The signed head is not the first event of the chain.")
    try:
        room.exchange.receive([record], [head])
    except IntegrityProblem as broken:
        raise Denied(409, "chain", str(broken)) from None
    return let_in_with(hub, room, found.keys, number, role)


def taken_on(database: Database, found: Continuation, now: datetime) -> tuple[int, str]:
    """Takes a station on from the one that it follows; gives its number and role. Asked again it says the same.

    The first that goes on from a station keeps its number; another one, as of two clones, gets a free one.
    Raises Denied if the old station is unknown or was taken out, or its key does not agree.
    """
    with database.write(found.keys.center) as connection:
        known = _row(connection, found.keys.center, found.keys.station)
        if known is not None:
            return known.number, known.role
        old = _row(connection, found.keys.center, found.old)
        if old is None or old.revoked_at is not None:
            raise unknown_station()
        if not found.is_signed_by(Ed25519PublicKey.from_public_bytes(old.sign_key)):
            raise unknown_station()
        return _follow(connection, old, found, now), old.role


def _follow(connection: Connection, old: Row[tuple[object, ...]], found: Continuation, now: datetime) -> int:
    center, keys = found.keys.center, found.keys
    mine = (STATIONS.c.center == center) & (STATIONS.c.station == found.old)
    number = old.number if old.continued_by is None else free_number(given(connection, center), None, 0)
    if number is None:
        raise Denied(409, "number", "All 99 station numbers of this center have been given.")
    first = old.continued_by is None
    at = int(now.timestamp())
    connection.execute(
        update(STATIONS)
        .where(mine)
        .values(continued_by=keys.station if first else old.continued_by, cloned_at=old.cloned_at or at)
    )
    connection.execute(
        STATIONS.insert().values(
            center=center,
            station=keys.station,
            number=number,
            role=old.role,
            sign_key=keys.sign.public_bytes_raw(),
            box_key=keys.box.public_bytes_raw(),
            joined_at=at,
            continues=found.old,
        )
    )
    return int(number)


def _row(connection: Connection, center: str, station: str) -> Row[tuple[object, ...]] | None:
    mine = (STATIONS.c.center == center) & (STATIONS.c.station == station)
    return connection.execute(select(STATIONS).where(mine)).first()
