"""A settings file and its pack: what the file leaves out, the pack says."""

import tomllib
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from dossiers.center import Center
from dossiers.errors import BadInput
from kiosk.settings import DEMO_CENTER, RESOURCES, center_of, load_center


def _demo(**changes: Any) -> dict[str, Any]:
    fields = {**tomllib.loads(DEMO_CENTER.read_text("utf-8")), **changes}
    return {key: value for key, value in fields.items() if value is not None}


def test_what_a_file_does_not_say_of_clock_and_hours_its_pack_says() -> None:
    center = center_of(_demo(time_zone=None, pack=None), "own.toml")

    assert (center.pack, center.time_zone) == ("vn", "Asia/Ho_Chi_Minh")
    assert center.hours.monday == ("07:30-11:30", "13:00-17:00") and center.hours.saturday == ()


def test_a_center_of_another_country_works_by_the_hours_of_its_pack() -> None:
    center = load_center(RESOURCES / "centers" / "sample-cn.toml")

    assert center.time_zone == "Asia/Shanghai" and center.hours.friday == ("08:30-12:00", "13:30-17:30")


def test_a_weekday_that_the_file_names_is_its_own() -> None:
    center = center_of(_demo(hours={"friday": ["08:00-12:00"]}), "own.toml")

    assert center.hours.friday == ("08:00-12:00",) and center.hours.monday[0] == "07:30-11:30"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"pack": "atlantis"}, "no pack “atlantis”"),
        ({"pack": "../packs/vn"}, "no pack"),
        ({"pack": 7}, "no pack “7”"),
        ({"hours": 7}, "hours"),
        ({"hours": {"monday": ["7-8"]}}, "no interval"),
        ({"budgets": {"advise": "3 hours"}}, "no procedure “advise”"),
        ({"hidden_procedures": ["mv-old"]}, "no procedure “mv-old”"),
        ({"budgets": 7}, "budgets"),
        ({"on_time_target_percent": 101}, "on_time_target_percent"),
        ({"on_time_target_percent": 97.5}, "on_time_target_percent"),
    ],
)
def test_a_wrong_setting_is_told(changes: dict[str, Any], words: str) -> None:
    with pytest.raises(BadInput, match=words):
        center_of(_demo(**changes), "own.toml")


def test_every_settings_file_that_comes_along_is_right() -> None:
    for file in sorted(Path(RESOURCES / "centers").glob("*.toml")):
        assert load_center(file).demo


def test_the_closures_and_extra_days_of_the_documents_are_read_as_they_say() -> None:
    page = (RESOURCES.parent / "docs" / "center-settings.md").read_text("utf-8")
    example = page.split("```toml\n")[1].split("```")[0]
    center = center_of(_demo(**tomllib.loads(example)), "own.toml")

    hours = center.first_hours((), {})
    assert [(start.isoformat(), end.isoformat()) for start, end in hours.closures] == [
        ("2026-12-08T00:00:00+07:00", "2026-12-10T00:00:00+07:00"),
        ("2026-12-24T13:00:00+07:00", "2026-12-24T17:00:00+07:00"),
    ]
    assert hours.extra_days == {date(2026, 12, 12): date(2026, 12, 8)}


ODD: tuple[Any, ...] = (
    5,
    1.5,
    float("inf"),
    True,
    "",
    "Asia",
    "x" * 300,
    [5],
    {"x": 5},
    date(2026, 1, 2),
    time(3),
)


@pytest.mark.parametrize("name", Center.model_fields)
def test_whatever_stands_at_a_setting_is_taken_or_told_in_words_of_our_own(name: str) -> None:
    for value in ODD:
        try:
            center_of(_demo(**{name: value}), "own.toml")
        except BadInput as wrong:
            why = wrong.params.get("why", wrong)
            assert why.say != "{why}.", f"{value!r}: {why}"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"code": "h 49"}, "“h 49” is not written as it must be: write it like “H49.22”."),
        ({"public_address": "ftp://x"}, "write it like “https://desk.example”."),
        ({"time_zone": "Asia"}, "There is no time zone “Asia”: write it like “Europe/Paris”."),
    ],
)
def test_what_has_a_pattern_is_told_with_an_example(changes: dict[str, Any], sentence: str) -> None:
    with pytest.raises(BadInput) as wrong:
        center_of(_demo(**changes), "own.toml")
    assert sentence in wrong.value.sentence("en")
    assert all(sentence not in wrong.value.sentence(lang) for lang in ("vi", "zh"))
