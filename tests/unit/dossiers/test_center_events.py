"""A center changes by events: from when its hours hold, what stays printed, and that every order gives one center."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from dossiers.center import Closure, Hours
from dossiers.center_writing import append_center_event, change_center
from dossiers.errors import BadInput, OperationalError
from dossiers.first_settings import keep_settings, settings_of
from dossiers.rebuilding import bring_up
from dossiers.reckoning import reckon_again
from dossiers.storage import Store
from dossiers.verifying import verify
from forms.packs import load_pack
from kiosk.bootstrap import RESOURCES, Office, open_office
from kiosk.monthly import monthly_report
from printing.report.remarks import remarks
from tests.support.office import MONDAY_NINE, TZ, Standing, acts, an_application, an_office, submitted

ADMIN = "admin:thu"
MORNINGS = Hours(**dict.fromkeys(("monday", "tuesday", "wednesday", "thursday", "friday"), ("07:30-11:30",)))


@pytest.fixture
def clock() -> Standing:
    return Standing()


@pytest.fixture
def office(tmp_path: Path, clock: Standing) -> Office:
    return an_office(tmp_path / "station", clock)


def changed(office: Office, *, begins: datetime | None = None, **settings: Any) -> tuple[str, ...]:
    """The center with other settings."""
    wanted = office.place.center.model_copy(update=settings)
    return tuple(change_center(office.place, wanted, actor=ADMIN, begins=begins))


def told(office: Office, kind: str, body: dict[str, Any]) -> None:
    """An event of the center as another station may have written it."""
    place = office.place
    with place.store.write() as work:
        append_center_event(work, place.station, kind, body, actor=ADMIN, at=place.now())
        work.journal.sign_head(place.station)
        if place.follow(work):
            reckon_again(place, work, place.now())


def due(office: Office, code: str) -> datetime | None:
    return office.queries.view(code).appointments.due


def test_what_the_center_no_longer_offers_is_not_handed_in_any_more_and_goes_on_where_it_began(
    office: Office,
) -> None:
    filed = submitted(office, key="k-1")
    changed(office, hidden_procedures=frozenset({"lv-household-new"}))

    with pytest.raises(BadInput) as refused:
        submitted(office)
    assert [refused.value.sentence(lang) for lang in ("en", "vi", "zh")] == [
        "This center does not offer the procedure “lv-household-new”.",
        "Trung tâm này không tiếp nhận thủ tục “lv-household-new”.",
        "本中心不办理事项“lv-household-new”。",
    ]
    assert submitted(office, key="k-1").code == filed.code
    acts(office, filed.code, ("corrected", {"answers": {"phone": "0912345678"}, "reason": "Gõ nhầm"}))
    changed(office, hidden_procedures=frozenset())
    assert submitted(office).due == filed.due


def test_reports_are_held_against_the_target_that_the_center_set_itself(
    office: Office, clock: Standing
) -> None:
    code = submitted(office).code
    acts(office, code, ("withdrawn", {"reason": "Đổi ý"}))
    assert changed(office, on_time_target_percent=57) == ("catalogue_changed",)

    report = monthly_report(office, "2026-12", ("unit",), "en")
    said = " ".join("".join(span.text for span in remark) for remark in remarks(report))
    assert "the target of 57% is met" in said


def test_a_closure_moves_the_due_of_a_running_clock_and_not_the_printed_appointment(
    office: Office, clock: Standing
) -> None:
    filed = submitted(office)
    assert filed.due is not None
    clock.goes_on(hours=1)
    tuesday = datetime(2026, 12, 8, tzinfo=TZ)
    closed = Closure(start=tuesday, end=tuesday + timedelta(days=1))
    assert changed(office, closures=(closed,)) == ("calendar_changed",)
    shown = office.queries.view(filed.code).appointments
    assert shown.due == filed.due + timedelta(days=1)
    assert shown.first == filed.due
    assert office.service.receipt(filed.code).appointment == filed.due
    assert verify(office.place).faults == ()


def test_a_closure_made_known_late_counts_only_from_then_on(office: Office, clock: Standing) -> None:
    filed = submitted(office)
    clock.goes_on(days=1, hours=1)
    monday = datetime(2026, 12, 7, tzinfo=TZ)
    changed(office, closures=(Closure(start=monday, end=monday + timedelta(days=2)),))
    # of the closure of Monday and Tuesday only Tuesday from 10:00 on was still to come: 5.5 working hours
    assert due(office, filed.code) == office.place.calendar.add(filed.due, timedelta(hours=5, minutes=30))  # type: ignore[arg-type]


def test_hours_may_change_from_a_later_day_on(office: Office, clock: Standing) -> None:
    filed = submitted(office)
    wednesday = datetime(2026, 12, 9, tzinfo=TZ)
    changed(office, hours=MORNINGS, begins=wednesday)
    calendar = office.place.calendar
    assert len(calendar.intervals(wednesday.date() - timedelta(days=1))) == 2
    assert len(calendar.intervals(wednesday.date())) == 1
    assert due(office, filed.code) == calendar.add(MONDAY_NINE, timedelta(hours=24))


@pytest.mark.parametrize("kept", ["15:30:00Z", "15:30:00+07:00", "15:30:00.5"])
def test_a_time_with_an_offset_that_a_journal_has_counts_by_the_clock_on_the_wall(
    office: Office, clock: Standing, kept: str
) -> None:
    told(office, "calendar_changed", {"cut_off": kept, "hours": {"monday": ["07:30Z-11:30Z", "13:00-17:00"]}})
    assert office.place.center.cut_off == time(15, 30)
    assert office.place.calendar.standard_day(clock()) == timedelta(hours=8)

    clock.goes_on(hours=7)
    filed = submitted(office, an_application(papers=False))
    acts(office, filed.code, "accepted")
    tuesday = datetime(2026, 12, 8, 7, 30, tzinfo=TZ)
    assert due(office, filed.code) == office.place.calendar.add(tuesday, timedelta(hours=24))
    assert verify(office.place).faults == ()


def test_first_settings_that_hold_a_time_with_an_offset_are_read_on(office: Office) -> None:
    kept = office.place.center.model_copy(update={"cut_off": time(15, 30, tzinfo=UTC)})
    keep_settings(office.place.store, kept)
    assert settings_of(office.place.store) == kept.model_copy(update={"cut_off": time(15, 30)})
    assert submitted(office).due is not None


@pytest.mark.parametrize("number", [5, "5", 20261208, True])
def test_a_closure_that_is_a_number_has_no_effect_and_does_no_harm(office: Office, number: Any) -> None:
    before = office.place.center
    told(office, "calendar_changed", {"closures": {"put": [{"start": number, "end": number}]}})
    assert office.place.center == before and submitted(office).due is not None


def test_hours_do_not_change_in_the_past(office: Office) -> None:
    with pytest.raises(BadInput, match="never in the past"):
        changed(office, hours=MORNINGS, begins=MONDAY_NINE - timedelta(days=1))


@pytest.mark.parametrize("name", ["code", "time_zone", "pack", "month_starts_on"])
def test_what_everything_rests_on_stays(office: Office, name: str) -> None:
    other = {"code": "X1", "time_zone": "Asia/Tokyo", "pack": "cn", "month_starts_on": 15}[name]
    with pytest.raises(BadInput, match=name):
        changed(office, **{name: other})


def test_units_teams_and_catalogue_hold_from_the_next_act_on(office: Office, clock: Standing) -> None:
    center = office.place.center
    unit, team = center.units[1], center.teams[0]
    units = (
        center.units[0].model_copy(update={"wards": ()}),
        unit.model_copy(update={"wards": ("Hồng Gai",)}),
    )
    teams = (team.model_copy(update={"id": "moi", "unit": unit.id, "wards": ("Hồng Gai",)}),)
    kinds = changed(office, units=units, teams=teams, budgets={"lv-household-new": "9 working_days"})
    assert kinds == ("units_changed", "teams_changed", "catalogue_changed")
    row = office.queries.view(submitted(office).code).row
    assert (row.unit, row.team, row.budget) == (unit.id, "moi", "9 working_days")


def test_another_process_sees_the_change_with_its_next_transaction(
    tmp_path: Path, office: Office, clock: Standing
) -> None:
    other = open_office(tmp_path / "station", now=clock)
    filed = submitted(other)
    closed = Closure(start=MONDAY_NINE, end=MONDAY_NINE + timedelta(days=1))
    changed(office, closures=(closed,))
    assert due(other, filed.code) != filed.due
    again = open_office(tmp_path / "station", now=clock)
    assert due(again, filed.code) == due(office, filed.code)


def test_a_change_that_is_undone_leaves_nothing(office: Office) -> None:
    before = office.place.center
    with pytest.raises(RuntimeError), office.place.store.write() as work:
        body = {"teams": {"drop": ["ha-long-1", "ha-long-2", "cam-pha-1", "uong-bi-1"]}}
        append_center_event(work, office.place.station, "teams_changed", body, actor=ADMIN, at=MONDAY_NINE)
        office.place.follow(work)
        assert office.place.center.teams == ()
        raise RuntimeError
    with office.place.store.read():
        assert office.place.center == before


def test_nothing_different_writes_nothing(office: Office) -> None:
    assert changed(office) == ()


def test_a_dossier_that_stopped_keeps_its_outcome_whatever_changes_later(
    office: Office, clock: Standing
) -> None:
    filed = submitted(office)
    acts(office, filed.code, ("completed", {"handed_over": True}))
    clock.goes_on(days=1)
    before = office.queries.view(filed.code).outcome
    changed(office, hours=MORNINGS)
    assert office.queries.view(filed.code).outcome == before
    assert verify(office.place).faults == ()


def test_a_calendar_that_is_not_here_works_out_no_new_due_and_says_so(office: Office) -> None:
    filed = submitted(office)
    told(office, "calendar_changed", {"pack_calendar": "2099.1"})
    assert due(office, filed.code) == filed.due
    with pytest.raises(OperationalError, match=r"2099\.1"):
        submitted(office)
    assert len(office.queries.find(filed.code)) == 1


def test_nobody_changes_a_center_to_a_calendar_that_no_pack_has(office: Office) -> None:
    with pytest.raises(BadInput, match=r"2099\.1"):
        changed(office, pack_calendar="2099.1")


def test_a_newer_program_knows_the_calendar_and_works_the_dues_out_anew(
    office: Office, clock: Standing, tmp_path: Path
) -> None:
    filed = submitted(office)
    told(office, "calendar_changed", {"pack_calendar": "2099.1"})
    folder = shutil.copytree(RESOURCES / "packs" / "vn", tmp_path / "vn")
    text = (folder / "calendar.yaml").read_text(encoding="utf-8")
    (folder / "calendar-2026.yaml").write_text(text, encoding="utf-8")
    newer = text.replace('version: "2026.1"', 'version: "2099.1"')
    tuesday = newer.index("year: 2026")
    newer = newer[:tuesday] + newer[tuesday:].replace("holidays:", "holidays:\n      2026-12-08: culture", 1)
    (folder / "calendar.yaml").write_text(newer, encoding="utf-8")
    old = office.place
    place = replace(old, first_pack=load_pack(folder), store=Store(office.database, old.store.center))
    assert bring_up(place) == 1
    assert bring_up(place) == 0
    updated = Office(place, office.database)
    assert filed.due is not None
    assert due(updated, filed.code) == filed.due + timedelta(days=1)
    assert submitted(updated).due == filed.due + timedelta(days=1)
    assert verify(place).faults == ()


def test_a_closure_made_before_planned_hours_begin_leaves_the_plan(office: Office, clock: Standing) -> None:
    wednesday, friday = (datetime(2026, 12, day, tzinfo=TZ) for day in (9, 11))
    changed(office, hours=MORNINGS, begins=wednesday)
    changed(office, closures=(Closure(start=friday, end=friday + timedelta(days=1)),))
    calendar = office.place.calendar
    dawns = [datetime(2026, 12, day, tzinfo=TZ) for day in range(7, 13)]
    worked = [calendar.working_between(dawn, dusk) for dawn, dusk in pairwise(dawns)]
    assert worked == [timedelta(hours=hours) for hours in (8, 8, 4, 4, 0)]


def test_the_explanation_names_closures_and_changed_hours(office: Office, clock: Standing) -> None:
    filed = submitted(office)
    changed(office, closures=(Closure(start=MONDAY_NINE, end=MONDAY_NINE + timedelta(days=1)),))
    changed(office, hours=MORNINGS, begins=datetime(2026, 12, 9, tzinfo=TZ))
    view = office.queries.view(filed.code)
    codes = [step.code for step in office.queries.explanation(view, "en")]
    assert "day.closed" in codes
    assert "hours.changed" in codes


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("calendar_changed", {"hours": {"monday": ["x"]}}),
        ("calendar_changed", {"hours": {"monday": []}}),
        ("calendar_changed", {"hours": {"monday": ["13:00-17:00", "07:30-14:00"]}}),
        (
            "calendar_changed",
            {"closures": {"put": [{"start": "2026-12-09T00:00", "end": "2026-12-08T00:00"}]}},
        ),
        (
            "calendar_changed",
            {"closures": {"put": [{"start": "0001-01-01T00:00", "end": "9999-12-08T00:00"}]}},
        ),
        ("calendar_changed", {"from": "2026-12-08T00:00:00", "hours": {}}),
        ("units_changed", {"units": {"drop": ["ha-long", "cam-pha", "uong-bi"]}}),
        ("units_changed", {"units": []}),
        ("catalogue_changed", {"budgets": {"put": [{"procedure": "x", "budget": "soon"}]}}),
        ("accounts_changed", {"put": [{"login": "../x", "role": "clerk"}]}),
        ("opening_changed", {"hours": 7}),
    ],
)
def test_a_body_that_is_not_what_its_kind_says_has_no_effect(
    office: Office, kind: str, body: dict[str, Any]
) -> None:
    before = office.place.center, office.place.accounts
    told(office, kind, body)
    assert (office.place.center, office.place.accounts) == before
    assert submitted(office).due is not None
