"""Whoever left a phone is found by it and can be called, whatever the form calls its question."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dossiers.application import Application
from dossiers.importing import import_history
from dossiers.sealing import phone4
from dossiers.verifying import verify
from kiosk.book import book_of
from kiosk.bootstrap import Office
from tests.support.histories import a_submission, write_history
from tests.support.office import MONDAY_NINE, an_application, an_office, submitted

PHONE = "0936128457"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = an_office(tmp_path / "station")
    yield opened
    opened.close()


def an_outage(**answers: Any) -> Application:
    told = {
        "address": an_application().answers["address"],
        "what": "no_power_home",
        "call_back_phone": PHONE,
        **answers,
    }
    return Application("outage-report", "kiosk", told, ())


def phone4_of(office: Office, dossier: str) -> Any:
    with office.place.store.read() as work:
        return work.journal.of_dossier(dossier)[0].body.get("phone4")


@pytest.mark.parametrize("sought", [PHONE, "8457", "+84 936 128 457", "0936 128"])
def test_who_reports_an_outage_is_found_by_the_phone_to_call_back(office: Office, sought: str) -> None:
    filed = submitted(office, an_outage())
    assert [row.code for row in office.queries.find(sought)] == [filed.code]
    assert verify(office.place).faults == ()


def test_the_phone_to_call_back_stands_in_the_register_and_under_the_centers_key(office: Office) -> None:
    filed = submitted(office, an_outage())
    assert [line.phone for line in book_of(office, "2026-12", "en").lines] == [PHONE]
    assert phone4_of(office, filed.dossier) == phone4(office.place.center_key, filed.dossier, "8457")


def test_a_second_phone_finds_too_but_the_first_is_the_one_to_call(office: Office) -> None:
    filed = submitted(office, an_application(second_phone="0912000333"))
    assert [row.code for row in office.queries.find("0333")] == [filed.code]
    assert [line.phone for line in book_of(office, "2026-12", "en").lines] == ["0936128457"]


@pytest.mark.parametrize(
    ("procedure", "answers"),
    [
        ("lv-household-new", {"phone": "+84 936 128 400"}),
        ("outage-report", {"call_back_phone": "0084 936.128.400"}),
        ("outage-report", {"phone": "0936 128 400"}),
        ("unknown-here", {"mobile_phone": "84936128400", "no_phone": True}),
        ("unknown-here", {"phone": "(+84) 0936-128-400", "name": "Ông Thử"}),
    ],
)
def test_a_phone_of_a_history_is_found_as_it_is_dialled_at_home(
    office: Office, tmp_path: Path, procedure: str, answers: dict[str, Any]
) -> None:
    line = a_submission("A-1", MONDAY_NINE, procedure=procedure, answers=answers)
    import_history(office.place, write_history(tmp_path / "x.jsonl", [line]))

    for sought in ("0936128400", "936128400", "8400", "+84 936 128 400"):
        assert len(office.queries.find(sought)) == 1, sought
    dossier = office.queries.find("8400")[0].dossier
    assert phone4_of(office, dossier) == phone4(office.place.center_key, dossier, "8400")
    assert verify(office.place).faults == ()


def test_no_phone_is_no_phone(office: Office) -> None:
    filed = submitted(office, an_application(phone=None, no_phone=True))
    assert phone4_of(office, filed.dossier) is None
    assert [line.phone for line in book_of(office, "2026-12", "en").lines] == [""]
