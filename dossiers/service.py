"""What people do to dossiers: submit, act, have a slip made. One commit each, or nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from dossiers.application import Application
from dossiers.attachments import Attachment
from dossiers.bodies import WITH_PAPERS, body_of
from dossiers.consequences import Consequences, dossier_of
from dossiers.dossier import Dossier
from dossiers.erasing import erase, sweep
from dossiers.errors import BadInput, Refused, UnknownDossier, WrongAnswers
from dossiers.events import Kind
from dossiers.filing import check, day_of, file_into, procedure_on
from dossiers.finding import find_id
from dossiers.issuing import IssuedSlip, SlipBook
from dossiers.rights import refusal_for
from dossiers.states import Status
from dossiers.storage.store import Transaction
from dossiers.workplace import Workplace
from dossiers.writing import DossierWriter
from forms.validation import faults, normalise


@dataclass(frozen=True, slots=True)
class Submitted:
    """A dossier that was filed, and the slip that proves it."""

    dossier: str
    code: str
    token: str
    state: Status
    due: datetime | None
    slip: IssuedSlip


@dataclass(frozen=True, slots=True)
class Acted:
    """Where a dossier stands after an event, and which clerk works on it."""

    dossier: str
    code: str
    state: Status
    due: datetime | None
    assigned_to: str | None = None


class Service:
    """Commands on the dossiers of one station. `listeners` hear the ids that a commit changed."""

    def __init__(self, place: Workplace) -> None:
        self.place = place
        self.rules = Consequences(place)
        self.listeners: list[Callable[[Sequence[str]], None]] = []

    def submit(
        self, application: Application, *, actor: str = "citizen", key: str | None = None, lang: str = "en"
    ) -> Submitted | Refused:
        """Files an application; the same `key` files it once.

        Raises WrongAnswers with what to mend, in `lang`; BadInput; DatabaseUnusable.
        """
        checked = check(self.place, application, lang)
        with self.place.store.write() as work:
            filed = work.local.submission(key) if key else None
            if filed:
                return self._filed(DossierWriter(self.place, work, filed))
            writer = file_into(work, self.rules, checked, actor)
            if isinstance(writer, Refused):
                return writer
            if key:
                work.local.put_submission(key, writer.id)
            writer.close()
            result = self._filed(writer)  # before the commit: what has no answer was not filed
        self._tell([writer.id])
        return result

    def act(
        self,
        dossier: str,
        kind: str,
        body: Mapping[str, Any],
        *,
        actor: str,
        at: datetime | None = None,
        attachments: Sequence[Attachment] = (),
        minds_assignment: bool = False,
        lang: str = "en",
    ) -> Acted | Refused:
        """Appends one event to a dossier, and what follows from it by the rules.

        With `minds_assignment` a clerk does nothing to a dossier that another one works on, but take it over or note.
        Raises WrongAnswers with what to mend, in `lang`; BadInput, UnknownDossier, AmbiguousCode; DatabaseUnusable.
        """
        if kind == Kind.SUBMITTED:
            raise BadInput("A dossier is submitted once, with its application; use submit.")
        if attachments and kind not in WITH_PAPERS:
            raise BadInput("“{kind}” takes no attachments.", kind=kind)
        if kind == Kind.ERASED and not actor.startswith("manager:"):
            return Refused("erase.manager", "Only a manager erases the personal data of a dossier.")
        with self.place.store.write() as work:
            writer = self._writer(work, dossier)
            checked = body_of(kind, dict(body))
            self._check_answers(dossier_of(writer), kind, checked, lang)
            checked = self.rules.completed(writer, kind, checked, at)
            refused = writer.refusal(kind, checked, at) or self._role_refusal(writer, kind, actor)
            if refused is None and minds_assignment:
                refused = _about_assignment(dossier_of(writer), kind, actor)
            if refused:
                return refused
            if attachments:
                checked["attachments"] = writer.keep(attachments)
            writer.append(kind, checked, actor=actor, at=at)
            self.rules.follow(writer, kind, checked, at)
            writer.close()
            result = self._acted(writer)
            if kind == Kind.ERASED:
                erase(self.place, work, writer.id)
        if kind == Kind.ERASED:
            sweep(self.place)
        self._tell([writer.id])
        return result

    def issue_slip(self, dossier: str, slip: str, *, actor: str, reason: str | None = None) -> IssuedSlip:
        """Makes a slip anew with the next version; a first version needs no reason.

        Raises BadInput where a reissue has no reason, or the dossier can have no such slip.
        """
        with self.place.store.write() as work:
            writer = self._writer(work, dossier)
            book = SlipBook(self.place, writer)
            book.check(slip, reason)
            book.issue(slip, reason, actor=actor)
            writer.close()
            issued = book.newest(slip)
        self._tell([writer.id])
        return issued

    def slip(self, dossier: str, slip: str, *, actor: str, reason: str | None = None) -> IssuedSlip:
        """The slip as it was issued last; issued now where it is missing, or where a reason asks for it anew.

        Raises BadInput if the dossier can have no such slip.
        """
        if not (reason or "").strip():
            with self.place.store.read() as work:
                book = SlipBook(self.place, self._writer(work, dossier))
                if book.has(slip):
                    return book.newest(slip)
        return self.issue_slip(dossier, slip, actor=actor, reason=reason)

    def receipt(self, dossier: str) -> IssuedSlip:
        """The receipt as it was issued last, or the submission ticket while there is none; made if missing."""
        with self.place.store.read() as work:
            is_accepted = dossier_of(self._writer(work, dossier)).is_accepted
        return self.slip(dossier, "receipt" if is_accepted else "ticket", actor="system")

    def _filed(self, writer: DossierWriter) -> Submitted:
        book = SlipBook(self.place, writer)
        slip, acted = book.newest("receipt" if book.has("receipt") else "ticket"), self._acted(writer)
        return Submitted(acted.dossier, acted.code, slip.token, acted.state, acted.due, slip)

    def _acted(self, writer: DossierWriter) -> Acted:
        dossier = dossier_of(writer)
        due = SlipBook(self.place, writer).due()
        return Acted(dossier.id, dossier.code, dossier.status, due, dossier.assigned_to)

    def _role_refusal(self, writer: DossierWriter, kind: str, actor: str) -> Refused | None:
        """Why this actor may not do it; of a procedure that the pack does not have, the team does the work."""
        procedure = self.rules.procedure_of(dossier_of(writer))
        return refusal_for(actor, kind, procedure.performer if procedure else "team")

    def _writer(self, work: Transaction, dossier: str) -> DossierWriter:
        writer = DossierWriter(self.place, work, find_id(work, dossier))
        if writer.dossier is None:
            raise UnknownDossier(
                "The beginning of this dossier is not here yet; exchange with the hub first."
            )
        return writer

    def _check_answers(self, dossier: Dossier, kind: str, body: dict[str, Any], lang: str) -> None:
        """Answers that are corrected or supplemented are held to the rules as the first ones were."""
        if kind not in (Kind.CORRECTED, Kind.SUPPLEMENTED):
            return
        procedure = self.rules.procedure_of(dossier)
        if body.get("procedure"):
            procedure = procedure_on(self.place, body["procedure"], day_of(self.place, None))
            body["procedure_version"] = procedure.version
        if procedure is not None and body.get("answers"):
            merged = normalise(procedure, {**dossier.answers, **body["answers"]})
            wrong = [
                (fault.field, fault.say)
                for fault in faults(procedure, merged, lang, today=day_of(self.place, None))
                if fault.field.split(".")[0] in body["answers"]
            ]
            if wrong:
                raise WrongAnswers(wrong)
            body["answers"] = {key: merged[key] for key in body["answers"] if key in merged}

    def _tell(self, dossiers: Sequence[str]) -> None:
        for listener in self.listeners:
            listener(dossiers)


def _about_assignment(dossier: Dossier, kind: str, actor: str) -> Refused | None:
    role, _, login = actor.partition(":")
    holder = dossier.assigned_to
    if role != "clerk" or holder in (None, "", login) or kind in (Kind.ASSIGNED, Kind.NOTED):
        return None
    say = "{clerk} works on this dossier: take it over first, or leave it to them."
    return Refused("dossier.assigned", say, {"clerk": holder})
