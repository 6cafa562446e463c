"""What follows from an event by the rules, in the same commit: what its body lacks, its slip, the acceptance, the transfer."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from dossiers.clock import check_due, due_of
from dossiers.dossier import Dossier
from dossiers.errors import BadInput
from dossiers.events import Kind
from dossiers.instants import instant_of, text_of
from dossiers.issuing import SLIP_OF, SlipBook
from dossiers.states import Status
from dossiers.workplace import Workplace
from dossiers.writing import DossierWriter
from forms.budgets import Budget
from forms.errors import UnknownProcedure
from forms.procedures import Procedure


class Consequences:
    """The rules of one workplace, applied to a dossier inside the transaction that writes it."""

    def __init__(self, place: Workplace) -> None:
        self.place = place

    def accept_at_once(self, writer: DossierWriter, at: datetime | None) -> bool:
        """Accepts by the rules of the procedure: urgent ones always, automatic ones with every paper there."""
        dossier = dossier_of(writer)
        procedure = self.procedure_of(dossier)
        if procedure is None or not _accepts_at_once(procedure, dossier):
            return False
        body = self.completed(writer, Kind.ACCEPTED, {}, at)
        writer.append(Kind.ACCEPTED, body, actor="system", at=at)
        self.follow(writer, Kind.ACCEPTED, body, at)
        return True

    def completed(
        self, writer: DossierWriter, kind: str, body: dict[str, Any], at: datetime | None
    ) -> dict[str, Any]:
        """The body with what the rules know: unit, budget and due of an acceptance, the fee that was asked."""
        dossier = dossier_of(writer)
        if kind == Kind.ACCEPTED and dossier.status == Status.SUBMITTED:
            body.setdefault("unit", self.place.center.unit_for(dossier.answers.get("address")).id)
            self._check_unit(body["unit"])
            if "budget" not in body:
                body["budget"] = str(self.budget_of(dossier))
            self._complete_due(body, writer.counts_from(at))
        elif kind == Kind.FEE_PAID and "amount" not in body and dossier.fee_asked is not None:
            body["amount"] = dossier.fee_asked
        elif kind == Kind.CORRECTED:
            self._check_correction(dossier, body)
        elif kind == Kind.TRANSFERRED:
            self._check_team(body["team"])
        elif kind == Kind.SLIP_ISSUED:
            return self._completed_slip(writer, body)
        return body

    def follow(self, writer: DossierWriter, kind: str, body: Mapping[str, Any], at: datetime | None) -> None:
        """What an event entails in the same commit: its slip, the transfer, the acceptance of a completed one."""
        dossier, book = dossier_of(writer), SlipBook(self.place, writer)
        if kind in SLIP_OF:
            book.issue(SLIP_OF[kind], body.get("reason"), at)
        elif kind == Kind.CORRECTED and body.get("budget") and dossier.is_accepted:
            book.issue("receipt", str(body.get("reason") or "budget"), at)
        if kind == Kind.SUPPLEMENTED and dossier.status == Status.SUBMITTED:
            self.accept_at_once(writer, at)
        if kind == Kind.ACCEPTED:
            self._transfer_to_the_one_team(writer, at)

    def budget_of(self, dossier: Dossier) -> Budget:
        """The budget that the dossier's procedure has for its answers, as the center adjusts it. Raises BadInput."""
        procedure = self.procedure_of(dossier)
        if procedure is None:
            raise BadInput(
                "The procedure “{procedure}” is not known here: give the acceptance its budget.",
                procedure=dossier.procedure,
            )
        return procedure.budget_for(dossier.answers).budget

    def procedure_of(self, dossier: Dossier) -> Procedure | None:
        """The rules that the dossier began with; None where they are not known, as of a history."""
        try:
            return self.place.pack.procedure(dossier.procedure, version=dossier.procedure_version)
        except UnknownProcedure:
            return None

    def _transfer_to_the_one_team(self, writer: DossierWriter, at: datetime | None) -> None:
        dossier, center = dossier_of(writer), self.place.center
        procedure = self.procedure_of(dossier)
        if procedure is None:
            return
        confirmed = procedure.confirm_transfer or center.confirm_transfer
        if procedure.performer != "team" or confirmed or dossier.status != Status.ACCEPTED:
            return
        teams = center.teams_for(dossier.unit or "", dossier.answers.get("address"))
        if len(teams) == 1:
            body = {"team": teams[0].id, "priority": procedure.priority}
            writer.append(Kind.TRANSFERRED, body, actor="system", at=at)

    def _completed_slip(self, writer: DossierWriter, body: dict[str, Any]) -> dict[str, Any]:
        """A slip that a person has issued says what the rules say; its version is the next, or is refused."""
        book, slip, reason = SlipBook(self.place, writer), body["slip"], body.get("reason")
        book.check(slip, reason)
        return {**book.body(slip, reason), "version": body["version"]}

    def _complete_due(self, body: dict[str, Any], accepted_at: datetime) -> None:
        """The due that the budget gives: nobody promises another one."""
        due = self._first_due(Budget.parse(body["budget"]), accepted_at)
        if instant_of(body.setdefault("due", due)) != instant_of(due):
            raise BadInput("The due of this budget is {due}; leave “due” out.", due=due)

    def _first_due(self, budget: Budget, accepted_at: datetime) -> str:
        self.place.check_calendar()
        due = due_of(self.place.calendar, budget, accepted_at)
        assert due is not None
        check_due(budget, due)
        return text_of(due, self.place.center.tz)

    def _check_correction(self, dossier: Dossier, body: Mapping[str, Any]) -> None:
        if body.get("unit"):
            self._check_unit(body["unit"])
        if body.get("budget") and dossier.clock is not None:
            budget, clock = Budget.parse(body["budget"]), dossier.clock
            check_due(budget, due_of(self.place.calendar, budget, clock.accepted_at, clock.pauses))

    def _check_unit(self, unit: str) -> None:
        if self.place.center.unit(unit) is None:
            known = ", ".join(each.id for each in self.place.center.units)
            raise BadInput("The center has no unit “{unit}”; it has {known}.", unit=unit, known=known)

    def _check_team(self, team: str) -> None:
        if self.place.center.team(team) is None:
            known = ", ".join(each.id for each in self.place.center.teams)
            raise BadInput("The center has no team “{team}”; it has {known}.", team=team, known=known)


def _accepts_at_once(procedure: Procedure, dossier: Dossier) -> bool:
    if procedure.priority == "urgent":
        return True
    if procedure.acceptance != "automatic":
        return False
    return not procedure.missing_papers(dossier.answers, {str(part["kind"]) for part in dossier.attachments})


def dossier_of(writer: DossierWriter) -> Dossier:
    """The dossier of a writer that has its submission."""
    assert writer.dossier is not None
    return writer.dossier
