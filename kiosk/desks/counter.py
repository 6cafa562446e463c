"""The clerk's desk: lists, one dossier, events by this clerk, slips to this counter's printer."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, Literal

from dossiers.application import Application
from dossiers.attachments import Attachment
from dossiers.errors import BadInput, Refused, UnknownDossier
from dossiers.explanation import Step
from dossiers.queries import DossierView, Row
from dossiers.service import Acted, Submitted
from forms.errors import UnknownProcedure
from forms.procedures import Procedure
from forms.sentences import translator
from kiosk.bootstrap import Office
from kiosk.counter.ports import Changed, Choice, PrinterSeen
from kiosk.desks.exchange import ExchangeState
from kiosk.paper import PrintRoom
from kiosk.widgets.wording import Person, StatusLine

LISTS: Final = (
    "inbox",
    "awaiting-supplement",
    "awaiting-payment",
    "to-transfer",
    "in-field",
    "back-at-center",
    "due-soon",
    "overdue",
    "apology-due",
    "contradicted",
)


class CounterDesk:
    """The clerk's access to the station."""

    lists: Sequence[str] = LISTS

    def __init__(self, office: Office, room: PrintRoom, exchange: ExchangeState, person: Person) -> None:
        self._office, self._room, self._exchange = office, room, exchange
        self.person = person
        self.province = office.place.center.province

    @property
    def _actor(self) -> str:
        return f"clerk:{self.person.login}"

    def procedures(self) -> Sequence[Procedure]:
        """Those that can be applied for today."""
        place = self._office.place
        return place.pack.procedures(on=place.local(place.now()).date())

    def procedure(self, id: str, version: int | None = None) -> Procedure | None:
        """A procedure in the version that a dossier began with."""
        try:
            return self._office.place.pack.procedure(id, version=version)
        except UnknownProcedure:
            return None

    def name_of(self, what: Literal["unit", "team", "person"], id: str, lang: str) -> str:
        """The name people use; the id itself where there is none."""
        center = self._office.place.center
        if what == "person" and id == self.person.login:
            return self.person.name
        if what == "person":
            account = self._office.place.accounts.get(id)
            return account.name or id if account else id
        found = center.unit(id) if what == "unit" else center.team(id)
        return found.name.to(lang) if found else id

    def working_list(self, name: str) -> Sequence[Row]:
        """The dossiers of one of `lists`."""
        return self._office.queries.working_list(name)

    def counts(self) -> Mapping[str, int]:
        """How many each of `lists` holds."""
        return self._office.queries.counts()

    def find(self, text: str) -> Sequence[Row]:
        """By code, name, phone, ID number, address, or what a scanner read from a slip."""
        return self._office.queries.find(text)

    def view(self, dossier: str) -> DossierView:
        """One dossier. Raises UnknownDossier."""
        return self._office.queries.view(dossier)

    def explanation(self, dossier: str, lang: str) -> Sequence[Step]:
        """How the appointment came about."""
        return self._office.queries.explanation(self._office.queries.view(dossier), lang)

    def act(
        self,
        dossier: str,
        kind: str,
        body: Mapping[str, Any],
        attachments: Sequence[Attachment] = (),
        lang: str = "vi",
    ) -> Acted | Refused:
        """Writes one event by this clerk."""
        done = self._office.service.act(
            dossier,
            kind,
            body,
            actor=self._actor,
            attachments=attachments,
            minds_assignment=True,
            lang=lang,
        )
        if isinstance(done, Refused) and done.code == "dossier.assigned":
            clerk = self.name_of("person", str(done.params["clerk"]), "")
            return Refused(done.code, done.say, {"clerk": clerk})
        return done

    def duplicates(self, application: Application) -> Sequence[Row]:
        """Dossiers that this application may double, newest first."""
        return self._office.queries.duplicates(application.procedure, application.answers)

    def submit(self, application: Application, key: str) -> Submitted | Refused:
        """Files an application; the same key files it once. Raises WrongAnswers."""
        return self._office.service.submit(application, actor=self._actor, key=key)

    def print_slip(self, dossier: str, slip: str, reason: str | None, lang: str) -> StatusLine:
        """Issues a slip and gives it to the printer; "current" is the receipt, else the ticket."""
        if slip not in ("current", "receipt", "ticket"):
            raise BadInput("This slip is not printed yet by this version; the event itself was kept.")
        if reason and slip != "current":
            self._office.service.issue_slip(dossier, slip, actor=self._actor, reason=reason)
        return self._room.print_now(dossier, lang)

    def attachment_bytes(self, dossier: str, sha256: str) -> bytes:
        """The opened bytes of an attachment."""
        data = self._office.queries.attachment(dossier, sha256)
        if data is None:
            raise UnknownDossier("This paper is not here yet; it comes with the next exchange.")
        return data

    def teams_for(self, dossier: str, lang: str) -> Sequence[Choice]:
        """Teams to which the dossier can go: those of its ward first, then the unit's, then all others."""
        center, view = self._office.place.center, self._office.queries.view(dossier)
        own = {team.id for team in center.teams_for(view.row.unit or "", view.answers.get("address"))}
        fitting = sorted(center.teams, key=lambda team: (team.id not in own, team.unit != view.row.unit))
        return [Choice(team.id, team.name.to(lang)) for team in fitting if team.id != view.row.team]

    def status(self, lang: str) -> Sequence[StatusLine]:
        """Synchronisation and printers."""
        return [self._exchange.line(lang), self._room.line(lang)]

    def printers(self, lang: str) -> Sequence[PrinterSeen]:
        """The printer of this counter."""
        say = translator("cli", lang)
        return [PrinterSeen("slips", say("Slips"), self._room.line(lang), self._room.waiting())]

    def listen(self, changed: Changed) -> Callable[[], None]:
        """Calls `changed` with the dossiers that a commit changed."""
        listeners = self._office.service.listeners
        listeners.append(changed)
        return lambda: listeners.remove(changed)
