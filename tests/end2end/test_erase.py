"""Erasing from the command line: the contract, the refusals, and the files of a station afterwards."""

from pathlib import Path

from kiosk.bootstrap import DATABASE, raw_key
from tests.end2end.test_command_line import onedoor, refused, told
from tests.support.office import SAMPLE
from tests.support.traces import seen, traces

PERSON = {
    "name": "Nguyễn Thị Minh Hạnh".encode(),
    "phone": b"0936128457",
    "number": b"022185001417",
    "street": "Giếng Đồn".encode(),
}


def test_a_person_is_erased_by_one_command(tmp_path: Path) -> None:
    data = tmp_path / "station"
    filed = told(data, "submit", str(SAMPLE), "--key", "0936128457")
    code, key = filed["code"], raw_key(data)
    assert "come to its end" in refused(data, 2, "erase", code, "--reason", "asked for")
    told(data, "act", code, "withdrawn", "--body", '{"reason": "x"}')
    assert "manager" in refused(data, 2, "erase", code, "--reason", "asked for", "--actor", "clerk:an")
    assert "why" in refused(data, 2, "erase", code, "--reason", " ").lower()
    assert onedoor(data, "erase", code).returncode == 2
    assert seen(traces(data, PERSON, {DATABASE: key})) == {*PERSON}

    assert told(data, "erase", code, "--reason", "asked for") == {"code": code}

    assert traces(data, PERSON, {DATABASE: key}) == set()
    assert not Path(filed["receipt"]).exists()
    shown = told(data, "show", code)
    assert (shown["answers"], shown["token"], shown["state"]) == ({}, None, "WITHDRAWN")
    assert shown["events"][-1]["body"] == {"reason": "asked for"}
    assert told(data, "find", "hanh") == []
    assert [row["name"] for row in told(data, "find", code)] == [""]
    for command in (
        ("receipt", code, "--out", str(tmp_path / "r.pdf")),
        ("slip", code, "process_control", "--out", str(tmp_path / "s.pdf")),
        ("submit", str(SAMPLE), "--key", "0936128457"),
    ):
        assert "erased" in refused(data, 2, *command)
    assert "already" in refused(data, 2, "erase", code, "--reason", "again")
    assert refused(data, 2, "erase", "H49.22-000000-01001", "--reason", "nobody")
    assert told(data, "verify")["faults"] == []
    assert not (tmp_path / "r.pdf").exists()
