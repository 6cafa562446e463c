"""What the doctor says of the calendar: in time, before appointments come out wrong."""

from datetime import datetime
from pathlib import Path

import pytest

from kiosk.commands.output import Said
from kiosk.doctor import calendar_finding, examine
from tests.support.office import Standing, an_office


@pytest.mark.parametrize(
    ("now", "ok", "needed", "words"),
    [
        ("2026-11-23T09:00:00+07:00", True, True, "until the end of 2027"),
        ("2027-08-30T09:00:00+07:00", True, True, "until the end of 2027"),
        ("2027-10-01T09:00:00+07:00", False, False, "the holidays of 2028 are not in"),
        ("2028-01-03T09:00:00+07:00", False, True, "the holidays of 2028 are not in"),
    ],
)
def test_a_year_that_the_calendar_lacks_is_told_months_before(
    tmp_path: Path, now: str, ok: bool, needed: bool, words: str
) -> None:
    office = an_office(tmp_path, Standing(datetime.fromisoformat(now)))
    try:
        found = calendar_finding(office, "en")
    finally:
        office.close()

    assert (found.ok, found.needed) == (ok, needed)
    assert words in found.say


@pytest.mark.parametrize("lang", ["vi", "zh"])
def test_the_doctor_speaks_the_readers_language(tmp_path: Path, lang: str) -> None:
    an_office(tmp_path).close()
    english = {each.check: each.say for each in examine(Said(tmp_path, lang="en"))}
    told = {each.check: each.say for each in examine(Said(tmp_path, lang=lang))}

    of_names = {"database", "fonts", "clock"}
    assert told.keys() == english.keys()
    same = {check for check, say in told.items() if say == english[check]}
    assert same <= of_names
