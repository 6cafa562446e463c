"""The keys on the glass."""

from kiosk.citizen.keyboard import Capitals, Keyboard, press, suggestions


def typed(*keys: str, capitals: Capitals = "words", keyboard: Keyboard | None = None) -> str:
    text, board = "", keyboard or Keyboard()
    for key in keys:
        board, text = press(board, text, key, capitals=capitals)
    return text


def test_names_are_capitalised_by_word() -> None:
    assert typed(*"han", "space", *"le") == "Han Le"


def test_accent_keys_tone_keys_and_telex_write_the_same_name() -> None:
    assert typed(*"hanh", "tone_nang") == typed(*"hanhj") == "Hạnh"
    assert typed("đ", *"oan", "tone_huyen") == typed(*"ddoanf") == "Đoàn"


def test_shift_capitalises_once_and_two_taps_lock() -> None:
    assert typed("shift", "a", "b", capitals="none") == "Ab"
    assert typed("shift", "shift", "a", "b", capitals="none") == "AB"
    assert typed("shift", "shift", "shift", "a", "b", capitals="none") == "ab"


def test_backspace_takes_one_letter_and_clear_takes_all() -> None:
    assert typed(*"le", "backspace") == "L"
    assert typed(*"le", "clear") == ""


def test_a_text_never_begins_with_a_space_nor_has_two() -> None:
    assert typed("space", "a", "space", "space", "b") == "A B"


def test_a_sentence_begins_with_a_capital() -> None:
    assert typed(*"soos", "space", "2", "space", *"phoos", capitals="first") == "Số 2 phố"


def test_telex_can_be_switched_off() -> None:
    assert typed("telex", *"ross") == "Ross"


def test_suggestions_add_the_marks() -> None:
    assert set(suggestions("Nguyễn Thị Minh Han")) == {"Hạn", "Hân", "Hạnh"}
    assert suggestions("Nguyen")[0] == "Nguyễn"
    assert suggestions("") == ()
    assert suggestions("Hạnh ") == ()


def test_a_suggestion_keeps_the_marks_that_are_there() -> None:
    assert all(word.startswith("Hạ") for word in suggestions("Hạ"))
    assert suggestions("phố Giêng") == ("Giếng",)
    assert suggestions("phố giêng") == ("giếng",)
