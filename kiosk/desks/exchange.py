"""The exchange beside the screens: when it last worked, and what to say of it."""

from datetime import datetime

from dossiers.errors import OperationalError
from forms.texts import translator
from kiosk.bootstrap import Office
from kiosk.widgets.wording import StatusLine
from sync.client import Client, Synced
from sync.errors import ExchangeError


class ExchangeState:
    """This station's exchange with its hub, if it has one; work goes on without."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._client = Client(office.exchange, attempts=1)
        self._last: datetime | None = None
        self._fault: OperationalError | None = None

    @property
    def is_joined(self) -> bool:
        """Whether this station has a hub."""
        return self._client.hub is not None

    def exchange(self) -> Synced | None:
        """One exchange; a fault is kept for the status line, and None is given."""
        if not self.is_joined:
            return None
        try:
            done = self._client.sync_once()
        except ExchangeError as error:
            self._fault = error
            return None
        self._last, self._fault = self._office.place.now(), None
        return done

    def line(self, lang: str) -> StatusLine:
        """What the status bar says of it."""
        say = translator("cli", lang)
        if not self.is_joined:
            return StatusLine(say("Works alone"), "neutral")
        if self._last is None:
            return StatusLine(say("Not synchronised yet"), "warn")
        local = self._office.place.local(self._last)
        return StatusLine(
            say("Synchronised {time}").format(time=f"{local:%H:%M}"), "warn" if self._fault else "ok"
        )
