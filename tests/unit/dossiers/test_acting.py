"""Acts and what follows from them by the rules: who answers, who goes, from when the clock counts, what a refusal leaves."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest

from dossiers.center_writing import change_center
from dossiers.clock import due_of
from dossiers.errors import BadInput, Refused, WrongAnswers
from dossiers.importing import import_history
from dossiers.service import Acted
from dossiers.states import Status
from dossiers.verifying import verify
from dossiers.writing import DossierWriter
from kiosk.bootstrap import Office
from kiosk.paper import slip_bytes
from kiosk.settings import DEMO_CENTER
from tests.support.office import (
    CLERK,
    MONDAY_NINE,
    TZ,
    Running,
    Standing,
    actor_for,
    acts,
    an_application,
    an_office,
    submitted,
)

ELSEWHERE = {"province": "Quảng Ninh", "ward": "Đông Triều", "street": "Số 1"}
CUA_ONG = {"province": "Quảng Ninh", "ward": "Cửa Ông", "street": "Số 1"}


@pytest.fixture
def clock() -> Standing:
    return Standing()


@pytest.fixture
def office(tmp_path: Path, clock: Standing) -> Iterator[Office]:
    opened = an_office(tmp_path / "station", clock)
    yield opened
    opened.close()


def acted(office: Office, code: str, kind: str, body: dict[str, object], **options: object) -> Acted:
    done = office.service.act(code, kind, body, actor=actor_for(kind), **options)  # type: ignore[arg-type]
    assert isinstance(done, Acted), done
    return done


def an_outage(**answers: object) -> object:
    told = {"what": "no_power_home", "address": CUA_ONG, "call_back_phone": "0912345678", **answers}
    return replace(an_application(), procedure="outage-report", answers=told, attachments=())


def test_a_clerk_who_accepts_need_not_name_the_unit_of_the_ward(office: Office) -> None:
    code = submitted(office, an_application(papers=False, address=CUA_ONG)).code
    acted(office, code, "accepted", {})

    assert office.queries.view(code).row.unit == "cam-pha"


def test_where_no_unit_has_the_ward_the_first_one_answers(office: Office) -> None:
    row = office.queries.view(submitted(office, an_application(address=ELSEWHERE)).code).row

    assert (row.unit, row.status) == ("ha-long", Status.ACCEPTED)


@pytest.mark.parametrize("body", [{"unit": "nobody"}, {"budget": "soon"}, {"due": "soon"}, {"units": "x"}])
def test_an_acceptance_names_what_the_center_has(office: Office, body: dict[str, object]) -> None:
    code = submitted(office, an_application(papers=False)).code

    with pytest.raises(BadInput):
        office.service.act(code, "accepted", body, actor=CLERK)
    assert office.queries.view(code).row.status is Status.SUBMITTED


def test_a_clerk_may_promise_another_time_than_the_procedure_does(office: Office) -> None:
    code = submitted(office, an_application(papers=False)).code

    assert acted(office, code, "accepted", {"budget": "1 working_days"}).due == MONDAY_NINE + timedelta(
        days=1
    )


def test_nobody_promises_another_due_than_the_budget_gives(office: Office) -> None:
    code = submitted(office, an_application(papers=False)).code

    with pytest.raises(BadInput, match="2026-12-10T09:00:00"):
        office.service.act(code, "accepted", {"due": "2026-02-01T08:00:00+07:00"}, actor=CLERK)
    given = {"due": "2026-12-10T02:00:00+00:00"}
    assert acted(office, code, "accepted", given).due == MONDAY_NINE + timedelta(days=3)


def test_a_slip_that_a_person_has_issued_tells_of_something_that_happened(office: Office) -> None:
    code = submitted(office, an_application()).code

    with pytest.raises(BadInput, match="has not happened"):
        acted(office, code, "slip_issued", {"slip": "stop", "version": 1})
    assert [slip.slip for slip in office.queries.view(code).facts.slips] == ["receipt"]


def test_a_slip_that_a_person_has_issued_names_the_appointment_of_the_rules(office: Office) -> None:
    code = submitted(office, an_application()).code
    said = {"slip": "receipt", "version": 2, "reason": "lost", "due": "2026-02-01T08:00:00+07:00"}
    acted(office, code, "slip_issued", said)

    first, second = [event.body for event in office.queries.view(code).events if event.kind == "slip_issued"]
    assert second == {"slip": "receipt", "version": 2, "reason": "lost", "due": first["due"]}


def test_an_urgent_matter_is_accepted_at_once_and_sent_on(office: Office) -> None:
    filed = office.service.submit(an_outage())  # type: ignore[arg-type]

    assert not isinstance(filed, Refused)
    row = office.queries.view(filed.code).row
    assert (row.status, row.team, row.urgent) == (Status.TRANSFERRED, "cam-pha-1", True)
    assert filed.due == MONDAY_NINE + timedelta(hours=2)


def test_a_center_that_confirms_transfers_has_none_made_for_it(tmp_path: Path) -> None:
    settings = tmp_path / "center.toml"
    said = DEMO_CENTER.read_text(encoding="utf-8").replace(
        "demo = true", "demo = true\nconfirm_transfer = true"
    )
    settings.write_text(said, encoding="utf-8")
    office = an_office(tmp_path / "s", center_file=settings)
    row = office.queries.view(submitted(office, an_application(address=CUA_ONG)).code).row
    office.close()

    assert (row.status, row.team) == (Status.ACCEPTED, None)


def test_a_dossier_goes_to_a_team_that_the_center_has(office: Office) -> None:
    code = submitted(office).code

    with pytest.raises(BadInput, match="no-one"):
        office.service.act(code, "transferred", {"team": "no-one"}, actor=CLERK)
    assert acted(office, code, "transferred", {"team": "uong-bi-1"}).state is Status.TRANSFERRED


def test_after_a_hand_back_the_dossier_waits_for_a_clerk(office: Office) -> None:
    code = submitted(office, an_application(address=CUA_ONG)).code
    acts(office, code, "taken", ("handed_back", {"code": "too_far", "remarks": "Đường ngập"}))
    row = office.queries.view(code).row

    assert (row.status, row.team) == (Status.ACCEPTED, None)


def test_the_fee_that_was_asked_for_is_the_one_that_is_paid(office: Office) -> None:
    code = submitted(office).code
    acts(office, code, ("fee_requested", {"amount": 120_000}), "fee_paid")
    paid = next(event for event in office.queries.view(code).events if event.kind == "fee_paid")

    assert paid.body["amount"] == 120_000


def test_what_is_done_in_one_commit_has_one_instant_and_one_promise(tmp_path: Path) -> None:
    office = an_office(tmp_path / "s", Running(step=timedelta(seconds=7)))
    view = office.queries.view(submitted(office, an_application(address=CUA_ONG)).code)
    facts = view.facts.clock
    office.close()

    assert len({event.at for event in view.events}) == 1
    assert facts is not None
    promised = due_of(office.place.calendar, facts.budget, facts.accepted_at)
    assert view.appointments.first == view.appointments.due == promised


def test_just_before_midnight_the_code_has_the_day_of_its_submission(tmp_path: Path) -> None:
    midnight = datetime(2026, 12, 8, 0, 0, tzinfo=TZ)
    for seconds in range(1, 12):
        office = an_office(tmp_path / str(seconds), Running(midnight - timedelta(seconds=seconds)))
        view = office.queries.view(submitted(office).code)
        office.close()
        assert f"{view.row.submitted_at:%y%m%d}" in view.row.code


def test_a_clock_that_was_put_back_neither_stops_work_nor_shortens_a_promise(
    office: Office, clock: Standing
) -> None:
    code = submitted(office, an_application(papers=False)).code
    clock.goes_on(hours=-5)
    done = acted(office, code, "accepted", {})
    view = office.queries.view(code)

    assert view.row.accepted_at == MONDAY_NINE
    assert done.due == view.appointments.first == datetime(2026, 12, 10, 9, 0, tzinfo=TZ)


def test_what_is_refused_takes_no_number_no_key_and_no_paper(office: Office, clock: Standing) -> None:
    late = replace(an_application(), at=MONDAY_NINE + timedelta(days=2))
    assert isinstance(office.service.submit(late), Refused)
    files = sum(file.is_file() for file in (office.place.folder / "attachments").rglob("*"))
    code = submitted(office, an_application(papers=False)).code
    refused = office.service.act(code, "completed", {}, actor=CLERK, attachments=an_application().attachments)

    assert isinstance(refused, Refused)
    assert (files, code) == (0, "H49.22-261207-01001")
    assert not [file for file in (office.place.folder / "attachments").rglob("*") if file.is_file()]
    assert verify(office.place).events == 3


def test_a_correction_is_held_against_the_form(office: Office) -> None:
    code = submitted(office).code

    with pytest.raises(WrongAnswers):
        office.service.act(code, "corrected", {"answers": {"phone": "12"}, "reason": "x"}, actor=CLERK)
    with pytest.raises(BadInput):
        office.service.act(code, "corrected", {"procedure": "no-such", "reason": "x"}, actor=CLERK)
    with pytest.raises(BadInput):
        office.service.act(code, "corrected", {"unit": "nobody", "reason": "x"}, actor=CLERK)
    acted(office, code, "corrected", {"answers": {"phone": "0912 345 678"}, "reason": "Đổi số"})
    assert office.queries.view(code).answers["phone"] == "0912345678"
    assert [row.code for row in office.queries.find("5678")] == [code]
    assert office.queries.find("8457") == []


def test_a_correction_without_a_budget_moves_nothing(office: Office) -> None:
    code = submitted(office).code
    before = office.queries.view(code)
    acted(office, code, "corrected", {"unit": "uong-bi", "reason": "Nhầm phường"})
    after = office.queries.view(code)

    assert after.row.unit == "uong-bi"
    assert after.appointments == before.appointments
    assert len(after.facts.slips) == 1


def test_a_dossier_is_submitted_with_its_application_only(office: Office) -> None:
    with pytest.raises(BadInput):
        office.service.act(submitted(office).code, "submitted", {}, actor=CLERK)


def test_a_paper_that_the_procedure_does_not_know_is_told(office: Office) -> None:
    wrong = an_application()
    wrong = replace(wrong, attachments=(replace(wrong.attachments[0], kind="selfie"),))

    with pytest.raises(WrongAnswers) as fault:
        office.service.submit(wrong)
    assert fault.value.faults[0][0] == "attachments"


def test_photos_of_a_survey_come_to_the_dossier(office: Office) -> None:
    code = submitted(office).code
    acts(office, code, ("transferred", {"team": "ha-long-1"}), "taken")
    photo = replace(an_application().attachments[0], kind="site")
    done = office.service.act(code, "surveyed", {"findings": "Đủ"}, actor="team:doi-1", attachments=[photo])

    assert isinstance(done, Acted)
    view = office.queries.view(code)
    assert office.queries.attachment(view.row.dossier, view.attachments[-1]["sha256"]) == photo.data


def of_a_history(office: Office, folder: Path) -> str:
    """The code of a dossier whose procedure nobody here knows."""
    file = folder / "history.jsonl"
    file.write_text(
        '{"ref": "1", "kind": "submitted", "at": "2017-07-10T08:12:00+07:00", "procedure": "gone-by", '
        '"answers": {"name": "Lê Văn Mẫu"}}\n',
        encoding="utf-8",
    )
    import_history(office.place, file)
    return office.queries.find("le van mau")[0].code


def test_a_dossier_whose_procedure_is_not_known_here_can_be_worked_on_and_printed(
    office: Office, tmp_path: Path
) -> None:
    code = of_a_history(office, tmp_path)
    assert slip_bytes(office, office.service.receipt(code), "en", "pdf").startswith(b"%PDF")

    with pytest.raises(BadInput, match="give the acceptance its budget"):
        office.service.act(code, "accepted", {}, actor=CLERK)
    assert acted(office, code, "accepted", {"budget": "3 working_days"}).state is Status.ACCEPTED
    assert slip_bytes(office, office.service.receipt(code), "vi", "pdf").startswith(b"%PDF")
    acted(office, code, "corrected", {"answers": {"name": "Lê Văn Mới"}, "reason": "r"})
    acted(office, code, "supplement_requested", {"items": ["x"], "reason": "r"})
    acted(office, code, "supplemented", {"answers": {"old question": "yes"}})
    acted(office, code, "corrected", {"procedure": "meter-check", "reason": "r"})
    assert acted(office, code, "completed", {}).state is Status.COMPLETED
    assert verify(office.place).faults == ()


def test_answers_that_are_supplemented_are_held_to_the_rules(office: Office) -> None:
    code = submitted(office).code
    acts(office, code, ("supplement_requested", {"items": ["phone"], "reason": "r"}))

    with pytest.raises(WrongAnswers) as wrong:
        office.service.act(code, "supplemented", {"answers": {"phone": "12"}}, actor=CLERK, lang="vi")
    assert wrong.value.faults[0][0] == "phone"
    assert "Please" not in wrong.value.faults[0][1]
    acted(office, code, "supplemented", {"answers": {"phone": "0936 128 458"}})
    assert office.queries.view(code).answers["phone"] == "0936128458"


def test_a_time_allowed_that_ends_in_no_year_that_is_known_is_refused(office: Office) -> None:
    code = submitted(office, an_application(papers=False)).code
    with pytest.raises(BadInput) as refused:
        acted(office, code, "accepted", {"budget": "100000 working_days"})
    sentence = (
        "By these hours the time allowed of 100000 working_days ends after the year 2199: give a shorter one."
    )
    assert refused.value.sentence("en") == sentence
    assert all(refused.value.sentence(lang) != sentence for lang in ("vi", "zh"))
    acts(office, code, "accepted")
    with pytest.raises(BadInput, match="after the year 2199"):
        acted(office, code, "corrected", {"budget": "100000 working_days", "reason": "Gõ nhầm"})
    assert [event.kind for event in office.queries.view(code).events][-2:] == ["accepted", "slip_issued"]


def test_a_time_allowed_without_end_that_a_journal_has_keeps_nothing_from_working(
    office: Office, clock: Standing
) -> None:
    filed = submitted(office, an_application(papers=False))
    place = office.place
    with place.store.write() as work:
        writer = DossierWriter(place, work, filed.dossier)
        body = {"unit": "ha-long", "budget": "100000 working_days", "due": "2409-01-04T09:00:00+07:00"}
        writer.append("accepted", body, actor=CLERK)
        writer.append("slip_issued", {"slip": "receipt", "version": 1, "due": body["due"]}, actor="system")
        writer.close()

    issued = office.service.receipt(filed.code)
    assert slip_bytes(office, issued, "vi", "pdf").startswith(b"%PDF")
    assert slip_bytes(office, office.service.slip(filed.code, "process_control", actor=CLERK), "vi", "pdf")
    change_center(place, place.center.model_copy(update={"cut_off": time(15, 30)}), actor="admin:thu")
    clock.goes_on(days=1)
    acts(office, filed.code, ("withdrawn", {"reason": "Đổi ý"}))
    assert verify(place).faults == ()
