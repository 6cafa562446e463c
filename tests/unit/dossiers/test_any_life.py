"""Whatever is done to a dossier in whatever order: it is done or refused in a sentence, and everything still fits."""

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from hypothesis import given, settings
from hypothesis import strategies as st

from dossiers.errors import OperationalError, Refused
from dossiers.events import Kind
from dossiers.verifying import verify
from dossiers.working_lists import LISTS
from tests.support.office import CLERK, TEAM, Standing, an_application, an_office, submitted

SENSIBLE: Final[dict[str, dict[str, Any]]] = {
    "corrected": {"budget": "7 working_days", "reason": "Có trồng cột"},
    "supplement_requested": {"items": ["identity"], "reason": "Ảnh mờ"},
    "fee_requested": {"amount": 120_000},
    "paused": {"waiting_for": "agency", "agency": "UBND phường"},
    "refused": {"reason": "Ngoài địa bàn"},
    "withdrawn": {"reason": "Đổi ý"},
    "stopped": {"reason": "Trùng"},
    "transferred": {"team": "ha-long-1"},
    "rescheduled": {"due": "2026-12-24T09:00:00+07:00", "reason": "Bão"},
    "completed": {"result": {"meter_number": "1F-1"}},
    "rated": {"score": 4, "comment": "Nhanh"},
    "noted": {"text": "Gọi lại"},
    "slip_issued": {"slip": "process_control"},
    "erased": {"reason": "Theo đề nghị"},
}
ODD: Final = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=5),
    st.sampled_from(
        ["3 working_days", "2026-12-20T09:00:00+07:00", "9999-12-31T23:59:59+00:00", "\0", "ha-long"]
    ),
    st.dictionaries(st.sampled_from(["phone", "address", "name", "x"]), st.text(max_size=3), max_size=2),
    st.lists(st.integers(), max_size=2),
)
FIELDS: Final = (
    "reason",
    "budget",
    "unit",
    "answers",
    "due",
    "amount",
    "team",
    "text",
    "score",
    "result",
    "attachments",
)
KINDS: Final = tuple(str(kind) for kind in Kind)
DEEDS: Final = st.tuples(
    st.sampled_from(KINDS),
    st.one_of(st.just({}), st.just({}), st.dictionaries(st.sampled_from(FIELDS), ODD, max_size=2)),
    st.sampled_from([0, 0, 1, 45, 600, 3000]),
    st.sampled_from([None, None, None, -600, -1, 0, 1]),
    st.booleans(),
)


@settings(max_examples=25)
@given(papers=st.booleans(), deeds=st.lists(DEEDS, max_size=25))
def test_whatever_is_tried_everything_still_fits(papers: bool, deeds: list[Any]) -> None:
    with TemporaryDirectory() as folder:
        clock = Standing()
        office = an_office(Path(folder), clock)
        code = submitted(office, an_application(papers=papers)).code
        events = verify(office.place).events
        for kind, odd, minutes, ago, by_team in deeds:
            clock.goes_on(minutes=minutes)
            at = None if ago is None else clock.at + timedelta(minutes=ago)
            try:
                done = office.service.act(
                    code, kind, {**SENSIBLE.get(kind, {}), **odd}, actor=TEAM if by_team else CLERK, at=at
                )
            except OperationalError as refusal:
                assert refusal.sentence("vi")
                done = None
            seen = verify(office.place)
            assert seen.faults == ()
            if done is None or isinstance(done, Refused):
                assert seen.events == events
            events = seen.events
        view = office.queries.view(code)
        told = {(row.code, row.status) for name in LISTS for row in office.queries.working_list(name)}
        office.queries.explanation(view, "vi")
        office.close()
    assert told <= {(code, view.row.status)}
