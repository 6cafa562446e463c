"""A center of another country by commands: its pack and its settings file are all that says so."""

import json
from pathlib import Path
from typing import Any, Final

import pypdfium2
import pytest

from tests.end2end.test_command_line import ROOT, onedoor, told

CENTER: Final = str(ROOT / "resources" / "centers" / "sample-cn.toml")
FRIDAY: Final = "2026-09-18T09:00:00+08:00"
"""Before Sunday 20 September 2026, which is worked for a day off in October."""
ANSWERS: Final[dict[str, Any]] = {
    "name": "王小明",
    "id_number": "330106198509050024",
    "birth_date": "1985年9月5日",
    "phone": "+86 138 0013 8000",
    "address": {"province": "浙江", "ward": "西湖区", "street": "样板路8号"},
}


def _application(folder: Path, **changes: Any) -> str:
    papers = [{"kind": "identity", "file": "front.jpg"}, {"kind": "place", "file": "place.jpg"}]
    for paper in papers:
        (folder / paper["file"]).write_bytes((ROOT / "tests" / "support" / paper["file"]).read_bytes())
    document = {
        "procedure": "lv-household-new",
        "channel": "kiosk",
        "at": FRIDAY,
        "answers": {**ANSWERS, **changes},
        "attachments": papers,
    }
    file = folder / "application.json"
    file.write_text(json.dumps(document), "utf-8")
    return str(file)


def _words(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "".join("".join(page.get_textpage().get_text_range().split()) for page in document)


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cn")


def test_a_dossier_lives_and_is_counted_under_the_rules_of_its_country(station: Path) -> None:
    here = ("--center", CENTER, "--lang", "zh")
    filed = told(station, *here, "submit", _application(station))
    code = filed["code"]
    receipt = _words(Path(filed["receipt"]))
    told(station, *here, "act", code, "taken", "--at", "2026-09-20T10:00:00+08:00")
    done = json.dumps({"handed_over": True})
    told(station, *here, "act", code, "completed", "--at", "2026-09-22T15:00:00+08:00", "--body", done)
    shown = told(station, *here, "show", code)
    report = told(
        station, *here, "report", "--month", "2026-09", "--format", "pdf,json", "--out", str(station)
    )

    assert code == "ZJ01.01-260918-01001" and filed["state"] == "TRANSFERRED"
    assert filed["due"] == "2026-09-24T09:00:00+08:00", "the Sunday is worked"
    assert (
        shown["answers"]["address"]["ward"] == "杭州市西湖区" and shown["answers"]["phone"] == "13800138000"
    )
    assert (shown["state"], shown["outcome"]) == ("CLOSED", "ahead")
    for words in (
        "业务受理通知书",
        "浙江省杭州市西湖区样板路8号",
        "2026年9月24日（星期四）09:00",
        "本中心样式",
    ):
        assert words in receipt
    assert report["rows"][0]["unit"] == "xihu" and report["rows"][0]["mean_working_days"] == 3.6
    assert "西湖供电所" in _words(station / "report-2026-09.pdf")
    told(station, *here, "register", "--month", "2026-09", "--out", str(station))
    assert "浙江省杭州市西湖区样板路8号" in _words(station / "register-2026-09.pdf")
    assert ",浙江省杭州市西湖区样板路8号," in (station / "register-2026-09.csv").read_text("utf-8")


def test_wrong_answers_are_told_by_the_rules_of_the_country(station: Path, tmp_path: Path) -> None:
    file = _application(
        tmp_path,
        id_number="330106198509050025",
        phone="0936128457",
        address={**ANSWERS["address"], "province": "Quảng Ninh"},
    )
    done = onedoor(station, "--center", CENTER, "submit", file, "--json")

    assert done.returncode == 2
    assert [each["field"] for each in json.loads(done.stdout)["errors"]] == [
        "id_number",
        "phone",
        "address.province",
    ]


def test_the_green_channel_is_promised_in_hours_over_a_holiday(station: Path) -> None:
    said = told(
        station, "--center", CENTER, "due", "--procedure", "resume-supply", "--explain",
        "--answers", '{"green_channel": true}', "--at", "2026-09-30T16:30:00+08:00",
    )  # fmt: skip

    assert (said["budget"], said["due"]) == ("8 working_hours", "2026-10-08T17:00:00+08:00")
    assert [step["code"] for step in said["steps"]].count("day.holiday") == 5


def test_a_year_without_its_notice_is_warned_of(station: Path) -> None:
    said = told(
        station, "--center", CENTER, "due", "--budget", "3 working_days", "--explain",
        "--at", "2026-12-30T09:00:00+08:00",
    )  # fmt: skip

    assert "calendar.unknown-year" in [step["code"] for step in said["steps"]]
