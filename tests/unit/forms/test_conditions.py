import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from forms.conditions import Condition, applies, is_answered

READ = TypeAdapter(Condition)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("condition", "answers", "holds"),
    [
        ({"equals": {"a": "x"}}, {"a": "x"}, True),
        ({"equals": {"a": "x"}}, {}, False),
        ({"equals": {"a": "x", "b": True}}, {"a": "x", "b": False}, False),
        ({"equals": {"a": True}}, {"a": 1}, False),
        ({"equals": {"a": 1}}, {"a": True}, False),
        ({"equals": {"a": "x"}}, {"a": ["y", "x"]}, True),
        ({"in": {"a": ["x", "y"]}}, {"a": "y"}, True),
        ({"in": {"a": ["x", "y"]}}, {"a": "z"}, False),
        ({"at_least": {"kw": 40}}, {"kw": 40}, True),
        ({"at_least": {"kw": 40}}, {"kw": 39.9}, False),
        ({"at_least": {"kw": 40}}, {"kw": "40"}, False),
        ({"at_least": {"kw": 0}}, {"kw": True}, False),
        ({"answered": "a"}, {"a": "  "}, False),
        ({"answered": "a"}, {"a": 0}, True),
        ({"not": {"answered": "a"}}, {}, True),
        ({"all": [{"answered": "a"}, {"equals": {"b": 1}}]}, {"a": 1, "b": 1}, True),
        ({"any": [{"answered": "a"}, {"equals": {"b": 1}}]}, {"b": 2}, False),
    ],
)
def test_a_condition_holds_or_not(condition, answers, holds):
    assert READ.validate_python(condition).holds(answers) is holds


@pytest.mark.parametrize(
    "bad",
    [
        {},
        {"eq": {"a": 1}},
        {"all": []},
        {"equals": {}},
        {"not": 1},
        {"answered": "a", "equals": {"a": 1}},
        "a",
        3,
    ],
)
def test_what_is_no_condition_is_refused(bad):
    with pytest.raises(ValidationError):
        READ.validate_python(bad)


def test_a_condition_names_what_it_asks_for():
    condition = READ.validate_python({"all": [{"not": {"in": {"a": ["x", "y"]}}}, {"at_least": {"kw": 1}}]})
    assert list(condition.mentions()) == [("a", "x"), ("a", "y"), ("kw", None)]
    assert list(condition.thresholds()) == [("kw", 1)]


def test_no_condition_is_what_the_asker_says():
    assert applies(None, {}) and not applies(None, {}, otherwise=False) and not applies(False, {})


KEYS = st.sampled_from(["a", "b", "c"])
VALUES = st.sampled_from(["x", "y", "", True, False, 0, 1, 2.5])
CONDITIONS = st.recursive(
    st.dictionaries(KEYS, VALUES, min_size=1, max_size=2).map(lambda each: {"equals": each})
    | st.dictionaries(KEYS, st.lists(VALUES, max_size=3), min_size=1).map(lambda each: {"in": each})
    | st.dictionaries(KEYS, st.sampled_from([-1, 0, 1.5, 40]), min_size=1).map(
        lambda each: {"at_least": each}
    )
    | KEYS.map(lambda key: {"answered": key}),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3).map(lambda each: {"all": each})
        | st.lists(inner, min_size=1, max_size=3).map(lambda each: {"any": each})
        | inner.map(lambda each: {"not": each})
    ),
    max_leaves=8,
)


def _plainly(condition, answers):
    """The same language read off the data, case by case."""
    ((operator, said),) = condition.items()
    if operator in ("all", "any"):
        found = [_plainly(each, answers) for each in said]
        return False not in found if operator == "all" else True in found
    if operator == "not":
        return not _plainly(said, answers)
    if operator == "answered":
        answer = answers.get(said)
        if isinstance(answer, str):
            return answer.strip() != ""
        if isinstance(answer, dict):
            return any(part is not None and str(part).strip() != "" for part in answer.values())
        return answer is not None and answer != []
    for key, wanted in said.items():
        answer = answers.get(key)
        if operator == "at_least":
            if type(answer) not in (int, float) or not answer >= wanted:
                return False
            continue
        values = wanted if operator == "in" else [wanted]
        given = answer if isinstance(answer, list) else [answer]
        if not any(_same(each, value) for each in given for value in values):
            return False
    return True


def _same(answer, value):
    if isinstance(answer, bool) or isinstance(value, bool):
        return answer is value
    return type(answer) in (str, int, float) and answer == value


@given(CONDITIONS, st.dictionaries(KEYS, VALUES | st.lists(VALUES, max_size=3) | JSON))
def test_a_condition_says_what_its_data_say_whatever_the_answers_are(condition, answers):
    assert READ.validate_python(condition).holds(answers) is _plainly(condition, answers)


def test_a_condition_nested_without_end_is_refused():
    condition = {"answered": "a"}
    for _ in range(2000):
        condition = {"not": condition}
    with pytest.raises(ValidationError):
        READ.validate_python(condition)


@given(JSON)
def test_a_condition_is_total(value):
    answers = {"a": value}
    for condition in ({"equals": {"a": "x"}}, {"in": {"a": [1]}}, {"at_least": {"a": 1}}, {"answered": "a"}):
        assert READ.validate_python(condition).holds(answers) in (True, False)


def test_blank_answers_say_nothing():
    assert [is_answered(v) for v in (None, "", "  ", [], {}, {"ward": ""}, {"ward": None})] == [False] * 7
    assert [is_answered(v) for v in (False, 0, "x", ["x"], {"ward": "x"})] == [True] * 5
