"""A person's visit as it happens: touches move the session, work goes to the desk, time warns and wipes. No QML.

Whatever comes back from the desk late is for the visit that asked; a wiped one takes nothing.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol, TypeVar

from dossiers.errors import OperationalError, WrongAnswers
from dossiers.ids import new_id
from kiosk.citizen import idle, steps
from kiosk.citizen.desk import Desk, Filed, PaperFile, Printing, Strip
from kiosk.citizen.looks import Looks
from kiosk.citizen.session import READING, Overlay, Page, Session
from kiosk.citizen.view_model import Inputs

T = TypeVar("T")


class Work(Protocol):
    """What `kiosk.jobs.Jobs` offers."""

    def database(
        self,
        fn: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None: ...

    def network(
        self,
        fn: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None: ...

    def on_screen(self, call: Callable[[], None]) -> None: ...


class Visit:
    """Holds the session of whoever stands at the screen. `seen` is called after every change."""

    def __init__(
        self,
        desk: Desk,
        work: Work,
        lang: str,
        now: Callable[[], datetime],
        ticks: Callable[[], float],
        seen: Callable[[], None],
    ) -> None:
        self._desk, self._work, self._lang = desk, work, lang
        self._now, self._ticks, self._seen = now, ticks, seen
        self._touched = ticks()
        self._print_asked: float | None = None
        self._strip: Strip | None = None
        self._samples: dict[str, tuple[PaperFile, ...]] = {}
        self.warning = 0
        self.wide = False
        self.session = Session(looks=Looks(lang=lang))

    def inputs(self) -> Inputs:
        return Inputs(
            session=self.session,
            pack=self._desk.pack,
            place=self._desk.place,
            now=self._now(),
            strip=self._strip,
            warning=self.warning,
            done_left=self._done_left(),
            wide=self.wide,
            samples=frozenset(kind for kind, files in self._samples.items() if files),
        )

    def move(self, step: Callable[[Session], Session]) -> None:
        """A touch: the session goes one step on."""
        self.session = step(self.session)
        self._seen()

    def start(self) -> None:
        self.move(steps.start)

    def go_on(self) -> None:
        self.move(steps.go_on)

    def skip(self) -> None:
        self.move(steps.skip)

    def go_back(self) -> None:
        self.move(steps.go_back)

    def change(self, id: str) -> None:
        self.move(lambda s: steps.change(s, id))

    def lay(self, overlay: str) -> None:
        """Lays help or text sizes over the page; the same again takes it away."""
        self.move(lambda s: s.under(Overlay(overlay) if s.overlay != overlay else Overlay.NONE))

    # -- what a touch can mean beyond the session itself

    def refresh_figures(self) -> None:
        def came(strip: Strip | None) -> None:
            self._strip = strip
            self._seen()

        self._work.database(self._desk.strip_figures, came, lambda _error: None)

    def tile(self, key: str) -> None:
        kind, _, id = key.partition(":")
        if kind == "group":
            group = next((g for g in self._desk.pack.groups if g.id == id), None)
            if group and len(group.procedures) > 1:
                self.move(lambda s: s.choosing(id))
            elif group:
                self.service(group.procedures[0])
        elif kind == "procedure":
            self.service(id)
        else:
            self.move(lambda s: s.tracking())

    def service(self, id: str) -> None:
        today = self._now().date()
        procedure = self._desk.pack.procedure(id, on=today)
        self._fetch_samples(tuple(paper.kind for paper in procedure.papers))
        self.move(lambda s: s.opening(procedure, new_id(), self._desk.place.province, today))

    def _fetch_samples(self, kinds: tuple[str, ...]) -> None:
        def came(found: dict[str, tuple[PaperFile, ...]]) -> None:
            self._samples = found
            self._seen()

        desk = self._desk
        self._work.database(
            lambda: {kind: desk.sample_papers(kind) for kind in kinds}, came, lambda _error: None
        )

    def add_sample(self, kind: str) -> None:
        self.move(lambda s: s.with_papers(kind, self._samples.get(kind, ())))

    def submit(self) -> None:
        before = self.session.sending
        self.move(steps.submit)
        if before or not self.session.sending:
            return
        filing = self.session.filing()
        self._work.database(
            lambda: self._desk.submit(filing), lambda f: self._filed(filing.key, f), self._not_filed
        )

    def _filed(self, key: str, filed: Filed) -> None:
        if self.session.key != key:
            return
        self._touched = self._print_asked = self._ticks()
        self.move(lambda s: s.submitted(filed))
        lang = self.session.looks.lang

        def tell(printing: Printing) -> None:
            self._work.on_screen(lambda: self._printed(filed.dossier, printing))

        self._work.network(
            lambda: self._desk.print_slip(filed.dossier, lang, tell),
            lambda _done: None,
            lambda _e: self._printed(filed.dossier, Printing("failed", cause="lost")),
        )

    def _not_filed(self, error: Exception) -> None:
        if not self.session.sending:
            return
        if isinstance(error, WrongAnswers) and error.faults:
            where = error.faults[0][0]
            self.move(lambda s: steps.wrong_after_all(s, where))
        elif isinstance(error, OperationalError):
            trouble = error
            self.move(lambda s: s.not_submitted(trouble))
        else:
            self.move(
                lambda s: s.not_submitted(
                    OperationalError(
                        "The other side does not answer. Nothing was lost; try again in a moment."
                    )
                )
            )

    def held_up(self) -> None:
        """What was handed in waits for long work of another program: says so, and keeps waiting."""
        self.move(lambda s: s.holding())

    def _printed(self, dossier: str, printing: Printing) -> None:
        if self.session.filed and self.session.filed.dossier == dossier:
            self.move(lambda s: s.printed(printing))

    def rate(self, score: int) -> None:
        filed, before = self.session.filed, self.session.rated
        self.move(lambda s: s.rating(score))
        if filed and not before and self.session.rated:
            self._work.database(
                lambda: self._desk.rate(filed.dossier, score), lambda _done: None, lambda _error: None
            )

    # -- the end of a visit

    def end(self) -> None:
        """End was touched: asks first where something would be thrown away."""
        if self.session.has_typed and self.session.overlay is not Overlay.END:
            self.move(lambda s: s.under(Overlay.END))
        else:
            self.wipe()

    def wipe(self) -> None:
        """Forgets the person and begins anew."""
        self.forget()
        self.refresh_figures()

    def forget(self) -> None:
        """Nothing of the person is left; nothing is begun."""
        self.warning, self._print_asked = 0, None
        self._samples = {}
        self._touched = self._ticks()
        self.move(lambda s: s.wiped(self._lang))

    def trouble(self) -> None:
        """A bug: the safe page, nothing kept."""
        self.warning, self._print_asked = 0, None
        self.move(lambda s: s.in_trouble())

    # -- time

    def touched(self) -> None:
        """Any touch or key; while the warning stands only its buttons count."""
        if not self.warning:
            self._touched = self._ticks()

    def stay(self) -> None:
        """The person is still there: exactly where they were."""
        self.warning = 0
        self._touched = self._ticks()
        self._seen()

    def tick(self) -> None:
        """Called some times a second."""
        if self.session.page is Page.DONE:
            if self._done_left() == 0:
                self.wipe()
            else:
                self._seen()
            return
        reading = self.session.page in READING or self.session.overlay is Overlay.HELP
        due = idle.since_touch(
            self._ticks() - self._touched,
            reading=reading,
            capturing=self.session.sending,
            at_rest=self.session.at_rest,
        )
        if due.wipe and not self._pristine():
            self.wipe()
            return
        self.warning = due.seconds_left or 0
        self._seen()

    def _pristine(self) -> bool:
        return self.session == Session(looks=Looks(lang=self._lang))

    def _done_left(self) -> int:
        if self.session.page is not Page.DONE:
            return 0
        now = self._ticks()
        return idle.done_left(
            now - self._touched, now - self._print_asked if self._print_asked is not None else None
        )
