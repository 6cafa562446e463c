"""A team's work as its pages show it: which dossiers, in which order, what comes next in each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from dossiers.errors import UnknownDossier
from dossiers.instants import instant_of
from dossiers.projecting import street_and_ward
from dossiers.queries import DossierView
from dossiers.states import Status
from forms.procedures import Procedure
from sync.hub.accounts import Account
from sync.hub.progress import Step, ends_with_meter, latest
from sync.hub.rooms import Room

AT_WORK: Final = (Status.TRANSFERRED, Status.IN_FIELD)
PAUSED: Final = (Status.AWAITING_SUPPLEMENT, Status.AWAITING_PAYMENT, Status.ON_HOLD)
DONE: Final = (Status.COMPLETED, Status.CLOSED)
SOON_DAYS: Final = 2
MOST: Final = 500


@dataclass(frozen=True, slots=True)
class Mark:
    """A chip: its look and its words, with what goes into them."""

    kind: str
    say: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Item:
    """One dossier of a team."""

    view: DossierView
    procedure: Procedure
    name: str
    place: str
    visit_at: datetime | None
    mark: Mark

    @property
    def next(self) -> str | None:
        """The one step that comes next: `take`, `survey`, `complete`, or None when the team has nothing to do."""
        if self.view.row.status == Status.TRANSFERRED:
            return "take"
        if self.view.row.status != Status.IN_FIELD:
            return None
        return "complete" if self.is_surveyed else "survey"

    @property
    def is_surveyed(self) -> bool:
        """Whether the team that has it now was there."""
        taken, surveyed = latest(self.view, "taken"), latest(self.view, "surveyed")
        return surveyed is not None and (taken is None or surveyed.version > taken.version)

    @property
    def needs_meter(self) -> bool:
        """Whether the work ends with a meter that counts."""
        return ends_with_meter(self.procedure)

    def is_for(self, today: date) -> bool:
        """Whether it belongs to today: late, due today, to be taken, urgent, or a visit is planned."""
        row = self.view.row
        if row.status in PAUSED:
            return False
        due_now = row.overdue or (row.days_left is not None and row.days_left <= 0)
        visit_now = self.visit_at is not None and self.visit_at.date() <= today
        return due_now or visit_now or row.urgent or row.status == Status.TRANSFERRED


@dataclass(frozen=True, slots=True)
class Work:
    """A team's three lists."""

    today: list[Item]
    coming: list[Item]
    done: list[Item]


def work_of(room: Room, account: Account) -> Work:
    """All dossiers of the account's team, the most urgent first; what was done today last."""
    today = room.place.local(room.place.now()).date()
    with room.place.store.read() as work:
        rows = work.lists.by_status(tuple(map(str, (*AT_WORK, *PAUSED))), oldest_due_first=True, limit=MOST)
        done = work.lists.by_status(tuple(map(str, DONE)), oldest_due_first=False, limit=MOST)
    items = [item_of(room, str(row["dossier"])) for row in rows if _is_of(account, row["team"])]
    finished = [
        item_of(room, str(row["dossier"]))
        for row in done
        if _is_of(account, row["team"]) and _stopped_on(room, row["stopped_at"], today)
    ]
    items.sort(key=_urgency)
    return Work(
        today=[item for item in items if item.is_for(today)],
        coming=[item for item in items if not item.is_for(today)],
        done=finished,
    )


def item_for(room: Room, account: Account, dossier: str) -> Item | None:
    """One dossier, if it is the account's team's business."""
    try:
        item = item_of(room, dossier)
    except UnknownDossier:
        return None
    return item if _is_of(account, item.view.row.team) else None


def item_of(room: Room, dossier: str) -> Item:
    """One dossier as a team sees it. Raises UnknownDossier."""
    view = room.queries.view(dossier)
    procedure = room.place.pack.named(view.row.procedure, view.procedure_version)
    surveyed = latest(view, "surveyed")
    visit = surveyed.body.get("visit_at") if surveyed is not None else None
    return Item(
        view=view,
        procedure=procedure,
        name=str(view.answers.get("name") or ""),
        place=street_and_ward(view.answers),
        visit_at=instant_of(visit).astimezone(room.center.tz) if visit else None,
        mark=_mark(view),
    )


def work_steps_of(item: Item) -> list[Step]:
    """The team's three steps, done ones with their time."""
    done = item.view.row.status in DONE
    taken = latest(item.view, "taken")
    surveyed = latest(item.view, "surveyed") if item.is_surveyed or done else None
    completed = latest(item.view, "completed")
    words = (
        "Taken from the center",
        "Survey at the place",
        "Meter fitted, connected" if item.needs_meter else "Work done",
    )
    steps: list[Step] = []
    for say, event in zip(words, (taken, surveyed, completed), strict=True):
        is_next = event is None and all(step.state == "done" for step in steps)
        at = item.view.facts.effective.get(event.id) if event is not None else None
        steps.append(Step(say, "done" if event is not None else "now" if is_next else "todo", at))
    return steps


def need_of(item: Item, lang: str) -> str:
    """What is asked for, in a line: the answers about the need, as the form words them."""
    said = []
    for field in item.procedure.fields:
        answer = item.view.answers.get(field.key)
        if field.section != "need" or answer in (None, "", []) or field.type not in ("choice", "number"):
            continue
        names = {option.id: option.text.to(lang) for option in field.options}
        said.append(names.get(str(answer)) or f"{answer} {field.unit or ''}".strip())
    return " · ".join(said)


def _is_of(account: Account, team: str | None) -> bool:
    return account.role == "admin" or (team is not None and team == account.team)


def _stopped_on(room: Room, seconds: int | None, today: date) -> bool:
    return seconds is not None and datetime.fromtimestamp(seconds, room.center.tz).date() == today


def _urgency(item: Item) -> tuple[bool, bool, float]:
    row = item.view.row
    return (row.status in PAUSED, not row.overdue, row.due.timestamp() if row.due else float("inf"))


def _mark(view: DossierView) -> Mark:
    row = view.row
    if row.status in DONE:
        return Mark("ok", "Done", {})
    if row.status in PAUSED:
        return Mark("neutral", "Paused", {})
    if row.overdue:
        days = -(row.days_left or 0)
        return Mark(
            "error", "{days} days late" if days > 1 else "1 day late" if days else "Late", {"days": days}
        )
    if row.days_left is None:
        return Mark("neutral", "No due yet", {})
    if row.days_left == 0:
        return Mark("error", "Due today", {})
    say = "1 day left" if row.days_left == 1 else "{days} days left"
    return Mark("warn" if row.days_left <= SOON_DAYS else "ok", say, {"days": row.days_left})
