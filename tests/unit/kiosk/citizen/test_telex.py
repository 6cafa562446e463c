"""Telex as people type it."""

import pytest

from kiosk.citizen import telex


def typed(keys: str, *, with_telex: bool = True) -> str:
    text = ""
    for key in keys:
        text = telex.press(text, key, telex=with_telex) if key.isalpha() else text + key
    return text


@pytest.mark.parametrize(
    ("keys", "word"),
    [
        ("Nguyeenx", "Nguyễn"),
        ("Nguyenxe", "Nguyễn"),
        ("Thij", "Thị"),
        ("Hanhj", "Hạnh"),
        ("Hajnh", "Hạnh"),
        ("hoaf", "hòa"),
        ("hoafn", "hoàn"),
        ("thuys", "thúy"),
        ("quys", "quý"),
        ("giuwxa", "giữa"),
        ("gif", "gì"),
        ("giaf", "già"),
        ("ddoongf", "đồng"),
        ("dduwowngf", "đường"),
        ("duongwf", "dường"),
        ("nguwowif", "người"),
        ("Quangr Ninh", "Quảng Ninh"),
        ("Hoongf Gai", "Hồng Gai"),
        ("tuaans", "tuấn"),
        ("khuya", "khuya"),
        ("mias", "mía"),
        ("muaf", "mùa"),
        ("DDawngj", "Đặng"),
        ("NGUYEENX", "NGUYỄN"),
        ("asz", "a"),
        ("quoocs", "quốc"),
        ("yeens", "yến"),
    ],
)
def test_telex_writes_vietnamese(keys: str, word: str) -> None:
    assert typed(keys) == word


@pytest.mark.parametrize(
    ("keys", "word"), [("ass", "as"), ("aaa", "aa"), ("ddd", "dd"), ("oww", "ow"), ("Ross", "Ros")]
)
def test_a_mark_typed_twice_is_taken_back(keys: str, word: str) -> None:
    assert typed(keys) == word


def test_without_telex_letters_stay_as_they_are() -> None:
    assert typed("Nguyeenx", with_telex=False) == "Nguyeenx"


def test_letters_that_bear_no_mark_stay() -> None:
    assert typed("smith") == "smith"
    assert typed("xz") == "xz"


def test_tone_keys_set_change_and_take_away() -> None:
    assert telex.tone("Nguyễn Thi", "nang") == "Nguyễn Thị"
    assert telex.tone("Thị", "sac") == "Thí"
    assert telex.tone("Thị", "nang") == "Thi"
    assert telex.tone("Ng", "sac") == "Ng"
    assert telex.tone("", "sac") == ""


def test_words_are_compared_without_marks() -> None:
    assert telex.plain("Nguyễn Đình Hạnh") == "nguyen dinh hanh"


def test_a_suggestion_takes_the_place_of_the_word_being_typed() -> None:
    assert telex.replace_last_word("Nguyễn Thị Han", "Hạnh") == "Nguyễn Thị Hạnh "
