"""A history is taken as it happened: all of a file or nothing, every event once."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dossiers.errors import BadInput
from dossiers.importing import LONGEST_LINE, Imported, import_history
from dossiers.period import Period
from dossiers.states import Status
from dossiers.verifying import verify
from kiosk.bootstrap import Office
from tests.support.office import TZ, acts, an_office

EXAMPLE: tuple[dict[str, Any], ...] = (
    {
        "ref": "A-1",
        "kind": "submitted",
        "at": "2017-07-10T08:12:00+07:00",
        "procedure": "lv-household-new",
        "channel": "kiosk",
        "answers": {"name": "Lê Văn Mẫu"},
    },
    {
        "ref": "A-1",
        "kind": "accepted",
        "at": "2017-07-10T08:30:00+07:00",
        "actor": "clerk:demo",
        "unit": "ha-long",
        "budget": "3 working_days",
    },
    {"ref": "A-1", "kind": "completed", "at": "2017-07-12T15:00:00+07:00", "handed_over": True},
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = an_office(tmp_path / "station")
    yield opened
    opened.close()


def a_file(folder: Path, *lines: dict[str, Any] | str, name: str = "history.jsonl") -> Path:
    file = folder / name
    file.write_text("\n".join(e if isinstance(e, str) else json.dumps(e) for e in lines), encoding="utf-8")
    return file


def test_the_example_of_the_contract_is_taken_and_counted(office: Office, tmp_path: Path) -> None:
    assert import_history(office.place, a_file(tmp_path, *EXAMPLE)) == Imported(1, 3, 0)

    row = office.queries.find("le van mau")[0]
    total = office.register.figures(Period.month("2017-07", 1, TZ)).total
    assert row.status is Status.CLOSED
    assert (total.received, total.settled, total.ahead) == (1, 1, 1)
    assert verify(office.place).faults == ()


def test_answers_of_a_history_count_however_they_are_spelt(office: Office, tmp_path: Path) -> None:
    answers = {
        "name": "Lê Văn Mẫu",
        "phone": "+84 936 128 400",
        "pole_or_cable": "yes",
        "old_question": "kept",
    }
    accepted = {key: value for key, value in EXAMPLE[1].items() if key != "budget"}
    import_history(office.place, a_file(tmp_path, {**EXAMPLE[0], "answers": answers}, accepted))

    (row,) = office.queries.find("0936128400")
    view = office.queries.view(row.code)
    assert row.budget == "7 working_days"
    assert view.answers == {**answers, "phone": "0936128400", "pole_or_cable": True}


def test_an_import_makes_no_event_of_its_own(office: Office, tmp_path: Path) -> None:
    import_history(office.place, a_file(tmp_path, *EXAMPLE))

    kinds = [event.kind for event in office.queries.view(office.queries.find("mau")[0].code).events]
    assert kinds == ["submitted", "accepted", "completed"]


def test_the_same_file_again_changes_nothing_and_a_later_one_goes_on(office: Office, tmp_path: Path) -> None:
    import_history(office.place, a_file(tmp_path, *EXAMPLE[:2]))

    assert import_history(office.place, a_file(tmp_path, *EXAMPLE[:2])) == Imported(0, 0, 2)
    assert import_history(office.place, a_file(tmp_path, *EXAMPLE)) == Imported(1, 1, 2)


def test_the_same_ref_of_another_source_is_another_dossier(office: Office, tmp_path: Path) -> None:
    file = a_file(tmp_path, *EXAMPLE)
    import_history(office.place, file, "one")

    assert import_history(office.place, file, "two") == Imported(1, 3, 0)
    assert len(office.queries.find("mau")) == 2


def test_units_teams_and_procedures_that_nobody_knows_are_taken_as_they_are_named(
    office: Office, tmp_path: Path
) -> None:
    lines = [{**EXAMPLE[0], "procedure": "old-one"}, {**EXAMPLE[1], "unit": "hoanh-bo"}]
    lines.append({"ref": "A-1", "kind": "transferred", "at": "2017-07-11T09:00:00+07:00", "team": "doi-cu"})
    import_history(office.place, a_file(tmp_path, *lines))

    row = office.queries.find("mau")[0]
    assert (row.procedure, row.unit, row.team) == ("old-one", "hoanh-bo", "doi-cu")


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "JSON"),
        ("[1]", "object"),
        ("\x00\x01", "JSON"),
        ({"kind": "noted", "at": "2017-07-13T09:00:00+07:00", "text": "x"}, "ref"),
        ({"ref": "A-1", "kind": "flown", "at": "2017-07-13T09:00:00+07:00"}, "flown"),
        ({"ref": "A-1", "kind": "noted", "at": "2017-07-13T09:00:00", "text": "x"}, "instant"),
        ({"ref": "A-1", "kind": "noted", "at": "2017-07-01T09:00:00+07:00", "text": "x"}, "before"),
        ({"ref": "A-1", "kind": "noted", "at": "2099-07-01T09:00:00+07:00", "text": "x"}, "future"),
        ({"ref": "A-1", "kind": "taken", "at": "2017-07-13T09:00:00+07:00"}, "closed"),
        ({"ref": "B-2", "kind": "accepted", "at": "2017-07-13T09:00:00+07:00", "unit": "x"}, "submitted"),
        (
            {"ref": "A-1", "kind": "noted", "at": "2017-07-13T09:00:00+07:00", "actor": "boss", "text": "x"},
            "actor",
        ),
        ({"ref": "A-1", "kind": "rated", "at": "2017-07-13T09:00:00+07:00", "score": 9}, "score"),
    ],
)
def test_a_wrong_line_is_named_and_nothing_of_the_file_is_taken(
    office: Office, tmp_path: Path, line: dict[str, Any] | str, why: str
) -> None:
    file = a_file(tmp_path, *EXAMPLE, line)

    with pytest.raises(BadInput, match=rf"(?s)Line 4.*{why}"):
        import_history(office.place, file)
    assert office.queries.find("mau") == []
    assert verify(office.place).events == 1


def test_a_dossier_of_an_unknown_procedure_needs_its_budget(office: Office, tmp_path: Path) -> None:
    accepted = {key: value for key, value in EXAMPLE[1].items() if key != "budget"}

    with pytest.raises(BadInput, match="Line 2"):
        import_history(office.place, a_file(tmp_path, {**EXAMPLE[0], "procedure": "old-one"}, accepted))


def test_empty_lines_and_files_are_nothing(office: Office, tmp_path: Path) -> None:
    assert import_history(office.place, a_file(tmp_path)) == Imported(0, 0, 0)
    assert import_history(office.place, a_file(tmp_path, "", *EXAMPLE, "", "  ")) == Imported(1, 3, 0)


def test_windows_line_ends_and_the_mark_of_an_editor_are_no_fault(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "h.jsonl"
    file.write_bytes(
        "\ufeff".encode() + b"\r\n".join(json.dumps(line).encode() for line in EXAMPLE) + b"\r\n"
    )

    assert import_history(office.place, file) == Imported(1, 3, 0)


@pytest.mark.parametrize(
    "rubbish",
    [
        b"\x80\xff\xfe" * 50,
        bytes(range(256)),
        b"PK\x03\x04" + bytes(4000),
        b'{"ref": "\xc3\x28", "kind": "noted", "at": "2017-07-13T09:00:00+07:00"}',
        b'{"ref": "A-1", "kind": "noted", "at": "2017-07-13T09:00:00+07:00", "text": "\\ud800"}',
        b'{"ref": "A-1", "kind": "noted", "at": "2017-07-13T09:00:00+07:00", "text": "\\u0000"}',
        b'{"ref": "A-1", "kind": "noted", "at": "0001-01-01T00:00:00+14:00", "text": "x"}',
        b'{"ref": "A-1", "kind": "noted", "at": 20170713, "text": "x"}',
        b'{"ref": null, "kind": "noted", "at": "2017-07-13T09:00:00+07:00", "text": "x"}',
        b'{"ref": "A-1", "kind": "erased", "at": "2017-07-13T09:00:00+07:00", "reason": {"a": 1}}',
        b"[" * 100_000,
        b'{"a":' * 900 + b"1" + b"}" * 900,
        b'{"ref": "B", "kind": "submitted", "at": "2017-07-13T09:00:00+07:00", "procedure": "x", "answers": [1]}',
        b'{"ref": "B", "kind": "submitted", "at": "2017-07-13T09:00:00+07:00", "answers": {}}',
        b'{"ref": "B", "kind": "submitted", "at": "2017-07-13T09:00:00+07:00", "procedure": "x", "channel": "fax"}',
        b"x" * (LONGEST_LINE + 1),
        b" " * (LONGEST_LINE + 1),
    ],
    ids=range(17),
)
def test_rubbish_behind_good_lines_is_named_and_nothing_is_taken(
    office: Office, tmp_path: Path, rubbish: bytes
) -> None:
    file = tmp_path / "h.jsonl"
    file.write_bytes("\n".join(map(json.dumps, EXAMPLE)).encode() + b"\n" + rubbish)

    with pytest.raises(BadInput, match="Line 4"):
        import_history(office.place, file)
    assert verify(office.place).events == 1


def test_a_folder_and_a_file_that_is_not_there_are_said(office: Office, tmp_path: Path) -> None:
    for file in (tmp_path, tmp_path / "nothing"):
        with pytest.raises(BadInput, match=file.name):
            import_history(office.place, file)


def test_the_same_line_twice_in_a_file_is_one_event(office: Office, tmp_path: Path) -> None:
    note = {"ref": "A-1", "kind": "noted", "at": "2017-07-13T09:00:00+07:00", "text": "Gọi lại"}

    assert import_history(office.place, a_file(tmp_path, *EXAMPLE, note, note)) == Imported(1, 4, 1)


def test_another_instant_or_another_text_is_another_event(office: Office, tmp_path: Path) -> None:
    note = {"ref": "A-1", "kind": "noted", "at": "2017-07-13T09:00:00+07:00", "text": "Gọi lại"}
    others = [{**note, "text": "Đã gọi"}, {**note, "at": "2017-07-13T09:00:01+07:00"}]

    assert import_history(office.place, a_file(tmp_path, *EXAMPLE, note, *others)).events == 6


def test_the_same_instant_in_another_time_zone_is_the_same_event(office: Office, tmp_path: Path) -> None:
    import_history(office.place, a_file(tmp_path, *EXAMPLE))
    elsewhere = {**EXAMPLE[2], "at": "2017-07-12T08:00:00+00:00"}

    assert import_history(office.place, a_file(tmp_path, *EXAMPLE[:2], elsewhere)) == Imported(0, 0, 3)


def test_lines_of_many_dossiers_may_be_mixed(office: Office, tmp_path: Path) -> None:
    lines = [{**line, "ref": f"R-{number}"} for line in EXAMPLE for number in range(40)]

    assert import_history(office.place, a_file(tmp_path, *lines)) == Imported(40, 120, 0)
    assert verify(office.place).faults == ()
    assert len(office.queries.find("mau")) == 40


def test_a_dossier_of_a_history_goes_on_at_the_counter_and_in_the_next_file(
    office: Office, tmp_path: Path
) -> None:
    import_history(office.place, a_file(tmp_path, *EXAMPLE[:2]))
    code = office.queries.find("mau")[0].code
    acts(office, code, ("noted", {"text": "Hồ sơ cũ"}))

    with pytest.raises(BadInput, match=r"(?s)Line 3.*before"):
        import_history(office.place, a_file(tmp_path, *EXAMPLE))
    later = {**EXAMPLE[2], "at": "2026-12-07T09:00:00+07:00"}
    assert import_history(office.place, a_file(tmp_path, *EXAMPLE[:2], later)) == Imported(1, 1, 2)
    assert office.queries.view(code).row.status is Status.CLOSED


def test_a_history_keeps_the_code_of_its_day_and_the_version_of_its_time(
    office: Office, tmp_path: Path
) -> None:
    import_history(office.place, a_file(tmp_path, *EXAMPLE))
    view = office.queries.view(office.queries.find("mau")[0].code)

    assert view.row.code == "H49.22-170710-01001"
    assert view.procedure_version == 1
    assert {event.actor for event in view.events} == {"citizen", "clerk:demo", "team:cli"}


def test_the_personal_part_of_a_history_is_sealed_too(office: Office, tmp_path: Path) -> None:
    import_history(office.place, a_file(tmp_path, *EXAMPLE))
    with office.place.store.read() as work:
        raw = b"".join(
            record.raw for dossier in work.journal.dossiers() for record in work.journal.of_dossier(dossier)
        )

    assert "Lê Văn".encode() not in raw
    assert b"ha-long" in raw


def test_progress_is_told(office: Office, tmp_path: Path) -> None:
    heard: list[int] = []
    import_history(office.place, a_file(tmp_path, *EXAMPLE), progress=heard.append)

    assert heard[-1:] == [3]


def test_why_a_line_is_refused_is_told_in_the_readers_language(office: Office, tmp_path: Path) -> None:
    with pytest.raises(BadInput) as refused:
        import_history(
            office.place, a_file(tmp_path, *EXAMPLE, {**EXAMPLE[1], "at": "2017-07-13T08:00:00+07:00"})
        )

    assert refused.value.sentence("en").startswith("Line 4: “accepted” cannot be done any more")
    assert "cannot be done" not in refused.value.sentence("vi")
    with pytest.raises(BadInput) as refused:
        import_history(office.place, a_file(tmp_path, "rubbish"))
    assert refused.value.sentence("zh") == "第 1 行：不是 UTF-8 编码的 JSON。 未接收该文件的任何内容。"


def test_a_line_names_its_dossier(office: Office, tmp_path: Path) -> None:
    for ref in ("", "  ", "a\0b", 5, None):
        with pytest.raises(BadInput, match="“ref” is missing, or no text"):
            import_history(office.place, a_file(tmp_path, {**EXAMPLE[0], "ref": ref}))


def test_answers_that_an_old_form_left_empty_are_no_fault(office: Office, tmp_path: Path) -> None:
    assert import_history(office.place, a_file(tmp_path, {**EXAMPLE[0], "answers": None})).events == 1
    with pytest.raises(BadInput, match="must be an object"):
        import_history(office.place, a_file(tmp_path, {**EXAMPLE[0], "ref": "A-2", "answers": []}))


def test_papers_beside_a_history_come_with_it(office: Office, tmp_path: Path) -> None:
    (tmp_path / "scan.jpg").write_bytes(b"a scan")
    named = {**EXAMPLE[0], "attachments": [{"kind": "identity", "file": "scan.jpg"}]}
    import_history(office.place, a_file(tmp_path, named))

    view = office.queries.view(office.queries.find("le van mau")[0].code)
    assert [(each["kind"], each["name"]) for each in view.attachments] == [("identity", "scan.jpg")]
    assert office.place.attachments.has(view.attachments[0]["sha256"])
    assert verify(office.place).faults == ()


def test_a_paper_that_is_not_there_refuses_the_file_and_leaves_no_other_behind(
    office: Office, tmp_path: Path
) -> None:
    (tmp_path / "scan.jpg").write_bytes(b"a scan")
    there = {**EXAMPLE[0], "attachments": [{"kind": "identity", "file": "scan.jpg"}]}
    lost = {**there, "ref": "A-2", "attachments": [{"kind": "identity", "file": "lost.jpg"}]}
    with pytest.raises(BadInput, match=r"Line 2: The attachment lost\.jpg cannot be read"):
        import_history(office.place, a_file(tmp_path, there, lost))

    kept = tmp_path / "station" / "attachments"
    assert [file for file in kept.rglob("*") if file.is_file()] == []


@pytest.mark.parametrize(
    ("number", "line"),
    [
        (2, {**EXAMPLE[1], "budget": "100000 working_days"}),
        (2, {**EXAMPLE[1], "budget": "100000 working_days", "due": "2017-07-13T08:30:00+07:00"}),
        (
            3,
            {
                "ref": "A-1",
                "kind": "corrected",
                "at": "2017-07-10T09:00:00+07:00",
                "budget": "100000 working_days",
                "reason": "x",
            },
        ),
    ],
)
def test_a_time_allowed_without_end_is_refused_with_its_line(
    office: Office, tmp_path: Path, number: int, line: dict[str, Any]
) -> None:
    lines = [*EXAMPLE[: number - 1], line]
    with pytest.raises(BadInput, match=f"Line {number}: .* 100000 working_days ends after the year 2199"):
        import_history(office.place, a_file(tmp_path, *lines))
    assert office.queries.find("le van mau") == []
