"""What a station works with: its identity, center, pack, calendar and store, passed to all who act."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from dossiers.attachments import AttachmentFolder, Attachments
from dossiers.calendar import WorkingCalendar
from dossiers.center import Center
from dossiers.events import Event
from dossiers.records import Record
from dossiers.sealing import DossierKey
from dossiers.soundness import sound
from dossiers.station import Station
from dossiers.storage.store import Store
from forms.packs import Pack

Now = Callable[[], datetime]


@dataclass(frozen=True)
class Workplace:
    """One station of one center, ready to work. `now` is the only clock."""

    station: Station
    center: Center
    pack: Pack
    store: Store
    folder: Path
    now: Now
    center_key: bytes
    keeps_people: bool = True
    """Whether names go into this store's projections: not on a hub."""
    papers: Attachments | None = None
    """Where attachments are kept instead of the folder: a hub of several processes has none in common."""

    @cached_property
    def attachments(self) -> Attachments:
        """The sealed attachments of this station."""
        return self.papers or AttachmentFolder(self.folder / "attachments")

    @cached_property
    def calendar(self) -> WorkingCalendar:
        """The working calendar of the center: its settings on the pack's calendar."""
        calendar = self.pack.calendar
        return WorkingCalendar(
            self.center.tz, self.center.first_hours(calendar.holidays, calendar.extra_days)
        )

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
