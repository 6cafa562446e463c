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


def test_each_procedure_has_a_time_of_its_own(office: Office, tmp_path: Path) -> None:
    lines = []
    for procedure in ("outage-report", "mediation", "lv-household-new", "not-known-here"):
        for years in (4, 6, 11, 16):
            at = TEN_YEARS_LATER.replace(year=2026 - years)
            ref = f"{procedure} {years}"
            lines += [
                a_submission(ref, at, procedure=procedure, answers={"name": ref}),
                an_acceptance(ref, at),
                a_line(ref, "completed", at + timedelta(hours=1), handed_over=True),
            ]
    import_history(office.place, write_history(tmp_path / "y.jsonl", lines))

    assert proposed(office) - {"handed-over", "refused"} == {
        *(f"outage-report {years}" for years in (6, 11, 16)),
        "mediation 16",
        *(f"lv-household-new {years}" for years in (11, 16)),
        *(f"not-known-here {years}" for years in (11, 16)),
    }


def test_it_is_said_why_a_dossier_is_proposed(office: Office) -> None:
    told = to_erase(office.place, 1)[0]
    retention = office.place.first_pack.manifest.retention

    assert told.why("en") == (
        "final since 03/05/2016, to be kept for 10 years: until 03/05/2026 "
        f"({retention.citation} – not checked against its source)"
    )
    assert told.why("vi").startswith("kết thúc từ 03/05/2016, phải lưu 10 năm: đến 03/05/2026 (")
    assert told.why("zh").startswith("自 03/05/2016 办结")
