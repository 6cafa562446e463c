import shutil
from pathlib import Path

import pytest

from forms.checking import check_pack, count_procedures
from forms.errors import BadPack, UnknownProcedure
from forms.packs import load_pack

VN = Path(__file__).resolve().parents[3] / "resources" / "packs" / "vn"


@pytest.fixture
def pack(tmp_path):
    """A pack of two procedures, to be spoilt."""
    shutil.copytree(VN, tmp_path / "vn", ignore=shutil.ignore_patterns("[b-z]*.yaml.bak"))
    return tmp_path / "vn"


def _spoil(file: Path, old: str, new: str) -> int:
    """Replaces the text once and gives the line of it."""
    text = file.read_text("utf-8")
    assert text.count(old) >= 1, old
    at = text.index(old)
    file.write_text(text[:at] + new + text[at + len(old) :], "utf-8")
    return text[:at].count("\n") + 1


def test_the_pack_of_vietnam_has_no_fault():
    assert check_pack(VN) == []
    assert check_pack(VN / "procedures") == []
    assert check_pack(VN / "procedures" / "advice.yaml") == []
    assert [count_procedures(VN), count_procedures(VN / "procedures")] == [24, 24]
    assert [count_procedures(VN / "procedures" / "advice.yaml"), count_procedures(VN / "pack.yaml")] == [1, 0]


@pytest.mark.parametrize(
    ("old", "new", "fault", "cure"),
    [
        ("id: lv-household-new", "id: lv_household", "does not fit 'id'", "must look like"),
        ("id: lv-household-new", "id: lv-household-old", "The file is named", "Name the file"),
        ("acceptance: automatic", "acceptance: always", "'always'", "'automatic' or 'clerk'"),
        ("acceptance: automatic", "acceptence: automatic", "no setting", "'acceptance'"),
        ("icon: plug", "icon: plugg", "no icon 'plugg'", "resources/icons"),
        ("group: new_connection", "group: old_connection", "no group", "new_connection"),
        ("group: new_connection", "group: change", "does not name this procedure", "pack.yaml"),
        ("budget: 7 working_days", "budget: 7 days", "no budget", "schema"),
        ("{equals: {pole_or_cable: true}}", "{equals: {pole: true}}", "asks for 'pole'", "pole_or_cable"),
        ("{equals: {pole_or_cable: true}}", "{equals: {pole_or_cable: high}}", "no answer", "true or false"),
        ("{equals: {area: urban}}", "{equals: {area: town}}", "'town' is no answer", "urban, rural"),
        ("{equals: {area: urban}}", "{is: {area: urban}}", "no condition", "equals"),
        ("{equals: {area: urban}}", "{at_least: {area: 3}}", "is no number", "equals"),
        ("- use: typed_by", "- use: typed", "no common 'typed'", "typed_by"),
        ("- use: typed_by", "- use: phone", "'phone' stands here 2 times", "Remove"),
        ("default: living", "default: dying", "'dying' is no answer", "living, rental"),
        ("- id: rental", "- id: living", "option 'living' stands here 2 times", "Remove"),
        ("type: multi", "type: text", "has no options", "choice"),
        ("key: neighbour_meter", "key: Neighbour-Meter", "does not fit 'key'", "must look like"),
        ("- use: place", "- use: house", "no common 'house'", "place"),
        ('zh: "免费"}', "}", "'zh' is missing", "zh: …"),
        ("minutes: 5", "minutes: [", "no YAML", "Correct"),
    ],
)
def test_a_fault_of_a_procedure_is_told_with_its_line_and_a_cure(pack, old, new, fault, cure):
    file = pack / "procedures" / "lv-household-new.yaml"
    line = _spoil(file, old, new)
    found = check_pack(file)
    assert found, "not seen"
    assert any(fault in each.fault and cure in each.cure for each in found), [str(each) for each in found]
    told = next(each for each in found if fault in each.fault)
    assert Path(told.file) == file
    elsewhere = ("no YAML", "stands here 2", "has no options")
    assert told.line == line or any(each in fault for each in elsewhere)
    assert check_pack(pack) and check_pack(pack / "procedures")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            "budgets:\n  - budget: 1 hours\n    when: {answered: name}\n    unverified: true\n",
            "last budget has a condition",
        ),
        (
            "budgets:\n  - budget: 1 hours\n    unverified: true\n  - budget: 2 hours\n    unverified: true\n",
            "hides those",
        ),
        ("budgets:\n  - budget: 1 hours\n", "no ground"),
        ("budgets: []\n", "budgets"),
    ],
)
def test_a_budget_needs_a_ground_and_an_end(pack, text, fault):
    file = pack / "procedures" / "advice.yaml"
    _spoil(file, "budgets:\n  - budget: 1 working_days\n    unverified: true\n", text)
    assert any(fault in each.fault for each in check_pack(file))


def test_a_question_may_not_hang_on_a_later_one(pack):
    file = pack / "procedures" / "advice.yaml"
    _spoil(file, "  - key: advice_topic\n", "  - key: advice_topic\n    shown: {answered: matter}\n")
    assert any("later question" in each.fault for each in check_pack(file))


def test_a_skip_needs_a_question_that_may_stay_empty(pack):
    file = pack / "procedures" / "advice.yaml"
    _spoil(file, "    required: false\n", "    required: true\n")
    assert any("can be skipped" in each.fault for each in check_pack(file))


def test_an_urgent_procedure_waits_for_no_clerk(pack):
    file = pack / "procedures" / "outage-report.yaml"
    _spoil(file, "acceptance: automatic", "acceptance: clerk")
    assert any("urgent" in each.fault for each in check_pack(file))


def test_faults_of_the_pack_itself_are_told(pack):
    line = _spoil(
        pack / "pack.yaml", "procedures: [outage-report, hazard-report]", "procedures: [outage-report, storm]"
    )
    found = check_pack(pack)
    told = [each for each in found if each.file.endswith("pack.yaml")]
    assert [each.line for each in told if "storm" in each.fault] == [line]
    assert all("storm" in each.fault or "hazard-report" in each.fault for each in told)
    assert any("does not name this procedure" in each.fault for each in found)
    (pack / "pack.yaml").write_text("id: vn\n", "utf-8")
    assert any("'groups' is missing" in each.fault for each in check_pack(pack))
    with pytest.raises(BadPack, match="missing"):
        load_pack(pack)


def test_faults_of_the_common_questions_are_told(pack):
    line = _spoil(pack / "common.yaml", "type: phone", "type: telephone")
    (found,) = check_pack(pack / "common.yaml")
    assert found.line == line and "'telephone'" in found.fault and "'phone'" in found.cure


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("2026-11-24: culture", "2026-11-24: cultur", "no holiday name"),
        ("2026-11-24: culture", "2027-11-25: culture", "does not lie in 2026"),
        ("2026-01-10: 2026-01-02", "2026-01-10: 2026-01-09", "is no day off"),
        ("2026-01-10: 2026-01-02", "2026-02-16: 2026-01-02", "is a holiday"),
        ("  - year: 2020", "  - year: 2030", "follow one another"),
        ("2026-11-24: culture", "2026-02-30: culture", "2026-02-30"),
    ],
)
def test_faults_of_the_calendar_are_told(pack, old, new, fault):
    _spoil(pack / "calendar.yaml", old, new)
    assert any(fault in each.fault for each in check_pack(pack)), check_pack(pack)


def test_a_path_that_holds_nothing_is_told(tmp_path):
    assert "no such file" in check_pack(tmp_path / "none")[0].fault
    assert "holds no pack" in check_pack(tmp_path)[0].fault
    (tmp_path / "loose.yaml").write_text("- just a list\n")
    assert "holds no procedure" in check_pack(tmp_path / "loose.yaml")[0].fault
    (tmp_path / "empty.yaml").write_text("")
    assert check_pack(tmp_path / "empty.yaml")


def test_a_spoilt_procedure_is_told_when_it_is_asked_for(pack):
    (pack / "procedures" / "advice.yaml").write_text("id: advice\n", "utf-8")
    loaded = load_pack(pack)
    assert loaded.procedure("meter-check").id == "meter-check"
    with pytest.raises(BadPack, match=r"advice\.yaml"):
        loaded.procedure("advice")


def test_older_versions_stand_beside_the_newest(pack):
    folder = pack / "procedures"
    old = (folder / "advice.yaml").read_text("utf-8")
    (folder / "advice.v1.yaml").write_text(old.replace("1 working_days", "9 working_days"), "utf-8")
    new = old.replace("version: 1", "version: 2").replace("holds_from: 2017-01-01", "holds_from: 2026-01-01")
    (folder / "advice.yaml").write_text(new, "utf-8")
    assert check_pack(pack) == []
    from datetime import date

    loaded = load_pack(pack)
    assert loaded.procedure("advice").version == 2
    assert loaded.procedure("advice", on=date(2025, 12, 31)).version == 1
    assert loaded.procedure("advice", on=date(2001, 1, 1)).version == 1
    assert loaded.procedure("advice", on=date(2026, 1, 1)).version == 2
    assert str(loaded.procedure("advice", version=1).budget_for({}).budget) == "9 working_days"
    with pytest.raises(UnknownProcedure, match="version 7"):
        loaded.procedure("advice", version=7)


@pytest.mark.parametrize("id", ["no-such", "", "../pack", "*", "Advice", "a/b"])
def test_an_unknown_procedure_is_refused(vn, id):
    with pytest.raises(UnknownProcedure):
        vn.procedure(id)
