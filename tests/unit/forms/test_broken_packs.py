"""Packs spoilt in one place: the check names file and line, says what is wrong, and what to do about it."""

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forms.checking import check_pack, count_procedures
from forms.errors import BadPack
from forms.packs import load_pack
from forms.sources import read
from tests.unit.forms.conftest import PACKS

CN = PACKS / "cn"
HOUSE, OUTAGE, RESUME = (
    f"procedures/{id}.yaml" for id in ("lv-household-new", "outage-report", "resume-supply")
)
CAPACITY = "procedures/capacity-change.yaml"
YES_GREEN = "{equals: {green_channel: true}}"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    shutil.copytree(CN, tmp_path / "cn")
    return tmp_path / "cn"


def _spoilt(file: Path, old: str, new: str) -> int:
    """Replaces the text where it stands first, and gives its line."""
    text = file.read_text("utf-8")
    assert old in text, old
    at = text.index(old)
    file.write_text(text[:at] + new + text[at + len(old) :], "utf-8")
    return text[:at].count("\n") + 1


@pytest.mark.parametrize(
    "condition",
    [
        "{at_least: {power_kw: 1000}}",
        "{at_least: {power_kw: 0.2}}",
        "{not: {at_least: {power_kw: 40}}}",
        "{not: {answered: power_kw}}",
        "{all: [{at_least: {power_kw: 5}}, {not: {at_least: {power_kw: 6}}}]}",
    ],
)
def test_a_condition_that_some_answers_make_true_is_no_fault(pack: Path, condition: str) -> None:
    _spoilt(pack / HOUSE, "  - use: typed_by", f"  - {{use: typed_by, shown: {condition}}}")
    assert check_pack(pack) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "fault", "cure"),
    [
        # what is no YAML, or not as a pack has it
        (HOUSE, "performer: team", "performer: {", "no YAML", "Correct"),
        (HOUSE, "version: 1", "version: 1\nversion: 2", "'version' stands here twice", "Remove one"),
        (HOUSE, "version: 1", "version: one", "'version' cannot be 'one'", "a whole number"),
        (HOUSE, "version: 1", "\tversion: 1", "no YAML", "Correct"),
        (HOUSE, "version: 1", "version: &a 1\nminutes: *a", "aliases", "again"),
        (
            HOUSE,
            "holds_from: 2017-01-01",
            "holds_from: 2017-13-01",
            "'holds_from' cannot be",
            "a day such as 2026-11-23",
        ),
        (HOUSE, "  - use: email", "  - use: [email]", "no common ['email']", "Write one that"),
        (HOUSE, "fields:", "fields: none\nothers:", "'others' is no setting", "Remove the line"),
        (
            HOUSE,
            "version: 1",
            "version: 1\nshown: true",
            "'shown' is no setting",
            "a setting of another part",
        ),
        # texts
        (HOUSE, 'zh: "住宅、公寓"', 'zh: ""', "'zh' cannot be ''", "some text"),
        (HOUSE, ', zh: "住宅、公寓"', "", "'zh' is missing in tile", "zh: …"),
        (HOUSE, 'zh: "住宅、公寓"', 'zh: "House or flat"', "no Chinese", "Translate"),
        (HOUSE, 'vi: "Nhà ở, căn hộ"', 'vi: "House or flat"', "the English text", "Translate"),
        # fields and types
        (OUTAGE, "type: choice", "type: selection", "'selection' does not fit 'type'", "'choice'"),
        (OUTAGE, "type: choice", "type: choice\n    least: 3", "'least' does nothing", "belongs to"),
        (OUTAGE, "type: choice", "type: choice\n    not_before: call", "is no date", "date field"),
        (OUTAGE, "type: choice", "type: choice\n    longest: 0", "'longest' cannot be 0", "1 or more"),
        (RESUME, "type: datetime", "type: datetime\n    unit: kW", "'unit' does nothing", "Remove"),
        (RESUME, "least: 0", "least: 500", "a least above its most", "Exchange"),
        (RESUME, "default: false", "default: perhaps", "'perhaps' is no answer", "true or false"),
        # retention
        (
            OUTAGE,
            "retention: {years: 5, unverified: true",
            "retention: {years: 0, unverified: true",
            "'years' cannot be 0",
            "1 or more",
        ),
        (
            OUTAGE,
            "retention: {years: 5,",
            "retention: {years: 5, yaers: 5,",
            "'yaers' is no setting",
            "'years'",
        ),
        (
            OUTAGE,
            "retention: {years: 5, unverified: true, citation:",
            "retention: {years: 5} #",
            "has no ground",
            "citation",
        ),
        (OUTAGE, "retention:", "retention_years: 5 #", "'retention_years' is no setting", "'retention'"),
        # conditions
        (RESUME, YES_GREEN, "{equals: {green: true}}", "asks for 'green'", "green_channel"),
        (RESUME, YES_GREEN, "{equals: {green_channel: urgent}}", "'urgent' is no answer", "true or false"),
        (RESUME, YES_GREEN, "{at_least: {green_channel: 1}}", "is no number", "equals or in"),
        (RESUME, YES_GREEN, "{equals: {address: x}}", "whether it is answered", "Use answered"),
        (RESUME, YES_GREEN, "{not: {equals: {phone: 5}}}", "5 is no answer", "text in quotes"),
        (RESUME, YES_GREEN, "{if: {green_channel: true}}", "no condition", "equals"),
        (RESUME, YES_GREEN, "{all: []}", "'all' cannot be []", "at least 1"),
        (
            RESUME,
            YES_GREEN,
            "{all: [{equals: {green_channel: true}}, {equals: {green_channel: false}}]}",
            "No answers lead to this budget",
            "remove it",
        ),
        (RESUME, YES_GREEN, "true", "'when' is no condition", "such as {equals"),
        (
            RESUME,
            "shown: " + YES_GREEN,
            "required: maybe",
            "'required' cannot be 'maybe'",
            "or true or false",
        ),
        (RESUME, "shown: " + YES_GREEN, "shown: {any: [{no: 1}]}", "'item 1' is no condition", "such as {"),
        (RESUME, "shown: " + YES_GREEN, "shown: {in: {green_channel: 1}}", "cannot be 1", "a list: [a, b]"),
        *(
            (HOUSE, "  - use: typed_by", f"  - {{use: typed_by, shown: {condition}}}", fault, cure)
            for condition, fault, cure in (
                ("{at_least: {power_kw: 99999999}}", "No answers make", "remove what hangs"),
                ("{equals: {power_kw: 5000}}", "No answers make", "remove what hangs"),
                ("{not: {answered: name}}", "No answers make", "remove what hangs"),
                ("{at_least: {power_kw: -5}}", "whatever the answer is", "leave it out"),
                ("{answered: name}", "whatever the answer is", "leave it out"),
            )
        ),
        # budgets
        (CAPACITY, "supply_kind: high_single", "supply_kind: high_double", "No answers lead", "Move it up"),
        (CAPACITY, "budget: 32 working_days", "budget: 32 weeks", "is no budget", "docs/packs.md"),
        (CAPACITY, "budget: 32 working_days", "budget: 0 hours", "A budget is 1 to", "docs/packs.md"),
        (CAPACITY, "    when: {equals: {supply_kind: high_double}}\n", "", "hides those below", "'when'"),
        # the pack it stands in
        (HOUSE, "group: new_connection", "group: connections", "no group 'connections'", "new_connection"),
        (HOUSE, "icon: plug", "icon: socket-9", "no icon 'socket-9'", "resources/icons"),
        ("common.yaml", '"县": rural', '"乡": rural', "No ward is a '乡'", "区"),
    ],
)
def test_a_spoilt_procedure_is_told(pack: Path, name: str, old: str, new: str, fault: str, cure: str) -> None:
    line = _spoilt(pack / name, old, new)
    file = pack / (HOUSE if name == "common.yaml" else name)
    found = [each for each in check_pack(file) if fault in each.fault]
    assert found, [str(each) for each in check_pack(file)]
    assert cure in found[0].cure, found[0].cure
    assert Path(found[0].file) == file
    assert name == "common.yaml" or abs(found[0].line - line) <= 3, (found[0].line, line)


@pytest.mark.parametrize(
    ("old", "new", "fault", "cure"),
    [
        ("id: cn", "id: china", "lies in the folder 'cn'", "one name"),
        ("currency: CNY", "currency: yuan", "'yuan' does not fit 'currency'", "must look like"),
        ("time_zone: Asia/Shanghai", "time_zone: Asia/Peking", "no time zone 'Asia/Peking'", "Europe/Paris"),
        ('["08:30-12:00", "13:30-17:30"]', '["08:30-12:00", "11:30-17:30"]', "follow one another", "docs"),
        ('["08:30-12:00", "13:30-17:30"]', '["8-12"]', "follow one another", "docs"),
        ('["08:30-12:00", "13:30-17:30"]', "[]", "'monday' cannot be []", "at least 1"),
        ("region: CN", "region: XX", "no region 'XX'", "phonenumbers"),
        ('calling_code: "+86"', 'calling_code: "+84"', "calling code of CN is +86", "phonenumbers"),
        ('example: "138 0013 8000"', 'example: "12 34"', "no phone number of CN", "phonenumbers"),
        ("digits: 11", "digits: 10", "has not 10 digits", "phonenumbers"),
        ('pattern: "[1-9][0-9]{16}[0-9X]"', 'pattern: "[1-9"', "no pattern", "docs"),
        ("stdnum: cn.ric", "stdnum: cn.rid", "no such module", "docs"),
        ("stdnum: cn.ric", "stdnum: xx.ric", "no such module", "docs"),
        ("stdnum: cn.ric", "stdnum: os", "no such module", "docs"),
        ("birth_date_at: [6, 14]", "birth_date_at: [6, 40]", "8 characters within the 18", "Count from 0"),
        ("sex_digit_at: 16", "sex_digit_at: 18", "'sex_digit_at' is 18", "Count from 0"),
        ("groups: [6, 8, 4]", "groups: [6, 8]", "The groups have 14 characters", "Count from 0"),
        ("shown_start: 4", "shown_start: 12", "more than half of itself", "Count from 0"),
        ('example: "3301000012345"', 'example: "33"', "does not fit its pattern", "Correct one"),
        ("length: 18, example", "length: 17, example", "18 characters, not 17", "Correct one"),
        ("file: divisions.yaml", "file: nowhere.yaml", "cannot be read", "name and rights"),
        ("file: divisions.yaml", "package: nowhere\n  file: a.json", "not installed", "divisions"),
        ("shape: {written", "shape: {code: number, written", "does not fit its shape", "divisions"),
        ('"浙江": "330000"', '"浙江": "440000"', "leads to '440000'", "a code of the list"),
        ("in_force_from: 2017-01-01", "in_force_from: soon", "'in_force_from' cannot be", "a day such as"),
        ("      receipt:", "      receipts:", "'receipts'", "'receipt'"),
        ("id: change\n", "id: report\n", "'report' stands here twice", "rename"),
        ("id: outage-report, icon", "id: storm, icon", "no procedure 'storm'", "one of the pack"),
        ("icon: hazard, warm", "icon: hazards, warm", "no icon 'hazards'", "resources/icons"),
        ("procedures: [outage-report]", "procedures: [outage-report, meter-check]", "in the groups twice", "Remove"),
        ("procedures: [outage-report]", "procedures: [outage]", "no procedure 'outage'", "procedures/outage.yaml"),
        ("procedures: [outage-report]\n\n#", "procedures: [storm]\n\n#", "no procedure 'storm'", "of the groups"),
        ("id: repairs", "id: leaflets", "'leaflets' stands here twice", "rename"),
        ("retention: {years: 10, unverified: true,", "retention: {years: 10} #", "has no ground", "citation"),
        ("opens: track", "opens: search", "'search' does not fit 'opens'", "'track'"),
    ],
)  # fmt: skip
def test_spoilt_settings_of_a_pack_are_told(pack: Path, old: str, new: str, fault: str, cure: str) -> None:
    line = _spoilt(pack / "pack.yaml", old, new)
    found = [each for each in check_pack(pack / "pack.yaml") if fault in each.fault]
    assert found, [str(each) for each in check_pack(pack / "pack.yaml")]
    assert cure in found[0].cure, found[0].cure
    elsewhere = "divisions" in old or "shape" in old
    assert elsewhere or (found[0].file.endswith("pack.yaml") and abs(found[0].line - line) <= 12)


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("common.yaml", "fields: {a: 1}\n", "'fields' is no list"),
        ("common.yaml", "everywhere: [nobody]\n", "no common 'nobody'"),
        ("common.yaml", "everywhere: nobody\n", "'everywhere' is no list"),
        ("common.yaml", "questions: []\n", "nothing else"),
        ("calendar.yaml", "version: '1'\nnames: {}\nyears: []\n", "'years' cannot be []"),
        ("calendar-2025.yaml", "version: '1'\n", "'names' is missing"),
    ],
)
def test_other_files_of_a_pack_are_checked_alone(pack: Path, name: str, text: str, fault: str) -> None:
    (pack / name).write_text(text, "utf-8")
    assert any(fault in each.fault for each in check_pack(pack / name)), check_pack(pack / name)
    assert count_procedures(pack / name) == 0


@pytest.mark.parametrize("budget", ["soon", "0 working_days", "3", "[]", "null"])
def test_a_wrong_budget_is_one_fault(pack: Path, budget: str) -> None:
    file = pack / "procedures" / "meter-check.yaml"
    line = next(each for each in file.read_text("utf-8").splitlines() if "- budget:" in each)
    at = _spoilt(file, line, line.partition(":")[0] + f": {budget}")
    (fault,) = check_pack(file)
    assert "'budget' cannot be" in fault.fault and fault.line == at


def test_a_procedure_without_any_budget_is_told(pack: Path) -> None:
    file = pack / "procedures" / "meter-check.yaml"
    start, _, rest = file.read_text("utf-8").partition("budgets:\n")
    lines = rest.splitlines(keepends=True)
    kept = [line for n, line in enumerate(lines) if not all(each.startswith(" ") for each in lines[: n + 1])]
    file.write_text(start + "budgets: []\n" + "".join(kept), "utf-8")
    (fault,) = check_pack(file)
    assert (fault.fault, fault.cure) == ("'budgets' cannot be [].", "Write at least 1.")


def test_two_calendars_of_one_version_are_told(pack: Path) -> None:
    shutil.copy(pack / "calendar.yaml", pack / "calendar-2025.yaml")
    assert any("the version '2026.1' too" in each.fault for each in check_pack(pack))


def test_versions_out_of_order_are_told(pack: Path) -> None:
    folder = pack / "procedures"
    text = (folder / "meter-check.yaml").read_text("utf-8")
    (folder / "meter-check.v1.yaml").write_text(text, "utf-8")
    assert any("No version of 'meter-check' is newer" in each.fault for each in check_pack(folder))
    (folder / "meter-check.yaml").write_text(text.replace("version: 1", "version: 2"), "utf-8")
    assert any("not before the next one" in each.fault for each in check_pack(folder))
    newer = text.replace("version: 1", "version: 2").replace("2017-01-01", "2026-12-01")
    (folder / "meter-check.yaml").write_text(newer, "utf-8")
    assert check_pack(folder) == []


def test_a_file_that_would_never_be_read_is_told(pack: Path) -> None:
    file = pack / "procedures" / "meter-check.yaml"
    file.rename(file.with_suffix(".yml"))
    assert any("Name the file meter-check.yaml" in each.cure for each in check_pack(file.with_suffix(".yml")))


def test_a_spoilt_pack_is_refused_at_once_when_it_is_used(pack: Path) -> None:
    _spoilt(pack / "pack.yaml", "stdnum: cn.ric", "stdnum: cn.rid")
    with pytest.raises(BadPack, match="no such module"):
        load_pack(pack)


JUNK = st.sampled_from(
    [None, True, -1, 3.5, 10**30, "", "x", "3 working_days", "2026-02-30", "[", ["a"], [], {}, {"a": 1}, [[1]],
     {"equals": {"name": 1}}, {"all": []}, {"not": {"answered": "name"}}, {"vi": "a", "en": "b", "zh": "c"},
     {"use": "phone"}, [{"use": ["x"]}], [{"use": None}], "a" * 5000]
)  # fmt: skip


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.data())
def test_any_junk_in_a_pack_is_told_and_breaks_nothing(pack: Path, data: st.DataObject) -> None:
    """The check never raises, and a pack that it finds nothing in can be used."""
    name = data.draw(st.sampled_from(["pack.yaml", "calendar.yaml", OUTAGE, RESUME, CAPACITY]))
    document = read(CN / name, keep=False)
    parent, keys = document, data.draw(st.lists(st.integers(0, 30), min_size=1, max_size=4))
    for step in keys:
        places = list(parent) if isinstance(parent, dict) else list(range(len(parent)))
        at = places[step % len(places)]
        if step == keys[-1] or not isinstance(parent[at], dict | list) or not parent[at]:
            parent[at] = data.draw(JUNK)
            break
        parent = parent[at]
    (pack / name).write_text(json.dumps(document, ensure_ascii=False), "utf-8")
    try:
        found = check_pack(pack / name)
        assert all(each.line >= 1 and each.fault and each.cure for each in found)
        if not found and name != "pack.yaml":
            used = load_pack(pack)
            assert used.calendar.holidays
            for id in ("outage-report", "resume-supply", "capacity-change"):
                assert used.procedure(id).budget_for({}).budget
    finally:
        shutil.copy(CN / name, pack / name)
