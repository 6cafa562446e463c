"""Stations to try things with: a real store in a temporary folder and a clock that stands until it is moved."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from dossiers.application import Application, read_application
from dossiers.rights import RIGHTS, may
from dossiers.service import Submitted
from kiosk.bootstrap import Office, open_office

TZ = ZoneInfo("Asia/Ho_Chi_Minh")
MONDAY_NINE = datetime(2026, 12, 7, 9, 0, tzinfo=TZ)
SAMPLE = Path(__file__).parent / "application.json"
CLERK = "clerk:an"
TEAM = "team:doi-1"
MANAGER = "manager:chi"
ACTORS = {"taken": TEAM, "completed": TEAM, "erased": MANAGER}


@dataclass
class Standing:
    """A clock that stands."""

    at: datetime = MONDAY_NINE

    def __call__(self) -> datetime:
        return self.at

    def goes_on(self, **time: int) -> None:
        """Moves it."""
        self.at += timedelta(**time)


@dataclass
class Running:
    """A clock that goes on a little every time somebody looks at it, as real ones do."""

    at: datetime = MONDAY_NINE
    step: timedelta = timedelta(seconds=1)

    def __call__(self) -> datetime:
        self.at += self.step
        return self.at


def an_office(folder: Path, clock: Callable[[], datetime] | None = None, **options: Any) -> Office:
    """A station of the demo center in a folder."""
    return open_office(folder, now=clock or Standing(), **options)


def an_application(*, papers: bool = True, **answers: Any) -> Application:
    """The sample application; answers given here replace its own, None takes one away."""
    sample = read_application(SAMPLE)
    merged = {key: value for key, value in {**sample.answers, **answers}.items() if value is not None}
    return replace(sample, answers=merged, attachments=sample.attachments if papers else ())


def submitted(office: Office, application: Application | None = None, **options: Any) -> Submitted:
    """A dossier that was filed."""
    filed = office.service.submit(application or an_application(), **options)
    assert isinstance(filed, Submitted), filed
    return filed


def actor_for(kind: str) -> str:
    """Somebody who may make an event of this kind: a clerk wherever one may."""
    if may("clerk", kind):
        return CLERK
    role = RIGHTS[kind][0]
    return role if role in ("citizen", "system") else TEAM if role == "team" else f"{role}:an"


def acts(office: Office, code: str, *events: str | tuple[str, Mapping[str, Any]]) -> None:
    """Several events, each of which the rules must allow."""
    for event in events:
        kind, body = (event, {}) if isinstance(event, str) else event
        done = office.service.act(code, kind, body, actor=actor_for(kind))
        assert hasattr(done, "state"), done
