"""The hub as a web application: addresses, what every answer carries, and how trouble becomes an answer."""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from importlib.resources import files
from pathlib import Path
from time import perf_counter
from typing import Final

from anyio.to_thread import current_default_thread_limiter
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import RedirectResponse
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from dossiers.errors import OperationalError
from sync.hub import exchange, going_on, operations, team, tracking, uploads
from sync.hub.bell import Bell
from sync.hub.denial import Denied
from sync.hub.guard import said
from sync.hub.metrics import Metrics
from sync.hub.pages import Pages
from sync.hub.rooms import Hub
from sync.protocol import Problem

STATIC: Final = Path(__file__).parent / "static"
FONTS: Final = Path(str(files("fontpkg_be_vietnam_pro"))) / "files"
CHINESE: Final = Path(__file__).resolve().parent.parent.parent / "resources" / "fonts" / "noto-sans-sc"
CSP: Final = (
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
THREADS: Final = 20
"""Requests worked on at once. Each needs up to two connections, and the database's pool has as many."""
_ACCESS: Final = logging.getLogger("onedoor.hub.access")
_LOG: Final = logging.getLogger("onedoor.hub")


def create_app(hub: Hub) -> FastAPI:
    """The application of one hub."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.bell = Bell()
        current_default_thread_limiter().total_tokens = THREADS
        yield

    app = FastAPI(
        title="OneDoor hub",
        version="1",
        description="Where stations exchange events, teams work, and applicants follow their dossier.",
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
    )
    app.state.hub, app.state.pages, app.state.metrics = hub, Pages(), Metrics()
    app.middleware("http")(_every_answer)
    app.add_exception_handler(team.LoggedOut, _logged_out)
    app.add_exception_handler(Denied, _denied)
    app.add_exception_handler(OperationalError, _in_trouble)
    app.add_exception_handler(RequestValidationError, _malformed)
    app.add_exception_handler(HTTPException, _no_such_page)
    app.add_exception_handler(Exception, _mistake)
    for part in (exchange, going_on, uploads, operations, team, tracking):
        app.include_router(part.router)
    app.mount("/static/fonts", StaticFiles(directory=FONTS), name="fonts")
    app.mount("/static/chinese", StaticFiles(directory=CHINESE), name="chinese")
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    return app


def masked(path: str) -> str:
    """A path as logs may show it: whoever knows a token can follow a dossier."""
    return "/T/…" if path[:3].upper() == "/T/" else path


async def _every_answer(request: Request, go_on: Callable[[Request], Awaitable[Response]]) -> Response:
    began = perf_counter()
    response = await go_on(request)
    if rung := getattr(request.state, "rung", None):
        request.app.state.bell.ring(rung)
    seconds = perf_counter() - began
    for name, value in _headers(request).items():
        response.headers.setdefault(name, value)
    metrics: Metrics = request.app.state.metrics
    route = getattr(request.scope.get("route"), "path", "other")
    metrics.answered(request.method, route, response.status_code, seconds)
    _ACCESS.info(
        "%s %s %d %.0f ms", request.method, masked(request.url.path), response.status_code, seconds * 1000
    )
    return response


def _headers(request: Request) -> dict[str, str]:
    static = request.url.path.startswith("/static/")
    return {
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": CSP,
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "geolocation=(), microphone=()",
        "X-Robots-Tag": "noindex",
        "Cache-Control": "public, max-age=86400" if static else "no-store",
    }


async def _logged_out(request: Request, _: Exception) -> Response:
    return RedirectResponse("/team/login", 303)


async def _denied(request: Request, denied: Exception) -> Response:
    assert isinstance(denied, Denied)
    if request.url.path.startswith("/team"):
        return _team_page(request, denied.problem.say, denied.status)
    return said(request, denied.problem, denied.status)


async def _in_trouble(request: Request, trouble: Exception) -> Response:
    _LOG.error("%s", trouble)
    if not request.url.path.startswith("/v1/"):
        return _team_page(request, "The hub cannot work at the moment; try again in a minute.", 503)
    return said(request, Problem(code="busy", say=str(trouble)), 503)


async def _mistake(request: Request, _: Exception) -> Response:
    """A mistake of ours: the server logs it, people get a sentence."""
    say = "The hub made a mistake; nothing was changed. Tell its administrator when it happened."
    if request.url.path.startswith("/v1/"):
        return said(request, Problem(code="mistake", say=say), 500)
    return _team_page(request, say, 500)


async def _malformed(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, RequestValidationError)
    where = ".".join(str(part) for part in fault.errors()[0]["loc"])
    return said(request, Problem(code="malformed", say=f"The request cannot be read: {where}."), 422)


async def _no_such_page(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, HTTPException)
    if request.url.path.startswith("/v1/"):
        return said(
            request, Problem(code="no-such-address", say="The hub has no such address."), fault.status_code
        )
    pages: Pages = request.app.state.pages
    return pages.show(request, "missing.html", status=fault.status_code)


def _team_page(request: Request, say: str, status: int) -> Response:
    pages: Pages = request.app.state.pages
    return pages.show(request, "trouble.html", status=status, say=say)
