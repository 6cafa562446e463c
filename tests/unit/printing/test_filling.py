"""A slip is filled from the dossier, the center's settings and the pack."""

import tomllib
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from dossiers.center import Center
from dossiers.issuing import IssuedSlip
from dossiers.queries import Appointments, DossierView, EventView, Row
from dossiers.states import Status
from forms.packs import load_pack
from printing import receipt
from printing.filling import letterhead_of, masked, slip_of
from printing.slips import SlipKind

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
TZ = ZoneInfo("Asia/Ho_Chi_Minh")
SUBMITTED = datetime(2026, 11, 23, 8, 40, tzinfo=TZ)
ACCEPTED = datetime(2026, 11, 23, 8, 47, tzinfo=TZ)
ADDRESS = {"province": "Quảng Ninh", "ward": "Hồng Gai", "street": "27 Giếng Đồn"}


@pytest.fixture(scope="module")
def pack():
    return load_pack(RESOURCES / "packs" / "vn")


@pytest.fixture(scope="module")
def center():
    return Center.model_validate(tomllib.loads((RESOURCES / "centers" / "demo.toml").read_text()))


def a_view(*, accepted: bool = True, attachments: tuple[Any, ...] = ({"kind": "identity"},)) -> DossierView:
    row = Row(
        dossier="0191", code="H49.22-261123-01007", name="Nguyễn Thị Minh Hạnh", procedure="lv-household-new",
        status=Status.ACCEPTED if accepted else Status.SUBMITTED, due=None, told=None, channel="kiosk",
        place="27 Giếng Đồn, Hồng Gai", unit="ha-long", team=None, submitted_at=SUBMITTED,
        accepted_at=ACCEPTED if accepted else None, paused_since=None, working_left=None,
        budget="3 working_days" if accepted else None, share_left=None, days_left=None, overdue=False,
        assigned_to=None, urgent=False, lost=0,
    )  # fmt: skip
    answers = {"name": row.name, "phone": "0936128457", "address": ADDRESS}
    nothing = Appointments(None, None, None, None)
    events = (
        an_event("submitted", attachments=attachments),
        an_event("slip_issued", slip="receipt", version=1),
        an_event("completed", attachments=({"kind": "completion"},)),
        an_event("supplemented", attachments=({"kind": "place"},)),
    )
    everything = (*attachments, {"kind": "completion"}, {"kind": "place"})
    return DossierView(row, 1, answers, everything, nothing, None, None, events, (), None, "MFRG")  # type: ignore[arg-type]


def an_event(kind: str, **body: Any) -> EventView:
    return EventView("e", kind, SUBMITTED, "citizen", "s", 1, 1, body, counts=True)


def issued(slip: str = "receipt") -> IssuedSlip:
    return IssuedSlip(
        dossier="0191", slip=slip, version=1, issued_at=ACCEPTED, appointment=None if slip == "ticket" else ACCEPTED,
        code="H49.22-261123-01007", token="MFRG", proof="AE", qr_text="ONEDOOR:/T/MFRG/AE", screen_qr_text="x",
    )  # fmt: skip


def test_a_receipt_is_filled_in_the_readers_language(pack, center):
    slip = slip_of(a_view(), issued(), center, pack, lang="zh")
    assert slip.kind is SlipKind.RECEIPT
    assert (slip.procedure_name, slip.procedure_name_statutory[:8]) == ("居民新装用电", "Cấp điện")
    assert slip.received_at == ACCEPTED
    assert slip.phone == "0936 ••• 457"
    assert slip.supply_address == "27 Giếng Đồn, Hồng Gai, Quảng Ninh"
    assert slip.form is not None
    assert (slip.form.number, slip.form.citation) == ("01", "03/2025/TT-VPCP")
    assert slip.letterhead.demo
    assert slip.letterhead.motto[0] == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def test_a_ticket_names_what_is_missing_and_no_law(pack, center):
    slip = slip_of(
        a_view(accepted=False, attachments=()),
        issued("ticket"),
        center,
        pack,
        lang="vi",
        if_accepted_now=ACCEPTED,
    )
    assert slip.form is None
    assert slip.missing_papers
    assert slip.received_at == SUBMITTED
    assert (slip.appointment, slip.if_accepted_now) == (None, ACCEPTED)


def test_papers_are_counted_once_a_kind_and_end_with_the_application(pack, center):
    twice = ({"kind": "identity"}, {"kind": "identity"})
    papers = slip_of(a_view(attachments=twice), issued(), center, pack, lang="vi").papers
    assert len(papers) == 2
    assert papers[0].form == "copy"
    assert (papers[-1].name, papers[-1].form) == ("Đơn đề nghị (khai tại kiosk)", "electronic")


def test_a_reprint_lists_the_papers_that_were_there_when_the_slip_was_issued(pack, center):
    papers = slip_of(a_view(), issued(), center, pack, lang="en").papers
    assert [paper.name for paper in papers] == ["Identity card", "Application, filled in at the kiosk"]


@pytest.mark.parametrize("lang", ["vi", "en", "zh"])
def test_what_was_filled_can_be_printed(pack, center, lang):
    assert receipt.pdf(slip_of(a_view(), issued(), center, pack, lang=lang)).startswith(b"%PDF")


@pytest.mark.parametrize(
    ("by", "accepted_by", "name"),
    [
        ("citizen", "clerk:trang", "Phạm Thu Trang"),
        ("citizen", "clerk:lan", "Cán bộ lan"),
        ("clerk:trang", "system", "Phạm Thu Trang"),
        ("citizen", "system", ""),
    ],
)
def test_a_receipt_names_who_took_the_dossier_in(pack, center, by, accepted_by, name):
    view = a_view()
    submitted, *others = view.events
    accepted = replace(an_event("accepted"), actor=accepted_by)
    view = replace(view, events=(replace(submitted, actor=by), accepted, *others))
    names = {"trang": "Phạm Thu Trang"}
    assert slip_of(view, issued(), center, pack, lang="vi", names=names).issuer_name == name


def test_a_notice_names_who_made_it_and_what_lost_its_effect_makes_none(pack, center):
    view = a_view()
    refused = replace(an_event("refused", reason="x"), actor="clerk:trang")
    lost = replace(an_event("refused", reason="y"), actor="clerk:lan", counts=False)
    slip = slip_of(
        replace(view, events=(*view.events, refused, lost)), issued("refusal"), center, pack, lang="vi"
    )
    assert (slip.issuer_name, slip.matter and slip.matter.reason) == ("Cán bộ trang", "x")


@pytest.mark.parametrize(("due", "stands_still"), [(None, True), (SUBMITTED - timedelta(hours=1), False)])
def test_a_request_on_an_exhausted_budget_does_not_say_that_the_time_stands_still(
    pack, center, due, stands_still
):
    view = a_view()
    asked = an_event("supplement_requested", items=["x"], reason="y")
    view = replace(view, row=replace(view.row, due=due), events=(*view.events, asked))
    matter = slip_of(view, issued("supplement"), center, pack, lang="vi").matter
    assert matter is not None and matter.clock_runs is stands_still


def test_a_letterhead_speaks_the_statutory_language(pack, center):
    assert letterhead_of(center, pack).center_name == "Bộ phận Một cửa Điện lực Hạ Long"


@pytest.mark.parametrize(
    ("phone", "expected"),
    [("0936128457", "0936 ••• 457"), ("02033825825", "0203 •••• 825"), ("113", "•••"), ("", "")],
)
def test_a_phone_is_masked(phone, expected):
    assert masked(phone) == expected


def test_a_dossier_without_a_place_has_no_address(pack):
    assert pack.procedure("lv-household-new").place_of({"name": "x"}) == ""


@pytest.mark.parametrize(
    ("lang", "place"), [("vi", "nơi dùng điện"), ("en", "the place of supply"), ("zh", "用电地点")]
)
def test_a_message_is_promised_only_to_a_phone_that_stands_on_the_slip(pack, center, lang, place):
    view = a_view()
    with_phone = slip_of(view, issued(), center, pack, lang=lang)
    without = slip_of(
        replace(view, answers={"name": "An", "no_phone": True}), issued(), center, pack, lang=lang
    )
    assert with_phone.result_place.startswith(place) and with_phone.result_place != place
    assert (without.phone, without.result_place) == ("", place)
