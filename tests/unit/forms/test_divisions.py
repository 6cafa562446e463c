import pytest

from forms.divisions import Divisions, Province, Ward, plain, read_list
from forms.manifest import ListShape


@pytest.fixture(scope="module")
def divisions(vn):
    return vn.rules.divisions


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
    ward = {"code": 2, "name": "苏州市姑苏区", "kind": "区", "also": ["姑苏区", "姑苏"]}
    rows = read_list(
        ListShape(written="{name}"), [{"code": 1, "name": "江苏省", "kind": "省", "wards": [ward]}]
    )
    own = Divisions(read=lambda: rows, order=("province", "ward", "street"), between="")
    (province,) = own.provinces()
    assert province == Province("1", "江苏省", "省", "{name}") and province.full_name == "江苏省"
    assert own.find_ward(province, "姑苏区") == own.find_ward(province, "苏州市姑苏区")
    assert own.wards("1")[0].running_name == "苏州市姑苏区"
    said = {"province": "江苏省", "ward": "苏州市姑苏区", "street": "样板路1号"}
    assert own.line(said) == "江苏省苏州市姑苏区样板路1号"


def test_an_address_is_written_as_its_country_writes_it(divisions):
    said = {"province": "Quảng Ninh", "ward": "Hồng Gai", "street": "Số 1"}
    assert divisions.line(said) == "Số 1, Hồng Gai, Quảng Ninh"
    assert divisions.line(said, without="province") == "Số 1, Hồng Gai"
    assert divisions.line({"ward": None, "province": "Quảng Ninh"}) == "Quảng Ninh"
    assert divisions.ward_of(said).running_name == "phường Hồng Gai"


def test_plain_folds_accents_and_the_letter_d():
    assert plain("  Đặng  THỊ-Hồng ") == "dang thi hong"
