import pytest

from forms.divisions import Divisions, Province, Ward, plain, read_rows, read_vietnam_provinces


@pytest.fixture(scope="module")
def divisions():
    return Divisions(read=read_vietnam_provinces, province_aliases={"Hà Giang": "08"})


def test_the_division_of_2025_has_34_provinces_and_3321_wards(divisions):
    assert len(divisions.rows) == 34
    assert sum(len(wards) for _, wards in divisions.rows) == 3321


@pytest.mark.parametrize(
    "said",
    [
        "Quảng Ninh",
        "quang ninh",
        "Tỉnh Quảng Ninh",
        "QUẢNG  NINH",
        "tinh quang ninh",
        "22",
        "Qua\u0309ng Ninh",
    ],
)
def test_a_province_is_found_as_people_write_it(divisions, said):
    assert divisions.find_province(said).code == "22"


@pytest.mark.parametrize("said", ["Hà Nội", "Thành phố Hà Nội", "TP. Hà Nội", "tp ha noi"])
def test_a_city_is_found_with_and_without_its_kind(divisions, said):
    assert divisions.find_province(said).name == "Hà Nội"


def test_an_older_province_leads_to_the_one_that_took_it_in(divisions):
    assert divisions.find_province("Hà Giang").name == "Tuyên Quang"


@pytest.mark.parametrize(
    "said", ["Hồng Gai", "hong gai", "Phường Hồng Gai", "phuong hong gai", "P. Hồng Gai", "06685"]
)
def test_a_ward_is_found_as_people_write_it(divisions, said):
    quang_ninh = divisions.find_province("Quảng Ninh")
    assert divisions.find_ward(quang_ninh, said) == Ward("06685", "Hồng Gai", "Phường", "22")


def test_wards_that_differ_only_by_accents_are_told_apart_or_not_guessed(divisions):
    thanh_hoa = divisions.find_province("Thanh Hóa")
    assert divisions.find_ward(thanh_hoa, "Đông Tiến").kind == "Phường"
    assert divisions.find_ward(thanh_hoa, "Đồng Tiến").kind == "Xã"
    assert divisions.find_ward(thanh_hoa, "xa dong tien").kind == "Xã"
    assert divisions.find_ward(thanh_hoa, "dong tien") is None


def test_every_ward_is_found_by_its_own_name(divisions):
    lost = [w for p, wards in divisions.rows for w in wards if divisions.find_ward(p, w.name) != w]
    assert lost == []


@pytest.mark.parametrize("said", [None, 3, "", "Atlantis", ["Hà Nội"], {}])
def test_what_is_no_province_is_none(divisions, said):
    assert divisions.find_province(said) is None


def test_the_kind_of_a_ward_says_urban_or_rural(divisions):
    assert divisions.kind_of({"province": "Quảng Ninh", "ward": "Hồng Gai"}) == "Phường"
    assert divisions.kind_of({"province": "Quảng Ninh", "ward": "Ba Chẽ"}) == "Xã"
    assert divisions.kind_of({"province": "Quảng Ninh", "ward": "Cô Tô"}) == "Đặc khu"
    assert divisions.kind_of({"province": "Quảng Ninh"}) is None
    assert divisions.kind_of("Quảng Ninh") is None


def test_a_pack_can_bring_its_own_list():
    rows = read_rows(
        [{"code": 1, "name": "苏州", "kind": "市", "wards": [{"code": 2, "name": "姑苏", "kind": "区"}]}]
    )
    own = Divisions(read=lambda: rows)
    assert own.provinces() == (Province("1", "苏州", "市"),)
    assert [ward.name for ward in own.wards("1")] == ["姑苏"]


def test_plain_folds_accents_and_the_letter_d():
    assert plain("  Đặng  THỊ-Hồng ") == "dang thi hong"
