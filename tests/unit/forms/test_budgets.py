import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.budgets import LONGEST, UNITS, BadBudget, Budget


@given(st.integers(1, LONGEST), st.sampled_from(UNITS))
def test_a_budget_reads_back_what_it_writes(amount, unit):
    assert Budget.parse(str(Budget(amount, unit))) == Budget(amount, unit)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "3",
        "3 days",
        "0 hours",
        "-1 hours",
        "3.5 hours",
        "999999 hours",
        "３ hours",
        "3 hours x",
        "3\xa0 days",
    ],
)
def test_what_is_no_budget_is_refused_with_a_cure(text):
    with pytest.raises(BadBudget, match=r"working_days|100000"):
        Budget.parse(text)


@given(st.text())
def test_any_text_is_a_budget_or_a_bad_budget(text):
    with contextlib.suppress(BadBudget):
        assert Budget.parse(text).amount >= 1
