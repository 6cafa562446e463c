"""The print queue of a station: every job is on disk before anyone is told that it waits, and survives a cut of power.

A job is two files: `<id>.pdf`, written first and never changed, and `<id>.json`, replaced as a whole. What a kill
leaves between the two is a PDF without a job, which was not promised to anybody and is removed by `tidy`. A kill
between the printer's yes and our note of it prints the page again: twice is better than never.
"""

import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from printing.errors import PrinterFault, SpoolFault
from printing.printers import Printer, PrinterState, name_of

RETRIES: Final = 5
Now = Callable[[], datetime]


class JobState(StrEnum):
    """Where a job is. Held: it waits for a person (no printer, or moved aside); failed: tried often enough."""

    WAITING = "waiting"
    PRINTING = "printing"
    DONE = "done"
    FAILED = "failed"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class Job:
    """One document on its way to paper. `title` names no person; `fault` is the printer's last state."""

    id: str
    title: str
    printer: str
    state: JobState
    made_at: datetime
    tries: int = 0
    sent_as: str | None = None
    fault: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether paper is still to come."""
        return self.state in (JobState.WAITING, JobState.PRINTING, JobState.HELD)


class Spool:
    """The queue in `folder`. One process works it; others may add to it and read it."""

    def __init__(self, folder: Path, now: Now) -> None:
        self.folder, self._now = folder, now
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise SpoolFault(str(folder)) from fault

    def put(self, pdf: bytes, title: str, printer: str) -> Job:
        """Adds a document; it is on disk when this returns. Raises SpoolFault."""
        made = self._now()
        id = f"{made:%Y%m%dT%H%M%S}-{uuid4().hex}-{_marked(title)}"
        job = Job(id, title, printer, JobState.WAITING, made)
        self._write(self.folder / f"{id}.pdf", pdf)
        self._keep(job)
        return job

    def jobs(self) -> list[Job]:
        """All jobs, the oldest first; a file that is no job is left out. Raises SpoolFault."""
        try:
            paths = sorted(self.folder.glob("*.json"))
        except OSError as fault:
            raise SpoolFault(str(self.folder)) from fault
        return [job for path in paths if (job := _read(path)) is not None]

    def job(self, id: str) -> Job | None:
        """One job by its id."""
        return _read(self.folder / f"{id}.json")

    def pdf(self, job: Job) -> bytes:
        """The document of a job. Raises SpoolFault when it is gone."""
        try:
            return (self.folder / f"{job.id}.pdf").read_bytes()
        except OSError as fault:
            raise SpoolFault(job.id) from fault

    def work(self, printer: Printer) -> list[Job]:
        """One round with one printer: follows what it prints, sends what waits if it can print; returns what changed.

        Jobs go one at a time and in order, so that paper comes out in the order in which people stand.
        """
        mine = [job for job in self.jobs() if job.printer == printer.name]
        changed = [self._follow(printer, job) for job in mine if job.state is JobState.PRINTING]
        busy = any(job.state is JobState.PRINTING for job in changed)
        waiting = [job for job in mine if job.state is JobState.WAITING]
        if waiting and not busy:
            changed.append(self._send(printer, waiting[0]))
        return [job for job in changed if job not in mine]

    def retry(self, job: Job, printer: str | None = None) -> Job:
        """Puts a job back into the line, to another printer if one is named. A done one prints once more."""
        again = replace(
            job, state=JobState.WAITING, tries=0, sent_as=None, fault=None, printer=printer or job.printer
        )  # fmt: skip
        return self._keep(again)

    def hold(self, job: Job) -> Job:
        """Takes a job out of the line until someone retries it."""
        return self._keep(replace(job, state=JobState.HELD))

    def tidy(self, before: datetime) -> int:
        """Removes what was done before an instant, and PDFs without a job; returns how many files went."""
        gone = [job.id for job in self.jobs() if job.state is JobState.DONE and job.made_at < before]
        known = {job.id for job in self.jobs()} - set(gone)
        removed = 0
        for path in self.folder.iterdir():
            is_old = path.suffix in (".json", ".pdf") and path.stem in gone
            is_orphan = path.suffix in (".pdf", ".part") and path.name.partition(".")[0] not in known
            if is_old or is_orphan:
                path.unlink(missing_ok=True)
                removed += 1
        return removed

    def _send(self, printer: Printer, job: Job) -> Job:
        state = printer.state()
        if not state.can_print:
            return self._note(job, state)
        try:
            sent = printer.send(self.pdf(job), job.title)
        except PrinterFault:
            return self._failed(job, printer.state())
        return self._follow(
            printer, self._keep(replace(job, state=JobState.PRINTING, sent_as=sent, fault=None))
        )

    def _follow(self, printer: Printer, job: Job) -> Job:
        try:
            progress = printer.progress(job.sent_as or "")
        except PrinterFault:
            state = printer.state()
            return self._note(job, state) if state is PrinterState.OFFLINE else self._failed(job, state)
        if progress.is_done:
            return self._keep(replace(job, state=JobState.DONE, fault=None))
        if progress.has_failed:
            return self._failed(job, progress.state)
        return self._note(job, progress.state)

    def _failed(self, job: Job, state: PrinterState) -> Job:
        """Back into the line, or failed after `RETRIES` tries."""
        tries = job.tries + 1
        after = JobState.FAILED if tries >= RETRIES else JobState.WAITING
        return self._keep(replace(job, state=after, tries=tries, sent_as=None, fault=state.value))

    def _note(self, job: Job, state: PrinterState) -> Job:
        fault = None if state.can_print else state.value
        return job if job.fault == fault else self._keep(replace(job, fault=fault))

    def _keep(self, job: Job) -> Job:
        told = {**asdict(job), "made_at": job.made_at.isoformat()}
        self._write(self.folder / f"{job.id}.json", json.dumps(told, sort_keys=True).encode())
        return job

    def _write(self, path: Path, content: bytes) -> None:
        part = path.with_name(path.name + ".part")
        try:
            with part.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
            folder = os.open(path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
        except OSError as fault:
            raise SpoolFault(str(path.parent)) from fault


def forget(folder: Path, code: str) -> None:
    """Takes away every file of every job of a dossier, what a kill left of one too. Raises OSError."""
    jobs = [(path.stem, _read(path)) for path in folder.glob("*.json")]
    about = {stem for stem, job in jobs if job is not None and job.title.startswith(f"{code}-")}
    for path in folder.glob("*"):
        if f"-{_marked(code)}-" in path.name or path.name.partition(".")[0] in about:
            path.unlink(missing_ok=True)


def _marked(title: str) -> str:
    """A title in a file's name, so that a part of a job is known for whose it is; what follows a dot is its kind."""
    return name_of(title).replace(".", "-")


def _read(path: Path) -> Job | None:
    try:
        told: dict[str, Any] = json.loads(path.read_bytes())
        made = datetime.fromisoformat(told.pop("made_at"))
        return Job(**{**told, "state": JobState(told["state"]), "made_at": made})
    except (OSError, ValueError, TypeError, KeyError):
        return None
