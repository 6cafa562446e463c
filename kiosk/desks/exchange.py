"""The exchange beside the screens: when it last worked, and what to say of it."""

from datetime import datetime

from dossiers.errors import OperationalError
from forms.texts import translator
from kiosk.bootstrap import Office
from kiosk.own_hub import OwnHub
from kiosk.widgets.wording import StatusLine
from sync.client import Client
from sync.errors import ExchangeError
from sync.talk import Synced


class ExchangeState:
    """This station's exchange: with its hub, with the embedded one, or with none; work goes on without."""

    def __init__(self, office: Office, own: OwnHub | None = None) -> None:
        self._office, self._own = office, own
        self._client = Client(office.exchange, attempts=1)
        self._last: datetime | None = None
        self._fault: OperationalError | None = None
        self._is_joined = self._client.hub is not None

    @property
    def fault(self) -> OperationalError | None:
        """What kept the last exchange from working."""
        return self._fault

    def begin(self) -> None:
        """Starts the embedded hub where this machine has one; a fault is kept for the status line."""
        if self._own is None:
            return
        try:
            self._client = self._own.start()
            self._is_joined = True
        except ExchangeError as error:
            self._fault = error

    def exchange(self) -> Synced | None:
        """One exchange; a fault is kept for the status line, and None is given."""
        if not self._is_joined:
            return None
        try:
            done = self._client.sync_once()
        except OperationalError as error:
            self._fault = error
            return None
        self._last, self._fault = self._office.place.now(), None
        return done

    def end(self) -> None:
        """Ends the embedded hub."""
        if self._own is not None:
            self._own.stop()

    def line(self, lang: str) -> StatusLine:
        """What the status bar says of it."""
        say = translator("cli", lang)
        if not self._is_joined and self._fault is None:
            return StatusLine(say("Works alone"), "neutral")
        if self._last is None:
            return StatusLine(say("Not synchronised yet"), "warn")
        local = self._office.place.local(self._last)
        return StatusLine(
            say("Synchronised {time}").format(time=f"{local:%H:%M}"), "warn" if self._fault else "ok"
        )
