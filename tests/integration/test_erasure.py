"""A person who was erased is nowhere on the machine any more, and nothing else is touched by it.

Each test first sees the person where they must be seen: a search that finds nothing anywhere proves nothing.
"""

import logging
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from dossiers.errors import BadInput
from dossiers.service import Submitted
from dossiers.verifying import verify
from kiosk.bootstrap import DATABASE, Office, raw_key
from kiosk.monthly import monthly_report
from kiosk.paper import PrintRoom, keep_receipt
from printing.printers import NoPrinter
from tests.support.office import CLERK, MANAGER, SAMPLE, acts, an_application, an_office, submitted
from tests.support.traces import seen, traces

NAME, STREET, REASON = "Zyxphương Thị Quỵnh", "Số 27, phố Wojkvetz", "Chuyển nhà sang Qxanberg"
PHONE, NUMBER, MAIL = "0936128457", "022185001417", "zyxphuong@example.com"
WHY = "Theo đề nghị"
ERASED = ("erased", {"reason": WHY})
SEALED = {"mail", "reason", "picture", "token"}
"""What is never there in the clear, but in the QR of paper."""


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = an_office(tmp_path / "station")
    yield opened
    opened.close()


def a_person(office: Office) -> Submitted:
    """A dossier of the person whom these tests look for."""
    address = {"province": "Quảng Ninh", "ward": "Hồng Gai", "street": STREET}
    application = an_application(name=NAME, phone=PHONE, id_number=NUMBER, email=MAIL, address=address)
    return submitted(office, application, key=f"{PHONE}-1")


def others(office: Office, count: int) -> list[Submitted]:
    return [
        submitted(
            office,
            an_application(
                papers=False,
                name=f"Trần Văn {chr(ord('A') + each % 26)}n",
                phone=f"09121{each:05d}",
                id_number=f"0221850{each:05d}",
                email=None,
            ),
        )
        for each in range(count)
    ]


def needles(office: Office, filed: Submitted) -> dict[str, bytes]:
    """Everything by which the person could be known again."""
    with office.place.store.read() as work:
        keys = list(work.keys.of(filed.dossier).values())
    assert keys
    return {
        "name": NAME.encode(),
        "number": NUMBER.encode(),
        "phone": PHONE.encode(),
        "phone backwards": PHONE[::-1].encode(),
        "mail": MAIL.encode(),
        "street": STREET.encode(),
        "word of the index": b"zyxphuong"[2:],
        "another word of it": b"wojkvetz"[2:],
        "reason": REASON.encode(),
        "token": filed.token.encode(),
        "picture": (SAMPLE.parent / "front.jpg").read_bytes()[2000:2064],
        **{f"key {key.id}": key.key for key in keys},
    }


def paper_everywhere(office: Office, filed: Submitted) -> None:
    """The person's paper in every place where the station keeps some: a file, the printer's folder, the queue, rests of a kill."""
    keep_receipt(office, filed.slip, "vi")
    PrintRoom(office).print_now(filed.dossier, "vi")
    PrintRoom(office, NoPrinter()).print_now(filed.dossier, "vi")
    pdf = next((office.place.folder / "slips").glob("*.pdf"))
    for rest in (
        f"slips/.part-{pdf.name}-abc",
        f"paper/{pdf.stem}.part",
        f"spool/x-{filed.code.replace('.', '-')}-r.pdf.part",
    ):
        (office.place.folder / rest).write_bytes(pdf.read_bytes())


def found(office: Office, sought: dict[str, bytes]) -> set[tuple[str, str]]:
    folder = office.place.folder
    return traces(folder, sought, {DATABASE: raw_key(folder)})


def test_nothing_of_an_erased_person_is_left_on_the_machine(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    others(office, 30)
    filed = a_person(office)
    others(office, 30)
    acts(office, filed.code, ("noted", {"text": REASON}), ("withdrawn", {"reason": REASON}))
    paper_everywhere(office, filed)
    sought = needles(office, filed)
    before = found(office, sought)
    assert seen(before) >= {*sought} - SEALED, "the search does not see"
    assert {file.split("/")[0] for file, _ in before} >= {DATABASE, "slips", "paper", "spool"}

    acts(office, filed.code, ERASED)

    assert found(office, sought) == set()
    assert not [file for file in office.place.folder.rglob("*") if filed.code in file.name]
    assert not any(
        needle.decode() in caplog.text for name, needle in sought.items() if name in ("name", "phone")
    )
    assert verify(office.place).faults == ()


def test_not_even_a_name_that_was_corrected_is_left(office: Office) -> None:
    filed = a_person(office)
    sought = needles(office, filed)
    acts(office, filed.code, ("corrected", {"answers": {"name": "Lê Thị Bình"}, "reason": "Nhầm"}))
    assert [row.code for row in office.queries.find("le binh")] == [filed.code]
    acts(office, filed.code, ("withdrawn", {"reason": REASON}), ERASED)

    assert found(office, sought) == set()
    assert office.queries.find("le binh") == office.queries.find("zyxphuong") == []


def test_many_persons_leave_nothing_whatever_the_pages_did(office: Office) -> None:
    ends = {
        each: "".join(chr(ord("a") + each * prime % 26) for prime in (1, 3, 7919, 104729, 31))
        for each in range(90)
    }
    filed = [
        submitted(office, an_application(papers=False, name=f"Qi{each // 26 * 'j'}{end}wzx Thị Bình"))
        for each, end in ends.items()
    ]
    words = {f"{each}": f"{each // 26 * 'j'}{end}wzx Th".encode() for each, end in ends.items()}
    assert {*seen(found(office, words))} == {*words}
    for each in range(0, 90, 2):
        acts(office, filed[each].code, ("withdrawn", {"reason": "Đổi ý"}), ERASED)

    assert seen(found(office, words)) == {f"{each}" for each in range(1, 90, 2)}
    for each, end in ends.items():
        assert len(office.queries.find(f"qi{each // 26 * 'j'}{end}wzx")) == each % 2
    assert verify(office.place).faults == ()


def test_the_figures_and_the_chain_stay_as_they_were(office: Office) -> None:
    filed = a_person(office)
    others(office, 3)
    acts(office, filed.code, ("completed", {"result": "1", "handed_over": True}), ("rated", {"score": 4}))
    month, chain = f"{office.place.now():%Y-%m}", office.exchange.own_after(0)
    figures = monthly_report(office, month, ("unit", "procedure"), "en").table
    acts(office, filed.code, ERASED)

    after = monthly_report(office, month, ("unit", "procedure"), "en").table
    assert (after["rows"], after["total"]) == (figures["rows"], figures["total"])
    assert (figures["total"]["settled"]["total"], figures["total"]["rating"]["count"]) == (1, 1)
    assert [record.raw for record in office.exchange.own_after(0)[: len(chain)]] == [
        each.raw for each in chain
    ]


def test_an_erased_dossier_is_shown_without_its_person_and_prints_nothing(office: Office) -> None:
    filed = a_person(office)
    acts(office, filed.code, ("withdrawn", {"reason": REASON}), ERASED)
    view = office.queries.view(filed.code)

    assert (view.row.name, dict(view.answers), view.token) == ("", {}, None)
    assert view.events[-1].body["reason"] == WHY
    assert [row.code for row in office.queries.find(filed.code)] == [filed.code]
    for act in (
        lambda: office.service.receipt(filed.code),
        lambda: office.service.submit(an_application(), key=f"{PHONE}-1"),
    ):
        with pytest.raises(BadInput, match="erased"):
            act()
    assert len(office.queries.find(filed.code[:10])) == 1


def test_only_a_manager_erases(office: Office) -> None:
    filed = a_person(office)
    acts(office, filed.code, ("withdrawn", {"reason": REASON}))
    for actor in (CLERK, "admin:chi", "system", "manager"):
        refused = office.service.act(filed.code, "erased", {"reason": WHY}, actor=actor)
        assert getattr(refused, "code", "") == "erase.manager"
    assert office.queries.view(filed.code).row.name == NAME
    assert hasattr(office.service.act(filed.code, "erased", {"reason": WHY}, actor=MANAGER), "state")


@pytest.mark.logs("not swept yet: OSError")
def test_what_cannot_be_swept_now_is_swept_at_the_next_start(office: Office) -> None:
    filed = a_person(office)
    sought = needles(office, filed)
    keep_receipt(office, filed.slip, "vi")

    def disk_fails(_codes: object, _digests: object) -> None:
        raise OSError(5, "Input/output error")

    office.place.leftovers.insert(0, disk_fails)
    acts(office, filed.code, ("withdrawn", {"reason": REASON}), ERASED)
    assert {file.split("/")[0] for file, _ in found(office, sought)} >= {"slips"}
    office.close()
    again = an_office(office.place.folder)

    assert found(again, sought) == set()
    again.close()


def test_somebody_who_reads_meanwhile_only_puts_it_off(office: Office) -> None:
    filed = a_person(office)
    sought = needles(office, filed)
    reader = an_office(office.place.folder)
    with suppress(ZeroDivisionError), reader.place.store.read() as work:
        assert work.journal.count()
        acts(office, filed.code, ("withdrawn", {"reason": REASON}), ERASED)
        assert "name" in seen(found(office, sought))
        raise ZeroDivisionError
    reader.close()
    assert "name" in seen(found(office, sought))
    office.exchange.receive([])

    assert found(office, sought) == set()


def test_a_history_that_ends_in_an_erasure_leaves_no_person(office: Office, tmp_path: Path) -> None:
    from dossiers.importing import import_history

    history = tmp_path / "history.jsonl"
    history.write_text(
        f'{{"ref": "A-1", "kind": "submitted", "at": "2017-07-10T08:12:00+07:00", "procedure": "lv-household-new", '
        f'"channel": "kiosk", "answers": {{"name": "{NAME}"}}}}\n'
        '{"ref": "A-1", "kind": "withdrawn", "at": "2017-07-12T15:00:00+07:00", "reason": "x"}\n'
        '{"ref": "A-1", "kind": "erased", "at": "2018-07-12T15:00:00+07:00", "reason": "y"}\n',
        encoding="utf-8",
    )
    for _ in range(2):
        import_history(office.place, history)

    assert found(office, {"name": NAME.encode(), "word": b"xphuong"}) == set()
    with office.place.store.read() as work:
        assert not any(work.keys.of(dossier) for dossier in work.journal.dossiers())
    assert verify(office.place).faults == ()
