"""The applicant's page behind the QR: how far the dossier is and when it will be done; nothing personal on it."""

from dataclasses import dataclass
from typing import Any, Final

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool

from dossiers import proof
from dossiers.ids import token_digest, token_of
from dossiers.queries import DossierView
from sync.hub.pages import Pages, lang_of
from sync.hub.progress import Step, headline_of, missing_of, steps_of
from sync.hub.rooms import Hub, Room

router = APIRouter(tags=["people"])

SLIP_NAMES: Final = {
    "ticket": "Submission ticket",
    "receipt": "Receipt and appointment",
    "supplement": "Request for supplement",
    "refusal": "Refusal",
    "apology": "Apology and new appointment",
    "stop": "Stop notice",
    "process_control": "Process-control slip",
}


@dataclass(frozen=True, slots=True)
class Paper:
    """What the QR on a slip proves: `genuine`, and whether a newer slip of its kind exists."""

    genuine: bool
    slip: str = ""
    version: int = 0
    appointment: Any = None
    newer: bool = False


@router.get("/T/{token}", response_class=Response)
@router.get("/t/{token}", response_class=Response, include_in_schema=False)
async def track(request: Request, token: str) -> Response:
    """How far a dossier is, for whoever has its token."""
    return await _page(request, token, None)


@router.get("/T/{token}/{paper}", response_class=Response)
@router.get("/t/{token}/{paper}", response_class=Response, include_in_schema=False)
async def track_paper(request: Request, token: str, paper: str) -> Response:
    """The same from a slip of paper, and whether that slip is genuine and still the newest."""
    return await _page(request, token, paper)


async def _page(request: Request, token: str, paper: str | None) -> Response:
    hub: Hub = request.app.state.hub
    pages: Pages = request.app.state.pages
    return await run_in_threadpool(_shown, request, hub, pages, token, paper)


def _shown(request: Request, hub: Hub, pages: Pages, token: str, paper: str | None) -> Response:
    rooms = hub.rooms()
    found = _found(rooms, token)
    if found is None:
        hotline = rooms[0].center.hotline if rooms else ""
        return pages.show(request, "unknown.html", status=404, hotline=hotline)
    room, view = found
    lang = lang_of(request)
    procedure = room.place.pack.named(view.row.procedure, view.procedure_version)
    steps: list[Step] = steps_of(view, procedure)
    missing = missing_of(view, procedure, lang)
    promised = None if missing or view.row.status.is_final else view.appointments.told
    return pages.show(
        request,
        "track.html",
        view=view,
        row=view.row,
        procedure=procedure.name.to(lang),
        headline=headline_of(view),
        missing=missing,
        steps=steps,
        promised=promised,
        is_kept=promised is not None and room.place.now() <= promised,
        hotline=room.center.hotline,
        center=room.center,
        paper=_proven(room, view, token, paper) if paper else None,
        slip_names=SLIP_NAMES,
    )


def _found(rooms: list[Room], text: str) -> tuple[Room, DossierView] | None:
    token = token_of(text)
    if token is None:
        return None
    digest = token_digest(token)
    for room in rooms:
        view = room.queries.by_token_sha256(digest)
        if view is not None:
            return room, view
    return None


def _proven(room: Room, view: DossierView, token: str, paper: str) -> Paper:
    known = {proof.key_id(keys.sign): keys.sign for keys in room.exchange.stations()}
    read = proof.verify(token, paper, known.get)
    if isinstance(read, proof.BadProof) or read.code != view.row.code:
        return Paper(genuine=False)
    newest = max((each.version for each in view.facts.slips if each.slip == read.slip), default=0)
    appointment = read.appointment.astimezone(room.center.tz) if read.appointment else None
    return Paper(True, read.slip, read.version, appointment, newest > read.version)
