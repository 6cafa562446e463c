"""The sums that are kept up say what a count of folded journals says, whatever is done, corrected, erased or heard late."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from json import dumps
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from hypothesis import given, settings
from hypothesis import strategies as st

from dossiers.counted import Counted, counted_of
from dossiers.dossier import Dossier
from dossiers.errors import OperationalError
from dossiers.figures import tally
from dossiers.fold import fold
from dossiers.importing import import_history
from dossiers.period import Period
from dossiers.verifying import verify
from dossiers.workplace import opened
from kiosk.bootstrap import Office
from tests.support.histories import a_line, a_submission, an_acceptance, write_history
from tests.support.office import CLERK, TEAM, TZ, Standing, an_application, an_office, submitted

DEEDS: Final[dict[str, dict[str, Any]]] = {
    "accepted": {},
    "corrected": {"unit": "cam-pha", "budget": "2 hours", "procedure": "advice", "reason": "Sửa"},
    "transferred": {"team": "ha-long-1"},
    "taken": {},
    "surveyed": {"findings": "x"},
    "supplement_requested": {"reason": "Thiếu"},
    "supplemented": {},
    "paused": {"waiting_for": "agency", "agency": "UBND"},
    "resumed": {},
    "completed": {"handed_over": True},
    "refused": {"reason": "Không"},
    "withdrawn": {"reason": "Đổi ý"},
    "rated": {"score": 3},
    "erased": {"reason": "Theo đề nghị"},
}
FIRST: Final = Period.month("2026-11", 1, TZ)

steps = st.tuples(
    st.sampled_from(("new", "new", "late history", "close", *DEEDS, *DEEDS)),
    st.integers(0, 3),
    st.sampled_from([1, 9, 40, 300]),
    st.sampled_from([None, None, 2, 30]),
)


def folded(office: Office) -> Iterator[Counted]:
    """What counts of every dossier, out of its events alone."""
    with office.place.store.read() as work:
        for dossier in work.journal.dossiers():
            keys = work.keys.of(dossier)
            found = fold([opened(record, keys) for record in work.journal.of_dossier(dossier)])
            assert isinstance(found, Dossier)
            yield counted_of(found)


def late_history(office: Office, folder: Path, number: int) -> None:
    """Another system's dossier of weeks ago is heard of only now."""
    at = office.place.now() - timedelta(days=25)
    lines = [a_submission(f"L-{number}", at), an_acceptance(f"L-{number}", at + timedelta(hours=1))]
    lines += [a_line(f"L-{number}", "completed", at + timedelta(days=9), handed_over=True)] * (number % 2)
    import_history(office.place, write_history(folder / f"{number}.jsonl", lines))


def live(office: Office, clock: Standing, folder: Path, lived: list[Any]) -> None:
    codes: list[str] = []
    for number, (deed, which, hours, ago) in enumerate(lived):
        clock.goes_on(hours=hours)
        at = clock.at - timedelta(hours=ago) if ago else None
        try:
            if deed == "new" or not codes:
                codes.append(submitted(office, an_application(papers=number % 3 > 0)).code)
            elif deed == "late history":
                late_history(office, folder, number)
            elif deed == "close":
                month = Period.around(clock.at, 1, TZ).preceding
                office.closings.close(month, actor="manager:huy")
            else:
                actor = TEAM if deed in ("taken", "surveyed", "completed") else CLERK
                actor = "manager:huy" if deed == "erased" else actor
                office.service.act(codes[-1 - which % len(codes)], deed, DEEDS[deed], actor=actor, at=at)
        except OperationalError as refusal:
            assert refusal.sentence("vi")


@settings(max_examples=12)
@given(st.lists(steps, min_size=8, max_size=30))
def test_sums_say_what_a_count_of_the_journal_says(lived: list[Any]) -> None:
    with TemporaryDirectory() as folder:
        clock = Standing(datetime(2026, 11, 23, 9, 0, tzinfo=TZ))
        office = an_office(Path(folder) / "station", clock)
        live(office, clock, Path(folder), lived)
        lives = list(folded(office))
        period = FIRST.preceding
        while period.starts_at <= clock.at:
            for by in (("unit", "procedure"), ("team",), ("channel", "unit")):
                kept = office.register.figures(period, by)  # type: ignore[arg-type]
                counted = tally(lives, period, clock.at, office.place.calendar, by)
                assert dumps(kept.to_json()) == dumps(counted.to_json())
                assert kept.is_balanced
            period = period.following
        assert verify(office.place).faults == ()
        office.close()
