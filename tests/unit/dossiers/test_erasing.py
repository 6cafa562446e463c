"""Erasing a person: what can be read of them goes everywhere, the chain and the figures stay."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dossiers.errors import Refused
from dossiers.verifying import verify
from kiosk.bootstrap import Office
from tests.support.office import CLERK, acts, an_office, submitted

OVER = (("assigned", {"clerk": "clerk:an"}), ("withdrawn", {"reason": "Đổi ý"}))
ERASED = ("erased", {"reason": "Theo đề nghị"})


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = an_office(tmp_path / "station")
    yield opened
    opened.close()


def papers(office: Office) -> list[Path]:
    return [file for file in (office.place.folder / "attachments").rglob("*") if file.is_file()]


def test_keys_papers_and_name_go_and_the_rest_stays(office: Office) -> None:
    code, other = submitted(office).code, submitted(office).code
    acts(office, code, *OVER)
    events = len(office.queries.view(code).events)
    acts(office, code, ERASED)
    view = office.queries.view(code)

    assert (view.row.name, view.row.place, dict(view.answers), view.token) == ("", "", {}, None)
    assert len(view.events) == events + 1
    assert [row.code for row in office.queries.find("nguyen hanh")] == [other]
    assert len(papers(office)) == 3
    assert verify(office.place).faults == ()


def test_an_open_dossier_and_an_erased_one_are_not_erased(office: Office) -> None:
    code = submitted(office).code

    assert isinstance(office.service.act(code, *ERASED, actor="manager:chi"), Refused)
    acts(office, code, *OVER, ERASED)
    assert isinstance(office.service.act(code, *ERASED, actor="manager:chi"), Refused)


def test_nothing_personal_is_added_after_it(office: Office) -> None:
    code = submitted(office).code
    acts(office, code, *OVER, ERASED)

    assert isinstance(office.service.act(code, "noted", {"text": "Chị Hạnh"}, actor=CLERK), Refused)
    with office.place.store.read() as work:
        assert work.keys.of(office.queries.view(code).row.dossier) == {}


def test_another_station_erases_it_too_when_it_hears_of_it(office: Office, tmp_path: Path) -> None:
    other = an_office(tmp_path / "other", number=2)
    filed = submitted(office)
    other.exchange.receive(office.exchange.own_after(0))
    box = other.place.station.keys.box.public_bytes_raw()
    keys = office.exchange.keys_for([filed.dossier], box)[filed.dossier]
    other.exchange.put_keys(filed.dossier, keys)
    for sha256 in other.exchange.attachments_missing():
        other.exchange.put_attachment(sha256, office.exchange.attachment(sha256) or b"")
    assert other.queries.view(filed.code).row.name
    acts(office, filed.code, *OVER, ERASED)
    other.exchange.receive(office.exchange.own_after(0))

    assert (other.queries.view(filed.code).row.name, papers(other)) == ("", [])
    assert other.exchange.put_keys(filed.dossier, keys) == 0
    assert verify(other.place).faults == ()
    other.close()
