"""A station's backup from the command line: made, put back without a hub, and what it still holds of who was erased."""

import json
from pathlib import Path
from typing import Any

from kiosk.bootstrap import DATABASE, raw_key
from tests.end2end.test_command_line import onedoor, told
from tests.support.office import SAMPLE
from tests.support.traces import seen, traces

PASSPHRASE = "a passphrase that is long enough\n"
NEEDLES = {"name": "Nguyễn Thị Minh Hạnh".encode(), "street": "Giếng Đồn".encode()}


def says(data: Path, *arguments: str, stdin: str = PASSPHRASE) -> Any:
    done = onedoor(data, *arguments, "--json", stdin=stdin)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_station_is_put_back_leaves_out_numbers_and_a_backup_holds_who_was_erased_later(
    tmp_path: Path,
) -> None:
    data, old, new = tmp_path / "station", tmp_path / "old.backup", tmp_path / "new.backup"
    code = told(data, "submit", str(SAMPLE))["code"]
    told(data, "act", code, "withdrawn", "--body", '{"reason": "x"}')
    events = says(data, "backup", str(old))["events"]
    assert onedoor(data, "backup", str(old), stdin=PASSPHRASE).returncode == 2
    told(data, "erase", code, "--reason", "asked for")
    says(data, "backup", str(new))

    for wrong in (onedoor(tmp_path / "none", "restore", str(old), stdin="another passphrase\n"),
                  onedoor(data, "restore", str(old), stdin=PASSPHRASE),
                  onedoor(tmp_path / "none", "restore", str(SAMPLE), stdin=PASSPHRASE)):  # fmt: skip
        assert (wrong.returncode, len(wrong.stderr.strip().splitlines())) == (2, 1), wrong.stderr
    assert not (tmp_path / "none" / DATABASE).exists()
    before, after = tmp_path / "before", tmp_path / "after"
    back = says(before, "restore", str(old))
    assert (back["events"], back["jumped"], back["number"]) == (events, 500, 1)
    assert told(before, "show", code)["answers"]["name"]
    later = told(before, "submit", str(SAMPLE))["code"]
    assert int(later.rpartition("-")[2][2:]) > 500 + int(code.rpartition("-")[2][2:])
    says(after, "restore", str(new))
    assert told(after, "show", code)["answers"] == {}
    assert traces(after, NEEDLES, {DATABASE: raw_key(after)}) == set()
    assert seen(traces(before, NEEDLES, {DATABASE: raw_key(before)})) == {*NEEDLES}
    for folder in (before, after):
        assert told(folder, "verify")["faults"] == []
