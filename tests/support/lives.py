"""What people may do at stations that do not see each other, drawn at random: any act, any order, wrong ones too."""

from typing import Any

from hypothesis import strategies as st

STATIONS = 3
HUB = STATIONS
"""The hub's number among the places that exchange."""

DEEDS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("accepted", "clerk:an", {}),
    ("accepted", "clerk:an", {"unit": "cam-pha", "budget": "2 working_hours"}),
    ("assigned", "clerk:an", {"clerk": "clerk:an"}),
    ("assigned", "clerk:binh", {"clerk": "clerk:binh"}),
    ("supplement_requested", "clerk:an", {"reason": "Thiếu giấy", "items": ["identity"]}),
    ("supplemented", "clerk:an", {"answers": {"name": "Trần Thị Bình"}}),
    ("supplemented", "citizen", {}),
    ("fee_requested", "clerk:an", {"amount": 350_000, "reason": "Phí"}),
    ("fee_paid", "clerk:an", {}),
    ("paused", "clerk:an", {"waiting_for": "applicant", "reason": "Chờ"}),
    ("resumed", "clerk:an", {}),
    ("refused", "clerk:an", {"reason": "Ngoài địa bàn"}),
    ("withdrawn", "citizen", {"reason": "Đổi ý"}),
    ("stopped", "clerk:an", {"reason": "Hết căn cứ"}),
    ("transferred", "clerk:an", {"team": "ha-long-1", "priority": "normal"}),
    ("transferred", "clerk:an", {"team": "ha-long-2"}),
    ("taken", "team:doi-1", {}),
    ("surveyed", "team:doi-1", {"findings": "Cột xa"}),
    ("handed_back", "team:doi-1", {"code": "far", "remarks": "Xa"}),
    ("completed", "team:doi-1", {"handed_over": False, "result": "PA1"}),
    ("completed", "team:doi-2", {"handed_over": True}),
    ("handed_over", "clerk:an", {"receiver": "Chủ hộ"}),
    ("corrected", "clerk:an", {"budget": "7 working_days", "reason": "Cột"}),
    ("corrected", "clerk:an", {"unit": "uong-bi", "reason": "Nhầm địa bàn"}),
    ("corrected", "clerk:an", {"answers": {"name": "Lê Văn Cường"}, "reason": "Sai tên"}),
    ("rescheduled", "clerk:an", {"due": "2027-03-01T09:00:00+07:00", "reason": "Mưa bão"}),
    ("slip_issued", "clerk:an", {"slip": "process_control", "version": 1}),
    ("rated", "citizen", {"score": 4, "comment": "Tốt"}),
    ("noted", "clerk:an", {"text": "Đã gọi"}),
    ("erased", "manager:chi", {"reason": "Theo đề nghị"}),
    ("erased", "manager:dung", {"reason": "Hết hạn lưu"}),
)
"""An event, who makes it, and its body."""

CENTER_CHANGES: tuple[dict[str, Any], ...] = (
    {"confirm_transfer": True},
    {"confirm_transfer": False},
    {"hidden_procedures": frozenset({"lv-outage", "lv-move"})},
    {"closure_in_days": 1},
    {"closure_in_days": 3},
    {"cut_off": "15:30"},
)

_station = st.integers(0, STATIONS - 1)
_place = st.integers(0, HUB)
_which = st.integers(0, 3)
_filing = st.tuples(st.just("files"), _station, st.booleans())
_deed = st.tuples(st.just("acts"), _station, _which, st.sampled_from(DEEDS))
_ANYWHERE = [
    deed
    for deed in DEEDS
    if deed[0] in ("assigned", "corrected", "rescheduled", "rated", "completed", "refused")
]
_apart = st.tuples(
    st.just("apart"), _which, st.permutations(_ANYWHERE).map(lambda deeds: tuple(deeds[:STATIONS]))
)
_change = st.tuples(st.just("changes"), _station, st.sampled_from(CENTER_CHANGES))
_account = st.tuples(st.just("accounts"), _station, st.sampled_from(("an", "binh", "-an")))
_closing = st.tuples(st.just("closes"), _station, st.sampled_from(("2026-11", "2026-12")))
_passing = st.tuples(st.just("passes"), st.integers(1, 3 * 24 * 60))
_sync = st.tuples(st.just("syncs"), _station)
_writing = st.tuples(st.just("writes stick"), _place, _place, st.booleans())
_bringing = st.tuples(st.just("brings stick"), _which)

Step = tuple[Any, ...]
STEPS: st.SearchStrategy[list[Step]] = st.lists(
    st.one_of(
        *([_deed] * 4),
        *([_apart] * 2),
        *([_bringing] * 2),
        _writing,
        _sync,
        _filing,
        _change,
        _account,
        _closing,
        _passing,
    ),
    min_size=25,
    max_size=50,
)
"""The work of a center without a network; most of it is about few dossiers, so that stations contradict each other."""


def _deeds(*names: str) -> tuple[tuple[str, str, dict[str, Any]], ...]:
    """The deeds of these kinds; `kind/2` is the second one of a kind."""
    chosen = []
    for name in names:
        kind, _, which = name.partition("/")
        chosen.append([deed for deed in DEEDS if deed[0] == kind][int(which or 1) - 1])
    return tuple(chosen)


KNOWN: list[Step] = [
    ("writes stick", 1, 2, True),
    ("apart", 1, _deeds("assigned", "assigned/2", "corrected/2")),
    ("apart", 1, _deeds("corrected/3", "rated", "corrected")),
    ("apart", 0, _deeds("rescheduled", "noted", "assigned")),
    ("files", 2, True),
    ("apart", 0, _deeds("completed/2", "supplement_requested", "paused")),
    ("apart", 2, _deeds("refused", "accepted/2", "withdrawn")),
    ("writes stick", 2, 0, False),
    ("acts", 0, 0, _deeds("erased")[0]),
    ("acts", 2, 3, _deeds("withdrawn")[0]),
    ("passes", 2900),
    ("apart", 2, _deeds("erased", "noted", "erased/2")),
    ("changes", 0, {"closure_in_days": 1}),
    ("changes", 1, {"closure_in_days": 3}),
    ("accounts", 0, "an"),
    ("accounts", 2, "an"),
    ("closes", 1, "2026-11"),
    ("closes", 2, "2026-11"),
    ("writes stick", 0, 3, False),
    ("brings stick", 1),
    ("brings stick", 0),
    ("brings stick", 2),
    ("acts", 1, 0, _deeds("resumed")[0]),
]
"""Contradictions of every sort, always tried first."""
