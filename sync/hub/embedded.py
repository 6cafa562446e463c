"""The hub of one machine: a child process on loopback that ends with its parent, however that ends."""

import json
import os
import subprocess
import sys
from collections import deque
from collections.abc import Callable
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from types import TracebackType
from typing import IO, Final

from sync.errors import HubNotStarted

LIVES_WITH_STDIN: Final = "ONEDOOR_HUB_LIVES_WITH_STDIN"
"""Set for a hub that is a child: it ends when its standard input does, however its parent died."""
START_S: Final = 60.0
STOP_S: Final = 8.0


class EmbeddedHub:
    """A hub of our own: `start`, use `url`, `stop`."""

    def __init__(
        self,
        data_dir: Path,
        *,
        listen: str = "127.0.0.1:0",
        center_file: Path | None = None,
        lang: str | None = None,
    ) -> None:
        self._data_dir, self._listen = data_dir, listen
        self._center_file, self._lang = center_file, lang
        self._process: subprocess.Popen[bytes] | None = None
        self._readers: list[Thread] = []
        self._said: deque[str] = deque(maxlen=20)
        self.url = ""

    def __enter__(self) -> "EmbeddedHub":
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def is_running(self) -> bool:
        """Whether the child lives."""
        return self._process is not None and self._process.poll() is None

    def start(self, timeout_s: float = START_S) -> str:
        """Starts the child and waits until it serves; gives its address. Raises HubNotStarted."""
        if self.is_running:
            return self.url
        self._process = subprocess.Popen(
            self._command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, LIVES_WITH_STDIN: "1"},
            start_new_session=True,
        )
        lines: Queue[bytes] = Queue()
        self._read(_pass_on, self._process.stdout, lines)
        self._read(_keep, self._process.stderr, self._said)
        try:
            self.url = _address(lines.get(timeout=timeout_s))
        except (Empty, ValueError, KeyError):
            self.stop()
            raise HubNotStarted(self._said[-1] if self._said else "it said nothing in time.") from None
        return self.url

    def stop(self) -> None:
        """Ends the child: asked first, then made to."""
        process, self._process = self._process, None
        if process is None:
            return
        assert process.stdin is not None
        process.stdin.close()
        try:
            process.wait(STOP_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        for reader in self._readers:
            reader.join()
        self._readers.clear()

    def _command(self) -> list[str]:
        program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kiosk"]
        center = ["--center", str(self._center_file)] if self._center_file else []
        lang = ["--lang", self._lang] if self._lang else []
        options = ["--data", str(self._data_dir), *center, *lang, "--json"]
        return [*program, *options, "hub", "serve", "--listen", self._listen]

    def _read(self, target: Callable[..., None], stream: IO[bytes] | None, into: object) -> None:
        reader = Thread(target=target, args=(stream, into), daemon=True)
        reader.start()
        self._readers.append(reader)


def _pass_on(stream: IO[bytes], lines: "Queue[bytes]") -> None:
    with stream:
        for line in stream:
            lines.put(line)
    lines.put(b"")


def _keep(stream: IO[bytes], said: "deque[str]") -> None:
    with stream:
        for line in stream:
            text = line.decode("utf-8", "replace").strip()
            if text:
                said.append(text)


def _address(line: bytes) -> str:
    """The address in the first line of the child. Raises ValueError or KeyError if it is none."""
    said = json.loads(line)
    if not said["ready"]:
        raise ValueError("not ready")
    listening = str(said["listening"])
    return listening if listening.startswith("http") else f"http://{listening}"
