"""What a station works with: its identity, center, pack, calendar and store, passed to all who act.

Center, pack and calendar are as the center's events leave them: looked at again at the start of each transaction,
so that a change made by another process, or taken from a hub, holds from the next one on.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from dossiers.attachments import AttachmentFolder, Attachments
from dossiers.calendar import WorkingCalendar
from dossiers.center import Center
from dossiers.center_fold import CenterNow, center_now
from dossiers.errors import OperationalError
from dossiers.events import Event
from dossiers.identity import own_station
from dossiers.records import Record
from dossiers.sealing import DossierKey
from dossiers.soundness import sound
from dossiers.station import Station
from dossiers.storage.store import Store, Transaction
from forms.packs import Pack

Now = Callable[[], datetime]


@dataclass
class Workplace:
    """One station of one center, ready to work. `now` is the only clock.

    `first` are the center's first settings, `first_pack` its pack without what the center changes in it.
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
    _as_it_stands: CenterNow = field(init=False, repr=False)
    _followed: int | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self._as_it_stands = center_now(self.first, self.first_pack, ())
        self.store.watch(self.follow)

    def follow(self, work: Transaction) -> None:
        """Takes in what the center's events say, if there are others than before; what is undone is forgotten."""
        last = work.journal.last_of_center()
        if last != self._followed:
            records = work.journal.of_center()
            self._as_it_stands = center_now(self.first, self.first_pack, records)
            self._be_who_goes_on(work)
        self._followed = None if work.has_written else last

    def _be_who_goes_on(self, work: Transaction) -> None:
        """Another process may have gone on under a new chain: nothing more is written into the old one."""
        kept = own_station(work, self.station.center)
        if kept is not None and kept.id != self.station.id:
            self.station = kept

    def begin_with(self, first: Center, work: Transaction) -> None:
        """Takes other first settings of the center: those that its hub has."""
        self.first, self._followed = first, None
        self.follow(work)

    @property
    def center(self) -> Center:
        """The center as it stands."""
        return self._as_it_stands.center

    @property
    def pack(self) -> Pack:
        """The pack with the center's own budgets and without what it hides."""
        return self._as_it_stands.pack

    @property
    def calendar(self) -> WorkingCalendar:
        """The working calendar of the center, through all its changes as far as they are known here."""
        return self._as_it_stands.calendar

    def check_calendar(self) -> None:
        """Raises OperationalError where a new due cannot be worked out: the pack's calendar is not here."""
        lacking = self._as_it_stands.lacks_calendar
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
