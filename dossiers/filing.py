"""Filing an application: its answers and papers are checked first; then its events are made, in one commit."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from dossiers.application import Application
from dossiers.attachments import Attachment
from dossiers.consequences import Consequences
from dossiers.errors import BadInput, Refused, WrongAnswers
from dossiers.events import Kind
from dossiers.ids import new_token, token_digest, token_text
from dossiers.issuing import SlipBook
from dossiers.numbering import next_code
from dossiers.sealing import phone4
from dossiers.storage.store import Transaction
from dossiers.workplace import Workplace
from dossiers.writing import DossierWriter
from forms.errors import UnknownProcedure
from forms.procedures import Procedure
from forms.validation import examine


class Checked(NamedTuple):
    """An application that may be filed: its procedure's rules, and its answers in one spelling."""

    application: Application
    procedure: Procedure
    answers: dict[str, Any]


def check(place: Workplace, application: Application, lang: str) -> Checked:
    """An application whose answers and papers are those that its procedure asks for.

    Raises WrongAnswers with what to mend, in `lang`; BadInput.
    """
    today = day_of(place, application.at)
    procedure = procedure_on(place, application.procedure, today)
    answers, wrong = examine(procedure, application.answers, lang, today=today)
    if wrong:
        raise WrongAnswers([(fault.field, fault.say) for fault in wrong])
    _check_papers(procedure, application.attachments)
    return Checked(application, procedure, answers)


def file_into(
    work: Transaction, rules: Consequences, checked: Checked, actor: str
) -> DossierWriter | Refused:
    """Makes the dossier of a checked application inside a transaction, with all that follows; `close` is the caller's.

    Raises BadInput where the center does not offer the procedure.
    """
    place, (application, procedure, answers) = rules.place, checked
    if not place.pack.offers(procedure.id):
        raise BadInput("This center does not offer the procedure “{procedure}”.", procedure=procedure.id)
    writer = DossierWriter.of_new(place, work)
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
    for phone in procedure.phones_of(answers)[:1]:
        body["phone4"] = phone4(place.center_key, writer.id, phone)
    if application.attachments:
        body["attachments"] = writer.keep(application.attachments)
    writer.append(Kind.SUBMITTED, body, actor=actor, at=application.at)
    if not rules.accept_at_once(writer, application.at):
        SlipBook(place, writer).issue("ticket", None, application.at)
    return writer


def procedure_on(place: Workplace, procedure: str, day: date) -> Procedure:
    """The rules of a procedure that hold on a day. Raises BadInput for one that the pack does not have."""
    try:
        return place.pack.procedure(procedure, on=day)
    except UnknownProcedure:
        raise BadInput(
            "There is no procedure “{procedure}”; `onedoor catalogue check` lists them.",
            procedure=procedure,
        ) from None


def day_of(place: Workplace, at: datetime | None) -> date:
    """The day of the center on which an instant lies; None means now."""
    return place.local(at or place.now()).date()


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
