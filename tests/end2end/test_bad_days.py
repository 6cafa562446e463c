"""Bad days of the command line: streams that are closed or full, empty options, a writer that takes long."""

import json
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
import sqlcipher3

from dossiers.importing import import_history
from tests.end2end.test_command_line import ROOT, onedoor, refused, told
from tests.support.histories import a_submission
from tests.support.office import MONDAY_NINE, SAMPLE, an_office
from tests.support.program import PROGRAM


def shell(data: Path, script: str, *, pipe: bool = False) -> subprocess.CompletedProcess[str]:
    """A line of a shell in which `onedoor` is the command; with `pipe` its code is that of the first in the pipe."""
    command = f'"{sys.executable}" -m kiosk --data "{data}"'
    line = script.replace("onedoor ", f"{command} ") + ("; exit ${PIPESTATUS[0]}" if pipe else "")
    return subprocess.run(
        ["bash", "-c", line],
        cwd=ROOT,
        env={**os.environ, "ONEDOOR_LANG": "en"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize(
    ("script", "code"),
    [
        ("onedoor list inbox <&-", 0),
        ("onedoor list inbox >&-", 0),
        ("onedoor --json list inbox >&-", 0),
        ("onedoor list nothing 2>&-", 2),
        ("onedoor list nothing 2>/dev/full", 2),
        ("onedoor --json list nothing >/dev/full", 2),
        ("onedoor list nothing <&- >&- 2>&-", 2),
    ],
)
def test_the_exit_code_is_the_commands_own_though_nobody_listens(
    tmp_path: Path, script: str, code: int
) -> None:
    done = shell(tmp_path / "s", script)
    assert (done.returncode, "Traceback" in done.stderr, "bug:" in done.stderr) == (code, False, False)


def test_a_command_that_asks_for_nothing_is_told_how_to_ask() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk"],
        cwd=ROOT,
        env={**os.environ, "ONEDOOR_LANG": "en"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "Say what to do; `onedoor --help` lists the commands.\n"


def test_a_result_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    done = shell(tmp_path / "s", "onedoor --json list inbox >/dev/full")
    assert (done.returncode, done.stderr) == (3, "The disk is full. Free some space, then try again.\n")


@pytest.mark.parametrize("options", ["", "--json"])
def test_a_dossier_is_filed_though_its_reader_has_gone(tmp_path: Path, options: str) -> None:
    done = shell(tmp_path / "s", f"onedoor {options} submit '{SAMPLE}' | true", pipe=True)

    assert (done.returncode, done.stderr) == (0, "")
    assert len(told(tmp_path / "s", "find", "nguyen")) == 1


def test_an_option_without_a_value_is_no_option(tmp_path: Path) -> None:
    data = tmp_path / "s"
    assert refused(data, 2, "--data", "", "list", "inbox").startswith("--data is empty")
    assert refused(data, 2, "--center=", "list", "inbox").startswith("--center is empty")
    assert refused(data, 2, "submit", str(SAMPLE), "--key", "").startswith("--key is empty")
    assert told(data, "find", "nguyen") == []


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "Say what to do; `onedoor --help` lists the commands."),
        (("fly",), "There is no command “fly”; `onedoor --help` lists them."),
        (("hub", "fly"), "There is no command “fly”; `onedoor hub --help` lists them."),
        (("find",), "“text” is missing; `onedoor find --help` shows how to write it."),
        (("due", "--budget", "1 hours"), "“--at” is missing; `onedoor due --help` shows how to write it."),
        (("find", "x", "--most", "3"), "There is no option “--most”; `onedoor find --help` lists those there are."),
        (("find", "x", "--limit", "many"), "“--limit” takes a whole number."),
        (("find", "x", "--limit", "0"), "“--limit” must be 1 or more."),
        (("find", "x", "--limit", "10001"), "“--limit” must be 10000 or less."),
        (("show", "a", "b"), "There is more than the command takes: “b”; `onedoor show --help` shows how to write it."),
    ],
)  # fmt: skip
def test_a_command_that_is_written_wrongly_is_put_right_in_every_language(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], sentence: str
) -> None:
    from kiosk.command_line import main

    said = []
    for lang in ("en", "vi", "zh"):
        assert main(["--data", str(tmp_path / "s"), "--lang", lang, *arguments]) == 2
        said.append(capsys.readouterr().err.strip())
    assert said[0] == sentence
    assert len(set(said)) == 3


def test_reading_waits_for_no_writer(tmp_path: Path) -> None:
    data = tmp_path / "s"
    code = told(data, "submit", str(SAMPLE))["code"]
    writer = sqlcipher3.connect(str(data / "onedoor.db"), isolation_level=None)
    writer.execute(f"PRAGMA key = \"x'{(data / 'key').read_text().strip()}'\"")
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("UPDATE counters SET last = last")
    try:
        assert told(data, "show", code)["state"] == "ACCEPTED"
        assert len(told(data, "list", "to-transfer")) == 1
    finally:
        writer.close()


def test_a_command_waits_for_an_import_and_says_for_what(tmp_path: Path) -> None:
    data = tmp_path / "s"
    file = tmp_path / "history.jsonl"
    file.write_text(json.dumps(a_submission("A-1", MONDAY_NINE - timedelta(days=9))))
    office, meanwhile = an_office(data), list[tuple[subprocess.Popen[str], str]]()

    def while_it_runs(_lines: int) -> None:
        filing = subprocess.Popen(
            [*PROGRAM, "--data", str(data), "submit", str(SAMPLE)],
            cwd=ROOT,
            env={**os.environ, "ONEDOOR_LANG": "en"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert filing.stderr is not None
        meanwhile.append((filing, filing.stderr.readline()))

    imported = import_history(office.place, file, progress=while_it_runs)
    office.close()
    ((filing, said),) = meanwhile
    answer, more = filing.communicate(timeout=60)

    assert said.startswith("Another OneDoor is doing long work on this station, such as taking in a history.")
    assert (filing.returncode, imported.events, more) == (0, 1, "")
    assert len(told(data, "find", "nguyen")) == 1, answer


def test_a_report_needs_a_folder(tmp_path: Path) -> None:
    file = tmp_path / "report"
    file.write_text("mine")
    assert "name a folder" in refused(tmp_path / "s", 2, "report", "--month", "2026-10", "--out", str(file))
    assert file.read_text() == "mine"


def test_a_dossier_is_filed_though_a_font_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from kiosk.command_line import main
    from printing import fonts

    monkeypatch.setattr(fonts, "FOLDER", tmp_path / "nowhere")
    fonts.widths.cache_clear()
    fonts._known.cache_clear()
    data = ["--data", str(tmp_path / "s"), "--lang", "en"]
    try:
        assert main([*data, "--json", "submit", str(SAMPLE)]) == 0
        filed = capsys.readouterr()
        assert main([*data, "receipt", json.loads(filed.out)["code"], "--out", str(tmp_path / "r.pdf")]) == 3
        said = capsys.readouterr().err
    finally:
        fonts.widths.cache_clear()
        fonts._known.cache_clear()
    assert json.loads(filed.out)["receipt"] is None
    assert "A font of the program is missing" in filed.err
    assert said == "A font of the program is missing or damaged: install the program again.\n"


@pytest.mark.logs("bug: TypeError")
def test_a_bug_in_drawing_a_slip_does_not_take_the_code_from_who_applied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from kiosk import paper
    from kiosk.command_line import main

    def broken(*_: object) -> bytes:
        raise TypeError

    monkeypatch.setattr(paper, "drawn", broken)
    assert main(["--data", str(tmp_path / "s"), "--lang", "en", "--json", "submit", str(SAMPLE)]) == 0
    said = capsys.readouterr()
    filed = json.loads(said.out)
    assert filed["receipt"] is None and filed["code"] in said.err
    assert "its drawing went wrong inside OneDoor" in said.err


@pytest.mark.parametrize(
    "words",
    [
        ("act", "H49.22-261126-01001", "noted", "--at", ""),
        ("act", "H49.22-261126-01001", "noted", "--actor", ""),
    ],
)
def test_an_empty_instant_is_not_now_and_an_empty_actor_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    from kiosk.command_line import main

    assert main(["--data", str(tmp_path / "s"), "--lang", "en", *words]) == 2
    assert "“” is no" in capsys.readouterr().err


def test_a_hub_invites_to_centers_only(tmp_path: Path) -> None:
    assert "write it like H49.22" in refused(tmp_path / "s", 2, "hub", "invite", "--center", "nowhere")


@pytest.mark.parametrize("address", ["nonsense", "mysql://x/y"])
def test_a_database_address_that_is_none_is_wrong_input(tmp_path: Path, address: str) -> None:
    done = onedoor(tmp_path / "s", "hub", "serve", "--listen", "127.0.0.1:0", "--database", address)
    assert (done.returncode, "postgresql" in done.stderr) == (2, True)


def test_due_refuses_a_time_allowed_that_ends_in_no_year_that_is_known(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from kiosk.command_line import main

    words = ("due", "--budget", "100000 working_days", "--at", "2026-12-07T09:00:00+07:00")
    assert main(["--data", str(tmp_path / "s"), "--lang", "en", *words]) == 2
    assert "ends after the year 2199: give a shorter one." in capsys.readouterr().err
