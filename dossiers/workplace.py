"""What a station works with: its identity, center, pack, calendar and store, passed to all who act.

Center, pack and calendar are as the center's events leave them: looked at again at the start of each transaction,
so that a change made by another process, or taken from a hub, holds from the next one on.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from dossiers.accounts import Account
from dossiers.attachments import AttachmentFolder, Attachments
from dossiers.calendar import WorkingCalendar
from dossiers.center import Center
from dossiers.center_fold import Planned
from dossiers.errors import OperationalError
from dossiers.events import Event
from dossiers.identity import own_station
from dossiers.records import Record
from dossiers.sealing import DossierKey
from dossiers.shares import Months
from dossiers.soundness import sound
from dossiers.standing import Standing
from dossiers.station import Station
from dossiers.storage.store import Store, Transaction
from forms.packs import Pack

Now = Callable[[], datetime]


@dataclass
class Workplace:
    """One station of one center, ready to work. `now` is the only clock.

    `first` are the center's first settings as they were when the program opened the station, `first_pack` is its pack
    without what the center changes in it.
    """

    station: Station
    first: Center
    first_pack: Pack
    store: Store
    folder: Path
    now: Now
    center_key: bytes
    keeps_people: bool = True
    """Whether names go into this store's projections: not on a hub."""
    papers: Attachments | None = None
    """Where attachments are kept instead of the folder: a hub of several processes has none in common."""
    leftovers: list[Callable[[Sequence[str], Sequence[str]], None]] = field(default_factory=list)
    """Who takes away what erased dossiers left elsewhere on this machine: given their codes, and their attachments."""
    _standing: Standing = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._standing = Standing(self.first, self.first_pack, self._be_who_goes_on)
        self.store.watch(self._standing.watched)

    def follow(self, work: Transaction) -> bool:
        """Takes in what this transaction wrote of the center's events; whether the calendar is another one by that."""
        return self._standing.follow(work)

    def _be_who_goes_on(self, work: Transaction) -> None:
        """Another process may have gone on under a new chain: nothing more is written into the old one."""
        kept = own_station(work, self.station.center)
        if kept is not None and kept.id != self.station.id:
            self.station = kept

    @property
    def beginning(self) -> Center:
        """The first settings of the center as they are kept now: those of its hub, once it has joined one."""
        return self._standing.seen.first

    @property
    def center(self) -> Center:
        """The center as it stands."""
        return self._standing.seen.now.center

    @property
    def pack(self) -> Pack:
        """The pack with the center's own budgets and without what it hides."""
        return self._standing.seen.now.pack

    @property
    def calendar(self) -> WorkingCalendar:
        """The working calendar of the center, through all its changes as far as they are known here."""
        return self._standing.seen.now.calendar

    @cached_property
    def months(self) -> Months:
        """The reporting months of the center."""
        return Months(self.first.month_starts_on, self.first.tz)

    @property
    def accounts(self) -> Mapping[str, Account]:
        """The accounts of the center, by login."""
        return self._standing.seen.now.accounts

    @property
    def line(self) -> tuple[Planned, ...]:
        """The center's hours one after another, those planned for later last."""
        return self._standing.seen.now.line

    @property
    def lacks_calendar(self) -> str | None:
        """The version of the pack's calendar that the center works by, if this program does not have it."""
        return self._standing.seen.now.lacks_calendar

    def check_calendar(self) -> None:
        """Raises OperationalError where a new due cannot be worked out: the pack's calendar is not here."""
        lacking = self.lacks_calendar
        if lacking:
            raise OperationalError(
                "The center works by the calendar {version} of its pack, which this OneDoor lacks: "
                "update OneDoor on this machine.",
                version=lacking,
            )

    @cached_property
    def attachments(self) -> Attachments:
        """The sealed attachments of this station."""
        return self.papers or AttachmentFolder(self.folder / "attachments")

    def local(self, at: datetime) -> datetime:
        """An instant, told in the center's time zone."""
        return at.astimezone(self.center.tz)


def opened(record: Record, keys: dict[str, DossierKey]) -> Event:
    """The event in a record, its personal part opened where its key is here.

    Raises IntegrityProblem where a key is here but does not open it.
    """
    body, sealed = dict(record.body), record.sealed is not None
    key = keys.get(record.sealed.key_id) if record.sealed else None
    if record.sealed and key:
        personal = key.open_body(
            record.sealed, event=record.id, kind=record.kind, station=record.station, seq=record.seq
        )
        body, sealed = {**body, **personal}, False
    return event_of(record, body, sealed=sealed)


def event_of(record: Record, body: Mapping[str, Any], *, sealed: bool = False) -> Event:
    """The event in a record, with its body as it was read, or as it was just written."""
    return Event(
        id=record.id,
        dossier=record.dossier,
        version=record.version,
        after=record.after,
        on=record.on,
        station=record.station,
        seq=record.seq,
        kind=record.kind,
        schema=record.schema,
        at=record.at,
        actor=record.actor,
        body=sound(body),
        sealed=sealed,
    )
