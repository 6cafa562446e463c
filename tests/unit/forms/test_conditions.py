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


@given(JSON)
def test_a_condition_is_total(value):
    answers = {"a": value}
    for condition in ({"equals": {"a": "x"}}, {"in": {"a": [1]}}, {"at_least": {"a": 1}}, {"answered": "a"}):
        assert READ.validate_python(condition).holds(answers) in (True, False)


def test_blank_answers_say_nothing():
    assert [is_answered(v) for v in (None, "", "  ", [], {}, {"ward": ""}, {"ward": None})] == [False] * 7
    assert [is_answered(v) for v in (False, 0, "x", ["x"], {"ward": "x"})] == [True] * 5
