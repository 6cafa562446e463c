"""The citizen's desk: files applications into the journal and sends slips to the printer."""

import mimetypes
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from dossiers.application import Application
from dossiers.attachments import Attachment
from dossiers.clock import due_of
from dossiers.errors import BadInput, OperationalError, Refused
from dossiers.events import Kind
from dossiers.period import Period
from dossiers.service import Submitted
from forms.packs import Pack
from kiosk.bootstrap import Office
from kiosk.citizen.desk import Filed, Filing, PaperFile, Place, Printing, Strip
from kiosk.citizen.first_page import FILE, kept_in, text_of
from kiosk.citizen.view_model import first_page
from kiosk.files import write_whole
from kiosk.paper import PrintRoom
from kiosk.settings import RESOURCES

SAMPLES: Final = RESOURCES / "samples"


class CitizenDesk:
    """Everything below the citizen's screen, on one station."""

    def __init__(self, office: Office, room: PrintRoom) -> None:
        self._office, self._room = office, room

    @property
    def place(self) -> Place:
        """Where this screen stands."""
        center = self._office.place.center
        return Place(
            agency=center.name,
            counter=center.counter,
            hotline=center.hotline,
            province=center.province,
            demo=center.demo,
        )

    @property
    def pack(self) -> Pack:
        """The center's pack."""
        return self._office.place.pack

    def submit(self, filing: Filing) -> Filed:
        """Files it once for its key. Raises WrongAnswers or another OperationalError."""
        application = Application(
            procedure=filing.procedure,
            channel="kiosk",
            answers=filing.answers,
            attachments=tuple(Attachment(p.kind, p.name, p.media_type, p.data) for p in filing.papers),
        )
        filed = self._office.service.submit(application, key=filing.key)
        if isinstance(filed, Refused):
            raise BadInput(filed.say, **filed.params)
        return self._filed(filed)

    def print_slip(self, dossier: str, lang: str, tell: Callable[[Printing], None]) -> None:
        """Prints the receipt or the ticket, and tells each change."""
        self._room.print_current(dossier, lang, tell)

    def rate(self, dossier: str, score: int) -> None:
        """Keeps a rating of 1 to 5."""
        self._office.service.act(dossier, Kind.RATED, {"score": score}, actor="citizen")

    def strip_figures(self) -> Strip | None:
        """The figures of this month, None while nothing was settled."""
        place = self._office.place
        period = Period.around(place.now(), place.center.month_starts_on, place.center.tz)
        total = self._office.register.figures(period).total
        if total.on_time_rate is None or total.mean_working_days is None:
            return None
        return Strip(total.on_time_rate, total.received, total.mean_working_days)

    def keep_first_page(self, lang: str) -> None:
        """Keeps what the next start shows first; where that cannot be written, the next page waits for the station."""
        page = first_page(self.pack, self.place, lang, str(self._office.place.center.tz))
        folder = self._office.place.folder
        if page != kept_in(folder):
            with suppress(OperationalError):
                write_whole(folder / FILE, text_of(page).encode())

    def sample_papers(self, kind: str) -> tuple[PaperFile, ...]:
        """Pages to try the demo center with; empty elsewhere."""
        if not self._office.place.center.demo:
            return ()
        return tuple(_page(kind, file) for file in sorted(SAMPLES.glob(f"{kind}-*.jpg")))

    def _filed(self, filed: Submitted) -> Filed:
        if filed.due is not None:
            return Filed(filed.dossier, filed.code, filed.slip.screen_qr_text, accepted=True, due=filed.due)
        place, view = self._office.place, self._office.queries.view(filed.dossier)
        procedure = place.pack.named(view.row.procedure, view.procedure_version)
        kinds = {str(each["kind"]) for each in view.attachments}
        budget = procedure.budget_for(view.answers).budget
        return Filed(
            dossier=filed.dossier,
            code=filed.code,
            tracking=filed.slip.screen_qr_text,
            accepted=False,
            due_if_now=due_of(place.calendar, budget, place.now()),
            missing=tuple(paper.name for paper in procedure.missing_papers(view.answers, kinds)),
        )


def _page(kind: str, file: Path) -> PaperFile:
    media_type = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return PaperFile(kind, file.name, media_type, file.read_bytes())
