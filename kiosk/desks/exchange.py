"""The exchange beside the screens: when it last worked, and what to say of it."""

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from dossiers.errors import OperationalError
from forms.sentences import translator
from kiosk.bootstrap import Office
from kiosk.desks.clocks import clock_sentence
from kiosk.widgets.wording import StatusLine
from sync.errors import ExchangeError

if TYPE_CHECKING:
    from kiosk.own_hub import OwnHub
    from sync.client import Client
    from sync.talk import Synced


class ExchangeState:
    """This station's exchange: with its hub, with the embedded one, or with none; work goes on without."""

    def __init__(self, office: Office, own: "OwnHub | None" = None) -> None:
        self._office, self._own = office, own
        self._joined: bool | None = None
        self._last: datetime | None = None
        self._fault: OperationalError | None = None
        self._clock_off = 0

    @cached_property
    def _client(self) -> "Client":
        """Loaded by the first exchange, beside the screen, not before its first page."""
        from sync.client import Client

        return Client(self._office.exchange, attempts=1)

    @property
    def _is_joined(self) -> bool:
        if self._joined is None:
            self._joined = self._client.hub is not None
        return self._joined

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
            self._joined = True
        except ExchangeError as error:
            self._fault = error

    def exchange(self) -> "Synced | None":
        """One exchange; a fault is kept for the status line, and None is given."""
        if not self._is_joined:
            return None
        try:
            done = self._client.sync_once()
        except OperationalError as error:
            self._fault = error
            return None
        self._last, self._fault, self._clock_off = self._office.place.now(), None, done.clock_off
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
        if self._clock_off and self._fault is None:
            return StatusLine(clock_sentence(self._clock_off, lang), "warn")
        local = self._office.place.local(self._last)
        return StatusLine(
            say("Synchronised {time}").format(time=f"{local:%H:%M}"), "warn" if self._fault else "ok"
        )
