"""What operators need: whether the hub works, its figures, and its addresses described without a network."""

from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse, PlainTextResponse
from sqlalchemy import func, select

from sync.hub.metrics import Metrics
from sync.hub.pages import Pages
from sync.hub.rooms import Hub
from sync.hub.store import CENTERS, STATIONS

router = APIRouter(tags=["operations"])


@router.get("/health", response_model=dict[str, Any])
async def health(request: Request) -> Response:
    """200 while the database answers, else 503."""
    hub: Hub = request.app.state.hub
    await run_in_threadpool(_gauges, hub)
    return JSONResponse({"ok": True, "hub": hub.identity.id, "epoch": hub.identity.epoch})


@router.get("/metrics", response_class=PlainTextResponse)
async def metrics(request: Request) -> Response:
    """Counts and times of this process for Prometheus."""
    counted: Metrics = request.app.state.metrics
    gauges = await run_in_threadpool(_gauges, request.app.state.hub)
    return PlainTextResponse(counted.text(gauges), media_type="text/plain; version=0.0.4; charset=utf-8")


@router.get("/docs", include_in_schema=False)
async def docs(request: Request) -> Response:
    """The addresses of /openapi.json as a page that loads nothing from elsewhere."""
    pages: Pages = request.app.state.pages
    operations = [
        {"method": method.upper(), "path": path, "say": what.get("description", what.get("summary", ""))}
        for path, methods in request.app.openapi()["paths"].items()
        for method, what in methods.items()
    ]
    return pages.show(request, "docs.html", operations=operations)


def _gauges(hub: Hub) -> dict[str, int]:
    with hub.database.read() as connection:
        centers = connection.execute(select(func.count()).select_from(CENTERS)).scalar_one()
        stations = connection.execute(
            select(func.count()).select_from(STATIONS).where(STATIONS.c.revoked_at.is_(None))
        ).scalar_one()
    return {"centers": int(centers), "stations": int(stations), "epoch": hub.identity.epoch}
