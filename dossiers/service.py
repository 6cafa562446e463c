"""What people do to dossiers: submit, act, have a slip made. One commit each, or nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from dossiers.application import Application
from dossiers.attachments import Attachment
from dossiers.bodies import WITH_PAPERS, body_of
from dossiers.clock import due_of
from dossiers.dossier import Dossier
from dossiers.erasing import erase, sweep
from dossiers.errors import BadInput, Refused, UnknownDossier, WrongAnswers
from dossiers.events import Kind
from dossiers.finding import find_id
from dossiers.ids import new_token, token_digest, token_text
from dossiers.instants import text_of
from dossiers.issuing import SLIP_OF, IssuedSlip, SlipBook
from dossiers.numbering import next_code
from dossiers.rights import refusal_for
from dossiers.sealing import phone4
from dossiers.states import Status
from dossiers.storage.store import Transaction
from dossiers.workplace import Workplace
from dossiers.writing import DossierWriter
from forms.budgets import Budget
from forms.errors import UnknownProcedure
from forms.procedures import Procedure
from forms.validation import examine, faults, normalise


class Checked(NamedTuple):
    """An application that may be filed: its procedure's rules, and its answers in one spelling."""

    application: Application
    procedure: Procedure
    answers: dict[str, Any]


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
        self.listeners: list[Callable[[Sequence[str]], None]] = []

    def submit(
        self, application: Application, *, actor: str = "citizen", key: str | None = None, lang: str = "en"
    ) -> Submitted | Refused:
        """Files an application; the same `key` files it once.

        Raises WrongAnswers with what to mend, in `lang`; BadInput; DatabaseUnusable.
        """
        writer = self.file(self.check(application, lang), actor=actor, key=key)
        return writer if isinstance(writer, Refused) else self._filed(writer)

    def check(self, application: Application, lang: str = "en") -> Checked:
        """An application whose answers and papers are those that its procedure asks for.

        Raises WrongAnswers with what to mend, in `lang`; BadInput.
        """
        procedure = self._procedure(application.procedure, application.at)
        today = self._day(application.at)
        answers, wrong = examine(procedure, application.answers, lang, today=today)
        if wrong:
            raise WrongAnswers([(fault.field, fault.say) for fault in wrong])
        _check_papers(procedure, application.attachments)
        return Checked(application, procedure, answers)

    def file(
        self, checked: Checked, *, actor: str = "citizen", key: str | None = None
    ) -> DossierWriter | Refused:
        """Commits the events of a checked application with all that follows from them; the same `key` does it once.

        Gives the writer that knows the dossier. Raises BadInput, DatabaseUnusable.
        """
        with self.place.store.write() as work:
            filed = work.local.submission(key) if key else None
            if filed:
                return DossierWriter(self.place, work, filed)
            if not self.place.pack.offers(checked.procedure.id):
                raise BadInput(
                    "This center does not offer the procedure “{procedure}”.", procedure=checked.procedure.id
                )
            writer = DossierWriter.of_new(self.place, work)
            refused = self._file(writer, work, checked, actor)
            if refused:
                return refused
            if key:
                work.local.put_submission(key, writer.id)
            writer.close()
        self._tell([writer.id])
        return writer

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
            self._check_answers(_dossier(writer), kind, checked, lang)
            checked = self._completed_body(writer, kind, checked, at)
            refused = writer.refusal(kind, checked, at) or self._role_refusal(writer, kind, actor)
            if refused is None and minds_assignment:
                refused = _about_assignment(_dossier(writer), kind, actor)
            if refused:
                return refused
            if attachments:
                checked["attachments"] = writer.keep(attachments)
            writer.append(kind, checked, actor=actor, at=at)
            self._follow_up(writer, kind, checked, at)
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
            is_accepted = _dossier(self._writer(work, dossier)).is_accepted
        return self.slip(dossier, "receipt" if is_accepted else "ticket", actor="system")

    def _file(
        self,
        writer: DossierWriter,
        work: Transaction,
        checked: Checked,
        actor: str,
    ) -> Refused | None:
        place, (application, procedure, answers) = self.place, checked
        opened: dict[str, Any] = {"procedure": procedure.id, "channel": application.channel}
        refused = writer.refusal(Kind.SUBMITTED, opened, application.at)
        if refused:
            return refused
        token, day = new_token(), place.local(application.at or writer.now).date()
        body: dict[str, Any] = {
            **opened,
            "procedure_version": procedure.version,
            "answers": answers,
            "code": next_code(place, work, day),
            "token": token_text(token),
            "token_sha256": token_digest(token),
        }
        if answers.get("phone"):
            body["phone4"] = phone4(place.center_key, writer.id, str(answers["phone"]))
        if application.attachments:
            body["attachments"] = writer.keep(application.attachments)
        writer.append(Kind.SUBMITTED, body, actor=actor, at=application.at)
        if not self._accept_at_once(writer, application.at):
            SlipBook(place, writer).issue("ticket", None, application.at)
        return None

    def _accept_at_once(self, writer: DossierWriter, at: datetime | None) -> bool:
        """Accepts by the rules of the procedure: urgent ones always, automatic ones with every paper there."""
        dossier = _dossier(writer)
        procedure = self._procedure_of(dossier)
        if procedure is None or not _accepts_at_once(procedure, dossier):
            return False
        body = self._completed_body(writer, Kind.ACCEPTED, {}, at)
        writer.append(Kind.ACCEPTED, body, actor="system", at=at)
        self._follow_up(writer, Kind.ACCEPTED, body, at)
        return True

    def _completed_body(
        self, writer: DossierWriter, kind: str, body: dict[str, Any], at: datetime | None
    ) -> dict[str, Any]:
        """The body with what the rules know: unit, budget and due of an acceptance, the fee that was asked."""
        dossier = _dossier(writer)
        if kind == Kind.ACCEPTED and dossier.status == Status.SUBMITTED:
            body.setdefault("unit", self.place.center.unit_for(dossier.answers.get("address")).id)
            self._check_unit(body["unit"])
            if "budget" not in body:
                body["budget"] = str(self.budget_of(dossier))
            body.setdefault("due", self._first_due(body["budget"], writer.counts_from(at)))
        elif kind == Kind.FEE_PAID and "amount" not in body and dossier.fee_asked is not None:
            body["amount"] = dossier.fee_asked
        elif kind == Kind.CORRECTED and body.get("unit"):
            self._check_unit(body["unit"])
        elif kind == Kind.TRANSFERRED:
            self._check_team(body["team"])
        return body

    def _follow_up(
        self, writer: DossierWriter, kind: str, body: Mapping[str, Any], at: datetime | None
    ) -> None:
        """What an event entails in the same commit: its slip, the transfer, the acceptance of a completed one."""
        dossier, book = _dossier(writer), SlipBook(self.place, writer)
        if kind in SLIP_OF:
            book.issue(SLIP_OF[kind], body.get("reason"), at)
        elif kind == Kind.CORRECTED and body.get("budget") and dossier.is_accepted:
            book.issue("receipt", str(body.get("reason") or "budget"), at)
        if kind == Kind.SUPPLEMENTED and dossier.status == Status.SUBMITTED:
            self._accept_at_once(writer, at)
        if kind == Kind.ACCEPTED:
            self._transfer_to_the_one_team(writer, at)

    def _transfer_to_the_one_team(self, writer: DossierWriter, at: datetime | None) -> None:
        dossier, center = _dossier(writer), self.place.center
        procedure = self._procedure_of(dossier)
        if procedure is None:
            return
        confirmed = procedure.confirm_transfer or center.confirm_transfer
        if procedure.performer != "team" or confirmed or dossier.status != Status.ACCEPTED:
            return
        teams = center.teams_for(dossier.unit or "", dossier.answers.get("address"))
        if len(teams) == 1:
            body = {"team": teams[0].id, "priority": procedure.priority}
            writer.append(Kind.TRANSFERRED, body, actor="system", at=at)

    def _filed(self, writer: DossierWriter) -> Submitted:
        book = SlipBook(self.place, writer)
        slip, acted = book.newest("receipt" if book.has("receipt") else "ticket"), self._acted(writer)
        return Submitted(acted.dossier, acted.code, slip.token, acted.state, acted.due, slip)

    def _acted(self, writer: DossierWriter) -> Acted:
        dossier = _dossier(writer)
        due = SlipBook(self.place, writer).due()
        return Acted(dossier.id, dossier.code, dossier.status, due, dossier.assigned_to)

    def _first_due(self, budget: str, accepted_at: datetime) -> str:
        self.place.check_calendar()
        due = due_of(self.place.calendar, Budget.parse(budget), accepted_at)
        assert due is not None
        return text_of(due, self.place.center.tz)

    def budget_of(self, dossier: Dossier) -> Budget:
        """The budget that the dossier's procedure has for its answers, as the center adjusts it. Raises BadInput."""
        procedure = self._procedure_of(dossier)
        if procedure is None:
            raise BadInput(
                "The procedure “{procedure}” is not known here: give the acceptance its budget.",
                procedure=dossier.procedure,
            )
        return procedure.budget_for(dossier.answers).budget

    def _role_refusal(self, writer: DossierWriter, kind: str, actor: str) -> Refused | None:
        """Why this actor may not do it; of a procedure that the pack does not have, the team does the work."""
        procedure = self._procedure_of(_dossier(writer))
        return refusal_for(actor, kind, procedure.performer if procedure else "team")

    def _writer(self, work: Transaction, dossier: str) -> DossierWriter:
        writer = DossierWriter(self.place, work, find_id(work, dossier))
        if writer.dossier is None:
            raise UnknownDossier(
                "The beginning of this dossier is not here yet; exchange with the hub first."
            )
        return writer

    def _procedure(self, procedure: str, at: datetime | None) -> Procedure:
        try:
            return self.place.pack.procedure(procedure, on=self._day(at))
        except UnknownProcedure:
            raise BadInput(
                "There is no procedure “{procedure}”; `onedoor catalogue check` lists them.",
                procedure=procedure,
            ) from None

    def _procedure_of(self, dossier: Dossier) -> Procedure | None:
        """The rules that the dossier began with; None where they are not known, as of a history."""
        try:
            return self.place.pack.procedure(dossier.procedure, version=dossier.procedure_version)
        except UnknownProcedure:
            return None

    def _day(self, at: datetime | None) -> date:
        return self.place.local(at or self.place.now()).date()

    def _check_unit(self, unit: str) -> None:
        if self.place.center.unit(unit) is None:
            known = ", ".join(each.id for each in self.place.center.units)
            raise BadInput("The center has no unit “{unit}”; it has {known}.", unit=unit, known=known)

    def _check_team(self, team: str) -> None:
        if self.place.center.team(team) is None:
            known = ", ".join(each.id for each in self.place.center.teams)
            raise BadInput("The center has no team “{team}”; it has {known}.", team=team, known=known)

    def _check_answers(self, dossier: Dossier, kind: str, body: dict[str, Any], lang: str) -> None:
        """Answers that are corrected or supplemented are held to the rules as the first ones were."""
        if kind not in (Kind.CORRECTED, Kind.SUPPLEMENTED):
            return
        procedure = self._procedure_of(dossier)
        if body.get("procedure"):
            procedure = self._procedure(body["procedure"], None)
            body["procedure_version"] = procedure.version
        if procedure is not None and body.get("answers"):
            merged = normalise(procedure, {**dossier.answers, **body["answers"]})
            wrong = [
                (fault.field, fault.say)
                for fault in faults(procedure, merged, lang, today=self._day(None))
                if fault.field.split(".")[0] in body["answers"]
            ]
            if wrong:
                raise WrongAnswers(wrong)
            body["answers"] = {key: merged[key] for key in body["answers"] if key in merged}

    def _tell(self, dossiers: Sequence[str]) -> None:
        for listener in self.listeners:
            listener(dossiers)


def _dossier(writer: DossierWriter) -> Dossier:
    assert writer.dossier is not None
    return writer.dossier


def _accepts_at_once(procedure: Procedure, dossier: Dossier) -> bool:
    if procedure.priority == "urgent":
        return True
    if procedure.acceptance != "automatic":
        return False
    return not procedure.missing_papers(dossier.answers, {str(part["kind"]) for part in dossier.attachments})


def _about_assignment(dossier: Dossier, kind: str, actor: str) -> Refused | None:
    role, _, login = actor.partition(":")
    holder = dossier.assigned_to
    if role != "clerk" or holder in (None, "", login) or kind in (Kind.ASSIGNED, Kind.NOTED):
        return None
    say = "{clerk} works on this dossier: take it over first, or leave it to them."
    return Refused("dossier.assigned", say, {"clerk": holder})


def _check_papers(procedure: Procedure, attachments: Sequence[Attachment]) -> None:
    known = {paper.kind for paper in procedure.papers}
    papers = ", ".join(sorted(known))
    wrong = [
        BadInput(
            "“{kind}” is no paper of this procedure; it asks for {papers}.", kind=each.kind, papers=papers
        )
        for each in attachments
        if each.kind not in known
    ]
    if wrong:
        raise WrongAnswers([("attachments", say) for say in wrong])
