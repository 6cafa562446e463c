"""How stations come to the hub: invitations, numbers that are given once, and taking a station out again."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Connection, select, update

from dossiers.center_writing import append_center_event
from dossiers.events import CenterKind
from dossiers.station import StationKeys
from dossiers.storage import Database
from sync.errors import HubRefused
from sync.hub.denial import Denied
from sync.hub.identity import HubIdentity, MasterKey, station_of
from sync.hub.rooms import Room
from sync.hub.store import CENTERS, INVITATIONS, STATIONS, put_once
from sync.invitation import LIFETIME, TRIES, Invitation, is_proof
from sync.protocol import Enrolment

LAST_NUMBER = 99


class Enrolments:
    """Who may join, and who has."""

    def __init__(self, database: Database, master: MasterKey, identity: HubIdentity) -> None:
        self._database, self._master, self._identity = database, master, identity

    def invite(self, center: str, now: datetime, number: int | None = None) -> tuple[Invitation, datetime]:
        """A one-time code for a station of a center and the instant at which it ends.

        Raises HubRefused for a number that was given before.
        """
        station_of(self._database, self._master, center, may_make=True)
        expires_at = now + LIFETIME
        with self._database.write(center) as connection:
            if number is not None and (not 1 <= number <= LAST_NUMBER or number in given(connection, center)):
                raise HubRefused(
                    "number", f"Number {number} cannot be given: numbers are 1 to 99, each given once."
                )
            while True:
                invitation = Invitation.new(self._identity.public)
                values = {
                    "center": center,
                    "name": invitation.name,
                    "proof_key": self._master.wrap(invitation.proof_key, f"{center}-invitation"),
                    "number": number,
                    "tries": 0,
                    "expires_at": int(expires_at.timestamp()),
                    "used_by": None,
                }
                if put_once(connection, INVITATIONS, values):
                    return invitation, expires_at

    def enrol(self, asked: Enrolment, keys: StationKeys, now: datetime) -> int:
        """Lets a station in; its number from now on. The same station asking again gets the same answer.

        Raises Denied. A wrong proof costs the invitation one of its tries.
        """
        with self._database.write(asked.center) as connection:
            answer = self._enrol(connection, asked, keys, now)
        # Raised after the commit: a wrong try must be counted, not undone.
        if isinstance(answer, Denied):
            raise answer
        return answer

    def admit(self, keys: StationKeys, now: datetime) -> None:
        """Lets a station in that a person vouches for, with the number that it has already.

        Raises HubRefused if its number or its id is another station's.
        """
        with self._database.write(keys.center) as connection:
            mine = (STATIONS.c.center == keys.center) & (STATIONS.c.station == keys.station)
            is_known = connection.execute(select(STATIONS.c.number).where(mine)).first() is not None
            if not is_known and keys.number in given(connection, keys.center):
                raise HubRefused(
                    "number", "its number was given to another station; set that machine up under a free one."
                )
            answer = self._join(connection, keys.number, keys, now)
        if isinstance(answer, Denied):
            raise HubRefused(answer.problem.code, answer.problem.say)

    def revoke(self, center: str, station: str, now: datetime) -> str:
        """Takes a station out: nothing signed by it is taken from now on. Gives its id.

        It is named by that, or by its number: then whoever goes on with it. Raises HubRefused.
        """
        named = STATIONS.c.station == station
        if station.isdecimal():
            named = (STATIONS.c.number == int(station)) & STATIONS.c.continued_by.is_(None)
        with self._database.write(center) as connection:
            mine = select(STATIONS.c.station).where(STATIONS.c.center == center, named)
            found = connection.execute(mine).scalars().first()
            if found is None:
                raise HubRefused("station", "The center has no station of this number or id.")
            connection.execute(
                update(STATIONS)
                .where(STATIONS.c.center == center, STATIONS.c.station == found)
                .values(revoked_at=int(now.timestamp()))
            )
        return str(found)

    def note_clone(self, center: str, station: str, now: datetime) -> None:
        """Notes that two machines use one station's key: nothing more that it signs is taken."""
        with self._database.write(center) as connection:
            connection.execute(
                update(STATIONS)
                .where(STATIONS.c.center == center, STATIONS.c.station == station)
                .values(cloned_at=int(now.timestamp()))
            )

    def _enrol(
        self, connection: Connection, asked: Enrolment, keys: StationKeys, now: datetime
    ) -> int | Denied:
        mine = (INVITATIONS.c.center == asked.center) & (INVITATIONS.c.name == asked.invitation)
        row = connection.execute(select(INVITATIONS).where(mine)).first()
        if row is None or row.tries >= TRIES or now.timestamp() > row.expires_at:
            return _ended()
        if not is_proof(
            self._master.unwrap(row.proof_key, f"{asked.center}-invitation"), asked.said(), asked.proof
        ):
            connection.execute(update(INVITATIONS).where(mine).values(tries=row.tries + 1))
            return Denied(403, "code", "The code is not right; check it with the hub's administrator.")
        if row.used_by not in (None, keys.station):
            return _ended()
        number = self._join(connection, row.number, keys, now)
        if isinstance(number, int):
            connection.execute(update(INVITATIONS).where(mine).values(used_by=keys.station))
            if asked.settings is not None:
                keep_settings(connection, asked.center, asked.settings)
        return number

    def _join(
        self, connection: Connection, promised: int | None, keys: StationKeys, now: datetime
    ) -> int | Denied:
        mine = (STATIONS.c.center == keys.center) & (STATIONS.c.station == keys.station)
        known = connection.execute(select(STATIONS).where(mine)).first()
        sign, box = keys.sign.public_bytes_raw(), keys.box.public_bytes_raw()
        if known is not None:
            if (known.sign_key, known.box_key) != (sign, box):
                return Denied(
                    409, "clone", "A station with this id and another key is known; set this one up anew."
                )
            connection.execute(update(STATIONS).where(mine).values(revoked_at=None, role=keys.role))
            number: int = known.number
            return number
        free = free_number(given(connection, keys.center), promised, keys.number)
        if free is None:
            return Denied(409, "number", "All 99 station numbers of this center have been given.")
        connection.execute(
            STATIONS.insert().values(
                center=keys.center,
                station=keys.station,
                number=free,
                role=keys.role,
                sign_key=sign,
                box_key=box,
                joined_at=int(now.timestamp()),
            )
        )
        return free


def announce(room: Room, keys: StationKeys) -> None:
    """Writes into the hub's chain that a station is one of the center; once for the same keys and number."""
    place, fields = room.place, keys.fields()
    with place.store.write() as work:
        work.rows.put_station(fields)
        known = work.journal.of_center()
        if any(record.kind == CenterKind.STATION_JOINED and record.body == fields for record in known):
            return
        at = place.local(place.now())
        append_center_event(work, place.station, CenterKind.STATION_JOINED, fields, actor="system", at=at)
        work.journal.sign_head(place.station)


def _ended() -> Denied:
    return Denied(
        403, "code-ended", "The code is unknown, used, or older than 15 minutes; ask the hub for a new one."
    )


def given(connection: Connection, center: str) -> set[int]:
    """The numbers of a center that were given, those of stations that were taken out too."""
    return set(connection.execute(select(STATIONS.c.number).where(STATIONS.c.center == center)).scalars())


def free_number(given: set[int], promised: int | None, wished: int) -> int | None:
    """The number promised by the invitation, else the station's own if it is free, else the lowest free one."""
    free = [number for number in range(1, LAST_NUMBER + 1) if number not in given]
    return next((number for number in (promised, wished) if number in free), next(iter(free), None))


def keep_settings(connection: Connection, center: str, settings: Mapping[str, Any]) -> None:
    """Keeps the settings of a center that has none yet."""
    connection.execute(
        update(CENTERS)
        .where(CENTERS.c.center == center, CENTERS.c.settings.is_(None))
        .values(settings=orjson.dumps(settings).decode())
    )
