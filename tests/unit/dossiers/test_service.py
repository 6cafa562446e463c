"""What people do to dossiers, on a real store: given an application, when somebody acts, then this stands there."""

import base64
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from dossiers.errors import AmbiguousCode, BadInput, Refused, UnknownDossier, WrongAnswers
from dossiers.issuing import SlipBook
from dossiers.proof import BadProof, Proof, key_id, verify
from dossiers.service import Submitted
from dossiers.states import Status
from kiosk.bootstrap import Office
from tests.support.office import CLERK, MONDAY_NINE, TZ, Standing, acts, an_application, an_office, submitted


@pytest.fixture
def clock() -> Standing:
    return Standing()


@pytest.fixture
def office(tmp_path: Path, clock: Standing) -> Iterator[Office]:
    opened = an_office(tmp_path / "station", clock)
    yield opened
    opened.close()


def test_with_every_paper_a_household_is_accepted_at_once_and_gets_its_appointment(office: Office) -> None:
    filed = submitted(office)

    assert filed.state is Status.ACCEPTED
    assert filed.due == datetime(2026, 12, 10, 9, 0, tzinfo=TZ)
    assert (filed.slip.slip, filed.slip.version, filed.slip.appointment) == ("receipt", 1, filed.due)


def test_without_a_required_paper_there_is_a_ticket_and_no_promise(office: Office) -> None:
    filed = submitted(office, an_application(papers=False))

    assert (filed.state, filed.due) == (Status.SUBMITTED, None)
    assert (filed.slip.slip, filed.slip.appointment) == ("ticket", None)


def test_a_missing_paper_that_comes_makes_the_acceptance(office: Office, clock: Standing) -> None:
    filed = submitted(office, an_application(papers=False))
    acts(office, filed.code, ("supplement_requested", {"reason": "Thiếu giấy tờ"}))
    clock.goes_on(hours=2)

    done = office.service.act(
        filed.code, "supplemented", {}, actor=CLERK, attachments=an_application().attachments
    )

    assert not isinstance(done, Refused)
    assert (done.state, done.due) == (Status.ACCEPTED, datetime(2026, 12, 10, 11, 0, tzinfo=TZ))


def test_the_unit_of_the_ward_answers_and_several_teams_leave_the_choice_to_a_clerk(office: Office) -> None:
    row = office.queries.view(submitted(office).code).row

    assert (row.unit, row.team, row.status) == ("ha-long", None, Status.ACCEPTED)


def test_the_one_team_of_a_ward_gets_the_dossier_with_the_acceptance(office: Office) -> None:
    address = {"province": "Quảng Ninh", "ward": "Cửa Ông", "street": "Số 1"}
    row = office.queries.view(submitted(office, an_application(address=address)).code).row

    assert (row.unit, row.team, row.status) == ("cam-pha", "cam-pha-1", Status.TRANSFERRED)


def test_what_has_no_answer_was_not_filed(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: SlipBook) -> None:
        raise TypeError

    with monkeypatch.context() as patch, pytest.raises(TypeError):
        patch.setattr(SlipBook, "due", broken)
        submitted(office, an_application(papers=False), key="k-1")
    assert office.queries.counts()["inbox"] == 0
    assert submitted(office, an_application(papers=False), key="k-1").code.endswith("-01001")


def test_the_same_key_files_once(office: Office) -> None:
    first, again = submitted(office, key="k-1"), submitted(office, key="k-1")

    assert (first.code, first.slip.qr_text) == (again.code, again.slip.qr_text)
    assert office.queries.counts()["inbox"] == 1


def test_codes_count_by_station_and_day_and_grow_past_three_digits(office: Office, clock: Standing) -> None:
    codes = [submitted(office, an_application(papers=False)).code for _ in range(2)]
    with office.place.store.write() as work:
        for _ in range(997):
            work.local.next_number(office.place.station.id, "261207")
    late = submitted(office, an_application(papers=False)).code
    clock.goes_on(days=1)

    assert codes == ["H49.22-261207-01001", "H49.22-261207-01002"]
    assert late == "H49.22-261207-011000"
    assert submitted(office, an_application(papers=False)).code == "H49.22-261208-01001"


def test_wrong_answers_are_told_and_nothing_is_filed(office: Office) -> None:
    with pytest.raises(WrongAnswers) as wrong:
        office.service.submit(an_application(phone="12"), lang="en")

    assert [field for field, _ in wrong.value.faults] == ["phone"]
    assert office.queries.counts()["inbox"] == 0


def test_a_refusal_changes_nothing(office: Office) -> None:
    code = submitted(office).code
    before = office.queries.view(code).events

    said = office.service.act(code, "handed_over", {}, actor=CLERK)

    assert isinstance(said, Refused)
    assert office.queries.view(code).events == before


@pytest.mark.parametrize("at", [MONDAY_NINE + timedelta(minutes=1), MONDAY_NINE - timedelta(days=1)])
def test_an_instant_in_the_future_or_before_the_last_event_is_refused(office: Office, at: datetime) -> None:
    code = submitted(office).code

    assert isinstance(office.service.act(code, "noted", {"text": "x"}, actor=CLERK, at=at), Refused)


def test_a_pause_stops_the_promise_and_what_follows_moves_it(office: Office, clock: Standing) -> None:
    code = submitted(office).code
    clock.goes_on(days=1)
    acts(office, code, ("supplement_requested", {"reason": "Ảnh mờ"}))
    paused = office.queries.view(code).row
    clock.goes_on(days=1, hours=6)
    acts(office, code, "supplemented")

    assert (paused.due, paused.paused_since) == (None, MONDAY_NINE + timedelta(days=1))
    assert paused.working_left == timedelta(hours=16)
    assert office.queries.view(code).row.due == datetime(2026, 12, 11, 15, 0, tzinfo=TZ)


def test_a_corrected_budget_works_the_promise_out_anew_and_reissues_the_receipt(office: Office) -> None:
    code = submitted(office).code
    acts(office, code, ("corrected", {"budget": "7 working_days", "reason": "Có trồng cột"}))
    view = office.queries.view(code)

    assert view.row.due == datetime(2026, 12, 16, 9, 0, tzinfo=TZ)
    assert view.appointments.first == datetime(2026, 12, 10, 9, 0, tzinfo=TZ)
    assert [(slip.slip, slip.version) for slip in view.facts.slips] == [("receipt", 1), ("receipt", 2)]


def test_a_reprint_says_exactly_the_same_and_a_reissue_needs_a_reason(office: Office) -> None:
    filed = submitted(office)

    assert office.service.receipt(filed.code) == filed.slip
    with pytest.raises(BadInput):
        office.service.issue_slip(filed.code, "receipt", actor=CLERK)
    anew = office.service.issue_slip(filed.code, "receipt", actor=CLERK, reason="Mất giấy")
    assert anew.version == 2
    assert anew.qr_text != filed.slip.qr_text


def test_the_proof_holds_for_its_token_and_for_nothing_else(office: Office) -> None:
    slip = submitted(office).slip
    public = office.place.station.keys.sign
    keys = {key_id(public): public}
    proof = verify(slip.token, slip.proof, keys.get)

    assert isinstance(proof, Proof)
    assert (proof.slip, proof.version, proof.code) == ("receipt", 1, slip.code)
    assert proof.appointment == slip.appointment
    assert verify(slip.token, slip.proof.lower(), keys.get) == proof
    assert verify(slip.token, slip.proof, {}.get) == BadProof("key")
    assert verify("A" * 26, slip.proof, keys.get) == BadProof("signature")


def test_no_changed_letter_of_a_proof_passes(office: Office) -> None:
    slip = submitted(office).slip
    public = office.place.station.keys.sign
    for at, letter in enumerate(slip.proof):
        changed = slip.proof[:at] + ("B" if letter != "B" else "C") + slip.proof[at + 1 :]
        assert isinstance(verify(slip.token, changed, {key_id(public): public}.get), BadProof)


def test_the_qr_is_alphanumeric_and_about_as_long_as_promised(office: Office) -> None:
    text = submitted(office).slip.qr_text

    assert set(text) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
    assert len(text) < 230


def test_the_journal_holds_no_word_of_the_person(office: Office) -> None:
    filed = submitted(office)
    acts(office, filed.code, ("noted", {"text": "Gọi lại sau 17 giờ"}))
    with office.place.store.read() as work:
        raw = b"".join(record.raw for record in work.journal.of_dossier(filed.dossier))

    for said in ("Nguyễn", "Hạnh", "0936128457", "022185001417", "Giếng Đồn", "Gọi lại", filed.slip.token):
        assert said.encode() not in raw


def test_attachments_lie_sealed_under_the_digest_of_their_sealed_bytes(office: Office) -> None:
    filed = submitted(office)
    first = office.queries.view(filed.code).attachments[0]
    sealed = office.place.attachments.get(first["sha256"])

    assert sealed is not None
    assert b"JFIF" not in sealed
    assert office.queries.attachment(filed.dossier, first["sha256"]) == an_application().attachments[0].data


@pytest.mark.parametrize(
    "sought",
    [
        "nguyen hanh",
        "Hạnh Nguyễn",
        "457",
        "128457",
        "022185001417",
        "gieng don",
        "H49.22-261207-01001",
        "01001",
    ],
)
def test_a_dossier_is_found_by_what_people_remember(office: Office, sought: str) -> None:
    code = submitted(office).code

    assert [row.code for row in office.queries.find(sought)] == [code]


def test_a_dossier_is_found_by_its_qr_in_any_case(office: Office) -> None:
    filed = submitted(office)

    for text in (
        filed.slip.qr_text,
        filed.slip.qr_text.lower(),
        filed.slip.token,
        f"https://x.vn/T/{filed.token}",
    ):
        assert [row.code for row in office.queries.find(text)] == [filed.code]


def test_nobody_is_found_by_something_else(office: Office) -> None:
    submitted(office)

    assert (
        office.queries.find("tran van") == office.queries.find("999999") == office.queries.find("“*”") == []
    )


def test_unknown_dossiers_are_said_to_be_unknown(office: Office) -> None:
    with pytest.raises(UnknownDossier):
        office.queries.view("H49.22-261207-01999")


def test_two_dossiers_of_one_code_need_the_id(tmp_path: Path) -> None:
    one, two = an_office(tmp_path / "one"), an_office(tmp_path / "two")
    filed = [submitted(each) for each in (one, two)]
    assert filed[0].code == filed[1].code
    one.exchange.receive(two.exchange.own_after(0))

    with pytest.raises(AmbiguousCode):
        one.queries.view(filed[0].code)
    assert {row.dossier for row in one.queries.find(filed[0].code)} == {each.dossier for each in filed}
    assert one.queries.view(filed[1].dossier).row.dossier == filed[1].dossier
    one.close()
    two.close()


def test_listeners_hear_what_a_commit_changed(office: Office) -> None:
    heard: list[str] = []
    office.service.listeners.append(heard.extend)
    filed = submitted(office)

    assert heard == [filed.dossier]


def test_a_whole_life_ends_closed_and_judged(office: Office, clock: Standing) -> None:
    code = submitted(office).code
    acts(office, code, ("transferred", {"team": "ha-long-1"}), "taken")
    clock.goes_on(days=1)
    acts(office, code, ("completed", {"result": {"meter_number": "1F-1"}}), "handed_over")
    view = office.queries.view(code)

    assert (view.row.status, view.outcome, view.handling_days) == (Status.CLOSED, "ahead", 1.0)
    assert isinstance(office.service.submit(an_application()), Submitted)


@pytest.mark.parametrize("minutes", [b"\xff\xff\xff\xff", b"\x00\x00\x00\x01"])
def test_a_proof_that_nobody_signed_is_refused_whatever_it_names(office: Office, minutes: bytes) -> None:
    made = submitted(office).slip
    raw = bytearray(base64.b32decode(made.proof + "=" * (-len(made.proof) % 8)))
    raw[7:11] = minutes
    public = office.place.station.sign_key.public_key()
    forged = base64.b32encode(raw).decode().rstrip("=")

    assert isinstance(verify(made.token, forged, {key_id(public): public}.get), BadProof)
