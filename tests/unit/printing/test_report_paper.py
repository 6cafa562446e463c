"""The monthly report on paper and as tables."""

import csv
import io
import json
import re
import zipfile
from dataclasses import replace

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from printing import report, wording
from printing.report import chart
from printing.report.remarks import balance
from printing.sheet import A4_LANDSCAPE, MM
from tests.support.paper import a_number_row, a_report, a_table


def pages(pdf):
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


def cells(workbook, sheet):
    """The cells of a sheet as {A1: value}; the workbook stores texts inline or shared."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        xml = archive.read(f"xl/worksheets/sheet{sheet}.xml").decode()
    found = {}
    for ref, attributes, body in re.findall(r'<c r="([A-Z]+\d+)"([^>]*)(?<!/)>(.*?)</c>', xml):
        value = re.search(r"<(?:v|t[^>]*)>(.*?)</(?:v|t)>", body)
        if value:
            found[ref] = value[1] if " t=" in attributes else float(value[1])
    return found, xml


@pytest.mark.parametrize("lang", ["vi", "en", "zh"])
def test_every_row_total_and_the_arithmetic_stand_on_the_pages(lang):
    told = a_report(lang, units=9, procedures=4)
    said = pages(report.pdf(told))
    assert len(said) > 1
    assert all("(3)=(4)+(5)+(6)" in page for page in said[:-1])
    total = told.total()
    assert " ".join(wording.number(number, lang) for number in total.numbers[4:8]) in " ".join(said)
    assert balance(total, lang) in said[-1]


def test_the_vietnamese_report_reads_like_the_form():
    said = " ".join(pages(report.pdf(a_report())))
    for words in (
        "BÁO CÁO TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT HỒ SƠ", "Kỳ báo cáo: tháng 10 năm 2026 (từ 01/10/2026 đến 31/10/2026)",
        "Số hồ sơ tiếp nhận", "Điện lực Hạ Long", "Kiểm tra công tơ", "Tổng cộng", "Biểu đồ", "Nhận xét", "NGƯỜI LẬP BIỂU",
        "THỦ TRƯỞNG ĐƠN VỊ", "Đoàn Thị Mai", "Ngoài biểu: 3 hồ sơ chờ tiếp nhận", "sổ sự kiện", "Trang 1/2",
        "lập lúc 08:05, 02/11/2026",
    ):  # fmt: skip
        assert words in said


def test_a_month_that_is_not_over_is_provisional():
    said = pages(report.pdf(a_report(made_at="2026-10-20T10:00:00+07:00")))[0]
    assert "Số liệu tạm tính đến 20/10" in said
    assert "tạm tính" not in pages(report.pdf(a_report()))[0]


def test_a_closed_month_names_its_hash():
    closed = {"by": "manager:huy", "at": "2026-11-02T09:00:00+07:00", "hash": "0123456789abcdef" * 4}
    assert "mã băm 0123456789abcdef" in pages(report.pdf(a_report(closed=closed)))[0]


def test_an_empty_month_is_zeros_and_a_sentence():
    [said] = pages(report.pdf(a_report(units=0)))
    assert "Tổng cộng 0 0 0 0 0 0 0 0 0 0 0 – –" in said
    assert "Không có hồ sơ nào trong kỳ." in said


def test_a_long_table_repeats_its_head_and_numbers_its_pages():
    said = pages(report.pdf(a_report(units=30, procedures=4)))
    assert all(f"Trang {number}/{len(said)}" in page for number, page in enumerate(said, 1))
    assert all("Số hồ sơ tiếp nhận" in page for page in said[:-1])
    labels = re.findall(r"(?<!\d)(\d+\.\d) (?:Cấp|Kiểm|Báo|Thay)", " ".join(said))
    assert len(labels) == len(set(labels)) == 120


def test_a_table_that_does_not_add_up_is_never_printed():
    table = a_table()
    table["rows"][0]["received"]["total"] += 1
    with pytest.raises(ValueError, match="do not add up"):
        report.pdf(replace(a_report(), table=table))


def test_the_same_report_gives_the_same_bytes():
    assert report.pdf(a_report()) == report.pdf(a_report())
    assert report.xlsx(a_report()) == report.xlsx(a_report())


def test_no_helvetica_in_the_report():
    pdf = report.pdf(a_report("zh", demo=True))
    assert b"Helvetica" not in pdf
    assert pdf.count(b"/FontFile2") == len(set(re.findall(rb"/BaseFont /([A-Za-z0-9+-]+)", pdf)))


@settings(max_examples=15, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=200), st.sampled_from(["vi", "zh"]))
def test_no_name_leaves_the_page(name, lang):
    told = replace(a_report(lang, units=2), names={"unit": {"ha-long": name}}, made_by=name, signer=name)
    document = pypdfium2.PdfDocument(report.pdf(told))
    for page in document:
        text = page.get_textpage()
        for index in range(text.count_chars()):
            if text.get_text_range(index, 1).strip():
                left, bottom, right, top = text.get_charbox(index)
                assert left >= 15 * MM - 2
                assert right <= A4_LANDSCAPE[0] - 15 * MM + 2
                assert bottom >= 13 * MM - 3
                assert top <= A4_LANDSCAPE[1] - 13 * MM + 3
    document.close()


def test_group_means_are_over_dossiers_not_means_of_means():
    low = {**a_number_row(1), "mean_working_days": 1.0}
    high = {**a_number_row(2), "mean_working_days": 5.0}
    weights = low["settled"]["total"], high["settled"]["total"]
    rows = [{"unit": "ha-long", "procedure": id, **row} for id, row in (("a", low), ("b", high))]
    group = replace(a_report(), table={**a_table(), "rows": rows}).rows()[0]
    assert group.mean_days == pytest.approx((weights[0] + 5 * weights[1]) / sum(weights))
    assert group.mean_days != pytest.approx(3.0)


def test_the_chart_draws_at_most_sixteen_groups():
    assert len(chart.bars(a_report(units=40, procedures=1))) == 16
    assert "(16 nhóm lớn nhất trong 40)" in pages(report.pdf(a_report(units=40, procedures=1)))[-1]


def test_csv_carries_the_numbers_of_the_json_in_its_order():
    told = a_report()
    [header, *records] = list(csv.reader(io.StringIO(report.csv(told).decode("utf-8"))))
    assert header[:4] == ["unit", "procedure", "received.total", "received.online"]
    assert [record[:2] for record in records[:-1]] == [
        [row["unit"], row["procedure"]] for row in told.table["rows"]
    ]
    assert int(records[-1][2]) == told.table["total"]["received"]["total"]
    assert float(records[0][13]) == told.table["rows"][0]["mean_working_days"]


def test_xlsx_carries_the_same_numbers_as_numbers():
    told = a_report(units=2, procedures=1)
    data, _ = cells(report.xlsx(told), 2)
    rows = told.table["rows"]
    assert [data["C2"], data["C3"], data["C4"]] == [
        rows[0]["received"]["total"], rows[1]["received"]["total"], told.table["total"]["received"]["total"],
    ]  # fmt: skip
    assert data["N2"] == rows[0]["mean_working_days"]


def test_texts_that_look_like_formulas_stay_texts():
    told = replace(a_report(units=1, procedures=1), names={"unit": {"ha-long": '=HYPERLINK("x")'}})
    _, people = cells(report.xlsx(told), 1)
    assert "<f>" not in people
    assert "'=HYPERLINK" in report.csv(told).decode()


def test_json_is_the_table_itself():
    told = a_report("zh")
    assert json.loads(report.json(told)) == told.table


def test_heads_are_one_hash_whatever_their_order():
    heads = [{"station": "b", "seq": 2, "hash": "22"}, {"station": "a", "seq": 1, "hash": "11"}]
    assert report.heads_hash(heads) == report.heads_hash(heads[::-1])
    assert report.heads_hash(heads) != report.heads_hash(heads[:1])


def test_a_report_by_channel_has_one_level():
    rows = [{"channel": "kiosk", **a_number_row(1)}, {"channel": "online", **a_number_row(2)}]
    total = a_number_row(1)
    for group in ("received", "settled", "pending"):
        total[group] = {key: rows[0][group][key] + rows[1][group][key] for key in total[group]}
    told = replace(a_report(), table={**a_table(), "rows": rows, "total": total})
    assert [row.label for row in told.rows()] == ["kiosk", "online"]
    assert "Kênh tiếp nhận" in pages(report.pdf(told))[0]
