"""Dossiers past their time of retention are proposed, and nothing is erased by that."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from dossiers.importing import import_history
from dossiers.retention import to_erase
from kiosk.bootstrap import Office
from tests.support.histories import a_line, a_submission, an_acceptance, write_history
from tests.support.office import TZ, Standing, an_office

LONG_AGO = datetime(2016, 5, 3, 8, 0, tzinfo=TZ)
TEN_YEARS_LATER = datetime(2026, 5, 4, 9, 0, tzinfo=TZ)


@pytest.fixture
def clock() -> Standing:
    return Standing(TEN_YEARS_LATER)


@pytest.fixture
def office(tmp_path: Path, clock: Standing) -> Office:
    """Dossiers of ten years ago that ended in different ways."""
    made = an_office(tmp_path / "station", clock)
    lines = []
    for ref, ends in {
        "handed-over": [("completed", 1, {"handed_over": True})],
        "fetched-later": [("completed", 1, {}), ("handed_over", 40, {"receiver": "Bà Mẫu"})],
        "never-fetched": [("completed", 1, {})],
        "refused": [("refused", 1, {"reason": "x"})],
        "open": [],
    }.items():
        lines += [a_submission(ref, LONG_AGO, answers={"name": ref}), an_acceptance(ref, LONG_AGO)]
        lines += [a_line(ref, kind, LONG_AGO + timedelta(hours=hours), **body) for kind, hours, body in ends]
    import_history(made.place, write_history(tmp_path / "x.jsonl", lines))
    return made


def proposed(office: Office) -> set[str]:
    return {office.queries.view(each.dossier).row.name for each in to_erase(office.place, 100)}


def test_the_time_runs_from_the_final_state(office: Office, clock: Standing) -> None:
    clock.at = TEN_YEARS_LATER - timedelta(days=1)
    assert proposed(office) == set()
    clock.at = TEN_YEARS_LATER
    assert proposed(office) == {"handed-over", "refused"}
    clock.at = TEN_YEARS_LATER + timedelta(days=2)
    assert proposed(office) == {"handed-over", "refused", "fetched-later"}


def test_an_erased_dossier_is_not_proposed_again(office: Office) -> None:
    first = to_erase(office.place, 1)[0]
    office.service.act(first.dossier, "erased", {"reason": "Hết thời hạn lưu trữ"}, actor="manager:huy")
    assert first.dossier not in {each.dossier for each in to_erase(office.place, 100)}
    assert len(proposed(office)) == 1


def test_an_old_dossier_that_is_open_is_kept(office: Office, clock: Standing) -> None:
    clock.at += timedelta(days=3650)
    assert not proposed(office) & {"open", "never-fetched"}
