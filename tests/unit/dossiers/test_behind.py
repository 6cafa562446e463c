"""Behind every number of the report stand dossiers, as many as the number says."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest

from dossiers.errors import BadInput
from kiosk.bootstrap import Office
from kiosk.monthly import behind, monthly_report
from tests.support.office import CLERK, TEAM, TZ, Standing, acts, an_application, an_office, submitted

GROUPS = ("unit", "procedure", "team", "channel")
NOWHERE = dict.fromkeys(GROUPS)


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """A station after two months of work of all kinds, outages among it."""
    chance, clock = Random(7), Standing()
    office = an_office(tmp_path_factory.mktemp("busy"), clock)
    codes: list[str] = []
    for _ in range(90):
        clock.goes_on(hours=chance.randrange(1, 30))
        if chance.random() < 0.35 or not codes:
            codes.append(submitted(office, an_application(papers=chance.random() < 0.7)).code)
        kind, body = chance.choice(DEEDS)
        actor = {"taken": TEAM, "surveyed": TEAM, "completed": TEAM, "rated": "citizen"}.get(kind, CLERK)
        office.service.act(chance.choice(codes[-5:]), kind, body, actor=actor)
    yield office
    office.close()


DEEDS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("accepted", {}),
    ("corrected", {"budget": "3 hours", "reason": "Gấp"}),
    ("transferred", {"team": "ha-long-1"}),
    ("taken", {}),
    ("surveyed", {"findings": "Cột nghiêng"}),
    ("supplement_requested", {"reason": "Thiếu"}),
    ("supplemented", {}),
    ("completed", {"handed_over": True}),
    ("completed", {}),
    ("withdrawn", {"reason": "Đổi ý"}),
    ("refused", {"reason": "Ngoài địa bàn"}),
    ("rated", {"score": 4}),
)


def numbers(table: Mapping[str, Any]) -> dict[str, int]:
    """Every count of a report by the name that --behind takes."""
    total = table["total"]
    found = {
        f"{group}.{name}": count
        for group in ("received", "settled", "pending")
        for name, count in total[group].items()
    }
    found |= {f"beside.{name}": count for name, count in table["beside"].items()}
    found |= {f"outages.{step}": told["count"] for step, told in table["outages"]["total"].items()}
    settled = total["settled"]["total"]
    found |= {f"clocks.{name}": settled for name in table["clocks"]["total"]}
    return found | {"mean_working_days": settled, "registers.hazards": table["registers"]["hazards"]}


@pytest.mark.parametrize("month", ["2026-12", "2027-01"])
def test_as_many_dossiers_stand_behind_a_number_as_it_says(busy: Office, month: str) -> None:
    table = monthly_report(busy, month, ("unit", "procedure"), "en").table
    assert sum(numbers(table).values()) > 20
    for number, count in numbers(table).items():
        assert len(list(behind(busy, month, number, NOWHERE))) == count, number


def test_the_ratings_behind_a_mean_make_it(busy: Office) -> None:
    table = monthly_report(busy, "2026-12", ("unit",), "en").table
    scores = [
        score for line in behind(busy, "2026-12", "rating.mean", NOWHERE) for score in line.standing.scores
    ]
    assert len(scores) == table["total"]["rating"]["count"] > 0
    assert sum(scores) / len(scores) == table["total"]["rating"]["mean"]


@pytest.mark.parametrize("group", GROUPS)
def test_the_dossiers_of_a_row_are_those_of_its_group(busy: Office, group: str) -> None:
    table = monthly_report(busy, "2026-12", (group,), "en").table  # type: ignore[arg-type]
    for row in table["rows"]:
        if row[group] is not None:
            lines = list(behind(busy, "2026-12", "received.total", {**NOWHERE, group: row[group]}))
            assert len(lines) == row["received"]["total"]


def test_a_name_that_is_no_number_is_refused_with_all_that_are(busy: Office) -> None:
    with pytest.raises(BadInput, match=r"settled\.overdue"):
        behind(busy, "2026-12", "settled.late", NOWHERE)


def test_a_closed_month_lists_what_was_frozen(tmp_path: Path) -> None:
    clock = Standing()
    office = an_office(tmp_path, clock)
    codes = sorted(submitted(office).code for _ in range(3))
    clock.at = datetime(2027, 1, 4, 9, 0, tzinfo=TZ)
    from kiosk.monthly import period_of

    office.closings.close(period_of(office, "2026-12"), actor="manager:huy")
    at = datetime(2026, 12, 30, 9, 0, tzinfo=TZ)
    office.service.act(codes[0], "completed", {}, actor=TEAM, at=at)
    acts(office, codes[1], ("noted", {"text": "x"}))
    assert [line.code for line in behind(office, "2026-12", "pending.overdue", NOWHERE)] == codes
    assert list(behind(office, "2026-12", "settled.total", NOWHERE)) == []
