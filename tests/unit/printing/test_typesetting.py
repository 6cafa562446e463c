"""Breaking text into lines."""

from hypothesis import given
from hypothesis import strategies as st

from printing.fonts import FILES, FOLDER, Face, clean, measure, runs, widths
from printing.typesetting import Span, balanced, cut, shrink, wrap, wrap_to

TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=120)


def words_of(lines):
    return " ".join(part.text for line in lines for part in line.parts)


def test_every_font_file_and_licence_is_there():
    assert all((FOLDER / file).is_file() for file in FILES.values())
    assert all((FOLDER / folder / "OFL.txt").is_file() for folder in ("tinos", "noto-sans-sc"))


def test_tinos_has_every_vietnamese_letter():
    letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY"
    composed = {clean(letter + tone) for letter in letters for tone in "\u0300\u0301\u0303\u0309\u0323"}
    vowels = {letter for letter in composed if len(letter) == 1}
    assert len(vowels) > 120
    for font in ("Tinos", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic"):
        assert all(ord(letter) in widths(font) for letter in vowels | set(letters))
        assert all(ord(letter) in widths(font) for letter in map(chr, range(0x21, 0x7F)))


def test_names_outside_gb_2312_can_be_set():
    for name in "镕喆堃瑢晔":
        assert clean(name) == name


def test_a_letter_and_its_mark_are_composed():
    assert clean("Nguye\u0302\u0303n") == "Nguyễn"


def test_what_no_font_has_is_shown_as_a_box_and_control_characters_as_nothing():
    assert clean("a\U0001f600b\u200bc\td") == "a□bc d"


@given(TEXT)
def test_clean_text_can_be_set_whole_in_fonts_that_have_it(text):
    ready = clean(text)
    parts = list(runs(ready, Face.BOLD))
    assert "".join(part for _, part, _ in parts) == ready
    for font, part, _ in parts:
        assert all(ord(char) in widths(font) for char in part), (font, part)


@given(TEXT, st.floats(6, 16), st.floats(40, 400))
def test_no_line_is_wider_than_its_room_and_no_word_is_lost(text, size, width):
    lines = wrap([Span(text)], size, width)
    assert all(line.width <= width + 0.01 for line in lines)
    assert words_of(lines).replace(" ", "") == clean(text).replace(" ", "")


@given(TEXT, st.integers(1, 3))
def test_cut_text_keeps_to_its_lines(text, most):
    lines = wrap_to([Span(text, Face.BOLD)], 10, 80, most)
    assert len(lines) <= most
    assert all(measure(part.text, part.face, 10) <= 80.01 for line in lines for part in line.parts)


def test_a_span_keeps_the_space_at_its_end():
    [line] = wrap([Span("Điện thoại: "), Span("0936", Face.BOLD)], 10, 300)
    assert line.parts[1].x > measure("Điện thoại:", Face.REGULAR, 10)


def test_chinese_breaks_between_characters_but_not_before_a_full_stop():
    lines = wrap([Span("国家电网。")], 10, measure("国家电网", Face.REGULAR, 10) + 1)
    assert [line.parts[0].text for line in lines] == ["国家电", "网。"]


def test_a_title_is_broken_evenly():
    lines = balanced("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", Face.BOLD, 13, 300)
    assert [line.parts[0].text for line in lines] == ["GIẤY TIẾP NHẬN HỒ SƠ", "VÀ HẸN TRẢ KẾT QUẢ"]


def test_shrinking_stops_at_the_least_size():
    assert shrink("một hai ba", Face.REGULAR, 10, 1000, 6) == 10
    assert shrink("một hai ba" * 50, Face.REGULAR, 10, 100, 6) == 6


def test_cutting_ends_in_an_ellipsis_that_fits():
    short = cut("một hai ba bốn năm", Face.REGULAR, 10, 40)
    assert short.endswith("…")
    assert measure(short, Face.REGULAR, 10) <= 40
