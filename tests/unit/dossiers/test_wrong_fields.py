"""Fields that cannot be taken are told in people's words, in their language, and never guessed at."""

import json
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from dossiers.application import read_application
from dossiers.bodies import body_of
from dossiers.errors import BadInput, Refused, WrongAnswers
from kiosk.settings import DEMO_CENTER, load_center
from tests.support.office import SAMPLE


def said(kind: str, body: dict[str, Any], lang: str = "en") -> str:
    with pytest.raises(BadInput) as refused:
        body_of(kind, body)
    return refused.value.sentence(lang)


@pytest.mark.parametrize("score", [True, "4", 4.5, None, [4]])
def test_what_only_looks_like_a_number_is_no_score(score: Any) -> None:
    assert said("rated", {"score": score}).startswith("rated, “score”: It must be a whole number")


def test_a_whole_number_is_taken_however_json_writes_it() -> None:
    assert body_of("rated", {"score": 4.0}) == {"score": 4}


def test_a_word_is_no_truth() -> None:
    assert said("completed", {"handed_over": "no"}) == "completed, “handed_over”: It must be true or false."


@pytest.mark.parametrize(
    ("kind", "body", "sentence"),
    [
        ("transferred", {}, "transferred, “team”: It is missing."),
        ("rated", {"score": 6}, "rated, “score”: It must be 5 or less."),
        ("rated", {"score": 5, "stars": 5}, "rated, “stars”: There is no such field."),
        (
            "paused",
            {"waiting_for": "godot"},
            "paused, “waiting_for”: It must be one of applicant, agency, force_majeure.",
        ),
        (
            "accepted",
            {"budget": "soon"},
            "accepted, “budget”: “soon” is no budget: write it like '3 working_days'.",
        ),
        (
            "rescheduled",
            {"due": "soon"},
            "rescheduled, “due”: “soon” is no instant: write it like 2026-11-23T09:00:00+07:00.",
        ),
        ("supplemented", {"answers": []}, "supplemented, “answers”: It must be an object in curly brackets."),
    ],
)
def test_a_wrong_field_is_named_with_what_it_must_be(kind: str, body: dict[str, Any], sentence: str) -> None:
    assert said(kind, body) == sentence
    assert all(said(kind, body, lang) != sentence for lang in ("vi", "zh"))


def test_a_sentence_within_a_sentence_is_told_in_the_same_language() -> None:
    inner = Refused("x", "The new appointment must lie in the future.")
    outer = BadInput("Line {number}: {why} Nothing of the file was taken.", number=3, why=inner)

    assert str(outer) == (
        "Line 3: The new appointment must lie in the future. Nothing of the file was taken."
    )
    assert inner.sentence("zh") in outer.sentence("zh")


def written(folder: Path, content: bytes) -> Path:
    file = folder / "application.json"
    file.write_bytes(content)
    return file


@pytest.mark.parametrize(
    ("content", "where", "sentence"),
    [
        (b"[]", "application.json", "It must be an object in curly brackets."),
        (b'{"procedure": "x"}', "answers", "It is missing."),
        (b'{"procedure": 5, "answers": {}}', "procedure", "It must be text."),
        (
            b'{"procedure": "x", "answers": {}, "channel": "fax"}',
            "channel",
            "It must be one of kiosk, counter, online, postal.",
        ),
        (
            b'{"procedure": "x", "answers": {}, "attachments": [5]}',
            "attachments.0",
            "It must be an object in curly brackets.",
        ),
    ],
)
def test_an_application_that_is_none_says_where(
    tmp_path: Path, content: bytes, where: str, sentence: str
) -> None:
    with pytest.raises(WrongAnswers) as wrong:
        read_application(written(tmp_path, content))
    assert wrong.value.told("en") == [(where, sentence)]
    assert wrong.value.told("vi")[0][1] != sentence


def test_the_mark_that_some_editors_put_first_is_no_fault(tmp_path: Path) -> None:
    sample = json.loads(SAMPLE.read_bytes()) | {"attachments": []}
    marked = written(tmp_path, b"\xef\xbb\xbf" + json.dumps(sample).encode())

    assert read_application(marked).procedure == "lv-household-new"


def test_an_empty_file_is_no_paper(tmp_path: Path) -> None:
    (tmp_path / "front.jpg").touch()
    sample = json.loads(SAMPLE.read_bytes()) | {"attachments": [{"kind": "identity", "file": "front.jpg"}]}
    with pytest.raises(BadInput, match=r"front\.jpg is empty"):
        read_application(written(tmp_path, json.dumps(sample).encode()))


def an_application_with(folder: Path, file: str) -> Path:
    sample = json.loads(SAMPLE.read_bytes()) | {"attachments": [{"kind": "identity", "file": file}]}
    return written(folder, json.dumps(sample).encode())


def test_no_file_from_outside_the_folder_of_an_application_becomes_a_paper(tmp_path: Path) -> None:
    picture = (SAMPLE.parent / "front.jpg").read_bytes()
    (tmp_path / "front.jpg").write_bytes(picture)
    inner = tmp_path / "inner"
    (inner / "scans").mkdir(parents=True)
    (inner / "scans" / "back.jpg").write_bytes(picture)
    (inner / "link.jpg").symlink_to(tmp_path / "front.jpg")

    for file in ("../front.jpg", str(tmp_path / "front.jpg"), "link.jpg"):
        with pytest.raises(BadInput, match="does not lie in the folder"):
            read_application(an_application_with(inner, file))
    with pytest.raises(BadInput, match="cannot be read"):
        read_application(an_application_with(inner, "front\0.jpg"))
    (paper,) = read_application(an_application_with(inner, "scans/back.jpg")).attachments
    assert (paper.name, paper.media_type, paper.data) == ("back.jpg", "image/jpeg", picture)


@pytest.mark.parametrize(
    ("name", "data", "media_type"),
    [
        ("scan", b"%PDF-1.7", "application/pdf"),
        ("scan", b"II*\0", "image/tiff"),
        ("scan.jpg", b"\0\0\0\x18ftypheic", "image/heic"),
        ("loads.csv", b"load;kW", "text/csv"),
        ("plan", b"AC1032", "application/octet-stream"),
    ],
)
def test_a_picture_is_known_by_its_bytes_and_another_paper_by_its_name(
    tmp_path: Path, name: str, data: bytes, media_type: str
) -> None:
    (tmp_path / name).write_bytes(data)
    (paper,) = read_application(an_application_with(tmp_path, name)).attachments
    assert paper.media_type == media_type


def settings_with(folder: Path, first: str = "", last: str = "") -> Path:
    file = folder / "center.toml"
    file.write_text(f"{first}\n{DEMO_CENTER.read_text(encoding='utf-8')}\n{last}\n", encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("first", "last", "sentence"),
    [
        ("month_starts_on = 29", "", "“month_starts_on”: It must be 28 or less."),
        ("cutoff = 3", "", "“cutoff”: There is no such field."),
        ("", '[hours]\nmonday = ["dawn"]', "“hours.monday”: “dawn” is no interval: write 07:30-11:30."),
        ("", "[hours]\nmonday = []", "“hours”: Monday needs working hours"),
        ("", '[budgets]\nmeter-check = "soon"', "“budgets”: “soon” is no budget"),
        ("", '[hours]\nmonday = ["07:30Z-11:30Z"]', "“hours.monday”: “07:30Z-11:30Z” is no interval"),
        ("", '[hours]\nmonday = ["0730-1130"]', "“hours.monday”: “0730-1130” is no interval"),
        ('confirm_transfer = "yes"', "", "“confirm_transfer”: It must be true or false."),
        ("confirm_transfer = 1", "", "“confirm_transfer”: It must be true or false."),
        ('month_starts_on = "15"', "", "“month_starts_on”: It must be a whole number."),
        ("on_time_target_percent = true", "", "“on_time_target_percent”: It must be a whole number."),
    ],
)
def test_a_wrong_setting_is_named_in_the_readers_language(
    tmp_path: Path, first: str, last: str, sentence: str
) -> None:
    with pytest.raises(BadInput) as wrong:
        load_center(settings_with(tmp_path, first, last))
    assert sentence in wrong.value.sentence("en")
    assert sentence not in wrong.value.sentence("vi")


@pytest.mark.parametrize(
    "value", ["15", '"15:30Z"', '"15:30+07:00"', '"15"', '"26:00"', '"15:30:00.5"', "true"]
)
def test_a_time_of_day_is_written_in_hours_and_minutes_and_never_guessed(tmp_path: Path, value: str) -> None:
    with pytest.raises(BadInput) as wrong:
        load_center(settings_with(tmp_path, f"cut_off = {value}"))
    text = value.strip('"')
    assert wrong.value.sentence("en").endswith(
        f'the setting “cut_off”: “{text}” is no time of day: write it like "15:30".'
    )


@pytest.mark.parametrize("value", ['"15:30"', '"15:30:00"', "15:30:00"])
def test_a_time_of_day_may_have_its_seconds(tmp_path: Path, value: str) -> None:
    assert load_center(settings_with(tmp_path, f"cut_off = {value}")).cut_off == time(15, 30)


@pytest.mark.parametrize("value", ["20261208", '"20261208"', "5", '"5"', '"soon"', "true", "2026.5"])
def test_no_number_is_taken_for_the_start_of_a_closure_or_for_a_day(tmp_path: Path, value: str) -> None:
    closed = f'[[closures]]\nstart = {value}\nend = "2026-12-09"'
    with pytest.raises(BadInput, match=r"“closures\.0\.start”: .* is neither a day nor an instant: write it"):
        load_center(settings_with(tmp_path, "", closed))
    with pytest.raises(BadInput, match=r'“extra_days\.0\.day”: .* is no day: write it like "2026-12-08"'):
        load_center(settings_with(tmp_path, "", f"[[extra_days]]\nday = {value}"))


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ('"2026-12-08"', '"2026-12-09"'),
        ("2026-12-08", "2026-12-09"),
        ('"2026-12-08T00:00"', "2026-12-09T00:00:00"),
        ('"2026-12-08T00:00:00+07:00"', "2026-12-09T00:00:00+07:00"),
        ('"2026-12-07T17:00:00Z"', '"2026-12-08T17:00:00Z"'),
    ],
)
def test_a_closure_is_written_by_days_by_local_times_or_by_instants(
    tmp_path: Path, start: str, end: str
) -> None:
    center = load_center(settings_with(tmp_path, "", f"[[closures]]\nstart = {start}\nend = {end}"))
    (closed,) = center.first_hours((), {}).closures
    midnight = datetime(2026, 12, 8, tzinfo=center.tz)
    assert closed == (midnight, midnight + timedelta(days=1))


@pytest.mark.parametrize("year", ["0001", "1899", "2200", "9999"])
def test_a_day_of_another_age_is_refused_with_the_years_that_are_known(tmp_path: Path, year: str) -> None:
    for last in (
        f'[[extra_days]]\nday = "{year}-01-01"',
        f"[[closures]]\nstart = {year}-01-01\nend = 2026-01-01",
    ):
        with pytest.raises(BadInput, match=f"The year {int(year)} is none .* from 1900 to 2199"):
            load_center(settings_with(tmp_path, "", last))


def test_settings_without_end_and_without_bottom_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="larger than any settings file"):
        load_center(Path("/dev/zero"))
    deep = tmp_path / "deep.toml"
    deep.write_text("a = " + "[" * 20_000, encoding="utf-8")
    with pytest.raises(BadInput, match="is not TOML"):
        load_center(deep)
