"""The command line as a process: the contract of the interfaces page, and one sentence for whatever is wrong."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3

from tests.support.office import SAMPLE
from tests.support.program import PROGRAM

ROOT = Path(__file__).resolve().parents[2]
PERSONAL = ("Nguyễn", "Hạnh", "0936128457", "022185001417", "Giếng Đồn")


def onedoor(data: Path, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """One command, as another program would call it."""
    environment = {**os.environ, "ONEDOOR_LANG": "en"}
    command = [*PROGRAM, "--data", str(data), *arguments]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        input=stdin,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "Traceback" not in done.stderr
    assert "bug:" not in done.stderr, done.stderr
    assert not [word for word in PERSONAL if word in done.stderr]
    return done


def told(data: Path, *arguments: str) -> Any:
    """The JSON document of a command that succeeds."""
    done = onedoor(data, *arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def refused(data: Path, code: int, *arguments: str) -> str:
    """The one sentence of a command that fails with this exit code."""
    done = onedoor(data, *arguments)
    assert done.returncode == code, (done.returncode, done.stderr)
    assert done.stdout == ""
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, lines
    return lines[0]


def test_the_life_of_a_dossier_by_commands(tmp_path: Path) -> None:
    data = tmp_path / "station"
    filed = told(data, "submit", str(SAMPLE), "--key", "k")

    assert set(filed) >= {"dossier", "code", "token", "state", "due", "receipt"}
    assert told(data, "submit", str(SAMPLE), "--key", "k")["code"] == filed["code"]
    assert len(filed["token"]) == 26
    assert Path(filed["receipt"]).read_bytes().startswith(b"%PDF")
    code = filed["code"]
    acted = told(data, "act", code, "transferred", "--body", '{"team": "ha-long-1"}')
    assert acted == {"code": code, "state": "TRANSFERRED", "due": filed["due"]}
    assert told(data, "act", code, "taken")["state"] == "IN_FIELD"
    assert told(data, "act", code, "completed", "--body", '{"handed_over": true}')["state"] == "CLOSED"
    shown = told(data, "show", code)
    assert set(shown) >= {"code", "state", "procedure", "answers", "due", "outcome", "events", "appointments"}
    assert set(shown["events"][0]) >= {
        "id",
        "kind",
        "at",
        "actor",
        "station",
        "seq",
        "version",
        "body",
        "counts",
    }
    assert set(shown["appointments"]) == {"first", "due", "told", "internal"}
    assert shown["events"][0]["actor"] == "citizen"
    assert shown["outcome"] == "ahead"
    assert [row["code"] for row in told(data, "find", "nguyen hanh")] == [code]
    assert set(told(data, "find", code)[0]) >= {"code", "name", "procedure", "state", "due"}
    assert told(data, "list", "inbox") == []
    assert told(data, "verify")["faults"] == []
    picture = tmp_path / "r.png"
    assert told(data, "receipt", code, "--format", "png", "--out", str(picture)) == {"file": str(picture)}
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_a_slip_is_written_as_it_was_issued_and_anew_with_a_reason(tmp_path: Path) -> None:
    data, out = tmp_path / "station", tmp_path / "request.pdf"
    code = told(data, "submit", str(SAMPLE))["code"]
    assert "supplement_requested" in refused(data, 2, "slip", code, "supplement", "--out", str(out))
    told(data, "act", code, "supplement_requested", "--body", '{"items": ["x"], "reason": "y"}')
    assert told(data, "slip", code, "supplement", "--out", str(out)) == {"file": str(out), "version": 1}
    first = out.read_bytes()
    told(data, "slip", code, "supplement", "--out", str(out))
    assert out.read_bytes() == first
    anew = told(data, "slip", code, "supplement", "--out", str(out), "--reason", "lost")
    assert anew["version"] == 2
    shown = told(data, "show", code)["events"][-1]
    assert (shown["kind"], shown["actor"], shown["body"]["reason"]) == ("slip_issued", "clerk:cli", "lost")


@pytest.mark.parametrize("answer", ["yes", True])
def test_an_appointment_reads_answers_as_a_filing_does(tmp_path: Path, answer: object) -> None:
    answers = {"pole_or_cable": answer, "address": {"province": "Quảng Ninh", "ward": "Hồng Gai"}}
    asked = ("--procedure", "lv-household-new", "--at", "2026-12-07T09:00:00+07:00")
    found = told(tmp_path / "s", "due", *asked, "--answers", json.dumps(answers))
    assert (found["budget"], found["due"]) == ("7 working_days", "2026-12-16T09:00:00+07:00")


@pytest.mark.parametrize(
    ("at", "budget", "pause", "due"),
    [
        ("2026-12-07T09:00:00+07:00", "3 working_days", (), "2026-12-10T09:00:00+07:00"),
        ("2026-12-07T07:30:00+07:00", "1 working_days", (), "2026-12-07T17:00:00+07:00"),
        ("2026-12-11T16:00:00+07:00", "4 working_hours", (), "2026-12-14T10:30:00+07:00"),
        (
            "2026-12-07T09:00:00+07:00",
            "3 working_days",
            ("--pause", "2026-12-08T09:00:00+07:00/2026-12-09T15:00:00+07:00"),
            "2026-12-11T15:00:00+07:00",
        ),
        ("2026-12-06T23:30:00+07:00", "2 hours", (), "2026-12-07T01:30:00+07:00"),
    ],
)
def test_an_appointment_is_worked_out_and_explained(
    tmp_path: Path, at: str, budget: str, pause: tuple[str, ...], due: str
) -> None:
    found = told(tmp_path / "s", "due", "--budget", budget, "--at", at, *pause, "--explain")
    assert not any("applicant's own" in step["say"] for step in found["steps"])

    assert (found["due"], found["budget"], found["outcome"]) == (due, budget, None)
    assert all(step["say"] for step in found["steps"])


def test_the_month_as_files_and_as_json(tmp_path: Path) -> None:
    history = tmp_path / "h.jsonl"
    history.write_text(
        '{"ref": "A-1", "kind": "submitted", "at": "2017-07-10T08:12:00+07:00", "procedure": "lv-household-new", '
        '"channel": "kiosk", "answers": {"name": "Lê Văn Mẫu"}}\n'
        '{"ref": "A-1", "kind": "accepted", "at": "2017-07-10T08:30:00+07:00", "actor": "clerk:demo", '
        '"unit": "ha-long", "budget": "3 working_days"}\n'
        '{"ref": "A-1", "kind": "completed", "at": "2017-07-12T15:00:00+07:00", "handed_over": true}\n',
        encoding="utf-8",
    )
    data, out = tmp_path / "s", tmp_path / "out"
    assert told(data, "import", str(history)) == {"dossiers": 1, "events": 3, "skipped": 0}
    table = told(data, "report", "--month", "2017-07", "--out", str(out))

    assert table["period"] == {"start": "2017-07-01", "end": "2017-08-01"}
    assert table["total"]["settled"] == {"total": 1, "ahead": 1, "on_time": 0, "overdue": 0}
    assert table["on_time_rate"] == 1.0
    assert json.loads((out / "report-2017-07.json").read_bytes()) == table
    assert sorted(file.suffix for file in out.iterdir()) == [".csv", ".json", ".pdf", ".xlsx"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("submit", "/nowhere.json"), 2),
        (("submit", __file__), 2),
        (("act", "H49.22-261207-01001", "accepted"), 2),
        (("show", "“'; DROP TABLE events"), 2),
        (("show", ""), 2),
        (("list", "nothing"), 2),
        (("due", "--budget", "three days", "--at", "2026-12-07T09:00:00+07:00"), 2),
        (("due", "--budget", "3 working_days", "--at", "tomorrow"), 2),
        (("due", "--budget", "99999999 working_days", "--at", "2026-12-07T09:00:00+07:00"), 2),
        (("due", "--procedure", "nothing", "--at", "2026-12-07T09:00:00+07:00"), 2),
        (("due", "--at", "2026-12-07T09:00:00+07:00"), 2),
        (("report", "--month", "2026-13", "--out", "reports"), 2),
        (("report", "--month", "2026-11", "--format", "doc", "--out", "reports"), 2),
        (("report", "--month", "2026-11", "--by", "person", "--out", "reports"), 2),
        (("import", "/nowhere.jsonl"), 2),
        (("catalogue", "check", "/nowhere"), 2),
        (("--center", "/nowhere.toml", "list", "inbox"), 2),
        (("--lang", "xx", "list", "inbox"), 2),
        (("fly",), 2),
        (("find",), 2),
        (("find", "x", "--limit", "many"), 2),
        (("sync", "--once"), 3),
        (("enroll", "--hub", "http://127.0.0.1:9", "--code", "x"), 2),
        (("start", "--role", "king"), 2),
        (("init", "--station", "100"), 2),
        (("hub", "serve", "--listen", "nowhere"), 2),
    ],
)
def test_whatever_is_wrong_is_one_sentence_with_the_right_code(
    tmp_path: Path, arguments: tuple[str, ...], code: int
) -> None:
    done = onedoor(tmp_path / "s", *arguments)

    assert done.returncode == code, (done.returncode, done.stdout, done.stderr)
    assert done.stderr.strip() or arguments[0] == "catalogue"


def test_wrong_answers_name_their_fields(tmp_path: Path) -> None:
    wrong = {**json.loads(SAMPLE.read_bytes()), "attachments": []}
    wrong["answers"] = {**wrong["answers"], "phone": "12"}
    file = tmp_path / "a.json"
    file.write_text(json.dumps(wrong), encoding="utf-8")
    done = onedoor(tmp_path / "s", "--json", "submit", str(file))

    assert done.returncode == 2
    assert [fault["field"] for fault in json.loads(done.stdout)["errors"]] == ["phone"]


def test_a_folder_that_is_a_file_and_one_of_another_center_are_said(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("mine")
    refused(file, 2, "list", "inbox")
    assert file.read_text() == "mine"
    data = tmp_path / "s"
    told(data, "list", "inbox")
    other = tmp_path / "other.toml"
    text = (ROOT / "resources" / "centers" / "demo.toml").read_text(encoding="utf-8")
    other.write_text(text.replace("H49.22", "H50.01"), encoding="utf-8")
    assert "H50.01" in refused(data, 2, "--center", str(other), "list", "inbox")


def test_a_damaged_database_is_said_and_left_alone(tmp_path: Path) -> None:
    data = tmp_path / "s"
    told(data, "submit", str(SAMPLE))
    database = data / "onedoor.db"
    database.write_bytes(b"\x00" * 4096 + database.read_bytes()[4096:])

    refused(data, 3, "list", "inbox")


def test_integrity_problems_end_with_four(tmp_path: Path) -> None:
    data = tmp_path / "s"
    told(data, "submit", str(SAMPLE))
    connection = sqlcipher3.connect(str(data / "onedoor.db"), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{(data / 'key').read_text().strip()}'\"")
    connection.execute("UPDATE dossiers SET status = 'CLOSED'")
    connection.close()
    done = onedoor(data, "verify", "--json")

    assert done.returncode == 4
    assert json.loads(done.stdout)["faults"]


def test_commands_that_start_together_in_an_empty_folder_make_one_station(tmp_path: Path) -> None:
    command = [*PROGRAM, "--json", "--data", str(tmp_path / "s"), "submit", str(SAMPLE)]
    running = [
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(6)
    ]
    said = [process.communicate(timeout=120) for process in running]

    assert [process.returncode for process in running] == [0] * 6, said
    assert len({json.loads(out)["code"] for out, _ in said}) == 6
    assert told(tmp_path / "s", "verify")["faults"] == []
