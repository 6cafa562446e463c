"""Plays a small life of a station into a folder, for the golden files of tests: `python -m tools.golden FOLDER`."""

import hashlib
import json
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final
from zoneinfo import ZoneInfo

from dossiers.application import read_application
from dossiers.importing import import_history
from dossiers.verifying import verify
from kiosk.bootstrap import DATABASE, Office, open_office
from kiosk.monthly import period_of

TZ: Final = ZoneInfo("Asia/Ho_Chi_Minh")
SAMPLE: Final = Path(__file__).parent.parent / "tests" / "support" / "application.json"
PERSON: Final = {"name": "Bà Mẫu Thử", "phone": "0900000001", "id_number": "022185001417"}
TEAM: Final = "team:ha-long-1"
HISTORY: Final[tuple[tuple[str, str, str, Mapping[str, Any]], ...]] = (
    ("A-1", "submitted", "10T08:12", {"procedure": "lv-household-new", "channel": "online", "answers": {}}),
    ("A-1", "accepted", "10T08:30", {"unit": "ha-long", "budget": "3 working_days"}),
    ("A-1", "completed", "12T15:00", {"handed_over": True}),
    ("A-1", "rated", "12T16:00", {"score": 5}),
    ("A-2", "submitted", "11T08:12", {"procedure": "outage-report", "channel": "kiosk", "answers": {}}),
    ("A-2", "accepted", "11T08:12", {"unit": "cam-pha", "budget": "2 hours"}),
    ("A-2", "transferred", "11T08:20", {"team": "cam-pha-1"}),
    ("A-2", "taken", "11T08:25", {}),
    ("A-2", "surveyed", "11T08:50", {"findings": "x"}),
    ("A-2", "completed", "11T09:30", {"handed_over": True}),
    ("A-3", "submitted", "20T08:12", {"procedure": "meter-check", "channel": "counter", "answers": {}}),
    ("A-3", "refused", "21T08:12", {"reason": "x"}),
)
"""Of July 2017."""

LIFE: Final[tuple[tuple[int, str, Mapping[str, Any], str, int], ...]] = (
    (0, "supplement_requested", {"items": ["identity"], "reason": "Ảnh mờ"}, "clerk:an", 1),
    (0, "supplemented", {}, "clerk:an", 30),
    (1, "transferred", {"team": "ha-long-1"}, "clerk:an", 1),
    (1, "taken", {}, TEAM, 1),
    (1, "completed", {"handed_over": True}, TEAM, 40),
    (1, "rated", {"score": 4, "comment": "Nhanh"}, "citizen", 1),
    (2, "refused", {"reason": "Ngoài địa bàn"}, "clerk:an", 1),
    (2, "erased", {"reason": "Theo đề nghị"}, "manager:huy", 1),
)
"""What happens to which of the dossiers of November 2026, by whom, after how many hours."""


class _Clock:
    def __init__(self) -> None:
        self.at = datetime(2026, 11, 2, 9, 0, tzinfo=TZ)

    def __call__(self) -> datetime:
        return self.at


def main() -> int:
    """Makes the folder, and says the digest that the test is to hold."""
    folder = Path(sys.argv[1])
    clock = _Clock()
    office = open_office(folder, now=clock)
    _import(office)
    _live(office, clock)
    clock.at = datetime(2026, 12, 2, 9, 0, tzinfo=TZ)
    office.closings.close(period_of(office, "2026-11"), actor="manager:huy")
    faults = verify(office.place).faults
    office.close()
    print(hashlib.sha256((folder / DATABASE).read_bytes()).hexdigest(), *faults)
    return 1 if faults else 0


def _import(office: Office) -> None:
    lines = [
        json.dumps({"ref": ref, "kind": kind, "at": f"2017-07-{at}:00+07:00", **body})
        for ref, kind, at, body in HISTORY
    ]
    with TemporaryDirectory() as temporary:
        file = Path(temporary) / "history.jsonl"
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        import_history(office.place, file)


def _live(office: Office, clock: _Clock) -> None:
    sample = read_application(SAMPLE)
    application = replace(sample, answers={**sample.answers, **PERSON}, attachments=())
    codes = []
    for number in range(4):
        clock.at += timedelta(hours=1)
        filed = office.service.submit(application, actor="citizen", key=f"k{number}")
        codes.append(filed.code)
    for code in codes[:3]:
        office.service.act(code, "accepted", {}, actor="clerk:an")
    for number, kind, body, actor, hours in LIFE:
        clock.at += timedelta(hours=hours)
        office.service.act(codes[number], kind, dict(body), actor=actor)


if __name__ == "__main__":
    sys.exit(main())
