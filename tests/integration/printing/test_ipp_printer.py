"""A real IPP printer: Debian's ippeveprinter, in namespaces of its own so that the machine's D-Bus is not touched.

It needs the packages cups-ipp-utils, avahi-daemon and dbus, and the right to make namespaces (root or user ones).
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support.paper import a_slip

ROOT = Path(__file__).resolve().parents[3]
NEEDED = ("unshare", "ip", "dbus-daemon", "avahi-daemon", "ippeveprinter")
PATH = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
STAGE = """
set -e
mount -t tmpfs tmpfs /run
mkdir -p /run/dbus
ip link set lo up
dbus-daemon --system --fork
avahi-daemon --no-drop-root --no-chroot -D -f "$1/avahi.conf"
ippeveprinter -r off -n localhost -p 8631 -f application/pdf,image/pwg-raster -d "$1/spool" -c "$1/save.sh" \
    Kiosk > "$1/log" 2>&1 &
exec "$2" "$3" "$1"
"""
AVAHI = "[server]\nuse-ipv6=no\nallow-interfaces=lo\n[publish]\npublish-workstation=no\n"
SAVE = '#!/bin/sh\nsleep 1\ncp "$1" "{folder}/printed.pdf"\n'


def missing():
    return [tool for tool in NEEDED if shutil.which(tool, path=PATH) is None]


@pytest.fixture
def stage(tmp_path):
    """Plays a script of ours inside the namespaces where the printer runs, and returns what it said."""
    (tmp_path / "avahi.conf").write_text(AVAHI)
    (tmp_path / "spool").mkdir()
    save = tmp_path / "save.sh"
    save.write_text(SAVE.format(folder=tmp_path))
    save.chmod(0o755)
    (tmp_path / "stage.sh").write_text(STAGE)

    def play(script: str) -> str:
        file = tmp_path / "play.py"
        file.write_text(script)
        namespaces = ["unshare", "-n", "-m", "-p", "-f", "--mount-proc"]
        if os.geteuid():
            namespaces.insert(1, "-r")
        command = [*namespaces, "sh", str(tmp_path / "stage.sh"), str(tmp_path), sys.executable, str(file)]
        environment = {**os.environ, "PATH": PATH, "PYTHONPATH": str(ROOT)}
        process = subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            start_new_session=True,
        )  # fmt: skip
        try:
            said, errors = process.communicate(timeout=90)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            said, errors = process.communicate()
        assert process.returncode == 0, errors
        return said

    absent = missing()
    if absent:
        pytest.fail(f"no {', '.join(absent)}: install cups-ipp-utils avahi-daemon dbus")
    return play


PRELUDE = """
import sys, time, urllib.request
from datetime import UTC, datetime
from pathlib import Path
from printing.ipp import IppPrinter
from printing.printers import PrinterState, wait_for
from printing.spool import JobState, Spool

folder = Path(sys.argv[1])
printer = IppPrinter("ipp://localhost:8631/ipp/print", name="kiosk", timeout=5)
end = time.monotonic() + 20
while printer.state() is PrinterState.OFFLINE and time.monotonic() < end:
    time.sleep(0.1)
pdf = (folder / "receipt.pdf").read_bytes()
spool = Spool(folder / "queue", lambda: datetime.now(UTC))

def tray(sheets):
    level = "size1=iso_a4_210x297mm&type1=stationery&level1={}&size3=&type3=&level3=-2".format(sheets)
    urllib.request.urlopen("http://localhost:8631/media?" + level, timeout=5).read()

def work(until, seconds=30):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        spool.work(printer)
        [job] = spool.jobs()
        if until(job):
            return job
        time.sleep(0.1)
    raise SystemExit(f"gave up at {job} {printer.state()}")
"""


def test_a_receipt_is_done_when_the_printer_says_so_and_arrives_byte_for_byte(stage, tmp_path):
    from printing import receipt

    pdf = receipt.pdf(a_slip())
    (tmp_path / "receipt.pdf").write_bytes(pdf)
    said = stage(
        PRELUDE
        + """
print(printer.state())
spool.put(pdf, "receipt", "kiosk")
spool.work(printer)
print(spool.jobs()[0].state, (folder / "printed.pdf").exists())
print(work(lambda job: job.state is JobState.DONE).state, (folder / "printed.pdf").exists())
"""
    )
    assert said.split("\n")[:3] == ["idle", "printing False", "done True"]
    assert (tmp_path / "printed.pdf").read_bytes() == pdf


def test_paper_out_is_told_and_the_job_waits_for_a_refill(stage, tmp_path):
    from printing import receipt

    (tmp_path / "receipt.pdf").write_bytes(receipt.pdf(a_slip()))
    said = stage(
        PRELUDE
        + """
tray(0)
end = time.monotonic() + 10
while printer.state() is not PrinterState.PAPER_OUT and time.monotonic() < end:
    time.sleep(0.1)
spool.put(pdf, "receipt", "kiosk")
job = work(lambda job: job.fault is not None)
print(job.state, job.fault)
tray(250)
print(work(lambda job: job.state is JobState.DONE).fault)
"""
    )
    assert said.split("\n")[:2] == ["waiting paper_out", "None"]


def test_a_printer_that_is_not_there_is_offline_within_its_time_out():
    from printing.errors import PrinterFault
    from printing.ipp import IppPrinter
    from printing.printers import PrinterState

    printer = IppPrinter("ipp://127.0.0.1:9/ipp/print", timeout=2)
    started = time.monotonic()
    assert printer.state() is PrinterState.OFFLINE
    with pytest.raises(PrinterFault):
        printer.send(b"%PDF", "a")
    assert time.monotonic() - started < 5
