"""Changing a center: the events that make its settings what a person wants them to be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, get_args

from dossiers.accounts import AccountRole, copies_for, is_login, seal_hash
from dossiers.center import Center
from dossiers.center_bodies import BODIES, FIXED, statement_for
from dossiers.center_ends import center_ends
from dossiers.errors import BadInput
from dossiers.events import CenterKind
from dossiers.identity import former_stations
from dossiers.ids import new_id
from dossiers.instants import text_of
from dossiers.reckoning import reckon_again
from dossiers.records import Record
from dossiers.station import Station, StationKeys
from dossiers.storage.journal import Draft
from dossiers.storage.store import Transaction
from dossiers.workplace import Workplace


@dataclass(frozen=True, slots=True)
class NewAccount:
    """An account as somebody wants it; without a hash the password stays the one it was."""

    login: str
    role: str
    name: str = ""
    team: str | None = None
    hashed: str | None = None


def append_center_event(
    work: Transaction, station: Station, kind: str, body: Mapping[str, Any], *, actor: str, at: datetime
) -> Record:
    """Appends an event of the center to this station's chain; the head is signed by the caller.

    `version` and `after` run over the center's events; `at` is an instant in the center's time zone.
    """
    ends = center_ends(work)
    draft = Draft(
        dossier=None,
        kind=kind,
        at=at,
        actor=actor,
        opened=dict(body),
        version=1 + ends.version,
        after=tuple(sorted(ends.newest)),
    )
    return work.journal.append(station, draft, None, at)


def change_center(
    place: Workplace, wanted: Center, *, actor: str, begins: datetime | None = None
) -> dict[str, dict[str, Any]]:
    """Writes the events that make the center what is wanted, in one commit; gives their bodies by kind.

    `begins` is the instant from which changed hours hold; without one they hold from now. Dues of running
    clocks are worked out anew; printed appointments stay. A calendar version that is not named stays the one it is.
    Raises BadInput for what cannot be changed.
    """
    with place.store.write() as work:
        at = place.local(place.now())
        if wanted.pack_calendar is None:
            wanted = wanted.model_copy(update={"pack_calendar": place.center.pack_calendar})
        _check(place, wanted, begins, at)
        bodies = {kind: body for kind in BODIES if (body := statement_for(kind, place.center, wanted))}
        if begins is not None and CenterKind.CALENDAR_CHANGED in bodies:
            bodies[CenterKind.CALENDAR_CHANGED]["from"] = text_of(begins, place.center.tz)
        _write(place, work, bodies, actor=actor, at=at)
        return {str(kind): body for kind, body in bodies.items()}


def change_accounts(
    place: Workplace, *, put: Sequence[NewAccount] = (), drop: Sequence[str] = (), actor: str
) -> None:
    """Puts accounts in place of those of the same login, and drops others, in one commit.

    Hashes of passwords are sealed to every station that has accounts. Raises BadInput for an account that cannot be.
    """
    with place.store.write() as work:
        stations = _stations(place, work)
        body = {"put": [_put(place, each, stations) for each in put], "drop": list(drop)}
        if put or drop:
            at = place.local(place.now())
            _write(place, work, {CenterKind.ACCOUNTS_CHANGED: body}, actor=actor, at=at)


def hand_on_accounts(place: Workplace) -> int:
    """Seals the passwords' hashes to stations that came later, as far as this one can open them; gives how many copies."""
    with place.store.read() as work:
        if not _copies(place, work):
            return 0
    with place.store.write() as work:
        copies = _copies(place, work)
        if copies:
            at = place.local(place.now())
            body = {"copies": list(copies)}
            _write(place, work, {CenterKind.ACCOUNTS_CHANGED: body}, actor="system", at=at)
        return len(copies)


def _copies(place: Workplace, work: Transaction) -> tuple[dict[str, str], ...]:
    owns = [place.station, *former_stations(work, place.center.code)]
    return copies_for(place.accounts.values(), owns, _stations(place, work))


def _write(
    place: Workplace, work: Transaction, bodies: Mapping[str, Mapping[str, Any]], *, actor: str, at: datetime
) -> None:
    for kind, body in bodies.items():
        append_center_event(work, place.station, kind, body, actor=actor, at=at)
    if bodies:
        work.journal.sign_head(place.station)
        if place.follow(work):
            reckon_again(place, work, at)


def _check(place: Workplace, wanted: Center, begins: datetime | None, now: datetime) -> None:
    fixed = next((name for name in FIXED if getattr(place.center, name) != getattr(wanted, name)), None)
    if fixed:
        raise BadInput("The setting “{name}” of a center stays what it was at its beginning.", name=fixed)
    if begins is not None and begins < now:
        raise BadInput("Hours change from now on or later, never in the past.")
    if place.first_pack.calendar_of(wanted.pack_calendar) is None:
        raise BadInput("There is no calendar “{version}” in the center's pack.", version=wanted.pack_calendar)
    orphan = next((team for team in wanted.teams if wanted.unit(team.unit) is None), None)
    if orphan is not None:
        raise BadInput("Team “{team}” belongs to no unit of the center.", team=orphan.id)


def _stations(place: Workplace, work: Transaction) -> list[StationKeys]:
    return [StationKeys.of(place.center.code, row) for row in work.rows.stations()]


def check_account(place: Workplace, wanted: NewAccount) -> None:
    """Raises BadInput for an account that cannot be."""
    if not is_login(wanted.login):
        raise BadInput(
            "“{login}” is no login: write small letters without accents, digits, dots and dashes, such as “trang.vu”.",
            login=wanted.login[:64],
        )
    if wanted.role not in get_args(AccountRole):
        known = ", ".join(get_args(AccountRole))
        raise BadInput("There is no role “{role}”; the roles are {known}.", role=wanted.role, known=known)
    if wanted.team is not None and place.center.team(wanted.team) is None:
        raise BadInput("The center has no team “{team}”.", team=wanted.team)


def _put(place: Workplace, wanted: NewAccount, stations: Sequence[StationKeys]) -> dict[str, Any]:
    check_account(place, wanted)
    body: dict[str, Any] = {
        "login": wanted.login,
        "role": wanted.role,
        "name": wanted.name,
        "team": wanted.team,
    }
    known = place.accounts.get(wanted.login)
    if wanted.hashed is not None:
        password = new_id()
        own = {**{keys.station: keys for keys in stations}, place.station.id: place.station.keys}
        sealed = seal_hash(wanted.hashed, place.center.code, wanted.login, password, own.values())
        body["password"] = {"id": password, "sealed": sealed}
    elif known is not None and known.password is not None:
        body["password"] = known.password.model_dump(mode="json")
    return body
