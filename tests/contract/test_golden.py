"""Stations as earlier releases left them are opened by this one: migrated, whole, and with the same figures.

The golden files may only grow: the digests below are never changed or taken away.
"""

import hashlib
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

import pytest

from dossiers.storage.revisions import JOURNAL
from dossiers.verifying import verify
from kiosk.bootstrap import DATABASE, Office
from kiosk.monthly import monthly_report
from tests.support.office import TZ, Standing, an_office, submitted

GOLDEN: Final = Path(__file__).parent.parent / "golden"
DIGESTS: Final = {
    "r0001": "a454c9451e583c79c05991711ab7f74dc393e6551b1aa731824a086f46fcea06",
    "r0002": "7be5da1946c900721e06eb0585ff0a4f4479878ad174545b2800fe76880d2373",
    "r0003": "7bcf7a5eb373e46526c413f514fd168f7d77416943d4ccc008b181229598de54",
    "r0004": "94a51e2d8bdddbb867834c0e7407ad14b594b15c4a61e2d54555dfda69c24ce7",
    "r0005": "e647478aaf3c1b9c6a0a4359c0b6dcb773f98bc6c98252642fd0fe83fa49c0f2",
    "r0006": "a521cfca8860ad7f950fac87a6daa636ac7dff9347bb66b4344e7e4adacaff43",
}
LATER: Final = datetime(2026, 12, 7, 9, 0, tzinfo=TZ)


@pytest.fixture(params=sorted(DIGESTS))
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Office]:
    folder = tmp_path / "station"
    shutil.copytree(GOLDEN / request.param, folder)
    made = an_office(folder, Standing(LATER))
    yield made
    made.close()


def test_no_golden_file_was_changed_dropped_or_left_out() -> None:
    found = {
        file.parent.name: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in GOLDEN.glob(f"*/{DATABASE}")
    }
    assert found == DIGESTS


def test_the_golden_files_are_older_than_the_program_or_of_its_age() -> None:
    assert all(name[1:5] <= JOURNAL.newest for name in DIGESTS)


def test_what_an_earlier_release_left_is_whole_and_goes_on(office: Office) -> None:
    before = verify(office.place)
    assert before.faults == ()
    code = submitted(office).code
    assert code.startswith("H49.22-261207-01")
    assert verify(office.place).faults == ()


def test_its_dossiers_are_found_and_readable_but_for_the_erased(office: Office) -> None:
    found = office.queries.find("bà mẫu thử")
    assert len(found) == 3
    assert {office.queries.view(row.dossier).answers["name"] for row in found} == {"Bà Mẫu Thử"}


def test_its_history_has_the_figures_that_it_has_today(office: Office) -> None:
    table = monthly_report(office, "2017-07", ("unit", "procedure"), "en").table
    assert (table["total"]["settled"]["total"], table["total"]["rating"]["count"]) == (2, 1)
    assert table["beside"]["refused_before_acceptance"] == 1
    outages = table["outages"]["total"]
    assert [outages[step]["mean_minutes"] for step in outages] == [8.0, 13.0, 38.0, 78.0]


def test_its_months_are_as_they_were_closed_and_balanced(office: Office) -> None:
    table = monthly_report(office, "2026-11", ("unit",), "en").table
    total = table["total"]
    assert total["received"]["total"] == total["settled"]["total"] + total["pending"]["total"] == 3
    assert table["beside"]["awaiting_acceptance"] == 1
    assert table.get("errata", []) == []
