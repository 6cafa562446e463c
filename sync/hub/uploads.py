"""Attachments between stations and hub: in pieces that go on where they were cut, never without an event's word."""

import hashlib
import re
from typing import Annotated, Final

from fastapi import APIRouter, Header, Request, Response
from fastapi.concurrency import run_in_threadpool
from sqlalchemy import delete, func, select

from sync.hub.denial import Denied, gone
from sync.hub.guard import Caller, let_in, said, signed
from sync.hub.rooms import Hub
from sync.hub.store import UPLOADS, put_once
from sync.protocol import ATTACHMENT_BYTES, CHUNK_BYTES, Progress

router = APIRouter(prefix="/v1/attachments", tags=["stations"])
_SHA256: Final = re.compile(r"^[0-9a-f]{64}$")
_CONTENT_RANGE: Final = re.compile(r"^bytes (?:(\d{1,12})-(\d{1,12})|\*)/(\d{1,12})$")
_RANGE: Final = re.compile(r"^bytes=(\d{1,12})-(\d{1,12})?$")
FORGOTTEN_AFTER_S: Final = 7 * 24 * 3600


@router.put("/{sha256}", response_model=Progress)
async def put_attachment(
    request: Request, sha256: str, content_range: Annotated[str | None, Header()] = None
) -> Response:
    """Takes a piece (`Content-Range: bytes 0-524287/2000000`) or says how much is there (`bytes */2000000`)."""
    caller = await let_in(request, CHUNK_BYTES)
    progress = await run_in_threadpool(_take, request.app.state.hub, caller, sha256, content_range)
    return said(request, progress)


@router.get("/{sha256}", response_class=Response)
async def get_attachment(
    request: Request, sha256: str, range_: Annotated[str | None, Header(alias="Range")] = None
) -> Response:
    """The sealed bytes, or a piece of them (`Range: bytes=0-524287`). A citizen station gets none."""
    caller = await let_in(request)
    if caller.station.role == "citizen":
        raise Denied(403, "role", "A citizen station gets no attachments.")
    piece, start, total = await run_in_threadpool(_piece, caller, sha256, range_)
    status = 206 if range_ else 200
    answer = signed(request, request.app.state.hub, status, piece, "application/octet-stream")
    if range_:
        answer.headers["Content-Range"] = f"bytes {start}-{start + len(piece) - 1}/{total}"
    return answer


def _take(hub: Hub, caller: Caller, sha256: str, content_range: str | None) -> Progress:
    exchange, papers = caller.room.exchange, caller.room.place.attachments
    if not _SHA256.match(sha256) or not exchange.attachment_named(sha256):
        raise Denied(404, "unnamed", "No event names this attachment; send its event first.")
    if exchange.is_erased(sha256):
        raise gone()
    kept = papers.size(sha256)
    if kept is not None:
        return Progress(have=kept, complete=True)
    start, total = _place_of(content_range, len(caller.body))
    data = _added(hub, caller, sha256, start, total)
    if isinstance(data, int):
        return Progress(have=data, complete=False)
    whole = hashlib.sha256(data).hexdigest() == sha256
    if whole:
        exchange.put_attachment(sha256, data)
    _forget(hub, caller, sha256)
    if not whole:
        raise Denied(
            422, "digest", "The bytes are not those the event names; send them again from the start."
        )
    return Progress(have=total, complete=True)


def _place_of(content_range: str | None, length: int) -> tuple[int | None, int]:
    """Where the piece begins (None if it only asks) and how long the whole is."""
    if content_range is None:
        return 0, length
    match = _CONTENT_RANGE.match(content_range)
    if match is None:
        raise Denied(400, "range", "Content-Range cannot be read; write “bytes 0-524287/2000000”.")
    total = int(match[3])
    if total > ATTACHMENT_BYTES:
        raise Denied(413, "too-large", "An attachment has at most 20 MB; take a smaller picture.")
    if match[1] is None:
        return None, total
    start, end = int(match[1]), int(match[2])
    if end - start + 1 != length or end >= total:
        raise Denied(400, "range", "Content-Range does not fit the bytes sent.")
    return start, total


def _added(hub: Hub, caller: Caller, sha256: str, start: int | None, total: int) -> bytes | int:
    """All bytes if this piece made it whole, else how many are here; a piece out of its place is passed over."""
    center, now = caller.station.center, int(hub.now().timestamp())
    mine = (UPLOADS.c.center == center) & (UPLOADS.c.sha256 == sha256)
    with hub.database.write(center) as connection:
        connection.execute(
            delete(UPLOADS).where(UPLOADS.c.center == center, UPLOADS.c.at < now - FORGOTTEN_AFTER_S)
        )
        size = select(func.coalesce(func.sum(func.length(UPLOADS.c.data)), 0)).where(mine)
        have = int(connection.execute(size).scalar_one())
        if start == have and caller.body:
            row = {"center": center, "sha256": sha256, "start": start, "data": caller.body, "at": now}
            have += len(caller.body) if put_once(connection, UPLOADS, row) else 0
        if have < total:
            return have
        pieces = select(UPLOADS.c.data).where(mine).order_by(UPLOADS.c.start)
        return b"".join(connection.execute(pieces).scalars())


def _forget(hub: Hub, caller: Caller, sha256: str) -> None:
    mine = (UPLOADS.c.center == caller.station.center) & (UPLOADS.c.sha256 == sha256)
    with hub.database.write(caller.station.center) as connection:
        connection.execute(delete(UPLOADS).where(mine))


def _piece(caller: Caller, sha256: str, range_: str | None) -> tuple[bytes, int, int]:
    papers = caller.room.place.attachments
    total = papers.size(sha256) if _SHA256.match(sha256) else None
    if total is None:
        raise Denied(404, "unknown", "The hub does not have this attachment yet; it is asked for again.")
    match = _RANGE.match(range_ or "bytes=0-")
    if match is None or int(match[1]) >= total:
        raise Denied(416, "range", "Range cannot be read or lies behind the end.")
    start = int(match[1])
    end = min(int(match[2] or total - 1), total - 1)
    return papers.piece(sha256, start, end + 1), start, total
