"""The running program with screens: one Qt application, its jobs, the exchange and what another process wrote.

A kiosk shows its first page as soon as what that page needs is loaded; the desks' windows load with themselves.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from dossiers.accounts import Account, asks_who
from dossiers.errors import Refused
from kiosk import crash
from kiosk.bootstrap import Office
from kiosk.citizen.shell import CitizenShell
from kiosk.desks.citizen import CitizenDesk
from kiosk.desks.exchange import ExchangeState
from kiosk.paper import PrintRoom
from kiosk.surface import Surface
from kiosk.widgets.wording import Person

if TYPE_CHECKING:
    from kiosk.counter.window import CounterWindow
    from kiosk.entrance import Entrance
    from kiosk.manager.window import ManagerWindow
    from kiosk.own_hub import OwnHub

EXCHANGE_EVERY_MS: Final = 5_000
LOOK_EVERY_MS: Final = 1_000
WhoSits = Callable[[Office, str], Person]


def _own_hub(office: Office) -> "OwnHub":
    from kiosk.own_hub import OwnHub

    return OwnHub(office)


class Program(QObject):
    """One station with its windows; each window is opened once and closed with the program."""

    held_up = Signal()
    """The database's work waits for another program's long work."""

    def __init__(self, office: Office, lang: str, *, own_hub: bool, surface: Surface | None = None) -> None:
        super().__init__()
        self.office, self.lang = office, lang
        surface = surface or Surface(lang)
        self.app, self.theme, self.screens, self.jobs = (
            surface.app,
            surface.theme,
            surface.screens,
            surface.jobs,
        )
        office.database.when_held_up(lambda: self.jobs.on_screen(self.held_up.emit))
        self.room = PrintRoom(office)
        self.own = _own_hub(office) if own_hub else None
        self.exchange = ExchangeState(office, self.own)
        self._seen = office.database.data_version()
        self._timers = [
            self._every(LOOK_EVERY_MS, self._look),
            self._every(EXCHANGE_EVERY_MS, self._exchange),
        ]
        self._exchanging = False
        self.inside: CounterWindow | ManagerWindow | None = None
        """The window of who logged in."""

    def begin(self) -> None:
        """Starts the exchange and the look at what others wrote."""
        self.jobs.network(self.exchange.begin, lambda _: self._exchange())
        self.jobs.network(self.room.make_ready, lambda _: None)
        for timer in self._timers:
            timer.start()

    def window(self, role: str) -> "CounterWindow | ManagerWindow | Entrance":
        """The window of a desk; of a center that has accounts, first the one that asks who it is."""
        with self.office.place.store.read():
            asks = asks_who(self.office.place.accounts.values())
        return self.entrance(role) if asks else self._desk(role, None)

    def entrance(self, role: str) -> "Entrance":
        """Asks who it is, and opens the window of the role for those who may."""
        from kiosk.entrance import Entrance

        place, center = self.office.place, self.office.place.center

        def log_in(login: str, password: str) -> Account | Refused:
            from dossiers.logging_in import log_in as try_it

            return try_it(place, login, password, role)

        asking = Entrance(log_in, self.jobs, self.theme, self.lang, center.name.to(self.lang))
        asking.language_chosen.connect(self.speak)
        asking.language_chosen.connect(asking.speak)
        asking.entered.connect(lambda account: self._let_in(asking, role, account))
        return asking

    def _let_in(self, asking: "Entrance", role: str, account: Account) -> None:
        self.inside = self._desk(role, account)
        self.inside.show()
        asking.close()

    def _desk(self, role: str, account: Account | None) -> "CounterWindow | ManagerWindow":
        return self.counter(account) if role == "counter" else self.manager(account)

    def citizen(self, *, windowed: bool, size: tuple[int, int] | None = None) -> CitizenShell:
        """The touchscreen's window. It begins in the language of the country, whoever set it up."""
        shell = CitizenShell(self.jobs, self.theme, "vi", windowed=windowed, size=size, screens=self.screens)
        self.serve(shell)
        crash.install(shell.safe_screen)
        return shell

    def serve(self, shell: CitizenShell) -> CitizenDesk:
        """Puts this station behind a touchscreen."""
        desk = CitizenDesk(self.office, self.room)
        shell.receive(desk, self.office.place.now)
        self.held_up.connect(shell.visit.held_up)
        return desk

    def counter(self, account: Account | None = None) -> "CounterWindow":
        """The clerk's window."""
        from kiosk.counter.window import CounterWindow
        from kiosk.desks.counter import CounterDesk
        from kiosk.people import clerk

        who = partial(clerk, account=account)
        desk = CounterDesk(self.office, self.room, self.exchange, who(self.office, self.lang))
        window = CounterWindow(desk, self.jobs, self.theme, self.lang, self.office.place.now)
        window.language_chosen.connect(lambda lang: self._speak_in(window, lang, who))
        self.held_up.connect(window.held_up)
        return window

    def manager(self, account: Account | None = None) -> "ManagerWindow":
        """The manager's window."""
        from kiosk.desks.manager import ManagerDesk
        from kiosk.manager.window import ManagerWindow
        from kiosk.people import manager

        who = partial(manager, account=account)
        desk = ManagerDesk(self.office, self.room, self.exchange, who(self.office, self.lang))
        window = ManagerWindow(desk, self.jobs, self.theme, self.lang, self.office.place.now)
        window.language_chosen.connect(lambda lang: self._speak_in(window, lang, who))
        self.held_up.connect(window.held_up)
        return window

    def speak(self, lang: str) -> None:
        """Switches the language of the screens of this program."""
        self.lang = lang
        self.screens.switch(lang)

    def _speak_in(self, window: "CounterWindow | ManagerWindow", lang: str, who: WhoSits) -> None:
        self.speak(lang)
        window.greet(who(self.office, lang))
        window.speak(lang)

    def end(self) -> None:
        """Stops what runs beside the screens, in the order in which nothing is lost."""
        for timer in self._timers:
            timer.stop()
        if self.inside is not None:
            self.inside.close()
        self.jobs.close()
        self.exchange.end()
        self.office.close()

    def _every(self, ms: int, call: Callable[[], None]) -> QTimer:
        timer = QTimer(self, interval=ms)
        timer.timeout.connect(call)
        return timer

    def _look(self) -> None:
        self.jobs.database(self.office.database.data_version, self._noticed)

    def _noticed(self, version: int) -> None:
        if version != self._seen:
            self._seen = version
            for listener in list(self.office.service.listeners):
                listener(())

    def _exchange(self) -> None:
        if self._exchanging:
            return
        self._exchanging = True
        self.jobs.network(self.exchange.exchange, lambda _: self._exchanged(), lambda _: self._exchanged())

    def _exchanged(self) -> None:
        self._exchanging = False
