"""What holds for every test of the house.

- Qt is offscreen and drawn by software, unless the caller chose otherwise.
- A Qt message of level warning or above fails the test during which it came (`qt_log_level_fail` in
  pyproject.toml); one that is meant to come is awaited with `@pytest.mark.no_qt_log` or `qt_log_ignore`.
- A log line of level warning or above fails the test too; one that is meant to come is announced with
  `@pytest.mark.logs("a pattern of it")`, and must then come.
- A Python warning is an error (`filterwarnings`).
- hypothesis: the same examples at every run on the build machine (profile `ci`), new ones elsewhere (`dev`);
  `HYPOTHESIS_PROFILE=release` looks longer.
"""

import logging
import os
import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.support.postgres import NoServer, Server

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")

_SLOW_IS_NO_FAULT = (HealthCheck.too_slow,)
settings.register_profile(
    "ci", derandomize=True, deadline=None, print_blob=True, suppress_health_check=_SLOW_IS_NO_FAULT
)
settings.register_profile("dev", deadline=None, print_blob=True, suppress_health_check=_SLOW_IS_NO_FAULT)
settings.register_profile("release", parent=settings.get_profile("dev"), max_examples=5000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "dev"))


class _Warnings(logging.Handler):
    """Keeps what was logged at level warning or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_unexpected_log_lines(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test that logs a warning it did not announce, or announced one that did not come."""
    announced = [str(marker.args[0]) for marker in request.node.iter_markers("logs")]
    kept = _Warnings()
    _wake_our_loggers()
    logging.getLogger().addHandler(kept)
    yield
    logging.getLogger().removeHandler(kept)
    unexpected = [line for line in kept.lines if not any(re.search(pattern, line) for pattern in announced)]
    absent = [pattern for pattern in announced if not any(re.search(pattern, line) for line in kept.lines)]
    assert not unexpected, f"unexpected log lines: {unexpected}"
    assert not absent, f"announced log lines that did not come: {absent}"


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """A real PostgreSQL for all tests that want one; where there is none they fail and say so."""
    try:
        server = Server.new()
    except NoServer as fault:
        pytest.fail(str(fault), pytrace=False)
    yield server
    server.remove()


def _wake_our_loggers() -> None:
    """The import linter, run in this process, switches off every logger that was there before it."""
    for name in list(logging.root.manager.loggerDict):
        if name.partition(".")[0] in ("onedoor", "forms", "dossiers", "printing", "sync", "kiosk"):
            logging.getLogger(name).disabled = False
