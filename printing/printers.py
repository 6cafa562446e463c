"""Printers behind one port: their state is a closed union, made from what the device says by one pure function."""

import os
import time
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final, Protocol

from printing.errors import PrinterFault


class PrinterState(StrEnum):
    """What a person must know of a printer; `can_print` says whether a job sent now comes out by itself."""

    IDLE = "idle"
    PRINTING = "printing"
    PAPER_LOW = "paper_low"
    PAPER_OUT = "paper_out"
    JAM = "jam"
    COVER_OPEN = "cover_open"
    OFFLINE = "offline"
    STOPPED = "stopped"
    NONE = "none"

    @property
    def can_print(self) -> bool:
        """Whether a job sent now comes out without anybody's help."""
        return self in (PrinterState.IDLE, PrinterState.PRINTING, PrinterState.PAPER_LOW)

    @property
    def say(self) -> str:
        """One English sentence for `translator("printing", lang)`: what is wrong and what to do."""
        return _SENTENCES[self]


_SENTENCES: Final = {
    PrinterState.IDLE: "The printer is ready.",
    PrinterState.PRINTING: "The printer is printing.",
    PrinterState.PAPER_LOW: "The printer will soon be out of paper: load some.",
    PrinterState.PAPER_OUT: "The printer is out of paper: load paper, printing goes on by itself.",
    PrinterState.JAM: "Paper is jammed in the printer: take it out and close the printer.",
    PrinterState.COVER_OPEN: "The printer's cover is open: close it.",
    PrinterState.OFFLINE: "The printer does not answer: check that it is on and connected.",
    PrinterState.STOPPED: "The printer was stopped: start it again at the printer or in its queue.",
    PrinterState.NONE: "No printer is set up for this station: the paper is kept in the queue.",
}
# RFC 8011, 5.4.12: a reason is a keyword with an optional suffix -error, -warning or -report. Printers disagree
# about suffixes (an empty tray is reported as media-empty-warning too), so the keyword alone decides.
_REASONS: Final = (
    (("media-jam",), PrinterState.JAM),
    (("cover-open", "door-open", "interlock-open"), PrinterState.COVER_OPEN),
    (("media-empty", "media-needed", "input-tray-missing"), PrinterState.PAPER_OUT),
    (
        ("shutdown", "offline", "connecting-to-device", "timed-out"),
        PrinterState.OFFLINE,
    ),
    (("paused", "moving-to-paused", "stopped-partly", "hold-new-jobs"), PrinterState.STOPPED),
)
_IPP_PROCESSING: Final = 4
_IPP_STOPPED: Final = 5


def state_of(printer_state: int, reasons: Iterable[str]) -> PrinterState:
    """The state from IPP's `printer-state` (3 idle, 4 processing, 5 stopped) and `printer-state-reasons`."""
    said = tuple(reasons)
    for prefixes, state in _REASONS:
        if any(reason.startswith(prefixes) for reason in said):
            return state
    if printer_state == _IPP_STOPPED:
        return PrinterState.STOPPED
    if any(reason.startswith("media-low") for reason in said):
        return PrinterState.PAPER_LOW
    return PrinterState.PRINTING if printer_state == _IPP_PROCESSING else PrinterState.IDLE


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a job is: `is_done` when the last page lies in the tray, `has_failed` when it never will."""

    state: PrinterState
    is_done: bool = False
    has_failed: bool = False


class Printer(Protocol):
    """What the spool needs of a printer. All methods return or raise within the printer's time-out."""

    name: str

    def state(self) -> PrinterState:
        """The printer's state now; never raises for a printer that is away (that is OFFLINE)."""
        ...

    def send(self, pdf: bytes, title: str) -> str:
        """Hands a document over and returns the printer's id of the job. Raises PrinterFault."""
        ...

    def progress(self, job: str) -> Progress:
        """Where a job sent before is. Raises PrinterFault when the printer does not know it any more."""
        ...

    def cancel(self, job: str) -> None:
        """Takes a job back if it is still waiting; does nothing otherwise."""
        ...


class FolderPrinter:
    """Prints into a folder: for the demo and for centers without a printer. A file is there whole or not at all."""

    def __init__(self, folder: Path, name: str = "folder") -> None:
        self.folder, self.name = folder, name

    def state(self) -> PrinterState:
        """Idle, or stopped where the folder cannot be written."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return PrinterState.STOPPED
        return PrinterState.IDLE if os.access(self.folder, os.W_OK) else PrinterState.STOPPED

    def send(self, pdf: bytes, title: str) -> str:
        """Writes `<title>.pdf`, numbered where that is taken, and returns the file's name."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            target = self._free(title)
            part = target.with_suffix(".part")
            part.write_bytes(pdf)
            part.rename(target)
        except OSError as fault:
            raise PrinterFault(str(self.folder)) from fault
        return target.name

    def progress(self, job: str) -> Progress:
        """Done: what was sent lies in the folder."""
        return Progress(self.state(), is_done=True)

    def cancel(self, job: str) -> None:
        """Nothing waits here."""

    def _free(self, title: str) -> Path:
        stem = name_of(title)
        target, number = self.folder / f"{stem}.pdf", 2
        while target.exists():
            target, number = self.folder / f"{stem}-{number}.pdf", number + 1
        return target


def name_of(title: str) -> str:
    """A title as a part of a file's name."""
    plain = "".join(char if char.isalnum() or char in "-_." else "-" for char in title)
    return plain.strip(".-")[:80] or "paper"


class NoPrinter:
    """The printer of a station that has none: jobs wait for one."""

    name = "none"

    def state(self) -> PrinterState:
        """None."""
        return PrinterState.NONE

    def send(self, pdf: bytes, title: str) -> str:
        """Always raises PrinterFault."""
        raise PrinterFault

    def progress(self, job: str) -> Progress:
        """Always raises PrinterFault."""
        raise PrinterFault

    def cancel(self, job: str) -> None:
        """Nothing waits here."""


def wait_for(printer: Printer, job: str, *, seconds: float, every: float = 0.25) -> Progress:
    """Follows a job until it is done, has failed, or `seconds` are over; returns where it is then."""
    end = time.monotonic() + seconds
    progress = printer.progress(job)
    while not (progress.is_done or progress.has_failed) and time.monotonic() < end:
        time.sleep(every)
        progress = printer.progress(job)
    return progress
