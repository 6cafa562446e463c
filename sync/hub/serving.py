"""Running the hub: the socket is bound before anything is promised, and it ends when it is told to."""

import logging
import os
import socket
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Thread
from typing import Final

import uvicorn
from fastapi import FastAPI

from sync.errors import BadListen, PortTaken
from sync.hub.app import create_app
from sync.hub.embedded import LIVES_WITH_STDIN
from sync.hub.rooms import Hub, open_hub

_LOG: Final = logging.getLogger("onedoor.hub")


class _Server(uvicorn.Server):
    """A server that says when it serves, and lets go of those who wait when it ends."""

    def __init__(self, app: FastAPI, on_started: Callable[[], None]) -> None:
        super().__init__(_config(app))
        self._app, self._on_started = app, on_started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._on_started()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._app.state.bell.end()
        await super().shutdown(sockets)


def run(
    database_url: str | None,
    data_dir: Path,
    listen: str,
    *,
    now: Callable[[], datetime],
    on_ready: Callable[[str], None],
) -> None:
    """Serves until a signal, or until standard input ends where LIVES_WITH_STDIN is set."""
    with bound(listen) as listening:
        host, port = listening.getsockname()[:2]
        address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        hub = open_hub(database_url, data_dir, now)
        try:
            server = server_of(hub, lambda: on_ready(address))
            if os.environ.get(LIVES_WITH_STDIN):
                Thread(target=_end_with_stdin, args=(server,), daemon=True).start()
            server.run(sockets=[listening])
        finally:
            hub.database.close()


def server_of(hub: Hub, on_started: Callable[[], None]) -> uvicorn.Server:
    """The web server of a hub; it ends when its `should_exit` is set."""
    # The framework's own access log would show tokens; `access_log=False` leaves it on where a root handler is.
    logging.getLogger("uvicorn.access").disabled = True
    return _Server(create_app(hub), on_started)


def bound(listen: str) -> socket.socket:
    """A socket bound to "HOST:PORT". Raises BadListen for what is no address, PortTaken."""
    host, _, port = listen.rpartition(":")
    host = host.strip("[]")
    if not host or not port.isdigit() or int(port) > 65535:
        raise BadListen(listen)
    listening = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    try:
        if os.name == "posix":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, int(port)))
    except OSError:
        listening.close()
        raise PortTaken(listen) from None
    return listening


def _config(app: FastAPI) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        access_log=False,
        log_config=None,
        lifespan="on",
        server_header=False,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=3,
        h11_max_incomplete_event_size=32 * 1024,
    )


def _end_with_stdin(server: uvicorn.Server) -> None:
    while sys.stdin.buffer.read(4096):
        pass
    _LOG.info("the parent has ended, and so does the hub")
    server.should_exit = True
