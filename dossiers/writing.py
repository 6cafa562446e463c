"""Writing events of one dossier: version, `after` and `on` from what is here, sealing, then the projections."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from dossiers.attachments import Attachment
from dossiers.dossier import Dossier, Waiting
from dossiers.errors import Refused
from dossiers.events import Kind
from dossiers.fold import fold
from dossiers.ids import new_id
from dossiers.lifecycle import refusal
from dossiers.openness import split
from dossiers.projecting import rows_of
from dossiers.records import Record
from dossiers.sealing import DossierKey
from dossiers.storage.journal import Draft
from dossiers.storage.store import Transaction
from dossiers.workplace import Workplace, event_of, opened


class Known(NamedTuple):
    """What a store has of a dossier."""

    records: list[Record]
    keys: dict[str, DossierKey]


class DossierWriter:
    """Appends events to one dossier inside a transaction; `close` writes the projections and signs the head.

    All events of one writer happen `now`, the instant at which it was made, unless a person gives another one.
    """

    def __init__(
        self, place: Workplace, work: Transaction, dossier: str, known: "Known | None" = None
    ) -> None:
        self._place, self._work, self.id = place, work, dossier
        self.now = place.now()
        known = known or Known(work.journal.of_dossier(dossier), work.keys.of(dossier))
        self.records, self.keys = known
        self._is_new = not self.records
        self._events = [opened(record, self.keys) for record in self.records]
        self._folded: Dossier | Waiting | None = None

    @classmethod
    def of_new(cls, place: Workplace, work: Transaction) -> "DossierWriter":
        """A writer of a dossier that nobody has heard of yet."""
        return cls(place, work, new_id(), Known([], {}))

    @property
    def dossier(self) -> Dossier | None:
        """The dossier as it stands now; None before its submission, or while that is not here."""
        folded = self._fold() if self._events else None
        return folded if isinstance(folded, Dossier) else None

    def submitted_body(self) -> Mapping[str, Any]:
        """The body of the submission, as far as it can be read here."""
        return next((event.body for event in self._events if event.kind == Kind.SUBMITTED), {})

    def body_of(self, event: str) -> Mapping[str, Any]:
        """The body of one of its events, as far as it can be read here."""
        return next((each.body for each in self._events if each.id == event), {})

    def key(self) -> DossierKey:
        """A key that seals; a station that lacks all makes one more."""
        if not self.keys:
            made = DossierKey.new(self.id)
            self._work.keys.add(made)
            self.keys = {made.id: made}
        return next(iter(self.keys.values()))

    def keep(self, attachments: Sequence[Attachment]) -> list[dict[str, Any]]:
        """Seals papers or photos and keeps them; gives what an event says of them. Raises BadInput, DatabaseUnusable."""
        key = self.key()
        return [
            {
                "kind": each.kind,
                "name": each.name,
                "media_type": each.media_type,
                "sha256": self._place.attachments.put(key.seal_attachment(each.data)),
            }
            for each in attachments
        ]

    def try_append(
        self,
        kind: str,
        body: dict[str, Any],
        *,
        actor: str,
        at: datetime | None = None,
        history: bool = False,
    ) -> Record | Refused:
        """Appends an event if the dossier's life allows it; `at` is an instant that a person gave."""
        refused = self.refusal(kind, body, at, history=history)
        return refused if refused else self._append(kind, body, actor, at or self.now)

    def refusal(
        self, kind: str, body: dict[str, Any], at: datetime | None, *, history: bool = False
    ) -> Refused | None:
        """Why this event may not be made; None if it may."""
        return refusal(self.dossier, kind, body, at, now=self.now, history=history)

    def counts_from(self, at: datetime | None) -> datetime:
        """The effective instant of a state event made now: no earlier than the one that it stands on."""
        before = self.dossier
        given = at or self.now
        return max(given, before.effective[before.last_state_event]) if before else given

    def append(self, kind: str, body: dict[str, Any], *, actor: str, at: datetime | None = None) -> Record:
        """Appends an event that follows from another; a refusal here is our mistake."""
        made = self.try_append(kind, body, actor=actor, at=at)
        if isinstance(made, Refused):
            raise RuntimeError(f"{kind} after {self.dossier and self.dossier.status}: {made.code}")
        return made

    def project(self) -> None:
        """Brings the projections of the dossier up to its events."""
        rows = rows_of(self._place, self.id, self._events, self._fold())
        self._work.rows.put(self.id, rows, is_new=self._is_new)
        self._is_new = False

    def close(self) -> None:
        """Brings the projections up, and signs the end of the chain."""
        self.project()
        self._work.journal.sign_head(self._place.station)

    def _fold(self) -> Dossier | Waiting:
        if self._folded is None:
            self._folded = fold(self._events)
        return self._folded

    def _append(self, kind: str, body: dict[str, Any], actor: str, at: datetime) -> Record:
        open_fields, personal = split(kind, body)
        before = self.dossier
        draft = Draft(
            dossier=self.id,
            kind=kind,
            at=self._place.local(at),
            actor=actor,
            opened=open_fields,
            personal=personal,
            version=before.version + 1 if before else 1,
            after=before.heads if before else (),
            on=before.last_state_event if before else None,
        )
        key = self.key() if personal else None
        record = self._work.journal.append(self._place.station, draft, key, self.now)
        self.records.append(record)
        self._events.append(event_of(record, {**record.body, **personal}))
        self._folded = None
        return record
