"""A closed month stays what it was, on both databases; what comes to light later stands beside it and not in it."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import orjson
import pytest

from dossiers.center_writing import append_center_event
from dossiers.closed import body_of_closing, content_of, line_of
from dossiers.counting import counted_in
from dossiers.errors import BadInput, IntegrityProblem
from dossiers.figures import standings, tally
from dossiers.period import Period
from dossiers.station import Station
from dossiers.table import GROUPINGS
from dossiers.verifying import verify
from kiosk.bootstrap import Office
from kiosk.monthly import monthly_report
from printing.report import pdf
from tests.support.office import TZ, Standing, acts, an_application, submitted
from tests.support.paper import pdf_text

MANAGER = "manager:huy"
DECEMBER = Period.month("2026-12", 1, TZ)
NOT_FROZEN = ("made_at", "last_event", "heads_hash", "closed", "errata")


@pytest.fixture
def clock(office: Office) -> Standing:
    clock = office.place.now
    assert isinstance(clock, Standing)
    return clock


@pytest.fixture
def month(office: Office, clock: Standing) -> list[str]:
    """Three dossiers of December, one of them settled; it is January."""
    codes = [submitted(office).code for _ in range(3)]
    clock.goes_on(days=1)
    acts(office, codes[0], ("completed", {"handed_over": True}), ("rated", {"score": 5}))
    clock.at = datetime(2027, 1, 4, 9, 0, tzinfo=TZ)
    return codes


def frozen(office: Office, *by: str) -> Mapping[str, Any]:
    """The figures of December as the report tells them."""
    table = monthly_report(office, "2026-12", by or ("unit", "procedure"), "en").table  # type: ignore[arg-type]
    return {name: value for name, value in table.items() if name not in NOT_FROZEN}


def close(office: Office, reason: str | None = None) -> str:
    return office.closings.close(DECEMBER, actor=MANAGER, reason=reason)


def test_a_closed_month_reprints_the_same_whatever_happens_later(
    office: Office, clock: Standing, month: list[str]
) -> None:
    groupings = (("unit", "procedure"), ("team",), ("channel", "unit"))
    before = {by: json.dumps(frozen(office, *by)) for by in groupings}
    told = close(office)
    late = [
        {"kind": "stopped", "reason": "Dừng"},
        {"kind": "corrected", "unit": "cam-pha", "budget": "1 working_days", "reason": "Sửa"},
    ]
    for code, event in zip(month[1:], late, strict=True):
        kind = event.pop("kind")
        acts(office, code, (kind, event))
    clock.goes_on(days=40)
    assert {by: json.dumps(frozen(office, *by)) for by in groupings} == before
    table = monthly_report(office, "2026-12", ("unit",), "en").table
    assert (table["closed"]["hash"], table["closed"]["by"]) == (told, MANAGER)
    assert verify(office.place).faults == ()


def test_what_comes_to_light_later_is_told_in_the_errata(office: Office, month: list[str]) -> None:
    close(office)
    assert monthly_report(office, "2026-12", ("unit",), "en").table["errata"] == []
    event = "2026-12-30T10:00:00+07:00"
    office.service.act(month[1], "completed", {}, actor="team:x", at=datetime.fromisoformat(event))
    [change] = monthly_report(office, "2026-12", ("unit",), "en").table["errata"]
    assert change["code"] == month[1]
    assert (change["was"][0]["pending"], change["was"][0]["settled"]) == ("overdue", None)
    assert (change["is"][0]["pending"], change["is"][0]["settled"]) == (None, "overdue")


def test_the_errata_explain_why_the_next_month_carried_over_something_else(
    office: Office, month: list[str]
) -> None:
    close(office)
    assert "carried_over" not in monthly_report(office, "2026-12", ("unit",), "en").table
    at = datetime(2026, 12, 30, 10, 0, tzinfo=TZ)
    office.service.act(month[1], "completed", {}, actor="team:x", at=at)
    closed, following = (monthly_report(office, name, ("unit",), "en") for name in ("2026-12", "2027-01"))
    assert closed.table["carried_over"] == {
        "month": "2027-01",
        "pending": closed.table["total"]["pending"]["total"],
        "carried_over": following.table["total"]["received"]["carried_over"],
        "only_pending": [month[1]],
        "only_carried_over": [],
    }
    assert month[1] in pdf_text(pdf(closed))


def test_what_stands_beside_the_table_is_frozen_with_its_dossiers_by_unit(
    office: Office, clock: Standing, month: list[str]
) -> None:
    clock.at = datetime(2026, 12, 20, 9, 0, tzinfo=TZ)
    waiting = submitted(office, an_application(papers=False)).code
    clock.at = datetime(2027, 1, 4, 9, 0, tzinfo=TZ)
    close(office)
    before = monthly_report(office, "2026-12", ("unit",), "en").table["beside"]
    acts(office, waiting, ("withdrawn", {"reason": "x"}))
    office.service.act(month[2], "completed", {}, actor="team:x", at=datetime(2026, 12, 30, 10, 0, tzinfo=TZ))
    assert before["awaiting_acceptance"] == 1
    assert monthly_report(office, "2026-12", ("unit",), "en").table["beside"] == before
    closed = office.closings.of(DECEMBER)
    assert closed is not None
    behind = [line.code for line in closed.closing.lines() if line.standing.beside]
    assert behind == [waiting]


def test_a_month_closed_by_the_first_rules_still_reprints(
    office: Office, clock: Standing, month: list[str]
) -> None:
    """Its lines told the handling time only, and nothing of who stood beside."""
    line = ["C-1", "ha-long", "advice", None, "kiosk", "in_person", "ahead", None, 14_400, 28_800, [4]]
    content = orjson.dumps(
        {"month": "2026-12", "rules": 1, "table": {}, "beside": [2, 1, 0], "dossiers": [line]}
    )
    with office.place.store.write() as work:
        body = body_of_closing(DECEMBER, content, None)
        append_center_event(work, office.place.station, "month_closed", body, actor=MANAGER, at=clock())
        work.journal.sign_head(office.place.station)
    table = monthly_report(office, "2026-12", ("unit",), "en").table
    assert table["total"]["mean_working_days"] == 0.5
    assert table["beside"]["awaiting_acceptance"] == 2
    assert [entry["code"] for entry in table["errata"]] == ["C-1", *sorted(month)]


def test_where_the_sums_do_not_say_what_a_count_says_nothing_is_closed(
    office: Office, month: list[str]
) -> None:
    with office.place.store.write() as work:
        work.rows.forget_sums()
    with pytest.raises(IntegrityProblem, match="verify"):
        close(office)


def test_the_overdue_of_a_closed_month_are_those_that_were_frozen(office: Office, month: list[str]) -> None:
    close(office)
    at = datetime(2026, 12, 8, 10, 0, tzinfo=TZ)
    office.service.act(month[1], "completed", {}, actor="team:x", at=at)
    frozen = office.closings.all()["2026-12"].closing
    late = [each.code for each in office.register.overdue(DECEMBER, frozen.lines())]
    assert late == sorted(month[1:])
    assert [each.code for each in office.register.overdue(DECEMBER)] == month[2:]


def test_closing_again_changes_nothing_and_gives_the_hash(office: Office, month: list[str]) -> None:
    first = close(office)
    acts(office, month[1], ("stopped", {"reason": "x"}))
    assert close(office) == first


def test_a_month_that_is_not_over_is_not_closed(office: Office, clock: Standing, month: list[str]) -> None:
    clock.at = DECEMBER.ends_at - timedelta(seconds=1)
    with pytest.raises(BadInput, match="not over"):
        close(office)
    clock.goes_on(seconds=1)
    assert close(office)


def test_a_station_that_was_not_heard_since_wants_a_word_of_why(office: Office, month: list[str]) -> None:
    other = Station.new(office.place.center.code, 7, "citizen")
    office.exchange.trust(other.keys)
    with pytest.raises(BadInput, match="07"):
        close(office)
    assert close(office, "máy 07 hỏng từ 20/12")
    assert (
        monthly_report(office, "2026-12", ("unit",), "en").table["closed"]["reason"] == "máy 07 hỏng từ 20/12"
    )


def test_paper_says_who_closed_the_month_and_why_without_a_station(office: Office, month: list[str]) -> None:
    close(office, "máy 07 hỏng từ 20/12")
    said = pdf_text(pdf(monthly_report(office, "2026-12", ("unit",), "en")))
    assert "Closed by manager:huy at 09:00, 4 Jan 2027." in said
    assert "máy 07 hỏng từ 20/12" in said


def test_of_two_closings_the_first_is_the_month_and_the_other_reprints_by_its_hash(
    office: Office, clock: Standing, month: list[str]
) -> None:
    first = close(office)
    acts(office, month[1], ("stopped", {"reason": "x"}))
    other = _closed_again_elsewhere(office, clock, month[2])
    report = monthly_report(office, "2026-12", ("unit",), "en")
    assert report.table["closed"]["hash"] == first
    assert other in [each.get("closing") for each in report.table["errata"]]
    again = monthly_report(office, "2026-12", ("unit",), "en", hash=other[:12])
    assert again.table["closed"]["hash"] == other
    with pytest.raises(BadInput, match="0000000000"):
        monthly_report(office, "2026-12", ("unit",), "en", hash="0000000000")


def _closed_again_elsewhere(office: Office, clock: Standing, code: str) -> str:
    """A closing as another station makes it that knows of a completion and not of the first closing."""

    at = datetime(2026, 12, 31, 9, 0, tzinfo=TZ)
    office.service.act(code, "completed", {}, actor="team:x", at=at)
    place = office.place
    with place.store.write() as work:
        counted = list(counted_in(work, DECEMBER))
        lines = [line_of(*each) for each in standings(counted, DECEMBER, clock(), place.calendar, GROUPINGS)]
        figures = tally(counted, DECEMBER, clock(), place.calendar)
        body = body_of_closing(DECEMBER, content_of(DECEMBER, figures, lines, {}), None)
        append_center_event(work, place.station, "month_closed", body, actor=MANAGER, at=clock())
        work.journal.sign_head(place.station)
    return body["hash"]


def test_a_forged_closing_is_none(office: Office, clock: Standing, month: list[str]) -> None:

    with office.place.store.write() as work:
        body = {"month": "2026-12", "hash": "ab" * 32, "content": "eJwDAAAAAAE="}
        append_center_event(work, office.place.station, "month_closed", body, actor=MANAGER, at=clock())
        work.journal.sign_head(office.place.station)
    assert office.closings.of(DECEMBER) is None


def test_the_list_behind_a_closed_month_names_codes_and_no_persons(office: Office, month: list[str]) -> None:
    close(office)
    closed = office.closings.of(DECEMBER)
    assert closed is not None
    assert [line.code for line in closed.closing.lines()] == sorted(month)
    assert "Hạnh" not in closed.closing.content.decode()
