"""The manager's desk: figures, their paper and files, what stands behind them."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Final, Literal

from dossiers.errors import BadInput, Refused
from dossiers.events import CenterKind
from dossiers.instants import from_seconds
from dossiers.period import Period
from dossiers.rights import refusal_for
from kiosk.bootstrap import Office
from kiosk.desks.exchange import ExchangeState
from kiosk.files import write_whole
from kiosk.manager.ports import Account, Format, Late, Limits, Month, Table
from kiosk.monthly import bytes_of, monthly_report, period_of
from kiosk.paper import PrintRoom
from kiosk.widgets.wording import Person, StatusLine
from printing.report import Report

BY: Final = ("unit", "procedure")


class ManagerDesk:
    """The manager's access to the station."""

    closes_months = True

    def __init__(self, office: Office, room: PrintRoom, exchange: ExchangeState, person: Person) -> None:
        self._office, self._room, self._exchange = office, room, exchange
        self.person = person

    @property
    def limits(self) -> Limits:
        """The thresholds of the overdue share, and the center's own target."""
        return Limits(target=self._office.place.center.on_time_target)

    @property
    def _actor(self) -> str:
        account = self._office.place.accounts.get(self.person.login)
        return account.actor if account else f"manager:{self.person.login}"

    def this_month(self) -> str:
        """The month that runs now."""
        place = self._office.place
        return Period.around(place.now(), place.center.month_starts_on, place.center.tz).name

    def first_month(self) -> str:
        """The earliest month of which anything is known."""
        first = self._office.register.first_submission()
        if first is None:
            return self.this_month()
        center = self._office.place.center
        return Period.around(first, center.month_starts_on, center.tz).name

    def units(self, lang: str) -> Sequence[tuple[str, str]]:
        """Ids and names of the units of the center."""
        return [(unit.id, unit.name.to(lang)) for unit in self._office.place.center.units]

    def name_of(self, what: Literal["unit", "procedure"], id: str | None, lang: str) -> str:
        """The name people use; the id itself where there is none."""
        if id is None:
            return "–"
        place = self._office.place
        if what == "procedure":
            return place.pack.procedure(id).short.to(lang) if place.pack.has(id) else id
        unit = place.center.unit(id)
        return unit.name.to(lang) if unit else id

    def table(self, month: str, unit: str | None) -> Table:
        """The figures of a month."""
        return self._report(month, unit, "en").table

    def trend(self, month: str, count: int, unit: str | None) -> Sequence[Month]:
        """So many months up to this one, the oldest first."""
        period, months = period_of(self._office, month), []
        closed = self._office.closings.all()
        for _ in range(count):
            frozen = closed.get(period.name)
            figures = (
                frozen.closing.figures(period, BY, unit)
                if frozen
                else self._office.register.figures(period, BY, unit=unit)
            )
            months.append(Month(period.name, figures.to_json()["total"]))
            period = period.preceding
        return months[::-1]

    def report_pdf(self, month: str, unit: str | None, lang: str) -> bytes:
        """The report as it is printed."""
        return bytes_of(self._report(month, unit, lang), "pdf")

    def export(self, month: str, unit: str | None, format: Format, file: Path, lang: str) -> None:
        """Writes the report into a file."""
        write_whole(file, bytes_of(self._report(month, unit, lang), format))

    def print_report(self, month: str, unit: str | None, lang: str) -> StatusLine:
        """Gives the report to the printer."""
        return self._room.print_pdf(self.report_pdf(month, unit, lang), f"report-{month}", lang)

    def close_month(self, month: str, reason: str | None) -> str | Refused:
        """Freezes a month in the manager's name; gives its hash. An administrator closes none."""
        refused = refusal_for(self._actor, CenterKind.MONTH_CLOSED)
        if refused:
            return refused
        try:
            period = period_of(self._office, month)
            return self._office.closings.close(period, actor=self._actor, reason=reason)
        except BadInput as error:
            return Refused("month.not-closed", error.say, error.params)

    def late(self, month: str, unit: str | None) -> Sequence[Late]:
        """The dossiers behind the overdue figures of a month, settled or open."""
        tz = self._office.place.center.tz
        period = period_of(self._office, month)
        closed = self._office.closings.of(period)
        found = self._office.register.overdue(period, closed.closing.lines() if closed else None)
        return [
            Late(each.code, each.unit or "", each.procedure, _at(each.due, tz), _at(each.stopped, tz))
            for each in found
            if unit in (None, each.unit)
        ]

    def accounts(self, lang: str) -> Sequence[Account]:
        """The accounts of the center."""
        with self._office.place.store.read():
            known, center = self._office.place.accounts.values(), self._office.place.center
        found = [(each, center.team(each.team or "")) for each in known]
        return [
            Account(each.login, each.name, each.role, team.name.to(lang) if team else each.team or "")
            for each, team in found
        ]

    def settings(self, lang: str) -> Sequence[tuple[str, str]]:
        """The settings of the center, to be read."""
        center = self._office.place.center
        return [
            ("code", center.code),
            ("name", center.name.to(lang)),
            ("time_zone", center.time_zone),
            ("units", ", ".join(unit.name.to(lang) for unit in center.units)),
            ("teams", ", ".join(team.name.to(lang) for team in center.teams)),
            ("hotline", center.hotline),
        ]

    def status(self, lang: str) -> Sequence[StatusLine]:
        """What the figures rest on."""
        return [self._exchange.line(lang)]

    def listen(self, changed: Callable[[Collection[str]], None]) -> Callable[[], None]:
        """Calls `changed` with the dossiers that a commit changed."""
        listeners = self._office.service.listeners
        listeners.append(changed)
        return lambda: listeners.remove(changed)

    def _report(self, month: str, unit: str | None, lang: str) -> Report:
        return monthly_report(self._office, month, BY, lang, self.person.name, unit=unit)


def _at(seconds: int | None, tz: tzinfo) -> datetime | None:
    return None if seconds is None else from_seconds(seconds, tz)
