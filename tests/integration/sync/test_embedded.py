"""The hub as a child process: it starts, serves, and ends with its parent however that ends."""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import httpx2
import pytest

from kiosk.clock import system_now
from sync import hub as hubs
from sync.client import Client
from sync.errors import BadListen, HubNotStarted, PortTaken
from sync.hub.embedded import EmbeddedHub
from sync.hub.serving import bound

from .conftest import CENTER, Clock, Desk

PARENT = """
import sys, time
from pathlib import Path
from sync.hub.embedded import EmbeddedHub
hub = EmbeddedHub(Path(sys.argv[1]))
print(hub.start(), hub._process.pid, flush=True)
time.sleep(600)
"""


def test_a_station_joins_and_exchanges_with_the_embedded_hub(
    tmp_path: Path, station: Callable[..., Desk], clock: Clock
) -> None:
    with EmbeddedHub(tmp_path / "hub") as hub:
        assert httpx2.get(hub.url + "/health").json()["ok"]
        code, _ = hubs.invite(None, tmp_path / "hub", CENTER.code, now=system_now)
        clock.at = system_now()
        counter = station("counter")
        assert Client(counter.office.exchange, hub.url).enroll(code).number == 1
        counter.submits()
        assert counter.syncs()[0] > 0
        url = hub.url
    assert not hub.is_running
    with pytest.raises(httpx2.ConnectError):
        httpx2.get(url + "/health")


def test_a_killed_parent_takes_its_hub_with_it(tmp_path: Path) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(tmp_path / "hub")], stdout=subprocess.PIPE, text=True
    )
    assert parent.stdout is not None
    with parent.stdout:
        _, pid = parent.stdout.readline().split()
        watched = os.pidfd_open(int(pid))
        parent.send_signal(signal.SIGKILL)
        parent.wait()
    try:
        _wait_for_the_end_of(watched)
    finally:
        os.close(watched)


def test_a_hub_that_cannot_start_says_why_in_a_sentence(tmp_path: Path) -> None:
    with bound("127.0.0.1:0") as taken:
        taken.listen()
        listen = f"127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(HubNotStarted, match="taken or not allowed"):
            EmbeddedHub(tmp_path / "hub", listen=listen, lang="en").start()


@pytest.mark.parametrize("listen", ["", "8080", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:99999"])
def test_what_is_no_address_to_listen_on_is_said_in_one_sentence(listen: str) -> None:
    with pytest.raises(BadListen, match="write HOST:PORT"):
        bound(listen)


def test_an_address_of_another_machine_cannot_be_listened_on() -> None:
    with pytest.raises(PortTaken):
        bound("203.0.113.1:80")


def _wait_for_the_end_of(watched: int) -> None:
    ended, _, _ = select.select([watched], [], [], 20)
    assert ended, "the hub outlived its parent"
