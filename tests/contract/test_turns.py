"""Writers wait for each other; for long work of another program, such as an import, as long as it lasts."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import pytest

from dossiers.storage import database as opening
from dossiers.storage import turns
from kiosk.bootstrap import Office
from tests.support.office import an_application, an_office, submitted

LONG_WORK = """
import sys
from pathlib import Path
from kiosk.bootstrap import open_office
office = open_office(Path(sys.argv[1]))
with office.place.store.write(long=True) as work:
    work.local.put("half-done", b"1")
    work.flush()
    print("began", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.2)
    monkeypatch.setattr(turns, "MOMENT_SECONDS", 0.1)
    monkeypatch.setattr(turns, "SAY_AGAIN_SECONDS", 0)
    opened = an_office(tmp_path / "station")
    yield opened
    opened.close()


class Filing(Thread):
    """Somebody who files an application; `held_up` is set once it was said five times what for one waits."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self.office, self.held_up, self.said, self.code = office, Event(), 0, ""
        office.database.when_held_up(self._hear)

    def _hear(self) -> None:
        self.said += 1
        if self.said == 5:
            self.held_up.set()

    def run(self) -> None:
        self.code = submitted(self.office, an_application(papers=False)).code


def test_long_work_is_waited_for_to_its_end_and_said_meanwhile(office: Office) -> None:
    filing = Filing(an_office(office.place.folder))
    with office.place.store.write(long=True) as work:
        filing.start()
        assert filing.held_up.wait(60), "five turns of a tenth of a second: longer than one waits for others"
        work.local.put("done", b"1")
    filing.join(60)

    assert filing.code == "H49.22-261207-01001"
    filing.office.close()


def test_nobody_waits_for_long_work_whose_program_was_killed(office: Office) -> None:
    command = [sys.executable, "-c", LONG_WORK, str(office.place.folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as working:
        assert working.stdout is not None
        assert working.stdout.readline() == "began\n"
        filing = Filing(office)
        filing.start()
        assert filing.held_up.wait(60)
        working.kill()
    filing.join(60)

    assert filing.code == "H49.22-261207-01001"
    with office.place.store.read() as work:
        assert work.local.value("half-done") is None


def test_what_is_not_long_is_not_said(office: Office) -> None:
    filing = Filing(office)
    filing.start()
    filing.join(60)

    assert (filing.code, filing.said) == ("H49.22-261207-01001", 0)
