import unicodedata
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.identity import (
    CitizenCard,
    NotACard,
    id_number_fault,
    masked_id,
    parse_card,
)
from forms.phones import grouped_phone

NAME = "Nguyễn Thị Minh Hạnh"
PLACE = "Số 27, phố Giếng Đồn, Hồng Gai, Quảng Ninh"
CARD = f"022185001417|101234567|{NAME}|05091985|Nữ|{PLACE}|10052021"


@pytest.fixture
def rule(vn):
    return vn.rules.id_number


@pytest.fixture(scope="module")
def rules(vn):
    return vn.rules


def test_a_card_of_seven_parts_is_read(rules):
    assert parse_card(CARD, rules) == CitizenCard(
        number="022185001417",
        old_number="101234567",
        name=NAME,
        birth_date=date(1985, 9, 5),
        sex="female",
        address=PLACE,
        issued=date(2021, 5, 10),
    )


@pytest.mark.parametrize(
    "text",
    [
        CARD.rsplit("|", 1)[0],
        CARD + "|",
        CARD + "|more",
        unicodedata.normalize("NFD", CARD),
        "\x02" + CARD + "\r\n",
        CARD.replace("|", "~"),
        CARD.replace(NAME, "Nguyeenx Thij Minh Hanhj"),
        CARD.replace("Nữ", "Nuwx"),
        CARD.replace("05091985", "05/09/1985"),
    ],
)
def test_what_readers_and_cards_vary_does_not_matter(text, rules):
    card = parse_card(text, rules)
    assert isinstance(card, CitizenCard)
    assert (card.number, card.name, card.birth_date, card.sex) == (
        "022185001417",
        NAME,
        date(1985, 9, 5),
        "female",
    )


@pytest.mark.parametrize("born", ["05091985", ""])
@pytest.mark.parametrize("name", [NAME, "Nguye6n4 Thi5 Minh Ha5nh"])
def test_a_card_may_leave_out_the_place_of_the_old_number(born, name, rules):
    card = parse_card(f"022185001417|{name}|{born}|nữ|{PLACE}|01012021", rules)
    assert isinstance(card, CitizenCard)
    assert (card.old_number, card.birth_date) == (None, date(1985, 9, 5) if born else None)
    assert (card.name, card.sex) == (NAME, "female") if name == NAME else card.sex == "female"
    assert (card.address, card.issued) == (PLACE, date(2021, 1, 1))


def test_an_old_number_that_is_none_moves_no_other_part(rules):
    for old in ("10123456", "CMND 101234567"):
        card = parse_card(CARD.replace("101234567", old, 1), rules)
        assert (card.old_number, card.name, card.birth_date) == (None, NAME, date(1985, 9, 5))


def test_empty_parts_are_none_and_fill_nothing_in(rules):
    card = parse_card("022185001417||||||", rules)
    assert card == CitizenCard("022185001417", None, None, None, None, None, None)
    assert card.answers() == {"id_number": "022185001417"}


def test_a_card_fills_in_answers_that_the_procedure_has(rules, household):
    filled = parse_card(CARD, rules).answers()
    assert filled == {"id_number": "022185001417", "name": NAME, "birth_date": "1985-09-05", "sex": "female"}
    assert all(household.field(key) for key in filled)


def test_a_mangled_name_is_left_to_the_person(rules):
    card = parse_card(CARD.replace(NAME, "Nguy?n Th? Minh H?nh"), rules)
    assert card.mangled and "name" not in card.answers() and card.answers()["id_number"] == "022185001417"


@pytest.mark.parametrize(
    "name", ["NguyÔn ThÞ Minh H¹nh", "Lª V¨n Hïng", "NguyÔn Minh", "Bïi §øc", "D\xad¬ng", "TrÇn", "Vâ Thñy"]
)
def test_a_name_in_an_old_code_is_left_to_the_person(name, rules):
    card = parse_card(CARD.replace(NAME, name), rules)
    assert card.mangled and "name" not in card.answers()


@pytest.mark.parametrize(
    "name",
    [
        "Lê Văn Hùng",
        "NGUYỄN THỊ ƯỚC",
        "H'Ngăm Niê",
        "Đỗ Ý Nhi",
        "Y Blơ",
        "Ngô-Đình Ân",
        "Vàng A Sử",
        "K’ Brêm",
    ],
)
def test_a_name_that_came_whole_fills_its_question_in(name, rules):
    assert parse_card(CARD.replace(NAME, name), rules).answers()["name"] == name


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        (" \n", "empty"),
        ("https://example.com", "parts"),
        ("0221850|1|2|3|4|5|6", "number"),
        ("02218500141a|1|2|3|4|5|6", "number"),
        ("1|2|3|4|5|6|7|8|9", "parts"),
        ("x" * 2000, "too_long"),
    ],
)
def test_what_is_no_card_says_why_and_repeats_nothing(text, reason, rules):
    assert parse_card(text, rules) == NotACard(reason)


@given(st.text(max_size=200) | st.lists(st.text(max_size=12), min_size=5, max_size=9).map("|".join))
def test_no_text_breaks_the_reader(rules, text):
    assert isinstance(parse_card(text, rules), CitizenCard | NotACard)


@pytest.mark.parametrize(
    ("number", "birth", "sex", "wrong"),
    [
        ("022185001417", date(1985, 9, 5), "female", None),
        ("022185001417", None, None, None),
        ("022085001417", date(1985, 9, 5), "male", None),
        ("022304001417", date(2004, 1, 1), "female", None),
        ("022204001417", date(2004, 1, 1), "male", None),
        ("022185001417", date(1986, 9, 5), None, "birth_year"),
        ("022185001417", date(1984, 9, 5), None, "birth_year"),
        ("022185001417", date(2085, 9, 5), None, "birth_year"),
        ("022185001417", None, "male", "sex"),
        ("02218500141", None, None, "short"),
        ("0221850014170", None, None, "long"),
        ("02218500141x", None, None, "letters"),
        ("０２２185001417", None, None, "letters"),
    ],
)
def test_a_number_agrees_with_itself_with_birth_and_with_sex(number, birth, sex, wrong, rule):
    fault = id_number_fault(number, rule, birth_date=birth, sex=sex)
    assert (fault.wrong if fault else None) == wrong


def test_a_number_with_a_check_digit_is_checked_by_the_library():
    from forms.rules import IdNumberRule

    china = IdNumberRule(
        length=18,
        letters="X",
        pattern=r"[0-9]{17}[0-9X]",
        birth_date_at=(6, 14),
        sex_digit_at=16,
        stdnum="cn.ric",
        groups=(6, 8, 4),
    )
    assert id_number_fault("360426199101010071", china, birth_date=date(1991, 1, 1), sex="male") is None
    assert id_number_fault("360426199101010072", china).wrong == "check_digit"
    assert id_number_fault("360426199101010071", china, birth_date=date(1991, 1, 2)).wrong == "birth_date"
    assert id_number_fault("360426199101010071", china, sex="female").wrong == "sex"


def test_an_identity_number_is_masked_as_the_screens_show_it(rule):
    assert masked_id("022185001417", rule) == "022 1•• ••• 417"
    assert masked_id("0221 8500 1417", rule) == "022 1•• ••• 417"
    assert masked_id("1234", rule) == "••••"


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("0936128457", "0936 128 457"),
        ("0936 128", "0936 128"),
        ("+84936128457", "+84 936 128 457"),
        ("+84", "+84"),
        ("02033812345", "0203 381 2345"),
        ("+8613800138000", "+8613800138000"),
        ("none", "none"),
    ],
)
def test_a_phone_is_grouped_as_it_is_read_aloud(rules, number, shown):
    assert grouped_phone(number, rules.phone) == shown


def test_a_pack_without_a_card_reads_none(rules):
    assert parse_card(CARD, replace(rules, card=None)) == NotACard("none")


@given(st.text(max_size=20))
def test_a_mask_never_shows_more_than_the_pack_lets_it(rules, text):
    bare = "".join(text.split())
    shown = masked_id(text, rules.id_number).replace(" ", "")
    assert len(shown) == len(bare)
    assert len(bare) > 7 or set(shown) <= {"•"}
