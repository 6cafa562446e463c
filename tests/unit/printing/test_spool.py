"""The print queue and the printers behind it."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from forms.sentences import translator
from printing.errors import PrinterFault
from printing.printers import FolderPrinter, NoPrinter, PrinterState, Progress, state_of, wait_for
from printing.spool import RETRIES, JobState, Spool

NOW = datetime(2026, 11, 23, 8, 47, tzinfo=UTC)


class PanelPrinter:
    """A printer whose panel the test plays: it says what it is told to say."""

    name = "panel"

    def __init__(self):
        self.says, self.sent, self.at, self.refuses = (
            PrinterState.IDLE,
            [],
            Progress(PrinterState.PRINTING),
            False,
        )

    def state(self):
        return self.says

    def send(self, pdf, title):
        if self.refuses:
            raise PrinterFault
        self.sent.append(pdf)
        return str(len(self.sent))

    def progress(self, job):
        if self.says is PrinterState.OFFLINE:
            raise PrinterFault
        return self.at

    def cancel(self, job):
        self.at = Progress(PrinterState.IDLE, has_failed=True)


@pytest.fixture
def clock():
    times = iter(NOW + timedelta(seconds=n) for n in range(1000))
    return lambda: next(times)


@pytest.fixture
def spool(tmp_path, clock):
    return Spool(tmp_path / "spool", clock)


def test_a_job_is_on_disk_when_it_was_taken(spool, tmp_path, clock):
    job = spool.put(b"%PDF", "receipt H49.22-261123-01007", "panel")
    after_restart = Spool(tmp_path / "spool", clock)
    assert after_restart.jobs() == [job]
    assert after_restart.pdf(job) == b"%PDF"


def test_printed_means_that_the_printer_said_so(spool):
    printer = PanelPrinter()
    spool.put(b"1", "a", "panel")
    [job] = spool.work(printer)
    assert job.state is JobState.PRINTING
    printer.at = Progress(PrinterState.IDLE, is_done=True)
    [job] = spool.work(printer)
    assert job.state is JobState.DONE
    assert printer.sent == [b"1"]


def test_jobs_come_out_one_after_the_other_in_order(spool):
    printer = PanelPrinter()
    for content in (b"1", b"2"):
        spool.put(content, "a", "panel")
    spool.work(printer)
    spool.work(printer)
    assert printer.sent == [b"1"]
    printer.at = Progress(PrinterState.IDLE, is_done=True)
    spool.work(printer)
    spool.work(printer)
    assert printer.sent == [b"1", b"2"]


@pytest.mark.parametrize("fault", [s for s in PrinterState if not s.can_print])
def test_a_printer_that_cannot_print_gets_nothing_and_the_job_waits(spool, fault):
    printer = PanelPrinter()
    printer.says = fault
    spool.put(b"1", "a", "panel")
    [job] = spool.work(printer)
    assert (job.state, job.fault, printer.sent) == (JobState.WAITING, fault.value, [])
    printer.says = PrinterState.IDLE
    [job] = spool.work(printer)
    assert (job.state, job.fault) == (JobState.PRINTING, None)


def test_paper_out_while_printing_is_told_and_the_job_goes_on(spool):
    printer = PanelPrinter()
    spool.put(b"1", "a", "panel")
    spool.work(printer)
    printer.at = Progress(PrinterState.PAPER_OUT)
    [job] = spool.work(printer)
    assert (job.state, job.fault) == (JobState.PRINTING, "paper_out")
    printer.at = Progress(PrinterState.IDLE, is_done=True)
    [job] = spool.work(printer)
    assert job.state is JobState.DONE
    assert len(printer.sent) == 1


def test_a_printer_that_goes_away_keeps_its_job(spool):
    printer = PanelPrinter()
    spool.put(b"1", "a", "panel")
    spool.work(printer)
    printer.says = PrinterState.OFFLINE
    [job] = spool.work(printer)
    assert (job.state, job.fault) == (JobState.PRINTING, "offline")


def test_a_job_fails_after_its_tries_and_a_person_can_put_it_back(spool):
    printer = PanelPrinter()
    printer.refuses = True
    spool.put(b"1", "a", "panel")
    for _ in range(RETRIES):
        [job] = spool.work(printer)
    assert job.state is JobState.FAILED
    assert spool.work(printer) == []
    printer.refuses = False
    spool.retry(job)
    [job] = spool.work(printer)
    assert (job.state, job.tries) == (JobState.PRINTING, 0)


def test_a_job_can_go_to_another_printer(spool, tmp_path):
    job = spool.put(b"1", "receipt", "panel")
    folder = FolderPrinter(tmp_path / "out", "counter")
    assert spool.work(folder) == []
    spool.retry(job, printer="counter")
    [job] = spool.work(folder)
    assert job.state is JobState.DONE
    assert (tmp_path / "out" / "receipt.pdf").read_bytes() == b"1"


def test_a_held_job_waits_for_a_person(spool):
    job = spool.hold(spool.put(b"1", "a", "panel"))
    assert spool.work(PanelPrinter()) == []
    assert spool.job(job.id).state is JobState.HELD


def test_what_a_kill_left_is_no_job_and_is_tidied(spool):
    kept = spool.put(b"1", "a", "panel")
    (spool.folder / "half.pdf").write_bytes(b"%PDF without a job")
    (spool.folder / "half2.json.part").write_bytes(b'{"id":')
    (spool.folder / "torn.json").write_bytes(b'{"id": "torn"')
    assert spool.jobs() == [kept]
    assert spool.tidy(NOW - timedelta(days=1)) == 2
    assert spool.pdf(kept) == b"1"


def test_done_jobs_are_removed_after_a_while(spool, tmp_path):
    spool.put(b"1", "a", "counter")
    spool.work(FolderPrinter(tmp_path / "out", "counter"))
    assert spool.tidy(NOW) == 0
    assert spool.tidy(NOW + timedelta(days=1)) == 2
    assert spool.jobs() == []


def test_a_job_tells_no_person(spool):
    job = spool.put(b"1", "receipt H49.22-261123-01007", "panel")
    told = json.loads((spool.folder / f"{job.id}.json").read_text())
    assert set(told) == {"id", "title", "printer", "state", "made_at", "tries", "sent_as", "fault"}


def test_the_folder_printer_overwrites_nothing(tmp_path):
    printer = FolderPrinter(tmp_path)
    assert printer.send(b"1", "receipt ../H49") == "receipt-..-H49.pdf"
    assert printer.send(b"2", "receipt ../H49") == "receipt-..-H49-2.pdf"
    assert sorted(path.read_bytes() for path in tmp_path.iterdir()) == [b"1", b"2"]


def test_without_a_printer_jobs_wait_for_one(spool):
    spool.put(b"1", "a", "none")
    [job] = spool.work(NoPrinter())
    assert (job.state, job.fault) == (JobState.WAITING, "none")


def test_waiting_for_a_page_ends_with_its_time():
    printer = PanelPrinter()
    assert not wait_for(printer, "1", seconds=0).is_done
    printer.at = replace(printer.at, is_done=True)
    assert wait_for(printer, "1", seconds=0).is_done


@pytest.mark.parametrize(
    ("state", "reasons", "expected"),
    [
        (3, ["none"], PrinterState.IDLE),
        (4, ["none"], PrinterState.PRINTING),
        (5, ["paused"], PrinterState.STOPPED),
        (5, [], PrinterState.STOPPED),
        (4, ["media-empty-warning", "media-needed-warning"], PrinterState.PAPER_OUT),
        (3, ["media-empty-error"], PrinterState.PAPER_OUT),
        (4, ["media-empty-report"], PrinterState.PAPER_OUT),
        (5, ["media-jam-error", "media-empty-warning"], PrinterState.JAM),
        (3, ["cover-open-warning"], PrinterState.COVER_OPEN),
        (3, ["media-low-warning"], PrinterState.PAPER_LOW),
        (4, ["media-low-report"], PrinterState.PAPER_LOW),
        (5, ["offline-report"], PrinterState.OFFLINE),
        (3, ["toner-low-warning"], PrinterState.IDLE),
    ],
)
def test_the_state_is_made_from_what_the_printer_says(state, reasons, expected):
    assert state_of(state, reasons) is expected


@pytest.mark.parametrize("lang", ["vi", "zh"])
@pytest.mark.parametrize("state", PrinterState)
def test_every_state_has_one_sentence_in_every_language(state, lang):
    assert translator("printing", lang)(state.say) != state.say
