"""Slips: which are issued when, in which version, and that a reprint never says anything else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dossiers import issuing
from dossiers.errors import BadInput
from dossiers.proof import Proof, key_id, verify
from kiosk.bootstrap import Office
from tests.support.office import CLERK, Standing, acts, an_application, an_office, submitted


@pytest.fixture
def clock() -> Standing:
    return Standing()


@pytest.fixture
def office(tmp_path: Path, clock: Standing) -> Iterator[Office]:
    opened = an_office(tmp_path / "station", clock)
    yield opened
    opened.close()


def slips(office: Office, code: str) -> list[tuple[str, int]]:
    return [(slip.slip, slip.version) for slip in office.queries.view(code).facts.slips]


def reasons(office: Office, code: str, slip: str) -> list[str | None]:
    events = office.queries.view(code).events
    return [event.body.get("reason") for event in events if event.body.get("slip") == slip]


@pytest.mark.parametrize(
    ("kind", "body", "slip"),
    [
        ("supplement_requested", {"reason": "Ảnh mờ"}, "supplement"),
        ("refused", {"reason": "Ngoài địa bàn"}, "refusal"),
        ("rescheduled", {"due": "2026-12-24T09:00:00+07:00", "reason": "Bão"}, "apology"),
        ("stopped", {"reason": "Trùng hồ sơ"}, "stop"),
    ],
)
def test_what_happens_to_a_dossier_has_its_slip_issued(
    office: Office, kind: str, body: dict[str, str], slip: str
) -> None:
    code = submitted(office).code
    acts(office, code, (kind, body))

    assert slips(office, code) == [("receipt", 1), (slip, 1)]
    assert reasons(office, code, slip) == [None]


def test_papers_can_be_asked_for_again_and_again(office: Office, clock: Standing) -> None:
    code = submitted(office).code
    for reason in ("Ảnh mờ", "Vẫn mờ", "Thiếu chữ ký"):
        clock.goes_on(hours=1)
        acts(office, code, ("supplement_requested", {"reason": reason}), "supplemented")

    assert slips(office, code) == [("receipt", 1), *(("supplement", version) for version in (1, 2, 3))]
    assert reasons(office, code, "supplement") == [None, "Vẫn mờ", "Thiếu chữ ký"]


def test_an_appointment_can_be_moved_twice_and_each_apology_names_its_own(office: Office) -> None:
    code = submitted(office).code
    for day in ("24", "28"):
        acts(office, code, ("rescheduled", {"due": f"2026-12-{day}T09:00:00+07:00", "reason": f"Bão {day}"}))

    dues = [event.body["due"] for event in office.queries.view(code).events if event.kind == "slip_issued"]
    assert dues[1:] == ["2026-12-24T09:00:00+07:00", "2026-12-28T09:00:00+07:00"]


def test_a_reprint_years_later_is_the_same_letter_for_letter(office: Office, clock: Standing) -> None:
    filed = submitted(office)
    clock.goes_on(days=1)
    acts(office, filed.code, ("supplement_requested", {"reason": "Ảnh mờ"}), "supplemented")
    clock.goes_on(days=900)

    assert office.service.receipt(filed.code) == filed.slip
    again = an_office(office.place.folder, clock)
    assert again.service.receipt(filed.code).qr_text == filed.slip.qr_text
    again.close()


def test_the_proof_names_the_event_that_issued_the_slip(office: Office) -> None:
    filed = submitted(office)
    public = office.place.station.keys.sign
    proof = verify(filed.token, filed.slip.proof, {key_id(public): public}.get)
    with office.place.store.read() as work:
        issued = next(r for r in work.journal.of_dossier(filed.dossier) if r.kind == "slip_issued")

    assert isinstance(proof, Proof)
    assert proof.event_hash == issued.hash[:8]


def test_no_flipped_bit_of_a_proof_passes(office: Office) -> None:
    slip = submitted(office).slip
    public = office.place.station.keys.sign
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
    passed = []
    for at, letter in enumerate(slip.proof):
        for bit in range(5):
            other = alphabet[alphabet.index(letter) ^ 1 << bit]
            changed = slip.proof[:at] + other + slip.proof[at + 1 :]
            passed += (
                [changed]
                if isinstance(verify(slip.token, changed, {key_id(public): public}.get), Proof)
                else []
            )
    assert passed == []


@pytest.mark.parametrize("wrong", ["A", "", "=", "1", "AAAAAAAA", "Ă", " "])
def test_a_longer_or_shorter_text_proves_nothing(office: Office, wrong: str) -> None:
    slip = submitted(office).slip
    public = office.place.station.keys.sign
    keys = {key_id(public): public}
    for text in (slip.proof + wrong, slip.proof[:-1] + wrong, wrong):
        if text.strip() != slip.proof:
            assert not isinstance(verify(slip.token, text, keys.get), Proof)


@pytest.mark.parametrize("slip", ["refusal", "stop", "apology", "supplement", "receipt", "leaflet", ""])
def test_a_slip_without_its_ground_is_not_issued(office: Office, slip: str) -> None:
    code = submitted(office, an_application(papers=False)).code

    with pytest.raises(BadInput):
        office.service.issue_slip(code, slip, actor=CLERK, reason="x")
    assert slips(office, code) == [("ticket", 1)]


def test_a_ticket_holds_until_the_dossier_is_accepted_or_has_ended(office: Office) -> None:
    accepted, ended = (submitted(office, an_application(papers=False)).code for _ in range(2))
    acts(office, accepted, "accepted")
    acts(office, ended, ("refused", {"reason": "Ngoài địa bàn"}))

    for code in (accepted, ended):
        with pytest.raises(BadInput):
            office.service.issue_slip(code, "ticket", actor=CLERK, reason="in lại")
        assert ("ticket", 2) not in slips(office, code)


@pytest.mark.parametrize("end", ["refused", "stopped"])
def test_a_receipt_of_a_dossier_that_has_ended_is_printed_again_and_not_issued_anew(
    office: Office, end: str
) -> None:
    filed = submitted(office)
    acts(office, filed.code, (end, {"reason": "Trùng hồ sơ"}))

    with pytest.raises(BadInput):
        office.service.issue_slip(filed.code, "receipt", actor=CLERK, reason="in lại")
    assert office.service.receipt(filed.code) == filed.slip


def test_the_slip_that_goes_with_the_file_is_made_when_it_is_asked_for(office: Office) -> None:
    code = submitted(office).code

    assert office.service.issue_slip(code, "process_control", actor=CLERK).version == 1


def test_the_last_version_that_fits_a_proof_is_the_last(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert issuing.MOST_VERSIONS == 255
    monkeypatch.setattr(issuing, "MOST_VERSIONS", 3)
    code = submitted(office).code
    for _ in range(2):
        office.service.issue_slip(code, "receipt", actor=CLERK, reason="Mất giấy")

    with pytest.raises(BadInput, match="cannot be again"):
        office.service.issue_slip(code, "receipt", actor=CLERK, reason="Mất giấy")


def test_nothing_is_printed_for_a_person_who_was_erased(office: Office) -> None:
    code = submitted(office).code
    acts(office, code, ("withdrawn", {}), ("erased", {"reason": "Theo đề nghị"}))

    with pytest.raises(BadInput):
        office.service.issue_slip(code, "receipt", actor=CLERK, reason="Mất giấy")
    with pytest.raises(BadInput):
        office.service.issue_slip(code, "process_control", actor=CLERK)
