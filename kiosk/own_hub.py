"""The embedded hub of one machine: started as a child, joined by this station, with the demo center's team accounts."""

from pathlib import Path
from typing import Final

from dossiers.founding import join
from kiosk.bootstrap import Office
from sync import hub
from sync.client import Client
from sync.errors import HubNotStarted
from sync.hub.embedded import EmbeddedHub
from sync.hub.putting_back import PORT_FILE

FOLDER: Final = "hub"
DEMO_PASSWORD: Final = "onedoor-demo"
"""Of the demo center's made-up team accounts; a real center's are made by `hub user add`."""

_OWN: Final = "own-hub"


class OwnHub:
    """This machine's own hub, on loopback only. It ends with the program, however that ends."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self.folder: Path = office.place.folder / FOLDER
        self._hub = EmbeddedHub(self.folder)

    @classmethod
    def may_serve(cls, office: Office) -> bool:
        """Whether this station has no hub but its own."""
        return Client(office.exchange).hub is None or office.exchange.cursor(_OWN) is not None

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
        client = Client(self._office.exchange)
        if client.hub is None:
            return self._start_first()
        client.moved(self._start_where_it_was())
        return client

    def stop(self) -> None:
        """Ends it."""
        self._hub.stop()

    def _start_first(self) -> Client:
        place = self._office.place
        code, _ = hub.invite(
            None,
            self.folder,
            place.center.code,
            place.station.number,
            now=place.now,
            settings=place.beginning,
        )
        if place.center.demo:
            self._add_demo_teams()
        client = Client(self._office.exchange, self._start_where_it_was())
        enrolled = client.enroll(code)
        join(place, enrolled.number, enrolled.settings)
        self._office.exchange.set_cursor(_OWN, "yes")
        return client

    def _start_where_it_was(self) -> str:
        """Starts on the port of the last time, so that a team's bookmark holds; on another if that is taken."""
        file = self.folder / PORT_FILE
        last = file.read_text(encoding="ascii").strip() if file.is_file() else "0"
        try:
            self._hub = EmbeddedHub(self.folder, listen=f"127.0.0.1:{int(last)}")
            url = self._hub.start()
        except (HubNotStarted, ValueError):
            self._hub = EmbeddedHub(self.folder)
            url = self._hub.start()
        file.write_text(url.rpartition(":")[2] + "\n", encoding="ascii")
        return url

    def _add_demo_teams(self) -> None:
        place = self._office.place
        for team in place.center.teams:
            hub.user_add(
                None, self.folder, place.center.code, team.id, "team", DEMO_PASSWORD, team.id, now=place.now
            )
