"""The monthly figures: the page's columns one by one, and a naive count over random histories."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from statistics import fmean
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiers.calendar import CenterHours, Change, WorkingCalendar
from dossiers.clock import ClockFacts, Pause, due_of, outcome_of, parties, reading
from dossiers.events import Kind
from dossiers.figures import Counted, Figures, Period, counted_of, standings, tally
from dossiers.instants import from_seconds, seconds_of
from forms.budgets import Budget
from tests.support.authors import TZ, an_author
from tests.support.calendars import budgets, center_hours, changes, pauses_after

CAL = WorkingCalendar(TZ, CenterHours())
NOVEMBER = Period.month("2026-11", 1, TZ)
LATER = datetime(2027, 3, 1, tzinfo=TZ)


def second(text: str) -> int:
    return seconds_of(datetime.fromisoformat(text).replace(tzinfo=TZ))


def a_dossier(accepted: str | None, stopped: str | None = None, **other: object) -> Counted:
    """Submitted and accepted at once, for three working days."""
    submitted = second(accepted or "2026-11-02 09:00")
    base = Counted(
        dossier="D",
        code="H49.22-261102-01001",
        channel="kiosk",
        submitted=submitted,
        procedures=((submitted, "lv-household-new"),),
        accepted=second(accepted) if accepted else None,
        budgets=((submitted, "3 working_days"),) if accepted else (),
        units=((submitted, "ha-long"),) if accepted else (),
        stopped=second(stopped) if stopped else None,
    )
    return replace(base, **other)  # type: ignore[arg-type]


def total(*dossiers: Counted, now: datetime = LATER, period: Period = NOVEMBER) -> dict[str, object]:
    return tally(dossiers, period, now, CAL).to_json()["total"]  # type: ignore[no-any-return]


def nonzero(found: object) -> dict[str, int]:
    assert isinstance(found, dict)
    groups = {name: found[name] for name in ("received", "settled", "pending")}
    return {
        f"{group}.{column}": count
        for group, columns in groups.items()
        for column, count in columns.items()
        if count and column != "total"
    }


@pytest.mark.parametrize(
    ("dossier", "columns"),
    [
        (a_dossier("2026-11-02 09:00", "2026-11-03 09:00"), {"received.in_person", "settled.ahead"}),
        (a_dossier("2026-11-02 09:00", "2026-11-05 08:00"), {"received.in_person", "settled.on_time"}),
        (a_dossier("2026-11-02 09:00", "2026-11-06 08:00"), {"received.in_person", "settled.overdue"}),
        (a_dossier("2026-10-30 09:00", "2026-11-02 09:00"), {"received.carried_over", "settled.ahead"}),
        (a_dossier("2026-11-30 09:00", "2026-12-01 00:00"), {"received.in_person", "pending.in_time"}),
        (a_dossier("2026-11-02 09:00"), {"received.in_person", "pending.overdue"}),
        (a_dossier("2026-10-02 09:00", "2026-10-31 23:59:59"), set()),
        (a_dossier("2026-12-01 00:00"), set()),
        (a_dossier("2026-10-30 09:00", "2026-11-01 00:00"), {"received.carried_over", "settled.ahead"}),
        (a_dossier("2026-11-01 00:00", "2026-11-01 00:00"), {"received.in_person", "settled.ahead"}),
        (
            a_dossier("2026-11-02 09:00", "2026-11-03 09:00", channel="online"),
            {"received.online", "settled.ahead"},
        ),
        (
            a_dossier("2026-11-02 09:00", "2026-11-03 09:00", channel="postal"),
            {"received.in_person", "settled.ahead"},
        ),
        (a_dossier(None), set()),
    ],
)
def test_a_dossier_stands_in_the_columns_of_the_page(dossier: Counted, columns: set[str]) -> None:
    assert set(nonzero(total(dossier))) == columns


def test_a_paused_clock_is_overdue_only_if_its_budget_had_run_out_when_the_pause_began() -> None:
    still = a_dossier("2026-11-02 09:00", pauses=((second("2026-11-05 08:59"), None),))
    ran_out = a_dossier("2026-11-02 09:00", pauses=((second("2026-11-05 09:00"), None),))
    assert nonzero(total(still, ran_out)) == {
        "received.in_person": 2,
        "pending.in_time": 1,
        "pending.overdue": 1,
    }


def test_overdue_is_judged_at_the_end_of_the_period_or_now_whichever_is_first() -> None:
    last_days = a_dossier("2026-11-27 09:00")
    assert set(nonzero(total(last_days))) == {"received.in_person", "pending.in_time"}
    assert set(nonzero(total(a_dossier("2026-11-02 09:00"), now=datetime(2026, 11, 5, 9, tzinfo=TZ)))) == {
        "received.in_person",
        "pending.in_time",
    }
    a_second_later = datetime(2026, 11, 5, 9, 0, 1, tzinfo=TZ)
    assert "pending.overdue" in nonzero(total(a_dossier("2026-11-02 09:00"), now=a_second_later))


def test_a_budget_corrected_just_now_is_known_now() -> None:
    corrected = second("2026-11-10 09:00")
    shortened = a_dossier(
        "2026-11-02 09:00",
        budgets=((second("2026-11-02 09:00"), "90 working_days"), (corrected, "3 working_days")),
    )
    assert "pending.overdue" in nonzero(total(shortened, now=from_seconds(corrected)))
    assert "pending.in_time" in nonzero(total(shortened, now=from_seconds(corrected - 1)))


def test_what_came_after_the_end_does_not_count() -> None:
    """The pause of November ended in December; the correction came in December."""
    paused = a_dossier("2026-11-02 09:00", pauses=((second("2026-11-03 09:00"), second("2026-12-03 09:00")),))
    corrected = a_dossier(
        "2026-11-02 09:00",
        budgets=(
            (second("2026-11-02 09:00"), "90 working_days"),
            (second("2026-12-02 09:00"), "1 working_days"),
        ),
    )
    moved = a_dossier(
        "2026-11-30 09:00",
        units=((second("2026-11-30 09:00"), "ha-long"), (second("2026-12-01 00:00"), "cam-pha")),
    )
    figures = tally([paused, corrected, moved], NOVEMBER, LATER, CAL)
    assert figures.total.pending_in_time == 3
    assert list(figures.rows) == [("ha-long", "lv-household-new")]


def test_the_mean_of_all_is_over_dossiers_not_over_means() -> None:
    quick = a_dossier("2026-11-02 09:00", "2026-11-03 09:00")
    slow = a_dossier("2026-11-02 09:00", "2026-11-05 09:00", units=((second("2026-11-02 09:00"), "cam-pha"),))
    figures = tally([quick, quick, slow], NOVEMBER, LATER, CAL)
    assert [row.mean_working_days for row in figures.rows.values()] == [3.0, 1.0]
    assert figures.total.mean_working_days == pytest.approx(5 / 3)


def test_where_nothing_was_settled_or_rated_means_and_rate_are_null() -> None:
    found = tally([a_dossier("2026-11-27 09:00")], NOVEMBER, LATER, CAL).to_json()
    assert found["total"]["mean_working_days"] is None
    assert found["total"]["rating"] == {"mean": None, "count": 0}
    assert found["on_time_rate"] is None


def test_each_rating_counts_in_the_period_it_is_given_in_and_makes_a_row() -> None:
    given_later = a_dossier(
        "2026-10-02 09:00",
        "2026-10-03 09:00",
        ratings=(
            (second("2026-11-03 09:00"), 5),
            (second("2026-11-30 23:59:59"), 2),
            (second("2026-12-01 00:00"), 1),
        ),
    )
    never_accepted = a_dossier(None, ratings=((second("2026-11-03 09:00"), 1),))
    figures = tally([given_later, never_accepted], NOVEMBER, LATER, CAL)
    (row,) = figures.to_json()["rows"]
    assert row["rating"] == {"mean": 3.5, "count": 2}
    assert row["received"]["total"] == 0


def test_beside_the_table_stand_those_that_were_never_accepted() -> None:
    waiting = a_dossier(None)
    later = replace(a_dossier("2026-12-02 09:00"), submitted=second("2026-11-30 09:00"))
    refused = a_dossier(None, ended=("REFUSED", second("2026-11-03 09:00")))
    withdrawn = a_dossier(None, ended=("WITHDRAWN", second("2026-11-03 09:00")))
    refused_after = a_dossier(None, ended=("REFUSED", second("2026-12-01 00:00")))
    refused_before = a_dossier(None, ended=("REFUSED", second("2026-10-31 09:00")))
    found = tally([waiting, later, refused, withdrawn, refused_after, refused_before], NOVEMBER, LATER, CAL)
    assert found.to_json()["beside"] == {
        "awaiting_acceptance": 3,
        "refused_before_acceptance": 1,
        "withdrawn_before_acceptance": 1,
    }


def test_the_json_has_the_keys_of_the_contract_in_their_order() -> None:
    found = tally([a_dossier("2026-11-02 09:00", "2026-11-03 09:00")], NOVEMBER, LATER, CAL).to_json(
        made_at="now", center="H49.22"
    )
    contract = ["period", "made_at", "center", "rows", "total", "beside", "on_time_rate"]
    assert list(found) == [*contract, "clocks", "outages"]
    assert found["period"] == {"start": "2026-11-01", "end": "2026-12-01"}
    assert found["rows"] == [
        {
            "unit": "ha-long",
            "procedure": "lv-household-new",
            "received": {"total": 1, "online": 0, "in_person": 1, "carried_over": 0},
            "settled": {"total": 1, "ahead": 1, "on_time": 0, "overdue": 0},
            "pending": {"total": 0, "in_time": 0, "overdue": 0},
            "mean_working_days": 1.0,
            "rating": {"mean": None, "count": 0},
        }
    ]
    assert found["on_time_rate"] == 1.0


def test_figures_are_grouped_by_team_and_channel_as_well_with_the_nameless_last() -> None:
    first = second("2026-11-02 09:00")
    teams = [((first, "uong-bi-1"),), ((first, "ha-long-1"),), ((first, "ha-long-1"), (first + 60, None))]
    dossiers = [a_dossier("2026-11-02 09:00", teams=team) for team in teams]
    figures = tally(dossiers, NOVEMBER, LATER, CAL, by=("team", "channel"))
    assert list(figures.rows) == [("ha-long-1", "kiosk"), ("uong-bi-1", "kiosk"), (None, "kiosk")]
    with pytest.raises(ValueError, match="colour"):
        tally(dossiers, NOVEMBER, LATER, CAL, by=("colour",))


def test_figures_of_two_centers_add_up() -> None:
    one = [a_dossier("2026-11-02 09:00", "2026-11-03 09:00")]
    other = [a_dossier("2026-11-02 09:00"), a_dossier(None)]
    sum_of_both = tally(one, NOVEMBER, LATER, CAL)
    sum_of_both.add(tally(other, NOVEMBER, LATER, CAL))
    assert sum_of_both.to_json() == tally([*one, *other], NOVEMBER, LATER, CAL).to_json()


def test_behind_every_number_stand_the_dossiers_that_make_it() -> None:
    dossiers = [
        a_dossier("2026-11-02 09:00", "2026-11-03 09:00"),
        a_dossier("2026-11-27 09:00"),
        a_dossier(None),
    ]
    found = [(key, standing.columns) for _, key, standing in standings(dossiers, NOVEMBER, LATER, CAL)]
    assert found == [
        (("ha-long", "lv-household-new"), ("received.in_person", "settled.ahead")),
        (("ha-long", "lv-household-new"), ("received.in_person", "pending.in_time")),
        ((None, "lv-household-new"), ("beside.awaiting_acceptance",)),
    ]


def test_what_counts_of_a_dossier_survives_being_kept_as_json() -> None:
    import json

    author = an_author(
        Kind.SUBMITTED, Kind.ACCEPTED, Kind.PAUSED, Kind.RESUMED, Kind.TRANSFERRED, Kind.COMPLETED, Kind.RATED
    )
    for dossier in (author.dossier, an_author(Kind.SUBMITTED, Kind.REFUSED).dossier):
        counted = counted_of(dossier)
        assert Counted.from_json(json.loads(json.dumps(counted.to_json()))) == counted
    counted = counted_of(author.dossier)
    assert counted.accepted == second("2026-12-07 10:00")
    assert counted.pauses == ((second("2026-12-07 11:00"), second("2026-12-07 12:00")),)
    assert counted.causes == ("agency",)
    assert counted.stopped == second("2026-12-07 14:00")
    assert [score for _, score in counted.ratings] == [5]


WEEK = Period(date(2026, 10, 22), date(2026, 10, 27), ZoneInfo("Europe/Berlin"))


@st.composite
def histories(draw: st.DrawFn) -> Counted:
    submitted = datetime(2026, 10, 19, tzinfo=UTC) + timedelta(minutes=draw(st.integers(0, 9 * 1440)))
    accepted = submitted + timedelta(minutes=draw(st.integers(0, 2000)))
    held = draw(pauses_after(accepted))
    last = max([p.end or p.start for p in held], default=accepted)
    stopped = draw(st.none() | st.integers(0, 4000).map(lambda minutes: last + timedelta(minutes=minutes)))
    if stopped and held and held[-1].end is None:
        held = (*held[:-1], Pause(held[-1].cause, held[-1].start, stopped))
    later = accepted + timedelta(minutes=draw(st.integers(0, 3000)))
    later = min(later, stopped or later)
    channel = draw(st.sampled_from(["kiosk", "online", "counter", "postal"]))
    first = seconds_of(accepted)
    never = draw(st.integers(0, 5)) == 0
    ended = draw(st.sampled_from([None, "REFUSED", "WITHDRAWN"]))
    ratings = draw(st.lists(st.tuples(st.integers(0, 12 * 1440), st.integers(1, 5)), max_size=2))
    return Counted(
        dossier="D",
        code="C",
        channel=channel,
        submitted=seconds_of(submitted),
        procedures=((seconds_of(submitted), "p"), (seconds_of(later), draw(st.sampled_from("pq")))),
        accepted=None if never else first,
        budgets=() if never else ((first, str(draw(budgets))), (seconds_of(later), str(draw(budgets)))),
        pauses=() if never else tuple((seconds_of(p.start), p.end and seconds_of(p.end)) for p in held),
        causes=() if never else tuple(p.cause for p in held),
        stopped=None if never or stopped is None else seconds_of(stopped),
        ended=(ended, first) if never and ended else None,
        units=() if never else ((first, "u"), (seconds_of(later), draw(st.sampled_from("uv")))),
        ratings=tuple((seconds_of(submitted) + 60 * after, score) for after, score in ratings),
        completed=not never and stopped is not None and draw(st.booleans()),
        **{} if never else draw(field_steps(first)),  # type: ignore[arg-type]
    )


@st.composite
def field_steps(draw: st.DrawFn, accepted: int) -> dict[str, int]:
    """How far a team came, each step some minutes after the one before."""
    minutes = draw(st.lists(st.integers(0, 600), max_size=3))
    names = ("transferred", "taken", "surveyed")
    return {name: accepted + 60 * sum(minutes[: i + 1]) for i, name in enumerate(names[: len(minutes)])}


class NaiveMonth:
    """The page's definitions, one after the other, over instants."""

    def __init__(
        self, period: Period, now: datetime, tz: ZoneInfo, first: CenterHours, later: list[Change]
    ) -> None:
        self.start, self.end, self.now = period.starts_at, period.ends_at, now
        self.cal = WorkingCalendar(tz, first, [change for change in later if change.at < self.end])
        self.cut = min(self.end, now)
        at_cut = [change for change in later if change.at < self.end and change.at <= now]
        self.cal_at_cut = WorkingCalendar(tz, first, at_cut)

    def known(self, at: int) -> bool:
        return from_seconds(at) < self.end and from_seconds(at) <= self.now

    def is_overdue(self, counted: Counted) -> bool:
        assert counted.accepted is not None
        budget = next((b for at, b in reversed(counted.budgets) if self.known(at)), counted.budgets[0][1])
        held = [
            Pause("agency", from_seconds(a), from_seconds(b) if b and self.known(b) else None)
            for a, b in counted.pauses
            if self.known(a)
        ]
        due = due_of(self.cal_at_cut, Budget.parse(budget), from_seconds(counted.accepted), held)
        return due is not None and due < self.cut

    def facts(self, counted: Counted) -> ClockFacts:
        assert counted.accepted is not None
        assert counted.stopped is not None
        budget = next(b for at, b in reversed(counted.budgets) if from_seconds(at) < self.end)
        held = tuple(
            Pause("agency", from_seconds(a), None if b is None else from_seconds(b))
            for a, b in counted.pauses
        )
        return ClockFacts(
            Budget.parse(budget), from_seconds(counted.accepted), held, from_seconds(counted.stopped)
        )

    def clocks(self, dossiers: Iterable[Counted]) -> dict[str, object]:
        """Mean working days by party, as every dossier tells its own."""
        parts: dict[str, list[float]] = {
            name: [] for name in ("utility", "applicant", "agency", "other", "total")
        }
        for counted in dossiers:
            facts = self.facts(counted)
            held = [
                replace(pause, cause=cause)  # type: ignore[arg-type]
                for pause, cause in zip(facts.pauses, counted.causes, strict=True)
            ]
            told = parties(self.cal, replace(facts, pauses=tuple(held)), facts.accepted_at)
            standard = self.cal.standard_day(facts.accepted_at)
            for name in parts:
                parts[name].append(getattr(told, name) / standard)
        return {name: pytest.approx(fmean(days)) if days else None for name, days in parts.items()}

    def outages(self, dossiers: Iterable[Counted]) -> dict[str, object]:
        """How soon dossiers in clock hours that were completed came to each step."""
        found = [d for d in dossiers if self.facts(d).budget.unit == "hours" and d.completed]
        steps = {
            "transferred": [d.transferred for d in found],
            "taken": [d.taken for d in found],
            "arrived": [d.surveyed for d in found],
            "restored": [d.stopped for d in found],
        }
        told: dict[str, object] = {}
        for step, ats in steps.items():
            minutes = [
                (at - (d.accepted or 0)) / 60 for d, at in zip(found, ats, strict=True) if at is not None
            ]
            mean = pytest.approx(fmean(minutes)) if minutes else None
            told[step] = {"count": len(minutes), "mean_minutes": mean}
        return told

    def settled(self, dossiers: Iterable[Counted]) -> list[Counted]:
        """Those whose clock stopped in the period."""
        return [
            d
            for d in dossiers
            if d.accepted is not None
            and d.stopped is not None
            and self.start <= from_seconds(d.stopped) < self.end
            and from_seconds(d.accepted) < self.end
        ]

    def count(self, dossiers: Iterable[Counted]) -> dict[str, object]:
        found = [d for d in dossiers if d.accepted is not None and from_seconds(d.accepted) < self.end]
        inside = lambda at: at is not None and self.start <= from_seconds(at) < self.end  # noqa: E731
        before = lambda at, edge: at is not None and from_seconds(at) < edge  # noqa: E731
        fresh = [d for d in found if inside(d.accepted)]
        carried = [d for d in found if before(d.accepted, self.start) and not before(d.stopped, self.start)]
        settled = [self.facts(d) for d in found if inside(d.stopped)]
        pending = [self.is_overdue(d) for d in found if not before(d.stopped, self.end)]
        outcomes = [outcome_of(self.cal, facts) for facts in settled]
        days = [reading(self.cal, facts, facts.accepted_at).handling_days or 0.0 for facts in settled]
        scores = [score for d in found for at, score in d.ratings if inside(at)]
        online = sum(d.channel == "online" for d in fresh)
        return {
            "received": {
                "total": len(fresh) + len(carried),
                "online": online,
                "in_person": len(fresh) - online,
                "carried_over": len(carried),
            },
            "settled": {
                "total": len(settled),
                **{name: outcomes.count(name) for name in ("ahead", "on_time", "overdue")},  # type: ignore[arg-type]
            },
            "pending": {
                "total": len(pending),
                "in_time": pending.count(False),
                "overdue": pending.count(True),
            },
            "mean_working_days": pytest.approx(fmean(days)) if days else None,
            "rating": {"mean": fmean(scores) if scores else None, "count": len(scores)},
        }


@settings(max_examples=100)
@given(
    st.lists(histories(), max_size=8),
    center_hours(),
    st.lists(changes(), max_size=2),
    st.integers(0, 12 * 1440),
)
def test_the_figures_are_those_of_a_naive_count(
    dossiers: list[Counted], first: CenterHours, later: list[Change], minute: int
) -> None:
    now = datetime(2026, 10, 19, tzinfo=UTC) + timedelta(minutes=minute)
    tz = ZoneInfo("Europe/Berlin")
    figures = tally(dossiers, WEEK, now, WorkingCalendar(tz, first, later))
    naive = NaiveMonth(WEEK, now, tz, first, later)
    assert figures.total.to_json() == naive.count(dossiers)
    assert figures.is_balanced
    settled = naive.settled(dossiers)
    assert figures.to_json()["clocks"]["total"] == naive.clocks(settled)
    assert figures.to_json()["outages"]["total"] == naive.outages(settled)
    assert_rows_are(figures, dossiers, naive)
    beside = figures.to_json()["beside"]
    not_accepted = [
        d
        for d in dossiers
        if d.submitted < WEEK.seconds[1] and (d.accepted or WEEK.seconds[1]) >= WEEK.seconds[1]
    ]
    waiting = [d for d in not_accepted if d.ended is None or d.ended[1] >= WEEK.seconds[1]]
    ended = [d.ended[0] for d in not_accepted if d.ended and WEEK.seconds[0] <= d.ended[1] < WEEK.seconds[1]]
    assert beside == {
        "awaiting_acceptance": len(waiting),
        "refused_before_acceptance": ended.count("REFUSED"),
        "withdrawn_before_acceptance": ended.count("WITHDRAWN"),
    }


def assert_rows_are(figures: Figures, dossiers: list[Counted], naive: NaiveMonth) -> None:
    def last(history: tuple[tuple[int, str], ...]) -> str | None:
        return next((value for at, value in reversed(history) if from_seconds(at) < naive.end), None)

    groups: dict[tuple[str | None, ...], list[Counted]] = {}
    for dossier in dossiers:
        groups.setdefault((last(dossier.units), last(dossier.procedures)), []).append(dossier)
    counted = {key: naive.count(group) for key, group in groups.items()}
    rows = {
        key: row
        for key, row in counted.items()
        if row["received"]["total"] or row["rating"]["count"]  # type: ignore[index]
    }
    assert {key: row.to_json() for key, row in figures.rows.items()} == rows
