"""Plays the demo: kiosk, counter, hub and team, back at the center, the month."""

import shutil
import tempfile
from pathlib import Path
from typing import Final

from dossiers.errors import BadInput, IntegrityProblem
from dossiers.importing import import_history
from dossiers.verifying import verify
from kiosk.application import Program
from kiosk.bootstrap import open_office
from kiosk.commands.output import Said
from kiosk.demo.browser import photograph
from kiosk.demo.citizen import Citizen
from kiosk.demo.desks import Clerk, Manager
from kiosk.demo.hands import Album, settle
from kiosk.demo.history import write_history
from kiosk.demo.scenes import Step, progress
from kiosk.files import write_whole
from kiosk.monthly import FORMATS, monthly_report, write_report
from kiosk.own_hub import DEMO_PASSWORD
from kiosk.paper import slip_bytes
from kiosk.settings import RESOURCES
from kiosk.surface import qt_application
from printing.printers import FolderPrinter
from sync.team_visit import TeamVisit

TEAM: Final = "ha-long-1"
KIOSK_SIZE: Final = (1080, 1920)


def play(out: Path, said: Said) -> list[str]:
    """Plays the whole way of a dossier and leaves papers, pictures and reports in a folder; gives their names.

    Raises BadInput if the folder cannot be used, and DemoStuck where a screen does not come.
    """
    _prepare(out)
    qt_application()
    with tempfile.TemporaryDirectory(prefix="onedoor-demo-") as data, progress(said) as step:
        office = open_office(Path(data), center_file=said.center)
        program = Program(office, "vi", own_hub=True)
        program.room.printer = FolderPrinter(out / "paper", "paper")
        try:
            _Demo(program, out, step).play()
        finally:
            program.end()
    return sorted(str(file.relative_to(out)) for file in out.rglob("*") if file.is_file())


class _Demo:
    """One performance."""

    def __init__(self, program: Program, out: Path, step: Step) -> None:
        self._program, self._office, self._out, self._step = program, program.office, out, step
        self._album = Album(out / "screens")

    def play(self) -> None:
        """All scenes in their order."""
        self._year_before()
        self._step("hub")
        self._program.exchange.begin()
        dossier = self._at_the_kiosk()
        code = self._office.queries.view(dossier).row.code
        self._at_the_counter(code)
        self._exchanges("transfer")
        self._in_the_field(dossier)
        self._exchanges("back")
        self._back_at_the_center(code, dossier)
        self._month()
        self._step("verify")
        faults = verify(self._office.place).faults
        if faults:
            raise IntegrityProblem("The demo's journal does not hold together: {fault}", fault=faults[0])

    def _year_before(self) -> None:
        self._step("year")
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "history.jsonl"
            write_history(self._office.place, file)
            import_history(self._office.place, file, "demo")

    def _at_the_kiosk(self) -> str:
        shell = self._program.citizen(windowed=True, size=KIOSK_SIZE)
        shell.show()
        try:
            return Citizen(shell, self._album, self._step).applies()
        finally:
            shell.close()

    def _at_the_counter(self, code: str) -> None:
        window = self._program.counter()
        window.resize(1440, 900)
        window.show()
        try:
            Clerk(window, self._album, self._step).transfers(code, TEAM)
        finally:
            window.close()

    def _exchanges(self, what: str) -> None:
        self._step(what)
        if self._program.exchange.exchange() is None:
            fault = self._program.exchange.fault
            raise fault if fault else BadInput("The demo's hub does not answer.")

    def _in_the_field(self, dossier: str) -> None:
        own, center = self._program.own, self._office.place.center
        assert own is not None
        with TeamVisit(own.url) as team:
            self._step("log-in")
            photograph(team.page("/team/login"), "team-log-in", self._album)
            photograph(team.log_in(center.code, TEAM, DEMO_PASSWORD), "team-list", self._album)
            photograph(team.page(f"/team/d/{dossier}"), "team-dossier", self._album)
            self._step("work")
            photograph(team.take(dossier), "team-taken", self._album)
            photograph(team.page(f"/team/d/{dossier}/survey"), "team-survey-form", self._album)
            photograph(
                team.survey(dossier, "Cột điện gần nhà, kéo dây 12 m, công tơ 1 pha."),
                "team-surveyed",
                self._album,
            )
            photograph(team.page(f"/team/d/{dossier}/complete"), "team-complete-form", self._album)
            photo = (RESOURCES / "samples" / "place-1.jpg").read_bytes()
            photograph(team.complete(dossier, "1F-2026-004417", "12", photo), "team-completed", self._album)
            token = self._office.service.receipt(dossier).token
            photograph(team.page(f"/T/{token}"), "tracking", self._album)

    def _back_at_the_center(self, code: str, dossier: str) -> None:
        window = self._program.counter()
        window.resize(1440, 900)
        window.show()
        try:
            Clerk(window, self._album, self._step).sees_result(code)
        finally:
            window.close()
        issued = self._office.service.receipt(dossier)
        for lang in ("vi", "en", "zh"):
            for format in ("pdf", "png"):
                write_whole(
                    self._out / f"receipt-{lang}.{format}", slip_bytes(self._office, issued, lang, format)
                )

    def _month(self) -> None:
        window = self._program.manager()
        window.resize(1440, 900)
        window.show()
        try:
            Manager(window, self._album, self._step).looks()
        finally:
            window.close()
        self._step("report")
        now = self._office.place.now()
        for month in (f"{now:%Y-%m}",):
            write_report(monthly_report(self._office, month, ("unit", "procedure"), "vi"), FORMATS, self._out)
        settle(50)


def _prepare(out: Path) -> None:
    """An empty folder; results of an earlier demo go, other files are left alone."""
    try:
        for name in ("screens", "paper"):
            shutil.rmtree(out / name, ignore_errors=True)
        out.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise BadInput("{out} is a file; name a folder for the demo.", out=out.name) from None
    except OSError as error:
        raise BadInput(
            "The folder {out} cannot be written: {why}.", out=out.name, why=error.strerror
        ) from None
