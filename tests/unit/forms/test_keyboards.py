import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.keyboards import is_syllable, untangled


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Nguyeenx Thij Minh Hanhj", "Nguyễn Thị Minh Hạnh"),
        ("NGUYEENX VAWN DDUWCS", "NGUYỄN VĂN ĐỨC"),
        ("Traanf Quoocs Huwng", "Trần Quốc Hưng"),
        ("Dduwowngf", "Đường"),
        ("Vox Nguyeen Giaps", "Võ Nguyên Giáp"),
        ("Buif Thuys Hoaf", "Bùi Thúy Hòa"),
        ("Nguye6n4 Thi5 Minh Ha5nh", "Nguyễn Thị Minh Hạnh"),
        ("Tra62n Quo61c Hu7ng", "Trần Quốc Hưng"),
        ("D9inh Tie6n5 Du7o7ng", "Đinh Tiện Dương"),
        ("Nguyá»…n VÄƒn A", "Nguyễn Văn A"),
    ],
)
def test_a_name_typed_as_keys_is_put_right(typed, meant):
    assert untangled(typed) == (meant, False)


@pytest.mark.parametrize(
    "name", ["Nguyễn Thị Minh Hạnh", "Nguyen Van An", "John Smith", "Trinh", "", "K Brơi"]
)
def test_a_name_that_needs_nothing_stays(name):
    assert untangled(name) == (name, False)


@pytest.mark.parametrize("name", ["Nguy?n V?n A", "Nguy\ufffdn Văn A", "Xq7z9w Zb3"])
def test_a_name_that_lost_letters_is_said_to_be_mangled(name):
    assert untangled(name)[1] is True


@given(st.text(max_size=40))
def test_any_text_comes_back_as_text(text):
    said, mangled = untangled(text)
    assert isinstance(said, str) and isinstance(mangled, bool)


TELEX = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
MARKED = {"ă": "aw", "â": "aa", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw", "đ": "dd"}
NAMES = [
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Huỳnh",
    "Phan",
    "Vũ",
    "Võ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
    "Dương",
    "Lý",
    "Hạnh",
    "Đức",
    "Hương",
    "Thủy",
    "Quyết",
    "Trường",
]


def _keys(name):
    """The Telex keys of a name, tone last: an encoder written apart from the decoder."""
    tone = ""
    keys = []
    for letter in unicodedata.normalize("NFC", name):
        parts = unicodedata.normalize("NFD", letter)
        tone = next((TELEX[p] for p in parts if p in TELEX), tone)
        bare = unicodedata.normalize("NFC", "".join(p for p in parts if p not in TELEX))
        typed = MARKED.get(bare.lower(), bare.lower())
        keys.append(typed.capitalize() if letter.isupper() else typed)
    return "".join(keys) + tone


@pytest.mark.parametrize("name", NAMES)
def test_telex_keys_of_common_names_come_back(name):
    assert untangled(_keys(name))[0] == name
    assert is_syllable(name)
