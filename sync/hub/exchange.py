"""The addresses where stations exchange: enrolment, events, keys. All are signed, all can be sent twice."""

import base64
from dataclasses import replace
from datetime import datetime
from typing import Annotated, Any, TypeVar

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from fastapi import APIRouter, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from pydantic import BaseModel, ValidationError

from dossiers.center_writing import hand_on_accounts
from dossiers.errors import IntegrityProblem
from dossiers.events import Kind
from dossiers.exchange import SealedKey
from dossiers.ids import is_id
from dossiers.records import Record
from dossiers.station import Head, StationKeys
from sync.hub.bell import Bell
from sync.hub.denial import Denied, clock_off, foreign, gone, unknown_station
from sync.hub.enrolment import Enrolments, announce
from sync.hub.guard import Caller, key_id_of, let_in, parts_of, read_body, said
from sync.hub.lines import line_of
from sync.hub.rooms import Hub, Room
from sync.protocol import (
    BODY_BYTES,
    LONGEST_WAIT_S,
    SMALL_BODY_BYTES,
    Batch,
    BatchAnswer,
    Enrolled,
    Enrolment,
    Keys,
    Page,
    WireHead,
    WireKey,
    countersigned,
)
from sync.signatures import BadSignature, OutOfTime, verify_request

router = APIRouter(prefix="/v1", tags=["stations"])
M = TypeVar("M", bound=BaseModel)


def takes(model: type[BaseModel]) -> dict[str, Any]:
    """The OpenAPI description of a body that is read only after its signature was checked."""
    return {"requestBody": {"content": {"application/json": {"schema": model.model_json_schema()}}}}


def message(model: type[M], body: bytes) -> M:
    """The message in a body. Raises Denied (422) with what is wrong."""
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"]))
        raise Denied(422, "malformed", f"The message cannot be read: {where}: {first['msg']}.") from None


@router.post("/enroll", response_model=Enrolled, openapi_extra=takes(Enrolment))
async def enroll(request: Request) -> Response:
    """Lets a station in that proves that it knows a one-time code, signed by the key that it brings."""
    body = await read_body(request, SMALL_BODY_BYTES)
    asked = message(Enrolment, body)
    answer = await run_in_threadpool(_enrolled, request, asked, body)
    return said(request, answer)


@router.post("/events", response_model=BatchAnswer, openapi_extra=takes(Batch))
async def push(request: Request) -> Response:
    """Takes events of the caller's own chain. Sent twice, a batch changes nothing and gets the same answer."""
    caller = await let_in(request, BODY_BYTES)
    answer = await run_in_threadpool(_taken, request.app.state.hub, caller)
    if answer.new:
        bell: Bell = request.app.state.bell
        bell.ring(caller.station.center)
    return said(request, answer)


@router.get("/events", response_model=Page)
async def pull(
    request: Request,
    after: Annotated[int, Query(ge=0, le=2**60)] = 0,
    wait: Annotated[int, Query(ge=0, le=LONGEST_WAIT_S)] = 0,
    own: bool = False,
) -> Response:
    """Events of the caller's center that are not its own, in the hub's order; waits for new ones if asked to.

    With `own` those of the caller's chain too, for a station that was put back from a backup.
    """
    caller = await let_in(request)
    bell: Bell = request.app.state.bell
    but = None if own else caller.station.station
    records, position = await bell.events_after(caller.room, after, but, wait)
    page = await run_in_threadpool(_page, caller, records, position)
    return said(request, page)


@router.put("/keys/{dossier}", response_model=Keys, openapi_extra=takes(Keys))
async def put_keys(request: Request, dossier: str) -> Response:
    """Takes keys of a dossier, sealed to the hub's station of the center. Refused after `erased`."""
    caller = await let_in(request)
    sent = message(Keys, caller.body)
    await run_in_threadpool(_keep_keys, caller, dossier, sent)
    return said(request, Keys(keys=[]))


@router.get("/keys/{dossier}", response_model=Keys)
async def get_keys(request: Request, dossier: str) -> Response:
    """The keys of a dossier, sealed to the caller. A citizen station gets none."""
    caller = await let_in(request)
    if caller.station.role == "citizen":
        raise Denied(403, "role", "A citizen station gets no keys of dossiers.")
    return said(request, await run_in_threadpool(_keys, caller, dossier))


def _enrolled(request: Request, asked: Enrolment, body: bytes) -> Enrolled:
    hub: Hub = request.app.state.hub
    try:
        keys = StationKeys.of(asked.center, asked.station)
    except (ValueError, KeyError):
        raise Denied(422, "malformed", "The station's keys cannot be read.") from None
    if not is_id(keys.station) or keys.role not in ("citizen", "counter", "manager"):
        raise Denied(422, "malformed", "The station's id or role cannot be read.")
    signed_by(request, hub, keys, body)
    return _let_in_for_good(hub, asked, keys, hub.now())


def signed_by(request: Request, hub: Hub, keys: StationKeys, body: bytes) -> None:
    """That a request is signed by the key that it brings itself. Raises Denied."""
    own = key_id_of(keys.center, keys.station)
    try:
        signature = verify_request(
            parts_of(request, body), keys=lambda name: keys.sign if name == own else None, now=hub.now
        )
    except OutOfTime as late:
        request.state.nonce = late.nonce
        raise clock_off(late.seconds) from None
    except BadSignature:
        raise unknown_station() from None
    request.state.nonce = signature.nonce


def _let_in_for_good(hub: Hub, asked: Enrolment, keys: StationKeys, now: datetime) -> Enrolled:
    number = Enrolments(hub.database, hub.master, hub.identity).enrol(asked, keys, now)
    room = hub.room(asked.center)
    if room is None:
        raise Denied(422, "settings", "The hub does not know this center yet and was sent no settings of it.")
    return let_in_with(hub, room, keys, number, keys.role)


def let_in_with(hub: Hub, room: Room, keys: StationKeys, number: int, role: str) -> Enrolled:
    """Announces a station that was let in to all others of its center; the answer for it."""
    announce(room, room.station.keys)
    announce(room, replace(keys, number=number, role=role))
    hand_on_accounts(room.place)
    return Enrolled(
        hub=hub.identity.id,
        epoch=hub.identity.epoch,
        sign_key=base64.b64encode(hub.identity.public).decode(),
        center=keys.center,
        number=number,
        hub_station=room.station.keys.fields(),
        settings=room.place.first.model_dump(mode="json"),
    )


def _taken(hub: Hub, caller: Caller) -> BatchAnswer:
    batch = message(Batch, caller.body)
    try:
        records = batch.records()
    except IntegrityProblem:
        raise Denied(422, "malformed", "An event is not in its canonical form.") from None
    head = batch.head.head()
    _own_chain(caller, records, head)
    try:
        received = caller.room.exchange.receive(records, heads=[head])
    except IntegrityProblem as broken:
        raise Denied(409, "chain", str(broken)) from None
    ends = caller.room.exchange.ends(head.station)
    durable = max((end.seq for end in ends), default=0)
    if records and durable < records[0].seq - 1:
        raise Denied(
            409, "gap", "Events before these are missing at the hub; send them first.", {"durable": durable}
        )
    _same_journal(caller, head, ends, confirms=not records)
    if len(ends) > 1:
        enrolments = Enrolments(hub.database, hub.master, hub.identity)
        enrolments.note_clone(caller.station.center, head.station, hub.now())
    said = countersigned(hub.identity.id, hub.identity.epoch, head)
    return BatchAnswer(
        durable=durable, new=received.new, countersignature=hub.identity.sign_key.sign(said).hex()
    )


def _same_journal(caller: Caller, head: Head, ends: list[Head], *, confirms: bool) -> None:
    """That the chain whose end is to be countersigned is the one that is here; a batch without events asks only that.

    Raises Denied where the sender's journal ends too late, was written anew, or lost its end.
    """
    durable = max((end.seq for end in ends), default=0)
    if durable < head.seq:
        say = "Events before these are missing at the hub; send them first."
        raise Denied(409, "gap", say, {"durable": durable})
    if not caller.room.exchange.holds(head):
        raise Denied(
            409,
            "rewritten",
            "The station's journal is not the one that the hub has: it was written anew or cut.",
        )
    if confirms and all(end.hash != head.hash for end in ends):
        say = "The hub has events of this station that the station itself lacks; it must fetch them first."
        raise Denied(409, "behind", say, {"durable": durable})


def _own_chain(caller: Caller, records: list[Record], head: Head) -> None:
    center = caller.station.center
    if any((each.station, each.center) != (head.station, center) for each in records):
        raise foreign()
    key = caller.station.sign if head.station == caller.station.station else _key_of_line(caller, head)
    if records and (records[-1].seq, records[-1].hash) != (head.seq, head.hash):
        raise Denied(422, "head", "The signed head is not the last event of the batch.")
    if not head.is_signed_by(key):
        raise Denied(422, "head", "The signature over the head does not hold.")


def _key_of_line(caller: Caller, head: Head) -> Ed25519PublicKey:
    """The key of a station that the caller goes on from: it may still send what that one wrote."""
    with caller.room.place.store.read() as work:
        last = line_of(work, caller.station.station).get(head.station, 0)
        row = next((row for row in work.rows.stations() if row["station"] == head.station), None)
    if row is None or head.seq > last:
        raise foreign()
    return StationKeys.of(caller.station.center, row).sign


def _page(caller: Caller, records: list[Record], position: int) -> Page:
    stations = {record.station for record in records}
    heads = [head for station in stations for head in caller.room.exchange.ends(station)]
    return Page(
        events=[record.raw.decode() for record in records],
        cursor=str(position),
        heads=[WireHead.of(head) for head in heads if len(head.signature) == 64],
        more=bool(records),
    )


def _keep_keys(caller: Caller, dossier: str, sent: Keys) -> None:
    _open_dossier(caller, dossier)
    try:
        keys = [SealedKey(key.key_id, key.sealed_bytes()) for key in sent.keys]
        caller.room.exchange.put_keys(dossier, keys)
    except (ValueError, IntegrityProblem):
        raise Denied(422, "malformed", "A key is not sealed to this hub.") from None


def _keys(caller: Caller, dossier: str) -> Keys:
    _open_dossier(caller, dossier)
    box = caller.station.box.public_bytes_raw()
    found = caller.room.exchange.keys_for([dossier], box).get(dossier, [])
    return Keys(keys=[WireKey.of(key.key_id, key.sealed) for key in found])


def _open_dossier(caller: Caller, dossier: str) -> None:
    """Raises Denied if the dossier is unknown here or erased."""
    with caller.room.place.store.read() as work:
        kinds = {record.kind for record in work.journal.of_dossier(dossier)}
    if not kinds:
        raise Denied(404, "unknown", "The hub has no event of this dossier yet; send its events first.")
    if Kind.ERASED in kinds:
        raise gone()
