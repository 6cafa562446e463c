"""The embedded hub of one machine: started as a child, joined by this station, with the demo center's team account."""

from pathlib import Path
from typing import Final

from dossiers.founding import renumber
from kiosk.bootstrap import Office
from sync import hub
from sync.client import Client
from sync.hub.embedded import EmbeddedHub

FOLDER: Final = "hub"
DEMO_PASSWORD: Final = "onedoor-demo"
"""Of the demo center's made-up team accounts; a real center's are made by `hub user add`."""


class OwnHub:
    """This machine's own hub, on loopback only. It ends with the program, however that ends."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self.folder: Path = office.place.folder / FOLDER
        self._hub = EmbeddedHub(self.folder)

    @property
    def url(self) -> str:
        """Its address, once it runs."""
        return self._hub.url

    @property
    def team_url(self) -> str:
        """Where field teams work."""
        return f"{self._hub.url}/team"

    def start(self) -> Client:
        """Starts it, joins this station at the first time, and gives the exchange with it.

        Raises HubNotStarted or another ExchangeError.
        """
        place = self._office.place
        fresh = Client(self._office.exchange).hub is None
        if fresh:
            code, _ = hub.invite(
                None,
                self.folder,
                place.center.code,
                place.station.number,
                now=place.now,
                settings=place.center,
            )
        if fresh and place.center.demo:
            self._add_demo_teams()
        client = Client(self._office.exchange, self._hub.start())
        if fresh:
            renumber(place.store, client.enroll(code).number)
        return client

    def stop(self) -> None:
        """Ends it."""
        self._hub.stop()

    def _add_demo_teams(self) -> None:
        place = self._office.place
        for team in place.center.teams:
            hub.user_add(
                None, self.folder, place.center.code, team.id, "team", DEMO_PASSWORD, team.id, now=place.now
            )
